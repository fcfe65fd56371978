select
  key,
  value
from findings.facts
order by
  key
