"""Planted in 强制措施 and 涉案财物: what began before the case was filed (JQ-10, JQ-12)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import d, h, m, t
from samples.records import Sample
from samples.scenes import act, admin_case, criminal_case, detention, exempt, item, measure


def plant(sample: Sample) -> None:
    """JQ-10 and JQ-12 each have violations and look-alikes."""
    _measures_first(sample)
    _measures_lawful(sample)
    _measures_not_judged(sample)
    _seized_first(sample)
    _seized_lawfully(sample)


def _measures_first(s: Sample) -> None:
    """A measure that surely began before the case was filed, or without filing at all."""
    case = criminal_case(s, t("10-14 15:00"))
    s.breach("JQ-10", detention(s, case, t("10-14 10:00")), t("10-14 10:00"), "红", "刑事拘留早于立案五小时")
    case = criminal_case(s, t("10-19 09:00:01"))
    row = measure(s, case, "拘传", t("10-19 09:00:00"))
    s.breach("JQ-10", row, t("10-19 09:00:00"), "红", "拘传早于立案一秒")
    case = criminal_case(s, t("08-12 18:00"))
    row = measure(s, case, "取保候审", t("08-12 11:00"), ended_at=None)
    s.breach("JQ-10", row, t("08-12 11:00"), "红", "取保候审早于立案")
    case = criminal_case(s, t("09-22 10:00"))
    row = measure(s, case, "监视居住", d("09-21"))
    s.breach("JQ-10", row, t("09-21 00:00"), "红", "监视居住只记到日，仍确定早于立案")
    case = criminal_case(s, None, reported_at=t("10-30 08:00"))
    row = measure(s, case, "取保候审", t("10-30 20:00"), ended_at=None)
    s.breach("JQ-10", row, t("10-30 20:00"), "红", "案件至今未立案即取保候审")
    case = criminal_case(s, t("10-20 18:00"))
    row = detention(s, case, t("10-20 11:00"), person="01")
    other = detention(s, case, t("10-20 20:00"), person="02")
    exempt(s, "JQ-10", row, person="02")
    s.breach("JQ-10", row, t("10-20 11:00"), "红", "豁免文书所列人员不是本人")
    s.lawful("JQ-10", other, "met", "同案另一人在立案之后拘留")


def _measures_lawful(s: Sample) -> None:
    """After filing, at the very second of it, or on a rounding."""
    case = criminal_case(s, t("10-13 10:00"))
    s.lawful("JQ-10", detention(s, case, t("10-13 10:00")), "met", "立案同一秒拘留")
    s.lawful("JQ-10", measure(s, case, "拘传", t("10-13 10:00:01"), person="02"), "met", "立案后一秒拘传")
    case = criminal_case(s, d("10-15"), reported_at=t("10-14 09:00"), acts=False)
    act(s, case, "讯问", t("10-17 09:00"))
    s.lawful("JQ-10", detention(s, case, t("10-15 16:00")), "borderline", "立案只记到日，与拘留同一天")
    case = criminal_case(s, t("10-16 09:20:30"))
    s.lawful("JQ-10", measure(s, case, "取保候审", m("10-16 09:20"), ended_at=None), "borderline", "取保候审只记到分，与立案同一分钟")
    case = criminal_case(s, t("10-22 14:30"))
    s.lawful("JQ-10", measure(s, case, "拘传", h("10-22 14:00")), "borderline", "拘传只记到时，与立案同一小时")


def _measures_not_judged(s: Sample) -> None:
    """Another kind of measure, another kind of case, an exemption, or no case in the exports."""
    case = criminal_case(s, t("10-21 18:00"))
    s.lawful("JQ-10", measure(s, case, "传唤", t("10-21 09:00")), "out of scope", "传唤可以在立案前进行")
    case = admin_case(s, t("10-21 18:00"))
    s.lawful("JQ-10", measure(s, case, "传唤", t("10-21 17:00")), "out of scope", "治安案件")
    case = criminal_case(s, t("10-23 18:00"))
    row = detention(s, case, t("10-23 10:00"))
    exempt(s, "JQ-10", row, person="01")
    s.lawful("JQ-10", row, "exempt", "有对本人的豁免文书")
    case = criminal_case(s, t("10-24 18:00"), is_classified=True)
    s.lawful("JQ-10", detention(s, case, t("10-24 10:00")), "out of scope", "涉密案件的措施")
    ghost = criminal_case(s, t("10-25 08:00"), acts=False)
    s.tables["cases"].remove(ghost)
    ghost["case_no"] = f"A{ghost['unit_code'][2:8]}-2019-00007"  # older than the exports: it need not be in them
    row = measure(s, ghost, "取保候审", t("10-25 20:00"), ended_at=None)
    s.lawful("JQ-10", row, "unknown", "案件不在本批导出中")
    case = criminal_case(s, t("10-26 18:00"))
    row = measure(s, case, "取保候审", t("11-01 10:00"))
    s.lawful("JQ-10", row, "out of scope", "措施晚于核查时点")


def _seized_first(s: Sample) -> None:
    """查封, 扣押 or 冻结 surely before filing, or without filing at all."""
    case = criminal_case(s, t("10-16 09:00"))
    s.breach("JQ-12", item(s, case, "扣押", t("10-15 16:00")), t("10-15 16:00"), "橙", "扣押早于立案一日")
    case = criminal_case(s, None, reported_at=t("10-30 10:00"))
    row = item(s, case, "冻结", t("10-30 15:00"))
    s.breach("JQ-12", row, t("10-30 15:00"), "橙", "案件至今未立案即冻结")
    case = criminal_case(s, t("08-21 10:00"), "经济犯罪")
    s.breach("JQ-12", item(s, case, "查封", d("08-20")), t("08-20 00:00"), "橙", "查封只记到日，仍确定早于立案")
    case = criminal_case(s, t("09-09 10:00"), "经济犯罪", is_enterprise=True)
    row = item(s, case, "冻结", t("09-09 09:59:59"), value=350000)
    s.breach("JQ-12", row, t("09-09 09:59:59"), "橙", "冻结早于立案一秒（涉企）")


def _seized_lawfully(s: Sample) -> None:
    """After filing, on a rounding, or a measure that needs no filing."""
    case = criminal_case(s, t("10-14 09:00"))
    s.lawful("JQ-12", item(s, case, "扣押", t("10-14 09:00")), "met", "立案同一秒扣押")
    s.lawful("JQ-12", item(s, case, "先行登记保存", t("10-13 21:00")), "out of scope", "先行登记保存不属查封、扣押、冻结")
    s.lawful("JQ-12", item(s, case, "扣留", t("10-13 21:30")), "out of scope", "扣留不属查封、扣押、冻结")
    case = criminal_case(s, t("10-20 09:00"))
    s.lawful("JQ-12", item(s, case, "查封", d("10-20")), "borderline", "查封只记到日，与立案同一天")
    case = admin_case(s, t("10-19 20:00"))
    s.lawful("JQ-12", item(s, case, "扣押", t("10-19 10:00")), "out of scope", "治安案件")
    case = criminal_case(s, t("10-22 09:00"))
    row = item(s, case, "扣押", t("10-21 22:00"))
    exempt(s, "JQ-12", row)
    s.lawful("JQ-12", row, "exempt", "有豁免文书")
    case = criminal_case(s, t("10-27 09:00"), is_classified=True)
    s.lawful("JQ-12", item(s, case, "扣押", t("10-26 22:00")), "out of scope", "涉密案件的财物")
