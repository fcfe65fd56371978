"""涉案财物: what an item under a property measure must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    between,
    known_officer,
    known_unit,
    linked,
    lost_zeros,
    missing_beside,
    not_before,
    together,
    unit_not_yet,
)

CHECKS = (
    not_before("handed_over_at", "seized_at", "措施开始时间"),
    not_before("found_irrelevant_at", "seized_at", "措施开始时间"),
    not_before("disposed_at", "seized_at", "措施开始时间"),
    missing_beside("disposed_at", "disposal", "处置方式"),
    missing_beside("disposal", "disposed_at", "处置时间"),
    between("value", 0, 1_000_000_000_000, "价值不合常理"),
    together(("seized_at", "handed_over_at", "disposed_at"), "扣押、移交、处置在同一秒"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("seized_at"),
    lost_zeros("unit_code", "units", "unit_code"),
    unit_not_yet("seized_at"),
    known_officer("officer_no"),
    lost_zeros("officer_no", "officers", "officer_no"),
)
