"""The score of 3 and 12 months: the same formula over more months, and never more months than the data cover."""

from datetime import datetime, timedelta
from decimal import Decimal

from test_score import all_themes_decidable, say


def window(month, months, unit="S11"):
    return month.one(f"from published.score_windows where unit_code = '{unit}' and window_months = {months}")


def part(month, months):
    """What JQ-03 takes from 柳荫派出所 in that window."""
    return month.one(
        f"from marts.score_window_items where unit_code = 'S11' and rule_id = 'JQ-03' and window_months = {months}"
    )


def every_ninth_day(month, first, last):
    """From one day to the other every ninth day has an incident and a case."""
    day = datetime.fromisoformat(first)
    while day < datetime.fromisoformat(last):
        incident(month, day)
        case(month, day)
        day += timedelta(days=9)


def incident(month, day):
    about = {"incident_no": f"I{day:%m%d}", "received_at": day, "received_at_latest": day}
    month.insert("staging.incidents", source="standard", source_file="警情.csv", source_row=1, unit_code="S11", **about)


def case(month, day):
    about = {"case_no": f"A{day:%m%d}", "filed_at": day, "filed_at_latest": day, "kind": "刑事", "unit_code": "S11"}
    month.insert("staging.cases", source="standard", source_file="案件.csv", source_row=1, **about)


def test_a_fault_of_an_earlier_month_counts_in_the_windows_that_hold_it_and_is_shrunk_in_the_same_way(month):
    all_themes_decidable(month)
    month.breach(subject_no="AUG", due_at="2026-08-10 23:59:59")
    month.breach(subject_no="JAN", due_at="2026-01-10 23:59:59")
    month.breach(subject_no="OLD", due_at="2025-10-31 23:59:59")
    month.build()
    for subject in ("AUG", "JAN", "OLD"):
        say(month, subject, "属实-瑕疵")
    month.build()
    assert [(part(month, n)["n_scope"], part(month, n)["n_weighted"]) for n in (1, 3, 12)] == [
        (10, 0),
        (11, Decimal("0.3")),
        (12, Decimal("0.6")),
    ]
    # the peers are those of 12 months in every window: 0.6 of 12
    assert {part(month, n)["peer_rate"] for n in (1, 3, 12)} == {Decimal("0.05")}
    for n in (1, 3, 12):
        rate = (part(month, n)["n_weighted"] + 50 * Decimal("0.05")) / (part(month, n)["n_scope"] + 50)
        assert abs(part(month, n)["shrunken_rate"] - rate) < Decimal("0.000001")
    scores = [window(month, n)["score"] for n in (3, 12)]
    assert month.one("from published.scores where unit_code = 'S11'")["score"] > scores[0] > scores[1]
    assert [window(month, n)["n_confirmed"] for n in (3, 12)] == [1, 2]
    assert all(line["ok"] for line in month.rows("from published.reconciliation"))


def test_a_window_has_no_score_without_weight_or_objects_as_the_month_has_none(month):
    all_themes_decidable(month, n=1)
    month.verdict("met", unit_code="S12", due_at="2026-09-15 00:00:00")
    month.build()
    assert [window(month, n, "S12")["score"] for n in (3, 12)] == [None, None]
    assert window(month, 3)["grade_note"] == "可评应检数 6，不足 10，只列问题，不出分"
    month.con.execute("update rules.runs set status_data = 'error' where rule_id in ('AJ-01', 'RS-05')")
    month.build()
    assert window(month, 12)["score"] is None
    assert window(month, 12)["grade_note"] == "可评权重 45/100，不足 70，不出分"


def test_a_month_is_covered_when_each_ten_days_of_it_have_incidents_and_cases(month):
    all_themes_decidable(month)
    every_ninth_day(month, "2026-08-12", "2026-10-31")  # the first ten days of August lack
    every_ninth_day(month, "2026-03-01", "2026-03-31")
    case(month, datetime(2026, 6, 3))
    month.build()
    covered = [row["months_back"] for row in month.rows("from marts.covered_months where is_covered order by all")]
    assert covered == [0, 1, 7]
    assert [(window(month, n)["n_months"], window(month, n)["score"]) for n in (3, 12)] == [(2, 100), (3, 100)]
