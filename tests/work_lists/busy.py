"""A bureau in the middle of its work: findings in every state, orders late by every level, seen at one moment."""

from datetime import datetime
from pathlib import Path

from checks.answers.marks import mark
from checks.life.acts import Act
from tests.work_lists.bureau import LEADER, LEGAL, Bureau, number

ON = "2026-12-01T09:00"
UNITS = ("U1", "U2", "U9")  # the last one was merged into U3
PER_UNIT = 16


def made(out: Path) -> Bureau:
    """The bureau as of that moment, its lists not yet written."""
    bureau = Bureau(out)
    places = range(1, PER_UNIT * len(UNITS) + 1)
    listed = [{"place": place, "unit_code": unit_of(place)} for place in places]
    listed[5] |= {"rule_id": "AJ-01", "severity": "红"}
    bureau.release("2026-08", listed)
    bureau.hand_out("2026-09-02T09:00")
    _go(bureau)
    relapse = {"rule_id": "ZG-01", "clock": "复发:JQ-07", "reason": "问题JQ-07于2026-09-20销号，记录至今仍显示未办"}
    # what was not found again, and what only the newest month knows
    found = [row for row in listed if row["place"] % PER_UNIT not in (2, 9)]
    crossed = [{"case_no": "A003", "n_petitions": 2, "n_findings": 1}]
    bureau.release(
        "2026-10",
        [
            *found,
            {"place": 90, **relapse},
            *({"place": 91 + place, "unit_code": unit} for place, unit in enumerate(UNITS)),
        ],
        petition_crossings=crossed,
    )
    bureau.run(
        "insert into staging.exemptions values"
        " ('JQ-07', 'A500', '01', '上级批准延长', '明公法〔2026〕5号', date '2026-12-20'),"
        " ('JQ-07', 'A501', null, '早已到期', '明公法〔2026〕4号', date '2026-11-01'),"
        " ('JQ-07', 'A502', null, '还早', '明公法〔2026〕6号', date '2027-06-01')"
    )
    return bureau


def unit_of(place: int) -> str:
    """The unit of the finding in that place."""
    return UNITS[(place - 1) // PER_UNIT]


def each(*places: int) -> list[str]:
    """The findings of every unit that have these places within it."""
    return [number(place + PER_UNIT * unit) for unit in range(len(UNITS)) for place in places]


def _go(bureau: Bureau) -> None:
    """What happened from September on; places are counted within each unit, from 1."""
    bureau.check("2026-09-04", "属实-瑕疵", *each(2, 3, 4, 5, 7, 8, 9, 10, 11, 12))
    bureau.check("2026-09-04", "属实-过错", *each(6, 13, 14))
    bureau.check("2026-09-04", "不属实", *each(15))
    bureau.hand_out("2026-09-10T09:00")  # by 2026-09-23
    postponed = {2: "2026-11-30", 3: "2026-11-24", 4: "2026-11-16", 5: "2026-11-01", 7: "2026-12-01"}
    acts = [
        Act("整改改期", finding_id, LEADER, "2026-09-20", due_on=due_on, doc_no="明公法〔2026〕3号", note="等待材料")
        for place, due_on in postponed.items()
        for finding_id in each(place)
    ]
    acts += [Act("报告已纠正", one, "120001", "2026-09-18", note="已送达") for one in each(8, 10, 13)]
    acts += [Act("不可逆说明", one, "120001", "2026-09-18", note="已经超期，无法恢复") for one in each(14)]
    acts += [_suspended(one) for one in each(11)]
    bureau.do("2026-09-20T12:00", *acts)
    acts = [Act("退回整改", one, LEADER, "2026-09-22", due_on="2026-12-10", note="没有回证") for one in each(10)]
    acts += [Act("销号", one, LEADER, "2026-09-22") for one in each(13)]
    acts += [Act("提出追究建议", one, LEADER, "2026-09-22") for one in each(14)]
    bureau.do("2026-09-22T12:00", *acts)
    # verdicts of the last days, two people who contradict each other, an appeal
    bureau.check("2026-11-30", "属实-瑕疵", *each(1))
    bureau.do("2026-11-30T12:00", *(_opinion(one, by) for one in each(16) for by in ("120001", "120002")))
    bureau.do("2026-11-30T13:00", *(_recheck(one) for one in each(12)))
    bureau.check("2026-11-30", "属实-过错", *each(12))
    bureau.do("2026-11-30T15:00", *(_objection(one) for one in each(12)))


def _suspended(finding_id: str) -> Act:
    return Act(
        "挂起", finding_id, LEADER, "2026-09-18", due_on="2026-12-31", doc_no="明公法〔2026〕8号", note="等待裁判"
    )


def _opinion(finding_id: str, by: str) -> Act:
    verdict = "属实-瑕疵" if by == "120001" else "不属实"
    return Act("核查", finding_id, by, "2026-11-30", verdict=verdict, note=f"警号{by}看过回证")


def _recheck(finding_id: str) -> Act:
    return Act("重新核查", finding_id, LEGAL, "2026-11-30", note="新的材料")


def _objection(finding_id: str) -> Act:
    """As the unit's form brought it: the row is known again when the legal department sends it back."""
    said = {"raised_at": "2026-11-30 14:00", "grounds": "送达回证在卷"}
    row = mark("appeals/提出异议", {"finding_id": finding_id, **said})
    return Act("提出异议", finding_id, "120003", said["raised_at"], note=said["grounds"], row=row)


def moment() -> datetime:
    """The moment at which everything is looked at."""
    return datetime.fromisoformat(ON)
