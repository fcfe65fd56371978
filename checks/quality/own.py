"""What each export must be beyond the contract: the suite of its own, in the module of its name."""

from importlib import import_module

from checks.contract import Table
from checks.quality.kinds import Check


def checks_of(table: Table) -> tuple[Check, ...]:
    """The checks of the export's own module."""
    return import_module(f"checks.quality.{table.name}").CHECKS


def follows(table: Table) -> list[tuple[str, str]]:
    """The pairs of times of which the first follows the second, as the suite of the export says."""
    return [(check.column, check.reads[0]) for check in checks_of(table)
            if check.expectation == "ExpectColumnPairValuesAToBeGreaterThanB"]
