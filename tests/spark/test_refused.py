"""A place where Spark does not answer is refused before any work, with what to start."""

import socket
import threading

import pytest

from checks.complaint import BadInput
from checks.spark import master, session
from tests.spark import places


@pytest.fixture
def soon(monkeypatch):
    """An answer has to come at once."""
    monkeypatch.setattr(session, "SECONDS", 20)


def test_a_port_that_takes_calls_and_never_answers_is_no_master(tmp_path, soon):
    with socket.create_server((places.HOST, 0)) as silent:
        threading.Thread(target=_take_calls, args=(silent,), daemon=True).start()
        asked = master.parse(f"sc://{places.HOST}:{silent.getsockname()[1]}")
        with pytest.raises(BadInput, match="Spark 没有应答"):
            session.start(asked, tmp_path / "spark")


def test_a_master_without_workers_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(session, "SECONDS", 60)
    port = places.free_port()
    with places.lonely_master(tmp_path, port) as address, pytest.raises(BadInput, match="可能没有 worker"):
        session.start(master.parse(address), tmp_path / "spark")


def _take_calls(silent: socket.socket) -> None:
    calls = []
    try:
        while True:
            calls.append(silent.accept())
    except OSError:
        return
