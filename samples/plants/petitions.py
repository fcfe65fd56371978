"""Planted in 信访: the five terms of a petition (XF-01)."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.bureau import POLICE_STATIONS
from samples.moments import d, earliest, h, t
from samples.records import Record, Sample
from samples.scenes import DAY, admin_case, exempt, extension


def plant(sample: Sample) -> None:
    """Each of the five clocks of XF-01 has violations and look-alikes."""
    _told_late(sample)
    _told_lawfully(sample)
    _handled_late(sample)
    _handled_lawfully(sample)
    _reviewed_late(sample)
    _reviewed_lawfully(sample)
    _without_writing(sample)
    _in_writing(sample)


def _petition(s: Sample, received, **over) -> Record:
    """A petition about police conduct, told of on the next day."""
    at = earliest(received)
    record = dict(
        petition_no=s.number(f"XF{at:%Y%m}-P", 3), channel="来信", category="办案不及时", received_at=received,
        informed_at=at + DAY, is_anonymous=False, transfers=0,
        unit_code=s.next_of(list(POLICE_STATIONS), "petition").code,
    )  # fmt: skip
    return s.add("petitions", **(record | over))


def _accepted(s: Sample, accepted, replied, **over) -> Record:
    """A petition that was accepted two days after it came in, and answered in writing."""
    answer = dict(replied_at=replied, has_written_reply=True, verdict="不属实") if replied else {}
    return _petition(s, earliest(accepted) - 2 * DAY, **(dict(accepted_at=accepted) | answer | over))


def _told_late(s: Sample) -> None:
    """The petitioner was not told within fifteen days."""
    for received, informed, due, planted in (
        (t("10-12 09:00"), t("10-28 00:00:00"), "10-27 23:59:59", "书面告知逾期一秒"),
        (d("09-16"), d("10-10"), "10-08 23:59:59", "末日逢国庆顺延至 10 月 8 日，后仍逾期告知"),
        (t("10-10 10:00"), None, "10-26 23:59:59", "末日为星期日，顺延后至今未告知"),
        (t("10-13 10:00"), t("11-01 09:00"), "10-28 23:59:59", "告知晚于核查时点，视同尚未告知"),
        (d("08-03"), d("08-20"), "08-18 23:59:59", "收到、告知都只记到日，仍确定逾期"),
    ):
        s.breach("XF-01", _petition(s, received, informed_at=informed), t(due), "橙", planted, clock="告知")


def _told_lawfully(s: Sample) -> None:
    """Told in time, on a rounding, or nobody to tell."""
    for received, informed, over, verdict, why in (
        (t("10-12 09:30"), t("10-27 23:59:59"), {}, "met", "第十五日最后一秒告知"),
        (d("10-12"), d("10-27"), {}, "met", "收到、告知都只记到日，第十五日告知"),
        (t("09-16 10:00"), t("10-08 16:00"), {}, "borderline", "末日逢国庆顺延至 10 月 8 日，当日告知"),
        (t("10-16 10:00"), None, {}, "borderline", "末日 10 月 31 日为星期六，可顺延"),
        (t("10-20 10:00"), None, {}, "pending", "十五日尚未届满"),
        (t("10-09 10:00"), None, {"is_anonymous": True}, "exempt", "信访人姓名、住址不清，无法告知"),
        (t("10-14 10:00"), t("10-13 10:00"), {}, "unknown", "告知早于收到，时间矛盾"),
        (t("11-01 09:00"), None, {}, "out of scope", "收到晚于核查时点"),
    ):
        s.lawful("XF-01", _petition(s, received, informed_at=informed, **over), verdict, why, clock="告知")
    row = _petition(s, t("10-08 10:00"), informed_at=None)
    exempt(s, "XF-01", row)
    s.lawful("XF-01", row, "exempt", "有豁免文书", clock="告知")
    case = admin_case(s, t("09-15 10:00"), is_classified=True)
    row = _petition(s, t("10-07 10:00"), informed_at=None, case_no=case["case_no"])
    s.lawful("XF-01", row, "out of scope", "涉密案件的信访", clock="告知")


def _handled_late(s: Sample) -> None:
    """Not answered within sixty days of the acceptance, or ninety with an extension."""
    for accepted, replied, due, planted in (
        (t("08-12 09:00"), t("10-13 00:00:00"), "10-12 23:59:59", "末日为星期日，顺延至星期一后仍逾期一秒办结"),
        (d("08-10"), None, "10-09 23:59:59", "至今未办结"),
        (t("07-06 10:00"), d("09-10"), "09-04 23:59:59", "9 月逾期办结，答复只记到日"),
    ):
        s.breach("XF-01", _accepted(s, accepted, replied), t(due), "橙", planted, clock="办理")
    row = _accepted(s, t("07-15 10:00"), t("10-14 09:00"))
    extension(s, "信访", row["petition_no"], 1, t("09-10 10:00"), "本机关负责人")
    s.breach("XF-01", row, t("10-13 23:59:59"), "橙", "经批准延长三十日，延长后仍逾期", clock="办理")


def _handled_lawfully(s: Sample) -> None:
    """Answered in time, extended, or on a rounding."""
    for accepted, replied, verdict, why in (
        (t("08-14 10:00"), t("10-13 23:59:59"), "met", "第六十日最后一秒办结"),
        (t("08-03 10:00"), t("10-08 17:00"), "borderline", "末日逢国庆顺延至 10 月 8 日，当日办结"),
        (d("08-12"), d("10-12"), "borderline", "末日为星期日，星期一办结，都只记到日"),
        (t("09-14 10:00"), None, "pending", "六十日尚未届满"),
        (t("09-15 10:00"), t("09-14 10:00"), "unknown", "办结早于受理，时间矛盾"),
    ):
        s.lawful("XF-01", _accepted(s, accepted, replied), verdict, why, clock="办理")
    row = _accepted(s, t("07-21 10:00"), t("10-19 23:59:59"))
    extension(s, "信访", row["petition_no"], 1, t("09-18 10:00"), "本机关负责人")
    s.lawful("XF-01", row, "met", "经本机关负责人批准延长，第九十日最后一秒办结", clock="办理")
    row = _accepted(s, t("08-05 10:00"), None)
    exempt(s, "XF-01", row)
    s.lawful("XF-01", row, "exempt", "有豁免文书", clock="办理")
    s.lawful("XF-01", _petition(s, t("08-06 10:00")), "out of scope", "没有受理的信访", clock="办理")


def _objected(s: Sample, **over) -> Record:
    """A petition answered in July, whose petitioner asked for a review, and it may be for another one."""
    return _accepted(s, t("07-02 10:00"), t("07-20 10:00"), **over)


def _reviewed_late(s: Sample) -> None:
    """No answer within thirty days of the request, in the first review and in the second."""
    for asked, answered, due, planted in (
        (t("09-09 10:00"), t("10-10 00:00:00"), "10-09 23:59:59", "逾期一秒"),
        (d("09-03"), None, "10-08 23:59:59", "末日逢国庆顺延，至今未答复"),
        (t("09-15 10:00"), t("10-20 10:00"), "10-15 23:59:59", "第三十五日才答复"),
        (d("08-04"), d("09-07"), "09-03 23:59:59", "申请、答复都只记到日，仍确定逾期"),
    ):
        row = _objected(s, review_requested_at=asked, reviewed_at=answered)
        s.breach("XF-01", row, t(due), "橙", f"复查：{planted}", clock="复查")
        row = _rechecked(s, asked, answered)
        s.breach("XF-01", row, t(due), "橙", f"复核：{planted}", clock="复核")


def _rechecked(s: Sample, asked, answered, **over) -> Record:
    """A petition whose first review was answered in time, and whose petitioner asked for a second one."""
    first = dict(review_requested_at=t("07-21 10:00"), reviewed_at=t("08-03 10:00"))
    return _objected(s, **first, recheck_requested_at=asked, rechecked_at=answered, **over)


def _reviewed_lawfully(s: Sample) -> None:
    """Answered in time, on a rounding, or not yet due, in the first review and in the second."""
    for asked, answered, verdict, why in (
        (t("09-09 11:00"), t("10-09 23:59:59"), "met", "第三十日最后一秒答复"),
        (t("09-04 11:00"), t("10-08 17:00"), "borderline", "末日逢国庆顺延至 10 月 8 日，当日答复"),
        (t("10-01 11:00"), None, "borderline", "末日 10 月 31 日为星期六，可顺延"),
        (t("10-12 11:00"), None, "pending", "三十日尚未届满"),
        (t("09-10 11:00"), h("09-10 09:00"), "unknown", "答复早于申请，时间矛盾"),
    ):
        row = _objected(s, review_requested_at=asked, reviewed_at=answered)
        s.lawful("XF-01", row, verdict, f"复查：{why}", clock="复查")
        s.lawful("XF-01", _rechecked(s, asked, answered), verdict, f"复核：{why}", clock="复核")


def _without_writing(s: Sample) -> None:
    """Answered, but not in writing."""
    for accepted, replied, planted in (
        ("09-07 10:00", t("10-14 10:00"), "口头答复，没有书面答复"),
        ("09-08 10:00", d("10-20"), "没有书面答复，答复只记到日"),
        ("07-08 10:00", t("08-20 10:00"), "8 月没有书面答复"),
    ):
        row = _accepted(s, t(accepted), replied, has_written_reply=False)
        s.breach("XF-01", row, earliest(replied), "橙", planted, clock="书面答复")


def _in_writing(s: Sample) -> None:
    """Answered in writing, nobody to write to, not recorded, or not answered yet."""
    for accepted, replied, over, verdict, why in (
        ("09-07 11:00", t("10-14 11:00"), {}, "met", "有书面答复"),
        ("09-08 11:00", t("10-15 11:00"), {"has_written_reply": None}, "unknown", "未登记是否书面答复"),
        ("09-09 11:00", t("10-16 11:00"), {"has_written_reply": False, "is_anonymous": True}, "exempt", "信访人姓名、住址不清，无法书面答复"),
        ("09-10 11:00", None, {}, "out of scope", "尚未答复"),
        ("09-11 11:00", t("11-01 09:00"), {"has_written_reply": False}, "out of scope", "答复晚于核查时点"),
    ):
        s.lawful("XF-01", _accepted(s, t(accepted), replied, **over), verdict, why, clock="书面答复")
    row = _accepted(s, t("09-14 11:00"), t("10-19 11:00"), has_written_reply=False)
    exempt(s, "XF-01", row)
    s.lawful("XF-01", row, "exempt", "有豁免文书", clock="书面答复")
