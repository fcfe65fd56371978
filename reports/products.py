"""The products of the month, each from the same figures: the five, and what is handed out with them."""

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


def lists(facts: Facts, folder: Path) -> list[Path]:
    """预警清单 and the four ledgers."""
    return [*warning_list.write(facts.published, folder), *registers.write(facts.published, folder)]


def quality(facts: Facts, folder: Path) -> list[Path]:
    """数据质量报告."""
    return quality_workbook.write(facts.published, folder)


def figures(facts: Facts, folder: Path) -> list[Path]:
    """一考核, 一追究 and 统计分析."""
    return [path for each in (scoring, accountability, analysis) for path in each.write(facts, folder)]


def documents(facts: Facts, folder: Path) -> list[Path]:
    """一评议 and 一通报, from the bureau's own templates where it has them."""
    return [*review.write(facts, folder), *circular.write(facts, folder)]


PARTS = [rectification.write, lists, quality, page.write, figures, documents]  # what takes longest comes first
