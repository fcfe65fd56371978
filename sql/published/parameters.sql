select
  name,
  value,
  unit,
  rule_id,
  document,
  document_no
from findings.parameters
order by
  name
