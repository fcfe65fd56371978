"""The law of a rule as a table: each version with its days, its sentence and its values, the local ones filled in."""

import datetime as dt

import duckdb

from checks import rooms
from checks.policy import Parameter, Policy
from checks.rules.rule_file import FIRST_DAY, LAST_DAY, POLICY, VERBATIM, Rule

TIME_UNITS = ("小时", "日", "个工作日", "个月")


def named(parameter: Parameter) -> str:
    """What a local number is called: a limit where it counts time, else a standard."""
    return "本地期限" if parameter.unit in TIME_UNITS else "本地标准"


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
    if version.confidence != VERBATIM:
        text += f"（引文可信程度：{version.confidence}）"
    for _, each in sorted(local.items()):
        text += f"；{named(each)}{each.value}{each.unit}，依据{each.document}{each.document_no}"
    stated = {name: int(local[value].value if value in local else value) for name, value in version.values.items()}
    values = [stated.get(name) for name in names]
    return [number, version.since, min([*later, version.until]), version.clock, version.applies_to, text, *values]


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


def put_versions(con: duckdb.DuckDBPyConnection, rules: list[Rule]) -> None:
    """rules.law_versions holds every version of every rule's law: from when, until when, where it stands, how sure."""
    con.execute(
        "create or replace table rules.law_versions (rule_id varchar, clock varchar, applies_to varchar, since date, "
        "until date, instrument varchar, article varchar, confidence varchar)"
    )
    rows = [
        [rule.id, each.clock, each.applies_to, _known(each.since), _known(each.until), each.instrument, each.article,
         each.confidence]
        for rule in rules
        for each in rule.law
    ]  # fmt: skip
    rooms.put_rows(con, "rules.law_versions", rows)


def _known(day: dt.date) -> dt.date | None:
    """The day, unless it only stands for none being known."""
    return None if day in (FIRST_DAY, LAST_DAY) else day
