"""The first rows of an export of any kind, read before anybody knows what they mean."""

import csv
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb

from checks.intake.cells import BLANKS, literal
from checks.intake.files import books, parquets
from checks.intake.files.delimited import Opening, openings
from checks.intake.files.encoding import as_utf8
from checks.intake.files.folder import file_name
from checks.intake.files.formats import PARQUET, TEXT, format_of

LOOKED_AT = 5_000  # rows: enough to know what kind of thing a column holds


@dataclass(frozen=True)
class Looked:
    """What stands at the beginning of a file or sheet, as text."""

    file: str
    sheet: str | None  # where the file is a workbook
    kind: str  # the encoding of a text, or the kind of workbook
    rows: list[list[str]]
    is_whole: bool  # whether there is nothing behind these rows


def look(con: duckdb.DuckDBPyConnection, path: Path) -> list[Looked]:
    """The first rows of the file, sheet by sheet, hidden ones left out; BadInput if it cannot be opened."""
    name = file_name(path)
    kind = format_of(path, name)
    if kind == PARQUET:
        return _look_at_parquet(con, path, name)
    with tempfile.TemporaryDirectory() as scratch:
        if kind != TEXT:
            return _look_at_book(kind, path, name, Path(scratch))
        file = as_utf8(path, name, Path(scratch))
        return [_looked(name, None, file.received_as, _records(file.path, openings(file.path)[0]))]


def _records(path: Path, opened: Opening) -> list[list[str]]:
    """The first records; what cannot be read further down is for intake to judge."""
    rows: list[list[str]] = []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, delimiter=opened.separator)
        with suppress(csv.Error):
            rows.extend(islice(reader, LOOKED_AT + 1))
    return rows


def _look_at_book(kind: str, path: Path, name: str, scratch: Path) -> list[Looked]:
    book = books.open_book(kind, path, name, scratch)
    return [
        _looked(name, sheet if book.has_names else None, book.form, cells.first_rows(LOOKED_AT + 1))
        for sheet, cells in book.sheets.items()
        if not cells.is_empty()
    ]


def _look_at_parquet(con, path: Path, name: str) -> list[Looked]:
    headings = parquets.headings(con, path, name)
    source = f"read_parquet({literal(str(path))})"
    rows = con.execute(f"select cast(columns(*) as varchar) from {source} limit {LOOKED_AT}").fetchall()
    return [_looked(name, None, "Parquet", [headings, *([cell or "" for cell in row] for row in rows)])]


def _looked(name: str, sheet: str | None, kind: str, rows: list[list[str]]) -> Looked:
    is_whole = len(rows) <= LOOKED_AT
    while rows and (len(rows) > LOOKED_AT or not any(cell.strip(BLANKS) for cell in rows[-1])):
        rows.pop()  # in place: the first rows of a sheet know which of their cells are merged
    return Looked(name, sheet, kind, rows, is_whole)
