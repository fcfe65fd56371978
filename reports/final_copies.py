"""正式稿: what is printed of a frozen month, made from its released tables and from what its event says."""

from pathlib import Path

from reports import edition, released, scoring
from reports.facts import Facts


def write(folder: Path, said: dict, target: Path) -> list[Path]:
    """The target holds the final copies of the month in that folder; the same month and event give the same bytes."""
    return scoring.write(Facts(edition.frozen(released.read(folder), said)), target)
