-- How many objects of each rule stood at each place of each unit in each audited month, and what became of them: every verdict
-- lies in one row. An object counts once, in the month in which it was due, whatever the verdict; one without a day has no month.
-- A unit that is not on the list has no place; NULL stands for it.
select
  rule_id,
  unit_code,
  since,
  month,
  cast(sum(n) as bigint) as n_scope,
  cast(coalesce(sum(n) filter (where verdict = 'met'), 0) as bigint) as n_met,
  cast(coalesce(sum(n) filter (where verdict = 'breached'), 0) as bigint) as n_breached,
  cast(coalesce(sum(n) filter (where verdict = 'borderline'), 0) as bigint) as n_borderline,
  cast(coalesce(sum(n) filter (where verdict = 'pending'), 0) as bigint) as n_pending,
  cast(coalesce(sum(n) filter (where verdict = 'unknown'), 0) as bigint) as n_unknown,
  cast(coalesce(sum(n) filter (where verdict = 'exempt'), 0) as bigint) as n_exempt
from rules.counts
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
