"""期限延长: what an extension must be beyond what the contract says."""

from checks.quality.kinds import between, linked, missing_beside, not_before, whole

CHECKS = (
    not_before("approved_at", "requested_at", "提请时间"),
    between("seq", 1, 100, "次序不合常理"),
    whole("seq"),
    between("length", 1, 1000, "时长不合常理"),
    missing_beside("length_unit", "length", "延长时长"),
    missing_beside("length", "length_unit", "时长单位"),
    missing_beside("approver_level", "approved_at", "批准时间"),
    *linked("object_no", "cases", "case_no", "案件", "r.object_kind = '案件'"),
    *linked("object_no", "measures", "measure_no", "强制措施", "r.object_kind = '措施'"),
    *linked("object_no", "property_items", "item_no", "涉案财物", "r.object_kind = '财物'"),
    *linked("object_no", "petitions", "petition_no", "信访", "r.object_kind = '信访'"),
)
