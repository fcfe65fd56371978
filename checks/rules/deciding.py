"""Decide what several rules say of their objects: one verdict for each, in one statement for all of them.

Planning the one place that decides takes longer than deciding most months. In an audit each verdict is counted, and
those in order are not kept one by one unless a release named the object.
"""

from pathlib import Path

import duckdb

from checks import clocks, machine
from checks.policy import Policy
from checks.rules import counting
from checks.rules.law import literal, put_law
from checks.rules.readiness import Readiness
from checks.rules.rule_file import FIRST_DAY, Rule
from checks.rules.terms import VERDICT_COLUMNS, add_terms, clear

CLOCKS = Path(__file__).resolve().parents[2] / "sql" / "clocks"
DEADLINE = CLOCKS / "deadline.sql"
EXPLANATION = CLOCKS / "explanation.sql"
LAWS = "create or replace temp table laws (rule_id varchar, law_no integer, since date, law_text varchar)"
MADE = {
    "law_since": f"nullif(laws.since, date '{FIRST_DAY.isoformat()}')",
    "law": "laws.law_text",
    "reason": "explained.reason",
}


class Deciding:
    """Rules are added one after the other; then all are decided. With `counts` every object is counted."""

    def __init__(
        self, con: duckdb.DuckDBPyConnection, policy: Policy, audited: str = clocks.AUDITED, *, counts: bool = False
    ):
        self._con, self._policy, self._audited, self._counts = con, policy, audited, counts
        self.clear()

    def clear(self) -> None:
        """No rule waits to be decided."""
        self.rules: list[Rule] = []
        self.n_terms = 0
        self._added: list[str] = []
        clear(self._con)
        if self._counts:
            counting.clear(self._con)
        self._con.execute(LAWS)

    def add(self, rule: Rule, ready: list[Readiness]) -> None:
        """What the rule says of each object stands beside what those before it say; of none, its table is empty."""
        put_law(self._con, rule, self._policy)
        self._con.execute(f"insert into laws select {literal(rule.id)}, law_no, since, law_text from law")
        n = add_terms(self._con, rule, ready, self._audited, tallies=self._counts)
        self._added.append(rule.id)
        if not n:
            put_empty(self._con, rule, VERDICT_COLUMNS)
            return
        self.rules.append(rule)
        self.n_terms += n

    def decide(self) -> None:
        """rules."<file name>" holds a verdict for each object and clock in scope of each of these rules.

        With `counts` all of them stand in rules.counts, and only those in the tables that somebody asks for.
        """
        if len(self.rules) == 1:
            self._put_judged()
            self._make(f'table rules."{self.rules[0].table}"', self._verdicts())
        elif self.rules:
            self._put_judged()
            self._make("temp table decided", self._verdicts())
            for rule in self.rules:
                own = f"select * from decided where rule_id = {literal(rule.id)}"
                self._make(f'table rules."{rule.table}"', own)
            self._con.execute("drop table decided")
        if self._counts:
            counting.put(self._con, self._added)
        self.clear()

    def _put_judged(self) -> None:
        judged = DEADLINE.read_text(encoding="utf-8")
        if self._counts:
            self._make("temp table worked_out", judged)
            counting.tally_judged(self._con)
            looking_back = [rule.id for rule in self.rules if rule.looks_back]
            judged = f"select * from worked_out where {counting.is_kept(looking_back)}"
        self._make("temp table judged", judged)

    def _make(self, what: str, query: str) -> None:
        machine.execute(self._con, f"create or replace {what} as\n{query}")

    def _verdicts(self) -> str:
        made = MADE | {"severity": _severity(self.rules)}
        columns = ",\n    ".join(f"{made.get(name, f'judged.{name}')} as {name}" for name in VERDICT_COLUMNS)
        explained = EXPLANATION.read_text(encoding="utf-8")
        return (
            f"select\n    {columns}\nfrom judged\n"
            f"left join (\n{explained}\n) as explained on explained.row_id = judged.row_id\n"
            "left join laws on laws.rule_id = judged.rule_id and laws.law_no = judged.law_no"
        )


def put_empty(con: duckdb.DuckDBPyConnection, rule: Rule, columns: dict[str, str]) -> None:
    """rules."<file name>" has these columns and no row."""
    listed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    con.execute(f'create or replace table rules."{rule.table}" ({listed})')


def _severity(rules: list[Rule]) -> str:
    """SQL: the severity that the row names, else the first whose condition holds, else the rule's own."""
    return f"coalesce(judged.severity, case judged.rule_id {' '.join(map(_severity_of, rules))} end)"


def _severity_of(rule: Rule) -> str:
    whens = " ".join(f"when {condition} then {literal(severity)}" for severity, condition in rule.severity_when)
    own = f"case {whens} else {literal(rule.severity)} end" if whens else literal(rule.severity)
    return f"when {literal(rule.id)} then {own}"
