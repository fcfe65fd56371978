-- The cells of every row that still has to be corrected, as read or, where people tried in vain, as they left them.
-- A row that several batches brought stands once.
with received as (
  select distinct
    aside.table_name,
    first_value(aside.batch) over by_row as batch,
    first_value(aside.file) over by_row as file,
    files.sha256,
    aside.sheet,
    aside.source_row
  from staging.quarantine as aside
  inner join staging.intake as files
    on files.batch = aside.batch
    and files.table_name = aside.table_name
    and files.file = aside.file
    and files.sheet is not distinct from aside.sheet
  where not exists (
      select 1
      from staging.corrections as tried
      where tried.batch = aside.batch
        and tried.corrected_file = aside.file
    )
    and not exists (
      select 1
      from staging.settled as settled
      where settled.batch = aside.batch
        and settled.table_name = aside.table_name
        and settled.file = aside.file
        and settled.sheet is not distinct from aside.sheet
        and settled.source_row = aside.source_row
    )
  window by_row as (
    partition by aside.table_name, files.sha256, aside.sheet, aside.source_row
    order by aside.batch desc, aside.file
  )
),
attempts as (
  select
    *,
    row_number() over (
      partition by table_name, sha256, sheet, source_row
      order by batch desc, corrected_file desc, corrected_sheet desc, corrected_row desc
    ) as nth
  from staging.corrections
  where not is_accepted
),
places as (
  select
    received.*,
    coalesce(attempts.batch, received.batch) as cells_batch,
    case when attempts.batch is null then received.file else attempts.corrected_file end as cells_file,
    case when attempts.batch is null then received.sheet else attempts.corrected_sheet end as cells_sheet,
    coalesce(attempts.corrected_row, received.source_row) as cells_row
  from received
  left join attempts
    on attempts.table_name = received.table_name
    and attempts.sha256 = received.sha256
    and attempts.sheet is not distinct from received.sheet
    and attempts.source_row = received.source_row
    and attempts.nth = 1
)
select
  coalesce(sheets.table_heading, places.table_name) as "table",
  places.file,
  places.sha256,
  places.sheet,
  places.source_row,
  headings.column_heading as "column",
  cells.value
from places
left join staging.quarantined_cells as cells
  on cells.batch = places.cells_batch
  and cells.table_name = places.table_name
  and cells.file = places.cells_file
  and cells.sheet is not distinct from places.cells_sheet
  and cells.source_row = places.cells_row
left join findings.headings as sheets
  on sheets.table_name = places.table_name
  and sheets.column_name = ''
left join findings.headings as headings
  on headings.table_name = places.table_name
  and headings.column_name = coalesce(cells.column_name, 'none')
order by
  places.table_name,
  places.file,
  places.sheet,
  places.source_row,
  cells.column_name
