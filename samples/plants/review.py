"""Planted in 案件: 受案审查 (JQ-02) and 刑事立案审查 (JQ-03)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import d, t
from samples.records import Sample
from samples.scenes import OPEN, admin_case, criminal_case, exempt, visited_incident


def plant(sample: Sample) -> None:
    """JQ-02 and JQ-03 each have violations and look-alikes."""
    _late_admin(sample)
    _lawful_admin(sample)
    _admin_not_judged(sample)
    _late_criminal(sample)
    _lawful_criminal(sample)
    _criminal_not_judged(sample)


def _late_admin(s: Sample) -> None:
    """Administrative cases decided after 24 hours, or after three days when 疑难复杂."""
    for reported, filed, due, over, planted in (
        ("10-14 09:10:00", "10-15 10:00:01", "10-15 10:00:00", {}, "逾期一秒立案"),
        ("10-16 15:00:00", "10-20 00:00:00", "10-19 23:59:59", {"review_tier": "疑难复杂"}, "疑难复杂，第四日零时立案"),
        ("09-30 11:00:00", "10-09 08:00:00", "10-08 23:59:59", {"review_tier": "疑难复杂"}, "疑难复杂，末日逢国庆顺延后仍逾期"),
        ("10-12 08:00:00", "10-16 09:00:00", "10-13 09:00:00", {"accepted_at": t("10-12 09:00")}, "按时受案而未按时立案（2026 年起治安案件以立案为准）"),
        ("08-11 19:30:00", "08-13 09:00:00", "08-12 20:00:00", {}, "8 月逾期立案"),
        ("10-21 10:20:00", "10-23 10:00:00", "10-22 11:00:00", {"review_tier": "一般"}, "一般档，逾期立案"),
    ):  # fmt: skip
        case = admin_case(s, t(filed), reported_at=t(reported), **over)
        s.breach("JQ-02", case, t(due), "黄", planted)
    case = admin_case(s, None, reported_at=t("10-26 16:05:00"))
    s.breach("JQ-02", case, t("10-27 17:00:00"), "黄", "接报后至今无任何决定")
    case = admin_case(s, None, "其他行政", reported_at=t("09-03 10:10:00"), accepted_at=t("09-05 09:00:00"), decided=t("09-20 10:00:00"))
    s.breach("JQ-02", case, t("09-04 11:00:00"), "黄", "其他行政案件逾期受案")
    case = admin_case(s, None, reported_at=t("10-19 08:30:00"), transferred_out_at=t("10-21 08:30:00"))
    s.breach("JQ-02", case, t("10-20 09:00:00"), "黄", "逾期移送")
    case = admin_case(s, None, reported_at=t("07-22 14:45:00"), declined_at=t("07-24 09:00:00"))
    s.breach("JQ-02", case, t("07-23 15:00:00"), "黄", "逾期作出不予立案决定")


def _lawful_admin(s: Sample) -> None:
    """Decided in time, in the last second of it, or on a rounding."""
    for reported, filed, verdict, over, why in (
        ("10-14 09:10:00", "10-15 09:10:00", "met", {}, "恰满 24 小时立案"),
        ("10-14 09:10:00", "10-15 10:00:00", "borderline", {}, "开始的时不算：最后一秒立案"),
        ("10-16 15:00:00", "10-19 23:59:59", "met", {"review_tier": "疑难复杂"}, "疑难复杂，第三日最后一秒立案"),
        ("10-02 11:00:00", "10-08 23:59:59", "borderline", {"review_tier": "疑难复杂"}, "末日逢国庆顺延至 10 月 8 日，当日立案"),
        ("10-07 11:00:00", "10-10 20:00:00", "met", {"review_tier": "疑难复杂"}, "末日为调休上班的星期六，当日立案"),
    ):
        case = admin_case(s, t(filed), reported_at=t(reported), **over)
        s.lawful("JQ-02", case, verdict, why)
    case = admin_case(s, t("10-21 20:00:00"), reported_at=d("10-20"))
    s.lawful("JQ-02", case, "borderline", "接报时间只记到日")
    case = admin_case(
        s, t("10-16 09:00:00"), "其他行政", reported_at=t("10-12 08:00:00"), accepted_at=t("10-12 20:00:00"),
    )  # fmt: skip
    s.lawful("JQ-02", case, "met", "其他行政案件以受案为准，受案及时")
    case = admin_case(s, None, reported_at=t("10-13 08:30:00"), transferred_out_at=t("10-13 18:30:00"))
    s.lawful("JQ-02", case, "met", "二十四小时内移送")
    case = admin_case(s, None, reported_at=t("10-06 08:30:00"), declined_at=t("10-06 21:30:00"))
    s.lawful("JQ-02", case, "met", "二十四小时内决定不予立案")


def _admin_not_judged(s: Sample) -> None:
    """Too early, exempt, without a start, impossible, or classified."""
    case = admin_case(s, None, reported_at=t("10-31 12:15:00"))
    s.lawful("JQ-02", case, "pending", "二十四小时尚未届满")
    case = admin_case(s, t("10-18 09:00:00"), reported_at=t("10-15 09:00:00"))
    exempt(s, "JQ-02", case)
    s.lawful("JQ-02", case, "exempt", "有豁免文书")
    case = admin_case(s, t("10-18 10:00:00"), reported_at=None)
    s.lawful("JQ-02", case, "out of scope", "工作中发现，无接报时间也无警情")
    case = admin_case(s, t("10-11 10:00:00"), reported_at=t("10-12 10:00:00"))
    s.lawful("JQ-02", case, "unknown", "立案早于接报，时间矛盾")
    case = admin_case(s, t("10-28 10:00:00"), reported_at=t("10-24 10:00:00"), is_classified=True)
    s.lawful("JQ-02", case, "out of scope", "涉密案件")


def _late_criminal(s: Sample) -> None:
    """刑事 cases decided after 3, 7 or 30 days."""
    unapproved = {"review_tier": "重大疑难复杂"}
    for reported, filed, due, over, planted in (
        ("10-13 09:00:00", "10-17 08:00:00", "10-16 23:59:59", {}, "一般档，第四日立案"),
        ("10-07 09:00:00", "10-12 08:00:00", "10-10 23:59:59", {}, "末日为调休上班的星期六，不顺延"),
        ("10-09 14:00:00", "10-19 09:00:00", "10-16 23:59:59", {"review_tier": "需查证"}, "需查证 7 日，第十日立案"),
        ("09-08 14:00:00", "09-16 00:00:00", "09-15 23:59:59", {"review_tier": "疑难复杂"}, "疑难复杂 7 日，次日零时立案"),
        ("09-10 09:00:00", "09-28 10:00:00", "09-17 23:59:59", unapproved, "重大疑难复杂 30 日而无批准，按 7 日"),
        ("10-12 09:00:00", "10-28 10:00:00", "10-19 23:59:59", unapproved | {"review_tier_approved_at": t("10-20 09:00")}, "重大疑难复杂，批准晚于 7 日期限"),
        ("08-03 10:00:00", "09-10 10:00:00", "09-02 23:59:59", unapproved | {"review_tier_approved_at": t("08-10 17:00")}, "重大疑难复杂，批准及时，超过 30 日"),
        ("09-28 10:00:00", "10-30 10:00:00", "10-28 23:59:59", unapproved | {"review_tier_approved_at": t("10-08 20:00")}, "批准在顺延后的 7 日期限内有效，仍超过 30 日"),
    ):  # fmt: skip
        case = criminal_case(s, t(filed), reported_at=t(reported), **over)
        s.breach("JQ-03", case, t(due), "橙", planted)
    case = criminal_case(s, None, reported_at=t("10-20 11:00:00"))
    s.breach("JQ-03", case, t("10-23 23:59:59"), "橙", "接报后至今无任何决定")
    case = criminal_case(s, None, reported_at=None, accepted_at=t("10-14 11:00:00"), declined_at=t("10-20 09:00:00"))
    s.breach("JQ-03", case, t("10-19 23:59:59"), "橙", "无接报时间，自受案起算；末日为星期六顺延至 10 月 19 日")
    record = visited_incident(s, t("10-19 21:00:00"), "刑事", outcome="移送")
    case = criminal_case(s, t("10-27 09:00:00"), reported_at=None, incident_no=record["incident_no"])
    s.breach("JQ-03", case, t("10-22 23:59:59"), "橙", "无接报时间，自关联警情处警完毕起算")


def _lawful_criminal(s: Sample) -> None:
    """Decided in time or between the two due dates."""
    long = {"review_tier": "重大疑难复杂"}
    for reported, filed, verdict, over, why in (
        ("10-12 09:00:00", "10-15 23:59:59", "met", {}, "第三日最后一秒立案"),
        ("09-30 09:00:00", "10-08 18:00:00", "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日立案"),
        ("09-28 09:00:00", "10-08 12:00:00", "borderline", {"review_tier": "需查证"}, "需查证 7 日，末日逢国庆顺延"),
        ("10-15 09:00:00", "10-22 09:00:00", "met", {"review_tier": "疑难复杂"}, "疑难复杂 7 日内立案"),
        ("09-07 09:00:00", "10-06 09:00:00", "met", long | {"review_tier_approved_at": t("09-14 23:59:59")}, "重大疑难复杂，7 日期限最后一秒批准"),
        ("10-08 09:00:00", "10-26 09:00:00", "met", long | {"review_tier_approved_at": t("10-09 10:00")}, "重大疑难复杂，批准及时，30 日内立案"),
        ("10-14 09:00:00", "10-19 09:00:00", "borderline", {}, "末日为星期六，顺延至星期一，当日立案"),
    ):  # fmt: skip
        case = criminal_case(s, t(filed), reported_at=t(reported), **over)
        s.lawful("JQ-03", case, verdict, why)
    case = criminal_case(s, None, reported_at=t("10-13 08:00:00"), declined_at=t("10-15 08:00:00"))
    s.lawful("JQ-03", case, "met", "三日内决定不予立案")
    case = criminal_case(s, None, reported_at=t("10-15 08:00:00"), transferred_out_at=t("10-17 20:00:00"))
    s.lawful("JQ-03", case, "met", "三日内移送有管辖权的单位")
    case = criminal_case(s, t("10-23 08:00:00"), reported_at=d("10-20"))
    s.lawful("JQ-03", case, "met", "接报只记到日，不影响以日计的期限")


def _criminal_not_judged(s: Sample) -> None:
    """Too early, exempt, or under another rule."""
    case = criminal_case(s, None, reported_at=t("10-30 08:00:00"))
    s.lawful("JQ-03", case, "pending", "三日期限尚未届满")
    case = criminal_case(s, t("10-22 09:00:00"), reported_at=t("10-14 09:00:00"))
    exempt(s, "JQ-03", case)
    s.lawful("JQ-03", case, "exempt", "有豁免文书")
    case = criminal_case(s, t("10-22 09:00:00"), reported_at=t("10-14 09:00:00"), origin="行政机关移送")
    s.lawful("JQ-03", case, "out of scope", "行政机关移送的案件适用另一期限")
    s.breach("JQ-04", case, t("10-19 23:59:59"), "橙", "行政机关移送的刑事案件，三日末逢星期六，顺延后仍逾期立案")
    case = criminal_case(s, t("10-16 09:00:00"), "经济犯罪", reported_at=t("10-10 09:00:00"))
    s.lawful("JQ-03", case, "out of scope", "经济犯罪案件适用另一期限")
    case = criminal_case(s, t("10-28 09:00:00"), reported_at=t("10-20 09:00:00"), is_classified=True)
    s.lawful("JQ-03", case, "out of scope", "涉密案件")
    case = admin_case(s, None, reported_at=t("10-29 09:00:00"), declined_at=t("10-29 20:00:00"), decided=OPEN)
    s.lawful("JQ-03", case, "out of scope", "治安案件不适用刑事立案审查期限")
