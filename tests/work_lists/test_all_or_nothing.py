"""The lists and the ledger: both or neither, the same again is the same, and nobody's answers are written over."""

import hashlib
import stat

import pytest

from checks.complaint import BadInput
from checks.life.casebook import STEP
from flows import hand_out_commands
from flows.hand_out_commands import SEALS
from reports import work_lists, work_lists_heads
from tests.work_lists.bureau import number

ON = "2026-09-02T09:00"


def seals(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_moment_gives_the_same_bytes_whether_or_not_something_was_new(bureau):
    bureau.hand_out(ON)
    first = seals(bureau.lists(ON))
    bureau.hand_out(ON)
    assert seals(bureau.lists(ON)) == first and len(first) == 13


def test_lists_that_cannot_be_written_leave_the_ledger_and_the_folder_as_they_were(bureau, monkeypatch):
    bureau.hand_out(ON)
    before, lists = bureau.ledger.head(), seals(bureau.lists(ON))
    bureau.release("2026-09", [{"place": 7}])
    released = bureau.ledger.head()

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(work_lists_heads, "write", fail)
    with pytest.raises(BadInput, match="清单写不进"):
        bureau.hand_out("2026-10-09T09:00")
    assert bureau.ledger.head() == released != before
    assert not bureau.lists("2026-10-09").exists() and seals(bureau.lists(ON)) == lists
    assert not list((bureau.out / "工作清单").glob(".*"))


def test_a_folder_that_cannot_be_swapped_leaves_the_ledger_as_it_was(bureau, monkeypatch):
    before = bureau.ledger.head()

    def fail(target, writer):
        fresh = target.with_name(".fresh")
        fresh.mkdir(parents=True)
        writer(fresh)
        raise BadInput("发布文件夹无法写入", file=target)

    monkeypatch.setattr(hand_out_commands, "replace_folder", fail)
    with pytest.raises(BadInput, match="发布文件夹无法写入"):
        bureau.hand_out(ON)
    assert bureau.ledger.head() == before


def test_a_ledger_that_somebody_else_wrote_meanwhile_stops_everything(bureau, monkeypatch):
    write = work_lists.write

    def meanwhile(material, folder):
        bureau.ledger.append(STEP, "2026-08", number(1), {"act": "报告未完成", "by": "1", "note": "另一个程序"})
        return write(material, folder)

    monkeypatch.setattr(work_lists, "write", meanwhile)
    with pytest.raises(BadInput, match="另一个程序刚刚写过台账"):
        bureau.hand_out(ON)
    assert not bureau.lists(ON).exists() and bureau.state(number(2), ON) == "疑似"


def test_lists_that_somebody_has_filled_in_are_not_written_over(bureau):
    bureau.hand_out(ON)
    bureau.check("2026-09-02T10:00", "属实-瑕疵", number(1))
    book = next((bureau.lists(ON) / "单位").iterdir())
    book.write_bytes(book.read_bytes() + b"filled in")
    before = bureau.ledger.head()
    with pytest.raises(BadInput, match="已经有人填写") as refused:
        bureau.hand_out("2026-09-02T15:00")
    assert f"单位/{book.name}" in refused.value.text()
    assert bureau.ledger.head() == before


def test_a_file_that_somebody_put_there_is_not_swept_away(bureau):
    bureau.hand_out(ON)
    (bureau.lists(ON) / "单位" / "已收.xlsx").write_bytes(b"x")
    with pytest.raises(BadInput, match="已收.xlsx"):
        bureau.hand_out("2026-09-02T15:00")


def test_the_lists_of_another_day_stand_beside_those_of_the_day_before(bureau):
    bureau.hand_out(ON)
    bureau.hand_out("2026-09-03T09:00")
    assert sorted(path.name for path in (bureau.out / "工作清单").iterdir()) == ["2026-09-02", "2026-09-03"]


def test_the_lists_that_name_proposals_are_for_their_owner_alone(bureau):
    bureau.hand_out(ON)
    for name in (work_lists.LEGAL, work_lists.LEADERS):
        assert stat.S_IMODE((bureau.lists(ON) / name).stat().st_mode) == 0o600
    assert (bureau.lists(ON) / SEALS).is_file()


def test_without_a_ledger_or_a_warehouse_it_is_said_what_to_do_first(bureau):
    (bureau.warehouse / "mingjing.duckdb").unlink()
    with pytest.raises(BadInput, match="还没有数据仓库"):
        bureau.hand_out(ON)
    (bureau.warehouse / "ledger.sqlite").unlink()
    with pytest.raises(BadInput, match="这里没有台账"):
        bureau.hand_out(ON)


def test_products_that_are_gone_are_asked_for(bureau):
    (bureau.out / "2026-08" / "findings.parquet").unlink()
    with pytest.raises(BadInput, match="找不到这个月的成果"):
        bureau.hand_out(ON)
