-- How old the open cases of each unit are. A merged unit's cases stand with the unit that answers for it; branch and line are
-- those of the last day of the period. Cases without a known offender, or with one at large, are counted in n_stock too.
with answered as (
  select
    open_cases.from_days,
    open_cases.band,
    open_cases.is_stock,
    coalesce(open_cases.unit_code, '') as recorded_code,
    coalesce(units.answering_code, open_cases.unit_code, '') as unit_code
  from clocks.open_cases as open_cases
  left join findings.units as units
    on units.unit_code = coalesce(open_cases.unit_code, '')
),

counted as (
  select
    answered.unit_code,
    answered.from_days,
    answered.band,
    count(*) as n_open,
    count(*) filter (where answered.is_stock) as n_stock
  from answered
  group by
    answered.unit_code,
    answered.from_days,
    answered.band
),

-- the units whose open cases count with the unit that answers for them
former as (
  select
    answered.unit_code,
    string_agg(distinct units.unit_name, '、' order by units.unit_name) as former_units
  from answered
  inner join findings.units as units
    on units.unit_code = answered.recorded_code
  where answered.recorded_code <> answered.unit_code
  group by answered.unit_code
)

select
  counted.unit_code,
  coalesce(units.unit_name, case when counted.unit_code = '' then '（单位未填）' end) as unit_name,
  units.branch_name,
  units.line,
  former.former_units,
  counted.from_days,
  counted.band,
  counted.n_open,
  counted.n_stock
from counted
left join findings.units as units
  on units.unit_code = counted.unit_code
left join former
  on former.unit_code = counted.unit_code
