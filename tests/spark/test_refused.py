"""A place where Spark does not answer is refused before any work, with what to start."""

import socket
import threading
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest

from checks.complaint import BadInput
from checks.spark import master, session
from tests.spark import places


class OtherDisk:
    """A connection whose files stand on another machine's disk, under the same path."""

    def __init__(self, con, path: Path, there: Path, statement: str):
        self._con, self._path, self._there, self._statement = con, path.as_posix(), there.as_posix(), statement

    def execute(self, sql: str):
        """What DuckDB says, where it reads or writes on that disk."""
        elsewhere = sql.startswith(self._statement)
        return self._con.execute(sql.replace(self._path, self._there) if elsewhere else sql)


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A session on this machine, and its folder."""
    folder = tmp_path_factory.mktemp("here") / "spark"
    spark = session.start(master.parse("local[2]"), folder)
    yield spark, folder
    session.stop(spark)


def test_a_port_that_takes_calls_and_never_answers_is_no_master(tmp_path, monkeypatch):
    monkeypatch.setattr(session, "CONNECTING", 15)
    monkeypatch.setattr(session, "SECONDS", 15)
    with socket.create_server((places.HOST, 0)) as silent:
        threading.Thread(target=_take_calls, args=(silent,), daemon=True).start()
        asked = master.parse(f"sc://{places.HOST}:{silent.getsockname()[1]}")
        with pytest.raises(BadInput, match="Spark 没有应答"):
            session.start(asked, tmp_path / "spark")


def test_a_master_without_workers_is_refused(tmp_path, monkeypatch):
    """However busy the machine: only the answer is awaited for seconds, not the session."""
    monkeypatch.setattr(session, "CONNECTING", 600)
    monkeypatch.setattr(session, "SECONDS", 10)
    port = places.free_port()
    with places.lonely_master(tmp_path, port) as address, pytest.raises(BadInput, match="可能没有 worker"):
        session.start(master.parse(address), tmp_path / "spark")


@pytest.mark.parametrize("statement", ["copy", "select"], ids=["Spark does not see it", "Spark's is not seen"])
def test_a_folder_that_is_not_shared_is_refused(here, tmp_path, statement):
    spark, folder = here
    (tmp_path / "probe").mkdir()
    with duckdb.connect() as con, pytest.raises(BadInput, match="Spark 读不到") as refused:
        session.refuse_unshared(spark, OtherDisk(con, folder, tmp_path, statement), master.parse("local[2]"), folder)
    assert "--warehouse" in str(refused.value)
    assert not (folder / "probe").exists()


def test_a_folder_that_is_shared_is_not_refused(here):
    spark, folder = here
    with duckdb.connect() as con:
        session.refuse_unshared(spark, con, master.parse("local[2]"), folder)
    assert not (folder / "probe").exists()


def _take_calls(silent: socket.socket) -> None:
    calls = []
    with suppress(OSError):
        while True:
            calls.append(silent.accept())
