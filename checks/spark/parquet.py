"""Tables carried from DuckDB to Spark and back as Parquet, with the same types on both sides."""

from pathlib import Path

from sqlglot import exp
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.dialects.spark import Spark

from checks import contract

LARGE = 200_000  # rows: from here on a table that has a date is written by month
MONTH = "month_of_file"  # the folders' own column; no room has one of this name


def schema_of(con, table: str) -> dict[str, str]:
    """The columns of the DuckDB table, each with its type as Spark calls it."""
    described = con.execute(f"describe {table}").fetchall()
    return {row[0]: exp.DataType.build(row[1], dialect=DuckDB).sql(dialect=Spark) for row in described}


def ddl(schema: dict[str, str]) -> str:
    """The columns as Spark is told them before it reads: it need not look into the files."""
    return ", ".join(f"`{name}` {kind}" for name, kind in schema.items())


def write(con, table: str, folder: Path) -> None:
    """The rows of the DuckDB table stand in the folder; many rows of a table with dates in a folder for each month."""
    folder.mkdir(parents=True)
    moment = _dated_by(con, table)
    if moment is None:
        con.execute(f"copy (select * from {table}) to '{_quoted(folder / 'rows.parquet')}' (format parquet)")
        return
    month = f"coalesce(strftime({moment}, '%Y-%m'), 'none')"  # Spark reads no folder without a name
    con.execute(
        f"copy (select *, {month} as {MONTH} from {table}) to '{_quoted(folder)}' "
        f"(format parquet, partition_by ({MONTH}), overwrite_or_ignore)"
    )


def count(con, folder: Path) -> int:
    """How many rows Spark wrote there: their number stands at the end of each file."""
    return con.execute(f"select count(*) from read_parquet('{_quoted(folder)}/*.parquet')").fetchall()[0][0]


def number(con, said: str, folders: list[Path]) -> int:
    """The one number that is asked of the rows that Spark wrote into these folders."""
    return con.execute(f"select {said} from {_rows_in(folders)}").fetchall()[0][0]


def load(con, table: str, folders: list[Path]) -> None:
    """The DuckDB table holds the rows that Spark wrote into these folders."""
    con.execute(f"create or replace table {table} as select * from {_rows_in(folders)}")


def _rows_in(folders: list[Path]) -> str:
    listed = ", ".join(f"'{_quoted(folder)}/*.parquet'" for folder in folders)
    return f"read_parquet([{listed}])"


def _dated_by(con, table: str) -> str | None:
    """The moment by which the rows are parted, if they are many."""
    known = contract.tables().get(table.removeprefix("staging.").removesuffix("_history"))
    if not table.startswith("staging.") or known is None or not known.dated_by:
        return None
    n_rows = con.execute(f"select count(*) from {table}").fetchall()[0][0]
    moments = ", ".join(f'"{name}"' for name in known.dated_by)
    return f"coalesce({moments})" if n_rows >= LARGE else None


def _quoted(path: Path) -> str:
    return path.as_posix().replace("'", "''")
