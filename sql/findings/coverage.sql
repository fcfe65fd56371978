-- What each rule could decide. A rule that could not run, or had nothing to decide, is never shown as clean. An indicator of a
-- unit decides nothing about an object: what could be compared counts as met, near or far from the others, and is never a breach.
with counted as (
  select
    rule_id,
    cast(sum(n) as bigint) as n_scope,
    cast(coalesce(sum(n) filter (where verdict = 'met'), 0) as bigint) as n_met,
    cast(coalesce(sum(n) filter (where verdict = 'breached'), 0) as bigint) as n_breached,
    cast(coalesce(sum(n) filter (where verdict = 'borderline'), 0) as bigint) as n_borderline,
    cast(coalesce(sum(n) filter (where verdict = 'pending'), 0) as bigint) as n_pending,
    cast(coalesce(sum(n) filter (where verdict = 'unknown'), 0) as bigint) as n_unknown,
    cast(coalesce(sum(n) filter (where verdict = 'exempt'), 0) as bigint) as n_exempt
  from rules.totals
  group by rule_id
  union all
  select
    rule_id,
    count(*) as n_scope,
    count(*) filter (where standing <> '不作比较') as n_met,
    0 as n_breached,
    0 as n_borderline,
    0 as n_pending,
    count(*) filter (where standing = '不作比较') as n_unknown,
    0 as n_exempt
  from rules.indicators
  group by rule_id
),

complaints as (
  select
    rule_id,
    clock,
    concat('执行错误：', error) as complaint
  from rules.runs
  where status_data = 'error'
  union all
  -- A clock that ran may still lack a column, without which some of its objects cannot be judged; clocks of one rule
  -- often lack the same.
  select
    rule_id,
    clock,
    unnest(string_split(missing, '；')) as complaint
  from rules.runs
  where missing is not null
),

named as (
  select
    rule_id,
    complaint,
    min(clock) as clock
  from complaints
  where complaint <> ''
  group by
    rule_id,
    complaint
),

complained as (
  select
    rule_id,
    string_agg(complaint, '；' order by clock, complaint) as complaint
  from named
  group by rule_id
),

ran as (
  select
    rule_id,
    count(*) filter (where status_data = 'error') as n_error,
    count(*) filter (where status_data = 'missing') as n_missing
  from rules.runs
  group by rule_id
),

filled as (
  select
    catalogue.rule_id,
    catalogue.name as rule_name,
    catalogue.class as rule_class,
    ran.rule_id is not null as has_run,
    coalesce(ran.n_error, 0) as n_error,
    coalesce(ran.n_missing, 0) as n_missing,
    coalesce(counted.n_scope, 0) as n_scope,
    coalesce(counted.n_met, 0) as n_met,
    coalesce(counted.n_breached, 0) as n_breached,
    coalesce(counted.n_borderline, 0) as n_borderline,
    coalesce(counted.n_pending, 0) as n_pending,
    coalesce(counted.n_unknown, 0) as n_unknown,
    coalesce(counted.n_exempt, 0) as n_exempt,
    complained.complaint
  from rules.catalogue as catalogue
  left join counted
    on counted.rule_id = catalogue.rule_id
  left join complained
    on complained.rule_id = catalogue.rule_id
  left join ran
    on ran.rule_id = catalogue.rule_id
)

select
  rule_id,
  rule_name,
  rule_class,
  case
    when n_error > 0 or not has_run then '执行错误'
    when n_breached > 0 then '发现问题'
    when n_missing > 0 then '数据不足'
    when n_scope = 0 then '无可检对象'
    when n_unknown = n_scope then '数据不足'
    else '通过'
  end as status,
  n_scope,
  n_met,
  n_breached,
  n_borderline,
  n_pending,
  n_unknown,
  n_exempt,
  case
    when not has_run then '规则没有运行'
    when complaint is not null then complaint
    when n_scope > 0 and n_unknown = n_scope and rule_class = 'U' then '全部样本太小或者没有可比的数据，不作比较'
    when n_scope > 0 and n_unknown = n_scope then '应检对象全部无法判断'
  end as missing
from filled
order by
  rule_id
