"""The lawful bulk of the sample: incidents of four months and everything that followed from them."""

from datetime import datetime, timedelta
from random import Random

from samples.background_cases import criminal_matter, public_order_matter
from samples.bureau import ECONOMIC_TEAMS, ORDER_TEAMS, POLICE_STATIONS, unit_of
from samples.moments import AS_OF, DAYS, FIRST_DAY, end_of, happened
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, admin_case, exempt, extension, incident, visit

MINUTE = timedelta(minutes=1)
CATEGORIES = {"纠纷": 33, "求助": 24, "治安": 18, "交通": 8, "其他": 7, "刑事": 6, "举报": 3, "投诉": 1}
QUIET_OUTCOMES = {
    "治安": {"现场调解": 5, "当场处罚": 3, "不予处理": 1, "虚假警情": 1},
    "刑事": {"移送": 3, "重复警情": 3, "告知自诉": 2, "虚假警情": 1},
}
BUSY_HOURS = [1, 1, 1, 1, 1, 1, 2, 3, 5, 6, 6, 6, 5, 5, 6, 6, 6, 6, 7, 7, 7, 6, 4, 2]


def add_background(sample: Sample, rng: Random, incidents: int) -> None:
    """So many incidents stand in the sample, each with the visits and the case it needs; none breaks a rule."""
    moments = sorted(_moment(rng) for _ in range(incidents))
    for received in moments:
        _one_incident(sample, rng, received)
    for n in range(max(3, incidents // 150)):
        _own_discovery(sample, rng, n)
    for n in range(max(4, incidents // 60)):
        _petition(sample, rng, n)
    _after_as_of(sample, rng)


def _moment(rng: Random) -> datetime:
    day = datetime.combine(FIRST_DAY, datetime.min.time()) + rng.randrange(DAYS) * DAY
    hour = rng.choices(range(24), BUSY_HOURS)[0]
    return day + hour * HOUR + timedelta(seconds=rng.randrange(3600))


def _one_incident(s: Sample, rng: Random, received: datetime) -> None:
    """An incident, what came of it, and its visits."""
    category = rng.choices(list(CATEGORIES), list(CATEGORIES.values()))[0]
    finished = received + timedelta(seconds=rng.randrange(1200, 7200))
    record = incident(
        s,
        finished,
        category,
        rng.choice(POLICE_STATIONS),
        received_at=received,
        channel=rng.choices(("110", "上门", "网上"), (8, 2, 1))[0],
    )
    record |= {"finished_at": happened(finished), "is_contactable": rng.random() > 0.04}
    if record["channel"] == "上门":
        record["receipt_at"] = min(received + 10 * MINUTE, end_of(received.date()))
    _outcome(s, rng, record, category, finished)
    _visits(s, rng, record, finished)


def _outcome(s: Sample, rng: Random, record: Record, category: str, finished: datetime) -> None:
    """A case, or what lawfully stands instead of one; nothing yet while the police are still on the spot."""
    if not happened(finished):
        record["outcome"] = None
        return
    if category not in QUIET_OUTCOMES:
        record["outcome"] = "现场调解" if category == "纠纷" and rng.random() < 0.7 else "其他"
        if category in ("纠纷", "求助") and rng.random() < 0.03:
            _taken_down(rng, record, finished)
        return
    if rng.random() < (0.55 if category == "治安" else 0.85):
        record["outcome"] = "立案"
        matter = public_order_matter if category == "治安" else criminal_matter
        matter(s, rng, record, finished)
        return
    outcomes = QUIET_OUTCOMES[category]
    record["outcome"] = rng.choices(list(outcomes), list(outcomes.values()))[0]
    if record["outcome"] == "不予处理":
        record |= {
            "outcome_reason": "情节显著轻微，当事人自行和解",
            "outcome_approver": unit_of(record["unit_code"]).head,
        }


def _taken_down(rng: Random, record: Record, finished: datetime) -> None:
    """The incident had come in as 治安 and was recategorised as the rules ask."""
    unit = unit_of(record["unit_code"])
    at = happened(finished + timedelta(minutes=rng.randrange(20, 300)))
    if at:
        record |= {
            "category_initial": "治安", "recategorised_at": at, "recategorised_by": unit.reviewer,
            "recategorise_approver": unit.head, "recategorise_reason": "经现场核实不构成违反治安管理行为",
        }  # fmt: skip


def _visits(s: Sample, rng: Random, record: Record, finished: datetime) -> None:
    """Reached within two days, or tried on two days; three working days are never shorter."""
    if not record["is_contactable"] or record["outcome"] in ("重复警情", "虚假警情"):
        return
    day = datetime.combine(finished.date(), datetime.min.time()) + DAY
    first, second = (
        day + rng.randrange(8, 20) * HOUR + timedelta(seconds=rng.randrange(3600)) + n * DAY for n in (0, 1)
    )
    channel = rng.choices(("电话", "短信", "上门"), (7, 2, 1))[0]
    reached = rng.random() < 0.8
    if not happened(first):
        return
    answer = rng.choices(("满意", "基本满意", "未评价", "不满意"), (70, 20, 8, 2))[0] if reached else "未评价"
    row = visit(s, record, first, channel=channel, is_reached=reached, satisfaction=answer)
    if answer == "不满意":
        row |= {"told_channel": True, "rectified_at": happened(first + rng.randrange(24, 90) * HOUR)}
    if not reached and happened(second):
        visit(s, record, second, channel="电话", is_reached=rng.random() < 0.6, satisfaction="未评价")


def _own_discovery(s: Sample, rng: Random, n: int) -> None:
    """An administrative case that the police found themselves; now and then extended, or without a known offender."""
    filed = (
        datetime.combine(FIRST_DAY, datetime.min.time()) + rng.randrange(DAYS - 2) * DAY + rng.randrange(9, 18) * HOUR
    )
    unit = rng.choice(ORDER_TEAMS if n % 2 else ECONOMIC_TEAMS)
    if n % 5 == 4:
        admin_case(
            s,
            filed,
            unit=rng.choice(POLICE_STATIONS),
            reported_at=None,
            origin="工作发现",
            pending_reason="行为人不明",
            decided=OPEN,
        )
        return
    decided = happened(filed + rng.randrange(40, 55) * DAY)
    over = {"decided": decided} if decided else {"transferred_out_at": happened(filed + 6 * DAY)}
    kind = "其他行政" if n % 3 == 0 else "治安"
    case = admin_case(s, filed, kind, unit, reported_at=None, origin="工作发现", accepted_at=filed - HOUR, **over)
    if decided and kind == "治安":
        extension(s, "案件", case["case_no"], 1, filed + 27 * DAY, "上一级公安机关")


def _petition(s: Sample, rng: Random, n: int) -> None:
    """A petition answered in time; only days are kept."""
    received = FIRST_DAY + rng.randrange(DAYS) * DAY
    unit = rng.choice(POLICE_STATIONS)
    replied = happened(received + rng.randrange(15, 50) * DAY)
    s.add(
        "petitions", petition_no=s.number(f"XF{received:%Y%m}-", 4), channel=rng.choice(("来信", "来访", "网上")),
        category=rng.choice(("办案不及时", "服务态度", "答复不满", "财物返还")), received_at=received,
        informed_at=happened(received + 6 * DAY), accepted_at=happened(received + 7 * DAY),
        replied_at=replied, has_written_reply=True if replied else None, is_anonymous=False,
        verdict=rng.choice(("属实", "部分属实", "不属实", "不属实")) if replied else None, transfers=rng.randrange(3),
        unit_code=unit.code,
    )  # fmt: skip


def _after_as_of(s: Sample, rng: Random) -> None:
    """The exports were made on 2 November: some incidents are younger than the month that is audited."""
    for n in range(6):
        finished = AS_OF + (7 + n) * HOUR + timedelta(seconds=rng.randrange(3600))
        record = incident(
            s, finished, rng.choice(("治安", "纠纷", "求助")), rng.choice(POLICE_STATIONS), outcome="其他"
        )
        if n == 0:
            visit(s, record, finished + 2 * HOUR)
    record = incident(s, AS_OF - 40 * MINUTE, "求助", POLICE_STATIONS[0])
    exempt(s, "HF-01", record, reason="系统演练警情")
