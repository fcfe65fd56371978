"""A rule tried on exports by itself, in a warehouse that is thrown away: no ledger is touched, nothing is published."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from checks import audit, rules
from checks.ledger import FILE as LEDGER
from checks.ledger import copies
from checks.policy import Policy
from checks.rules import readiness
from checks.rules.rule_file import UNIT_INDICATOR, Rule
from checks.run import Run
from checks.warehouse import open_warehouse

BEFORE_RULES = ("staging", "quality", "clocks")
OBJECT = ("clock", "subject_kind", "source", "subject_no", "person_no")
SHOWN = (*OBJECT, "unit_code", "verdict", "severity", "due_at", "breach_at", "reason", "source_file", "source_row")


@dataclass(frozen=True)
class Trial:
    """What a rule made of the exports: what they lack for it, and a row for each object and clock."""

    rule: Rule
    missing: tuple[str, ...]
    rows: list[dict]


@dataclass(frozen=True)
class Change:
    """One object on which two versions of a rule disagree; None where one of them does not judge it."""

    rule_id: str
    place: dict
    old: dict | None
    new: dict | None


@contextmanager
def rooms(run: Run) -> Iterator[duckdb.DuckDBPyConnection]:
    """The rooms before the rules, made of the run's exports in a folder that is gone afterwards.

    The run's ledger, if there is one, is read from a copy.
    """
    with TemporaryDirectory(prefix="mingjing-") as folder:
        if (run.warehouse / LEDGER).is_file():
            copies.copied(run.warehouse / LEDGER, Path(folder) / LEDGER)
        thrown_away = replace(run, warehouse=Path(folder), out=Path(folder) / "out")
        steps = {step.name: step for step in audit.judging()}
        with closing(open_warehouse(thrown_away.warehouse)) as con:
            for name in BEFORE_RULES:
                steps[name].function(con, thrown_away)
            yield con


def tried(con: duckdb.DuckDBPyConnection, rule: Rule, run: Run, policy: Policy) -> Trial:
    """What the rule makes of the rooms under that policy; one that looks back needs what all the others found."""
    if rule.looks_back:
        rules.build(con, replace(run, policy=policy))
    ready = readiness.readiness_of(rule, readiness.columns_present(con), readiness.unusable_tables(con))
    is_indicator = rule.rule_class == UNIT_INDICATOR
    (rules.indicators if is_indicator else rules).apply(con, rule, policy, ready)
    columns = tuple(rules.indicators.COLUMNS) if is_indicator else SHOWN
    found = con.execute(f'select {", ".join(columns)} from rules."{rule.table}" order by all').fetchall()
    missing = tuple(dict.fromkeys(each for clock in ready for each in clock.missing))
    return Trial(rule, missing, [dict(zip(columns, row, strict=True)) for row in found])


def changes(old: Trial, new: Trial) -> list[Change]:
    """Every object whose verdict, severity, day of breach or figure is not the same in both, in a fixed order."""
    before, after = _by_place(old), _by_place(new)
    listed = sorted(before.keys() | after.keys(), key=str)
    return [
        Change(new.rule.id, dict(place), before.get(place), after.get(place))
        for place in listed
        if _decided(before.get(place)) != _decided(after.get(place))
    ]


def _by_place(trial: Trial) -> dict[tuple, dict]:
    """The rows by what they are about."""
    names = ("indicator", "period", "unit_code") if trial.rule.rule_class == UNIT_INDICATOR else OBJECT
    return {tuple((name, row[name]) for name in names): row for row in trial.rows}


def _decided(row: dict | None) -> tuple | None:
    """What of a row is a decision."""
    names = ("verdict", "severity", "breach_at", "value", "standing")
    return None if row is None else tuple(row.get(name) for name in names)
