-- The clock of one finding as the rule and the one place that decides make it again; its terms in words.
select
  verdict,
  law_no,
  is_deadline,
  recorded_start_at,
  recorded_start_at_latest,
  started_at,
  lenient_start_at,
  start_name,
  written_term(term_unit, term_n) as first_term,
  written_term(term_unit, lenient_n) as term,
  written_term(term_unit, then_n) as then_term,
  lead_days,
  strict_due_at,
  due_at,
  done_at,
  recorded_done_at,
  recorded_done_at_latest,
  done_name,
  release_at,
  breach_at,
  n_extensions,
  pause_name,
  lenient_paused as n_days_paused,
  changes,
  written_length(due_at, coalesce(done_at, audit.as_of)) as late
from judged
cross join clocks.audit as audit
where coalesce(clock, '') = $clock
  and person_no is not distinct from $person_no
limit 2
