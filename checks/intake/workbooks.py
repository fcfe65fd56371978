"""An XLSX workbook: every cell as the text that a CSV would hold, dates and moments told apart."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from checks.complaint import BadInput
from checks.intake.landing import Row

ADVICE = "文件可能被截断、加了密码或不是 xlsx；用 Excel 或 WPS 打开，另存为 xlsx 后替换原文件"

# A workbook keeps 15 digits of a number: a longer one that stands there as a number has lost its last digits.
LOST_DIGITS = 10**15


def read_sheets(path: Path, name: str) -> dict[str, list[list]]:
    """Every sheet with its cells from A1 on, typed; BadInput if the workbook cannot be read."""
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
            return {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in names}
    except (CalamineError, OSError, ValueError) as error:
        raise BadInput("工作簿打不开", file=name, value=str(error), advice=ADVICE) from None


def as_text(cells: list) -> list[str]:
    """The cells as text."""
    return [cell_text(cell) for cell in cells]


def data_rows(cells: list[list], heading_row: int, width: int, taken: set[int]) -> Iterator[Row]:
    """Every row under the heading row, as wide as that; put aside if a number in it has lost digits."""
    for number, row in enumerate(cells[heading_row:], heading_row + 1):
        texts = as_text(row[:width])
        lost = any(
            isinstance(row[place], float) and abs(row[place]) >= LOST_DIGITS for place in taken if place < len(row)
        )
        yield Row(
            number, texts + [""] * (width - len(texts)), "超过 15 位的编号以数字存放，末位已失真" if lost else None
        )


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
