"""The floor: DuckDB reads the same CSV files into tables, and nothing else."""

from pathlib import Path

import duckdb

from benchmarks.laps import QUIET, Lap, timed

TITLE = "DuckDB 只读入同样的 CSV"


def floor(exports: Path, folder: Path, memory: str) -> Lap:
    """Every file is read into a table of its own, as text; the best of three."""
    laps = [timed("floor", TITLE, lambda: _read_all(exports, folder / "floor.duckdb", memory)) for _ in range(3)]
    (folder / "floor.duckdb").unlink()
    return min(laps, key=lambda lap: lap.seconds)


def _read_all(exports: Path, database: Path, memory: str) -> None:
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as con:
        con.execute(f"set memory_limit = '{memory}'")
        con.execute(QUIET)
        for number, path in enumerate(sorted(exports.glob("*.csv"))):
            read = f"read_csv('{path}', header = true, all_varchar = true)"
            con.execute(f"create table file_{number} as select * from {read}")
