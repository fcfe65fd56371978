"""Invented acts on invented findings."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from checks.ledger import Ledger
from checks.life import states
from checks.life.acts import Act
from checks.life.bureau import Bureau
from checks.life.casebook import Casebook, opened
from checks.life.standing import Standing

ON = datetime(2026, 12, 1, 9, 0)
FINDINGS = ("55e0548b1438884f", "6ffc0efaa22359f3")
ABOUT = {
    "subject_kind": ["案件", "警情"],
    "subject_no": ["A1", "J2"],
    "case_no": ["A1", None],
    "officer_no": ["900009", None],
    "breach_at": ["2026-10-05T09:00:00", "2026-10-06T10:00:00"],
}
LEGAL, OTHER_LEGAL, LEADER, HEAD, HANDLER, UNKNOWN = "019001", "019002", "000001", "011008", "011003", "777777"
BUREAU = Bureau(
    {
        LEGAL: ("法制民警",),
        OTHER_LEGAL: ("法制民警", "民警"),
        LEADER: ("局领导",),
        HEAD: ("所队长",),
        HANDLER: ("民警",),
    },
    {("案件", "A1"): frozenset({HANDLER})},
)

PEOPLE = ["", LEGAL, OTHER_LEGAL, LEADER, HEAD, HANDLER, UNKNOWN]
FIRST_DAY = date(2026, 10, 20)


@dataclass(frozen=True)
class Wish:
    """What somebody wants next: mostly an act that the state allows, done as it should be, now and then not."""

    finding: int
    act: int
    person: int
    verdict: str
    is_sound: bool
    day: int

    def act_on(self, casebook: Casebook, number: int) -> Act:
        """The act that it is, given how everything stands."""
        finding_id = FINDINGS[self.finding]
        state = casebook.standings[finding_id].state(ON)
        allowed = [
            name for name, step in states.STEPS.items() if state in step.sources and name not in states.BY_SYSTEM
        ]
        names = allowed if self.is_sound and allowed else list(states.STEPS)
        at = FIRST_DAY + timedelta(days=number // 2 if self.is_sound else self.day)
        by, due_on, note = (LEGAL, "2026-12-31", "按规定") if self.is_sound else (PEOPLE[self.person], "2026-11-10", "")
        by = PEOPLE[self.person] if self.person > 2 else by
        return Act(
            names[self.act % len(names)], finding_id, by, f"{at}", self.verdict, note, due_on, "明公法〔2026〕1号"
        )


WISHES = st.builds(
    Wish,
    st.integers(0, 1),
    st.integers(0, 30),
    st.integers(0, len(PEOPLE) - 1),
    st.sampled_from([states.FAULT, *states.VERDICTS]),
    st.sampled_from([True, True, True, False]),
    st.integers(-20, 60),
)


def book(path: Path | None = None) -> Casebook:
    """The casebook of a new ledger with two findings; without a path of none, so that nothing can be written."""
    if path:
        ledger = Ledger(path)
        ledger.record_release("2026-10", {"findings": list(FINDINGS), "about": ABOUT, "batch": 1})
        return opened(ledger, ON, BUREAU)
    casebook = Casebook(None, ON, BUREAU)
    for place, finding_id in enumerate(FINDINGS):
        about = {name: listed[place] for name, listed in ABOUT.items()}
        casebook.standings[finding_id] = Standing(finding_id, about, "2026-10", "2026-10")
    return casebook


def reopened(casebook: Casebook) -> Casebook:
    """The same ledger read anew."""
    return opened(casebook.ledger, casebook.on, casebook.bureau)
