"""XLSX in one style: titled sheets, a heading row, filters, frozen panes, widths for Chinese, ready to print on A4."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from reports.long_rows import LongRows
from reports.looks import LOOKS, SHADES
from reports.whole_rows import Pens, Sheet

ROWS_AT_MOST = 1_000_000  # a sheet ends at 1,048,576 rows
SEEN_AT_MOST = 2_000  # rows that a column is made wide enough for
STREAM_FROM = 20_000  # from so many rows on the workbook is written row by row, to stay in bounded memory
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
A3, A4 = 8, 9  # the paper of a sheet
SCREEN = 118  # half-width signs that a title or note may span, so that it is seen without scrolling
WIDTHS = {"time": 18, "day": 11, "number": 9, "score": 9, "figure": 10, "share": 10, "entry_time": 18, "entry_day": 12}
Rows = list[dict] | LongRows
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
        sheet.merge_range(0, 0, 0, 1, title, self._look("title"))
        for row, (label, line) in enumerate(lines, 1):
            sheet.set_row(row, 16 * _lines(line, 64) + 8)
            sheet.write_string(row, 0, label, self._look("heading"))
            sheet.write_string(row, 1, line, self._look("text"))

    def table(
        self, name: str, title: str, columns: list[Column], rows: Rows, note: str = "", is_form: bool = False
    ) -> None:
        """A sheet with one row for each row; as a form only the cells to be filled in can be changed."""
        placed = self.grid(name, title, columns, rows, note)
        _choices(placed.sheet, placed.head + 1, placed.last, columns)
        if is_form:
            placed.sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})

    def grid(self, name: str, title: str, columns: list[Column], rows: Rows, note: str = "") -> Placed:
        """A sheet with one row for each row, in which anything may be written; where it stands."""
        sheet = self._sheet(name)
        first = list(islice(rows, SEEN_AT_MOST))
        widths = [_width(column, rows, first) for column in columns]
        head = self._caption(sheet, title, _note(note, rows), columns, widths)
        pens = Pens(sheet, [(column.name, column.look) for column in columns], self.looks, self.totals)
        of = zip(columns, widths, strict=True)
        rooms = [(column.name, max(1, int(width - 3))) for column, width in of if column.look != "print"]
        for number, row in enumerate(islice(rows, ROWS_AT_MOST), head + 1):
            if len(rows) <= STREAM_FROM:
                sheet.set_row(number, _height(row, rooms))
            pens.write(number, row)
        last = max(head + min(len(rows), ROWS_AT_MOST), head + 1)
        if rows:
            sheet.autofilter(head, 0, last, len(columns) - 1)
        self._shade(sheet, head + 1, last, len(columns) - 1)
        return Placed(sheet, head, last)

    def close(self) -> Path:
        """The workbook stands complete under its path."""
        self.book.close()
        return self.path

    def _look(self, name: str) -> Format:
        """The format of that name, numbered now as it would be when the cell is written, before those of later rows."""
        self.looks[name]._get_xf_index()
        return self.looks[name]

    def _sheet(self, name: str, landscape: bool = True):
        sheet = self.book.add_worksheet(name, Sheet)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(self.paper if landscape else A4)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.set_footer("&C第 &P 页 共 &N 页")
        return sheet

    def _caption(self, sheet, title: str, note: str, columns: list[Column], widths: list[float]) -> int:
        """Title, note and heading row are written; the number of the heading row."""
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        head, last = (2 if note else 1), len(columns) - 1
        seen = next((place for place in range(1, last) if sum(widths[: place + 1]) >= SCREEN), last)
        sheet.set_row(0, 30)
        sheet.merge_range(0, 0, 0, seen, title, self._look("title" if seen == last else "far_title"))
        if note:
            sheet.set_row(1, 15 * _lines(note, sum(widths[: seen + 1])) + 6)
            sheet.merge_range(1, 0, 1, seen, note, self._look("note"))
        sheet.set_row(head, 32)
        for place, column in enumerate(columns):
            sheet.write_string(head, place, column.heading, self._look("heading"))
        sheet.freeze_panes(head + 1, min(2, last))
        sheet.repeat_rows(head)
        return head

    def _shade(self, sheet, first: int, last: int, width: int) -> None:
        for word, shade in self.shades.items():
            sheet.conditional_format(
                first, 0, last, width, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": shade}
            )


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


def _note(note: str, rows: Rows) -> str:
    if len(rows) <= ROWS_AT_MOST:
        return note
    return f"{note}（共{len(rows):,}行，超出工作表上限，此处列前{ROWS_AT_MOST:,}行，其余见同名 CSV 文件）"


def _wide(text: str) -> int:
    """The width of a text in half-width characters, as GBK counts them."""
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))


def _lines(text: str, width: float) -> int:
    return _parted(text, max(1, int(width)))


@lru_cache(maxsize=10_000)
def _parted(text: str, room: int) -> int:
    """How many lines a text takes where so many half-width characters stand in one."""
    return sum(max(1, -(-_wide(line) // room)) for line in text.split("\n"))


def _height(row: dict, rooms: list[tuple[str, int]]) -> float:
    """Room for the cell of the row that takes the most lines."""
    lines = 1
    for name, room in rooms:
        text = row.get(name)
        if isinstance(text, str) and (4 * len(text) > room or "\n" in text):  # no sign is wider than four
            lines = max(lines, _parted(text, room))
    return min(400, 14 * lines + 4)


def _width(column: Column, rows: Rows, first: list[dict]) -> float:
    """Wide enough for most cells of the column, and never so wide that it pushes the others off the page."""
    heading = _wide(column.heading)
    least = max(
        WIDTHS.get(column.look, 0),
        (heading if heading <= 4 else -(-heading // 4) * 2) + 4,
        14 if column.look == "entry" else 0,
    )
    if column.look == "minute":
        return MINUTE if _is_used(column.name, rows, first) else min(least, MINUTE)
    for value in (row.get(column.name) for row in first):
        if least >= column.at_most:
            break
        if value is not None:
            least = max(least, 3 + (16 if isinstance(value, datetime) else _wide(str(value))))
    return min(column.at_most, least)


def _is_used(name: str, rows: Rows, first: list[dict]) -> bool:
    """Whether some row has a value there."""
    if any(row.get(name) for row in first):
        return True
    return rows.has(name) if isinstance(rows, LongRows) else any(row.get(name) for row in rows)
