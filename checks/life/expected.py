"""What a finding waits for: who does what next, and by which day."""

from dataclasses import dataclass
from datetime import date, datetime

from checks.life import states
from checks.life.bureau import Bureau
from checks.life.moments import day
from checks.life.standing import Standing

LEGAL, UNIT, AUTHORITY = "法制部门", "责任单位", "有权决定追究的机关"
FOR = {states.HANDED_OUT: "核查", states.ORDERED: "整改", states.APPEALED: "答复"}  # what is late past the day


@dataclass(frozen=True)
class Expected:
    """The next step: whose it is, what it is, and the last day for it where there is one."""

    who: str
    what: str
    by: date | None = None
    name: str = ""  # what is late once that day has passed; nothing is, where it is empty

    def days_late(self, on: date) -> int:
        """How many days past its last day the step is; 0 if it is not late."""
        return max(0, (on - self.by).days) if self.by and self.name else 0


def expected(standing: Standing, on: datetime, bureau: Bureau) -> Expected | None:
    """The next step of the finding as it stands then; None where nobody is asked for anything."""
    state = standing.state(on)
    who, what = _asked(standing, state)
    return Expected(who, what, _by(standing, state, bureau), FOR.get(state, "")) if what else None


def _asked(standing: Standing, state: str) -> tuple[str, str]:
    if state == states.HANDED_OUT and standing.is_in_conflict:
        return LEGAL, "对不一致的核查意见作出结论"
    return {
        states.SUSPECTED: (LEGAL, "发放核查"),
        states.HANDED_OUT: (UNIT, "核查并填报核查结论"),
        states.FLAW: (LEGAL, "下达整改通知"),
        states.FAULT: (LEGAL, "下达整改通知"),
        states.ORDERED: (UNIT, "整改并报告结果"),
        states.REPORTED: (LEGAL, "复核，予以销号或者退回整改"),
        states.SUSPENDED: (LEGAL, f"挂起的原因消失后恢复；到期自动恢复为“{standing.before}”"),
        states.APPEALED: (LEGAL, "答复异议"),
        states.PROPOSED: (AUTHORITY, "决定追究或者免责"),
    }.get(state, ("", ""))


def _by(standing: Standing, state: str, bureau: Bureau) -> date | None:
    if state == states.APPEALED:
        raised = standing.appealed_at
        return bureau.workdays.days_after(day(raised), bureau.answer_days) if raised else None
    text = {
        states.HANDED_OUT: _asked_for(standing),
        states.ORDERED: standing.order_due,
        states.SUSPENDED: standing.due_on,
    }.get(state, "")
    return day(text) if text else None


def _asked_for(standing: Standing) -> str:
    """The day by which this round's checking was asked for; a round that somebody began anew has none."""
    for said in reversed(standing.events):
        if said.get("act") in states.NEW_ROUND:
            return ""
        if said.get("status") == states.HANDED_OUT and said.get("due_on"):
            return said["due_on"]
    return ""


def appeal_until(standing: Standing, on: datetime, bureau: Bureau) -> date | None:
    """The last day on which the unit may object to the verdict as it stands; None where it may not."""
    if standing.state(on) not in states.STEPS["提出异议"].sources or standing.is_answered or not standing.verdict_at:
        return None
    return bureau.workdays.days_after(day(standing.verdict_at), bureau.appeal_days)
