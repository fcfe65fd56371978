"""The control totals that may come with the exports: how many rows each table, or each file, was written with.

对账.csv (or a workbook of that name) has the columns 表 and 行数, and perhaps 文件. It is no export: what it says
stands on the record of the batch, and the batch is refused if that does not agree with what was read.
"""

import csv
import re
import tempfile
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from checks import rooms
from checks.complaint import BadInput
from checks.contract import tables
from checks.intake.cells import BLANKS, fold
from checks.intake.files import books
from checks.intake.files.delimited import openings
from checks.intake.files.encoding import ADVICE as UNREADABLE_ADVICE
from checks.intake.files.encoding import UNREADABLE, as_utf8
from checks.intake.files.folder import file_name
from checks.intake.files.formats import PARQUET, TEXT, format_of
from checks.intake.identity import has_identity
from checks.intake.landing import Row
from checks.intake.notes import NOTICE
from checks.intake.sheets.dropping import begins_as_subtotal
from checks.intake.sheets.headings import SEARCHED_ROWS, only_place, tidy

NAMES = ("对账", "control_totals")
HEADINGS = {
    "table": ("表", "表名", "数据表", "table", "table_name"),
    "rows": ("行数", "记录数", "条数", "数量", "rows", "n_rows"),
    "file": ("文件", "文件名", "file"),
}
ADVICE = "对账文件要有“表”“行数”两列，可以加“文件”一列，每张表（或每个文件）一行；不需要对账时把它移出导出文件夹"
_DATE = re.compile(r"^[0-9]{4}[-_.年]?[0-9]{0,2}[-_.月]?[0-9]{0,2}日?[-_. ]*")
_NUMBER = re.compile(r"([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.0+)?[行条笔]?")
_LONGEST = 12  # digits: no export has a billion rows


@dataclass(frozen=True)
class Told:
    """One line of the control totals: so many rows of that table, in that file or in the whole batch."""

    table: str | None  # None: of all tables in the file
    of_file: str | None
    n_rows: int
    sheet: str | None
    row: int


def is_control(path: Path) -> bool:
    """Whether the file holds control totals, by its name."""
    start = tidy(Path(file_name(path)).stem)
    return any(each.startswith(NAMES) for each in (start, _DATE.sub("", start, count=1)))


@dataclass(frozen=True)
class Totals:
    """What a file of control totals tells, and whether the file itself may be kept."""

    told: tuple[Told, ...]
    may_be_kept: bool


def read(path: Path) -> Totals:
    """What the file tells; BadInput if a line of it cannot be understood."""
    name = file_name(path)
    kind = format_of(path, name)
    if kind == PARQUET:
        raise BadInput("对账文件不能是 Parquet", file=name, advice="改成 CSV 或 xlsx")
    with tempfile.TemporaryDirectory() as scratch:
        pages, is_whole = _text(path, name, Path(scratch)) if kind == TEXT else _book(kind, path, name, Path(scratch))
    tables_on = [(sheet, rows) for sheet, rows in pages if _heading_row(rows)]
    if not tables_on:
        raise BadInput("对账文件没有认得出的标题行", file=name, advice=ADVICE)
    told = [each for sheet, rows in tables_on for each in _lines(rows, name, sheet)]
    if not told:
        raise BadInput("对账文件里没有行数", file=name, advice=ADVICE)
    return Totals(tuple(told), is_whole and all(_says_nothing_else(rows) for _, rows in pages))


def enter(con: duckdb.DuckDBPyConnection, batch: int, file: str, told: tuple[Told, ...], apart: set[str]) -> None:
    """staging.control_totals has each line beside what was read of it; staging.notes the files that no line tells of.

    `apart` are the files that no exporter wrote: the rows that people corrected are not among those told.
    """
    read = [each for each in _records_read(con, batch) if each[1] not in apart]
    told = tuple(_with_file(each, sorted({name for _, name, _ in read}), file) for each in told)
    lines = [
        (batch, each.table, each.of_file, each.n_rows, _counted(each, read), file, each.sheet, each.row)
        for each in told
    ]
    rooms.put_rows(con, "staging.control_totals", lines)
    untold = [
        (batch, name, NOTICE, f"对账文件 {file} 没有写这个文件的表 {tables()[table].heading}")
        for table, name, _ in read
        if not any(_is_about(each, table, name) for each in told)
    ]
    if untold:
        con.executemany("insert into staging.notes by name select ? batch, ? file, ? severity, ? note", untold)


def require_agreement(con: duckdb.DuckDBPyConnection, batch: int) -> None:
    """BadInput if a line of the batch's control totals says another number than was read, or says it again."""
    found = con.execute(
        f"""select table_name, of_file, n_told, n_counted, file, sheet, source_row from staging.control_totals
        where batch = {batch} and n_told <> n_counted order by file, sheet nulls first, source_row"""
    ).fetchall()
    for table, of_file, n_told, n_counted, file, sheet, row in found:
        raise _disagreement(Told(table, of_file, n_told, sheet, row), n_counted, file)
    _refuse_twice(con, batch)


def _refuse_twice(con, batch: int) -> None:
    found = con.execute(
        f"""select table_name, of_file, n_told, file, sheet, source_row from staging.control_totals
        where batch = {batch} qualify row_number() over (
            partition by table_name, of_file order by file, sheet nulls first, source_row
        ) > 1 order by file, sheet nulls first, source_row"""
    ).fetchall()
    for table, of_file, n_told, file, sheet, row in found:
        where = {"file": file, "sheet": sheet, "row": row, "value": _named(Told(table, of_file, n_told, sheet, row))}
        raise BadInput("对账文件里同一张表写了两次", advice="每张表（或每个文件）只写一行", **where)


Pages = list[tuple[str | None, list[Row]]]


def _book(kind: str, path: Path, name: str, scratch: Path) -> tuple[Pages, bool]:
    """The rows of each sheet that has anything on it, and whether that is all there is."""
    book = books.open_book(kind, path, name, scratch)
    pages = [
        (sheet, [Row(number, cells) for number, cells in enumerate(page.rows(), 1)])
        for sheet, page in book.sheets.items()
        if not page.is_empty()
    ]
    return pages, not book.hidden


def _text(path: Path, name: str, scratch: Path) -> tuple[Pages, bool]:
    """The rows of a text file, under the separator that brings out the headings."""
    file = as_utf8(path, name, scratch)
    if file.has_marks:
        raise BadInput(UNREADABLE, file=name, advice=UNREADABLE_ADVICE)
    read = [_split(file.path, opened.separator, name) for opened in openings(file.path)]
    return [(None, next((rows for rows in read if _heading_row(rows)), read[0]))], True


def _split(path: Path, separator: str, name: str) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        try:
            return [Row(*each) for each in enumerate(csv.reader(lines, delimiter=separator, strict=True), 1)]
        except csv.Error as error:
            raise BadInput("对账文件的双引号不成对", file=name, value=str(error), advice=ADVICE) from None


def _heading_row(rows: list[Row]) -> Row | None:
    """The first row that has a heading for the rows told and one for what they are told of."""
    for row in rows[:SEARCHED_ROWS]:
        found = {tidy(cell) for cell in row.cells}
        if found & set(HEADINGS["rows"]) and found & {*HEADINGS["table"], *HEADINGS["file"]}:
            return row
    return None


def _lines(rows: list[Row], name: str, sheet: str | None) -> list[Told]:
    """What the rows under the headings tell; blank rows and a sum below them tell nothing."""
    headings = _heading_row(rows)
    places = {about: _place(headings, about, name, sheet) for about in HEADINGS}
    told = []
    for row in rows[headings.number :]:
        cells = {about: _cell(row, place) for about, place in places.items()}
        if any(cells.values()) and not begins_as_subtotal([cells["table"] or cells["file"]]):
            told.append(_told(cells, row.number, name, sheet))
    return told


def _says_nothing_else(rows: list[Row]) -> bool:
    """Whether no cell is filled but headings and what they hold, and none holds a citizen's number."""
    headings = _heading_row(rows)
    if headings is None:
        return False
    known = {tidy(heading) for headings_of in HEADINGS.values() for heading in headings_of}
    places = [place for place, cell in enumerate(headings.cells) if tidy(cell) in known]
    rest = [
        cell
        for row in rows
        for place, cell in enumerate(row.cells)
        if cell.strip() and (row.number < headings.number or place not in places or has_identity(cell))
    ]
    return not rest


def _place(headings: Row, about: str, name: str, sheet: str | None) -> int | None:
    """Where the column stands; BadInput if two columns could be it."""
    found = [place for place, cell in enumerate(headings.cells) if tidy(cell) in HEADINGS[about]]
    return only_place(found, HEADINGS[about][0], name, sheet) if found else None


def _cell(row: Row, place: int | None) -> str:
    return "" if place is None or place >= len(row.cells) else fold(row.cells[place]).strip(BLANKS)


def _told(cells: dict[str, str], row: int, name: str, sheet: str | None) -> Told:
    table = _table(cells["table"])
    where = {"file": name, "sheet": sheet, "row": row}
    if table is None and (cells["table"] or not cells["file"]):
        known = "、".join(each.heading for each in tables().values())
        advice = f"写成这些表名之一：{known}；不在其中的表从对账文件里删去"
        raise BadInput("对账文件里的表认不出来", column="表", value=cells["table"], advice=advice, **where)
    if not _NUMBER.fullmatch(cells["rows"]) or len(cells["rows"]) > _LONGEST:
        advice = "写成一个整数，例如 12345；没有数据写 0"
        raise BadInput("对账文件里的行数读不出来", column="行数", value=cells["rows"], advice=advice, **where)
    number = int(re.sub(r"[,行条笔]|\.0+", "", cells["rows"]))
    return Told(table, cells["file"] or None, number, sheet, row)


def _table(text: str) -> str | None:
    """The table of that Chinese or English name, with or without a closing 表."""
    names = {tidy(spelling): table.name for table in tables().values() for spelling in (table.heading, table.name)}
    return names.get(tidy(text)) or names.get(tidy(text).removesuffix("表"))


def _records_read(con, batch: int) -> list[tuple[str, str, int]]:
    """Table, file and how many records were read of it: every row but those that are none."""
    return con.execute(
        f"""select table_name, file, cast(sum(n_read - n_dropped) as bigint) from staging.intake
        where batch = {batch} group by table_name, file order by table_name, file"""
    ).fetchall()


def _with_file(told: Told, names: list[str], control: str) -> Told:
    """The line with the file's own name: people write it in any case, with or without its ending."""
    if told.of_file is None:
        return told
    meant = [name for name in names if _spelled(name) == _spelled(told.of_file)]
    meant = meant or [name for name in names if _spelled(Path(name).stem) == _spelled(told.of_file)]
    if len(meant) > 1:
        where = {"file": control, "sheet": told.sheet, "row": told.row, "column": "文件", "value": told.of_file}
        raise BadInput("对账文件里的文件名对应几个文件", advice=f"写全文件名：{'、'.join(meant)}", **where)
    return replace(told, of_file=meant[0]) if meant else told


def _counted(told: Told, read: list[tuple[str, str, int]]) -> int:
    return sum(number for table, file, number in read if _is_about(told, table, file))


def _is_about(told: Told, table: str, file: str) -> bool:
    return told.table in (None, table) and told.of_file in (None, file)


def _spelled(file: str) -> str:
    return tidy(unicodedata.normalize("NFC", file))


def _named(told: Told) -> str:
    """What the line is about, in words."""
    table = f"表 {tables()[told.table].heading}" if told.table else ""
    return "，".join(each for each in (table, f"文件 {told.of_file}" if told.of_file else "") if each)


def _disagreement(told: Told, n_counted: int, file: str) -> BadInput:
    advice = "导出可能不完整，或对账文件不是这一批的：重新导出，或改正对账文件后再运行"
    if not n_counted:
        advice = "导出文件夹里没有它的数据：补上文件，或从对账文件里删去这一行"
    what = f"与对账文件不符：{_named(told)}，对账 {told.n_rows} 行，读入 {n_counted} 行（不算剔除的合计行、表尾）"
    return BadInput(what, file=file, sheet=told.sheet, row=told.row, column="行数", value=told.n_rows, advice=advice)
