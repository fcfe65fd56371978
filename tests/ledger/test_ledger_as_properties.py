"""Whatever is written, the chain holds; whatever is changed afterwards, by a single byte, is found."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.complaint import BadInput
from checks.ledger import Ledger, anchors, chain
from checks.ledger.anchors import Anchor
from tests.ledger.damages import COLUMNS, unguarded
from tests.ledger.invented import filled

WORDS = st.text(
    st.sampled_from("核查属实瑕疵过错整改0-: “”‘’\"'\\\n\t\0\u2028é🙂👮\u200d♀\ufeff")
    | st.characters(exclude_categories=["Cs"])
)
NUMBERS = st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans() | st.none()
PAYLOADS = st.dictionaries(
    WORDS,
    st.recursive(WORDS | NUMBERS, lambda each: st.lists(each, max_size=3) | st.dictionaries(WORDS, each, max_size=3)),
    max_size=4,
)
EVENTS = st.lists(st.tuples(WORDS, WORDS, WORDS, PAYLOADS), max_size=6)
SLOW = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SLOW
@given(EVENTS, EVENTS)
def test_whatever_is_appended_is_read_back_and_the_chain_holds(tmp_path_factory, first, then):
    ledger = Ledger(tmp_path_factory.mktemp("any") / "ledger.sqlite")
    numbers = ledger.append_all(first, after=0) + ledger.append_all(then, after=len(first))
    assert numbers == list(range(1, len(first + then) + 1))
    assert [(each.kind, each.month, each.finding_id, each.payload) for each in ledger.events()] == first + then
    walked = chain.walk(ledger.path)
    assert walked.head == ledger.head()
    assert len(walked.hashes) == sum(walked.kinds.values()) == len(numbers)
    ledger.verify()


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A whole ledger that is copied and never damaged itself."""
    return filled(tmp_path_factory.mktemp("original") / "ledger.sqlite")


@SLOW
@given(st.data())
def test_one_byte_of_any_column_of_any_event_is_noticed(original, tmp_path, data):
    path = tmp_path / "ledger.sqlite"
    shutil.copyfile(original.path, path)
    place, column = data.draw(st.integers(1, 18)), data.draw(st.sampled_from(COLUMNS))
    with unguarded(path) as connection:
        if column == "seq":
            value = place ^ (1 << data.draw(st.integers(0, 40)))
            connection.execute("update or replace events set seq = ? where seq = ?", [value, place])
        else:
            raw = connection.execute(f"select cast({column} as blob) from events where seq = ?", [place]).fetchone()[0]
            changed = with_one_byte_changed(raw, data)
            connection.execute(f"update events set {column} = cast(? as text) where seq = ?", [changed, place])
    with pytest.raises(BadInput, match="台账被改动过"):
        chain.walk(path)


def with_one_byte_changed(raw: bytes, data) -> bytes:
    """The same bytes with one of them another, gone, or put in; a text of the database cannot say more than that."""
    place = data.draw(st.integers(0, max(len(raw) - 1, 0)))
    byte = data.draw(st.binary(min_size=1, max_size=1).filter(lambda each: each != raw[place : place + 1]))
    ways = {"put in": raw[:place] + byte + raw[place:]}
    if raw:
        ways |= {"changed": raw[:place] + byte + raw[place + 1 :], "gone": raw[:place] + raw[place + 1 :]}
    return ways[data.draw(st.sampled_from(sorted(ways)))]


def test_a_byte_of_the_file_that_is_another_is_found_or_changes_no_event(original, tmp_path):
    """Every 37th byte: what lies between the events, and what SQLite does not read, says nothing of them."""
    content, path = original.path.read_bytes(), tmp_path / "ledger.sqlite"
    kept, n_found = Anchor(original.head(), "副本"), 0
    for place in range(0, len(content), 37):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x41]) + content[place + 1 :])
        try:
            walked = chain.walk(path)
            anchors.refuse_missing(walked, [kept])
        except BadInput:
            n_found += 1
            continue
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute(f"select {', '.join(COLUMNS)} from events order by seq").fetchall()
        assert [dict(zip(COLUMNS, row, strict=True)) for row in rows] == original.as_written()
    assert n_found > 100
