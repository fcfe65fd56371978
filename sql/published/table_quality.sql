-- Whether each export can be used at all: a rule that needs one that cannot is 数据不足.
select
  coalesce(headings.table_heading, judged.table_name) as "table",
  judged.verdict,
  judged.reason,
  cast(judged.n_rows as bigint) as n_rows,
  cast(judged.n_blocking as bigint) as n_blocking,
  cast(judged.n_warning as bigint) as n_warning
from quality.tables as judged
left join findings.headings as headings
  on headings.table_name = judged.table_name
  and headings.column_name = ''
order by
  judged.table_name
