-- What people gave as the reason for 不属实, rule by rule, so that a rule can be mended: the same words count once, in the latest
-- spelling, with the latest note as an example. Every untrue finding lies in one row.
with named as (
  select
    finding_id,
    rule_id
  from clocks.first_named
  union
  select
    finding_id,
    rule_id
  from findings.findings
),

untrue as (
  select
    named.rule_id,
    reviews.*,
    coalesce(reviews.reviewed_at >= cast(audit.as_of as date) - policy.days, false) as is_recent,
    row_number() over (
      partition by
        named.rule_id,
        reviews.reason_key
      order by
        reviews.seq desc
    ) as place
  from clocks.finding_reviews as reviews
  inner join named
    on named.finding_id = reviews.finding_id
  cross join clocks.audit as audit
  cross join rules.precision_policy as policy
  where reviews.verdict = '不属实'
)

select
  untrue.rule_id,
  min(catalogue.name) as rule_name,
  coalesce(min(case when untrue.place = 1 then untrue.reason end), '（没有写理由）') as reason,
  count(*) as n,
  count(*) filter (where untrue.is_recent) as n_recent,
  min(case when untrue.place = 1 then untrue.note end) as example,
  min(case when untrue.place = 1 then untrue.finding_id end) as finding_id
from untrue
inner join rules.catalogue as catalogue
  on catalogue.rule_id = untrue.rule_id
group by
  untrue.rule_id,
  untrue.reason_key
order by
  untrue.rule_id,
  n desc,
  reason
