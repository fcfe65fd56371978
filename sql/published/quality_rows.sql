-- Every failing row of every check, without a cap: what was read, why it fails, what to do about it.
select
  checks.severity,
  coalesce(sheets.table_heading, told.table_name) as "table",
  coalesce(headings.column_heading, told.column_name) as "column",
  told.check_name as "check",
  told.key,
  told.source_file,
  told.source_sheet,
  told.source_row,
  told.value,
  told.reason,
  told.remedy
from quality.told as told
left join quality.checks as checks
  on checks.table_name = told.table_name
  and checks.column_name is not distinct from told.column_name
  and checks.check_name = told.check_name
left join findings.headings as sheets
  on sheets.table_name = told.table_name
  and sheets.column_name = ''
left join findings.headings as headings
  on headings.table_name = told.table_name
  and headings.column_name = coalesce(told.column_name, '')
order by
  told.table_name,
  told.column_name,
  told.check_name,
  told.source_file,
  told.source_sheet,
  told.source_row,
  told.key
