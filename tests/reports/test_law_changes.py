"""A change of law is loud: said beside the rules, marked on the months, told before it comes."""

import invented
import pytest

from reports import charts, law_changes, page, review, tables
from reports.facts import Facts


@pytest.fixture(scope="module")
def facts():
    return Facts(tables.read(invented.warehouse(invented.room()), invented.RUN))


@pytest.fixture(scope="module")
def quiet():
    """The same month with no change of law."""
    return Facts(tables.read(invented.warehouse(invented.room() | {"law_marks": [], "period_marks": []}), invented.RUN))


def test_a_change_within_the_period_names_the_day_the_rule_and_the_new_law(facts):
    now, soon = law_changes.lines(facts)
    assert now.startswith("本期法律有变化：2026年10月15日起，JQ-03 刑事案件立案审查超期改按《JQ-03的新规定》第九条")
    assert "不能直接比较" in now
    assert soon.startswith("法律即将变化：2026年11月20日起，HF-01")


def test_the_page_says_it_above_the_rules_beside_the_rule_and_under_the_months(facts):
    text = page.html(facts)
    assert text.count("本期法律有变化：") >= 1
    assert text.count("※本期法律有变化") == 1
    assert "※ 该月法律有变化" in text
    months = {row["month"] for row in facts.published.rows("trend")}
    assert {"2026-09", "2026-10"} <= months, "the invented month must have problems in both"
    assert "2026年9月（2026年9月15日起 AJ-01）；2026年10月（2026年10月15日起 JQ-03）" in text


def test_the_months_of_a_change_are_marked_on_the_chart_and_no_others(facts, quiet):
    marked = {month for month, _ in law_changes.marks(facts, charts.months_shown(facts))}
    assert charts.by_month(facts).count("※") >= len(marked) == 2
    assert "※" not in charts.by_month(quiet)


def test_the_review_says_it_too(facts, quiet):
    told = review.context(facts)
    assert any(line.startswith("本期法律有变化") for line in told["coverage"])
    assert any(line.startswith("其间法律有变化的月份：2026年9月") for line in told["indicators"])
    silent = review.context(quiet)
    assert not any("法律" in line for line in [*silent["coverage"], *silent["indicators"]])


def test_without_a_change_nothing_is_said(quiet):
    text = page.html(quiet)
    assert "本期法律有变化" not in text and "※" not in text
