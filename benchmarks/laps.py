"""What one step took: seconds, processor seconds and the most memory that it held meanwhile, in all its processes."""

import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from os import sysconf
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, process_time

MONTH = "2026-10"
MEMORY = "2GB"  # what DuckDB may hold unless the caller says otherwise
QUIET = "set enable_progress_bar = false"  # a process that was spawned looks interactive to DuckDB


@dataclass(frozen=True)
class Lap:
    """One step as measured: seconds, the most memory that its processes held together, and what it was."""

    name: str
    title: str
    seconds: float
    cpu_seconds: float  # says more on a machine that others use as well
    peak_mb: int


def timed(name: str, title: str, work: Callable[[], object]) -> Lap:
    """The work is done, and how long it took is known."""
    return returned(name, title, work)[0]


def returned(name: str, title: str, work: Callable[[], object]) -> tuple[Lap, object]:
    """The work is done; how long it took, and what it gave."""
    _forget_peak()
    begun, begun_cpu = perf_counter(), cpu_seconds()
    with _watched() as together_mb:
        result = work()
    peak_mb = max(_peak_mb(), *together_mb)
    lap = Lap(name, title, perf_counter() - begun, cpu_seconds() - begun_cpu, peak_mb)
    told = f"  {lap.name:<14}{lap.seconds:8.1f} s {lap.cpu_seconds:8.1f} CPU s {lap.peak_mb:6,} MB"
    print(told, file=sys.stderr, flush=True)
    return lap, result


def together(laps: list[Lap], name: str = "total", title: str = "合计") -> Lap:
    """All laps one after the other."""
    seconds, cpu_seconds = sum(lap.seconds for lap in laps), sum(lap.cpu_seconds for lap in laps)
    return Lap(name, title, seconds, cpu_seconds, max(lap.peak_mb for lap in laps))


def apart(work: Callable, *arguments, **options):
    """What the work returns, done in a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *arguments, **options).result()


@contextmanager
def looking(every: float, look: Callable[[], None]) -> Iterator[None]:
    """Inside, somebody looks again and again, so many seconds apart."""
    ended = Event()

    def watch() -> None:
        while not ended.wait(every):
            look()

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()


def cpu_seconds() -> float:
    """Of this process and of those that it began, whether they are over or not."""
    over = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + over.ru_utime + over.ru_stime + sum(map(_taken_by, _begun("self")))


def _taken_by(process: str) -> float:
    """Processor seconds of a process that runs; none if it is over meanwhile."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / sysconf("SC_CLK_TCK")


@contextmanager
def _watched() -> Iterator[list[int]]:
    """The list gets, five times a second, what this process and those that it began hold together, if there are any."""
    seen = [0]

    def look() -> None:
        if begun := _begun("self"):
            seen.append(sum(map(_held_mb, ["self", *begun])))

    with looking(0.2, look):
        yield seen


def _begun(process: str) -> list[str]:
    """The processes that this one began, and that these began, and so on."""
    found = []
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            own = children.read_text(encoding="ascii").split()
        except OSError:  # over meanwhile
            continue
        found += [each for child in own for each in (child, *_begun(child))]
    return found


def _held_mb(process: str) -> int:
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * sysconf("SC_PAGE_SIZE") >> 20


def _forget_peak() -> None:
    """Where the kernel can, the peak starts again from what is held now; elsewhere it is that of the process so far."""
    peak = Path("/proc/self/clear_refs")
    if peak.exists():
        peak.write_text("5", encoding="ascii")


def _peak_mb() -> int:
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
