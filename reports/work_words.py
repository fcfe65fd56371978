"""What the work lists say in words: how each form is filled in, the terms, how late, how far up."""

from datetime import date

from checks.life import orders
from checks.policy import Life
from reports.wording import count

ID_STAYS = "可以在标题行筛选、排序，问题编号随行走；要复制编号、案号的，到“问题清单”表复制。"
ONLY_NUMBERS = "只填浅黄色单元格，一行一个问题。只填警号，不填姓名，不写当事人身份信息。"
NOT_A_HANDLER = "办理过该案件（警情）的人不能办理。"
TO_CHECK = f"{ONLY_NUMBERS}不属实的在说明栏写明理由和依据。办理过该案件（警情）的人不能核查。{ID_STAYS}"
TO_CORRECT = (
    f"{ONLY_NUMBERS}整改结果从下拉列表选择；已经发生、无法恢复的选“不可逆已说明”，在整改措施栏写明原因和补救。"
    f"没有写整改令的，结论已定、等待下达，可以先行整改并填报。{ID_STAYS}"
)
TO_OBJECT = (
    "对核查结论有异议的，在期限内写明提出时间和理由；没有异议的不填。答复由法制部门填写。"
    "表末的空行用于没有列出的问题，照抄问题编号。"
)
SELF_REPORTS = (
    "本单位自己发现的问题，不论系统是否查出，一行一个；在系统查出之前自报的，考核时减半计算。"
    "只填警号和编号，不写当事人身份信息。"
)
CONFLICTS = f"核查意见不一致的，由法制民警填写结论，一经填写即为结论。{NOT_A_HANDLER}{ONLY_NUMBERS}"
ANSWERS = (
    "异议的答复：维持、变更（另选变更后结论）、撤销（改为不属实）。提出时间和理由由单位填写，不在这里改。"
    f"{NOT_A_HANDLER}只填浅黄色单元格，只填警号，不填姓名。"
)
STEPS = (
    "“办理”一栏的下拉列表只列现在可以办理的：复核通过的选销号，不通过的选退回整改（另写期限和说明）；整改改期、挂起要写"
    f"期限、文号和说明；不用办理的整行留空。{NOT_A_HANDLER}{ONLY_NUMBERS}"
)
PROPOSALS = (
    "有权机关作出决定后登记：追究的写决定内容，免予追究的写“免责”和情形；都要写决定日期和文号。"
    "本表只登记决定，不提出处理意见。"
)
READ_ONLY = "填报用“单位”文件夹里本单位的工作簿，本清单只看不填。"
SUMMARY = (
    "按分局和单位代码排列，不是排名。单位的件数不说明任何民警的责任；未经核查认定的都是疑似问题。“未办结”等于待核查至"
    "挂起六栏之和；逾期各栏是其中过了期限的，一件整改令只列在已经到的最高一级。"
)
SUSPECTED = "未经核查认定的都是疑似问题，不作为考核和追究的依据。数据录入有误的，先更正原系统数据，再在核查结论中写明。"


# Up to whom an order has gone, as a cell of a list says it.
TOLD = {
    orders.LATE: "逾期",
    orders.HEAD: "提醒所队长",
    orders.LEGAL: "报法制部门",
    orders.LEADERS: "报局领导",
}


def terms(life: Life) -> str:
    """The terms of the local document."""
    return (
        f"核查：下发后{life.verdict_workdays}个工作日内。整改：整改令下达后{life.rectify_workdays}个工作日内。异议：核查结论"
        f"作出后{life.appeal_days}日内提出（末日为休息日的顺延），提出后{life.answer_days}日内答复。"
        f"依据：《{life.document}》{life.document_no}。"
    )


def ladder(life: Life) -> str:
    """Who is told how many days past the date of an order."""
    head, legal, leaders = life.reminders
    return f"整改令过期{head}日提醒所队长，过期{legal}日报法制部门，过期{leaders}日报局领导。"


def level_words(level: str, life: Life) -> str:
    """How late an order is that has gone up that far."""
    if level == orders.LATE:
        return f"不满{life.reminders[0]}日"
    days = dict(zip(orders.LEVELS[1:], life.reminders, strict=True))[level]
    return f"满{days}日（{level}）"


def left_words(by: date | None, on: date) -> str:
    """How far off a date is, or how long past."""
    if by is None:
        return "未定期限"
    left = (by - on).days
    return f"逾期{count(-left)}日" if left < 0 else f"还有{count(left)}天" if left else "今天到期"


def term_words(by: date | None, on: date) -> str:
    """A date with how far off it is; sorted as text it is sorted by date."""
    return f"{by.isoformat()}\n{left_words(by, on)}" if by else left_words(by, on)
