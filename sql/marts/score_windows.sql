-- 100 minus the deductions of a window of 1, 3 or 12 months. Below 70 points of decidable weight, or with fewer than ten objects
-- that a rule with weight could judge, there is no score. How many months of the window the exports cover stands beside it.
with totals as (
  select
    window_months,
    unit_code,
    cast(sum(n_scope) as bigint) as n_scope,
    cast(coalesce(sum(n_scope) filter (where is_decidable and weight > 0), 0) as bigint) as n_judged,
    cast(sum(n_confirmed) as bigint) as n_confirmed,
    cast(sum(n_suspected) as bigint) as n_suspected,
    cast(coalesce(sum(weight) filter (where is_decidable), 0) as decimal(5, 2)) as weight_decidable,
    cast(sum(n_appealed) as bigint) as n_appealed,
    sum(deduction) as deduction,
    sum(deduction_if_upheld) as deduction_if_upheld
  from marts.score_window_items
  group by
    window_months,
    unit_code
),

covered as (
  select
    totals.window_months,
    count(distinct months.months_back) as n_months
  from totals
  left join marts.covered_months as months
    on months.months_back < totals.window_months
    and months.is_covered
  group by totals.window_months
),

answered as (
  select count(*) as n_answered
  from findings.findings as findings
  where findings.human_verdict is not null
)

select
  totals.window_months,
  totals.unit_code,
  units.unit_name,
  units.branch_name,
  units.former_units,
  covered.n_months,
  totals.n_scope,
  totals.n_judged,
  totals.n_confirmed,
  totals.n_suspected,
  totals.weight_decidable,
  totals.n_appealed,
  case
    when units.is_scored and totals.weight_decidable >= 70 and totals.n_judged >= 10
    then cast(greatest(0, 100 - totals.deduction) as decimal(4, 1))
  end as score,
  cast(greatest(0, 100 - totals.deduction_if_upheld) as decimal(4, 1)) as upheld_score,
  case
    when not units.is_open then '单位不在启用期内，不参加考核'
    when not units.is_scored then '不参加考核'
    when totals.weight_decidable < 70
    then concat(
      case when totals.window_months = 1 then '本月' else '' end,
      '可评权重 ',
      regexp_replace(cast(totals.weight_decidable as varchar), '\.?0+$', ''),
      '/100，不足 70，不出分'
    )
    when totals.n_judged < 10 then concat('可评应检数 ', totals.n_judged, '，不足 10，只列问题，不出分')
    when answered.n_answered = 0 then '核查结果未回填，暂无扣分'
    else '按已核查结果计分'
  end as grade_note,
  answered.n_answered
from totals
cross join answered
inner join covered
  on covered.window_months = totals.window_months
inner join findings.units as units
  on units.unit_code = totals.unit_code
