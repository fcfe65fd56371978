-- Records that an earlier batch brought and that a later one should hold and does not; they are audited all the same.
select
  coalesce(headings.table_heading, vanished.table_name) as "table",
  vanished.source,
  vanished.key,
  vanished.unit_code,
  units.unit_name,
  vanished.dated_at,
  vanished.last_batch,
  vanished.missing_since,
  vanished.batch,
  vanished.source_file,
  vanished.source_sheet,
  vanished.source_row
from staging.vanished as vanished
left join findings.headings as headings
  on headings.table_name = vanished.table_name
  and headings.column_name = ''
left join findings.units as units
  on units.unit_code = vanished.unit_code
order by
  vanished.table_name,
  vanished.source,
  vanished.key
