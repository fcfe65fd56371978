"""The published tables, read once: the only data that a publication sees."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import polars as pl

from checks import fast_yaml

HEADINGS = Path(__file__).resolve().parent.parent / "sql" / "published" / "headings.yaml"
SEVERITIES = ("红", "橙", "黄")
BY_GRAVITY = "array_position(['阻断', '警告', '提示'], severity)"
BY_SEVERITY = "array_position(['红', '橙', '黄'], severity)"

# What a reader meets first; the remaining columns follow, so that the order is total.
BY_UNIT = ("branch_name", "unit_code")
ORDERS = {
    "findings": (BY_SEVERITY, "rule_id", "clock", "breach_at", "subject_no", "person_no", "finding_id"),
    "register_filings": (*BY_UNIT, "received_at", "record_no"),
    "register_administrative_cases": (*BY_UNIT, "coalesce(reported_at, accepted_at, filed_at)", "case_no"),
    "register_criminal_cases": (*BY_UNIT, "coalesce(reported_at, accepted_at, filed_at)", "case_no"),
    "register_persons": (*BY_UNIT, "coalesce(started_at, decided_at)", "record_no"),
    "quality_rows": (BY_GRAVITY, '"table"', '"check"', '"column"', "source_file", "source_sheet", "source_row"),
    "warnings": ("strict_due_at", "due_at", BY_SEVERITY, "rule_id", "clock", "subject_no", "person_no", "finding_id"),
}


LONG = 50_000  # rows from which on a table is not held in memory, if it stands in a file


class Held(dict):
    """Tables by name: those that were put here, and those that stand in a folder as Parquet, read when asked for."""

    def __init__(self, folder: Path, frames: dict[str, pl.DataFrame] | None = None):
        super().__init__(frames or {})
        self._folder = folder

    def __missing__(self, table: str) -> pl.DataFrame:
        frame = self.scan(table).collect()
        if frame.height < LONG:
            self[table] = frame
        return frame

    def scan(self, table: str) -> pl.LazyFrame:
        """The table, of which only what is asked for will be read."""
        return self[table].lazy() if table in self else pl.scan_parquet(self._folder / f"{table}.parquet")


@dataclass(frozen=True)
class Published:
    """One release: its tables by English name, and where it comes from."""

    frames: dict[str, pl.DataFrame]
    provenance: dict[str, str]
    month: str
    as_of: datetime
    starts_at: datetime
    ends_at: datetime

    def rows(self, table: str) -> list[dict]:
        """The rows of a table, in the order in which they are published."""
        return self.frames[table].to_dicts()

    def scan(self, table: str) -> pl.LazyFrame:
        """The table, to be asked for some of its columns and rows; of a long one nothing else is read."""
        return self.frames.scan(table) if isinstance(self.frames, Held) else self.frames[table].lazy()

    def height(self, table: str) -> int:
        """How many rows the table has."""
        return self.scan(table).select(pl.len()).collect().item()

    def says(self, key: str, otherwise: str = "") -> str:
        """What the provenance says under that key; the other text if it says nothing."""
        return self.provenance.get(key) or otherwise


@cache
def headings() -> dict[str, dict]:
    """For each published table its Chinese file name and the Chinese heading of each column."""
    return fast_yaml.load(HEADINGS.read_text(encoding="utf-8"))


def written() -> list[str]:
    """The tables that are handed out as files, by name."""
    return sorted(table for table, about in headings().items() if not about.get("closed"))


def columns(con, table: str) -> list[str]:
    """The columns of a published table in their order."""
    # Not asked of duckdb_columns(), which looks at every table of the warehouse each time.
    return [about[0] for about in con.execute(f"select * from published.{table} limit 0").description]


def select(con, table: str) -> str:
    """The query that yields the whole table in its published order, total to the last column."""
    names = [f'"{name}"' for name in columns(con, table)]
    keys = [f"{key} nulls last" for key in (*ORDERS.get(table, ()), *names)]
    return f"select * from published.{table} order by {', '.join(keys)}"


def read(con, run, folder: Path | None = None, names: tuple[str, ...] = ()) -> Published:
    """Every published table, or those of that name, in its published order.

    With a folder long tables are not read: they will be asked for in the files that plain.write puts there.
    """
    known = [
        name
        for (name,) in con.execute(
            "select table_name from duckdb_tables() where schema_name = 'published' order by table_name"
        ).fetchall()
        if not names or name in names
    ]
    frames = {} if folder is None else Held(folder)
    for table in known:
        if folder is None or headings()[table].get("closed") or not _is_long(con, table):
            frames[table] = pl.from_arrow(con.sql(select(con, table)).to_arrow_table())
    provenance = {row["key"]: row["value"] for row in frames["provenance"].to_dicts() if row["value"] is not None}
    period = run.period
    return Published(frames, provenance, period.month, run.as_of, period.starts_at, period.ends_at)


def _is_long(con, table: str) -> bool:
    return con.execute(f"select count(*) from published.{table}").fetchone()[0] >= LONG
