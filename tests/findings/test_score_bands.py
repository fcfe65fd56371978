"""The band of a unit: where chance alone ends, and who gets none."""

from dataclasses import replace
from decimal import Decimal

import duckdb
import pytest
from test_score import all_themes_decidable, say, scored

from checks import rooms


def test_a_limit_is_where_chance_alone_ends():
    con = duckdb.connect()
    con.execute(
        "create schema marts; create table marts.score_items as select 'U' as unit_code, true as is_decidable, "
        "100 as weight, 20 as n_scope, 4 as n_weighted, 5 as n_peers, 1000 as peer_n, 50 as peer_weighted, "
        "50 as peer_squared"
    )
    sql = (rooms.SQL / "marts" / "score_bands.sql").read_text(encoding="utf-8")
    expected, low, high, highest, place = con.execute(
        f"select n_expected, lower_95, upper_95, upper_998, place from ({sql})"
    ).fetchone()
    # of 20 with a chance of 0.05: P(X < 3) + P(X = 3) / 2 = 0.95430, with 4 0.99077, with 5 0.99855, with 6 0.99982
    assert (expected, low, place) == (1, 0, "合格")
    assert high == pytest.approx(Decimal("3.5676"), abs=Decimal("0.0002"))
    assert highest == pytest.approx(Decimal("5.3556"), abs=Decimal("0.0002"))


def bad_unit(month):
    """柳荫派出所 has twelve confirmed faults of 72 objects, 石桥派出所 none of 600."""
    all_themes_decidable(month)
    for place in range(12):
        month.breach(subject_no=f"F{place}")
    month.verdict("met", unit_code="S12", due_at="2026-10-15 00:00:00")
    month.con.execute(
        "insert into rules.verdicts select row_.* replace (concat('M', i) as subject_no) "
        "from rules.verdicts as row_, range(599) as t (i) where unit_code = 'S12'"
    )
    month.build()
    for place in range(12):
        say(month, f"F{place}", "属实-过错")


def test_a_unit_far_above_its_peers_stands_under_attention_and_one_far_below_is_excellent(month):
    bad_unit(month)
    assert (scored(month)["band"], scored(month, "S12")["band"]) == ("关注", "优")
    bands = month.rows("from published.score_bands")
    assert [row["unit_code"] for row in bands] == ["S11", "S12"]
    assert bands[0]["n_weighted"] == 12 > bands[0]["upper_998"] > bands[0]["upper_95"] > bands[0]["n_expected"]


def test_without_verdicts_and_without_peers_there_is_no_band(month):
    all_themes_decidable(month)
    row = scored(month)
    assert (row["score"], row["band"], row["band_note"]) == (Decimal("100.0"), None, "核查结果未回填，不定等次")
    month.breach(subject_no="F")
    month.build()
    say(month, "F", "属实-过错")
    assert (scored(month)["band"], scored(month)["band_note"]) == (None, "没有同类单位可比，不定等次")


def test_objects_under_rules_that_could_not_be_judged_give_no_grade(month):
    """Twelve objects, but all of them under a rule without weight: nothing of the unit was scored."""
    all_themes_decidable(month)
    rules = {rule: about for rule, about in month.run.policy.score.rules.items() if rule != "JQ-01"}
    month.run = replace(month.run, policy=replace(month.run.policy, score=replace(month.run.policy.score, rules=rules)))
    for _ in range(12):
        month.verdict("met", rule_id="JQ-01", unit_code="S12", due_at="2026-10-15 00:00:00")
    row = scored(month, "S12")
    assert (row["n_scope"], row["n_judged"], row["score"], row["band"]) == (12, 0, None, None)
    assert row["grade_note"] == "可评应检数 0，不足 10，只列问题，不出分"
