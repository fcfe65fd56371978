"""Heads are found wherever they were kept: months, folders, backups, receipts, exports, paper."""

import json

import docx
import openpyxl
import pytest

from checks.complaint import BadInput
from checks.ledger import Head, anchors, copies, proof
from checks.ledger.anchors import Anchor
from tests.ledger.damages import DAMAGES


def month_of(out, month, said):
    """A published month whose run.json says that of the ledger."""
    folder = out / month
    folder.mkdir(parents=True)
    content = {"started_at": "2026-11-01T02:00:00", **({"ledger": said} if said else {})}
    (folder / "run.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def head_of(ledger, seq):
    row = ledger.as_written()[seq - 1]
    return {"seq": row["seq"], "hash": row["hash"]}


def test_the_months_of_a_folder_name_their_heads_and_those_of_older_versions_none(ledger, tmp_path):
    out = tmp_path / "out"
    month_of(out, "2026-05", None)
    month_of(out, "2026-06", head_of(ledger, 4))
    folder = month_of(out, "2026-07", head_of(ledger, 7))
    found = anchors.months_in(out)
    assert [each.head.seq for each in found] == [4, 7]
    assert anchors.named_by([str(out)]) == found
    assert anchors.named_by([str(folder)]) == anchors.named_by([str(folder / "run.json")]) == found[1:]
    assert len(proof.prove(ledger.path, found).anchors) == 12 + 2
    assert anchors.months_in(tmp_path / "nothing") == []


def test_heads_are_read_from_backups_texts_nested_records_and_what_is_typed(ledger, tmp_path):
    head = ledger.head()
    backup = copies.backup(ledger.path, tmp_path / "kept").path
    receipt = tmp_path / "kept" / "回执.json"
    receipt.write_text(json.dumps({"rows": [{"ledger": {"seq": 3, "hash": "ab"}}, 7]}), encoding="utf-8-sig")
    text = tmp_path / "kept" / "回执.txt"
    text.write_text(f"登记后台账末条 {head}，请保存。", encoding="gb18030")
    (tmp_path / "kept" / "photo.png").write_bytes(b"\x89PNG")
    assert anchors.named_by([str(backup)]) == [Anchor(head, str(backup))]
    assert anchors.named_by([str(receipt)]) == [Anchor(Head(3, "ab"), str(receipt))]
    assert anchors.named_by([str(text)]) == [Anchor(head, str(text))]
    assert {each.head.seq for each in anchors.named_by([str(tmp_path / "kept")])} == {3, 18}
    typed = f"18：{head.hash[:16].upper()}"
    assert anchors.named_by([typed]) == [Anchor(Head(18, head.hash[:16]), typed, is_typed=True)]
    proof.prove(ledger.path, anchors.named_by([typed, str(backup), str(text)]))


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", "{}"), ("a.json", "{not json"), ("a.json", '{"ledger": {"seq": "1", "hash": 2}}'), ("a.txt", "3:abc")],
)
def test_what_names_no_head_is_refused(name, content, tmp_path):
    (tmp_path / name).write_text(content, encoding="utf-8")
    for word in (tmp_path / name, tmp_path):
        with pytest.raises(BadInput, match="里面没有台账的校验值"):
            anchors.named_by([str(word)])


def test_heads_are_read_from_workbooks_and_documents(ledger, tmp_path):
    head = ledger.head()
    book = openpyxl.Workbook()
    book.active.append(["回执", "已登记 3 行", f"台账末条 {head}"])
    book.save(tmp_path / "回执.xlsx")
    paper = docx.Document()
    paper.add_paragraph(f"台账末条 {head}。")
    paper.save(tmp_path / "回执.docx")
    assert {each.head for each in anchors.named_by([str(tmp_path)])} == {head}
    for name in ("回执.xlsx", "回执.docx"):
        assert [each.where for each in anchors.named_by([str(tmp_path / name)])] == [str(tmp_path / name)]
    (tmp_path / "坏.xlsx").write_bytes(b"PK but no archive")
    with pytest.raises(BadInput, match="里面没有台账的校验值"):
        anchors.named_by([str(tmp_path / "坏.xlsx")])


@pytest.mark.parametrize("word", ["没有.json", "18:abc", "18:"])
def test_what_is_not_there_is_named(word):
    with pytest.raises(BadInput, match="找不到要对照的文件") as refused:
        anchors.named_by([word])
    assert word in refused.value.text()


def test_a_broken_backup_proves_nothing(ledger, tmp_path):
    backup = copies.backup(ledger.path, tmp_path / "kept").path
    DAMAGES["内容改了"](backup)
    with pytest.raises(BadInput, match="台账被改动过.*\n.*kept"):
        anchors.named_by([str(backup)])


def test_what_was_typed_wrongly_is_first_asked_about(ledger):
    with pytest.raises(BadInput, match="有没有打错"):
        proof.prove(ledger.path, anchors.named_by([f"3:{'0' * 16}"]))


def test_a_release_that_was_broken_off_in_its_last_moment_is_thought_of(ledger, tmp_path):
    folder = month_of(tmp_path / "out", "2026-11", {"seq": 19, "hash": "a" * 64})
    with pytest.raises(BadInput, match="重新运行那个月即可"):
        proof.prove(ledger.path, anchors.named_by([str(folder)]))
    folder = month_of(tmp_path / "out", "2026-12", {"seq": 25, "hash": "a" * 64})
    with pytest.raises(BadInput) as found:
        proof.prove(ledger.path, anchors.named_by([str(folder)]))
    assert "重新运行那个月" not in found.value.text() and "末尾被截去" in found.value.text()


def test_every_writing_leaves_its_head_beside_the_ledger(ledger):
    kept = anchors.noted(ledger.path)
    assert [each.head.seq for each in kept] == [seq for n in range(1, 18, 3) for seq in (n, n + 2)]
    assert anchors.heads_file(ledger.path).read_text(encoding="utf-8").startswith("# 台账每次写入后")
    ledger.append_all([], after=None)
    ledger.record_release("2026-10", ledger.releases()[-1].payload)
    assert anchors.noted(ledger.path) == kept


def test_where_no_head_can_be_left_the_event_is_written_all_the_same(ledger):
    anchors.heads_file(ledger.path).unlink()
    anchors.heads_file(ledger.path).mkdir()
    assert ledger.append("step", "2026-10", "f", {}) == 19
    ledger.verify()


def test_the_head_of_an_empty_ledger_holds_for_every_ledger(ledger):
    proof.prove(ledger.path, [Anchor(Head(0, ""), "回执")])
    assert Head(0, "").in_words() == "没有事件"
