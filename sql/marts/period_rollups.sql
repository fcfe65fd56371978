-- Places and periods as one matrix, added up from marts.month_facts alone: the bureau, its branches, its lines and its units, by rule,
-- theme and all rules together (rule, or theme and rule, are empty). A unit that moved has a row for each place.
with placed as (
  select
    periods.period_kind,
    periods.stretch,
    facts.rule_id,
    facts.branch_code,
    facts.branch_name,
    facts.line,
    facts.unit_code,
    sum(facts.n_scope) as n_scope,
    sum(facts.n_judged) as n_judged,
    sum(facts.n_met) as n_met,
    sum(facts.n_borderline) as n_borderline,
    sum(facts.n_breached) as n_breached,
    sum(facts.n_problems) as n_problems,
    sum(facts.n_suspected) as n_suspected,
    sum(facts.n_flaws) as n_flaws,
    sum(facts.n_faults) as n_faults,
    sum(facts.n_untrue) as n_untrue,
    sum(facts.n_pending) as n_pending,
    sum(facts.n_unknown) as n_unknown,
    sum(facts.n_exempt) as n_exempt
  from marts.month_facts as facts
  inner join marts.periods as periods
    on periods.first_month <= facts.month
    and facts.month <= periods.last_month
  group by
    periods.period_kind,
    periods.stretch,
    facts.rule_id,
    facts.branch_code,
    facts.branch_name,
    facts.line,
    facts.unit_code
),

-- each of them once for every level and scope that it is a part of
seen_from as (
  select
    levels.level,
    scopes.scope,
    case when levels.level in ('分局', '所队') then placed.branch_code else '' end as of_branch,
    case when levels.level in ('分局', '所队') then placed.branch_name else '' end as of_branch_name,
    case when levels.level in ('条线', '所队') then placed.line else '' end as of_line,
    case when levels.level = '所队' then placed.unit_code else '' end as of_unit,
    case when scopes.scope <> '全部' then catalogue.theme else '' end as of_theme,
    case when scopes.scope = '规则' then placed.rule_id else '' end as of_rule,
    placed.*
  from placed
  inner join rules.catalogue as catalogue
    on catalogue.rule_id = placed.rule_id
  cross join (values ('市局'), ('分局'), ('条线'), ('所队')) as levels(level)
  cross join (values ('全部'), ('主题'), ('规则')) as scopes(scope)
)

select
  period_kind,
  stretch,
  level,
  of_branch as branch_code,
  of_branch_name as branch_name,
  of_line as line,
  of_unit as unit_code,
  scope,
  of_theme as theme,
  of_rule as rule_id,
  cast(sum(n_scope) as bigint) as n_scope,
  cast(sum(n_judged) as bigint) as n_judged,
  cast(sum(n_met) as bigint) as n_met,
  cast(sum(n_borderline) as bigint) as n_borderline,
  cast(sum(n_breached) as bigint) as n_breached,
  cast(sum(n_problems) as bigint) as n_problems,
  cast(sum(n_suspected) as bigint) as n_suspected,
  cast(sum(n_flaws) as bigint) as n_flaws,
  cast(sum(n_faults) as bigint) as n_faults,
  cast(sum(n_untrue) as bigint) as n_untrue,
  cast(sum(n_pending) as bigint) as n_pending,
  cast(sum(n_unknown) as bigint) as n_unknown,
  cast(sum(n_exempt) as bigint) as n_exempt
from seen_from
group by
  period_kind,
  stretch,
  level,
  of_branch,
  of_branch_name,
  of_line,
  of_unit,
  scope,
  of_theme,
  of_rule
