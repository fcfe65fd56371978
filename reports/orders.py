"""What a unit is asked to do about a problem, and by when."""

from datetime import date
from functools import cache
from pathlib import Path

from checks import fast_yaml
from checks.life.moments import Workdays
from reports.tables import Published

REMEDIES = Path(__file__).resolve().parent / "remedies.yaml"
VERDICT_WORKDAYS, RECTIFY_WORKDAYS, APPEAL_DAYS = 7, 10, 3  # where a release of an older version does not say


@cache
def _remedies() -> dict[str, dict[str, str]]:
    return fast_yaml.load(REMEDIES.read_text(encoding="utf-8"))


def to_do(rule_id: str) -> str:
    """What the unit is asked to do about a problem of that rule."""
    return _remedies().get(rule_id, _remedies()["otherwise"])["do"]


def advice(rule_id: str) -> str:
    """What the review proposes where problems of that rule were found."""
    return _remedies().get(rule_id, _remedies()["otherwise"])["advice"]


def verdicts_due_on(published: Published) -> date:
    """The day by which units report what they found on checking the problems; working days are counted from as-of."""
    if said := published.says("verdicts_due_on"):
        return date.fromisoformat(said)
    return Workdays({}).after(published.as_of.date(), VERDICT_WORKDAYS)  # an older release says no day


def rectify_term(published: Published) -> str:
    """Within which term units put right what proved true: it begins when the order is given, not before."""
    return f"整改令下达后{published.says('rectify_workdays', str(RECTIFY_WORKDAYS))}个工作日内"


def appeal_term(published: Published) -> str:
    """Within which term units may object to a verdict."""
    return f"核查结论作出后{published.says('appeal_days', str(APPEAL_DAYS))}日内"
