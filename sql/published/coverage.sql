select
  rule_id,
  rule_name,
  status,
  n_scope,
  n_met,
  n_breached,
  n_borderline,
  n_pending,
  n_unknown,
  n_exempt,
  missing
from findings.coverage
order by
  rule_id
