"""A workbook: every cell as the text that a CSV would hold, dates and moments told apart."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from checks.complaint import BadInput
from checks.intake.files import biff, zipped_books
from checks.intake.files.formats import SAVE_AGAIN
from checks.intake.landing import Row
from checks.intake.sheets.headings import FirstRows, Headings, Merged

# A workbook keeps 15 digits of a number: a longer one that stands there as a number has lost its last digits.
LOST_DIGITS = 10**15
LOST = "超过 15 位的编号以数字存放，末位已失真"
DAYS_FROM_1900_TO_1904 = 1462

Places = dict[tuple[int, int], str]


@dataclass
class Sheet:
    """One sheet; its cells become Python objects only row by row, for a workbook can hold a million rows.

    `numbers` counts, once the rows were read, the cells of each place that held a number.
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

    def rows(self) -> Iterator[list]:
        """Every row from row 1 on, with its cells from column A on, typed."""
        return iter(self.cells())

    def first_rows(self, number: int) -> FirstRows:
        """The first rows as text."""
        rows = FirstRows(as_text(row) for row in islice(self.rows(), number))
        rows.merged = self.merged
        return rows

    def data_rows(self, headings: Headings, taken: Iterable[int], moments: Iterable[int] = ()) -> Iterator[Row]:
        """Every row under the headings, as wide as they; put aside if a taken number in it has lost digits.

        `moments` are the places of times, where a bare number is a day of the workbook's calendar.
        """
        width, taken = len(headings.cells), sorted(taken)
        moments = sorted(moments) if self.counts_from_1904 else []
        errors = self._errors_by_row()
        for number, row in enumerate(self.rows(), 1):
            if number > headings.row:
                row = _told(row, errors.get(number, {}), moments)
                texts = as_text(row[:width])
                yield Row(
                    number, texts + [""] * (width - len(texts)), LOST if self._has_lost_digits(row, taken) else None
                )

    def _errors_by_row(self) -> dict[int, dict[int, str]]:
        rows: dict[int, dict[int, str]] = {}
        for (row, place), error in self.errors().items():
            rows.setdefault(row + 1, {})[place] = error
        return rows

    def _has_lost_digits(self, row: list, taken: list[int]) -> bool:
        """Whether a taken number is too long; all of them are counted."""
        lost, width = False, len(row)
        for place in taken:
            if place < width and type(row[place]) is float:
                self.numbers[place] = self.numbers.get(place, 0) + 1
                lost = lost or abs(row[place]) >= LOST_DIGITS
        return lost


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


def _typed_rows(cells: CalamineSheet) -> Iterator[list]:
    if cells.start is not None:
        before = [""] * cells.start[1]  # what is blank on the left is not given out, what is blank above is
        for row in cells.iter_rows():
            yield before + row


def _told(row: list, errors: dict[int, str], moments: list[int]) -> list:
    """The row with its errors, which the library leaves blank, and days counted from 1900."""
    for place, error in errors.items():
        row += [""] * (place + 1 - len(row))
        row[place] = error
    for place in moments:
        if place < len(row) and type(row[place]) is float:
            row[place] += DAYS_FROM_1900_TO_1904
    return row


def as_text(cells: list) -> list[str]:
    """The cells as text."""
    return [cell_text(cell) for cell in cells]


def cell_text(cell: object) -> str:
    """The cell as text: a date without a time of day is a day, a moment is to the second, 3.0 is 3."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return _number_text(cell)
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _number_text(number: float) -> str:
    if number.is_integer() and abs(number) < 10 * LOST_DIGITS**2:
        return str(int(number))
    return f"{number:.12f}".rstrip("0") if "e" in repr(number) else repr(number)
