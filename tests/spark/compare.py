"""`python -m tests.spark.compare FOLDER --work WORK --master local[2]`: one staged month judged by both engines.

FOLDER holds exports, or the warehouse of a month that was audited or staged before: it is only read. Each engine makes
the rooms clocks and rules in a process of its own and leaves a warehouse in WORK; then every table of both is compared
with EXCEPT ALL, both ways, and with its types. What stands in WORK already is not made again.
"""

import argparse
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.laps import QUIET, apart, cpu_seconds
from checks.warehouse import FILE

STAGED = "staged"  # the folder in --work where the exports were taken in
DONE = "done"
ROOMS = ("clocks", "rules")
FROM = ("staging", "quality", "raw")  # what these rooms read


@dataclass(frozen=True)
class Asked:
    """What was typed."""

    folder: Path
    work: Path
    month: str
    master: str
    memory: str

    def run(self, warehouse: Path, master: str = ""):
        """The run that `mingjing audit` would start."""
        from flows.request import Request, to_run

        request = Request(str(self.folder), self.month, warehouse=str(warehouse), memory=self.memory)
        return replace(to_run(request), master=master)

    @property
    def staged(self) -> Path:
        """The warehouse that both engines read."""
        return self.folder if (self.folder / FILE).is_file() else self.work / STAGED


@dataclass(frozen=True)
class Made:
    """What an engine took: processor seconds of each room, its own and those of the processes that it started."""

    rooms: dict[str, float]


def stage(asked: Asked) -> None:
    """The exports stand in a warehouse."""
    from checks import intake, machine
    from checks.warehouse import open_warehouse

    run = asked.run(asked.staged)
    with machine.scratch(open_warehouse(run.warehouse, run.means), run.warehouse) as con:
        con.execute(QUIET)
        intake.receive(con, run)


def make(asked: Asked, place: Path, master: str) -> Made:
    """The rooms clocks and rules stand in the warehouse at that place, worked out by DuckDB or by that Spark."""
    from checks import clocks, machine, rules
    from checks.spark.rooms import OnSpark
    from checks.warehouse import open_warehouse

    run = asked.run(place, master)
    spark = OnSpark(master) if master else None
    with machine.scratch(open_warehouse(run.warehouse, run.means), run.warehouse) as con:
        con.execute(QUIET)
        _show_staged(con, asked.staged / FILE)
        steps = {"clocks": clocks.build, "rules": rules.build}
        if spark:
            steps = {"start": spark.open, "clocks": spark.clocks, "rules": spark.rules}
        return Made(dict(_timed(name, function, con, run) for name, function in steps.items()))


def _show_staged(con, file: Path) -> None:
    """The connection reads what was staged under its own name, and cannot change it."""
    con.execute(f"attach '{_quoted(file)}' as given (read_only)")
    tables = "select schema_name, table_name from duckdb_tables() where database_name = 'given' and schema_name in ?"
    for room, table in con.execute(f"{tables} order by all", [FROM]).fetchall():
        if (room, table) != ("staging", "holidays"):  # the clocks write it anew
            con.execute(f'create view {room}."{table}" as select * from given.{room}."{table}"')


def _timed(name: str, function, con, run) -> tuple[str, float]:
    before = cpu_seconds()
    function(con, run)
    return name, cpu_seconds() - before


def compare(asked: Asked, one: Path, two: Path) -> tuple[int, int, dict[str, object]]:
    """How many tables and rows were compared, and what differs, by table."""
    import duckdb

    with duckdb.connect(config={"memory_limit": asked.memory or "4GB"}) as con:
        con.execute(f"set temp_directory = '{_quoted(asked.work / 'tmp')}'")
        con.execute(QUIET)
        con.execute(f"attach '{_quoted(one / FILE)}' as one (read_only)")
        con.execute(f"attach '{_quoted(two / FILE)}' as two (read_only)")
        left, right = _tables(con, "one"), _tables(con, "two")
        names = left.keys() | right.keys()
        differing: dict[str, object] = {name: "types" for name in names if left.get(name) != right.get(name)}
        n_rows = 0
        for name in sorted(left.keys() - differing.keys()):
            n_rows += con.execute(f"select count(*) from one.{name}").fetchall()[0][0]
            n = [_n_only_in(con, name, *way) for way in (("one", "two"), ("two", "one"))]
            if any(n):
                differing[name] = n
        return len(left), n_rows, differing


def _tables(con, which: str) -> dict[str, list[tuple[str, str]]]:
    """Every table of the rooms with its columns and their types."""
    found: dict[str, list[tuple[str, str]]] = {}
    for room, table, column, kind in con.execute(
        "select columns.schema_name, columns.table_name, column_name, data_type from duckdb_columns() as columns "
        "join duckdb_tables() as tables using (database_name, schema_name, table_name) "
        "where database_name = ? and columns.schema_name in ? order by all",
        [which, ROOMS],
    ).fetchall():
        found.setdefault(f'{room}."{table}"', []).append((column, kind))
    return found


def _n_only_in(con, name: str, one: str, two: str) -> int:
    query = f"select count(*) from (select * from {one}.{name} except all select * from {two}.{name})"
    return con.execute(query).fetchall()[0][0]


def _quoted(path: Path) -> str:
    return path.resolve().as_posix().replace("'", "''")


def _parsed() -> Asked:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="exports, or the folder of a warehouse")
    parser.add_argument("--work", type=Path, required=True, help="for what is made; a cluster reads and writes it too")
    parser.add_argument("--month", default="2026-10")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--memory", default="4GB", help="what DuckDB may hold, and Spark in local as much again")
    return Asked(**vars(parser.parse_args()))


def main() -> int:
    """What each engine took and what differs is printed; 1 if anything does."""
    asked = _parsed()
    asked.work.mkdir(parents=True, exist_ok=True)
    if asked.staged != asked.folder and not (asked.staged / DONE).is_file():
        shutil.rmtree(asked.staged, ignore_errors=True)
        apart(stage, asked)
        (asked.staged / DONE).touch()
    places = {"duckdb": ("", asked.work / "duckdb"), "spark": (asked.master, asked.work / "spark")}
    for engine, (master, place) in places.items():
        if not (place / DONE).is_file():
            shutil.rmtree(place, ignore_errors=True)
            made = apart(make, asked, place, master)
            (place / DONE).touch()
            said = ", ".join(f"{room} {seconds:.1f}" for room, seconds in made.rooms.items())
            _say(f"{engine}: {sum(made.rooms.values()):.1f} CPU s ({said})")
    n_tables, n_rows, differing = apart(compare, asked, *(place for _, place in places.values()))
    _say(f"{n_tables} tables, {n_rows:,} rows compared; {len(differing)} differ")
    for name, how in sorted(differing.items()):
        _say(f"  {name}: {how}")
    return 1 if differing else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
