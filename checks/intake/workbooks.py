"""An XLSX workbook: every cell as the text that a CSV would hold, dates and moments told apart."""

import datetime
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from checks.complaint import BadInput
from checks.intake.headings import Headings
from checks.intake.landing import Row

ADVICE = "文件可能被截断、加了密码或不是 xlsx；用 Excel 或 WPS 打开，另存为 xlsx 后替换原文件"

# A workbook keeps 15 digits of a number: a longer one that stands there as a number has lost its last digits.
LOST_DIGITS = 10**15
LOST = "超过 15 位的编号以数字存放，末位已失真"


class Sheet:
    """One sheet; its cells become Python objects only row by row, for a workbook can hold a million rows."""

    def __init__(self, cells: CalamineSheet):
        self.cells = cells

    def is_empty(self) -> bool:
        """Whether no cell of the sheet is filled."""
        return self.cells.start is None

    def rows(self) -> Iterator[list]:
        """Every row from row 1 on, with its cells from column A on, typed."""
        if not self.is_empty():
            before = [""] * self.cells.start[1]  # what is blank on the left is not given out, what is blank above is
            for row in self.cells.iter_rows():
                yield before + row

    def first_rows(self, number: int) -> list[list[str]]:
        """The first rows as text."""
        return [as_text(row) for row in islice(self.rows(), number)]

    def data_rows(self, headings: Headings, taken: set[int]) -> Iterator[Row]:
        """Every row under the headings, as wide as they; put aside if a taken number in it has lost digits."""
        width = len(headings.cells)
        for number, row in enumerate(self.rows(), 1):
            if number > headings.row:
                texts = as_text(row[:width])
                yield Row(number, texts + [""] * (width - len(texts)), LOST if _has_lost_digits(row, taken) else None)


def read_sheets(path: Path, name: str) -> dict[str, Sheet]:
    """Every sheet of the workbook, in its order; BadInput if it cannot be read."""
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
            return {sheet: Sheet(book.get_sheet_by_name(sheet)) for sheet in names}
    except (CalamineError, OSError, ValueError) as error:
        raise BadInput("工作簿打不开", file=name, value=str(error), advice=ADVICE) from None


def _has_lost_digits(row: list, taken: set[int]) -> bool:
    numbers = (row[place] for place in taken if place < len(row))
    return any(isinstance(number, float) and abs(number) >= LOST_DIGITS for number in numbers)


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
        return cell.strftime("%Y-%m-%d %H:%M:%S").zfill(19)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _number_text(number: float) -> str:
    if number.is_integer() and abs(number) < 10 * LOST_DIGITS**2:
        return str(int(number))
    return f"{number:.12f}".rstrip("0") if "e" in repr(number) else repr(number)
