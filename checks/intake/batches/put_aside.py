"""Rows that were put aside: their cells as read, which of them people have corrected, and which are still open."""

from dataclasses import dataclass

import duckdb

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.batches.corrections import NO_SUCH, SAID_BEFORE, Correct
from checks.intake.cells import literal, name
from checks.intake.inserting import insert
from checks.intake.profiles import meaning
from checks.intake.sheets.taking import Taking

KEPT_AT_MOST = 50_000  # rows of a table in one batch whose cells are kept: nobody corrects more by hand
GIVEN_AT_MOST = 20_000  # rows of a table in one sheet of corrections
BY_EXPORT = "后来的导出"


def keep_cells(con, table: Table, batch: int, source: str, takings: list[tuple[str, Taking]]) -> None:
    """staging.quarantined_cells has every filled cell of the rows put aside as read, in the contract's words."""
    aside = f"from staging.quarantine where batch = {batch} and table_name = {literal(table.name)}"
    if not con.execute(f"select 1 {aside} limit 1").fetchall():
        return
    bare = {column.name: meaning.as_told(table, column, takings) for column in table.columns}
    if "source" in bare:
        bare["source"] = f"coalesce({bare['source']}, {literal(source)})"
    cells = ", ".join(f"{{'name': {literal(column)}, 'text': {sql}}}" for column, sql in bare.items())
    insert(
        con,
        "staging.quarantined_cells",
        f"""with aside as (
            select file, sheet, source_row as number {aside}
            order by file, sheet nulls first, source_row limit {KEPT_AT_MOST}
        ),
        rows_ as (
            select * from raw.{table.name} as row_ where batch = {batch} and exists (
                select 1 from aside where aside.file = row_.source_file
                and aside.sheet is not distinct from row_.source_sheet and aside.number = row_.source_row)
        ),
        cells as (select batch, source_file, source_sheet, source_row, unnest([{cells}]) as cell from rows_)
        select batch, {literal(table.name)} as table_name, source_file as file, source_sheet as sheet, source_row,
            cell.name as column_name, cell.text as value
        from cells where cell.text is not null
        order by source_file, source_sheet nulls first, source_row, column_name""",
    )


def match(con: duckdb.DuckDBPyConnection, batch: int, corrects: list[tuple[str, Correct]]) -> None:
    """staging.corrections has each row of corrections; in raw one that is meant for no row is refused, one that was
    read before is dropped, and only the others will be judged."""
    con.execute(f"delete from staging.corrections where batch = {batch}")
    if not corrects:
        return
    con.executemany(
        "insert into staging.corrections values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
        [
            (batch, each.table, each.of_file, each.of_sha256, each.of_sheet, each.of_row, file, each.sheet, each.row)
            for file, each in corrects
        ],
    )
    for table in sorted({each.table for _, each in corrects}):
        _refuse_strays(con, tables()[table], batch)
        _drop_repeated(con, tables()[table], batch)


def _here(table: Table, batch: int) -> str:
    """SQL: the row of corrections `each` stands in the row of raw `row_`."""
    return f"""row_.batch = {batch} and row_.refused is null and each.batch = {batch}
        and each.table_name = {literal(table.name)} and each.corrected_file = row_.source_file
        and each.corrected_sheet is not distinct from row_.source_sheet and each.corrected_row = row_.source_row"""


def _refuse_strays(con, table: Table, batch: int) -> None:
    con.execute(
        f"""create or replace temp table known_rows as
        select distinct pieces.sha256, origin.source_sheet, origin.source_row
        from raw.{table.name} as origin join raw.pieces as pieces
            on pieces.batch = origin.batch and pieces.file = origin.source_file
            and pieces.table_name = {literal(table.name)} and pieces.sheet is not distinct from origin.source_sheet
        where exists (select 1 from staging.corrections as each where each.batch = {batch}
            and each.sha256 = pieces.sha256 and each.source_row = origin.source_row)"""
    )
    known = """select 1 from known_rows as known where known.sha256 = each.sha256
        and known.source_sheet is not distinct from each.sheet and known.source_row = each.source_row"""
    con.execute(
        f"""update raw.{table.name} as row_ set refused = {literal(NO_SUCH)}
        from staging.corrections as each where {_here(table, batch)} and not exists ({known})"""
    )
    con.execute("drop table known_rows")


def _drop_repeated(con, table: Table, batch: int) -> None:
    """A correction that an earlier batch took, word for word, is no newer version of the record."""
    same = " and ".join(
        f"before.{name(column.name)} is not distinct from row_.{name(column.name)}" for column in table.columns
    )
    con.execute(
        f"""update raw.{table.name} as row_ set dropped = {literal(SAID_BEFORE)}
        from staging.corrections as each where {_here(table, batch)} and exists (
            select 1 from staging.corrections as earlier join raw.{table.name} as before
                on before.batch = earlier.batch and before.source_file = earlier.corrected_file
                and before.source_sheet is not distinct from earlier.corrected_sheet
                and before.source_row = earlier.corrected_row
            where earlier.is_accepted and earlier.batch < {batch} and earlier.table_name = {literal(table.name)}
                and earlier.sha256 = each.sha256 and earlier.sheet is not distinct from each.sheet
                and earlier.source_row = each.source_row and {same})"""
    )


def accept(con: duckdb.DuckDBPyConnection, batch: int) -> None:
    """staging.corrections says which rows of that batch hold, now that staging has judged them."""
    con.execute(
        f"""update staging.corrections as each set is_accepted = not exists (
            select 1 from staging.quarantine as aside
            where aside.batch = each.batch and aside.table_name = each.table_name
            and aside.file = each.corrected_file and aside.sheet is not distinct from each.corrected_sheet
            and aside.source_row = each.corrected_row)
        where each.batch = {batch}"""
    )


def is_corrected(aside: str) -> str:
    """SQL: a correction of that row of staging.quarantine was accepted."""
    return f"""exists (
        select 1 from staging.corrections as each join staging.intake as received
            on received.sha256 = each.sha256 and received.table_name = each.table_name
            and received.sheet is not distinct from each.sheet
        where each.is_accepted and each.table_name = {aside}.table_name and each.source_row = {aside}.source_row
            and received.batch = {aside}.batch and received.file = {aside}.file
            and each.sheet is not distinct from {aside}.sheet)"""


def is_attempt(row: str) -> str:
    """SQL: that row, which has batch and file, comes from a sheet of corrections."""
    return (
        f"exists (select 1 from staging.corrections as each where each.batch = {row}.batch"
        f" and each.corrected_file = {row}.file)"
    )


def settle(con: duckdb.DuckDBPyConnection) -> None:
    """staging.settled names every row put aside that people corrected or that a later export holds, and what did."""
    con.execute("delete from staging.settled")
    by_file = "min(each.corrected_file)"
    insert(
        con,
        "staging.settled",
        f"""select aside.batch, aside.table_name, aside.file, aside.sheet, aside.source_row, {by_file} as settled_by
        from staging.quarantine as aside
        join staging.intake as received on received.batch = aside.batch and received.table_name = aside.table_name
            and received.file = aside.file and received.sheet is not distinct from aside.sheet
        join staging.corrections as each on each.is_accepted and each.table_name = aside.table_name
            and each.sha256 = received.sha256 and each.sheet is not distinct from aside.sheet
            and each.source_row = aside.source_row
        group by all""",
    )
    found = con.execute("select distinct table_name from staging.quarantine order by table_name").fetchall()
    for (table_name,) in found:
        _settle_by_export(con, tables()[table_name])


def _settle_by_export(con, table: Table) -> None:
    """A row that a later batch brought under the same key, readable, is open no longer."""
    keys = [table.column(key) for key in table.key]
    if any(key.type not in ("text", "code") for key in keys):
        return  # a moment can be written in many ways: nobody can tell that two of them are the same key
    texts = ", ".join(
        f"max(cells.value) filter (cells.column_name = {literal(key.name)}) as {name(key.name)}" for key in keys
    )
    same = " and ".join(f"later.{name(key.name)} is not distinct from aside.{name(key.name)}" for key in keys)
    certain = " and ".join(f"aside.{name(key.name)} is not null" for key in keys if key.required)
    place = "batch, table_name, file, sheet, source_row"
    names = ", ".join(name(key.name) for key in keys)
    held = f"""select {names}, batch from staging.{table.name}_history
        union all by name select {names}, batch from raw.{table.name}_held"""  # what was held without a change
    insert(
        con,
        "staging.settled",
        f"""with aside as (
            select {place}, {texts} from staging.quarantined_cells as cells
            where table_name = {literal(table.name)} group by {place}
        )
        select {place}, {literal(BY_EXPORT)} as settled_by from aside
        where {certain} and exists (select 1 from ({held}) as later where later.batch > aside.batch and {same})
            and not exists (select 1 from staging.settled as known where known.batch = aside.batch
                and known.table_name = aside.table_name and known.file = aside.file
                and known.sheet is not distinct from aside.sheet and known.source_row = aside.source_row)
        order by {place}""",
    )


def is_open(aside: str, batch: int) -> str:
    """SQL: that row of staging.quarantine is the batch's own, no attempt to correct another, and not corrected."""
    return f"{aside}.batch = {batch} and not {is_attempt(aside)} and not {is_corrected(aside)}"


@dataclass(frozen=True)
class Open:
    """A row that is put aside and not corrected: where it stands, why, and its cells as read.

    `table` and `column`, the wrong one, are English names.
    """

    table: str
    file: str
    sha256: str
    sheet: str | None
    row: int
    column: str | None
    reason: str
    cells: dict[str, str]


# Of each row the last correction that did not hold: people go on from there, not from the beginning.
ATTEMPTS = """select each.table_name, each.sha256, each.sheet, each.source_row, aside.batch as cells_batch,
        aside.file as cells_file, aside.sheet as cells_sheet, aside.source_row as cells_row,
        aside.column_name, aside.reason
    from staging.corrections as each join staging.quarantine as aside on aside.batch = each.batch
        and aside.table_name = each.table_name and aside.file = each.corrected_file
        and aside.sheet is not distinct from each.corrected_sheet and aside.source_row = each.corrected_row
    qualify row_number() over (partition by each.table_name, each.sha256, each.sheet, each.source_row
        order by aside.batch desc, aside.file desc, aside.sheet desc, aside.source_row desc) = 1"""


def open_rows(con: duckdb.DuckDBPyConnection, batch: int) -> list[Open]:
    """The rows of the batch that are put aside and not corrected, in order, as many of a table as a sheet takes."""
    rows = con.execute(
        f"""with attempts as ({ATTEMPTS}),
        places as (
            select aside.table_name, aside.file, received.sha256, aside.sheet, aside.source_row,
                case when attempts.reason is null then aside.column_name else attempts.column_name end as column_name,
                coalesce('改过仍不合格：' || attempts.reason, aside.reason) as reason,
                coalesce(cells_batch, aside.batch) as cells_batch, coalesce(cells_file, aside.file) as cells_file,
                case when cells_file is null then aside.sheet else cells_sheet end as cells_sheet,
                coalesce(cells_row, aside.source_row) as cells_row
            from staging.quarantine as aside
            join staging.intake as received on received.batch = aside.batch and received.file = aside.file
                and received.table_name = aside.table_name and received.sheet is not distinct from aside.sheet
            left join attempts on attempts.table_name = aside.table_name and attempts.sha256 = received.sha256
                and attempts.sheet is not distinct from aside.sheet and attempts.source_row = aside.source_row
            where {is_open("aside", batch)}
            qualify row_number() over (partition by aside.table_name
                order by aside.file, aside.sheet nulls first, aside.source_row) <= {GIVEN_AT_MOST}
        )
        select places.table_name, places.file, sha256, places.sheet, places.source_row, places.column_name, reason,
            list({{'name': cells.column_name, 'text': cells.value}} order by cells.column_name)
                filter (cells.value is not null) as cells
        from places left join staging.quarantined_cells as cells
            on cells.table_name = places.table_name and cells.batch = cells_batch and cells.file = cells_file
            and cells.sheet is not distinct from cells_sheet and cells.source_row = cells_row
        group by all
        order by places.table_name, places.file, places.sheet nulls first, places.source_row"""
    ).fetchall()
    return [Open(*row[:7], {cell["name"]: cell["text"] for cell in row[7] or []}) for row in rows]


def count_open(con: duckdb.DuckDBPyConnection, batch: int) -> dict[str, int]:
    """How many rows of each table of the batch are put aside and not corrected."""
    counted = con.execute(
        f"""select aside.table_name, count(*) from staging.quarantine as aside where {is_open("aside", batch)}
        group by all order by all"""
    ).fetchall()
    return dict(counted)


class TooManyAside(BadInput):
    """The run stops because too much was put aside; it carries the rows to correct, and how many of each table wait."""

    def __init__(self, rows: list[Open], waiting: dict[str, int], what: str, **place):
        super().__init__(what, **place)
        self.rows, self.waiting = rows, waiting

    def advise(self, advice: str) -> None:
        """The complaint gives that advice, and carries the rows no longer: they stand where it says."""
        self.advice, self.rows = advice, []
        self.args = (self.text(),)
