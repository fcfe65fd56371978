"""What the workbook of a unit must say of orders to put something right, from the Parquet files of the month."""

from datetime import date

from tests.month import printed_truth as truth
from tests.month.printed_scores import fields, sheet
from tests.month.printed_truth import Month, count

UNFINISHED = ("未到期", "逾期未完成", "退回重改")
OUTCOMES = ("按期完成", "逾期完成", *UNFINISHED, "不属实", "中止")
EARLIER = "更早下达、尚未完成"
TOLD = {"逾期": "逾期", "所队长": "提醒所队长", "法制部门": "报法制部门", "局领导": "报局领导"}


def given(m: Month, code: str) -> list[dict]:
    """The orders of a unit."""
    return [row for row in m.rows("orders") if row["unit_code"] == code]


def unfinished(m: Month, code: str) -> list[dict]:
    return [row for row in given(m, code) if row["outcome"] in UNFINISHED]


def tables(m: Month, code: str) -> dict[str, tuple]:
    """The sheets of a unit that has orders."""
    running, went = unfinished(m, code), _went(m, code)
    sheets = {}
    if running:
        sheets["整改令"] = sheet(
            running,
            ("整改期限", "due_on"),
            ("期限情况", lambda row: _left(row["due_on"], m.as_of.date())),
            ("督办", lambda row: TOLD.get(row["level"], "")),
            *fields("整改令文号 order_no 下达日期 ordered_on"),
            ("规则", truth.rule),
            ("对象", lambda row: f"{row['subject_kind']} {row['subject_no']}"),
            *fields("完成情况 outcome 问题编号 finding_id"),
        )
    if went:
        columns = ((outcome, lambda row, outcome=outcome: row["of"].count(outcome)) for outcome in OUTCOMES)
        count_of = ("下达件数", lambda row: len(row["of"]))
        sheets["整改回头看"] = sheet(went, ("下达月份", "month"), count_of, *columns)
    return sheets


def _left(by: date | None, on: date) -> str:
    if by is None:
        return "未定期限"
    days = (by - on).days
    return f"逾期{count(-days)}日" if days < 0 else f"还有{count(days)}天" if days else "今天到期"


def _went(m: Month, code: str) -> list[dict]:
    """The orders of the month before, of the month, and what is left of earlier ones."""
    if not given(m, code):
        return []
    lines = [
        {"month": truth.month(name), "of": [row["outcome"] for row in given(m, code) if row["month"] == name]}
        for name in (before(m), m.says["month"])
    ]
    earlier = [row["outcome"] for row in unfinished(m, code) if row["month"] < before(m)]
    return [*lines, {"month": EARLIER, "of": earlier}] if earlier else lines


def before(m: Month) -> str:
    """The month before the audited one."""
    year, number = map(int, m.says["month"].split("-"))
    return f"{year}-{number - 1:02d}" if number > 1 else f"{year - 1}-12"


def phrases(m: Month, code: str) -> list[str]:
    """What the notice and the titles say of them."""
    running, name = unfinished(m, code), m.unit(code)
    lines = _went(m, code) or [{"month": truth.month(each), "of": []} for each in (before(m), m.says["month"])]
    late = {level: sum(row["level"] == level for row in running) for level in TOLD}
    told = "，".join(f"应{TOLD[level]}{count(n)}件" for level, n in late.items() if n and level != "逾期")
    told = f"（{told}）" if told else ""
    return [
        f"^{''.join(map(_sentence, lines))}$",
        f"^尚未完成{count(len(running))}件，见“整改令”表；其中逾期{count(sum(late.values()))}件{told}。$",
        f"^{name}尚未完成的整改令（{count(len(running))}件，截至{truth.moment(m.as_of)}）$",
        f"{m.says.get('ladder', '')}。",
    ]


def _sentence(line: dict) -> str:
    if not line["of"]:
        return f"{line['month']}没有下达整改令。"
    parts = "，".join(f"{outcome}{count(n)}件" for outcome in OUTCOMES if (n := line["of"].count(outcome)))
    return f"{line['month']}{'' if line['month'] == EARLIER else '下达整改令'}{count(len(line['of']))}件：{parts}。"
