-- What was judged of one object under one clock of one rule when the warehouse was made.
select
  verdict,
  severity,
  unit_code,
  officer_no,
  started_at,
  strict_due_at,
  due_at,
  done_at,
  breach_at,
  law_since,
  law,
  reason,
  source_file,
  source_row
from rules.verdicts
where rule_id = $rule_id
  and coalesce(clock, '') = $clock
  and source is not distinct from $source
  and subject_kind = $subject_kind
  and subject_no = $subject_no
  and person_no is not distinct from $person_no
order by all
limit 1
