"""Planted in how the systems were used: 补录 and 体外循环 (XT-01)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.bureau import DETECTIVES, POLICE_STATIONS
from samples.moments import d, t
from samples.plants.approvals import fine
from samples.plants.case_numbers import OTHER_SYSTEM, held_twice
from samples.records import Record, Sample
from samples.scenes import (
    DAY,
    HOUR,
    act,
    admin_case,
    criminal_case,
    exempt,
    incident,
    item,
    measure,
    visit,
    visited_incident,
)


def plant(sample: Sample) -> None:
    """Both clocks of XT-01 have violations and look-alikes."""
    _entered_late(sample)
    _entered_lawfully(sample)
    _outside(sample)
    _inside(sample)


def _entered_late(s: Sample) -> None:
    """Entered more than 72 hours after it happened."""
    for finished, entered, due, planted in (
        ("10-12 15:00:00", t("10-15 15:00:01"), "10-15 15:00:00", "接警后七十二小时，逾期一秒录入"),
        ("10-14 15:00:00", t("11-01 10:00"), "10-17 15:00:00", "警情录入晚于核查时点"),
        ("08-10 15:00:00", d("08-15"), "08-13 15:00:00", "8 月警情，录入只记到日，仍确定迟延"),
    ):
        row = visited_incident(s, t(finished), "求助", received_at=t(finished) - 50 * timedelta(minutes=1), entered_at=entered)
        s.breach("XT-01", row, t(due), "橙", planted, clock="补录")
    case = admin_case(s, t("10-13 09:30"), entered_at=t("10-20 16:00"))
    s.breach("XT-01", case, t("10-16 10:00"), "橙", "治安案件立案一周后才录入", clock="补录")
    case = criminal_case(s, t("09-08 09:30"), entered_at=t("09-12 09:00"))
    s.breach("XT-01", case, t("09-11 10:00"), "橙", "9 月刑事案件立案近四日才录入", clock="补录")
    case = criminal_case(s, t("10-06 09:00"))
    row = measure(s, case, "取保候审", t("10-06 16:40"), entered_at=t("10-10 09:00"))
    s.breach("XT-01", row, t("10-09 17:00"), "橙", "取保候审四日后才录入", clock="补录")
    row = act(s, case, "辨认", t("10-09 10:15"), person_no="01", entered_at=t("10-12 11:00:01"))
    s.breach("XT-01", row, t("10-12 11:00"), "橙", "辨认笔录逾期一秒录入", clock="补录")
    row = act(s, case, "辨认", t("10-11 10:15"), person_no="01", entered_at=t("10-20 09:00"))
    s.breach("XT-01", row, t("10-14 11:00"), "橙", "同一案件的另一次辨认也是补录", clock="补录")


def _entered_lawfully(s: Sample) -> None:
    """Entered in time, on a rounding, before, corrected later, or not judged."""
    for received, entered, over, verdict, why in (
        ("10-12 14:10:00", t("10-15 14:10:00"), {}, "met", "恰满七十二小时录入"),
        ("10-13 14:10:00", t("10-16 15:00:00"), {}, "borderline", "开始的时不算：最后一秒录入"),
        ("10-14 14:10:00", d("10-17"), {}, "borderline", "录入只记到日，期满在当日之内"),
        ("10-31 09:00:00", t("11-01 08:00"), {}, "pending", "录入晚于核查时点，七十二小时尚未届满"),
        ("10-15 14:10:00", None, {}, "unknown", "没有录入时间"),
        ("10-16 14:10:00", t("10-16 14:09:00"), {}, "unknown", "录入早于接警，时间矛盾"),
        ("10-17 14:10:00", t("10-24 09:00"), {"is_classified": True}, "out of scope", "涉密警情"),
    ):
        row = visited_incident(s, t(received) + HOUR, "求助", received_at=t(received), entered_at=entered, **over)
        s.lawful("XT-01", row, verdict, why, clock="补录")
    row = visited_incident(s, t("10-18 15:10:00"), "求助", received_at=t("10-18 14:10:00"), entered_at=t("10-24 09:00"))
    exempt(s, "XT-01", row)
    s.lawful("XT-01", row, "exempt", "系统停机期间线下受理，有豁免文书", clock="补录")
    row = visited_incident(s, t("09-23 15:10:00"), "求助", received_at=t("09-23 14:10:00"), entered_at=t("10-08 09:00"), updated_at=t("10-08 09:00"))
    older = s.add("incidents", **(row | {"entered_at": t("09-23 16:00"), "updated_at": t("09-30 20:00")}))
    older.is_old = True
    s.lawful("XT-01", row, "met", "10 月更正时录入时间随之改变，以 9 月版本的录入时间为准", clock="补录")
    case = criminal_case(s, t("10-16 09:00"), reported_at=t("10-13 10:00"), entered_at=t("10-13 11:00"))
    s.lawful("XT-01", case, "met", "接报时即录入，早于立案", clock="补录")
    case = criminal_case(s, None, reported_at=t("10-30 09:00"), entered_at=t("10-31 09:00"))
    s.lawful("XT-01", case, "out of scope", "尚在立案审查", clock="补录")
    case = criminal_case(s, t("10-08 09:00"))
    row = measure(s, case, "取保候审", t("10-12 10:00"), entered_at=t("10-11 17:00"))
    s.lawful("XT-01", row, "met", "取保候审审批时录入，早于执行", clock="补录")
    row = act(s, case, "讯问", t("10-14 10:00"), entered_at=t("10-17 10:00"))
    s.lawful("XT-01", row, "met", "讯问恰满七十二小时录入", clock="补录")
    row = act(s, case, "勘验", t("10-15 10:00"), entered_at=None)
    s.lawful("XT-01", row, "unknown", "勘验没有录入时间", clock="补录")


def _gone(s: Sample, filed: str, criminal: bool = True) -> Record:
    """A case that no export holds, though the cases numbered before and after it are exported."""
    unit = (DETECTIVES if criminal else POLICE_STATIONS)[1]
    build = criminal_case if criminal else admin_case
    build(s, t(filed) - DAY, unit=unit)
    case = build(s, t(filed), unit=unit, acts=False)
    build(s, t(filed) + HOUR, unit=unit)
    s.tables["cases"].remove(case)
    return case


def _outside(s: Sample) -> None:
    """A measure, penalty, item or visit whose case or incident is not in the exports, between two that are."""
    row = measure(s, _gone(s, "10-12 09:00"), "取保候审", t("10-13 09:00"), ended_at=None)
    s.breach("XT-01", row, t("10-13 09:00"), "橙", "取保候审所属案件不在导出中，前后编号的案件都在", clock="体外循环")
    row = fine(s, _gone(s, "10-14 09:00", criminal=False), t("10-19 10:00"))
    s.breach("XT-01", row, t("10-19 10:00"), "橙", "罚款所属案件不在导出中，前后编号的案件都在", clock="体外循环")
    row = item(s, _gone(s, "08-18 09:00"), "扣押", d("08-19"))
    s.breach("XT-01", row, t("08-19 00:00"), "橙", "8 月扣押物所属案件不在导出中，前后编号的案件都在", clock="体外循环")
    row = visit(s, _gone(s, "09-07 09:00", criminal=False), t("09-22 10:00"))
    s.breach("XT-01", row, t("09-22 10:00"), "橙", "回访的案件不在导出中，前后编号的案件都在", clock="体外循环")
    _, call, _ = (visited_incident(s, t(f"10-20 0{hour}:00:00"), "求助") for hour in (7, 8, 9))
    s.tables["incidents"].remove(call)
    row = next(each for each in s.tables["visits"] if each["object_no"] == call["incident_no"])
    s.breach("XT-01", row, row["visited_at"], "橙", "回访的警情不在导出中，当日前后编号的警情都在", clock="体外循环")


def _inside(s: Sample) -> None:
    """The case is in another system, is older than the exports, or nobody can tell."""
    case = criminal_case(s, t("10-13 09:00"), "经济犯罪", source=OTHER_SYSTEM)
    row = measure(s, case, "取保候审", t("10-14 09:00"), ended_at=None)
    s.lawful("XT-01", row, "met", "案件由另一系统导出", clock="体外循环")
    first, _ = held_twice(s, "10-12 09:00", t("10-12 10:00"))
    row = measure(s, first, "取保候审", t("10-14 10:00"), ended_at=None, source="强制措施系统")
    s.lawful("XT-01", row, "met", "案件编号在两个系统中都有：分不清是哪一件，但不是没有", clock="体外循环")
    for number, why in (
        ("A010204-2019-00003", "2019 年的案件，早于导出期间"),
        ("A010204-2026-99999", "编号大于导出的最后一件，可能尚未导出"),
        ("明公刑立字〔2026〕第12号", "编号不合格式，看不出应否在导出之中"),
    ):
        case = criminal_case(s, t("10-15 09:00"))
        row = measure(s, Record("cases", **(case | {"case_no": number})), "取保候审", t("10-16 09:00"), ended_at=None)
        s.lawful("XT-01", row, "unknown", why, clock="体外循环")
    row = item(s, admin_case(s, t("10-16 09:00")), "扣押", t("10-16 15:00"), value=60)
    row["case_no"] = None
    s.lawful("XT-01", row, "unknown", "财物没有写案件编号", clock="体外循环")
    call = incident(s, t("10-21 10:00:00"), "求助／服务", category_initial=None)
    call.is_unknown_code = True
    s.lawful("XT-01", visit(s, call, t("10-22 10:00")), "unknown", "警情在导出中，因类别代码不识而被隔离", clock="体外循环")
    row = fine(s, _gone(s, "10-15 09:00", criminal=False), t("10-20 10:00"))
    exempt(s, "XT-01", row)
    s.lawful("XT-01", row, "exempt", "所属案件涉密未导出，有豁免文书", clock="体外循环")
    row = measure(s, criminal_case(s, t("10-17 09:00"), is_classified=True), "取保候审", t("10-18 09:00"), ended_at=None)
    s.lawful("XT-01", row, "out of scope", "涉密案件的措施", clock="体外循环")
