select
  name,
  value,
  unit,
  document
from findings.parameters
order by
  name
