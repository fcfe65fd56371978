"""A staging room of invented rows, and the room quality made from it."""

from datetime import datetime
from types import SimpleNamespace

import duckdb

from checks.contract import tables
from checks.quality import check, levels, seen, suite_of
from checks.quality.seen import Seen
from checks.run import Period
from checks.staging_schema import create_empty

AS_OF = datetime(2026, 11, 1)


class Staging:
    """The room staging under test: rows are added with only the columns that matter."""

    def __init__(self):
        self.con, self.warehouse = duckdb.connect(), None
        create_empty(self.con)
        self._next_row = 1

    def add(self, table: str, *, history_only: bool = False, **values) -> int:
        """The row stands in the table and its history; returned is its row number in the export."""
        self._next_row += 1
        row = {"batch": 1, "source_file": f"{tables()[table].heading}.csv", "source_row": self._next_row} | values
        row |= self._latest(table, row)
        columns = ", ".join(f'"{name}"' for name in row)
        for name in [f"{table}_history"] if history_only else [table, f"{table}_history"]:
            marks = ", ".join("?" * len(row))
            self.con.execute(f"insert into staging.{name} ({columns}) values ({marks})", list(row.values()))
        return row["source_row"]

    def add_all(self, table: str, rows: list[dict]) -> list[int]:
        """The rows, all with the same columns, stand in the table and its history; returned are their row numbers."""
        filled = []
        for values in rows:
            self._next_row += 1
            row = {"batch": 1, "source_file": f"{tables()[table].heading}.csv", "source_row": self._next_row} | values
            filled.append(row | self._latest(table, row))
        columns = ", ".join(f'"{name}"' for name in filled[0])
        marks = ", ".join("(" + ", ".join("?" * len(row)) + ")" for row in filled)
        for name in (table, f"{table}_history"):
            values = [value for row in filled for value in row.values()]
            self.con.execute(f"insert into staging.{name} ({columns}) values {marks}", values)
        return [row["source_row"] for row in filled]

    def look(self, table: str, month: str = "2026-10", as_of: datetime = AS_OF) -> Seen:
        """What the rows of that table show together."""
        run = SimpleNamespace(as_of=as_of, period=Period.parse(month), warehouse=self.warehouse)
        around = seen.around(self.con, run, levels.read())
        return seen.look(self.con, tables()[table], around)

    def named(self, table: str, kind: str, column: str, **when) -> tuple[int, list[int]]:
        """How many rows the checks of that kind on that column judge, and the row numbers that fail, by SQL alone."""
        n_judged, rows = 0, []
        for each in suite_of(self.look(table, **when), levels.read()):
            if (each.kind, each.column) == (kind, column):
                said = f"from staging.{table} as r where ({each.applies})"
                n_judged += self.con.execute(f"select count(*) {said}").fetchone()[0]
                failing = self.con.execute(f"select r.source_row {said} and ({each.fails})").fetchall()
                rows += [row for (row,) in failing]
        return n_judged, sorted(rows)

    @staticmethod
    def _latest(table: str, row: dict) -> dict:
        """A time given to the second is its own latest instant."""
        times = {column.name for column in tables()[table].columns if column.type == "time"}
        return {f"{name}_latest": row[name] for name in times & row.keys() if f"{name}_latest" not in row}

    def check(self, as_of: datetime = AS_OF) -> None:
        """The room quality is made from what was added."""
        check(self.con, SimpleNamespace(as_of=as_of, period=Period.parse("2026-10"), warehouse=self.warehouse))

    def status(self, table: str, column: str, name: str) -> tuple:
        """n_rows, n_failed and status of that check."""
        (found,) = self.con.execute(
            "select n_rows, n_failed, status from quality.checks"
            " where table_name = ? and column_name = ? and check_name = ?", [table, column, name]).fetchall()
        return found

    def failing(self, table: str, column: str, name: str) -> list[int]:
        """The row numbers that failed that check."""
        rows = self.con.execute(
            "select source_row from quality.rows where table_name = ? and column_name = ? and check_name = ?"
            " order by source_row", [table, column, name]).fetchall()
        return [row for (row,) in rows]
