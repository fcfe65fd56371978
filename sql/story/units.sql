-- Which unit answers for which now, under its name and its branch's.
select
  units.unit_code,
  units.answering_code,
  units.answering_name,
  coalesce(answering.branch_name, units.branch_name) as branch_name
from findings.units as units
left join findings.units as answering
  on answering.unit_code = units.answering_code
