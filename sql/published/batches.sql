-- The manifest of every batch: its files, what became of their rows, and what the control totals said of them.
with counted as (
  select
    received.batch,
    received.file,
    received.sheet,
    received.table_name,
    received.encoding,
    received.n_read,
    received.n_accepted,
    received.n_quarantined,
    received.n_duplicate,
    received.n_dropped,
    coalesce(of_file.n_told, of_whole_file.n_told, of_table.n_told) as n_told,
    coalesce(of_file.n_counted, of_whole_file.n_counted, of_table.n_counted) as n_counted
  from staging.intake as received
  left join staging.control_totals as of_file
    on of_file.batch = received.batch
    and of_file.of_file = received.file
    and of_file.table_name = received.table_name
  left join staging.control_totals as of_whole_file
    on of_whole_file.batch = received.batch
    and of_whole_file.of_file = received.file
    and of_whole_file.table_name is null
  left join staging.control_totals as of_table
    on of_table.batch = received.batch
    and of_table.of_file is null
    and of_table.table_name = received.table_name
)

select
  files.batch,
  files.profile,
  files.file,
  counted.sheet,
  coalesce(headings.table_heading, counted.table_name, '对账') as "table",
  files.n_bytes,
  files.sha256,
  counted.encoding,
  counted.n_read,
  counted.n_accepted,
  counted.n_quarantined,
  counted.n_duplicate,
  counted.n_dropped,
  counted.n_told,
  counted.n_counted,
  case
    when counted.table_name is null then null
    when counted.n_told is null then '未提供'
    when counted.n_told = counted.n_counted then '一致'
    else '不符'
  end as agreement
from staging.batch_files as files
left join counted
  on counted.batch = files.batch
  and counted.file = files.file
left join findings.headings as headings
  on headings.table_name = counted.table_name
  and headings.column_name = ''
order by
  files.batch,
  files.file,
  counted.sheet,
  counted.table_name
