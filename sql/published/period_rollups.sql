-- Places and periods as one matrix. The share of problems is the sum of the problems over the sum of the objects that were judged,
-- never a mean of shares; without an object, or where no month of the period is covered, there is none. Beside it stands how it lies to
-- the bureau's as a whole: outside the funnel of 99.8 % or within it; with too few objects nothing is compared.
with covered as (
  select
    periods.period_kind,
    periods.stretch,
    months.theme,
    months.rule_id,
    count(*) filter (where months.is_covered) as n_covered
  from marts.periods as periods
  inner join marts.scope_months as months
    on periods.first_month <= months.month
    and months.month <= periods.last_month
  group by all
)

select
  rollups.period_kind,
  rollups.stretch,
  periods.first_month,
  periods.last_month,
  periods.n_elapsed,
  covered.n_covered,
  rollups.level,
  nullif(rollups.branch_code, '') as branch_code,
  nullif(rollups.branch_name, '') as branch_name,
  nullif(rollups.line, '') as line,
  nullif(rollups.unit_code, '') as unit_code,
  units.unit_name,
  nullif(rollups.theme, '') as theme,
  nullif(rollups.rule_id, '') as rule_id,
  catalogue.name as rule_name,
  rollups.n_scope,
  rollups.n_judged,
  rollups.n_problems,
  rollups.n_suspected,
  rollups.n_flaws,
  rollups.n_faults,
  rollups.n_untrue,
  rollups.n_borderline,
  rollups.n_pending,
  rollups.n_unknown,
  rollups.n_exempt,
  cast(
    case
      when rollups.n_judged > 0 and covered.n_covered > 0
      then cast(rollups.n_problems as decimal(18, 6)) / rollups.n_judged
    end as decimal(9, 6)
  ) as problem_rate,
  case
    when rollups.level = '市局' or rollups.n_judged = 0 or covered.n_covered = 0 then null
    when is_below_funnel(rollups.n_judged, bureau.n_problems, bureau.n_judged) then '不作比较'
    when share_of(rollups.n_problems, rollups.n_judged) > funnel_upper(rollups.n_judged, bureau.n_problems, bureau.n_judged) then '偏高'
    when share_of(rollups.n_problems, rollups.n_judged) < funnel_lower(rollups.n_judged, bureau.n_problems, bureau.n_judged) then '偏低'
    else '正常'
  end as standing
from marts.period_rollups as rollups
inner join marts.periods as periods
  on periods.period_kind = rollups.period_kind
  and periods.stretch = rollups.stretch
inner join covered
  on covered.period_kind = rollups.period_kind
  and covered.stretch = rollups.stretch
  and covered.theme = rollups.theme
  and covered.rule_id = rollups.rule_id
inner join marts.period_rollups as bureau
  on bureau.level = '市局'
  and bureau.period_kind = rollups.period_kind
  and bureau.stretch = rollups.stretch
  and bureau.theme = rollups.theme
  and bureau.rule_id = rollups.rule_id
left join rules.catalogue as catalogue
  on catalogue.rule_id = rollups.rule_id
left join findings.units as units
  on units.unit_code = nullif(rollups.unit_code, '')
order by
  periods.place,
  rollups.stretch,
  array_position(['市局', '分局', '条线', '所队'], rollups.level),
  rollups.branch_code,
  rollups.branch_name,
  rollups.line,
  rollups.unit_code,
  rollups.theme,
  rollups.rule_id
