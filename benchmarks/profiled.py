"""Where the time of each room goes: its SQL by what each statement makes, its Python by function."""

import cProfile
import pstats
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks import audited
from benchmarks.generate import generate
from benchmarks.laps import apart
from benchmarks.one_size import Asked
from benchmarks.sizes import incidents_for
from benchmarks.written_as import write_as

ROOT = Path(__file__).resolve().parent.parent
MACHINE = ROOT / "checks" / "machine.py"  # carries out what others say
MAKES = re.compile(
    r"\b(create (?:or replace )?(?:temp(?:orary)? )?(?:table|view)|insert (?:or \w+ )?into|delete from|update|copy)"
    r"\s+(?:if not exists )?([\w.\"-]+)",
    re.IGNORECASE,
)
RULE = re.compile(r"'([A-Z]{2}-[0-9]{2})'")
FETCHES = ("fetchall", "fetchone", "fetchmany", "df", "pl", "arrow", "to_arrow_table", "fetch_record_batch")
SHOWN = 12


class Watched:
    """A connection that adds up what each kind of statement takes, under the code that asked for it."""

    def __init__(self, con, spent: dict):
        self._con, self._spent, self._last = con, spent, None

    def __enter__(self):
        return self

    def __exit__(self, *problem) -> None:
        self._con.close()

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
        if ROOT in path.parents and ".venv" not in path.parts and path not in (Path(__file__), MACHINE):
            return f"{path.relative_to(ROOT).as_posix()}:{frame.f_code.co_name}"
        frame = frame.f_back
    return "—"


def _purpose(statement: str) -> str:
    """What the statement makes, and of which rule; else how it begins, whatever the numbers in it."""
    made = MAKES.search(statement[:2000])
    if not made:
        return re.sub(r"\d+", "#", " ".join(statement.split())[:60])
    rule = RULE.search(statement[:400]) if made[2] == "rule_terms" else None
    return f"{made[1].lower()} {made[2]}{f' {rule[1]}' if rule else ''}"


@dataclass(frozen=True)
class Profile:
    """Where the time of one room went: seconds in all, its statements and its functions, the longest first."""

    room: str
    seconds: float
    statements: list[tuple[str, float, int]]
    functions: list[tuple[str, float, float, int]]


def profile(rooms: list[str], rows: int, folder: Path, asked: Asked) -> None:
    """The exports are made and audited; where the time of these rooms went is printed, of all if none is named."""
    folder.mkdir(parents=True, exist_ok=True)
    apart(generate, folder / "csv", incidents_for(rows), asked.seed)
    exports = apart(write_as, folder / "csv", asked.form, asked.encoding)
    for found in apart(_watched, exports, folder, asked.memory, rooms):
        _print(found)


def _print(found: Profile) -> None:
    in_sql = sum(spent for _, spent, _ in found.statements)
    print(f"### {found.room}\n\n{found.seconds:.1f} 秒（带着测量），其中 SQL {in_sql:.1f} 秒。\n")
    print("| SQL：做什么，由谁 | 秒 | 次 |\n|---|--:|--:|")
    for told, spent, n in found.statements[:SHOWN]:
        print(f"| {told} | {spent:.2f} | {n:,} |")
    print("\n| Python 函数 | 自身秒 | 连同所调用 | 次 |\n|---|--:|--:|--:|")
    for told, own, whole, n in found.functions[:SHOWN]:
        print(f"| {told} | {own:.2f} | {whole:.2f} | {n:,} |")
    print(flush=True)


def _watched(exports: Path, folder: Path, memory: str, rooms: list[str]) -> list[Profile]:
    """The audit, with these rooms watched."""
    from checks import audit as audits

    found: list[Profile] = []
    names = [step.name for step in audits.rooms(audited.a_run(exports, folder, memory))]
    if unknown := set(rooms) - set(names):
        raise ValueError(f"no such room: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    audited.audit(exports, folder, memory, {name: _around(name, found) for name in rooms or names})
    return found


def _around(room: str, found: list[Profile]) -> audited.Around:
    def around(con, run, function):
        spent, profiler = defaultdict(lambda: [0.0, 0]), cProfile.Profile()
        begun = perf_counter()
        made = profiler.runcall(function, Watched(con, spent), run)
        seconds = perf_counter() - begun
        statements = [(f"`{what}` {who}", seconds, n) for (who, what), (seconds, n) in spent.items()]
        statements.sort(key=lambda row: -row[1])
        found.append(Profile(room, seconds, statements, _functions(profiler)))
        return made

    return around


def _functions(profiler: cProfile.Profile) -> list[tuple]:
    """The functions by their own time; what DuckDB does is its statements' time and stands above."""
    rows = []
    for (file, line, name), (_, n, own, whole, _) in pstats.Stats(profiler).stats.items():
        path = Path(file)
        here = path.relative_to(ROOT) if ROOT in path.parents else Path(*path.parts[-2:])
        told = f"`{name}`" if file == "~" else f"`{name}` {here.as_posix()}:{line}"
        if "duckdb" not in name.lower() and path != Path(__file__):
            rows.append((told, own, whole, n))
    return sorted(rows, key=lambda row: -row[1])
