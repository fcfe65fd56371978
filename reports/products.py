"""The five products of the month, each from the same figures."""

from pathlib import Path

from reports import accountability, circular, rectification, review, scoring
from reports.facts import Facts
from reports.tables import Published


def write(published: Published, folder: Path) -> list[Path]:
    """The folder holds 一评议, 一考核, 一通报, 一整改 and 一追究; the paths written."""
    facts = Facts(published)
    return [
        path
        for product in (review, scoring, circular, rectification, accountability)
        for path in product.write(facts, folder)
    ]
