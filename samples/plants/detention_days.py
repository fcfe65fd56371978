"""Planted in 行政处罚: 行政拘留 not executed (RS-09) or not for its days (RS-10)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import admin_case, exempt, penalty


def plant(sample: Sample) -> None:
    """RS-09 and both clocks of RS-10 have violations and look-alikes."""
    _not_executed(sample)
    _executed(sample)
    _wrong_days(sample)
    _right_days(sample)
    _above_twenty(sample)
    _up_to_twenty(sample)


def _punished(s: Sample, decided, days: int | None = 10, is_classified: bool = False, **over) -> Record:
    """A 行政拘留 on a 治安 case filed six days before and decided then."""
    filed = earliest(decided) - timedelta(days=6)
    return penalty(s, admin_case(s, filed, decided=decided, is_classified=is_classified), decided, days, **over)


def _not_executed(s: Sample) -> None:
    """Not taken into custody within 24 hours of the decision."""
    for decided, taken, due, over, planted in (
        ("10-13 10:30:00", "10-14 11:00:01", "10-14 11:00:00", {}, "收拘逾期一秒"),
        ("10-20 10:30:00", None, "10-21 11:00:00", {}, "至今未收拘，无任何情形"),
        ("08-11 10:30:00", "08-14 09:00", "08-12 11:00:00", {}, "8 月逾期收拘"),
        ("10-01 20:15:00", "10-03 09:00", "10-02 21:00:00", {}, "国庆期间逾期收拘，不顺延"),
        ("10-16 10:30:00", None, "10-17 11:00:00", {"offset_days": 9}, "折抵九日，尚余一日未执行"),
    ):
        row = _punished(s, t(decided), custody_in_at=t(taken) if taken else None, **over)
        s.breach("RS-09", row, t(due), "红", planted)


def _executed(s: Sample) -> None:
    """Executed in time, lawfully not executed, or not judged."""
    for decided, over, verdict, why in (
        ("10-13 10:30:00", dict(custody_in_at=t("10-14 10:30:00")), "met", "恰满二十四小时收拘"),
        ("10-14 10:30:00", dict(custody_in_at=t("10-15 11:00:00")), "borderline", "开始的时不算：最后一秒收拘"),
        ("10-15 10:30:00", dict(custody_in_at=None, suspension_reason="已提出担保人，暂缓执行"), "exempt", "暂缓执行"),
        ("10-16 10:30:00", dict(custody_in_at=None, not_executed_reason="七十周岁以上"), "exempt", "依法不执行"),
        ("10-17 10:30:00", dict(custody_in_at=None, offset_days=10), "exempt", "折抵后已执行完毕"),
        ("10-31 10:30:00", dict(custody_in_at=None), "pending", "二十四小时尚未届满"),
        ("10-18 10:30:00", dict(custody_in_at=None, is_classified=True), "out of scope", "涉密案件的处罚"),
        ("10-19 10:30:00", dict(custody_in_at=None, kind="罚款", days=None, fine_amount=500), "out of scope", "罚款不需收拘"),
    ):
        s.lawful("RS-09", _punished(s, t(decided), **over), verdict, why)
    row = _punished(s, t("10-21 10:30:00"), custody_in_at=None)
    exempt(s, "RS-09", row)
    s.lawful("RS-09", row, "exempt", "有豁免文书")


def _wrong_days(s: Sample) -> None:
    """Held for more or fewer days than the decision says."""
    for decided, days, over, at, severity, planted in (
        ("10-05 10:00", 10, dict(custody_out_at=t("10-16 09:00")), "10-16 09:00", "红", "拘留十日，关押十一日"),
        ("10-12 10:00", 7, dict(custody_out_at=t("10-17 09:00")), "10-17 09:00", "橙", "拘留七日，第五日即出所，无任何情形"),
        ("10-10 10:00", 10, dict(custody_out_at=None), "10-20 23:59:59", "红", "期满至今未出所"),
        ("10-08 10:00", 10, dict(offset_days=3, custody_out_at=t("10-18 10:00")), "10-18 10:00", "红", "应折抵三日而未折抵"),
        ("08-10 10:00", 5, dict(leave_days=1, custody_out_at=t("08-17 10:00")), "08-17 10:00", "红", "请假一日，关押多一日"),
        ("09-20 10:00", 15, dict(custody_out_at=d("10-04")), "10-04 00:00:00", "橙", "出所只记到日，少关押一日"),
    ):
        row = _punished(s, t(decided), days, **over)
        s.breach("RS-10", row, t(at), severity, planted, clock="天数")


def _right_days(s: Sample) -> None:
    """Held for exactly the term, lawfully released early, or still within it."""
    for decided, days, over, verdict, why in (
        ("10-05 10:00", 10, dict(custody_out_at=t("10-15 23:59:59")), "met", "第十日最后一秒出所，仍为十日"),
        ("10-06 10:00", 10, dict(offset_days=3, custody_out_at=t("10-13 08:00")), "met", "折抵三日，关押七日"),
        ("10-07 10:00", 10, dict(leave_days=2, custody_out_at=t("10-19 08:00")), "met", "请假出所两日，顺延两日"),
        ("10-09 10:00", 10, dict(suspension_reason="已提出担保人，暂缓执行", custody_out_at=t("10-12 08:00")), "exempt", "执行中暂缓执行"),
        ("10-11 10:00", 15, dict(not_executed_reason="患病依法停止执行", custody_out_at=t("10-20 08:00")), "exempt", "执行中依法停止"),
        ("10-25 10:00", 10, dict(custody_out_at=None), "pending", "拘留十日尚未期满"),
        ("10-08 11:00", 5, dict(custody_out_at=t("10-15 08:00"), is_classified=True), "out of scope", "涉密案件的处罚"),
    ):  # fmt: skip
        s.lawful("RS-10", _punished(s, t(decided), days, **over), verdict, why, clock="天数")
    row = _punished(s, t("10-10 11:00"), 5, custody_out_at=t("10-16 08:00"))
    exempt(s, "RS-10", row)
    s.lawful("RS-10", row, "exempt", "有豁免文书", clock="天数")


def _above_twenty(s: Sample) -> None:
    """More than twenty days: unlawful whatever was executed."""
    row = _punished(s, t("10-01 10:00"), 25)
    s.breach("RS-10", row, t("10-01 10:00"), "红", "合并执行二十五日，超过二十日上限", clock="上限")
    row = _punished(s, t("10-22 10:00"), 21, custody_in_at=None, suspension_reason="已提出担保人，暂缓执行")
    s.breach("RS-10", row, t("10-22 10:00"), "红", "决定二十一日，虽暂缓执行仍超过上限", clock="上限")
    row = _punished(s, t("08-24 10:00"), 30)
    s.breach("RS-10", row, t("08-24 10:00"), "红", "8 月决定三十日", clock="上限")


def _up_to_twenty(s: Sample) -> None:
    """Twenty days at most, an exemption, or not judged."""
    for decided, days, verdict, over, why in (
        ("10-02 10:00", 20, "met", {}, "恰为二十日"),
        ("10-03 10:00", 15, "met", {}, "十五日"),
        ("10-23 10:00", 25, "out of scope", {"is_classified": True}, "涉密案件的处罚"),
    ):
        s.lawful("RS-10", _punished(s, t(decided), days, **over), verdict, why, clock="上限")
    row = _punished(s, t("10-24 10:00"), 25)
    exempt(s, "RS-10", row)
    s.lawful("RS-10", row, "exempt", "有豁免文书", clock="上限")
