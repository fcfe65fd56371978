"""An XML Spreadsheet 2003, as systems of its time write it and call it .xls."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from checks.complaint import BadInput
from checks.intake.files.formats import SAVE_AGAIN, XML_SHEETS
from checks.intake.files.grids import Grid
from checks.intake.files.html_tables import WIDEST, sheet_of
from checks.intake.files.workbooks import Book

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_CELL, _DATA, _TYPE = f"{_SS}Cell", f"{_SS}Data", f"{_SS}Type"
_INDEX, _WIDE, _HIGH = f"{_SS}Index", f"{_SS}MergeAcross", f"{_SS}MergeDown"
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"
_MIDNIGHT = "T00:00:00"
LAST_ROW = 1_048_576


def read_book(path: Path, name: str) -> Book:
    """Each worksheet that people see, and the names of the others; BadInput if the file, in UTF-8, is cut or broken."""
    sheets, hidden = {}, []
    try:
        for sheet, is_hidden, grid in _worksheets(path):
            if is_hidden:
                hidden.append(sheet)
            else:
                sheets[sheet] = sheet_of(grid)
    except (etree.XMLSyntaxError, OSError) as error:
        advice = f"文件可能被截断；{SAVE_AGAIN}"
        raise BadInput("XML 表格读不通", file=name, value=str(error), advice=advice) from None
    return Book(XML_SHEETS, sheets, tuple(hidden))


def _worksheets(path: Path) -> Iterator[tuple[str, bool, Grid]]:
    grid, is_hidden = Grid(), False
    events = etree.iterparse(
        str(path),
        events=("end",),
        tag=(f"{_SS}Row", f"{_SS}Worksheet", _VISIBLE),
        encoding="utf-8",
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    for _, element in events:
        if element.tag == f"{_SS}Row":
            _add_row(grid, element)
            element.clear(keep_tail=False)
        elif element.tag == _VISIBLE:
            is_hidden = (element.text or "").strip() in ("SheetHidden", "SheetVeryHidden")
        else:
            yield element.get(f"{_SS}Name") or "", is_hidden, grid
            element.clear(keep_tail=False)
            grid, is_hidden = Grid(), False


def _add_row(grid: Grid, row: etree._Element) -> None:
    index = _number(row, _INDEX, LAST_ROW)
    grid.start_row(index or None)
    for cell in row.iterchildren(_CELL):
        place = _number(cell, _INDEX, WIDEST)
        wide, high = _number(cell, _WIDE, WIDEST) + 1, _number(cell, _HIGH, LAST_ROW) + 1
        grid.put(_value(next(cell.iterchildren(_DATA), None)), place - 1 if place else None, wide, high)


def _number(element: etree._Element, name: str, largest: int) -> int:
    said = element.get(name, "")
    return min(int(said), largest) if said.isdigit() and said.isascii() else 0


def _value(data: etree._Element | None) -> object:
    """The cell as a workbook would hold it: a number, a flag, a day without a time of day, a moment, else a text."""
    if data is None:
        return ""
    text = "".join(data.itertext()) if len(data) else data.text or ""
    kind = data.get(_TYPE)
    if kind == "Number":
        return _as_number(text)
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        moment = text.strip().split(".")[0]
        return moment.removesuffix(_MIDNIGHT).replace("T", " ")
    return text


def _as_number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text
