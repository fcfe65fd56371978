-- The one table of facts from which every statistic of places and periods is added up: for each rule, unit and audited month the
-- objects that were due in it and what became of them. Branch and line are those of the day of the verdict, the unit is the one
-- that answers; one that moved has a row for each place. A problem that proved untrue stays among the objects that were judged.
with found as (
  select
    findings.rule_id,
    coalesce(findings.unit_code, '') as unit_code,
    places.since,
    audited_month(findings.breach_at, audit.starts_at) as month,
    count(*) filter (where findings.human_verdict is distinct from '不属实') as n_problems,
    count(*) filter (where findings.human_verdict is null) as n_suspected,
    count(*) filter (where findings.human_verdict = '属实-瑕疵') as n_flaws,
    count(*) filter (where findings.human_verdict = '属实-过错') as n_faults,
    count(*) filter (where findings.human_verdict = '不属实') as n_untrue
  from findings.findings as findings
  cross join clocks.audit as audit
  left join clocks.unit_places as places
    on places.unit_code = findings.unit_code
    and places.since <= findings.placed_on
    and findings.placed_on < places.until
  group by all
),

-- one kind of row for both, so that what only one of them holds is kept
facts as (
  select
    rule_id,
    unit_code,
    since,
    month,
    n_scope,
    n_met,
    n_borderline,
    n_breached,
    n_pending,
    n_unknown,
    n_exempt,
    0 as n_problems,
    0 as n_suspected,
    0 as n_flaws,
    0 as n_faults,
    0 as n_untrue
  from findings.placements
  union all
  select
    rule_id,
    unit_code,
    since,
    month,
    0 as n_scope,
    0 as n_met,
    0 as n_borderline,
    0 as n_breached,
    0 as n_pending,
    0 as n_unknown,
    0 as n_exempt,
    n_problems,
    n_suspected,
    n_flaws,
    n_faults,
    n_untrue
  from found
)

select
  facts.rule_id,
  facts.month,
  coalesce(places.branch_code, '') as branch_code,
  case
    when facts.since is null then '（不在单位目录）'
    when places.branch_code is null then '（市局直属）'
    else coalesce(branches.unit_name, places.branch_name)
  end as branch_name,
  coalesce(places.line, '（未注明）') as line,
  units.answering_code as unit_code,
  cast(sum(facts.n_scope) as bigint) as n_scope,
  cast(sum(facts.n_met + facts.n_borderline + facts.n_breached) as bigint) as n_judged,
  cast(sum(facts.n_met) as bigint) as n_met,
  cast(sum(facts.n_borderline) as bigint) as n_borderline,
  cast(sum(facts.n_breached) as bigint) as n_breached,
  cast(sum(facts.n_problems) as bigint) as n_problems,
  cast(sum(facts.n_suspected) as bigint) as n_suspected,
  cast(sum(facts.n_flaws) as bigint) as n_flaws,
  cast(sum(facts.n_faults) as bigint) as n_faults,
  cast(sum(facts.n_untrue) as bigint) as n_untrue,
  cast(sum(facts.n_pending) as bigint) as n_pending,
  cast(sum(facts.n_unknown) as bigint) as n_unknown,
  cast(sum(facts.n_exempt) as bigint) as n_exempt
from facts
inner join findings.units as units
  on units.unit_code = facts.unit_code
left join clocks.unit_places as places
  on places.unit_code = facts.unit_code
  and places.since = facts.since
left join findings.units as branches
  on branches.unit_code = places.branch_code
group by
  facts.rule_id,
  facts.month,
  coalesce(places.branch_code, ''),
  case
    when facts.since is null then '（不在单位目录）'
    when places.branch_code is null then '（市局直属）'
    else coalesce(branches.unit_name, places.branch_name)
  end,
  coalesce(places.line, '（未注明）'),
  units.answering_code
