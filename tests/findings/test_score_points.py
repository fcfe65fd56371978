"""Every tenth of a point has its cause, and an objection says what it would change."""

from decimal import Decimal

import duckdb
import pytest
from test_score import all_themes_decidable, say, scored

from checks import findings, rooms

POINTS = "from published.score_points where unit_code = 'S11'"


def appeal(month, subject_no):
    query = f"select finding_id from findings.findings where subject_no = '{subject_no}'"
    said = {"status": "异议", "act": "提出异议", "at": "2026-10-30", "note": "漏扣法定期间"}
    findings.ledger_of(month.run.warehouse).append("appeal", "2026-10", month.one(query)["finding_id"], said)


@pytest.fixture
def judged(month):
    """柳荫派出所 has two faults and a flaw under JQ-03, one of the faults is objected to; 石桥派出所 has nothing."""
    all_themes_decidable(month)
    for subject in ("F1", "F2", "F3"):
        month.breach(subject_no=subject)
    for _ in range(10):
        month.verdict("met", unit_code="S12", due_at="2026-10-15 00:00:00")
    month.build()
    for subject, verdict in (("F1", "属实-过错"), ("F2", "属实-过错"), ("F3", "属实-瑕疵")):
        say(month, subject, verdict)
    appeal(month, "F1")
    return month


def test_the_points_of_a_unit_add_up_to_what_its_score_lacks_and_each_has_its_cause(judged):
    row, points = scored(judged), judged.rows(POINTS)
    assert sum(each["points"] for each in points) == 100 - row["score"] > 0
    assert {each["rule_points"] for each in points} == {100 - row["score"]}
    own = {each["subject_no"]: each for each in points}
    assert {each["part"] for each in points} == {"本单位问题", "同类平均水平"}
    assert [own[name]["weighted"] for name in ("F1", "F2", "F3")] == [1, 1, Decimal("0.3")]
    assert own["F1"]["points"] == pytest.approx(own["F2"]["points"], abs=Decimal("0.1"))
    assert own["F3"]["points"] < own["F1"]["points"] and own[None]["points"] > 0
    assert (own["F1"]["is_appealed"], own["F2"]["is_appealed"]) == (True, False)
    assert all(line["ok"] for line in judged.rows("from published.reconciliation"))


def test_what_if_says_the_score_that_upheld_objections_lead_to(judged):
    before = scored(judged)
    assert before["n_appealed"] == 1
    assert before["what_if"] == f"若 1 件异议全部成立，{before['score']} → {before['score_if_upheld']}"
    assert before["score_if_upheld"] > before["score"]
    say(judged, "F1", "不属实")
    after = scored(judged)
    assert (after["score"], after["n_appealed"], after["what_if"]) == (before["score_if_upheld"], 0, None)
    assert scored(judged, "S12")["what_if"] is None


def test_tenths_add_up_however_many_there_are():
    """Two hundred units with up to forty findings, some of which lose more than there is."""
    con = duckdb.connect()
    con.execute(
        """
        create schema clocks; create schema rules; create schema findings; create schema marts;
        create table clocks.audit as select timestamp '2026-10-01' as starts_at;
        create table rules.score_policy as select cast(50 as decimal(12, 2)) as k;
        create table findings.findings as
        select concat('F', u, r, f) as finding_id, concat('R', r) as rule_id, concat('U', u) as unit_code,
          '' as subject_no, case when f % 3 = 0 then '属实-过错' else '属实-瑕疵' end as human_verdict,
          f % 7 = 0 as is_self_reported, '整改' as status, timestamp '2026-10-05' as breach_at
        from range(200) as units (u), range(5) as rules (r), range(40) as founds (f) where f < (u * 7 + r * 13) % 41;
        create table findings.units as select distinct unit_code, unit_code as answering_code from findings.findings;
        create table marts.score_items as
        select unit_code, rule_id, rule_id as rule_name, 0 as n_weighted,
          cast(least(35, count(*) * (1 + ascii(rule_id[2]) % 7) / 3.7) as decimal(9, 4)) as deduction,
          cast(ascii(rule_id[2]) % 5 * 0.013 as decimal(9, 6)) as peer_rate
        from findings.findings group by unit_code, rule_id;
        create table marts.scores as
        select unit_code, cast(greatest(0, 100 - sum(deduction)) as decimal(4, 1)) as score
        from marts.score_items group by unit_code
        """
    )
    sql = (rooms.SQL / "marts" / "score_points.sql").read_text(encoding="utf-8")
    con.execute(f"create table marts.score_points as {sql}")
    units, wrong, lost_all = con.execute(
        "select count(*), count(*) filter (where total <> 100 - score), count(*) filter (where score = 0) "
        "from (select unit_code, sum(points) as total from marts.score_points group by unit_code) "
        "join marts.scores using (unit_code)"
    ).fetchone()
    assert units > 190 and wrong == 0 and 10 < lost_all < 190
    least, rules = con.execute(
        "select min(points), (select count(*) from (select 1 from marts.score_points group by unit_code, rule_id "
        "having sum(points) <> max(rule_points))) from marts.score_points"
    ).fetchone()
    assert least >= 0 and rules == 0
