"""Every room's time and memory on invented exports, beside DuckDB just reading the same files in the same run."""

import argparse
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

import duckdb

from benchmarks.generate import SEED, generate, recode

MONTH = "2026-10"
MEMORY_LIMIT = "2GB"  # as the warehouse sets it
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
    _forget_peak()
    begun, begun_cpu = perf_counter(), process_time()
    work()
    return Lap(name, title, perf_counter() - begun, process_time() - begun_cpu, _peak_mb())


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


def floor(exports: Path, folder: Path) -> Lap:
    """DuckDB reads every file into a table of its own, as text, and does nothing else; the best of three."""
    laps = [
        timed("floor", "DuckDB 只读入同样的文件", lambda: _read_all(exports, folder / "floor.duckdb")) for _ in range(3)
    ]
    return min(laps, key=lambda lap: lap.seconds)


def _read_all(exports: Path, database: Path) -> None:
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as con:
        con.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
        con.execute(QUIET)
        for number, path in enumerate(sorted(exports.glob("*.csv"))):
            read = f"read_csv('{path}', header = true, all_varchar = true)"
            con.execute(f"create table file_{number} as select * from {read}")


def rooms(exports: Path, folder: Path, *, by_rule: bool) -> tuple[list[Lap], list[Lap], dict[str, int]]:
    """Each room in its order, with its lap; each rule again by itself if wanted; and what came out."""
    from checks import audit

    run = _run(exports, folder)
    with closing(audit.open_warehouse(run.warehouse)) as con:
        con.execute(QUIET)
        laps = [_room(con, run, step) for step in audit.rooms(run)]
        rules = _rules(con, run) if by_rule else []
        counts = {what: con.execute(sql).fetchall()[0][0] for what, sql in COUNTED.items()}
    counts["成果文件"] = sum(path.is_file() for path in (run.out / MONTH).rglob("*"))
    counts["成果 MB"] = sum(path.stat().st_size for path in (run.out / MONTH).rglob("*")) >> 20
    counts["数据仓库 MB"] = (run.warehouse / "mingjing.duckdb").stat().st_size >> 20
    return laps, rules, counts


COUNTED = {
    "读入行": "select cast(sum(n_read) as bigint) from staging.intake",
    "质量检查": "select count(*) from quality.checks",
    "不合格行": "select count(*) from quality.rows",
    "判定": "select count(*) from rules.verdicts",
    "问题": "select count(*) from findings.findings",
    "预警": "select count(*) from findings.warnings",
}


def _run(exports: Path, folder: Path):
    from checks import policy
    from checks.run import Period, Run, default_as_of

    period = Period.parse(MONTH)
    return Run(exports, folder / "out", folder / "warehouse", period, default_as_of(period), None, policy.read())


def _room(con: duckdb.DuckDBPyConnection, run, step) -> Lap:
    lap = timed(step.name, step.title, lambda: step.function(con, run))
    print(
        f"  {lap.name:<14}{lap.seconds:8.1f} s {lap.cpu_seconds:8.1f} s {lap.peak_mb:6,} MB",
        file=sys.stderr,
        flush=True,
    )
    return lap


def _rules(con: duckdb.DuckDBPyConnection, run) -> list[Lap]:
    """Every rule applied once more, the slowest first."""
    from checks import rules
    from checks.rules.readiness import columns_present, readiness_of

    present = columns_present(con)
    laps = []
    for rule in rules.read_all():
        ready = readiness_of(rule, present)
        laps.append(timed(rule.id, rule.name, lambda r=rule, c=ready: rules.apply(con, r, run.policy, c)))
    return sorted(laps, key=lambda lap: -lap.seconds)


def apart(work: Callable, *arguments, **options):
    """What the work returns, done in a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *arguments, **options).result()


def measure(folder: Path, incidents: int, seed: int, encoding: str, *, by_rule: bool) -> None:
    """The exports are made, read, audited, and what each took is printed."""
    exports = folder / "exports"
    rows = apart(generate, exports, incidents, seed)
    size = sum(path.stat().st_size for path in exports.glob("*.csv")) >> 20
    print(f"{incidents:,} 起警情，共 {sum(rows.values()):,} 行，{size:,} MB（UTF-8）；{os.cpu_count()} 核")
    base = apart(floor, exports, folder)
    if encoding != "utf-8":
        recode(exports, encoding)
    laps, rules, counts = apart(rooms, exports, folder, by_rule=by_rule)
    total = _total(laps)
    _print_table([base, *laps, total], base)
    if rules:
        print()
        _print_table(rules, base)
    print("\n" + "，".join(f"{what} {number:,}" for what, number in counts.items()))


def _total(laps: list[Lap]) -> Lap:
    """All laps one after the other."""
    seconds, cpu_seconds = sum(lap.seconds for lap in laps), sum(lap.cpu_seconds for lap in laps)
    return Lap("total", "合计", seconds, cpu_seconds, max(lap.peak_mb for lap in laps))


def _print_table(laps: list[Lap], base: Lap) -> None:
    """A table as Markdown shows it."""
    print("| 步骤 | | 秒 | CPU 秒 | 是只读的几倍 | CPU 是几倍 | 内存峰值 MB |\n|---|---|--:|--:|--:|--:|--:|")
    for lap in laps:
        ratio, cpu_ratio = lap.seconds / base.seconds, lap.cpu_seconds / base.cpu_seconds
        print(
            f"| {lap.name} | {lap.title} | {lap.seconds:.1f} | {lap.cpu_seconds:.1f} | {ratio:.1f} | {cpu_ratio:.1f} "
            f"| {lap.peak_mb:,} |"
        )


def main() -> None:
    """The measurements are printed; what was written for them is gone, unless it is to be kept."""
    parser = argparse.ArgumentParser(description="生成虚构的导出文件，测量每一步的时间和内存")
    parser.add_argument("--incidents", type=int, default=1_000_000, help="多少起警情")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--encoding", choices=("utf-8", "gb18030"), default="utf-8", help="导出文件的编码")
    parser.add_argument("--rules", action="store_true", help="再逐条测量规则")
    parser.add_argument("--keep", type=Path, help="写在这个文件夹里并保留")
    args = parser.parse_args()
    folder = args.keep or Path(tempfile.mkdtemp(prefix="mingjing-bench-"))
    try:
        measure(folder, args.incidents, args.seed, args.encoding, by_rule=args.rules)
    finally:
        if not args.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
