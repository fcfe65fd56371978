"""What the invented month only observes: a figure of a unit, and a case that a petition names."""

from datetime import date

from invented_objects import UNITS


def unit_indicators() -> list[dict]:
    """One unit whose fines lie off."""
    code, name, *_ = UNITS[0]
    return [
        {
            "rule_id": "CW-06", "rule_name": "罚没款动态监测", "indicator": "罚没款数额", "period": "2026-10",
            "unit_code": code, "unit_name": name, "n": 3, "x": "96000", "value": "96000", "expected": "20650",
            "upper": "50000", "standing": "偏高", "law_since": date(2016, 3, 1), "law": "公安部令第137号第十四条第二款",
        }
    ]  # fmt: skip


def petition_crossings() -> list[dict]:
    """One case with a petition and a finding that it raised."""
    code, name, *_ = UNITS[0]
    return [
        {
            "case_no": "A0001", "unit_code": code, "unit_name": name, "n_petitions": 1, "n_findings": 1, "n_raised": 1,
            "rules": "HF-03",
        }
    ]  # fmt: skip


def ageing() -> list[dict]:
    """One unit with open cases of two ages."""
    code, name, *_ = UNITS[0]
    return [
        {"unit_code": code, "unit_name": name, "from_days": 0, "band": "30日以内", "n_open": 4, "n_stock": 0},
        {"unit_code": code, "unit_name": name, "from_days": 731, "band": "超过730日", "n_open": 2, "n_stock": 1},
    ]
