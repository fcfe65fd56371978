"""Several events are appended in one transaction, after what the caller had read, or not at all."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from checks.complaint import BadInput
from checks.ledger import Ledger, anchors

STEPS = [("step", "2026-10", f"f{n}", {"act": "核查", "note": f"第 {n} 件 🙂"}) for n in range(1, 4)]


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path / "ledger.sqlite")


def test_the_last_number_of_an_empty_ledger_is_0(ledger):
    assert ledger.last_seq() == 0


def test_several_events_stand_last_in_their_order_and_are_chained(ledger):
    assert ledger.append("release", "2026-10", "", {"findings": []}) == 1
    assert ledger.append_all(STEPS, after=1) == [2, 3, 4]
    assert ledger.last_seq() == 4
    assert [(e.kind, e.month, e.finding_id, e.payload) for e in ledger.events("step")] == STEPS
    rows = ledger.as_written()
    assert [row["prev_hash"] for row in rows] == ["", *(row["hash"] for row in rows[:-1])]
    ledger.verify()


def test_no_events_are_no_numbers(ledger):
    assert ledger.append_all([], after=0) == []
    assert ledger.append_all([], after=None) == []
    ledger.verify()


@pytest.mark.parametrize("after", [0, 2, 7])
def test_nothing_is_written_after_another_end_than_the_one_that_was_read(ledger, after):
    ledger.append(*STEPS[0])
    with pytest.raises(BadInput, match="另一个程序刚刚写过台账") as refused:
        ledger.append_all(STEPS, after=after)
    assert "重新运行" in refused.value.text()
    assert f"第 {after} 条，现在是第 1 条" in refused.value.text()
    assert ledger.last_seq() == 1


def test_without_a_number_it_is_not_asked_what_was_read(ledger):
    ledger.append(*STEPS[0])
    assert ledger.append_all(STEPS, after=None) == [2, 3, 4]


def test_one_event_that_cannot_be_written_leaves_none(ledger):
    half = ("step", "2026-10", "f9", {"note": "半个字 \ud83d"})
    with pytest.raises(BadInput, match="写不进台账") as refused:
        ledger.append_all([STEPS[0], half, STEPS[1]], after=0)
    assert "\\ud83d" in refused.value.text()
    with pytest.raises(IntegrityError):
        ledger.append_all([STEPS[0], ("step", None, "f9", {})], after=0)
    assert ledger.last_seq() == 0
    ledger.verify()


def test_of_two_who_read_the_same_end_one_writes(ledger):
    other = Ledger(ledger.path)
    read, read_by_the_other = ledger.last_seq(), other.last_seq()
    assert ledger.append_all(STEPS, after=read) == [1, 2, 3]
    with pytest.raises(BadInput, match="另一个程序"):
        other.append_all(STEPS, after=read_by_the_other)
    assert ledger.last_seq() == 3


def test_many_who_write_at_once_make_one_chain_and_leave_every_head(ledger):
    def write(name: int) -> None:
        own = Ledger(ledger.path)
        for month in ("2026-09", "2026-10"):
            own.append_all([("step", month, f"f{name}", {"act": "核查"}), ("step", month, f"f{name}", {})], after=None)

    with ThreadPoolExecutor(8) as writers:
        list(writers.map(write, range(8)))
    ledger.verify()
    assert ledger.last_seq() == 32
    assert sorted(each.head.seq for each in anchors.noted(ledger.path)) == list(range(2, 33, 2))


def test_a_program_that_is_killed_while_it_writes_leaves_a_whole_ledger(ledger):
    program = (
        "import sys\n"
        "from checks.ledger import Ledger\n"
        "ledger = Ledger(sys.argv[1])\n"
        "while True:\n"
        "    print(ledger.append_all([('step', '2026-10', 'f', {})] * 3, after=None)[-1], flush=True)\n"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", program, str(ledger.path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, encoding="utf-8") as writer:
        told = [int(writer.stdout.readline()) for _ in range(4)]
        writer.kill()
    ledger.verify()
    assert told == [3, 6, 9, 12]
    assert ledger.last_seq() >= 12 and ledger.last_seq() % 3 == 0
