"""The clocks once more, in plain Python and step by step as docs and law tell them, to hold the SQL against."""

import calendar as months
import datetime as dt
import math
from dataclasses import dataclass, field

import chinese_calendar

LAST = dt.time(23, 59, 59)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


def end_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, LAST)


def next_workday(day: dt.date) -> dt.date | None:
    while day.year <= 2026:
        if chinese_calendar.is_workday(day):
            return day
        day += DAY
    return None


def nth_workday(day: dt.date, n: int) -> dt.date | None:
    while n:
        day += DAY
        if day.year > 2026:
            return None
        n -= chinese_calendar.is_workday(day)
    return day


def month_on(day: dt.date, n: int, *, keep_last: bool) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    last = months.monthrange(year, month + 1)[1]
    if keep_last and day.day == months.monthrange(day.year, day.month)[1]:
        return dt.date(year, month + 1, last)
    return dt.date(year, month + 1, min(day.day, last))


def strict(unit: str, start: dt.datetime, n: int, paused: int = 0) -> dt.datetime | None:
    day = start.date()
    if unit == "hours":
        return start + n * HOUR
    if unit == "liberty_days":
        return start + (n + paused) * DAY
    if unit in ("days", "days_or_workdays", "fixed_days"):
        return end_of(day + (n + paused) * DAY)
    if unit in ("months", "liberty_months"):
        return end_of(month_on(day, n, keep_last=False) + paused * DAY)
    found = nth_workday(day, n)
    return found and end_of(found)


def latest(unit: str, start: dt.datetime, n: int, paused: int = 0) -> dt.datetime | None:
    day = start.date()
    if unit == "hours":
        return start.replace(minute=0, second=0, microsecond=0) + (n + 1) * HOUR
    if unit in ("liberty_days", "fixed_days"):
        return end_of(day + (n + paused) * DAY)
    if unit == "liberty_months":
        return end_of(month_on(day, n, keep_last=True) + paused * DAY)
    if unit in ("workdays", "days_or_workdays"):
        found = nth_workday(day, n)
    elif unit == "days":
        found = next_workday(day + (n + paused) * DAY)
    else:
        found = next_workday(month_on(day, n, keep_last=True) + paused * DAY)
    return found and end_of(found)


@dataclass
class Clock:
    """One clock with everything on record, all known to the second."""

    unit: str
    start: dt.datetime
    n: int
    extensions: list[dt.datetime] = field(default_factory=list)
    terms: list[int] = field(default_factory=list)
    unlimited: bool = False
    pauses: list[tuple[dt.datetime, dt.datetime]] = field(default_factory=list)
    restarts: list[dt.datetime] = field(default_factory=list)
    done: dt.datetime | None = None
    lead: int = 0
    then: int | None = None

    def merged(self) -> list[tuple[dt.datetime, int]]:
        """Each merged pause: when it begins, and its whole days, rounded up."""
        pieces = sorted((max(a, self.start), b) for a, b in self.pauses if b > max(a, self.start))
        joined: list[list[dt.datetime]] = []
        for a, b in pieces:
            if joined and a <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], b)
            else:
                joined.append([a, b])
        return [(a, math.ceil((b - a) / DAY)) for a, b in joined]

    def dues(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Both due dates: what is in time is added one by one, until nothing more is in time."""
        waiting = [("extension", at) for at in self.extensions]
        waiting += [("pause", at, days) for at, days in self.merged()]
        waiting += [
            ("restart", at) for at in self.restarts if at >= self.start and (self.done is None or at <= self.done)
        ]
        start, n, paused, place = self.start, self.n, 0, 0
        while True:
            due = latest(self.unit, start, n, paused) or strict(self.unit, start, n, paused)
            in_time = [each for each in waiting if due and each[1] <= due]
            if not in_time:
                handed_on = latest(self.unit, start, n, paused)
                if self.then is not None and handed_on:
                    handed_on = latest(self.unit, handed_on, self.then)
                return tuple(due and self.before(due) for due in (strict(self.unit, start, n, paused), handed_on))
            move = min(in_time, key=lambda each: (each[1], each[0]))
            waiting.remove(move)
            if move[0] == "extension":
                place += 1
                n += self.terms[place - 1] if place <= len(self.terms) else self.terms[-1] if self.unlimited else 0
            elif move[0] == "pause":
                paused += move[2]
            else:
                start = max(start, move[1])

    def before(self, due: dt.datetime) -> dt.datetime:
        """The end of the day that lies the lead's days before the term ends."""
        return end_of(due.date() - self.lead * DAY) if self.lead else due

    def verdict(self, as_of: dt.datetime) -> str:
        """The verdict, in the order in which the verdicts go before one another."""
        strict_due, due = self.dues()
        if self.done is not None and self.done < self.start:
            return "unknown"
        if self.done is not None and strict_due and self.done <= strict_due:
            return "met"
        if strict_due is None or (due is None and as_of > strict_due):
            return "unknown"
        if self.done is not None:
            return "breached" if due and self.done > due else "borderline"
        if as_of <= strict_due:
            return "pending"
        return "borderline" if as_of <= due else "breached"
