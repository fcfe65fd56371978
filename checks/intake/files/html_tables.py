"""A web page that calls itself a workbook: old systems write one table and name it .xls."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from checks.complaint import BadInput
from checks.intake.files.formats import SAVE_AGAIN, WEB_PAGE
from checks.intake.files.grids import Grid
from checks.intake.files.workbooks import Book, Sheet

WIDEST = 1000


def read_book(path: Path, name: str) -> Book:
    """Each table of the page, which is in UTF-8, as a sheet; BadInput if it has none."""
    try:
        grids = [grid for grid in _tables(path) if grid.rows]
    except (etree.XMLSyntaxError, OSError) as error:
        raise BadInput("网页表格读不通", file=name, value=str(error), advice=SAVE_AGAIN) from None
    if not grids:
        raise BadInput("网页里没有表格", file=name, advice=f"它可能只是工作簿的框架页；{SAVE_AGAIN}")
    names = [f"第{number}个表格" for number in range(1, len(grids) + 1)]
    sheets = {sheet: sheet_of(grid) for sheet, grid in zip(names, grids, strict=True)}
    return Book(WEB_PAGE, sheets, has_names=len(sheets) > 1)


def sheet_of(grid: Grid) -> Sheet:
    """The grid as a sheet."""
    return Sheet(lambda: grid.rows, not any(any(row) for row in grid.rows), grid.merged)


def _tables(path: Path) -> Iterator[Grid]:
    """The tables, a row at a time, so that the page as a whole is never held; one inside another is a table too."""
    open_tables: list[Grid] = []
    events = etree.iterparse(
        str(path), events=("start", "end"), tag=("table", "tr"), html=True, encoding="utf-8", huge_tree=True
    )
    for event, element in events:
        if element.tag == "table" and event == "start":
            open_tables.append(Grid())
        elif element.tag == "table":
            yield open_tables.pop()
        elif event == "end" and open_tables:
            _add_row(open_tables[-1], element)
            element.clear(keep_tail=False)


def _add_row(grid: Grid, row: etree._Element) -> None:
    grid.start_row()
    for cell in row.iterchildren("td", "th"):
        grid.put(_text(cell), wide=_span(cell, "colspan"), high=_span(cell, "rowspan"))


def _span(cell: etree._Element, kind: str) -> int:
    said = cell.get(kind, "").strip()
    return min(max(int(said), 1), WIDEST) if said.isdigit() and said.isascii() else 1


def _text(cell: etree._Element) -> str:
    """What the cell shows, a line break where the page breaks the line."""
    if not len(cell):  # nearly every cell: nothing stands in it but text
        return (cell.text or "").strip()
    for line_break in cell.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return cell.xpath("string()").strip()
