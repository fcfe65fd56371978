"""The tables of the room staging, as the contract shapes them."""

from checks.contract import Table, tables

SQL_TYPES = {
    "text": "varchar",
    "code": "varchar",
    "number": "decimal(18,2)",
    "flag": "boolean",
    "day": "date",
    "time": "timestamp",
}

# Behind the columns of the contract: what could not be read, and where the row came from.
ORIGIN = [
    ("unreadable", "varchar"),
    ("batch", "integer"),
    ("source_file", "varchar"),
    ("source_sheet", "varchar"),
    ("source_row", "integer"),
]

# Beside the tables of the contract: what was received, put aside or blanked, what it covers and what is missing of it.
SIDE_TABLES = {
    "batch_files": [
        ("batch", "integer"),
        ("file", "varchar"),
        ("sha256", "varchar"),
        ("n_bytes", "bigint"),
        ("profile", "varchar"),
    ],
    "batch_periods": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("source", "varchar"),
        ("unit_code", "varchar"),
        ("n_rows", "bigint"),
        ("first_at", "timestamp"),
        ("last_at", "timestamp"),
    ],
    "control_totals": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("of_file", "varchar"),
        ("n_told", "bigint"),
        ("n_counted", "bigint"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
    ],
    "vanished": [
        ("table_name", "varchar"),
        ("source", "varchar"),
        ("key", "varchar"),
        ("unit_code", "varchar"),
        ("dated_at", "timestamp"),
        ("last_batch", "integer"),
        ("missing_since", "integer"),
        ("batch", "integer"),
        ("source_file", "varchar"),
        ("source_sheet", "varchar"),
        ("source_row", "integer"),
    ],
    "columns": [
        ("table_name", "varchar"),
        ("column_name", "varchar"),
        ("is_present", "boolean"),
        ("n_filled", "bigint"),
    ],
    "intake": [
        ("batch", "integer"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("table_name", "varchar"),
        ("sha256", "varchar"),
        ("encoding", "varchar"),
        ("n_read", "bigint"),
        ("n_accepted", "bigint"),
        ("n_quarantined", "bigint"),
        ("n_duplicate", "bigint"),
        ("n_dropped", "bigint"),
        ("identity_columns", "varchar"),
        ("ignored_columns", "varchar"),
    ],
    "quarantine": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
        ("column_name", "varchar"),
        ("value", "varchar"),
        ("reason", "varchar"),
    ],
    # What people can correct, and what they did: see checks/intake/batches/put_aside.py.
    "quarantined_cells": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
        ("column_name", "varchar"),
        ("value", "varchar"),
    ],
    "corrections": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("original_file", "varchar"),
        ("sha256", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
        ("corrected_file", "varchar"),
        ("corrected_sheet", "varchar"),
        ("corrected_row", "integer"),
        ("is_accepted", "boolean"),
    ],
    "settled": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
        ("settled_by", "varchar"),
    ],
    "dropped": [
        ("batch", "integer"),
        ("table_name", "varchar"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("source_row", "integer"),
        ("reason", "varchar"),
    ],
    "notes": [
        ("batch", "integer"),
        ("file", "varchar"),
        ("sheet", "varchar"),
        ("column_name", "varchar"),
        ("severity", "varchar"),
        ("note", "varchar"),
        ("n_rows", "bigint"),
    ],
    "placeholders": [
        ("table_name", "varchar"),
        ("column_name", "varchar"),
        ("n_placeholder", "bigint"),
    ],
}


def column_types(table: Table) -> list[tuple[str, str]]:
    """Every column of staging.<table> with its SQL type, in order; a time is an earliest and a latest instant."""
    columns = []
    for column in table.columns:
        columns.append((column.name, SQL_TYPES[column.type]))
        if column.type == "time":
            columns.append((f"{column.name}_latest", SQL_TYPES["time"]))
    return columns + ORIGIN


def create_empty(con) -> None:
    """Every table of the room staging exists and holds no row; what stood there before is gone."""
    con.execute("create schema if not exists staging")
    for table in tables().values():
        _create(con, table.name, column_types(table))
        _create(con, f"{table.name}_history", column_types(table))
    for name, columns in SIDE_TABLES.items():
        _create(con, name, columns)


def _create(con, name: str, columns: list[tuple[str, str]]) -> None:
    """The staging table of that name exists, empty, with these columns."""
    inside = ", ".join(f'"{column}" {kind}' for column, kind in columns)
    con.execute(f'create or replace table staging."{name}" ({inside})')
