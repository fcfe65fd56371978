"""Orders to put something right: how late one is and who is told, their numbers, and how those of a month went."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from checks.life import states
from checks.life.moments import day
from checks.life.standing import Standing

ORDER, POSTPONED, RETURNED, SUSPENDING = "下达整改", "整改改期", "退回整改", "挂起"  # acts

LATE, HEAD, LEGAL, LEADERS = "逾期", "所队长", "法制部门", "局领导"
LEVELS = (LATE, HEAD, LEGAL, LEADERS)

IN_TIME, DONE_LATE, RUNNING, OVERDUE = "按期完成", "逾期完成", "未到期", "逾期未完成"
SENT_BACK, UNFOUNDED, BROKEN_OFF = "退回重改", "不属实", "中止"
OUTCOMES = (IN_TIME, DONE_LATE, RUNNING, OVERDUE, SENT_BACK, UNFOUNDED, BROKEN_OFF)
UNFINISHED = (RUNNING, OVERDUE, SENT_BACK)

DONE = (states.REPORTED, *states.RECTIFIED)
ENDED_WELL = (*DONE, states.PROPOSED, states.HELD_TO_ACCOUNT, states.EXCUSED)
BRACKETS = str.maketrans("〔〕［］【】（）()", "[][][][][]")
MARKS = re.compile(r"(\{year\}|\{number\})")


def days_over(due_on: date | None, on: date) -> int:
    """How many calendar days past its date an order is; 0 up to the end of that day."""
    return max(0, (on - due_on).days) if due_on else 0


def level(due_on: date | None, on: date, reminders: tuple[int, ...]) -> str | None:
    """Up to whom the order has gone: 逾期, then 所队长, 法制部门, 局领导; None while it is not late."""
    over = days_over(due_on, on)
    return LEVELS[sum(over >= days for days in reminders)] if over else None


def is_at_least(found: str | None, wanted: str) -> bool:
    """Whether an order has gone up that far."""
    return found is not None and LEVELS.index(found) >= LEVELS.index(wanted)


class Numbers:
    """The numbers of the orders of one year: each is higher than all that were ever given, and given once."""

    def __init__(self, template: str, year: int, used: Iterable[str]):
        self.template, self.year = template, year
        pattern = _pattern(template, year)
        found = (pattern.fullmatch(_plain(text)) for text in used)
        self.last = max((int(each["number"]) for each in found if each), default=0)

    def peek(self) -> str:
        """The number after the last one; it is not given yet."""
        return self.template.replace("{year}", str(self.year)).replace("{number}", str(self.last + 1))

    def next(self) -> str:
        """The number after the last one; it counts as given."""
        number = self.peek()
        self.last += 1
        return number


def _plain(text: str) -> str:
    """The number as it is compared: people type brackets of several kinds, and blanks."""
    return "".join(text.split()).translate(BRACKETS)


def _pattern(template: str, year: int) -> re.Pattern:
    """What a number of that year looks like; one that does not name its year runs on through all years."""
    known = {"{year}": str(year), "{number}": "(?P<number>[0-9]{1,9})"}
    seen, parts = set(), []
    for part in MARKS.split(_plain(template)):
        parts.append("[0-9]{1,9}" if part == "{number}" and part in seen else known.get(part, re.escape(part)))
        seen.add(part)
    return re.compile("".join(parts))


def used_numbers(standings: Iterable[Standing]) -> set[str]:
    """Every number of a document that any act on these findings names."""
    return {said["doc_no"] for standing in standings for said in standing.events if said.get("doc_no")}


@dataclass(frozen=True)
class Order:
    """One order on one finding, and how it went."""

    finding_id: str
    number: str
    ordered_at: str
    due_on: str  # the date that binds now, or bound last
    outcome: str  # one of OUTCOMES
    done_at: str = ""


def of(standing: Standing, on: datetime) -> list[Order]:
    """Every order that the finding was ever given, the first one first, as each had gone by then."""
    starts = [place for place, said in enumerate(standing.events) if said.get("act") == ORDER]
    found = []
    for start, end in pairwise([*starts, len(standing.events)]):
        run = _followed(standing.events[start:end])
        outcome = BROKEN_OFF if end < len(standing.events) else _outcome(standing, run, on)
        first = standing.events[start]
        found.append(Order(standing.finding_id, first.get("doc_no", ""), first["at"], run.due_on, outcome, run.done_at))
    return found


@dataclass
class _Run:
    """An order on its way."""

    due_on: str = ""
    done_at: str = ""
    is_late: bool = False
    is_sent_back: bool = False
    is_stayed: bool = False  # suspended before its date: whoever gives it a new one afterwards is not late


def _followed(events: list[dict]) -> _Run:
    """What became of the order through these events, of which the first is the order itself."""
    run = _Run()
    for said in events:
        act = said.get("act")
        if act in (ORDER, RETURNED):
            run.due_on, run.done_at, run.is_sent_back = said.get("due_on", ""), "", act == RETURNED
        elif act == POSTPONED:
            run.is_late |= _is_past(said, run) and not run.is_stayed
            run.due_on, run.is_stayed = said["due_on"], False
        elif act == SUSPENDING:
            run.is_stayed |= not _is_past(said, run)
        elif said.get("status") in DONE and not run.done_at:
            run.is_late |= _is_past(said, run)
            run.done_at = said.get("at", "")
    return run


def _is_past(said: dict, run: _Run) -> bool:
    return bool(run.due_on and said.get("at")) and day(said["at"]) > day(run.due_on)


def _outcome(standing: Standing, run: _Run, on: datetime) -> str:
    state = standing.state(on)
    if state in (states.UNTRUE, states.CLOSED):
        return UNFOUNDED
    if state in ENDED_WELL:
        return DONE_LATE if run.is_late else IN_TIME
    if state != states.ORDERED:
        return BROKEN_OFF
    if run.due_on and days_over(day(run.due_on), on.date()):
        return OVERDUE
    return SENT_BACK if run.is_sent_back else RUNNING


def counted(orders: Iterable[Order]) -> dict[str, int]:
    """How many of the orders came to each outcome, every outcome named; they add up to all."""
    counts = dict.fromkeys(OUTCOMES, 0)
    for order in orders:
        counts[order.outcome] += 1
    return counts
