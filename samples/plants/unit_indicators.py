"""Planted in 信访 and 罚没款: petitions that cross with findings (XF-02), and a unit whose fines lie off (CW-06)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import ECONOMIC_TEAMS
from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import DAY, admin_case, as_day, criminal_case, detention, item, visit

FAR_OFF = ECONOMIC_TEAMS[0]  # its fines and forfeitures of October lie far above those of its last twelve months
USUAL = (21000, 18500, 24000, 19800, 22300, 17600, 20400, 23100, 18900, 21700, 20900, 19300)
OF_OCTOBER = 96000


def plant(sample: Sample) -> None:
    """Findings that a petition raises, look-alikes that it does not, and one unit with unusual fines."""
    _raised(sample)
    _as_severe_as_before(sample)
    _not_raised(sample)
    _unusual_fines(sample)


def _petition(s: Sample, case: Record, received, **over) -> Record:
    """A petition that names the case, told of on the next day."""
    at = earliest(received)
    record = dict(
        petition_no=s.number(f"XF{at:%Y%m}-J", 3), channel="来访", category="办案不及时", received_at=received,
        informed_at=at + DAY, is_anonymous=False, transfers=0, case_no=case["case_no"], unit_code=case["unit_code"],
    )  # fmt: skip
    return s.add("petitions", **(record | over))


def _closed(s: Sample, decided: str, visited=None) -> Record:
    """A 治安 case with a victim, decided then, and visited then or never."""
    case = admin_case(s, t(decided) - 15 * DAY, decided=t(decided), has_victim=True)
    if visited:
        visit(s, case, visited)
    return case


def _raised(s: Sample) -> None:
    """A 黄 finding on a case that a petition names is 橙."""
    for decided, received, due, planted in (
        ("09-15 10:00", t("10-20 09:30"), "10-15 23:59:59", "结案后未回访，信访指向该案，黄色升至橙色"),
        ("09-17 10:00", d("10-31"), "10-19 23:59:59", "末日为星期六，顺延至星期一后仍未回访；信访只记到日，黄色升至橙色"),
        ("07-20 10:00", t("08-25 09:30"), "08-19 23:59:59", "8 月应回访未回访，信访指向该案，黄色升至橙色"),
    ):
        case = _closed(s, decided)
        _petition(s, case, received)
        s.breach("HF-03", case, t(due), "橙", planted)
    case = admin_case(s, t("10-14 09:00"))
    row = item(s, case, "扣押", t("10-14 10:20"), handed_over_at=t("10-16 09:00"))
    for received in (t("10-19 10:00"), t("10-26 10:00")):
        _petition(s, case, received)
    s.breach("CW-01", row, t("10-15 11:00"), "橙", "财物逾期移交，两件信访指向该案，黄色升至橙色")


def _as_severe_as_before(s: Sample) -> None:
    """What is 橙 or 红 stays as it is, whoever petitions."""
    case = criminal_case(s, t("10-12 10:00"))
    row = detention(s, case, t("10-13 10:30"), detained_at=t("10-14 15:00"))
    _petition(s, case, t("10-22 10:00"))
    s.breach("RS-03", row, t("10-14 11:00"), "红", "信访指向该案，已是红色，不再升")
    case = criminal_case(
        s, None, reported_at=t("10-12 10:00"), declined_at=t("10-13 10:00"), decline_served_at=t("10-19 10:00"),
        has_complainant=True, origin="控告",
    )  # fmt: skip
    _petition(s, case, t("10-23 10:00"))
    s.breach("JQ-07", case, t("10-16 23:59:59"), "橙", "信访指向该案，已是橙色，不变")


def _not_raised(s: Sample) -> None:
    """The petition came after as-of, or nothing is wrong with the case."""
    case = _closed(s, "09-16 10:00")
    _petition(s, case, t("11-01 09:00"))
    s.breach("HF-03", case, t("10-16 23:59:59"), "黄", "信访晚于核查时点，等级不变")
    case = _closed(s, "09-18 10:00", visited=t("09-25 15:00"))
    _petition(s, case, t("10-21 10:00"))
    s.lawful("HF-03", case, "met", "有信访指向该案，但已按期回访，没有问题可升级")
    case = admin_case(s, t("10-15 09:00"))
    row = item(s, case, "扣押", t("10-15 10:20"))
    _petition(s, case, t("10-24 10:00"))
    s.lawful("CW-01", row, "met", "有信访指向该案，但财物已按期移交")


def _unusual_fines(s: Sample) -> None:
    """Twelve ordinary months of one unit, then a month of far more; every sum paid in by the bank on the second day."""
    months = (*(f"2025-{n:02d}" for n in (10, 11, 12)), *(f"2026-{n:02d}" for n in range(1, 11)))
    for month, amount in zip(months, (*USUAL, OF_OCTOBER), strict=True):
        decided = t(f"{month}-12 10:00")
        s.add(
            "money_flows", flow_no=s.number(f"KX{decided:%Y%m}-U", 3), kind="没收", amount=amount,
            decided_at=as_day(decided), is_onsite=False, collected_at=as_day(decided + DAY),
            paid_in_at=as_day(decided + 2 * DAY), unit_code=FAR_OFF.code,
        )  # fmt: skip
