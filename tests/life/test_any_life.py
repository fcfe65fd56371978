"""Whatever people do in whatever order: a finding stands only where the steps lead, and the ledger tells it again."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.life import states
from checks.life.acts import Refused
from checks.life.casebook import Casebook
from checks.life.standing import Standing
from tests.life.lives import BUREAU, FINDINGS, ON, WISHES, book, reopened

LIVES = st.lists(WISHES, min_size=15, max_size=50)


def lived(casebook: Casebook, wishes) -> list[dict]:
    """What was said in the casebook, each event with the state in which the finding stood before and after it."""
    said = []
    for number, wish in enumerate(wishes):
        act = wish.act_on(casebook, number)
        before = casebook.standings[act.finding_id].state(ON)
        try:
            event = casebook.do(act)
        except Refused as refused:
            assert str(refused) and casebook.standings[act.finding_id].state(ON) == before
        else:
            said.append(
                {**event, "of": act.finding_id, "was": before, "is": casebook.standings[act.finding_id].state(ON)}
            )
    return said


def seen(standing: Standing) -> tuple:
    """Everything that a standing knows but the numbers of its events."""
    events = [{name: value for name, value in said.items() if name != "seq"} for said in standing.events]
    return {**vars(standing), "events": events}


@settings(max_examples=200, deadline=None)
@given(LIVES)
def test_a_finding_only_ever_stands_where_a_step_may_lead_it(wishes):
    casebook = book()
    for said in lived(casebook, wishes):
        step = states.STEPS[said["act"]]
        assert said["was"] in step.sources and said["is"] in states.STATES and said["from"] == said["was"]
        if step.target not in (states.SAME, states.VERDICT, states.BACK):
            assert said["is"] in (step.target, said["was"])  # a suspension whose date has passed is over at once
        if step.roles and said["by"] in BUREAU.roles:
            assert set(BUREAU.roles[said["by"]]) & set(step.roles)
        if step.is_by_stranger:
            assert said.get("by") not in BUREAU.handlers_of(casebook.standings[said["of"]])


@settings(max_examples=100, deadline=None)
@given(LIVES)
def test_the_ledger_read_anew_says_the_same(wishes):
    with tempfile.TemporaryDirectory() as folder:
        casebook = book(Path(folder) / "ledger.sqlite")
        lived(casebook, wishes)
        casebook.write()
        again = reopened(casebook)
        for finding_id in FINDINGS:
            assert seen(again.standings[finding_id]) == seen(casebook.standings[finding_id])


@settings(max_examples=200, deadline=None)
@given(LIVES)
def test_a_finding_that_counts_as_true_was_found_so_by_somebody(wishes):
    casebook = book()
    lived(casebook, wishes)
    for standing in casebook.standings.values():
        if standing.verdict:
            told = [said for said in standing.events if said.get("verdict") == standing.verdict]
            assert told and told[-1]["act"] in ("核查", "异议变更", "异议撤销")
        if standing.state(ON) in (states.ORDERED, states.REPORTED, states.CLEARED, states.PROPOSED):
            assert standing.verdict in states.CONFIRMED
        if standing.state(ON) in (states.PROPOSED, states.HELD_TO_ACCOUNT, states.EXCUSED):
            assert standing.verdict == states.FAULT
