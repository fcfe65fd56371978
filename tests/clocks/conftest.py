import duckdb
import pytest

from checks import clocks, staging_schema

AS_OF = "2026-11-01 00:00:00"


@pytest.fixture(scope="session")
def con():
    """A warehouse in memory with the calendar, the macros and empty exports."""
    con = duckdb.connect(":memory:")
    for room in ("staging", "clocks", "rules"):
        con.execute(f"create schema {room}")
    staging_schema.create_empty(con)
    clocks.set_audit(con, "2026-10", "2026-10-01", "2026-11-01", AS_OF)
    clocks.create(con, as_views=True)
    return con
