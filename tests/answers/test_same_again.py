"""Taking the same answer twice changes nothing, whatever file it comes in and however it was typed."""

from datetime import datetime

import pytest

from checks.answers.marks import mark
from checks.answers.outcome import BEFORE, TAKEN
from tests.answers.invented import HEAD, LEGAL, ONE, TWO, appeal, rectified, table, verdict

ROWS = [verdict(ONE, note="经调卷核实，属实"), verdict(TWO, "不属实", note="第一行\n第二行", by="019002")]


def test_the_same_file_twice_changes_nothing(bench):
    paths = bench.csv("verdicts", ROWS), bench.csv("rectifications", [rectified(ONE)])
    first = bench.take(*paths)
    head, state = bench.ledger.head(), bench.state(ONE)
    again = bench.take(*paths)
    assert len(first.of(TAKEN)) == 3 and len(again.of(BEFORE)) == 3 and again.is_all_taken
    assert bench.ledger.head() == head and bench.state(ONE) == state


def test_the_same_file_twice_in_one_call_is_taken_once(bench):
    path = bench.csv("verdicts", ROWS, name="一.csv")
    (bench.folder / "二.csv").write_bytes(path.read_bytes())
    outcome = bench.take(path, bench.folder / "二.csv")
    assert [line.outcome for line in outcome.lines] == [TAKEN, TAKEN, BEFORE, BEFORE]
    assert len(bench.ledger.events("step")) == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"reviewed_at": "2026-11-5 8:03"},
        {"reviewed_at": "2026/11/05 08:03:00"},
        {"reviewed_at": "2026年11月5日 8时3分"},
        {"reviewed_at": datetime(2026, 11, 5, 8, 3)},
        {"reviewed_at": datetime(2026, 11, 5, 8, 3, 27)},
        {"reviewer_no": "19001"},
        {"reviewer_no": "０１９００１ "},
        {"reviewer_no": 19001},
        {"finding_id": f" {ONE.upper()}　"},
        {"verdict": "属实－瑕疵"},
        {"note": "经调卷核实,属实  "},
        {"situation": "—"},
    ],
    ids=str,
)
def test_what_only_looks_different_is_the_same(bench, changed):
    bench.take(bench.csv("verdicts", ROWS, encoding="gb18030"))
    outcome = bench.take(bench.book({"核查结果": table("verdicts", [ROWS[1], ROWS[0] | changed])}))
    assert [line.outcome for line in outcome.lines] == [BEFORE, BEFORE]


def test_a_day_is_the_same_day_once_a_spreadsheet_wrote_midnight_behind_it(bench):
    bench.take(bench.csv("verdicts", [verdict(ONE, at="2026-11-05")]))
    for at in ("2026-11-05 00:00", datetime(2026, 11, 5), 46331, "2026.11.5"):
        outcome = bench.take(bench.book({"核查结果": table("verdicts", [verdict(ONE, at=at)])}))
        assert [line.outcome for line in outcome.lines] == [BEFORE], at


@pytest.mark.parametrize("changed", [{"verdict": "属实-过错"}, {"note": "另有材料"}, {"reviewed_at": "2026-11-06"}])
def test_what_says_something_else_is_a_new_answer(bench, changed):
    bench.take(bench.csv("verdicts", ROWS))
    assert [line.outcome for line in bench.take(bench.csv("verdicts", [ROWS[0] | changed])).lines] == [TAKEN]


def test_an_appeal_is_the_same_when_somebody_adds_who_raised_it(bench):
    bench.take(bench.csv("verdicts", ROWS), bench.csv("appeals", [appeal(ONE, by_no="")]))
    outcome = bench.take(bench.csv("appeals", [appeal(ONE, by_no=HEAD)]))
    assert [line.outcome for line in outcome.lines] == [BEFORE]


def test_a_mark_does_not_depend_on_the_order_of_columns_and_knows_one_form_from_another():
    values = {"finding_id": ONE, "reviewer_no": LEGAL, "note": ""}
    assert mark("a", values) == mark("a", {"reviewer_no": "19001", "finding_id": ONE}) != mark("b", values)
