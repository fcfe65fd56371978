-- What each batch holds of each table, source and unit, new or known before: how many records, from when to when.
select
  periods.batch,
  coalesce(headings.table_heading, periods.table_name) as "table",
  periods.source,
  periods.unit_code,
  units.unit_name,
  periods.n_rows,
  periods.first_at,
  periods.last_at
from staging.batch_periods as periods
left join findings.headings as headings
  on headings.table_name = periods.table_name
  and headings.column_name = ''
left join findings.units as units
  on units.unit_code = periods.unit_code
order by
  periods.batch,
  periods.table_name,
  periods.source,
  periods.unit_code
