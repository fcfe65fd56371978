-- Every order on a finding, under the unit that answers now, whether or not the last audit found the problem again.
with about as (
  select
    finding_id,
    rule_id,
    clock,
    subject_kind,
    subject_no,
    case_no,
    unit_code
  from findings.findings
  union all
  select
    finding_id,
    rule_id,
    clock,
    subject_kind,
    subject_no,
    case_no,
    unit_code
  from clocks.published_findings as published
  where not exists (
    select 1
    from findings.findings as findings
    where findings.finding_id = published.finding_id
  )
)

select
  orders.finding_id,
  coalesce(units.answering_code, about.unit_code, '') as unit_code,
  coalesce(units.answering_name, about.unit_code) as unit_name,
  branches.branch_name,
  orders.order_no,
  orders.ordered_on,
  orders.month,
  orders.due_on,
  orders.outcome,
  orders.done_on,
  orders.days_over,
  orders.level,
  about.rule_id,
  coalesce(about.clock, '') as clock,
  catalogue.name as rule_name,
  about.subject_kind,
  about.subject_no,
  about.case_no
from findings.orders as orders
left join about
  on about.finding_id = orders.finding_id
left join rules.catalogue as catalogue
  on catalogue.rule_id = about.rule_id
left join findings.units as units
  on units.unit_code = coalesce(about.unit_code, '')
left join findings.units as branches
  on branches.unit_code = units.answering_code
order by
  orders.ordered_on,
  orders.finding_id,
  orders.place
