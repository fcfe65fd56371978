-- Not done yet: soon due, or already between the two due dates. What is done is no warning.
select
  finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock) as finding_id,
  verdicts.rule_id,
  coalesce(verdicts.clock, '') as clock,
  verdicts.severity,
  verdicts.subject_kind,
  verdicts.subject_no,
  verdicts.case_no,
  verdicts.person_no,
  verdicts.unit_code,
  placed_on(verdicts.breach_at, verdicts.started_at, audit.as_of) as placed_on,
  verdicts.officer_no,
  verdicts.started_at,
  verdicts.strict_due_at,
  verdicts.due_at,
  verdicts.law,
  verdicts.law_since,
  verdicts.reason,
  case verdicts.verdict when 'borderline' then '临界' else '未到期' end as status,
  -- Without a calendar for that year the last lawful instant is not known: the hours are those to the earliest one.
  (epoch_us(coalesce(verdicts.due_at, verdicts.strict_due_at)) - epoch_us(audit.as_of)) // 3600000000 as hours_left,
  verdicts.source_file,
  verdicts.source_row
from rules.verdicts as verdicts
cross join clocks.audit as audit
cross join rules.warning_policy as policy
where verdicts.done_at is null
  -- Without a due date nothing is left to do in time: the borderline row of an event is only counted.
  and verdicts.strict_due_at is not null
  and (
    verdicts.verdict = 'borderline'
    or (
      verdicts.verdict = 'pending'
      and verdicts.strict_due_at <= audit.as_of + to_days(policy.horizon_days)
    )
  )
order by
  finding_id
