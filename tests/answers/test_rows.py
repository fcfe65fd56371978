"""Row by row: what is taken, what is refused and why; the rest is taken all the same."""

import pytest

from checks.answers.outcome import EMPTY, REFUSED, TAKEN
from tests.answers.invented import (
    DIGITS,
    HANDLER,
    HEAD,
    LEGAL,
    MOBILE,
    NUMBER,
    OFFICER,
    ONE,
    THREE,
    TWO,
    appeal,
    decision,
    headings,
    rectified,
    step,
    verdict,
)  # fmt: skip

UNTRUE, FLAW, FAULT = "不属实", "属实-瑕疵", "属实-过错"
GOOD = verdict(TWO)
BAD_ROWS = {
    "an unknown id": (verdict("0123456789abcdef"), "台账里没有问题编号", "问题编号"),
    "a step that is not allowed": (step(ONE, "销号", "2026-11-10"), "问题现为“疑似”，不能办理“销号”", "问题编号"),
    "a rectification before anybody checked": (rectified(ONE), "请先填写核查结论", "问题编号"),
    "a verdict without a reason": (verdict(ONE, UNTRUE, note=""), "认定不属实的理由", "说明"),
    "a reviewer who handled the case": (verdict(ONE, by=HANDLER), "办过这起案件", "核查人警号"),
    "a reviewer who handled it, without the zero": (verdict(ONE, by=HANDLER[1:]), "办过这起案件", "核查人警号"),
    "a date in the future": (verdict(ONE, at="2026-11-21"), "在将来", "核查时间"),
    "a date before the problem": (verdict(ONE, at="2026-09-30"), "早于问题发生的时间", "核查时间"),
    "a date that is none": (verdict(ONE, at="上周五"), "读不成一个时间", "核查时间"),
    "a date that stands for none": (verdict(ONE, at="1900-01-01"), "读不成一个时间", "核查时间"),
    "a code that is none": (verdict(ONE, "基本属实"), "应当是不属实、属实-瑕疵、属实-过错其中之一", "核查结论"),
    "no verdict": (verdict(ONE, ""), "缺少核查结论", "核查结论"),
    "nobody": (verdict(ONE, by=""), "缺少核查人警号", "核查人警号"),
    "no time": (verdict(ONE, at=""), "缺少核查时间", "核查时间"),
    "no id": (verdict(""), "缺少问题编号", "问题编号"),
    "an id that a spreadsheet made a number of": (verdict("1.23457E+15"), "科学计数", "问题编号"),
    "a name for a number": (verdict(ONE, by="某某"), "只填警号，不填姓名", "核查人警号"),
    "a citizen's number": (verdict(ONE, note=f"当事人{NUMBER}"), "公民身份号码或者手机号", "说明"),
    "a telephone": (verdict(ONE, note="电话１３９００００００００"), "公民身份号码或者手机号", "说明"),
    "an error of a formula": (verdict(ONE, note="#REF!"), "公式错误值", "说明"),
    "a step by somebody who may not": (step(ONE, "挂起", "2026-11-10", by=OFFICER, due_on="2026-12-01", doc_no="1号",
        note="等鉴定"), "须由法制民警或局领导办理", "办理人警号"),
    "a suspension without a date": (step(ONE, "挂起", "2026-11-10", doc_no="1号", note="等鉴定"), "缺少期限", "期限"),
    "an appeal without grounds": (appeal(ONE, grounds=""), "缺少理由", "理由"),
    "an appeal where nothing was said": (appeal(ONE), "问题现为“疑似”，不能办理“提出异议”", "问题编号"),
    "a decision on what nobody found true": (decision(ONE), "不能办理“追究”", "问题编号"),
    "a decision without a paper": (decision(ONE, doc_no=""), "缺少文号", "文号"),
}  # fmt: skip
FORMS = {
    "verdict": "verdicts",
    "action": "rectifications",
    "grounds": "appeals",
    "step": "steps",
    "decision": "accountability",
}


def form_of(row: dict) -> str:
    return next(form for column, form in FORMS.items() if column in row)


@pytest.mark.parametrize("name", BAD_ROWS)
def test_a_bad_row_is_refused_with_its_reason_and_the_rest_is_taken(bench, name):
    row, reason, column = BAD_ROWS[name]
    bad = bench.csv(form_of(row), [row], name="坏.csv")
    outcome = bench.take(bad, bench.csv("verdicts", [GOOD]))
    (refused,) = outcome.of(REFUSED)
    assert reason in refused.wrong.reason and refused.wrong.column == column and refused.wrong.advice
    assert refused.place.row == 2 and refused.place.file == "坏.csv"
    assert [line.about for line in outcome.of(TAKEN)] == [TWO] and bench.state(TWO) == FLAW
    assert not outcome.is_all_taken


def test_no_refused_value_repeats_a_name_or_a_citizens_number(bench):
    rows = [
        verdict(ONE, by="某某"),
        verdict(TWO, note=f"找{NUMBER}核实"),
        verdict(MOBILE),
        verdict(THREE, by=MOBILE),
        verdict(THREE, at=NUMBER),
    ]
    refused = bench.take(bench.csv("verdicts", rows)).of(REFUSED)
    said = repr([line.wrong for line in refused])
    assert len(refused) == 5 and "某某" not in said and NUMBER not in said and MOBILE not in said


@pytest.mark.parametrize("said", [UNTRUE, FLAW, FAULT])
def test_a_verdict_is_taken_and_the_finding_stands_there(bench, said):
    outcome = bench.take(bench.csv("verdicts", [verdict(ONE, said, situation="逾期立案")]))
    (line,) = outcome.of(TAKEN)
    assert (line.said["from"], line.to, bench.state(ONE)) == ("疑似", said, said)
    assert line.said["situation"] == "逾期立案" and line.said["by"] == LEGAL and line.said["at"] == "2026-11-05 08:03"
    assert outcome.is_all_taken


@pytest.mark.parametrize("text", ["属实－瑕疵", "属实—瑕疵", " 属实 - 瑕疵 ", "属实（瑕疵）", "属实瑕疵"])
def test_a_code_is_the_same_however_its_marks_were_typed(bench, text):
    assert bench.take(bench.csv("verdicts", [verdict(ONE, text)])).of(TAKEN)[0].said["opinion"] == FLAW


@pytest.mark.parametrize(("result", "state"), [("已纠正", "复核"), ("不可逆已说明", "不可逆已说明"), ("未完成", FLAW)])
def test_a_report_of_rectification_leads_where_it_says(bench, result, state):
    bench.take(bench.csv("verdicts", [verdict(ONE)]))
    outcome = bench.take(bench.csv("rectifications", [rectified(ONE, result, doc_no="湖东所〔2026〕5号")]))
    (line,) = outcome.of(TAKEN)
    assert bench.state(ONE) == state == line.to
    assert line.said["note"] == "补办立案手续" and line.said["at"] == "2026-11-12" and line.said["doc_no"]


def test_a_report_without_a_time_is_of_the_moment_at_which_it_came_in(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE)]))
    (line,) = bench.take(bench.csv("rectifications", [rectified(ONE, at="")])).of(TAKEN)
    assert line.said["at"] == "2026-11-20 09:30:00"


@pytest.mark.parametrize(
    ("answer", "said", "state"),
    [("维持", "", FAULT), ("变更", FLAW, FLAW), ("撤销", "", UNTRUE), ("撤销", UNTRUE, UNTRUE)],
)
def test_one_row_brings_an_appeal_and_its_answer(bench, answer, said, state):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    row = appeal(ONE, answer=answer, new_verdict=said, answered_at="2026-11-09", answered_by="019002")
    outcome = bench.take(bench.csv("appeals", [row]))
    assert [line.name for line in outcome.of(TAKEN)] == ["提出异议", f"异议{answer}"]
    assert bench.state(ONE) == state and outcome.tallies()[0].counts[TAKEN] == 1
    assert not [line.remarks for line in outcome.lines if line.remarks]


def test_the_answer_may_come_later_in_the_same_row(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    row = appeal(ONE)
    assert bench.take(bench.csv("appeals", [row])).of(TAKEN) and bench.state(ONE) == "异议"
    answered = bench.take(bench.csv("appeals", [row | {"answer": "撤销", "answered_at": "2026-11-09"}]))
    assert [(line.name, line.outcome) for line in answered.lines] == [("提出异议", "以前已取过"), ("异议撤销", TAKEN)]
    assert bench.state(ONE) == UNTRUE and answered.tallies()[0].counts == {
        TAKEN: 1,
        "以前已取过": 0,
        EMPTY: 0,
        REFUSED: 0,
    }


def test_an_answer_alone_is_enough_once_the_appeal_is_known(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]), bench.csv("appeals", [appeal(ONE)]))
    row = {"finding_id": ONE, "answer": "维持", "answered_at": "2026-11-09"}
    assert bench.take(bench.csv("appeals", [row])).of(TAKEN)[0].name == "异议维持"
    assert bench.state(ONE) == FAULT


def test_a_late_answer_is_taken_and_remarked(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    row = appeal(ONE, answer="维持", answered_at="2026-11-10")
    (remark,) = [line.remarks for line in bench.take(bench.csv("appeals", [row])).lines if line.remarks]
    assert "答复已超过期限" in remark[0] and "至2026-11-09" in remark[0]


def test_a_late_appeal_is_refused(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    (line,) = bench.take(bench.csv("appeals", [appeal(ONE, at="2026-11-10")])).of(REFUSED)
    assert "至2026-11-09" in line.wrong.reason and line.wrong.column == "提出时间"


@pytest.mark.parametrize(("answer", "said"), [("变更", ""), ("维持", FLAW), ("撤销", FLAW)])
def test_an_answer_and_a_verdict_that_contradict_it_are_refused_but_the_appeal_is_taken(bench, answer, said):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    row = appeal(ONE, answer=answer, new_verdict=said, answered_at="2026-11-09")
    outcome = bench.take(bench.csv("appeals", [row]))
    assert [line.wrong.column for line in outcome.of(REFUSED)] == ["变更后结论"]
    assert bench.state(ONE) == "异议" and outcome.tallies()[0].counts[REFUSED] == 1


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("给予警告处分", "已追究"),
        ("诫勉谈话", "已追究"),
        ("免责", "已免责"),
        ("免予追究", "已免责"),
        ("免于追究责任", "已免责"),
        ("决定不予追究，符合容错条件", "已免责"),
        ("经研究决定：免责", "已免责"),
        ("免予行政处分，给予诫勉", "已追究"),
        ("免职", "已追究"),
        ("不同意免责，给予警告", "已追究"),
    ],
)
def test_a_decision_holds_to_account_or_excuses_by_the_words_with_which_it_begins(bench, said, state):
    bench.take(
        bench.csv("verdicts", [verdict(ONE, FAULT)]), bench.csv("rectifications", [rectified(ONE, "不可逆已说明")])
    )
    (line,) = bench.take(bench.csv("accountability", [decision(ONE, said, by_no=LEGAL)])).of(TAKEN)
    assert bench.state(ONE) == state == line.to and line.said["note"] == said and line.said["by"] == LEGAL


def test_nobody_is_held_to_account_for_a_flaw(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE)]), bench.csv("rectifications", [rectified(ONE, "不可逆已说明")]))
    assert "只有“属实-过错”" in bench.take(bench.csv("accountability", [decision(ONE)])).of(REFUSED)[0].wrong.reason


def test_a_self_report_stands_in_the_ledger_under_the_month_in_which_it_was_made(bench):
    row = {
        "rule_id": "jq-03",
        "object_no": "A77",
        "person_no": "01",
        "reported_at": "2026-11-03",
        "action": "已补立案",
        "by_no": HEAD,
    }
    outcome = bench.take(
        bench.csv("self_reports", [row, row | {"rule_id": "XX-99"}, row | {"reported_at": "2026-12-01"}])
    )
    (event,) = bench.ledger.events("self_report")
    assert (event.month, event.finding_id, event.payload["rule_id"]) == ("2026-11", "", "JQ-03")
    assert set(row) < set(event.payload) and event.payload["recorded_at"] == "2026-11-20 09:30:00"
    assert [line.wrong.column for line in outcome.of(REFUSED)] == ["规则编号", "自报时间"]


def test_rows_that_nobody_filled_in_are_counted_and_not_refused(bench):
    rows = [{"finding_id": ONE}, {"finding_id": "没有这个编号"}, verdict(TWO), {}, {"finding_id": THREE, "note": "／"}]
    outcome = bench.take(bench.csv("verdicts", rows))
    assert outcome.tallies()[0].counts == {TAKEN: 1, "以前已取过": 0, EMPTY: 3, REFUSED: 0} and outcome.is_all_taken


def test_numbers_lose_their_zeros_in_a_spreadsheet_and_get_them_back(bench):
    rows = [verdict(DIGITS.lstrip("0"), by="19001"), verdict(TWO, by="７７７")]
    outcome = bench.take(bench.csv("verdicts", rows))
    first, second = outcome.of(TAKEN)
    assert first.about == DIGITS and first.said["by"] == LEGAL and second.said["by"] == "777"
    assert f"按{DIGITS}取" in first.remarks[0] and "按民警表中的019001取" in first.remarks[1]
    assert "不在民警表中" in second.remarks[0]


def test_a_form_with_exactly_the_columns_that_must_be_there_is_taken(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FAULT)]))
    for form, rows in (("appeals", [appeal(ONE)]), ("accountability", [decision(ONE)])):
        optional = {"by_no", "new_verdict", "answered_by", "doc_no"} if form == "appeals" else {"by_no"}
        columns = [name for name in headings(form) if name not in optional]
        outcome = bench.take(bench.csv(form, rows, columns=columns))
        assert outcome.tallies()[0].n_rows == 1 and not outcome.opened[0].refused
