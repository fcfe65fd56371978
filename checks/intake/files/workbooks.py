"""A workbook: every cell as the text that a CSV would hold, dates and moments told apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from pathlib import Path
from typing import BinaryIO

import numpy
import pyarrow
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from checks.complaint import BadInput
from checks.intake.files import biff, typed_cells, zipped_books
from checks.intake.files.formats import SAVE_AGAIN
from checks.intake.landing import Row, cell_names
from checks.intake.sheets.headings import FirstRows, Headings, Merged

# A workbook keeps 15 digits of a number: a longer one that stands there as a number has lost its last digits.
LOST_DIGITS = 10**15
LOST = "超过 15 位的编号以数字存放，末位已失真"
DAYS_FROM_1900_TO_1904 = 1462
ROWS_AT_ONCE = 50_000

Places = dict[tuple[int, int], str]


@dataclass
class Sheet:
    """One sheet; its cells become Python objects only a part at a time, for a workbook can hold a million rows.

    `numbers` says, once the rows were read, how many cells of each taken place held a number.
    """

    cells: Callable[[], Iterable[list]]  # every row from row 1 on, its cells from column A on, typed
    is_blank: bool = False
    merged: Merged | None = None
    errors: Callable[[], Places] = dict
    counts_from_1904: bool = False
    numbers: dict[int, int] = field(default_factory=dict)

    def is_empty(self) -> bool:
        """Whether no cell of the sheet is filled."""
        return self.is_blank

    def rows(self) -> Iterator[list[str]]:
        """Every row from row 1 on as text, with its cells from column A on."""
        return (typed_cells.as_texts(row).to_pylist() for row in self.cells())

    def first_rows(self, number: int) -> FirstRows:
        """The first rows as text."""
        rows = FirstRows(islice(self.rows(), number))
        rows.merged = self.merged
        return rows

    def data_rows(self, headings: Headings, taken: Iterable[int], moments: Iterable[int] = ()) -> Iterator[Row]:
        """The rows of the parts, one by one."""
        for part in self.parts(headings, taken, moments):
            *cells, numbers, marks = (column.to_pylist() for column in part.columns)
            yield from map(Row, numbers, map(list, zip(*cells, strict=True)), marks)

    def parts(self, headings: Headings, taken: Iterable[int], moments: Iterable[int] = ()) -> Iterator[pyarrow.Table]:
        """Every row under the headings, some thousand at once: its cells as text, as many as there are headings.

        At the end of each stand `source_row` and `marked`, why it cannot be used: a taken number in it has lost digits.
        `moments` are the places of times, where a bare number is a day of the workbook's calendar.
        """
        moments, counted = set(moments) if self.counts_from_1904 else set(), dict.fromkeys(sorted(taken), 0)
        errors = self._errors_by_part(headings.row)
        rows = islice(self.cells(), headings.row, None)
        for number, part in enumerate(iter(lambda: list(islice(rows, ROWS_AT_ONCE)), [])):
            columns = _columns(part, len(headings.cells), errors.get(number, {}), moments)
            lost = numpy.zeros(len(part), bool)
            for place in counted:
                numbers = typed_cells.numbers(columns[place])
                counted[place] += int(numpy.count_nonzero(~numpy.isnan(numbers)))
                lost |= abs(numbers) >= LOST_DIGITS
            yield _as_table(cell_names(headings), columns, headings.row + 1 + number * ROWS_AT_ONCE, lost)
        self.numbers |= counted

    def _errors_by_part(self, n_above: int) -> dict[int, dict[int, dict[int, str]]]:
        """The errors under so many rows: by part, by place and by row of the part."""
        found: dict[int, dict[int, dict[int, str]]] = {}
        for (row, place), error in self.errors().items():
            part, at = divmod(row - n_above, ROWS_AT_ONCE)
            found.setdefault(part, {}).setdefault(place, {})[at] = error
        return found


@dataclass(frozen=True)
class Book:
    """The sheets of a workbook that people see, in its order, and the names of those that they do not."""

    form: str
    sheets: dict[str, Sheet]
    hidden: tuple[str, ...] = ()
    has_names: bool = True  # whether people gave the sheets their names


def read_book(path: Path, name: str) -> Book:
    """The workbook; BadInput if it cannot be read."""
    try:
        with path.open("rb") as file, _opened(path, file) as book:
            pages = [(n, each) for n, each in enumerate(book.sheets_metadata) if each.typ == SheetTypeEnum.WorkSheet]
            seen = [(n, each.name) for n, each in pages if each.visible == SheetVisibleEnum.Visible]
            hidden = tuple(each.name for _, each in pages if each.visible != SheetVisibleEnum.Visible)
            sheets = {sheet: (n, book.get_sheet_by_name(sheet)) for n, sheet in seen}
        return _Reader(path).book(sheets, hidden, name)
    except PasswordError:
        advice = "用密码打开，取消密码（文件→信息→保护工作簿）后另存为 xlsx，替换原文件"
        raise BadInput("工作簿加了密码", file=name, advice=advice) from None
    except (CalamineError, OSError, ValueError, *zipped_books.DAMAGED) as error:
        raise _damaged(name, error) from None


def _damaged(name: str, error: Exception) -> BadInput:
    advice = f"文件可能被截断，或不是工作簿；{SAVE_AGAIN}"
    return BadInput("工作簿打不开", file=name, value=str(error), advice=advice)


def _opened(path: Path, file: BinaryIO) -> CalamineWorkbook:
    """The workbook by its content; the library believes an extension that it knows, so only a true one is shown."""
    form = zipped_books.form_of(path) if zipped_books.is_zip(path) else "XLS"
    if form == "XLS" and biff.is_locked(path):
        raise PasswordError
    if form == "XLS" and not biff.is_sound(path):
        raise ValueError("内容已损坏")
    if path.suffix.lower() == f".{form.lower()}":
        return CalamineWorkbook.from_path(str(path))
    return CalamineWorkbook.from_filelike(file)


class _Reader:
    """Adds to what the library gives of a workbook what it keeps to itself: errors, and how dates are counted."""

    def __init__(self, path: Path):
        self.path = path
        self.is_zip = zipped_books.is_zip(path)
        self.form = zipped_books.form_of(path) if self.is_zip else "XLS"

    def book(self, sheets: dict[str, tuple[int, CalamineSheet]], hidden: tuple[str, ...], name: str) -> Book:
        if self.form == "ODS" and zipped_books.has_errors_in_ods(self.path):
            advice = "改正这些公式，或用 WPS、Excel 另存为 xlsx，再运行"
            raise BadInput("表格里有公式错误值（如 #N/A），分不清在哪一格", file=name, advice=advice)
        epoch = (zipped_books if self.is_zip else biff).counts_from_1904(self.path)
        found = {sheet: self._sheet(cells, number, sheet, epoch, name) for sheet, (number, cells) in sheets.items()}
        return Book(self.form, found, hidden)

    def _sheet(self, cells: CalamineSheet, number: int, sheet: str, epoch: bool, name: str) -> Sheet:
        def errors() -> Places:
            try:
                return self._errors(sheet, number)
            except (OSError, ValueError, *zipped_books.DAMAGED) as error:
                raise _damaged(name, error) from None  # the library overlooks some

        return Sheet(lambda: _typed_rows(cells), cells.start is None, cells.merged_cell_ranges, errors, epoch)

    def _errors(self, sheet: str, number: int) -> Places:
        if self.is_zip:
            return zipped_books.error_cells(self.path, sheet)
        found = biff.error_cells(self.path)
        return found[number] if number < len(found) else {}


def _typed_rows(cells: CalamineSheet) -> Iterable[list]:
    if cells.start is None:
        return ()
    before = [""] * cells.start[1]  # what is blank on the left is not given out, what is blank above is
    return map(before.__add__, cells.iter_rows()) if before else cells.iter_rows()


def _columns(rows: list[list], width: int, errors: dict[int, dict[int, str]], moments: set[int]) -> list[Sequence]:
    """The rows as so many columns, with the errors, which the library leaves blank, and days counted from 1900."""
    columns = list(zip_longest(*rows, fillvalue=""))[:width]
    columns += [("",) * len(rows)] * (width - len(columns))
    for place, at in errors.items():
        if place < width:
            columns[place] = typed_cells.replaced(columns[place], at)
    for place in moments:
        columns[place] = typed_cells.moved(columns[place], DAYS_FROM_1900_TO_1904)
    return columns


def _as_table(names: list[str], columns: list[Sequence], first: int, lost: numpy.ndarray) -> pyarrow.Table:
    """The columns as text under those names, the rows numbered from `first` on, those that have lost digits marked."""
    texts = [typed_cells.as_texts(cells) for cells in columns]
    numbers = pyarrow.array(numpy.arange(first, first + len(lost)), pyarrow.int32())
    marks = pyarrow.array(numpy.where(lost, LOST, None), pyarrow.string())
    return pyarrow.table([*texts, numbers, marks], names=[*names, "source_row", "marked"])
