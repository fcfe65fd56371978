"""Planted in 涉企: 涉企措施与结果不匹配 (SQ-01)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.bureau import ECONOMIC_TEAMS
from samples.moments import Moment, d, earliest, t
from samples.plants.property_returned import ENDED, cancelled_case
from samples.records import Record, Sample
from samples.scenes import DAY, admin_case, criminal_case, exempt, item

TOO_MUCH, NOT_RETURNED, CANCELLED = "超标的查扣", "撤案未返还", "查扣后撤案"


def plant(sample: Sample) -> None:
    """SQ-01 has violations and look-alikes for each of its clocks."""
    _burdened(sample)
    _treated_in_measure(sample)
    _not_given_back(sample)
    _given_back(sample)
    _taken_then_let_go(sample)
    _not_let_go(sample)


def _facts(s: Sample) -> dict:
    """What makes it a case about an enterprise, with one economic team after the other."""
    unit = s.next_of(list(ECONOMIC_TEAMS), "enterprise")
    return dict(is_enterprise=True, charge="合同诈骗", amount=50000, unit=unit)


def _enterprise(s: Sample, filed: Moment, kind: str = "经济犯罪", **over) -> Record:
    """A case about an enterprise with the economic police; an administrative one is decided after twelve days."""
    if kind == "其他行政":
        return admin_case(s, filed, kind, **(_facts(s) | dict(charge="非法经营") | over))
    return criminal_case(s, filed, kind, **(_facts(s) | over))


def _held(s: Sample, filed: str, *items: tuple, kind: str = "经济犯罪", **over) -> Record:
    """Such a case, open, with items: measure, moment of taking, value, moment of disposal."""
    case = _enterprise(s, t(filed), kind, **over)
    for measured, seized, value, disposed in items:
        item(s, case, measured, seized, value=value, disposed_at=disposed)
    return case


def _burdened(s: Sample) -> None:
    """More than twice the amount was under measures at one time."""
    two = (("扣押", t("10-13 09:00:00"), 60000, None), ("查封", t("10-14 09:30:00"), 50000, None))
    returned = t("08-28 10:00:00")
    for filed, items, over, at, planted in (
        ("10-11 09:00", (("冻结", t("10-12 09:00:00"), 100001, None),), {}, "10-12 09:00:00", "冻结超过涉案金额的二倍"),
        ("10-12 09:00", two, {}, "10-14 09:30:00", "第二件查封使合计超过二倍"),
        ("08-09 09:00", (("扣押", t("08-11 10:00:00"), 5000, returned),), dict(kind="其他行政", amount=1000), "08-11 10:00:00", "8 月行政扣押超过二倍，后已退还"),
        ("10-16 09:00", (("冻结", d("10-17"), 300000, None),), {}, "10-17 23:59:59", "冻结只记到日，超过二倍是确定的"),
    ):  # fmt: skip
        s.breach("SQ-01", _held(s, filed, *items, **over), t(at), "橙", planted, TOO_MUCH)


def _treated_in_measure(s: Sample) -> None:
    """Twice the amount and no more, one after the other, or nobody can tell."""
    first, second = (
        ("扣押", t("10-13 09:00:00"), 90000, t("10-14 09:00:00")),
        ("扣押", t("10-14 10:00:00"), 90000, None),
    )
    doubtful = (("扣押", d("10-13"), 90000, d("10-14")), ("扣押", d("10-14"), 90000, None))
    frozen = ("冻结", t("10-13 11:00:00"), 300000, None)
    for items, over, verdict, why in (
        ((("冻结", t("10-13 09:00:00"), 100000, None),), {}, "met", "恰为涉案金额的二倍"),
        ((first, second), {}, "met", "先退还一件，再查扣另一件"),
        (doubtful, {}, "borderline", "同一日退还一件、查扣另一件，先后不明"),
        ((("扣押", t("10-13 10:00:00"), None, None),), {}, "unknown", "财物没有估价"),
        ((frozen,), dict(amount=None), "unknown", "涉案金额没有填写"),
        ((frozen,), dict(is_enterprise=False), "out of scope", "不涉企的案件"),
    ):
        s.lawful("SQ-01", _held(s, "10-12 09:00", *items, **over), verdict, why, TOO_MUCH)
    case = _held(s, "10-12 10:00", frozen)
    exempt(s, "SQ-01", case, reason="上级公安机关督办，涉案金额正在核定")
    s.lawful("SQ-01", case, "exempt", "有豁免文书", TOO_MUCH)


def _let_go(s: Sample, at: Moment, disposed: Moment | None, kind: str = "经济犯罪", **over) -> tuple[Record, Record]:
    """A case about an enterprise that was cancelled, with what it had taken."""
    return cancelled_case(s, at, disposed, kind, **(_facts(s) | over))


def _not_given_back(s: Sample) -> None:
    """Still held thirty days after the cancellation: a finding about the case, and one about the item (CW-03)."""
    for at, disposed, due, planted in (
        ("09-14 10:00:00", None, "10-14 23:59:59", "涉企案件撤案后至今没有返还"),
        ("09-04 10:00:00", t("10-09 00:00:00"), "10-08 23:59:59", "第三十日逢国庆顺延，过一秒才返还"),
        ("07-20 10:00:00", t("09-01 10:00:00"), "08-19 23:59:59", "7 月撤案，9 月才返还"),
    ):
        case, row = _let_go(s, t(at), disposed)
        s.breach("SQ-01", case, t(due), "橙", planted, NOT_RETURNED)
        s.breach("CW-03", row, t(due), "橙", planted, ENDED)


def _given_back(s: Sample) -> None:
    """Given back in time, not yet due, or not judged."""
    for at, disposed, over, verdict, why in (
        ("09-14 10:00:00", t("10-14 23:59:59"), {}, "met", "涉企案件撤案后第三十日最后一秒返还"),
        ("09-04 10:00:00", t("10-08 10:00:00"), {}, "borderline", "第三十日逢国庆，顺延到 10 月 8 日当日返还"),
        ("10-05 10:00:00", None, {}, "pending", "撤案还没有满三十日"),
        ("09-14 11:00:00", t("09-01 10:00:00"), {}, "met", "撤案以前已经返还"),
    ):
        s.lawful("SQ-01", _let_go(s, t(at), disposed, **over)[0], verdict, why, NOT_RETURNED)
    case, row = _let_go(s, t("09-10 10:00:00"), None)
    exempt(s, "SQ-01", case, reason="另案需要作为证据")
    exempt(s, "CW-03", row, reason="另案需要作为证据")
    s.lawful("SQ-01", case, "exempt", "另案证据，有豁免文书", NOT_RETURNED)


def _taken_then_let_go(s: Sample) -> None:
    """Property was taken in a case with a civil suit, and the case was then cancelled."""
    for at, planted in (
        (t("10-14 09:00:00"), "涉诉的经济犯罪案件，查扣后撤案"),
        (d("10-20"), "涉诉的经济犯罪案件，查扣后撤案，撤案只记到日"),
        (t("08-17 09:00:00"), "8 月涉诉的经济犯罪案件，查扣后撤案"),
    ):
        case, _ = _let_go(s, at, earliest(at) + timedelta(hours=3), has_civil_suit=True)
        s.breach("SQ-01", case, earliest(at), "橙", planted, CANCELLED)


def _not_let_go(s: Sample) -> None:
    """Not cancelled, cancelled first, no civil suit, or nobody can tell."""
    case = _held(s, "10-10 09:00", ("冻结", t("10-12 09:00:00"), 40000, None), has_civil_suit=True)
    s.lawful("SQ-01", case, "met", "涉诉案件查扣后仍在侦查，没有撤案", CANCELLED)
    for at, seized, over, verdict, why in (
        (t("10-13 09:00:00"), t("10-13 09:00:01"), {}, "met", "登记的查扣晚于撤案"),
        (d("10-14"), d("10-14"), {}, "borderline", "查扣和撤案只记到同一日，先后不明"),
        (t("10-15 09:00:00"), None, dict(has_civil_suit=False), "out of scope", "没有民事诉讼"),
        (t("10-16 09:00:00"), None, dict(kind="刑事"), "out of scope", "不是经济犯罪案件"),
    ):
        case, _ = _let_go(s, at, earliest(at) + DAY, seized=seized, **(dict(has_civil_suit=True) | over))
        s.lawful("SQ-01", case, verdict, why, CANCELLED)
    case, _ = _let_go(s, t("10-17 09:00:00"), t("10-18 09:00:00"), has_civil_suit=True)
    exempt(s, "SQ-01", case, reason="经检察机关监督撤案")
    s.lawful("SQ-01", case, "exempt", "检察机关监督撤案，有豁免文书", CANCELLED)
