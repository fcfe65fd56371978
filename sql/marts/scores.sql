-- The score of the audited month, and the band. There is no band where there is no score, while nothing was checked, or where
-- nobody is there to be compared with.
with red as (
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

graded as (
  select
    windows.*,
    bands.n_peers,
    bands.place,
    coalesce(red.n_red, 0) as red_lines
  from marts.score_windows as windows
  left join marts.score_bands as bands
    on bands.unit_code = windows.unit_code
  left join red
    on red.unit_code = windows.unit_code
  where windows.window_months = 1
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
