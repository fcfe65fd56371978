"""What a rule may say of each object in its scope, and how it stands for the one place that decides."""

import duckdb

from checks import clocks, machine
from checks.rules import counting
from checks.rules.law import literal
from checks.rules.readiness import Readiness
from checks.rules.rule_file import Rule

CHANGES = (
    'struct(kind varchar, "at" timestamp, at_latest timestamp, '
    "ended_at timestamp, ended_at_latest timestamp, seq integer)[]"
)

# What a rule's SELECT may say of each object in its scope, with what is taken where it says nothing.
TERMS = {
    "clock": ("varchar", "''"),
    "subject_kind": ("varchar", None),
    "source": ("varchar", None),
    "subject_no": ("varchar", None),
    "case_no": ("varchar", "null"),
    "person_no": ("varchar", "null"),
    "unit_code": ("varchar", None),
    "officer_no": ("varchar", "null"),
    "start_at": ("timestamp", "null"),  # the clock's start, both ends
    "start_at_latest": ("timestamp", "null"),
    "term_unit": ("varchar", "null"),
    "term_n": ("integer", "null"),
    "changes": (CHANGES, "[]"),  # extensions, pauses and restarts on record
    "extension_terms": ("integer[]", "[]"),  # what the first, second … valid extension adds, in the unit of the term
    "fallback_n": (
        "integer",
        "null",
    ),  # the term where no extension counts: the tier whose approval lapsed falls to this one
    "then_n": ("integer", "null"),  # a second person may take so many more (days or working days): only due_at is later
    "lead_days": ("integer", "0"),  # it must be done so many days before the term ends
    "is_unlimited": ("boolean", "false"),  # further extensions add what the last one adds
    "is_standing": ("boolean", "false"),  # nothing ends it: it is in order as long as it is not late
    "is_rival": ("boolean", "false"),  # of several clocks of one object, the one with the latest due date decides
    "is_one_of_several": ("boolean", "false"),  # of several steps of one object with the same duty, the worst is shown
    "done_at": ("timestamp", "null"),
    "done_at_latest": ("timestamp", "null"),
    "done_from": ("timestamp", "null"),  # done before the start, but not before this, is in time
    "release_at": ("timestamp", "null"),  # not done, but the person was free by the due date
    "release_at_latest": ("timestamp", "null"),
    "excuse": ("varchar", "null"),  # the lawful reason on record
    "unclear": ("varchar", "null"),  # why nobody can tell
    "verdict": ("varchar", "null"),  # for what is no deadline: decided by the rule itself
    "breach_at": ("timestamp", "null"),
    "severity": ("varchar", "null"),
    "law_no": ("integer", None),
    "tag": ("varchar", "null"),
    "start_name": ("varchar", "null"),  # what starts the clock, as people say it: 受案
    "done_name": ("varchar", "null"),  # what ends it: 办结
    "pause_name": ("varchar", "null"),  # what may stop it meanwhile: 鉴定
    "near_miss": ("varchar", "null"),  # the lawful reason that nearly held, and why it does not
    "note": ("varchar", "null"),
    "source_file": ("varchar", "null"),
    "source_row": ("integer", "null"),
}

VERDICT_COLUMNS = {
    "rule_id": "varchar",
    "clock": "varchar",
    "subject_kind": "varchar",
    "source": "varchar",
    "subject_no": "varchar",
    "case_no": "varchar",
    "person_no": "varchar",
    "unit_code": "varchar",
    "officer_no": "varchar",
    "started_at": "timestamp",
    "strict_due_at": "timestamp",
    "due_at": "timestamp",
    "done_at": "timestamp",
    "verdict": "varchar",
    "breach_at": "timestamp",
    "severity": "varchar",
    "law_since": "date",
    "law": "varchar",
    "reason": "varchar",
    "source_file": "varchar",
    "source_row": "integer",
}


def put_terms(con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness], audited: str = clocks.AUDITED) -> int:
    """The temporary table `rule_terms` holds a row for each object and clock that the exports can answer for.

    How many these are is said.
    """
    clear(con)
    return add_terms(con, rule, ready, audited)


def clear(con: duckdb.DuckDBPyConnection) -> None:
    """The temporary table `rule_terms` stands, and holds the terms of no rule."""
    columns = ", ".join(f"{name} {kind}" for name, (kind, _) in TERMS.items())
    ends = "done_is_complete boolean, as_of timestamp"
    con.execute(f"create or replace temp table rule_terms (row_id bigint, rule_id varchar, {columns}, {ends})")


def add_terms(
    con: duckdb.DuckDBPyConnection,
    rule: Rule,
    ready: list[Readiness],
    audited: str = clocks.AUDITED,
    *,
    tallies: bool = False,
) -> int:
    """`rule_terms` holds the rows of this rule too, behind those of others; how many they are is said.

    With `tallies` those are only tallied that the rule itself calls met and that nobody asks for one by one.
    """
    con.execute(f"create or replace temp view rule_select as\n{rule.sql}")
    said = [row[0] for row in con.execute("describe rule_select").fetchall()]
    tallies = tallies and "verdict" in said and not rule.looks_back
    if tallies:  # read twice
        machine.execute(con, "create or replace temp table rule_rows as select * from rule_select")
    columns = ", ".join(_term(rule, name, said) for name in TERMS)
    open_clocks = ", ".join(literal(each.clock) for each in ready if not each.missing) or "null"
    incomplete = ", ".join(literal(each.clock) for each in ready if each.absent) or "null"
    terms = f"(select {columns} from {'rule_rows' if tallies else 'rule_select'}) as row_ {audited}"
    is_open = f"{_named(rule)} in ({open_clocks})"
    if tallies:
        met = f"{counting.IS_MET} and not {counting.was_named(literal(rule.id), 'row_')}"
        counting.tally_met(con, rule.id, f"select row_.*, audit.as_of from {terms} where {is_open} and {met}")
        is_open = f"{is_open} and not coalesce({met}, false)"
    put = machine.execute(
        con,
        f"""insert into rule_terms
        select (select coalesce(max(row_id), 0) from rule_terms) + row_number() over (), {literal(rule.id)}, row_.*,
            coalesce(clock not in ({incomplete}), true), audit.as_of
        from {terms}
        where {is_open}""",
    )
    return put.fetchall()[0][0]


def _named(rule: Rule) -> str:
    """SQL: the clock as the header names it; one that looks back says behind it which rule's finding it is about."""
    if not rule.looks_back:
        return "clock"
    return "split_part(clock, ':', 1)" if any(rule.clocks) else "''"


def _term(rule: Rule, name: str, said: list[str]) -> str:
    """SQL: one term as the rule says it, or what is taken where it says nothing."""
    kind, default = TERMS[name]
    if set(said) - set(TERMS):
        raise ValueError(f"{rule.path.name}: unknown columns {', '.join(sorted(set(said) - set(TERMS)))}")
    if name not in said and default is None:
        raise ValueError(f"{rule.path.name}: the SELECT lacks {name}")
    value = f"cast({name if name in said else default} as {kind})"
    return f"{value} as {name}" if default in (None, "null") else f"coalesce({value}, {default}) as {name}"
