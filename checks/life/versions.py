"""Which dates of a matter later batches brought otherwise: every version of every record beside the one before it."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import duckdb

from checks.contract import Column, Table
from checks.life.asking import rows
from checks.life.records import NUMBERS, Record, place
from checks.life.timeline import UNREADABLE, called, which, written


@dataclass(frozen=True)
class Change:
    """One time of one record that a later version says otherwise."""

    what: str
    which: str
    heading: str
    old: str  # empty where nothing stood there
    new: str  # empty where nothing stands there any more
    old_batch: int
    batch: int
    changed_at: datetime | None  # as the record itself says
    source_file: str
    source_row: int | None
    is_own: bool

    @property
    def kind(self) -> str:
        """Whether the time was filled in, taken out, or changed."""
        return "填入" if not self.old else "删去" if not self.new else "改动"


def changes(con: duckdb.DuckDBPyConnection, records: list[Record]) -> list[Change]:
    """Every such change of these records, in the order of the batches that brought them."""
    found = []
    for table in dict.fromkeys(record.table.name for record in records):
        found += _of_table(con, [record for record in records if record.table.name == table])
    return sorted(found, key=lambda each: (each.batch, not each.is_own, each.what, each.which, each.heading))


def _of_table(con: duckdb.DuckDBPyConnection, records: list[Record]) -> list[Change]:
    table = records[0].table
    several = _several(con, table, records)
    return [
        change
        for record in records
        for old, new in pairwise(several.get(_key(table, record.row), ()))
        for column in table.columns
        if column.type == "time" and column.name != "updated_at"
        if (change := _change(record, column, old, new))
    ]


def _several(con: duckdb.DuckDBPyConnection, table: Table, records: list[Record]) -> dict[tuple, list[dict]]:
    """Of the records that have more than one version, all of them, the oldest first."""
    number = "case_no" if table.name == "case_events" else NUMBERS.get(table.name, "object_no")
    keys = ", ".join(f'"{name}"' for name in table.key)
    query = f"""select * from staging.{table.name}_history as row_
        where "{number}" in (select unnest(?::varchar[]))
        qualify count(*) over (partition by {keys}) > 1"""
    numbers = sorted({record.row[number] for record in records})
    found = rows(con, query, [numbers])
    versions: dict[tuple, list[dict]] = {}
    for row in _oldest_first(con, table, query, numbers) if found else ():
        versions.setdefault(_key(table, row), []).append(row)
    return versions


def _oldest_first(con: duckdb.DuckDBPyConnection, table: Table, query: str, numbers: list[str]) -> list[dict]:
    from checks.intake.batches.versions import newest_first  # the whole intake: only where there are versions

    return list(reversed(rows(con, f"{query} order by {newest_first(table)}", [numbers])))


def _key(table: Table, row: dict) -> tuple:
    return tuple(row[name] for name in table.key)


def _change(record: Record, column: Column, old: dict, new: dict) -> Change | None:
    before, after = (_written(version, column) for version in (old, new))
    if before == after:
        return None
    stamp = new.get("updated_at")
    return Change(
        called(record), which(record), column.heading, before, after, old["batch"], new["batch"],
        stamp if stamp and stamp >= UNREADABLE else None,
        place(new), new["source_row"], record.is_own,
    )  # fmt: skip


def _written(version: dict, column: Column) -> str:
    """The time as that version says it, empty where it says none."""
    at, at_latest = version[column.name], version[f"{column.name}_latest"]
    if at is None:
        return ""
    return written(at, at_latest) if at >= UNREADABLE else written(None, None)
