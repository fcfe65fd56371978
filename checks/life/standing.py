"""Where each finding stands: its events, folded in the order in which they happened."""

from dataclasses import dataclass, field
from datetime import datetime

from checks.life import states
from checks.life.moments import day, ends


@dataclass(frozen=True)
class Opinion:
    """What one person found on checking."""

    verdict: str
    at: str
    note: str = ""
    decides: bool = False  # the word of the legal department settles what others see differently


@dataclass
class Standing:
    """One finding as the ledger tells it."""

    finding_id: str
    about: dict = field(default_factory=dict)  # what the last release that named it said: rule, object, unit …
    first_month: str = ""
    last_month: str = ""
    last_state: str = states.SUSPECTED
    before: str = states.SUSPECTED  # where it stood before it was suspended or appealed against
    verdict: str = ""
    opinions: dict[str, Opinion] = field(default_factory=dict)
    is_answered: bool = False  # an appeal was answered: that verdict is the last word of this round
    order_no: str = ""
    ordered_at: str = ""
    due_on: str = ""  # of the order that runs, of the checking that was asked for, or of the suspension
    verdict_at: str = ""
    appealed_at: str = ""
    reported_at: str = ""
    settled_at: str = ""
    events: list[dict] = field(default_factory=list)

    def state(self, on: datetime) -> str:
        """Where it stands then: a suspension past its date has ended by itself."""
        return self.before if self.is_suspension_over(on) else self.last_state

    def is_suspension_over(self, on: datetime) -> bool:
        """Whether it stands suspended and the date of that has passed."""
        return self.last_state == states.SUSPENDED and bool(self.due_on) and day(self.due_on) < on.date()

    def is_settled(self, on: datetime) -> bool:
        """Whether nobody is asked for anything any more."""
        return self.state(on) in states.SETTLED

    def is_overdue(self, on: datetime) -> bool:
        """Whether the order that runs is past its date."""
        return self.state(on) == states.ORDERED and bool(self.order_due) and day(self.order_due) < on.date()

    @property
    def order_due(self) -> str:
        """The date of the last order, whatever happened since; nothing where there is none."""
        dates = [said["due_on"] for said in self.events if said.get("status") == states.ORDERED and said.get("due_on")]
        return dates[-1] if dates else ""

    @property
    def is_in_conflict(self) -> bool:
        """Whether two people contradict each other and nobody of the legal department has decided."""
        return len(self.opinions) > 1 and not settled_verdict(self.opinions)


def settled_verdict(opinions: dict[str, Opinion]) -> str:
    """The verdict on which all agree, or the last of those who decide; nothing while people contradict each other."""
    deciding = [each for each in opinions.values() if each.decides]
    if deciding:
        return max(deciding, key=lambda each: ends(each.at)[0]).verdict
    verdicts = {each.verdict for each in opinions.values()}
    return verdicts.pop() if len(verdicts) == 1 else ""


def fold(standing: Standing, said: dict) -> None:
    """The finding stands where this event put it."""
    act, status = said.get("act", ""), said.get("status")
    if act in states.NEW_ROUND:
        standing.opinions, standing.is_answered = {}, False
    if act == "核查":
        opinion = Opinion(said["opinion"], said["at"], said.get("note", ""), bool(said.get("decides")))
        standing.opinions[said["by"]] = opinion
        standing.verdict_at = said["at"]
    if act in ("异议变更", "异议撤销", "异议维持"):
        standing.is_answered = True
    if act == "提出异议":
        standing.appealed_at = said["at"]
    if status == states.REPORTED:
        standing.reported_at = said.get("at", "")
    if said.get("verdict") is not None:
        standing.verdict = said["verdict"]
    if status:
        _stand(standing, said, status)
    standing.events.append(said)


def _stand(standing: Standing, said: dict, status: str) -> None:
    if status in (states.SUSPENDED, states.APPEALED):
        standing.before = said.get("from") or standing.last_state
    if status == states.ORDERED and said.get("doc_no"):
        standing.order_no, standing.ordered_at = said["doc_no"], said.get("at", "")
    if said.get("due_on") is not None:
        standing.due_on = said["due_on"]
    if status in states.SETTLED and status != standing.last_state:
        standing.settled_at = said.get("at", "")
    standing.last_state = status
