-- One unit in one window (the month, or 12 months): what the people said who were visited. It stands beside the score, not in it.
select
  unit_code,
  unit_name,
  branch_name,
  window_months,
  n_months,
  n_visits,
  n_answered,
  reply_rate,
  n_satisfied,
  n_mostly,
  n_dissatisfied,
  satisfaction,
  satisfaction_lower,
  satisfaction_note
from marts.satisfaction
order by
  unit_code,
  window_months
