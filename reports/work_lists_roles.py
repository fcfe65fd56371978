"""The lists of a unit's two people: what the 法制员 has to see to, day by day, and what its head has to push."""

from pathlib import Path

from checks.life import orders, states
from reports import look_back
from reports.wording import count, day_words, moment_words
from reports.work_lists_unit import order_lines, overdue_words, to_do_words
from reports.work_rows import TO_CHECK, TO_CORRECT, TO_OBJECT, WAITING, Material, Unit
from reports.work_words import READ_ONLY, ladder, terms
from reports.workbook import Book, Column

SOON = 3  # days
TASKS = {
    TO_CHECK: "安排核查，填报核查结论",
    TO_CORRECT: "督促整改，填报整改反馈",
    TO_OBJECT: "有异议的在期限内提出",
    WAITING: "等待",
}
BY_DAY = [
    Column("期限", "term", "word", at_most=12),
    Column("事项", "task", at_most=16),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=18),
    Column("对象", "subjects", at_most=24),
    Column("问题说明", "reason", at_most=36),
    Column("民警警号", "officer_no", "word"),
    Column("不得核查的警号", "strangers", at_most=16),
    Column("状态", "state", "word"),
    Column("整改令", "order", at_most=21),
    Column("问题编号", "finding_id", at_most=19),
]
ORDERS = [
    Column("期限", "term", "word", at_most=12),
    Column("督办", "told", "word", at_most=13),
    Column("整改令", "order", at_most=21),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=18),
    Column("对象", "subjects", at_most=24),
    Column("整改要求", "to_do", at_most=36),
    Column("民警警号", "officer_no", "word"),
    Column("问题编号", "finding_id", at_most=19),
]
CHECKS = [
    Column("期限", "term", "word", at_most=12),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=20),
    Column("对象", "subjects", at_most=24),
    Column("问题说明", "reason", at_most=40),
    Column("民警警号", "officer_no", "word"),
    Column("问题编号", "finding_id", at_most=19),
]


def write_for_clerk(material: Material, unit: Unit, path: Path) -> Path:
    """The list of the unit's 法制员: everything by its date, with who may not check it."""
    own = [row | {"task": TASKS[row["desk"]]} for row in material.rows if row["unit"] == unit]
    doing = [row for row in own if row["desk"] != WAITING]
    book = Book(path, material.on, len(own))
    book.text("今日提要", f"法制员工作清单（{unit.plain_name}）", _clerk_lines(material, unit, own))
    book.table(
        "按期限排列",
        f"{unit.plain_name}需要办理的事项（{count(len(doing))}件）",
        BY_DAY,
        doing,
        "按期限先后排列。办理过该案件（警情）的人不能核查，警号列在“不得核查的警号”一栏。" + READ_ONLY,
    )
    waiting = [row | {"task": row["next"]} for row in own if row["desk"] == WAITING]
    if waiting:
        title = f"{unit.plain_name}在法制部门办理的事项（{count(len(waiting))}件）"
        book.table("法制部门在办", title, BY_DAY, waiting)
    return book.close()


def write_for_head(material: Material, unit: Unit, path: Path) -> Path:
    """The list of the unit's head: its orders, the latest first, the checks that are late, what came back."""
    own = [row for row in material.rows if row["unit"] == unit]
    running = sorted((row for row in own if row["state"] == states.ORDERED), key=_most_overdue)
    book = Book(path, material.on, len(own))
    book.text("提要", f"所队长工作清单（{unit.plain_name}）", _head_lines(material, unit, own))
    book.table(
        "整改令",
        f"{unit.plain_name}正在执行的整改令（{count(len(running))}件）",
        ORDERS,
        running,
        f"逾期的在前。{ladder(material.life)}{READ_ONLY}",
    )
    late = [row for row in own if row["desk"] == TO_CHECK and row["days_over"]]
    if late:
        book.table("逾期未核查", f"{unit.plain_name}逾期没有核查的问题（{count(len(late))}件）", CHECKS, late)
    book.table("整改回头看", f"{unit.plain_name}整改令完成情况", look_back.COLUMNS, material.went(unit), look_back.NOTE)
    if relapses := material.relapses(unit):
        title = f"{unit.plain_name}整改逾期、复发、多发（{count(len(relapses))}件）"
        book.table("逾期复发多发", title, look_back.RELAPSES, relapses, look_back.RELAPSES_NOTE)
    return book.close()


def _most_overdue(row: dict) -> tuple:
    return -row["days_over"], row["by"] is None, str(row["by"]), row["severity"] or "", row["finding_id"]


def _clerk_lines(material: Material, unit: Unit, own: list[dict]) -> list[tuple[str, str]]:
    return [
        ("单位", f"{unit.plain_name}（单位代码：{unit.code or '未注明'}）"),
        ("清单时点", moment_words(material.on)),
        ("需要办理", to_do_words(own)),
        ("近日到期", soon_words(material, own)),
        ("逾期", overdue_words(own, material.life)),
        ("整改令", "\n".join(order_lines(own)) or "没有正在执行的整改令。"),
        ("期限", terms(material.life)),
        ("逐级提醒", ladder(material.life)),
        ("填报", f"{READ_ONLY}填好以后原样报送法制部门。"),
    ]


def soon_words(material: Material, own: list[dict]) -> str:
    """What is due today and in the days after, by date."""
    days = sorted(
        {row["by"] for row in own if row["by"] and row["desk"] != WAITING and 0 <= _left(material, row) <= SOON}
    )
    parts = []
    for due in days:
        rows = [row for row in own if row["by"] == due and row["desk"] != WAITING]
        desks = "、".join(f"{desk}{count(n)}件" for desk in TASKS if (n := sum(row["desk"] == desk for row in rows)))
        parts.append(f"{day_words(due)}：{desks}")
    return "；".join(parts) + "。" if parts else f"今天起{SOON}天内没有到期的事项。"


def _left(material: Material, row: dict) -> int:
    return (row["by"] - material.on.date()).days


def _head_lines(material: Material, unit: Unit, own: list[dict]) -> list[tuple[str, str]]:
    told = sum(orders.is_at_least(row["level"] or None, orders.HEAD) for row in own)
    faults = sum(row["conclusion"] == states.FAULT for row in own)
    return [
        ("单位", f"{unit.plain_name}（单位代码：{unit.code or '未注明'}）"),
        ("清单时点", moment_words(material.on)),
        ("未办结", f"共{count(len(own))}件：{to_do_words(own)}" if own else "没有未办结的问题。"),
        ("需要所队长督办", f"整改令过期满{material.life.reminders[0]}日的{count(told)}件，见“整改令”表。"),
        ("逾期", overdue_words(own, material.life)),
        ("近日到期", soon_words(material, own)),
        ("属实-过错", f"未办结的问题中，已认定属实-过错的{count(faults)}件。"),
        ("整改回头看", "".join(look_back.sentence(line) for line in material.went(unit))),
        ("复发多发", look_back.relapses_in_words(material.relapses(unit))),
        ("逐级提醒", ladder(material.life)),
    ]
