-- The stored denominators: for each rule and unit how many objects were in scope, and what became of them.
with counted as (
  select
    rule_id,
    coalesce(unit_code, '') as unit_code,
    count(*) as n_scope,
    count(*) filter (where verdict = 'met') as n_met,
    count(*) filter (where verdict = 'breached') as n_breached,
    count(*) filter (where verdict = 'borderline') as n_borderline,
    count(*) filter (where verdict = 'pending') as n_pending,
    count(*) filter (where verdict = 'unknown') as n_unknown,
    count(*) filter (where verdict = 'exempt') as n_exempt
  from rules.verdicts
  group by all
)

select
  counted.rule_id,
  catalogue.name as rule_name,
  counted.unit_code,
  units.unit_name,
  units.branch_name,
  units.line,
  counted.n_scope,
  counted.n_met,
  counted.n_breached,
  counted.n_borderline,
  counted.n_pending,
  counted.n_unknown,
  counted.n_exempt
from counted
left join rules.catalogue as catalogue
  on catalogue.rule_id = counted.rule_id
left join findings.units as units
  on units.unit_code = counted.unit_code
