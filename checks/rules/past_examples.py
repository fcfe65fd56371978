"""What an example of a rule that looks back may say of the past and of the other rules, beside the rows of exports."""

from checks import looking_back
from checks.contract import Column, Table
from checks.rules.terms import VERDICT_COLUMNS

STATUSES = (
    "疑似", "待核查", "不属实", "属实-瑕疵", "属实-过错", "整改", "复核", "销号", "关闭", "挂起", "不可逆已说明",
)  # fmt: skip

# By the name in an example: the table that it fills, with its columns.
FILLS = {
    "published": ("clocks.published_findings", looking_back.TABLES["published_findings"]),
    "absences": ("clocks.finding_absences", looking_back.TABLES["finding_absences"]),
    "steps": ("clocks.finding_steps", looking_back.TABLES["finding_steps"]),
    "changes": ("clocks.time_changes", looking_back.TABLES["time_changes"]),
    "detected": ("rules.detected", {"finding_id": "varchar", **VERDICT_COLUMNS}),
    "unasked": ("rules.unasked", {"rule_id": "varchar", "clock": "varchar"}),
}
HEADINGS = {
    "published": "已发布的问题", "absences": "未列该问题的发布", "steps": "办理步骤", "changes": "发布后改动的时间",
    "detected": "本次查出的问题", "unasked": "本次没有检查的规则",
}  # fmt: skip
TYPES = {"timestamp": "day", "date": "time", "integer": "number", "boolean": "flag", "varchar": "text"}


def _column(name: str, columns: dict[str, str]) -> Column:
    """A moment with two ends is a time; one with a single end is given as it stands."""
    if name == "status":
        return Column(name, name, "code", values=STATUSES)
    return Column(name, name, "time" if f"{name}_latest" in columns else TYPES[columns[name]])


def _table(name: str) -> Table:
    columns = FILLS[name][1]
    listed = [_column(each, columns) for each in columns if not each.endswith("_latest")]
    return Table(name, HEADINGS[name], ("finding_id",), tuple(listed))


TABLES = {name: _table(name) for name in FILLS}
