"""The cases that follow from the background's incidents, with their measures, penalties, property and money."""

from datetime import datetime, timedelta
from random import Random

from samples.bureau import DETECTIVES, unit_of
from samples.moments import Rough, happened
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, admin_case, as_day, criminal_case, detention, item, measure, penalty, visit

MINUTE = timedelta(minutes=1)
CHARGES = {
    "治安": ("殴打他人", "盗窃", "赌博", "寻衅滋事", "故意损毁财物"),
    "刑事": ("盗窃", "诈骗", "故意伤害", "危险驾驶"),
}


def _to_minute(moment: datetime | None) -> Rough | None:
    return moment and Rough(moment.replace(second=0), "minute")


def _office_hours(rng: Random, day: datetime) -> datetime:
    """A moment between nine and six on that day."""
    return day.replace(hour=rng.randrange(9, 18), minute=rng.randrange(60))


def public_order_matter(s: Sample, rng: Random, record: Record, finished: datetime) -> None:
    """A 治安 case filed within hours and decided within 25 days, with what its decision brings."""
    filed = happened(finished + timedelta(minutes=rng.randrange(30, 1200)))
    if not filed:
        record["outcome"] = None
        return
    decided = happened(_office_hours(rng, filed + rng.randrange(2, 25) * DAY))
    victim = rng.random() < 0.4
    case = admin_case(
        s, filed, unit=unit_of(record["unit_code"]), incident_no=record["incident_no"], reported_at=finished,
        has_victim=victim,
        charge=rng.choice(CHARGES["治安"]), origin="110", decided=_to_minute(decided) or OPEN,
    )  # fmt: skip
    if rng.random() < 0.5:
        record["case_no"] = case["case_no"]
    if rng.random() < 0.3:
        _summons(s, rng, case, filed)
    if rng.random() < 0.15:
        item(s, case, rng.choice(("扣押", "扣留", "先行登记保存")), filed + 3 * HOUR, value=rng.randrange(50, 9000))
    if decided:
        _decision(s, rng, case, decided)
        _case_visit(s, rng, case, decided, victim)


def _summons(s: Sample, rng: Random, case: Record, filed: datetime) -> None:
    """A summons ended well within eight hours; some systems keep its end to the minute only."""
    started = happened(filed + timedelta(minutes=rng.randrange(20, 300)))
    ended = started and happened(started + timedelta(minutes=rng.randrange(40, 420)))
    if ended:
        measure(s, case, rng.choice(("传唤", "口头传唤")), started, ended_at=_to_minute(ended), limit_basis="一般")


def _decision(s: Sample, rng: Random, case: Record, decided: datetime) -> None:
    """What the case was decided to."""
    draw = rng.random()
    if draw < 0.35:
        penalty(s, case, decided, rng.choice((5, 7, 10, 15)))
    elif draw < 0.8:
        _fine(s, rng, case, decided)
    else:
        case["decision"] = rng.choice(("不予处罚", "调解", "终止调查"))


def _fine(s: Sample, rng: Random, case: Record, decided: datetime) -> None:
    """A fine with its payment two days later; only the days are kept."""
    amount = rng.choice((200, 300, 500, 1000))
    penalty(s, case, decided, None, kind="罚款", custody_in_at=None, fine_amount=amount, family_notified_at=None)
    s.add(
        "money_flows", flow_no=s.number(f"KX{decided:%Y%m}-", 4), case_no=case["case_no"], kind="罚款", amount=amount,
        decided_at=as_day(decided), is_onsite=False, collected_at=happened(as_day(decided + DAY)),
        paid_in_at=happened(as_day(decided + 2 * DAY)),
        unit_code=case["unit_code"],
    )  # fmt: skip


def _case_visit(s: Sample, rng: Random, case: Record, decided: datetime, victim: bool) -> None:
    """The victim is visited within thirty days of the decision."""
    at = happened(decided + timedelta(hours=rng.randrange(30, 500)))
    if victim and at:
        visit(s, case, at, satisfaction=rng.choice(("满意", "基本满意", "未评价")))


def criminal_matter(s: Sample, rng: Random, record: Record, finished: datetime) -> None:
    """A criminal case filed within two days (or declined), with its measures in time."""
    filed = happened(finished + timedelta(minutes=rng.randrange(60, 2800)))
    unit = DETECTIVES[int(record["unit_code"][4:6]) - 1]
    facts = dict(
        incident_no=record["incident_no"],
        reported_at=finished,
        unit=unit,
        origin="110",
        charge=rng.choice(CHARGES["刑事"]),
    )
    if not filed:
        criminal_case(s, None, **facts)
    elif rng.random() < 0.12:
        criminal_case(
            s, None, declined_at=filed, decline_served_at=happened(as_day(filed + DAY)), has_complainant=True, **facts
        )
    else:
        _investigation(s, rng, facts, filed)


def _investigation(s: Sample, rng: Random, facts: dict, filed: datetime) -> None:
    """A filed case: prosecuted after some weeks, or open with acts going on."""
    prosecuted = happened(filed + rng.randrange(20, 90) * DAY) if rng.random() < 0.5 else None
    injury, amount = rng.choice((None, "无", "轻微伤", "轻伤")), rng.choice((None, 800, 3600, 25000))
    case = criminal_case(s, filed, prosecuted_at=prosecuted, injury_level=injury, amount=amount, **facts)
    draw = rng.random()
    started = happened(filed + timedelta(hours=rng.randrange(2, 100), minutes=rng.randrange(60)))
    if started and draw < 0.35:
        detention(s, case, started)
        _arrest(s, case, started + 6 * DAY + HOUR)
    elif started and draw < 0.6:
        measure(s, case, "取保候审", started, ended_at=prosecuted)
    elif started and draw < 0.8:
        measure(s, case, "传唤", started)
    if draw > 0.7 and happened(filed + 5 * HOUR):
        item(s, case, "扣押", filed + 5 * HOUR, value=rng.randrange(100, 30000))
    if draw > 0.92:
        item(s, case, "冻结", filed + 30 * HOUR, value=rng.randrange(5000, 90000))


def _arrest(s: Sample, case: Record, started: datetime) -> None:
    """The person is arrested when the 刑事拘留 ends, and prosecuted before two months are over."""
    if happened(started):
        measure(s, case, "逮捕", started)
