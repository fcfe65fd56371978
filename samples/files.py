"""Writing the exports as files: GB18030 CSV and XLSX, the same bytes for the same records."""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from random import Random

import xlsxwriter

from checks.contract import Column, tables
from samples.exports import HIDDEN, Export, rows_of
from samples.records import Record, Sample
from samples.rendering import as_cell, as_text

CREATED = datetime(2026, 11, 2, 8, 30)
DATE, DATE_TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"


def write_exports(folder: Path, sample: Sample, exports: tuple[Export, ...]) -> list[dict]:
    """Every export is a file in the folder; returned is what each file or sheet holds, row by row counted."""
    counts = []
    for name in dict.fromkeys(export.file for export in exports):
        sheets = [(export, _grid(export, sample)) for export in exports if export.file == name]
        (_write_csv if name.endswith(".csv") else _write_xlsx)(folder / name, sheets)
        counts += [_count(export, rows_of(export, sample)) for export, _ in sheets]
    return counts


def _count(export: Export, rows: list[Record]) -> dict:
    """What intake must find in that file or sheet."""
    quarantined = sum(getattr(row, "is_unknown_code", False) for row in rows)
    return {
        "file": export.file,
        "sheet": export.sheet,
        "table_name": export.table,
        "n_read": len(rows) + export.repeated + export.subtotal,
        "n_accepted": len(rows) - quarantined,
        "n_quarantined": quarantined,
        "n_duplicate": export.repeated,
        "n_dropped": int(export.subtotal),
    }


def _columns(export: Export, rows: list[Record]) -> list[Column]:
    """The contract's columns that this export has, in its own order."""
    unused = set(export.without)
    if not any(row.get("updated_at") for row in rows):
        unused.add("updated_at")
    columns = [column for column in tables()[export.table].columns if column.name not in unused]
    if export.shuffled:
        Random(export.file).shuffle(columns)
    return columns


def _grid(export: Export, sample: Sample) -> list[list]:
    """The file as rows of cells: titles, headings, records, those exported twice, the subtotal."""
    rows = rows_of(export, sample)
    columns = _columns(export, rows)
    lead = [heading for heading in export.extra if heading == "序号"]
    trail = [heading for heading in (*export.extra, *export.hidden) if heading != "序号"]
    headings = lead + [column.heading for column in columns] + trail
    blanks = dict(export.blanks)
    body = [[_cell(export, row, column, blanks) for column in columns] for row in rows]
    # Exported twice: whole rows from the middle, again at the end.
    body += body[len(body) // 2 : len(body) // 2 + export.repeated]
    tail = [HIDDEN if heading in export.hidden else "" for heading in trail]
    body = [[n] * len(lead) + cells + tail for n, cells in enumerate(body, 1)]
    if export.subtotal:
        body.append(["合计", f"共{len(body)}条"] + [""] * (len(headings) - 2))
    return [[title] for title in export.titles] + [headings] + body


def _cell(export: Export, row: Record, column: Column, blanks: dict[str, str]):
    value = row.get(column.name)
    if value is None and column.name in blanks:
        return blanks[column.name]
    if export.form == "cells":
        return as_cell(value, column, export.flags)
    return as_text(value, column, export.form, export.flags)


def _write_csv(path: Path, sheets: list[tuple[Export, list[list]]]) -> None:
    """The one grid stands in the file as GB18030, lines ended as Windows ends them."""
    text = io.StringIO()
    csv.writer(text).writerows(sheets[0][1])
    path.write_bytes(text.getvalue().encode("gb18030"))


def _write_xlsx(path: Path, sheets: list[tuple[Export, list[list]]]) -> None:
    """Each grid is a sheet with typed cells; the workbook bears a fixed date."""
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": DATE,
    }
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": path.stem, "created": CREATED})
        forms = {name: book.add_format(look) for name, look in LOOKS.items()}
        for export, grid in sheets:
            _write_sheet(book.add_worksheet(export.sheet), grid, len(export.titles), forms)


LOOKS = {
    "title": {"bold": True, "font_size": 14},
    "heading": {"bold": True, "bg_color": "#D9E2F3", "border": 1, "text_wrap": True, "valign": "vcenter"},
    "time": {"num_format": DATE_TIME},
    "day": {"num_format": DATE},
    "text": {},
}


def _write_sheet(sheet, grid: list[list], titles: int, forms: dict) -> None:
    for r, cells in enumerate(grid):
        look = "title" if r < titles else "heading" if r == titles else "text"
        for c, value in enumerate(cells):
            _write_cell(sheet, r, c, value, look, forms)
    sheet.freeze_panes(titles + 1, 0)
    for c in range(len(grid[titles])):
        sheet.set_column(c, c, _width([row[c] for row in grid[titles : titles + 40] if c < len(row)]))


def _write_cell(sheet, r: int, c: int, value, look: str, forms: dict) -> None:
    if value == "":
        return
    if isinstance(value, datetime):
        sheet.write_datetime(r, c, value, forms["time"])
    elif isinstance(value, date):
        sheet.write_datetime(r, c, datetime(value.year, value.month, value.day), forms["day"])
    elif isinstance(value, (int, float)):
        sheet.write_number(r, c, value)
    else:
        sheet.write_string(r, c, value, forms[look])


def _width(values: list) -> float:
    """Wide enough for what stands there: a Chinese character takes two places."""
    widths = [19 if isinstance(value, datetime) else len(str(value).encode("gb18030")) for value in values]
    return min(max(widths, default=8) + 2, 40)
