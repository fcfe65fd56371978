select
  unit_code,
  unit_name,
  branch_name,
  line,
  unit_type,
  level,
  is_scored
from findings.units
order by
  unit_code
