"""整改回头看: how the orders of a month and of the month before it went, and what came back after it was put right."""

from collections.abc import Iterable
from datetime import date, timedelta

from checks.life import orders
from reports.wording import count, month_words
from reports.workbook import Column

EARLIER = "更早下达、尚未完成"
COLUMNS = [
    Column("下达月份", "month", at_most=24),
    Column("下达件数", "n", "number"),
    *(Column(outcome, outcome, "number") for outcome in orders.OUTCOMES),
]
NOTE = (
    "按整改令下达的月份统计，每个问题一件，各栏相加等于下达件数。按期以整改期限当日终了为准，期限届满之后才改期的仍算逾期完成；中止是"
    "挂起、异议、重新核查或者另行下令的；不属实是下达之后改为不属实或者关闭的。"
)
KINDS = ("逾期", "复发", "多发")
RELAPSES = [
    Column("类别", "kind", "word"),
    Column("规则", "rule_id", "word"),
    Column("对象", "subject", at_most=26),
    Column("发生时间", "breach_at", "time"),
    Column("说明", "reason", at_most=60),
    Column("状态", "status", "word"),
]
RELAPSES_NOTE = (
    "ZG-01查出的：逾期是整改令过期没有完成；复发是已经销号的问题又被查出，或者记录至今显示未办；"
    "多发是销号后规定日数内本单位同类问题又达到规定件数。"
)


def month_before(month: str) -> str:
    """The month before that one."""
    return f"{date.fromisoformat(month + '-01') - timedelta(days=1):%Y-%m}"


def rows(given: Iterable[tuple[str, str]], month: str) -> list[dict]:
    """Orders as (month in which they were given, outcome): the month before, the month itself, what is still open."""
    given = list(given)
    wanted = (month_before(month), month)
    lines = [_line(month_words(name), [outcome for own, outcome in given if own == name]) for name in wanted]
    earlier = [outcome for own, outcome in given if own < wanted[0] and outcome in orders.UNFINISHED]
    return [*lines, _line(EARLIER, earlier)] if earlier else lines


def _line(label: str, outcomes: list[str]) -> dict:
    counts = {name: outcomes.count(name) for name in orders.OUTCOMES}
    return {"month": label, "n": len(outcomes), **counts}


def sentence(line: dict) -> str:
    """One line in words."""
    if not line["n"]:
        return f"{line['month']}没有下达整改令。"
    parts = [f"{name}{count(line[name])}件" for name in orders.OUTCOMES if line[name]]
    return (
        f"{line['month']}{'' if line['month'] == EARLIER else '下达整改令'}{count(line['n'])}件：{'，'.join(parts)}。"
    )


def relapse(row: dict) -> dict:
    """A finding of ZG-01 with its kind and the rule of the finding that it is about."""
    kind, _, named = (row["clock"] or "").partition(":")
    return {**row, "kind": kind, "rule_id": named, "subject": f"{row['subject_kind']} {row['subject_no']}"}


def relapses_in_words(found: list[dict], when: str = "最近一次发布") -> str:
    """How many of these relapses there are of each kind, in words."""
    kinds = [row["kind"] for row in found]
    parts = [f"{kind}{count(kinds.count(kind))}件" for kind in KINDS if kind in kinds]
    return f"{when}查出整改{'，'.join(parts)}。" if parts else f"{when}没有查出整改逾期、复发、多发。"
