"""案件: what a case must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    between,
    known_officer,
    known_unit,
    linked,
    missing_beside,
    never,
    not_before,
)

ENDS = ("decided_at", "concluded_at", "cancelled_at", "transferred_out_at")
ENDED = " or ".join(f"r.{end} is not null" for end in ENDS)

CHECKS = (
    not_before("accepted_at", "reported_at", "接报时间"),
    not_before("filed_at", "reported_at", "接报时间"),
    not_before("filed_at", "accepted_at", "受案时间"),
    not_before("declined_at", "reported_at", "接报时间"),
    not_before("declined_at", "accepted_at", "受案时间"),
    not_before("decline_served_at", "declined_at", "不予立案时间"),
    not_before("transferred_out_at", "reported_at", "接报时间"),
    not_before("review_tier_approved_at", "reported_at", "接报时间"),
    not_before("explained_at", "explain_requested_at", "检察要求说明理由时间"),
    not_before("decided_at", "accepted_at", "受案时间"),
    not_before("decided_at", "filed_at", "立案时间"),
    not_before("concluded_at", "filed_at", "立案时间"),
    not_before("prosecuted_at", "filed_at", "立案时间"),
    not_before("cancelled_at", "filed_at", "立案时间"),
    not_before("entered_at", "reported_at", "接报时间", "entered_early"),
    never("filed_at", "没有任何接报、受案、立案、不予立案时间", "contradiction",
          "coalesce(r.reported_at, r.accepted_at, r.filed_at, r.declined_at) is null"),
    # From that day a 治安 case is 立案; a system that still writes it under 受案时间 needs a profile that says so.
    never("filed_at", "2026年起治安案件只有受案时间而无立案时间", "contradiction",
          "r.filed_at is null and r.declined_at is null and r.transferred_out_at is null",
          "r.kind = '治安' and r.accepted_at >= timestamp '2026-01-01'",
          reads=("accepted_at",)),
    missing_beside("decision", "decided_at", "处理决定时间"),
    missing_beside("decided_at", "decision", "处理决定"),
    missing_beside("declined_at", "decline_served_at", "不予立案送达时间"),
    never("pending_reason", "已结案而仍有未结原因", "oddity", ENDED, "r.pending_reason is not null"),
    never("decision", "刑事案件作出行政处罚", "oddity", "r.decision = '行政处罚'",
          "r.decision is not null and r.kind in ('刑事', '经济犯罪')"),
    between("amount", 0, 1_000_000_000_000, "金额不合常理"),
    never("main_case_no", "主案为自身", "contradiction", "r.main_case_no = r.case_no", "r.main_case_no is not null"),
    *linked("incident_no", "incidents", "incident_no", "警情"),
    *linked("main_case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("reported_at"),
    known_officer("officer_no"),
    known_officer("legal_reviewer_no"),
    known_officer("approver_no"),
)
