"""What a batch is, written down: its files, what became of their rows, and which periods it covers."""

from dataclasses import replace

import duckdb

from checks import rooms
from checks.intake.batches import control_totals
from checks.intake.batches.keeping import Record

COUNTS = "file, sheet, table_name, n_read, n_accepted, n_quarantined, n_duplicate, n_dropped"
PERIODS = (
    "table_name, source, unit_code, n_rows, cast(first_at as varchar) as first_at, cast(last_at as varchar) as last_at"
)


def enter(con: duckdb.DuckDBPyConnection, record: Record, profile: str | None) -> None:
    """staging names the files of the batch, what its control totals say and what they leave out."""
    files = [(record.number, file.name, file.sha256, file.n_bytes, profile) for file in record.files]
    rooms.put_rows(con, "staging.batch_files", files)
    apart = {file.name for file in record.files if file.corrects}
    for file in record.files:
        if file.told:
            control_totals.enter(con, record.number, file.name, file.told, apart)


def described(con: duckdb.DuckDBPyConnection, record: Record) -> Record:
    """The record with what staging holds of the batch: the rows of each sheet, and its periods."""
    return replace(
        record,
        counts=_rows(con, f"select {COUNTS} from staging.intake where batch = {record.number} order by all"),
        periods=_rows(con, f"select {PERIODS} from staging.batch_periods where batch = {record.number} order by all"),
    )


def _rows(con, query: str) -> tuple[dict, ...]:
    found = con.execute(query)
    names = [about[0] for about in found.description]
    return tuple(dict(zip(names, row, strict=True)) for row in found.fetchall())
