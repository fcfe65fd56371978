"""Six months of a bureau, 2026-05 to 2026-10: late and corrected exports, a merger, answers and appeals."""

import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest

from checks import rules
from checks.answers.outcome import Outcome
from checks.complaint import BadInput
from checks.ledger import proof
from checks.ledger.anchors import Anchor
from checks.life import orders
from checks.life.moments import day
from tests.ledger.damages import DAMAGES, NEEDS_A_HEAD
from tests.play import expected
from tests.play.bureau import Play, Seen, few_rules, named
from tests.play.cast import BRIDGE, MONTHS, WILLOW
from tests.play.script import AFTER, Answers, HandedOut

REBUILT, EDITED = "2026-08", "2026-10"  # before this audit the warehouse is deleted; in this one a rule is edited
SCENES = [(month, place) for month in MONTHS for place in range(len(AFTER[month]))]


@dataclass
class Played:
    """The play as it went: what each audit saw, what became of each act, and what a second taking of each form did."""

    play: Play
    seen: dict[str, Seen] = field(default_factory=dict)
    done: dict[tuple[str, int], object] = field(default_factory=dict)
    refusals: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)
    grown: dict[tuple[str, int], int] = field(default_factory=dict)  # events that the second taking wrote


@pytest.fixture(scope="module")
def played(tmp_path_factory) -> Played:
    told = Played(Play(tmp_path_factory.mktemp("play")))
    with pytest.MonkeyPatch.context() as patch:
        for month in MONTHS:
            patch.setattr(rules, "read_all", few_rules(edited=month == EDITED))
            if month == REBUILT:
                (told.play.folder / "warehouse" / "mingjing.duckdb").unlink()
            told.seen[month] = told.play.audit(month)
            for place, act in enumerate(AFTER[month]):
                _act(told, (month, place), act)
    return told


def _act(told: Played, scene: tuple[str, int], act: HandedOut | Answers) -> None:
    if isinstance(act, HandedOut):
        told.done[scene] = told.play.hand_out(act)
        return
    told.done[scene] = told.play.answer(act)
    told.refusals[scene] = told.play.refusals(told.done[scene])
    before = told.play.ledger.last_seq()
    told.play.answer(act)
    told.grown[scene] = told.play.ledger.last_seq() - before


@pytest.fixture(scope="module")
def names(played) -> dict[str, str]:
    """What the play calls each finding, by its number."""
    return {number: named(each.about) for number, each in played.play.book(datetime.max).standings.items()}


def listed(seen: Seen, flow: str) -> set[str]:
    return {named(row) for row in seen.listed if row["flow"] == flow}


@pytest.mark.parametrize("month", MONTHS)
def test_the_month_lists_what_is_new_what_came_late_and_what_is_still_open(played, month):
    seen, wanted = played.seen[month], expected.MONTHS[month]
    assert listed(seen, "本月新增") == wanted.new
    assert listed(seen, "本月补计") == wanted.late
    assert listed(seen, "存量") == wanted.stock
    assert len(seen.listed) == len(wanted.new) + len(wanted.late) + len(wanted.stock)


@pytest.mark.parametrize("month", MONTHS)
def test_what_is_settled_is_listed_no_more_and_not_forgotten(played, month):
    assert {named(row) for row in played.seen[month].settled} == expected.MONTHS[month].settled


@pytest.mark.parametrize("month", MONTHS)
def test_every_finding_ever_published_stands_in_one_state(played, month):
    assert Counter(played.seen[month].states.values()) == expected.MONTHS[month].states


@pytest.mark.parametrize("scene", [scene for scene in SCENES if isinstance(AFTER[scene[0]][scene[1]], HandedOut)])
def test_what_is_handed_out_is_what_waits_for_it(played, names, scene):
    act, done = AFTER[scene[0]][scene[1]], played.done[scene]
    assert {names[number] for number in done.to_check} == act.to_check
    assert {names[number] for numbers in done.ordered.values() for number in numbers} == act.ordered
    assert not done.refused


@pytest.mark.parametrize("scene", [scene for scene in SCENES if isinstance(AFTER[scene[0]][scene[1]], Answers)])
def test_of_the_forms_only_what_may_not_be_is_refused_and_a_second_taking_changes_nothing(played, scene):
    act, outcome = AFTER[scene[0]][scene[1]], played.done[scene]
    assert isinstance(outcome, Outcome) and not any(file.refused for file in outcome.opened)
    assert played.refusals[scene].keys() == act.refused.keys()
    assert all(piece in played.refusals[scene][about] for about, piece in act.refused.items())
    parts = sum(2 if row.get("answer") else 1 for rows in act.rows.values() for row in rows)
    assert outcome.n_taken == parts - len(act.refused)
    assert played.grown[scene] == 0


def test_each_hand_out_numbers_its_orders_and_no_number_is_given_twice(played, names):
    given: dict[str, set[str]] = {}
    for scene, act in played.done.items():
        if not isinstance(act, Outcome):
            assert not given.keys() & act.ordered.keys(), scene
            given |= {number: {names[each] for each in findings} for number, findings in act.ordered.items()}
    assert given == expected.ORDERS


@pytest.mark.parametrize("on", expected.REMINDED)
def test_an_order_past_its_date_goes_up_the_ladder(played, names, on):
    moment = datetime.fromisoformat(f"{on} 12:00:00")
    (number,) = [number for number, name in names.items() if name == "A02"]
    (order,) = orders.of(played.play.book(moment).standings[number], moment)
    assert order.due_on == "2026-06-30"
    assert orders.level(day(order.due_on), moment.date(), (7, 15, 30)) == expected.REMINDED[on]


def test_two_people_who_contradict_each_other_are_both_heard_until_the_legal_department_decides(played, names):
    conflicts = played.done["2026-05", 1].conflicts
    assert {(names[each.about], each.by, each.said) for each in conflicts} == {
        ("A04", "200002", "不属实"),
        ("A04", "200003", "属实-瑕疵"),
    }
    assert played.seen["2026-06"].states["A04"] == "待核查" and played.seen["2026-07"].states["A04"] == "关闭"


def test_what_a_merged_station_did_is_answered_by_its_successor(played):
    by_month = {
        month: {row["unit_code"] for row in played.seen[month].listed if named(row) in ("B02", "D01")}
        for month in ("2026-07", "2026-08", "2026-09", "2026-10")
    }
    assert by_month == {"2026-07": {BRIDGE}, "2026-08": {WILLOW}, "2026-09": {WILLOW}, "2026-10": {WILLOW}}


def test_a_finding_that_an_edit_removed_is_a_finding_and_is_closed_only_after_two_complete_batches(played):
    states = {month: played.seen[month].states["A03"] for month in MONTHS}
    assert list(states.values()) == ["疑似", "待核查", "系统销号", "系统销号", "待核查", "待核查"]


def test_a_record_that_is_missing_from_an_export_closes_nothing(played):
    assert played.seen["2026-10"].states["E02"] == "待核查"


def test_an_exemption_that_ends_brings_its_finding_back(played):
    assert "B03" not in listed(played.seen["2026-07"], "存量")
    assert played.seen["2026-07"].states["B03"] == "待核查"  # exempt is not gone
    (back,) = [row for row in played.seen["2026-08"].listed if named(row) == "B03"]
    assert back["breach_at"] == datetime(2026, 8, 31, 23, 59, 59) and back["first_seen_month"] == "2026-06"


def test_the_verdicts_outlive_a_rebuilt_warehouse_and_an_edited_rule(played):
    rebuilt, edited = (
        {named(row): row["verdict"] for row in played.seen[month].settled} for month in (REBUILT, EDITED)
    )
    assert rebuilt["A02"] == edited["A02"] == "属实-过错" and rebuilt["A05"] == edited["A05"] == "不属实"
    due = {named(row): row["due_at"] for row in played.seen[EDITED].listed}
    assert due["L101"] == datetime(2026, 10, 15, 23, 59, 59)  # the edited rule did decide


def test_what_a_unit_told_of_itself_is_marked(played):
    told = {named(row) for row in played.seen["2026-05"].listed if row["is_self_reported"]}
    later = {named(row) for row in played.play.audit_again("2026-05").listed if row["is_self_reported"]}
    assert (told, later) == (set(), {"A09"})  # the form came in June, and tells of a day before the first release


def test_the_precision_of_the_rule_is_what_people_found(played):
    precision = played.seen["2026-10"].precision["JQ-07"]
    assert (precision["n_all_true"], precision["n_all_fault"], precision["n_all_untrue"]) == (7, 2, 3)
    assert precision["since"] == date(2026, 8, 3)
    assert (precision["n_true"], precision["n_untrue"]) == (1, 1)  # B02 in September, E01 in October


def test_the_last_month_again_adds_no_event(played):
    before = played.play.ledger.last_seq()
    again = played.play.audit_again(EDITED, edited=True)
    assert played.play.ledger.last_seq() == before
    assert [named(row) for row in again.listed] == [named(row) for row in played.seen["2026-10"].listed]


def test_the_ledger_of_the_play_is_whole(played):
    walked = proof.prove(played.play.ledger.path, []).walked
    assert walked.head == played.play.ledger.head() and walked.head.seq == played.play.ledger.last_seq() > 90


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_to_a_copy_of_it_is_found(played, tmp_path, name):
    kept = [Anchor(played.play.ledger.head(), "备份")] if name in NEEDS_A_HEAD else []
    copy = tmp_path / "ledger.sqlite"
    shutil.copyfile(played.play.ledger.path, copy)
    DAMAGES[name](copy)
    with pytest.raises(BadInput, match="台账"):
        proof.prove(copy, kept)
