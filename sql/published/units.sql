-- What each unit was on the last day of the period, and which unit has taken its place by as-of.
select
  unit_code,
  unit_name,
  branch_name,
  line,
  unit_type,
  level,
  is_scored,
  is_open,
  case when answering_code <> unit_code then answering_code end as successor_code,
  case when answering_code <> unit_code then answering_name end as successor_name,
  succeeded_on,
  former_units,
  moved_on,
  former_branch
from findings.units
order by
  unit_code
