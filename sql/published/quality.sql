-- Tables and columns under the headings that people see in their exports.
select
  coalesce(sheets.table_heading, checks.table_name) as "table",
  coalesce(headings.column_heading, checks.column_name) as "column",
  checks.check_name as "check",
  checks.severity,
  cast(checks.n_rows as bigint) as n_rows,
  cast(checks.n_failed as bigint) as n_failed,
  checks.status,
  checks.example_rows
from quality.checks as checks
left join findings.headings as sheets
  on sheets.table_name = checks.table_name
  and sheets.column_name = ''
left join findings.headings as headings
  on headings.table_name = checks.table_name
  and headings.column_name = coalesce(checks.column_name, '')
order by
  checks.table_name,
  checks.column_name,
  checks.check_name
