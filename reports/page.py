"""report.html: the whole month on one page, without script or network, to be read on screen, phone and paper."""

from collections import Counter
from pathlib import Path

import jinja2
import polars as pl
from markupsafe import Markup

from reports import (
    ageing,
    charts,
    law_changes,
    page_findings,
    page_periods,
    review,
    rule_rows,
    unit_changes,
    unit_map,
    warning_list,
    wording,
)
from reports.circular import issuer
from reports.facts import Facts, matters
from reports.quality_page import context as about_data
from reports.tables import SEVERITIES
from reports.tallies import FLOWS

TEMPLATES = Path(__file__).resolve().parent / "templates"
WARNINGS_AT_MOST = 40
STATUSES = {
    "通过": ("✓", "good"),
    "发现问题": ("▲", "found"),
    "无可检对象": ("○", "empty"),
    "数据不足": ("？", "lack"),
    "执行错误": ("✕", "broken"),
}
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


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds report.html."""
    path = folder / "report.html"
    path.write_text(html(facts), encoding="utf-8", newline="\n")
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
    listed = page_findings.shown(facts)
    findings = _named(facts, listed)
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
        "verdicts": rule_rows.VERDICTS,
        "severities": SEVERITIES,
        "numbers": lambda words: [(word, "num") for word in words],
        "flows": FLOWS,
        "flow_colours": dict(zip(FLOWS, charts.COLOURS, strict=True)),
        "bar": rule_rows.bar,
        "bar_said": rule_rows.bar_said,
        "law_of": rule_rows.law_of,
        "cited": rule_rows.cited,
        "twelve_months": rule_rows.twelve_months(facts),
        "by_rule": Markup(charts.by_rule(facts)),
        "by_unit": Markup(unit_map.drawn(facts)),
        "by_month": Markup(charts.by_month(facts)),
        "charts_cut": _charts_cut(facts),
        "law_changes": law_changes.lines(facts),
        "law_marks": law_changes.marks(facts, charts.months_shown(facts)),
        "law_changed": law_changes.changed_now(facts),
        "unchecked": facts.with_status(*review.UNCHECKED),
        "summary": review.context(facts)["summary"],
        "findings": findings,
        "findings_cut": page_findings.left_out(facts, listed),
        "matters": matters(findings),
        "soon": _soon(facts),
        "ageing": ageing.ageing(facts),
        **page_periods.context(facts),
        **about_data(published),
        "scores": scored(facts),
        "unit_changes": unit_changes.lines(published),
        "score_note": _one_note(facts),
        "parameters": published.rows("parameters"),
        "reconciliation": published.rows("reconciliation"),
        "sources": _sources(facts),
        "warned": facts.published.height("warnings"),
    }


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
    rows = _named(facts, facts.published.scan("warnings").head(WARNINGS_AT_MOST).collect())
    return [{**row, "urgency": warning_list.urgency(facts, row["strict_due_at"])} for row in rows]


def _sources(facts: Facts) -> list[tuple[str, str]]:
    """What the provenance says of the release, each under its Chinese name."""
    said = {key: facts.published.says(key) for key, _ in SOURCES}
    said |= {"month": wording.month_words(facts.published.month), "as_of": wording.moment_words(facts.published.as_of)}
    said["release"] = f"第{said['release']}版" if said["release"].isdigit() else said["release"]
    return [(name, said[key]) for key, name in SOURCES if said[key]]


def _charts_cut(facts: Facts) -> dict[str, str]:
    """What the charts leave out, counted, with where it stands; nothing of a chart that shows everything."""
    rules = review.main_rules(facts, len(facts.rules))[charts.RULES_AT_MOST :]
    on_map = {unit.code for unit in unit_map.shown(facts)}
    units = [unit for unit in facts.units if unit.tally.n_listed and unit.code not in on_map]
    months = set(charts.months_shown(facts))
    earlier = [row for row in facts.published.rows("trend") if row["month"] not in months]
    return {
        "rules": _cut("图中为问题较多的规则", len(rules), "条规则", _listed(rules), "问题清单.csv"),
        "units": _cut("图中为问题较多的单位", len(units), "个单位", _listed(units), "单位情况表"),
        "months": _cut(
            "图中为最近的月份",
            len({row["month"] for row in earlier}),
            "个月",
            sum(row["n"] for row in earlier),
            "问题发生月份.csv",
        ),
    }


def _listed(rows: list) -> int:
    return sum(row.tally.n_listed for row in rows)


def _cut(shown: str, n: int, kind: str, problems: int, where: str) -> str:
    return f"{shown}，其余{wording.count(n)}{kind}共{wording.count(problems)}件问题，见{where}。" if n else ""
