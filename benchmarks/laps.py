"""What one step took: seconds, processor seconds and the most memory that its process held meanwhile."""

import resource
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

MONTH = "2026-10"
MEMORY = "2GB"  # what DuckDB may hold unless the caller says otherwise
QUIET = "set enable_progress_bar = false"  # a process that was spawned looks interactive to DuckDB


@dataclass(frozen=True)
class Lap:
    """One step as measured: seconds, the most memory its process held during it, and what it was."""

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
    begun, begun_cpu = perf_counter(), process_time()
    result = work()
    lap = Lap(name, title, perf_counter() - begun, process_time() - begun_cpu, _peak_mb())
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
