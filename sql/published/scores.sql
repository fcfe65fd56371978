-- One unit that is listed for the month: its score and band, or why there is none.
select
  unit_code,
  unit_name,
  branch_name,
  former_units,
  n_scope,
  n_judged,
  n_confirmed,
  n_suspected,
  weight_decidable,
  score,
  n_appealed,
  score_if_upheld,
  what_if,
  band,
  band_note,
  grade_note,
  red_lines
from marts.scores
order by
  unit_code
