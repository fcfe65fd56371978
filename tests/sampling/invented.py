"""Invented frames: units of very different sizes, incidents and cases of several kinds, by day and by night."""

from random import Random

from checks.ledger import Event
from checks.sampling.drawing import as_payload, draw
from checks.sampling.frame import Candidate, Frame, Particulars
from checks.sampling.record import DRAW
from checks.sampling.results import RESULT, Standing

MONTH = "2026-10"
KINDS = {"其他警情": 6, "纠纷警情": 3, "刑事治安警情": 2, "治安案件": 2, "刑事案件": 1}
SIZES = (40, 40, 35, 30, 25, 20, 10, 8, 5, 1)  # objects of each unit without a finding


def candidate(number: int, unit: int = 1, kind: str = "治安案件", hours: str = "工作时间", **facts) -> Candidate:
    """One object of a unit, without a petition and without a finding unless the facts say otherwise."""
    object_kind, letter = ("案件", "A") if kind.endswith("案件") else ("警情", "J")
    row = {
        "object_kind": object_kind, "source": "standard", "object_no": f"{letter}{number:05d}",
        "unit_code": f"U{unit:02d}", "unit_name": f"第{unit}派出所", "kind": kind, "hours": hours,
        "came_at": "2026-10-12 09:00", "has_petition": False, "has_finding": False,
    }  # fmt: skip
    return Candidate(**{**row, **facts})


def frame(sizes=SIZES, n_petitions: int = 3, n_found: int = 12) -> Frame:
    """A month: so many objects of each unit, six in ten at night, and some on which something was found."""
    chance = Random(5)
    rows, number = [], 0
    for unit, size in enumerate(sizes, 1):
        for _ in range(size):
            number += 1
            kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
            rows.append(candidate(number, unit, kind, "非工作时间" if chance.random() < 0.6 else "工作时间"))
    rows += [candidate(90_000 + n, 1 + n % 3, has_finding=True, has_petition=n < n_petitions) for n in range(n_found)]
    return Frame(MONTH, "2026-11-01T00:00:00", 1, tuple(sorted(rows, key=lambda each: each.about)))


def payload(month: Frame, seed: int, n: int, **facts) -> dict:
    """What the ledger would remember of that draw; every case was handled by J001 and J002."""
    sample = draw(month, seed, n)
    known = {each.candidate.about: Particulars(("JQ-03", "XT-01"), ("J001", "J002")) for each in sample.drawn}
    named = {"number": 1, "seed": seed, "n": n, "enlarges": None, "why": "", "drawn_on": "2026-11-02"}
    return {**named, **as_payload(month, sample, known, f"{month.month}-抽"), **facts}


def drawn_event(said: dict, seq: int = 1) -> Event:
    """The draw as an event of the ledger."""
    return Event(seq, DRAW, MONTH, "", said)


def result_event(said: dict, seq: int = 2) -> Event:
    """A result as an event of the ledger."""
    return Event(seq, RESULT, MONTH, "", said)


def standing(is_bad: bool, rules=("JQ-03",)) -> Standing:
    """An object that one reviewer looked at."""
    said = {"result": "有问题" if is_bad else "合格", "rules": list(rules) if is_bad else [], "note": ""}
    return Standing(({**said, "reviewer_no": "J900"},))


def about(drawn: dict) -> tuple[str, str, str]:
    """What an object of a draw is."""
    return drawn["object_kind"], drawn["source"], drawn["object_no"]
