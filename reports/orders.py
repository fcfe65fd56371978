"""What a unit is asked to do about a problem, and by when."""

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import yaml

from reports.tables import Published

REMEDIES = Path(__file__).resolve().parent / "remedies.yaml"
VERDICT_DAYS = 10  # set by the notice itself, counted from as-of; the provenance may say otherwise
RECTIFY_DAYS = 15


@cache
def _remedies() -> dict[str, dict[str, str]]:
    return yaml.safe_load(REMEDIES.read_text(encoding="utf-8"))


def to_do(rule_id: str) -> str:
    """What the unit is asked to do about a problem of that rule."""
    return _remedies().get(rule_id, _remedies()["otherwise"])["do"]


def advice(rule_id: str) -> str:
    """What the review proposes where problems of that rule were found."""
    return _remedies().get(rule_id, _remedies()["otherwise"])["advice"]


def verdicts_due_on(published: Published) -> datetime:
    """The day by which units report what they found on checking the problems."""
    return _due(published, int(published.says("verdict_days", str(VERDICT_DAYS))))


def rectified_by(published: Published) -> datetime:
    """The day by which units report what they put right."""
    return _due(published, int(published.says("rectify_days", str(RECTIFY_DAYS))))


def _due(published: Published, days: int) -> datetime:
    """So many days after as-of; a Saturday or Sunday gives way to the Monday after it."""
    day = published.as_of + timedelta(days=days)
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)
