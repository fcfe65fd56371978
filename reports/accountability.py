"""一追究: suggestions on confirmed faults, in a folder for its owner alone; nothing is sent or decided."""

from collections import Counter
from pathlib import Path

import polars as pl

from reports.facts import Facts
from reports.wording import citation, count, moment_words, month_words, period_words, stamp
from reports.workbook import A3, Book, Column

CONFIRMED_FAULT = "属实-过错"
SHEETS_AT_MOST = 60  # so many suggestions have a page of their own for the signature; the list holds them all
# 公安部令第138号, article 2; in what way a fault is one is for those who must decide it to say
SITUATIONS = ("认定事实错误", "适用法律错误", "违反法定程序", "作出违法处理决定", "其他执法错误")
TOLERANCE = ("不适用", "从轻", "减轻", "免予追究")
UNNAMED = "（核查时没有写明）"
COLUMNS = [
    Column("建议编号", "number", at_most=19),
    Column("等级", "severity", "word", at_most=7),
    Column("规则", "rule", at_most=20),
    Column("责任单位", "unit_name", at_most=18),
    Column("对象", "subject", at_most=20),
    Column("发生时间", "breach_at", "minute"),
    Column("事实", "reason", at_most=40),
    Column("依据", "article", at_most=24),
    Column("核查认定的情形", "situation", at_most=18),
    Column("过错情形（令138第二条）", "kind_of_fault", "entry", SITUATIONS, 20),
    Column("办案人警号", "officer_no", "entry", (), 11),
    Column("审核人警号", "legal_reviewer_no", "entry", (), 11),
    Column("审批人警号", "approver_no", "entry", (), 11),
    Column("从轻减轻的事实", "mitigating", at_most=22),
    Column("从重的事实", "aggravating", at_most=12),
    Column("证据索引", "evidence", at_most=26),
    Column("容错意见", "tolerance", "entry", TOLERANCE, 12),
    Column("处理建议", "proposal", "entry", (), 20),
    Column("问题编号", "finding_id", at_most=19),
]
BY_SITUATION = [
    Column("核查认定的情形", "situation", at_most=40),
    Column("规则", "rule", at_most=40),
    Column("责任单位数", "n_units", "number"),
    Column("件数", "n", "number"),
]
NOTE = (
    "本表为建议，不是决定。警号取自业务系统的记录，办案、审核、审批各自的作用依公安部令第138号第五条至第七条认定。浅黄色格子由有权人员填写或者"
    "改正，过错情形、容错意见从下拉列表选择。"
)


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder 一追究 (mode 0700) holds the month's suggestions, each with a line for the signature."""
    closed = folder / "一追究"
    closed.mkdir(parents=True, exist_ok=True)
    closed.chmod(0o700)
    rows = _rows(facts)
    book = Book(closed / f"追究建议_{facts.published.month}.xlsx", facts.published.as_of, len(rows), paper=A3)
    book.text("说明", "执法过错责任追究建议", _cover(facts, len(rows)))
    month = month_words(facts.published.month)
    if rows:
        book.table(
            "按情形汇总", f"{month}属实-过错问题按情形汇总（{count(len(rows))}件）", BY_SITUATION, _summary(rows)
        )
    nothing = "" if rows else "本期无经核查认定的属实-过错问题。"
    book.table("追究建议", f"{month}执法过错责任追究建议表（{count(len(rows))}件）", COLUMNS, rows, NOTE + nothing)
    for row in rows[:SHEETS_AT_MOST]:
        book.text(row["number"], "执法过错责任追究建议书", _suggestion(facts, row))
    path = book.close()
    path.chmod(0o600)
    return [path]


def _rows(facts: Facts) -> list[dict]:
    """One row for each suggestion, numbered, with what the record says of roles, situation and mitigation."""
    known = {row["finding_id"]: row for row in facts.published.rows("accountability")}
    found = facts.named(facts.findings.filter(_is_to_answer()).collect().to_dicts())
    month = facts.published.month.replace("-", "")
    return [
        {
            **dict.fromkeys(("mitigating", "aggravating", "evidence", "legal_reviewer_no", "approver_no")),
            **known.get(row["finding_id"], {}),
            **row,
            "number": f"{month}-追究-{place:03d}",
            "situation": known.get(row["finding_id"], {}).get("situation") or UNNAMED,
            "rule": f"{row['rule_id']} {row['rule_name']}" + (f"（{row['clock']}）" if row["clock"] else ""),
            "article": citation(row["law"] or ""),
            "subject": f"{row['subject_kind']} {row['subject_no']}",
        }
        for place, row in enumerate(found, 1)
    ]


def _is_to_answer() -> pl.Expr:
    """Confirmed as a fault, not appealed against at this moment, and nobody has decided on it yet."""
    return (pl.col("verdict") == CONFIRMED_FAULT) & ~pl.col("status").is_in(("异议", "已追究", "已免责"))


def _summary(rows: list[dict]) -> list[dict]:
    """How many faults of each situation and rule, in how many units, and the total beneath."""
    counted = Counter((row["situation"], row["rule"]) for row in rows)
    units = {key: {row["unit_code"] for row in rows if (row["situation"], row["rule"]) == key} for key in counted}
    lines = [
        {"situation": situation, "rule": rule, "n_units": len(units[situation, rule]), "n": n}
        for (situation, rule), n in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
    whole = {"n_units": len({row["unit_code"] for row in rows}), "n": len(rows)}
    return [*lines, {"situation": "合计", "is_total": True, **whole}]


def _suggestion(facts: Facts, row: dict) -> list[tuple[str, str]]:
    """The page of one suggestion: facts from the record, lines to be written on, lines to be signed."""
    blank = "\n"
    return [
        ("编号", row["number"]),
        ("责任单位", row["unit_name"] or "—"),
        ("问题", f"{row['rule']}（{row['severity']}）；问题编号 {row['finding_id']}"),
        ("对象", f"{row['subject']}，发生时间 {stamp(row['breach_at']) or '—'}"),
        ("事实", row["reason"] or "—"),
        ("依据", row["law"] or "—"),
        ("核查认定的情形", row["situation"]),
        ("过错情形", "、".join(f"□{situation}" for situation in SITUATIONS) + "（公安部令第138号第二条）"),
        ("办案人警号", f"{row['officer_no'] or '—'}　　作用："),
        ("审核人警号", f"{row['legal_reviewer_no'] or '—'}　　作用："),
        ("审批人警号", f"{row['approver_no'] or '—'}　　作用："),
        ("从轻减轻的事实", row["mitigating"] or "记录中没有。"),
        ("从重的事实", row["aggravating"] or "记录中没有。"),
        ("证据索引", row["evidence"] or "—"),
        ("容错意见", "、".join(f"□{word}" for word in TOLERANCE) + "　理由：" + blank),
        ("处理建议", blank),
        ("建议单位", facts.published.says("issuer", "法制部门")),
        ("法制部门负责人签字", "　　　　　　　　　　　　　　年　　月　　日"),
        ("审批人签字", "　　　　　　　　　　　　　　年　　月　　日"),
    ]


def _cover(facts: Facts, n: int) -> list[tuple[str, str]]:
    published = facts.published
    suspected = facts.whole.n_listed - facts.confirmed.height
    found = (
        f"本期经核查认定为属实-过错的问题{count(n)}件，见“追究建议”表；每件另有一页建议书，供签字。"
        if n
        else "本期没有经核查认定为属实-过错的问题，因此没有追究建议。"
    )
    cut = f"此处只给前{count(SHEETS_AT_MOST)}件单独的建议书，其余见“追究建议”表。" if n > SHEETS_AT_MOST else ""
    return [
        ("统计期间", period_words(published.starts_at, published.ends_at)),
        ("数据截至", moment_words(published.as_of)),
        ("本期情况", found + cut),
        ("待核查", f"另有疑似问题{count(suspected)}件尚待责任单位核查。疑似问题不得作为追究的依据。"),
        ("未列入", "正在异议的、已经追究或者免责的，不列。属实-瑕疵不予追究（令138第二条第二款），只在考核中计分。"),
        ("依据", "《公安机关人民警察执法过错责任追究规定》（公安部令第138号）。"),
        (
            "责任划分",
            "办案人、审核人、审批人都有过错的，按各自的作用分别承担责任（第五条）；审批人改变或者不采纳正确意见的，由审批人承担（第六条）；弄虚"
            "作假、隐瞒真相导致错误审批的，由办案人或者审核人承担主要责任（第七条）。表中警号是记录上的经手人，不是责任认定。",
        ),
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
