"""罚没款: what a fine, forfeiture or deposit must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    between,
    known_unit,
    linked,
    lost_zeros,
    missing_beside,
    not_before,
    together,
    unit_not_yet,
)

CHECKS = (
    between("amount", 0.01, 1_000_000_000_000, "金额不合常理"),
    not_before("collected_at", "decided_at", "决定时间"),
    not_before("paid_in_at", "collected_at", "收取时间"),
    not_before("refund_due_at", "collected_at", "收取时间"),
    not_before("refunded_at", "collected_at", "收取时间"),
    missing_beside("collected_at", "paid_in_at", "缴存时间"),
    missing_beside("collected_at", "refunded_at", "退还时间"),
    together(("decided_at", "collected_at", "paid_in_at"), "决定、收取、缴存在同一秒"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("decided_at"),
    lost_zeros("unit_code", "units", "unit_code"),
    unit_not_yet("decided_at"),
)
