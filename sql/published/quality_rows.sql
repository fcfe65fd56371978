-- Every failing row of every check, without a cap.
select
  coalesce(sheets.table_heading, failures.table_name) as "table",
  coalesce(headings.column_heading, failures.column_name) as "column",
  failures.check_name as "check",
  failures.key,
  failures.source_file,
  failures.source_sheet,
  failures.source_row
from quality.rows as failures
left join findings.headings as sheets
  on sheets.table_name = failures.table_name
  and sheets.column_name = ''
left join findings.headings as headings
  on headings.table_name = failures.table_name
  and headings.column_name = coalesce(failures.column_name, '')
order by
  failures.table_name,
  failures.column_name,
  failures.check_name,
  failures.source_file,
  failures.source_sheet,
  failures.source_row,
  failures.key
