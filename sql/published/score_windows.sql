-- One unit in one rolling window of 3 or 12 months that ends with the audited month: its score, and how many months are covered.
select
  unit_code,
  unit_name,
  branch_name,
  former_units,
  window_months,
  n_months,
  n_scope,
  n_judged,
  n_confirmed,
  weight_decidable,
  score,
  grade_note
from marts.score_windows
where window_months > 1
order by
  unit_code,
  window_months
