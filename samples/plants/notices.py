"""Planted in 行政处罚, 案件 and 案件节点: who was served or told in time (AJ-05)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import d, earliest, happened, t
from samples.records import Record, Sample
from samples.scenes import DAY, OPEN, act, admin_case, criminal_case, exempt, penalty, visit


def plant(sample: Sample) -> None:
    """Every clock of AJ-05 has violations and look-alikes."""
    for theme in (
        _offender_not_served, _offender_served, _victim_not_served, _victim_served, _family_not_told, _family_told,
        _cancelled_untold, _cancelled_told, _opinion_untold, _opinion_told,
    ):  # fmt: skip
        theme(sample)


def _fined(s: Sample, decided, of: str = "治安", victim: bool = False, is_classified: bool = False, **over) -> Record:
    """A fine on a case of that kind filed six days before; its victim, if there is one, is visited."""
    case = admin_case(s, earliest(decided) - 6 * DAY, of, decided=decided, has_victim=victim, is_classified=is_classified)
    if victim and happened(earliest(decided) + 5 * DAY):
        visit(s, case, earliest(decided) + 5 * DAY)
    if over.get("kind") == "不予处罚":
        case["decision"] = "不予处罚"
    facts = dict(kind="罚款", custody_in_at=None, fine_amount=500, family_notified_at=None)
    return penalty(s, case, decided, None, **(facts | over))


def _held(s: Sample, decided, **over) -> Record:
    """A 行政拘留 on a 治安 case filed six days before."""
    is_classified = over.pop("is_classified", False)
    case = admin_case(s, earliest(decided) - 6 * DAY, decided=decided, is_classified=is_classified)
    return penalty(s, case, decided, **over)


def _step(s: Sample, row: Record, event: str, at, person: str | None = None) -> None:
    """A step of the case to which that record belongs."""
    act(s, row, event, at, person_no=person)


def _offender_not_served(s: Sample) -> None:
    """The decision did not reach the offender in two days, or in seven."""
    for decided, served, due, kind, planted in (
        ("10-13 10:00", t("10-16 00:00:00"), "10-15 23:59:59", "治安", "治安处罚决定书第二日后逾期一秒送达"),
        ("10-20 10:00", None, "10-22 23:59:59", "治安", "治安处罚决定书至今未送达"),
        ("10-12 10:00", t("10-22 00:00:00"), "10-21 23:59:59", "其他行政", "其他行政处罚决定书超过七个工作日一秒送达"),
        ("09-03 10:00", d("09-08"), "09-07 23:59:59", "治安", "第二日为星期六，顺延至星期一后仍逾期送达"),
    ):
        s.breach("AJ-05", _fined(s, t(decided), kind, served_offender_at=served), t(due), "黄", planted, clock="送达被处罚人")


def _offender_served(s: Sample) -> None:
    """Served in time, on a rounding, in another way, or not judged."""
    for decided, served, verdict, kind, over, why in (
        ("10-13 10:00", t("10-15 23:59:59"), "met", "治安", {}, "第二日最后一秒送达"),
        ("10-01 10:00", t("10-08 16:00"), "borderline", "治安", {}, "末日逢国庆顺延至 10 月 8 日，当日送达"),
        ("10-13 10:00", d("10-21"), "borderline", "其他行政", {}, "七个自然日已过，七个工作日未过"),
        ("10-14 10:00", t("10-20 10:00"), "met", "治安", {"kind": "不予处罚", "fine_amount": None}, "不予处罚决定书适用七日"),
        ("10-30 10:00", None, "pending", "治安", {}, "二日期限尚未届满"),
        ("10-15 10:00", t("10-14 10:00"), "unknown", "治安", {}, "送达早于决定，时间矛盾"),
        ("10-16 10:00", None, "out of scope", "治安", {"is_classified": True}, "涉密案件的处罚"),
    ):
        row = _fined(s, t(decided), kind, served_offender_at=served, **over)
        s.lawful("AJ-05", row, verdict, why, clock="送达被处罚人")
    row = _fined(s, t("10-19 10:00"), served_offender_at=None)
    _step(s, row, "送达被处罚人", t("10-21 23:59:59"), "01")
    s.lawful("AJ-05", row, "met", "处罚表没有填，节点里有按期的送达", clock="送达被处罚人")
    row = _fined(s, t("10-21 10:00"), served_offender_at=None)
    exempt(s, "AJ-05", row)
    s.lawful("AJ-05", row, "exempt", "有豁免文书（公告送达）", clock="送达被处罚人")


def _victim_not_served(s: Sample) -> None:
    """The decision did not reach the victim in two days."""
    for decided, served, due, over, planted in (
        ("10-13 11:00", t("10-16 00:00:00"), "10-15 23:59:59", {}, "送达被侵害人逾期一秒"),
        ("10-20 11:00", None, "10-22 23:59:59", {}, "至今未送达被侵害人"),
        ("08-12 11:00", d("08-17"), "08-14 23:59:59", {}, "8 月逾期送达被侵害人"),
        ("10-14 11:00", None, "10-16 23:59:59", {"kind": "不予处罚", "fine_amount": None}, "不予处罚决定书至今未送达被侵害人"),
    ):
        row = _fined(s, t(decided), victim=True, served_victim_at=served, **over)
        s.breach("AJ-05", row, t(due), "黄", planted, clock="送达被侵害人")


def _victim_served(s: Sample) -> None:
    """Served in time, on a rounding, in another way, or nobody to serve."""
    for decided, served, verdict, kind, victim, over, why in (
        ("10-13 11:00", t("10-15 23:59:59"), "met", "治安", True, {}, "第二日最后一秒送达被侵害人"),
        ("10-01 11:00", d("10-08"), "borderline", "治安", True, {}, "末日逢国庆顺延至 10 月 8 日，当日送达"),
        ("10-30 11:00", None, "pending", "治安", True, {}, "二日期限尚未届满"),
        ("10-15 11:00", None, "out of scope", "治安", False, {}, "没有被侵害人"),
        ("10-16 11:00", None, "out of scope", "其他行政", True, {}, "其他行政案件没有规定送达被侵害人的日数"),
        ("10-19 11:00", None, "out of scope", "治安", True, {"is_classified": True}, "涉密案件的处罚"),
    ):
        row = _fined(s, t(decided), kind, victim, served_victim_at=served, **over)
        s.lawful("AJ-05", row, verdict, why, clock="送达被侵害人")
    row = _fined(s, t("10-20 12:00"), victim=True, served_victim_at=None)
    _step(s, row, "送达被侵害人", t("10-22 09:00"), "09")
    s.lawful("AJ-05", row, "met", "处罚表没有填，节点里有按期的送达", clock="送达被侵害人")
    row = _fined(s, t("10-21 11:00"), victim=True, served_victim_at=None)
    exempt(s, "AJ-05", row)
    s.lawful("AJ-05", row, "exempt", "有豁免文书（无法送达，已注明）", clock="送达被侵害人")


def _family_not_told(s: Sample) -> None:
    """The family of who was sent to 行政拘留 was not told within 24 hours."""
    for decided, told, due, planted in (
        ("10-13 10:30", t("10-14 11:00:01"), "10-14 11:00:00", "行政拘留通知家属逾期一秒"),
        ("10-20 10:30", None, "10-21 11:00:00", "行政拘留至今未通知家属"),
        ("08-11 10:30", t("08-14 09:00"), "08-12 11:00:00", "8 月逾期通知家属"),
        ("10-01 20:15", d("10-03"), "10-02 21:00:00", "国庆期间不顺延；只记到日，仍确定逾期"),
    ):
        s.breach("AJ-05", _held(s, t(decided), family_notified_at=told), t(due), "黄", planted, clock="通知家属")


def _family_told(s: Sample) -> None:
    """Told in time, on a rounding, in another way, or not judged."""
    for decided, told, verdict, over, why in (
        ("10-13 10:30", t("10-14 10:30"), "met", {}, "恰满二十四小时通知家属"),
        ("10-14 10:30", t("10-15 11:00"), "borderline", {}, "开始的时不算：最后一秒通知"),
        ("10-31 10:30", None, "pending", {}, "二十四小时尚未届满"),
        ("10-15 10:30", t("10-14 10:30"), "unknown", {}, "通知早于决定，时间矛盾"),
        ("10-16 10:30", None, "out of scope", {"is_classified": True}, "涉密案件的处罚"),
    ):
        s.lawful("AJ-05", _held(s, t(decided), family_notified_at=told, **over), verdict, why, clock="通知家属")
    row = _held(s, t("10-19 10:30"), family_notified_at=None)
    _step(s, row, "通知家属", t("10-19 18:00"), "01")
    s.lawful("AJ-05", row, "met", "处罚表没有填，节点里有按期的通知", clock="通知家属")
    row = _held(s, t("10-21 10:30"), family_notified_at=None)
    exempt(s, "AJ-05", row, person="01")
    s.lawful("AJ-05", row, "exempt", "有豁免文书（拒不提供家属联系方式）", clock="通知家属")
    s.lawful("AJ-05", _fined(s, t("10-22 10:30")), "out of scope", "罚款无需通知家属", clock="通知家属")


def _cancelled(s: Sample, cancelled, told, **over) -> Record:
    """A criminal case cancelled forty days after its filing, told of then."""
    case = criminal_case(s, earliest(cancelled) - 40 * DAY, cancelled_at=cancelled, told=False, **over)
    if told:
        _step(s, case, "进展告知", told)
    return case


def _cancelled_untold(s: Sample) -> None:
    """Nobody was told of the cancellation within three days."""
    for cancelled, told, due, planted in (
        (t("10-12 10:00"), t("10-16 00:00:00"), "10-15 23:59:59", "撤案告知逾期一秒"),
        (t("10-20 17:30"), None, "10-23 23:59:59", "撤案至今未告知"),
        (d("08-05"), d("08-12"), "08-10 23:59:59", "两个时间都只记到日，末日为星期六顺延后仍逾期"),
    ):
        s.breach("AJ-05", _cancelled(s, cancelled, told), t(due), "黄", planted, clock="撤案告知")


def _cancelled_told(s: Sample) -> None:
    """Told in time, on a rounding, nobody to tell, or not judged."""
    for cancelled, told, verdict, over, why in (
        (t("10-12 10:00"), t("10-15 23:59:59"), "met", {}, "第三日最后一秒告知"),
        (t("09-30 10:00"), t("10-08 10:00"), "borderline", {}, "末日逢国庆顺延至 10 月 8 日，当日告知"),
        (t("10-29 16:00"), None, "pending", {}, "三日期限尚未届满"),
        (t("10-13 10:00"), None, "exempt", {"acts": False}, "没有被害人和嫌疑人，无人可告知"),
        (t("10-14 10:00"), None, "out of scope", {"is_classified": True}, "涉密案件"),
    ):
        s.lawful("AJ-05", _cancelled(s, cancelled, told, **over), verdict, why, clock="撤案告知")
    case = _cancelled(s, t("10-15 10:00"), None)
    exempt(s, "AJ-05", case)
    s.lawful("AJ-05", case, "exempt", "有豁免文书", clock="撤案告知")


def _appraised(s: Sample, ended, told, criminal: bool = False, **over) -> Record:
    """A case filed eight days before an examination ended, whose opinion was told then."""
    filed = earliest(ended) - 8 * DAY
    case = criminal_case(s, filed, **over) if criminal else admin_case(s, filed, **over)
    act(s, case, "鉴定", filed + 2 * DAY, told=False, ended_at=ended)
    if told:
        _step(s, case, "鉴定意见告知", told)
    return case


def _opinion_untold(s: Sample) -> None:
    """What the examination found was not told in five days, or not at once."""
    for ended, told, due, criminal, planted in (
        (t("10-12 16:00"), t("10-20 00:00:00"), "10-19 23:59:59", False, "第五日为星期六，顺延至星期一后逾期一秒告知"),
        (t("10-20 10:00"), None, "10-26 23:59:59", False, "鉴定意见至今未告知（末日为星期日顺延）"),
        (d("08-10"), d("08-20"), "08-17 23:59:59", False, "两个时间都只记到日，仍确定逾期"),
        (t("10-12 10:20"), t("10-17 11:00:01"), "10-17 11:00:00", True, "刑事案件鉴定意见告知逾期一秒"),
    ):
        s.breach("AJ-05", _appraised(s, ended, told, criminal), t(due), "黄", planted, clock="鉴定意见告知")
    case = _appraised(s, t("10-13 10:00"), t("10-21 10:00"))
    act(s, case, "鉴定", t("10-14 09:00"), told=False, ended_at=t("10-20 09:00"))
    s.breach("AJ-05", case, t("10-19 23:59:59"), "黄", "两次鉴定，前一次逾期告知，后一次按期", clock="鉴定意见告知")


def _opinion_told(s: Sample) -> None:
    """Told in time, on a rounding, not over yet, or not judged."""
    for ended, told, verdict, criminal, over, why in (
        (t("10-13 16:00"), t("10-18 23:59:59"), "met", False, {}, "第五日最后一秒告知"),
        (t("10-12 16:00"), t("10-19 15:00"), "borderline", False, {}, "末日为星期六，顺延至星期一告知"),
        (t("10-13 10:20"), t("10-18 10:20"), "met", True, {}, "刑事案件，恰满本地期限告知"),
        (t("10-14 10:20"), t("10-19 11:00"), "borderline", True, {}, "刑事案件，开始的时不算：最后一秒告知"),
        (t("10-29 10:00"), None, "pending", False, {}, "五日期限尚未届满"),
        (t("10-15 10:00"), None, "out of scope", False, {"is_classified": True}, "涉密案件"),
    ):
        s.lawful("AJ-05", _appraised(s, ended, told, criminal, **over), verdict, why, clock="鉴定意见告知")
    case = admin_case(s, t("10-14 09:00"), decided=OPEN)
    act(s, case, "鉴定", t("10-16 09:00"))
    s.lawful("AJ-05", case, "out of scope", "鉴定尚未结束", clock="鉴定意见告知")
    case = _appraised(s, t("10-16 10:00"), None)
    exempt(s, "AJ-05", case)
    s.lawful("AJ-05", case, "exempt", "有豁免文书（未作证据使用）", clock="鉴定意见告知")
