"""一整改: for each unit with problems its own workbook: the notice, the problems, and the forms to send back."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl

from checks.life import orders as life
from checks.life import states
from reports import answer_forms, look_back, orders, problems
from reports.answer_forms import Form
from reports.facts import Facts, Unit, matters
from reports.wording import citations, count, day_words, listing, moment_words, month_words, period_words
from reports.work_words import TOLD, left_words
from reports.workbook import Book, Column

CONTEXT = (
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=24),
    Column("对象", "subject", at_most=24),
    Column("问题说明", "reason", at_most=40),
)
BY_WHEN = Column("办理期限", "by_when", "day", at_most=14)
# What is printed, in this order; the rest stands to the right, for the screen: a page of A4 cannot hold it all.
PRINTED = (
    "finding_id",
    "severity",
    "rule",
    "unit_name",
    "subject",
    "officer_no",
    "reason",
    "article",
    "to_do",
    "by_when",
)
ORDERS = [
    Column("整改期限", "due_on", "day"),
    Column("期限情况", "left", "word"),
    Column("督办", "told", "word", at_most=13),
    Column("整改令文号", "order_no", at_most=24),
    Column("下达日期", "ordered_on", "day"),
    Column("规则", "rule", at_most=28),
    Column("对象", "subject", at_most=26),
    Column("完成情况", "outcome", "word", at_most=12),
    Column("问题编号", "finding_id", at_most=19),
]
READ_TOGETHER = 20_000  # problems
HOW_VERDICTS = (
    "填写说明：只填浅黄色单元格，一行一个问题，可以在标题行筛选、排序，问题编号随行走。核查结论从下拉列表选择：不属实、属实-瑕疵、属实-过错；选“不属实”的在说明栏"
    "写明理由和依据。核查时间写到分，例如 2026-01-05 8:03。只填警号，不填姓名，不写当事人身份信息。"
)
HOW_RECTIFIED = (
    "填写说明：只填浅黄色单元格，一行一个问题，可以在标题行筛选、排序，问题编号随行走。整改结果从下拉列表选择：已纠正、不可逆已说明、未完成。已经发生、无法"
    "恢复的，选“不可逆已说明”并在整改措施栏写明原因和补救。核查结论为不属实的问题不填本表。"
)


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder 一整改 holds one workbook for each unit that has problems, or orders that are not finished."""
    return share(facts, folder, 0, 1)


def share(facts: Facts, folder: Path, turn: int, of: int) -> list[Path]:
    """The folder 一整改 holds the workbooks of that share of its units, of so many shares."""
    units = _units(facts)
    numbered = [*zip(range(1, len(units) + 1), units, file_names(units), strict=True)][turn::of]
    own = _problems(facts, [unit for _, unit, _ in numbered])
    return [
        _unit_book(facts, unit, number, folder / "一整改" / name, rows)
        for (number, unit, name), rows in zip(numbered, own, strict=True)
    ]


def _problems(facts: Facts, units: list[Unit]) -> Iterator[list[dict]]:
    """The problems of each unit, read together for as many units as have a moderate number of them."""
    for together in _together(units):
        codes = [unit.code for unit in together]
        found = facts.findings.filter(pl.col("unit_code").is_in(codes)).collect()
        parts = found.partition_by("unit_code", as_dict=True)
        for code in codes:
            yield parts[(code,)].to_dicts() if (code,) in parts else []


def _together(units: list[Unit]) -> Iterator[list[Unit]]:
    """The units in their order, parted so that no part has too many problems unless one unit has."""
    part, n = [], 0
    for unit in units:
        if part and n + unit.tally.n_listed > READ_TOGETHER:
            yield part
            part, n = [], 0
        part, n = [*part, unit], n + unit.tally.n_listed
    yield part


def _units(facts: Facts) -> list[Unit]:
    """The units of the folder, in the order of the month."""
    running = {row["unit_code"] for row in facts.published.rows("orders") if row["outcome"] in life.UNFINISHED}
    known = {unit.code: unit for unit in facts.units}
    others = [facts.unit(code) for code in sorted(running - set(known))]
    listed = [unit for unit in facts.units if unit.tally.n_listed or unit.code in running]
    return sorted([*listed, *others], key=lambda unit: (unit.branch == "", unit.branch, unit.code))


def file_names(units: list) -> list[str]:
    """A file name for each unit, from its code and name without what a file system refuses; no two are the same."""
    names: dict[str, None] = {}
    for unit in units:
        plain = [re.sub(r'[\\/:*?"<>|\s.]+', "_", text).strip("_") for text in (unit.code, unit.plain_name)]
        stem = "_".join(dict.fromkeys(text for text in plain if text))
        taken = sum(name.casefold() == f"{stem}.xlsx".casefold() for name in names)
        names[f"{stem}_{len(names) + 1}.xlsx" if taken else f"{stem}.xlsx"] = None
    return list(names)


def _unit_book(facts: Facts, unit: Unit, number: int, path: Path, found: list[dict]) -> Path:
    own = facts.named(found)
    rows = [problems.problem(row) for matter in matters(own) for row in matter["rows"]]
    given = [row for row in facts.published.rows("orders") if row["unit_code"] == unit.code]
    relapses = [look_back.relapse(row) for row in found if row["rule_id"] == "ZG-01"]
    book = Book(path, facts.published.as_of, len(rows) * 3)
    book.text("整改通知", "执法问题核查整改通知书", _notice(facts, unit, number, rows, given, relapses))
    if rows:
        _add_problems(book, facts, unit, rows)
    _add_orders(book, facts, unit, given, relapses)
    return book.close()


def _add_problems(book: Book, facts: Facts, unit: Unit, rows: list[dict]) -> None:
    """The problems of the unit, the law on which they rest, and the forms for what can be answered now."""
    published, month = facts.published, month_words(facts.published.month)
    columns = _columns(rows, unit)
    placed = book.grid(
        "问题清单",
        f"{unit.name}{month}执法问题清单（{count(len(rows))}件）",
        columns,
        _with_dates(facts, rows),
        f"数据截至{moment_words(published.as_of)}。清单由系统比对产生，未经人工核查前均为疑似问题。核查结果于"
        f"{day_words(orders.verdicts_due_on(published))}前报送，核查属实的，{orders.rectify_term(published)}整改。"
        f"打印到“{BY_WHEN.heading}”栏为止，右边各栏只在屏幕上看。",
    )
    placed.sheet.print_area(0, 0, placed.last, columns.index(BY_WHEN))
    book.table("依据", "问题所依据的条文", problems.LAWS, problems.laws(rows))
    to_check = [row for row in rows if row["status"] in states.UNCHECKED]
    # the verdict may come in the same file
    to_correct = [row for row in rows if row["status"] in (*states.UNCHECKED, *states.CONFIRMED, states.ORDERED)]
    on = published.as_of.date()
    verdicts = Form("verdicts", "核查结果", f"{unit.name}{month}核查结果回填表", CONTEXT, HOW_VERDICTS)
    answer_forms.add(book, verdicts, to_check, on)
    corrections = Form("rectifications", "整改反馈", f"{unit.name}{month}整改反馈表", CONTEXT, HOW_RECTIFIED)
    answer_forms.add(book, corrections, to_correct, on)


def _columns(rows: list[dict], unit: Unit) -> list[Column]:
    """The columns of the list: first what is printed, by when it must be done as the last of it, then the rest."""
    listed = [*problems.columns(rows, unit.plain_name), BY_WHEN]
    printed = [column for name in PRINTED for column in listed if column.name == name]
    return [*printed, *(column for column in listed if column not in printed)]


def _with_dates(facts: Facts, rows: list[dict]) -> list[dict]:
    """The rows with the day by which each must be checked or put right; an order is not given before its time."""
    given = facts.published.rows("orders")
    ordered = {row["finding_id"]: row["due_on"] for row in given if row["outcome"] in life.UNFINISHED}
    checked_by = orders.verdicts_due_on(facts.published)
    return [{**row, "by_when": _by_when(row, ordered, checked_by)} for row in rows]


def _by_when(row: dict, ordered: dict, checked_by: date):
    if row["status"] in states.UNCHECKED:
        return checked_by
    return ordered.get(row["finding_id"]) or ("待下达整改令" if row["status"] in states.CONFIRMED else None)


def _add_orders(book: Book, facts: Facts, unit: Unit, given: list[dict], relapses: list[dict]) -> None:
    """The orders that are not finished, how those of the last months went, and what came back."""
    on = facts.published.as_of.date()
    running = [_order(row, on) for row in given if row["outcome"] in life.UNFINISHED]
    if running:
        running.sort(key=lambda row: (-row["days_over"], str(row["due_on"]), row["finding_id"]))
        title = f"{unit.name}尚未完成的整改令（{count(len(running))}件，截至{moment_words(facts.published.as_of)}）"
        book.table("整改令", title, ORDERS, running, f"逾期的在前。{facts.published.says('ladder')}。")
    if given:
        went = _went(facts, given)
        book.table("整改回头看", f"{unit.name}整改令完成情况", look_back.COLUMNS, went, look_back.NOTE)
    if relapses:
        title = f"{unit.name}整改逾期、复发、多发（{count(len(relapses))}件）"
        book.table("逾期复发多发", title, look_back.RELAPSES, relapses, look_back.RELAPSES_NOTE)


def _order(row: dict, on: date) -> dict:
    clock = f"（{row['clock']}）" if row["clock"] else ""
    return {
        **row,
        "rule": f"{row['rule_id'] or ''} {row['rule_name'] or ''}{clock}".strip(),
        "subject": f"{row['subject_kind'] or ''} {row['subject_no'] or ''}".strip(),
        "left": left_words(row["due_on"], on),
        "told": TOLD[row["level"]] if row["level"] else "",
    }


def _went(facts: Facts, given: list[dict]) -> list[dict]:
    return look_back.rows(((row["month"], row["outcome"]) for row in given), facts.published.month)


def _notice(
    facts: Facts, unit: Unit, number: int, rows: list[dict], given: list[dict], relapses: list[dict]
) -> list[tuple[str, str]]:
    published, tally = facts.published, unit.tally
    severities = listing([f"{word}色{count(n)}件" for word, n in tally.severities.items() if n])
    flows = listing([f"{word}{count(n)}件" for word, n in tally.flows.items() if n])
    themes = listing([f"{theme}{count(n)}件" for theme, n in unit.themes.items()])
    laws = citations(sorted({row["law"] for row in rows if row["law"]}))
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
        *([("所依据的条文", f"{laws}。条文见“依据”表。")] if laws else []),
        ("整改令", _orders_in_words(given)),
        ("整改回头看", "".join(look_back.sentence(line) for line in _went(facts, given))),
        ("复发多发", look_back.relapses_in_words(relapses, "本期")),
        ("核查要求", f"请于{day_words(orders.verdicts_due_on(published))}前逐件核查，填写“核查结果”表并报送法制部门。"),
        (
            "整改要求",
            f"核查属实的，请按“问题清单”所列整改要求办理，{orders.rectify_term(published)}填写“整改反馈”表并报送；"
            "期限另由整改令和工作清单写明的，以其为准。",
        ),
        (
            "说明",
            "清单由系统比对业务数据产生，未经人工核查前均为疑似问题，不作为考核和追究的依据。数据录入有误的，先更正原系统数据，再在核查结果中"
            f"写明。对核查结论有异议的，可以在{orders.appeal_term(published)}提出。",
        ),
        ("通知单位", published.says("issuer", "法制部门")),
        ("通知日期", day_words(published.as_of)),
        ("联系单位", published.says("contact", "—")),
        ("责任单位签收", "　　　　　　　　（负责人签字）　　　　年　　月　　日"),
    ]


def _orders_in_words(given: list[dict]) -> str:
    """How many orders are not finished, and how many of them are late, by how far up that has gone."""
    running = [row for row in given if row["outcome"] in life.UNFINISHED]
    if not running:
        return "没有尚未完成的整改令。"
    levels = {name: sum(row["level"] == name for row in running) for name in life.LEVELS}
    late = sum(levels.values())
    told = "，".join(f"应{TOLD[name]}{count(n)}件" for name, n in levels.items() if n and name != life.LATE)
    return (
        f"尚未完成{count(len(running))}件，见“整改令”表；其中逾期{count(late)}件{'（' + told + '）' if told else ''}。"
    )


def notice_number(published, number: int) -> str:
    """The number of a notice: month and place in the month's row of notices."""
    return f"{published.month.replace('-', '')}-整改-{number:03d}"
