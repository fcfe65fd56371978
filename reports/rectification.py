"""一整改: for each unit with problems its own workbook: the notice, the problems, and the forms to send back."""

import re
from pathlib import Path

from checks import contract
from reports import orders, problems
from reports.facts import Facts, matters
from reports.wording import count, day_words, listing, moment_words, month_words, period_words
from reports.workbook import Book, Column

CONTEXT = [
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=24),
    Column("对象", "subject", at_most=24),
    Column("问题说明", "reason", at_most=40),
]
HOW_VERDICTS = (
    "填写说明：只填浅黄色单元格，一行一个问题，不改动问题编号。核查结论从下拉列表选择：不属实、属实-瑕疵、属实-过错；选“不属实”的在说明栏"
    "写明理由和依据。核查时间写到分，例如 2026-01-05 8:03。只填警号，不填姓名，不写当事人身份信息。"
)
HOW_RECTIFIED = (
    "填写说明：只填浅黄色单元格，一行一个问题，不改动问题编号。整改结果从下拉列表选择：已纠正、不可逆已说明、未完成。已经发生、无法"
    "恢复的，选“不可逆已说明”并在整改措施栏写明原因和补救。核查结论为不属实的问题不填本表。"
)


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder 一整改 holds one workbook for each unit that has problems."""
    units = [unit for unit in facts.units if unit.tally.n_listed]
    names = file_names(units)
    return [
        _unit_book(facts, unit, number, folder / "一整改" / name)
        for number, (unit, name) in enumerate(zip(units, names, strict=True), 1)
    ]


def file_names(units: list) -> list[str]:
    """A file name for each unit, from its code and name without what a file system refuses; no two are the same."""
    names: dict[str, None] = {}
    for unit in units:
        plain = [re.sub(r'[\\/:*?"<>|\s.]+', "_", text).strip("_") for text in (unit.code, unit.plain_name)]
        stem = "_".join(dict.fromkeys(text for text in plain if text))
        taken = sum(name.casefold() == f"{stem}.xlsx".casefold() for name in names)
        names[f"{stem}_{len(names) + 1}.xlsx" if taken else f"{stem}.xlsx"] = None
    return list(names)


def _unit_book(facts: Facts, unit, number: int, path: Path) -> Path:
    own = facts.named(facts.findings.filter(facts.findings["unit_code"] == unit.code).to_dicts())
    rows = [problems.problem(row) for matter in matters(own) for row in matter["rows"]]
    book = Book(path, facts.published.as_of, len(rows) * 3)
    month = month_words(facts.published.month)
    book.text("整改通知", "执法问题核查整改通知书", _notice(facts, unit, number))
    book.table(
        "问题清单",
        f"{unit.name}{month}执法问题清单（{count(len(rows))}件）",
        problems.columns(rows, unit.plain_name),
        rows,
        f"数据截至{moment_words(facts.published.as_of)}。清单由系统比对产生，未经人工核查前均为疑似问题。核查结果于"
        f"{day_words(orders.verdicts_due_on(facts.published))}前报送，核查属实的于"
        f"{day_words(orders.rectified_by(facts.published))}前整改。",
    )
    book.table("依据", "问题所依据的条文", problems.LAWS, problems.laws(rows))
    book.table("核查结果", f"{unit.name}{month}核查结果回填表", _form("verdicts"), rows, HOW_VERDICTS, is_form=True)
    book.table("整改反馈", f"{unit.name}{month}整改反馈表", _form("rectifications"), rows, HOW_RECTIFIED, is_form=True)
    return book.close()


def _form(name: str) -> list[Column]:
    """The columns of a return form: the finding's number, what helps to recognise it, and what is to be filled in."""
    about = contract.returns()[name]["columns"]
    asked = [_entry(column, facts) for column, facts in about.items() if column != "finding_id"]
    return [Column(about["finding_id"]["heading"], "finding_id"), *CONTEXT, *asked]


def _entry(name: str, facts: dict) -> Column:
    look = "entry_time" if facts["type"] == "time" else "entry"
    return Column(facts["heading"], f"return_{name}", look, tuple(facts.get("values", ())), at_most=28)


def _notice(facts: Facts, unit, number: int) -> list[tuple[str, str]]:
    published, tally = facts.published, unit.tally
    severities = listing([f"{word}色{count(n)}件" for word, n in tally.severities.items() if n])
    flows = listing([f"{word}{count(n)}件" for word, n in tally.flows.items() if n])
    themes = listing([f"{theme}{count(n)}件" for theme, n in unit.themes.items()])
    return [
        ("编号", notice_number(published, number)),
        ("责任单位", f"{unit.name}（单位代码：{unit.code or '未注明'}）"),
        ("上级单位", unit.branch or "—"),
        (
            "统计期间",
            f"{period_words(published.starts_at, published.ends_at)}；数据截至{moment_words(published.as_of)}",
        ),
        ("问题数量", f"共{count(tally.n_listed)}件。按等级：{severities}。按时间：{flows}。"),
        ("涉及主题", themes + "。"),
        ("核查要求", f"请于{day_words(orders.verdicts_due_on(published))}前逐件核查，填写“核查结果”表并报送法制部门。"),
        (
            "整改要求",
            f"核查属实的，请按“问题清单”所列整改要求办理，于{day_words(orders.rectified_by(published))}前填写“整改反馈”表并报送。",
        ),
        (
            "说明",
            "清单由系统比对业务数据产生，未经人工核查前均为疑似问题，不作为考核和追究的依据。数据录入有误的，先更正原系统数据，再在核查结果中"
            "写明。对核查结论有异议的，可以在结论作出后三日内提出。",
        ),
        ("通知单位", published.says("issuer", "法制部门")),
        ("通知日期", day_words(published.as_of)),
        ("联系单位", published.says("contact", "—")),
        ("责任单位签收", ""),
    ]


def notice_number(published, number: int) -> str:
    """The number of a notice: month and place in the month's row of notices."""
    return f"{published.month.replace('-', '')}-整改-{number:03d}"
