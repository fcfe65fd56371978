"""A moment to the day, the minute or the second, and days counted from it."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.life.moments import Workdays, day, ends

HOLIDAYS = Workdays({date(2026, 10, 1) + timedelta(n): False for n in range(7)} | {date(2026, 10, 10): True})
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026-11-05", datetime(2026, 11, 5), datetime(2026, 11, 5, 23, 59, 59)),
        ("2026-11-05 08:03", datetime(2026, 11, 5, 8, 3), datetime(2026, 11, 5, 8, 3, 59)),
        ("2026-11-05 08:03:27", datetime(2026, 11, 5, 8, 3, 27), datetime(2026, 11, 5, 8, 3, 27)),
        ("2026-11-05T08:03:27", datetime(2026, 11, 5, 8, 3, 27), datetime(2026, 11, 5, 8, 3, 27)),
    ],
)
def test_a_moment_has_two_ends(text, earliest, latest):
    assert ends(text) == (earliest, latest) and day(text) == date(2026, 11, 5)


@pytest.mark.parametrize(
    "text", ["", "2026-11", "2026-13-01", "2026-11-05 8:3", "昨天", "2026-02-30", "2026-11-05 24:00"]
)
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        ends(text or "x")


def test_holidays_are_not_worked_and_a_saturday_may_be():
    assert not HOLIDAYS.works(date(2026, 10, 5)) and HOLIDAYS.works(date(2026, 10, 10))
    assert not HOLIDAYS.works(date(2026, 10, 11)), "beyond the calendar a Sunday is none"
    assert HOLIDAYS.after(date(2026, 9, 30), 2) == date(2026, 10, 9)
    assert HOLIDAYS.moved(date(2026, 10, 3)) == date(2026, 10, 8)


def test_a_term_of_days_ends_on_a_working_day():
    assert HOLIDAYS.days_after(date(2026, 9, 29), 1) == date(2026, 9, 30)
    assert HOLIDAYS.days_after(date(2026, 9, 29), 3) == date(2026, 10, 8)


@given(DAYS, st.integers(0, 60))
def test_so_many_working_days_lie_in_between(on, n):
    last = HOLIDAYS.after(on, n)
    between = (on + timedelta(days=step) for step in range(1, (last - on).days + 1))
    assert sum(map(HOLIDAYS.works, between)) == n and (n == 0 or HOLIDAYS.works(last))


@given(DAYS, st.integers(0, 60))
def test_a_term_never_ends_early_nor_on_a_day_off(on, n):
    last = HOLIDAYS.days_after(on, n)
    assert last >= on + timedelta(days=n) and HOLIDAYS.works(last)
    assert not any(HOLIDAYS.works(on + timedelta(days=step)) for step in range(n, (last - on).days))
