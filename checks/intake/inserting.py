"""Rows put into a table of the warehouse."""

import duckdb


def insert(con: duckdb.DuckDBPyConnection, table: str, rows: str, source: str | None = None) -> int:
    """What the query `rows` gives stands in the table, column by name; how many rows that is.

    Where each row comes of one of `source`, a query that is sooner planned, that one is asked whether there is any.
    None is no insert at all: once a transaction has put nothing into a table, DuckDB 2.0.0 loses sight of the next
    122,880 rows or more that it puts there. They are counted, but no scan finds them until the file is opened again.
    """
    if not con.execute(f"select 1 from ({source or rows}) limit 1").fetchall():
        return 0
    return put(con, table, rows)


def put(con: duckdb.DuckDBPyConnection, table: str, rows: str) -> int:
    """As insert, of a query that is known to give something."""
    return con.execute(f"insert into {table} by name {rows}").fetchall()[0][0]
