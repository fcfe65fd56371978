"""The calendar of working days, held against two independent libraries."""

import csv
import datetime as dt

import chinese_calendar
import holidays

from checks import clocks


def test_every_day_from_2015_to_2026_agrees_with_two_libraries(con):
    ours = dict(con.execute("select day, is_workday from clocks.calendar").fetchall())
    other = holidays.country_holidays("CN", years=range(2015, 2027))
    assert (min(ours), max(ours)) == (dt.date(2015, 1, 1), dt.date(2026, 12, 31))
    assert len(ours) == (max(ours) - min(ours)).days + 1
    for day, is_workday in ours.items():
        assert is_workday == chinese_calendar.is_workday(day) == other.is_working_day(day), day


def test_every_day_that_departs_from_the_week_names_its_notice():
    with (clocks.FOLDER / "holidays.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 250
    for row in rows:
        is_weekend = dt.date.fromisoformat(row["day"]).weekday() >= 5
        assert row["kind"] == ("work" if is_weekend else "off"), row
        assert row["notice_no"].endswith("号") and row["name"], row


def test_the_number_of_a_working_day_counts_working_days(con):
    rows = con.execute("select is_workday, workday_no from clocks.calendar order by day").fetchall()
    counted = 0
    for is_workday, workday_no in rows:
        counted += is_workday
        assert workday_no == counted


def test_a_clock_that_leaves_the_calendar_is_not_guessed(con):
    rows = con.execute("select count(*) from clocks.calendar where day >= date '2027-01-01'").fetchall()
    assert rows == [(0,)]
