"""Workbooks of every kind, and what people should know of one that was read."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.intake import landing
from checks.intake.files import html_tables, workbooks, xml_sheets
from checks.intake.files.encoding import ADVICE, UNREADABLE, as_utf8
from checks.intake.files.formats import WEB_PAGE, WORKBOOK
from checks.intake.files.workbooks import Book, Sheet
from checks.intake.identity import PRESENCE_ONLY, has_identity
from checks.intake.landing import Place, Row, cell_names
from checks.intake.notes import NOTICE, WARNING, Note
from checks.intake.sheets.headings import Headings
from checks.intake.sheets.taking import Taking

# What each extension promises; WPS calls either kind .et.
PROMISED = {".xlsx": {"XLSX"}, ".xlsm": {"XLSX", "XLSM"}, ".xls": {"XLS"}, ".xlsb": {"XLSB"}, ".ods": {"ODS"}}
PROMISED |= {".et": {"XLS", "XLSX"}}


def open_book(kind: str, path: Path, name: str, scratch: Path) -> Book:
    """The workbook, web page or XML spreadsheet; BadInput if it cannot be read, or a sheet has a citizen's number."""
    book = workbooks.read_book(path, name) if kind == WORKBOOK else _of_text(kind, path, name, scratch)
    if any(has_identity(sheet) for sheet in (*book.sheets, *book.hidden)):
        raise BadInput("工作表的名称里有疑似公民身份号码或手机号", file=name, advice="把这个工作表改名后再运行")
    return book


def _of_text(kind: str, path: Path, name: str, scratch: Path) -> Book:
    file = as_utf8(path, name, scratch)
    if file.has_marks:
        raise BadInput(UNREADABLE, file=name, advice=ADVICE)
    return (html_tables if kind == WEB_PAGE else xml_sheets).read_book(file.path, name)


def land(con: duckdb.DuckDBPyConnection, sheet: Sheet, takings: list[Taking], place: Place) -> bool:
    """The rows of the sheet stand in raw, for each taking; whether one of them may hide a citizen's number."""
    by_headings: dict[Headings, list[Taking]] = {}
    for taking in takings:
        by_headings.setdefault(taking.headings, []).append(taking)
    hide = [_land_under(con, sheet, headings, under, place) for headings, under in by_headings.items()]
    return any(hide)


def _land_under(con, sheet: Sheet, headings: Headings, takings: list[Taking], place: Place) -> bool:
    """The rows under those headings stand in raw, for each taking; whether one of them may hide a citizen's number."""
    names, hidden = cell_names(headings), False
    cells = ", ".join(f"nullif({cell}, '') as {cell}" for cell in names)
    source = f"select {cells}, source_row, marked from sheet_rows"
    for part in sheet.parts(headings, *_taken(takings)):
        has_marks = part["marked"].null_count < len(part)
        con.register("sheet_rows", part)
        for taking in takings:
            landing.land(con, taking, place, landing.records(taking, names, source, has_marks), has_rows=True)
            hidden = hidden or landing.hides_identity(con, taking, names, source, has_marks)
        con.unregister("sheet_rows")
    return hidden


def rows_for(sheet: Sheet, takings: list[Taking]) -> Iterator[Row]:
    """The rows of the sheet under the headings one by one, for what is taken of it."""
    return sheet.data_rows(takings[0].headings, *_taken(takings))


def _taken(takings: list[Taking]) -> tuple[set[int], set[int]]:
    """The places that are taken, and those of times among them."""
    places = {(place, taking.table.column(name)) for taking in takings for name, place in taking.columns.items()}
    return {place for place, _ in places}, {place for place, column in places if column.type in ("time", "day")}


def with_hidden(wrong: BadInput, book: Book) -> BadInput:
    """The complaint, which says that hidden sheets were not looked at, if there are any."""
    if not book.hidden:
        return wrong
    told = "、".join(book.hidden)
    place = {"file": "文件", "sheet": "工作表", "row": "行", "column": "列", "value": "值"}
    facts = {word: wrong.place[chinese] for word, chinese in place.items()}
    advice = f"{wrong.advice}；隐藏的工作表（{told}）不读取，数据在那里时，取消隐藏后另存"
    return BadInput(wrong.what, **facts, advice=advice)


def notes(book: Book, takings: dict[str, list[Taking]], suffix: str) -> list[Note]:
    """What was noticed about the workbook, once its rows were read."""
    found = _about_the_file(book, suffix)
    found += [Note(WARNING, "隐藏的工作表，没有读取", None, sheet) for sheet in book.hidden]
    for name, sheet in book.sheets.items():
        if name not in takings and not sheet.is_empty():
            found.append(Note(NOTICE, "不是任何一张表，没有读取", None, name))
        for taking in takings.get(name, []):
            found += _merged(sheet, taking.headings, name) + _numbers(sheet, taking, name)
    return found


def _about_the_file(book: Book, suffix: str) -> list[Note]:
    found = []
    if book.form not in PROMISED.get(suffix.lower(), {book.form}):
        found.append(Note(NOTICE, f"扩展名是 {suffix}，内容是 {book.form}，按内容读取"))
    if book.form == "XLSB":
        found.append(Note(WARNING, "XLSB 里的公式错误值（如 #N/A）认不出来，读作空白；有公式时另存为 xlsx"))
    return found


def _merged(sheet: Sheet, headings: Headings, name: str) -> list[Note]:
    """That cells under the headings are merged over rows: only the first row has the value."""
    tall = [top for (top, _), (bottom, _) in sheet.merged or [] if top >= headings.row and bottom > top]
    if not tall:
        return []
    told = f"数据行里有合并单元格（第一处在第 {min(tall) + 1} 行）：值只算在合并区域的第一行，其余行按空白读取"
    return [Note(WARNING, told, None, name, len(tall))]


def _numbers(sheet: Sheet, taking: Taking, name: str) -> list[Note]:
    """The columns of text in which cells hold numbers: zeros in front of them are gone."""
    texts = [column for column in taking.table.columns if column.type == "text" and column.name in taking.columns]
    counted = [(column, sheet.numbers.get(taking.columns[column.name], 0)) for column in texts]
    return [
        Note(WARNING, "以数字存放，前导零可能已丢失；导出时把这一列设为文本格式", column.heading, name, number)
        for column, number in counted
        if number and column.name not in PRESENCE_ONLY
    ]
