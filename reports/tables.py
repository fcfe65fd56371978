"""The published tables, read once: the only data that a publication sees."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import polars as pl
import yaml

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

    def says(self, key: str, otherwise: str = "") -> str:
        """What the provenance says under that key; the other text if it says nothing."""
        return self.provenance.get(key) or otherwise


@cache
def headings() -> dict[str, dict]:
    """For each published table its Chinese file name and the Chinese heading of each column."""
    return yaml.safe_load(HEADINGS.read_text(encoding="utf-8"))


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


def read(con, run) -> Published:
    """Every published table is a frame in its published order."""
    known = [
        name
        for (name,) in con.execute(
            "select table_name from duckdb_tables() where schema_name = 'published' order by table_name"
        ).fetchall()
    ]
    frames = {table: pl.from_arrow(con.sql(select(con, table)).to_arrow_table()) for table in known}
    provenance = {row["key"]: row["value"] for row in frames["provenance"].to_dicts() if row["value"] is not None}
    period = run.period
    return Published(frames, provenance, period.month, run.as_of, period.starts_at, period.ends_at)
