"""The workbook of a unit: what it has to check, to put right and may object to, with the forms to send back."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from checks.life import orders, states
from checks.policy import Life
from reports import answer_forms, look_back, problems, work_words
from reports.answer_forms import Form
from reports.wording import count, day_words, listing, moment_words
from reports.work_rows import TO_CHECK, TO_CORRECT, TO_OBJECT, WAITING, Material, Unit
from reports.workbook import Book, Column

SPARE_OBJECTIONS, SPARE_REPORTS = 5, 12
HOW = {
    TO_CHECK: work_words.TO_CHECK,
    TO_CORRECT: work_words.TO_CORRECT,
    TO_OBJECT: work_words.TO_OBJECT,
    "自查自报": work_words.SELF_REPORTS,
}
CONTEXT = {
    TO_CHECK: (
        Column("等级", "severity", "word"),
        Column("规则", "rule", at_most=15),
        Column("对象", "subjects", at_most=24),
        Column("问题说明", "reason", at_most=31),
        Column("发生日期", "breach_on", "day"),
        Column("核查期限", "term", "word", at_most=12),
    ),
    TO_CORRECT: (
        Column("等级", "severity", "word"),
        Column("规则", "rule", at_most=15),
        Column("对象", "subjects", at_most=24),
        Column("结论", "conclusion", "word", at_most=11),
        Column("整改要求", "to_do", at_most=30),
        Column("整改令", "order", at_most=21),
        Column("整改期限", "term", "word", at_most=12),
        Column("督办", "told", "word", at_most=13),
    ),
    TO_OBJECT: (
        Column("规则", "rule", at_most=18),
        Column("对象", "subjects", at_most=24),
        Column("问题说明", "reason", at_most=30),
        Column("结论", "conclusion", "word", at_most=11),
        Column("结论日期", "verdict_on", "day"),
        Column("可提出至", "term", "word", at_most=12),
    ),
}
WAITS = [
    Column("问题编号", "finding_id", at_most=19),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=22),
    Column("对象", "subjects", at_most=24),
    Column("状态", "state", "word"),
    Column("由谁办理", "who", "word"),
    Column("下一步", "next", at_most=34),
    Column("期限", "term", "word", at_most=12),
]
LEGAL_SAYS = ("answer", "new_verdict", "answered_at", "answered_by")
FORMS = {
    TO_CHECK: Form("verdicts", TO_CHECK, "{unit}待核查的问题（{n}件）").not_before("breach_on", "发生日期"),
    TO_CORRECT: Form("rectifications", TO_CORRECT, "{unit}待整改的问题（{n}件）"),
    TO_OBJECT: Form(
        "appeals", TO_OBJECT, "{unit}可以提出异议的结论（{n}件）", locked=LEGAL_SAYS, spare=SPARE_OBJECTIONS
    ).not_before("verdict_on", "结论日期"),
}  # fmt: skip


def write(material: Material, unit: Unit, path: Path) -> Path:
    """The workbook of the unit stands under that path."""
    own = [row for row in material.rows if row["unit"] == unit]
    book = Book(path, material.on, len(own) * 3)
    book.text("办理通知", "执法问题办理通知", notice(material, unit, own))
    on = material.on.date()
    for name, form in FORMS.items():
        add_form(book, form, CONTEXT[name], [row for row in own if row["desk"] == name], on, unit)
    add_form(book, Form("self_reports", "自查自报", "{unit}自查自报表", spare=SPARE_REPORTS), (), [], on, unit)
    waiting = [row for row in own if row["desk"] == WAITING]
    if waiting:
        book.table(WAITING, f"{unit.plain_name}等待法制部门办理的问题（{count(len(waiting))}件）", WAITS, waiting)
    _add_what_is_known(book, material, unit, own)
    return book.close()


def add_form(book: Book, form: Form, context: tuple, rows: list[dict], on, unit: Unit) -> None:
    """The book has the form with these rows, with its title and how to fill it in."""
    titled = form.titled(unit=unit.plain_name, n=count(len(rows)))
    answer_forms.add(book, replace(titled, context=context, note=HOW[form.name]), rows, on)


def _add_what_is_known(book: Book, material: Material, unit: Unit, own: list[dict]) -> None:
    """The problems in full, how earlier orders went, what came back, and the law word for word."""
    if own:
        title = f"{unit.plain_name}未办结的执法问题（{count(len(own))}件）"
        listed = problems.columns(own, unit.plain_name)
        book.table("问题清单", title, [*listed, Column("状态", "state", "word")], own)
    book.table("整改回头看", f"{unit.plain_name}整改令完成情况", look_back.COLUMNS, material.went(unit), look_back.NOTE)
    relapses = material.relapses(unit)
    if relapses:
        title = f"{unit.plain_name}整改逾期、复发、多发（{count(len(relapses))}件）"
        book.table("逾期复发多发", title, look_back.RELAPSES, relapses, look_back.RELAPSES_NOTE)
    if own:
        book.table("依据", "问题所依据的条文", problems.LAWS, problems.laws(own))


def notice(material: Material, unit: Unit, own: list[dict]) -> list[tuple[str, str]]:
    """What the unit is asked, in words."""
    life, published = material.life, material.published
    return [
        ("责任单位", f"{unit.plain_name}（单位代码：{unit.code or '未注明'}）"),
        ("清单时点", f"{moment_words(material.on)}；问题以{material.basis}为准"),
        ("需要办理", to_do_words(own)),
        ("整改令", "\n".join(order_lines(own)) or "没有正在执行的整改令。"),
        ("逾期", overdue_words(own, life)),
        ("期限", work_words.terms(life)),
        ("逐级提醒", work_words.ladder(life)),
        (
            "填报",
            f"填好以后把本文件原样报送法制部门；一次填不完的可以分几次报，已经取过的行不会重复取。{work_words.ID_STAYS}",
        ),
        ("整改回头看", "".join(look_back.sentence(line) for line in material.went(unit))),
        ("复发多发", look_back.relapses_in_words(material.relapses(unit))),
        ("说明", work_words.SUSPECTED),
        ("通知单位", published.says("issuer", "法制部门")),
        ("联系单位", published.says("contact", "—")),
        ("责任单位签收", ""),
    ]


def to_do_words(own: list[dict]) -> str:
    """How many lie on each desk and by when the first is due."""
    parts = []
    for name in (*FORMS, WAITING):
        rows = [row for row in own if row["desk"] == name]
        if not rows:
            continue
        dates = [row["by"] for row in rows if row["by"]] if name != WAITING else []
        over = sum(row["days_over"] > 0 for row in rows)
        notes = [f"最近的期限{day_words(min(dates))}"] if dates else []
        notes += [f"已逾期{count(over)}件"] if over and name != WAITING else []
        parts.append(f"{name}{count(len(rows))}件{'（' + '，'.join(notes) + '）' if notes else ''}")
    return listing(parts) + "。" if parts else "没有需要办理的问题；自查自报表可以随时填报。"


def order_lines(own: list[dict]) -> list[str]:
    """Every order that runs: its number, its day, how many problems, by when."""
    running = Counter((row["order_no"], row["ordered_on"], row["by"]) for row in own if row["state"] == states.ORDERED)
    return [
        f"{number}：{ordered.isoformat()}下达，{count(n)}件，限{by.isoformat() if by else '—'}前完成"
        for (number, ordered, by), n in sorted(running.items(), key=lambda item: (str(item[0][2]), item[0][0]))
    ]


def overdue_words(own: list[dict], life: Life) -> str:
    """How many orders are past their date, by how far up they have gone."""
    levels = Counter(row["level"] for row in own if row["level"])
    late = sum(row["days_over"] > 0 for row in own if row["desk"] == TO_CHECK)
    parts = [f"{work_words.level_words(name, life)}{count(levels[name])}件" for name in orders.LEVELS if levels[name]]
    checks = f"核查逾期{count(late)}件。" if late else "没有逾期的核查。"
    said = f"整改令逾期{count(sum(levels.values()))}件：{'，'.join(parts)}。" if parts else "没有逾期的整改令。"
    return said + checks
