select
  rule_id,
  rule_name,
  unit_code,
  unit_name,
  branch_name,
  line,
  former_units,
  n_scope,
  n_met,
  n_breached,
  n_borderline,
  n_pending,
  n_unknown,
  n_exempt
from marts.populations
order by
  rule_id,
  unit_code
