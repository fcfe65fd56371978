-- How often each rule proved right, how many of its findings nobody has checked yet, and whether it is scored.
with unchecked as (
  select
    rule_id,
    count(*) as n_open
  from marts.findings
  where not is_settled
    and verdict is null
  group by rule_id
)

select
  precision.rule_id,
  precision.rule_name,
  precision.rule_class,
  precision.since,
  precision.n_true,
  precision.n_fault,
  precision.n_untrue,
  precision.n,
  precision.precision,
  precision.lower,
  precision.upper,
  precision.n_all_true,
  precision.n_all_fault,
  precision.n_all_untrue,
  precision.n_all,
  precision.all_precision,
  precision.all_lower,
  precision.all_upper,
  coalesce(unchecked.n_open, 0) as n_open,
  precision.n_conflicts,
  precision.is_unscored,
  precision.scoring_note
from findings.rule_precision as precision
left join unchecked
  on unchecked.rule_id = precision.rule_id
order by
  precision.rule_id
