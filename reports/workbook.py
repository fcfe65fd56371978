"""XLSX in one style: titled sheets, a heading row, filters, frozen panes, widths for Chinese, ready to print on A4."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from reports.looks import LOOKS, SHADES, TEXTS

ROWS_AT_MOST = 1_000_000  # a sheet ends at 1,048,576 rows
STREAM_FROM = 20_000  # from so many rows on the workbook is written row by row, to stay in bounded memory
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
A3, A4 = 8, 9  # the paper of a sheet
SCREEN = 118  # half-width signs that a title or note may span, so that it is seen without scrolling
WIDTHS = {"time": 18, "day": 11, "number": 9, "score": 9, "figure": 10, "share": 10, "entry_time": 18, "entry_day": 12}
MINUTE = 16.5  # the width of a moment to the minute; a column without any is as narrow as its heading


@dataclass(frozen=True)
class Column:
    """One column of a sheet: its heading, where its value stands in a row, how it looks, what may be filled in."""

    heading: str
    name: str
    look: str = "text"
    choices: tuple[str, ...] = ()
    at_most: int = 42


@dataclass(frozen=True)
class Placed:
    """Where a table stands in its sheet; rows are counted from 0."""

    sheet: object
    head: int
    last: int


class Book:
    """A workbook whose bytes follow from its contents and the release's as-of alone."""

    def __init__(self, path: Path, created: datetime, n_rows: int = 0, paper: int = A4):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path, self.paper = path, paper
        self.book = xlsxwriter.Workbook(path, {**SAFE, "constant_memory": n_rows > STREAM_FROM})
        self.book.set_properties({"created": created, "title": path.stem, "comments": "由明镜生成"})
        self.looks = {name: self.book.add_format(look) for name, look in LOOKS.items()}
        self.totals = {
            name: self.book.add_format({**LOOKS[name], "bold": True, "bg_color": "#F1F4F8"})
            for name in ("text", "word", "number", "score", "figure", "share", "least_share", "most_share")
        }
        self.shades = {
            word: self.book.add_format({"bg_color": back, "font_color": ink}) for word, (back, ink) in SHADES.items()
        }

    def text(self, name: str, title: str, lines: list[tuple[str, str]]) -> None:
        """A sheet of labelled lines: a cover, a notice, an explanation."""
        sheet = self._sheet(name, landscape=False)
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 68)
        sheet.set_row(0, 34)
        sheet.merge_range(0, 0, 0, 1, title, self.looks["title"])
        for row, (label, line) in enumerate(lines, 1):
            sheet.set_row(row, 16 * _lines(line, 64) + 8)
            sheet.write_string(row, 0, label, self.looks["heading"])
            sheet.write_string(row, 1, line, self.looks["text"])

    def table(
        self, name: str, title: str, columns: list[Column], rows: list[dict], note: str = "", is_form: bool = False
    ) -> None:
        """A sheet with one row for each row; as a form only the cells to be filled in can be changed."""
        placed = self.grid(name, title, columns, rows, note)
        _choices(placed.sheet, placed.head + 1, placed.last, columns)
        if is_form:
            placed.sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})

    def grid(self, name: str, title: str, columns: list[Column], rows: list[dict], note: str = "") -> Placed:
        """A sheet with one row for each row, in which anything may be written; where it stands."""
        sheet = self._sheet(name)
        head = self._caption(sheet, title, _note(note, rows), columns, rows)
        widths = [_width(column, rows) for column in columns]
        for number, row in enumerate(rows[:ROWS_AT_MOST], head + 1):
            if len(rows) <= STREAM_FROM:
                sheet.set_row(number, _height(row, columns, widths))
            looks = self.totals if row.get("is_total") else self.looks
            for place, column in enumerate(columns):
                look = row.get("looks", {}).get(column.name, column.look)  # where one cell differs from its column
                _write(sheet, number, place, row.get(column.name), look, looks)
        last = max(head + min(len(rows), ROWS_AT_MOST), head + 1)
        if rows:
            sheet.autofilter(head, 0, last, len(columns) - 1)
        self._shade(sheet, head + 1, last, len(columns) - 1)
        return Placed(sheet, head, last)

    def close(self) -> Path:
        """The workbook stands complete under its path."""
        self.book.close()
        return self.path

    def _sheet(self, name: str, landscape: bool = True):
        sheet = self.book.add_worksheet(name)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(self.paper if landscape else A4)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.set_footer("&C第 &P 页 共 &N 页")
        return sheet

    def _caption(self, sheet, title: str, note: str, columns: list[Column], rows: list[dict]) -> int:
        """Title, note and heading row are written; the number of the heading row."""
        widths = [_width(column, rows) for column in columns]
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        head, last = (2 if note else 1), len(columns) - 1
        seen = next((place for place in range(1, last) if sum(widths[: place + 1]) >= SCREEN), last)
        sheet.set_row(0, 30)
        sheet.merge_range(0, 0, 0, seen, title, self.looks["title" if seen == last else "far_title"])
        if note:
            sheet.set_row(1, 15 * _lines(note, sum(widths[: seen + 1])) + 6)
            sheet.merge_range(1, 0, 1, seen, note, self.looks["note"])
        sheet.set_row(head, 32)
        for place, column in enumerate(columns):
            sheet.write_string(head, place, column.heading, self.looks["heading"])
        sheet.freeze_panes(head + 1, min(2, last))
        sheet.repeat_rows(head)
        return head

    def _shade(self, sheet, first: int, last: int, width: int) -> None:
        for word, shade in self.shades.items():
            sheet.conditional_format(
                first, 0, last, width, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": shade}
            )


def _write(sheet, row: int, place: int, value, look: str, looks: dict) -> None:
    """One cell, as what it is: a text never becomes a number, a formula or a link."""
    if value is None or value == "":
        sheet.write_blank(row, place, None, looks.get(look, looks["text"]))
    elif isinstance(value, datetime | date):
        moment = "minute" if look == "minute" else "time"
        sheet.write_datetime(row, place, value, looks[moment if isinstance(value, datetime) else "day"])
    elif isinstance(value, bool):
        sheet.write_string(row, place, "是" if value else "否", looks["text"])
    elif isinstance(value, int | float | Decimal):
        look = _of_share(float(value)) if look == "share" else look
        sheet.write_number(row, place, value, looks["number" if look in TEXTS else look])
    else:
        sheet.write_string(row, place, str(value), looks[look if look in TEXTS else "text"])


def _of_share(share: float) -> str:
    """The look of a share, which rounds neither something to nothing nor less than all to all."""
    return "least_share" if 0 < share < 0.00005 else "most_share" if 0.99995 <= share < 1 else "share"


def _choices(sheet, first: int, last: int, columns: list[Column]) -> None:
    for place, column in enumerate(columns):
        if column.choices:
            sheet.data_validation(
                first,
                place,
                last,
                place,
                {
                    "validate": "list",
                    "source": list(column.choices),
                    "error_title": "输入有误",
                    "error_message": "请从下拉列表中选择",
                },
            )
        elif column.look == "entry_time":
            sheet.data_validation(
                first,
                place,
                last,
                place,
                {
                    "validate": "date",
                    "criteria": ">=",
                    "value": date(2000, 1, 1),
                    "error_title": "输入有误",
                    "error_message": "请填写日期和时间，例如 2026-01-05 8:03",
                },
            )


def _note(note: str, rows: list[dict]) -> str:
    if len(rows) <= ROWS_AT_MOST:
        return note
    return f"{note}（共{len(rows):,}行，超出工作表上限，此处列前{ROWS_AT_MOST:,}行，其余见同名 CSV 文件）"


def _wide(text: str) -> int:
    """The width of a text in half-width characters, as GBK counts them."""
    return len(text.encode("gb18030", "replace"))


def _lines(text: str, width: float) -> int:
    return sum(max(1, -(-_wide(line) // max(1, int(width)))) for line in text.split("\n"))


def _height(row: dict, columns: list[Column], widths: list[float]) -> float:
    """Room for the cell of the row that takes the most lines."""
    seen = [(column, width) for column, width in zip(columns, widths, strict=True) if column.look != "print"]
    texts = ((row.get(column.name), width) for column, width in seen)
    lines = max((_lines(text, width - 3) for text, width in texts if isinstance(text, str)), default=1)
    return min(400, 14 * lines + 4)


def _width(column: Column, rows: list[dict]) -> float:
    """Wide enough for most cells of the column, and never so wide that it pushes the others off the page."""
    heading = _wide(column.heading)
    least = max(
        WIDTHS.get(column.look, 0),
        (heading if heading <= 4 else -(-heading // 4) * 2) + 4,
        14 if column.look == "entry" else 0,
    )
    if column.look == "minute":
        return MINUTE if any(row.get(column.name) for row in rows) else min(least, MINUTE)
    found = [
        16 if isinstance(value, datetime) else _wide(str(value))
        for value in (row.get(column.name) for row in rows[:2000])
        if value is not None
    ]
    return min(column.at_most, max([least, *(length + 3 for length in found)]))
