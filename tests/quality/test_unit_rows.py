"""A unit with several rows is judged by all of them."""

from datetime import date, datetime

import pytest
from staging_room import Staging

UNIT = {"unit_code": "U1", "unit_name": "某所", "level": "所队"}
TWO_VERSIONS = "同一批次内主键相同而内容不同，且分不出先后"


@pytest.fixture
def staging():
    """An empty staging room."""
    return Staging()


def rows_at(staging, *days):
    """One incident of the unit on each of these days of October; the row number of each."""
    facts = {"source": "甲", "category": "治安", "unit_code": "U1"}
    return [
        staging.add("incidents", incident_no=f"J{day}", received_at=datetime(2026, 10, day, 8), **facts) for day in days
    ]


def failing(staging, name):
    staging.check()
    return staging.failing("incidents", "unit_code", name)


@pytest.mark.parametrize("is_moved_first", [True, False])
def test_a_unit_that_moved_was_there_before_and_after_whichever_row_stands_first(staging, is_moved_first):
    old, new = {"valid_to": date(2026, 10, 9)}, {"valid_from": date(2026, 10, 10)}
    first, last = (new, old) if is_moved_first else (old, new)
    staging.add("units", history_only=True, **UNIT, **first)
    staging.add("units", **UNIT, **last)
    rows_at(staging, 9, 10)
    assert failing(staging, "单位此时尚未启用") == failing(staging, "单位此前已停用") == []
    assert staging.status("units", "unit_code", TWO_VERSIONS) == (1, 0, "通过")


def test_before_the_first_of_its_rows_and_after_the_last_a_unit_was_not_there(staging):
    staging.add("units", history_only=True, **UNIT, valid_from=date(2026, 10, 5), valid_to=date(2026, 10, 9))
    staging.add("units", **UNIT, valid_from=date(2026, 10, 10), valid_to=date(2026, 10, 20))
    early, _, _, late = rows_at(staging, 4, 5, 20, 21)
    assert failing(staging, "单位此时尚未启用") == [early]
    assert failing(staging, "单位此前已停用") == [late]


def test_what_a_later_batch_says_without_a_first_day_corrects_the_days_of_the_unit(staging):
    staging.add("units", history_only=True, **UNIT, valid_from=date(2026, 10, 5))
    staging.add("units", **UNIT, valid_to=date(2026, 10, 20), batch=2)
    _, late = rows_at(staging, 4, 21)
    assert failing(staging, "单位此时尚未启用") == []
    assert failing(staging, "单位此前已停用") == [late]


def test_two_rows_of_a_unit_that_begin_on_one_day_are_rivals(staging):
    for line in ("治安", "刑侦"):
        staging.add("units", history_only=line == "治安", **UNIT, line=line, valid_from=date(2026, 10, 5))
    staging.check()
    assert staging.status("units", "unit_code", TWO_VERSIONS) == (1, 1, "不合格")
