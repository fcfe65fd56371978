"""The audited month and the twelve before it, with their quarters."""

import duckdb
import pytest

from checks import clocks
from checks.run import Period


def months(month, start_day=1):
    """The rows of clocks.months for that month, the audited one first."""
    con = duckdb.connect()
    con.execute("create schema clocks")
    period = Period.parse(month, start_day)
    clocks.set_audit(con, period.month, period.starts_at, period.ends_at, period.ends_at)
    result = con.execute(
        f"select * from ({(clocks.FOLDER / 'months.sql').read_text(encoding='utf-8')}) order by months_back"
    )
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def test_there_are_thirteen_and_each_begins_where_the_one_before_it_ends():
    found = months("2026-10")
    assert [row["month"] for row in found] == [
        "2026-10", "2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04", "2026-03", "2026-02", "2026-01",
        "2025-12", "2025-11", "2025-10",
    ]  # fmt: skip
    assert [row["months_back"] for row in found] == list(range(13))
    assert [row["starts_at"] for row in found[:-1]] == [row["ends_at"] for row in found[1:]]
    assert (str(found[0]["starts_at"]), str(found[0]["ends_at"])) == ("2026-10-01 00:00:00", "2026-11-01 00:00:00")


def test_a_month_that_begins_on_the_26th_keeps_its_name_and_its_quarter():
    found = {row["month"]: row for row in months("2026-03", 26)}
    assert (str(found["2026-03"]["starts_at"]), str(found["2026-03"]["ends_at"])) == (
        "2026-02-26 00:00:00",
        "2026-03-26 00:00:00",
    )
    assert str(found["2025-04"]["starts_at"]) == "2025-03-26 00:00:00"
    assert found["2025-04"]["quarter"] == "2025-Q2"


@pytest.mark.parametrize(
    ("month", "quarter", "is_whole", "last_before"),
    [("2026-10", "2026-Q4", False, "2026-09"), ("2026-11", "2026-Q4", False, "2026-09"),
     ("2026-12", "2026-Q4", True, "2026-09"), ("2026-01", "2026-Q1", False, "2025-12")],
)  # fmt: skip
def test_the_quarter_of_the_audited_month_is_whole_with_its_third_month(month, quarter, is_whole, last_before):
    found = months(month)
    assert (found[0]["quarter"], found[0]["quarters_back"], found[0]["is_whole_quarter"]) == (quarter, 0, is_whole)
    before = next(row for row in found if row["quarters_back"] == 1)
    assert (before["month"], before["is_whole_quarter"]) == (last_before, True)
    assert max(row["quarters_back"] for row in found) == 4


def test_of_four_quarters_no_month_is_missing():
    for number in range(1, 13):
        found = [row for row in months(f"2026-{number:02d}") if row["quarters_back"] in (1, 2, 3)]
        assert len(found) == 9
