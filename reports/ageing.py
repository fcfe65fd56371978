"""How old the open cases of each unit are: the published rows as one table, a unit a line and a band a column."""

from dataclasses import dataclass

from reports.facts import Facts


@dataclass(frozen=True)
class Line:
    """The open cases of one unit, by band, with how many there are and how many of these are stock."""

    branch: str
    name: str
    counts: tuple[int, ...]
    n_open: int
    n_stock: int


@dataclass(frozen=True)
class Ageing:
    """The bands from the youngest on, a line for each unit, and the line that adds them up."""

    bands: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Line


def ageing(facts: Facts) -> Ageing:
    """The open cases of every unit, in the order of the other tables of units."""
    rows = facts.published.rows("ageing")
    ages = {row["band"]: row["from_days"] for row in rows}
    bands = tuple(sorted(ages, key=lambda band: (ages[band] is None, ages[band])))
    units = sorted({(not row["branch_name"], row["branch_name"] or "", row["unit_code"] or "") for row in rows})
    lines = tuple(
        _line(
            facts.short_branch(branch),
            facts.unit_name(code),
            bands,
            [row for row in rows if (row["unit_code"] or "") == code],
        )
        for _, branch, code in units
    )
    return Ageing(bands, lines, _line("", "合计", bands, rows))


def _line(branch: str, name: str, bands: tuple[str, ...], rows: list[dict]) -> Line:
    counts = tuple(sum(row["n_open"] for row in rows if row["band"] == band) for band in bands)
    return Line(branch, name, counts, sum(row["n_open"] for row in rows), sum(row["n_stock"] for row in rows))
