-- Every clock that still runs or has run out without being done, under the record that it is about. What people said is no
-- problem runs no more. Of several the one comes first that ran out first, else the one that will.
with untrue as (
  select finding_id
  from findings.findings
  where is_settled
    or human_verdict = '不属实'
)

select
  verdicts.subject_kind as record_kind,
  verdicts.source,
  verdicts.subject_no as record_no,
  verdicts.rule_id,
  concat(
    verdicts.rule_id,
    ' ',
    catalogue.name,
    case when coalesce(verdicts.clock, '') <> '' then concat('（', verdicts.clock, '）') end
  ) as duty,
  verdicts.verdict = 'breached' as is_over,
  coalesce(verdicts.due_at, verdicts.strict_due_at) as due_at,
  -- seven days before a clock runs out is when a ledger marks it
  verdicts.strict_due_at <= audit.as_of + to_days(7) as is_soon,
  days_between(audit.as_of, coalesce(verdicts.due_at, verdicts.strict_due_at)) as days_left
from rules.verdicts as verdicts
cross join clocks.audit as audit
inner join rules.catalogue as catalogue
  on catalogue.rule_id = verdicts.rule_id
left join untrue
  on verdicts.verdict = 'breached'
  and untrue.finding_id
  = finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock)
where verdicts.verdict in ('breached', 'borderline', 'pending')
  and verdicts.done_at is null
  and verdicts.strict_due_at is not null
  and verdicts.subject_kind in ('警情', '案件', '措施', '处罚')
  and untrue.finding_id is null
order by
  record_kind,
  verdicts.source,
  record_no,
  is_over desc,
  due_at,
  duty
