"""What somebody should look at in the law on file: quotations that are not verbatim, and what ends soon."""

import csv
import datetime as dt
from dataclasses import dataclass

from checks.clocks import FOLDER as CLOCKS
from checks.rules.rule_file import VERBATIM, Rule, Version

SOON = dt.timedelta(days=90)


@dataclass(frozen=True)
class Doubt:
    """One version of the law of one rule that somebody should look at, and why."""

    rule: Rule
    version: Version
    why: str


def not_verbatim(rules: list[Rule]) -> list[Doubt]:
    """Every version whose sentence was not taken word for word from the text."""
    return [
        Doubt(rule, version, version.confidence)
        for rule in rules
        for version in rule.law
        if version.confidence != VERBATIM
    ]


def ending(rules: list[Rule], on: dt.date) -> list[Doubt]:
    """Every version that ends within 90 days of that day, because its end is on file or a later one begins."""
    return [
        Doubt(rule, version, f"{end:%Y-%m-%d} 起不再适用")
        for rule in rules
        for version in rule.law
        if on <= (end := end_of(rule, version)) <= on + SOON
    ]


def end_of(rule: Rule, version: Version) -> dt.date:
    """The first day on which the version no longer binds: in the year 9999 where none is known."""
    group = (version.clock, version.applies_to)
    later = [each.since for each in rule.law if (each.clock, each.applies_to) == group and each.since > version.since]
    return min([*later, version.until])


def calendar_ends() -> dt.date:
    """The last day of the calendar: the end of the last year of which the State Council's notice is on file."""
    with (CLOCKS / "holidays.csv").open(encoding="utf-8", newline="") as file:
        return dt.date(max(int(row["day"][:4]) for row in csv.DictReader(file)), 12, 31)


def is_near(day: dt.date, on: dt.date) -> bool:
    """Whether that last day is past or comes within 90 days."""
    return day <= on + SOON
