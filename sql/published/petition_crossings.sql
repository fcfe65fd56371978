-- What must go into the sample of this month: cases that petitions name and on which a finding is open.
select
  case_no,
  unit_code,
  unit_name,
  n_petitions,
  n_findings,
  n_raised,
  rules
from marts.petition_crossings
order by
  unit_code,
  case_no
