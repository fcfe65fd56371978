"""The ledger remembers everything and shows every tampering."""

import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError

from checks.complaint import BadInput
from checks.ledger import Ledger

CONTENT = {"as_of": "2026-11-01T00:00:00", "version": "0.1.0", "findings": ["a", "b"]}


@pytest.fixture
def ledger(tmp_path):
    """A ledger in which three months were released."""
    ledger = Ledger(tmp_path / "ledger.sqlite")
    for month in ("2026-08", "2026-09", "2026-10"):
        ledger.record_release(month, {**CONTENT, "findings": [month]})
    return ledger


def tamper(ledger, *statements):
    """Somebody with another program gets past SQLite's own guards."""
    with sqlite3.connect(ledger.path) as connection:
        connection.execute("drop trigger events_update_refused")
        connection.execute("drop trigger events_delete_refused")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_publishing_the_same_content_again_appends_nothing(ledger):
    assert ledger.record_release("2026-10", {**CONTENT, "findings": ["2026-10"]}) == 1
    assert len(ledger.events()) == 3


def test_other_content_for_the_same_month_is_its_second_release(ledger):
    assert ledger.release_number("2026-10", CONTENT) == 2
    assert ledger.record_release("2026-10", CONTENT) == 2
    assert [each.month for each in ledger.releases()] == ["2026-08", "2026-09", "2026-10", "2026-10"]


def test_an_untouched_ledger_verifies_also_after_opening_it_again(ledger):
    Ledger(ledger.path).verify()
    assert ledger.releases()[0].payload == {**CONTENT, "findings": ["2026-08"]}


def test_an_empty_ledger_verifies(tmp_path):
    Ledger(tmp_path / "warehouse" / "ledger.sqlite").verify()


@pytest.mark.parametrize("deed", ["update events set month = '2020-01'", "delete from events where seq = 3"])
def test_the_database_itself_refuses_to_change_or_delete_an_event(ledger, deed):
    with sqlite3.connect(ledger.path) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(deed)
    connection.close()
    ledger.verify()


@pytest.mark.parametrize(
    "deeds",
    [
        ["update events set payload = replace(payload, '2026-09', '2026-07') where seq = 2"],
        ["delete from events where seq = 1"],
        ["delete from events where seq = 2"],
        ["delete from events where seq = 3"],
        [
            "update events set seq = 99 where seq = 1",
            "update events set seq = 1 where seq = 2",
            "update events set seq = 2 where seq = 99",
        ],
        ["update events set hash = 'x' where seq = 3"],
    ],
)
def test_an_altered_deleted_or_reordered_event_is_found(ledger, deeds):
    tamper(ledger, *deeds)
    with pytest.raises(BadInput, match="台账被改动过"):
        ledger.verify()


def test_an_event_can_be_had_with_its_payload_as_it_was_written(ledger):
    ledger.append("verdict", "2026-10", "f1", {"verdict": "属实-过错", "status": "整改"})
    written = ledger.as_written("verdict")
    assert [row["payload"] for row in written] == ['{"status":"整改","verdict":"属实-过错"}']
    assert len(ledger.as_written()) == 4
    ledger.verify()


def test_two_writers_cannot_take_the_same_number(ledger):
    with ledger.engine.begin() as connection, pytest.raises(IntegrityError):
        connection.exec_driver_sql("insert into events values (3, 'x', '', '', '', '', '')")
