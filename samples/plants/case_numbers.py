"""Planted in the numbers of cases (XT-04)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import DETECTIVES, POLICE_STATIONS, unit_of
from samples.moments import earliest, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, act, admin_case, criminal_case, exempt, visited_incident

OTHER_SYSTEM = "经侦专用系统"


def plant(sample: Sample) -> None:
    """Both clocks of XT-04 have violations and look-alikes."""
    _numbers_shared(sample)
    _numbers_held_twice(sample)
    _numbers_wrong(sample)
    _numbers_right(sample)


def held_twice(s: Sample, filed: str, again, **over) -> tuple[Record, Record]:
    """A criminal case, and what another system holds under the same number, filed at the other moment."""
    first = criminal_case(s, t(filed))
    twin = criminal_case(s, again, unit=unit_of(first["unit_code"]), acts=False, **over)
    twin |= {"case_no": first["case_no"], "source": OTHER_SYSTEM}
    for at in (earliest(twin["filed_at"]) + DAY, t("10-26 10:00")):
        act(s, twin, "讯问", at, source=OTHER_SYSTEM)
    return first, twin


def _numbers_shared(s: Sample) -> None:
    """Two systems hold different cases under one number: the later one took it."""
    for filed, again, planted in (
        ("10-12 10:00", t("10-14 10:00"), "同一编号在两个系统中立案日期不同"),
        ("08-12 10:00", t("08-18 10:00"), "8 月同一编号在两个系统中立案日期不同"),
    ):
        _, twin = held_twice(s, filed, again)
        s.breach("XT-04", twin, earliest(again) - DAY, "黄", planted, clock="重号")
    first, twin = held_twice(s, "10-19 10:00", t("10-19 11:00"), kind="经济犯罪")
    twin["unit_code"] = next(unit.code for unit in DETECTIVES if unit.code != first["unit_code"])
    call = visited_incident(s, t("10-18 09:30"), "刑事", unit=unit_of(first["unit_code"]), outcome="立案")
    twin |= {"incident_no": call["incident_no"], "reported_at": t("10-18 11:00")}
    s.breach("XT-04", twin, t("10-18 11:00"), "黄", "同一编号在两个系统中类型和单位都不同", clock="重号")


def _numbers_held_twice(s: Sample) -> None:
    """One case in two systems, or a difference that may be a hand-over."""
    first, _ = held_twice(s, "10-13 10:00", t("10-13 16:00"))
    s.lawful("XT-04", first, "met", "同一案件在两个系统中都有，内容相符", clock="重号")
    first, _ = held_twice(s, "10-14 10:00", t("10-14 10:00"), kind="经济犯罪")
    s.lawful("XT-04", first, "borderline", "只有案件类型不同，可能是转案后一个系统没有更新", clock="重号")
    first, twin = held_twice(s, "10-15 10:00", t("10-15 10:00"))
    twin["accepted_at"], first["accepted_at"] = "当日", t("10-15 09:00")
    s.lawful("XT-04", first, "unknown", "一个系统的受案时间无法辨认，不能比较", clock="重号")
    first, _ = held_twice(s, "10-16 10:00", t("10-19 10:00"), is_classified=True)
    s.lawful("XT-04", first, "met", "同号的另一件涉密，不与它比较", clock="重号")
    first, _ = held_twice(s, "10-20 10:00", t("10-20 10:00"), kind="经济犯罪")
    exempt(s, "XT-04", first)
    s.lawful("XT-04", first, "exempt", "系统迁移期间，有豁免文书", clock="重号")


def _numbers_wrong(s: Sample) -> None:
    """The unit or the year in the number is not that of the record."""
    unit = POLICE_STATIONS[2]
    for number, filed, planted in (
        ("Z010199-2026-00001", "10-12 10:00", "编号中的单位不存在"),
        ("Z010201-2026-90001", "10-14 10:00", "编号中是别的单位"),
        ("Z010103-2025-90001", "10-16 10:00", "编号中是上一年"),
        ("Z010199-2026-00002", "08-14 10:00", "8 月案件，编号中的单位不存在"),
    ):
        case = admin_case(s, t(filed), unit=unit, case_no=number)
        s.breach("XT-04", case, t(filed) - 2 * HOUR, "黄", planted, clock="编号内容")


def _numbers_right(s: Sample) -> None:
    """The number fits what the record says, or is made otherwise."""
    unit = POLICE_STATIONS[2]
    call = visited_incident(s, t("10-13 09:00"), "刑事", unit=POLICE_STATIONS[3], outcome="立案")
    case = criminal_case(s, t("10-13 15:00"), unit=DETECTIVES[1], reported_at=t("10-13 09:00"), incident_no=call["incident_no"], case_no="A010201-2026-90002")
    s.lawful("XT-04", case, "met", "编号中是警情处警单位，案件移交刑侦办理", clock="编号内容")
    case = admin_case(s, t("2026-01-01 09:00"), unit=unit, reported_at=t("2025-12-31 15:00"), case_no="Z010103-2025-90002")
    s.lawful("XT-04", case, "met", "年末接报、年初立案，编号是接报那一年", clock="编号内容")
    case = admin_case(s, t("10-19 10:00"), unit=unit, case_no="Z010103-2025-90003")
    case["entered_at"] = "元旦前"
    s.lawful("XT-04", case, "unknown", "录入时间“元旦前”无法辨认，不能与编号的年份比较", clock="编号内容")
    for number, over, verdict, why in (
        ("明公（治）受案字〔2026〕第31号", {}, "out of scope", "编号不合政策文件所列格式"),
        ("Z010199-2026-00003", {"is_classified": True}, "out of scope", "涉密案件"),
    ):
        case = admin_case(s, t("10-20 10:00"), unit=unit, case_no=number, **over)
        s.lawful("XT-04", case, verdict, why, clock="编号内容")
    case = admin_case(s, t("10-21 10:00"), unit=unit, case_no="Z010201-2026-90003", decided=OPEN)
    exempt(s, "XT-04", case)
    s.lawful("XT-04", case, "exempt", "经批准指定管辖、沿用原编号，有豁免文书", clock="编号内容")
