"""Where measures carry no prosecution of their own, the case's decides; without that case nobody is accused."""

import pytest

from checks import clocks, rules
from checks.rules import rule_file
from checks.rules.readiness import Readiness

MEASURE = (
    "insert into staging.measures (source, measure_no, case_no, person_no, kind, unit_code, "
    "started_at, started_at_latest, ended_at, ended_at_latest) "
    "values ('样例', 'C1', 'A1', '01', ?, 'U1', '2026-01-12 10:00:00', '2026-01-12 10:00:00', ?, ?)"
)
ARREST, RESIDENCE = ("RS-07", "逮捕"), ("RS-08", "监视居住")


@pytest.fixture
def con(bench):
    bench.con.execute("begin")
    bench.con.execute(
        "update staging.columns set is_present = false where table_name = 'measures' and column_name = 'prosecuted_at'"
    )
    yield bench.con
    bench.con.execute("rollback")


def verdict(con, policy, rule_id):
    rule = next(rule for rule in rule_file.read_all() if rule.id == rule_id)
    clocks.refresh(con, rule.sql)
    rules.apply(con, rule, policy, [Readiness(clock, (), ()) for clock in rule.clocks])
    return con.execute(f"select verdict from rules.\"{rule.table}\" where clock = ''").fetchall()


@pytest.mark.parametrize(("rule_id", "kind"), [ARREST, RESIDENCE])
def test_a_measure_whose_case_is_not_in_the_exports_is_unknown(con, the_policy, rule_id, kind):
    con.execute(MEASURE, [kind, None, None])
    assert verdict(con, the_policy, rule_id) == [("unknown",)]


@pytest.mark.parametrize(("rule_id", "kind"), [ARREST, RESIDENCE])
def test_a_measure_that_ended_in_time_needs_no_case(con, the_policy, rule_id, kind):
    con.execute(MEASURE, [kind, "2026-02-12 10:00:00", "2026-02-12 10:00:00"])
    assert verdict(con, the_policy, rule_id) == [("met",)]


@pytest.mark.parametrize(("rule_id", "kind"), [ARREST, RESIDENCE])
def test_the_prosecution_of_the_case_ends_the_measure(con, the_policy, rule_id, kind):
    con.execute(MEASURE, [kind, None, None])
    con.execute(
        "insert into staging.cases (source, case_no, kind, unit_code, prosecuted_at, prosecuted_at_latest) "
        "values ('样例', 'A1', '刑事', 'U1', '2026-02-12 10:00:00', '2026-02-12 10:00:00')"
    )
    assert verdict(con, the_policy, rule_id) == [("met",)]
