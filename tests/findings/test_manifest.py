"""The month's folder is complete or it is not there."""

import json
import os
import sqlite3
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version

import pytest

from checks import findings, ledger, manifest
from checks.complaint import BadInput
from checks.intake.profiles.profile import from_text

STARTED = datetime(2026, 11, 1, 2, 0)


def writer(con, run, folder):
    """Two files, as the publications write them."""
    (folder / "问题清单.csv").write_text("问题编号\n", encoding="utf-8-sig")
    (folder / "一整改").mkdir()
    (folder / "一整改" / "S11_柳荫派出所.xlsx").write_bytes(b"book")


def broken(con, run, folder):
    (folder / "问题清单.csv").write_text("half", encoding="utf-8")
    raise OSError("disk full")


PROFILE = "name: 旧系统\ntables:\n  - table: 案件\n    files: [aj*]\n    others: 按标题\n"


def release(month, by=writer):
    return manifest.release(month.con, month.run, by, STARTED, lambda: datetime(2026, 11, 1, 2, 1))


def test_the_manifest_lists_inputs_outputs_counts_and_the_proof(month):
    month.breach()
    month.insert(
        "staging.intake",
        batch=1,
        file="案件.csv",
        table_name="cases",
        sha256="a" * 64,
        n_read=1,
        n_accepted=1,
        n_quarantined=0,
        n_duplicate=0,
        n_dropped=0,
    )
    month.build()
    folder = release(month)
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert told["inputs"] == [{"batch": 1, "file": "案件.csv", "sha256": "a" * 64}]
    unit = {"file": "一整改/S11_柳荫派出所.xlsx", "audience": ["柳荫派出所"]}
    book = {**unit, "sha256": sha256(b"book").hexdigest()}
    assert [entry["file"] for entry in told["outputs"]] == ["一整改/S11_柳荫派出所.xlsx", "问题清单.csv"]
    assert told["outputs"][0] == book
    assert told["outputs"][1]["rows"] == 1
    assert told["counts"]["findings"] == {"本月新增": 1}
    assert (told["month"], told["as_of"], told["release"]) == ("2026-10", "2026-11-01T00:00:00", 1)
    assert told["reconciliation"] and all(line["ok"] for line in told["reconciliation"])


def test_the_manifest_proves_what_the_source_profile_said(month):
    month.build()
    profiles = [None, from_text(PROFILE, "旧系统.yaml"), from_text(PROFILE + "    utc: true\n", "旧系统.yaml")]
    told = [manifest.manifest(month.con, replace(month.run, profile=each), month.run.out) for each in profiles]
    hashes = [each["profile_sha256"] for each in told]
    assert hashes[:2] == [None, sha256(PROFILE.encode()).hexdigest()]
    assert hashes[2] not in hashes[:2]


def test_releasing_again_gives_the_same_bytes_and_no_machine_path(month, tmp_path):
    month.breach()
    month.build()
    first = (release(month) / "manifest.json").read_bytes()
    month.build()
    assert (release(month) / "manifest.json").read_bytes() == first
    assert str(tmp_path).encode() not in first
    assert len(findings.ledger_of(month.run.warehouse).releases()) == 1


def test_only_the_run_file_knows_the_wall_clock(month):
    month.build()
    folder = release(month)
    stamps = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert stamps.pop("ledger")
    assert stamps.pop("engine") == f"duckdb {version('duckdb')}"
    assert stamps == {"started_at": "2026-11-01T02:00:00", "finished_at": "2026-11-01T02:01:00"}
    assert "02:01" not in (folder / "manifest.json").read_text(encoding="utf-8")


def test_the_run_file_names_the_event_that_the_release_is_in_the_ledger(month):
    month.build()
    for _ in range(2):  # the same content again is the same event
        stamps = json.loads((release(month) / "run.json").read_text(encoding="utf-8"))
        (event,) = findings.ledger_of(month.run.warehouse).as_written("release")
        assert stamps["ledger"] == {"seq": event["seq"], "hash": event["hash"]}


def test_a_release_that_fails_leaves_the_former_one_and_no_trace(month):
    month.build()
    release(month)
    before = {file.name: file.read_bytes() for file in (month.run.out / "2026-10").rglob("*") if file.is_file()}
    with pytest.raises(OSError, match="disk full"):
        release(month, broken)
    after = {file.name: file.read_bytes() for file in (month.run.out / "2026-10").rglob("*") if file.is_file()}
    assert after == before
    assert [entry.name for entry in month.run.out.iterdir()] == ["2026-10"]


def test_a_first_release_that_fails_publishes_nothing_and_the_ledger_does_not_know_it(month):
    month.build()
    with pytest.raises(OSError, match="disk full"):
        release(month, broken)
    assert list(month.run.out.iterdir()) == []
    assert findings.ledger_of(month.run.warehouse).releases() == []


def test_a_new_release_replaces_the_former_one_whole(month):
    month.build()
    stale = release(month) / "stale.txt"
    stale.write_text("from before", encoding="utf-8")
    month.breach()
    month.build()
    told = json.loads((release(month) / "manifest.json").read_text(encoding="utf-8"))
    assert not stale.exists()
    assert told["release"] == 2


def test_what_a_broken_run_left_behind_is_tidied_and_the_month_it_set_aside_comes_back(month):
    out = month.run.out
    (out / ".2026-10.tmp").mkdir(parents=True)
    (out / ".2026-10.tmp" / "half.csv").write_text("half", encoding="utf-8")
    (out / ".2026-10.old").mkdir()
    (out / ".2026-10.old" / "问题清单.csv").write_text("former", encoding="utf-8")
    month.build()
    with pytest.raises(OSError, match="disk full"):
        release(month, broken)
    assert [entry.name for entry in out.iterdir()] == ["2026-10"]
    assert (out / "2026-10" / "问题清单.csv").read_text(encoding="utf-8") == "former"


def test_a_month_whose_parts_do_not_add_up_is_not_published(month):
    month.insert(
        "staging.intake", batch=1, file="警情.csv", n_read=4, n_accepted=3, n_quarantined=0, n_duplicate=0, n_dropped=0
    )
    month.build()
    with pytest.raises(BadInput, match="数据勾稽不符.*\n?.*读入行数"):
        release(month)
    assert not month.run.out.exists()


def test_a_file_with_fewer_rows_than_its_table_is_not_published(month):
    month.breach()
    month.build()

    def short(con, run, folder):
        con.execute(f"copy (from published.findings limit 0) to '{folder / 'findings.parquet'}'")

    with pytest.raises(BadInput, match="0 与 1"):
        release(month, short)
    assert list(month.run.out.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_in_chinese(month):
    month.build()
    month.run.out.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(BadInput, match="发布文件夹无法写入"):
        release(month)


def test_if_the_swap_fails_the_former_release_stands(month, monkeypatch):
    month.build()
    folder = release(month)
    replace = os.replace

    def busy(source, target):
        if str(source).endswith(".tmp"):
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(BadInput, match="发布文件夹无法写入"):
        release(month)
    assert (folder / "manifest.json").exists()
    assert [entry.name for entry in month.run.out.iterdir()] == ["2026-10"]


def test_if_the_swap_of_other_content_fails_the_ledger_does_not_know_it(month, monkeypatch):
    month.build()
    release(month)
    month.breach()
    month.build()

    def busy(source, target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(BadInput, match="发布文件夹无法写入"):
        release(month)
    assert len(findings.ledger_of(month.run.warehouse).releases()) == 1
    monkeypatch.undo()
    release(month)
    assert len(findings.ledger_of(month.run.warehouse).releases()) == 2


def test_a_tampered_ledger_stops_the_run(month):
    month.build()
    release(month)
    path = month.run.warehouse / ledger.FILE
    with sqlite3.connect(path) as connection:
        connection.execute("drop trigger events_update_refused")
        connection.execute("update events set month = '2026-09'")
    connection.close()
    with pytest.raises(BadInput, match="台账被改动过"):
        month.build()
