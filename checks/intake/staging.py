"""The room staging: each batch's rows typed, put aside or accepted, and the latest version of every record."""

from itertools import repeat

import duckdb
import pyarrow

from checks import rooms, staging_schema
from checks.contract import Table, tables
from checks.intake.batches import carried, periods, put_aside, vanished, versions
from checks.intake.cells import literal, name
from checks.intake.inserting import insert
from checks.intake.sheets.taking import Taking
from checks.intake.values import Reading, nothing, reading
from checks.staging_schema import column_types


def add_batch(
    con: duckdb.DuckDBPyConnection, batch: int, source: str, takings: dict[str, list[tuple[str, Taking]]]
) -> None:
    """The batch's accepted rows stand in the histories, the others in the quarantine, and intake closes to the row.

    `source` names the system of rows that name none; `takings` are, by table, conditions on origin with what was taken.
    """
    for table in tables().values():
        if table.name in takings:
            _add_table(con, table, batch, source, takings[table.name])


def _add_table(con, table: Table, batch: int, source: str, takings: list[tuple[str, Taking]]) -> None:
    _read_values(con, table, batch, source, takings)
    versions.find_repeated(con, table)
    periods.add_periods(con, table, batch)
    carried.note_lacking(con, table, batch)
    vanished.compare(con, table, batch)
    _add_versions(con, table)
    insert(con, "staging.quarantine", _quarantine(table, batch))
    put_aside.keep_cells(con, table, batch, source, takings)
    insert(con, "staging.dropped", _dropped(table, batch))
    _count_placeholders(con, table, batch)
    con.execute(f"insert into staging.intake by name {_close_intake(table, batch)}")
    con.execute("drop table typed_rows")
    con.execute("drop table repeated_rows")


def _add_versions(con, table: Table) -> None:
    """The history has a version for every accepted row that says something new."""
    columns = ", ".join(name(column) for column, _ in column_types(table))
    rows = f"select {columns} from typed_rows where refusal is null and {versions.IS_NEW}"
    insert(con, f"staging.{table.name}_history", rows)


def _order() -> str:
    return "source_file, source_sheet nulls first, source_row"


def _read_values(con, table: Table, batch: int, source: str, takings) -> None:
    """typed_rows holds every record of the batch with its values; one put aside has the reason and what was read."""
    held = _held(con, table, batch)
    readings = {
        column.name: reading(table, column, takings) if column.name in held else nothing(column)
        for column in table.columns
    }
    origin = "batch, source_file, source_sheet, source_row, refused"
    bare = ", ".join(f"{each.bare} as bare_{column}" for column, each in readings.items())
    instants = "".join(f", {each.instant} as instant_{column}" for column, each in readings.items() if each.instant)
    parsed = ", ".join(f"{each.parsed} as parsed_{column}" for column, each in readings.items())
    blank = ", ".join(f"{each.is_placeholder} as blank_{column}" for column, each in readings.items())
    as_read = ", ".join(f"bare_{column}" for column in readings)
    blanks = {column: f"blank_{column}" for column, each in readings.items() if each.is_placeholder != "false"}
    con.execute(
        f"""create or replace temp table typed_rows as
        with bare_rows as (
            select {origin}, {bare} from raw.{table.name} as row_
            where batch = {batch} and dropped is null
        ),
        instant_rows as (select *{instants} from bare_rows),
        parsed_rows as (select *, {parsed} from instant_rows),
        judged_rows as (select *, {blank} from parsed_rows),
        refused_rows as (select *, {_refusal(readings)} as refusal from judged_rows)
        select {_values(readings, source)}, {_unreadable(readings)} as unreadable, {origin}, refusal,
            case when refusal is not null and refused is null then [{as_read}] end as as_read,
            {_named(blanks)} as blank
        from refused_rows"""
    )


def _held(con, table: Table, batch: int) -> set[str]:
    """The columns that an export of the batch brings, a profile gives, or a row cannot do without.

    Planning how a column is read takes longer than reading a small batch: the others are nothing, and are not read.
    """
    brought = "select distinct unnest(taken_columns) from raw.pieces where batch = ? and table_name = ?"
    taken = {row[0] for row in con.execute(brought, [batch, table.name]).fetchall()}
    required = {column.name for column in table.columns if column.required or column.name in (*table.key, "source")}
    return taken | required


def _values(readings: dict[str, Reading], source: str) -> str:
    values = {target: sql for each in readings.values() for target, sql in each.values.items()}
    if "source" in values:
        values["source"] = f"coalesce({values['source']}, {literal(source)})"
    return ", ".join(f"{sql} as {name(target)}" for target, sql in values.items())


def _unreadable(readings: dict[str, Reading]) -> str:
    """SQL: the names of the columns that could not be read, sorted and joined; NULL if all could."""
    return _named({column: each.is_unreadable for column, each in sorted(readings.items()) if each.is_unreadable})


def _named(conditions: dict[str, str]) -> str:
    """SQL: the columns of which the condition holds, joined; NULL if there is none, as in most rows."""
    if not conditions:
        return "cast(null as varchar)"
    cases = ", ".join(f"case when {condition} then {literal(column)} end" for column, condition in conditions.items())
    return f"case when {' or '.join(conditions.values())} then concat_ws(',', {cases}) end"


def _refusal(readings: dict[str, Reading]) -> str:
    """SQL: column, value and reason of the first thing that keeps the row out; NULL if nothing does."""
    cases = ["when refused is not null then {'column_name': null::varchar, 'value': null::varchar, 'reason': refused}"]
    for column, each in readings.items():
        if each.refusal:
            found = f"{{'column_name': {literal(column)}, 'value': bare_{column}, 'reason': {each.refusal}}}"
            cases.append(f"when {each.refusal} is not null then {found}")
    return f"case {' '.join(cases)} end"


def _quarantine(table: Table, batch: int) -> str:
    return f"""select {batch} as batch, {literal(table.name)} as table_name,
            source_file as file, source_sheet as sheet, source_row,
            refusal.column_name as column_name, left(refusal.value, 60) as value, refusal.reason as reason
        from typed_rows where refusal is not null and {versions.IS_NEW} order by {_order()}"""


def _dropped(table: Table, batch: int) -> str:
    return f"""select batch, {literal(table.name)} as table_name,
            source_file as file, source_sheet as sheet, source_row, dropped as reason
        from raw.{table.name} where batch = {batch} and dropped is not null order by {_order()}"""


def _count_placeholders(con, table: Table, batch: int) -> None:
    blank = "select unnest(string_split(blank, ',')) as column_name from typed_rows where blank is not null"
    found = dict(con.execute(f"select column_name, count(*) from ({blank}) group by column_name").fetchall())
    rows = [(batch, table.name, each.name, found[each.name]) for each in table.columns if each.name in found]
    rooms.put_rows(con, "raw.placeholders", rows)


def _close_intake(table: Table, batch: int) -> str:
    """SQL: one row for each file and sheet; what was read is what was accepted, put aside, repeated or dropped."""
    same = "{0}.source_file = pieces.file and {0}.source_sheet is not distinct from pieces.sheet"
    return f"""with received as (
            select source_file, source_sheet, count(*) as n_read, count(dropped) as n_dropped
            from raw.{table.name} where batch = {batch} group by all
        ),
        judged as (
            select source_file, source_sheet, refusal is not null as is_refused, {versions.IS_NEW} as is_new
            from typed_rows
        ),
        counted as (
            select source_file, source_sheet, count(*) filter (is_new and not is_refused) as n_accepted,
                count(*) filter (is_new and is_refused) as n_quarantined, count(*) filter (not is_new) as n_duplicate
            from judged group by all
        )
        select pieces.batch, pieces.file, pieces.sheet, pieces.table_name, pieces.sha256, pieces.encoding,
            coalesce(received.n_read, 0) as n_read, coalesce(counted.n_accepted, 0) as n_accepted,
            coalesce(counted.n_quarantined, 0) as n_quarantined, coalesce(counted.n_duplicate, 0) as n_duplicate,
            coalesce(received.n_dropped, 0) as n_dropped, pieces.identity_columns, pieces.ignored_columns
        from raw.pieces as pieces
        left join received on {same.format("received")}
        left join counted on {same.format("counted")}
        where pieces.batch = {batch} and pieces.table_name = {literal(table.name)}
        order by pieces.file, pieces.sheet nulls first"""


def choose_latest(con: duckdb.DuckDBPyConnection) -> None:
    """staging.<table> holds the latest version of every record; columns and placeholders say what is filled."""
    con.execute("delete from staging.columns")
    con.execute("delete from staging.placeholders")
    carried = set(con.execute("select distinct table_name, unnest(taken_columns) from raw.pieces").fetchall())
    about = [each for table in tables().values() for each in _choose_latest(con, table, carried)]
    columns = zip(staging_schema.SIDE_TABLES["columns"], zip(*about, strict=True), strict=True)
    con.register("about_columns", pyarrow.table({column: list(values) for (column, _), values in columns}))
    con.execute("insert into staging.columns by name select * from about_columns")
    con.unregister("about_columns")
    con.execute(
        """insert into staging.placeholders
        select table_name, column_name, cast(sum(n_placeholder) as bigint)
        from raw.placeholders group by table_name, column_name order by table_name, column_name"""
    )


def _choose_latest(con, table: Table, carried: set[tuple[str, str]]) -> list[tuple]:
    """staging.<table> holds the latest versions; of each column whether it came, and how many are filled."""
    con.execute(f"delete from staging.{table.name}")
    names, filled = [column.name for column in table.columns], repeat(0)
    if versions.has_history(con, table):  # many tables of a small run hold nothing, and planning is what costs
        con.execute(f"insert into staging.{table.name} by name {versions.latest(table)}")
        counts = ", ".join(f"count({name(column)})" for column in names)
        (filled,) = con.execute(f"select {counts} from staging.{table.name}").fetchall()
    return [(table.name, column, (table.name, column) in carried, n) for column, n in zip(names, filled, strict=False)]


def over_limit(con: duckdb.DuckDBPyConnection, batch: int) -> list[tuple[str, int, int]]:
    """The files of the batch of which more than 5 % of the rows were put aside: file, rows put aside, rows read."""
    return con.execute(
        f"""with aside as (
            select file, count(*) as put_aside from staging.quarantine as row_ where {put_aside.is_open("row_", batch)}
            group by file
        ),
        received as (select file, cast(sum(n_read) as bigint) as n_rows from staging.intake
            where batch = {batch} group by file)
        select file, put_aside, n_rows from aside join received using (file)
        where put_aside * 20 > n_rows order by file"""
    ).fetchall()


def commonest_reasons(con: duckdb.DuckDBPyConnection, batch: int, file: str) -> list[tuple]:
    """The three commonest reasons in a file: table, sheet, column, reason, number of rows, first rows, first value."""
    return con.execute(
        f"""select table_name, sheet, column_name, reason, count(*) as n_rows,
            list_sort(list(source_row))[1:5] as first_rows, arg_min(value, source_row) as first_value
        from staging.quarantine as row_ where {put_aside.is_open("row_", batch)} and file = {literal(file)}
        group by table_name, sheet, column_name, reason
        order by n_rows desc, table_name, sheet nulls first, column_name nulls first, reason limit 3"""
    ).fetchall()
