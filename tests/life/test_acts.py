"""What one person may do with one finding, and what it makes of it."""

from dataclasses import replace
from datetime import datetime

import pytest

from checks.life import states
from checks.life.acts import Act, AlreadyTaken, Refused
from tests.life.lives import FINDINGS, HANDLER, HEAD, LEADER, LEGAL, ON, OTHER_LEGAL, UNKNOWN, book, reopened

ONE, TWO = FINDINGS
PAPER = {"doc_no": "明公法〔2026〕1号"}


def act(name: str, by: str = LEGAL, at: str = "2026-11-10", **more) -> Act:
    return Act(name, more.pop("finding", ONE), by, at, **more)


def checked(verdict: str = "属实-过错", by: str = LEGAL, at: str = "2026-11-05", note: str = "理由", **more) -> Act:
    return act("核查", by, at, verdict=verdict, note=note, **more)


CHECKED = checked()
ORDERED = act("下达整改", at="2026-11-06", due_on="2026-11-20", **PAPER)
REPORTED = act("报告已纠正", HEAD, "2026-11-12", note="已补办")
EXPLAINED = act("不可逆说明", HEAD, "2026-11-12", note="无法补救")
CLEARED = act("销号", at="2026-11-15")
APPEALED = act("提出异议", HEAD, "2026-11-06", note="系统停机")
SUSPENDED = act("挂起", at="2026-11-07", due_on="2026-12-31", note="等鉴定", **PAPER)
PATHS = {
    "疑似": [],
    "待核查": [act("发放核查", at="2026-11-02", due_on="2026-11-11")],
    "不属实": [checked("不属实")],
    "属实-瑕疵": [checked("属实-瑕疵")],
    "属实-过错": [CHECKED],
    "整改": [CHECKED, ORDERED],
    "复核": [CHECKED, ORDERED, REPORTED],
    "销号": [CHECKED, ORDERED, REPORTED, CLEARED],
    "系统销号": [CHECKED, Act("系统销号", ONE)],
    "关闭": [checked("不属实"), act("关闭")],
    "不可逆已说明": [CHECKED, EXPLAINED],
    "挂起": [CHECKED, SUSPENDED],
    "异议": [CHECKED, APPEALED],
    "追究建议": [CHECKED, EXPLAINED, act("提出追究建议", at="2026-11-16")],
    "已追究": [CHECKED, EXPLAINED, act("追究", at="2026-11-18", note="警告", **PAPER)],
    "已免责": [CHECKED, EXPLAINED, act("免责", at="2026-11-18", note="免予追究", **PAPER)],
}


def after(*acts: Act):
    """The casebook after these acts."""
    casebook = book()
    for each in acts:
        casebook.do(each)
    return casebook


def state(casebook, finding: str = ONE) -> str:
    return casebook.standings[finding].state(ON)


def refusal(casebook, wanted: Act) -> Refused:
    with pytest.raises(Refused) as refused:
        casebook.do(wanted)
    return refused.value


@pytest.mark.parametrize("where", PATHS)
def test_a_path_leads_to_every_state(where):
    assert state(after(*PATHS[where])) == where


def test_there_is_no_other_state():
    assert set(PATHS) == set(states.STATES)


@pytest.mark.parametrize("where", PATHS)
@pytest.mark.parametrize("name", states.STEPS)
def test_what_is_not_listed_is_refused_and_changes_nothing(where, name):
    casebook = after(*PATHS[where])
    wanted = act(name, OTHER_LEGAL, "2026-11-25", verdict="属实-瑕疵", note="理由", due_on="2026-12-20", **PAPER)
    if where not in states.STEPS[name].sources:
        said = refusal(casebook, wanted)
        assert f"问题现为“{where}”，不能办理“{name}”" in str(said) and said.field == "finding_id"
        assert state(casebook) == where


@pytest.mark.parametrize("name", states.STEPS)
def test_what_must_be_said_with_a_step_is_asked_for(name):
    step = states.STEPS[name]
    casebook = after(*PATHS[step.sources[0]])
    whole = act(name, OTHER_LEGAL, "2026-11-25", verdict="属实-瑕疵", note="理由", due_on="2026-12-20", **PAPER)
    for needed in step.needs:
        said = refusal(casebook, replace(whole, **{needed: ""}))
        assert str(said) == f"缺少{states.NAMES[needed]}" and said.field == needed


@pytest.mark.parametrize(
    ("path", "wanted", "reason", "field"),
    [
        ([], checked("不属实", note=""), "认定不属实的理由", "note"),
        ([], checked("属实"), "不在不属实、属实-瑕疵、属实-过错之内", "verdict"),
        ([], checked(by=HANDLER), "办过这起案件", "by"),
        ([], checked(by="900009"), "办过这起案件", "by"),
        ([], checked(at="2026-12-02"), "在将来", "at"),
        ([], checked(at="2026-10-04"), "早于问题发生的时间", "at"),
        ([], checked(at="十一月"), "不是一个时间", "at"),
        ([], checked(note="电话" + "139" + "0" * 8), "公民身份号码或者电话号码", "note"),
        ([], checked(more={"situation": "990101" + "19000101" + "0000"}), "公民身份号码", "note"),
        ([], checked(by="990101" + "19000101" + "0000"), "公民身份号码", "note"),
        ([CHECKED], replace(ORDERED, by=HEAD), "须由法制民警或局领导办理，警号011008在民警表中是所队长", "by"),
        ([CHECKED], replace(ORDERED, at="2026-11-04"), "早于上一步的时间", "at"),
        ([CHECKED], replace(ORDERED, due_on="2026-11-05"), "早于办理时间", "due_on"),
        ([CHECKED], replace(APPEALED, at="2026-11-10"), "至2026-11-09", "at"),
        ([CHECKED, ORDERED], checked("不属实", OTHER_LEGAL, "2026-11-08"), "先由法制民警办理“重新核查”", "finding_id"),
        ([CHECKED, APPEALED], checked("不属实", OTHER_LEGAL, "2026-11-08"), "请填写异议答复", "finding_id"),
        ([CHECKED, SUSPENDED], REPORTED, "先办理“恢复”", "finding_id"),
        ([], REPORTED, "请先填写核查结论", "finding_id"),
        ([checked("属实-瑕疵"), EXPLAINED], act("提出追究建议", at="2026-11-16"), "只有“属实-过错”", "finding_id"),
        ([CHECKED], checked("不属实", at="2026-11-04"), "已有更晚的核查结论", "at"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_the_part_that_is_wrong(path, wanted, reason, field):
    said = refusal(after(*path), wanted)
    assert reason in str(said) and said.field == field


def test_an_unknown_finding_and_a_row_taken_before_are_refused():
    casebook = after(replace(CHECKED, row="a"))
    assert "没有问题编号" in str(refusal(casebook, replace(CHECKED, finding_id="0" * 16)))
    assert isinstance(refusal(casebook, replace(CHECKED, row="a")), AlreadyTaken)


def test_who_handled_one_case_may_check_another_and_nobody_knows_of_whom_is_on_no_list():
    assert state(after(checked(by=HANDLER, finding=TWO)), TWO) == "属实-过错"
    assert state(after(checked(by=UNKNOWN))) == "属实-过错"


def test_a_suspension_past_its_date_has_ended_by_itself():
    casebook = after(CHECKED, replace(SUSPENDED, due_on="2026-11-30"))
    assert state(casebook) == "属实-过错"
    casebook.do(REPORTED)
    assert state(casebook) == "复核" and casebook.standings[ONE].events[-1]["from"] == "属实-过错"
    assert after(CHECKED, SUSPENDED).standings[ONE].state(datetime(2026, 12, 31, 23)) == "挂起"


def test_an_appeal_that_is_not_granted_leaves_the_order_running():
    casebook = after(CHECKED, ORDERED, APPEALED, act("异议维持", at="2026-11-09"))
    standing = casebook.standings[ONE]
    assert (state(casebook), standing.order_due, standing.order_no) == ("整改", "2026-11-20", PAPER["doc_no"])
    assert "不能再次提出" in str(refusal(casebook, replace(APPEALED, at="2026-11-10", row="")))
    assert standing.is_overdue(datetime(2026, 11, 21)) and not standing.is_overdue(datetime(2026, 11, 20, 23))


def test_an_answer_is_the_last_word_of_the_round():
    casebook = after(CHECKED, APPEALED, act("异议撤销", at="2026-11-09", verdict="不属实"))
    assert state(casebook) == "不属实" and "异议已经答复" in str(refusal(casebook, checked(at="2026-11-12")))
    casebook.do(act("重新核查", at="2026-11-12", note="新材料"))
    casebook.do(checked(at="2026-11-13"))
    assert state(casebook) == "属实-过错"


def test_what_was_said_before_counts_no_more_in_a_new_round():
    casebook = after(checked(by=HEAD), act("重新核查", at="2026-11-12", note="新材料"))
    assert state(casebook) == "待核查" and not casebook.standings[ONE].verdict
    casebook.do(checked("不属实", UNKNOWN, "2026-11-13"))
    assert state(casebook) == "不属实" and not casebook.standings[ONE].is_in_conflict


def test_contradicting_verdicts_settle_nothing_until_the_legal_department_speaks():
    casebook = after(checked("不属实", HEAD), checked("属实-瑕疵", UNKNOWN))
    assert state(casebook) == "待核查" and casebook.standings[ONE].is_in_conflict
    casebook.do(checked("属实-瑕疵", LEADER))  # the head of the bureau is one more voice, not the legal department's
    assert casebook.standings[ONE].is_in_conflict
    casebook.do(checked("属实-过错", LEGAL))
    assert state(casebook) == "属实-过错" and not casebook.standings[ONE].is_in_conflict


def test_what_was_done_stands_in_the_ledger_with_the_release(tmp_path):
    casebook = book(tmp_path / "ledger.sqlite")
    for each in (*PATHS["销号"], checked("不属实", HEAD, finding=TWO)):
        casebook.do(each)
    assert casebook.write() == [2, 3, 4, 5, 6] and casebook.write() == []
    again = reopened(casebook)
    assert again.by_state() == {"不属实": 1, "销号": 1} and again.last_seq == 6
    assert again.standings[ONE].settled_at == "2026-11-15" and again.standings[ONE].is_settled(ON)
