"""The draft of a new rule: complete but for what only a person can say, and refused by every run until that is said."""

import re
from pathlib import Path

from checks.complaint import BadInput
from checks.rules import rule_file

FOLDER = Path(__file__).resolve().parent / "drafts"
KINDS = ("deadline", "event")
NUMBER = re.compile(r"[A-Z]{2}-[0-9]{2}")
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def write(rule_id: str, name: str, kind: str) -> Path:
    """The draft stands in the program's folder of rules under that number and name; BadInput if it cannot."""
    rule_id = rule_id.strip().upper()
    if not NUMBER.fullmatch(rule_id):
        raise BadInput("规则编号不对", value=rule_id, advice="写成两个字母、短横线、两位数字，如 JQ-13")
    if not NAME.fullmatch(name):
        raise BadInput("规则的英文名不对", value=name, advice="用小写字母和下划线，如 cancelled_case_told")
    if kind not in KINDS:
        raise BadInput("没有这种草稿", value=kind, advice=f"写其中之一：{'、'.join(KINDS)}")
    taken = sorted(rule_file.FOLDER.glob(f"{rule_id}_*.sql"))
    if taken:
        raise BadInput("这个编号已经有规则了，不会覆盖", file=taken[0].name, advice="换一个编号，或直接改那个文件")
    path = rule_file.FOLDER / f"{rule_id}_{name}.sql"
    text = (FOLDER / f"{kind}.sql").read_text(encoding="utf-8").replace("rule_id: RULE", f"rule_id: {rule_id}")
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput("写不了规则文件", file=path, value=error.strerror, advice="检查文件夹能否写入") from None
    return path
