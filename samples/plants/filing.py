"""Planted in 案件: 不予立案送达 (JQ-07) and 检察立案监督 (JQ-11)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.bureau import ECONOMIC_TEAMS
from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import act, criminal_case, exempt


def plant(sample: Sample) -> None:
    """JQ-07 and both clocks of JQ-11 have violations and look-alikes."""
    _served_late(sample)
    _served_lawfully(sample)
    _not_explained(sample)
    _explained_lawfully(sample)
    _not_filed_on_order(sample)
    _filed_on_order(sample)


def _declined(s: Sample, declined, served, kind: str = "刑事", **over) -> Record:
    """A criminal case with a 控告人 that was declined a day after the report."""
    unit = s.next_of(list(ECONOMIC_TEAMS), "declined") if kind == "经济犯罪" else None
    reported = earliest(declined) - timedelta(days=1)
    facts = dict(reported_at=reported, declined_at=declined, decline_served_at=served, has_complainant=True, origin="控告")
    return criminal_case(s, None, kind, unit, **(facts | over))


def _served_late(s: Sample) -> None:
    """The 控告人 was told after three days, or never."""
    for declined, served, due, kind, planted in (
        (t("10-12 10:00"), t("10-16 09:00"), "10-15 23:59:59", "刑事", "第四日送达"),
        (t("10-20 17:30"), None, "10-23 23:59:59", "刑事", "至今未送达"),
        (t("09-29 10:00"), t("10-09 00:00:00"), "10-08 23:59:59", "经济犯罪", "末日逢国庆顺延后仍逾期一秒"),
        (d("08-05"), d("08-12"), "08-10 23:59:59", "经济犯罪", "两个时间都只记到日，仍确定逾期"),
        (t("10-14 10:00"), t("11-01 09:00"), "10-19 23:59:59", "刑事", "送达晚于核查时点，视同尚未送达"),
    ):
        s.breach("JQ-07", _declined(s, declined, served, kind), t(due), "橙", planted)


def _served_lawfully(s: Sample) -> None:
    """Told in time, on a rounding, or nobody to tell."""
    for declined, served, verdict, over, why in (
        (t("10-12 10:00"), t("10-15 23:59:59"), "met", {}, "第三日最后一秒送达"),
        (t("10-12 10:00"), d("10-15"), "met", {}, "送达只记到日，仍确定在期限内"),
        (t("09-30 10:00"), t("10-08 10:00"), "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日送达"),
        (t("10-15 10:00"), d("10-19"), "borderline", {}, "末日为星期日，顺延至星期一送达"),
        (t("10-29 16:00"), None, "pending", {}, "三日期限尚未届满"),
        (t("10-21 10:00"), None, "out of scope", {"has_complainant": False, "origin": "工作发现"}, "没有控告人"),
        (t("10-19 10:00"), None, "out of scope", {"is_classified": True}, "涉密案件"),
        (t("10-22 10:00"), t("10-21 10:00"), "unknown", {}, "送达早于决定，时间矛盾"),
    ):
        s.lawful("JQ-07", _declined(s, declined, served, **over), verdict, why)
    case = _declined(s, t("10-13 10:00"), None)
    exempt(s, "JQ-07", case)
    s.lawful("JQ-07", case, "exempt", "有豁免文书")


def _asked(s: Sample, asked, explained, filed=None, declined: str = "08-20 10:00") -> Record:
    """A declined case whose refusal the procurator asked the police to explain."""
    case = _declined(s, t(declined), t(declined) + timedelta(days=2), explain_requested_at=asked, explained_at=explained)
    case["filed_at"] = filed
    return case


def _not_explained(s: Sample) -> None:
    """No explanation within seven days of the procurator's request."""
    for asked, explained, filed, due, planted in (
        (d("10-12"), t("10-21 10:00"), None, "10-19 23:59:59", "第九日才说明理由"),
        (t("10-08 09:00"), None, None, "10-15 23:59:59", "至今未说明理由，也未立案"),
        (d("09-01"), d("09-10"), None, "09-08 23:59:59", "两个时间都只记到日，仍确定逾期"),
        (t("09-28 15:00"), None, t("10-12 09:00"), "10-08 23:59:59", "未说明理由，立案时已逾期（末日逢国庆顺延）"),
    ):
        case = _asked(s, asked, explained, filed)
        if filed:
            _inquired(s, case)
        s.breach("JQ-11", case, t(due), "红", planted, clock="说明理由")


def _inquired(s: Sample, case: Record) -> None:
    """Acts of inquiry follow the late filing."""
    act(s, case, "询问", earliest(case["filed_at"]) + timedelta(hours=20))


def _explained_lawfully(s: Sample) -> None:
    """Explained or filed in time."""
    for asked, explained, filed, verdict, why in (
        (d("10-12"), d("10-19"), None, "met", "第七日说明理由"),
        (t("10-08 09:00"), None, t("10-13 10:00"), "met", "七日内直接立案"),
        (t("09-29 09:00"), t("10-08 17:00"), None, "borderline", "末日逢国庆顺延至 10 月 8 日，当日说明"),
        (t("10-27 09:00"), None, None, "pending", "七日期限尚未届满"),
        (t("10-20 09:00"), None, t("10-19 09:00"), "met", "收到通知前已经立案"),
    ):
        case = _asked(s, asked, explained, filed)
        if filed:
            _inquired(s, case)
        s.lawful("JQ-11", case, verdict, why, clock="说明理由")
    case = _asked(s, d("10-09"), None)
    exempt(s, "JQ-11", case)
    s.lawful("JQ-11", case, "exempt", "有豁免文书", clock="说明理由")


def _ordered(s: Sample, ordered, filed, **over) -> Record:
    """A declined case that the procurator ordered to be filed."""
    case = _declined(s, t("08-04 10:00"), d("08-06"), file_ordered_at=ordered, **over)
    case["filed_at"] = filed
    if filed:
        _inquired(s, case)
    return case


def _not_filed_on_order(s: Sample) -> None:
    """Not filed within fifteen days of the order."""
    for ordered, filed, due, planted in (
        (d("10-09"), t("10-28 09:00"), "10-26 23:59:59", "末日为星期六，顺延至星期一后仍逾期立案"),
        (t("10-12 10:00"), None, "10-27 23:59:59", "至今未立案"),
        (t("08-11 10:00"), None, "08-26 23:59:59", "8 月通知立案，至今未立案"),
        (d("09-18"), t("10-09 00:00:00"), "10-08 23:59:59", "末日逢国庆顺延，次日零时立案"),
    ):
        s.breach("JQ-11", _ordered(s, ordered, filed), t(due), "红", planted, clock="立案")


def _filed_on_order(s: Sample) -> None:
    """Filed in time, before the order, or not yet due."""
    for ordered, filed, verdict, why in (
        (d("10-12"), t("10-27 23:59:59"), "met", "第十五日最后一秒立案"),
        (d("09-17"), t("10-08 16:00"), "borderline", "末日逢国庆顺延至 10 月 8 日，当日立案"),
        (t("10-20 10:00"), None, "pending", "十五日期限尚未届满"),
        (t("10-15 10:00"), t("10-14 10:00"), "met", "收到通知前已经立案"),
    ):
        s.lawful("JQ-11", _ordered(s, ordered, filed), verdict, why, clock="立案")
    case = _ordered(s, t("10-10 10:00"), None, is_classified=True)
    s.lawful("JQ-11", case, "out of scope", "涉密案件", clock="立案")
