"""What people did with a finding, what was published of it, what later batches changed, and what is found no more."""

from datetime import datetime

import pytest

from checks.ledger import Ledger
from checks.life import states
from checks.life.story import GONE, LISTED, SETTLED
from reports import story_words

LEGAL = {"L1": ("法制民警",)}
HAND_OUT = ("发放核查", {"by": "L1", "due_on": "2026-11-12"})
FLAW = ("核查", {"by": "P1", "at": "2026-11-06", "verdict": "属实-瑕疵", "note": "登记不及时"})
FAULT = ("核查", {"by": "P1", "at": "2026-11-06", "verdict": "属实-过错"})
UNTRUE = ("核查", {"by": "P1", "at": "2026-11-06", "verdict": "不属实", "note": "卷内有审批"})
ORDER = ("下达整改", {"by": "L1", "at": "2026-11-07", "due_on": "2026-11-13", "doc_no": "明公法整〔2026〕1号"})
DONE = ("报告已纠正", {"by": "P1", "at": "2026-11-10", "note": "已补办"})
CLEARED = ("销号", {"by": "L1", "at": "2026-11-12"})
PAPER = {"at": "2026-11-15", "note": "党委决定", "doc_no": "明公党〔2026〕9号"}
WAYS = {
    states.SUSPECTED: [],
    states.HANDED_OUT: [HAND_OUT],
    states.UNTRUE: [HAND_OUT, UNTRUE],
    states.FLAW: [HAND_OUT, FLAW],
    states.FAULT: [HAND_OUT, FAULT],
    states.ORDERED: [FLAW, ORDER],
    states.REPORTED: [FLAW, ORDER, DONE],
    states.CLEARED: [FLAW, ORDER, DONE, CLEARED],
    states.CLOSED: [UNTRUE, ("关闭", {"by": "L1", "at": "2026-11-07"})],
    states.IRREVERSIBLE: [FLAW, ("不可逆说明", {"by": "P1", "at": "2026-11-07", "note": "期限已过"})],
    states.SUSPENDED: [
        ("挂起", {"by": "L1", "at": "2026-11-07", "due_on": "2026-12-01", "doc_no": "1号", "note": "等鉴定"})
    ],
    states.APPEALED: [
        FLAW,
        ("提出异议", {"at": "2026-11-09", "note": "时间有误", "more": {"grounds": "鉴定没有扣除"}}),
    ],
    states.PROPOSED: [FAULT, ORDER, DONE, CLEARED, ("提出追究建议", {"by": "L1", "at": "2026-11-14"})],
    states.HELD_TO_ACCOUNT: [FAULT, ORDER, DONE, CLEARED, ("追究", PAPER)],
    states.EXCUSED: [FAULT, ORDER, DONE, CLEARED, ("免责", PAPER)],
    states.CLEARED_BY_SYSTEM: [("系统销号", {"note": "第1批、第2批数据中该记录均在，且已合规"})],
}


def lived(world, finding_id, *steps):
    """These steps were taken, each as its own writing."""
    world.does(*((act, finding_id, facts) for act, facts in steps), roles=LEGAL)
    return world.tell(finding_id)


def test_there_is_a_way_to_every_state():
    assert set(WAYS) == set(states.STATES)


@pytest.mark.parametrize("state", states.STATES)
def test_in_every_state_the_story_tells_where_it_stands_and_each_step_that_led_there(world, state):
    told = lived(world, world.number("JQ-03", "A1"), *WAYS[state])
    assert told.line.state == state
    assert dict(story_words.now(told))["状态"].startswith(state)
    assert [act for _, _, act, _, _ in story_words.life(told)] == [act for act, _ in WAYS[state]]
    assert (dict(story_words.now(told))["下一步"] == "没有待办") == (told.line.next is None)


def test_a_step_tells_who_by_number_when_from_where_to_where_and_what_was_said(world):
    told = lived(world, world.number("JQ-03", "A1"), HAND_OUT, FLAW, ORDER)
    assert story_words.life(told) == [
        ("2026-11-20 09:30:00", "L1", "发放核查", "疑似 → 待核查", "期限：2026-11-12"),
        ("2026-11-06", "P1", "核查", "待核查 → 属实-瑕疵", "意见：属实-瑕疵；说明：登记不及时；登记：2026-11-20"),
        (
            "2026-11-07",
            "L1",
            "下达整改",
            "属实-瑕疵 → 整改",
            "文号：明公法整〔2026〕1号；期限：2026-11-13；登记：2026-11-20",
        ),
    ]
    assert dict(story_words.now(told))["整改通知"] == "明公法整〔2026〕1号，2026-11-07 下达，期限 2026-11-13"


def test_an_order_past_its_date_tells_how_late_it_is_and_who_is_to_be_told(world):
    finding_id = world.number("JQ-03", "A1")
    lived(world, finding_id, FLAW, ORDER)
    late = [
        dict(story_words.now(world.tell(finding_id, datetime(2026, 11, day))))["期限"] for day in (12, 13, 14, 20, 28)
    ]
    assert late[:2] == ["2026-11-13，还有 1 天", "2026-11-13，今天到期"]
    assert late[2:4] == ["2026-11-13，整改逾期 1 天", "2026-11-13，整改逾期 7 天，应提醒所队长"]
    assert late[4] == "2026-11-13，整改逾期 15 天，应提醒法制部门"


def test_people_who_contradict_each_other_are_told_each_with_what_he_said(world):
    other = ("核查", {"by": "P2", "at": "2026-11-07", "verdict": "不属实", "note": "卷内有审批"})
    told = lived(world, world.number("JQ-03", "A1"), FLAW, other)
    assert told.line.is_in_conflict
    said = story_words.opinions(told)
    assert said == ["警号 P1：属实-瑕疵（2026-11-06）登记不及时", "警号 P2：不属实（2026-11-07）卷内有审批"]
    assert "意见不一致" in dict(story_words.now(told))["状态"]


def test_an_objection_tells_its_grounds_and_by_when_it_is_to_be_answered(world):
    told = lived(world, world.number("JQ-03", "A1"), *WAYS[states.APPEALED])
    assert dict(story_words.now(told))["期限"] == "2026-11-12，答复逾期 8 天"
    assert story_words.life(told)[-1][-1] == "说明：时间有误；理由：鉴定没有扣除；登记：2026-11-20"


def test_what_the_system_did_is_told_as_the_systems(world):
    told = lived(world, world.number("JQ-03", "A1"), *WAYS[states.CLEARED_BY_SYSTEM])
    assert story_words.life(told)[-1][1] == "系统"


def test_no_number_of_a_citizen_is_told_that_an_older_ledger_may_hold(world):
    finding_id = world.number("JQ-03", "A1")
    said = {"act": "核查", "from": "疑似", "status": "不属实", "verdict": "不属实", "opinion": "不属实", "by": "P1"}
    note = {"at": "2026-11-06", "note": "与110101199003074514核对"}
    Ledger(world.ledger_file).append("step", "2026-10", finding_id, said | note)
    told = world.tell(finding_id)
    assert "110101199003074514" not in str(story_words.life(told))


def test_every_release_from_the_first_that_named_it_is_told(world):
    world.audit("JQ-03", month="2026-11")
    told = world.story_of("JQ-03", "A1")
    assert [(name, names) for name, _, _, names in story_words.releases(told)] == [
        ("2026-10 第 1 版", "列出"),
        ("2026-11 第 1 版", "列出"),
    ]
    assert told.found_as == LISTED
    assert world.story_of("JQ-03", "A1").line.first_month == "2026-10"


def corrected(world):
    """A later batch says that A1 was filed in time."""
    world.put("cases", batch=2, case_no="A1", kind="刑事", origin="报案", incident_no="J1", officer_no="J001",
              reported_at="2026-10-01", filed_at="2026-10-02 09:00:00", updated_at="2026-11-15 10:00:00")  # fmt: skip
    return world.audit("JQ-03", "RS-05", month="2026-11")


def test_a_date_that_a_later_batch_changed_is_told_old_and_new_with_the_batches(world):
    number = world.number("JQ-03", "A1")
    changes = {(each.heading, each.kind): each for each in corrected(world).tell(number).changes}
    filed = changes["立案时间", "改动"]
    assert (filed.old, filed.new) == ("2026-10-19 09:00:00", "2026-10-02 09:00:00")
    assert (filed.old_batch, filed.batch) == (1, 2)
    assert filed.changed_at == datetime(2026, 11, 15, 10)
    assert ("撤案时间", "删去") in changes


def test_a_finding_that_is_found_no_more_is_listed_marked_and_tells_what_was_judged_instead(world):
    number = world.number("JQ-03", "A1")
    corrected(world)
    (line,) = [each for each in world.lines() if each.finding_id == number]
    assert not line.is_found
    told = world.tell(number)
    assert told.found_as == GONE
    assert dict(story_words.what(told))["本次判定"].startswith("合规。")
    assert (line.rule_name, line.unit_name, line.severity) == ("刑事案件立案审查超期", "柳荫派出所", "橙")
    assert [names for *_, names in story_words.releases(told)][-1] == "没有列出；记录在，且合规"


def test_what_could_not_be_asked_is_not_told_as_gone(world):
    number = world.number("JQ-03", "A1")
    world.audit("RS-05", month="2026-11")
    world.changed("insert into rules.unasked values ('JQ-03', '')")
    assert dict(story_words.what(world.tell(number)))["本次判定"] == "这条规则本次数据不足，没有查。"


def test_what_is_settled_and_found_again_says_both(world):
    number = world.number("JQ-03", "A1")
    lived(world, number, *WAYS[states.CLEARED])
    world.audit("JQ-03", month="2026-11")
    told = world.tell(number)
    assert told.found_as == SETTLED
    assert told.line.state == states.CLEARED


def test_other_findings_of_the_same_case_are_told_with_where_they_stand(world):
    lived(world, world.number("RS-05", "C1"), HAND_OUT)
    others = world.story_of("JQ-03", "A1").others
    assert [(each.rule_id, each.state) for each in others] == [("RS-05", "待核查")]


def test_other_findings_of_the_case_that_only_the_ledger_knows_are_told_too(world):
    world.audit("RS-05", month="2026-11")
    others = world.story_of("RS-05", "C1").others
    assert [(each.rule_id, each.is_found) for each in others] == [("JQ-03", False)]
