"""Planted in 案件节点, 案件 and 强制措施: what the other rules do not cover, done when it was due (AJ-06)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import d, earliest, happened, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, act, admin_case, criminal_case, detention, exempt, measure


def plant(sample: Sample) -> None:
    """Every clock of AJ-06 has violations and look-alikes."""
    for theme in (
        _returned_too_long, _returned_in_time, _other_case_too_long, _other_case_in_time, _mediated_late,
        _mediated_in_time, _arrested_not_delivered, _arrested_and_delivered, _stopped_family_untold,
        _stopped_family_told, _summoned_family_untold, _summoned_family_told, _handed_over_untold, _handed_over_told,
    ):  # fmt: skip
        theme(sample)


def _step(s: Sample, row: Record, event: str, at, person: str | None = None) -> None:
    """A step of the case to which that record belongs."""
    act(s, row, event, at, person_no=person)


def _returned(s: Sample, at, ended, again=None, **over) -> Record:
    """A criminal case handed to the procurators and returned by them; `again` is when it was handed in anew."""
    returned = earliest(at)
    case = criminal_case(s, returned - 60 * DAY, prosecuted_at=again or returned - 10 * DAY, **over)
    act(s, case, "补充侦查", at, ended_at=ended)
    return case


def _returned_too_long(s: Sample) -> None:
    """The supplementary investigation took more than a month."""
    for at, ended, again, due, planted in (
        (t("09-14 10:00"), t("10-15 00:00:00"), None, "10-14 23:59:59", "补充侦查逾期一秒完毕"),
        (t("09-21 10:00"), None, None, "10-21 23:59:59", "补充侦查至今未完毕"),
        (d("07-20"), d("08-25"), None, "08-20 23:59:59", "两个时间都只记到日，仍确定逾期"),
        (t("09-03 10:00"), None, t("10-09 09:00"), "10-08 23:59:59", "末日逢国庆顺延后才重新移送"),
    ):
        s.breach("AJ-06", _returned(s, at, ended, again), t(due), "黄", planted, clock="补充侦查")


def _returned_in_time(s: Sample) -> None:
    """Over in a month, on a rounding, paused, or not judged."""
    for at, ended, verdict, over, why in (
        (t("09-14 10:00"), t("10-14 23:59:59"), "met", {}, "一个月最后一秒补充侦查完毕"),
        (t("09-03 10:00"), t("10-08 20:00"), "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日完毕"),
        (t("10-12 10:00"), None, "pending", {}, "一个月尚未届满"),
        (t("09-15 10:00"), t("09-14 10:00"), "unknown", {}, "完毕早于退回，时间矛盾"),
        (t("09-16 10:00"), None, "out of scope", {"is_classified": True}, "涉密案件"),
    ):
        s.lawful("AJ-06", _returned(s, at, ended, **over), verdict, why, clock="补充侦查")
    case = _returned(s, t("09-14 10:00"), t("10-19 18:00"))
    act(s, case, "精神病鉴定", t("09-21 10:00"), ended_at=t("09-26 10:00"))
    s.lawful("AJ-06", case, "met", "扣除精神病鉴定五日", clock="补充侦查")
    case = _returned(s, t("07-06 10:00"), None, t("09-04 10:00"))
    act(s, case, "补充侦查", t("08-06 10:00"))
    s.lawful("AJ-06", case, "met", "两次退回，一个月内再次退回，重新移送也在一个月内", clock="补充侦查")
    case = _returned(s, t("09-17 10:00"), None)
    exempt(s, "AJ-06", case)
    s.lawful("AJ-06", case, "exempt", "有豁免文书", clock="补充侦查")


def _other_case_too_long(s: Sample) -> None:
    """A case that is no 治安 case was not decided in ninety days."""
    for filed, decided, due, planted in (
        ("07-15 10:00", t("10-14 00:00:00"), "10-13 23:59:59", "九十日，逾期一秒决定"),
        ("07-01 09:00", OPEN, "09-29 23:59:59", "立案四个月仍未决定"),
        ("07-20 10:00", t("10-26 10:00"), "10-19 23:59:59", "末日为星期日，顺延至星期一后仍逾期"),
    ):
        s.breach("AJ-06", admin_case(s, t(filed), "其他行政", decided=decided), t(due), "黄", planted, clock="其他行政办案")
    case = admin_case(s, t("07-06 09:00"), "其他行政", decided=t("10-13 09:00"))
    act(s, case, "鉴定", t("08-03 09:00"), ended_at=t("08-08 09:00"))
    s.breach("AJ-06", case, t("10-09 23:59:59"), "黄", "扣除鉴定五日后仍逾期", clock="其他行政办案")


def _other_case_in_time(s: Sample) -> None:
    """Decided in ninety days, on a rounding, paused, or not bound."""
    for filed, decided, verdict, over, why in (
        ("07-15 10:00", t("10-13 23:59:59"), "met", {}, "第九十日最后一秒决定"),
        ("07-05 10:00", t("10-08 20:00"), "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日决定"),
        ("08-14 10:00", OPEN, "pending", {}, "九十日尚未届满"),
        ("07-02 10:00", OPEN, "exempt", {"pending_reason": "行为人不明"}, "行为人不明"),
        ("07-03 10:00", OPEN, "out of scope", {"is_classified": True}, "涉密案件"),
    ):
        s.lawful("AJ-06", admin_case(s, t(filed), "其他行政", decided=decided, **over), verdict, why, clock="其他行政办案")
    case = admin_case(s, t("07-06 09:00"), "其他行政", decided=t("10-09 18:00"))
    act(s, case, "鉴定", t("08-03 09:00"), ended_at=t("08-08 09:00"))
    s.lawful("AJ-06", case, "met", "扣除鉴定五日，末日决定", clock="其他行政办案")
    case = admin_case(s, t("07-07 09:00"), "其他行政", decided=OPEN)
    exempt(s, "AJ-06", case)
    s.lawful("AJ-06", case, "exempt", "有豁免文书（另有法定期限）", clock="其他行政办案")


def _mediated(s: Sample, first, second, person: str | None = None, other: str | None = None, **over) -> Record:
    """A 治安 case mediated twice and decided three days after that."""
    decided = happened(earliest(second) + 3 * DAY) or OPEN
    case = admin_case(s, earliest(first) - 3 * DAY, decided=decided, **over)
    _step(s, case, "调解", first, person)
    _step(s, case, "调解", second, other or person)
    return case


def _mediated_late(s: Sample) -> None:
    """The second mediation came more than seven working days after the first."""
    for first, second, due, planted in (
        (t("10-12 10:00"), t("10-22 00:00:00"), "10-21 23:59:59", "再次调解超过七个工作日一秒"),
        (t("10-08 10:00"), t("10-20 10:00"), "10-16 23:59:59", "调休星期六计入工作日，仍逾期"),
        (t("09-21 10:00"), t("10-09 10:00"), "10-08 23:59:59", "中秋、国庆不计工作日，仍逾期"),
        (d("08-03"), d("08-13"), "08-12 23:59:59", "两个时间都只记到日，仍确定逾期"),
    ):
        s.breach("AJ-06", _mediated(s, first, second), t(due), "黄", planted, clock="再次调解")


def _mediated_in_time(s: Sample) -> None:
    """In seven working days, not a second mediation, or not judged."""
    case = _mediated(s, t("10-12 11:00"), t("10-21 23:59:59"))
    s.lawful("AJ-06", case, "met", "第七个工作日最后一秒再次调解", clock="再次调解")
    case = _mediated(s, t("09-30 10:00"), t("10-15 18:00"))
    s.lawful("AJ-06", case, "met", "国庆不计工作日，第七个工作日再次调解", clock="再次调解")
    case = _mediated(s, t("10-09 10:00"), t("10-23 10:00"), person="01", other="02")
    s.lawful("AJ-06", case, "out of scope", "两名当事人各自的第一次调解", clock="再次调解")
    case = admin_case(s, t("10-05 09:00"), decided=t("10-27 09:00"))
    _step(s, case, "调解", t("10-08 09:00"))
    _step(s, case, "调解未成", t("10-22 09:00"))
    s.lawful("AJ-06", case, "out of scope", "只调解过一次", clock="再次调解")
    case = _mediated(s, t("10-10 10:00"), t("10-24 10:00"), is_classified=True)
    s.lawful("AJ-06", case, "out of scope", "涉密案件", clock="再次调解")
    case = _mediated(s, t("10-09 11:00"), t("10-23 11:00"))
    exempt(s, "AJ-06", case)
    s.lawful("AJ-06", case, "exempt", "有豁免文书（当事人申请改期）", clock="再次调解")


def _arrested(s: Sample, started, is_classified: bool = False, **over) -> Record:
    """An arrest on a case filed three hours before."""
    case = criminal_case(s, earliest(started) - 3 * HOUR, is_classified=is_classified)
    return measure(s, case, "逮捕", started, **over)


def _arrested_not_delivered(s: Sample) -> None:
    """Not in the 看守所 within 24 hours of the arrest."""
    for started, detained, due, planted in (
        ("10-12 14:10", t("10-13 15:00:01"), "10-13 15:00:00", "逮捕后送看守所逾期一秒"),
        ("10-21 14:10", None, "10-22 15:00:00", "逮捕后至今未送看守所"),
        ("08-17 09:30", d("08-20"), "08-18 10:00:00", "送所只记到日，仍确定逾期"),
    ):
        s.breach("AJ-06", _arrested(s, t(started), detained_at=detained), t(due), "黄", planted, clock="逮捕送所")


def _arrested_and_delivered(s: Sample) -> None:
    """Delivered in time, there already, released, or not judged."""
    for started, over, verdict, why in (
        ("10-12 14:10", dict(detained_at=t("10-13 14:10")), "met", "恰满二十四小时送所"),
        ("10-13 14:10", dict(detained_at=t("10-14 15:00")), "borderline", "开始的时不算：最后一秒送所"),
        ("10-14 14:10", dict(detained_at=None, ended_at=t("10-15 09:00"), end_reason="释放"), "exempt", "二十四小时内释放，无需送所"),
        ("10-31 14:10", dict(detained_at=None), "pending", "二十四小时尚未届满"),
        ("10-15 14:10", dict(detained_at=t("10-17 10:00"), is_classified=True), "out of scope", "涉密案件的措施"),
    ):
        s.lawful("AJ-06", _arrested(s, t(started), **over), verdict, why, clock="逮捕送所")
    case = criminal_case(s, t("10-05 11:10"))
    detention(s, case, t("10-05 14:10"))
    row = measure(s, case, "逮捕", t("10-11 15:10"), detained_at=None)
    s.lawful("AJ-06", row, "met", "刑事拘留时已送看守所，逮捕后无需再送", clock="逮捕送所")
    row = _arrested(s, t("10-16 14:10"), detained_at=t("10-19 10:00"))
    exempt(s, "AJ-06", row)
    s.lawful("AJ-06", row, "exempt", "有豁免文书（突发疾病先送医院）", clock="逮捕送所")


def _stopped(s: Sample, decided, told, is_classified: bool = False, **over) -> Record:
    """A 继续盘问 approved at its beginning, on a 治安 case filed at the same moment."""
    case = admin_case(s, earliest(decided), is_classified=is_classified)
    return measure(s, case, "继续盘问", decided, decided_at=decided, family_notified_at=told, **over)


def _stopped_family_untold(s: Sample) -> None:
    """The family was not told at once of a 继续盘问."""
    for decided, told, due, planted in (
        ("10-12 14:10", t("10-12 19:00:01"), "10-12 19:00:00", "继续盘问通知家属逾期一秒"),
        ("10-20 14:10", None, "10-20 19:00:00", "继续盘问后至今未通知家属"),
        ("09-07 09:30", d("09-08"), "09-07 14:00:00", "通知只记到日，仍确定逾期"),
    ):
        s.breach("AJ-06", _stopped(s, t(decided), told), t(due), "黄", planted, clock="盘问通知家属")


def _stopped_family_told(s: Sample) -> None:
    """Told in time, on a rounding, nobody to tell, or not judged."""
    for decided, told, verdict, over, why in (
        ("10-12 14:10", t("10-12 18:10"), "met", {}, "恰满四小时通知家属"),
        ("10-13 14:10", t("10-13 19:00"), "borderline", {}, "开始的时不算：最后一秒通知"),
        ("10-14 14:10", None, "exempt", {"notice_waiver": "身份不明，无法通知"}, "身份不明，无法通知"),
        ("10-31 21:10", None, "pending", {}, "四小时尚未届满"),
        ("10-15 14:10", None, "out of scope", {"is_classified": True}, "涉密案件的措施"),
    ):
        s.lawful("AJ-06", _stopped(s, t(decided), told, **over), verdict, why, clock="盘问通知家属")
    row = _stopped(s, t("10-16 14:10"), None)
    _step(s, row, "通知家属", t("10-16 15:00"), "01")
    s.lawful("AJ-06", row, "met", "措施表没有填，节点里有按期的通知", clock="盘问通知家属")
    row = _stopped(s, t("10-17 14:10"), None)
    exempt(s, "AJ-06", row)
    s.lawful("AJ-06", row, "exempt", "有豁免文书", clock="盘问通知家属")


def _summoned(s: Sample, started, told, kind: str = "治安", is_classified: bool = False, **over) -> Record:
    """A summons on a case filed an hour before."""
    filed = earliest(started) - HOUR
    case = criminal_case(s, filed) if kind == "刑事" else admin_case(s, filed, kind, is_classified=is_classified)
    return measure(s, case, "传唤", started, family_notified_at=told, **over)


def _summoned_family_untold(s: Sample) -> None:
    """The family was not told in time of a summons."""
    for started, told, due, kind, planted in (
        ("10-13 09:20", t("10-13 18:00:01"), "10-13 18:00:00", "治安", "传唤通知家属逾期一秒"),
        ("10-20 09:20", None, "10-20 18:00:00", "治安", "传唤后至今未通知家属"),
        ("10-21 09:20", None, "10-21 18:00:00", "其他行政", "其他行政案件传唤后至今未通知家属"),
        ("08-05 09:20", d("08-07"), "08-05 18:00:00", "治安", "通知只记到日，仍确定逾期"),
    ):
        s.breach("AJ-06", _summoned(s, t(started), told, kind), t(due), "黄", planted, clock="传唤通知家属")


def _summoned_family_told(s: Sample) -> None:
    """Told in time, on a rounding, nobody to tell, or not judged."""
    for started, told, verdict, kind, over, why in (
        ("10-13 09:20", t("10-13 17:20"), "met", "治安", {}, "恰满八小时通知家属"),
        ("10-14 09:20", t("10-14 18:00"), "borderline", "治安", {}, "开始的时不算：最后一秒通知"),
        ("10-15 09:20", None, "exempt", "治安", {"notice_waiver": "拒不提供家属联系方式"}, "拒不提供家属联系方式"),
        ("10-31 18:20", None, "pending", "治安", {}, "八小时尚未届满"),
        ("10-16 09:20", None, "out of scope", "刑事", {}, "刑事案件的传唤"),
        ("10-17 09:20", None, "out of scope", "治安", {"is_classified": True}, "涉密案件的措施"),
    ):
        s.lawful("AJ-06", _summoned(s, t(started), told, kind, **over), verdict, why, clock="传唤通知家属")
    row = _summoned(s, t("10-19 09:20"), None)
    _step(s, row, "通知家属", t("10-19 09:50"))
    s.lawful("AJ-06", row, "met", "措施表没有填，节点里有按期的通知", clock="传唤通知家属")
    row = _summoned(s, t("10-22 09:20"), None)
    exempt(s, "AJ-06", row)
    s.lawful("AJ-06", row, "exempt", "有豁免文书", clock="传唤通知家属")


def _handed_over(s: Sample, at, told, **over) -> Record:
    """A criminal case handed over to another police twenty days after its filing, told of then."""
    case = criminal_case(s, earliest(at) - 20 * DAY, transferred_out_at=at, told=False, **over)
    if told:
        _step(s, case, "进展告知", told)
    return case


def _handed_over_untold(s: Sample) -> None:
    """Who had reported was not told within three days that the case went elsewhere."""
    for at, told, due, planted in (
        (t("10-12 11:00"), t("10-16 00:00:00"), "10-15 23:59:59", "移送告知逾期一秒"),
        (t("10-20 11:00"), None, "10-23 23:59:59", "移送后至今未告知报案人"),
        (d("08-05"), d("08-12"), "08-10 23:59:59", "两个时间都只记到日，末日为星期六顺延后仍逾期"),
    ):
        s.breach("AJ-06", _handed_over(s, at, told), t(due), "黄", planted, clock="移送告知")


def _handed_over_told(s: Sample) -> None:
    """Told in time, on a rounding, nobody to tell, or not judged."""
    for at, told, verdict, over, why in (
        (t("10-12 11:00"), t("10-15 23:59:59"), "met", {}, "第三日最后一秒告知报案人"),
        (t("09-30 11:00"), d("10-08"), "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日告知"),
        (t("10-29 11:00"), None, "pending", {}, "三日期限尚未届满"),
        (t("10-13 11:00"), None, "out of scope", {"origin": "工作发现"}, "工作发现的案件，没有报案人"),
        (t("10-14 11:00"), None, "out of scope", {"is_classified": True}, "涉密案件"),
    ):
        s.lawful("AJ-06", _handed_over(s, at, told, **over), verdict, why, clock="移送告知")
    case = _handed_over(s, t("10-15 11:00"), None)
    exempt(s, "AJ-06", case)
    s.lawful("AJ-06", case, "exempt", "有豁免文书", clock="移送告知")
