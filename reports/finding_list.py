"""The list of findings as a CSV file for Excel, under the headings that people know from the published list."""

import csv
import io
import re
from pathlib import Path

from checks.complaint import BadInput
from checks.life.listing import Line

FORMULA = re.compile(r"^[=+\-@\t\r＝＋－＠]")  # a spreadsheet takes a cell that begins like this for a formula

COLUMNS = {
    "问题编号": lambda line: line.finding_id,
    "等级": lambda line: line.severity,
    "规则编号": lambda line: line.rule_id,
    "规则名称": lambda line: line.rule_name,
    "时限": lambda line: line.clock,
    "对象类别": lambda line: line.subject_kind,
    "对象编号": lambda line: line.subject_no,
    "案件编号": lambda line: line.case_no,
    "人员序号": lambda line: line.person_no,
    "责任单位代码": lambda line: line.unit_code,
    "责任单位": lambda line: line.unit_name,
    "分局": lambda line: line.branch_name,
    "发生时间": lambda line: line.breach_at and line.breach_at.isoformat(),
    "状态": lambda line: line.state,
    "核查结论": lambda line: line.verdict,
    "意见不一致": lambda line: "是" if line.is_in_conflict else "否",
    "整改通知": lambda line: line.order_no,
    "下一步由谁办": lambda line: line.next and line.next.who,
    "下一步": lambda line: line.next and line.next.what,
    "期限": lambda line: line.next and line.next.by and line.next.by.isoformat(),
    "逾期天数": lambda line: line.days_late or None,
    "首次发现月份": lambda line: line.first_month,
    "最近发布月份": lambda line: line.last_month,
    "本次查出": lambda line: "是" if line.is_found else "否",
}


def write(lines: list[Line], path: Path) -> None:
    """The file holds these findings; BadInput if it cannot be written."""
    try:
        path.write_text(text(lines), encoding="utf-8-sig", newline="")
    except OSError as error:
        advice = "关闭正在打开这个文件的程序，检查文件夹是否存在、能否写入，或者换一个文件名"
        raise BadInput("写不了这个文件", file=path, value=error.strerror, advice=advice) from None


def text(lines: list[Line]) -> str:
    """The findings as CSV, with a line of headings."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value(line)) for value in COLUMNS.values()] for line in lines)
    return target.getvalue()


def _cell(value: object) -> object:
    """The value, with nothing that a spreadsheet would run."""
    return f"'{value}" if isinstance(value, str) and FORMULA.match(value) else value
