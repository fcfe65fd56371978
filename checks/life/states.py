"""The states of a finding and the acts that lead from one to another. What is not listed here is not allowed."""

from dataclasses import dataclass

SUSPECTED, HANDED_OUT = "疑似", "待核查"
UNTRUE, FLAW, FAULT = "不属实", "属实-瑕疵", "属实-过错"
ORDERED, REPORTED, CLEARED, CLEARED_BY_SYSTEM, CLOSED = "整改", "复核", "销号", "系统销号", "关闭"
IRREVERSIBLE, SUSPENDED, APPEALED = "不可逆已说明", "挂起", "异议"
PROPOSED, HELD_TO_ACCOUNT, EXCUSED = "追究建议", "已追究", "已免责"

VERDICTS = (UNTRUE, FLAW, FAULT)
CONFIRMED = (FLAW, FAULT)
UNCHECKED = (SUSPECTED, HANDED_OUT)
OPEN = (*UNCHECKED, *CONFIRMED, ORDERED, REPORTED)
RECTIFIED = (CLEARED, CLEARED_BY_SYSTEM, IRREVERSIBLE)
# Nobody is asked for anything any more.
SETTLED = (UNTRUE, CLOSED, *RECTIFIED, PROPOSED, HELD_TO_ACCOUNT, EXCUSED)
STATES = (*OPEN, SUSPENDED, APPEALED, *SETTLED)

SAME = "*same"  # the act leaves the finding where it stands
VERDICT = "*verdict"  # the finding stands where the verdicts put it
BACK = "*back"  # the finding stands again where it stood before

REVIEWERS = ("法制民警",)  # the legal department; whoever stands above it may do the same
LEADERS = ("局领导",)


@dataclass(frozen=True)
class Step:
    """One act: from which states it may be done, where it leads, what must be said with it, and who may do it."""

    act: str
    sources: tuple[str, ...]
    target: str
    needs: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()  # anybody where none is named
    is_by_stranger: bool = False  # whoever handled the case may not
    follows: bool = False  # cannot have been before the step before it


def _legal(act: str, sources: tuple[str, ...], target: str, *needs: str) -> Step:
    """An act of the legal department."""
    return Step(act, sources, target, ("by", *needs), (*REVIEWERS, *LEADERS), is_by_stranger=True, follows=True)


STEPS = {
    step.act: step
    for step in (
        Step("发放核查", (SUSPECTED,), HANDED_OUT, ("by", "due_on")),
        Step("核查", (*UNCHECKED, *VERDICTS), VERDICT, ("by", "at", "verdict"), is_by_stranger=True),
        _legal("下达整改", CONFIRMED, ORDERED, "due_on", "doc_no"),
        _legal("整改改期", (ORDERED,), ORDERED, "due_on", "doc_no", "note"),
        Step("报告已纠正", (*CONFIRMED, ORDERED), REPORTED, ("by", "note")),
        Step("报告未完成", (*CONFIRMED, ORDERED), SAME, ("by", "note")),
        Step("不可逆说明", (*CONFIRMED, ORDERED), IRREVERSIBLE, ("by", "note")),
        _legal("退回整改", (REPORTED, IRREVERSIBLE), ORDERED, "due_on", "note"),
        _legal("销号", (REPORTED,), CLEARED),
        _legal("关闭", (UNTRUE,), CLOSED),
        Step("提出异议", (*VERDICTS, ORDERED), APPEALED, ("at", "note"), follows=True),
        Step("异议维持", (APPEALED,), BACK, ("at",), is_by_stranger=True, follows=True),
        Step("异议变更", (APPEALED,), VERDICT, ("at", "verdict"), is_by_stranger=True, follows=True),
        Step("异议撤销", (APPEALED,), VERDICT, ("at", "verdict"), is_by_stranger=True, follows=True),
        _legal("挂起", OPEN, SUSPENDED, "due_on", "doc_no", "note"),
        _legal("恢复", (SUSPENDED,), BACK),
        _legal("重新核查", (*VERDICTS, ORDERED, REPORTED, CLOSED, *RECTIFIED), HANDED_OUT, "note"),
        _legal("提出追究建议", RECTIFIED, PROPOSED),
        Step("追究", (*RECTIFIED, PROPOSED), HELD_TO_ACCOUNT, ("at", "note", "doc_no")),
        Step("免责", (*RECTIFIED, PROPOSED), EXCUSED, ("at", "note", "doc_no")),
        Step("系统销号", (*OPEN, APPEALED), CLEARED_BY_SYSTEM),
        Step("再次发现", (CLEARED_BY_SYSTEM,), HANDED_OUT),
    )
}
BY_SYSTEM = ("系统销号", "再次发现")  # never a person's word
ONLY_FAULTS = ("提出追究建议", "追究", "免责")  # nobody answers for a flaw
NEW_ROUND = ("重新核查", "再次发现")  # what was said before counts no more

NAMES = {
    "by": "警号",
    "at": "时间",
    "due_on": "期限",
    "doc_no": "文号",
    "note": "说明（理由）",
    "verdict": "核查结论",
}
