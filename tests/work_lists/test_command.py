"""`mingjing hand-out` as it is typed."""

from datetime import datetime

import pytest
import typer
from openpyxl import load_workbook

from flows import chinese, cli, wall_clock
from tests.work_lists.bureau import LEGAL


def typed(bureau, *words, monkeypatch):
    """The exit status of the command."""
    monkeypatch.setattr("sys.argv", ["mingjing", "hand-out", *words, "--out", str(bureau.out)])
    return chinese.run(cli.app)


def test_it_ends_with_0_and_says_what_was_done_and_where_the_lists_are(bureau, monkeypatch, capsys):
    assert typed(bureau, "--by", LEGAL, "--on", "2026-09-02T09:00", monkeypatch=monkeypatch) == 0
    said = capsys.readouterr().out.replace("\n", "")
    assert "下发核查 5 件，下达整改 0 件" in said and "工作清单/2026-09-02" in said
    basis = "问题以2026年8月的发布（第1次，草稿，尚未封账）为准"
    assert basis in said and basis in str(list(load_workbook(bureau.lists("2026-09-02") / "局领导.xlsx").active.values))
    assert (bureau.lists("2026-09-02") / "局领导.xlsx").is_file()


def test_without_a_moment_it_is_now(bureau, monkeypatch):
    monkeypatch.setattr(wall_clock, "now", lambda: datetime(2026, 9, 3, 8))
    assert typed(bureau, "--by", LEGAL, monkeypatch=monkeypatch) == 0
    assert bureau.lists("2026-09-03").is_dir()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ((), "没有写是谁下发"),
        (("--by", LEGAL, "--on", "明天"), "不是一个时间"),
        (("--by", LEGAL, "--month", "2026-07", "--on", "2026-09-02"), "这个月份没有发布过"),
    ],
)
def test_what_is_wrong_is_said_in_chinese_with_status_2(bureau, monkeypatch, capsys, words, what):
    before = bureau.ledger.head()
    assert typed(bureau, *words, monkeypatch=monkeypatch) == 2
    said = capsys.readouterr().err
    assert what in said and "怎么办" in said and bureau.ledger.head() == before


def test_its_help_is_in_chinese():
    command = typer.main.get_command(cli.app).commands["hand-out"]
    assert command.help.startswith("下发") and all(option.help for option in command.params)
