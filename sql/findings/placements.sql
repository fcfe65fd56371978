-- How many objects of each rule stood at each place of each unit, and what became of them: every verdict lies in one row.
-- A unit that is not on the list has no place; NULL stands for it.
with placed as (
  select
    verdicts.rule_id,
    coalesce(verdicts.unit_code, '') as unit_code,
    places.since,
    verdicts.verdict
  from rules.verdicts as verdicts
  cross join clocks.audit as audit
  left join clocks.unit_places as places
    on places.unit_code = verdicts.unit_code
    and places.since <= placed_on(verdicts.breach_at, verdicts.started_at, audit.as_of)
    and placed_on(verdicts.breach_at, verdicts.started_at, audit.as_of) < places.until
)

select
  rule_id,
  unit_code,
  since,
  count(*) as n_scope,
  count(*) filter (where verdict = 'met') as n_met,
  count(*) filter (where verdict = 'breached') as n_breached,
  count(*) filter (where verdict = 'borderline') as n_borderline,
  count(*) filter (where verdict = 'pending') as n_pending,
  count(*) filter (where verdict = 'unknown') as n_unknown,
  count(*) filter (where verdict = 'exempt') as n_exempt
from placed
group by
  rule_id,
  unit_code,
  since
order by
  rule_id,
  unit_code,
  since
