"""Whether a rule can be applied at all. A broken one stops the audit before anything is read: it is never skipped."""

import re
from collections.abc import Iterable

import duckdb

from checks import provenance
from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules import example_check, indicators, portable, rule_file, terms
from checks.rules.bench import Bench
from checks.rules.law import put_law
from checks.rules.readiness import Readiness
from checks.rules.rule_file import Rule

_found_sound: set[tuple[str, ...]] = set()  # what this process has looked at: the folder, its files, the policy


def refuse_broken_files(policy: Policy) -> None:
    """Every rule of the program can be applied. The same files and policy are looked at once in a process."""
    looked_at = (str(rule_file.FOLDER), provenance.ruleset_hash(), policy.sha256)
    if looked_at not in _found_sound:
        refuse_broken(policy)
        _found_sound.add(looked_at)


def refuse_broken(policy: Policy, rules: Iterable[Rule] | None = None, bench: Bench | None = None) -> None:
    """Every rule (of the program, unless some are given) can be applied; the first that cannot is BadInput."""
    asked = rule_file.read_all() if rules is None else list(rules)
    bench = bench or Bench(policy, asked)
    for rule in asked:
        portable.refuse(rule.path, rule.sql, rule.sql_line)
        _refuse_unknown_parameters(rule, policy)
        example_check.refuse_unreadable(rule)
        _refuse_unbound(bench.con, rule, policy)


def _refuse_unknown_parameters(rule: Rule, policy: Policy) -> None:
    for name in sorted(rule.parameters - set(policy.parameters)):
        advice = f"在政策文件里加上 [parameters.{name}]，写明数值、文件和文号；或改正规则里的名称"
        raise BadInput("规则引用的本地参数不在政策文件里", file=rule.path.name, value=name, advice=advice)


def _refuse_unbound(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy) -> None:
    """The SELECT finds every table and column that it names, and says only what a rule may say."""
    try:
        put_law(con, rule, policy)
        if rule.rule_class == rule_file.UNIT_INDICATOR:
            indicators.apply(con, rule, policy, [Readiness("", (), ())])
        else:
            terms.put_terms(con, rule, [Readiness(clock, (), ()) for clock in rule.clocks])
    except (duckdb.Error, ValueError) as problem:
        text = str(problem)
        line = re.search(r"LINE (\d+):", text)
        # the SELECT stands below the line that makes it a view
        row = rule.sql_line + int(line[1]) - 1 if line else rule.sql_line + 1
        advice = "对照 sql/clocks/ 里各表的列和 checks/rules/terms.py 的 TERMS 改正"
        what = "规则的 SQL 不能执行"
        raise BadInput(what, file=rule.path.name, row=row, value=text.splitlines()[0], advice=advice) from None
