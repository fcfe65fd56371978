"""An audit counts every verdict, and keeps those that somebody asks for: nothing is lost by it."""

from tests.findings.conftest import counts_of

DIFFERENT = "select * from (({one}) except all ({other})) union all (({other}) except all ({one})) limit 3"


def differing(con, one, other):
    """Rows of one query that the other lacks, both ways."""
    return con.execute(DIFFERENT.format(one=one, other=other)).fetchall()


def test_the_counts_are_those_of_all_verdicts_by_place_month_and_law(one_by_one):
    columns = "rule_id, clock, verdict, law_since, law, unit_code, since, month"
    every = f"select {columns}, sum(n)::bigint as n from ({counts_of('rules.verdicts')}) group by all"
    assert one_by_one.execute("select count(*) from rules.verdicts where verdict = 'met'").fetchone()[0] > 10_000
    assert differing(one_by_one, every, f"select {columns}, n from audit_counts") == []


def test_what_is_not_in_order_is_kept_as_it_was_decided_and_nothing_else_in_a_first_month(one_by_one):
    assert differing(one_by_one, "from rules.verdicts where verdict <> 'met'", "from audit_verdicts") == []


def test_every_object_of_the_month_that_was_judged_is_on_record_with_its_rules(one_by_one):
    columns = "rule_id, subject_kind, source, subject_no, case_no"
    of_month = "select object_no from clocks.month_objects"
    every = (
        f"select distinct {columns} from rules.verdicts "
        f"where subject_no in ({of_month}) or case_no in ({of_month})"
    )
    assert differing(one_by_one, every, f"select {columns} from rules.asked") == []
    n_all, n_asked = (
        one_by_one.execute(f"select count(*) from {table}").fetchone()[0] for table in ("rules.verdicts", "rules.asked")
    )
    assert 0 < n_asked < n_all
