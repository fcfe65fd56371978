"""Typical cases told so that neither the case, nor the unit, nor any person can be recognised."""

import polars as pl

from reports.facts import Facts
from reports.wording import duration, moment_words, third_of_month

KINDS = {
    "警情": "一起警情",
    "案件": "一起案件",
    "节点": "一个案件节点",
    "措施": "一项强制措施",
    "处罚": "一件行政处罚",
    "财物": "一件涉案财物",
    "罚没款": "一笔罚没款",
    "回访": "一次回访",
    "信访": "一件信访事项",
    "单位": "一个月的记录",
    "延长": "一次期限延长",
}


TOLD = (
    *("finding_id", "rule_name", "unit_code", "subject_kind", "clock"),
    *("started_at", "due_at", "done_at", "breach_at", "overdue_hours"),
)
CANDIDATES = 10  # units looked at for cases that are not told in the same words


def typical(facts: Facts, rule_id: str, n: int = 2) -> list[str]:
    """The longest overdue problems of a rule, not twice from one unit and not twice alike where it can be helped."""
    found = facts.findings.filter(pl.col("rule_id") == rule_id).select(TOLD).collect()
    longest = found.sort(
        pl.col("overdue_hours").fill_null(0),
        "breach_at",
        "finding_id",
        descending=[True, True, False],
        nulls_last=True,
    )
    first_of_units = longest.unique("unit_code", keep="first", maintain_order=True)
    others = longest.join(first_of_units, on="finding_id", how="anti", maintain_order="left")
    listed = pl.concat([first_of_units.head(CANDIDATES), others.head(n)]).to_dicts()
    told = [_told(facts, row) for row in listed]
    alike = [place for place, text in enumerate(told) if text in told[:place]]
    ordered = [text for place, text in enumerate(told) if place not in alike] + [told[place] for place in alike]
    return [f"案例{sign}：{text}" for sign, text in zip("一二三四五", ordered[:n], strict=False)]


def _told(facts: Facts, row: dict) -> str:
    kind = next((unit.unit_type for unit in facts.units if unit.code == row["unit_code"]), "")
    subject = f"某{'派出所' if kind == '派出所' else '单位'}的{KINDS.get(row['subject_kind'], '一个事项')}"
    clock = f"“{row['clock']}”" if row["clock"] else ""
    if row["due_at"] is None or row["overdue_hours"] is None:
        kind = f"（{row['clock']}）" if row["clock"] else ""
        return f"{subject}，于{third_of_month(row['breach_at'])}出现“{row['rule_name']}{kind}”的情形。"
    start = f"自{third_of_month(row['started_at'])}起算，" if row["started_at"] else ""
    late = duration(row["overdue_hours"])
    if row["done_at"] is None:
        return f"{subject}，{start}截至{moment_words(facts.published.as_of)}已超过{clock}期限{late}，仍未办结。"
    return f"{subject}，{start}超过{clock}期限{late}才办结。"
