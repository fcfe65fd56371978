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
