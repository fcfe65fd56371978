"""The table of units in the review: what each had to do, what was found, by theme, shaded by how much."""

from reports import unit_changes
from reports.facts import Facts, Unit
from reports.wording import count

TINTS = ("FDEBDD", "FAD0B0", "F5B083", "EE8F56")  # a quarter of the largest count each, of ten at least


def theme_columns(facts: Facts) -> list[str]:
    """Five themes for the table of units; where there are more, the last stands for the rest."""
    names = facts.themes if len(facts.themes) <= 5 else [*facts.themes[:4], "其他"]
    return (names + [""] * 5)[:5]


def lead(facts: Facts) -> list[str]:
    """What is said above the table."""
    n_units = sum(unit.tally.n_listed > 0 for unit in facts.units)
    if not facts.units:
        return ["导出数据中没有责任单位，不能按单位列出。"]
    return [
        f"有应检对象的单位{count(len(facts.units))}个，其中{count(n_units)}个单位有问题。下表按分局、单位代码排列，不是排名；"
        "底色越深，问题越多。",
        *unit_changes.lines(facts.published),
    ]


def row(facts: Facts, unit: Unit) -> dict:
    """A unit as the table prints it."""
    names, counts = theme_columns(facts), unit.themes
    cells = [counts.get(name, 0) for name in names]
    if names[-1] == "其他":
        cells[-1] = sum(counts.values()) - sum(cells[:-1])
    printed = {
        "branch": unit.branch or "—",
        "unit": unit.name,
        "n_scope": count(unit.tally.n_scope),
        "n": count(unit.tally.n_listed),
    }
    most = max((n for each in facts.units for n in each.themes.values()), default=0)
    for place, n in enumerate(cells):
        printed |= {f"t{place}": count(n) if n else "", f"t{place}_tint": tint(n, most)}
    return printed


def tint(n: int, most: int) -> str:
    """The shade of a cell of the heat table, beside the largest count in it; the number stands in the cell as well."""
    return TINTS[min(3, 4 * n // max(10, most))] if n else "FFFFFF"
