"""Planted in who approved and reviewed what, and when (XT-02)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import unit_of
from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import DAY, HOUR, act, admin_case, criminal_case, detention, exempt, measure, penalty


def plant(sample: Sample) -> None:
    """Every clock of XT-02 has violations and look-alikes."""
    _approved_by_the_handler(sample)
    _approved_by_another(sample)
    _measures_approved_late(sample)
    _measures_approved(sample)
    _decisions_approved_late(sample)
    _decisions_approved(sample)
    _not_reviewed(sample)
    _reviewed(sample)


def fine(s: Sample, case: Record, decided, amount: int | None = 300, **over) -> Record:
    """A fine instead of 行政拘留."""
    return penalty(s, case, decided, None, **(dict(kind="罚款", custody_in_at=None, fine_amount=amount, family_notified_at=None) | over))


def _punished(s: Sample, decided: str, kind: str = "治安", **over) -> Record:
    """An administrative case decided then, with a handler, a reviewer and an approver of its own."""
    return admin_case(s, t(decided) - 8 * DAY, kind, decided=t(decided), **over)


def _approved_by_the_handler(s: Sample) -> None:
    """The approver is the handler, and no one officer could have decided."""
    for decided, amount, planted in (
        ("10-13 10:00", None, "主办民警自己审批行政拘留"),
        ("10-20 10:00", 501, "主办民警自己审批五百零一元罚款，超过当场处罚限额"),
        ("08-13 10:00", None, "8 月主办民警自己审批行政拘留"),
    ):
        case = _punished(s, decided)
        case["approver_no"] = case["officer_no"]
        penalty(s, case, t(decided), 5) if amount is None else fine(s, case, t(decided), amount)
        s.breach("XT-02", case, t(decided), "橙", planted, clock="审批人")
    case = criminal_case(s, t("10-14 10:00"))
    case["approver_no"] = case["officer_no"]
    s.breach("XT-02", case, t("10-14 10:00"), "橙", "主办民警自己审批刑事立案", clock="审批人")


def _approved_by_another(s: Sample) -> None:
    """Another approved, one officer may decide alone, or nobody can tell."""
    for decided, amount, over, verdict, why in (
        ("10-12 10:00", 500, {}, "exempt", "五百元罚款，可以由一人当场决定"),
        ("10-14 10:00", None, {}, "unknown", "罚款没有数额，看不出是否当场处罚"),
        ("10-15 10:00", 800, {"decision": "调解"}, "out of scope", "调解结案"),
        ("10-16 10:00", 800, {"is_classified": True}, "out of scope", "涉密案件"),
    ):
        case = _punished(s, decided, **over)
        case["approver_no"] = case["officer_no"]
        if case["decision"] == "行政处罚":
            fine(s, case, t(decided), amount)
        s.lawful("XT-02", case, verdict, why, clock="审批人")
    case = _punished(s, "10-19 10:00")
    penalty(s, case, t("10-19 10:00"), 5)
    s.lawful("XT-02", case, "met", "审核人与审批人各是一人，都不是主办民警", clock="审批人")
    case = _punished(s, "10-21 10:00", decision="不予处罚")
    case["officer_no"] = None
    s.lawful("XT-02", case, "unknown", "没有主办民警", clock="审批人")
    case = criminal_case(s, t("10-15 10:00"))
    case["approver_no"] = case["officer_no"]
    exempt(s, "XT-02", case)
    s.lawful("XT-02", case, "exempt", "系统默认填写，有豁免文书", clock="审批人")


def _measures_approved_late(s: Sample) -> None:
    """A measure surely began before it was approved."""
    for kind, started, approved, planted in (
        ("取保候审", t("10-12 10:00:00"), t("10-12 10:00:01"), "取保候审早于批准一秒"),
        ("拘传", t("10-15 09:00:00"), t("10-15 11:00:00"), "拘传两小时后才批准"),
        ("监视居住", t("08-19 10:00:00"), d("08-20"), "监视居住次日才批准，批准只记到日"),
        ("取保候审", d("10-20"), t("10-21 00:00:00"), "取保候审只记到日，仍确定早于批准"),
    ):
        row = measure(s, criminal_case(s, earliest(started) - DAY), kind, started, decided_at=approved)
        s.breach("XT-02", row, earliest(started), "橙", planted, clock="措施审批")
    row = detention(s, criminal_case(s, t("10-22 08:00")), t("10-22 10:00"), decided_at=t("10-22 16:00"))
    s.breach("XT-02", row, t("10-22 10:00"), "橙", "刑事拘留六小时后才批准", clock="措施审批")


def _measures_approved(s: Sample) -> None:
    """Approved first, on a rounding, or not judged."""
    for kind, started, approved, over, verdict, why in (
        ("取保候审", t("10-12 10:00:00"), t("10-12 10:00:00"), {}, "met", "同一秒批准和执行"),
        ("监视居住", t("10-13 10:00:00"), d("10-13"), {}, "borderline", "批准只记到日，与执行同一天"),
        ("取保候审", t("10-14 10:00:00"), None, {}, "unknown", "没有决定时间"),
        ("取保候审", t("10-15 10:00:00"), t("10-15 16:00:00"), {"authority": "检察院"}, "out of scope", "检察院决定的取保候审"),
        ("传唤", t("10-16 10:00:00"), t("10-16 10:30:00"), {}, "out of scope", "传唤可以口头进行、事后补办手续"),
    ):
        row = measure(s, criminal_case(s, earliest(started) - DAY), kind, started, **(dict(decided_at=approved) | over))
        s.lawful("XT-02", row, verdict, why, clock="措施审批")
    row = measure(s, criminal_case(s, t("10-16 10:00")), "取保候审", t("10-17 10:00"), decided_at=t("10-17 15:00"))
    exempt(s, "XT-02", row, person="01")
    s.lawful("XT-02", row, "exempt", "紧急情况电话请示在先，有对本人的豁免文书", clock="措施审批")


def _approval(s: Sample, decided: str, at, by: str = "approver_no", **over) -> Record:
    """A decided case with one approval on record, by the approver of the case or by another."""
    case = _punished(s, decided, **over)
    penalty(s, case, t(decided), 5)
    act(s, case, "审批", at, officer_no=case[by])
    return case


def _decisions_approved_late(s: Sample) -> None:
    """The approver of the case approved only after the decision."""
    for decided, at, planted in (
        ("10-12 11:00", t("10-12 11:00:01"), "处理决定早于审批一秒"),
        ("10-19 11:00", d("10-20"), "处理决定次日才审批，审批只记到日"),
        ("08-17 11:00", t("08-18 09:00"), "8 月处理决定次日才审批"),
    ):
        s.breach("XT-02", _approval(s, decided, at), t(decided), "橙", planted, clock="决定审批")


def _decisions_approved(s: Sample) -> None:
    """Approved first, on a rounding, or perhaps another approval."""
    for decided, at, by, over, verdict, why in (
        ("10-13 11:00", t("10-13 11:00"), "approver_no", {}, "met", "同一秒审批和决定"),
        ("10-14 11:00", d("10-14"), "approver_no", {}, "borderline", "审批只记到日，与决定同一天"),
        ("10-15 11:00", t("10-16 11:00"), "legal_reviewer_no", {}, "borderline", "决定之后的审批不是案件审批人所作，可能审批的是别的事项"),
        ("10-16 11:00", t("10-17 11:00"), "approver_no", {"is_classified": True}, "out of scope", "涉密案件"),
    ):
        s.lawful("XT-02", _approval(s, decided, at, by, **over), verdict, why, clock="决定审批")
    case = _approval(s, "10-20 11:00", t("10-19 11:00"), "legal_reviewer_no")
    act(s, case, "审批", t("10-21 11:00"), officer_no=case["approver_no"])
    s.lawful("XT-02", case, "met", "决定之前已有审批，之后是别的审批", clock="决定审批")
    case = _approval(s, "10-21 11:00", t("10-22 11:00"))
    exempt(s, "XT-02", case)
    s.lawful("XT-02", case, "exempt", "系统故障、纸质审批在先，有豁免文书", clock="决定审批")


def _heard(s: Sample, decided: str, reviewer: str | None, reviewed=None, kind: str = "治安", **over) -> Record:
    """A punishment after a hearing, reviewed by that one of its officers (or by nobody), perhaps with the review on record."""
    case = _punished(s, decided, kind, **over)
    case["legal_reviewer_no"] = case[reviewer] if reviewer else None
    fine(s, case, t(decided), 5000)
    act(s, case, "听证", t(decided) - 3 * DAY, ended_at=t(decided) - 3 * DAY + 2 * HOUR)
    if reviewed:
        act(s, case, "法制审核", reviewed, officer_no=unit_of(case["unit_code"]).reviewer)
    return case


def _not_reviewed(s: Sample) -> None:
    """No review before the decision, or by the handler."""
    for decided, reviewer, reviewed, kind, planted in (
        ("10-12 16:00", None, None, "治安", "经过听证的治安处罚没有法制审核"),
        ("10-15 16:00", None, None, "其他行政", "经过听证的其他行政处罚没有法制审核"),
        ("10-19 16:00", "legal_reviewer_no", t("10-19 16:00:01"), "治安", "法制审核晚于处理决定一秒"),
        ("10-21 16:00", "officer_no", None, "治安", "法制审核人就是主办民警"),
        ("08-20 16:00", None, d("08-21"), "治安", "8 月经过听证的处罚，次日才法制审核"),
    ):
        s.breach("XT-02", _heard(s, decided, reviewer, reviewed, kind), t(decided), "橙", planted, clock="法制审核")
    case = _punished(s, "10-22 16:00")
    case["legal_reviewer_no"] = case["officer_no"]
    penalty(s, case, t("10-22 16:00"), 5)
    s.breach("XT-02", case, t("10-22 16:00"), "橙", "没有听证的处罚，审核人就是主办民警", clock="法制审核")


def _reviewed(s: Sample) -> None:
    """Reviewed in time, on a rounding, not asked for by the law, or not judged."""
    for decided, reviewer, reviewed, over, verdict, why in (
        ("10-13 16:00", "legal_reviewer_no", t("10-13 16:00"), {}, "met", "决定同一秒法制审核"),
        ("10-14 16:00", None, t("10-13 10:00"), {}, "met", "审核人一栏没有填，决定之前有法制审核节点"),
        ("10-16 16:00", "legal_reviewer_no", d("10-16"), {}, "borderline", "法制审核只记到日，与决定同一天"),
        ("10-18 16:00", "approver_no", None, {}, "met", "审核人与审批人是同一人，法律没有禁止"),
        ("10-20 16:00", None, None, {"is_classified": True}, "out of scope", "涉密案件"),
    ):
        s.lawful("XT-02", _heard(s, decided, reviewer, reviewed, **over), verdict, why, clock="法制审核")
    case = _punished(s, "10-23 16:00")
    case["legal_reviewer_no"] = None
    penalty(s, case, t("10-23 16:00"), 5)
    s.lawful("XT-02", case, "out of scope", "没有听证，法律没有一律要求法制审核", clock="法制审核")
    case = _heard(s, "10-24 16:00", None)
    exempt(s, "XT-02", case)
    s.lawful("XT-02", case, "exempt", "纸质审核在卷，有豁免文书", clock="法制审核")
