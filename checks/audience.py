"""For whom each file of a month is: one table, which the manifest copies and a correction goes by."""

from fnmatch import fnmatchcase
from pathlib import PurePosixPath

LEGAL = "法制部门"
UNIT = "本单位"  # stands for the unit that the file is named after
FILES = {
    "一评议.docx": ("执法监督管理委员会", "局领导"),
    "report.html": ("执法监督管理委员会", "局领导"),
    "一考核.xlsx": ("各单位", LEGAL),
    "一通报.docx": ("各单位",),
    "一整改/*.xlsx": (UNIT,),
    "一追究/*": ("督察", "纪检", "党委"),
    "预警清单.xlsx": ("各单位", LEGAL),
    "台账/*": (LEGAL,),  # every unit's cases and measures in one file
    "统计分析.xlsx": ("局领导", LEGAL),
    "数据质量报告.xlsx": ("各系统数据导出人员", LEGAL),
}


def audience(file: str) -> list[str]:
    """Who that file of the month (its path in the folder) is for; what the table does not name is for the 法制部门."""
    said = next((whom for pattern, whom in FILES.items() if fnmatchcase(file, pattern)), (LEGAL,))
    return [_unit(file) if each == UNIT else each for each in said]


def _unit(file: str) -> str:
    """The name of the unit in `一整改/S11_柳荫派出所.xlsx`."""
    stem = PurePosixPath(file).stem
    return stem.partition("_")[2] or stem
