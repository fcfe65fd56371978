"""Invented exports of any size, drawn by hash in SQL: the same seed and version of DuckDB give the same bytes."""

import argparse
from pathlib import Path

import duckdb

from benchmarks.sizes import incidents_for, rows_of
from benchmarks.written_as import ENCODINGS, FORMS, write_as
from checks.contract import Table, tables

TABLES = Path(__file__).resolve().parent / "tables"
SEED = 20261101

# A file reads only tables that stand before it.
ORDER = (
    "units", "officers", "incidents", "cases", "case_events", "measures", "penalties", "property_items",
    "extensions", "money_flows", "visits", "petitions", "exemptions",
)  # fmt: skip

# The largest tables come as one file a month, as people export them.
MONTHLY = {"incidents": "received_at", "cases": "begins_at", "case_events": '"at"', "visits": "visited_at"}
MONTHS = ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11")

# Some systems write their moments in another way.
ISO, SLASHED, CHINESE = "%Y-%m-%d %H:%M:%S", "%Y/%-m/%-d %-H:%M:%S", "%Y年%-m月%-d日%-H时%-M分%-S秒"
FORMATS = {"visits": SLASHED, "petitions": CHINESE}


def generate(folder: Path, incidents: int, seed: int = SEED) -> dict[str, int]:
    """The folder holds UTF-8 CSV exports of all tables; the number of rows of each."""
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(folder / "drawing.duckdb")) as con:
        con.execute("set memory_limit = '2GB'")
        con.execute("set enable_progress_bar = false")
        con.execute(f"set variable incidents = {int(incidents)}::bigint")
        con.execute(f"set variable seed = {int(seed)}::bigint")
        con.execute((TABLES / "macros.sql").read_text(encoding="utf-8"))
        counts = {name: _draw(con, folder, name) for name in ORDER}
    (folder / "drawing.duckdb").unlink()
    return counts


def _draw(con: duckdb.DuckDBPyConnection, folder: Path, name: str) -> int:
    """The table is drawn and stands in its files; its number of rows."""
    con.execute(f"create or replace table {name} as {(TABLES / f'{name}.sql').read_text(encoding='utf-8')}")
    table = tables()[name]
    for file, where in _files(table):
        _write(con, table, folder / file, where)
    return con.execute(f"select count(*) from {name}").fetchall()[0][0]


def _files(table: Table) -> list[tuple[str, str]]:
    """The files of a table and which rows stand in each."""
    if table.name not in MONTHLY:
        return [(f"{table.heading}.csv", "true")]
    moment = MONTHLY[table.name]
    return [(f"{table.heading}_{month}.csv", f"strftime({moment}, '%Y-%m') = '{month}'") for month in MONTHS]


def _write(con: duckdb.DuckDBPyConnection, table: Table, path: Path, where: str) -> None:
    """The rows stand in the file under the contract's headings; no file for no rows."""
    if not con.execute(f"select count(*) from {table.name} where {where}").fetchall()[0][0]:
        return
    drawn = {row[0]: row[1] for row in con.execute(f"describe {table.name}").fetchall()}
    columns = [f'"{column.name}" as "{column.heading}"' for column in table.columns if column.name in drawn]
    form = FORMATS.get(table.name, ISO)
    options = f"format csv, header, timestampformat '{form}'"
    con.execute(f"copy (select {', '.join(columns)} from {table.name} where {where}) to '{path}' ({options})")


def main() -> None:
    """The exports stand in the folder that was named."""
    parser = argparse.ArgumentParser(description="生成测速用的导出文件（全部虚构）")
    parser.add_argument("folder", type=Path, help="写到这个文件夹（xlsx、parquet 写到它旁边）")
    parser.add_argument("--rows", type=rows_of, default=rows_of("1M"), help="全部表共多少行，如 5M")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--format", choices=FORMS, default="csv", help="导出文件的格式")
    parser.add_argument("--encoding", choices=ENCODINGS, default="utf-8", help="CSV 的编码")
    args = parser.parse_args()
    for name, n_rows in generate(args.folder, incidents_for(args.rows), args.seed).items():
        print(f"{tables()[name].heading}\t{n_rows:,}")
    write_as(args.folder, args.format, args.encoding)


if __name__ == "__main__":
    main()
