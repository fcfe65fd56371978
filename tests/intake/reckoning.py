"""What must hold after any batch: the balance of every file, and every row put aside or dropped is listed once."""

import hashlib

from tests.intake.conftest import Desk

SAME_PIECE = (
    "rows_.batch = intake.batch and rows_.{file} = intake.file and rows_.{sheet} is not distinct from intake.sheet"
)


def reckon(desk: Desk) -> None:
    """For every file read = accepted + quarantined + duplicate + dropped, and the lists hold what the counts say."""
    wrong = "n_read <> n_accepted + n_quarantined + n_duplicate + n_dropped or least(n_read, n_accepted) < 0"
    assert desk.ask(f"select * from staging.intake where {wrong}") == []
    pieces = desk.ask("select table_name, batch, file, sheet, n_accepted, n_quarantined, n_dropped from staging.intake")
    assert len(set(pieces)) == len(pieces)
    for table, batch, file, sheet, *counts in pieces:
        told = [
            len(rows_in(desk, f'staging."{table}_history"', "source_file", "source_sheet", batch, file, sheet)),
            len(rows_in(desk, "staging.quarantine", "file", "sheet", batch, file, sheet, table)),
            len(rows_in(desk, "staging.dropped", "file", "sheet", batch, file, sheet, table)),
        ]
        assert told == counts, (file, sheet, table)


def rows_in(
    desk: Desk, relation: str, file_column: str, sheet_column: str, batch, file, sheet, table=None
) -> list[int]:
    """The numbers of the rows that stand there from that place; none stands there twice."""
    where = f"batch = ? and {file_column} = ? and {sheet_column} is not distinct from ?"
    where += " and table_name = ?" if table else ""
    values = [batch, file, sheet] + ([table] if table else [])
    found = desk.open().execute(f"select source_row from {relation} where {where}", values).fetchall()
    rows = [row[0] for row in found]
    assert len(set(rows)) == len(rows), (relation, file, sheet)
    return rows


def everything(desk: Desk) -> dict[str, object]:
    """The whole warehouse: every row of raw and staging, and every file that was kept."""
    tables = desk.ask(
        "select schema_name, table_name from duckdb_tables() where schema_name in ('raw', 'staging') order by all"
    )
    held = {f"{room}.{table}": sorted(map(repr, desk.ask(f'select * from {room}."{table}"'))) for room, table in tables}
    kept = {
        path.relative_to(desk.warehouse).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(desk.warehouse.rglob("*"))
        if path.is_file()
    }
    return held | kept
