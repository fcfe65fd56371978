"""The warehouse: one DuckDB file, a schema for each room, nothing fetched from outside."""

from pathlib import Path

import duckdb

from checks import machine
from checks.complaint import BadInput
from checks.machine import Means

ROOMS = ("raw", "staging", "quality", "clocks", "rules", "findings", "marts", "published")
FILE = "mingjing.duckdb"
MACROS = Path(__file__).resolve().parent.parent / "sql" / "clocks" / "macros.sql"

# An extension would be looked for on the network the moment a query seems to need it.
SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


def open_warehouse(path: Path | None, means: Means | None = None) -> duckdb.DuckDBPyConnection:
    """A connection to the DuckDB file in that folder (None: in memory), with every room and the clocks' macros."""
    con = _connect(path)
    machine.apply(con, means or machine.chosen())
    con.execute("set timezone = 'Asia/Shanghai'")
    # Planning a join for every list of codes takes longer than comparing with them: a second of each small run.
    con.execute("set disabled_optimizers = 'in_clause'")
    for room in ROOMS:
        con.execute(f"create schema if not exists {room}")
    _load_macros(con)
    return con


def open_for_reading(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection to the DuckDB file in that folder that cannot change it; BadInput if it cannot be read now."""
    file = Path(path) / FILE
    if not file.is_file():
        advice = "先运行 mingjing audit 导出文件夹 --month 年-月；数据仓库在别处的，用 --warehouse 写明所在的文件夹"
        raise BadInput("还没有数据仓库", file=file, advice=advice)
    try:
        con = duckdb.connect(str(file), read_only=True, config=SETTINGS)
    except (OSError, duckdb.Error) as error:
        raise _cannot_read(file, error) from None
    con.execute("set timezone = 'Asia/Shanghai'")
    return con


def _cannot_read(file: Path, error: Exception) -> BadInput:
    """A file that somebody writes is not broken: whoever asked is told to wait."""
    if any(word in str(error).lower() for word in ("lock", "used by another process", "different configuration")):
        return BadInput("数据仓库正被另一个程序使用（多半是审计正在运行）", file=file, advice="等它结束后再运行一次")
    advice = "若文件已损坏，删除这个文件后重新运行 mingjing audit，会从保存的导出文件重建"
    return BadInput("数据仓库打不开", file=file, value=str(error), advice=advice)


def _load_macros(con: duckdb.DuckDBPyConnection) -> None:
    """The clocks' macros are there, unless there is no calendar yet: they read it, and its first build makes them."""
    found = "select count(*) from duckdb_tables() where schema_name = 'clocks' and table_name = 'calendar'"
    if MACROS.exists() and con.execute(found).fetchall()[0][0]:
        con.execute(MACROS.read_text(encoding="utf-8"))


def _connect(path: Path | None) -> duckdb.DuckDBPyConnection:
    if path is None:
        return duckdb.connect(":memory:", config=SETTINGS)
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return duckdb.connect(str(folder / FILE), config=SETTINGS)
    except (OSError, duckdb.IOException) as error:
        advice = "关闭正在使用它的程序；若文件已损坏，删除这个文件后重新运行，会从保存的导出文件重建"
        raise BadInput("数据仓库打不开", file=folder / FILE, value=str(error), advice=advice) from None
