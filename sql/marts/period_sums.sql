-- The proof of the statistics of places and periods: each total beside the sum of its parts, by period and level. What stands to the
-- right of the first of them was counted apart from marts.month_facts, from rules and findings.
with per_level as (
  select
    period_kind,
    stretch,
    scope,
    theme,
    rule_id,
    level,
    sum(n_scope) as n_scope,
    sum(n_judged) as n_judged,
    sum(n_met) as n_met,
    sum(n_borderline) as n_borderline,
    sum(n_breached) as n_breached,
    sum(n_problems) as n_problems,
    sum(n_suspected) as n_suspected,
    sum(n_flaws) as n_flaws,
    sum(n_faults) as n_faults,
    sum(n_untrue) as n_untrue,
    sum(n_pending) as n_pending,
    sum(n_unknown) as n_unknown,
    sum(n_exempt) as n_exempt
  from marts.period_rollups
  group by
    period_kind,
    stretch,
    scope,
    theme,
    rule_id,
    level
),

-- a total that is not the same on all four levels, or not the sum of what it is made of
differing as (
  select period_kind
  from per_level
  group by
    period_kind,
    stretch,
    theme,
    rule_id
  having count(*) <> 4
    or min(n_scope) <> max(n_scope)
    or min(n_judged) <> max(n_judged)
    or min(n_met) <> max(n_met)
    or min(n_borderline) <> max(n_borderline)
    or min(n_breached) <> max(n_breached)
    or min(n_problems) <> max(n_problems)
    or min(n_suspected) <> max(n_suspected)
    or min(n_flaws) <> max(n_flaws)
    or min(n_faults) <> max(n_faults)
    or min(n_untrue) <> max(n_untrue)
    or min(n_pending) <> max(n_pending)
    or min(n_unknown) <> max(n_unknown)
    or min(n_exempt) <> max(n_exempt)
    or min(n_scope) <> min(n_judged + n_pending + n_unknown + n_exempt)
    or min(n_judged) <> min(n_met + n_borderline + n_breached)
    or min(n_breached) <> min(n_problems + n_untrue)
    or min(n_problems) <> min(n_suspected + n_flaws + n_faults)
),

scopes as (
  select
    period_kind,
    stretch,
    level,
    scope,
    sum(n_scope) as n_scope,
    sum(n_judged) as n_judged,
    sum(n_problems) as n_problems
  from per_level
  group by
    period_kind,
    stretch,
    level,
    scope
),

unlike_scopes as (
  select period_kind
  from scopes
  group by
    period_kind,
    stretch,
    level
  having count(*) <> 3
    or min(n_scope) <> max(n_scope)
    or min(n_judged) <> max(n_judged)
    or min(n_problems) <> max(n_problems)
),

-- what was judged counts in the month in which it was due, a problem in the month in which it arose
counted as (
  select
    month,
    sum(n) as n_judged,
    0 as n_problems
  from rules.counts
  where verdict in ('met', 'borderline', 'breached')
  group by month
  union all
  select
    audited_month(findings.breach_at, audit.starts_at) as month,
    0 as n_judged,
    count(*) as n_problems
  from findings.findings as findings
  cross join clocks.audit as audit
  where findings.human_verdict is distinct from '不属实'
  group by all
),

of_periods as (
  select
    periods.period_kind,
    coalesce(sum(counted.n_judged), 0) as n_judged,
    coalesce(sum(counted.n_problems), 0) as n_problems
  from marts.periods as periods
  left join counted
    on periods.first_month <= counted.month
    and counted.month <= periods.last_month
  where periods.stretch = '本期'
  group by periods.period_kind
),

of_levels as (
  select
    periods.period_kind,
    levels.level,
    coalesce(scopes.n_judged, 0) as n_judged,
    coalesce(scopes.n_problems, 0) as n_problems,
    periods.n_judged as all_judged,
    periods.n_problems as all_problems
  from of_periods as periods
  cross join (values ('市局'), ('分局'), ('条线'), ('所队')) as levels(level)
  left join scopes
    on scopes.period_kind = periods.period_kind
    and scopes.level = levels.level
    and scopes.stretch = '本期'
    and scopes.scope = '全部'
)

select
  concat('统计（', period_kind, '）：各', level, '已判定数之和＝各月到期并判定的件数') as name,
  n_judged as "left",
  all_judged as "right"
from of_levels
union all
select
  concat('统计（', period_kind, '）：各', level, '问题数之和＝各月发生、未被否定的问题数') as name,
  n_problems as "left",
  all_problems as "right"
from of_levels
union all
select
  '统计：各期间、各规则、各主题的合计在市局、分局、条线、所队不相等的个数为零' as name,
  count(*) as "left",
  0 as "right"
from differing
union all
select
  '统计：各规则之和、各主题之和与全部不相等的期间层级数为零' as name,
  count(*) as "left",
  0 as "right"
from unlike_scopes
union all
select
  '统计：本月已判定数＝考核应检数之和' as name,
  (select coalesce(sum(n_judged), 0) from of_levels where period_kind = '月' and level = '市局') as "left",
  (select coalesce(sum(n_scope), 0) from marts.score_items) as "right"
union all
select
  '统计：逐月应检数之和＝判定总数' as name,
  (select coalesce(sum(n_scope), 0) from marts.month_facts) as "left",
  (select coalesce(sum(n), 0) from rules.totals) as "right"
union all
select
  '统计：逐月问题数与问题发生月份不相等的月数为零' as name,
  count(*) as "left",
  0 as "right"
from (
  select
    month,
    sum(n_problems) as n
  from marts.month_facts
  where n_problems > 0
  group by month
) as months
full join (
  select
    month,
    sum(n_problems) as n
  from counted
  where n_problems > 0
  group by month
) as counted
  on counted.month = months.month
where counted.n is distinct from months.n
