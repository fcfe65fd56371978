-- How many objects of each rule stood at each place of each unit in each audited month, and what became of them: every verdict
-- lies in one row. An object counts once, in the month in which it was due, whatever the verdict; one without a day has no month.
-- A unit that is not on the list has no place; NULL stands for it.
with dated as (
  select
    verdicts.rule_id,
    coalesce(verdicts.unit_code, '') as unit_code,
    verdicts.verdict,
    placed_on(verdicts.breach_at, verdicts.started_at, audit.as_of) as placed_on,
    cast(coalesce(verdicts.breach_at, verdicts.due_at, verdicts.done_at, verdicts.started_at) as date) as counted_on
  from rules.verdicts as verdicts
  cross join clocks.audit as audit
),

days as (
  select
    counted.counted_on,
    audited_month(counted.counted_on, audit.starts_at) as month
  from (select distinct counted_on from dated) as counted
  cross join clocks.audit as audit
  where not is_unreadable(cast(counted.counted_on as timestamp))
),

placed as (
  select
    dated.rule_id,
    dated.unit_code,
    places.since,
    coalesce(days.month, '') as month,
    dated.verdict
  from dated
  left join clocks.unit_places as places
    on places.unit_code = dated.unit_code
    and places.since <= dated.placed_on
    and dated.placed_on < places.until
  left join days
    on days.counted_on = dated.counted_on
)

select
  rule_id,
  unit_code,
  since,
  month,
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
  since,
  month
order by
  rule_id,
  unit_code,
  since,
  month
