"""The moments of the sample: its calendar, its precision, its writing."""

from datetime import date, datetime, timedelta

import chinese_calendar
import pytest

from checks.contract import Column
from samples.moments import Rough, d, earliest, h, happened, is_working, latest, m, t
from samples.rendering import as_cell, as_text, written

TEXT = Column("x", "某列", "text")


def test_the_working_days_are_those_of_the_published_notices():
    day = date(2025, 10, 1)
    while day < date(2027, 1, 1):
        assert is_working(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (t("10-14 09:10:05"), "2026-10-14 09:10:05", "2026-10-14 09:10:05"),
        (m("10-14 09:10"), "2026-10-14 09:10:00", "2026-10-14 09:10:59"),
        (h("10-14 09:00"), "2026-10-14 09:00:00", "2026-10-14 09:59:59"),
        (d("10-14"), "2026-10-14 00:00:00", "2026-10-14 23:59:59"),
        (t("2025-12-01 09:10"), "2025-12-01 09:10:00", "2025-12-01 09:10:00"),
    ],
)
def test_a_moment_lies_between_its_first_and_last_instant(moment, first, last):
    assert str(earliest(moment)) == first
    assert str(latest(moment)) == last


@pytest.mark.parametrize(
    ("form", "second", "minute", "day"),
    [
        ("iso", "2026-10-03 20:03:05", "2026-10-03 20:03", "2026-10-03"),
        ("slash", "2026/10/3 20:03:05", "2026/10/3 20:03", "2026/10/3"),
        ("chinese", "2026年10月3日20时3分5秒", "2026年10月3日20时3分", "2026年10月3日"),
        ("compact", "20261003200305", "202610032003", "20261003"),
        ("noon", "2026/10/3 08:03:05 PM", "2026-10-03 20:03", "2026/10/3"),
        ("full_width", "２０２６-１０-０３ ２０：０３：０５", "2026-10-03 20:03", "２０２６-１０-０３"),
    ],
)
def test_each_form_keeps_the_precision(form, second, minute, day):
    at = datetime(2026, 10, 3, 20, 3, 5)
    assert written(at, form) == second
    assert written(Rough(at.replace(second=0), "minute"), form) == minute
    assert written(at.date(), form) == day


def test_noon_and_midnight_are_twelve():
    assert written(datetime(2026, 10, 3, 0, 5), "noon") == "2026/10/3 12:05:00 AM"
    assert written(datetime(2026, 10, 3, 12, 5), "noon") == "2026/10/3 12:05:00 PM"


def test_midnight_in_a_workbook_is_text_so_that_it_is_not_taken_for_a_day():
    assert as_cell(datetime(2026, 10, 3), TEXT, ("是", "否")) == "2026-10-03 00:00:00"
    assert as_cell(datetime(2026, 10, 3, 1), TEXT, ("是", "否")) == datetime(2026, 10, 3, 1)
    assert as_cell(date(2026, 10, 3), TEXT, ("是", "否")) == date(2026, 10, 3)


def test_flags_and_large_amounts_are_written_as_the_system_writes_them():
    assert as_text(True, TEXT, "iso", ("Y", "N")) == "Y"
    assert as_text(False, TEXT, "iso", ("1", "0")) == "0"
    assert as_text(12000, Column("value", "价值", "number"), "iso", ("是", "否")) == "12,000"


def test_what_lies_after_the_as_of_has_not_happened():
    assert happened(t("10-31 23:59:59")) is not None
    assert happened(t("11-01 00:00:00")) is None
    assert happened(d("10-31")) is not None
