-- Who handled the object of a finding, or its case, by number only: nobody may check, decide or close a finding of his own.
with handled as (
  select '案件' as kind, case_no as number, officer_no from staging.cases
  union
  select '案件', case_no, officer_no from staging.case_events
  union
  select '案件', case_no, officer_no from staging.measures
  union
  select '案件', case_no, officer_no from staging.incidents
  union
  select '措施', measure_no, officer_no from staging.measures
  union
  select '警情', incident_no, officer_no from staging.incidents
  union
  select '警情', incident_no, recategorised_by from staging.incidents
),

-- What was ever found, or is now: nobody is asked about anything else.
objects as (
  select subject_kind as kind, subject_no as number from clocks.published_findings
  union
  select '案件', case_no from clocks.published_findings
  union
  select subject_kind, subject_no from rules.verdicts where verdict = 'breached'
  union
  select '案件', case_no from rules.verdicts where verdict = 'breached'
)

select
  handled.kind,
  handled.number,
  handled.officer_no
from handled
inner join objects
  on objects.kind = handled.kind
  and objects.number = handled.number
where handled.officer_no is not null
order by
  handled.kind,
  handled.number,
  handled.officer_no
