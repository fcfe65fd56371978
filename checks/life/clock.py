"""The clock of one finding, made again from its rule by the place that decides: what counted, and what did not.

The warehouse keeps the two due dates and one sentence. What was extended, stopped or begun anew is asked again of the
rule, for this object alone, in tables that last as long as the connection.
"""

from dataclasses import dataclass, replace
from datetime import datetime

import duckdb

from checks.life.asking import ask
from checks.policy import Policy
from checks.rules.deciding import DEADLINE
from checks.rules.law import literal, put_law
from checks.rules.readiness import columns_present, readiness_of, unusable_tables
from checks.rules.rule_file import Rule, Version
from checks.rules.terms import put_terms

SAME = ("verdict", "started_at", "strict_due_at", "due_at", "done_at", "breach_at")
UNREADABLE = datetime(1, 1, 2)


@dataclass(frozen=True)
class Moved:
    """An extension, a pause or a restart on record, and whether it counted; None where only the sum is known."""

    kind: str  # extension, pause, restart
    at: datetime
    at_latest: datetime
    ended_at: datetime | None
    ended_at_latest: datetime | None
    counts: bool | None


@dataclass(frozen=True)
class Clock:
    """How long the law allowed, from when, until when, and what moved the end."""

    start_name: str
    started_at: datetime | None
    started_at_latest: datetime | None
    restarted_at: datetime | None
    first_term: str  # before anything extended it
    term: str
    then_term: str
    lead_days: int
    strict_due_at: datetime | None
    due_at: datetime | None
    done_name: str
    done_at: datetime | None
    done_at_latest: datetime | None
    late: str  # how long past the due date, in words
    n_extensions: int
    pause_name: str
    n_days_paused: int
    moved: tuple[Moved, ...]
    law: Version | None


def made_again(
    con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, finding: dict, verdict: dict
) -> Clock | None:
    """The clock, if the rule as it is now makes what the warehouse holds; None if rule or policy were changed since."""
    row = _judged(con, rule, policy, finding)
    if row is None or any(row[name] != verdict[name] for name in SAME):
        return None
    return _clock(row, rule.law[row["law_no"]] if row["law_no"] is not None else None)


def _judged(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, finding: dict) -> dict | None:
    try:
        put_law(con, rule, policy)
        ready = readiness_of(rule, columns_present(con), unusable_tables(con))
        put_terms(con, _of_one(rule, finding), ready)
        con.execute(f"create or replace temp table judged as\n{DEADLINE.read_text(encoding='utf-8')}")
        found = ask(con, "clock", clock=finding["clock"] or "", person_no=finding["person_no"])
    except (duckdb.Error, ValueError, KeyError):  # a warehouse that another version made
        return None
    return found[0] if len(found) == 1 else None


def _of_one(rule: Rule, finding: dict) -> Rule:
    """The same rule asked about this object alone: of a million others nothing need be worked out."""
    is_own = (
        f"subject_no = {literal(finding['subject_no'])} and source is not distinct from {literal(finding['source'])}"
    )
    return replace(rule, sql=f"select * from (\n{rule.sql}\n) where {is_own}")


def _clock(row: dict, law: Version | None) -> Clock:
    """What the row says; an event that only has a moment has no term."""
    is_deadline = row["is_deadline"]
    start, end = _readable(row, "recorded_start_at"), _readable(row, "recorded_done_at")
    began_anew = row["lenient_start_at"] if row["lenient_start_at"] != row["recorded_start_at_latest"] else None
    return Clock(
        start_name=row["start_name"] or "",
        started_at=start[0],
        started_at_latest=start[1],
        restarted_at=began_anew if is_deadline else None,
        first_term=row["first_term"] or "" if is_deadline else "",
        term=row["term"] or "" if is_deadline else "",
        then_term=row["then_term"] or "",
        lead_days=row["lead_days"] or 0,
        strict_due_at=row["strict_due_at"],
        due_at=row["due_at"],
        done_name=row["done_name"] or "",
        done_at=end[0],
        done_at_latest=end[1],
        late=row["late"] or "" if row["verdict"] == "breached" and row["due_at"] else "",
        n_extensions=row["n_extensions"] or 0,
        pause_name=row["pause_name"] or "",
        n_days_paused=row["n_days_paused"] or 0,
        moved=tuple(_moved(row)),
        law=law,
    )


def _readable(row: dict, name: str) -> tuple[datetime | None, datetime | None]:
    at = row[name]
    return (at, row[f"{name}_latest"]) if at and at >= UNREADABLE else (None, None)


def _moved(row: dict) -> list[Moved]:
    """Each change on record in the order of time; the first extensions are those that counted."""
    found, n_extensions, began = [], 0, row["lenient_start_at"]
    changes = [change for change in row["changes"] or () if change["at"]]
    for change in sorted(changes, key=lambda each: (each["at"], each["seq"] or 0, each["kind"])):
        n_extensions += change["kind"] == "extension"
        counts = {
            "extension": n_extensions <= (row["n_extensions"] or 0),
            "pause": _pause_counts(change, row),
            "restart": bool(began and change["at_latest"] and change["at_latest"] <= began),
        }[change["kind"]]
        ends = (change["ended_at"], change["ended_at_latest"])
        found.append(Moved(change["kind"], change["at"], change["at_latest"], *ends, counts))
    return found


def _pause_counts(change: dict, row: dict) -> bool | None:
    """A pause of which not a day counted is none; of several pauses only the sum is known."""
    if not row["n_days_paused"]:
        return False
    n_pauses = sum(each["kind"] == "pause" and bool(each["at"]) for each in row["changes"])
    return True if n_pauses == 1 else None
