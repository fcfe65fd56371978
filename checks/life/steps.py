"""What people did, as the events of the ledger say it: tables of the clocks room, an event a row.

A bare day spans its day, and what cannot be read spans everything. No text keeps a number of a citizen.
"""

import json

import duckdb

from checks.citizen_numbers import masked
from checks.life import reasons

SELF_REPORT = "self_report"  # the kind of an event: a unit tells of a problem of its own

# What the person gave as the reason (the situation, else the note) in one line, and the same as it is grouped.
REASON = {"reason": "varchar", "reason_key": "varchar"}
STEPS = {"finding_id": "varchar", "seq": "integer", "status": "varchar", "verdict": "varchar"} | {
    "at": "timestamp",
    "at_latest": "timestamp",
    "due_on": "date",
    "from_status": "varchar",
    "act": "varchar",
    "opinion": "varchar",
    "note": "varchar",
    **REASON,
}
SELF_REPORTS = {"seq": "integer", "rule_id": "varchar", "object_no": "varchar", "person_no": "varchar"} | {
    "reported_at": "timestamp",
    "reported_at_latest": "timestamp",
    "by_no": "varchar",
    "doc_no": "varchar",
}


def write(con: duckdb.DuckDBPyConnection, events: list[dict]) -> None:
    """finding_steps has every event about a finding, self_reports every problem that a unit told of itself."""
    _insert(con, "finding_steps", STEPS, [_step(each) for each in events if each["finding_id"]])
    _insert(con, "self_reports", SELF_REPORTS, [_report(each) for each in events if each["kind"] == SELF_REPORT])


def _step(event: dict) -> dict:
    said = json.loads(event["payload"])
    note = masked(said.get("note") or "")
    reason = reasons.wording(masked(said.get("situation") or "")) or reasons.wording(note)
    about = {"finding_id": event["finding_id"], "seq": event["seq"], "from_status": said.get("from")}
    return said | about | {"note": note or None, "reason": reason or None, "reason_key": reasons.key(reason) or None}


def _report(event: dict) -> dict:
    said = {name: text or None for name, text in json.loads(event["payload"]).items()}  # a blank names nobody
    return said | {"seq": event["seq"]}


def _insert(con, table: str, columns: dict[str, str], rows: list[dict]) -> None:
    """The rows stand in that table of the clocks room; as JSON, since one by one a hundred thousand take minutes."""
    given = [name for name in columns if not name.endswith("_latest")]
    texts = [{name: row.get(name) for name in given} for row in rows]
    shape = {name: "integer" if columns[name] == "integer" else "varchar" for name in given}
    con.execute(
        f"""insert into clocks.{table} by name
        with said as (select unnest(from_json(?::json, ?), recursive := true))
        select {", ".join(_read(name, columns) for name in given)} from said""",
        [json.dumps(texts, ensure_ascii=False), json.dumps([shape])],
    )


def _read(name: str, columns: dict[str, str]) -> str:
    """SQL: the column as its type, a moment with both its ends."""
    text, kind = f'said."{name}"', columns[name]
    if kind not in ("timestamp", "date"):
        return f'{text} as "{name}"'
    read = f"try_cast({text} as {kind})"
    earliest = f"case when {read} is null and {text} is not null then {kind} '0001-01-01' else {read} end as \"{name}\""
    if kind == "date":
        return earliest
    return f"""{earliest}, case
        when {read} is null and {text} is not null then timestamp '9999-12-31 23:59:59'
        when length({text}) = 10 then {read} + to_seconds(86399)
        when length({text}) = 16 then {read} + to_seconds(59)
        else {read}
    end as "{name}_latest\""""
