"""A change of law is marked in the month in which it falls, and told before it comes."""

import pytest


@pytest.fixture
def changed(month):
    """A rule with a first law, a change in the audited month, one long ago, one soon and one far away."""
    for since, until in [
        ("2006-03-01", None),
        ("2026-01-01", None),
        ("2026-10-15", None),
        ("2026-11-01", None),
        ("2027-01-29", None),
        ("2027-01-30", None),
    ]:
        month.insert(
            "rules.law_versions", rule_id="JQ-03", clock="", applies_to="", since=since, until=until,
            instrument="某法", article=f"第{since[2:4]}条", confidence="逐字",
        )  # fmt: skip
    month.build()
    return month


def test_the_first_law_of_a_rule_is_no_change_and_each_later_one_is(changed):
    marks = changed.rows("from published.law_marks")
    assert [(str(row["changed_on"]), row["timing"]) for row in marks] == [
        ("2026-01-01", "以前"),
        ("2026-10-15", "本期"),
        ("2026-11-01", "即将"),
        ("2027-01-29", "即将"),
    ]


def test_a_mark_says_which_rule_and_what_changed(changed):
    mark = next(row for row in changed.rows("from published.law_marks") if row["timing"] == "本期")
    assert (mark["month"], mark["rule_id"], mark["rule_name"]) == ("2026-10", "JQ-03", "刑事案件立案审查超期")
    assert mark["law"] == "改按《某法》第26条"


def test_a_law_that_ends_without_a_successor_is_a_change_too(month):
    month.insert(
        "rules.law_versions", rule_id="JQ-03", clock="", applies_to="", since="2006-03-01", until="2026-10-15",
        instrument="某法", article="第一条", confidence="逐字",
    )  # fmt: skip
    month.build()
    (mark,) = month.rows("from published.law_marks")
    assert (str(mark["changed_on"]), mark["timing"], mark["law"]) == ("2026-10-15", "本期", "《某法》第一条失效")
