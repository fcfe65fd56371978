"""The peer's month: read, checked, judged by five rules; what each took, and what was found."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from benchmarks.peer import expectations, moving_terms, reading, rules
from benchmarks.peer.deadlines import Audit
from benchmarks.peer.rules import known
from checks.policy import Policy

RULES: dict[str, Callable[[rules.Frames, Audit], pd.DataFrame]] = {
    "JQ-03": rules.criminal_filing_review,
    "AJ-01": moving_terms.public_order_case_term,
    "RS-03": rules.delivery_to_detention_house,
    "HF-01": rules.incident_visited,
    "CW-02": moving_terms.property_measure_term,
}


def audit(as_of, policy: Policy) -> Audit:
    """As of when, with the numbers of the local documents."""
    numbers = policy.parameters
    return Audit(pd.Timestamp(as_of), numbers["hf01_visit_workdays"].value, numbers["hf01_second_attempt_hours"].value)


def judged(frames: rules.Frames, audit: Audit) -> dict[str, pd.DataFrame]:
    """What each of the five rules finds late among what was known."""
    return {rule_id: rule(frames, audit) for rule_id, rule in RULES.items()}


def written(found: dict[str, pd.DataFrame], path: Path) -> None:
    """The findings stand in one CSV, as an analyst hands them on."""
    parts = [frame.assign(rule_id=rule_id) for rule_id, frame in found.items()]
    pd.concat(parts).sort_values(["rule_id", "subject_no"]).to_csv(path, index=False)


Rows = set[tuple]


def as_rows(found: pd.DataFrame) -> Rows:
    """The findings in a form that compares: number, person, due and done, to the second."""
    rows = found[["subject_no", "person_no"]].astype("object")
    for moment in ("due_at", "done_at"):
        rows[moment] = found[moment].dt.strftime("%Y-%m-%d %H:%M:%S").astype("object")
    return set(rows.where(rows.notna(), None).itertuples(index=False, name=None))


def ours(con, rule_id: str) -> Rows:
    """The same of the rules room: what our rule found breached."""
    late = "from rules.verdicts where verdict = 'breached' and rule_id = ?"
    return as_rows(con.execute(f"select subject_no, person_no, due_at, done_at {late}", [rule_id]).df())


__all__ = ["RULES", "as_rows", "audit", "expectations", "judged", "known", "ours", "reading", "written"]
