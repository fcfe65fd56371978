"""What a batch adds to the histories: a row that says what is already on record is no new version.

The rows of one record follow each other as the contract says: by updated_at (else entered_at), then file, then row.
A row that repeats the one before it is a copy. A row that says what an earlier batch said of its record is known: the
record keeps the batch, file and row that brought it first. The last row of a batch on its record is known only if it
says what the latest version says and nothing else of the record is new: so a record that goes A → B → A has three
versions, and which version is the latest never depends on what was left out.
"""

import duckdb

from checks.contract import Table
from checks.intake.cells import name
from checks.intake.inserting import insert
from checks.intake.times import ANYWHERE
from checks.staging_schema import ORIGIN, column_types

IS_NEW = "rowid not in (select row_id from repeated_rows)"  # SQL: whether a row of typed_rows is a version


def find_repeated(con: duckdb.DuckDBPyConnection, table: Table) -> None:
    """repeated_rows names every row of typed_rows that is no new version, by row_id; is_copy: of its own batch."""
    con.execute("create or replace temp table repeated_rows (row_id bigint, is_copy boolean)")
    _find_copies_put_aside(con, table)
    several = _collect_several(con, table)
    if several:
        _find_copies(con, table)
    if has_history(con, table):
        _collect_superseded(con, table)
        if several:
            _find_known_among_several(con, table)
            _find_copies(con, table)
        _find_unchanged(con, table)
    con.execute("drop table several_rows")


def has_history(con: duckdb.DuckDBPyConnection, table: Table) -> bool:
    """Whether an earlier batch brought a version of any record of the table."""
    return bool(con.execute(f"select 1 from staging.{table.name}_history limit 1").fetchall())


def latest(table: Table) -> str:
    """SQL: of each key the row of the latest batch, then updated_at (else entered_at), then file, then row."""
    history = f"staging.{table.name}_history"
    several = f"exists (select 1 from repeated as other where {same(table.key, 'other', 'row_')})"
    place = f"row_number() over (partition by {keys(table)} order by {newest_first(table)})"
    return f"""with {_repeated(table, history)},
        once as (select * from {history} as row_ where not {several}),
        several as (select * from {history} as row_ where {several})
        select * from once
        union all by name
        select * from several qualify {place} = 1"""


def keys(table: Table) -> str:
    """SQL: the columns of the key."""
    return ", ".join(name(key) for key in table.key)


def same(columns, one: str, other: str) -> str:
    """SQL: whether the columns are equal under both aliases; nothing equals nothing."""
    return " and ".join(f"{one}.{name(column)} is not distinct from {other}.{name(column)}" for column in columns)


def _said(table: Table) -> list[str]:
    """The columns that make a version what it is: those of the contract, and which of them could not be read."""
    origin = {column for column, _ in ORIGIN} - {"unreadable"}
    return [column for column, _ in column_types(table) if column not in origin]


def _repeated(table: Table, rows: str) -> str:
    return f"repeated as (select {keys(table)} from {rows} group by {keys(table)} having count(*) > 1)"


def _stamp(table: Table) -> str:
    """SQL: when a version was written; NULL if nobody says, or nobody can read it."""
    names = {column.name for column in table.columns}
    stamps = [f"nullif({name(stamp)}, {ANYWHERE[0]})" for stamp in ("updated_at", "entered_at") if stamp in names]
    return f"coalesce({', '.join(stamps)})" if len(stamps) > 1 else stamps[0]


def newest_first(table: Table) -> str:
    """SQL: the order of a record's versions, the one that counts first."""
    stamp = f"{_stamp(table)} desc nulls last"
    return f"batch desc, {stamp}, source_file desc, source_sheet desc nulls last, source_row desc"


def _oldest_first(table: Table) -> str:
    """SQL: the order of one batch's rows on one record, the reverse of the newest first."""
    return f"{_stamp(table)} nulls first, source_file, source_sheet nulls first, source_row"


def _find_copies_put_aside(con, table: Table) -> None:
    """Of the rows that are put aside for the same reason, those that repeat an earlier one are copies."""
    insert(
        con,
        "repeated_rows",
        """select row_id, true as is_copy from (
            select rowid as row_id, row_number() over (
                partition by as_read, refusal order by source_file, source_sheet nulls first, source_row
            ) as copy_no
            from typed_rows where as_read is not null
        ) where copy_no > 1""",
    )


def _collect_several(con, table: Table) -> bool:
    """several_rows has the accepted rows of each record on which the batch has more than one, in order; whether any."""
    said = ", ".join(f"{name(column)} := {name(column)}" for column in _said(table))
    (n_rows,) = con.execute(
        f"""create or replace temp table several_rows as
        with {_repeated(table, "(select * from typed_rows where refusal is null)")}
        select rowid as row_id, {keys(table)}, struct_pack({said}) as said,
            row_number() over (partition by {keys(table)} order by {_oldest_first(table)}) as place
        from typed_rows as row_
        where refusal is null and exists (select 1 from repeated as other where {same(table.key, "other", "row_")})"""
    ).fetchall()[0]
    return n_rows > 0


def _find_copies(con, table: Table) -> None:
    """Of the rows that follow each other on one record, those that repeat the one before are copies."""
    con.execute(
        f"""create or replace temp table found_rows as
        select row_id from (
            select row_id, said, lag(said) over one_record as said_before, lag(row_id) over one_record as row_before
            from several_rows window one_record as (partition by {keys(table)} order by place)
        ) where row_before is not null and said is not distinct from said_before"""
    )
    _set_apart(con, "true")


def _find_known_among_several(con, table: Table) -> None:
    """Of several rows on one record, all but the last are known if a version of an earlier batch says the same."""
    con.execute(
        f"""create or replace temp table found_rows as
        select row_id from several_rows as row_
        where exists (
            select 1 from several_rows as later where later.place > row_.place and {same(table.key, "later", "row_")}
        ) and row_id in (
            select typed.rowid from typed_rows as typed
            inner join staging.{table.name}_history as known on {same(table.key, "typed", "known")}
            where typed.rowid in (select row_id from several_rows) and {same(_said(table), "typed", "known")}
                and {_is_standing(table)}
        )"""
    )
    _set_apart(con, "false")


def _is_standing(table: Table) -> str:
    """SQL: whether what the known version says still stands. Rows with a first day say what holds from that day on.

    They stand beside each other, so for each first day it is the latest that stands; elsewhere any version will do:
    an old file that comes again with the new ones says nothing that was not superseded before.
    """
    if not any(column.name == "valid_from" for column in table.columns):
        return "true"
    place = f"row_number() over (partition by {keys(table)}, valid_from order by {newest_first(table)})"
    return f"known.rowid in (select rowid from staging.{table.name}_history qualify {place} = 1)"


def _set_apart(con, is_copy: str) -> None:
    """found_rows stand in repeated_rows and no longer among several_rows."""
    insert(con, "repeated_rows", f"select row_id, {is_copy} as is_copy from found_rows")
    con.execute("delete from several_rows where row_id in (select row_id from found_rows)")
    con.execute("drop table found_rows")


def _collect_superseded(con, table: Table) -> None:
    """superseded_rows names the versions in the history that are not the latest of their record, by row_id."""
    con.execute(
        f"""create or replace temp table superseded_rows as
        with {_repeated(table, f"staging.{table.name}_history")}
        select row_.rowid as row_id from staging.{table.name}_history as row_
        where exists (select 1 from repeated as other where {same(table.key, "other", "row_")})
        qualify row_number() over (partition by {keys(table)} order by {newest_first(table)}) > 1"""
    )


def _find_unchanged(con, table: Table) -> None:
    """A row that is the only one left on its record and says what the latest version says is known."""
    con.execute(
        f"""create or replace temp table found_rows as
        select typed.rowid as row_id from typed_rows as typed
        where typed.refusal is null
            and typed.rowid not in (select row_id from repeated_rows)
            and typed.rowid not in (
                select row_id from several_rows qualify count(*) over (partition by {keys(table)}) > 1
            )
            and exists (
                select 1 from staging.{table.name}_history as known
                where known.rowid not in (select row_id from superseded_rows)
                    and {same(_said(table), "typed", "known")}
            )"""
    )
    _set_apart(con, "false")
