"""The first rows of an export of any kind, read before anybody knows what they mean."""

import csv
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.intake import parquets, workbooks
from checks.intake.cells import BLANKS, literal
from checks.intake.delimited import Opening, openings
from checks.intake.encoding import as_utf8
from checks.intake.folder import file_name

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
    """The first rows of the file, sheet by sheet; BadInput if it cannot be opened."""
    kinds = {".csv": _look_at_text, ".parquet": _look_at_parquet}
    return kinds.get(path.suffix.lower(), _look_at_workbook)(con, path, file_name(path))


def _look_at_text(con, path: Path, name: str) -> list[Looked]:
    with tempfile.TemporaryDirectory() as scratch:
        file = as_utf8(path, name, Path(scratch))
        widest = openings(file.path)[0]
        rows = _records(file.path, widest)
    return [_looked(name, None, file.received_as, rows)]


def _records(path: Path, opened: Opening) -> list[list[str]]:
    """The first records; what cannot be read further down is for intake to judge."""
    rows: list[list[str]] = []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, delimiter=opened.separator)
        with suppress(csv.Error):
            rows.extend(islice(reader, LOOKED_AT + 1))
    return rows


def _look_at_workbook(con, path: Path, name: str) -> list[Looked]:
    return [
        _looked(name, sheet, path.suffix.lstrip(".").upper(), cells.first_rows(LOOKED_AT + 1))
        for sheet, cells in workbooks.read_sheets(path, name).items()
        if not cells.is_empty()
    ]


def _look_at_parquet(con, path: Path, name: str) -> list[Looked]:
    headings = parquets.headings(con, path, name)
    source = f"read_parquet({literal(str(path))})"
    rows = con.execute(f"select cast(columns(*) as varchar) from {source} limit {LOOKED_AT}").fetchall()
    return [_looked(name, None, "Parquet", [headings, *([cell or "" for cell in row] for row in rows)])]


def _looked(name: str, sheet: str | None, kind: str, rows: Iterable[list[str]]) -> Looked:
    found = list(rows)
    while found and not any(cell.strip(BLANKS) for cell in found[-1]):
        found.pop()
    return Looked(name, sheet, kind, found[:LOOKED_AT], len(found) <= LOOKED_AT)


def require_rows(looked: Looked) -> None:
    """BadInput if nothing stands in the file."""
    if not looked.rows:
        raise BadInput("文件是空的", file=looked.file, sheet=looked.sheet, advice="重新导出")
