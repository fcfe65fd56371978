"""What was asked for becomes a run, or a complaint before anything starts."""

from datetime import datetime

import pytest

from checks.complaint import BadInput
from flows.request import Request, for_month_before, for_month_of_as_of, month_ended_before, month_of, to_run


def test_the_default_moment_is_the_first_after_the_month(exports):
    run = to_run(Request(str(exports), "2026-10"))
    assert run.as_of == datetime(2026, 11, 1)


def test_the_warehouse_stands_in_the_output_folder_unless_another_is_named(exports, tmp_path):
    assert to_run(Request(str(exports), "2026-10", out=str(tmp_path))).warehouse == tmp_path / "warehouse"
    assert to_run(Request(str(exports), "2026-10", warehouse=str(tmp_path))).warehouse == tmp_path


def test_a_folder_that_is_not_there_is_named():
    with pytest.raises(BadInput, match="没有这个文件夹"):
        to_run(Request("没有这个文件夹", "2026-10"))


@pytest.mark.parametrize("month", ["2026-13", "2026", "十月", "2026-00", ""])
def test_a_month_that_is_none_is_named(exports, month):
    with pytest.raises(BadInput, match="月份"):
        to_run(Request(str(exports), month))


@pytest.mark.parametrize("as_of", ["昨天", "2026-11-31", "2026-11-01T25:00"])
def test_a_moment_that_is_none_is_named(exports, as_of):
    with pytest.raises(BadInput, match="截止时点"):
        to_run(Request(str(exports), "2026-10", as_of))


@pytest.mark.parametrize(
    ("moment", "start_day", "month"),
    [
        (datetime(2026, 10, 1), 1, "2026-10"),
        (datetime(2026, 10, 25, 23, 59, 59), 26, "2026-10"),
        (datetime(2026, 10, 26), 26, "2026-11"),
        (datetime(2026, 12, 31), 26, "2027-01"),
    ],
)
def test_a_moment_lies_in_the_month_that_the_policy_says(moment, start_day, month):
    assert month_of(moment, start_day) == month


@pytest.mark.parametrize(
    ("moment", "start_day", "month"),
    [
        (datetime(2026, 11, 1, 2), 1, "2026-10"),
        (datetime(2026, 1, 1, 2), 1, "2025-12"),
        (datetime(2026, 11, 1, 2), 26, "2026-10"),
        (datetime(2026, 10, 25, 2), 26, "2026-09"),
    ],
)
def test_a_run_on_the_first_audits_the_month_that_has_just_ended(moment, start_day, month):
    assert month_ended_before(moment, start_day) == month
    if start_day == 1:
        assert for_month_before(Request("x"), moment).month == month


def test_the_warnings_belong_to_the_month_of_their_moment():
    assert for_month_of_as_of(Request("x", as_of="2026-11-03T06:00:00")).month == "2026-11"
