"""The commands as a person types them: what they say, and with which status they end."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from checks.ledger import Ledger, anchors
from flows import commands, display
from tests.ledger.damages import DAMAGES, unguarded
from tests.ledger.invented import filled, step

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bureau(tmp_path, monkeypatch):
    """A folder out/ with a warehouse, a ledger of eighteen events, and one published month; it is worked in."""
    monkeypatch.chdir(tmp_path)
    ledger = filled(tmp_path / "out" / "warehouse" / "ledger.sqlite")
    (release,) = [row for row in ledger.as_written("release") if row["month"] == "2026-10"]
    (tmp_path / "out" / "2026-10").mkdir()
    run = {"ledger": {"seq": release["seq"], "hash": release["hash"]}}
    (tmp_path / "out" / "2026-10" / "run.json").write_text(json.dumps(run), encoding="utf-8")
    return ledger


@pytest.fixture
def said(monkeypatch):
    """A function that gives the status of a command and everything that it said, unbroken."""

    def run(command, *words) -> tuple[int, str]:
        lines = []
        monkeypatch.setattr(display, "say", lines.append)
        monkeypatch.setattr(display, "complain", lines.append)
        try:
            command(*words)
        except typer.Exit as ended:
            return ended.exit_code, "\n".join(lines)
        return 0, "\n".join(lines)

    return run


def test_a_whole_ledger_is_told_with_its_kinds_months_and_head(bureau, said):
    status, text = said(commands.verify_ledger, "", "", [])
    assert status == 0
    assert "共 18 条事件：发布 6 条，办理步骤 12 条" in text
    assert "月份：2026-05 至 2026-10" in text
    assert f"末条：第 18 条，校验值 {bureau.head().hash[:16]}" in text and bureau.head().hash in text
    assert re.search(
        r"与 2 处记下的 13 个校验值对照，全部相符：\n.*ledger.heads（到第 18 条）\n.*run.json（到第 16 条）", text
    )


def test_a_damaged_ledger_ends_with_status_2_and_the_event(bureau, said):
    DAMAGES["内容改了"](bureau.path)
    status, text = said(commands.verify_ledger, "", "", [])
    assert status == 2 and "第 10 条事件不是当初写下的样子" in text


def test_a_remade_ledger_is_found_by_the_months_in_out_though_nothing_lies_beside_it(bureau, said):
    anchors.heads_file(bureau.path).unlink()
    DAMAGES["改后整本重做"](bureau.path)
    for words in (("", ""), ("out", ""), ("", "out/warehouse")):
        status, text = said(commands.verify_ledger, *words, [])
        assert status == 2 and "2026-10/run.json 当时记下的校验值不符" in text


def test_a_ledger_with_nothing_to_compare_says_what_that_means(bureau, said, tmp_path):
    anchors.heads_file(bureau.path).unlink()
    status, text = said(commands.verify_ledger, str(tmp_path / "elsewhere"), "out/warehouse", [])
    assert status == 0 and "没有别处记下的校验值可以对照" in text and "--against" in text
    status, text = said(commands.verify_ledger, "", "", [f"3:{bureau.as_written()[2]['hash'][:20]}"])
    assert status == 0 and "第 16 条以后的事件，没有别处的校验值可以对照" in text


def test_triggers_that_are_gone_are_said_and_are_no_damage(bureau, said):
    with unguarded(bureau.path):
        pass
    status, text = said(commands.verify_ledger, "", "", [])
    assert status == 0 and "防止修改的触发器被人动过" in text


def test_a_backup_is_made_compared_and_put_back(bureau, said):
    status, text = said(commands.backup_ledger, "备份", "", "")
    assert status == 0 and "台账已备份，备份已核对：备份/ledger-000018-" in text.replace("\\", "/")
    assert "已有这份备份" in said(commands.backup_ledger, "备份", "", "")[1]
    (backup,) = (bureau.path.parents[2] / "备份").iterdir()
    assert said(commands.verify_ledger, "", "", ["备份"])[0] == 0
    assert "不必恢复" in said(commands.restore_ledger, str(backup), "", "", False)[1]

    bureau.append(*step("late", "2026-10"))
    status, text = said(commands.restore_ledger, str(backup), "", "", False)
    assert status == 2 and "1 条事件是这份备份没有的" in text
    status, text = said(commands.restore_ledger, str(backup), "", "", True)
    assert status == 0 and "另存为" in text and "没有以后的 1 条事件" in text and "共 18 条事件" in text
    assert said(commands.verify_ledger, "", "", [])[0] == 0


def test_an_export_says_what_it_wrote_and_a_damaged_ledger_is_not_exported(bureau, said):
    status, text = said(commands.export_ledger, "导出", "", "")
    assert status == 0 and "events.parquet" in text and "共 18 条事件" in text
    DAMAGES["删去中间一条"](bureau.path)
    assert said(commands.export_ledger, "导出二", "", "")[0] == 2
    assert not (bureau.path.parents[2] / "导出二").exists()


def test_a_warehouse_without_a_ledger_is_told_so(said, tmp_path):
    for command, words in ((commands.verify_ledger, ([],)), (commands.export_ledger, None)):
        before = ("x",) if command is commands.export_ledger else ()
        status, text = said(command, *before, "", str(tmp_path / "无"), *(words or ()))
        assert status == 2 and "没有这个台账文件" in text
    assert not (tmp_path / "无").exists()


def test_an_empty_ledger_is_whole(said, tmp_path):
    Ledger(tmp_path / "ledger.sqlite")
    status, text = said(commands.verify_ledger, "", str(tmp_path), [])
    assert status == 0 and "还没有事件" in text


def test_the_command_line_takes_what_is_typed_and_ends_with_its_status(bureau):
    def typed(*words):
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
        command = [sys.executable, "-m", "flows.cli", "ledger", *words]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=120)

    whole = typed("verify", "--against", "out/2026-10", "--against", str(bureau.head()))
    assert whole.returncode == 0 and "台账完好" in whole.stdout
    DAMAGES["删去最后一条"](bureau.path)
    broken = typed("verify")
    assert broken.returncode == 2 and "末尾缺了" in broken.stderr and "Traceback" not in broken.stderr
    helped = typed("restore", "--help")
    assert "--lose-later-events" in helped.stdout and "选项" in helped.stdout
