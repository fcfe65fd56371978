-- One unit under one rule in one rolling window, where there was anything to judge: what its score is made of.
select
  unit_code,
  unit_name,
  rule_id,
  rule_name,
  window_months,
  weight,
  is_decidable,
  n_scope,
  n_confirmed,
  n_weighted,
  peer_n,
  peer_rate,
  shrunken_rate,
  deduction
from marts.score_window_items
where window_months > 1
  and (n_scope > 0 or n_confirmed > 0)
order by
  unit_code,
  rule_id,
  window_months
