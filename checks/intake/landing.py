"""The room raw: the taken columns as text, with file, sheet and row; nothing in it names a citizen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import duckdb
import pyarrow

from checks import citizen_numbers
from checks.contract import Column, Table, tables
from checks.intake import identity
from checks.intake.cells import BLANKS, is_placeholder, literal, name, trimmed
from checks.intake.inserting import insert, put
from checks.intake.sheets.dropping import NoRecord, why_sql
from checks.intake.sheets.headings import Headings
from checks.intake.sheets.taking import Taking

ORIGIN = ("batch", "source_file", "source_sheet", "source_row", "dropped", "refused")
BLANK_ROW = "空行"
ROWS_AT_ONCE = 20_000


@dataclass(frozen=True)
class Place:
    """Where rows come from: the batch, the file and, in a workbook, the sheet."""

    batch: int
    file: str
    sheet: str | None

    def where(self) -> str:
        """SQL: whether a row of raw comes from here."""
        sheet = literal(self.sheet) if self.sheet is not None else "null"
        return (
            f"batch = {self.batch} and source_file = {literal(self.file)} and source_sheet is not distinct from {sheet}"
        )


@dataclass(frozen=True)
class Row:
    """One row of a sheet as text: its number as Excel shows it, its cells, and why it cannot be used, if so.

    A refused row may have any number of cells, or none if they could not be told apart.
    """

    number: int
    cells: list[str | None]
    refused: str | None = None


def create(con: duckdb.DuckDBPyConnection) -> None:
    """Every raw table exists."""
    con.execute("create schema if not exists raw")
    for table in tables().values():
        columns = ", ".join(f"{name(column.name)} varchar" for column in table.columns)
        origin = "batch integer, source_file varchar, source_sheet varchar, source_row integer"
        con.execute(
            f"create table if not exists raw.{table.name} ({columns}, {origin}, dropped varchar, refused varchar)"
        )


def land(con: duckdb.DuckDBPyConnection, taking: Taking, place: Place, source: str, has_rows: bool = False) -> int:
    """The rows of `source` stand in raw, blank ones left out; the number of all its rows, blank or not.

    `source` is SQL with the taken columns by name and source_row, dropped, refused; `has_rows`: it surely gives one.
    """
    columns = [column for column in taking.table.columns if column.name in taking.columns]
    taken = ", ".join(f"{_kept_text(column)} as {name(column.name)}" for column in columns)
    sheet = literal(place.sheet) if place.sheet is not None else "null"
    origin = f"{place.batch} as batch, {literal(place.file)} as source_file, {sheet} as source_sheet"
    rows = f"select {taken}, {origin}, source_row, dropped, refused from ({source})"
    raw = f"raw.{taking.table.name}"
    n_rows = put(con, raw, rows) if has_rows else insert(con, raw, rows, source)
    con.execute(f"delete from raw.{taking.table.name} where {place.where()} and refused = {literal(BLANK_ROW)}")
    return n_rows


def records(taking: Taking, cells: list[str], source: str, has_marks: bool = False) -> str:
    """SQL: the taken columns of `source`, with its row number, why a row is no record, and why it cannot be used.

    `source` has the cells as text, source_row, and `marked`: why the row cannot be used, NULL throughout unless
    `has_marks`. The first filled cell has a name: it is asked about many times; written out, it takes seconds to plan.
    """

    def unless_marked(sql: str) -> str:
        return f"case when marked is null then {sql} end" if has_marks else sql

    taken = ", ".join(f"{unless_marked(cells[place])} as {name(column)}" for column, place in taking.columns.items())
    dropped = unless_marked(why_sql("first_filled", cells, no_record(taking)))
    return f"""select {taken}, source_row, {dropped} as dropped,
            case when first_filled is null then {literal(BLANK_ROW)} else marked end as refused
        from (select *, coalesce({", ".join(map(trimmed, cells))}) as first_filled from ({source}))"""


def hides_identity(
    con: duckdb.DuckDBPyConnection, taking: Taking, cells: list[str], source: str, has_marks: bool = False
) -> bool:
    """Whether a cell that is not taken, or one of a marked row, holds an identity or mobile number.

    `cells` and `source` as in `records`. Where a column may name someone nothing is asked: the file is not kept anyway.
    """
    untaken = [cells[place] for place in taking.untaken_places()]
    if taking.may_name_someone() or not (untaken or has_marks):
        return False
    held = identity.any_identity(untaken) if untaken else "false"
    if has_marks:
        held = f"case when marked is null then {held} else {identity.any_identity(cells)} end"
    return con.execute(f"select coalesce(bool_or({held}), false) from ({source})").fetchall()[0][0]


def cell_names(headings: Headings) -> list[str]:
    """SQL: what the cell under each heading is called where a file's cells are columns."""
    return [f"cell{place}" for place in range(len(headings.cells))]


def remove(con: duckdb.DuckDBPyConnection, table: Table, place: Place) -> None:
    """No row from that place stands in raw."""
    con.execute(f"delete from raw.{table.name} where {place.where()}")


def land_rows(con: duckdb.DuckDBPyConnection, takings: list[Taking], place: Place, rows: Iterable[Row]) -> list[bool]:
    """The rows stand in raw, for each taking; for each, whether an untaken cell holds an identity or mobile number."""
    hidden = [False] * len(takings)
    for chunk in _chunks(rows):
        for number, taking in enumerate(takings):
            hidden[number] = hidden[number] or _rows_hide_identity(taking, chunk)
            con.register("incoming_rows", _arrow(taking, chunk))
            land(con, taking, place, "select * from incoming_rows")
            con.unregister("incoming_rows")
    return hidden


def no_record(taking: Taking) -> NoRecord:
    """What is no record of the table among the rows that are taken."""
    keys = [taking.columns[key] for key in taking.table.key if key in taking.columns]
    required = [
        taking.columns[each.name] for each in taking.table.columns if each.required and each.name in taking.columns
    ]
    return NoRecord(taking.headings, keys, required)


def _kept_text(column: Column) -> str:
    """SQL: what raw holds of the column: its text, a mark where a citizen's number stood, 有 where a story stood."""
    text = name(column.name)
    if column.name in identity.PRESENCE_ONLY:
        bare = trimmed(text)
        return f"case when {bare} is null or {is_placeholder(bare)} then {text} else {literal(identity.PRESENT)} end"
    return f"case when {identity.is_identity(column, text)} then {literal(citizen_numbers.MARK)} else {text} end"


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        if row.refused or any(cell and cell.strip(BLANKS) for cell in row.cells):
            chunk.append(row)
        if len(chunk) == ROWS_AT_ONCE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _arrow(taking: Taking, rows: list[Row]) -> pyarrow.Table:
    """The taken columns of the rows, and what landing needs beside them."""
    text, none = pyarrow.string(), no_record(taking)
    columns = {
        column: pyarrow.array([None if row.refused else row.cells[place] or None for row in rows], text)
        for column, place in taking.columns.items()
    }
    columns["source_row"] = pyarrow.array([row.number for row in rows], pyarrow.int32())
    columns["dropped"] = pyarrow.array([None if row.refused else none.why(row.cells) for row in rows], text)
    columns["refused"] = pyarrow.array([row.refused for row in rows], text)
    return pyarrow.table(columns)


def _rows_hide_identity(taking: Taking, rows: list[Row]) -> bool:
    """Whether a citizen's number may stand in a cell that raw does not hold, or in a row that could not be split."""
    places = taking.untaken_places()
    for row in rows:
        cells = row.cells if row.refused else [row.cells[place] for place in places]
        if (row.refused and not cells) or any(identity.has_identity(cell) for cell in cells if cell):
            return True
    return False
