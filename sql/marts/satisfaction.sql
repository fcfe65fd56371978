-- What the people who were visited said of the unit that handled their matter, in the audited month and in 12 months: satisfied
-- counts whole, 基本满意 half. The lower end of Wilson's interval is what surely can be said; below 30 answers nothing can.
-- A visit whose matter is not exported counts with the unit that made it; a merged unit's visits with the unit that answers for it.
-- No score is made of it: the themes weigh 100 without it, and units that call people themselves would be paid for what they note down.
with windows as (
  select
    lengths.window_months,
    audit.ends_at - to_months(lengths.window_months) as since,
    audit.ends_at
  from (values (1), (12)) as lengths (window_months)
  cross join clocks.audit as audit
),

handled as (
  select
    coalesce(cases.unit_code, incidents.unit_code, visits.unit_code, '') as unit_code,
    visits.visited_at,
    visits.satisfaction
  from clocks.visits as visits
  left join clocks.cases as cases
    on visits.object_kind = '案件'
    and cases.source = visits.object_source
    and cases.case_no = visits.object_no
  left join clocks.incidents as incidents
    on visits.object_kind = '警情'
    and incidents.source = visits.object_source
    and incidents.incident_no = visits.object_no
),

counted as (
  select
    windows.window_months,
    coalesce(units.answering_code, handled.unit_code) as unit_code,
    count(*) as n_visits,
    count(*) filter (where handled.satisfaction = '满意') as n_satisfied,
    count(*) filter (where handled.satisfaction = '基本满意') as n_mostly,
    count(*) filter (where handled.satisfaction = '不满意') as n_dissatisfied
  from handled
  inner join windows
    on windows.since <= handled.visited_at
    and handled.visited_at < windows.ends_at
  left join findings.units as units
    on units.unit_code = handled.unit_code
  group by all
),

listed as (
  select unit_code
  from findings.units
  where is_scored
  union
  select unit_code
  from counted
),

filled as (
  select
    windows.window_months,
    listed.unit_code,
    units.unit_name,
    units.branch_name,
    coalesce(counted.n_visits, 0) as n_visits,
    coalesce(counted.n_satisfied, 0) as n_satisfied,
    coalesce(counted.n_mostly, 0) as n_mostly,
    coalesce(counted.n_dissatisfied, 0) as n_dissatisfied,
    coalesce(counted.n_satisfied + counted.n_mostly + counted.n_dissatisfied, 0) as n_answered,
    coalesce(counted.n_satisfied + 0.5 * counted.n_mostly, 0) as weighted
  from listed
  cross join windows
  left join findings.units as units
    on units.unit_code = listed.unit_code
  left join counted
    on counted.unit_code = listed.unit_code
    and counted.window_months = windows.window_months
),

months as (
  select
    windows.window_months,
    count(covered.months_back) as n_months
  from windows
  left join marts.covered_months as covered
    on covered.months_back < windows.window_months
    and covered.is_covered
  group by windows.window_months
)

select
  filled.window_months,
  months.n_months,
  filled.unit_code,
  filled.unit_name,
  filled.branch_name,
  filled.n_visits,
  filled.n_answered,
  share_of(filled.n_answered, filled.n_visits) as reply_rate,
  filled.n_satisfied,
  filled.n_mostly,
  filled.n_dissatisfied,
  case when filled.n_answered >= 30 then share_of(filled.weighted, filled.n_answered) end as satisfaction,
  case when filled.n_answered >= 30 then wilson_lower(filled.weighted, filled.n_answered) end as satisfaction_lower,
  case
    when filled.n_visits = 0 then '没有回访记录'
    when filled.n_answered < 30 then concat('有评价的 ', filled.n_answered, ' 次，不足 30，不计满意度')
  end as satisfaction_note
from filled
inner join months
  on months.window_months = filled.window_months
