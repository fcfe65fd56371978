-- 100 minus the deductions, and the band. Below 70 points of decidable weight, or with fewer than ten objects that a rule with
-- weight could judge, there is neither; nor is there a band while nothing was checked or nobody is there to be compared with.
with totals as (
  select
    unit_code,
    cast(sum(n_scope) as bigint) as n_scope,
    cast(sum(n_confirmed) as bigint) as n_confirmed,
    cast(sum(n_suspected) as bigint) as n_suspected,
    coalesce(sum(weight) filter (where is_decidable), 0) as weight_decidable,
    cast(sum(n_appealed) as bigint) as n_appealed,
    sum(deduction) as deduction,
    sum(deduction_if_upheld) as deduction_if_upheld
  from marts.score_items
  group by unit_code
),

red as (
  select
    units.answering_code as unit_code,
    count(*) as n_red
  from findings.findings as findings
  cross join clocks.audit as audit
  inner join findings.units as units
    on units.unit_code = coalesce(findings.unit_code, '')
  where findings.severity = '红'
    and findings.human_verdict = '属实-过错'
    and findings.breach_at >= audit.starts_at
  group by all
),

answered as (
  select count(*) as n_answered
  from findings.findings as findings
  where findings.human_verdict is not null
),

graded as (
  select
    totals.unit_code,
    units.unit_name,
    units.branch_name,
    units.former_units,
    totals.n_scope,
    coalesce(bands.n_judged, 0) as n_judged,
    totals.n_confirmed,
    totals.n_suspected,
    cast(totals.weight_decidable as decimal(5, 2)) as weight_decidable,
    case
      when units.is_scored and totals.weight_decidable >= 70 and bands.n_judged >= 10
      then cast(greatest(0, 100 - totals.deduction) as decimal(4, 1))
    end as score,
    cast(greatest(0, 100 - totals.deduction_if_upheld) as decimal(4, 1)) as upheld_score,
    totals.n_appealed,
    case
      when not units.is_open then '单位不在启用期内，不参加考核'
      when not units.is_scored then '不参加考核'
      when totals.weight_decidable < 70
      then concat(
        '本月可评权重 ', regexp_replace(cast(totals.weight_decidable as varchar), '\.?0+$', ''), '/100，不足 70，不出分'
      )
      when coalesce(bands.n_judged, 0) < 10
      then concat('可评应检数 ', coalesce(bands.n_judged, 0), '，不足 10，只列问题，不出分')
      when answered.n_answered = 0 then '核查结果未回填，暂无扣分'
      else '按已核查结果计分'
    end as grade_note,
    answered.n_answered,
    bands.n_peers,
    bands.place,
    coalesce(red.n_red, 0) as red_lines
  from totals
  cross join answered
  inner join findings.units as units
    on units.unit_code = totals.unit_code
  left join marts.score_bands as bands
    on bands.unit_code = totals.unit_code
  left join red
    on red.unit_code = totals.unit_code
)

select
  unit_code,
  unit_name,
  branch_name,
  former_units,
  n_scope,
  n_judged,
  n_confirmed,
  n_suspected,
  weight_decidable,
  score,
  n_appealed,
  case when n_appealed > 0 and score is not null then upheld_score end as score_if_upheld,
  case
    when n_appealed > 0 and score is not null
    then concat('若 ', n_appealed, ' 件异议全部成立，', score, ' → ', upheld_score)
  end as what_if,
  case when score is not null and n_answered > 0 and n_peers > 1 then place end as band,
  case
    when score is null then '不出分，不定等次'
    when n_answered = 0 then '核查结果未回填，不定等次'
    when n_peers <= 1 then '没有同类单位可比，不定等次'
    when n_suspected > 0 then concat('另有疑似 ', n_suspected, ' 件未核查，查实后等次可能变动')
  end as band_note,
  grade_note,
  red_lines
from graded
