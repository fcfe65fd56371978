"""Planted in 回访: 警情回访 (HF-01), 不满意闭环 (HF-02), 办案回访 (HF-03)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.moments import d, earliest, h, m, t
from samples.records import Record, Sample
from samples.scenes import admin_case, criminal_case, exempt, incident, visit


def plant(sample: Sample) -> None:
    """HF-01, both clocks of HF-02 and HF-03 have violations and look-alikes."""
    _not_visited(sample)
    _visited(sample)
    _visit_not_needed(sample)
    _not_put_right(sample)
    _put_right(sample)
    _not_told(sample)
    _told(sample)
    _case_not_visited(sample)
    _case_visited(sample)


def _attempted(s: Sample, finished: str, attempts: list[tuple], category: str = "纠纷", **over) -> Record:
    """An incident with attempts to reach its reporter (moment, reached)."""
    record = incident(s, t(finished), category, **over)
    for at, reached in attempts:
        visit(s, record, at, is_reached=reached, satisfaction="满意" if reached else "未评价")
    return record


def _not_visited(s: Sample) -> None:
    """Nobody reached, nor tried twice, within three working days."""
    for finished, attempts, due, planted in (
        ("10-12 10:00:00", [], "10-15 23:59:59", "三个工作日内没有任何回访"),
        ("10-13 10:00:00", [(t("10-14 09:00"), False)], "10-16 23:59:59", "只试过一次，未接通"),
        ("10-16 10:00:00", [(t("10-17 09:00"), False), (t("10-17 12:59:59"), False)], "10-21 23:59:59", "同日两次未接通，间隔差一秒满四小时"),
        ("10-19 10:00:00", [(t("10-23 00:00:00"), True)], "10-22 23:59:59", "接通逾期一秒"),
        ("09-24 10:00:00", [(t("10-08 10:00"), True)], "09-30 23:59:59", "中秋后逾期接通"),
        ("10-20 10:00:00", [(t("10-20 09:00"), True)], "10-23 23:59:59", "唯一一次接通在处警完毕之前，不算"),
        ("10-27 10:00:00", [(t("11-01 10:00"), True)], "10-30 23:59:59", "回访晚于核查时点"),
        ("08-06 10:00:00", [(t("08-07 10:00"), False), (t("08-12 10:00"), False)], "08-11 23:59:59", "第二次尝试已逾期"),
        ("09-30 21:00:00", [], "10-10 23:59:59", "国庆不计工作日，调休星期六计入，仍未回访"),
    ):
        s.breach("HF-01", _attempted(s, finished, attempts), t(due), "黄", planted)
    early = next(row for row in s.tables["visits"] if row["visited_at"] == t("10-20 09:00"))
    s.breach("HF-04", early, t("10-20 09:00"), "橙", "唯一一次接通在处警完毕之前", clock="倒置")


def _visited(s: Sample) -> None:
    """Reached or tried twice in time, or on a rounding."""
    for finished, attempts, verdict, why in (
        ("10-12 10:00:00", [(t("10-15 23:59:59"), True)], "met", "第三个工作日最后一秒接通"),
        ("10-13 10:00:00", [(t("10-14 09:00"), False), (t("10-15 08:00"), False)], "met", "次日再试，两次未接通"),
        ("10-14 10:00:00", [(t("10-15 09:00"), False), (t("10-15 13:00:00"), False)], "met", "同日两次未接通，恰隔四小时"),
        ("09-30 10:00:00", [(t("10-10 18:00"), True)], "met", "国庆顺延，末日为调休上班的星期六"),
        ("10-15 10:00:00", [(t("10-16 09:00"), False), (t("10-16 10:00"), True)], "met", "第二次接通"),
        ("10-16 18:00:00", [(d("10-21"), True)], "met", "回访只记到日，末日当日接通"),
        ("10-29 10:00:00", [], "pending", "三个工作日尚未届满"),
    ):
        s.lawful("HF-01", _attempted(s, finished, attempts), verdict, why)
    record = incident(s, t("10-19 20:00:00"), "求助")
    visit(s, record, t("10-20 08:00"), channel="短信")
    s.lawful("HF-01", record, "met", "以短信回访并得到答复，方式不限")


def _visit_not_needed(s: Sample) -> None:
    """Nobody to reach, a reason on record, or outside what is judged."""
    for finished, over, verdict, why in (
        ("10-12 11:00:00", {"is_contactable": False}, "exempt", "报警人未留联系方式"),
        ("10-13 11:00:00", {"visit_waiver": "案情保密，不宜回访"}, "exempt", "有免回访情形"),
        ("10-14 11:00:00", {"outcome": "重复警情"}, "out of scope", "重复警情"),
        ("10-15 11:00:00", {"outcome": "虚假警情"}, "out of scope", "虚假警情"),
        ("10-16 11:00:00", {"is_classified": True}, "out of scope", "涉密警情"),
        ("11-01 09:00:00", {}, "out of scope", "警情晚于核查时点"),
    ):
        s.lawful("HF-01", _attempted(s, finished, [], **over), verdict, why)
    record = _attempted(s, "10-19 11:00:00", [])
    exempt(s, "HF-01", record)
    s.lawful("HF-01", record, "exempt", "有豁免文书")


def _unhappy(s: Sample, visited, rectified, told: bool | None = True, **over) -> Record:
    """An incident whose reporter was reached and said 不满意."""
    record = incident(s, earliest(visited) - timedelta(hours=20), "求助", **over)
    return visit(s, record, visited, satisfaction="不满意", told_channel=told, rectified_at=rectified)


def _not_put_right(s: Sample) -> None:
    """Not rectified, nor satisfied later, within five working days."""
    for visited, rectified, due, planted in (
        ("10-12 10:00", t("10-20 00:00:00"), "10-19 23:59:59", "整改反馈逾期一秒"),
        ("10-21 10:00", None, "10-28 23:59:59", "至今未整改反馈"),
        ("09-28 10:00", t("10-13 09:00"), "10-10 23:59:59", "国庆不计工作日，调休星期六计入，仍逾期"),
        ("08-03 10:00", d("08-14"), "08-10 23:59:59", "反馈只记到日，仍确定逾期"),
    ):
        s.breach("HF-02", _unhappy(s, t(visited), rectified), t(due), "橙", planted, clock="整改")
    row = _unhappy(s, t("10-13 10:00"), None)
    _again(s, row, "10-15 10:00", "不满意", told=True, rectified=t("10-19 10:00"))
    s.breach("HF-02", row, t("10-20 23:59:59"), "橙", "再次回访仍不满意，本次未整改反馈", clock="整改")


def _again(s: Sample, row: Record, at: str, satisfaction: str, told=None, rectified=None) -> Record:
    """A further visit about the same incident."""
    first = next(record for record in s.tables["incidents"] if record["incident_no"] == row["object_no"])
    return visit(s, first, t(at), satisfaction=satisfaction, told_channel=told, rectified_at=rectified)


def _put_right(s: Sample) -> None:
    """Rectified or satisfied in time, not yet due, or not judged."""
    for visited, rectified, over, verdict, why in (
        ("10-12 11:00", t("10-19 23:59:59"), {}, "met", "第五个工作日最后一秒反馈"),
        ("09-29 11:00", t("10-12 09:00"), {}, "met", "国庆顺延，第五个工作日反馈"),
        ("10-13 11:00", d("10-16"), {}, "met", "反馈只记到日，仍确定在期限内"),
        ("10-28 11:00", None, {}, "pending", "五个工作日尚未届满"),
        ("10-16 11:00", None, {"is_classified": True}, "out of scope", "涉密警情的回访"),
    ):
        s.lawful("HF-02", _unhappy(s, t(visited), rectified, **over), verdict, why, clock="整改")
    for answer in ("满意", "基本满意"):
        row = _unhappy(s, t("10-14 11:00"), None)
        _again(s, row, "10-20 15:00", answer)
        s.lawful("HF-02", row, "met", f"五个工作日内再次回访，答复{answer}", clock="整改")
    row = _unhappy(s, t("10-15 11:00"), None)
    exempt(s, "HF-02", row)
    s.lawful("HF-02", row, "exempt", "有豁免文书", clock="整改")


def _not_told(s: Sample) -> None:
    """The person was not told where to complain."""
    for visited, planted in (("10-14 10:30", "不满意而未告知反馈渠道"), ("10-22 16:00", "不满意而未告知反馈渠道"), ("08-24 10:30", "8 月不满意而未告知反馈渠道")):
        row = _unhappy(s, t(visited), t(visited) + timedelta(days=2), told=False)
        s.breach("HF-02", row, t(visited), "黄", planted, clock="告知")


def _told(s: Sample) -> None:
    """Told, not recorded, or not judged."""
    for visited, told, over, verdict, why in (
        ("10-14 10:30", True, {}, "met", "已告知反馈渠道"),
        ("10-15 10:30", None, {}, "unknown", "是否告知未登记"),
        ("10-16 10:30", False, {"is_classified": True}, "out of scope", "涉密警情的回访"),
    ):
        row = _unhappy(s, t(visited), t(visited) + timedelta(days=2), told=told, **over)
        s.lawful("HF-02", row, verdict, why, clock="告知")
    row = _unhappy(s, t("10-17 10:30"), t("10-19 10:30"), told=False)
    exempt(s, "HF-02", row)
    s.lawful("HF-02", row, "exempt", "有豁免文书", clock="告知")


def _closed(s: Sample, decided, attempts: list[tuple], **over) -> Record:
    """A 治安 case with a victim, decided then, with attempts to reach that victim."""
    case = admin_case(s, earliest(decided) - timedelta(days=15), decided=decided, **(dict(has_victim=True) | over))
    for at, reached in attempts:
        visit(s, case, at, is_reached=reached, satisfaction="基本满意" if reached else "未评价")
    return case


def _case_not_visited(s: Sample) -> None:
    """No visit within 30 days of the end of the case."""
    for decided, attempts, due, planted in (
        ("09-14 10:00", [], "10-14 23:59:59", "结案后三十日内没有任何回访"),
        ("09-10 10:00", [(t("10-12 10:00"), True)], "10-10 23:59:59", "回访逾期（末日为调休上班的星期六）"),
        ("07-28 10:00", [(t("08-10 10:00"), False)], "08-27 23:59:59", "只试过一次，未接通"),
    ):
        s.breach("HF-03", _closed(s, t(decided), attempts), t(due), "黄", planted)
    case = criminal_case(s, t("08-06 10:00"), concluded_at=t("09-16 10:00"), has_complainant=True, origin="控告")
    s.breach("HF-03", case, t("10-16 23:59:59"), "黄", "有控告人的刑事案件侦查终结后未回访")
    case = criminal_case(s, t("07-06 10:00"), concluded_at=d("08-03"), has_victim=True)
    visit(s, case, d("09-05"))
    s.breach("HF-03", case, t("09-02 23:59:59"), "黄", "两个时间都只记到日，仍确定逾期")


def _case_visited(s: Sample) -> None:
    """Visited in time, waived, not yet due, or not judged."""
    for decided, attempts, over, verdict, why in (
        ("09-14 11:00", [(t("10-14 23:59:59"), True)], {}, "met", "第三十日最后一秒回访"),
        ("09-02 11:00", [(t("10-08 09:00"), True)], {}, "borderline", "末日逢国庆顺延至 10 月 8 日，当日回访"),
        ("09-15 11:00", [(t("09-16 09:00"), False), (t("09-17 09:00"), False)], {}, "met", "两次上门未遇"),
        ("10-12 11:00", [], {}, "pending", "三十日尚未届满"),
        ("09-16 11:00", [], {"visit_waiver": "被侵害人明确拒绝"}, "exempt", "有免回访情形"),
        ("09-17 11:00", [], {"has_victim": False}, "out of scope", "没有被侵害人和控告人"),
        ("09-18 11:00", [], {"is_classified": True}, "out of scope", "涉密案件"),
        ("10-01 11:00", [], {}, "borderline", "末日 10 月 31 日为星期六，可顺延"),
    ):
        s.lawful("HF-03", _closed(s, t(decided), attempts, **over), verdict, why)
    case = _closed(s, t("09-21 11:00"), [])
    exempt(s, "HF-03", case)
    s.lawful("HF-03", case, "exempt", "有豁免文书")
    case = _closed(s, t("09-22 11:00"), [(h("09-22 11:00"), True), (m("09-25 09:30"), True)])
    s.lawful("HF-03", case, "met", "回访只记到分，仍确定在期限内")
