"""One set of files brings the whole story of a finding, in whatever order its files and rows stand."""

from itertools import permutations

from checks.answers.outcome import REFUSED, TAKEN
from tests.answers.invented import (
    HEAD,
    LEADER,
    LEGAL,
    ONE,
    THREE,
    TWO,
    appeal,
    decision,
    rectified,
    step,
    verdict,
)

FAULT, FLAW = "属实-过错", "属实-瑕疵"


def acts(outcome) -> list[str]:
    return [line.name for line in sorted(outcome.of(TAKEN), key=lambda line: line.number)]


def test_verdict_appeal_rectification_steps_and_decision_of_one_finding_come_together(bench):
    forms = {
        "accountability": [decision(ONE)],
        "steps": [step(ONE, "提出追究建议", "2026-11-18", by=LEADER), step(ONE, "销号", "2026-11-14 09:00")],
        "rectifications": [rectified(ONE, at="2026-11-04")],  # it was put right before anybody had checked it
        "appeals": [appeal(ONE, answer="维持", answered_at="2026-11-09", answered_by="019002")],
        "verdicts": [verdict(ONE, FAULT)],
    }
    outcome = bench.take(*(bench.csv(form, rows) for form, rows in forms.items()))
    assert acts(outcome) == ["核查", "提出异议", "异议维持", "报告已纠正", "销号", "提出追究建议", "追究"]
    assert bench.state(ONE) == "已追究" and outcome.is_all_taken


def test_the_order_of_the_files_does_not_matter(bench, tmp_path):
    from tests.answers import invented

    heads = set()
    for number, order in enumerate(permutations(range(3))):
        other = invented.bench(tmp_path / str(number))
        paths = [
            other.csv("verdicts", [verdict(ONE), verdict(TWO)]),
            other.csv("rectifications", [rectified(TWO), rectified(ONE)]),
            other.csv("steps", [step(ONE, "销号", "2026-11-13")]),
        ]
        assert other.take(*(paths[place] for place in order)).is_all_taken
        heads.add(other.ledger.head())
    assert len(heads) == 1


def test_a_step_of_the_same_day_follows_what_it_needs_although_it_says_no_hour(bench):
    rows = [step(ONE, "销号", "2026-11-12")]
    bench.take(
        bench.csv("steps", rows),
        bench.csv("rectifications", [rectified(ONE, at="2026-11-12 16:00")]),
        bench.csv("verdicts", [verdict(ONE)]),
    )
    assert bench.state(ONE) == "销号"


def test_what_is_sent_back_is_reported_again(bench):
    rows = [step(ONE, "销号", "2026-11-18"), step(ONE, "退回整改", "2026-11-13", due_on="2026-11-17", note="缺审批")]
    reports = [rectified(ONE, at="2026-11-16", action="补齐审批"), rectified(ONE, at="2026-11-12")]
    outcome = bench.take(
        bench.csv("verdicts", [verdict(ONE)]), bench.csv("rectifications", reports), bench.csv("steps", rows)
    )
    assert acts(outcome) == ["核查", "报告已纠正", "退回整改", "报告已纠正", "销号"] and bench.state(ONE) == "销号"


def test_what_is_checked_anew_begins_a_new_round(bench):
    rows = [verdict(ONE, "不属实", at="2026-11-16"), verdict(ONE)]
    outcome = bench.take(
        bench.csv("verdicts", rows),
        bench.csv("rectifications", [rectified(ONE)]),
        bench.csv("steps", [step(ONE, "重新核查", "2026-11-15", note="查到工单")]),
    )
    assert acts(outcome) == ["核查", "报告已纠正", "重新核查", "核查"] and bench.state(ONE) == "不属实"


def test_a_suspension_ends_before_what_comes_after_it(bench):
    rows = [
        step(THREE, "恢复", "2026-11-10"),
        step(THREE, "挂起", "2026-11-04", due_on="2026-12-01", doc_no="明公法〔2026〕1号", note="等鉴定意见"),
    ]
    outcome = bench.take(bench.csv("steps", rows), bench.csv("verdicts", [verdict(THREE, at="2026-11-11")]))
    assert bench.state(THREE) == FLAW and outcome.is_all_taken


def test_a_step_that_nothing_makes_lawful_is_refused_with_the_state_in_which_it_ends(bench):
    outcome = bench.take(
        bench.csv("steps", [step(ONE, "销号", "2026-11-13"), step(ONE, "关闭", "2026-11-13")]),
        bench.csv("verdicts", [verdict(ONE, by=HEAD)]),
    )
    assert [line.wrong.reason for line in outcome.of(REFUSED)] == [
        f"问题现为“{FLAW}”，不能办理“销号”",
        f"问题现为“{FLAW}”，不能办理“关闭”",
    ]


def test_findings_do_not_wait_for_one_another(bench):
    rows = [verdict(ONE), verdict(TWO, by=LEGAL), verdict(THREE, "不属实")]
    outcome = bench.take(bench.csv("steps", [step(THREE, "关闭", "2026-11-10")]), bench.csv("verdicts", rows))
    assert [bench.state(number) for number in (ONE, TWO, THREE)] == [FLAW, FLAW, "关闭"] and outcome.is_all_taken
