-- How many rows each ledger has, why they are there, how they stand, and how many records are in none.
select
  register,
  n_rows,
  n_of_month,
  n_ended,
  n_carried,
  n_over,
  n_soon,
  n_running,
  n_done,
  n_with_problems,
  n_classified,
  n_no_offence,
  n_undated
from marts.register_counts
order by
  register
