"""Planted in how records are kept: older versions, links across systems, and what another system wrote."""

# ruff: noqa: E501 -- one planted case a line, to be read across

from samples.moments import t
from samples.records import Sample
from samples.scenes import admin_case, criminal_case, incident, measure, visited_incident


def plant(sample: Sample) -> None:
    """The latest version of a record decides; an older one neither accuses nor excuses."""
    _corrected(sample)
    _worsened(sample)
    _ambiguous(sample)
    _illegible(sample)
    _unknown_codes(sample)


def _corrected(s: Sample) -> None:
    """The September export lacked the time of filing; the October one has it."""
    case = admin_case(s, t("09-22 10:00"), reported_at=t("09-22 08:00"), updated_at=t("10-08 09:00"))
    _earlier(s, case, filed_at=None, decided_at=None)
    s.lawful("JQ-02", case, "met", "9 月版本缺立案时间，10 月版本已补，以最新版本为准")
    record = visited_incident(s, t("09-23 10:00:00"), "刑事", outcome="重复警情", updated_at=t("10-08 09:00"))
    _earlier(s, record, outcome="其他")
    s.lawful("JQ-01", record, "exempt", "9 月版本未写重复警情，以最新版本为准")


def _worsened(s: Sample) -> None:
    """The September export named an early filing; the October one corrects it to a late one."""
    case = criminal_case(s, t("09-25 10:00"), reported_at=t("09-21 08:00"), updated_at=t("10-08 09:30"))
    _earlier(s, case, filed_at=t("09-23 10:00"))
    s.breach("JQ-03", case, t("09-24 23:59:59"), "橙", "9 月版本的立案时间在期限内，10 月更正为逾期")
    case = admin_case(s, t("10-13 07:00"))
    row = measure(s, case, "传唤", t("10-13 09:05:00"), ended_at=t("10-13 19:00:00"), updated_at=t("10-14 09:00"))
    _earlier(s, row, ended_at=t("10-13 16:00:00"))
    s.breach("RS-01", row, t("10-13 18:00:00"), "红", "先登记八小时内结束，更正后为超时")


def _earlier(s: Sample, record, **then) -> None:
    """An older version of the record, with what it said then, was exported too."""
    older = s.add(record.table, **(record | then | {"updated_at": t("09-30 20:00")}))
    older.is_old = True


def _ambiguous(s: Sample) -> None:
    """The same case number in two systems links to nothing."""
    first = criminal_case(s, t("10-12 10:00"))
    twin = criminal_case(s, t("10-12 11:00"))
    twin["source"] = "经侦专用系统"
    for event in s.tables["case_events"]:
        if event["case_no"] == twin["case_no"]:
            event["source"], event["case_no"] = twin["source"], first["case_no"]
    twin |= {"case_no": first["case_no"], "unit_code": first["unit_code"]}  # one case in two systems, not a conflict
    record = visited_incident(s, t("10-11 09:00:00"), "刑事", case_no=first["case_no"])
    s.lawful("JQ-01", record, "unknown", "案件编号在两个系统中重复，无法确定是哪一件")


def _illegible(s: Sample) -> None:
    """A time that nobody can read is neither in time nor late."""
    case = admin_case(s, t("10-15 10:00"))
    case["reported_at"] = "十月中旬"
    s.lawful("JQ-02", case, "unknown", "接报时间“十月中旬”无法辨认")
    case = criminal_case(s, t("10-20 10:00"))
    row = measure(s, case, "传唤", t("10-20 11:10"))
    row["ended_at"] = "当晚"
    s.lawful("RS-02", row, "unknown", "结束时间“当晚”无法辨认", clock="时长")


def _unknown_codes(s: Sample) -> None:
    """Rows with a code outside the contract are put aside, not guessed."""
    for finished, category in (("07-15 10:00:00", "盗窃类"), ("08-15 10:00:00", "刑"), ("10-15 10:00:00", "治安/纠纷")):
        row = incident(s, t(finished), category, category_initial=None)
        row.is_unknown_code = True
