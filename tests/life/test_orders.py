"""Orders: how late, how far up, their numbers, and how each went."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.life import orders
from checks.life.standing import Standing, fold

REMINDERS = (7, 15, 30)
DUE = date(2026, 10, 16)
TEMPLATE = "明公法整〔{year}〕{number}号"


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (-1, None), (0, None), (1, "逾期"), (6, "逾期"), (7, "所队长"), (14, "所队长"), (15, "法制部门"),
        (29, "法制部门"), (30, "局领导"), (400, "局领导"),
    ],
)  # fmt: skip
def test_an_order_goes_up_on_the_seventh_fifteenth_and_thirtieth_day_past_its_date(days, level):
    assert orders.level(DUE, DUE + timedelta(days=days), REMINDERS) == level
    assert orders.days_over(DUE, DUE + timedelta(days=days)) == max(0, days)


def test_an_order_without_a_date_is_never_late():
    assert orders.level(None, DUE, REMINDERS) is None and orders.days_over(None, DUE) == 0


def test_an_order_has_come_as_far_as_each_level_below_its_own():
    reached = [name for name in orders.LEVELS if orders.is_at_least("法制部门", name)]
    assert reached == ["逾期", "所队长", "法制部门"]
    assert not any(orders.is_at_least(None, name) for name in orders.LEVELS)


def test_the_next_number_is_one_above_the_highest_of_the_year():
    used = {"明公法整〔2026〕3号", "明公法整〔2026〕12号", "明公法整〔2025〕80号", "明公办〔2026〕99号"}
    numbers = orders.Numbers(TEMPLATE, 2026, used)
    assert numbers.peek() == "明公法整〔2026〕13号"
    assert [numbers.next(), numbers.next()] == ["明公法整〔2026〕13号", "明公法整〔2026〕14号"]


@pytest.mark.parametrize(
    "typed", ["明公法整[2026]7号", "明公法整（2026）7号", "明公法整【2026】 7 号", "明公法整〔2026〕007号"]
)
def test_a_number_that_was_typed_with_other_brackets_counts_as_used(typed):
    assert orders.Numbers(TEMPLATE, 2026, {typed}).next() == "明公法整〔2026〕8号"


def test_numbers_that_do_not_name_their_year_run_on():
    assert orders.Numbers("整改{number}", 2027, {"整改41"}).next() == "整改42"


def test_a_year_without_an_order_begins_with_one():
    assert orders.Numbers(TEMPLATE, 2027, {"明公法整〔2026〕12号"}).next() == "明公法整〔2027〕1号"


@given(st.sets(st.integers(1, 400)), st.integers(1, 30))
def test_no_number_is_given_twice(given_before, n):
    used = {f"明公法整〔2026〕{number}号" for number in given_before}
    numbers = orders.Numbers(TEMPLATE, 2026, used)
    new = [numbers.next() for _ in range(n)]
    assert len(set(new)) == n and not set(new) & used


ORDERED = {"act": "下达整改", "from": "属实-瑕疵", "status": "整改", "at": "2026-10-08 09:00:00"}
ORDERED |= {"due_on": "2026-10-16", "doc_no": "明公法整〔2026〕1号"}


def later(act, status, at, **more):
    return {"act": act, "status": status, "at": at, **more}


def went(*events, on="2026-10-20"):
    standing = Standing("f1")
    for said in (ORDERED, *events):
        fold(standing, said)
    return orders.of(standing, datetime.fromisoformat(on))[-1]


REPORTED = later("报告已纠正", "复核", "2026-10-16")
LATE = later("报告已纠正", "复核", "2026-10-17")
BACK = later("退回整改", "整改", "2026-10-17", due_on="2026-10-30", note="不全")


@pytest.mark.parametrize(
    ("events", "on", "outcome"),
    [
        ([], "2026-10-16", "未到期"),
        ([], "2026-10-17", "逾期未完成"),
        ([REPORTED], "2026-10-20", "按期完成"),
        ([LATE], "2026-10-20", "逾期完成"),
        ([REPORTED, later("销号", "销号", "2026-10-19")], "2026-10-20", "按期完成"),
        ([later("不可逆说明", "不可逆已说明", "2026-10-12")], "2026-10-20", "按期完成"),
        ([later("系统销号", "系统销号", "2026-11-01")], "2026-11-02", "逾期完成"),
        ([REPORTED, BACK], "2026-10-20", "退回重改"),
        ([REPORTED, BACK], "2026-10-31", "逾期未完成"),
        ([REPORTED, BACK, later("报告已纠正", "复核", "2026-10-30")], "2026-11-02", "按期完成"),
        ([LATE, BACK, later("报告已纠正", "复核", "2026-10-30")], "2026-11-02", "逾期完成"),
        ([later("整改改期", "整改", "2026-10-16", due_on="2026-10-26")], "2026-10-20", "未到期"),
        (
            [later("整改改期", "整改", "2026-10-16", due_on="2026-10-26"), later("报告已纠正", "复核", "2026-10-20")],
            "2026-10-21",
            "按期完成",
        ),
        (
            [later("整改改期", "整改", "2026-10-17", due_on="2026-10-26"), later("报告已纠正", "复核", "2026-10-20")],
            "2026-10-21",
            "逾期完成",
        ),
        ([later("挂起", "挂起", "2026-10-12", due_on="2026-12-01")], "2026-10-20", "中止"),
        (
            [
                later("挂起", "挂起", "2026-10-12", due_on="2026-12-01"),
                later("恢复", "整改", "2026-11-20"),
                later("整改改期", "整改", "2026-11-20", due_on="2026-12-05"),
                later("报告已纠正", "复核", "2026-12-01"),
            ],
            "2026-12-02",
            "按期完成",
        ),
        ([later("提出异议", "异议", "2026-10-12")], "2026-10-20", "中止"),
        ([later("提出异议", "异议", "2026-10-12"), later("异议撤销", "不属实", "2026-10-14")], "2026-10-20", "不属实"),
        ([later("重新核查", "待核查", "2026-10-12", verdict="")], "2026-10-20", "中止"),
    ],
)
def test_an_order_went(events, on, outcome):
    assert went(*events, on=on).outcome == outcome


def test_an_order_after_the_first_is_another_one_and_the_first_was_broken_off():
    standing = Standing("f1")
    again = {**ORDERED, "at": "2026-11-20", "due_on": "2026-12-04", "doc_no": "明公法整〔2026〕9号"}
    for said in (ORDERED, later("重新核查", "待核查", "2026-10-12", verdict=""), again):
        fold(standing, said)
    found = orders.of(standing, datetime(2026, 11, 21))
    assert [(each.number, each.outcome) for each in found] == [
        ("明公法整〔2026〕1号", "中止"),
        ("明公法整〔2026〕9号", "未到期"),
    ]
    assert sum(orders.counted(found).values()) == len(found)


def test_a_finding_that_was_never_ordered_has_no_order():
    assert orders.of(Standing("f1"), datetime(2026, 11, 21)) == []
