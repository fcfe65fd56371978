-- What the warehouse says of one finding, or of one warning that may become one: in the columns of both.
with known as (
  select
    'finding' as known_as,
    marts.* exclude (severity_rank),
    found.source
  from marts.findings as marts
  inner join findings.findings as found
    on found.finding_id = marts.finding_id
  where marts.finding_id = $finding_id
  union all by name
  select
    'warning' as known_as,
    marts.* exclude (severity_rank, strict_due_at, hours_left),
    verdicts.source
  from marts.warnings as marts
  inner join rules.verdicts as verdicts
    on verdicts.rule_id = marts.rule_id
    and verdicts.subject_no = marts.subject_no
    and finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock)
    = marts.finding_id
  where marts.finding_id = $finding_id
)

select *
from known
order by
  known_as
limit 1
