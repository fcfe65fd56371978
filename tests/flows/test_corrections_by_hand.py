"""The round trip as a person makes it: a run stops, its sheet is filled in, put beside the exports, and read."""

import csv
import re
from pathlib import Path

from openpyxl import load_workbook
from test_command_line import mingjing

from checks.intake.batches import corrections

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码,处警结果"
WRONG = {"3": ("警情类别", "刑事"), "9": ("警情编号", "J0007")}


def write_exports(folder: Path) -> Path:
    """Thirty incidents, of which two cannot be taken: a category that is none, and a number that is missing."""
    folder.mkdir()
    rows = [f"J{number:04d},2026-10-{number % 28 + 1:02d} 08:{number:02d}:00,治安,D01,受案" for number in range(30)]
    rows[1] = rows[1].replace("治安", "=盗窃")
    rows[7] = rows[7].removeprefix("J0007")
    (folder / "警情.csv").write_bytes("\n".join([HEADINGS, *rows, ""]).encode("gb18030"))
    return folder


def fill(given: Path, target: Path) -> None:
    """The target is the sheet that was given out, with the wrong cells put right."""
    book = load_workbook(given)
    sheet = book["隔离_警情"]
    at = {cell.value: cell.column for cell in sheet[3]}
    for row in range(4, sheet.max_row + 1):
        heading, value = WRONG[sheet.cell(row, at["原行号"]).value]
        sheet.cell(row, at[heading]).value = value
    book.save(target)


def listed(path: Path) -> list[dict]:
    """The rows of a published CSV."""
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_a_run_that_stops_gives_out_what_to_correct_and_goes_through_once_it_is(tmp_path):
    exports, out = write_exports(tmp_path / "exports"), tmp_path / "out"
    command = ("audit", str(exports), "--month", "2026-10", "--out", str(out))
    stopped = mingjing(*command)
    assert stopped.returncode == 2 and "超过 5 % 的行被隔离" in stopped.stderr
    (given,) = (out / "隔离").iterdir()
    assert str(given) in re.sub(r"\s", "", stopped.stderr) and not (out / "2026-10").exists()
    fill(given, exports / "请叫我别的名字.xlsx")
    passed = mingjing(*command)
    assert passed.returncode == 0, passed.stderr
    month = out / "2026-10"
    states = [(row["行号"], row["改正情况"], row["由何改正"]) for row in listed(month / "隔离行.csv")]
    assert states == [("3", "已改正", "请叫我别的名字.xlsx"), ("9", "已改正", "请叫我别的名字.xlsx")]
    for row in listed(month / "入库对账.csv"):
        parts = ("入库行数", "隔离行数", "重复行数", "剔除行数")
        assert int(row["读入行数"]) == sum(int(row[part]) for part in parts)
    report = load_workbook(month / "数据质量报告.xlsx")
    assert corrections.report_mark() in report["说明"]["B2"].value and "隔离_警情" not in report.sheetnames
