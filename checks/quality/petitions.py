"""信访: what a petition matter must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    between,
    known_unit,
    linked,
    missing_beside,
    never,
    not_before,
    whole,
)

CHECKS = (
    not_before("informed_at", "received_at", "收到时间"),
    not_before("accepted_at", "received_at", "收到时间"),
    not_before("replied_at", "received_at", "收到时间"),
    not_before("replied_at", "accepted_at", "受理时间"),
    not_before("review_requested_at", "replied_at", "答复时间"),
    not_before("reviewed_at", "review_requested_at", "复查申请时间"),
    not_before("recheck_requested_at", "reviewed_at", "复查答复时间"),
    not_before("rechecked_at", "recheck_requested_at", "复核申请时间"),
    missing_beside("review_requested_at", "reviewed_at", "复查答复时间"),
    missing_beside("recheck_requested_at", "rechecked_at", "复核答复时间"),
    never("replied_at", "已书面答复而无答复时间", "contradiction", "r.replied_at is null", "r.has_written_reply",
          reads=("has_written_reply",)),
    never("repeat_of", "重复于自身", "contradiction", "r.repeat_of = r.petition_no", "r.repeat_of is not null"),
    never("repeat_of", "编号不在信访表中", "orphan",
          "not exists (select 1 from staging.petitions as o where o.petition_no = r.repeat_of)",
          "r.repeat_of is not null"),
    between("transfers", 0, 1000, "次数不合常理"),
    whole("transfers"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("received_at"),
)
