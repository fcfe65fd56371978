"""预警清单: what is soon due, for the units to act before it is late."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

from reports.facts import Facts
from reports.tables import Published
from reports.wording import citation, moment_words, month_words, remaining
from reports.workbook import Book, Column

PRINTED = [
    Column("紧急程度", "horizon", "word", at_most=13),
    Column("等级", "severity", "word", at_most=7),
    Column("规则", "rule", at_most=22),
    Column("责任单位", "unit_name", at_most=20),
    Column("对象", "subject", at_most=22),
    Column("民警警号", "officer_no", "word", at_most=10),
    Column("预警到期时间", "strict_due_at", "minute"),
    Column("最迟到期时间", "due_at", "minute"),
    Column("剩余时间", "left", "word", at_most=14),
    Column("说明", "reason", at_most=34),
    Column("依据", "article", at_most=22),
]
# On paper a list ends with its law; the rest stands to the right, for the screen.
COLUMNS = [
    *PRINTED,
    Column("案件编号", "case_no", at_most=20),
    Column("人员序号", "person_no", "word"),
    Column("起算时间", "started_at", "time"),
    Column("剩余小时", "hours_left", "number"),
    Column("来源", "source", at_most=18),
    Column("问题编号", "finding_id"),
]
NOTE = (
    "本清单列出尚未办结、即将到期或已进入临界的事项，不是问题清单。预警到期时间是最早可能被认为超期的时刻，最迟到期时间是按任何一种"
    "理解都仍属合法的最后时刻；两者之间为临界。请责任单位在预警到期时间之前办结。"
)

TABLES = (
    *("warnings", "findings", "settled", "rules", "coverage", "law_changes", "rule_precision", "populations", "units"),
    "provenance",
)  # what the list is made of
LIST_AT_MOST = 20_000  # nobody works through more in a workbook; the CSV holds them all


def write(published: Published, folder: Path) -> list[Path]:
    """The folder holds 预警清单.xlsx: a summary by urgency and rule, and the list itself."""
    facts = Facts(published)
    n = published.height("warnings")
    listed = published.scan("warnings").head(LIST_AT_MOST).collect()
    rows = [_row(facts, row) for row in facts.named(listed.to_dicts())]
    cut = f"此处列最紧急的{len(rows):,}项，全部事项见预警清单.csv。" if n > len(rows) else ""
    book = Book(folder / "预警清单.xlsx", published.as_of, len(rows))
    moment = moment_words(published.as_of)
    book.table(
        "预警汇总",
        f"{month_words(published.month)}执法办案期限预警汇总（截至{moment}）",
        _summary_columns(facts),
        _summary(facts),
        NOTE,
    )
    title = f"执法办案期限预警清单（截至{moment}，共{n:,}项）"
    placed = book.grid("预警清单", title, COLUMNS, rows, cut)
    placed.sheet.print_area(0, 0, placed.last, len(PRINTED) - 1)
    return [book.close()]


def _row(facts: Facts, row: dict) -> dict:
    clock = f"（{row['clock']}）" if row["clock"] else ""
    return {
        **row,
        "horizon": urgency(facts, row["strict_due_at"]),
        "rule": f"{row['rule_id']} {row['rule_name']}{clock}",
        "subject": f"{row['subject_kind']} {row['subject_no']}",
        "article": citation(row["law"] or ""),
        "left": remaining(row["hours_left"]),
        "source": f"{row['source_file']} 第{row['source_row']}行" if row["source_file"] else "",
    }


def urgency(facts: Facts, strict_due_at) -> str:
    """The stretch of time that a due date falls in, in words."""
    if strict_due_at is None:
        return facts.horizons[0].name
    left = strict_due_at - facts.published.as_of
    bounds = zip((0, 1, 3, 7, 15, 30), (horizon.name for horizon in facts.horizons), strict=False)
    return next((name for days, name in bounds if left < timedelta(days=days)), facts.horizons[-1].name)


def _summary_columns(facts: Facts) -> list[Column]:
    counted = [Column(horizon.name, horizon.name, "number") for horizon in facts.horizons]
    return [Column("规则编号", "rule_id"), Column("规则名称", "rule_name"), *counted, Column("合计", "total", "number")]


def _summary(facts: Facts) -> list[dict]:
    """One row for each rule with a warning, and the total beneath."""
    dates = facts.published.scan("warnings").select("rule_id", "strict_due_at").collect().iter_rows()
    counted = Counter((rule_id, urgency(facts, due_at)) for rule_id, due_at in dates)
    lines = []
    for rule in facts.rules:
        own = {horizon.name: counted[rule.rule_id, horizon.name] for horizon in facts.horizons}
        if sum(own.values()):
            lines.append({"rule_id": rule.rule_id, "rule_name": rule.name, **own, "total": sum(own.values())})
    total = {horizon.name: horizon.n for horizon in facts.horizons}
    return [*lines, {"rule_id": "合计", "is_total": True, **total, "total": sum(total.values())}]
