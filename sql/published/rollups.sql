-- Empty branch: directly under the bureau, or not on the list of units. Empty line: none on record.
select
  rule_id,
  rule_name,
  nullif(branch_code, '') as branch_code,
  nullif(branch_name, '') as branch_name,
  nullif(line, '') as line,
  n_scope,
  n_met,
  n_breached,
  n_borderline,
  n_pending,
  n_unknown,
  n_exempt
from marts.rollups
order by
  rule_id,
  branch_code,
  line
