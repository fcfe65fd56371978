"""一追究: suggestions on confirmed faults, in a folder for its owner alone; nothing is sent or decided."""

from pathlib import Path

import polars as pl

from reports.facts import Facts
from reports.wording import count, moment_words, month_words, period_words
from reports.workbook import Book, Column

CONFIRMED_FAULT = "属实-过错"
COLUMNS = [
    Column("问题编号", "finding_id"),
    Column("等级", "severity", "word"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("责任单位", "unit_name"),
    Column("对象类别", "subject_kind", "word"),
    Column("对象编号", "subject_no"),
    Column("案件编号", "case_no"),
    Column("办案人警号", "officer_no", "word"),
    Column("发生时间", "breach_at", "time"),
    Column("事实", "reason", at_most=46),
    Column("依据", "law", at_most=46),
    Column("审核人警号", "reviewer", "entry"),
    Column("审批人警号", "approver", "entry"),
    Column("过错情形（公安部令第138号）", "situation", "entry"),
    Column("从轻减轻或者免责情节", "mitigating", "entry"),
    Column("容错意见", "tolerance", "entry"),
    Column("证据索引", "evidence", "entry"),
    Column("处理建议", "proposal", "entry"),
]


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder 一追究 (mode 0700) holds the month's suggestions, with a line for the signature."""
    closed = folder / "一追究"
    closed.mkdir(parents=True, exist_ok=True)
    closed.chmod(0o700)
    rows = facts.named(facts.findings.filter(_is_to_answer()).to_dicts())
    book = Book(closed / f"追究建议_{facts.published.month}.xlsx", facts.published.as_of, len(rows))
    book.text("说明", "执法过错责任追究建议", _cover(facts, len(rows)))
    book.table(
        "追究建议",
        f"{month_words(facts.published.month)}执法过错责任追究建议表（{count(len(rows))}件）",
        COLUMNS,
        rows,
        "本表为建议，不是决定。过错情形、责任划分和处理意见由有权机关依法认定。"
        + ("" if rows else "本期无经核查认定的属实-过错问题。"),
    )
    path = book.close()
    path.chmod(0o600)
    return [path]


def _is_to_answer() -> pl.Expr:
    """Confirmed as a fault, not appealed against at this moment, and nobody has decided on it yet."""
    return (pl.col("verdict") == CONFIRMED_FAULT) & ~pl.col("status").is_in(("异议", "已追究", "已免责"))


def _cover(facts: Facts, n: int) -> list[tuple[str, str]]:
    published = facts.published
    suspected = facts.whole.n_listed - facts.confirmed.height
    found = (
        f"本期经核查认定为属实-过错的问题{count(n)}件，见“追究建议”表。"
        if n
        else "本期没有经核查认定为属实-过错的问题，因此没有追究建议。"
    )
    return [
        ("统计期间", period_words(published.starts_at, published.ends_at)),
        ("数据截至", moment_words(published.as_of)),
        ("本期情况", found),
        ("待核查", f"另有疑似问题{count(suspected)}件尚待责任单位核查。疑似问题不得作为追究的依据。"),
        ("依据", "《公安机关人民警察执法过错责任追究规定》（公安部令第138号）。"),
        ("使用范围", "本文件夹仅供督察、纪检和党委有关人员查阅，系统不自动发送，也不作出任何追究决定。"),
        (
            "容错",
            "依法履职、因客观原因造成的偏差，以及主动发现并及时纠正的，应当依照规定从轻、减轻或者免予追究，并在表中写明。",
        ),
        ("编制单位", published.says("issuer", "法制部门")),
        ("审核人签字", ""),
        ("批准人签字", ""),
        ("日期", "　　　　年　　月　　日"),
    ]
