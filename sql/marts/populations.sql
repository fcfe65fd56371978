-- The stored denominators: for each rule and unit how many objects were in scope, and what became of them. A merged unit's
-- objects stand with the unit that answers for it; branch and line are those of the last day of the period.
with answered as (
  select
    placements.*,
    units.answering_code,
    case when units.answering_code <> units.unit_code then units.unit_name end as former_name
  from findings.placements as placements
  inner join findings.units as units
    on units.unit_code = placements.unit_code
),

counted as (
  select
    rule_id,
    answering_code as unit_code,
    string_agg(distinct former_name, '、' order by former_name) as former_units,
    cast(sum(n_scope) as bigint) as n_scope,
    cast(sum(n_met) as bigint) as n_met,
    cast(sum(n_breached) as bigint) as n_breached,
    cast(sum(n_borderline) as bigint) as n_borderline,
    cast(sum(n_pending) as bigint) as n_pending,
    cast(sum(n_unknown) as bigint) as n_unknown,
    cast(sum(n_exempt) as bigint) as n_exempt
  from answered
  group by
    rule_id,
    answering_code
)

select
  counted.rule_id,
  catalogue.name as rule_name,
  counted.unit_code,
  units.unit_name,
  units.branch_name,
  units.line,
  counted.former_units,
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
