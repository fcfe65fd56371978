"""The checks on the exports: one suite for each table, judged by Great Expectations, listed row by row by SQL."""

from importlib import import_module

from checks.contract import Table, tables
from checks.quality import levels, verdicts
from checks.quality.every_table import checks_of
from checks.quality.kinds import Check
from checks.quality.suite import Suites


def check(con, run) -> None:
    """quality.checks holds every check with its count, quality.rows every failing row, quality.tables every verdict."""
    suites = Suites(con, levels.read())
    for table in tables().values():
        suites.run(table, suite_of(table, run.as_of))
    suites.run_quarantine()
    verdicts.write(con)


def suite_of(table: Table, as_of) -> list[Check]:
    """All checks on one export: those of the contract, then its own."""
    own = import_module(f"checks.quality.{table.name}").CHECKS
    return [*checks_of(table, as_of), *own]
