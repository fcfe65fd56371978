"""Which columns each source's exports carried, batch by batch: one that stops coming is said."""

import duckdb

from checks.contract import Table
from checks.intake.batches.periods import source_of
from checks.intake.cells import literal
from checks.intake.notes import WARNING


def note_lacking(con: duckdb.DuckDBPyConnection, table: Table, batch: int) -> None:
    """raw.carried has the columns of this batch; staging.notes those that an earlier batch of the source had."""
    con.execute(
        f"""insert into raw.carried by name
        with taken as (
            select distinct source_file, source_sheet, {source_of(table)} as source
            from typed_rows where refusal is null
        )
        select distinct {batch} as batch, {literal(table.name)} as table_name, taken.source,
            unnest(pieces.taken_columns) as column_name
        from taken inner join raw.pieces as pieces on pieces.batch = {batch}
            and pieces.table_name = {literal(table.name)}
            and pieces.file = taken.source_file and pieces.sheet is not distinct from taken.source_sheet"""
    )
    lacking = con.execute(_lacking(table, batch)).fetchall()
    if lacking:
        con.executemany(
            f"insert into staging.notes values ({batch}, ?, ?, ?, {literal(WARNING)}, ?, ?)",
            [
                (file, sheet, table.column(column).heading, _said(source), n_rows)
                for column, source, file, sheet, n_rows in lacking
            ],
        )


CARRIED = "batch integer, table_name varchar, source varchar, column_name varchar"


def _said(source: str | None) -> str:
    whose = f"（来源系统：{source}）" if source is not None else ""
    return f"本批没有这一列，以前各批有{whose}"


def _lacking(table: Table, batch: int) -> str:
    """SQL: column, source, first file and sheet of that source, its rows; of a source that carries any column now."""
    of_table = f"table_name = {literal(table.name)}"
    return f"""with held as (
            select {source_of(table)} as source, count(*) as n_rows, min(source_file) as file,
                arg_min(source_sheet, (source_file, source_sheet)) as sheet
            from typed_rows where refusal is null group by all
        )
        select earlier.column_name, held.source, held.file, held.sheet, held.n_rows
        from held
        inner join (select distinct source from raw.carried where {of_table} and batch = {batch}) as here
            on here.source is not distinct from held.source
        inner join (select distinct source, column_name from raw.carried where {of_table} and batch < {batch})
            as earlier on earlier.source is not distinct from held.source
        where not exists (
            select 1 from raw.carried as now
            where now.{of_table} and now.batch = {batch} and now.column_name = earlier.column_name
                and now.source is not distinct from held.source
        )
        order by held.source nulls first, earlier.column_name"""
