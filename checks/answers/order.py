"""In which order the rows of one set of files are taken, whatever files they stand in.

What is asked of one finding may be taken by time, or by kind: first verdicts, appeals and their answers, then reports
of rectification and the steps of the legal department, then what was decided on accountability, each by time, and all
of it anew where the set itself begins anew (重新核查). Either way a row that may not be taken yet is asked again once
another was taken, for a unit puts a thing right before somebody checks that it was wrong. The way is gone in which more
rows can be taken; if that is the same, by kind, so that two people who contradict each other are both heard before what
the unit did about it. So one set of files can bring the whole story of a finding, and the order of files and rows does
not matter.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from checks.answers.asking import Part
from checks.life import states
from checks.life.acts import Refused, decide
from checks.life.casebook import Casebook
from checks.life.moments import ends
from checks.life.standing import Standing, fold

VERDICTS, DOING, DECIDED = 1, 2, 3
RANKS = {"核查": VERDICTS, "提出异议": VERDICTS, "追究": DECIDED, "免责": DECIDED}
RANKS |= dict.fromkeys(("异议维持", "异议变更", "异议撤销"), VERDICTS) | dict.fromkeys(states.NEW_ROUND, 0)
ACTS = list(states.STEPS)
LATE = "9999-12-31"


def by_finding(parts: list[Part]) -> Iterator[list[Part]]:
    """The parts about findings, those of one finding together, by its number."""
    grouped: dict[str, list[Part]] = {}
    for part in parts:
        grouped.setdefault(part.act.finding_id, []).append(part)
    return (grouped[finding_id] for finding_id in sorted(grouped))


def best(parts: list[Part], standing: Standing, casebook: Casebook) -> list[Part]:
    """The parts of one finding in the order in which they are to be taken; those that cannot be taken stand last."""
    ways = [sorted(parts, key=place) for place in (_by_kind(parts), _by_time)]
    tried = [_tried(way, standing, casebook) for way in ways]
    taken, left = max(tried, key=lambda each: len(each[0]))
    return taken + left


def _tried(waiting: list[Part], standing: Standing, casebook: Casebook) -> tuple[list[Part], list[Part]]:
    """What of the parts can be taken, in that order, and what cannot; the finding itself does not move."""
    copy = replace(standing, opinions=dict(standing.opinions), events=list(standing.events))
    taken: list[Part] = []
    while True:
        n_before, left = len(taken), []
        for part in waiting:
            try:
                fold(copy, decide(copy, part.act, casebook.on, casebook.bureau))
            except Refused:
                left.append(part)
            else:
                taken.append(part)
        if len(taken) == n_before:
            return taken, left
        waiting = left


def _by_kind(parts: list[Part]) -> Callable[[Part], tuple]:
    began = [_time(part) for part in parts if part.name in states.NEW_ROUND]

    def place(part: Part) -> tuple:
        return sum(each <= _time(part) for each in began), RANKS.get(part.name, DOING), *_by_time(part)

    return place


def _by_time(part: Part) -> tuple:
    return _time(part), ACTS.index(part.name), part.mark


def _time(part: Part) -> datetime:
    """The earliest instant that it may have been; what does not say when was just now."""
    return ends(part.act.at or LATE)[0]
