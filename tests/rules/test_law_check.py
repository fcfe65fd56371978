"""What `mingjing rules --check-law` shows: quotations that are not verbatim, and what ends soon."""

import dataclasses
import datetime as dt

from checks.rules import law_check, rule_file
from checks.rules.rule_file import LAST_DAY

RULES = rule_file.read_all()
TODAY = dt.date(2026, 11, 1)


def the_rule(rule_id: str):
    return next(rule for rule in RULES if rule.id == rule_id)


def ended(rule, until: dt.date):
    """The rule with an end to its last version."""
    law = (*rule.law[:-1], dataclasses.replace(rule.law[-1], until=until))
    return dataclasses.replace(rule, law=law)


def test_every_version_that_is_not_verbatim_is_listed_and_no_other():
    listed = [(each.rule.id, each.version) for each in law_check.not_verbatim(RULES)]
    assert ("CW-01", next(each for each in the_rule("CW-01").law if each.confidence != "逐字")) in listed
    assert all(version.confidence != "逐字" for _, version in listed)
    assert len(listed) == sum(version.confidence != "逐字" for rule in RULES for version in rule.law)


def test_a_version_that_ends_on_the_ninetieth_day_is_listed_and_one_a_day_later_is_not():
    rule = the_rule("JQ-03")
    day = TODAY + dt.timedelta(days=90)
    (found,) = law_check.ending([ended(rule, day)], TODAY)
    assert found.why == f"{day:%Y-%m-%d} 起不再适用"
    assert law_check.ending([ended(rule, day + dt.timedelta(days=1))], TODAY) == []


def test_a_version_that_ended_before_is_not_listed_and_one_that_ends_today_is():
    rule = the_rule("JQ-03")
    assert law_check.ending([ended(rule, TODAY - dt.timedelta(days=1))], TODAY) == []
    assert len(law_check.ending([ended(rule, TODAY)], TODAY)) == 1


def test_a_version_ends_when_a_later_one_of_its_group_begins():
    rule = the_rule("JQ-05")
    old, new = sorted(rule.law, key=lambda version: version.since)
    assert law_check.end_of(rule, old) == new.since
    assert law_check.end_of(rule, new) == LAST_DAY
    assert [each.version for each in law_check.ending([rule], new.since - dt.timedelta(days=90))] == [old]


def test_the_calendar_ends_with_the_last_year_of_a_notice():
    assert law_check.calendar_ends() == dt.date(2026, 12, 31)
    assert law_check.is_near(dt.date(2026, 12, 31), dt.date(2026, 10, 2))
    assert not law_check.is_near(dt.date(2026, 12, 31), dt.date(2026, 10, 1))
