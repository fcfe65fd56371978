-- Every row that is no record, with the reason.
select
  dropped.batch,
  dropped.file,
  dropped.sheet,
  coalesce(headings.table_heading, dropped.table_name) as "table",
  dropped.source_row,
  dropped.reason
from staging.dropped as dropped
left join findings.headings as headings
  on headings.table_name = dropped.table_name
  and headings.column_name = ''
order by
  dropped.batch,
  dropped.file,
  dropped.sheet,
  dropped.table_name,
  dropped.source_row
