"""The products of the month, each from the same figures: the five, and what is handed out with them."""

from functools import partial
from pathlib import Path

from reports import (
    accountability,
    analysis,
    at_once,
    circular,
    page,
    quality_workbook,
    rectification,
    registers,
    review,
    scoring,
    warning_list,
)
from reports.facts import Facts
from reports.tables import Published


def write(published: Published, folder: Path, templates: Path | None = None, workers: int = 1) -> list[Path]:
    """The folder holds 一评议, 一考核, 一通报, 一整改, 一追究, and all other workbooks and pages; the paths written."""
    return at_once.write(PARTS, Facts(published, templates), folder, workers)


def warned(facts: Facts, folder: Path) -> list[Path]:
    """预警清单."""
    return warning_list.write(facts.published, folder)


def ledger(facts: Facts, folder: Path, place: int) -> list[Path]:
    """The ledger at that place among the four."""
    return registers.one(facts.published, folder, place)


def quality(facts: Facts, folder: Path) -> list[Path]:
    """数据质量报告."""
    return quality_workbook.write(facts.published, folder)


def scores(facts: Facts, folder: Path) -> list[Path]:
    """一考核 and 一追究."""
    return [*scoring.write(facts, folder), *accountability.write(facts, folder)]


def documents(facts: Facts, folder: Path) -> list[Path]:
    """一评议 and 一通报, from the bureau's own templates where it has them."""
    return [*review.write(facts, folder), *circular.write(facts, folder)]


SHARES = 4  # of the units, so that no process is left with all of them
PARTS = [  # what takes longest comes first
    *(partial(ledger, place=place) for place in range(len(registers.REGISTERS))),
    *(partial(rectification.share, turn=turn, of=SHARES) for turn in range(SHARES)),
    page.write,
    analysis.write,
    scores,
    documents,
    warned,
    quality,
]
