-- One order on one problem: its number and dates, and how it had gone by as-of.
select
  unit_code,
  unit_name,
  branch_name,
  order_no,
  ordered_on,
  month,
  due_on,
  outcome,
  done_on,
  days_over,
  level,
  finding_id,
  rule_id,
  clock,
  rule_name,
  subject_kind,
  subject_no,
  case_no
from marts.orders
order by
  unit_code,
  due_on,
  order_no,
  finding_id,
  ordered_on
