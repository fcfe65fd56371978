-- The two axes of the roll-up: for each rule, branch and line how many objects were in scope, and what became of them.
-- Each object counts where its unit stood on the day of the verdict, so that a unit that moved counts in both branches.
select
  placements.rule_id,
  catalogue.name as rule_name,
  coalesce(places.branch_code, '') as branch_code,
  coalesce(branches.unit_name, '') as branch_name,
  coalesce(places.line, '') as line,
  cast(sum(placements.n_scope) as bigint) as n_scope,
  cast(sum(placements.n_met) as bigint) as n_met,
  cast(sum(placements.n_breached) as bigint) as n_breached,
  cast(sum(placements.n_borderline) as bigint) as n_borderline,
  cast(sum(placements.n_pending) as bigint) as n_pending,
  cast(sum(placements.n_unknown) as bigint) as n_unknown,
  cast(sum(placements.n_exempt) as bigint) as n_exempt
from findings.placements as placements
left join clocks.unit_places as places
  on places.unit_code = placements.unit_code
  and places.since = placements.since
left join findings.units as branches
  on branches.unit_code = places.branch_code
left join rules.catalogue as catalogue
  on catalogue.rule_id = placements.rule_id
group by
  placements.rule_id,
  catalogue.name,
  places.branch_code,
  branches.unit_name,
  places.line
