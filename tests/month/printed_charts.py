"""The drawings of report.html as tables: words that stand in one line, or under one heading, belong together."""

DRAWN = ("横", "纵", "文字")
HEAD, SIDE = 28, 200  # of the map of units and rules: above lie the rules, to the left the units


def charted(place: str, heads: tuple, rows: list[tuple]) -> tuple[tuple, list[tuple]]:
    """Headings and rows of a drawing made of words and their places; any other table as it is."""
    if heads != DRAWN:
        return heads, rows
    if place == "charts 各规则问题数":
        return ("规则", "件数"), [tuple(words for *_, words in sorted(line)) for line in _grouped(rows, 1)]
    if place == "charts 问题发生月份":
        columns = [sorted(line, key=lambda each: -each[1]) for line in _grouped(rows, 0)]
        return ("月份", "件数"), [tuple(words for *_, words in column) for column in columns]
    if place == "charts 各单位各规则问题数":
        return ("单位", "规则", "件数"), _mapped(rows)
    return heads, rows


def _mapped(rows: list[tuple]) -> list[tuple]:
    """Each number of the map with the unit to its left and the rule above it."""
    columns = _grouped([row for row in rows if row[1] < HEAD], 0)
    above = {column[0][0]: "-".join(words for *_, words in sorted(column)) for column in columns}
    beside = {y: words for x, y, words in rows if x < SIDE and y >= HEAD}
    return [(beside.get(y), above.get(x), words) for x, y, words in rows if x >= SIDE and y >= HEAD]


def _grouped(rows: list[tuple], by: int) -> list[list[tuple]]:
    groups: dict[float, list[tuple]] = {}
    for row in rows:
        groups.setdefault(row[by], []).append(row)
    return list(groups.values())
