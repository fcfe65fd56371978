"""What a batch covers: for each table, source and unit how many records it holds, from when to when."""

import duckdb

from checks.contract import Table
from checks.intake.cells import literal, name
from checks.intake.times import ANYWHERE


def add_periods(con: duckdb.DuckDBPyConnection, table: Table, batch: int) -> None:
    """staging.batch_periods says what the batch holds of the table, whether it is new or was known before."""
    con.execute(
        f"""insert into staging.batch_periods by name
        select {batch} as batch, {literal(table.name)} as table_name, {source_of(table)} as source,
            {unit_of(table)} as unit_code, count(*) as n_rows, min({dated_at(table)}) as first_at,
            max({dated_at(table)}) as last_at
        from typed_rows
        where refusal is null and rowid not in (select row_id from repeated_rows where is_copy)
        group by all order by source nulls first, unit_code nulls first"""
    )


def dated_at(table: Table) -> str:
    """SQL: when the record happened, as far as it can be read; NULL if it belongs to no month."""
    moments = [f"nullif({name(column)}, {ANYWHERE[0]})" for column in table.dated_by]
    return f"coalesce({', '.join(moments)})" if moments else "cast(null as timestamp)"


def source_of(table: Table) -> str:
    """SQL: the system that the record comes from; NULL where the table does not tell systems apart."""
    return _column(table, "source")


def unit_of(table: Table) -> str:
    """SQL: the unit under which the record is counted; NULL for a list, which belongs to nobody alone."""
    return _column(table, "unit_code") if table.dated_by else "cast(null as varchar)"


def _column(table: Table, wanted: str) -> str:
    return wanted if any(column.name == wanted for column in table.columns) else "cast(null as varchar)"
