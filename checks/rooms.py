"""The rooms that are made of SQL files: sql/<room>/<name>.sql is one SELECT and makes <room>.<name>."""

import re
from collections.abc import Sequence
from graphlib import TopologicalSorter
from pathlib import Path

from checks import machine

SQL = Path(__file__).resolve().parent.parent / "sql"
AT_ONCE = 500  # rows of one statement


def build(con, room: str) -> list[str]:
    """Every file of that room is a table of the same name, made anew; their names, sorted."""
    con.execute(f'create schema if not exists "{room}"')
    files = {file.stem: file for file in sorted((SQL / room).glob("*.sql"))}
    for name in _in_order(room, files):
        _make(con, room, files[name])
    return list(files)


def _in_order(room: str, files: dict[str, Path]) -> list[str]:
    """The names of the files, each after those of its own room that it reads."""
    reads = re.compile(rf"\b(?:from|join)\s+{room}\.(\w+)")
    read = {name: reads.findall(file.read_text(encoding="utf-8")) for name, file in files.items()}
    order = TopologicalSorter({name: [each for each in sorted(read[name]) if each in files] for name in files})
    return list(order.static_order())


def _make(con, room: str, file: Path) -> None:
    """The table of that file holds what its SELECT says, in the order that it says."""
    try:
        query = file.read_text(encoding="utf-8")
        machine.execute(con, f'create or replace table "{room}"."{file.stem}" as {query}')
    except Exception as error:
        error.add_note(f"in sql/{room}/{file.name}")
        raise


def put_rows(con, table: str, rows: Sequence[Sequence]) -> None:
    """The rows stand in the table. One statement for each takes a millisecond a row."""
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        marks = ", ".join([f"({', '.join('?' * len(some[0]))})"] * len(some))
        con.execute(f"insert into {table} values {marks}", [value for row in some for value in row])
