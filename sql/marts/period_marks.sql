-- What makes the figures of one of the last 24 months of another kind than those before it: a law that changed, a table that the
-- exports hold only from then on or not at all, units whose records are incomplete, a month that is not over, and a rule whose file
-- was edited after a month was published: all months are judged by the rules as they are now, so that what was published then may
-- differ.
with last_releases as (
  select
    month,
    max(seq) as seq
  from clocks.releases
  group by month
),

seals as (
  select
    releases.month,
    rules.rule_id,
    rules.seal
  from last_releases as releases
  inner join clocks.release_rules as rules
    on rules.seq = releases.seq
  union all
  select
    audit.month,
    rules.rule_id,
    rules.seal
  from findings.rule_seals as rules
  cross join clocks.audit as audit
),

compared as (
  select
    month,
    rule_id,
    seal,
    lag(month) over (partition by rule_id order by month) as month_before,
    lag(seal) over (partition by rule_id order by month) as seal_before
  from seals
),

covered as (
  select
    months.table_name,
    months.month,
    months.months_back,
    months.is_covered,
    max(months.months_back) filter (where months.is_covered) over (partition by months.table_name) as first_back,
    coalesce(headings.table_heading, months.table_name) as table_heading
  from marts.table_months as months
  left join findings.headings as headings
    on headings.table_name = months.table_name
    and headings.column_name = ''
  where months.is_telling
)

select
  marks.month,
  '法律' as mark_kind,
  marks.rule_id,
  marks.rule_name,
  concat(strftime(marks.changed_on, '%Y-%m-%d'), '起', marks.law) as mark
from marts.law_marks as marks
inner join marts.fact_months as known
  on known.month = marks.month
inner join rules.catalogue as catalogue
  on catalogue.rule_id = marks.rule_id
-- an indicator of a unit is in none of these statistics
where catalogue.class is distinct from 'U'
union all
select
  month,
  '数据' as mark_kind,
  '' as rule_id,
  '' as rule_name,
  concat('起才有', string_agg(table_heading, '、' order by table_heading), '的完整导出（上月发生、本月到期的可能不全）') as mark
from covered
where months_back = first_back
  and months_back < 23
group by month
union all
select
  covered.month,
  '数据' as mark_kind,
  '' as rule_id,
  '' as rule_name,
  concat('缺', string_agg(covered.table_heading, '、' order by covered.table_heading), '的导出或者明显不全') as mark
from covered
inner join marts.fact_months as known
  on known.month = covered.month
  and known.is_over
where not covered.is_covered
  and covered.months_back < covered.first_back
group by covered.month
union all
select
  audit.month,
  '数据' as mark_kind,
  '' as rule_id,
  '' as rule_name,
  concat(count(distinct gaps.unit_code), '个单位的记录不全，见单位缺数') as mark
from quality.unit_gaps as gaps
cross join clocks.audit as audit
group by audit.month
union all
select
  month,
  '数据' as mark_kind,
  '' as rule_id,
  '' as rule_name,
  concat('数据截至', written(as_of), '，本月没有结束') as mark
from clocks.audit
where as_of < ends_at
union all
select
  compared.month,
  '规则' as mark_kind,
  -- what all rules count time by is no rule
  coalesce(catalogue.rule_id, '') as rule_id,
  coalesce(catalogue.name, '') as rule_name,
  concat(case when catalogue.rule_id is null then '计时办法' else '规则' end, '在', compared.month_before, '发布以后改过，各月都按现在的规则重新计算，与当月发布的数可能不同') as mark
from compared
inner join marts.fact_months as known
  on known.month = compared.month
left join rules.catalogue as catalogue
  on catalogue.rule_id = compared.rule_id
where compared.seal <> compared.seal_before
  and catalogue.class is distinct from 'U'
