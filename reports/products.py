"""The five products of the month and its statistics, each from the same figures."""

from pathlib import Path

from reports import accountability, analysis, circular, rectification, review, scoring
from reports.facts import Facts
from reports.tables import Published


def write(published: Published, folder: Path, templates: Path | None = None) -> list[Path]:
    """The folder holds 一评议, 一考核, 一通报, 一整改, 一追究 and 统计分析.xlsx; the paths written."""
    facts = Facts(published, templates)
    return [
        path
        for product in (review, scoring, circular, rectification, accountability, analysis)
        for path in product.write(facts, folder)
    ]
