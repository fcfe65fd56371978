-- One row for each file and sheet; read = accepted + quarantined + duplicate + dropped, to the row.
select
  received.batch,
  received.file,
  received.sheet,
  coalesce(headings.table_heading, received.table_name) as "table",
  received.sha256,
  received.encoding,
  received.n_read,
  received.n_accepted,
  received.n_quarantined,
  received.n_duplicate,
  received.n_dropped,
  received.identity_columns,
  received.ignored_columns
from staging.intake as received
left join findings.headings as headings
  on headings.table_name = received.table_name
  and headings.column_name = ''
order by
  received.batch,
  received.file,
  received.sheet,
  received.table_name
