-- Every unit on record and every unit that a verdict names, with the 分局 above it.
with recursive climbs as (
  select
    unit_code,
    unit_name,
    level,
    parent_code,
    unit_code as started_from,
    0 as n_steps
  from staging.units
  union all
  select
    parents.unit_code,
    parents.unit_name,
    parents.level,
    parents.parent_code,
    climbs.started_from,
    climbs.n_steps + 1 as n_steps
  from climbs
  inner join staging.units as parents
    on parents.unit_code = climbs.parent_code
  -- An export may hold a unit that is its own ancestor: nine steps are more than any bureau has.
  where climbs.level <> '分局'
    and climbs.n_steps < 9
),

branches as (
  select
    started_from as unit_code,
    min_by(unit_code, n_steps) as branch_code,
    min_by(unit_name, n_steps) as branch_name
  from climbs
  where level = '分局'
  group by started_from
),

registered as (
  select
    units.unit_code,
    units.unit_name,
    branches.branch_code,
    branches.branch_name,
    units.line,
    units.unit_type,
    units.level,
    coalesce(units.is_scored, units.level = '所队', false) as is_scored
  from staging.units as units
  left join branches
    on branches.unit_code = units.unit_code
),

named as (
  select distinct coalesce(unit_code, '') as unit_code
  from rules.verdicts
)

select
  unit_code,
  unit_name,
  branch_code,
  branch_name,
  line,
  unit_type,
  level,
  is_scored
from registered
union all
select
  named.unit_code,
  case when named.unit_code = '' then '（单位未填）' end as unit_name,
  null as branch_code,
  null as branch_name,
  null as line,
  null as unit_type,
  null as level,
  false as is_scored
from named
where not exists (
  select 1
  from registered
  where registered.unit_code = named.unit_code
)
order by
  unit_code
