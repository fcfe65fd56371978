"""罚没款: what a fine, forfeiture or deposit must be beyond what the contract says."""

from checks.quality.kinds import between, known_unit, linked, missing_beside, not_before

CHECKS = (
    between("amount", 0.01, 1_000_000_000_000, "金额不合常理"),
    not_before("collected_at", "decided_at", "决定时间"),
    not_before("paid_in_at", "collected_at", "收取时间"),
    not_before("refund_due_at", "collected_at", "收取时间"),
    not_before("refunded_at", "collected_at", "收取时间"),
    missing_beside("collected_at", "paid_in_at", "缴存时间"),
    missing_beside("collected_at", "refunded_at", "退还时间"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
)
