"""A drawn export as the bytes of a file, in each of the forms that people send."""

import datetime as dt
import html
import io

import polars
import xlsxwriter

from tests.intake.drawn.exports import Export

SUFFIXES = {"csv": ".csv", "xlsx": ".xlsx", "parquet": ".parquet", "html": ".xls", "xml": ".xls", "tsv.xls": ".xls"}
XML = "urn:schemas-microsoft-com:office:spreadsheet"
# A workbook that carried the time of the test would have other bytes, and other lengths to draw from, each second.
MADE_AT = dt.datetime(2026, 11, 1)


def file_name(export: Export) -> str:
    """The name of the export's file."""
    return f"{export.table.heading}{export.suffix}{SUFFIXES[export.form]}"


def as_bytes(export: Export) -> bytes:
    """The content of the export's file."""
    return _WRITERS[export.form](export)


def as_text(export: Export) -> str:
    """The text of an export that is one."""
    separator = "\t" if export.form == "tsv.xls" else export.separator
    lines = [separator.join(_quoted(cell, separator, export.quote_all) for cell in line.cells) for line in export.lines]
    return "".join(line + export.line_end for line in lines)


def _quoted(cell: str, separator: str, always: bool) -> str:
    """The cell in quotes where it needs them; csv.writer would leave a line feed bare where lines end otherwise."""
    needs = always or any(mark in cell for mark in (separator, '"', "\r", "\n"))
    return '"' + cell.replace('"', '""') + '"' if needs else cell


def _text(export: Export) -> bytes:
    return as_text(export).encode(export.encoding)


def _workbook(export: Export) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.set_properties({"created": MADE_AT})
        page = book.add_worksheet("导出")
        for number, line in enumerate(export.lines):
            for place, cell in enumerate(line.cells):
                if cell:
                    page.write_string(number, place, cell)
    return made.getvalue()


def _parquet(export: Export) -> bytes:
    headings, *rows = (line.cells for line in export.lines)
    made = io.BytesIO()
    polars.DataFrame(rows, schema=dict.fromkeys(headings, polars.String), orient="row").write_parquet(made)
    return made.getvalue()


def _html(export: Export) -> bytes:
    lines = "".join(
        f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in line.cells)}</tr>\n" for line in export.lines
    )
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>'
    return f"{head}<body><table>\n{lines}</table></body></html>\n".encode()


def _xml(export: Export) -> bytes:
    lines = "".join(_xml_row(line.cells) for line in export.lines)
    head = f'<?xml version="1.0"?>\n<Workbook xmlns="{XML}" xmlns:ss="{XML}"><Worksheet ss:Name="导出"><Table>\n'
    return f"{head}{lines}</Table></Worksheet></Workbook>\n".encode()


def _xml_row(cells: list[str]) -> str:
    inside = "".join('<Cell><Data ss:Type="String">' + _escaped(cell) + "</Data></Cell>" for cell in cells)
    return f"<Row>{inside}</Row>\n"


def _escaped(cell: str) -> str:
    return html.escape(cell).replace("\n", "&#10;")


_WRITERS = {
    "csv": _text,
    "tsv.xls": _text,
    "xlsx": _workbook,
    "parquet": _parquet,
    "html": _html,
    "xml": _xml,
}
