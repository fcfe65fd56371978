"""Two people who contradict each other are both kept, and the legal department decides."""

from checks.answers.outcome import REFUSED, TAKEN
from tests.answers.invented import HEAD, LEGAL, OFFICER, ONE, SECOND_LEGAL, TWO, rectified, verdict

UNTRUE, FLAW, FAULT = "不属实", "属实-瑕疵", "属实-过错"


def said(outcome) -> list[tuple]:
    return [(each.about, each.by, each.said, each.is_new) for each in outcome.conflicts]


def test_two_contradicting_answers_are_both_kept_and_shown(bench):
    rows = [verdict(ONE, FLAW, by=OFFICER), verdict(ONE, UNTRUE, by=HEAD, at="2026-11-06"), verdict(TWO)]
    outcome = bench.take(bench.csv("verdicts", rows))
    assert len(outcome.of(TAKEN)) == 3 and outcome.is_all_taken
    assert said(outcome) == [(ONE, HEAD, UNTRUE, True), (ONE, OFFICER, FLAW, True)]
    assert outcome.conflicts[0].what == "JQ-03 案件 A1" and outcome.conflicts[0].note == "经调卷核实"
    assert bench.state(ONE) == "待核查"
    assert any("等法制民警决定" in remark for line in outcome.lines for remark in line.remarks)


def test_a_conflict_stays_listed_until_it_is_decided(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FLAW, by=OFFICER)]))
    assert said(bench.take(bench.csv("verdicts", [verdict(ONE, UNTRUE, by=HEAD)]))) == [
        (ONE, HEAD, UNTRUE, True), (ONE, OFFICER, FLAW, False),
    ]  # fmt: skip
    assert len(said(bench.take(bench.csv("verdicts", [verdict(TWO)])))) == 2
    decided = bench.take(bench.csv("verdicts", [verdict(ONE, FAULT, by=LEGAL, at="2026-11-07")]))
    assert not decided.conflicts and bench.state(ONE) == FAULT


def test_the_word_of_the_legal_department_stands_against_whoever_comes_later(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FLAW, by=LEGAL)]))
    outcome = bench.take(bench.csv("verdicts", [verdict(ONE, UNTRUE, by=HEAD, at="2026-11-09")]))
    assert bench.state(ONE) == FLAW and not outcome.conflicts
    assert "结论不变" in outcome.of(TAKEN)[0].remarks[0]


def test_of_two_in_the_legal_department_the_later_word_counts(bench):
    rows = [verdict(ONE, UNTRUE, by=SECOND_LEGAL, at="2026-11-06"), verdict(ONE, FLAW, by=LEGAL, at="2026-11-05")]
    bench.take(bench.csv("verdicts", rows))
    assert bench.state(ONE) == UNTRUE


def test_one_person_may_change_his_mind_later_but_not_say_two_things_at_once(bench):
    rows = [
        verdict(ONE, FLAW, by=HEAD),
        verdict(ONE, UNTRUE, by=HEAD, at="2026-11-06"),
        verdict(TWO, FLAW, by=HEAD, at="2026-11-05 10:00"),
        verdict(TWO, UNTRUE, by=HEAD, at="2026-11-05"),
    ]
    outcome = bench.take(bench.csv("verdicts", rows))
    assert bench.state(ONE) == UNTRUE and not outcome.conflicts
    assert [(line.about, line.place.row) for line in outcome.of(REFUSED)] == [(TWO, 4), (TWO, 5)]
    assert "两个不同的结论" in outcome.of(REFUSED)[0].wrong.reason and bench.state(TWO) == "疑似"


def test_a_corrected_answer_of_the_same_time_is_a_later_word_if_it_comes_later(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, FLAW, by=HEAD)]))
    bench.take(bench.csv("verdicts", [verdict(ONE, FLAW, by=HEAD), verdict(ONE, UNTRUE, by=HEAD)]))
    assert bench.state(ONE) == UNTRUE


def test_contradicting_answers_of_one_set_are_both_kept_although_the_unit_put_it_right_already(bench):
    rows = [verdict(ONE, FLAW, by=OFFICER), verdict(ONE, UNTRUE, by=HEAD, at="2026-11-15")]
    outcome = bench.take(bench.csv("rectifications", [rectified(ONE)]), bench.csv("verdicts", rows))
    assert len(said(outcome)) == 2 and bench.state(ONE) == "待核查"
    assert [line.name for line in outcome.of(REFUSED)] == ["报告已纠正"]
