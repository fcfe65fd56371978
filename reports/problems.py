"""Problems as a unit reads them: what, on which law, what to do about it; and the laws word for word."""

from collections import Counter

from reports import orders
from reports.wording import citation, count
from reports.workbook import Column

FORMER = Column("责任单位", "unit_name", at_most=20)  # only where some problems come from a unit that is no more
PROBLEMS = [
    Column("问题编号", "finding_id"),
    Column("等级", "severity", "word"),
    Column("规则", "rule", at_most=20),
    Column("确定性", "certainty", "word"),
    Column("增量存量", "flow", "word", at_most=10),
    Column("对象", "subject", at_most=20),
    Column("案件编号", "case_no", at_most=17),
    Column("同一事项", "together", at_most=12),  # several problems of one case are checked together
    Column("人员序号", "person_no", "word"),
    Column("民警警号", "officer_no", "word"),
    Column("起算时间", "started_at", "time"),
    Column("到期时间", "due_at", "time"),
    Column("实际时间", "done_at", "time"),
    Column("超期小时", "overdue_hours", "number"),
    Column("说明", "reason", at_most=32),
    Column("依据", "article", at_most=24),
    Column("整改要求", "to_do", at_most=32),
    Column("来源", "source", at_most=18),
]
LAWS = [
    Column("规则", "rule", at_most=34),
    Column("问题数", "n", "number"),
    Column("依据", "law", at_most=90),
    Column("施行日", "since", "day"),
]


def columns(rows: list[dict], plain_name: str) -> list[Column]:
    """The columns of the list; with the unit's name where some problems come from one that is no more."""
    has_former = any(row["unit_name"] != plain_name for row in rows)
    return [*PROBLEMS[:3], FORMER, *PROBLEMS[3:]] if has_former else PROBLEMS


def problem(row: dict) -> dict:
    """The row of a finding with what a reader needs beside it."""
    clock = f"（{row['clock']}）" if row["clock"] else ""
    return {
        **row,
        "rule": f"{row['rule_id']} {row['rule_name']}{clock}",
        "to_do": orders.to_do(row["rule_id"]),
        "subject": f"{row['subject_kind']} {row['subject_no']}",
        "together": f"共{count(row['n_in_matter'])}个问题" if row["n_in_matter"] > 1 else "",
        "article": citation(row["law"] or ""),
        "source": f"{row['source_file']} 第{row['source_row']}行" if row["source_file"] else "",
    }


def laws(rows: list[dict]) -> list[dict]:
    """Each rule of the list with the law that decided it, word for word."""
    keys = Counter((row["rule"], row["law"] or "", row["law_since"]) for row in rows)
    ordered = sorted(keys.items(), key=lambda item: (item[0][0], item[0][1], str(item[0][2])))
    return [{"rule": rule, "law": law, "since": since, "n": n} for (rule, law, since), n in ordered]
