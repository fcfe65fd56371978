"""The audited month, the moment of the audit, and the warehouse that it opens."""

from datetime import datetime

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.complaint import BadInput
from checks.run import Period, default_as_of, last_instant, moment
from checks.warehouse import FILE, ROOMS, open_warehouse


def test_a_month_runs_from_its_first_instant_to_the_first_instant_after_it():
    period = Period.parse("2026-12")
    assert (period.starts_at, period.ends_at) == (datetime(2026, 12, 1), datetime(2027, 1, 1))
    assert default_as_of(period) == datetime(2027, 1, 1)
    assert last_instant(period) == datetime(2026, 12, 31, 23, 59, 59)


def test_a_month_that_begins_on_the_26th_begins_in_the_month_before():
    period = Period.parse("2026-10", 26)
    assert (period.starts_at, period.ends_at) == (datetime(2026, 9, 26), datetime(2026, 10, 26))
    assert Period.parse("2026-01", 26).starts_at == datetime(2025, 12, 26)


NO_MONTHS = ["2026-13", "2026-00", "202610", "2026-1", "十月", "", "2026-10-01", "0026-10", "２０２６-10"]


@pytest.mark.parametrize("text", NO_MONTHS)
def test_a_month_that_is_not_one_is_refused_with_its_text(text):
    with pytest.raises(BadInput) as raised:
        Period.parse(text)
    assert "审计月份" in str(raised.value) and text in str(raised.value)


@settings(derandomize=True)
@given(st.integers(1950, 2198), st.integers(1, 12), st.integers(1, 28))
def test_months_follow_each_other_without_gap_or_overlap(year, month, start_day):
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    this, that = (Period.parse(f"{y}-{m:02d}", start_day) for y, m in ((year, month), after))
    assert this.starts_at < this.ends_at == that.starts_at


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2019-03-01", datetime(2019, 3, 1)),
        ("2019-03-01T08:30", datetime(2019, 3, 1, 8, 30)),
        ("2019-03-01 08:30:15", datetime(2019, 3, 1, 8, 30, 15)),
    ],
)
def test_the_moment_of_the_audit_is_a_day_or_an_instant(text, read):
    assert moment(text) == read


def test_a_moment_that_is_none_is_refused():
    with pytest.raises(BadInput, match="截止时点"):
        moment("明天")


def test_a_warehouse_has_every_room_and_fetches_nothing(tmp_path):
    con = open_warehouse(tmp_path / "new" / "warehouse")
    rooms = {row[0] for row in con.execute("select schema_name from duckdb_schemas()").fetchall()}
    assert set(ROOMS) <= rooms
    fetching = "('autoinstall_known_extensions', 'autoload_known_extensions')"
    found = con.execute(f"select value from duckdb_settings() where name in {fetching}").fetchall()
    assert found == [("false",), ("false",)]
    con.close()


def test_a_damaged_warehouse_is_refused_with_the_way_out(tmp_path):
    (tmp_path / FILE).write_bytes(b"not a database" * 1000)
    with pytest.raises(BadInput) as raised:
        open_warehouse(tmp_path)
    assert "数据仓库打不开" in str(raised.value) and FILE in str(raised.value)


def test_a_warehouse_in_memory_is_one_of_its_own():
    with open_warehouse(None) as con, duckdb.connect() as other:
        con.execute("create table raw.mine (a integer)")
        assert other.execute("select count(*) from duckdb_tables()").fetchall() == [(0,)]
