"""豁免: what a lawful reason on paper must be beyond what the contract says."""

from checks.quality.kinds import known_officer, lost_zeros, matches, never

# Exemptions name the number alone: any export may hold it.
OBJECTS = {
    "incidents": "incident_no",
    "cases": "case_no",
    "measures": "measure_no",
    "penalties": "penalty_no",
    "property_items": "item_no",
    "money_flows": "flow_no",
    "visits": "visit_no",
    "petitions": "petition_no",
    "extensions": "object_no",
}
# A rule about a unit's month names it by the unit's code and the month: 990101010000/2026-10.
UNIT_MONTH = "not exists (select 1 from staging.units as o where r.object_no like o.unit_code || '/____-__')"
NOWHERE = " and ".join([
    *(f"not exists (select 1 from staging.{table} as o where o.{number} = r.object_no)"
      for table, number in OBJECTS.items()),
    UNIT_MONTH,
])

CHECKS = (
    matches("rule_id", "^[A-Z]{2}-[0-9]{2}$", "不是规则编号，豁免不起作用"),
    never("object_no", "编号不在任何导出中，豁免不起作用", "orphan", NOWHERE),
    never("valid_to", "截止日期早于起始日期", "contradiction", "r.valid_to < r.valid_from",
          "r.valid_to is not null and r.valid_from is not null", reads=("valid_from",)),
    known_officer("granted_by"),
    lost_zeros("granted_by", "officers", "officer_no"),
)
