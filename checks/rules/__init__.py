"""Apply the rules: one verdict for each object in scope, on the law in force on its own day."""

from pathlib import Path

import duckdb

from checks import clocks, rooms
from checks.policy import Policy
from checks.rules import indicators
from checks.rules.law import literal, put_law, put_versions
from checks.rules.readiness import Readiness, columns_present, readiness_of, unusable_tables
from checks.rules.rule_file import FIRST_DAY, UNIT_INDICATOR, Rule, read_all
from checks.rules.terms import VERDICT_COLUMNS, put_terms
from checks.run import Run

CLOCKS = Path(__file__).resolve().parents[2] / "sql" / "clocks"
DEADLINE = CLOCKS / "deadline.sql"
EXPLANATION = CLOCKS / "explanation.sql"


def _severity(rule: Rule) -> str:
    """SQL: the severity that the row names, else the first whose condition holds, else the rule's own."""
    whens = " ".join(f"when {condition} then {literal(severity)}" for severity, condition in rule.severity_when)
    choices = ["judged.severity", f"case {whens} end" if whens else "null", literal(rule.severity)]
    return f"coalesce({', '.join(choices)})"


def apply(
    con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, ready: list[Readiness], audited: str = clocks.AUDITED
) -> None:
    """rules."<file name>" holds one verdict for each object and clock in the rule's scope."""
    put_law(con, rule, policy)
    if not put_terms(con, rule, ready, audited):
        _put_empty(con, rule, VERDICT_COLUMNS)  # planning what decides takes longer than most rules
        return
    made = {
        "severity": _severity(rule),
        "law_since": f"nullif(law.since, date '{FIRST_DAY:%Y-%m-%d}')",
        "law": "law.law_text",
        "reason": "explained.reason",
    }
    columns = ",\n    ".join(f"{made.get(name, f'judged.{name}')} as {name}" for name in VERDICT_COLUMNS)
    con.execute(f"create or replace temp table judged as\n{DEADLINE.read_text(encoding='utf-8')}")
    con.execute(
        f'create or replace table rules."{rule.table}" as\nselect\n    {columns}\nfrom judged\n'
        f"left join (\n{EXPLANATION.read_text(encoding='utf-8')}\n) as explained on explained.row_id = judged.row_id\n"
        "left join law on law.law_no = judged.law_no"
    )


def _put_empty(con: duckdb.DuckDBPyConnection, rule: Rule, columns: dict[str, str]) -> None:
    listed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    con.execute(f'create or replace table rules."{rule.table}" ({listed})')


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


def _put_runs(con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness], error: str | None) -> None:
    for each in ready:
        status = "error" if error else "missing" if each.missing else "ok"
        missing = "；".join([*each.missing, *(f"{column}（缺此列，未办的无法判断）" for column in each.absent)])
        con.execute(
            "insert into rules.runs values (?, ?, ?, ?, ?)", [rule.id, each.clock, status, missing or None, error]
        )


def put_verdicts(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    """rules.verdicts shows the verdicts of all these rules together."""
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


def build(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """Every rule has been applied; one that failed is 执行错误 with its message, and has no verdicts."""
    rules = read_all()
    _put_tables(con, rules)
    present, unusable = columns_present(con), unusable_tables(con)
    judging = [rule for rule in rules if rule.rule_class != UNIT_INDICATOR]
    first = [rule for rule in judging if not rule.looks_back]
    for rule in first:
        _run(con, rule, run.policy, readiness_of(rule, present, unusable))
    put_detected(con, first)
    for rule in rules:
        if rule not in first:
            _run(con, rule, run.policy, readiness_of(rule, present, unusable))
    put_verdicts(con, judging)
    indicating = [rule for rule in rules if rule.rule_class == UNIT_INDICATOR]
    con.execute(f"create or replace view rules.indicators as {_together(indicating, indicators.COLUMNS)}")


def _run(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, ready: list[Readiness]) -> None:
    """The table of the rule holds what it found; one that failed holds nothing, and its failure is on record."""
    is_indicator = rule.rule_class == UNIT_INDICATOR
    error = None
    try:
        (indicators.apply if is_indicator else apply)(con, rule, policy, ready)
    except (duckdb.Error, ValueError) as problem:
        error = str(problem).splitlines()[0]
        _put_empty(con, rule, indicators.COLUMNS if is_indicator else VERDICT_COLUMNS)
    _put_runs(con, rule, ready, error)
