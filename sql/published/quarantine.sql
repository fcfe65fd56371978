-- Every row that was put aside, and whether it still has to be corrected. Of a row that people tried to correct in vain
-- stands what is wrong with it now; the attempt itself is a row too, for the balance of its own file.
with attempts as (
  select
    corrections.table_name,
    corrections.sha256,
    corrections.sheet,
    corrections.source_row,
    aside.column_name,
    aside.value,
    aside.reason,
    row_number() over (
      partition by corrections.table_name, corrections.sha256, corrections.sheet, corrections.source_row
      order by corrections.batch desc, aside.file desc, aside.sheet desc, aside.source_row desc
    ) as nth
  from staging.corrections as corrections
  inner join staging.quarantine as aside
    on aside.batch = corrections.batch
    and aside.table_name = corrections.table_name
    and aside.file = corrections.corrected_file
    and aside.sheet is not distinct from corrections.corrected_sheet
    and aside.source_row = corrections.corrected_row
),
tried as (
  select distinct
    batch,
    corrected_file
  from staging.corrections
)
select
  aside.batch,
  coalesce(sheets.table_heading, aside.table_name) as "table",
  aside.file,
  aside.sheet,
  aside.source_row,
  coalesce(headings.column_heading, coalesce(attempts.column_name, aside.column_name)) as "column",
  case when attempts.reason is null then aside.value else attempts.value end as value,
  coalesce('改过仍不合格：' || attempts.reason, aside.reason) as reason,
  case
    when tried.batch is not null then '改正未通过'
    when settled.settled_by is not null then '已改正'
    else '待改正'
  end as state,
  settled.settled_by,
  received.sha256
from staging.quarantine as aside
left join staging.intake as received
  on received.batch = aside.batch
  and received.table_name = aside.table_name
  and received.file = aside.file
  and received.sheet is not distinct from aside.sheet
left join tried
  on tried.batch = aside.batch
  and tried.corrected_file = aside.file
left join staging.settled as settled
  on settled.batch = aside.batch
  and settled.table_name = aside.table_name
  and settled.file = aside.file
  and settled.sheet is not distinct from aside.sheet
  and settled.source_row = aside.source_row
left join attempts
  on attempts.table_name = aside.table_name
  and attempts.sha256 = received.sha256
  and attempts.sheet is not distinct from aside.sheet
  and attempts.source_row = aside.source_row
  and attempts.nth = 1
  and settled.settled_by is null
left join findings.headings as sheets
  on sheets.table_name = aside.table_name
  and sheets.column_name = ''
left join findings.headings as headings
  on headings.table_name = aside.table_name
  and headings.column_name = coalesce(attempts.column_name, aside.column_name, '')
order by
  aside.batch,
  aside.table_name,
  aside.file,
  aside.sheet,
  aside.source_row
