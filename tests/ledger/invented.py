"""An invented ledger of half a year: releases, and what people did with the findings."""

from checks.ledger import Ledger

MONTHS = ("2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10")


def step(finding: str, month: str, **said) -> tuple[str, str, str, dict]:
    """One step of a finding as it is appended: checked and found a small fault unless something else is said."""
    payload = {
        "act": "核查",
        "from": "待核查",
        "status": "属实-瑕疵",
        "verdict": "属实-瑕疵",
        "at": f"{month}-05 09:00:00",
        "by": "900001",
        "note": "已调阅案卷，受案登记迟了一天",
        "due_on": f"{month}-20",
        "doc_no": f"明湖公法〔2026〕{month[-2:]}号",
        "recorded_at": f"{month}-05 17:30:00",
    }
    return "step", month, finding, {**payload, **said}


def filled(path) -> Ledger:
    """The ledger at that path holds a release and two steps of each of six months."""
    ledger = Ledger(path)
    for month in MONTHS:
        numbers = [f"{month}-{n}" for n in range(1, 4)]
        ledger.record_release(
            month, {"as_of": f"{month}-28T00:00:00", "findings": numbers, "about": {"rule_id": numbers}}
        )
        ledger.append_all([step(numbers[0], month), step(numbers[1], month, act="整改", status="整改")], after=None)
    return ledger
