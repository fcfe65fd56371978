-- What each tenth of a point was taken away for: 100 less the score is the sum of its rules, a rule the sum of its parts. A part is
-- a confirmed finding, or what the shrinkage adds: the peers' rate, of which a unit bears k objects whatever it did itself.
-- Tenths are dealt out by the largest remainder, first to the rules, then within each; of equals the first by number goes before.
-- Everything is cut to nine decimals, so that the whole tenths of the parts are never more than those of the whole.
with whole as (
  select
    items.unit_code,
    items.rule_id,
    items.rule_name,
    policy.k * coalesce(items.peer_rate, 0) as prior_weighted,
    cast((100 - scores.score) * 10 as integer) as unit_tenths,
    floor(1e9 * 10 * items.deduction * least(1, 100 / sum(items.deduction) over (partition by items.unit_code))) / 1e9 as exact
  from marts.score_items as items
  inner join marts.scores as scores
    on scores.unit_code = items.unit_code
  cross join rules.score_policy as policy
  where scores.score is not null
    and items.deduction > 0
),

ranked as (
  select
    *,
    row_number() over (partition by unit_code order by exact - floor(exact) desc, rule_id) as rank_,
    unit_tenths - sum(floor(exact)) over (partition by unit_code) as n_over
  from whole
),

rule_tenths as (
  select
    *,
    cast(floor(exact) + case when rank_ <= n_over then 1 else 0 end as integer) as tenths
  from ranked
),

causes as (
  select
    units.answering_code as unit_code,
    findings.rule_id,
    findings.finding_id,
    findings.subject_no,
    findings.human_verdict as verdict,
    findings.is_self_reported,
    findings.status = '异议' as is_appealed,
    cast(
      case findings.human_verdict when '属实-瑕疵' then 0.3 else 1 end
      * case when findings.is_self_reported then 0.5 else 1 end as decimal(9, 6)
    ) as weighted
  from findings.findings as findings
  cross join clocks.audit as audit
  inner join findings.units as units
    on units.unit_code = coalesce(findings.unit_code, '')
  where findings.human_verdict in ('属实-瑕疵', '属实-过错')
    and findings.breach_at >= audit.starts_at
  union all
  select
    unit_code,
    rule_id,
    null,
    null,
    null,
    null,
    null,
    cast(prior_weighted as decimal(18, 6))
  from rule_tenths
  where prior_weighted > 0
),

parts as (
  select
    rule_tenths.unit_code,
    rule_tenths.rule_id,
    rule_tenths.rule_name,
    rule_tenths.tenths as rule_tenths,
    causes.finding_id,
    causes.subject_no,
    causes.verdict,
    causes.is_self_reported,
    causes.is_appealed,
    causes.weighted,
    floor(
      1e9 * rule_tenths.exact * causes.weighted
      / sum(causes.weighted) over (partition by rule_tenths.unit_code, rule_tenths.rule_id)
    ) / 1e9 as exact
  from rule_tenths
  inner join causes
    on causes.unit_code = rule_tenths.unit_code
    and causes.rule_id = rule_tenths.rule_id
),

dealt as (
  select
    *,
    row_number() over (
      partition by unit_code, rule_id order by exact - floor(exact) desc, finding_id nulls last
    ) as rank_,
    rule_tenths - sum(floor(exact)) over (partition by unit_code, rule_id) as n_over
  from parts
)

select
  unit_code,
  rule_id,
  rule_name,
  cast(rule_tenths / 10 as decimal(4, 1)) as rule_points,
  case when finding_id is null then '同类平均水平' else '本单位问题' end as part,
  finding_id,
  subject_no,
  verdict,
  is_self_reported,
  is_appealed,
  cast(weighted as decimal(9, 2)) as weighted,
  cast((floor(exact) + case when rank_ <= n_over then 1 else 0 end) / 10 as decimal(4, 1)) as points
from dealt
