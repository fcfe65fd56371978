-- A breach before the end of the audited month is a finding. Its number holds no date, no value and no version, so that
-- the same problem is the same finding in every later run.
with breaches as (
  select
    verdicts.*,
    finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock) as finding_id
  from rules.verdicts as verdicts
  cross join clocks.audit as audit
  where verdicts.verdict = 'breached'
    and verdicts.breach_at < audit.ends_at
),

-- Releases of the same or of a later month are left out, so that a month run again says the same.
seen as (
  select
    releases.finding_id,
    min(releases.month) as month
  from rules.ledger_releases as releases
  cross join clocks.audit as audit
  where releases.month < audit.month
  group by releases.finding_id
),

history as (
  select count(*) > 0 as has_earlier
  from rules.ledger_months as months
  cross join clocks.audit as audit
  where months.month < audit.month
)

select
  breaches.finding_id,
  breaches.rule_id,
  coalesce(breaches.clock, '') as clock,
  breaches.severity,
  case
    when breaches.breach_at >= audit.starts_at then '本月新增'
    when seen.month is not null or not history.has_earlier then '存量'
    else '本月补计'
  end as flow,
  breaches.subject_kind,
  breaches.source,
  breaches.subject_no,
  breaches.case_no,
  breaches.person_no,
  breaches.unit_code,
  placed_on(breaches.breach_at, breaches.started_at, audit.as_of) as placed_on,
  breaches.officer_no,
  breaches.started_at,
  breaches.due_at,
  breaches.done_at,
  (epoch_us(coalesce(breaches.done_at, audit.as_of)) - epoch_us(breaches.due_at)) // 3600000000 as overdue_hours,
  breaches.breach_at,
  breaches.law,
  breaches.law_since,
  breaches.reason,
  coalesce(states.status, '疑似') as status,
  states.verdict as human_verdict,
  coalesce(seen.month, audit.month) as first_seen_month,
  breaches.source_file,
  breaches.source_row
from breaches
cross join clocks.audit as audit
cross join history
left join seen
  on seen.finding_id = breaches.finding_id
left join rules.ledger_states as states
  on states.finding_id = breaches.finding_id
order by
  breaches.finding_id
