"""The same exports as other programs write them: in another encoding, as workbooks, as Parquet."""

import codecs
from pathlib import Path

import duckdb

from checks.contract import Table, tables

FORMS = ("csv", "xlsx", "parquet")
ENCODINGS = ("utf-8", "gb18030")
CHUNK = 8 << 20
SHEET = 1_000_000  # rows; a sheet holds 1,048,576


def write_as(folder: Path, form: str, encoding: str = "utf-8") -> Path:
    """Where the rows of the UTF-8 CSV stand in that form: in the same folder, or in one beside it."""
    if form == "csv":
        if encoding != "utf-8":
            recode(folder, encoding)
        return folder
    target = folder.parent / form
    target.mkdir(exist_ok=True)
    for path in sorted(folder.glob("*.csv")):
        (_as_parquet if form == "parquet" else _as_workbooks)(path, target)
    return target


def recode(folder: Path, encoding: str) -> None:
    """Every CSV of the folder is in that encoding, with the line ends of Windows."""
    for path in sorted(folder.glob("*.csv")):
        partial = path.with_suffix(".partial")
        decoder = codecs.getincrementaldecoder("utf-8")()
        with path.open("rb") as source, partial.open("wb") as target:
            while chunk := source.read(CHUNK):
                target.write(decoder.decode(chunk).replace("\n", "\r\n").encode(encoding))
        partial.replace(path)


def _table(path: Path) -> Table:
    """The table that the file is about."""
    return next(table for table in tables().values() if path.stem.split("_")[0] == table.heading)


def _typed(con: duckdb.DuckDBPyConnection, path: Path) -> str:
    """SQL: the rows with ISO moments and numbers as their types, all else as text, as a database exports them."""
    columns = {column.heading: column for column in _table(path).columns}
    sniffed = f"read_csv('{path}', header = true, all_varchar = true)"
    heads = [row[0] for row in con.execute(f"describe select * from {sniffed}").fetchall()]
    kinds = {"time": "timestamp", "number": "double"}
    said = []
    for head in heads:
        kind = kinds.get(columns[head].type)
        # a system that writes its moments in another way has them as text
        said.append(f'try_cast("{head}" as double) as "{head}"' if kind == "double" else f'"{head}"')
        if kind == "timestamp" and _is_iso(con, sniffed, head):
            said[-1] = f'cast("{head}" as timestamp) as "{head}"'
    return f"select {', '.join(said)} from {sniffed}"


def _is_iso(con: duckdb.DuckDBPyConnection, sniffed: str, head: str) -> bool:
    query = f"""select bool_and("{head}" like '____-__-__ __:__:__') from {sniffed} where "{head}" is not null"""
    return bool(con.execute(query).fetchall()[0][0])


def _as_parquet(path: Path, target: Path) -> None:
    with duckdb.connect(":memory:") as con:
        con.execute(f"copy ({_typed(con, path)}) to '{target / path.stem}.parquet' (format parquet)")


def _as_workbooks(path: Path, target: Path) -> None:
    """The rows stand in one workbook, or in several where one sheet cannot hold them."""
    import xlsxwriter

    with duckdb.connect(":memory:") as con:
        answer = con.execute(_typed(con, path))
        heads, number = [each[0] for each in answer.description], 0
        while rows := answer.fetchmany(SHEET):
            number += 1
            name = f"{path.stem}.xlsx" if number == 1 else f"{path.stem}_{number}.xlsx"
            options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"}
            with xlsxwriter.Workbook(target / name, options) as book:
                sheet = book.add_worksheet(_table(path).heading)
                for place, row in enumerate([heads, *rows]):
                    sheet.write_row(place, 0, row)
