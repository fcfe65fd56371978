"""Planted in 期限延长 and 案件: 延期审批 (AJ-02) and 久侦不结 (AJ-04)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from datetime import timedelta

from samples.bureau import ECONOMIC_TEAMS, ORDER_TEAMS, POLICE_STATIONS
from samples.moments import d, earliest, t
from samples.records import Record, Sample
from samples.scenes import OPEN, act, admin_case, criminal_case, exempt, extension, item, measure

OWN, ABOVE, OFFICE = "所属公安机关", "上一级公安机关", "本机关负责人"
HEAD, CITY, PROCURATOR = "县级以上公安机关负责人", "设区的市以上公安机关负责人", "检察院"
KEYS = {
    "案件": ("cases", "case_no"),
    "措施": ("measures", "measure_no"),
    "财物": ("property_items", "item_no"),
    "信访": ("petitions", "petition_no"),
}


def plant(sample: Sample) -> None:
    """AJ-02 and the three clocks of AJ-04 have violations and look-alikes."""
    _approved_wrongly(sample)
    _approved_rightly(sample)
    _approvals_not_judged(sample)
    _planted_elsewhere(sample)
    _never_held(sample)
    _held_or_young(sample)
    _held_long_ago(sample)
    _held_lately(sample)
    _filed_on_order(sample)
    _filed_on_order_lately(sample)


def named(s: Sample, row: Record) -> Record:
    """The extension as a finding names it: with the unit, and the person, of what it extends."""
    table, key = KEYS[row["object_kind"]]
    of = next(each for each in s.tables[table] if each[key] == row["object_no"])
    return Record("extensions", **(row | {"unit_code": of["unit_code"], "person_no": of.get("person_no")}))


def _case(s: Sample, filed: str, decided, approvals: list[tuple], unit=None, **over) -> Record:
    """A 治安 case with extensions (approved, by whom, and what else); the last of them."""
    case = admin_case(s, t(filed), unit=unit or s.next_of(list(POLICE_STATIONS), "approvals"), decided=decided, **over)
    return _extensions(s, "案件", case["case_no"], approvals)


def _extensions(s: Sample, kind: str, number: str, approvals: list[tuple]) -> Record:
    """Extensions of that object, in their order; the last of them as a finding names it."""
    for seq, (approved, level, *more) in enumerate(approvals, 1):
        row = extension(s, kind, number, seq, approved, level, **(more[0] if more else {}))
    return named(s, row)


def _arrest(s: Sample, started: str, ended: str, approvals: list[tuple]) -> Record:
    """An 逮捕 ten days after its case was filed."""
    case = criminal_case(s, t(started) - timedelta(days=10))
    row = measure(s, case, "逮捕", t(started), ended_at=t(ended))
    return _extensions(s, "措施", row["measure_no"], approvals)


def _kept(s: Sample, seized: str, disposed: str, approvals: list[tuple]) -> Record:
    """An item taken on an administrative case whose offender is not known, so that only the item's own term runs."""
    case = admin_case(s, t(seized) - timedelta(hours=2), "其他行政", decided=OPEN, pending_reason="行为人不明")
    row = item(s, case, "扣押", t(seized), disposed_at=t(disposed))
    return _extensions(s, "财物", row["item_no"], approvals)


def _frozen(s: Sample, seized: str, approvals: list[tuple], **over) -> Record:
    """A freezing of a criminal case that is older than the sample, still investigated."""
    case = _old_case(s, t(seized) - timedelta(days=1))
    row = item(s, case, "冻结", t(seized), asset_kind="款项", value=52000, disposed_at=None, **over)
    half = dict(length=6, length_unit="月")
    return _extensions(s, "财物", row["item_no"], [(at, level, half) for at, level in approvals])


def _petition(s: Sample, accepted: str, replied: str, approvals: list[tuple]) -> Record:
    """A petition answered in writing."""
    received = t(accepted) - timedelta(days=2)
    row = s.add(
        "petitions", petition_no=s.number(f"XF{received:%Y%m}-Y", 3), channel="来访", category="办案不及时", received_at=received,
        informed_at=received + timedelta(days=1), accepted_at=t(accepted), replied_at=t(replied), has_written_reply=True, verdict="不属实",
        is_anonymous=False, transfers=0, unit_code=s.next_of(list(POLICE_STATIONS), "petition approvals").code,
    )  # fmt: skip
    return _extensions(s, "信访", row["petition_no"], approvals)


def _approved_wrongly(s: Sample) -> None:
    """Too late, by a level that may not, once too often, for too long."""
    month = dict(length=1, length_unit="月")
    for row, at, planted in (
        (_case(s, "09-10 09:00", OPEN, [(t("10-11 00:00:00"), ABOVE)], pending_reason="行为人不明"), "10-11 00:00:00", "延期批准晚于期限一秒（末日为调休上班的星期六）"),
        (_case(s, "08-06 09:00", t("09-30 10:00"), [(t("09-02 10:00"), ABOVE, dict(length=60))]), "09-02 10:00", "一次延期六十日，超出法定三十日"),
        (_arrest(s, "08-20 10:00", "10-18 10:00", [(t("10-16 10:00"), HEAD, month)]), "10-16 10:00", "侦查羁押由县级公安机关负责人批准延长"),
        (_arrest(s, "07-13 10:00", "10-12 10:00", [(t("09-11 10:00"), PROCURATOR, dict(length=2, length_unit="月", requested_at=t("09-01 10:00")))]), "09-11 10:00", "首次延长侦查羁押二个月，超出法定一个月"),
        (_kept(s, "09-01 10:00", "10-28 10:00", [(t("09-29 10:00"), HEAD), (t("10-14 10:00"), HEAD)]), "10-14 10:00", "扣押第二次延期，无依据"),
        (_petition(s, "07-08 10:00", "09-04 10:00", [(t("09-08 10:00"), OFFICE)]), "09-08 10:00", "信访答复后补办延期审批，晚于期限"),
    ):  # fmt: skip
        s.breach("AJ-02", row, t(at), "黄", planted)


def _approved_rightly(s: Sample) -> None:
    """Approved at the last second, on a rounding, by the right level, as often and as long as the law allows."""
    month = dict(length=1, length_unit="月")
    for row, verdict, why in (
        (_case(s, "09-10 10:00", t("10-20 10:00"), [(t("10-10 23:59:59"), ABOVE)]), "met", "第三十日最后一秒批准（调休上班的星期六）"),
        (_case(s, "09-14 10:00", t("10-20 10:00"), [(d("10-14"), ABOVE)]), "met", "批准只记到日，恰在最后一日"),
        (_case(s, "09-03 10:00", t("10-26 10:00"), [(t("10-08 17:00"), ABOVE)]), "borderline", "末日逢国庆顺延至 10 月 8 日，当日批准"),
        (_case(s, "09-11 10:00", t("10-22 10:00"), [(t("10-09 10:00"), OWN)]), "met", "派出所案件由所属公安机关批准"),
        (_case(s, "07-27 10:00", t("10-19 10:00"), [(t("08-24 10:00"), OWN), (t("09-23 10:00"), ABOVE)]), "met", "新法第二次延期"),
        (_case(s, "09-09 10:00", t("10-23 10:00"), [(t("10-08 10:00"), ABOVE, month)], unit=ORDER_TEAMS[1]), "met", "延长一个月，与三十日无从比较"),
        (_arrest(s, "08-21 10:00", "10-28 10:00", [(t("10-21 23:59:59"), PROCURATOR, month | dict(requested_at=t("10-10 10:00")))]), "met", "侦查羁押两个月最后一秒批准延长一个月"),
        (_kept(s, "09-07 10:00", "10-30 10:00", [(t("10-07 23:59:59"), HEAD)]), "met", "扣押第三十日（国庆假期内）最后一秒批准"),
        (_frozen(s, "2025-04-21 10:00", [(t("2025-10-20 10:00"), HEAD), (t("2026-04-20 10:00"), HEAD), (t("10-21 23:59:59"), HEAD)]), "met", "第三次续冻，次数不限，最后一秒批准"),
        (_petition(s, "07-15 10:00", "10-09 10:00", [(t("09-11 10:00"), OFFICE)]), "met", "信访六十日内由本机关负责人批准延期"),
    ):  # fmt: skip
        s.lawful("AJ-02", row, verdict, why)


def _approvals_not_judged(s: Sample) -> None:
    """A paper on file, a level that nobody recorded, or a term that may not be extended at all."""
    row = _case(s, "09-16 09:00", OPEN, [(t("10-20 10:00"), ABOVE)], pending_reason="在逃")
    exempt(s, "AJ-02", row)
    s.lawful("AJ-02", row, "exempt", "有对该次延长的豁免文书")
    row = _case(s, "09-17 09:00", t("10-13 10:00"), [(t("10-12 10:00"), None)])
    s.lawful("AJ-02", row, "unknown", "批准机关没有记录")
    row = _case(s, "09-18 09:00", t("10-14 10:00"), [(t("09-17 10:00"), ABOVE)])
    s.lawful("AJ-02", row, "unknown", "批准早于立案，时间矛盾")
    row = _case(s, "09-21 09:00", t("10-15 10:00"), [(t("10-30 10:00"), OFFICE)], is_classified=True)
    s.lawful("AJ-02", row, "out of scope", "涉密案件的延长")
    row = _case(s, "10-02 09:00", OPEN, [(t("11-01 10:00"), OFFICE)])
    s.lawful("AJ-02", row, "out of scope", "批准晚于核查时点")
    case = criminal_case(s, t("09-22 09:00"))
    row = _extensions(s, "案件", case["case_no"], [(t("10-30 10:00"), OFFICE)])
    s.lawful("AJ-02", row, "out of scope", "刑事案件没有可以延长的办案期限")


# Extensions that other themes plant because they give no time: each is a defect of its own.
DEFECTS_ELSEWHERE = (
    ("案件", "10-09 00:00:00", OWN, "治安案件延期批准晚于原期限一秒"),
    ("案件", "10-12 10:00", OWN, "治安大队案件由所属公安机关批准延期"),
    ("案件", "09-25 10:00", ABOVE, "治安案件第三次延期"),
    ("案件", "2026-01-28 09:00", ABOVE, "旧法治安案件第二次延期"),
    ("措施", "10-12 09:00", ABOVE, "侦查羁押由上一级公安机关批准延长"),
    ("措施", "10-13 00:00:00", PROCURATOR, "侦查羁押延长晚于期限一秒批准"),
    ("措施", "10-05 09:00", PROCURATOR, "侦查羁押第四次延长"),
    ("财物", "09-22 10:00", OWN, "扣押由所属公安机关批准延期"),
    ("财物", "08-12 00:00:00", HEAD, "行政冻结延期批准晚于期限一秒"),
    ("财物", "09-16 10:00", HEAD, "扣押第二次延期"),
    ("财物", "2026-10-16 10:00", HEAD, "重大复杂的续冻由县级批准"),
)
RIGHT_ELSEWHERE = (
    ("案件", "10-08 18:00", ABOVE, "borderline", "末日逢国庆顺延至 10 月 8 日，当日批准延期"),
    ("案件", "09-24 10:00", ABOVE, "met", "新法第二次延期"),
    ("案件", "2026-01-06 09:00", ABOVE, "met", "旧法第一次延期"),
    ("措施", "10-14 23:59:59", PROCURATOR, "met", "侦查羁押两个月最后一秒批准延长"),
    ("财物", "2026-10-16 10:00", ABOVE, "met", "第二次续冻，最后一日批准"),
    ("财物", "2026-10-20 10:00", CITY, "met", "重大复杂的续冻由设区的市以上批准"),
)


def _planted_elsewhere(s: Sample) -> None:
    """The extensions of other themes, each found by the moment and the level of its approval."""
    for kind, approved, level, planted in DEFECTS_ELSEWHERE:
        s.breach("AJ-02", _elsewhere(s, kind, approved, level), t(approved), "黄", planted)
    for kind, approved, level, verdict, why in RIGHT_ELSEWHERE:
        s.lawful("AJ-02", _elsewhere(s, kind, approved, level), verdict, why)


def _elsewhere(s: Sample, kind: str, approved: str, level: str) -> Record:
    facts = {"object_kind": kind, "approved_at": t(approved), "approver_level": level}
    (row,) = (each for each in s.tables["extensions"] if facts.items() <= each.items())
    return named(s, row)


def _old_case(s: Sample, filed, kind: str = "刑事", **over) -> Record:
    """A criminal case that is older than the sample, with acts of inquiry at its beginning and in October."""
    unit = s.next_of(list(ECONOMIC_TEAMS), "stale") if kind == "经济犯罪" else None
    case = criminal_case(s, filed, kind, unit, acts=False, **over)
    act(s, case, "询问", earliest(filed) + timedelta(days=3, hours=2))
    if not case.get("prosecuted_at"):
        number = len(s.tables["cases"])  # nobody gathers evidence in fifty cases in the same second
        act(s, case, "取证", t("10-15 09:20") + timedelta(minutes=11 * number % 470, seconds=number % 60))
    return case


def _never_held(s: Sample) -> None:
    """Open for more than two years, and nobody was ever held."""
    for filed, kind, due, planted in (
        (t("2024-10-14 09:00"), "刑事", "10-14 23:59:59", "立案满二年，没有采取过强制措施"),
        (d("2024-10-15"), "经济犯罪", "10-15 23:59:59", "经济犯罪案件立案满二年，立案只记到日"),
        (t("2024-10-03 09:00"), "刑事", "10-08 23:59:59", "二年届满日逢国庆，顺延后仍未结"),
        (t("2024-08-05 09:00"), "刑事", "08-05 23:59:59", "8 月已满二年"),
        (t("2023-03-14 09:00"), "经济犯罪", "2025-03-14 23:59:59", "立案已三年半"),
    ):
        s.breach("AJ-04", _old_case(s, filed, kind), t(due), "红", planted, clock="无措施")
    case = _old_case(s, t("2024-09-09 09:00"))
    measure(s, case, "拘传", t("2024-09-11 09:00"), ended_at=t("2024-09-11 15:00"))
    s.breach("AJ-04", case, t("09-09 23:59:59"), "红", "只拘传过，不算采取过强制措施", clock="无措施")


def _held_or_young(s: Sample) -> None:
    """Younger than two years, stock, at an end, on paper, or held."""
    for filed, over, verdict, why in (
        (t("2024-11-04 09:00"), {}, "met", "立案不满二年"),
        (t("2024-10-31 09:00"), {}, "borderline", "二年届满日 10 月 31 日为星期六，可顺延"),
        (t("2024-07-08 09:00"), {"pending_reason": "行为人不明"}, "exempt", "行为人不明，属于存量"),
        (t("2024-06-17 09:00"), {"pending_reason": "在逃"}, "exempt", "在逃，属于存量"),
        (t("2024-05-13 09:00"), {"prosecuted_at": t("10-20 09:00")}, "out of scope", "核查时已移送起诉"),
        (t("2024-05-20 09:00"), {"is_classified": True}, "out of scope", "涉密案件"),
    ):
        s.lawful("AJ-04", _old_case(s, filed, **over), verdict, why, clock="无措施")
    case = _old_case(s, t("2024-08-19 09:00"))
    exempt(s, "AJ-04", case)
    s.lawful("AJ-04", case, "exempt", "有豁免文书（经批准继续侦查）", clock="无措施")
    case = _old_case(s, t("2024-08-26 09:00"))
    measure(s, case, "取保候审", t("2026-05-11 09:00"), ended_at=None)
    s.lawful("AJ-04", case, "out of scope", "正在取保候审", clock="无措施")


def _held(s: Sample, filed: str, started: str, ended: str, kind: str = "刑事", **over) -> Record:
    """A case whose only suspect was on bail, and is no longer."""
    case = _old_case(s, t(filed), kind, **over)
    measure(s, case, "取保候审", t(started), ended_at=t(ended))
    return case


def _held_long_ago(s: Sample) -> None:
    """Twelve months have passed since the last measure ended."""
    for filed, started, ended, kind, due, severity, planted in (
        ("2025-02-10 09:00", "2025-02-14 09:00", "2025-10-14 09:00", "刑事", "10-14 23:59:59", "橙", "取保候审解除满十二个月"),
        ("2025-01-06 09:00", "2025-01-10 09:00", "2025-10-05 09:00", "经济犯罪", "10-08 23:59:59", "橙", "十二个月届满日逢国庆，顺延后仍未结"),
        ("2024-09-02 09:00", "2024-10-21 09:00", "2025-10-13 09:00", "刑事", "10-13 23:59:59", "红", "解除满十二个月，立案满二年"),
        ("2024-12-09 09:00", "2024-12-12 09:00", "2025-08-20 09:00", "刑事", "08-20 23:59:59", "橙", "8 月已满十二个月"),
    ):  # fmt: skip
        s.breach("AJ-04", _held(s, filed, started, ended, kind), t(due), severity, planted, clock="措施结束")


def _held_lately(s: Sample) -> None:
    """Twelve months are not over, or they do not count."""
    for filed, started, ended, over, verdict, why in (
        ("2025-03-03 09:00", "2025-03-07 09:00", "2025-11-03 09:00", {}, "met", "解除不满十二个月"),
        ("2025-03-10 09:00", "2025-03-14 09:00", "2025-10-31 09:00", {}, "borderline", "届满日 10 月 31 日为星期六，可顺延"),
        ("2025-03-17 09:00", "2025-03-21 09:00", "2025-09-10 09:00", {"pending_reason": "在逃"}, "exempt", "解除后在逃，属于存量"),
        ("2025-03-24 09:00", "2025-03-28 09:00", "2025-09-11 09:00", {"prosecuted_at": t("10-22 09:00")}, "out of scope", "核查时已移送起诉"),
    ):  # fmt: skip
        s.lawful("AJ-04", _held(s, filed, started, ended, **over), verdict, why, clock="措施结束")
    case = _held(s, "2025-03-31 09:00", "2025-04-03 09:00", "2025-09-12 09:00")
    measure(s, case, "取保候审", t("2026-08-10 09:00"), person="02", ended_at=None)
    s.lawful("AJ-04", case, "out of scope", "另一人正在取保候审", clock="措施结束")
    case = _held(s, "2025-04-07 09:00", "2025-04-10 09:00", "2025-09-15 09:00")
    exempt(s, "AJ-04", case)
    s.lawful("AJ-04", case, "exempt", "有豁免文书（经批准继续侦查）", clock="措施结束")


def _ordered(s: Sample, ordered, filed, **over) -> Record:
    """A case that was declined, and filed on the procurator's order."""
    declined = earliest(ordered) - timedelta(days=20)
    day = timedelta(days=1)
    facts = dict(
        reported_at=declined - day, declined_at=declined, decline_served_at=declined + day, has_complainant=True
    )
    return _old_case(s, filed, origin="控告", file_ordered_at=ordered, **(facts | over))


def _filed_on_order(s: Sample) -> None:
    """Three months after the filing that was ordered, still open."""
    for ordered, filed, due, severity, planted in (
        (d("07-06"), t("07-13 09:00"), "10-13 23:59:59", "橙", "检察机关通知立案满三个月"),
        (t("06-24 09:00"), t("07-03 09:00"), "10-08 23:59:59", "橙", "三个月届满日逢国庆，顺延后仍未结"),
        (t("05-11 09:00"), t("05-18 09:00"), "08-18 23:59:59", "橙", "8 月已满三个月"),
    ):
        s.breach("AJ-04", _ordered(s, ordered, filed), t(due), severity, planted, clock="监督立案")
    case = _ordered(s, t("2024-08-12 09:00"), t("2024-08-19 10:00"))
    measure(s, case, "取保候审", t("2026-06-08 09:00"), ended_at=None)
    s.breach("AJ-04", case, t("2024-11-19 23:59:59"), "红", "监督立案已满二年，正在取保候审", clock="监督立案")


def _filed_on_order_lately(s: Sample) -> None:
    """Three months are not over, or the filing was not ordered."""
    for ordered, filed, over, verdict, why in (
        (t("07-27 09:00"), t("08-03 09:00"), {}, "met", "监督立案不满三个月"),
        (t("07-23 09:00"), t("07-31 09:00"), {}, "borderline", "届满日 10 月 31 日为星期六，可顺延"),
        (t("07-01 09:00"), t("07-08 09:00"), {"pending_reason": "行为人不明"}, "exempt", "行为人不明，属于存量"),
        (t("07-02 09:00"), t("07-09 09:00"), {"prosecuted_at": t("10-21 09:00")}, "out of scope", "核查时已移送起诉"),
    ):
        s.lawful("AJ-04", _ordered(s, ordered, filed, **over), verdict, why, clock="监督立案")
    case = _old_case(s, t("07-06 09:00"), origin="控告", file_ordered_at=t("07-07 09:00"))
    s.lawful("AJ-04", case, "out of scope", "通知以前已经立案", clock="监督立案")
