"""Planted in 涉案财物: 移交保管 (CW-01) and 查封扣押冻结期限 (CW-02)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import OPEN, act, admin_case, criminal_case, exempt, extension, item

HEAD, CITY, ABOVE, OWN = "县级以上公安机关负责人", "设区的市以上公安机关负责人", "上一级公安机关", "所属公安机关"


def plant(sample: Sample) -> None:
    """CW-01 and CW-02 each have violations and look-alikes."""
    _not_handed_over(sample)
    _handed_over(sample)
    _kept_too_long(sample)
    _frozen_too_long(sample)
    _kept_lawfully(sample)
    _frozen_lawfully(sample)
    _not_judged(sample)


def _taken(s: Sample, kind: str, seized, criminal: bool = False, is_classified: bool = False, **over) -> Record:
    """An item taken two hours after its case was filed; an administrative case is decided after twelve days."""
    filed = earliest(seized) - timedelta(hours=2)
    case = (criminal_case if criminal else admin_case)(s, filed, is_classified=is_classified)
    return item(s, case, kind, seized, **over)


def _not_handed_over(s: Sample) -> None:
    """Not handed over, nor disposed of, within 24 hours."""
    for kind, seized, over, due, criminal, planted in (
        ("扣押", "10-14 10:20:00", dict(handed_over_at=t("10-15 11:00:01")), "10-15 11:00:00", False, "移交逾期一秒"),
        ("扣押", "10-20 10:20:00", dict(handed_over_at=None), "10-21 11:00:00", True, "刑事案件扣押物至今未移交"),
        ("扣留", "07-25 10:20:00", dict(handed_over_at=t("07-27 09:00")), "07-26 11:00:00", False, "7 月扣留物逾期移交"),
        ("扣留", "10-03 21:45:00", dict(handed_over_at=d("10-06")), "10-04 22:00:00", False, "移交只记到日，仍确定逾期；节假日不影响以时计的期限"),
        ("扣押", "10-16 10:20:00", dict(handed_over_at=None, disposed_at=t("10-18 09:00")), "10-17 11:00:00", False, "未移交，超过二十四小时才处置"),
    ):  # fmt: skip
        s.breach("CW-01", _taken(s, kind, t(seized), criminal, **over), t(due), "黄", planted)


def _handed_over(s: Sample) -> None:
    """Handed over or disposed of in time, waived, or not judged."""
    for kind, seized, over, verdict, why in (
        ("扣押", "10-14 10:20:00", dict(handed_over_at=t("10-15 10:20:00")), "met", "恰满二十四小时移交"),
        ("扣押", "10-15 10:20:00", dict(handed_over_at=t("10-16 11:00:00")), "borderline", "开始的时不算：最后一秒移交"),
        ("扣留", "10-17 10:20:00", dict(handed_over_at=None, disposed_at=t("10-18 08:00")), "met", "二十四小时内已返还"),
        ("扣押", "10-18 10:20:00", dict(handed_over_at=None, handover_waiver="紧急鉴定，经批准"), "exempt", "有未移交的依法情形"),
        ("查封", "10-19 10:20:00", dict(handed_over_at=None), "out of scope", "查封物不移交"),
        ("扣押", "10-31 10:20:00", dict(handed_over_at=None), "pending", "二十四小时尚未届满"),
        ("扣押", "10-13 10:20:00", dict(handed_over_at=None, is_classified=True), "out of scope", "涉密案件的财物"),
    ):
        s.lawful("CW-01", _taken(s, kind, t(seized), **over), verdict, why)
    row = _taken(s, "扣押", t("10-12 10:20:00"), handed_over_at=t("10-14 10:00"))
    exempt(s, "CW-01", row)
    s.lawful("CW-01", row, "exempt", "有豁免文书")


def _extended(s: Sample, row: Record, *approvals: tuple[str, str], length: int = 30, unit: str = "日") -> Record:
    """The item's term was extended at those moments by those levels."""
    for seq, (approved, level) in enumerate(approvals, 1):
        extension(s, "财物", row["item_no"], seq, t(approved), level, length=length, length_unit=unit)
    return row


def _kept(s: Sample, kind: str, seized: str, disposed) -> Record:
    """An item of an administrative case that is not decided yet, so that only its own term runs (not CW-03's)."""
    filed = t(seized) - timedelta(hours=2)
    case = admin_case(s, filed, "其他行政", decided=OPEN, pending_reason="行为人不明")  # nor AJ-06's
    return item(s, case, kind, t(seized), disposed_at=disposed)


def _kept_too_long(s: Sample) -> None:
    """Items of administrative cases beyond 30 or 60 days, or beyond 7 days of 先行登记保存."""
    for kind, seized, disposed, approvals, due, planted in (
        ("扣押", "09-10 10:00", t("10-12 09:00"), [], "10-10 23:59:59", "三十日（末日为调休上班的星期六）后才处置"),
        ("扣留", "09-05 10:00", None, [], "10-08 23:59:59", "末日逢国庆顺延，至今未处置"),
        ("查封", "08-20 10:00", t("10-25 10:00"), [("09-17 10:00", HEAD)], "10-19 23:59:59", "一次延期有效，六十日后才处置"),
        ("扣押", "08-25 10:00", t("10-09 10:00"), [("09-22 10:00", OWN)], "09-24 23:59:59", "延期由所属公安机关批准，级别不符"),
        ("冻结", "07-12 10:00", t("09-30 10:00"), [("08-12 00:00:00", HEAD)], "08-11 23:59:59", "延期批准晚于期限一秒，无效"),
        ("扣押", "07-20 10:00", None, [("08-18 10:00", HEAD), ("09-16 10:00", HEAD)], "09-18 23:59:59", "第二次延期无依据，至今未处置"),
        ("先行登记保存", "10-12 10:00", t("10-22 00:00:00"), [], "10-21 23:59:59", "先行登记保存超过七个工作日"),
        ("先行登记保存", "09-28 10:00", None, [], "10-13 23:59:59", "先行登记保存至今未处理（国庆不计工作日，调休计入）"),
    ):
        row = _extended(s, _kept(s, kind, seized, disposed), *approvals)
        s.breach("CW-02", row, t(due), "橙", planted)


def _old_case(s: Sample, seized: str, **over) -> Record:
    """A criminal case filed a day before the freezing, with recent acts, for terms longer than the sample."""
    stock = dict(pending_reason="在逃") if t(seized).year == 2024 else {}  # open for two years for no other reason (AJ-04)
    case = criminal_case(s, t(seized) - timedelta(days=1), acts=False, **(stock | over))
    act(s, case, "询问", t(seized) + timedelta(hours=3))
    act(s, case, "取证", t("10-13 10:00"))
    return case


def _frozen(s: Sample, seized: str, asset: str = "款项", is_major: bool = False, disposed=None, is_classified: bool = False) -> Record:
    """A freezing on an old criminal case."""
    case = _old_case(s, seized, is_classified=is_classified)
    return item(s, case, "冻结", t(seized), asset_kind=asset, is_major=is_major, value=68000, disposed_at=disposed)


def _frozen_too_long(s: Sample) -> None:
    """Freezings of criminal cases beyond 6, 12 or 24 months and their renewals."""
    half = dict(length=6, unit="月")
    for seized, asset, major, disposed, approvals, due, planted in (
        ("2026-04-10 10:00", "款项", False, None, [], "10-10 23:59:59", "冻结存款六个月，至今未续冻（视为自动解除）"),
        ("2026-03-12 10:00", "股权", False, t("09-20 10:00"), [], "09-14 23:59:59", "冻结股权六个月（末日为星期六顺延）后才解除"),
        ("2024-10-15 10:00", "证券", False, None, [], "10-15 23:59:59", "冻结证券二十四个月，至今未续冻"),
        ("2025-10-14 10:00", "款项", True, None, [], "10-14 23:59:59", "重大复杂冻结存款十二个月，至今未续冻"),
        ("2025-10-13 10:00", "款项", False, None, [("2026-04-10 10:00", HEAD)], "10-13 23:59:59", "续冻一次后又届满"),
        ("2025-10-20 10:00", "款项", True, None, [("2026-10-16 10:00", HEAD)], "10-20 23:59:59", "重大复杂的续冻由县级批准，级别不符"),
    ):
        row = _extended(s, _frozen(s, seized, asset, major, disposed), *approvals, **half)
        s.breach("CW-02", row, t(due), "橙", planted)


def _kept_lawfully(s: Sample) -> None:
    """Disposed of in time, extended, paused, or on a rounding."""
    for kind, seized, disposed, approvals, verdict, why in (
        ("扣押", "09-10 10:00", t("10-10 23:59:59"), [], "met", "第三十日最后一秒处置"),
        ("扣押", "09-04 10:00", t("10-08 10:00"), [], "borderline", "末日逢国庆顺延至 10 月 8 日，当日处置"),
        ("查封", "08-28 10:00", t("10-26 10:00"), [("09-25 10:00", HEAD)], "met", "延期一次有效，六十日内处置"),
        ("扣留", "09-08 10:00", None, [("10-08 10:00", "本机关负责人")], "pending", "延期一次有效，六十日尚未届满"),
        ("先行登记保存", "10-12 10:00", t("10-20 10:00"), [], "borderline", "七日与七个工作日之间"),
        ("先行登记保存", "10-12 10:00", t("10-19 23:59:59"), [], "met", "先行登记保存七日内处理"),
        ("扣押", "10-02 10:00", None, [], "pending", "三十日尚未届满"),
        ("扣押", "10-01 10:00", None, [], "borderline", "末日 10 月 31 日为星期六，可顺延"),
    ):
        s.lawful("CW-02", _extended(s, _kept(s, kind, seized, disposed), *approvals), verdict, why)
    case = admin_case(s, t("09-07 08:00"), decided=t("09-29 10:00"))
    row = item(s, case, "扣押", t("09-07 10:00"), disposed_at=t("10-16 10:00"))
    act(s, case, "鉴定", t("09-10 09:00"), ended_at=t("09-21 09:00"), item_no=row["item_no"])
    s.lawful("CW-02", row, "met", "扣除该物鉴定十一日")
    other = item(s, case, "扣押", t("09-07 10:05"), disposed_at=t("10-16 10:00"))
    s.breach("CW-02", other, t("10-08 23:59:59"), "橙", "同案另一物的鉴定不能扣除本物的期限")


def _frozen_lawfully(s: Sample) -> None:
    """Renewed in time by the level that may, or not yet due."""
    for seized, asset, major, disposed, approvals, verdict, why in (
        ("2025-10-16 10:00", "款项", False, None, [("2026-04-15 10:00", HEAD), ("2026-10-16 10:00", ABOVE)], "pending", "两次续冻均有效"),
        ("2025-10-21 10:00", "款项", True, None, [("2026-10-20 10:00", CITY)], "pending", "重大复杂，由设区的市以上批准续冻"),
        ("2026-04-12 10:00", "款项", False, t("10-12 23:59:59"), [], "met", "六个月最后一秒解除"),
        ("2026-04-03 10:00", "其他", False, t("10-08 09:00"), [], "borderline", "末日逢国庆顺延至 10 月 8 日，当日解除"),
        ("2025-02-10 10:00", "证券", False, None, [], "pending", "证券二十四个月尚未届满"),
    ):
        row = _extended(s, _frozen(s, seized, asset, major, disposed), *approvals, length=6, unit="月")
        s.lawful("CW-02", row, verdict, why)


def _not_judged(s: Sample) -> None:
    """No fixed term, an exemption, or classified."""
    row = _taken(s, "扣押", t("07-14 10:00"), criminal=True)
    s.lawful("CW-02", row, "out of scope", "刑事扣押没有固定期限")
    row = _kept(s, "扣押", "09-01 10:00", None)
    exempt(s, "CW-02", row)
    s.lawful("CW-02", row, "exempt", "有豁免文书")
    s.lawful("CW-02", _frozen(s, "2026-04-08 10:00", is_classified=True), "out of scope", "涉密案件的财物")
    case = admin_case(s, t("10-08 08:00"), decided=OPEN)
    row = item(s, case, "扣押", t("11-01 09:00"), handed_over_at=None)
    s.lawful("CW-02", row, "out of scope", "扣押晚于核查时点")
