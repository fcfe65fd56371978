"""`mingjing profile`: a draft for exports that nobody has described, and what is said about a profile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
import yaml
from rich.cells import cell_len

from flows import commands

ROOT = Path(__file__).resolve().parents[2]
EXPORT = """AJBH,AJLX,ZBDWDM,SLSJ,RESERVATION22,XYRXM
A1,刑事案件,990101010000,2026-10-01 08:00:00,2026-10-02 09:00:00,某甲
A2,治安案件,990101010000,2026-10-01 08:00:00,,某乙
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder with an export in another system's words, in which the command is typed."""
    (tmp_path / "aj2026-10.csv").write_text(EXPORT, encoding="gb18030")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def mingjing(*words: str, folder: Path) -> subprocess.CompletedProcess:
    """The command as a person types it."""
    command = [sys.executable, "-m", "flows.cli", *words]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120)


def test_from_an_unknown_export_to_a_profile_that_is_right(folder):
    drafted = mingjing("profile", "new", "aj2026-10.csv", "--out", "旧系统.yaml", folder=folder)
    assert drafted.returncode == 0
    assert "草稿已写入 旧系统.yaml" in drafted.stdout
    assert "第 3 行  name：还没有填写" in drafted.stdout

    unfilled = mingjing("profile", "check", "旧系统.yaml", "aj2026-10.csv", folder=folder)
    assert unfilled.returncode == 2
    assert "有 1 处要处理" in unfilled.stdout

    path = folder / "旧系统.yaml"
    text = path.read_text(encoding="utf-8").replace("name: 需要填写", "name: 旧系统")
    path.write_text(text.replace("# 需要填写: RESERVATION22", "不予立案时间: RESERVATION22"), encoding="utf-8")
    right = mingjing("profile", "check", "旧系统.yaml", "aj2026-10.csv", folder=folder)
    assert right.returncode == 0, right.stdout
    assert "读 2 行，采用 2 行" in right.stdout
    assert "没有要处理的地方" in right.stdout
    assert "公民身份信息，不读取：XYRXM" in right.stdout


def test_no_line_is_wider_than_the_terminal(folder):
    for words in (("--help",), ("new", "--help"), ("check", "--help"), ("new", "aj2026-10.csv")):
        answer = mingjing("profile", *words, folder=folder)
        assert answer.returncode == 0
        assert max(cell_len(line) for line in answer.stdout.splitlines()) <= 80, words


def test_a_file_that_is_there_is_never_overwritten(folder, capsys):
    (folder / "来源配置.yaml").write_text("name: 我写的\n", encoding="utf-8")
    with pytest.raises(typer.Exit) as ended:
        commands.new_profile(["aj2026-10.csv"], "来源配置.yaml", "")
    assert ended.value.exit_code == 2
    assert "不会覆盖" in capsys.readouterr().err
    assert (folder / "来源配置.yaml").read_text(encoding="utf-8") == "name: 我写的\n"


def test_a_draft_of_a_whole_folder_has_the_name_that_was_given(folder):
    (folder / "JQ_202610.csv").write_text("JQBH,JJSJ,JQLB,CJDWDM\nJ1,2026-10-01 08:00,治安,4401\n", encoding="utf-8")
    commands.new_profile([str(folder)], "草稿.yaml", "综合系统")
    facts = yaml.safe_load((folder / "草稿.yaml").read_text(encoding="utf-8"))
    assert facts["name"] == "综合系统"
    assert [entry["table"] for entry in facts["tables"]] == ["警情", "案件"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new",), "缺少参数"),
        (("new", "没有.csv"), "找不到这个文件"),
        (("new", "aj2026-10.csv", "--out", "没有/草稿.yaml"), "写不了这个文件"),
        (("check",), "缺少参数"),
        (("check", "没有.yaml"), "找不到来源配置文件"),
        (("check", "aj2026-10.csv"), "不是 UTF-8"),
        (("draw",), "没有“draw”这个命令"),
    ],
)
def test_what_cannot_be_done_is_said_in_chinese_with_status_2(words, said, folder):
    answer = mingjing("profile", *words, folder=folder)
    assert answer.returncode == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr


def test_bad_exports_are_told_one_by_one_and_the_status_is_2(folder, capsys):
    text = (
        'name: 旧系统\ntables:\n  - {table: 案件, files: ["aj*"], others: 按标题, columns: {不予立案时间: 不立时间}}\n'
    )
    (folder / "旧系统.yaml").write_text(text, encoding="utf-8")
    (folder / "空.csv").write_text("", encoding="utf-8")
    with pytest.raises(typer.Exit) as ended:
        commands.check_profile("旧系统.yaml", ["aj2026-10.csv", "空.csv"])
    said = capsys.readouterr().out
    assert ended.value.exit_code == 2
    assert "不立时间" in said and "RESERVATION22" in said
    assert "文件是空的" in said
    assert not list(folder.glob("*.duckdb")) and not (folder / "out").exists()
