"""The pictures of 一评议: problems by rule and unit, by month, and each unit beside what its peers would have."""

from dataclasses import dataclass
from math import sqrt

from reports import drawing, law_changes, periods
from reports.drawing import INK, LINE, NAVY, RED, SAND, SOFT, box, dot, drawable, line, text, width_of
from reports.facts import Facts, Unit
from reports.months_compared import back
from reports.tallies import FLOWS
from reports.wording import NOTHING, month_words

WIDE, TALL = 156 * drawing.PER_MM, 190 * drawing.PER_MM  # as wide as the text; a page holds it with its caption
COLOURS = (NAVY, "#7C8FB0", SAND)
SHADES = ("#FDEBDD", "#FAD0B0", "#F5B083", "#EE8F56", "#C9571C")
UNITS_AT_MOST, NAMED_AT_MOST, MONTHS = 30, 8, 12
Z_95, Z_998 = 1.96, 3.09


@dataclass(frozen=True)
class Point:
    """One unit of the funnel: what its peers would have, what it has, and the limits of chance around that."""

    name: str
    expected: float
    found: float
    limits: tuple[float, float, float]  # lower and upper at 95 %, upper at 99.8 %


def units_shown(facts: Facts) -> list[Unit]:
    """The units of the heat map: those with the most problems, by branch and code."""
    found = sorted((unit for unit in facts.units if unit.tally.n_listed), key=lambda unit: -unit.tally.n_listed)
    codes = {unit.code for unit in found[:UNITS_AT_MOST]}
    return [unit for unit in facts.units if unit.code in codes]


def heat_map(facts: Facts) -> bytes | None:
    """A row for each rule, a column for each unit, a number in each cell; nothing where there are no problems."""
    units, counts = units_shown(facts), facts.crossed()
    codes = {unit.code for unit in units}
    rules = [rule for rule in facts.rules if any((code, rule.rule_id) in counts for code in codes)]
    if not rules:
        return None
    labels = [drawable(f"{rule.rule_id} {rule.name}", rule.rule_id) for rule in rules]
    side, size = 172, 9.5
    names = [drawable(facts.short_branch(unit.name), unit.code) for unit in units]
    head = min(150, max(width_of(name, size) for name in names) + 10)
    wide, high = min(34, (WIDE - side) / len(units)), min(18, (TALL - head) / len(rules))
    most = max(6, *(n for (code, _), n in counts.items() if code in codes))
    inside = "".join(
        text(side + wide * (place + 0.5) + 3.5, head - 5, _end_of(name, head - 8, size), size, upright=True)
        for place, name in enumerate(names)
    )
    for row, rule in enumerate(rules):
        top = head + high * row
        inside += text(side - 6, top + high / 2 + 3.5, _cut(labels[row], side - 8, size), size, side="end")
        for column, unit in enumerate(units):
            n = counts.get((unit.code, rule.rule_id), 0)
            inside += _cell(side + wide * column, top, wide, high, n, most)
    return drawing.png(WIDE, head + high * len(rules) + 4, inside)


def _cell(x: float, y: float, wide: float, high: float, n: int, most: int) -> str:
    if not n:
        return box(x, y, wide - 1, high - 1, "#F4F6F9")
    shade = min(len(SHADES) - 1, len(SHADES) * n // (most + 1))
    ink = "#FFFFFF" if shade == len(SHADES) - 1 else INK
    figure = text(x + (wide - 1) / 2, y + high / 2 + 3.2, n, 9.5, side="middle", fill=ink)
    return box(x, y, wide - 1, high - 1, SHADES[shade]) + figure


def _cut(words: str, room: float, size: float) -> str:
    """The words, shortened with a mark where there is no room for all of them."""
    if width_of(words, size) <= room:
        return words
    while words and width_of(words + "…", size) > room:
        words = words[:-1]
    return words + "…"


def _end_of(words: str, room: float, size: float) -> str:
    """The end of the words, by which the names of units differ, with a mark where the beginning has no room."""
    return _cut(words[::-1], room, size)[::-1]


def trend(facts: Facts) -> bytes | None:
    """A column for each of twelve months, split by flow, with its number; nothing where there are no problems."""
    months = [back(facts.published.month, n) for n in reversed(range(MONTHS))]
    rows = [row for row in facts.published.rows("trend") if row["month"] in months]
    if not rows:
        return None
    totals = {month: sum(row["n"] for row in rows if row["month"] == month) for month in months}
    marked = {name for name, _ in law_changes.marks(facts, months)}
    covered = (periods.known(facts).get(("滚动12个月", "本期")) or {}).get("covered_months") or ""
    foot, high, step, far = 224, 172, WIDE / MONTHS, max(totals.values())
    inside = _legend(FLOWS) + line([(0, foot), (WIDE, foot)], SOFT)
    for place, month in enumerate(months):
        middle, level = step * (place + 0.5), float(foot)
        for flow, colour in zip(FLOWS, COLOURS, strict=True):
            tall = high * sum(row["n"] for row in rows if (row["month"], row["flow"]) == (month, flow)) / far
            level -= tall
            inside += box(middle - 14, level, 28, tall, colour) if tall else ""
        is_known = totals[month] or month in covered
        inside += text(middle, level - 5, totals[month] if is_known else NOTHING, 11, side="middle")
        inside += text(
            middle, foot + 15, _short(month, place) + ("※" if month_words(month) in marked else ""), 10, side="middle"
        )
    return drawing.png(WIDE, foot + 20, inside)


def _short(month: str, place: int) -> str:
    """The month, with its year where a year begins."""
    year, number = month.split("-")
    return f"{year[2:]}年{int(number)}月" if place == 0 or number == "01" else f"{int(number)}月"


def _legend(names: tuple[str, ...]) -> str:
    inside, x = "", 4.0
    for name, colour in zip(names, COLOURS, strict=False):
        inside += box(x, 6, 12, 12, colour) + text(x + 17, 16.5, name, 11)
        x += 30 + width_of(name, 11)
    return inside


def points(facts: Facts) -> list[Point]:
    """Scored units against their peers as the score has it; before anything is scored, each against the bureau."""
    bands = [row for row in facts.published.rows("score_bands") if float(row["n_expected"] or 0) > 0]
    if facts.confirmed.height and bands:
        return [
            Point(
                facts.unit_name(row["unit_code"]),
                float(row["n_expected"]),
                float(row["n_weighted"]),
                (float(row["lower_95"]), float(row["upper_95"]), float(row["upper_998"])),
            )
            for row in bands
        ]
    return _against_the_bureau(facts)


def _against_the_bureau(facts: Facts) -> list[Point]:
    """Each unit's problems beside those it would have if each rule were broken as often as in the whole bureau."""
    rates = {rule.rule_id: rule.tally.n_breached / rule.tally.n_judged for rule in facts.rules if rule.tally.n_judged}
    sums: dict[str, list[float]] = {}
    for row in facts.published.rows("populations"):
        if row["rule_id"] not in rates:
            continue
        own = sums.setdefault(row["unit_code"] or "", [0.0, 0.0])
        own[0] += rates[row["rule_id"]] * (row["n_met"] + row["n_breached"] + row["n_borderline"])
        own[1] += row["n_breached"]
    return [Point(facts.unit_name(code), e, found, limits_of(e)) for code, (e, found) in sorted(sums.items()) if e > 0]


def limits_of(expected: float) -> tuple[float, float, float]:
    """Between which numbers chance alone brings a count of which so many are expected (normal approximation)."""
    spread = sqrt(expected)
    return max(0.0, expected - Z_95 * spread), expected + Z_95 * spread, expected + Z_998 * spread


def above(facts: Facts) -> list[Point]:
    """The units that lie above what chance brings once in a thousand times, the farthest first."""
    beyond = [point for point in points(facts) if point.found > point.limits[2]]
    return sorted(beyond, key=lambda point: (point.limits[2] - point.found, point.name))


def funnel(facts: Facts) -> bytes | None:
    """A dot for each unit over what is expected of it, with the limits of chance; nothing where no unit is judged."""
    units = points(facts)
    if not units:
        return None
    right, foot, left, top = WIDE - 100, 270, 44, 34
    far = max(point.expected for point in units) * 1.08
    tall = max(*(point.found for point in units), *(point.limits[2] for point in units), 1) * 1.06

    def at(x: float, y: float) -> tuple[float, float]:
        return left + (right - left) * x / far, foot - (foot - top) * y / tall

    inside = _axes(at, far, tall, foot, left, right)
    marks = sorted({(point.expected, *point.limits) for point in units})
    curves = ((1, LINE, "4 3", "95%下限"), (2, SAND, "4 3", "95%上限"), (3, RED, "", "99.8%上限"))
    for place, colour, dash, name in curves:
        way = [at(0, 0), *(at(mark[0], mark[place]) for mark in marks)]
        inside += line(way, colour, 1.5, dash) + text(way[-1][0] + 5, way[-1][1] + 4, name, 10, fill=SOFT)
    middle = [at(0, 0), at(marks[-1][0], marks[-1][0])]
    inside += line(middle, SOFT) + text(middle[1][0] + 5, middle[1][1] + 4, "预期", 10, fill=SOFT)
    beyond = {point.name for point in above(facts)}
    named = above(facts)[:NAMED_AT_MOST]
    for point in units:
        inside += dot(*at(point.expected, point.found), 3.6, RED if point.name in beyond else NAVY)
    return drawing.png(WIDE, foot + 40, inside + _named(named, at, left))


def _axes(at, far: float, tall: float, foot: float, left: float, right: float) -> str:
    inside = line([(left, foot), (right, foot)], SOFT) + line([(left, 24), (left, foot)], SOFT)
    inside += text((left + right) / 2, foot + 32, "同类预期问题数", 11, side="middle") + text(4, 16, "实际问题数", 11)
    for n in _ticks(far):
        inside += text(at(n, 0)[0], foot + 15, n, 10, side="middle")
    for n in _ticks(tall):
        inside += text(left - 6, at(0, n)[1] + 3.5, n, 10, side="end") + line(
            [at(0, n), (right, at(0, n)[1])], "#EEF1F5"
        )
    return inside


def _named(units: list[Point], at, left: float) -> str:
    """The names of these dots beside them, none over another."""
    inside, last = "", None
    for point in sorted(units, key=lambda point: -point.found):
        x, y = at(point.expected, point.found)
        place = max(y + 3.5, last + 12) if last is not None else y + 3.5
        last, name = place, _cut(drawable(point.name, "（名称见下表）"), 200, 10)
        goes_left = x - 8 - width_of(name, 10) > left
        inside += text(x - 8 if goes_left else x + 8, place, name, 10, side="end" if goes_left else "start", fill=RED)
    return inside


def _ticks(far: float) -> list[int]:
    """Some round numbers from nothing to there."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**6) if far / step <= 7)
    return list(range(0, int(far) + 1, step))
