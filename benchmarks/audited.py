"""A month's audit through its public entry, room by room; and single rules in the warehouse that it left."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from benchmarks.laps import MONTH, QUIET, Lap, looking, returned, timed

COUNTED = {
    "读入行": "select cast(sum(n_read) as bigint) from staging.intake",
    "质量检查": "select count(*) from quality.checks",
    "不合格行": "select count(*) from quality.rows",
    "判定": "select cast(sum(n) as bigint) from rules.totals",
    "问题": "select count(*) from findings.findings",
    "预警": "select count(*) from findings.warnings",
}
EMPTY = """
    select runs.rule_id || coalesce(' ' || nullif(runs.clock, ''), '')
        || case when runs.missing is not null then '（' || runs.missing || '）' else '' end
    from rules.runs as runs
    where not exists (
        select 1 from rules.counts as v
        where v.rule_id = runs.rule_id and (runs.clock = '' or split_part(v.clock, ':', 1) = runs.clock)
    ) and not exists (select 1 from rules.indicators as i where i.rule_id = runs.rule_id)
    order by all"""

Around = Callable[[object, object, Callable], object]  # what is done with one room: con, run, the room's function


@dataclass
class Audited:
    """One audit as measured."""

    laps: list[Lap] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)  # clocks of rules that had nothing in scope
    memory: str = ""  # what DuckDB was held to, as it says itself
    threads: int = 0
    spilled_mb: int = 0
    seconds: float = 0.0  # the whole of it, with the warehouse opened and closed


def a_run(exports: Path, folder: Path, memory: str):
    """The run that `mingjing audit` would start on these exports."""
    from flows.request import Request, to_run

    return to_run(Request(str(exports), MONTH, out=str(folder / "out"), warehouse=_warehouse(folder), memory=memory))


def _warehouse(folder: Path) -> str:
    return str(folder / "warehouse")


def audit(exports: Path, folder: Path, memory: str, around: dict[str, Around] | None = None) -> Audited:
    """The month is audited, and what each room took is known; `around` says what is done about rooms by their name."""
    from checks import audit as audits

    run, result = a_run(exports, folder, memory), Audited()
    with _timing(audits, result, around or {}), _spilling(run.warehouse, result):
        begun = perf_counter()
        audits.audit(run)
        result.seconds = perf_counter() - begun
    result.counts = _counts(run)
    return result


@contextmanager
def _timing(audits, result: Audited, around: dict[str, Around]) -> Iterator[None]:
    """Inside, every room that the audit asks for is timed."""
    rooms = audits.rooms
    audits.rooms = lambda run: [_timed(step, result, around.get(step.name)) for step in rooms(run)]
    try:
        yield
    finally:
        audits.rooms = rooms


def _timed(step, result: Audited, around: Around | None):
    def function(con, run):
        con.execute(QUIET)
        if not result.memory:
            said = con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall()
            result.memory, result.threads = said[0]
        work = (lambda: around(con, run, step.function)) if around else (lambda: step.function(con, run))
        lap, made = returned(step.name, step.title, work)
        result.laps.append(lap)
        return made

    return replace(step, function=function)


@contextmanager
def _spilling(warehouse: Path, result: Audited) -> Iterator[None]:
    """Inside it is watched how much DuckDB writes to disk only in passing; behind, the most of it is known."""

    def look() -> None:
        result.spilled_mb = max(result.spilled_mb, _in_passing(warehouse) >> 20)

    with looking(0.25, look):
        yield


def _in_passing(warehouse: Path) -> int:
    """The bytes of DuckDB's temporary files."""
    found = 0
    for path in warehouse.rglob("duckdb_temp_*"):
        try:
            found += path.stat().st_size
        except OSError:  # gone meanwhile
            continue
    return found


def _counts(run) -> dict[str, int]:
    """What came out."""
    from checks.warehouse import FILE, open_for_reading

    with closing(open_for_reading(run.warehouse)) as con:
        counts = {what: con.execute(sql).fetchall()[0][0] for what, sql in COUNTED.items()}
    files = [path.stat().st_size for path in (run.out / MONTH).rglob("*") if path.is_file()]
    counts |= {"成果文件": len(files), "成果 MB": sum(files) >> 20}
    return counts | {"数据仓库 MB": (run.warehouse / FILE).stat().st_size >> 20}


def empty_scopes(folder: Path) -> list[str]:
    """The clocks of rules that had nothing in scope, with what the exports lack for them."""
    from checks.warehouse import open_for_reading

    with closing(open_for_reading(Path(_warehouse(folder)))) as con:
        return [row[0] for row in con.execute(EMPTY).fetchall()]


@contextmanager
def _asking(exports: Path, folder: Path, memory: str) -> Iterator[tuple]:
    """Inside: the connection, the policy and every rule with what the exports have for it."""
    from checks import machine, rules
    from checks.warehouse import open_warehouse

    run = a_run(exports, folder, memory)
    with machine.scratch(open_warehouse(run.warehouse, run.means), run.warehouse) as con:
        con.execute(QUIET)
        yield con, run.policy, rules.judging(con)


def by_rule(exports: Path, folder: Path, memory: str) -> list[Lap]:
    """Every rule applied once more, alone, the slowest first."""
    from checks import rules

    with _asking(exports, folder, memory) as (con, policy, asked):
        laps = [
            timed(rule.id, rule.name, lambda r=rule, c=ready: rules.apply(con, r, policy, c)) for rule, ready in asked
        ]
    return sorted(laps, key=lambda lap: -lap.seconds)


def some_rules(exports: Path, folder: Path, memory: str, wanted: tuple[str, ...]) -> tuple[Lap, dict[str, set]]:
    """These rules decided together once more, as the audit does; and what each finds late."""
    from benchmarks.peer import month
    from checks.rules.deciding import Deciding

    with _asking(exports, folder, memory) as (con, policy, asked):

        def decide() -> None:
            deciding = Deciding(con, policy, counts=True)
            for rule, ready in asked:
                if rule.id in wanted:
                    deciding.add(rule, ready)
            deciding.decide()

        lap = timed("five rules", "同样五条规则", decide)
        return lap, {rule_id: month.ours(con, rule_id) for rule_id in wanted}
