"""Apply the rules: one verdict for each object in scope, on the law in force on its own day."""

import duckdb

from checks import clocks, rooms
from checks.policy import Policy
from checks.rules import counting, indicators
from checks.rules.deciding import Deciding, put_empty
from checks.rules.law import put_versions
from checks.rules.readiness import Readiness, columns_present, readiness_of, unusable_tables
from checks.rules.rule_file import UNIT_INDICATOR, Rule, read_all
from checks.rules.terms import VERDICT_COLUMNS
from checks.run import Run

AT_ONCE = 1_000_000  # terms that are decided by one statement, about
Asked = tuple[Rule, list[Readiness]]


def apply(
    con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, ready: list[Readiness], audited: str = clocks.AUDITED
) -> None:
    """rules."<file name>" holds one verdict for each object and clock in the rule's scope."""
    _decide_one(Deciding(con, policy, audited), rule, ready)


def _decide_one(deciding: Deciding, rule: Rule, ready: list[Readiness]) -> None:
    deciding.add(rule, ready)
    deciding.decide()


def _put_tables(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    con.execute(
        "create or replace table rules.catalogue (rule_id varchar, name varchar, question varchar, class varchar, "
        "severity varchar, theme varchar, weight_theme varchar, dated_by varchar)"
    )
    con.execute(
        "create or replace table rules.runs "
        "(rule_id varchar, clock varchar, status_data varchar, missing varchar, error varchar)"
    )
    rows = [
        [rule.id, rule.name, rule.question, rule.rule_class, rule.severity, rule.theme, rule.theme, rule.dated_by]
        for rule in rules
    ]
    rooms.put_rows(con, "rules.catalogue", rows)
    put_versions(con, rules)
    counting.create_empty(con)


def _run_row(rule: Rule, each: Readiness, error: str | None) -> list:
    status = "error" if error else "missing" if each.missing else "ok"
    missing = "；".join([*each.missing, *(f"{column}（缺此列，未办的无法判断）" for column in each.absent)])
    return [rule.id, each.clock, status, missing or None, error]


def put_verdicts(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    """rules.verdicts shows the verdicts of all these rules that stand one by one."""
    con.execute(f"create or replace view rules.verdicts as {_together(rules, VERDICT_COLUMNS)}")


def put_detected(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    """rules.detected holds the breaches that these rules found, each under the number of its finding.

    rules.unasked holds the clocks that could not be asked, or not of everything: what they did not find is not gone.
    """
    number = "finding_number(rule_id, source, subject_no, person_no, clock) as finding_id"
    breaches = f"select {number}, * from ({_together(rules, VERDICT_COLUMNS)}) where verdict = 'breached'"
    con.execute(f"create or replace table rules.detected as {breaches} order by finding_id")
    unasked = "select rule_id, clock from rules.runs where status_data <> 'ok' or missing is not null"
    con.execute(f"create or replace table rules.unasked as {unasked} order by all")


def create_empty(con: duckdb.DuckDBPyConnection) -> None:
    """What a rule that looks back reads of the other rules stands, and holds nothing."""
    _put_tables(con, [])
    put_detected(con, [])


def _together(rules: list[Rule], columns: dict[str, str]) -> str:
    """SQL: the tables of these rules in one; without any rule, none of its rows."""
    listed = ", ".join(f'cast(null as {kind}) as "{name}"' for name, kind in columns.items())
    parts = [f"select {listed} where false", *(f'select * from rules."{rule.table}"' for rule in rules)]
    return " union all ".join(parts)


def with_readiness(con: duckdb.DuckDBPyConnection) -> list[Asked]:
    """Every rule, with what the exports lack for it."""
    present, unusable = columns_present(con), unusable_tables(con)
    return [(rule, readiness_of(rule, present, unusable)) for rule in read_all()]


def judging(con: duckdb.DuckDBPyConnection) -> list[Asked]:
    """The rules that judge objects, with what the exports lack for each."""
    return [each for each in with_readiness(con) if each[0].rule_class != UNIT_INDICATOR]


def build(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """Every rule has been applied; one that failed is 执行错误 with its message, and has no verdicts.

    rules.counts has every verdict. rules.verdicts has those that somebody asks for one by one: what is not in order,
    and what a release named. rules.asked has every object of the month that was judged.
    """
    asked = with_readiness(con)
    _put_tables(con, [rule for rule, _ in asked])
    judging = [each for each in asked if each[0].rule_class != UNIT_INDICATOR]
    first = [each for each in judging if not each[0].looks_back]
    _run_all(con, run.policy, first)
    put_detected(con, [rule for rule, _ in first])
    _run_all(con, run.policy, [each for each in judging if each[0].looks_back])
    put_verdicts(con, [rule for rule, _ in judging])
    indicating = [each for each in asked if each[0].rule_class == UNIT_INDICATOR]
    _run_each(con, run.policy, indicating)
    con.execute(
        f"create or replace view rules.indicators as {_together([rule for rule, _ in indicating], indicators.COLUMNS)}"
    )


def _run_all(con: duckdb.DuckDBPyConnection, policy: Policy, asked: list[Asked]) -> None:
    """The tables of these rules hold what they found, many decided at once; each alone where that fails."""
    deciding = Deciding(con, policy, counts=True)
    waiting: list[Asked] = []
    for rule, ready in asked:
        try:
            deciding.add(rule, ready)
        except (duckdb.Error, ValueError) as problem:
            _fail(con, rule, ready, problem, VERDICT_COLUMNS)
            continue
        waiting.append((rule, ready))
        if deciding.n_terms >= AT_ONCE:
            _decide(con, policy, deciding, waiting)
            waiting = []
    _decide(con, policy, deciding, waiting)


def _decide(con: duckdb.DuckDBPyConnection, policy: Policy, deciding: Deciding, waiting: list[Asked]) -> None:
    """What waits is decided, together or, if that fails, one by one."""
    try:
        deciding.decide()
    except duckdb.Error:  # which of them it is shows when each is decided alone
        deciding.clear()
        _run_each(con, policy, waiting)
    else:
        _record(con, [_run_row(rule, each, None) for rule, ready in waiting for each in ready])


def _run_each(con: duckdb.DuckDBPyConnection, policy: Policy, asked: list[Asked]) -> None:
    """The table of each rule holds what it found; one that failed holds nothing, and its failure is on record."""
    for rule, ready in asked:
        is_indicator = rule.rule_class == UNIT_INDICATOR
        try:
            if is_indicator:
                indicators.apply(con, rule, policy, ready)
            else:
                _decide_one(Deciding(con, policy, counts=True), rule, ready)
        except (duckdb.Error, ValueError) as problem:
            _fail(con, rule, ready, problem, indicators.COLUMNS if is_indicator else VERDICT_COLUMNS)
        else:
            _record(con, [_run_row(rule, each, None) for each in ready])


def _fail(
    con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness], problem: Exception, columns: dict
) -> None:
    put_empty(con, rule, columns)
    _record(con, [_run_row(rule, each, str(problem).splitlines()[0]) for each in ready])


def _record(con: duckdb.DuckDBPyConnection, rows: list[list]) -> None:
    rooms.put_rows(con, "rules.runs", rows)
