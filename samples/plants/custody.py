"""Planted in 强制措施: the first days of a 刑事拘留 or 逮捕 (RS-03 to RS-06)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.moments import d, earliest, h, m, t
from samples.records import Record, Sample
from samples.scenes import act, criminal_case, detention, exempt, measure

HOUR = timedelta(hours=1)


def plant(sample: Sample) -> None:
    """RS-03, both clocks of RS-04, RS-05 and RS-06 have violations and look-alikes."""
    _not_delivered(sample)
    _delivered(sample)
    _not_questioned(sample)
    _family_not_told(sample)
    _questioned_and_told(sample)
    _arrest_not_requested(sample)
    _arrest_requested(sample)
    _not_released(sample)
    _released(sample)


def _held(s: Sample, started, kind: str = "刑事拘留", is_classified: bool = False, **over) -> Record:
    """A measure of that kind on a case filed three hours before."""
    case = criminal_case(s, earliest(started) - 3 * HOUR, is_classified=is_classified)
    return detention(s, case, started, **over) if kind == "刑事拘留" else measure(s, case, kind, started, **over)


def _brief(ended, **over) -> dict:
    """A 刑事拘留 that ended at that moment, released, before anything else was due."""
    none = dict.fromkeys(("detained_at", "arrest_requested_at", "arrest_decided_at", "arrest_decision"))
    return none | dict(ended_at=ended, end_reason="释放") | over


def _not_delivered(s: Sample) -> None:
    """Not in the 看守所 within 24 hours."""
    for started, over, due, planted in (
        ("10-13 10:15:00", dict(detained_at=t("10-14 11:00:01")), "10-14 11:00:00", "送所逾期一秒"),
        ("10-24 09:00:00", dict(detained_at=None), "10-25 10:00:00", "始终未送看守所"),
        ("08-06 21:30:00", dict(detained_at=t("08-08 08:00")), "08-07 22:00:00", "8 月逾期送所"),
        ("10-01 16:20:00", dict(detained_at=d("10-04")), "10-02 17:00:00", "送所只记到日，仍确定逾期；节假日不顺延"),
        ("10-15 08:40:00", _brief(t("10-16 12:00")), "10-16 09:00:00", "未送所，超过二十四小时才释放"),
    ):
        s.breach("RS-03", _held(s, t(started), **over), t(due), "红", planted)


def _delivered(s: Sample) -> None:
    """Delivered or released in time, on a rounding, or not judged."""
    for started, over, verdict, why in (
        ("10-13 10:15:00", dict(detained_at=t("10-14 10:15:00")), "met", "恰满二十四小时送所"),
        ("10-14 10:15:00", dict(detained_at=t("10-15 11:00:00")), "borderline", "开始的时不算：最后一秒送所"),
        ("10-15 10:15:00", _brief(t("10-16 08:00")), "exempt", "二十四小时内释放，无需送所"),
        ("10-16 10:15:00", _brief(h("10-17 11:00")), "borderline", "释放只记到时，不能确定在期限内"),
        ("10-31 15:00:00", {}, "pending", "二十四小时尚未届满"),
        ("10-17 10:15:00", dict(detained_at=t("10-19 10:00"), is_classified=True), "out of scope", "涉密案件的措施"),
        ("10-18 10:15:00", dict(detained_at=d("10-18")), "met", "送所只记到日，仍确定在期限内"),
    ):
        s.lawful("RS-03", _held(s, t(started), **over), verdict, why)
    row = _held(s, t("10-19 10:15:00"), detained_at=t("10-21 10:00"))
    exempt(s, "RS-03", row)
    s.lawful("RS-03", row, "exempt", "有豁免文书（异地押解途中）")


def _not_questioned(s: Sample) -> None:
    """Not questioned within 24 hours of 拘留 or 逮捕."""
    for started, kind, asked, due, planted in (
        ("10-12 14:10:00", "刑事拘留", t("10-13 15:00:01"), "10-13 15:00:00", "拘留后首次讯问逾期一秒"),
        ("10-20 14:10:00", "刑事拘留", None, "10-21 15:00:00", "拘留后至今未讯问"),
        ("10-22 09:30:00", "逮捕", t("10-24 09:00"), "10-23 10:00:00", "逮捕后逾期讯问"),
        ("09-04 09:30:00", "逮捕", m("09-05 10:01"), "09-05 10:00:00", "逮捕后讯问只记到分，仍确定逾期"),
    ):
        row = _held(s, t(started), kind, interrogated_at=asked)
        s.breach("RS-04", row, t(due), "橙", planted, clock="讯问")


def _family_not_told(s: Sample) -> None:
    """The family was not told within 24 hours."""
    for started, kind, told, due, over, planted in (
        ("10-11 14:10:00", "刑事拘留", t("10-12 18:00"), "10-12 15:00:00", {}, "拘留后逾期通知家属"),
        ("10-21 14:10:00", "逮捕", None, "10-22 15:00:00", {}, "逮捕后至今未通知家属"),
        ("10-14 09:30:00", "监视居住", t("10-16 09:00"), "10-15 10:00:00", {"is_designated_residence": True}, "指定居所监视居住后逾期通知家属"),
        ("08-17 09:30:00", "监视居住", None, "08-18 10:00:00", {"is_designated_residence": True}, "指定居所监视居住后至今未通知家属"),
        ("09-29 16:45:00", "刑事拘留", d("10-01"), "09-30 17:00:00", {}, "通知只记到日，仍确定逾期"),
    ):  # fmt: skip
        row = _held(s, t(started), kind, family_notified_at=told, **over)
        s.breach("RS-04", row, t(due), "橙", planted, clock="通知家属")


def _questioned_and_told(s: Sample) -> None:
    """In time, on a rounding, waived, released, or not judged."""
    for started, over, verdict, clock, why in (
        ("10-12 14:10:00", dict(interrogated_at=t("10-13 14:10:00")), "met", "讯问", "恰满二十四小时讯问"),
        ("10-13 14:10:00", dict(interrogated_at=m("10-14 14:10")), "borderline", "讯问", "讯问只记到分，可能恰满二十四小时"),
        ("10-14 14:10:00", _brief(t("10-15 09:00"), interrogated_at=None), "exempt", "讯问", "二十四小时内释放，未及讯问"),
        ("10-31 14:10:00", dict(interrogated_at=None), "pending", "讯问", "二十四小时尚未届满"),
        ("10-15 14:10:00", dict(interrogated_at=t("10-17 09:00"), is_classified=True), "out of scope", "讯问", "涉密案件的措施"),
        ("10-16 14:10:00", dict(family_notified_at=None, notice_waiver="有碍侦查"), "exempt", "通知家属", "有碍侦查，依法不通知"),
        ("10-17 14:10:00", dict(family_notified_at=t("10-18 15:00:00")), "borderline", "通知家属", "最后一秒通知家属"),
        ("10-18 14:10:00", dict(kind="监视居住", family_notified_at=None), "out of scope", "通知家属", "未指定居所的监视居住"),
        ("10-19 14:10:00", dict(kind="取保候审", family_notified_at=None, ended_at=None), "out of scope", "通知家属", "取保候审无需二十四小时内通知"),
        ("10-20 14:10:00", dict(kind="监视居住", is_designated_residence=True, family_notified_at=t("10-20 20:00")), "met", "通知家属", "指定居所监视居住，当日通知家属"),
        ("10-23 14:10:00", dict(kind="逮捕", family_notified_at=t("10-24 10:00")), "met", "通知家属", "逮捕后二十四小时内通知家属"),
    ):  # fmt: skip
        s.lawful("RS-04", _held(s, t(started), **over), verdict, why, clock=clock)


def _arrest_not_requested(s: Sample) -> None:
    """No request for arrest (or end) within 3, 7 or 30 days."""
    for started, requested, basis, approved, due, planted in (
        ("10-12 10:00", "10-16 00:00:00", "一般", None, "10-15 23:59:59", "三日，逾期一秒提请"),
        ("10-01 10:00", "10-08 09:00", None, None, "10-04 23:59:59", "末日逢国庆，羁押期限不顺延"),
        ("10-10 10:00", "10-17 09:00", "延长", None, "10-13 23:59:59", "延长至七日而无批准，按三日"),
        ("10-14 10:00", "10-23 09:00", "延长", "10-16 17:00", "10-21 23:59:59", "延长至七日，批准及时，仍逾期"),
        ("08-02 10:00", "08-20 09:00", "多次作案", None, "08-05 23:59:59", "多次作案三十日而无批准，没有批准即无延长，按三日"),
        ("09-15 10:00", "10-09 09:00", "结伙作案", "09-23 00:00:00", "09-18 23:59:59", "结伙作案，批准晚于七日期限一秒，没有及时的批准，按三日"),
        ("09-10 10:00", "10-12 09:00", "流窜作案", "09-12 09:00", "10-10 23:59:59", "流窜作案三十日，批准及时，仍逾期"),
        ("10-05 10:00", "10-12 09:00", "延长", "10-09 00:00:00", "10-08 23:59:59", "延长批准晚于三日期限一秒，按三日"),
    ):
        row = _asked_for(s, started, requested, basis, approved)
        s.breach("RS-05", row, t(due), "红", planted)
    row = _asked_for(s, "10-22 10:00", None, "延长", "10-24 09:00", ended_at=None)
    s.breach("RS-05", row, t("10-29 23:59:59"), "红", "七日届满仍未提请，至今在押")


def _asked_for(s: Sample, started: str, requested: str | None, basis, approved: str | None, **over) -> Record:
    """A 刑事拘留 whose arrest was requested then and approved six days later."""
    asked = t(requested) if requested else None
    decided = asked + timedelta(days=6) if asked and asked + timedelta(days=6) < t("11-01 00:00") else None
    facts = dict(
        arrest_requested_at=asked, arrest_decided_at=decided, arrest_decision="批准" if decided else None, ended_at=decided,
        limit_basis=basis, basis_approved_at=t(approved) if approved else None,
    )  # fmt: skip
    return _held(s, t(started), **(facts | over))


def _arrest_requested(s: Sample) -> None:
    """Requested in time under its tier, recounted, paused, released, or not judged."""
    for started, requested, basis, approved, over, verdict, why in (
        ("10-12 10:00", "10-15 10:00:00", "一般", None, {}, "met", "恰满三日提请"),
        ("10-13 10:00", "10-16 23:59:59", "一般", None, {}, "borderline", "首日不算：第三日最后一秒提请"),
        ("10-14 10:00", "10-20 09:00", "延长", "10-17 23:59:59", {}, "met", "三日期限最后一秒批准延长，七日内提请"),
        ("09-20 10:00", "10-18 09:00", "结伙作案", "09-25 09:00", {}, "met", "结伙作案三十日，批准及时"),
        ("10-11 10:00", "10-17 19:00", "一般", None, {"recounted_at": t("10-14 20:00")}, "met", "另有重要罪行，期限内重新计算，三日内提请"),
        ("10-10 10:00", None, "一般", None, {"ended_at": t("10-12 18:00"), "end_reason": "释放"}, "met", "三日内释放"),
        ("10-30 10:00", None, "一般", None, {"ended_at": None}, "pending", "三日期限尚未届满"),
        ("10-15 10:00", "10-22 10:00", "一般", None, {"is_classified": True}, "out of scope", "涉密案件的措施"),
    ):  # fmt: skip
        s.lawful("RS-05", _asked_for(s, started, requested, basis, approved, **over), verdict, why)
    row = _asked_for(s, "10-08 10:00", "10-15 09:00", "一般", None)
    exempt(s, "RS-05", row)
    s.lawful("RS-05", row, "exempt", "有豁免文书")
    _paused_for_examination(s)


def _paused_for_examination(s: Sample) -> None:
    """A psychiatric examination of the person stops the clock."""
    case = criminal_case(s, t("10-09 08:00"))
    row = detention(s, case, t("10-09 10:00"), arrest_requested_at=t("10-18 09:00"), arrest_decided_at=t("10-24 09:00"), ended_at=t("10-24 10:00"))
    act(s, case, "精神病鉴定", t("10-11 09:00"), ended_at=t("10-17 09:00"), person_no="01")
    s.lawful("RS-05", row, "met", "扣除精神病鉴定六日")


def _not_released(s: Sample) -> None:
    """Still held 24 hours after the procurator refused the arrest."""
    for started, refused, ended, due, planted in (
        ("10-07 10:00", "10-13 10:20:00", t("10-14 11:00:01"), "10-14 11:00:00", "释放逾期一秒"),
        ("10-19 10:00", "10-26 16:00:00", None, "10-27 17:00:00", "至今未释放"),
        ("07-10 10:00", "07-17 15:30:00", t("07-20 09:00"), "07-18 16:00:00", "7 月逾期三日释放"),
        ("09-25 10:00", "10-01 09:00:00", t("10-03 09:00"), "10-02 10:00:00", "国庆期间未释放，不顺延"),
    ):
        s.breach("RS-06", _refused(s, started, refused, ended), t(due), "红", planted)


def _refused(s: Sample, started: str, refused: str, ended, **over) -> Record:
    """A 刑事拘留 whose arrest the procurator refused then."""
    facts = dict(arrest_decision="不批准", arrest_decided_at=t(refused), ended_at=ended, end_reason="释放" if ended else None)
    return _held(s, t(started), **(facts | over))


def _released(s: Sample) -> None:
    """Released in time, before, on a rounding, or no refusal."""
    for started, refused, ended, over, verdict, why in (
        ("10-06 10:00", "10-12 10:20:00", t("10-12 16:00:00"), {}, "met", "当日释放"),
        ("10-07 10:00", "10-13 10:20:00", t("10-14 11:00:00"), {}, "borderline", "开始的时不算：最后一秒释放"),
        ("10-08 10:00", "10-14 10:20:00", t("10-13 10:20:00"), {}, "met", "不批捕决定到达之前已经释放"),
        ("10-24 10:00", "10-31 10:00:00", None, {}, "pending", "二十四小时尚未届满"),
        ("10-09 10:00", "10-15 10:20:00", t("10-18 11:00:00"), {"arrest_decision": "批准"}, "out of scope", "检察院批准逮捕"),
        ("10-10 10:00", "10-16 10:20:00", t("10-19 11:00:00"), {"is_classified": True}, "out of scope", "涉密案件的措施"),
        ("10-25 10:00", "11-01 09:00:00", None, {}, "out of scope", "不批捕决定晚于核查时点"),
    ):
        s.lawful("RS-06", _refused(s, started, refused, ended, **over), verdict, why)
    row = _refused(s, "10-11 10:00", "10-17 10:20:00", t("10-20 10:00"))
    exempt(s, "RS-06", row)
    s.lawful("RS-06", row, "exempt", "有豁免文书")
