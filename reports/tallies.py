"""What is counted of a rule, a unit or all together: objects by verdict, listed problems by severity and flow."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

import polars as pl

from reports.tables import SEVERITIES

FLOWS = ("本月新增", "本月补计", "存量")
VERDICTS = ("met", "breached", "borderline", "pending", "unknown", "exempt")


@dataclass(frozen=True)
class Tally:
    """How many objects stood in scope and how each was judged; how many problems are listed, by severity and flow."""

    n_scope: int = 0
    n_met: int = 0
    n_breached: int = 0
    n_borderline: int = 0
    n_pending: int = 0
    n_unknown: int = 0
    n_exempt: int = 0
    n_listed: int = 0
    severities: dict[str, int] = field(default_factory=dict)
    flows: dict[str, int] = field(default_factory=dict)

    @property
    def n_judged(self) -> int:
        """Objects that were judged one way or the other: the denominator of every share of problems."""
        return self.n_met + self.n_breached + self.n_borderline


class Row(NamedTuple):
    """How many listed problems one unit has under one rule, of one severity and flow."""

    unit_code: str
    rule_id: str
    severity: str
    flow: str
    n: int


class Listed:
    """The listed problems, counted once however many they are, by unit and by rule."""

    def __init__(self, findings: pl.LazyFrame):
        counted = findings.group_by(*Row._fields[:-1]).len().sort(*Row._fields[:-1]).collect()
        self.all = [Row(*row) for row in counted.iter_rows()]
        self.of_rule, self.of_unit = defaultdict(list), {}
        for row in self.all:
            self.of_rule[row.rule_id].append(row)
            self.of_unit.setdefault(row.unit_code, []).append(row)

    @property
    def n(self) -> int:
        """How many there are."""
        return sum(row.n for row in self.all)

    def crossed(self) -> dict[tuple[str, str], int]:
        """How many problems each unit has under each rule."""
        counts: dict[tuple[str, str], int] = {}
        for row in self.all:
            counts[row.unit_code, row.rule_id] = counts.get((row.unit_code, row.rule_id), 0) + row.n
        return counts


def tally(counts: dict, listed: list[Row]) -> Tally:
    """The objects as counted in a row of the release, with the problems listed."""
    numbers = {f"n_{word}": int(counts.get(f"n_{word}") or 0) for word in ("scope", *VERDICTS)}
    severities, flows = dict.fromkeys(SEVERITIES, 0), dict.fromkeys(FLOWS, 0)
    for row in listed:
        for words, word in ((severities, row.severity), (flows, row.flow)):
            if word in words:
                words[word] += row.n
    return Tally(**numbers, n_listed=sum(row.n for row in listed), severities=severities, flows=flows)
