"""What people tell that is about no finding: problems that a unit reports itself, what reviewers found in a sample."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from checks.answers.asking import Part
from checks.intake.cells import fold
from checks.ledger import Ledger
from checks.life.acts import Refused
from checks.life.moments import day, ends
from checks.life.steps import SELF_REPORT
from checks.rules.rule_file import FOLDER as RULES

Told = tuple[str, str, dict]  # kind of the event, its month, and what it says


@dataclass
class Sources:
    """What a report is held against."""

    ledger: Ledger
    on: datetime

    @cached_property
    def draws(self) -> list:
        """Every sample that was drawn."""
        from checks.sampling.record import DRAW

        return self.ledger.events(DRAW)

    @cached_property
    def rules(self) -> set[str]:
        """The numbers of all rules."""
        return {path.stem.split("_")[0] for path in RULES.glob("*.sql")}


def told(part: Part, sources: Sources) -> Told:
    """The event that the part makes; Refused if it cannot be taken."""
    kind, month, said = TAKERS[part.row.form.name](part.values, sources)
    return kind, month, said | {"recorded_at": f"{sources.on:%Y-%m-%d %H:%M:%S}", "row": part.mark}


def _self_report(values: dict[str, str], sources: Sources) -> Told:
    rule_id, at = fold(values["rule_id"]).strip().upper(), values["reported_at"]
    if rule_id not in sources.rules:
        raise Refused(f"没有规则“{rule_id}”，规则编号写成 JQ-03 这样（用 mingjing rules 查看）", "rule_id")
    if ends(at)[0] > sources.on:
        raise Refused(f"时间{at}在将来（现在是{sources.on:%Y-%m-%d %H:%M}）", "reported_at")
    return SELF_REPORT, f"{day(at):%Y-%m}", values | {"rule_id": rule_id}


def _sample_result(values: dict[str, str], sources: Sources) -> Told:
    from checks.sampling import results

    try:
        said = results.take(values, sources.draws, f"{sources.on:%Y-%m-%d}")
    except results.Refused as refused:
        raise Refused(str(refused), refused.field) from None
    return results.RESULT, said["month"], said


TAKERS: dict[str, Callable[[dict[str, str], Sources], Told]] = {
    "self_reports": _self_report,
    "sample_results": _sample_result,
}
