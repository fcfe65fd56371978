"""The problems of each unit under each rule as a map: lean SVG, in parts that fit on paper, a number in each cell."""

from html import escape

from reports.facts import Facts, Unit

UNITS_AT_MOST, UNITS_ON_PAPER = 60, 30
SHADES = 5  # .h0 to .h4 of report.css, pale to dark
SIDE, HEAD, HIGH = 200, 28, 24
ROOMY, TIGHT = 46, 20  # the widest and the narrowest column; a rule's name takes two lines in a narrow one


def shown(facts: Facts) -> list[Unit]:
    """The units on the map, those with the most problems, by branch and code."""
    found = sorted((unit for unit in facts.units if unit.tally.n_listed), key=lambda unit: -unit.tally.n_listed)
    codes = {unit.code for unit in found[:UNITS_AT_MOST]}
    return [unit for unit in facts.units if unit.code in codes]


def drawn(facts: Facts) -> str:
    """The map in parts that each fit on a page of paper; empty where there are no problems."""
    units = shown(facts)
    codes = {unit.code for unit in units}
    counts = {key: n for key, n in facts.crossed().items() if n and key[0] in codes}
    found = {rule for _, rule in counts}
    rules = [rule.rule_id for rule in facts.rules if rule.rule_id in found]
    parts = [units[start : start + UNITS_ON_PAPER] for start in range(0, len(units), UNITS_ON_PAPER)]
    return "".join(_part(part, rules, counts, units) for part in parts if rules)


def _part(units: list[Unit], rules: list[str], counts: dict[tuple[str, str], int], all_units: list[Unit]) -> str:
    wide = max(TIGHT, min(ROOMY, 880 // len(rules)))
    cells = [
        (column, row, counts[unit.code, rule])
        for row, unit in enumerate(units)
        for column, rule in enumerate(rules)
        if (unit.code, rule) in counts
    ]
    most = max(6, *counts.values())  # few problems stay pale
    width, height = SIDE + wide * len(rules), HEAD + HIGH * len(units)
    labels = [_label(unit, all_units) for unit in units]
    inside = _names(labels, rules, wide) + _shapes(cells, most, wide) + _figures(cells, most, wide)
    return (
        f'<svg class="map" role="img" aria-label="各单位各规则问题数" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" preserveAspectRatio="xMinYMin">{inside}</svg>'
    )


def _names(labels: list[str], rules: list[str], wide: int) -> str:
    above = "".join(_name(rule, _middle(place, wide), wide) for place, rule in enumerate(rules))
    beside = "".join(
        f'<text x="{SIDE - 6}" y="{HEAD + HIGH * place + 16}">{escape(label)}</text>'
        for place, label in enumerate(labels)
    )
    return f'<g class="rule">{above}</g><g class="side">{beside}</g>'


def _name(rule: str, x: int, wide: int) -> str:
    chapter, mark, number = rule.partition("-")
    if wide >= 40 or not mark:
        return f'<text x="{x}" y="20">{escape(rule)}</text>'
    lines = f'<tspan x="{x}" y="11">{escape(chapter)}</tspan><tspan x="{x}" y="23">{escape(number)}</tspan>'
    return f"<text>{lines}</text>"


def _shapes(cells: list[tuple[int, int, int]], most: int, wide: int) -> str:
    """All cells of one shade are one path."""
    paths = [""] * SHADES
    for column, row, n in cells:
        where = f"M{SIDE + wide * column} {HEAD + HIGH * row}"
        paths[_shade(n, most)] += f"{where}h{wide - 1}v{HIGH - 1}h-{wide - 1}z"
    return "".join(f'<path class="h{shade}" d="{path}"/>' for shade, path in enumerate(paths) if path)


def _figures(cells: list[tuple[int, int, int]], most: int, wide: int) -> str:
    """The numbers, those on the darkest shade apart; a line of text for each row of the map."""
    groups = {"": {}, "dark": {}}
    for column, row, n in sorted(cells):
        groups["dark" if _shade(n, most) == SHADES - 1 else ""].setdefault(row, []).append((column, n))
    return "".join(
        f'<g class="{name}">{"".join(_line(row, own, wide) for row, own in sorted(lines.items()))}</g>'
        for name, lines in groups.items()
        if lines
    )


def _line(row: int, own: list[tuple[int, int]], wide: int) -> str:
    figures = "".join(f'<tspan x="{_middle(column, wide)}">{n}</tspan>' for column, n in own)
    return f'<text y="{HEAD + HIGH * row + 16}">{figures}</text>'


def _middle(column: int, wide: int) -> int:
    return SIDE + wide * column + wide // 2


def _shade(n: int, most: int) -> int:
    return min(SHADES - 1, SHADES * n // (most + 1))


def _label(unit: Unit, units: list[Unit]) -> str:
    """The unit's name; where two units bear the same one, its code beside it."""
    twins = sum(other.name == unit.name for other in units)
    return unit.name if twins == 1 else f"{unit.name} {unit.code}"
