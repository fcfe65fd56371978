"""强制措施: what a measure must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    known_officer,
    known_unit,
    linked,
    lost_zeros,
    missing_beside,
    never,
    not_before,
    together,
    unit_not_yet,
)

# Held again by the same measure before it ended: one of the two times is wrong, or both are one measure.
OVERLAPPING = """exists (
    select 1 from staging.measures as o
    where o.source = r.source and o.case_no = r.case_no and o.person_no = r.person_no and o.kind = r.kind
        and o.measure_no <> r.measure_no
        and o.started_at >= r.started_at_latest and o.started_at_latest < r.ended_at)"""

CHECKS = (
    never("started_at", "没有开始时间", "contradiction", "r.started_at is null"),
    not_before("started_at", "decided_at", "决定时间"),
    not_before("recounted_at", "started_at", "开始时间"),
    not_before("detained_at", "started_at", "开始时间"),
    not_before("interrogated_at", "started_at", "开始时间"),
    not_before("family_notified_at", "started_at", "开始时间"),
    not_before("arrest_requested_at", "started_at", "开始时间"),
    not_before("arrest_decided_at", "arrest_requested_at", "提请批捕时间"),
    not_before("prosecuted_at", "started_at", "开始时间"),
    not_before("ended_at", "started_at", "开始时间"),
    not_before("ended_at", "detained_at", "送所时间"),
    not_before("ended_at", "interrogated_at", "首次讯问时间"),
    not_before("basis_approved_at", "started_at", "开始时间"),
    not_before("entered_at", "started_at", "开始时间", "entered_early"),
    never("started_at", "同一人同一措施首尾重叠", "contradiction", OVERLAPPING,
          "r.started_at is not null and r.ended_at is not null", reads=("ended_at",)),
    missing_beside("ended_at", "end_reason", "结束方式"),
    missing_beside("end_reason", "ended_at", "结束时间"),
    missing_beside("arrest_decided_at", "arrest_decision", "批捕决定"),
    missing_beside("arrest_requested_at", "arrest_decision", "批捕决定"),
    never("is_designated_residence", "非监视居住而指定居所", "oddity", "r.kind <> '监视居住'",
          "r.is_designated_residence"),
    together(("started_at", "interrogated_at", "family_notified_at"), "开始、首次讯问、通知家属在同一秒"),
    together(("started_at", "ended_at", "entered_at"), "开始、结束、录入在同一秒"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("started_at"),
    lost_zeros("unit_code", "units", "unit_code"),
    unit_not_yet("started_at"),
    known_officer("officer_no"),
    lost_zeros("officer_no", "officers", "officer_no"),
)
