"""The heading row of an export: where it stands and which columns of the contract it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.sheets.spellings import Meaning, meaning, tidy

SEARCHED_ROWS = 30
LONGEST_LEAF = 40
CLEAR_GAIN = 3  # how many columns more two rows hold than one, where no merged cell says that they are one heading
_LEADING_DATE = re.compile(r"^[0-9]{4}([-_.年]?[0-9]{1,2}([-_.月]?([0-9]{1,2}日?)?)?)?[-_. ]*")
_VALUE = re.compile("[0-9０-９]{4}")

Merged = list[tuple[tuple[int, int], tuple[int, int]]]  # first and last cell of each range, counted from 0


class FirstRows(list):
    """The first rows of a sheet as text; `merged` says which of its cells are one, None where the format does not."""

    merged: Merged | None = None


@dataclass(frozen=True)
class Headings:
    """A heading row as it stands: its row number as Excel counts, and its cells; of two lines, the lower row's number.

    `groups` are the headings that stand over its cells, `lines` the rows down to it, as they stand.
    """

    row: int
    cells: tuple[str, ...]
    groups: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()

    def width(self) -> int:
        """How many cells a row has at least: blank headings at the end are none."""
        return max((place for place, text in enumerate(self.full(), 1) if tidy(text)), default=0)

    def spans(self) -> bool:
        """Whether a heading of the upper of two lines stands over several of the lower one."""
        upper = self.lines[-2] if len(self.lines) > 1 else ()
        under = (place for place, over in enumerate(self._groups()) if over.strip() and self.cells[place].strip())
        return any(not "".join(upper[place : place + 1]).strip() for place in under)

    def full(self) -> list[str]:
        """Each heading in full: with the one over it, if one stands there."""
        return [over + cell for over, cell in zip(self._groups(), self.cells, strict=True)]

    def ways(self, place: int) -> list[str]:
        """How the heading at that place may be read, the fullest way first: 处警单位 over 代码, 时间 over 接警."""
        over, cell = self._groups()[place], self.cells[place]
        return [over + cell, cell + over, cell] if over and cell else [over + cell]

    def spoken(self, heading: str) -> list[str]:
        """Every way to read the headings that in full are that one."""
        full = self.full()
        return [words for place, text in enumerate(full) if text == heading for words in self.ways(place)]

    def positions(self) -> dict[str, list[int]]:
        """Where each heading stands, compared as `tidy` says; blank ones left out."""
        found: dict[str, list[int]] = {}
        for place, text in enumerate(self.full()):
            if tidy(text):
                found.setdefault(tidy(text), []).append(place)
        return found

    def _groups(self) -> tuple[str, ...]:
        return self.groups or ("",) * len(self.cells)


def table_named(text: str) -> Table | None:
    """The table whose Chinese or English name the text begins with, after an optional date; the longest name wins."""
    start = tidy(text)
    names = {tidy(spelling): table for table in tables().values() for spelling in (table.heading, table.name)}
    for candidate in (start, _LEADING_DATE.sub("", start, count=1)):
        for spelling in sorted(names, key=len, reverse=True):
            if candidate.startswith(spelling) and not re.match("[a-z]", candidate[len(spelling) :]):
                return names[spelling]
    return None


def find_canonical(rows: list[list[str]], table: Table) -> tuple[Headings, int]:
    """The row that holds most of the table's headings, the first of equals, and how many required ones it lacks.

    Two rows are one heading only if together they hold more than either alone, or if the lower one only adds to the
    upper one, under its merged cells.
    """
    n_required = sum(column.required for column in table.columns)
    best, best_score = Headings(1, ()), (-1, -n_required, False)
    for headings in [*_single(rows), *_double(rows)]:
        found = columns_meant(headings, table)
        lacking = sum(column.required and column.name not in found for column in table.columns)
        score = (len(found), -lacking, _only_adds(headings, table))
        if score > best_score and _is_heading(headings, len(found), best_score[0]):
            best, best_score = headings, score
    return best, -best_score[1]


def _is_heading(headings: Headings, n_found: int, n_alone: int) -> bool:
    """Whether it is one row, or two of which the upper one spans columns, or two that plainly belong together."""
    return not headings.groups or headings.spans() or n_found >= n_alone + CLEAR_GAIN


def _only_adds(headings: Headings, table: Table) -> bool:
    """Whether the lower of two rows is blank wherever the upper one means a column."""
    if not headings.groups or not headings.spans():
        return False
    upper = Headings(headings.row - 1, headings.lines[-2])
    places = [place for place in range(len(upper.cells)) if meant(upper, place, table)]
    return bool(places) and not any(headings.cells[place].strip() for place in places)


def columns_meant(headings: Headings, table: Table) -> set[str]:
    """The columns of the table that some heading means."""
    read = (meant(headings, place, table) for place in range(len(headings.cells)))
    return {found[0].column for found in read if found}


def meant(headings: Headings, place: int, table: Table) -> tuple[Meaning, str] | None:
    """What the heading at that place means in the table, and the words that say so; None if nothing."""
    found = ((meaning(table, words), words) for words in headings.ways(place))
    return next((each for each in found if each[0]), None)


def _single(rows: list[list[str]]) -> Iterator[Headings]:
    for number, cells in enumerate(rows[:SEARCHED_ROWS], 1):
        yield Headings(number, tuple(cells), lines=_lines(rows, number))


def _double(rows: list[list[str]]) -> Iterator[Headings]:
    """Each two rows of which the lower one may be the second line of a heading."""
    merged = getattr(rows, "merged", None)
    for number, (upper, lower) in enumerate(zip(rows, rows[1:SEARCHED_ROWS], strict=False), 2):
        if _may_be_heading(upper) and _may_be_heading(lower):
            width = max(len(upper), len(lower))
            above, below = (cells + [""] * (width - len(cells)) for cells in (upper, lower))
            over = _spread(above, number - 2, merged)
            groups = [group if below[place].strip() else above[place] for place, group in enumerate(over)]
            yield Headings(number, tuple(below), tuple(groups), _lines(rows, number))


def _may_be_heading(cells: list[str]) -> bool:
    filled = [cell for cell in cells if tidy(cell)]
    return bool(filled) and not any(len(cell) > LONGEST_LEAF or _VALUE.search(cell) for cell in filled)


def _spread(cells: list[str], row: int, merged: Merged | None) -> list[str]:
    """What stands over each place: the cell itself, or the merged one that reaches there, else the next on the left."""
    if not any(top <= row <= bottom for (top, _), (bottom, _) in merged or []):
        return list(accumulate(cells, lambda left, cell: cell if cell.strip() else left))
    spread = list(cells)
    for (top, first), (bottom, last) in merged:
        if top <= row <= bottom:
            spread[first : last + 1] = [cells[first]] * (min(last + 1, len(cells)) - first)
    return spread


def _lines(rows: list[list[str]], number: int) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cells) for cells in rows[:number])


def find_mapped(rows: list[list[str]], wanted: list[str]) -> Headings | None:
    """The first row, or two rows in one, that holds every heading that the profile names."""
    for headings in [*_single(rows), *_double(rows)]:
        if {tidy(heading) for heading in wanted} <= set(headings.positions()):
            return headings
    return None


def find_told(rows: list[list[str]], wanted: list[str], table: Table, row: int | None) -> Headings | None:
    """Of the rows, or two in one, with every heading that the profile names, the one with most others of the table.

    `row` is the only one that counts, if the profile says where the headings stand.
    """
    known = {tidy(heading) for heading in wanted}
    fitting = [each for each in [*_single(rows), *_double(rows)] if known <= set(each.positions())]
    meant_here = [each for each in fitting if row in (None, each.row)]
    return max(meant_here, key=lambda each: len(columns_meant(each, table)), default=None)


def missing_mapped(rows: list[list[str]], wanted: list[str]) -> list[str]:
    """The headings that the profile names and that the likeliest heading row lacks."""
    sets = [set(headings.positions()) for headings in [*_single(rows), *_double(rows)]] or [set()]
    likeliest = max(sets, key=lambda cells: sum(tidy(heading) in cells for heading in wanted))
    return [heading for heading in wanted if tidy(heading) not in likeliest]


def only_place(places: list[int], heading: str, file: str, sheet: str | None) -> int:
    """The one position of the heading; BadInput if two columns carry it, for nobody can tell which one is meant."""
    if len(places) > 1:
        advice = "删去或改名其中一列后重新导出"
        raise BadInput("两列的标题相同，无法判断取哪一列", file=file, sheet=sheet, column=heading, advice=advice)
    return places[0]
