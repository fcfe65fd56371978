"""The pictures of 一评议: the words that are drawn in each, and what they must be by the Parquet files of the month."""

import zipfile
from collections import Counter
from math import sqrt
from pathlib import Path

import polars as pl
from lxml import etree

from reports import drawing, review_charts
from reports.facts import Facts
from reports.tables import Published
from tests.month import printed_truth as truth
from tests.month.printed_page import last_months
from tests.month.printed_reports import by_problems, judged
from tests.month.printed_truth import DASH, FLOWS, Month

UNITS_AT_MOST = 30


def drawn(monkeypatch, m: Month, run) -> dict[str, tuple[float, float, str]]:
    """What the pictures are made of when they are drawn from the Parquet files: (width, height, SVG) of each."""
    frames = {path.stem: pl.read_parquet(path) for path in m.folder.glob("*.parquet")}
    facts = Facts(Published(frames, m.says, m.says["month"], m.as_of, run.period.starts_at, run.period.ends_at))
    with monkeypatch.context() as patch:
        patch.setattr(drawing, "png", lambda *picture: picture)
        return {name: getattr(review_charts, name)(facts) for name in ("trend", "heat_map")}


def in_document(path: Path, picture: tuple[float, float, str]) -> bool:
    """Whether the document holds this picture, to the byte."""
    with zipfile.ZipFile(path) as parts:
        held = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    return drawing.png(*picture) in held


def words(picture: tuple[float, float, str]) -> list[tuple[float, float, str, str]]:
    """The words of a picture: (x, y, how they lie, the words)."""
    root = etree.fromstring(f"<svg>{picture[2]}</svg>")
    lie = {each: "up" if each.get("transform") else each.get("text-anchor") for each in root.iter("text")}
    return [(float(each.get("x")), float(each.get("y")), lies, each.text) for each, lies in lie.items()]


def mapped(said: list[tuple]) -> dict[tuple[int, int], str]:
    """The numbers of the heat map by the place of their rule and of their unit."""
    rows = sorted(y for _, y, lies, _ in said if lies == "end")
    columns = sorted(x for x, _, lies, _ in said if lies == "up")

    def nearest(places: list[float], at: float) -> int:
        return min(range(len(places)), key=lambda place: abs(places[place] - at))

    return {(nearest(rows, y), nearest(columns, x)): text for x, y, lies, text in said if lies == "middle"}


def map_of(m: Month) -> dict[tuple[int, int], str]:
    """What stands in the heat map: rules by the catalogue, the units with most problems by branch and code."""
    found = sorted(m.units, key=lambda unit: -len(m.listed(unit_code=unit["unit_code"])))
    codes = {unit["unit_code"] for unit in found[:UNITS_AT_MOST] if m.listed(unit_code=unit["unit_code"])}
    units = [unit["unit_code"] for unit in m.units if unit["unit_code"] in codes]
    listed = {rule["rule_id"] for rule in by_problems(m)}
    rules = [rule["rule_id"] for rule in m.rules if rule["rule_id"] in listed]
    counts = Counter((row["rule_id"], row["unit_code"]) for row in m.listed() if row["unit_code"] in codes)
    return {(rules.index(rule), units.index(unit)): str(n) for (rule, unit), n in counts.items()}


def beyond(m: Month) -> str:
    """What is said of the units that chance does not explain, the farthest first."""
    found = [(limit - n, name) for name, n, limit in _judged(m) if n > limit]
    if not found:
        return "。各单位都在99.8%上限以内"
    names = "、".join(name for _, name in sorted(found)[:5])
    return f"。{names}{f'等{len(found)}个单位' if len(found) > 5 else ''}高于99.8%上限，不能用偶然解释"


def _judged(m: Month) -> list[tuple[str, float, float]]:
    """Each unit with its problems and the limit of chance: as the score has it, or else beside the whole bureau."""
    bands = [row for row in m.rows("score_bands") if float(row["n_expected"] or 0) > 0]
    if bands and any(row["verdict"] in ("属实-瑕疵", "属实-过错") for row in m.listed()):
        return [(m.unit(row["unit_code"]), float(row["n_weighted"]), float(row["upper_998"])) for row in bands]
    rates = {rule["rule_id"]: rule["breached"] / n for rule in m.rules if (n := judged(rule))}
    expected, found = Counter(), Counter()
    for row in (row for row in m.rows("populations") if row["rule_id"] in rates):
        n = row["n_met"] + row["n_breached"] + row["n_borderline"]
        expected[row["unit_code"]] += rates[row["rule_id"]] * n
        found[row["unit_code"]] += row["n_breached"]
    return [(m.unit(code), found[code], e + 3.09 * sqrt(e)) for code, e in expected.items() if e > 0]


def months(said: list[tuple]) -> list[tuple[str, str]]:
    """The columns of the picture of months: the name of each and its number."""
    columns: dict[float, list[tuple]] = {}
    for x, y, lies, text in said:
        if lies == "middle":
            columns.setdefault(x, []).append((y, text))
    return [tuple(text for _, text in sorted(own, reverse=True)) for _, own in sorted(columns.items())]


def months_of(m: Month) -> list[tuple[str, str]]:
    """What the twelve months must say: their problems, or a dash where the exports do not cover them."""
    counts, covered = Counter(), m.periods["滚动12个月", "本期"]["covered_months"] or ""
    for row in m.rows("trend"):
        assert row["flow"] in FLOWS
        counts[row["month"]] += row["n"]
    marked = {row["month"] for row in m.rows("law_marks")}
    lines = []
    for place, name in enumerate(last_months(m)):
        said = truth.month(name)[2:] if not place or name.endswith("-01") else f"{int(name[5:])}月"
        number = str(counts[name]) if counts[name] or name in covered else DASH
        lines.append((said + "※" * (name in marked), number))
    return lines
