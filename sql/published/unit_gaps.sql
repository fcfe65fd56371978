-- The units whose records of the month are incomplete: they had records in each of the last three months and now none or
-- fewer than chance allows. Their figures of the month are no achievement.
select
  coalesce(headings.table_heading, gaps.table_name) as "table",
  gaps.unit_code,
  units.unit_name,
  cast(gaps.n_month as bigint) as n_month,
  cast(gaps.mean_before as decimal(18, 2)) as mean_before,
  gaps.finding
from quality.unit_gaps as gaps
left join findings.headings as headings
  on headings.table_name = gaps.table_name
  and headings.column_name = ''
left join findings.units as units
  on units.unit_code = gaps.unit_code
order by
  gaps.table_name,
  gaps.unit_code
