"""行政处罚: what a penalty must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    between,
    known_officer,
    known_unit,
    linked,
    never,
    not_before,
    whole,
)

CHECKS = (
    not_before("custody_in_at", "decided_at", "决定时间"),
    not_before("custody_out_at", "custody_in_at", "收拘时间"),
    not_before("served_offender_at", "decided_at", "决定时间"),
    not_before("served_victim_at", "decided_at", "决定时间"),
    never("custody_in_at", "有出所时间而无收拘时间", "contradiction",
          "r.custody_in_at is null", "r.custody_out_at is not null", reads=("custody_out_at",)),
    never("custody_in_at", "非行政拘留而有收拘时间", "contradiction",
          "r.kind <> '行政拘留'", "r.custody_in_at is not null"),
    # Whether a number of days is lawful is a rule's question; here only whether it can be a number of days at all.
    between("detention_days", 1, 365, "天数不合常理"),
    between("offset_days", 0, 365, "天数不合常理"),
    between("leave_days", 0, 365, "天数不合常理"),
    whole("detention_days"),
    whole("offset_days"),
    whole("leave_days"),
    never("detention_days", "行政拘留没有拘留天数", "contradiction", "r.detention_days is null", "r.kind = '行政拘留'"),
    never("detention_days", "非行政拘留而有拘留天数", "oddity", "r.kind <> '行政拘留'", "r.detention_days is not null"),
    never("offset_days", "折抵天数多于拘留天数", "oddity", "r.offset_days > r.detention_days",
          "r.offset_days is not null and r.detention_days is not null", reads=("detention_days",)),
    between("fine_amount", 0, 1_000_000_000, "金额不合常理"),
    never("fine_amount", "罚款没有金额", "contradiction", "r.fine_amount is null", "r.kind = '罚款'"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("decided_at"),
    known_officer("officer_no"),
)
