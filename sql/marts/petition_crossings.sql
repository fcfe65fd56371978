-- The cases about which a petition came in and on which a finding is open: each goes into the sample of the month.
with crossings as (
  select
    crossed_source,
    case_no,
    count(*) as n_findings,
    count(*) filter (where is_raised) as n_raised,
    string_agg(distinct rule_id, '、' order by rule_id) as rules
  from findings.findings
  where crossed_source is not null
  group by
    crossed_source,
    case_no
)

select
  crossings.case_no,
  cases.unit_code,
  units.unit_name,
  petitioned.n_petitions,
  crossings.n_findings,
  crossings.n_raised,
  crossings.rules
from crossings
inner join clocks.petitioned_cases as petitioned
  on petitioned.case_source = crossings.crossed_source
  and petitioned.case_no = crossings.case_no
left join clocks.cases as cases
  on cases.source = crossings.crossed_source
  and cases.case_no = crossings.case_no
left join findings.units as units
  on units.unit_code = coalesce(cases.unit_code, '')
