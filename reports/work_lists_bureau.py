"""The list of the legal department: what it alone can decide, with the forms to send back."""

from datetime import date, timedelta
from pathlib import Path

from checks import contract
from checks.life import orders, states
from checks.life.moments import day
from checks.life.standing import Standing
from reports import answer_forms, look_back, work_words
from reports.answer_forms import Form
from reports.wording import count, day_words, listing, moment_words, month_words
from reports.work_rows import TO_CHECK, Material, row_of, urgency
from reports.workbook import Book, Column

LISTS = "办理_"  # what the names of the drop-downs begin with
EXPLAINED_DAYS = 30  # how long a problem that cannot be undone stands here, to be looked at
UNIT = Column("责任单位", "unit_name", at_most=18)
BRANCH = Column("分局", "branch", at_most=12)
GRAVITY = Column("等级", "severity", "word")
RULE = Column("规则", "rule", at_most=15)
SUBJECTS = Column("对象", "subjects", at_most=24)
CONFLICTS = (UNIT, GRAVITY, RULE, SUBJECTS, Column("问题说明", "reason", at_most=28)) + (
    Column("发生日期", "breach_on", "day"),
    Column("现有意见", "opinions", at_most=34),
)
ANSWERS = (
    UNIT,
    RULE,
    SUBJECTS,
    Column("原结论", "conclusion", "word", at_most=11),
    Column("异议日期", "appealed_on", "day"),
    Column("答复期限", "term", "word", at_most=12),
)
STEPS = (
    Column("事由", "why", at_most=22),
    UNIT,
    GRAVITY,
    Column("问题", "problem", at_most=27),
    Column("现在状态", "state", "word", at_most=11),
    Column("结论", "conclusion", "word", at_most=11),
    Column("最近情况", "latest", at_most=26),
    Column("办理日期", "latest_on", "day"),
)
PROPOSALS = (
    UNIT,
    GRAVITY,
    RULE,
    SUBJECTS,
    Column("问题说明", "reason", at_most=34),
    Column("提出日期", "settled_on", "day"),
)
LATE = [BRANCH, UNIT, GRAVITY, RULE, SUBJECTS, Column("核查期限", "term", "word", at_most=12)]
LATE += [Column("状态", "state", "word"), Column("问题编号", "finding_id", at_most=19)]
PETITIONED = [
    UNIT,
    Column("案件编号", "case_no", at_most=22),
    Column("信访件数", "n_petitions", "number"),
    GRAVITY,
    RULE,
]
PETITIONED += [
    Column("问题说明", "reason", at_most=36),
    Column("状态", "state", "word"),
    Column("期限", "term", "word", at_most=12),
]
PETITIONED += [Column("问题编号", "finding_id", at_most=19)]
EXEMPTIONS = [
    Column("规则", "rule_id", "word"),
    Column("对象编号", "object_no", at_most=24),
    Column("人员序号", "person_no", "word"),
    Column("情形", "reason", at_most=40),
    Column("依据文号", "doc_no", at_most=26),
    Column("截止日期", "valid_to", "day"),
    Column("还有几天", "left", "word"),
]


def write(material: Material, path: Path) -> Path:
    """The list of the legal department stands under that path."""
    rows = [_shown(row) for row in material.rows]
    steps = step_rows(material)
    book = Book(path, material.on, len(rows) * 2 + len(steps))
    proposals = proposal_rows(material)
    conflicts = [row for row in rows if row["is_in_conflict"] and row["state"] == states.HANDED_OUT]
    appeals = [row for row in rows if row["state"] == states.APPEALED]
    petitioned = petitioned_rows(material, rows)
    late = [row for row in rows if row["desk"] == TO_CHECK and row["days_over"]]
    book.text(
        "待办提要", "法制民警工作清单", _summary(material, conflicts, appeals, steps, proposals, late, petitioned)
    )
    on = material.on.date()
    _add_forms(book, on, conflicts, appeals, steps, proposals)
    _table(book, "核查逾期", "逾期没有核查的问题", LATE, late)
    _table(book, "信访交叉", "有信访的未办结问题", PETITIONED, petitioned)
    exemptions = [row | {"left": work_words.left_words(row["valid_to"], on)} for row in material.exemptions]
    _table(book, "豁免到期", "即将到期的豁免", EXEMPTIONS, exemptions)
    book.table("整改回头看", "全局整改令完成情况", look_back.COLUMNS, material.went(), look_back.NOTE)
    if steps:  # last, because it is hidden
        answer_forms.offer(book, LISTS, {(row["state"], row["conclusion"]): row["lawful"] for row in steps})
    path = book.close()
    path.chmod(0o600)
    return path


def _add_forms(book: Book, on: date, conflicts: list, appeals: list, steps: list, proposals: list) -> None:
    own_list = {"step": answer_forms.own_list(LISTS)}
    unit_says = ("raised_at", "grounds", "by_no")
    forms = (
        Form("verdicts", "结论相左", "核查意见不一致、待法制民警认定的问题（{n}件）", CONFLICTS, work_words.CONFLICTS)
        .not_before("breach_on", "发生日期"),
        Form("appeals", "异议答复", "待答复的异议（{n}件）", ANSWERS, work_words.ANSWERS, unit_says)
        .not_before("appealed_on", "异议日期"),
        Form("steps", "办理登记", "待复核、督办、研究的（{n}件）", STEPS, work_words.STEPS, lists=own_list)
        .not_before("latest_on", "上一步的办理日期"),
        Form("accountability", "追究结果", "待登记追究决定的问题（{n}件）", PROPOSALS, work_words.PROPOSALS),
    )  # fmt: skip
    for form, rows in zip(forms, (conflicts, appeals, steps, proposals), strict=True):
        answer_forms.add(book, form.titled(n=count(len(rows))), rows, on)


def _table(book: Book, name: str, title: str, columns: list[Column], rows: list[dict]) -> None:
    if rows:
        book.table(name, f"{title}（{count(len(rows))}件）", columns, rows)


def _shown(row: dict) -> dict:
    """The row with what the legal department sees beside it."""
    standing = row["standing"]
    objection = next((said for said in reversed(standing.events) if said.get("act") == "提出异议"), {})
    return row | {
        "branch": row["unit"].branch,
        "problem": f"{row['rule']}\n{row['subjects']}",
        "opinions": "\n".join(_opinion(by, each) for by, each in sorted(standing.opinions.items())),
        "appealed_on": day(standing.appealed_at) if standing.appealed_at else None,
        "return_raised_at": objection.get("at"),
        "return_grounds": objection.get("note"),
        "return_by_no": objection.get("by"),
    }


def _opinion(by: str, opinion) -> str:
    return f"警号{by} {opinion.at[:10]} {opinion.verdict}{'：' + opinion.note if opinion.note else ''}"


def step_rows(material: Material) -> list[dict]:
    """Every finding with which only the legal department can do something, once, with why and with what it may do."""
    found = []
    for standing in material.standings.values():
        state = standing.state(material.on)
        if reasons := _reasons(material, standing, state):
            found.append(
                _shown(row_of(material, standing))
                | {"why": "；".join(reasons), "lawful": steps_allowed(state, standing.verdict)}
                | {"latest": _latest(standing), "latest_on": _latest_on(standing)}
            )
    return sorted(found, key=lambda row: (row["why"], *urgency(row)))


def steps_allowed(state: str, verdict: str) -> tuple[str, ...]:
    """What the form of steps offers for a finding that stands there with that verdict."""
    return tuple(
        name
        for name in contract.returns()["steps"]["columns"]["step"]["values"]
        if state in states.STEPS[name].sources and (name not in states.ONLY_FAULTS or verdict == states.FAULT)
    )


def _reasons(material: Material, standing: Standing, state: str) -> list[str]:
    on, found = material.on.date(), []
    if state == states.REPORTED:
        found.append("已报告纠正，待复核")
    if state == states.ORDERED:
        due_on = day(standing.order_due) if standing.order_due else None
        level = orders.level(due_on, on, material.life.reminders)
        if orders.is_at_least(level, orders.LEGAL):
            found.append(f"逾期{count(orders.days_over(due_on, on))}日，{work_words.level_words(level, material.life)}")
    if state == states.SUSPENDED:
        found.append(
            f"挂起中，{work_words.left_words(day(standing.due_on), on)}自动恢复" if standing.due_on else "挂起中"
        )
    if state in states.OPEN and standing.finding_id not in material.found:
        found.append(f"{month_words(material.published.month)}的发布未再查出")
    if state == states.IRREVERSIBLE and _is_recent(standing, on):
        found.append("不可逆说明，请核对，不认可的退回")
    if state in states.RECTIFIED and standing.verdict == states.FAULT:
        found.append("过错已整改，研究是否提出追究建议")
    return found


def _is_recent(standing: Standing, on: date) -> bool:
    return bool(standing.settled_at) and on - day(standing.settled_at) <= timedelta(days=EXPLAINED_DAYS)


def _latest(standing: Standing) -> str:
    """The last thing that happened with the finding, in words."""
    if not standing.events:
        return ""
    said = standing.events[-1]
    note = f"：{said['note']}" if said.get("note") else ""
    return f"{said.get('at', '')[:10]} {said.get('act', '')}{note}".strip()


def _latest_on(standing: Standing) -> date | None:
    """The day of the last step that moved the finding: what follows is not before it."""
    moments = [said["at"] for said in standing.events if said.get("status") and said.get("at")]
    return day(moments[-1]) if moments else None


def proposal_rows(material: Material) -> list[dict]:
    """Every finding of which it was proposed to hold somebody to account and nobody has decided."""
    waiting = [each for each in material.standings.values() if each.state(material.on) == states.PROPOSED]
    rows = [_shown(row_of(material, each)) | {"settled_on": _proposed_on(each)} for each in waiting]
    return sorted(rows, key=urgency)


def _proposed_on(standing: Standing) -> date | None:
    moments = [said["at"] for said in standing.events if said.get("status") == states.PROPOSED and said.get("at")]
    return day(moments[-1]) if moments else None


def petitioned_rows(material: Material, rows: list[dict]) -> list[dict]:
    """The findings that are not settled and on whose case there is a petition, by case."""
    crossed = {row["case_no"]: row["n_petitions"] for row in material.published.rows("petition_crossings")}
    found = [row | {"n_petitions": crossed[row["case_no"]]} for row in rows if row["case_no"] in crossed]
    return sorted(found, key=lambda row: (row["unit"].place, row["case_no"], row["finding_id"]))


def _summary(material, conflicts, appeals, steps, proposals, late, petitioned) -> list[tuple[str, str]]:
    whys = [reason for row in steps for reason in row["why"].split("；")]
    kinds = {
        "待复核": "已报告纠正，待复核",
        "逾期督办": "逾期",
        "挂起": "挂起中",
        "未再查出": "的发布未再查出",
        "不可逆说明": "不可逆说明",
        "过错已整改": "过错已整改",
    }
    parts = [f"{name}{count(n)}件" for name, mark in kinds.items() if (n := sum(mark in why for why in whys))]
    due = [row["by"] for row in appeals if row["by"]]
    return [
        ("清单时点", f"{moment_words(material.on)}；问题以{material.basis}为准"),
        ("结论相左", f"{count(len(conflicts))}件，填写结论后即为认定。" if conflicts else "没有。"),
        (
            "异议答复",
            f"{count(len(appeals))}件，最近的答复期限{day_words(min(due))}。" if due else "没有待答复的异议。",
        ),
        ("办理登记", f"{count(len(steps))}件：{listing(parts)}（一件可能有几个事由）。" if steps else "没有。"),
        ("追究结果", f"{count(len(proposals))}件已提出追究建议，待登记决定。" if proposals else "没有待登记的决定。"),
        ("核查逾期", f"{count(len(late))}件，见“核查逾期”表。" if late else "没有。"),
        ("信访交叉", f"{count(len(petitioned))}件未办结问题所在的案件有信访。" if petitioned else "没有。"),
        (
            "豁免到期",
            f"{count(len(material.exemptions))}件豁免在30天内到期。"
            if material.exemptions
            else "30天内没有到期的豁免。",
        ),
        ("整改回头看", "".join(look_back.sentence(line) for line in material.went())),
        ("复发多发", look_back.relapses_in_words(material.relapses())),
        ("期限", work_words.terms(material.life)),
        ("逐级提醒", work_words.ladder(material.life)),
        ("填报", "“结论相左”“异议答复”“办理登记”“追究结果”四张表填好后用 mingjing answers 读回；留空的行不读。"),
    ]
