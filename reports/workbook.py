"""XLSX in one style: titled sheets, a heading row, filters, frozen panes, widths for Chinese, ready to print on A4."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

ROWS_AT_MOST = 1_000_000  # a sheet ends at 1,048,576 rows
STREAM_FROM = 20_000  # from so many rows on the workbook is written row by row, to stay in bounded memory
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
BODY = {"font_name": "宋体", "font_size": 10.5, "border": 1, "border_color": "#BFBFBF", "valign": "vcenter"}
LOOKS = {
    "title": {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"},
    "far_title": {"font_name": "黑体", "font_size": 16, "valign": "vcenter"},
    "note": {"font_name": "宋体", "font_size": 10.5, "text_wrap": True, "valign": "vcenter", "font_color": "#404040"},
    "heading": {
        "font_name": "黑体",
        "font_size": 10.5,
        "bg_color": "#1F3A5F",
        "font_color": "#FFFFFF",
        "border": 1,
        "border_color": "#BFBFBF",
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
    },
    "text": {**BODY, "num_format": "@", "text_wrap": True, "indent": 1},
    "word": {**BODY, "num_format": "@", "text_wrap": True, "align": "center"},
    "print": {**BODY, "num_format": "@", "align": "fill", "font_color": "#808080"},  # long, and for programs only
    "number": {**BODY, "num_format": "#,##0", "align": "right", "indent": 1},
    "score": {**BODY, "num_format": "0.0", "align": "right"},
    "figure": {**BODY, "num_format": "0.00", "align": "right"},
    "share": {**BODY, "num_format": "0.00%", "align": "right"},
    "time": {**BODY, "num_format": "yyyy-mm-dd hh:mm:ss", "align": "center"},
    "day": {**BODY, "num_format": "yyyy-mm-dd", "align": "center"},
    "entry": {**BODY, "num_format": "@", "text_wrap": True, "bg_color": "#FFFBE6", "locked": False},
    "wrong": {
        **BODY,
        "num_format": "@",
        "text_wrap": True,
        "bold": True,
        "bg_color": "#F8D7DA",
        "font_color": "#842029",
        "locked": False,
    },
    "entry_time": {**BODY, "num_format": "yyyy-mm-dd hh:mm", "align": "center", "bg_color": "#FFFBE6", "locked": False},
    "entry_day": {**BODY, "num_format": "yyyy-mm-dd", "align": "center", "bg_color": "#FFFBE6", "locked": False},
}
# Word and colour together: the cell keeps its word, the colour only repeats it.
SHADES = {
    "红": ("#F8D7DA", "#842029"),
    "橙": ("#FDE5D0", "#8A3B00"),
    "黄": ("#FFF3CD", "#664D03"),
    "执行错误": ("#F8D7DA", "#842029"),
    "数据不足": ("#E2E3E5", "#41464B"),
    "发现问题": ("#FDE5D0", "#8A3B00"),
    "通过": ("#D1E7DD", "#0F5132"),
    "无可检对象": ("#F1F1F1", "#41464B"),
    "阻断": ("#F8D7DA", "#842029"),
    "警告": ("#FFF3CD", "#664D03"),
    "提示": ("#E2E3E5", "#41464B"),
    "不可用": ("#F8D7DA", "#842029"),
    "带病可用": ("#FFF3CD", "#664D03"),
    "可用": ("#D1E7DD", "#0F5132"),
    "不合格": ("#FDE5D0", "#8A3B00"),
    "优": ("#D1E7DD", "#0F5132"),
    "良": ("#E7F1E4", "#2F5233"),
    "合格": ("#FFF3CD", "#664D03"),
    "关注": ("#FDE5D0", "#8A3B00"),
    "逾期": ("#FFF3CD", "#664D03"),
    "提醒所队长": ("#FDE5D0", "#8A3B00"),
    "报法制部门": ("#F8D7DA", "#842029"),
    "报局领导": ("#F8D7DA", "#842029"),
}
TEXTS = ("text", "word", "print", "entry", "wrong")  # the looks in which a text may stand
SCREEN = 118  # half-width signs that a title or note may span, so that it is seen without scrolling
WIDTHS = {"time": 18, "day": 11, "number": 9, "score": 9, "figure": 10, "share": 10, "entry_time": 18, "entry_day": 12}


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

    def __init__(self, path: Path, created: datetime, n_rows: int = 0):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.book = xlsxwriter.Workbook(path, {**SAFE, "constant_memory": n_rows > STREAM_FROM})
        self.book.set_properties({"created": created, "title": path.stem, "comments": "由明镜生成"})
        self.looks = {name: self.book.add_format(look) for name, look in LOOKS.items()}
        self.totals = {
            name: self.book.add_format({**LOOKS[name], "bold": True, "bg_color": "#F1F4F8"})
            for name in ("text", "word", "number", "score", "figure", "share")
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
        sheet.set_paper(9)
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
        sheet.write_datetime(row, place, value, looks["time" if isinstance(value, datetime) else "day"])
    elif isinstance(value, bool):
        sheet.write_string(row, place, "是" if value else "否", looks["text"])
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, place, value, looks["number" if look in TEXTS else look])
    else:
        sheet.write_string(row, place, str(value), looks[look if look in TEXTS else "text"])


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
    found = [
        16 if isinstance(value, datetime) else _wide(str(value))
        for value in (row.get(column.name) for row in rows[:2000])
        if value is not None
    ]
    return min(column.at_most, max([least, *(length + 3 for length in found)]))
