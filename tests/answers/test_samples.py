"""What reviewers found in a sample comes back like any other answer."""

import pytest

from checks.answers.outcome import BEFORE, REFUSED, TAKEN
from tests.answers.invented import HEAD, LEGAL, MONTH, OFFICER, ONE, table, verdict

DRAW = {
    "seed": 7,
    "n": 2,
    "objects": [
        {"sample_id": f"2026-10-抽-00{number}", "object_kind": "案件", "source": "执法办案", "object_no": f"A{number}"}
        | {"handlers": [OFFICER]}
        for number in (1, 2)
    ],
}


def result(number: int, said: str = "合格", by: str = LEGAL, **more) -> dict:
    """A row of 抽查结果."""
    row = {"sample_id": f"2026-10-抽-00{number}", "object_no": f"A{number}", "result": said, "reviewer_no": by}
    return row | more


@pytest.fixture
def drawn(bench):
    bench.ledger.append("draw", MONTH, "", DRAW)
    return bench


def test_results_are_taken_once_under_the_month_of_the_sample(drawn):
    rows = [result(1, by="19001"), result(2, "有问题", rule_id="jq-03", note="立案晚")]
    path = drawn.csv("sample_results", rows)
    assert [line.outcome for line in drawn.take(path).lines] == [TAKEN, TAKEN]
    events = drawn.ledger.events("sample_result")
    said = sorted((event.month, event.finding_id, event.payload["object_no"]) for event in events)
    assert said == [(MONTH, "", "A1"), (MONTH, "", "A2")]
    assert {event.payload["reviewer_no"] for event in events} == {LEGAL}
    again = drawn.take(drawn.book({"抽查结果": table("sample_results", rows[::-1])}))
    assert [line.outcome for line in again.lines] == [BEFORE, BEFORE]


@pytest.mark.parametrize(
    ("row", "reason", "column"),
    [
        (result(9), "没有抽查编号 2026-10-抽-009", "抽查编号"),
        (result(1, object_no="A2"), "不能改动", "对象编号"),
        (result(1, by=OFFICER), "办理过这个案件", "抽查人警号"),
        (result(1, by="12345"), "办理过这个案件", "抽查人警号"),
        (result(1, "有问题"), "要填写规则编号", "规则编号"),
        (result(1, "尚可"), "应当是合格、有问题其中之一", "结果"),
    ],
)
def test_a_bad_row_is_refused_and_the_rest_is_taken(drawn, row, reason, column):
    outcome = drawn.take(drawn.csv("sample_results", [row, result(2)]), drawn.csv("verdicts", [verdict(ONE)]))
    (refused,) = outcome.of(REFUSED)
    assert reason in refused.wrong.reason and refused.wrong.column == column and refused.wrong.advice
    assert len(outcome.of(TAKEN)) == 2


def test_reviewers_who_contradict_each_other_are_both_kept_and_shown(drawn):
    rows = [result(1), result(1, "有问题", HEAD, rule_id="规则之外", note="缺签名"), result(2)]
    outcome = drawn.take(drawn.csv("sample_results", rows))
    assert len(outcome.of(TAKEN)) == 3
    assert [(each.about, each.by, each.said, each.what) for each in outcome.conflicts] == [
        ("2026-10-抽-001", HEAD, "有问题", "案件 A1"),
        ("2026-10-抽-001", LEGAL, "合格", "案件 A1"),
    ]
    assert not drawn.take(drawn.csv("sample_results", [result(1, by=HEAD)])).conflicts


def test_one_reviewer_cannot_say_two_things_at_once(drawn):
    rows = [result(1), result(1, "有问题", rule_id="JQ-03", note="立案晚"), result(2)]
    outcome = drawn.take(drawn.csv("sample_results", rows))
    assert [line.wrong.column for line in outcome.of(REFUSED)] == ["结果", "结果"] and len(outcome.of(TAKEN)) == 1
