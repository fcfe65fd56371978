"""Planted in 强制措施: 询问查证 (RS-01), 传唤、拘传、继续盘问 (RS-02)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import m, t
from samples.records import Record, Sample
from samples.scenes import admin_case, criminal_case, exempt, measure


def plant(sample: Sample) -> None:
    """RS-01 and both clocks of RS-02 have violations and look-alikes."""
    _held_over(sample)
    _held_lawfully(sample)
    _criminal_over(sample)
    _stopped_over(sample)
    _criminal_lawful(sample)
    _called_again_too_soon(sample)
    _called_again_lawfully(sample)


def _summoned(s: Sample, started: str, ended, kind: str = "治安", means: str = "传唤", **over) -> Record:
    """A summons on an administrative case filed the day before."""
    at = t(started)
    case = admin_case(s, at.replace(hour=8, minute=0, second=0) if at.hour > 8 else at, kind, is_classified=over.pop("is_classified", False))
    return measure(s, case, means, at, ended_at=ended, **over)


def _held_over(s: Sample) -> None:
    """Questioned beyond 8, 12 or 24 hours."""
    many, maybe = {"limit_basis": "人数众多或身份不明"}, {"limit_basis": "可能拘留"}
    for started, ended, due, kind, means, over, planted in (
        ("10-13 09:20:00", t("10-13 18:00:01"), "10-13 18:00:00", "治安", "传唤", {}, "八小时，逾期一秒"),
        ("10-20 10:05:00", t("10-21 12:30:00"), "10-21 11:00:00", "治安", "口头传唤", maybe, "可能拘留二十四小时，仍超时"),
        ("10-08 13:40:00", t("10-09 03:00:00"), "10-09 02:00:00", "治安", "强制传唤", many, "人数众多十二小时，仍超时"),
        ("10-15 09:00:00", t("10-15 20:00:00"), "10-15 18:00:00", "其他行政", "传唤", many, "十二小时一档仅适用于治安案件，按八小时"),
        ("10-29 11:15:00", None, "10-29 20:00:00", "治安", "传唤", {}, "至今无结束时间"),
        ("07-19 15:00:00", t("07-20 09:00:00"), "07-20 00:00:00", "治安", "传唤", {"limit_basis": "一般"}, "7 月超时"),
        ("09-11 19:30:00", m("09-12 04:05"), "09-12 04:00:00", "治安", "口头传唤", {}, "结束只记到分，仍确定超时"),
    ):  # fmt: skip
        s.breach("RS-01", _summoned(s, started, ended, kind, means, **over), t(due), "红", planted)


def _held_lawfully(s: Sample) -> None:
    """Ended in time, on a rounding, or under another rule."""
    many, maybe = {"limit_basis": "人数众多或身份不明"}, {"limit_basis": "可能拘留"}
    for started, ended, verdict, over, why in (
        ("10-13 09:20:00", t("10-13 17:20:00"), "met", {}, "恰满八小时"),
        ("10-14 09:20:00", t("10-14 18:00:00"), "borderline", {}, "开始的时不算：最后一秒结束"),
        ("10-15 09:20:00", t("10-16 05:00:00"), "met", maybe, "可能拘留，二十四小时内结束"),
        ("10-16 09:20:00", t("10-16 21:00:00"), "met", many, "治安案件人数众多，十二小时内结束"),
        ("10-17 09:20:00", m("10-17 17:20"), "borderline", {}, "结束只记到分，可能恰满八小时"),
        ("10-31 20:00:00", None, "pending", {}, "八小时尚未届满"),
        ("10-12 09:00:00", t("10-12 08:30:00"), "unknown", {}, "结束早于开始，时间矛盾"),
        ("10-18 09:20:00", t("10-18 23:00:00"), "out of scope", {"is_classified": True}, "涉密案件的措施"),
        ("11-01 07:00:00", t("11-01 18:00:00"), "out of scope", {}, "传唤晚于核查时点"),
    ):
        s.lawful("RS-01", _summoned(s, started, ended, **over), verdict, why)
    row = _summoned(s, "10-19 09:20:00", t("10-19 20:00:00"))
    exempt(s, "RS-01", row)
    s.lawful("RS-01", row, "exempt", "有豁免文书")
    row = _called(s, "10-20 09:20:00", t("10-20 20:00:00"))
    s.lawful("RS-01", row, "out of scope", "刑事案件的传唤，不适用行政询问查证时限")
    s.lawful("RS-02", row, "met", "刑事案件的传唤，十二小时内结束", clock="时长")


def _called(s: Sample, started: str, ended, means: str = "传唤", **over) -> Record:
    """A summons on a criminal case filed at eight that morning, or at the same moment if earlier."""
    at = t(started)
    case = criminal_case(s, min(at, at.replace(hour=8, minute=0, second=0)), is_classified=over.pop("is_classified", False))
    return measure(s, case, means, at, ended_at=ended, **over)


def _criminal_over(s: Sample) -> None:
    """传唤 or 拘传 beyond 12 or 24 hours."""
    grave = {"limit_basis": "特别重大复杂"}
    for started, ended, due, means, over, planted in (
        ("10-12 08:30:00", t("10-12 21:00:01"), "10-12 21:00:00", "传唤", {}, "十二小时，逾期一秒"),
        ("10-14 09:30:00", t("10-15 06:00:00"), "10-14 22:00:00", "传唤", grave, "特别重大复杂而无批准，按十二小时"),
        ("10-20 10:00:00", t("10-21 08:00:00"), "10-20 23:00:00", "强制传唤", grave | {"basis_approved_at": t("10-20 23:00:01")}, "延长批准晚于十二小时期限一秒"),
        ("09-07 09:30:00", t("09-08 11:00:00"), "09-08 10:00:00", "拘传", grave | {"basis_approved_at": t("09-07 18:00")}, "二十四小时一档，仍超时"),
        ("10-30 10:10:00", None, "10-30 23:00:00", "口头传唤", {}, "至今无结束时间"),
    ):  # fmt: skip
        s.breach("RS-02", _called(s, started, ended, means, **over), t(due), "红", planted, clock="时长")


def _stopped(s: Sample, started: str, ended, basis: str | None = None, approved: str | None = None, **over) -> Record:
    """A 继续盘问 on a 治安 case filed at the same moment."""
    case = admin_case(s, t(started))
    approval = t(approved) if approved else None
    return measure(s, case, "继续盘问", t(started), ended_at=ended, limit_basis=basis, basis_approved_at=approval, **over)


def _stopped_over(s: Sample) -> None:
    """继续盘问 beyond 12, 24 or 48 hours."""
    for started, ended, basis, approved, due, planted in (
        ("10-11 20:40:00", t("10-12 10:00:00"), None, None, "10-12 09:00:00", "继续盘问超过十二小时"),
        ("10-17 20:40:00", t("10-18 22:00:00"), "延长", "10-18 05:00", "10-18 21:00:00", "延长至二十四小时，仍超时"),
        ("10-22 09:15:00", t("10-24 12:00:00"), "人数众多或身份不明", "10-23 08:00", "10-24 10:00:00", "四十八小时一档，仍超时"),
        ("08-14 09:15:00", t("08-15 20:00:00"), "人数众多或身份不明", "08-15 10:00:01", "08-15 10:00:00", "四十八小时批准晚于二十四小时期限一秒"),
        ("10-25 09:15:00", t("10-26 20:00:00"), "人数众多或身份不明", None, "10-26 10:00:00", "四十八小时一档而无批准，按二十四小时"),
    ):
        s.breach("RS-02", _stopped(s, started, ended, basis, approved), t(due), "红", planted, clock="时长")


def _criminal_lawful(s: Sample) -> None:
    """Ended in time, approved in time, on a rounding, or not judged."""
    grave = {"limit_basis": "特别重大复杂"}
    for started, ended, verdict, means, over, why in (
        ("10-12 08:30:00", t("10-12 20:30:00"), "met", "传唤", {}, "恰满十二小时"),
        ("10-13 08:30:00", t("10-13 21:00:00"), "borderline", "拘传", {}, "开始的时不算：最后一秒结束"),
        ("10-14 09:30:00", t("10-15 09:00:00"), "met", "传唤", grave | {"basis_approved_at": t("10-14 22:00:00")}, "十二小时期限最后一秒批准延长"),
        ("10-31 18:00:00", None, "pending", "传唤", {}, "十二小时尚未届满"),
        ("10-16 09:30:00", t("10-17 09:00:00"), "out of scope", "传唤", {"is_classified": True}, "涉密案件的措施"),
    ):  # fmt: skip
        s.lawful("RS-02", _called(s, started, ended, means, **over), verdict, why, clock="时长")
    row = _called(s, "10-17 09:30:00", t("10-18 02:00:00"))
    exempt(s, "RS-02", row)
    s.lawful("RS-02", row, "exempt", "有豁免文书", clock="时长")
    for started, ended, basis, approved, verdict, why in (
        ("10-13 20:40:00", t("10-14 18:00:00"), "延长", "10-14 05:00", "met", "延长至二十四小时内结束"),
        ("10-19 09:15:00", t("10-21 08:00:00"), "人数众多或身份不明", "10-20 09:00", "met", "四十八小时一档，批准及时"),
        ("10-27 09:15:00", t("10-27 21:30:00"), None, None, "borderline", "继续盘问，开始的时不算"),
    ):
        s.lawful("RS-02", _stopped(s, started, ended, basis, approved), verdict, why, clock="时长")


def _pair(s: Sample, first: str, ended, second: str, means: tuple[str, str] = ("传唤", "传唤"), persons=("01", "01")) -> tuple:
    """Two measures on one case, the second begun after the first ended."""
    case = admin_case(s, t(first)) if means[0] == "继续盘问" else criminal_case(s, t(first))
    earlier = measure(s, case, means[0], t(first), persons[0], ended_at=ended)
    return earlier, measure(s, case, means[1], t(second) if isinstance(second, str) else second, persons[1])


def _called_again_too_soon(s: Sample) -> None:
    """The same person called again less than twelve hours later."""
    for first, ended, second, means, planted in (
        ("10-14 08:00", t("10-14 12:00"), "10-14 20:00:00", ("传唤", "传唤"), "间隔八小时再次传唤"),
        ("10-22 08:00", t("10-22 19:00"), "10-23 06:59:59", ("拘传", "口头传唤"), "拘传后间隔差一秒满十二小时又口头传唤"),
        ("07-15 21:00", t("07-16 06:00"), "07-16 10:00:00", ("继续盘问", "继续盘问"), "以继续盘问接继续盘问"),
        ("08-28 08:00", t("08-28 18:00"), "08-28 19:00:00", ("强制传唤", "拘传"), "传唤一小时后拘传"),
    ):
        earlier, _ = _pair(s, first, ended, second, means)
        s.breach("RS-02", earlier, t(second), "红", planted, clock="间隔")


def _called_again_lawfully(s: Sample) -> None:
    """Twelve hours between, another person, another means, or a rounding."""
    same = ("01", "01")
    for first, ended, second, means, persons, verdict, why in (
        ("10-14 08:00", t("10-14 12:00:00"), "10-15 00:00:00", ("传唤", "传唤"), same, "met", "恰隔十二小时"),
        ("10-15 08:00", t("10-15 18:00:00"), "10-17 09:00:00", ("拘传", "传唤"), same, "met", "相隔一日有余"),
        ("10-16 08:00", t("10-16 12:00:00"), "10-16 14:00:00", ("传唤", "传唤"), ("01", "02"), "out of scope", "同案不同人"),
        ("10-18 08:00", t("10-18 12:00:00"), "10-18 15:00:00", ("传唤", "继续盘问"), same, "out of scope", "传唤与继续盘问不相互计算间隔"),
        ("10-19 08:00", m("10-19 09:30"), m("10-19 21:30"), ("传唤", "传唤"), same, "borderline", "两端只记到分，可能恰满十二小时"),
    ):  # fmt: skip
        earlier, _ = _pair(s, first, ended, second, means, persons)
        s.lawful("RS-02", earlier, verdict, why, clock="间隔")
