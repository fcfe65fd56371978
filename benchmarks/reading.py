"""What reading one large export costs in each encoding: wall, processor and memory, as ratios of one run."""

import argparse
import codecs
import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

from benchmarks.generate import ISO, SEED, TABLES
from benchmarks.laps import MEMORY, MONTH, QUIET, Lap, apart, timed
from benchmarks.written_as import CHUNK
from checks import machine
from checks.contract import tables

# What people write where there is room for text: common characters, and rare ones of three and of four bytes.
REMARKS = (
    "当事人明确表示不需要回访",
    "涉及群体，已由专人跟进",
    "㐂湾𠮷祥里警务站转来",
    "丽㙦村𡥀水一带，已书面答复",
    "",
    "",
)
SYSTEMS = ("接处警平台", "接处警平台", "指挥中心")


@dataclass(frozen=True)
class Export:
    """One way in which the same rows were written."""

    name: str
    title: str
    encoding: str
    damage: bytes | None = None  # what the middle of the file says once more, as a row that cannot be read


EXPORTS = (
    Export("utf-8", "UTF-8", "utf-8"),
    Export("gb18030", "GB18030", "gb18030"),
    Export("utf-8-damaged", "UTF-8，一行列数不对", "utf-8", b"J0,too few\n"),
    Export("gb18030-damaged", "GB18030，一行有坏字节", "gb18030", b"J0,\xff\xff\n"),
)


def draw(folder: Path, rows: int, seed: int = SEED) -> int:
    """The same incidents, with every column of the contract, stand in one file for each export; MB of UTF-8."""
    with duckdb.connect(str(folder / "drawing.duckdb")) as con:
        con.execute(f"set memory_limit = '{MEMORY}'")
        con.execute(QUIET)
        con.execute(f"set variable incidents = {int(rows)}::bigint")
        con.execute(f"set variable seed = {int(seed)}::bigint")
        con.execute((TABLES / "macros.sql").read_text(encoding="utf-8"))
        con.execute(f"copy ({_select()}) to '{folder}/drawn.csv' (format csv, header, timestampformat '{ISO}')")
    (folder / "drawing.duckdb").unlink()
    for export in EXPORTS:
        _write(folder / "drawn.csv", _path(folder, export), export)
    size = (folder / "drawn.csv").stat().st_size >> 20
    (folder / "drawn.csv").unlink()
    return size


def _select() -> str:
    """SQL: the incidents of the other benchmark under the contract's headings, with the columns that it leaves out."""
    spare = {
        "source": f"pick(n, 'system', [{_texts(SYSTEMS)}])",
        "visit_waiver": f"nullif(pick(n, 'remark', [{_texts(REMARKS)}]), '')",
        "updated_at": "entered_at + seconds(n, 'update', 0, 86400)",
    }
    columns = (f"{spare.get(column.name, column.name)} as {column.heading}" for column in tables()["incidents"].columns)
    return f"select {', '.join(columns)} from ({(TABLES / 'incidents.sql').read_text(encoding='utf-8')})"


def _texts(texts: tuple[str, ...]) -> str:
    return ", ".join(f"'{text}'" for text in texts)


def _path(folder: Path, export: Export) -> Path:
    return folder / export.name / "警情.csv"


def _write(source: Path, target: Path, export: Export) -> None:
    """The rows stand in the encoding of the export, with its damage in the middle."""
    target.parent.mkdir()
    decoder = codecs.getincrementaldecoder("utf-8")()
    damage, half = export.damage, source.stat().st_size // 2
    with source.open("rb") as drawn, target.open("wb") as file:
        while chunk := drawn.read(CHUNK):
            if damage and drawn.tell() > half:
                chunk += drawn.readline()
            file.write(decoder.decode(chunk).encode(export.encoding))
            if damage and drawn.tell() > half:
                file.write(damage)
                damage = None


def into_raw(folder: Path, export: Export) -> tuple[Lap, int]:
    """Only the reading: the file's rows stand in raw; how many."""
    from checks.intake import landing, reading
    from checks.warehouse import open_warehouse

    shutil.rmtree(folder / "warehouse", ignore_errors=True)
    with closing(open_warehouse(folder / "warehouse", machine.chosen(MEMORY))) as con:
        con.execute(QUIET)
        landing.create(con)
        con.execute("begin transaction")
        lap = timed(export.name, export.title, lambda: reading.read_export(con, _path(folder, export), 1, None))
        con.execute("commit")
        return lap, con.execute("select count(*) from raw.incidents").fetchall()[0][0]


def received(folder: Path, export: Export) -> tuple[Lap, int]:
    """The whole of intake: the file is kept, its rows stand in raw and in staging; how many were read."""
    from checks import intake, policy
    from checks.run import Period, Run, default_as_of
    from checks.warehouse import open_warehouse

    shutil.rmtree(folder / "warehouse", ignore_errors=True)
    period = Period.parse(MONTH)
    exports, out = _path(folder, export).parent, folder / "out"
    run = Run(exports, out, folder / "warehouse", period, default_as_of(period), None, policy.read())
    with closing(open_warehouse(run.warehouse, machine.chosen(MEMORY))) as con:
        con.execute(QUIET)
        lap = timed(export.name, export.title, lambda: intake.receive(con, run))
        return lap, con.execute("select cast(sum(n_read) as bigint) from staging.intake").fetchall()[0][0]


STEPS = (("raw", "只读入 raw", into_raw), ("receive", "整个读入（intake.receive）", received))


def measure(folder: Path, rows: int, seed: int, wanted: tuple[str, ...], steps: tuple[str, ...]) -> None:
    """The exports are made and read, and what each took is printed beside UTF-8."""
    size = apart(draw, folder, rows, seed)
    print(f"{rows:,} 行警情，{len(tables()['incidents'].columns)} 列，{size:,} MB（UTF-8）；{os.cpu_count()} 核")
    for title, step in ((title, step) for name, title, step in STEPS if name in steps):
        print(f"\n{title}\n\n| 文件 | 行 | 秒 | CPU 秒 | 是 UTF-8 的几倍 | CPU 是几倍 | 内存峰值 MB |")
        print("|---|--:|--:|--:|--:|--:|--:|")
        base = None
        for export in (each for each in EXPORTS if each.name in wanted):
            lap, n_rows = apart(step, folder, export)
            base = base or lap
            print(_row(lap, base, n_rows), flush=True)


def _row(lap: Lap, base: Lap, n_rows: int) -> str:
    ratios = f"{lap.seconds / base.seconds:.2f} | {lap.cpu_seconds / base.cpu_seconds:.2f}"
    return f"| {lap.title} | {n_rows:,} | {lap.seconds:.1f} | {lap.cpu_seconds:.1f} | {ratios} | {lap.peak_mb:,} |"


def main() -> None:
    """The measurements are printed; what was written for them is gone."""
    parser = argparse.ArgumentParser(description="同样的警情以不同编码写出，测量读入的时间和内存")
    parser.add_argument("--rows", type=int, default=5_000_000, help="多少行")
    parser.add_argument("--seed", type=int, default=SEED)
    names = [export.name for export in EXPORTS]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="只测这几种文件，第一种作为比较的基准")
    steps = [name for name, _, _ in STEPS]
    parser.add_argument("--steps", nargs="+", choices=steps, default=steps, help="只测这几步")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mingjing-bench-") as folder:
        measure(Path(folder), args.rows, args.seed, tuple(args.only), tuple(args.steps))


if __name__ == "__main__":
    main()
