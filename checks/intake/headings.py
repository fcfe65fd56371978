"""The heading row of an export: where it stands and which columns of the contract it holds."""

import re
from dataclasses import dataclass

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.cells import fold

SEARCHED_ROWS = 30
_SPACE = re.compile(r"[\s\u00a0\u3000\ufeff\u200b]+")
_LEADING_DATE = re.compile(r"^[0-9]{4}([-_.年]?[0-9]{1,2}([-_.月]?([0-9]{1,2}日?)?)?)?[-_. ]*")


@dataclass(frozen=True)
class Headings:
    """A heading row as it stands: its row number as Excel counts, and its cells."""

    row: int
    cells: tuple[str, ...]

    def width(self) -> int:
        """How many cells a row has at least: blank headings at the end are none."""
        return max((place for place, cell in enumerate(self.cells, 1) if tidy(cell)), default=0)

    def positions(self) -> dict[str, list[int]]:
        """Where each heading stands, compared as `tidy` says; blank ones left out."""
        found: dict[str, list[int]] = {}
        for place, cell in enumerate(self.cells):
            if tidy(cell):
                found.setdefault(tidy(cell), []).append(place)
        return found


def tidy(heading: str) -> str:
    """The heading as it is compared: without spaces and line breaks, half-width, a Latin one in lower case."""
    return _SPACE.sub("", fold(heading)).lower()


def table_named(text: str) -> Table | None:
    """The table whose Chinese or English name the text begins with, after an optional date; the longest name wins."""
    start = tidy(text)
    names = {tidy(spelling): table for table in tables().values() for spelling in (table.heading, table.name)}
    for candidate in (start, _LEADING_DATE.sub("", start, count=1)):
        for spelling in sorted(names, key=len, reverse=True):
            if candidate.startswith(spelling) and not re.match("[a-z]", candidate[len(spelling) :]):
                return names[spelling]
    return None


def contract_headings(table: Table) -> dict[str, str]:
    """Each heading that stands for a column of the table, Chinese or English, with the column's name."""
    english = {tidy(column.name): column.name for column in table.columns}
    return english | {tidy(column.heading): column.name for column in table.columns}


def find_canonical(rows: list[list[str]], table: Table) -> tuple[Headings, int]:
    """The row that holds most of the table's headings, the first of equals, and how many required ones it lacks."""
    known = contract_headings(table)
    best, best_score = Headings(1, ()), (-1, 0)
    for number, cells in enumerate(rows[:SEARCHED_ROWS], 1):
        found = {known[tidy(cell)] for cell in cells if tidy(cell) in known}
        lacking = sum(column.required and column.name not in found for column in table.columns)
        if (len(found), -lacking) > best_score:
            best, best_score = Headings(number, tuple(cells)), (len(found), -lacking)
    return best, -best_score[1]


def find_mapped(rows: list[list[str]], wanted: list[str]) -> Headings | None:
    """The first row that holds every heading that the profile names."""
    for number, cells in enumerate(rows[:SEARCHED_ROWS], 1):
        if {tidy(heading) for heading in wanted} <= {tidy(cell) for cell in cells}:
            return Headings(number, tuple(cells))
    return None


def missing_mapped(rows: list[list[str]], wanted: list[str]) -> list[str]:
    """The headings that the profile names and that the likeliest heading row lacks."""
    sets = [{tidy(cell) for cell in cells} for cells in rows[:SEARCHED_ROWS]] or [set()]
    likeliest = max(sets, key=lambda cells: sum(tidy(heading) in cells for heading in wanted))
    return [heading for heading in wanted if tidy(heading) not in likeliest]


def only_place(places: list[int], heading: str, file: str, sheet: str | None) -> int:
    """The one position of the heading; BadInput if two columns carry it, for nobody can tell which one is meant."""
    if len(places) > 1:
        advice = "删去或改名其中一列后重新导出"
        raise BadInput("两列的标题相同，无法判断取哪一列", file=file, sheet=sheet, column=heading, advice=advice)
    return places[0]
