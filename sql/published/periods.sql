-- The periods of the statistics, with how many of their months the exports really cover for all rules.
with covered as (
  select
    periods.period_kind,
    periods.stretch,
    count(*) filter (where months.is_covered) as n_covered,
    string_agg(months.month, '、' order by months.month) filter (where months.is_covered) as covered_months
  from marts.periods as periods
  inner join marts.scope_months as months
    on periods.first_month <= months.month
    and months.month <= periods.last_month
    and months.theme = ''
  group by
    periods.period_kind,
    periods.stretch
)

select
  periods.period_kind,
  periods.stretch,
  periods.first_month,
  periods.last_month,
  periods.n_elapsed,
  periods.n_whole,
  covered.n_covered,
  covered.covered_months
from marts.periods as periods
inner join covered
  on covered.period_kind = periods.period_kind
  and covered.stretch = periods.stretch
order by
  periods.place,
  array_position(['本期', '上期', '去年同期'], periods.stretch)
