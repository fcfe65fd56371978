"""Invented orders of one unit: of two months before the audited one, of the month before it and of the month itself."""

from datetime import date

from invented_objects import UNITS

UNIT = UNITS[2]
# month, day of the order, date, how it went, when it was done, days over, up to whom
WENT = [
    ("2026-08", date(2026, 8, 10), date(2026, 8, 24), "按期完成", date(2026, 8, 20), 0, None),
    ("2026-08", date(2026, 8, 10), date(2026, 8, 24), "逾期未完成", None, 69, "局领导"),
    ("2026-09", date(2026, 9, 9), date(2026, 9, 23), "按期完成", date(2026, 9, 23), 0, None),
    ("2026-09", date(2026, 9, 9), date(2026, 9, 23), "逾期完成", date(2026, 9, 24), 0, None),
    ("2026-09", date(2026, 9, 9), date(2026, 10, 31), "逾期未完成", None, 1, "逾期"),
    ("2026-09", date(2026, 9, 9), date(2026, 9, 23), "不属实", None, 0, None),
    ("2026-10", date(2026, 10, 12), date(2026, 10, 25), "逾期未完成", None, 7, "所队长"),
    ("2026-10", date(2026, 10, 20), date(2026, 11, 3), "未到期", None, 0, None),
    ("2026-10", date(2026, 10, 20), date(2026, 11, 10), "退回重改", None, 0, None),
    ("2026-10", date(2026, 10, 20), date(2026, 11, 3), "中止", None, 0, None),
]


def orders() -> list[dict]:
    """The rows of published.orders."""
    code, name = UNIT[:2]
    return [
        {
            "unit_code": code,
            "unit_name": name,
            "branch_name": UNIT[2],
            "order_no": f"明公法整〔2026〕{int(month[-2:])}号",
            "ordered_on": ordered_on,
            "month": month,
            "due_on": due_on,
            "outcome": outcome,
            "done_on": done_on,
            "days_over": days_over,
            "level": level,
            "finding_id": f"{place:016x}",
            "rule_id": "JQ-03",
            "clock": "",
            "rule_name": "刑事案件立案审查超期",
            "subject_kind": "案件",
            "subject_no": f"A9{place:03}",
            "case_no": f"A9{place:03}",
        }
        for place, (month, ordered_on, due_on, outcome, done_on, days_over, level) in enumerate(WENT)
    ]
