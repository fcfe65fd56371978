"""Moments of the sample month, each with the precision that the invented system kept."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

YEAR = 2026
AS_OF = datetime(2026, 11, 1)
MONTH_START = datetime(2026, 10, 1)
FIRST_DAY = date(2026, 7, 1)
DAYS = 123  # 1 July to 31 October

# What the State Council's notices for 2025 and 2026 change against plain weekends, October 2025 to December 2026.
HOLIDAYS = frozenset(
    date.fromisoformat(day)
    for day in (
        "2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-02-16 2026-02-17 "
        "2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 "
        "2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07"
    ).split()
)
MAKE_UP_DAYS = frozenset(
    date.fromisoformat(day)
    for day in "2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10".split()
)


@dataclass(frozen=True)
class Rough:
    """A moment known to the minute or to the hour only; `at` is its earliest instant."""

    at: datetime
    precision: str  # minute or hour


Moment = datetime | date | Rough


def t(text: str) -> datetime:
    """The instant, to the second, of `10-14 09:10`, `10-14 09:10:05` or `2025-12-01 09:10` (no year: the sample's)."""
    full = text if text[4] == "-" else f"{YEAR}-{text}"
    return datetime.fromisoformat(full)


def d(text: str) -> date:
    """The day of `10-14` or `2025-12-01`: a moment of which no time of day is known."""
    return t(f"{text} 00:00").date()


def m(text: str) -> Rough:
    """The minute of `10-14 09:10`."""
    return Rough(t(text), "minute")


def h(text: str) -> Rough:
    """The hour of `10-14 09:00`."""
    return Rough(t(text), "hour")


def earliest(moment: Moment) -> datetime:
    """The first instant that the moment can be."""
    if isinstance(moment, Rough):
        return moment.at
    return moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.min.time())


def latest(moment: Moment) -> datetime:
    """The last instant that the moment can be."""
    if isinstance(moment, Rough):
        return moment.at + (
            timedelta(seconds=59) if moment.precision == "minute" else timedelta(minutes=59, seconds=59)
        )
    return moment if isinstance(moment, datetime) else end_of(moment)


def end_of(day: date) -> datetime:
    """The last second of the day."""
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=23, minutes=59, seconds=59)


def is_working(day: date) -> bool:
    """Whether offices work on that day."""
    return day in MAKE_UP_DAYS or (day.weekday() < 5 and day not in HOLIDAYS)


def happened(moment: Moment | None) -> Moment | None:
    """The moment if it lies before the sample's as-of, else None: nobody has recorded it yet."""
    return moment if moment is not None and latest(moment) < AS_OF else None
