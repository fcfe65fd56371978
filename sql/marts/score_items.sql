-- The parts of the score of the audited month alone.
select
  unit_code,
  unit_name,
  unit_type,
  rule_id,
  rule_name,
  weight_theme,
  weight,
  is_decidable,
  n_scope,
  n_suspected,
  n_confirmed,
  n_self_reported,
  n_appealed,
  n_weighted,
  peer_n,
  peer_weighted,
  peer_squared,
  n_peers,
  peer_rate,
  shrunken_rate,
  target,
  ceiling,
  deduction,
  deduction_if_upheld
from marts.score_window_items
where window_months = 1
