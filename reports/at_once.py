"""Products written side by side: each is a file or a folder of its own, made of the same tables.

A process of its own takes two seconds to begin, as long as all products of a county: only a large month is parted.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from reports.facts import Facts
from reports.tables import Published

Part = Callable[[Facts, Path], list[Path]]  # a function of a module: another process finds it by its name
LARGE = 150_000  # rows of all published tables


def is_large(published: Published) -> bool:
    """Whether the month is worth a second process."""
    return sum(frame.height for frame in published.frames.values()) >= LARGE


def write(parts: list[Part], facts: Facts, folder: Path, workers: int) -> list[Path]:
    """Every part is written; the paths. What goes wrong in one of them is raised here."""
    if workers < 2 or not is_large(facts.published):
        return [path for part in parts for path in part(facts, folder)]
    given = (facts.published, facts.templates, folder)
    with ProcessPoolExecutor(min(workers, len(parts)), get_context("spawn"), _take, given) as processes:
        return [path for paths in processes.map(_write, parts) for path in paths]


_given: list[tuple[Facts, Path]] = []  # what this process was given when it began


def _take(published: Published, templates: Path | None, folder: Path) -> None:
    _given[:] = [(Facts(published, templates), folder)]


def _write(part: Part) -> list[Path]:
    return part(*_given[0])
