"""Rules are decided many at once; what one of them says that cannot be decided is its own error and no other's."""

from dataclasses import replace

import pytest

from checks import rules
from checks.rules import rule_file
from checks.rules.bench import Bench
from checks.rules.deciding import Deciding
from checks.rules.readiness import Readiness

READY = [Readiness("", (), ())]
SAID = """select '案件' as subject_kind, '案管' as source, '{no}' as subject_no, 'S11' as unit_code, 0 as law_no,
    timestamp '2026-10-08 09:00:00' as start_at, timestamp '2026-10-08 09:00:00' as start_at_latest,
    'days' as term_unit, {days} as term_n"""


def a_rule(number, no, days=3):
    """One of the bureau's rules, which says no more than this."""
    some = [each for each in rule_file.read_all() if each.rule_class != "U" and not any(each.clocks)]
    return replace(some[number], sql=SAID.format(no=no, days=days))


@pytest.fixture
def con(the_policy):
    """A bench of its own, outside any transaction, as an audit is."""
    own = Bench(the_policy).con
    rules.create_empty(own)
    return own


def in_order(rule, *numbers):
    """The same rule, which itself calls these objects met, and one more that is late."""
    said = [(no, "met") for no in numbers] + [("L1", "breached")]
    each = [f"{SAID.format(no=no, days='null')}, '{verdict}' as verdict" for no, verdict in said]
    return replace(rule, sql=" union all ".join(each))


def by_deadline(numbers):
    """These objects, done in time, and one that is late."""
    done = ", timestamp '2026-10-09 09:00:00' as done_at, timestamp '2026-10-09 09:00:00' as done_at_latest"
    never = ", cast(null as timestamp) as done_at, cast(null as timestamp) as done_at_latest"
    each = [SAID.format(no=no, days=3) + done for no in numbers] + [SAID.format(no="L1", days=3) + never]
    return " union all ".join(each)


def verdicts(con, rule):
    return con.execute(f'select rule_id, subject_no, due_at::varchar from rules."{rule.table}"').fetchall()


def test_each_rule_has_its_own_verdicts_and_its_own_law(con, the_policy):
    first, second = a_rule(0, "A1"), a_rule(1, "A1", days=7)
    deciding = Deciding(con, the_policy)
    for each in (first, second):
        deciding.add(each, READY)
    deciding.decide()
    assert verdicts(con, first) == [(first.id, "A1", "2026-10-12 23:59:59")]  # the 11th is a day off
    assert verdicts(con, second) == [(second.id, "A1", "2026-10-15 23:59:59")]
    laws = [con.execute(f'select law from rules."{each.table}"').fetchall()[0][0] for each in (first, second)]
    assert [each.law[0].quote in law for each, law in zip((first, second), laws, strict=True)] == [True, True]


def test_a_rule_that_cannot_be_decided_takes_no_other_with_it(con, the_policy):
    raises = (("红", "cast(judged.subject_no as integer) > 1"),)
    whole, broken = a_rule(0, "A1"), replace(a_rule(1, "A2"), severity_when=raises)
    asked = [(whole, READY), (broken, READY)]
    rules._run_all(con, the_policy, asked)
    assert [row[1] for row in verdicts(con, whole)] == ["A1"] and verdicts(con, broken) == []
    said = con.execute("select rule_id, status_data, error is not null from rules.runs order by all").fetchall()
    assert said == sorted([(whole.id, "ok", False), (broken.id, "error", True)])


@pytest.mark.parametrize("given", [in_order, lambda rule, *numbers: replace(rule, sql=by_deadline(numbers))])
def test_what_is_in_order_is_counted_and_kept_only_where_a_release_named_it(con, the_policy, given):
    rule = given(a_rule(0, "-"), "A1", "A2", "A3")
    con.execute("insert into clocks.first_named (finding_id, rule_id, subject_no) values ('f', ?, 'A2')", [rule.id])
    con.execute("insert into clocks.first_named (finding_id, rule_id, subject_no) values ('g', 'XX-01', 'A3')")
    rules._run_all(con, the_policy, [(rule, READY)])
    kept = con.execute(f'select subject_no, verdict from rules."{rule.table}" order by all').fetchall()
    assert kept == [("A2", "met"), ("L1", "breached")]
    counted = con.execute("select rule_id, unit_code, verdict, n from rules.counts order by all").fetchall()
    assert counted == [(rule.id, "S11", "breached", 1), (rule.id, "S11", "met", 3)]
    assert con.execute("select verdict, n from rules.totals order by all").fetchall() == [("breached", 1), ("met", 3)]


def test_of_a_rule_that_fails_nothing_is_counted(con, the_policy):
    whole = in_order(a_rule(0, "-"), "A1")
    broken = in_order(a_rule(1, "-"), "A1")
    broken = replace(broken, sql=broken.sql.replace("'L1'", "'L1' || cast('x' as integer)"))
    rules._run_all(con, the_policy, [(whole, READY), (broken, READY)])
    assert con.execute("select distinct rule_id from rules.counts").fetchall() == [(whole.id,)]
    assert con.execute("select rule_id from rules.runs where status_data = 'error'").fetchall() == [(broken.id,)]
