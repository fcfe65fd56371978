"""A backup is whole, proven and never overwritten; what is put back is proven, and nothing that stood is deleted."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from checks.complaint import BadInput
from checks.ledger import Ledger, anchors, chain, copies, ledger_of, proof
from tests.ledger.damages import DAMAGES
from tests.ledger.invented import step


@pytest.fixture
def backup(ledger, tmp_path):
    """A backup of the eighteen events."""
    return copies.backup(ledger.path, tmp_path / "backups").path


def names(folder) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def events_of(path) -> list[dict]:
    return Ledger(path).as_written()


def test_a_backup_has_its_head_in_its_name_and_is_one_file_with_every_event(ledger, backup):
    head = ledger.head()
    assert backup.name == f"ledger-000018-{head.hash[:16]}.sqlite"
    assert names(backup.parent) == [backup.name]
    assert proof.prove(backup, []).guards_as_made
    assert names(backup.parent) == [backup.name], "looking at it leaves nothing beside it"
    assert events_of(backup) == ledger.as_written()


def test_events_that_stand_beside_the_file_alone_are_in_the_backup(ledger, tmp_path):
    with closing(sqlite3.connect(ledger.path)) as another:
        another.execute("select count(*) from events").fetchone()
        ledger.append(*step("late", "2026-10"))
        assert ledger.path.with_name("ledger.sqlite-wal").stat().st_size
        done = copies.backup(ledger.path, tmp_path / "backups")
    assert done.head.seq == 19 and chain.walk(done.path).head == ledger.head()


def test_a_backup_is_made_while_somebody_is_in_the_middle_of_writing_and_lacks_what_is_not_written(ledger, tmp_path):
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as writer:
        writer.execute("begin immediate")
        writer.execute("insert into events values (19, 'step', '', '', '{}', '', '')")
        assert copies.backup(ledger.path, tmp_path / "backups").head.seq == 18


def test_the_same_ledger_again_is_the_same_backup_and_a_longer_one_is_another(ledger, backup):
    before = backup.read_bytes()
    again = copies.backup(ledger.path, backup.parent)
    assert (again.path, again.is_new) == (backup, False)
    assert backup.read_bytes() == before
    ledger.append(*step("late", "2026-10"))
    assert copies.backup(ledger.path, backup.parent).is_new
    assert len(names(backup.parent)) == 2


def test_a_file_that_is_named_is_made_and_never_overwritten(ledger, tmp_path):
    target = tmp_path / "disk" / "十月.sqlite"
    assert copies.backup(ledger.path, target).path == target
    before = target.read_bytes()
    with pytest.raises(BadInput, match="备份从不覆盖"):
        copies.backup(ledger.path, target)
    assert target.read_bytes() == before and names(target.parent) == ["十月.sqlite"]


def test_a_backup_that_is_not_what_its_name_says_is_not_taken_for_the_same(ledger, backup):
    DAMAGES["改后整本重做"](backup)
    with pytest.raises(BadInput, match="同名的备份内容不同"):
        copies.backup(ledger.path, backup.parent)
    with pytest.raises(BadInput, match="与文件名里的校验值不符"):
        copies.restore(backup, ledger.path, may_lose=True)
    with pytest.raises(BadInput, match="与文件名里的校验值不符"):
        anchors.named_by([str(backup)])
    assert names(backup.parent) == [backup.name]


@pytest.mark.parametrize("name", ["内容改了", "删去最后一条", "换回旧的文件", "文件截去一半"])
def test_a_broken_ledger_is_not_backed_up(name, ledger, tmp_path):
    DAMAGES[name](ledger.path)
    with pytest.raises(BadInput, match="台账"):
        copies.backup(ledger.path, tmp_path / "backups")
    assert not (tmp_path / "backups").exists()


def test_a_backup_that_cannot_be_written_is_said_in_chinese(ledger, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(BadInput, match="无法写入"):
        copies.backup(ledger.path, tmp_path / "file" / "backups")


def test_a_ledger_that_is_gone_comes_back_whole(ledger, backup, tmp_path):
    before = ledger.as_written()
    shutil.rmtree(ledger.path.parent)
    done = copies.restore(backup, ledger.path, may_lose=False)
    assert (done.kept_at, done.n_lost, done.walked.head.seq) == (None, 0, 18)
    ledger = ledger_of(tmp_path / "warehouse")
    assert ledger.as_written() == before
    assert ledger.append_all([step("later", "2026-11")], after=18) == [19]
    ledger.verify()


@pytest.mark.parametrize("name", DAMAGES)
def test_a_broken_ledger_is_replaced_and_kept_aside_as_it_was(name, ledger, backup):
    before = ledger.as_written()
    DAMAGES[name](ledger.path)
    damaged = ledger.path.read_bytes()
    done = copies.restore(backup, ledger.path, may_lose=False)
    assert done.kept_at.name == "ledger.replaced-1.sqlite" and done.kept_at.read_bytes() == damaged
    assert done.n_lost == 0
    assert ledger_of(ledger.path.parent).as_written() == before


def test_what_lies_beside_a_broken_ledger_goes_aside_with_it_and_reaches_the_fresh_one_never(ledger, backup):
    with closing(sqlite3.connect(ledger.path)) as another:
        another.execute("select count(*) from events").fetchone()
        ledger.append(*step("late", "2026-10"))
        content = ledger.path.read_bytes()
        beside = ledger.path.with_name("ledger.sqlite-wal").read_bytes()
    ledger.path.write_bytes(content[:5000])
    ledger.path.with_name("ledger.sqlite-wal").write_bytes(beside)
    done = copies.restore(backup, ledger.path, may_lose=False)
    assert ledger_of(ledger.path.parent).head().seq == 18
    assert done.kept_at.with_name("ledger.replaced-1.sqlite-wal").read_bytes() == beside
    assert done.n_lost == 1, "the heads tell of an event that the backup lacks"


def test_a_whole_ledger_with_later_events_is_not_replaced_unless_they_may_be_lost(ledger, backup):
    ledger.append_all([step("a", "2026-10"), step("b", "2026-10")], after=18)
    before = ledger.as_written()
    with pytest.raises(BadInput, match="现在的台账完好，其中有 2 条事件是这份备份没有的") as refused:
        copies.restore(backup, ledger.path, may_lose=False)
    assert "第 19 条至第 20 条" in refused.value.text() and "--lose-later-events" in refused.value.text()
    assert ledger.as_written() == before and names(ledger.path.parent) == ["ledger.heads", "ledger.sqlite"]

    done = copies.restore(backup, ledger.path, may_lose=True)
    assert (done.n_lost, done.walked.head.seq) == (2, 18)
    assert events_of(done.kept_at) == before
    assert ledger_of(ledger.path.parent).as_written() == before[:18]
    assert proof.prove(done.kept_at, []).anchors, "the heads of the former ledger are beside it"


def test_what_was_put_aside_can_be_put_back(ledger, backup):
    ledger.append(*step("a", "2026-10"))
    aside = copies.restore(backup, ledger.path, may_lose=True).kept_at
    done = copies.restore(aside, ledger.path, may_lose=False)
    assert (done.n_lost, done.walked.head.seq) == (0, 19)
    assert done.kept_at.name == "ledger.replaced-2.sqlite"
    ledger_of(ledger.path.parent).verify()


def test_a_whole_ledger_of_other_events_is_not_replaced_unless_they_may_be_lost(ledger, tmp_path):
    other = Ledger(tmp_path / "other" / "ledger.sqlite")
    other.append_all([step("x", "2026-10")] * 25, after=0)
    with pytest.raises(BadInput, match="其中有 18 条事件是这份备份没有的"):
        copies.restore(other.path, ledger.path, may_lose=False)


def test_a_ledger_that_lacks_the_end_of_the_backup_gets_it_without_more_words(ledger, backup, tmp_path):
    """An old file was put back, and nothing beside it says so."""
    DAMAGES["换回旧的文件"](ledger.path)
    anchors.heads_file(ledger.path).unlink()
    done = copies.restore(backup, ledger.path, may_lose=False)
    assert (done.n_lost, done.walked.head.seq) == (0, 18)


def test_a_ledger_that_is_what_the_backup_is_stays_as_it_is(ledger, backup):
    before = ledger.path.read_bytes()
    assert not copies.restore(backup, ledger.path, may_lose=False).is_changed
    assert not copies.restore(ledger.path, ledger.path, may_lose=True).is_changed
    assert ledger.path.read_bytes() == before and names(ledger.path.parent) == ["ledger.heads", "ledger.sqlite"]


@pytest.mark.parametrize("name", ["内容改了", "删去最后一条", "文件截去一半", "文件截成空的", "文件头被覆盖"])
def test_a_broken_backup_is_never_put_back(name, ledger, backup):
    DAMAGES[name](backup)
    before = ledger.path.read_bytes()
    with pytest.raises(BadInput):
        copies.restore(backup, ledger.path, may_lose=True)
    assert ledger.path.read_bytes() == before and names(ledger.path.parent) == ["ledger.heads", "ledger.sqlite"]


def test_a_ledger_that_is_being_written_is_not_replaced(ledger, backup, monkeypatch):
    ledger.append(*step("a", "2026-10"))
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *words, **named: connect(*words, **{**named, "timeout": 0.01}))
    with closing(connect(ledger.path, isolation_level=None)) as writer:
        writer.execute("begin immediate")
        with pytest.raises(BadInput, match="台账正被另一个程序占用"):
            copies.restore(backup, ledger.path, may_lose=True)
    assert ledger.head().seq == 19


def test_if_the_exchange_fails_the_former_ledger_stands(ledger, backup, monkeypatch):
    ledger.append(*step("a", "2026-10"))
    before, rename = ledger.as_written(), os.rename

    def busy(source, target):
        if str(source).endswith(".tmp"):
            raise PermissionError(13, "in use")
        rename(source, target)

    monkeypatch.setattr(os, "rename", busy)
    with pytest.raises(BadInput, match="文件夹无法写入，台账没有改动"):
        copies.restore(backup, ledger.path, may_lose=True)
    assert ledger_of(ledger.path.parent).as_written() == before
    assert names(ledger.path.parent) == ["ledger.heads", "ledger.sqlite"]
