-- The days on which the law of a rule changed, or on which the first law of a further matter began: figures before and after such a
-- day are of two kinds. Changes that come within 90 days of the period's end are told beforehand.
with first_days as (
  select
    rule_id,
    min(since) as first_day
  from rules.law_versions
  group by rule_id
),

changes as (
  select
    versions.rule_id,
    versions.since as changed_on,
    concat('改按《', versions.instrument, '》', versions.article) as law
  from rules.law_versions as versions
  inner join first_days
    on first_days.rule_id = versions.rule_id
    and versions.since > first_days.first_day
  union
  select
    rule_id,
    until as changed_on,
    concat('《', instrument, '》', article, '失效') as law
  from rules.law_versions
  where until is not null
),

dated as (
  select
    changes.*,
    cast(audit.starts_at as date) as first_day,
    cast(audit.ends_at as date) as end_day,
    audited_month(changes.changed_on, audit.starts_at) as month
  from changes
  cross join clocks.audit as audit
)

select
  dated.month,
  dated.rule_id,
  catalogue.name as rule_name,
  dated.changed_on,
  case
    when dated.changed_on < dated.first_day then '以前'
    when dated.changed_on < dated.end_day then '本期'
    else '即将'
  end as timing,
  string_agg(distinct dated.law, '；' order by dated.law) as law
from dated
inner join rules.catalogue as catalogue
  on catalogue.rule_id = dated.rule_id
where dated.changed_on < dated.end_day + interval 90 day
group by all
