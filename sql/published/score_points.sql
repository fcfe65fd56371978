-- One part of a deduction: a confirmed finding, or what the rate of the peers adds. The parts of a unit add up to 100 less its score.
select
  points.unit_code,
  scores.unit_name,
  scores.branch_name,
  points.rule_id,
  points.rule_name,
  points.rule_points,
  points.part,
  points.finding_id,
  points.subject_no,
  points.verdict,
  points.is_self_reported,
  points.is_appealed,
  points.weighted,
  points.points
from marts.score_points as points
inner join marts.scores as scores
  on scores.unit_code = points.unit_code
order by
  points.unit_code,
  points.rule_id,
  points.finding_id nulls last
