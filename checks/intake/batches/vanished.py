"""Records that a later batch should hold and does not.

A record is missed only where its month was exported again: for its table, source and unit the batch must hold at least
COVERED_PERCENT of the records known of that month. Where fewer came, the export was a part, an increment or another
selection, and says nothing about the rest. A unit with few records in a month falls below that share with the first one
that is missing: there the whole bureau's month decides, if the batch holds anything of the unit at all. A list without
dates (units, officers) is one month of its source. What was missed before and has not come back counts no more.
"""

import duckdb

from checks.contract import Table, tables
from checks.intake.batches.periods import dated_at, source_of, unit_of
from checks.intake.batches.versions import has_history, keys, same
from checks.intake.cells import literal, name
from checks.intake.inserting import insert

# Between two exports of a month systems delete and merge a few records in a hundred; one in five is another selection.
COVERED_PERCENT = 80

_ORIGIN = ("batch", "source_file", "source_sheet", "source_row")
_MONTH = ("source", "unit_code", "month")


def create(con: duckdb.DuckDBPyConnection) -> None:
    """raw.<table>_held exists and is empty: the last batch that held a record which it did not change."""
    for table in tables().values():
        con.execute(
            f"create or replace table raw.{table.name}_held as"
            f" select {keys(table)}, batch from staging.{table.name}_history limit 0"
        )


def compare(con: duckdb.DuckDBPyConnection, table: Table, batch: int) -> None:
    """staging.vanished lists what this batch misses of the table; its own versions are not yet in the history."""
    if not has_history(con, table):
        return
    _collect_absent(con, table)
    _forget_returned(con, table)
    con.execute(f"create or replace temp table missed_rows as {_missing(table, batch)}")
    insert(con, "staging.vanished", "select * from missed_rows order by source nulls first, key")
    _remember_held(con, table, batch)
    con.execute("drop table missed_rows")
    con.execute("drop table absent_rows")


def _collect_absent(con, table: Table) -> None:
    """absent_rows names the latest versions of the records on which the batch has no row, not even one put aside."""
    con.execute(
        f"""create or replace temp table absent_rows as
        select rowid as row_id from staging.{table.name}_history as known
        where rowid not in (select row_id from superseded_rows)
            and not exists (select 1 from typed_rows as typed where {same(table.key, "typed", "known")})"""
    )


def _forget_returned(con, table: Table) -> None:
    """A record that was missing and is there again is missing no longer."""
    con.execute(
        f"""delete from staging.vanished as gone where table_name = {literal(table.name)} and not exists (
            select 1 from staging.{table.name}_history as known
            where known.rowid in (select row_id from absent_rows) and {same(_ORIGIN, "known", "gone")}
        )"""
    )


def _missing(table: Table, batch: int) -> str:
    """SQL: the absent records of every month that the batch covers are missing since this batch."""
    key = " || '/' || ".join(f"coalesce(cast({name(part)} as varchar), '')" for part in table.key if part != "source")
    gone = f"select 1 from staging.vanished as gone where table_name = {literal(table.name)}"
    # What people filled in by hand is in no export, and cannot vanish from one.
    by_hand = """select 1 from staging.corrections as each
        where each.batch = known.batch and each.corrected_file = known.source_file"""
    last = f"select max(held.batch) from raw.{table.name}_held as held where {same(table.key, 'held', 'missing')}"
    return f"""with known as (
            select rowid as row_id, {source_of(table)} as source, {unit_of(table)} as unit_code,
                date_trunc('month', {dated_at(table)}) as month,
                rowid in (select row_id from absent_rows) as is_absent
            from staging.{table.name}_history as known
            where rowid not in (select row_id from superseded_rows) and not exists ({gone} and {_same_origin()})
                and not exists ({by_hand})
        ),
        unit_months as (
            select source, unit_code, month, count(*) as n_known, count(*) filter (not is_absent) as n_held
            from known group by all
        ),
        months as (
            select source, month, sum(n_held) * 100 >= sum(n_known) * {COVERED_PERCENT} as is_covered
            from unit_months group by all
        ),
        covered as (
            select unit_months.* from unit_months
            inner join months on {same(("source", "month"), "months", "unit_months")}
            where n_held * 100 >= n_known * {COVERED_PERCENT} or (n_held > 0 and is_covered)
        ),
        missed as (
            select row_id from known
            where is_absent and exists (select 1 from covered where {same(_MONTH, "covered", "known")})
        )
        select {literal(table.name)} as table_name, {source_of(table)} as source, {key} as key,
            {unit_of(table)} as unit_code, {dated_at(table)} as dated_at,
            greatest(batch, coalesce(({last}), 0)) as last_batch, {batch} as missing_since, {", ".join(_ORIGIN)}
        from staging.{table.name}_history as missing
        where rowid in (select row_id from missed)"""


def _same_origin() -> str:
    return same(_ORIGIN, "gone", "known")


def _remember_held(con, table: Table, batch: int) -> None:
    """raw.<table>_held names this batch for every record known before on which it has a row not put aside."""
    here = "select 1 from typed_rows as typed where typed.refusal is null"
    con.execute(
        f"""create or replace table raw.{table.name}_held as
        select {keys(table)}, {batch} as batch from staging.{table.name}_history as known
        where rowid not in (select row_id from superseded_rows)
            and exists ({here} and {same(table.key, "typed", "known")})
        union all
        select {keys(table)}, batch from raw.{table.name}_held as held
        where not exists ({here} and {same(table.key, "typed", "held")})"""
    )
