"""The file of a ledger opened for reading alone, and what SQLite says about a file in words for people."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from checks.complaint import BadInput

MAGIC = b"SQLite format 3\0"
WAL = 2  # in byte 18 of the file: it is written through a file beside it
BUSY, FULL_OR_SHUT = ("locked", "busy"), ("readonly", "read-only", "unable to open", "full", "disk i/o")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """One reading transaction on the file, which is not changed by it, nor is anything left beside it."""
    with plainly(path), closing(_opened(path)) as connection:
        connection.text_factory = _text
        connection.execute("begin")
        yield connection


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """A failure of the database inside is said as BadInput, in Chinese; a refused event stays what it is."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as failure:
        raise _complaint(path, failure) from None
    except DBAPIError as failure:
        if isinstance(failure.orig, sqlite3.IntegrityError):
            raise
        raise _complaint(path, failure.orig) from None


def is_database(path: Path) -> bool:
    """Whether the file begins as every SQLite file does."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def _opened(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    A file in WAL mode is opened so that SQLite takes away again what it puts beside it, unless events stand there
    that are not yet in the file: then they are read and left where they are.
    """
    if not path.is_file():
        raise BadInput("没有这个台账文件", file=path, advice="检查路径；台账在数据仓库文件夹里，名叫 ledger.sqlite")
    with path.open("rb") as file:
        is_wal = file.read(20)[18:19] == bytes([WAL])
    beside = path.with_name(path.name + "-wal")
    how = "mode=ro"
    if is_wal and not (beside.exists() and beside.stat().st_size):
        how = "mode=rw" if os.access(path.parent, os.W_OK) and os.access(path, os.W_OK) else "mode=ro&immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=30, isolation_level=None)
    connection.execute("pragma query_only = on")
    return connection


def _text(raw: bytes) -> str:
    """What is no text is read all the same, so that the event in which it stands can be named."""
    return raw.decode("utf-8", "surrogateescape")


def _complaint(path: Path, failure: Exception) -> BadInput:
    said = str(failure).lower()
    if any(word in said for word in BUSY):
        return BadInput("台账正被另一个程序占用", file=path, advice="等它结束后重新运行；这次什么都没有写入")
    if any(word in said for word in FULL_OR_SHUT):
        advice = "检查文件夹的权限和剩余空间，然后重新运行"
        return BadInput("台账文件打不开或写不进去", file=path, value=failure, advice=advice)
    advice = "用备份恢复：mingjing ledger restore 备份文件；坏的文件会另存，不会删除"
    return BadInput("台账文件已损坏，读不出来", file=path, value=failure, advice=advice)
