"""Planted in 警情: 疑似有案不立 (JQ-01) and 降格改类 (JQ-05)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import POLICE_STATIONS, unit_of
from samples.moments import d, t
from samples.records import Sample
from samples.scenes import admin_case, criminal_case, exempt, incident, visit, visited_incident


def plant(sample: Sample) -> None:
    """JQ-01 and JQ-05 each have violations and look-alikes."""
    _unfiled_criminal(sample)
    _unfiled_public_order(sample)
    _lawful_without_case(sample)
    _lawful_with_case(sample)
    _not_yet_or_not_bound(sample)
    _downgraded(sample)
    _lawfully_recategorised(sample)


def _unfiled_criminal(s: Sample) -> None:
    """刑事 incidents without a case, one for each tier of severity."""
    for finished, due, severity, outcome, planted in (
        ("10-27 10:15:30", "10-30 23:59:59", "黄", "其他", "刑事警情无案件，逾期 1 日"),
        ("10-24 16:40:12", "10-27 23:59:59", "黄", "其他", "刑事警情无案件，逾期整 4 日（黄档上限）"),
        ("10-23 09:12:44", "10-26 23:59:59", "橙", "其他", "刑事警情无案件，逾期 5 日（橙档下限）"),
        ("10-13 11:20:05", "10-16 23:59:59", "橙", "现场调解", "刑事警情以现场调解了结（仅治安警情可以）"),
        ("09-30 20:05:41", "10-08 23:59:59", "橙", "其他", "刑事警情无案件，期限末日逢国庆顺延至 10 月 8 日"),
        ("09-27 13:31:09", "09-30 23:59:59", "红", "立案", "处警结果填“立案”而案件不存在，逾期 31 日"),
        ("08-20 08:55:17", "08-24 23:59:59", "红", "不予处理", "刑事警情“不予处理”，无说明无审批"),
    ):
        record = visited_incident(s, t(finished), "刑事", outcome=outcome)
        s.breach("JQ-01", record, t(due), severity, planted)


def _unfiled_public_order(s: Sample) -> None:
    """治安 incidents without a case: due 24 hours after the hour in which they ended."""
    record = visited_incident(s, t("10-20 14:20:30"), outcome="受案")
    s.breach("JQ-01", record, t("10-21 15:00:00"), "橙", "治安警情处警结果填“受案”，无案件")
    record = visited_incident(s, t("09-15 22:10:00"), outcome="不予处理", outcome_reason="情节轻微")
    s.breach("JQ-01", record, t("09-16 23:00:00"), "橙", "治安警情不予处理，有说明而无审批人")
    record = visited_incident(s, t("10-18 07:45:10"), outcome="不予处理", outcome_approver="011008")
    s.breach("JQ-01", record, t("10-19 08:00:00"), "橙", "治安警情不予处理，有审批人而无说明")
    record = visited_incident(s, t("10-22 18:30:00"), outcome="其他")
    exempt(s, "JQ-01", record, valid_from=d("07-01"), valid_to=d("09-30"))
    s.breach("JQ-01", record, t("10-23 19:00:00"), "橙", "豁免文书已过有效期")
    record = incident(s, t("10-14 10:00:00"), finished_at=None, received_at=t("10-14 09:59:58"))
    s.breach("JQ-01", record, t("10-15 10:00:00"), "橙", "治安警情无处警完毕时间，自接警时间起算，无案件")
    visit(s, record, t("10-15 11:00"))
    _filed_late(s)


def _filed_late(s: Sample) -> None:
    """A case without 接报时间, filed late: the same clock, so JQ-01 and JQ-02 are both broken."""
    record = visited_incident(s, t("10-08 09:30:00"), outcome="立案")
    case = admin_case(s, t("10-10 08:00:00"), unit=unit_of(record["unit_code"]), reported_at=None)
    case["incident_no"] = record["incident_no"]
    planted = "案件无接报时间，处警完毕后第三日才立案"
    s.breach("JQ-01", record, t("10-09 10:00:00"), "橙", planted)
    s.breach("JQ-02", case, t("10-09 10:00:00"), "黄", planted)


def _lawful_without_case(s: Sample) -> None:
    """What was done instead of a case stands on record."""
    for category, outcome, finished in (
        ("治安", "现场调解", "10-11 19:00:10"),
        ("治安", "当场处罚", "10-12 20:30:00"),
        ("刑事", "移送", "10-09 08:12:33"),
        ("刑事", "告知自诉", "09-18 15:45:00"),
        ("刑事", "重复警情", "10-16 23:05:59"),
        ("治安", "虚假警情", "08-02 02:14:07"),
    ):
        record = visited_incident(s, t(finished), category, outcome=outcome)
        s.lawful("JQ-01", record, "exempt", f"{category}警情处警结果为{outcome}，依法不需案件")
    record = visited_incident(s, t("10-13 17:22:00"), outcome="不予处理", outcome_reason="情节显著轻微", outcome_approver="012008")
    s.lawful("JQ-01", record, "exempt", "不予处理，说明与审批人齐全")
    record = visited_incident(s, t("10-12 12:00:00"), outcome="其他")
    exempt(s, "JQ-01", record)
    s.lawful("JQ-01", record, "exempt", "有豁免文书")
    for category in ("纠纷", "求助"):
        record = visited_incident(s, t("10-14 13:00:00"), category)
        s.lawful("JQ-01", record, "out of scope", f"{category}警情不属有案不立的检查范围")


def _lawful_with_case(s: Sample) -> None:
    """A case is linked, by either column and across systems."""
    record = visited_incident(s, t("10-15 09:00:00"), outcome="立案")
    admin_case(s, t("10-15 13:10:00"), incident_no=record["incident_no"], unit=unit_of(record["unit_code"]))
    s.lawful("JQ-01", record, "met", "仅案件一侧登记了警情编号，仍属已关联")
    record = visited_incident(s, t("10-05 09:00:00"), "刑事", outcome="立案")
    case = criminal_case(s, t("10-06 21:10:00"))
    record["case_no"] = case["case_no"]
    s.lawful("JQ-01", record, "met", "仅警情一侧登记了案件编号，仍属已关联")
    record = visited_incident(s, t("10-16 10:40:00"), outcome="不予处理", received_at=t("10-16 08:00:00"))
    case = admin_case(
        s, None, reported_at=None, declined_at=t("10-16 09:30:00"), incident_no=record["incident_no"],
        unit=unit_of(record["unit_code"]),
    )  # fmt: skip
    s.lawful("JQ-01", record, "met", "处警现场即作出不予立案决定（早于处警完毕、不早于接警）")
    s.lawful("JQ-02", case, "met", "处警现场即作出决定（早于处警完毕、不早于接警）")


def _not_yet_or_not_bound(s: Sample) -> None:
    """Too early, on a rounding, or outside what is judged."""
    record = visited_incident(s, t("10-29 10:00:00"), "刑事")
    s.lawful("JQ-01", record, "pending", "刑事警情三日期限至 11 月 1 日，尚未届满")
    record = visited_incident(s, t("10-28 09:00:00"), "刑事")
    s.lawful("JQ-01", record, "borderline", "末日 10 月 31 日为星期六，可顺延至 11 月 2 日")
    record = incident(s, t("10-30 23:30:00"))
    s.lawful("JQ-01", record, "borderline", "开始的时不算，最迟至 11 月 1 日 00:00:00，恰与核查时点相同")
    record = visited_incident(s, t("10-14 16:00:00"), "刑事", case_no="A019999-2026-09999")
    s.lawful("JQ-01", record, "unknown", "登记的案件编号不在本批导出中")
    record = visited_incident(s, t("10-13 08:30:00"), "刑事", is_classified=True)
    s.lawful("JQ-01", record, "out of scope", "涉密警情")
    record = incident(s, t("11-01 08:40:00"), "刑事", outcome=None)
    s.lawful("JQ-01", record, "out of scope", "接警时间晚于核查时点")


def _downgraded(s: Sample) -> None:
    """A 刑事 or 治安 incident recategorised without reason, approval, or by its own handler."""
    for name, finished, at, category, missing, planted in (
        ("刑事", "10-12 10:00:00", "10-13 09:15:20", "纠纷", "recategorise_approver", "刑事改纠纷，无审批人"),
        ("治安", "10-20 21:00:00", "10-21 08:30:00", "求助", "recategorise_reason", "治安改求助，无理由"),
        ("刑事", "08-09 14:00:00", "08-10 10:05:00", "其他", "recategorise_approver", "刑事改其他，无审批人"),
    ):
        record = _recategorised(s, name, category, finished, at, **{missing: None})
        s.breach("JQ-05", record, t(at), "橙", planted)
    record = _recategorised(s, "治安", "纠纷", "10-17 19:00:00", "10-18 07:50:00")
    record["recategorise_approver"] = record["recategorised_by"]
    s.breach("JQ-05", record, t("10-18 07:50:00"), "橙", "改类人自己审批")
    record = _recategorised(s, "治安", "其他", "09-09 19:00:00", "09-09 22:10:00")
    record["recategorise_approver"] = record["officer_no"]
    s.breach("JQ-05", record, t("09-09 22:10:00"), "橙", "处警民警自己审批改类")
    record = _recategorised(s, "刑事", "求助", "10-24 13:00:00", "10-24 13:00:00", recategorised_at=None)
    record["recategorise_reason"] = None
    s.breach("JQ-05", record, t("10-24 13:00:00"), "橙", "无改类时间与理由，以处警完毕时间为发生时间")


def _recategorised(s: Sample, before: str, after: str, finished: str, at: str, **over):
    """An incident taken in as `before` and now `after`, with reason and approval by the 所队长."""
    unit = s.next_of(list(POLICE_STATIONS), "recategorised")
    facts = dict(
        category_initial=before, recategorised_at=t(at), recategorised_by=unit.officers[5], recategorise_approver=unit.head,
        recategorise_reason="经核实系邻里琐事",
    )  # fmt: skip
    return visited_incident(s, t(finished), after, unit=unit, **(facts | over))


def _lawfully_recategorised(s: Sample) -> None:
    """Recategorised as the rules ask, or outside what is judged."""
    for before, after, at in (("刑事", "纠纷", "10-09 10:00:00"), ("治安", "求助", "10-16 18:20:00"), ("治安", "其他", "07-21 09:00:00")):
        record = _recategorised(s, before, after, at, at)
        s.lawful("JQ-05", record, "met", f"{before}改{after}，理由与所队长审批齐全")
    record = _recategorised(s, "刑事", "治安", "10-10 10:00:00", "10-10 15:00:00", recategorise_approver=None)
    record["outcome"] = "当场处罚"
    s.lawful("JQ-05", record, "out of scope", "刑事改治安，不属降为纠纷、求助、其他")
    record = _recategorised(s, "求助", "其他", "10-11 10:00:00", "10-11 15:00:00", recategorise_reason=None)
    s.lawful("JQ-05", record, "out of scope", "初始类别为求助")
    record = _recategorised(s, "治安", "纠纷", "10-19 10:00:00", "10-19 15:00:00", recategorise_reason=None)
    exempt(s, "JQ-05", record)
    s.lawful("JQ-05", record, "exempt", "有豁免文书")
    record = _recategorised(s, "刑事", "纠纷", "10-21 10:00:00", "10-21 15:00:00", recategorise_approver=None, is_classified=True)
    s.lawful("JQ-05", record, "out of scope", "涉密警情")
    record = _recategorised(s, "治安", "纠纷", "10-31 20:00:00", "11-01 09:00:00", recategorise_approver=None)
    s.lawful("JQ-05", record, "out of scope", "改类时间晚于核查时点")
