"""Planted in 回访: the four screens of whether a visit took place (HF-04), and repeated reports (HF-05)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import datetime, timedelta

from samples.bureau import ECONOMIC_TEAMS, ORDER_TEAMS, POLICE_STATIONS, Unit
from samples.moments import Moment, d, earliest, m, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, exempt, incident, visit

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def plant(sample: Sample) -> None:
    """The four clocks of HF-04 and HF-05 have violations and look-alikes."""
    _by_the_handler(sample)
    _by_others(sample)
    _before_the_end(sample)
    _after_the_end(sample)
    _in_one_go(sample)
    _not_in_one_go(sample)
    _all_satisfied(sample)
    _not_all_satisfied(sample)
    _repeated_unanswered(sample)
    _repeated_answered(sample)


def _visited(s: Sample, finished: str, at: Moment, **over) -> Record:
    """The visit, then, of an incident whose handling had ended by the other moment."""
    about = {name: over.pop(name) for name in ("is_classified", "officer_no") if name in over}
    return visit(s, incident(s, t(finished), "求助", **about), at, **over)


def _by_the_handler(s: Sample) -> None:
    """The officer who handled the incident was also the one who asked how it was handled."""
    for finished, at, planted in (
        ("10-12 10:10:00", t("10-13 10:00"), "回访人就是处警民警"),
        ("10-14 10:10:00", d("10-15"), "回访人就是处警民警，回访只记到日"),
        ("10-20 10:10:00", t("10-21 17:30"), "回访人就是处警民警"),
        ("08-11 10:10:00", t("08-12 10:00"), "8 月回访人就是处警民警"),
    ):
        row = _visited(s, finished, at)
        row["visitor_no"] = _handler(s, row)
        s.breach("HF-04", row, earliest(at), "橙", planted, clock="自访")


def _handler(s: Sample, row: Record) -> str:
    return next(each["officer_no"] for each in s.tables["incidents"] if each["incident_no"] == row["object_no"])


def _by_others(s: Sample) -> None:
    """Somebody else, nobody on record, or not judged."""
    for finished, over, verdict, why in (
        ("10-12 10:20:00", {}, "met", "由法制员回访"),
        ("10-13 10:20:00", {"visitor_no": None}, "unknown", "未登记回访人"),
        ("10-14 10:20:00", {"officer_no": None}, "unknown", "未登记处警民警"),
        ("10-15 10:20:00", {"is_classified": True}, "out of scope", "涉密警情的回访"),
    ):
        s.lawful("HF-04", _visited(s, finished, t(finished) + DAY, **over), verdict, why, clock="自访")
    row = _visited(s, "10-16 10:20:00", t("10-17 10:20"))
    row["visitor_no"] = _handler(s, row)
    exempt(s, "HF-04", row)
    s.lawful("HF-04", row, "exempt", "有豁免文书", clock="自访")


def _called(s: Sample, finished: Moment | None, at: Moment, **over) -> Record:
    """A visit at that moment, and another one on the next day, of an incident that was handled then."""
    record = incident(s, finished or earliest(at), "求助", **over)
    record["finished_at"] = finished
    row = visit(s, record, at)
    visit(s, record, earliest(at) + DAY)
    return row


def _before_the_end(s: Sample) -> None:
    """A visit before the handling had ended."""
    for finished, at, planted in (
        (t("10-13 10:00:00"), t("10-13 09:59:59"), "回访早于处警完毕一秒"),
        (t("10-15 10:30:00"), m("10-15 10:20"), "回访只记到分，仍确定早于处警完毕"),
        (d("10-21"), t("10-20 23:50"), "处警完毕只记到日，仍确定在后"),
        (t("08-13 16:00:00"), t("08-13 15:20"), "8 月回访早于处警完毕"),
    ):
        s.breach("HF-04", _called(s, finished, at), earliest(at), "橙", planted, clock="倒置")


def _after_the_end(s: Sample) -> None:
    """At the same second, in an order that nobody can tell, or not judged."""
    for finished, at, over, verdict, why in (
        (t("10-13 11:00:00"), t("10-13 11:00:00"), {}, "met", "恰在处警完毕那一秒回访"),
        (t("10-14 11:00:00"), d("10-14"), {}, "borderline", "回访只记到日，与处警完毕先后不明"),
        (t("10-15 11:00:30"), m("10-15 11:00"), {}, "borderline", "回访只记到分，与处警完毕在同一分"),
        (None, t("10-16 11:00"), {}, "unknown", "未登记处警完毕时间"),
        (t("10-19 11:00:00"), t("10-19 10:00"), {"is_classified": True}, "out of scope", "涉密警情的回访"),
    ):
        s.lawful("HF-04", _called(s, finished, at, **over), verdict, why, clock="倒置")
    row = _called(s, t("10-20 11:00:00"), t("10-20 10:30"))
    exempt(s, "HF-04", row)
    s.lawful("HF-04", row, "exempt", "有豁免文书", clock="倒置")


def _calls(s: Sample, unit: Unit, moments: list[Moment], **over) -> list[Record]:
    """Visits by the head of the unit at those moments, each of an incident of the day before."""
    rows = []
    for at in moments:
        record = incident(s, earliest(at).replace(hour=9, minute=0, second=0) - DAY + len(rows) * MINUTE, "求助", unit)
        answer = "基本满意" if len(rows) % 3 else "满意"
        rows.append(visit(s, record, at, **(dict(visitor_no=unit.head, satisfaction=answer) | over)))
    return rows


def _every(first: str, step: timedelta, n: int) -> list[datetime]:
    return [t(first) + place * step for place in range(n)]


def _in_one_go(s: Sample) -> None:
    """Twenty visits by one officer within ten minutes: each of them is named."""
    for unit, moments, planted in (
        (POLICE_STATIONS[0], [*_every("10-14 16:00:00", 30 * SECOND, 19), t("10-14 16:10:00")], "十分钟内登记二十次，首尾恰隔十分钟"),
        (POLICE_STATIONS[1], [m(f"08-18 16:{minute:02d}") for minute in [*range(10), *range(10)]], "8 月十分钟内登记二十次，只记到分"),
    ):
        for row in _calls(s, unit, moments):
            s.breach("HF-04", row, earliest(row["visited_at"]), "橙", planted, clock="集中")


def _not_in_one_go(s: Sample) -> None:
    """Nineteen, twenty in a second more than ten minutes, texts, or at times that nobody can tell."""
    for unit, moments, over, verdict, why in (
        (POLICE_STATIONS[2], _every("10-14 16:00:00", 30 * SECOND, 19), {}, "met", "十分钟内十九次"),
        (POLICE_STATIONS[3], [*_every("10-15 16:00:00", 30 * SECOND, 19), t("10-15 16:10:01")], {}, "met", "二十次，首尾相隔十分钟又一秒"),
        (POLICE_STATIONS[4], _every("10-16 16:00:00", SECOND, 20), {"channel": "短信"}, "out of scope", "成批发出的短信"),
        (POLICE_STATIONS[5], [d("10-20")] * 20, {}, "borderline", "当日二十次，都只记到日"),
    ):
        for row in _calls(s, unit, moments, **over):
            s.lawful("HF-04", row, verdict, why, clock="集中")
    rows = _calls(s, POLICE_STATIONS[6], _every("10-21 16:00:00", SECOND, 20))
    for row in rows:
        exempt(s, "HF-04", row)
        s.lawful("HF-04", row, "exempt", "有豁免文书", clock="集中")


def _month(s: Sample, unit: Unit, first: str, answers: dict[str, int], **over) -> Record:
    """A unit's month of visits, four a day, whose answers were so many of each kind; what stands for the month."""
    listed = [answer for answer, n in answers.items() for _ in range(n)]
    for place, answer in enumerate(listed):
        at = t(first) + place // 4 * DAY + place % 4 * HOUR
        record = incident(s, at - 22 * HOUR, "求助", unit)
        told = dict(told_channel=True, rectified_at=at + DAY) if answer == "不满意" else {}
        visit(s, record, at, **(dict(satisfaction=answer) | told | over))
    return Record("unit_months", unit_month=f"{unit.code}/{t(first):%Y-%m}", unit_code=unit.code)


def _all_satisfied(s: Sample) -> None:
    """Thirty answers and more in a month, and everybody was satisfied."""
    for unit, first, answers, end, planted in (
        (ORDER_TEAMS[0], "10-12 10:00:00", {"满意": 30}, "10-31 23:59:59", "一个月三十次答复全部满意"),
        (ECONOMIC_TEAMS[0], "10-09 10:00:00", {"满意": 31, "未评价": 3}, "10-31 23:59:59", "除未评价的以外全部满意"),
        (ORDER_TEAMS[1], "08-10 10:00:00", {"满意": 30}, "08-31 23:59:59", "8 月三十次答复全部满意"),
    ):
        s.breach("HF-04", _month(s, unit, first, answers), t(end), "橙", planted, clock="全满")


def _not_all_satisfied(s: Sample) -> None:
    """Too few answers, one that was less than satisfied, or a paper on file."""
    for unit, first, answers, verdict, why in (
        (ORDER_TEAMS[2], "10-12 10:00:00", {"满意": 29, "基本满意": 1}, "met", "三十次中有一次基本满意"),
        (ORDER_TEAMS[3], "10-12 10:00:00", {"满意": 29, "未评价": 2}, "out of scope", "二十九次答复，太少"),
        (ECONOMIC_TEAMS[1], "09-07 10:00:00", {"满意": 30, "不满意": 1}, "met", "三十次满意，一次不满意"),
    ):
        s.lawful("HF-04", _month(s, unit, first, answers), verdict, why, clock="全满")
    row = _month(s, ECONOMIC_TEAMS[2], "10-12 10:00:00", {"满意": 30})
    exempt(s, "HF-04", row)
    s.lawful("HF-04", row, "exempt", "有豁免文书", clock="全满")


def _again(s: Sample, *finished: str, **over) -> list[Record]:
    """One matter, reported so many times at one station; each report but the last was answered by a visit in time."""
    unit = s.next_of(list(POLICE_STATIONS), "again")
    reports: list[Record] = []
    for moment in finished:
        before = reports[-1]["incident_no"] if reports else None
        last = moment == finished[-1]
        # a repeated report is no matter of its own for HF-01
        facts = dict(outcome="重复警情") | over if last else {}
        reports.append(incident(s, t(moment), "纠纷", unit, related_incident_no=before, **facts))
        if not last:
            visit(s, reports[-1], t(moment) + HOUR)
    return reports


def _repeated_unanswered(s: Sample) -> None:
    """After the third report of a matter in thirty days, nobody was visited within three working days."""
    for reports, visited, due, planted in (
        (("09-25 09:00:00", "10-08 09:00:00", "10-13 09:00:00"), None, "10-16 23:59:59", "同一事项第三次报警后一直没有回访"),
        (("10-09 09:00:00", "10-12 09:00:00", "10-14 09:00:00"), t("10-20 00:00:00"), "10-19 23:59:59", "回访第一次的报警人，逾期一秒"),
        (("09-21 09:00:00", "09-28 09:00:00", "09-30 09:00:00"), d("10-11"), "10-10 23:59:59", "国庆不计工作日，调休星期六计入，仍逾期"),
        (("08-03 09:00:00", "08-05 09:00:00", "08-10 09:00:00"), None, "08-13 23:59:59", "8 月同一事项三次报警未对接"),
    ):
        chain = _again(s, *reports)
        if visited:
            visit(s, chain[0], visited)
        s.breach("HF-05", chain[-1], t(due), "黄", planted)


def _repeated_answered(s: Sample) -> None:
    """Visited in time, too far apart, too few, or not judged."""
    for reports, visited, over, verdict, why in (
        (("09-25 10:00:00", "10-08 10:00:00", "10-13 10:00:00"), t("10-16 23:59:59"), {}, "met", "第三个工作日最后一秒回访第一次的报警人"),
        (("10-09 10:00:00", "10-12 10:00:00", "10-14 10:00:00"), d("10-19"), {}, "met", "回访只记到日，末日当日回访"),
        (("09-11 10:00:00", "09-14 10:00:00", "10-14 10:00:00"), None, {}, "out of scope", "第一次与第三次相隔三十日以上"),
        (("10-13 10:00:00", "10-14 10:00:00"), None, {}, "out of scope", "只有两次"),
        (("10-20 10:00:00", "10-26 10:00:00", "10-29 10:00:00"), None, {}, "pending", "三个工作日尚未届满"),
        (("10-08 10:00:00", "10-09 10:00:00", "10-12 10:00:00"), None, {"is_contactable": False}, "exempt", "第三次报警未留联系方式"),
        (("10-08 11:00:00", "10-09 11:00:00", "10-12 11:00:00"), None, {"is_classified": True}, "out of scope", "第三次是涉密警情"),
    ):
        chain = _again(s, *reports, **over)
        if visited:
            visit(s, chain[0], visited)
        s.lawful("HF-05", chain[-1], verdict, why)
    chain = _again(s, "10-08 12:00:00", "10-09 12:00:00", "10-12 12:00:00")
    exempt(s, "HF-05", chain[-1])
    s.lawful("HF-05", chain[-1], "exempt", "有豁免文书")
    chain = _again(s, "10-08 13:00:00", "10-09 13:00:00", "10-12 13:00:00")
    chain[0]["related_incident_no"] = chain[-1]["incident_no"]
    s.lawful("HF-05", chain[-1], "unknown", "三次互相指向，起点不明")
