"""Planted in 警情 and 案件: how a report was dealt with (JQ-04, JQ-06, JQ-08, JQ-09)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import DETECTIVES, ECONOMIC_TEAMS, POLICE_STATIONS, unit_of
from samples.moments import Moment, d, earliest, h, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, OPEN, admin_case, criminal_case, exempt, incident, visited_incident


def plant(sample: Sample) -> None:
    """JQ-04, JQ-06, JQ-08 and JQ-09 each have violations and look-alikes."""
    _reviewed_late(sample)
    _reviewed_in_time(sample)
    _review_not_judged(sample)
    _let_off(sample)
    _let_off_lawfully(sample)
    _incident_let_off(sample)
    _without_outcome(sample)
    _outcome_in_order(sample)
    _without_receipt(sample)
    _receipt_in_order(sample)


def _reviewed(s: Sample, reported: Moment, kind: str = "经济犯罪", origin: str = "报案", filed=None, **over) -> Record:
    """A case that is filed, declined or still under review, entered an hour after it was reported."""
    unit = s.next_of(list(ECONOMIC_TEAMS if kind == "经济犯罪" else DETECTIVES), "reviewed")
    charge = "职务侵占" if kind == "经济犯罪" else "诈骗"
    facts = dict(reported_at=reported, origin=origin, charge=charge, entered_at=earliest(reported) + HOUR)
    return criminal_case(s, filed, kind, unit, **(facts | over))


def _reviewed_late(s: Sample) -> None:
    """Decided, or not decided, beyond the term of the tier that was lawfully granted."""
    hard, hardest = dict(review_tier="疑难复杂"), dict(review_tier="重大疑难复杂")
    for kind, origin, reported, over, due, planted in (
        ("经济犯罪", "报案", "10-12 09:30", dict(filed=t("10-20 00:00:00")), "10-19 23:59:59", "七日期限过一秒才立案"),
        ("经济犯罪", "控告", "09-28 10:00", dict(filed=t("10-09 00:00:00")), "10-08 23:59:59", "末日逢国庆顺延至 10 月 8 日，次日零时立案"),
        ("经济犯罪", "报案", "10-08 09:00", hard | dict(filed=t("10-20 10:00")), "10-15 23:59:59", "登记为疑难复杂，没有批准时间，只按七日"),
        ("经济犯罪", "报案", "09-01 09:00", hard | dict(review_tier_approved_at=t("09-09 00:00:00"), declined_at=t("09-25 10:00")), "09-08 23:59:59", "延长审查的批准迟于七日一秒，只按七日"),
        ("经济犯罪", "举报", "09-14 09:00", hard | dict(review_tier_approved_at=t("09-20 10:00"), filed=t("10-15 09:00")), "10-14 23:59:59", "经批准的三十日仍逾期"),
        ("经济犯罪", "报案", "08-10 09:00", hardest | dict(review_tier_approved_at=t("09-05 10:00")), "10-09 23:59:59", "重大疑难复杂经批准的六十日届满，至今未决定"),
        ("经济犯罪", "报案", "08-03 09:00", hardest | dict(review_tier_approved_at=t("09-03 09:00"), filed=t("09-10 09:00")), "09-02 23:59:59", "六十日的批准迟于三十日，只按三十日"),
        ("经济犯罪", "行政机关移送", "10-09 09:00", dict(filed=t("10-20 08:00")), "10-19 23:59:59", "移送的经济犯罪案件第十一日才立案"),
        ("刑事", "行政机关移送", "10-13 09:00", dict(filed=t("10-17 10:00")), "10-16 23:59:59", "移送的刑事案件第四日才立案"),
        ("刑事", "行政机关移送", "10-19 09:00", hard | dict(review_tier_approved_at=t("10-20 09:00"), declined_at=t("10-24 10:00")), "10-22 23:59:59", "移送的刑事案件没有延长审查，批准了也只有三日"),
        ("刑事", "行政机关移送", "08-17 09:00", dict(filed=t("08-25 09:00")), "08-20 23:59:59", "移送的刑事案件第八日才立案"),
    ):  # fmt: skip
        s.breach("JQ-04", _reviewed(s, t(reported), kind, origin, **over), t(due), "橙", planted)


def _reviewed_in_time(s: Sample) -> None:
    """On the last day of the tier, or between the two due dates."""
    hard, hardest = dict(review_tier="疑难复杂"), dict(review_tier="重大疑难复杂")
    for kind, origin, reported, over, verdict, why in (
        ("经济犯罪", "报案", "10-13 09:30", dict(filed=t("10-20 23:59:59")), "met", "第七日最后一秒立案"),
        ("经济犯罪", "报案", "09-15 09:00", hard | dict(review_tier_approved_at=t("09-22 23:59:59"), filed=t("10-15 23:59:59")), "met", "第七日最后一秒批准，第三十日最后一秒立案"),
        ("经济犯罪", "报案", "08-20 09:00", hardest | dict(review_tier_approved_at=t("09-18 10:00"), filed=t("10-19 17:00")), "met", "三十日内批准，第六十日立案"),
        ("经济犯罪", "行政机关移送", "10-12 09:00", dict(filed=t("10-22 18:00")), "met", "移送的经济犯罪案件第十日立案"),
        ("经济犯罪", "行政机关移送", "09-16 09:00", hard | dict(review_tier_approved_at=d("09-26"), declined_at=d("10-16")), "met", "移送的经济犯罪案件第十日批准，第三十日不予立案，都只记到日"),
        ("刑事", "行政机关移送", "10-12 09:00", dict(filed=t("10-15 23:59:59")), "met", "移送的刑事案件第三日最后一秒立案"),
        ("经济犯罪", "控告", "09-29 09:00", dict(filed=t("10-08 15:00")), "borderline", "末日逢国庆顺延至 10 月 8 日，当日立案"),
        ("刑事", "行政机关移送", "10-15 09:00", dict(filed=d("10-19")), "borderline", "末日为星期日，星期一立案，只记到日"),
    ):  # fmt: skip
        s.lawful("JQ-04", _reviewed(s, t(reported), kind, origin, **over), verdict, why)


def _review_not_judged(s: Sample) -> None:
    """Not yet due, illegible, exempt, or another rule's case."""
    s.lawful("JQ-04", _reviewed(s, t("10-28 09:00")), "pending", "七日期限尚未届满")
    s.lawful("JQ-04", _reviewed(s, t("10-24 09:00")), "borderline", "末日 10 月 31 日为星期六，可顺延至 11 月 2 日")
    case = _reviewed(s, t("10-05 09:00"), filed=t("10-19 09:00"))
    case["reported_at"] = "十月上旬"
    s.lawful("JQ-04", case, "unknown", "接报时间“十月上旬”无法辨认")
    case = _reviewed(s, t("10-06 09:00"), filed=t("10-21 09:00"))
    exempt(s, "JQ-04", case)
    s.lawful("JQ-04", case, "exempt", "有豁免文书")
    case = _reviewed(s, t("10-20 09:00"), "刑事", filed=t("10-22 09:00"))
    s.lawful("JQ-04", case, "out of scope", "报案的刑事案件按一般的立案审查期限")
    case = admin_case(s, t("10-20 11:00"), origin="行政机关移送")
    s.lawful("JQ-04", case, "out of scope", "移送的治安案件按受案审查期限")
    case = _reviewed(s, t("10-07 09:00"), filed=t("10-22 09:00"), is_classified=True)
    s.lawful("JQ-04", case, "out of scope", "涉密案件")


def _ended(s: Sample, ended: Moment, end: str, kind: str = "刑事", **over) -> Record:
    """A criminal case that was declined a day after its report, or decided to `end` three weeks after its filing."""
    unit = s.next_of(list(ECONOMIC_TEAMS if kind == "经济犯罪" else DETECTIVES), "ended")
    if end == "不予立案":
        facts = dict(reported_at=earliest(ended) - DAY, declined_at=ended, injury_level=None, amount=None)
        return criminal_case(s, None, kind, unit, **(facts | over))
    return criminal_case(s, earliest(ended) - 21 * DAY, kind, unit, **(dict(decided_at=ended, decision=end) | over))


def _let_off(s: Sample) -> None:
    """Criminal cases that ended without a prosecution, though the injury or the amount says otherwise."""
    for ended, end, kind, over, planted in (
        (t("10-13 10:30"), "不予立案", "刑事", dict(charge="盗窃", amount=2600), "盗窃 2600 元不予立案"),
        (t("10-20 16:10"), "不予立案", "刑事", dict(charge="诈骗", amount=5000), "诈骗金额恰为立案标准，不予立案"),
        (d("10-22"), "不予立案", "刑事", dict(charge="抢夺案", amount=3100), "抢夺案不予立案，只记到日"),
        (t("10-15 11:00"), "调解", "刑事", dict(charge="故意伤害", injury_level="轻伤"), "故意伤害致轻伤以调解结案"),
        (t("10-26 09:40"), "行政处罚", "刑事", dict(charge="故意毁坏财物", amount=8800), "故意毁坏财物 8800 元作行政处罚"),
        (t("08-28 10:00"), "行政处罚", "经济犯罪", dict(charge="职务侵占", amount=60000), "职务侵占恰为立案标准，作行政处罚"),
        (t("07-14 15:00"), "不予立案", "刑事", dict(charge="寻衅滋事", injury_level="重伤"), "有重伤而不予立案"),
    ):
        s.breach("JQ-06", _ended(s, ended, end, kind, **over), earliest(ended), "红", planted)


def _let_off_lawfully(s: Sample) -> None:
    """Below every threshold, beyond what the record says, or no end at all."""
    for ended, end, over, verdict, why in (
        (t("10-12 10:00"), "不予立案", dict(charge="盗窃", amount=1999), "met", "差一元不到盗窃的立案标准"),
        (t("10-14 10:00"), "不予立案", dict(charge="故意伤害", injury_level="轻微伤"), "met", "故意伤害只有轻微伤"),
        (t("10-19 10:00"), "行政处罚", dict(charge="故意毁坏财物", amount=4999), "met", "不到故意毁坏财物的立案标准，作行政处罚"),
        (t("10-16 10:00"), "不予立案", dict(charge="危险驾驶"), "unknown", "案由没有数额标准，伤情没有记载"),
        (t("10-17 10:00"), "不予立案", dict(charge="合同诈骗", amount=90000), "unknown", "合同诈骗没有本地立案标准，不按诈骗判断"),
        (t("10-18 10:00"), "不予立案", dict(charge="盗窃", injury_level="无"), "unknown", "盗窃案金额没有记载"),
        (t("10-21 10:00"), "不予立案", dict(charge="盗窃", amount="三千余元"), "unknown", "金额“三千余元”无法辨认"),
        (t("10-20 10:00"), "移送", dict(charge="盗窃", amount=9000), "out of scope", "处理决定为移送"),
        (t("10-23 10:00"), "行政处罚", dict(charge="盗窃", amount=9000, prosecuted_at=t("10-22 10:00")), "out of scope", "案件已移送起诉，对其他人作行政处罚"),
        (t("10-23 15:00"), "不予立案", dict(charge="盗窃", amount=9000, is_classified=True), "out of scope", "涉密案件"),
    ):  # fmt: skip
        s.lawful("JQ-06", _ended(s, ended, end, **over), verdict, why)
    case = _ended(s, t("10-08 10:00"), "不予立案", charge="盗窃", amount=9000)
    case["filed_at"] = t("10-24 10:00")
    s.lawful("JQ-06", case, "out of scope", "不予立案后又立案")
    case = _ended(s, t("10-09 10:00"), "不予立案", charge="盗窃", amount=9000)
    exempt(s, "JQ-06", case, reason="行为人未满刑事责任年龄")
    s.lawful("JQ-06", case, "exempt", "有豁免文书")


def _incident_let_off(s: Sample) -> None:
    """Incidents that came in as 刑事 and ended in a 治安 case, or on the spot."""
    for finished, over, verdict, text in (
        ("10-03 10:00:00", dict(charge="殴打他人", injury_level="轻伤"), "", "刑事警情降为治安案件处罚，伤情为轻伤"),
        ("09-02 10:00:00", dict(charge="故意损毁财物", amount=5000, decision="调解"), "", "刑事警情降为治安案件调解，损毁财物恰为立案标准"),
        ("10-05 11:00:00", dict(charge="盗窃", amount=300), "met", "刑事警情降为治安案件，盗窃 300 元"),
        ("10-06 12:00:00", dict(charge="殴打他人", injury_level="轻伤", decided=OPEN), "out of scope", "治安案件尚未了结"),
    ):
        record = _downgraded(s, finished)
        case = admin_case(
            s, t(finished) + 3 * HOUR, unit=unit_of(record["unit_code"]), incident_no=record["incident_no"], origin="110",
            reported_at=t(finished), **over,
        )  # fmt: skip
        if verdict:
            s.lawful("JQ-06", record, verdict, text)
        else:
            s.breach("JQ-06", record, case["decided_at"], "红", text)
    record = _downgraded(s, "10-15 10:00:00", outcome="当场处罚")
    s.lawful("JQ-06", record, "unknown", "刑事警情当场处罚，没有案件，伤情和金额没有记载")


def _downgraded(s: Sample, finished: str, **over) -> Record:
    """An incident taken in as 刑事 and recategorised as 治安 by the book."""
    unit = s.next_of(list(POLICE_STATIONS), "downgraded")
    facts = dict(
        category_initial="刑事", outcome="受案", recategorised_at=t(finished) + HOUR, recategorised_by=unit.reviewer,
        recategorise_approver=unit.head, recategorise_reason="经核查不够刑事处罚",
    )  # fmt: skip
    return visited_incident(s, t(finished), unit=unit, **(facts | over))


def _quiet(s: Sample, received: str, category: str = "求助", **over) -> Record:
    """An incident of the kind that needs no case, received at that moment and handled within the hour."""
    return visited_incident(s, t(received) + HOUR, category, received_at=t(received), **over)


def _without_outcome(s: Sample) -> None:
    """No outcome on record 24 hours after the hour in which the call came."""
    for received, due, over, planted in (
        ("10-12 08:10:30", "10-13 09:00:00", {}, "处警完毕十九天仍无结果"),
        ("10-03 23:20:00", "10-05 00:00:00", dict(category="纠纷"), "国庆假期不影响以时计的期限"),
        ("10-20 10:00:00", "10-21 11:00:00", dict(finished_at=None), "无处警完毕时间，也无结果"),
        ("10-30 20:00:00", "10-31 21:00:00", dict(finished_at=t("11-01 08:00"), outcome="其他", entered_at=t("10-30 22:00")), "处警完毕晚于核查时点，当时尚无结果"),
        ("08-18 14:05:00", "08-19 15:00:00", dict(category="交通"), "8 月的警情至今无结果"),
    ):  # fmt: skip
        s.breach("JQ-08", _quiet(s, received, **(dict(outcome=None) | over)), t(due), "黄", planted)


def _outcome_in_order(s: Sample) -> None:
    """An outcome, not yet 24 hours, or nothing that needs one."""
    s.lawful("JQ-08", _quiet(s, "10-13 09:00:00", outcome="其他"), "met", "结果为“其他”，也是结果")
    s.lawful("JQ-08", _quiet(s, "10-14 09:00:00", outcome="其他", finished_at=None), "met", "无处警完毕时间，但有结果")
    s.lawful("JQ-08", _quiet(s, "10-16 09:00:00", outcome="重复警情"), "out of scope", "重复警情")
    s.lawful("JQ-08", _quiet(s, "10-17 09:00:00", outcome="虚假警情"), "out of scope", "虚假警情")
    s.lawful("JQ-08", _quiet(s, "10-31 08:30:00", outcome=None), "pending", "接警未满二十四小时")
    s.lawful("JQ-08", _quiet(s, "10-30 23:10:00", outcome=None), "borderline", "开始的时不算，最迟至 11 月 1 日 00:00:00，恰与核查时点相同")
    record = _quiet(s, "10-30 23:00:00", outcome=None)
    record["received_at"] = h("10-30 23:00")
    s.lawful("JQ-08", record, "borderline", "接警只记到时，是否满二十四小时无法确定")
    record = _quiet(s, "10-18 09:00:00", outcome=None)
    exempt(s, "JQ-08", record, reason="连续处置的事件")
    s.lawful("JQ-08", record, "exempt", "有豁免文书")
    s.lawful("JQ-08", _quiet(s, "10-19 09:00:00", outcome=None, is_classified=True), "out of scope", "涉密警情")
    s.lawful("JQ-08", incident(s, t("11-01 09:30:00"), "求助", outcome=None), "out of scope", "接警时间晚于核查时点")


def _in_person(s: Sample, received: str, receipt, category: str = "举报", **over) -> Record:
    """A report made at the counter of a 派出所."""
    return _quiet(s, received, category, channel="上门", receipt_at=receipt, **over)


def _without_receipt(s: Sample) -> None:
    """No receipt by the end of the day on which the report was taken."""
    for received, receipt, category, due, planted in (
        ("10-13 10:00:00", None, "举报", "10-13 23:59:59", "上门报案至今没有回执"),
        ("10-14 23:40:00", t("10-15 00:00:00"), "举报", "10-14 23:59:59", "深夜报案，次日零时才出具回执"),
        ("10-02 10:00:00", t("10-08 09:00:00"), "交通", "10-02 23:59:59", "国庆假期报案，节后补回执，当场出具不顺延"),
        ("10-21 15:00:00", t("11-01 10:00:00"), "纠纷", "10-21 23:59:59", "回执晚于核查时点，视同没有"),
        ("09-08 10:00:00", d("09-09"), "其他", "09-08 23:59:59", "回执只记到日，确在次日"),
    ):
        s.breach("JQ-09", _in_person(s, received, receipt, category), t(due), "黄", planted)
    record = _in_person(s, "10-23 09:00:00", None, "治安", outcome="现场调解")
    s.breach("JQ-09", record, t("10-23 23:59:59"), "黄", "治安报案现场调解，没有回执")


def _receipt_in_order(s: Sample) -> None:
    """A receipt on the day itself, or a matter that needs none."""
    s.lawful("JQ-09", _in_person(s, "10-15 10:00:00", t("10-15 23:59:59")), "met", "当日最后一秒出具回执")
    s.lawful("JQ-09", _in_person(s, "10-16 10:00:00", d("10-16")), "met", "回执只记到日，同一天")
    s.lawful("JQ-09", _in_person(s, "10-17 10:00:00", None, "求助"), "exempt", "求助属于非案件类警情，不需回执")
    s.lawful("JQ-09", _in_person(s, "10-18 10:00:00", None, "投诉"), "exempt", "投诉属于非案件类警情，不需回执")
    s.lawful("JQ-09", _in_person(s, "10-19 10:00:00", None, "治安", outcome="重复警情"), "exempt", "重复报案，不再登记")
    record = _in_person(s, "10-20 10:00:00", None)
    exempt(s, "JQ-09", record, reason="报案人拒收回执")
    s.lawful("JQ-09", record, "exempt", "有豁免文书")
    s.lawful("JQ-09", _in_person(s, "10-22 10:00:00", t("10-22 09:20:00")), "unknown", "回执早于接警，时间矛盾")
    s.lawful("JQ-09", _in_person(s, "10-23 10:00:00", "已给"), "unknown", "回执时间“已给”无法辨认")
    s.lawful("JQ-09", _quiet(s, "10-24 10:00:00", "举报", channel="网上"), "out of scope", "网上报案")
    s.lawful("JQ-09", _in_person(s, "10-25 10:00:00", None, is_classified=True), "out of scope", "涉密警情")
