"""The list of the bureau's heads: how much is open where, in counts, and what has come up to them."""

from collections import Counter
from pathlib import Path

from checks.life import orders, states
from checks.policy import Life
from reports import look_back, work_words
from reports.wording import count, listing, moment_words
from reports.work_lists_bureau import PROPOSALS, proposal_rows
from reports.work_rows import Material
from reports.work_words import ladder, level_words
from reports.workbook import Book, Column

STAGES = {
    "待核查": states.UNCHECKED,
    "已属实待下令": states.CONFIRMED,
    "整改中": (states.ORDERED,),
    "待复核": (states.REPORTED,),
    "异议中": (states.APPEALED,),
    "挂起": (states.SUSPENDED,),
}
RED_FAULTS, PROPOSED, LATE_CHECKS = "红色属实-过错", "待决定的追究建议", "核查逾期"
UP_HERE = [
    Column("分局", "branch", at_most=14),
    Column("责任单位", "unit_name", at_most=20),
    Column("整改令", "order", at_most=21),
    Column("期限", "term", "word", at_most=12),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=20),
    Column("对象", "subjects", at_most=22),
    Column("整改要求", "to_do", at_most=36),
]
FAULTS = [
    Column("分局", "branch", at_most=14),
    Column("责任单位", "unit_name", at_most=20),
    Column("规则", "rule", at_most=20),
    Column("对象", "subjects", at_most=22),
    Column("问题说明", "reason", at_most=40),
    Column("状态", "state", "word"),
    Column("期限", "term", "word", at_most=12),
]


def columns(life: Life) -> list[Column]:
    """The columns of the summary; those of overdue orders say the days of the local document."""
    return [
        Column("分局", "branch", at_most=16),
        Column("单位", "name", at_most=24),
        Column("未办结", "n", "number"),
        *(Column(name, name, "number") for name in STAGES),
        Column(LATE_CHECKS, LATE_CHECKS, "number"),
        *(Column(f"整改逾期{level_words(name, life)}", name, "number", at_most=13) for name in orders.LEVELS),
        Column(RED_FAULTS, RED_FAULTS, "number"),
        Column(PROPOSED, PROPOSED, "number"),
    ]


def write(material: Material, path: Path) -> Path:
    """The list of the heads stands under that path."""
    rows = [row | {"branch": row["unit"].branch} for row in material.rows]
    up_here = [row for row in rows if row["level"] == orders.LEADERS]
    faults = [row for row in rows if _is_red_fault(row)]
    proposals = proposal_rows(material)
    counted = summary(material)
    book = Book(path, material.on, len(rows))
    book.text("提要", "局领导工作清单", _lines(material, counted[-1], up_here, faults))
    title = f"各单位执法问题办理情况（{moment_words(material.on)}）"
    book.table("各单位情况", title, columns(material.life), counted, work_words.SUMMARY)
    for name, heading, shown, listed in (
        ("逾期报局领导", f"整改令过期满{material.life.reminders[2]}日的问题", UP_HERE, up_here),
        (RED_FAULTS, "未办结的红色属实-过错问题", FAULTS, faults),
        ("追究建议", "待决定的追究建议", list(PROPOSALS), proposals),
    ):
        if listed:
            book.table(name, f"{heading}（{count(len(listed))}件）", shown, listed)
    book.table("整改回头看", "全局整改令完成情况", look_back.COLUMNS, material.went(), look_back.NOTE)
    path = book.close()
    path.chmod(0o600)
    return path


def _is_red_fault(row: dict) -> bool:
    return row["severity"] == "红" and row["conclusion"] == states.FAULT


def summary(material: Material) -> list[dict]:
    """One row of counts for each unit, and their sum beneath."""
    counts: dict = {unit: Counter() for unit in material.all_units}
    for row in material.rows:
        counts[row["unit"]].update(_counted(row))
    for row in proposal_rows(material):
        counts.setdefault(row["unit"], Counter())[PROPOSED] += 1
    shown = [
        {"branch": unit.branch, "name": unit.plain_name, **_all(own)}
        for unit, own in sorted(counts.items(), key=lambda item: item[0].place)
    ]
    total = sum(counts.values(), Counter())
    return [*shown, {"branch": "合计", "is_total": True, **_all(total)}]


def _counted(row: dict) -> list[str]:
    """In which columns of the summary a finding counts."""
    names = ["n", *(name for name, own in STAGES.items() if row["state"] in own)]
    names += [LATE_CHECKS] if row["state"] in states.UNCHECKED and row["days_over"] else []
    names += [row["level"]] if row["level"] else []
    return names + ([RED_FAULTS] if _is_red_fault(row) else [])


def _all(own: Counter) -> dict[str, int]:
    return {name: own[name] for name in ("n", *STAGES, LATE_CHECKS, *orders.LEVELS, RED_FAULTS, PROPOSED)}


def _lines(material: Material, total: dict, up_here: list, faults: list) -> list[tuple[str, str]]:
    stages = listing([f"{name}{count(total[name])}件" for name in STAGES if total[name]])
    late = {name: total[name] for name in orders.LEVELS}
    levels = "，".join(f"{level_words(name, material.life)}{count(n)}件" for name, n in late.items() if n)
    return [
        ("清单时点", f"{moment_words(material.on)}；问题以{material.basis}为准"),
        ("未办结", f"共{count(total['n'])}件：{stages}。" if total["n"] else "没有未办结的问题。"),
        ("整改令逾期", f"共{count(sum(late.values()))}件：{levels}。" if levels else "没有逾期的整改令。"),
        ("报局领导", f"整改令过期满{material.life.reminders[2]}日的{count(len(up_here))}件。"),
        ("核查逾期", f"{count(total[LATE_CHECKS])}件。"),
        (RED_FAULTS, f"未办结的{count(len(faults))}件。"),
        ("追究建议", f"待决定的{count(total[PROPOSED])}件。系统只登记，不提出处理意见。"),
        ("整改回头看", "".join(look_back.sentence(line) for line in material.went())),
        ("复发多发", look_back.relapses_in_words(material.relapses())),
        ("逐级提醒", ladder(material.life)),
    ]
