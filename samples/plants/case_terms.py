"""Planted in 案件: 治安案件办理期限 (AJ-01) and 压案不查 (AJ-03)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import ORDER_TEAMS, POLICE_STATIONS
from samples.moments import d, t
from samples.records import Record, Sample
from samples.scenes import OPEN, act, admin_case, criminal_case, exempt, extension

OWN, ABOVE = "所属公安机关", "上一级公安机关"


def plant(sample: Sample) -> None:
    """AJ-01 and both clocks of AJ-03 have violations and look-alikes."""
    _over_term(sample)
    _over_paused_term(sample)
    _over_old_term(sample)
    _within_term(sample)
    _within_paused_term(sample)
    _not_bound(sample)
    _never_begun(sample)
    _stalled(sample)
    _moving(sample)
    _waiting(sample)


def _extended(s: Sample, filed: str, decided, approvals: list[tuple[str, str]], unit=None, **over) -> Record:
    """A 治安 case with extensions approved at those moments by those levels."""
    case = admin_case(s, t(filed), unit=unit or s.next_of(list(POLICE_STATIONS), "extended"), decided=decided, **over)
    for seq, (approved, level) in enumerate(approvals, 1):
        extension(s, "案件", case["case_no"], seq, t(approved), level)
    return case


def _over_term(s: Sample) -> None:
    """Decided after 30 days and the valid extensions, or not at all."""
    team = ORDER_TEAMS[0]
    for filed, decided, approvals, unit, due, severity, planted in (
        ("09-10 09:00", t("10-20 10:00"), [], None, "10-10 23:59:59", "橙", "无延期，末日为调休上班的星期六"),
        ("09-15 09:00", t("10-16 00:00:00"), [], None, "10-15 23:59:59", "橙", "逾期一秒"),
        ("07-05 09:00", OPEN, [], None, "08-04 23:59:59", "红", "至今未办结，超过法定期限两倍"),
        ("09-01 09:00", t("10-20 10:00"), [("10-09 00:00:00", OWN)], None, "10-08 23:59:59", "橙", "延期批准晚于原期限一秒，不生效"),
        ("09-14 09:00", t("10-26 10:00"), [("10-12 10:00", OWN)], team, "10-14 23:59:59", "橙", "治安大队案件由所属公安机关批准延期，级别不符"),
        ("07-01 09:00", t("10-15 10:00"), [("07-28 10:00", OWN), ("08-27 10:00", ABOVE), ("09-25 10:00", ABOVE)], None, "09-29 23:59:59", "橙", "第三次延期超出法定次数"),
        ("08-10 09:00", t("10-19 10:00"), [("09-08 10:00", ABOVE)], team, "10-09 23:59:59", "橙", "一次有效延期后仍逾期"),
        ("07-20 09:00", t("10-30 10:00"), [("08-18 10:00", OWN), ("09-17 10:00", OWN)], None, "10-19 23:59:59", "橙", "两次有效延期后仍逾期（末日为星期日顺延）"),
    ):  # fmt: skip
        case = _extended(s, filed, decided, approvals, unit)
        s.breach("AJ-01", case, t(due), severity, planted)


def _over_paused_term(s: Sample) -> None:
    """Pauses and restarts that do not help enough."""
    case = admin_case(s, t("09-01 09:00"), decided=t("10-12 09:00"))
    act(s, case, "鉴定", t("09-10 10:00"), ended_at=t("09-18 16:00"))
    s.breach("AJ-01", case, t("10-10 23:59:59"), "橙", "扣除鉴定九日后仍逾期")
    case = admin_case(s, t("09-07 09:00"), decided=t("10-22 09:00"))
    act(s, case, "听证", t("09-20 09:00"), ended_at=t("09-25 09:00"))
    act(s, case, "鉴定", t("09-23 09:00"), ended_at=t("09-28 09:00"))
    s.breach("AJ-01", case, t("10-15 23:59:59"), "橙", "听证与鉴定重叠，合并只扣八日")
    case = admin_case(s, t("08-20 09:00"), decided=t("10-13 09:00"))
    act(s, case, "鉴定", t("09-22 09:00"), ended_at=t("10-12 09:00"))
    s.breach("AJ-01", case, t("09-20 23:59:59"), "橙", "末日为星期六，次日即调休上班；期满后才委托鉴定，不予扣除")
    case = admin_case(s, t("08-25 09:00"), decided=t("10-20 09:00"))
    act(s, case, "调解未成", t("09-25 09:00"))
    s.breach("AJ-01", case, t("09-24 23:59:59"), "橙", "调解未成晚于期限届满，不重新起算")
    case = admin_case(s, t("08-18 09:00"), decided=t("10-20 09:00"))
    act(s, case, "调解未成", t("09-10 09:00"))
    s.breach("AJ-01", case, t("10-10 23:59:59"), "橙", "调解未成之日重新起算后仍逾期")


def _over_old_term(s: Sample) -> None:
    """Cases of the old law: counted from acceptance, one extension, no pause for hearings."""
    old = dict(reported_at=t("2025-12-01 08:00"), accepted_at=t("2025-12-01 09:00"))
    case = admin_case(s, None, decided=t("2026-02-06 09:00"), **old)
    extension(s, "案件", case["case_no"], 1, t("2025-12-30 09:00"), OWN)
    extension(s, "案件", case["case_no"], 2, t("2026-01-28 09:00"), ABOVE)
    s.breach("AJ-01", case, t("2026-01-30 23:59:59"), "橙", "旧法案件，第二次延期无依据")
    case = admin_case(
        s, t("2026-01-05 09:00"), reported_at=t("2025-12-20 08:00"), accepted_at=t("2025-12-20 09:00"), decided=t("2026-02-10 09:00")
    )
    s.breach("AJ-01", case, t("2026-02-04 23:59:59"), "橙", "跨新旧法，从宽按立案起算后仍逾期")


def _within_term(s: Sample) -> None:
    """Extended in time, in the last second, or on a rounding."""
    for filed, decided, approvals, verdict, why in (
        ("09-10 09:00", t("10-10 23:59:59"), [], "met", "第三十日最后一秒办结（调休上班的星期六）"),
        ("09-03 09:00", t("10-08 20:00"), [], "borderline", "末日逢国庆顺延至 10 月 8 日，当日办结"),
        ("09-01 09:00", t("10-29 10:00"), [("09-30 10:00", OWN)], "met", "派出所案件由所属公安机关批准延期，有效"),
        ("09-02 09:00", t("10-30 10:00"), [("10-08 18:00", ABOVE)], "met", "在顺延后的期限内批准延期，有效"),
        ("07-28 09:00", t("10-23 10:00"), [("08-26 10:00", OWN), ("09-24 10:00", ABOVE)], "met", "两次延期均有效，九十日内办结"),
        ("10-01 09:00", OPEN, [], "borderline", "末日 10 月 31 日为星期六，可顺延至 11 月 2 日"),
        ("10-05 09:00", OPEN, [], "pending", "三十日期限尚未届满"),
        ("09-08 09:00", OPEN, [("10-08 10:00", OWN)], "pending", "延期有效，六十日期限尚未届满"),
    ):
        s.lawful("AJ-01", _extended(s, filed, decided, approvals), verdict, why)
    case = admin_case(
        s, t("2026-01-05 09:00"), reported_at=t("2025-12-20 08:00"), accepted_at=t("2025-12-20 09:00"), decided=t("2026-02-03 09:00")
    )
    s.lawful("AJ-01", case, "met", "跨新旧法，从宽按立案起算，三十日内办结")
    case = admin_case(
        s, None, reported_at=t("2025-12-08 08:00"), accepted_at=t("2025-12-08 09:00"), decided=t("2026-02-05 09:00")
    )
    extension(s, "案件", case["case_no"], 1, t("2026-01-06 09:00"), ABOVE)
    s.lawful("AJ-01", case, "met", "旧法案件，一次延期有效，六十日内办结")


def _within_paused_term(s: Sample) -> None:
    """Pauses and restarts that count."""
    case = admin_case(s, t("09-01 09:00"), decided=t("10-10 17:00"))
    act(s, case, "鉴定", t("09-10 10:00"), ended_at=t("09-18 16:00"))
    s.lawful("AJ-01", case, "met", "扣除鉴定九日，末日 10 月 10 日办结")
    case = admin_case(s, t("09-10 09:00"), decided=OPEN)
    act(s, case, "鉴定", t("09-25 10:00"))
    s.lawful("AJ-01", case, "pending", "鉴定尚未结束，期限暂停")
    case = admin_case(s, t("09-09 09:00"), decided=t("10-15 10:00"))
    act(s, case, "听证", d("09-20"), ended_at=d("09-27"))
    s.lawful("AJ-01", case, "met", "扣除听证期间（只记到日，按较短的长度也在期限内）")
    case = admin_case(s, t("09-01 09:00"), decided=t("10-28 09:00"))
    act(s, case, "调解", t("09-18 09:00"))
    act(s, case, "调解未成", t("09-28 09:00"))
    s.lawful("AJ-01", case, "met", "调解未成之日重新起算，三十日内办结")


def _not_bound(s: Sample) -> None:
    """A lawful reason on record, an exemption, an end elsewhere, or another kind of case."""
    for reason in ("行为人不明", "在逃"):
        case = admin_case(s, t("08-28 09:00"), decided=OPEN, pending_reason=reason)
        s.lawful("AJ-01", case, "exempt", f"未结原因为{reason}")
    case = admin_case(s, t("09-05 09:00"), decided=t("10-20 09:00"))
    exempt(s, "AJ-01", case)
    s.lawful("AJ-01", case, "exempt", "有豁免文书")
    case = admin_case(s, t("09-04 09:00"), transferred_out_at=t("09-30 09:00"))
    s.lawful("AJ-01", case, "met", "期限内移送，移送即停止计算")
    case = admin_case(s, t("08-24 09:00"), "其他行政", decided=t("10-20 09:00"))
    s.lawful("AJ-01", case, "out of scope", "不是治安案件")
    case = admin_case(s, t("08-24 09:00"), decided=t("10-20 09:00"), is_classified=True)
    s.lawful("AJ-01", case, "out of scope", "涉密案件")


def _never_begun(s: Sample) -> None:
    """Filed, open, and no act of inquiry within 7 or 15 days."""
    for filed, first, due, kind, planted in (
        ("10-12 09:00", None, "10-19 23:59:59", "治安", "治安案件立案后至今没有任何调查活动"),
        ("10-03 09:00", "10-20 09:00", "10-10 23:59:59", "治安", "首次调查晚于 7 日（末日为调休上班的星期六，不顺延）"),
        ("09-01 09:00", "10-15 09:00", "09-16 23:59:59", "刑事", "刑事案件立案后第四十四日才首次调查"),
        ("08-01 09:00", None, "08-17 23:59:59", "刑事", "刑事案件立案后至今没有任何调查活动（末日为星期日顺延）"),
        ("10-09 09:00", None, "10-26 23:59:59", "经济犯罪", "经济犯罪案件立案后至今没有任何调查活动（末日为星期六顺延）"),
    ):
        case = admin_case(s, t(filed), decided=OPEN, acts=False) if kind == "治安" else criminal_case(s, t(filed), kind, acts=False)
        if first:
            act(s, case, "询问", t(first))
        s.breach("AJ-03", case, t(due), "橙", planted, clock="启动")


def _stalled(s: Sample) -> None:
    """Begun in time, then nothing for 30 or 60 days."""
    case = _extended(s, "09-10 09:00", OPEN, [("10-09 09:00", OWN)], acts=False)
    act(s, case, "询问", t("09-12 09:00"))
    s.breach("AJ-03", case, t("10-12 23:59:59"), "橙", "治安案件最后一次调查后三十日无进展", clock="推进")
    case = admin_case(s, t("07-10 09:00"), decided=OPEN, acts=False, pending_reason="行为人不明")
    act(s, case, "询问", t("07-11 09:00"))
    act(s, case, "取证", t("07-20 15:00"))
    s.breach("AJ-03", case, t("08-19 23:59:59"), "橙", "行为人不明可不计办案期限，但调查已停三个月", clock="推进")
    case = criminal_case(s, t("08-02 09:00"), acts=False)
    act(s, case, "勘验", t("08-03 09:00"))
    act(s, case, "询问", t("08-12 09:00"))
    s.breach("AJ-03", case, t("10-12 23:59:59"), "橙", "刑事案件最后一次调查后六十日无进展（末日为星期日顺延）", clock="推进")
    case = criminal_case(s, t("07-02 09:00"), acts=False)
    act(s, case, "鉴定", t("07-03 09:00"), ended_at=t("07-20 09:00"))
    s.breach("AJ-03", case, t("09-18 23:59:59"), "橙", "自鉴定结束起六十日无进展", clock="推进")


def _moving(s: Sample) -> None:
    """Acts came in time, or the time is not over."""
    case = admin_case(s, t("10-26 09:00"), decided=OPEN, acts=False)
    s.lawful("AJ-03", case, "pending", "七日期限尚未届满", clock="启动")
    case = admin_case(s, t("10-03 09:00"), decided=OPEN, acts=False)
    act(s, case, "询问", t("10-10 23:59:59"))
    s.lawful("AJ-03", case, "met", "第七日最后一秒首次调查（调休上班的星期六）", clock="启动")
    s.lawful("AJ-03", case, "met", "距最后一次调查未满三十日", clock="推进")
    case = criminal_case(s, t("09-19 09:00"), acts=False)
    act(s, case, "勘验", t("10-08 10:00"))
    s.lawful("AJ-03", case, "borderline", "末日逢国庆顺延至 10 月 8 日，当日首次调查", clock="启动")
    case = criminal_case(s, t("08-20 09:00"), acts=False)
    act(s, case, "询问", t("09-01 09:00"))
    s.lawful("AJ-03", case, "borderline", "六十日末日 10 月 31 日为星期六，可顺延", clock="推进")
    case = criminal_case(s, t("09-05 09:00"), acts=False, accepted_at=t("09-04 12:00"))
    act(s, case, "勘验", t("09-04 13:00"))
    s.lawful("AJ-03", case, "met", "受案后、立案前已经勘验", clock="启动")


def _waiting(s: Sample) -> None:
    """Not open, waiting for somebody else, or on paper."""
    case = criminal_case(s, t("08-05 09:00"), acts=False)
    act(s, case, "鉴定", t("08-06 09:00"))
    s.lawful("AJ-03", case, "out of scope", "鉴定尚未结束", clock="推进")
    case = criminal_case(s, t("07-16 09:00"), acts=False)
    act(s, case, "询问", t("07-20 09:00"))
    act(s, case, "中止", t("08-10 09:00"))
    s.lawful("AJ-03", case, "out of scope", "案件中止，尚未恢复", clock="推进")
    case = admin_case(s, t("08-20 09:00"), decided=t("10-15 09:00"), kind="其他行政", acts=False)
    act(s, case, "询问", t("08-22 09:00"))
    s.lawful("AJ-03", case, "out of scope", "曾停滞五十余日，核查时已办结", clock="推进")
    for reason in ("等待鉴定", "等待协查", "中止"):
        case = criminal_case(s, t("08-08 09:00"), acts=False, pending_reason=reason)
        s.lawful("AJ-03", case, "out of scope", f"未结原因为{reason}", clock="启动")
    case = criminal_case(s, t("08-09 09:00"), acts=False, prosecuted_at=t("10-09 09:00"))
    s.lawful("AJ-03", case, "out of scope", "已经移送起诉", clock="启动")
    case = criminal_case(s, t("09-02 09:00"), acts=False)
    exempt(s, "AJ-03", case)
    s.lawful("AJ-03", case, "exempt", "有豁免文书", clock="启动")
