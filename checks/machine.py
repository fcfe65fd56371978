"""What of this machine a run may use: memory, processors, and one folder for what is there only in passing."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checks.complaint import BadInput

if TYPE_CHECKING:
    import duckdb

SCRATCH = "tmp"  # in the folder of the warehouse
SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?(KB|MB|GB|TB|KiB|MiB|GiB|TiB)", re.IGNORECASE)
POWERS = {"K": 1, "M": 2, "G": 3, "T": 4}
LEAST = 10**9  # below it, the exports of a county no longer fit
OF_FREE_WILL = 0.8  # DuckDB takes so much of the memory that it is given, whether by the machine or by a container
RESTING = 256 * 10**6
PART = 0.25  # the rest is for Python, for Office files and for whatever else runs on a bureau's PC


@dataclass(frozen=True)
class Means:
    """How much memory the database may hold before it writes to disk, in bytes, and on how many processors it works."""

    memory: int
    threads: int
    is_asked: bool = False  # somebody said so; otherwise it follows from the machine

    def in_words(self) -> str:
        """The same as a person reads it."""
        why = "按 --memory" if self.is_asked else "本机内存的四分之一，可用 --memory 改"
        return f"数据库内存上限 {self.memory / 10**9:.1f} GB（{why}），{self.threads} 个线程（可用 --threads 改）"


def chosen(memory: str = "", threads: int = 0) -> Means:
    """What was asked for; where nothing was, a quarter of the memory that is there (at least 1 GB), all processors."""
    import duckdb  # help must come at once

    with duckdb.connect(":memory:") as con:
        found = con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall()[0]
    quarter = max(int(size(found[0]) / OF_FREE_WILL * PART), LEAST)
    return Means(asked_memory(memory) or quarter, asked_threads(threads) or int(found[1]), bool(memory))


def asked_memory(text: str) -> int:
    """The bytes of what was typed as --memory, 0 if nothing was; BadInput if it is no size, or too little."""
    if not text:
        return 0
    if not SIZE.fullmatch(text.strip()):
        raise BadInput("内存上限不是一个大小", value=text, advice="写成 2GB 或 1500MB")
    if size(text.strip()) < LEAST:
        raise BadInput("内存上限太小", value=text, advice="至少写 1GB；内存不够的机器，先关闭其他程序")
    return size(text.strip())


def asked_threads(n: int) -> int:
    """The number that was typed as --threads, 0 if none was; BadInput if it is negative."""
    if n < 0:
        raise BadInput("线程数不能是负数", value=str(n), advice="写 1 或更大的整数；不写就用全部处理器")
    return n


def size(text: str) -> int:
    """The bytes of a size as DuckDB writes it: 2GB, 18.8 GiB."""
    number, unit = SIZE.fullmatch(text).groups()
    return int(float(number) * (1024 if "i" in unit.lower() else 1000) ** POWERS[unit[0].upper()])


def apply(con: "duckdb.DuckDBPyConnection", means: Means) -> None:
    """The connection keeps to that."""
    con.execute(f"set memory_limit = '{means.memory // 1000}KB'")
    con.execute(f"set threads = {means.threads}")


def execute(con, statement: str):
    """The statement is carried out; where all processors together need more memory than there is, on one.

    Not for a statement within a transaction, which is over when its memory does not suffice.
    """
    import duckdb

    try:
        return con.execute(statement)
    except duckdb.OutOfMemoryException:
        threads = con.execute("select current_setting('threads')").fetchall()[0][0]
        con.execute("set threads = 1")
        try:
            return con.execute(statement)
        finally:
            con.execute(f"set threads = {threads}")


@contextmanager
def at_rest(con: "duckdb.DuckDBPyConnection", means: Means | None) -> Iterator[None]:
    """Inside, the database holds next to nothing in memory, if it can: nobody asks it, and others need the room."""
    import duckdb

    if means is None:
        yield
        return
    try:
        con.execute(f"set memory_limit = '{RESTING // 1000}KB'")
    except duckdb.OutOfMemoryException:  # what it cannot put down it keeps
        apply(con, means)
    try:
        yield
    finally:
        apply(con, means)


@contextmanager
def scratch(con: "duckdb.DuckDBPyConnection", warehouse: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    """Inside, what is there only in passing stands in one folder; behind it the connection is closed and that is gone.

    What a run left that broke off is gone too: whoever has opened the warehouse has the folder to himself.
    """
    folder, former = warehouse.resolve() / SCRATCH, tempfile.tempdir
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.tempdir = str(folder)
        spilled = (folder / "duckdb").as_posix().replace("'", "''")  # what the memory does not hold
        con.execute(f"set temp_directory = '{spilled}'")
        yield con
    finally:
        tempfile.tempdir = former
        con.close()
        shutil.rmtree(folder, ignore_errors=True)
