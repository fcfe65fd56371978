"""How numbers and times are said."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import wording


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 0, "—"),
        (0, 7, "0%"),
        (7, 7, "100%"),
        (1, 3, "33.3%"),
        (2, 3, "66.7%"),
        (1, 100_000, "＜0.1%"),
        (99_999, 100_000, "＞99.9%"),
        (1, 8, "12.5%"),
        (None, 3, "—"),
        (1, 2000, "0.1%"),
    ],
)
def test_a_share_is_said_in_words_that_do_not_round_something_away(part, whole, words):
    assert wording.share(part, whole) == words


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_a_share_of_something_is_never_nothing_and_less_than_all_is_never_all(part, rest):
    said = wording.share(part, part + rest)
    assert said not in ("0%", "0.0%", "100%", "100.0%", "—")


@pytest.mark.parametrize(
    ("hours", "words"),
    [(None, "—"), (0, "不足1小时"), (5, "5小时"), (24, "1天"), (27, "1天3小时"), (24_005, "1,000天5小时")],
)
def test_hours_are_said_as_days_and_hours(hours, words):
    assert wording.duration(hours) == words


@pytest.mark.parametrize(
    ("hours", "words"), [(None, "—"), (0, "不足1小时"), (30, "1天6小时"), (-1, "已过最迟时间，待核实")]
)
def test_what_is_past_its_last_lawful_moment_has_no_time_left(hours, words):
    assert wording.remaining(hours) == words


def test_dates_are_said_without_leading_zeros():
    assert wording.month_words("2026-01") == "2026年1月"
    assert wording.moment_words(datetime(2026, 11, 1)) == "2026年11月1日0时"
    assert wording.moment_words(datetime(2026, 11, 1, 8, 5)) == "2026年11月1日8时05分"
    assert wording.period_words(datetime(2026, 10, 1), datetime(2026, 11, 1)) == "2026年10月1日至10月31日"
    assert wording.period_words(datetime(2025, 12, 26), datetime(2026, 1, 26)) == "2025年12月26日至2026年1月25日"


@pytest.mark.parametrize(
    ("day", "words"), [(1, "上旬"), (10, "上旬"), (11, "中旬"), (20, "中旬"), (21, "下旬"), (31, "下旬")]
)
def test_a_typical_case_tells_only_the_third_of_the_month(day, words):
    assert wording.third_of_month(datetime(2026, 10, day, 8)) == f"2026年10月{words}"
