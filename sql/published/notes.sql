-- What was noticed about a file and did not stop the run.
select
  batch,
  file,
  sheet,
  column_name as "column",
  severity,
  note,
  n_rows
from staging.notes
order by
  batch,
  file,
  sheet,
  severity,
  note,
  column_name
