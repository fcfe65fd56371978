"""report.html: the whole month on one page, without script or network, to be read on screen, phone and paper."""

from collections import Counter
from pathlib import Path

import jinja2
import polars as pl
from markupsafe import Markup

from reports import ageing, charts, law_changes, review, unit_changes, warning_list, wording
from reports.circular import issuer
from reports.facts import FLOWS, Facts, matters
from reports.quality_page import context as about_data
from reports.tables import SEVERITIES, Published

TEMPLATES = Path(__file__).resolve().parent / "templates"
FINDINGS_AT_MOST, WARNINGS_AT_MOST = 400, 40
STATUSES = {
    "通过": ("✓", "good"),
    "发现问题": ("▲", "found"),
    "无可检对象": ("○", "empty"),
    "数据不足": ("？", "lack"),
    "执行错误": ("✕", "broken"),
}
VERDICTS = (
    ("met", "合规"),
    ("breached", "问题"),
    ("borderline", "临界"),
    ("pending", "未到期"),
    ("unknown", "无法判断"),
    ("exempt", "豁免"),
)
SOURCES = (
    ("bureau", "单位"),
    ("issuer", "编制"),
    ("month", "统计月份"),
    ("period_start", "起始日期"),
    ("period_end", "截止日期"),
    ("as_of", "数据截至"),
    ("release", "发布版本"),
    ("version", "程序版本"),
    ("batch", "导入批次"),
    ("ruleset_hash", "规则集指纹"),
)


def write(published: Published, folder: Path) -> list[Path]:
    """The folder holds report.html."""
    path = folder / "report.html"
    path.write_text(html(Facts(published)), encoding="utf-8", newline="\n")
    return [path]


def html(facts: Facts) -> str:
    """The page, with every text from the data escaped."""
    place = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    place.filters.update(
        count=wording.count, stamp=wording.stamp, duration=wording.duration, remaining=wording.remaining
    )
    style = Markup((TEMPLATES / "report.css").read_text(encoding="utf-8"))
    return place.get_template("report.html.j2").render(style=style, **context(facts))


def context(facts: Facts) -> dict:
    """Everything that the page prints."""
    published = facts.published
    findings = _named(facts, facts.findings.head(FINDINGS_AT_MOST))
    return {
        "facts": facts,
        "whole": facts.whole,
        "issuer": issuer(facts),
        "bureau": published.says("bureau"),
        "month": wording.month_words(published.month),
        "as_of": wording.moment_words(published.as_of),
        "period": wording.period_words(published.starts_at, published.ends_at),
        "share": wording.share,
        "statuses": STATUSES,
        "verdicts": VERDICTS,
        "severities": SEVERITIES,
        "flows": FLOWS,
        "flow_colours": dict(zip(FLOWS, charts.COLOURS, strict=True)),
        "bar": bar,
        "law_of": law_of,
        "cited": cited,
        "by_rule": Markup(charts.by_rule(facts)),
        "by_unit": Markup(charts.by_unit(facts)),
        "by_month": Markup(charts.by_month(facts)),
        "n_units_cut": _units_cut(facts),
        "law_changes": law_changes.lines(facts),
        "law_marks": law_changes.marks(facts, charts.months_shown(facts)),
        "law_changed": law_changes.changed_now(facts),
        "unchecked": facts.with_status(*review.UNCHECKED),
        "summary": review.context(facts)["summary"],
        "findings": findings,
        "matters": matters(findings),
        "soon": _soon(facts),
        "ageing": ageing.ageing(facts),
        **about_data(published),
        "scores": scored(facts),
        "unit_changes": unit_changes.lines(published),
        "score_note": _one_note(facts),
        "parameters": published.rows("parameters"),
        "reconciliation": published.rows("reconciliation"),
        "sources": _sources(facts),
        "warned": facts.published.frames["warnings"].height,
    }


def bar(tally) -> list[tuple[str, str, str]]:
    """The parts of a rule's bar as (verdict, Chinese word, width in per cent), leaving out what is none."""
    return [
        (verdict, word, f"{100 * getattr(tally, f'n_{verdict}') / tally.n_scope:.3f}")
        for verdict, word in VERDICTS
        if tally.n_scope and getattr(tally, f"n_{verdict}")
    ]


def law_of(rule) -> list[tuple[str, str]]:
    """The laws that decided a rule's objects, each once, as (first day, text), in the order of their first days."""
    laws = {(wording.day_words(law["law_since"]) if law["law_since"] else "", law["law"]): None for law in rule.laws}
    return list(laws)


def cited(rule) -> str:
    """The articles that decided a rule's objects, without what they say."""
    return wording.citations([law["law"] for law in rule.laws])


def scored(facts: Facts) -> dict[str, dict]:
    """The score of each unit by its code."""
    return {row["unit_code"]: row for row in facts.published.rows("scores")}


def _one_note(facts: Facts) -> str:
    """The commonest note beside the scores, to be said once; the units that have another one carry it."""
    notes = Counter(row["grade_note"] for row in facts.published.rows("scores") if row["grade_note"])
    return max(sorted(notes), key=lambda note: notes[note], default="")


def _named(facts: Facts, frame: pl.DataFrame) -> list[dict]:
    return facts.named(frame.to_dicts())


def _soon(facts: Facts) -> list[dict]:
    rows = _named(facts, facts.published.frames["warnings"].head(WARNINGS_AT_MOST))
    return [{**row, "urgency": warning_list.urgency(facts, row["strict_due_at"])} for row in rows]


def _sources(facts: Facts) -> list[tuple[str, str]]:
    """What the provenance says of the release, each under its Chinese name."""
    said = {key: facts.published.says(key) for key, _ in SOURCES}
    said |= {"month": wording.month_words(facts.published.month), "as_of": wording.moment_words(facts.published.as_of)}
    said["release"] = f"第{said['release']}版" if said["release"].isdigit() else said["release"]
    return [(name, said[key]) for key, name in SOURCES if said[key]]


def _units_cut(facts: Facts) -> int:
    return max(0, sum(unit.tally.n_listed > 0 for unit in facts.units) - charts.UNITS_AT_MOST)
