"""Planted in 强制措施: months of 侦查羁押 (RS-07), 取保候审 and 监视居住 (RS-08)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.moments import earliest, t
from samples.records import Record, Sample
from samples.scenes import act, criminal_case, exempt, extension, measure

PROCURATOR, ABOVE = "检察院", "上一级公安机关"


def plant(sample: Sample) -> None:
    """RS-07 with its clocks for requests, and RS-08, have violations and look-alikes."""
    _arrest_over(sample)
    _arrest_within(sample)
    _arrest_not_judged(sample)
    _requested_too_late(sample)
    _requested_in_time(sample)
    _bail_over(sample)
    _bail_within(sample)
    _bail_not_judged(sample)


def _case(s: Sample, started, **over) -> Record:
    """A criminal case filed ten days before, with an act in October if it is older than the sample."""
    filed = earliest(started) - timedelta(days=10)
    case = criminal_case(s, filed, **over, acts=False)
    act(s, case, "讯问", filed + timedelta(days=2))
    if case.get("prosecuted_at") is None:
        number = len(s.tables["cases"])  # nobody gathers evidence in fifty cases in the same second
        act(s, case, "取证", t("10-12 09:30") + timedelta(minutes=13 * number % 480, seconds=number % 60))
    return case


def _arrest(s: Sample, started: str, ended, approvals: list[tuple], is_classified: bool = False, **over) -> Record:
    """An 逮捕 with extensions (length in months, requested, approved, by whom)."""
    row = measure(s, _case(s, t(started), is_classified=is_classified), "逮捕", t(started), ended_at=ended, **over)
    for seq, (months, requested, approved, level) in enumerate(approvals, 1):
        extension(
            s, "措施", row["measure_no"], seq, t(approved), level, requested_at=t(requested), length=months, length_unit="月"
        )
    return row


def _arrest_over(s: Sample) -> None:
    """Held beyond two months and the valid extensions."""
    one = (1, "09-25 09:00", "10-05 09:00", PROCURATOR)
    for started, ended, approvals, due, planted in (
        ("2026-08-10 10:00", None, [], "10-10 23:59:59", "两个月届满，至今在押"),
        ("2026-07-20 10:00", t("09-25 10:00"), [], "09-20 23:59:59", "两个月届满后五日才移送起诉"),
        ("2026-08-15 10:00", None, [(1, "10-05 09:00", "10-12 09:00", ABOVE)], "10-15 23:59:59", "由上一级公安机关而非检察院批准延长，无效"),
        ("2026-08-12 10:00", None, [(1, "10-01 09:00", "10-13 00:00:00", PROCURATOR)], "10-12 23:59:59", "批准晚于期限一秒，无效"),
        ("2026-07-09 10:00", t("10-12 10:00"), [(1, "08-25 09:00", "09-05 09:00", PROCURATOR)], "10-09 23:59:59", "延长一个月后仍超期"),
        ("2026-03-06 10:00", None, [(1, "04-20 09:00", "05-04 09:00", PROCURATOR), (2, "05-20 09:00", "06-03 09:00", PROCURATOR), (2, "07-20 09:00", "08-03 09:00", PROCURATOR), one], "10-06 23:59:59", "三次延长共七个月已满，第四次无依据（期限不因国庆顺延）"),
    ):  # fmt: skip
        s.breach("RS-07", _arrest(s, started, ended, approvals), t(due), "红", planted)


def _arrest_within(s: Sample) -> None:
    """Ended in time, extended in time, recounted, or on the last day of a month."""
    thrice = [(1, "05-20 09:00", "06-04 09:00", PROCURATOR), (2, "06-20 09:00", "07-03 09:00", PROCURATOR), (2, "08-20 09:00", "09-03 09:00", PROCURATOR)]  # fmt: skip
    for started, ended, approvals, over, verdict, why in (
        ("2026-04-06 10:00", None, thrice, {}, "pending", "三次延长有效，七个月尚未届满"),
        ("2026-08-12 10:00", t("10-12 23:59:59"), [], {}, "met", "两个月最后一秒移送起诉"),
        ("2026-06-30 10:00", t("08-31 12:00"), [], {}, "borderline", "月末逮捕，期限至 8 月 30 日或 31 日"),
        ("2026-08-14 10:00", None, [(1, "10-07 23:59:59", "10-14 23:59:59", PROCURATOR)], {}, "pending", "最后一秒批准延长，有效"),
        ("2026-09-14 10:00", None, [], {}, "pending", "两个月尚未届满"),
        ("2026-08-03 10:00", None, [], {"recounted_at": t("09-20 10:00")}, "pending", "另有重要罪行，重新计算羁押期限"),
        ("2026-08-07 10:00", None, [], {"prosecuted_at": t("10-06 15:00")}, "met", "本人已移送起诉"),
    ):
        s.lawful("RS-07", _arrest(s, started, ended, approvals, **over), verdict, why)


def _arrest_not_judged(s: Sample) -> None:
    """Paused, exempt or classified."""
    row = _arrest(s, "2026-08-05 10:00", None, [])
    act(s, row | {"officer_no": None}, "精神病鉴定", t("08-20 09:00"), ended_at=t("09-25 09:00"), person_no="01")
    s.lawful("RS-07", row, "pending", "扣除精神病鉴定三十六日")
    row = _arrest(s, "2026-08-11 10:00", None, [])
    exempt(s, "RS-07", row, person="01")
    s.lawful("RS-07", row, "exempt", "有对本人的豁免文书（退回补充侦查）")
    row = _arrest(s, "2026-08-13 10:00", None, [], is_classified=True)
    s.lawful("RS-07", row, "out of scope", "涉密案件的措施")


def _requested_too_late(s: Sample) -> None:
    """An extension requested later than seven days before the end: once for each in turn."""
    first = (1, "05-20 09:00", "06-10 09:00", PROCURATOR)
    second = (2, "07-01 09:00", "07-12 09:00", PROCURATOR)
    for started, ended, approvals, clock, at, planted in (
        ("2026-08-16 10:00", None, [(1, "10-10 00:00:00", "10-15 09:00", PROCURATOR)], "提请1", "10-10 00:00:00", "首次延长提请晚于届满七日前一秒"),
        ("2026-07-22 10:00", t("10-15 09:00"), [(1, "09-18 09:00", "09-21 09:00", PROCURATOR)], "提请1", "09-18 09:00", "首次延长在届满前四日才提请"),
        ("2026-07-21 10:00", None, [(1, "09-10 09:00", "09-20 09:00", PROCURATOR), (2, "10-15 09:00", "10-20 09:00", PROCURATOR)], "提请2", "10-15 09:00", "第二次延长在届满前六日才提请"),
        ("2026-05-25 10:00", t("10-20 09:00"), [(1, "07-15 09:00", "07-24 09:00", PROCURATOR), (2, "08-22 09:00", "08-25 09:00", PROCURATOR)], "提请2", "08-22 09:00", "第二次延长在届满前三日才提请"),
        ("2026-05-08 10:00", None, [(1, "06-28 09:00", "07-06 09:00", PROCURATOR), (2, "07-30 09:00", "08-06 09:00", PROCURATOR), (2, "10-05 09:00", "10-08 09:00", PROCURATOR)], "提请3", "10-05 09:00", "第三次延长在届满前三日才提请"),
        ("2026-04-14 10:00", None, [first, second, (2, "09-10 09:00", "09-12 09:00", PROCURATOR)], "提请3", "09-10 09:00", "第三次延长在届满前四日才提请"),
    ):  # fmt: skip
        s.breach("RS-07", _arrest(s, started, ended, approvals), t(at), "黄", planted, clock=clock)


def _requested_in_time(s: Sample) -> None:
    """Requested at the last lawful second, or well before."""
    row = _arrest(s, "2026-08-17 10:00", None, [(1, "10-10 23:59:59", "10-16 09:00", PROCURATOR)])
    s.lawful("RS-07", row, "met", "届满七日前的最后一秒提请", clock="提请1")
    row = _arrest(
        s, "2026-07-24 10:00", None, [(1, "09-10 09:00", "09-20 09:00", PROCURATOR), (2, "10-17 23:59:59", "10-22 09:00", PROCURATOR)]
    )
    s.lawful("RS-07", row, "met", "首次提请及时", clock="提请1")
    s.lawful("RS-07", row, "met", "第二次提请在最后一秒", clock="提请2")
    row = _arrest(s, "2026-06-20 10:00", t("10-16 10:00"), [(1, "08-05 09:00", "08-18 09:00", PROCURATOR), (2, "09-13 23:59:59", "09-19 09:00", PROCURATOR)])
    s.lawful("RS-07", row, "met", "第二次提请恰在届满七日前（9 月）", clock="提请2")
    row = _arrest(
        s, "2026-05-10 10:00", None,
        [(1, "06-28 09:00", "07-06 09:00", PROCURATOR), (2, "07-30 09:00", "08-06 09:00", PROCURATOR), (2, "09-25 09:00", "10-08 09:00", PROCURATOR)],
    )  # fmt: skip
    s.lawful("RS-07", row, "met", "第三次提请及时", clock="提请3")
    row = _arrest(s, "2026-05-12 10:00", None, [(1, "06-28 09:00", "07-06 09:00", PROCURATOR), (2, "07-30 09:00", "08-06 09:00", PROCURATOR), (2, "09-30 09:00", "10-08 09:00", PROCURATOR)])  # fmt: skip
    s.lawful("RS-07", row, "met", "第三次提请及时，节假日前提请", clock="提请3")


def _restricted(s: Sample, kind: str, started: str, ended, is_classified: bool = False, **over) -> Record:
    """A 取保候审 or 监视居住 from that moment."""
    return measure(s, _case(s, t(started), is_classified=is_classified), kind, t(started), ended_at=ended, **over)


def _bail_over(s: Sample) -> None:
    """Not lifted after twelve or six months."""
    for kind, started, ended, due, severity, planted in (
        ("取保候审", "2025-10-12 10:00", t("10-20 10:00"), "10-12 23:59:59", "橙", "取保候审满十二个月后八日才解除"),
        ("取保候审", "2025-10-03 10:00", t("10-09 00:00:00"), "10-08 23:59:59", "橙", "末日逢国庆顺延后仍逾期一秒"),
        ("取保候审", "2025-08-05 10:00", None, "08-05 23:59:59", "橙", "取保候审满十二个月，至今未解除"),
        ("监视居住", "2026-04-15 10:00", None, "10-15 23:59:59", "红", "监视居住满六个月，至今未解除"),
        ("监视居住", "2026-03-20 10:00", t("09-24 10:00"), "09-20 23:59:59", "红", "监视居住满六个月（末日为调休上班的星期日）后才解除"),
        ("监视居住", "2026-02-28 10:00", t("09-05 10:00"), "08-31 23:59:59", "红", "月末开始，期限至月末，仍逾期"),
    ):
        row = _restricted(s, kind, started, ended)
        s.breach("RS-08", row, t(due), severity, planted)


def _bail_within(s: Sample) -> None:
    """Lifted in time, on a rounding, or not yet due."""
    for kind, started, ended, over, verdict, why in (
        ("取保候审", "2025-10-14 10:00", t("10-14 23:59:59"), {}, "met", "满十二个月最后一秒解除"),
        ("取保候审", "2025-10-05 10:00", t("10-08 17:00"), {}, "borderline", "末日逢国庆顺延至 10 月 8 日，当日解除"),
        ("监视居住", "2026-02-28 11:00", t("08-31 10:00"), {}, "borderline", "月末开始，期限至 28 日或月末"),
        ("监视居住", "2026-04-30 10:00", None, {}, "borderline", "月末开始，期限至 10 月 30 日或 31 日（星期六，顺延）"),
        ("取保候审", "2026-03-02 10:00", None, {}, "pending", "十二个月尚未届满"),
        ("监视居住", "2026-06-02 10:00", None, {}, "pending", "六个月尚未届满"),
        ("取保候审", "2025-09-16 10:00", None, {"prosecuted_at": t("09-10 10:00")}, "met", "期限内移送起诉"),
    ):
        s.lawful("RS-08", _restricted(s, kind, started, ended, **over), verdict, why)


def _bail_not_judged(s: Sample) -> None:
    """Decided by another organ, exempt, or classified."""
    for authority in ("检察院", "法院"):
        row = _restricted(s, "取保候审", "2025-09-10 10:00", None, authority=authority)
        s.lawful("RS-08", row, "out of scope", f"{authority}决定的取保候审")
    row = _restricted(s, "监视居住", "2026-04-10 10:00", None)
    exempt(s, "RS-08", row)
    s.lawful("RS-08", row, "exempt", "有豁免文书")
    row = _restricted(s, "取保候审", "2025-10-15 10:00", None, is_classified=True)
    s.lawful("RS-08", row, "out of scope", "涉密案件的措施")
