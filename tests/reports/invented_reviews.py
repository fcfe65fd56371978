"""What people found out about the rules of the invented month: one of them is wrong too often."""

from datetime import date

from invented_objects import RULES

UNSCORED = "JQ-01"
WHY = "自2026-08-03起核查20件，属实11件，准确率55%，低于60%，研究决定以前不计分（明公办〔2025〕30号第六条至第十条）"
NONE = dict.fromkeys(("n_true", "n_fault", "n_untrue", "n", "n_all_true", "n_all_fault", "n_all_untrue", "n_all"), 0)


def rule_precision(findings: list[dict]) -> list[dict]:
    """A row for every rule; one was checked twenty times and proved wrong nine times."""
    checked = {"n_true": 11, "n_fault": 3, "n_untrue": 9, "n": 20} | {
        "precision": "0.55", "lower": "0.3421", "upper": "0.7418", "n_all_true": 11, "n_all_fault": 3,
        "n_all_untrue": 9, "n_all": 20, "all_precision": "0.55", "all_lower": "0.3421", "all_upper": "0.7418",
        "is_unscored": True, "scoring_note": WHY,
    }  # fmt: skip
    return [
        {"rule_id": rule, "rule_name": name, "rule_class": kind, "since": date(2026, 8, 3), "is_unscored": False}
        | {"n_conflicts": 0, "n_open": sum(row["rule_id"] == rule for row in findings)}
        | (checked if rule == UNSCORED else NONE)
        for rule, name, _, kind, *_ in RULES
    ]


def untrue_reasons() -> list[dict]:
    """Why the nine proved wrong."""
    place = {"rule_id": UNSCORED, "rule_name": "疑似有案不立", "finding_id": "00112233aabbccdd"}
    return [
        {**place, "reason": "重复报警", "n": 7, "n_recent": 7, "example": "同一事由已在另一警情中受案"},
        {**place, "reason": "=不是本辖区", "n": 2, "n_recent": 2, "example": "=不是本辖区"},
    ]
