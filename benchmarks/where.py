"""On what it was measured: machine, system and versions."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

LIBRARIES = ("duckdb", "great-expectations", "polars", "pyarrow", "pandas", "numpy")


def header() -> str:
    """One line."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    libraries = "，".join(f"{name} {version(name)}" for name in LIBRARIES)
    system = f"{platform.system()} {platform.machine()}，Python {platform.python_version()}"
    return f"{cores} 核，内存 {_memory_gb()}，{system}，{libraries}；明镜 {version('mingjing')}"


def _memory_gb() -> str:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return "大小不明"
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.0f} GB"


def n_rules() -> int:
    """How many rules there are."""
    from checks import rules

    return len(rules.read_all())


def help_seconds() -> float:
    """How long `mingjing --help` takes, the best of five: what a person waits, not what else the machine does."""
    command = [str(Path(sys.executable).parent / "mingjing"), "--help"]
    if not Path(command[0]).exists():
        command = [sys.executable, "-m", "flows.cli", "--help"]
    times = []
    for _ in range(5):
        begun = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(perf_counter() - begun)
    return min(times)
