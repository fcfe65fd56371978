-- What makes the figures of a month of another kind than those before it.
select
  month,
  mark_kind,
  nullif(rule_id, '') as rule_id,
  nullif(rule_name, '') as rule_name,
  mark
from marts.period_marks
order by
  month,
  mark_kind,
  rule_id,
  mark
