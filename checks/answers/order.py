"""In which order the rows of one set of files are taken, whatever files they stand in.

Everything that is asked of one finding is taken round by round: whatever the set begins anew (重新核查) begins a round.
Within a round first verdicts, appeals and their answers, then reports of rectification and the steps of the legal
department, then what was decided on accountability; and each of these by time. A row that may not be taken yet is asked
again once another of the same finding was taken: a unit puts a thing right before somebody checks that it was wrong.
So one set of files can bring the whole story of a finding, and the order of files and rows does not matter.
"""

from checks.answers.asking import Part
from checks.life import states
from checks.life.moments import ends

VERDICTS, DOING, DECIDED = 1, 2, 3
RANKS = {"核查": VERDICTS, "提出异议": VERDICTS, "追究": DECIDED, "免责": DECIDED}
RANKS |= dict.fromkeys(("异议维持", "异议变更", "异议撤销"), VERDICTS) | dict.fromkeys(states.NEW_ROUND, 0)
ACTS = list(states.STEPS)
LATE = "9999-12-31"


def by_finding(parts: list[Part]) -> list[list[Part]]:
    """The parts about findings, those of one finding together, in the order in which they are to be taken."""
    grouped: dict[str, list[Part]] = {}
    for part in parts:
        grouped.setdefault(part.act.finding_id, []).append(part)
    return [_sorted(grouped[finding_id]) for finding_id in sorted(grouped)]


def _sorted(parts: list[Part]) -> list[Part]:
    rounds = [_time(part) for part in parts if part.name in states.NEW_ROUND]

    def place(part: Part) -> tuple:
        at = _time(part)
        rank = RANKS.get(part.name, DOING)
        return sum(began <= at for began in rounds), rank, at, ACTS.index(part.name), part.mark

    return sorted(parts, key=place)


def _time(part: Part):
    """The earliest instant that it may have been; what does not say when was just now."""
    return ends(part.act.at or LATE)[0]
