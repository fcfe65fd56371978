"""Products written side by side: each is a file or a folder of its own, made of the same tables.

A process of its own takes two seconds to begin, as long as all products of a county: only a large month is parted.
Each process reads of the tables, which stand in the folder as Parquet, only those that its products print.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from reports.facts import Facts
from reports.tables import Held, Published, written

Part = Callable[[Facts, Path], list[Path]]  # a function of a module: another process finds it by its name
LARGE = 150_000  # rows of all published tables


def is_large(published: Published) -> bool:
    """Whether the month is worth a second process."""
    return sum(published.height(table) for table in {*published.frames, *written()}) >= LARGE


def write(parts: list[Part], facts: Facts, folder: Path, workers: int) -> list[Path]:
    """Every part is written, beside the tables; the paths. What goes wrong in one of them is raised here."""
    if workers < 2 or not is_large(facts.published):
        return [path for part in parts for path in part(facts, folder)]
    frames = facts.published.frames
    closed = {name: frame for name, frame in frames.items() if not (folder / f"{name}.parquet").is_file()}
    given = (replace(facts.published, frames=closed), facts.templates, folder)
    frames.clear()  # nobody here prints them any more, and the others need the memory
    with ProcessPoolExecutor(min(workers, len(parts)), get_context("spawn"), _take, given) as processes:
        return [path for paths in processes.map(_write, parts) for path in paths]


_given: list[tuple[Facts, Path]] = []  # what this process was given when it began


def _take(published: Published, templates: Path | None, folder: Path) -> None:
    told = replace(published, frames=Held(folder, published.frames))
    _given[:] = [(Facts(told, templates), folder)]


def _write(part: Part) -> list[Path]:
    return part(*_given[0])
