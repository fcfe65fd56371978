-- The findings of the warehouse, whether or not anybody is still asked about them: all, or those of one matter.
select
  marts.finding_id,
  marts.severity,
  marts.rule_id,
  marts.rule_name,
  marts.clock,
  marts.subject_kind,
  marts.subject_no,
  marts.case_no,
  marts.person_no,
  marts.unit_code,
  marts.unit_name,
  marts.branch_name,
  marts.breach_at,
  marts.first_seen_month
from marts.findings as marts
inner join findings.findings as found
  on found.finding_id = marts.finding_id
where $matter_kind is null
  or (
    found.source is not distinct from $matter_source
    and case when found.case_no is null then found.subject_kind else '案件' end = $matter_kind
    and coalesce(found.case_no, found.subject_no) = $matter_no
  )
order by
  marts.finding_id
