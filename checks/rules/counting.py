"""Count the objects by verdict: those in order are nearly all, and nobody asks for them one by one."""

from pathlib import Path

import duckdb

from checks import machine
from checks.rules.law import literal
from checks.rules.rule_file import FIRST_DAY

COUNTING = Path(__file__).resolve().parents[2] / "sql" / "clocks" / "counting.sql"
TALLY = {
    "rule_id": "varchar",
    "clock": "varchar",
    "verdict": "varchar",
    "law_no": "integer",
    "unit_code": "varchar",
    "placed_on": "date",  # the day on which the unit stood where the object counts
    "counted_on": "date",
    "n": "bigint",
}
ASKED = {"rule_id": "varchar", "subject_kind": "varchar", "source": "varchar", "subject_no": "varchar"} | {
    "case_no": "varchar"
}
COUNTS = {"rule_id": "varchar", "clock": "varchar", "verdict": "varchar", "law_since": "date", "law": "varchar"} | {
    "unit_code": "varchar", "since": "date", "month": "varchar", "n": "bigint"
}  # fmt: skip
TOTALS = {"rule_id": "varchar", "verdict": "varchar", "n": "bigint"}
# What the rule calls met, and no later step could call otherwise: it need not go where deadlines are decided.
IS_MET = "verdict = 'met' and law_no is not null and not is_rival and not is_one_of_several"
# The rows about what a sample of the month may be drawn from.
OF_MONTH = (
    "(subject_no in (select object_no from clocks.month_objects) "
    "or case_no in (select object_no from clocks.month_objects))"
)


def was_named(rule_id: str, of: str) -> str:
    """SQL: a release named the object of `of` under this rule: it is asked for again, however it stands now."""
    named = f"named.rule_id = {rule_id} and named.subject_no = {of}.subject_no"
    return f"exists (select 1 from clocks.first_named as named where {named})"


def is_kept(looking_back: list[str]) -> str:
    """SQL: whether this row of `worked_out` stays one by one; rules that look back speak of what a release named."""
    listed = ", ".join(map(literal, looking_back)) or "null"
    return f"(verdict <> 'met' or rule_id in ({listed}) or {was_named('worked_out.rule_id', 'worked_out')})"


def create_empty(con: duckdb.DuckDBPyConnection) -> None:
    """rules.totals, rules.counts and rules.asked stand, and hold nothing."""
    _put(con, "table rules.totals", TOTALS)
    _put(con, "table rules.counts", COUNTS)
    _put(con, "table rules.asked", ASKED)


def clear(con: duckdb.DuckDBPyConnection) -> None:
    """Nothing is tallied."""
    _put(con, "temp table tally", TALLY)
    _put(con, "temp table asked", ASKED)


def _put(con: duckdb.DuckDBPyConnection, what: str, columns: dict[str, str]) -> None:
    con.execute(f"create or replace {what} ({', '.join(f'{name} {kind}' for name, kind in columns.items())})")


def tally_met(con: duckdb.DuckDBPyConnection, rule_id: str, met: str) -> None:
    """These objects, which the rule itself calls met, are tallied; `met` is SQL that gives their terms with as_of."""
    day = "case when not is_unreadable({0}) then {0} end"
    _tally(
        con,
        f"select {literal(rule_id)} as rule_id, clock, verdict, law_no, unit_code, "
        f"cast(null as timestamp) as breach_at, cast(null as timestamp) as due_at, {day.format('done_at')} as done_at, "
        f"{day.format('start_at')} as started_at, as_of from ({met})",
    )
    _note_asked(con, f"select {literal(rule_id)} as rule_id, subject_kind, source, subject_no, case_no from ({met})")


def tally_judged(con: duckdb.DuckDBPyConnection) -> None:
    """Every object of the temporary table `worked_out` is tallied under its verdict."""
    _tally(con, "select * from worked_out")
    _note_asked(con, "select * from worked_out")


def _tally(con: duckdb.DuckDBPyConnection, judged: str) -> None:
    machine.execute(
        con,
        "insert into tally select rule_id, clock, verdict, law_no, coalesce(unit_code, '') as unit_code, "
        "placed_on(breach_at, started_at, as_of) as placed_on, "
        "cast(coalesce(breach_at, due_at, done_at, started_at) as date) as counted_on, count(*) as n "
        f"from ({judged}) as judged group by all"
    )


def _note_asked(con: duckdb.DuckDBPyConnection, judged: str) -> None:
    machine.execute(
        con,
        "insert into asked select distinct rule_id, subject_kind, source, subject_no, case_no "
        f"from ({judged}) as judged where {OF_MONTH}"
    )


def put(con: duckdb.DuckDBPyConnection, rule_ids: list[str]) -> None:
    """What was tallied of these rules stands in the tables of counts and in rules.asked.

    `laws` has the text of each law. rules.totals comes straight from the tally: by it the places and months of
    rules.counts are reconciled.
    """
    of_these = f"rule_id in ({', '.join(map(literal, rule_ids)) or 'null'})"
    machine.execute(
        con,
        "insert into rules.totals select rule_id, verdict, cast(sum(n) as bigint) as n "
        f"from tally where {of_these} group by all order by all"
    )
    machine.execute(
        con,
        "insert into rules.counts select counted.rule_id, counted.clock, counted.verdict, "
        f"nullif(laws.since, date '{FIRST_DAY.isoformat()}') as law_since, laws.law_text as law, counted.unit_code, "
        "counted.since, counted.month, cast(sum(counted.n) as bigint) as n "
        f"from (\n{COUNTING.read_text(encoding='utf-8')}) as counted "
        "left join laws on laws.rule_id = counted.rule_id and laws.law_no = counted.law_no "
        f"where counted.{of_these} group by all order by all"
    )
    machine.execute(con, f"insert into rules.asked select distinct * from asked where {of_these} order by all")
