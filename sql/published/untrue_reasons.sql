select
  rule_id,
  rule_name,
  reason,
  n,
  n_recent,
  example,
  finding_id
from marts.untrue_reasons
order by
  rule_id,
  n desc,
  reason
