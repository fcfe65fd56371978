-- The bands of one unit add up to its open cases. Empty from_days: when the case was taken up cannot be read.
select
  unit_code,
  unit_name,
  branch_name,
  line,
  former_units,
  from_days,
  band,
  n_open,
  n_stock
from marts.ageing
order by
  unit_code,
  from_days
