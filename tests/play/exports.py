"""What the bureau's systems export at the end of each month: everything on record, as it is recorded then."""

import csv
from pathlib import Path

from tests.play.cast import BRIDGE, CASES, LAKE, WILLOW

CASE_HEADINGS = [
    "案件编号",
    "案件类型",
    "是否有控告人",
    "接报时间",
    "不予立案时间",
    "不予立案送达时间",
    "办案单位代码",
    "主办民警警号",
    "更新时间",
]
UNIT_HEADINGS = [
    "单位代码", "单位名称", "上级单位代码", "单位层级", "单位类型", "条线", "是否考核",
    "启用日期", "停用日期", "承继单位代码",
]  # fmt: skip
OFFICERS = [
    ["100001", "民警", WILLOW], ["200001", "法制员", WILLOW], ["200002", "法制员", BRIDGE], ["200003", "法制员", LAKE],
    ["250001", "所队长", WILLOW], ["300001", "法制民警", "110"], ["300002", "法制民警", "110"],
    ["400001", "局领导", "110"],
]  # fmt: skip
EXEMPTION = ["JQ-07", "B03", "控告人下落不明", "明公法〔2026〕41号", "400001", "2026-06-01", "2026-08-31"]


def write(folder: Path, month: str) -> Path:
    """The folder holds that month's export."""
    folder.mkdir(parents=True)
    rows = [case.row(month) for case in CASES]
    _write(folder / "案件.csv", CASE_HEADINGS, [row for row in rows if row])
    _write(folder / "单位.csv", UNIT_HEADINGS, _units(month))
    _write(folder / "民警.csv", ["警号", "角色", "单位代码"], OFFICERS)
    if month >= "2026-07":
        headings = ["规则编号", "对象编号", "情形", "依据文号", "批准人警号", "起始日期", "截止日期"]
        _write(folder / "豁免.csv", headings, [EXEMPTION])
    return folder


def _units(month: str) -> list[list[str]]:
    merged = ["2026-07-31", WILLOW] if month >= "2026-08" else ["", ""]
    station = ["所队", "派出所", "治安", "是", ""]
    return [
        ["110", "明湖市公安局", "", "市局", "", "", "否", "", "", ""],
        ["111", "东岸分局", "110", "分局", "", "", "否", "", "", ""],
        [WILLOW, "柳荫派出所", "111", *station, "", ""],
        [BRIDGE, "石桥派出所", "111", *station, *merged],
        [LAKE, "湖心派出所", "111", *station, "", ""],
    ]


def _write(path: Path, headings: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings, *rows])
