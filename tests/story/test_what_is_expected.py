"""What a finding waits for, state by state: whose step is next, and by which day."""

from datetime import date, datetime

import pytest

from checks.life import states
from checks.life.bureau import Bureau
from checks.life.expected import appeal_until, expected
from checks.life.standing import Standing, fold

ON = datetime(2026, 11, 20, 9, 0)
BUREAU = Bureau(appeal_days=3, answer_days=3)
SAID = {
    states.HANDED_OUT: {"act": "发放核查", "by": "L1", "due_on": "2026-11-12"},
    states.UNTRUE: {"act": "核查", "by": "P1", "opinion": "不属实", "verdict": "不属实"},
    states.FLAW: {"act": "核查", "by": "P1", "opinion": "属实-瑕疵", "verdict": "属实-瑕疵"},
    states.FAULT: {"act": "核查", "by": "P1", "opinion": "属实-过错", "verdict": "属实-过错"},
    states.ORDERED: {"act": "下达整改", "by": "L1", "due_on": "2026-11-16", "doc_no": "明公法整〔2026〕1号"},
    states.REPORTED: {"act": "报告已纠正", "by": "P1", "note": "已补办"},
    states.SUSPENDED: {"act": "挂起", "by": "L1", "due_on": "2026-12-01", "from": "整改", "note": "等待鉴定"},
    states.APPEALED: {"act": "提出异议", "from": "属实-瑕疵", "note": "时间有误"},
}
NEXT = {
    states.SUSPECTED: ("法制部门", None, 0),
    states.HANDED_OUT: ("责任单位", date(2026, 11, 12), 8),
    states.FLAW: ("法制部门", None, 0),
    states.FAULT: ("法制部门", None, 0),
    states.ORDERED: ("责任单位", date(2026, 11, 16), 4),
    states.REPORTED: ("法制部门", None, 0),
    states.SUSPENDED: ("法制部门", date(2026, 12, 1), 0),
    states.APPEALED: ("法制部门", date(2026, 11, 13), 7),
    states.PROPOSED: ("有权决定追究的机关", None, 0),
}


def standing(*events):
    """A finding to which these things happened, on 2026-11-10 unless they say otherwise."""
    found = Standing("0123456789abcdef")
    for said in events:
        fold(found, {"at": "2026-11-10", **said})
    return found


def in_state(state):
    """A finding that stands in that state."""
    return standing({"status": state, **SAID.get(state, {})})


@pytest.mark.parametrize("state", states.STATES)
def test_in_every_state_it_is_known_whose_step_is_next_and_whether_it_is_late(state):
    following = expected(in_state(state), ON, BUREAU)
    said = (following.who, following.by, following.days_late(ON.date())) if following else None
    assert said == NEXT.get(state)


@pytest.mark.parametrize("state", states.SETTLED)
def test_of_what_is_settled_nobody_is_asked_for_anything_but_a_decision_that_was_proposed(state):
    assert (expected(in_state(state), ON, BUREAU) is None) == (state != states.PROPOSED)


def test_on_its_last_day_nothing_is_late():
    following = expected(in_state(states.ORDERED), ON, BUREAU)
    assert following.days_late(date(2026, 11, 16)) == 0
    assert following.days_late(date(2026, 11, 17)) == 1


def test_people_who_contradict_each_other_wait_for_the_legal_department():
    opinions = [{"act": "核查", "by": by, "opinion": said, "verdict": "", "status": states.HANDED_OUT}
                for by, said in (("P1", "不属实"), ("P2", "属实-瑕疵"))]  # fmt: skip
    following = expected(standing({"status": states.HANDED_OUT, **SAID[states.HANDED_OUT]}, *opinions), ON, BUREAU)
    assert following.who == "法制部门"
    assert "不一致" in following.what


def test_a_round_that_began_anew_has_not_the_day_of_the_one_before():
    events = [{"status": state, **SAID[state]} for state in (states.HANDED_OUT, states.FLAW, states.ORDERED)]
    again = {"act": "重新核查", "status": states.HANDED_OUT, "verdict": "", "note": "有新材料"}
    assert expected(standing(*events, again), ON, BUREAU).by is None


def test_a_suspension_past_its_day_is_over_and_the_order_binds_again():
    found = standing(
        {"status": states.ORDERED, **SAID[states.ORDERED]}, {"status": states.SUSPENDED, **SAID[states.SUSPENDED]}
    )
    following = expected(found, datetime(2026, 12, 2), BUREAU)
    assert (following.who, following.by) == ("责任单位", date(2026, 11, 16))


def test_an_answer_and_an_objection_are_due_on_the_working_day_after_a_term_that_ends_on_a_day_off():
    found = standing({**SAID[states.FLAW], "status": states.FLAW, "at": "2026-11-11"})
    assert appeal_until(found, ON, BUREAU) == date(2026, 11, 16)  # the third day is a Saturday


@pytest.mark.parametrize("state", [states.REPORTED, states.CLEARED, states.APPEALED, states.SUSPECTED])
def test_only_a_verdict_or_an_order_may_be_objected_to(state):
    assert appeal_until(in_state(state), ON, BUREAU) is None


def test_what_was_answered_may_not_be_objected_to_again():
    answered = standing(
        {**SAID[states.FLAW], "status": states.FLAW},
        {**SAID[states.APPEALED], "status": states.APPEALED},
        {"act": "异议维持", "status": states.FLAW},
    )
    assert appeal_until(answered, ON, BUREAU) is None
