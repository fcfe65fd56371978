"""The forms that a month gives out, filled in, saved as people save them, and taken back on the command line."""

import csv
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from checks.ledger import ledger_of
from tests.answers.bureau import Audited, audited
from tests.answers.invented import cells

ROOT = Path(__file__).resolve().parents[2]
ON = "2026-11-20T09:30"


@pytest.fixture(scope="session")
def month(tmp_path_factory) -> Audited:
    """October of a small bureau, audited once."""
    return audited(tmp_path_factory.mktemp("bureau"))


def mingjing(*words: str) -> subprocess.CompletedProcess:
    """The command as a person types it."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"}
    command = [sys.executable, "-m", "flows.cli", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=300)


def fill(book, sheet: str, answers: dict[int, dict]) -> list[str]:
    """The sheet has these answers in its rows, counted from 0; the numbers of its findings."""
    page = book[sheet]
    head = next(row for row in range(1, 10) if page.cell(row, 1).value == "问题编号")
    at = {page.cell(head, place).value: place for place in range(1, page.max_column + 1)}
    for number, answer in answers.items():
        for heading, value in answer.items():
            page.cell(head + 1 + number, at[heading]).value = value
    return [page.cell(row, 1).value for row in range(head + 1, page.max_row + 1)]


def as_wps_saves(path: Path, sheet: str, target: Path) -> None:
    """The sheet is a CSV in GB18030, as WPS writes it: every row as wide as the sheet, a time as the cell shows it."""
    rows = load_workbook(path)[sheet].iter_rows(values_only=True)
    shown = [[f"{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else cell for cell in row] for row in rows]
    with target.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(shown)


def test_a_form_of_the_month_comes_back_as_a_workbook_and_again_as_a_csv_of_wps(month, tmp_path):
    book = load_workbook(month.form)
    said = {"核查结论": "属实-瑕疵", "情形": "立案审查超期", "核查人警号": "019001"}
    verdicts = {
        0: {**said, "核查时间": datetime(2026, 11, 5, 8, 3)},
        1: {**said, "核查时间": datetime(2026, 11, 5, 9, 0), "核查人警号": "011003"},
        2: {**said, "核查时间": "2026年11月5日", "核查人警号": 19001},
    }
    numbers = fill(book, "核查结果", verdicts)
    fill(book, "整改反馈", {0: {"整改措施": "补办审批", "整改结果": "已纠正", "反馈人警号": "011008"}})
    book["核查结果"].column_dimensions["C"].hidden = True
    book.save(tmp_path / "湖东所.xlsx")
    as_wps_saves(tmp_path / "湖东所.xlsx", "核查结果", tmp_path / "湖东所.csv")
    out = ("--out", str(tmp_path), "--warehouse", str(month.run.warehouse), "--on", ON)
    first = mingjing("answers", str(tmp_path / "湖东所.xlsx"), *out)
    assert first.returncode == 2 and "办过这起案件" in re.sub(r"\s", "", first.stdout), first.stderr
    (receipt,) = (tmp_path / "回执").iterdir()
    assert receipt.name in re.sub(r"\s", "", first.stdout)
    taken = [(row["编号"], row["办理"], row["现状态"]) for row in cells(receipt, "已取", "文件")]
    assert taken == [
        (numbers[0], "核查", "属实-瑕疵"), (numbers[2], "核查", "属实-瑕疵"), (numbers[0], "报告已纠正", "复核"),
    ]  # fmt: skip
    head = ledger_of(month.run.warehouse).head()
    second = mingjing("answers", str(tmp_path / "湖东所.csv"), *out)
    assert second.returncode == 2 and ledger_of(month.run.warehouse).head() == head, second.stdout
    rows = cells(next((tmp_path / "回执").glob("*_2.xlsx")), "汇总", "文件")
    assert (rows[0]["以前已取过"], rows[0]["已取"], rows[0]["拒收"]) == (2, 0, 1)


def test_everything_taken_ends_with_status_0_and_an_empty_form_too(month, tmp_path):
    out = ("--out", str(tmp_path), "--warehouse", str(month.run.warehouse), "--on", ON)
    answer = mingjing("answers", str(month.form), *out)
    assert answer.returncode == 0 and "记入台账 0 条" in answer.stdout, answer.stderr
    book = load_workbook(month.form)
    row = {"核查结论": "不属实", "说明": "系统录入迟", "核查人警号": "011008", "核查时间": "2026-11-06 10:00"}
    fill(book, "核查结果", {3: row})
    book.save(tmp_path / "补.xlsx")
    answer = mingjing("answers", str(tmp_path / "补.xlsx"), *out)
    assert answer.returncode == 0 and "记入台账 1 条" in answer.stdout, answer.stderr


def test_without_a_warehouse_the_audit_is_to_be_run_first(tmp_path):
    (tmp_path / "核查结果.csv").write_text("问题编号\n", encoding="utf-8")
    answer = mingjing("answers", str(tmp_path / "核查结果.csv"), "--out", str(tmp_path / "out"))
    assert answer.returncode == 2 and "还没有数据仓库" in answer.stderr and "mingjing audit" in answer.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"), [(("没有.csv",), "没有.csv"), ((), "缺少参数"), (("README.zh-CN.md", "--on", "昨天"), "昨天")]
)
def test_what_cannot_be_done_is_said_with_status_2(words, said):
    answer = mingjing("answers", *words)
    assert answer.returncode == 2 and said in answer.stderr
