-- Problems that are found again every month because the past cannot be undone, and about which nobody is asked any more: they
-- proved untrue, or were put right before the audited month.
select
  finding_id,
  rule_id,
  clock,
  rule_name,
  severity,
  subject_kind,
  subject_no,
  case_no,
  person_no,
  unit_code,
  unit_name,
  branch_name,
  breach_at,
  status,
  verdict,
  first_seen_month
from marts.findings
where is_settled
order by
  finding_id
