-- Which unit answers for which now, under its name and its branch's, and whether it is one that works and exists.
select
  units.unit_code,
  units.answering_code,
  units.answering_name,
  coalesce(answering.branch_name, units.branch_name) as branch_name,
  coalesce(answering.is_open and answering.level = '所队', false) as is_working
from findings.units as units
left join findings.units as answering
  on answering.unit_code = units.answering_code
