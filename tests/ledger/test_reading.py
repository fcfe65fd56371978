"""A ledger is looked at without being changed, and what SQLite says is said in Chinese."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import IntegrityError

from checks.complaint import BadInput
from checks.ledger import Ledger, chain, proof, reading
from tests.ledger.invented import step


def folder_of(path) -> dict[str, bytes]:
    """Every file beside the ledger with its bytes; the index of SQLite's shared memory is derived and says nothing."""
    return {each.name: each.read_bytes() for each in path.parent.iterdir() if not each.name.endswith("-shm")}


def test_looking_at_a_ledger_changes_no_byte_and_leaves_nothing_beside_it(ledger):
    before = folder_of(ledger.path)
    assert set(before) == {"ledger.sqlite", "ledger.heads"}
    proof.prove(ledger.path, [])
    ledger.verify()
    assert folder_of(ledger.path) == before
    assert not ledger.path.with_name("ledger.sqlite-shm").exists()


def test_events_that_stand_beside_the_file_are_read_and_left_where_they_are(ledger, tmp_path):
    """As after a loss of power: the last events are in the -wal file alone."""
    with closing(sqlite3.connect(ledger.path)) as another:
        another.execute("select count(*) from events").fetchone()  # the last to close would settle the file
        ledger.append(*step("late", "2026-10"))
        crashed = tmp_path / "crashed" / "ledger.sqlite"
        crashed.parent.mkdir()
        for end in ("", "-wal"):
            shutil.copyfile(f"{ledger.path}{end}", f"{crashed}{end}")
    before = folder_of(crashed)
    assert len(before["ledger.sqlite-wal"]) > 0
    assert chain.walk(crashed).head == ledger.head()
    assert folder_of(crashed) == before


def test_a_connection_that_reads_cannot_write(ledger):
    with reading.reading(ledger.path) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("insert into events values (99, '', '', '', '', '', '')")
    with reading.reading(ledger.path) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("drop table events")


def test_reading_does_not_wait_for_who_is_writing(ledger):
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as writer:
        writer.execute("begin immediate")
        assert len(ledger.events()) == 18
        assert ledger.last_seq() == 18
        assert chain.walk(ledger.path).head.seq == 18


def test_a_ledger_in_use_is_said_in_chinese(ledger, monkeypatch):
    from checks.ledger import book

    def impatient(connection, record):
        connection.isolation_level = None
        connection.execute("pragma busy_timeout = 1")

    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as writer:
        monkeypatch.setattr(book, "_prepare", impatient)
        writer.execute("begin immediate")
        with pytest.raises(BadInput, match="台账正被另一个程序占用"):
            Ledger(ledger.path)


@pytest.mark.parametrize("content", [b"not a database at all" * 300, b"SQLite format 3\0" + bytes(500)])
def test_a_file_that_is_no_ledger_is_said_in_chinese_by_everyone_who_opens_it(content, tmp_path):
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(content)
    for opening in (Ledger, chain.walk):
        with pytest.raises(BadInput, match="台账文件已损坏，读不出来") as refused:
            opening(path)
        assert "mingjing ledger restore" in refused.value.text()
    assert path.read_bytes() == content


def test_another_database_is_no_ledger(tmp_path):
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table events (seq integer, word text)")
    with pytest.raises(BadInput, match="这个文件不是台账"):
        chain.walk(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadInput, match="没有这个台账文件"):
        proof.prove(tmp_path / "没有.sqlite", [])
    assert list(tmp_path.iterdir()) == []


def test_a_refused_event_is_no_damage(ledger):
    with pytest.raises(IntegrityError):
        ledger.append("step", None, "f", {})
    ledger.verify()


def test_a_path_with_signs_that_mean_something_in_an_address_is_opened(tmp_path):
    ledger = Ledger(tmp_path / "明镜 #1?100%" / "ledger.sqlite")
    ledger.append(*step("f1", "2026-10"))
    assert chain.walk(ledger.path).head.seq == 1
