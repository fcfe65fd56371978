"""One run: which month is audited, as of which moment, on which exports."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from checks.complaint import BadInput

if TYPE_CHECKING:
    from checks.intake.profiles.profile import Profile
    from checks.machine import Means
    from checks.policy import Policy

MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
MOMENTS = ("%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S")


@dataclass(frozen=True)
class Period:
    """The audited month: from its first instant to the first instant after it."""

    month: str
    starts_at: datetime
    ends_at: datetime

    @classmethod
    def parse(cls, month: str, start_day: int = 1) -> "Period":
        """The period of a month like 2026-10; one that begins on day 2 to 28 begins in the month before."""
        year, number = _year_and_number(month)
        ends_at = _first_of(year, number + 1) if start_day == 1 else datetime(year, number, start_day)
        previous = _first_of(ends_at.year, ends_at.month - 1)
        return cls(month.strip(), previous.replace(day=start_day), ends_at)


@dataclass(frozen=True)
class Run:
    """What one audit is given; nothing in it comes from the wall clock."""

    exports: Path
    out: Path
    warehouse: Path
    period: Period
    as_of: datetime
    profile: "Profile | None"
    policy: "Policy"
    allow_quarantine: bool = False
    master: str = ""  # where Spark works out clocks and rules; blank: DuckDB does
    means: "Means | None" = None  # what of the machine it may use; None: what is chosen for whoever does not ask


def moment(text: str) -> datetime:
    """The instant that was typed as --as-of; a day alone is its first instant. BadInput if it is none."""
    folded = text.strip().replace(" ", "T", 1)
    for shape in MOMENTS:
        try:
            return datetime.strptime(folded, shape)
        except ValueError:
            continue
    raise BadInput("截止时点不是一个时间", value=text, advice="写成 2026-11-01 或 2026-11-01T08:00:00")


def month_of(at: datetime, start_day: int) -> str:
    """The month in whose period that moment lies."""
    first = at.replace(day=1)
    is_next = start_day > 1 and at.day >= start_day
    return f"{(first + timedelta(days=32)) if is_next else first:%Y-%m}"


def default_as_of(period: Period) -> datetime:
    """The first instant after the period, at which a month is audited unless another moment is given."""
    return period.ends_at


def _year_and_number(month: str) -> tuple[int, int]:
    found = MONTH.fullmatch(str(month).strip())
    if not found or not 1 <= int(found[2]) <= 12 or not 1950 <= int(found[1]) <= 2199:
        raise BadInput("审计月份不是一个月份", value=month, advice="写成 2026-10 这样的年-月")
    return int(found[1]), int(found[2])


def _first_of(year: int, number: int) -> datetime:
    """The first instant of that month; number 0 is the December before, 13 the January after."""
    if number < 1:
        return datetime(year - 1, 12, 1)
    if number > 12:
        return datetime(year + 1, 1, 1)
    return datetime(year, number, 1)


def last_instant(period: Period) -> datetime:
    """The last second of the period, for what is printed."""
    return period.ends_at - timedelta(seconds=1)
