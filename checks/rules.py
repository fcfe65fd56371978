"""Apply the rules: one verdict for each object in scope, on the law in force on its own day."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from checks import contract
from checks.policy import Policy
from checks.rule_file import FIRST_DAY, LAST_DAY, POLICY, Rule, read_all
from checks.run import Run

DEADLINE = Path(__file__).resolve().parent.parent / "sql" / "clocks" / "deadline.sql"

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
    "lead_days": ("integer", "0"),  # it must be done so many days before the term ends
    "is_unlimited": ("boolean", "false"),  # further extensions add what the last one adds
    "is_standing": ("boolean", "false"),  # nothing ends it: it is in order as long as it is not late
    "is_rival": ("boolean", "false"),  # of several clocks of one object, the one with the latest due date decides
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


@dataclass(frozen=True)
class Readiness:
    """Whether the exports hold what one clock of a rule needs, and what they lack."""

    clock: str
    missing: tuple[str, ...]  # without these it cannot be asked
    absent: tuple[str, ...]  # other ways of being done that the exports do not show


def literal(value) -> str:
    """A Python value as SQL."""
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value)
    return "'" + str(value).replace("'", "''") + "'"


def _law_row(number: int, rule: Rule, names: list[str], policy: Policy) -> list:
    """One row of the view `law`: when it applies, what it says, its values with the local ones filled in."""
    version = rule.law[number]
    later = [
        v.since
        for v in rule.law
        if (v.clock, v.applies_to) == (version.clock, version.applies_to) and v.since > version.since
    ]
    local = {v: policy.parameters[v.removeprefix(POLICY)] for v in version.values.values() if v.startswith(POLICY)}
    text = f"《{version.instrument}》{version.article}：“{version.quote}”"
    if version.confidence != "逐字":
        text += f"（引文可信程度：{version.confidence}）"
    for _, each in sorted(local.items()):
        text += f"；本地期限{each.value}{each.unit}，依据{each.document}{each.document_no}"
    stated = {name: int(local[value].value if value in local else value) for name, value in version.values.items()}
    values = [stated.get(name) for name in names]
    return [number, version.since, min(later, default=LAST_DAY), version.clock, version.applies_to, text, *values]


def put_law(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy) -> None:
    """The temporary table `law` holds the versions: since, until (exclusive), whom they bind, text, values."""
    names = sorted({name for version in rule.law for name in version.values})
    rows = [_law_row(number, rule, names, policy) for number in range(len(rule.law))]
    columns = ["law_no", "since", "until", "clock", "applies_to", "law_text", *names]
    types = ["integer", "date", "date", "varchar", "varchar", "varchar", *["integer"] * len(names)]
    listed = ", ".join("(" + ", ".join(literal(value) for value in row) + ")" for row in rows)
    casts = ", ".join(f'cast("{name}" as {kind}) as "{name}"' for name, kind in zip(columns, types, strict=True))
    heads = ", ".join(f'"{name}"' for name in columns)
    con.execute(f"create or replace temp table law as select {casts} from (values {listed}) as row_({heads})")


def readiness(
    rule: Rule, present: dict[tuple[str, str], tuple[bool, int, int]], unusable: dict[str, str] | None = None
) -> list[Readiness]:
    """For each clock, what the exports lack: a start or scope must be filled, a done column need only be there.

    A clock that needs anything of an unusable table cannot be asked; `unusable` says why, by table.
    """
    results = []
    for clock in rule.clocks:
        missing, absent = _unusable(rule, clock, unusable or {}), []
        for need in rule.needs:
            if need.clock not in ("", clock):
                continue
            there = [
                any(_is_there(need.role, present.get(column, (False, 0, 0))) for column in way) for way in need.ways
            ]
            lacking = [
                "或".join(map(_said, way)) for way, is_there in zip(need.ways, there, strict=True) if not is_there
            ]
            if not any(there):
                missing.append("或".join(lacking))
            elif need.role == "done":
                absent += lacking
        results.append(Readiness(clock, tuple(missing), tuple(absent)))
    return results


def _unusable(rule: Rule, clock: str, unusable: dict[str, str]) -> list[str]:
    """The tables that the clock needs and that nobody may rely on, each with the reason."""
    needed = {table for need in rule.needs if need.clock in ("", clock) for way in need.ways for table, _ in way}
    return [
        f"{table.heading}表不可用：{unusable[table.name]}"
        for table in contract.tables().values()
        if table.name in needed & unusable.keys()
    ]


def _is_there(role: str, facts: tuple[bool, int, int]) -> bool:
    is_present, n_filled, n_rows = facts
    return is_present and (role in ("done", "present") or n_filled > 0 or n_rows == 0)


def _said(column: tuple[str, str]) -> str:
    table = contract.tables()[column[0]]
    return f"{table.heading}.{table.column(column[1]).heading}"


def columns_present(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], tuple[bool, int, int]]:
    """For every contract column: whether an export carries it, how many values it has, how many rows its table has."""
    rows = con.execute("select table_name, column_name, is_present, n_filled from staging.columns").fetchall()
    n_rows = {name: con.execute(f"select count(*) from staging.{name}").fetchall()[0][0] for name in contract.tables()}
    return {(table, column): (bool(there), filled or 0, n_rows[table]) for table, column, there, filled in rows}


def unusable_tables(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Why, by table, an export that was received cannot be used; one that was not received lacks its columns."""
    judged = "select 1 from duckdb_tables() where schema_name = 'quality' and table_name = 'tables'"
    if not con.execute(judged).fetchall():
        return {}
    reason = "replace(reason, '；', '、')"  # coverage splits what is missing there
    unusable = f"select table_name, {reason} from quality.tables where verdict = '不可用' and is_received"
    return dict(con.execute(unusable).fetchall())


def put_terms(con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness]) -> None:
    """The temporary table `rule_terms` holds a row for each object and clock that the exports can answer for."""
    con.execute(f"create or replace temp view rule_select as\n{rule.sql}")
    said = [row[0] for row in con.execute("describe rule_select").fetchall()]
    columns = ", ".join(_term(rule, name, said) for name in TERMS)
    open_clocks = ", ".join(literal(each.clock) for each in ready if not each.missing) or "null"
    incomplete = ", ".join(literal(each.clock) for each in ready if each.absent) or "null"
    con.execute(
        f"""create or replace temp table rule_terms as
        select row_number() over () as row_id, {literal(rule.id)} as rule_id, *,
            coalesce(clock not in ({incomplete}), true) as done_is_complete
        from (select {columns} from rule_select)
        where clock in ({open_clocks})"""
    )


def _term(rule: Rule, name: str, said: list[str]) -> str:
    """SQL: one term as the rule says it, or what is taken where it says nothing."""
    kind, default = TERMS[name]
    if set(said) - set(TERMS):
        raise ValueError(f"{rule.path.name}: unknown columns {', '.join(sorted(set(said) - set(TERMS)))}")
    if name not in said and default is None:
        raise ValueError(f"{rule.path.name}: the SELECT lacks {name}")
    value = f"cast({name if name in said else default} as {kind})"
    return f"{value} as {name}" if default in (None, "null") else f"coalesce({value}, {default}) as {name}"


def _severity(rule: Rule) -> str:
    """SQL: the severity that the row names, else the first whose condition holds, else the rule's own."""
    whens = " ".join(f"when {condition} then {literal(severity)}" for severity, condition in rule.severity_when)
    choices = ["judged.severity", f"case {whens} end" if whens else "null", literal(rule.severity)]
    return f"coalesce({', '.join(choices)})"


def apply(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, ready: list[Readiness]) -> None:
    """rules."<file name>" holds one verdict for each object and clock in the rule's scope."""
    put_law(con, rule, policy)
    put_terms(con, rule, ready)
    made = {
        "severity": _severity(rule),
        "law_since": f"nullif(law.since, date '{FIRST_DAY:%Y-%m-%d}')",
        "law": "law.law_text",
    }
    columns = ",\n    ".join(f"{made.get(name, f'judged.{name}')} as {name}" for name in VERDICT_COLUMNS)
    con.execute(
        f'create or replace table rules."{rule.table}" as\nselect\n    {columns}\n'
        f"from (\n{DEADLINE.read_text(encoding='utf-8')}\n) as judged\nleft join law on law.law_no = judged.law_no"
    )


def _put_tables(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    con.execute(
        "create or replace table rules.catalogue (rule_id varchar, name varchar, question varchar, class varchar, "
        "severity varchar, theme varchar, weight_theme varchar, dated_by varchar)"
    )
    con.execute(
        "create or replace table rules.runs "
        "(rule_id varchar, clock varchar, status_data varchar, missing varchar, error varchar)"
    )
    for rule in rules:
        row = [rule.id, rule.name, rule.question, rule.rule_class, rule.severity, rule.theme, rule.theme, rule.dated_by]
        con.execute("insert into rules.catalogue values (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _put_runs(con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness], error: str | None) -> None:
    for each in ready:
        status = "error" if error else "missing" if each.missing else "ok"
        missing = "；".join([*each.missing, *(f"{column}（缺此列，未办的无法判断）" for column in each.absent)])
        con.execute(
            "insert into rules.runs values (?, ?, ?, ?, ?)", [rule.id, each.clock, status, missing or None, error]
        )


def put_verdicts(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    """rules.verdicts shows the verdicts of all these rules together."""
    parts = " union all ".join(f'select * from rules."{rule.table}"' for rule in rules)
    con.execute(f"create or replace view rules.verdicts as {parts}")


def build(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """Every rule has been applied; one that failed is 执行错误 with its message, and has no verdicts."""
    rules = read_all()
    _put_tables(con, rules)
    present, unusable = columns_present(con), unusable_tables(con)
    for rule in rules:
        ready, error = readiness(rule, present, unusable), None
        try:
            apply(con, rule, run.policy, ready)
        except (duckdb.Error, ValueError) as problem:
            error = str(problem).splitlines()[0]
            empty = ", ".join(f'"{name}" {kind}' for name, kind in VERDICT_COLUMNS.items())
            con.execute(f'create or replace table rules."{rule.table}" ({empty})')
        _put_runs(con, rule, ready, error)
    put_verdicts(con, rules)
