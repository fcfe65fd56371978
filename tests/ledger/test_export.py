"""An export proves the ledger to whoever has it, with nothing of this program; people read it in a spreadsheet."""

import csv
import hashlib
import json

import pyarrow.parquet as pq
import pytest

from checks.complaint import BadInput
from checks.ledger import Ledger, anchors, chain, told
from reports import ledger_tables
from tests.ledger.invented import step


def exported(ledger, folder):
    return ledger_tables.write(chain.walk(ledger.path), folder)


def from_parquet(folder) -> list[dict]:
    return pq.read_table(folder / "events.parquet").to_pylist()


def from_csv(folder) -> list[dict]:
    with (folder / "台账事件.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def last_that_holds(rows: list[dict]) -> str:
    """The proof as 说明.txt tells it to somebody who has never seen this program."""
    before = ""
    for seq, row in enumerate(rows, start=1):
        assert row["seq"] == seq and row["prev_hash"] == before
        said = [row[name] for name in ("seq", "kind", "month", "finding_id", "payload", "prev_hash")]
        before = hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
        assert row["hash"] == before
    return f"{len(rows)}:{before}"


def test_whoever_has_the_parquet_file_can_prove_the_ledger(ledger, tmp_path):
    ledger.append(*step("怪\t字 \u2028🙂", "2026-10", note='引号"反斜杠\\换行\n'))
    exported(ledger, tmp_path / "export")
    rows = from_parquet(tmp_path / "export")
    head = last_that_holds(rows)
    assert head == str(ledger.head())
    assert head in (tmp_path / "export" / "说明.txt").read_text(encoding="utf-8")
    assert [each.head for each in anchors.named_by([str(tmp_path / "export")])] == [ledger.head()]
    rows[3]["payload"] = rows[3]["payload"].replace("核查", "复查").replace("2026-06", "2026-07")
    with pytest.raises(AssertionError):
        last_that_holds(rows)


def test_what_an_event_says_stands_in_columns_of_its_own(ledger, tmp_path):
    exported(ledger, tmp_path / "export")
    rows = from_parquet(tmp_path / "export")
    assert list(rows[0]) == list(told.COLUMNS)
    assert rows[0]["n_findings"] == 3 and rows[0]["act"] is None
    said = {name: rows[1][name] for name in told.SAID}
    assert said == json.loads(rows[1]["payload"])
    assert rows[1]["n_findings"] is None and isinstance(rows[1]["seq"], int)


def test_people_read_chinese_headings_and_counts_for_long_lists(ledger, tmp_path):
    ledger.record_release("2026-11", {"findings": [f"f{n}" for n in range(40)], "about": {"rule_id": ["JQ-03"] * 40}})
    exported(ledger, tmp_path / "export")
    rows = from_csv(tmp_path / "export")
    assert list(rows[0]) == list(ledger_tables.HEADINGS.values())
    assert rows[-1]["发布的问题数"] == "40"
    assert json.loads(rows[-1]["内容"]) == {"about": {"rule_id": "40 项"}, "findings": "40 项"}
    assert (rows[1]["办理"], rows[1]["办理人警号"], rows[1]["期限"]) == ("核查", "900001", "2026-05-20")
    assert (tmp_path / "export" / "台账事件.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_note_that_a_spreadsheet_would_run_is_text_and_what_is_no_text_is_written_as_json(ledger, tmp_path):
    ledger.append(*step("f", "2026-10", note="=1+1", by=["900001", "900002"]))
    exported(ledger, tmp_path / "export")
    assert from_csv(tmp_path / "export")[-1]["说明"] == "'=1+1"
    assert from_parquet(tmp_path / "export")[-1]["note"] == "=1+1"
    assert from_parquet(tmp_path / "export")[-1]["by"] == '["900001", "900002"]'


def test_the_same_ledger_gives_the_same_bytes_and_an_earlier_export_is_replaced(ledger, tmp_path):
    first = {path.name: path.read_bytes() for path in exported(ledger, tmp_path / "export")}
    assert {path.name: path.read_bytes() for path in exported(ledger, tmp_path / "export")} == first
    assert sorted(each.name for each in (tmp_path / "export").iterdir()) == sorted(first)


def test_an_empty_ledger_has_an_export_without_rows(tmp_path):
    exported(Ledger(tmp_path / "ledger.sqlite"), tmp_path / "export")
    assert from_parquet(tmp_path / "export") == [] and from_csv(tmp_path / "export") == []


def test_a_folder_with_other_files_is_not_replaced(ledger, tmp_path):
    folder = tmp_path / "桌面"
    folder.mkdir()
    (folder / "总结.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput, match="文件夹里有别的文件") as refused:
        exported(ledger, folder)
    assert "总结.docx" in refused.value.text()
    assert [each.name for each in folder.iterdir()] == ["总结.docx"]
    with pytest.raises(BadInput, match="不是文件夹"):
        exported(ledger, folder / "总结.docx")


def test_an_export_that_fails_leaves_the_earlier_one(ledger, tmp_path, monkeypatch):
    before = {path.name: path.read_bytes() for path in exported(ledger, tmp_path / "export")}
    ledger.append(*step("late", "2026-10"))

    def broken(head):
        raise OSError(28, "disk full")

    monkeypatch.setattr(told, "rule_of_the_seal", broken)
    with pytest.raises(OSError, match="disk full"):
        exported(ledger, tmp_path / "export")
    assert {path.name: path.read_bytes() for path in (tmp_path / "export").iterdir()} == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["export", "warehouse"]
