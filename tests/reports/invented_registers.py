"""Invented ledgers: rows with leading zeros, a formula for a charge, and a time that is known to the day alone."""

from datetime import date, datetime

from invented_objects import UNITS

TYPES = {
    **dict.fromkeys(
        (
            "received_at finished_at receipt_at reported_at accepted_at review_tier_approved_at filed_at"
            " declined_at decline_served_at transferred_out_at reviewed_at approved_at extended_at decided_at"
            " concluded_at prosecuted_at cancelled_at visited_at basis_approved_at detained_at interrogated_at"
            " family_notified_at arrest_requested_at arrest_decided_at ended_at"
        ).split(),
        "timestamp",
    ),
    **dict.fromkeys(("days_left", "detention_days"), "bigint"),
    "has_waiver": "boolean",
    "order_due_on": "date",
}
STATES = ("超期", "将到期", "在办", "已办结")
FORMULA = "=1+1"


def _row(number: int) -> dict:
    """What the rows of all ledgers have in common; every state comes up, and one of three has problems."""
    code, name, branch, line = UNITS[number % len(UNITS)]
    state, has_problem = STATES[number % 4], number % 3 == 0
    return {
        "listed_because": ("本月", "以前未办结")[number % 5 == 0],
        "source": "样例",
        "case_no": f"00{number:04}",
        "incident_no": f"0{number:05}",
        "unit_code": code,
        "unit_name": name,
        "branch_name": branch if number % 7 else None,
        "line": line,
        "officer_no": f"00{number:03}",
        "charge": FORMULA if number == 1 else "盗窃",
        "received_at": datetime(2026, 10, 1 + number, 8, 5),
        "reported_at": datetime(2026, 10, 1 + number, 8, 5),
        "accepted_at": datetime(2026, 10, 2 + number) if number == 2 else datetime(2026, 10, 2 + number, 9, 30, 17),
        "started_at": datetime(2026, 10, 2 + number, 10),
        "decided_at": datetime(2026, 10, 2 + number, 9),
        "visited_at": datetime(2026, 10, 3 + number, 15, 20),
        "visit_outcome": "满意",
        "duty": None if state == "已办结" else "JQ-03 刑事案件立案审查超期",
        "due_at": None if state == "已办结" else datetime(2026, 11, 1 + number, 23, 59, 59),
        "days_left": None if state == "已办结" else number - 2,
        "state": state,
        "n_problems": 2 if has_problem else 0,
        "severity": "橙" if has_problem else None,
        "problems": "JQ-03 刑事案件立案审查超期〔橙〕；HF-01 警情回访缺失〔黄〕" if has_problem else None,
        "progress": "整改（属实-瑕疵），限2026-11-10前整改；疑似" if has_problem else None,
        "order_due_on": date(2026, 11, 10) if has_problem else None,
        "time_note": "受案时间只到日" if number == 2 else None,
        **{f"n_{word}": number % 2 for word in ("extensions", "items", "items_held", "measures_running")},
    }


def _filing(number: int) -> dict:
    kind = "案件" if number == 4 else "警情"
    return {
        **_row(number),
        "record_kind": kind,
        "record_no": f"00{number:04}" if kind == "案件" else f"0{number:05}",
        "incident_no": None if kind == "案件" else f"0{number:05}",
        "origin": "110",
    }


def _person(number: int) -> dict:
    kind = ("措施", "刑事拘留") if number % 2 else ("处罚", "行政拘留")
    return {
        **_row(number),
        **dict(zip(("record_kind", "kind"), kind, strict=True)),
        "record_no": f"000{number:03}",
        "person_no": f"0{number}",
        "authority": "公安",
        "has_waiver": number == 1,
        "detention_days": None if number % 2 else 5,
    }


def registers() -> dict[str, list[dict]]:
    """The rows of the five published tables; the counts are those of the rows."""
    tables = {
        "register_filings": [_filing(number) for number in range(12)],
        "register_administrative_cases": [{**_row(number), "case_kind": "治安"} for number in range(8)],
        "register_criminal_cases": [{**_row(number), "case_kind": "刑事"} for number in range(9)],
        "register_persons": [_person(number) for number in range(10)],
    }
    names = ("受立案情况监督管理登记表", "行政案件办理监督管理台账", "刑事案件办理监督管理台账", "人员处置台账")
    counts = [_count(name, rows) for name, rows in zip(names, tables.values(), strict=True)]
    return {**tables, "register_counts": counts}


def _count(name: str, rows: list[dict]) -> dict:
    words = ("over", "soon", "running", "done")
    return {
        "register": name,
        "n_rows": len(rows),
        "n_of_month": sum(row["listed_because"] == "本月" for row in rows),
        "n_ended": 0,
        "n_carried": sum(row["listed_because"] != "本月" for row in rows),
        **{f"n_{word}": sum(row["state"] == state for row in rows) for word, state in zip(words, STATES, strict=True)},
        "n_with_problems": sum(row["n_problems"] > 0 for row in rows),
        "n_classified": 3,
        "n_no_offence": 1234 if name.startswith("受立案") else 0,
        "n_undated": 0,
    }
