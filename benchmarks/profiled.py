"""Where the time of one room goes: its SQL by what each statement makes, its Python by function."""

import cProfile
import pstats
import re
import sys
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from benchmarks import audited
from benchmarks.generate import generate
from benchmarks.laps import apart
from benchmarks.one_size import Asked
from benchmarks.sizes import incidents_for
from benchmarks.written_as import write_as

ROOT = Path(__file__).resolve().parent.parent
MAKES = re.compile(
    r"\b(create (?:or replace )?(?:temp(?:orary)? )?(?:table|view)|insert (?:or \w+ )?into|delete from|update|copy)"
    r"\s+(?:if not exists )?([\w.\"-]+)",
    re.IGNORECASE,
)
FETCHES = ("fetchall", "fetchone", "fetchmany", "df", "pl", "arrow", "to_arrow_table", "fetch_record_batch")
SHOWN = 25


class Watched:
    """A connection that adds up what each kind of statement takes, under the code that asked for it."""

    def __init__(self, con, spent: dict):
        self._con, self._spent, self._last = con, spent, None

    def __getattr__(self, name: str):
        attribute = getattr(self._con, name)
        if name in ("execute", "executemany", "sql", "query"):
            return lambda *args, **kwargs: self._asked(attribute, *args, **kwargs)
        if name in FETCHES:
            return lambda *args, **kwargs: self._clocked(self._last, attribute, *args, **kwargs)
        if name == "cursor":
            return lambda: Watched(attribute(), self._spent)
        return attribute

    def _asked(self, ask, statement, *args, **kwargs):
        self._last = (_caller(), _purpose(str(statement)))
        result = self._clocked(self._last, ask, statement, *args, **kwargs)
        self._spent[self._last][1] += 1
        return self if result is self._con else result

    def _clocked(self, key, work, *args, **kwargs):
        begun = perf_counter()
        try:
            return work(*args, **kwargs)
        finally:
            self._spent[key][0] += perf_counter() - begun


def _caller() -> str:
    """The function of the project that sent the statement."""
    frame = sys._getframe(2)
    while frame:
        path = Path(frame.f_code.co_filename)
        if ROOT in path.parents and ".venv" not in path.parts and path != Path(__file__):
            return f"{path.relative_to(ROOT).as_posix()}:{frame.f_code.co_name}"
        frame = frame.f_back
    return "—"


def _purpose(statement: str) -> str:
    """What the statement makes, else how it begins; numbers of one kind are one."""
    made = MAKES.search(statement[:2000])
    said = f"{made[1].lower()} {made[2]}" if made else " ".join(statement.split())[:60]
    return re.sub(r"\d+", "#", said)


def profile(room: str, rows: int, folder: Path, asked: Asked) -> None:
    """The exports are made and audited; where the time of that room went is printed."""
    folder.mkdir(parents=True, exist_ok=True)
    apart(generate, folder / "csv", incidents_for(rows), asked.seed)
    exports = apart(write_as, folder / "csv", asked.form, asked.encoding)
    seconds, n_seen, statements, functions = apart(_watched, exports, folder, asked.memory, room)
    if not n_seen:
        raise SystemExit(f"没有这一步：{room}")
    in_sql = sum(spent for _, spent, _ in statements)
    print(f"{seconds:.1f} 秒（带着测量），其中 SQL {in_sql:.1f} 秒。\n\n| SQL：做什么 | 秒 | 次 |\n|---|--:|--:|")
    for told, spent, n in statements[:SHOWN]:
        print(f"| {told} | {spent:.2f} | {n:,} |")
    print("\n| Python 函数 | 自身秒 | 连同所调用 | 次 |\n|---|--:|--:|--:|")
    for told, own, whole, n in functions[:SHOWN]:
        print(f"| {told} | {own:.2f} | {whole:.2f} | {n:,} |")


def _watched(exports: Path, folder: Path, memory: str, room: str):
    """The audit, with that room watched: its seconds, how often it ran, its statements and its functions."""
    spent, profiler, seen = defaultdict(lambda: [0.0, 0]), cProfile.Profile(), []

    def around(con, run, function):
        begun = perf_counter()
        made = profiler.runcall(function, Watched(con, spent), run)
        seen.append(perf_counter() - begun)
        return made

    audited.audit(exports, folder, memory, {room: around})
    if not seen:
        return 0.0, 0, [], []
    statements = [(f"`{what}` {who}", seconds, n) for (who, what), (seconds, n) in spent.items()]
    return sum(seen), len(seen), sorted(statements, key=lambda row: -row[1]), _functions(profiler)


def _functions(profiler: cProfile.Profile) -> list[tuple]:
    """The functions by their own time; what DuckDB does is its statements' time and stands above."""
    rows = []
    for (file, line, name), (_, n, own, whole, _) in pstats.Stats(profiler).stats.items():
        path = Path(file)
        here = path.relative_to(ROOT) if ROOT in path.parents else Path(*path.parts[-2:])
        told = f"`{name}`" if file == "~" else f"`{name}` {here.as_posix()}:{line}"
        if "duckdb" not in name.lower():
            rows.append((told, own, whole, n))
    return sorted(rows, key=lambda row: -row[1])
