"""Planted in 涉案财物: 财物退还 (CW-03), 保证金 (CW-04) and 当场收缴的罚款 (CW-05)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import POLICE_STATIONS
from samples.moments import Moment, d, earliest, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, act, admin_case, criminal_case, exempt, extension, item, measure

IRRELEVANT, ENDED = "无关财物", "结案财物"


def plant(sample: Sample) -> None:
    """CW-03 (for each of its clocks), CW-04 and CW-05 have violations and look-alikes."""
    _kept_though_irrelevant(sample)
    _given_back(sample)
    _kept_after_the_end(sample)
    _disposed_of_after_the_end(sample)
    _deposits_kept(sample)
    _deposits_refunded(sample)
    _fines_kept(sample)
    _fines_paid_in(sample)


def _found(s: Sample, kind: str, found: Moment, disposed: Moment | None, measured: str = "扣押", **over) -> Record:
    """An item taken six days before it was found to have nothing to do with its case, which goes on."""
    seized = earliest(found).replace(hour=12, minute=0, second=0) - 6 * DAY
    filed = seized - 3 * HOUR
    if kind == "治安":
        case = admin_case(s, filed, kind, **over)
    elif kind == "其他行政":
        case = admin_case(s, filed, kind, decided=OPEN, **over)
    else:
        case = criminal_case(s, filed, kind, **over)
    return item(s, case, measured, seized, found_irrelevant_at=found, disposed_at=disposed)


def _kept_though_irrelevant(s: Sample) -> None:
    """Not given back within three days, or at once."""
    for kind, measured, found, disposed, due, planted in (
        ("刑事", "扣押", t("10-12 09:00:00"), t("10-16 00:00:00"), "10-15 23:59:59", "认定无关后第三日过一秒才退还"),
        ("刑事", "冻结", t("09-28 09:00:00"), None, "10-08 23:59:59", "第三日逢国庆顺延，无关的冻结至今没有解除"),
        ("刑事", "扣押", d("07-20"), d("07-24"), "07-23 23:59:59", "只记到日，7 月认定无关的财物第四日才退还"),
        (
            "治安",
            "扣押",
            t("10-12 09:20:00"),
            t("10-13 10:00:01"),
            "10-13 10:00:00",
            "治安案件应当立即退还，超过二十四小时",
        ),
        (
            "治安",
            "扣留",
            t("08-11 09:20:00"),
            t("08-13 09:00:00"),
            "08-12 10:00:00",
            "治安案件扣留的无关财物隔日才退还",
        ),
        (
            "其他行政",
            "扣押",
            t("10-19 14:00:00"),
            t("10-26 10:00:00"),
            "10-22 23:59:59",
            "其他行政案件的无关财物一周才退还",
        ),
    ):
        s.breach("CW-03", _found(s, kind, found, disposed, measured), t(due), "橙", planted, IRRELEVANT)


def _given_back(s: Sample) -> None:
    """Given back in time, not yet due, or not judged."""
    for kind, found, disposed, over, verdict, why in (
        ("刑事", t("10-12 09:00:00"), t("10-15 23:59:59"), {}, "met", "认定无关后第三日最后一秒退还"),
        ("刑事", t("10-01 09:00:00"), t("10-08 10:00:00"), {}, "borderline", "第三日逢国庆，顺延到 10 月 8 日当日退还"),
        ("治安", t("10-12 09:20:00"), t("10-13 09:20:00"), {}, "met", "治安案件恰满二十四小时退还"),
        ("治安", t("10-14 09:20:00"), t("10-15 10:00:00"), {}, "borderline", "治安案件，开始的时不算，最后一秒退还"),
        ("刑事", t("10-30 09:00:00"), None, {}, "pending", "认定无关还没有满三日"),
        ("刑事", t("10-12 09:00:00"), t("10-11 15:00:00"), {}, "unknown", "退还早于认定无关，记录有误"),
        ("刑事", t("10-12 09:00:00"), None, dict(is_classified=True), "out of scope", "涉密案件的财物"),
    ):
        s.lawful("CW-03", _found(s, kind, found, disposed, **over), verdict, why, IRRELEVANT)
    row = _found(s, "刑事", t("10-13 09:00:00"), None)
    exempt(s, "CW-03", row, reason="原主不明确，公告认领中")
    s.lawful("CW-03", row, "exempt", "公告认领，有豁免文书", IRRELEVANT)


def cancelled_case(
    s: Sample, at: Moment, disposed: Moment | None, kind: str = "刑事", seized: Moment | None = None, **over
) -> tuple[Record, Record]:
    """A criminal case cancelled forty days after its filing, told the next day, with the item that it took."""
    filed = earliest(at).replace(hour=9, minute=0, second=0) - 40 * DAY
    case = criminal_case(s, filed, kind, cancelled_at=at, **over)
    act(s, case, "进展告知", earliest(at) + DAY)
    row = item(s, case, "扣押", seized or filed + 2 * DAY, disposed_at=disposed)
    return case, row


def _kept_after_the_end(s: Sample) -> None:
    """Not disposed of within thirty days of the end of the case."""
    for at, disposed, due, planted in (
        ("09-14 10:00:00", t("10-15 00:00:00"), "10-14 23:59:59", "撤案后第三十日过一秒才返还"),
        ("07-15 10:00:00", None, "08-14 23:59:59", "7 月撤案，财物至今没有返还"),
        ("09-04 10:00:00", None, "10-08 23:59:59", "第三十日逢国庆顺延，撤案后至今没有返还"),
    ):
        s.breach("CW-03", cancelled_case(s, t(at), disposed)[1], t(due), "橙", planted, ENDED)
    case = criminal_case(s, t("08-03 09:00"), concluded_at=t("09-15 10:00:00"))
    row = item(s, case, "查封", t("08-04 10:00"))
    s.breach("CW-03", row, t("10-15 23:59:59"), "橙", "侦查终结后没有移送起诉，财物至今没有处置", ENDED)
    row = _decided(s, t("10-16 10:00:00"))
    s.breach("CW-03", row, t("10-14 23:59:59"), "橙", "行政处罚决定后超过三十日才处置（扣押延期仍在期限内）", ENDED)


def _decided(s: Sample, disposed: Moment | None) -> Record:
    """An item of an administrative case decided on 14 September, whose own term was extended in time."""
    case = admin_case(s, t("09-02 09:00"), decided=t("09-14 10:00:00"))
    row = item(s, case, "扣押", t("09-02 12:00"), disposed_at=disposed)
    extension(s, "财物", row["item_no"], 1, t("09-28 10:00"), "县级以上公安机关负责人")
    return row


def _disposed_of_after_the_end(s: Sample) -> None:
    """Disposed of in time, gone with the case, not yet due, or not judged."""
    for at, disposed, over, verdict, why in (
        ("09-14 10:00:00", t("10-14 23:59:59"), {}, "met", "撤案后第三十日最后一秒返还"),
        ("09-04 10:00:00", t("10-08 10:00:00"), {}, "borderline", "第三十日逢国庆，顺延到 10 月 8 日当日返还"),
        ("09-10 10:00:00", t("09-01 10:00:00"), {}, "met", "撤案以前已经返还"),
        ("10-02 10:00:00", None, {}, "pending", "撤案还没有满三十日"),
        ("09-11 10:00:00", None, dict(is_classified=True), "out of scope", "涉密案件的财物"),
    ):
        row = cancelled_case(s, t(at), disposed, **over)[1]
        s.lawful("CW-03", row, verdict, why, ENDED)
    case = criminal_case(s, t("08-03 11:00"), concluded_at=t("09-15 10:00:00"), prosecuted_at=t("09-16 10:00:00"))
    s.lawful("CW-03", item(s, case, "扣押", t("08-04 11:00")), "exempt", "侦查终结后移送起诉，财物随案处理", ENDED)
    s.lawful("CW-03", _decided(s, t("10-14 23:59:59")), "met", "行政处罚决定后第三十日最后一秒处置", ENDED)
    row = cancelled_case(s, t("09-08 10:00:00"), None)[1]
    exempt(s, "CW-03", row, reason="另案需要作为证据")
    s.lawful("CW-03", row, "exempt", "另案证据，有豁免文书", ENDED)


def _flow(s: Sample, case: Record | None, kind: str, amount: int, **over) -> Record:
    """A sum of money of that case, decided and collected as the plant says."""
    at = earliest(over.get("collected_at") or over["decided_at"])
    record = dict(
        flow_no=s.number(f"KX{at:%Y%m}-", 4), case_no=case and case["case_no"], kind=kind, amount=amount,
        decided_at=over.get("collected_at"), unit_code=case["unit_code"] if case else POLICE_STATIONS[0].code,
    )  # fmt: skip
    return s.add("money_flows", **(record | over))


def _deposit(s: Sample, kind: str, due: Moment | None, refunded: Moment | None, **over) -> Record:
    """A deposit of 取保候审 or of a suspended 行政拘留, collected twenty days before it was to be refunded."""
    at = (earliest(due) if due else t("10-12 09:00:00")).replace(hour=9, minute=0, second=0) - 20 * DAY
    classified = over.pop("is_classified", False)
    if kind == "取保保证金":
        case = criminal_case(s, at - 2 * DAY, is_classified=classified)
        measure(s, case, "取保候审", at - HOUR, ended_at=due)
    else:
        case = admin_case(s, at - 10 * DAY, decided=at - HOUR, is_classified=classified)
    record = dict(collected_at=at, refund_due_at=due, refunded_at=refunded)
    return _flow(s, case, kind, 3000 if kind == "取保保证金" else 2000, **(record | over))


def _deposits_kept(s: Sample) -> None:
    """Not refunded within three days."""
    for kind, due, refunded, breach, planted in (
        ("取保保证金", t("10-12 09:00:00"), t("10-16 00:00:00"), "10-15 23:59:59", "应退之日起第三日过一秒才退还"),
        ("行拘保证金", t("10-19 09:00:00"), None, "10-22 23:59:59", "行政拘留开始执行，保证金至今没有退还"),
        ("取保保证金", d("09-28"), None, "10-08 23:59:59", "第三日逢国庆顺延，至今没有退还"),
        ("取保保证金", d("08-10"), d("08-14"), "08-13 23:59:59", "只记到日，8 月的保证金第四日才退还"),
    ):
        s.breach("CW-04", _deposit(s, kind, due, refunded), t(breach), "橙", planted)


def _deposits_refunded(s: Sample) -> None:
    """Refunded in time, not yet due, or not judged."""
    for kind, due, refunded, over, verdict, why in (
        ("取保保证金", t("10-12 09:00:00"), t("10-15 23:59:59"), {}, "met", "第三日最后一秒退还"),
        (
            "行拘保证金",
            t("10-01 09:00:00"),
            t("10-08 10:00:00"),
            {},
            "borderline",
            "第三日逢国庆，顺延到 10 月 8 日当日退还",
        ),
        ("取保保证金", t("10-13 09:00:00"), t("10-11 09:00:00"), {}, "met", "应退之前已经退还"),
        ("取保保证金", t("10-30 09:00:00"), None, {}, "pending", "应退还没有满三日"),
        ("行拘保证金", None, None, {}, "out of scope", "还没有到应退的时候"),
        ("取保保证金", t("10-14 09:00:00"), t("09-01 09:00:00"), {}, "unknown", "退还早于收取，记录有误"),
        ("取保保证金", t("10-15 09:00:00"), None, dict(is_classified=True), "out of scope", "涉密案件的保证金"),
    ):
        s.lawful("CW-04", _deposit(s, kind, due, refunded, **over), verdict, why)
    row = _deposit(s, "取保保证金", t("10-16 09:00:00"), None)
    exempt(s, "CW-04", row, reason="人民法院通知移交保证金")
    s.lawful("CW-04", row, "exempt", "人民法院通知移交，有豁免文书")


def _fine(s: Sample, kind: str, collected: Moment, paid: Moment | None, onsite: bool = True, **over) -> Record:
    """A fine collected on the spot, in a case of that kind or in none."""
    filed = earliest(collected).replace(hour=8, minute=0, second=0)
    case = admin_case(s, filed, kind, decided=filed + HOUR, **over) if kind else None
    return _flow(s, case, "罚款", 50, is_onsite=onsite, collected_at=collected, paid_in_at=paid)


def _fines_kept(s: Sample) -> None:
    """Not paid in within the two days of the officer and the two of the organ."""
    for kind, collected, paid, breach, planted in (
        ("治安", t("10-12 10:00:00"), t("10-17 00:00:00"), "10-16 23:59:59", "两段各二日之后一秒才缴存"),
        (
            "治安",
            t("10-01 10:00:00"),
            t("10-12 09:00:00"),
            "10-10 23:59:59",
            "第一段逢国庆顺延，第二段末日为调休上班的星期六",
        ),
        ("其他行政", t("10-16 10:00:00"), None, "10-22 23:59:59", "按工作日从宽，至今没有缴存"),
        ("", d("08-10"), d("08-17"), "08-14 23:59:59", "当场处罚没有案件，8 月的罚款一周才缴存"),
    ):
        s.breach("CW-05", _fine(s, kind, collected, paid), t(breach), "橙", planted)


def _fines_paid_in(s: Sample) -> None:
    """Paid in, in time or perhaps in time, not yet due, or not judged."""
    for kind, collected, paid, onsite, verdict, why in (
        ("治安", t("10-12 10:00:00"), t("10-14 23:59:59"), True, "met", "第二日最后一秒缴存"),
        (
            "治安",
            t("10-12 10:30:00"),
            t("10-16 23:59:59"),
            True,
            "borderline",
            "民警二日、公安机关再二日，最后一秒缴存",
        ),
        ("其他行政", t("10-16 10:30:00"), t("10-22 09:00:00"), True, "borderline", "自然日与工作日之间"),
        ("治安", t("10-30 10:00:00"), None, True, "pending", "收缴还没有满二日"),
        ("治安", t("10-13 10:00:00"), t("10-26 10:00:00"), False, "out of scope", "到银行缴纳，不是当场收缴"),
        ("治安", t("10-14 10:00:00"), t("10-13 10:00:00"), True, "unknown", "缴存早于收取，记录有误"),
    ):
        s.lawful("CW-05", _fine(s, kind, collected, paid, onsite), verdict, why)
    row = _fine(s, "治安", t("10-15 10:00:00"), None, is_classified=True)
    s.lawful("CW-05", row, "out of scope", "涉密案件的罚款")
    row = _fine(s, "治安", t("10-15 11:00:00"), t("10-23 10:00:00"))
    exempt(s, "CW-05", row, reason="水上收缴，自抵岸之日起算")
    s.lawful("CW-05", row, "exempt", "水上收缴，有豁免文书")
