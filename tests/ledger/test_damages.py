"""Every way to damage a ledger is found: by the chain, or where that cannot know, by a head that was kept elsewhere."""

import shutil

import pytest

from checks.complaint import BadInput
from checks.ledger import Ledger, anchors, ledger_of, proof
from checks.ledger.anchors import Anchor
from tests.ledger.damages import DAMAGES, NEEDS_A_HEAD, unguarded
from tests.ledger.invented import filled, step


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A whole ledger that is copied and never damaged itself."""
    return filled(tmp_path_factory.mktemp("original") / "ledger.sqlite")


@pytest.fixture
def damaged(original, tmp_path):
    """A function that gives the path of a damaged copy, with the file of heads beside it if it is wanted."""

    def make(name: str, with_heads: bool = False):
        path = tmp_path / original.path.name
        shutil.copyfile(original.path, path)
        DAMAGES[name](path)
        if with_heads:
            shutil.copyfile(anchors.heads_file(original.path), anchors.heads_file(path))
        return path

    return make


def test_there_are_more_than_ten_damages_and_the_undamaged_copy_is_whole(original, tmp_path):
    assert len(DAMAGES) > 30 and set(DAMAGES) > NEEDS_A_HEAD
    path = tmp_path / "ledger.sqlite"
    shutil.copyfile(original.path, path)
    assert proof.prove(path, [Anchor(original.head(), "副本")]).walked.head == original.head()


@pytest.mark.parametrize("name", [name for name in DAMAGES if name not in NEEDS_A_HEAD])
def test_the_chain_alone_finds(name, damaged):
    with pytest.raises(BadInput, match="台账") as found:
        proof.prove(damaged(name), [])
    assert "怎么办" in found.value.text()


@pytest.mark.parametrize("name", sorted(NEEDS_A_HEAD))
def test_the_chain_alone_cannot_know(name, damaged):
    assert proof.prove(damaged(name), []).walked.kinds is not None


@pytest.mark.parametrize("name", sorted(NEEDS_A_HEAD))
def test_a_head_kept_elsewhere_finds(name, damaged, original):
    kept = next(each for each in reversed(original.as_written("release")))
    for head in (original.head(), anchors.Head(kept["seq"], kept["hash"])):
        path = damaged(name)
        with pytest.raises(BadInput, match="与 2026-10/run.json 当时记下的校验值不符"):
            proof.prove(path, [Anchor(head, "2026-10/run.json")])


@pytest.mark.parametrize("name", DAMAGES)
def test_no_run_goes_on_with_a_damaged_ledger_beside_its_heads(name, damaged):
    path = damaged(name, with_heads=True)
    with pytest.raises(BadInput, match="台账"):
        ledger_of(path.parent)
    with pytest.raises(BadInput, match="台账"):
        proof.prove(path, [])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("内容改了", "第 10 条事件.*\n.*\n  行：10\n  值：内容与校验值不符"),
        ("校验值改了", "第 10 条事件.*\n.*\n  行：10\n  值：内容与校验值不符"),
        ("前一条的校验值改了", "第 10 条事件.*\n.*\n.*\n  值：它记着的前一条的校验值"),
        ("内容改了并重算本条校验值", "第 11 条事件.*\n.*\n.*\n  值：它记着的前一条的校验值"),
        ("文字变成字节", "第 2 条事件"),
        ("删去第一条", "第 1 条不在，接着的是第 2 条"),
        ("删去中间一条", "第 10 条不在，接着的是第 11 条"),
        ("删去最后一条", "曾经写到第 18 条，现在只到第 17 条"),
        ("删去一条并重新编号", "第 10 条事件"),
        ("清空", "曾经写到第 18 条，现在只到第 0 条"),
        ("两条对调", "第 10 条事件"),
        ("编号改大", "第 18 条不在，接着的是第 25 条"),
        ("插入伪造的一条", "第 11 条事件"),
        ("最后一条重复", "第 19 条事件"),
        ("登记的条数改了", "曾经写到第 19 条，现在只到第 18 条"),
        ("删去整张表", "不是台账，或者台账的表已被删除"),
        ("文件截去一半", "已损坏"),
        ("文件里一页被清空", "已损坏|第 .* 条"),
        ("文件头被覆盖", "已损坏，读不出来"),
    ],
)
def test_the_first_event_that_is_not_as_written_is_named(name, said, damaged):
    with pytest.raises(BadInput, match=said):
        proof.prove(damaged(name), [])


def test_what_was_changed_lies_after_the_last_head_that_holds(original, damaged):
    heads = [anchors.Head(row["seq"], row["hash"]) for row in original.as_written()]
    with pytest.raises(BadInput, match=r"改动在第 14 条至第 18 条之间") as found:
        kept = [Anchor(heads[seq - 1], f"第{seq}条的回执") for seq in (18, 7, 13)]
        proof.prove(damaged("改后从最后一次发布起重做"), kept)
    assert "第18条的回执" in found.value.text()


def test_what_was_written_after_the_last_head_may_be_cut_unseen(original, tmp_path):
    """This is the limit of heads that are kept elsewhere: whoever wants to be sure keeps one after every writing."""
    path = tmp_path / "ledger.sqlite"
    shutil.copyfile(original.path, path)
    kept = Anchor(original.head(), "回执")
    Ledger(path).append(*step("late", "2026-10"))
    anchors.heads_file(path).unlink()
    with unguarded(path) as connection:
        connection.execute("delete from events where seq = 19")
        connection.execute("update sqlite_sequence set seq = 18")
    assert proof.prove(path, [kept]).walked.head == original.head()


def test_a_ledger_that_is_gone_is_missed_and_not_begun_anew(original, tmp_path):
    shutil.copyfile(anchors.heads_file(original.path), tmp_path / "ledger.heads")
    for look in (lambda: ledger_of(tmp_path), lambda: proof.prove(tmp_path / "ledger.sqlite", [])):
        with pytest.raises(BadInput, match="台账文件不见了.*\n.*\n.*曾经写到第 18 条"):
            look()
    assert not (tmp_path / "ledger.sqlite").exists()


def test_triggers_that_were_taken_away_or_added_show_though_nothing_was_changed(ledger):
    assert proof.prove(ledger.path, []).guards_as_made
    with unguarded(ledger.path):
        pass
    assert not proof.prove(ledger.path, []).guards_as_made
    Ledger(ledger.path)
    assert proof.prove(ledger.path, []).guards_as_made
    with unguarded(ledger.path) as connection:
        connection.execute("create trigger late after insert on events begin select 1; end")
    Ledger(ledger.path)
    assert not proof.prove(ledger.path, []).guards_as_made
