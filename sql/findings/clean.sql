-- Findings of an earlier month whose record the last batch holds, and holds in order: the same clock was decided, and it is met.
-- A batch that lacks a table which earlier ones had is no complete export, and a clock that could not be asked says nothing.
with batches as (
  select coalesce(max(batch), 0) as batch from staging.intake
),

dated as (
  select distinct batch, table_name
  from staging.batch_periods
  where table_name not in ('units', 'officers', 'exemptions')
),

complete as (
  select batches.batch
  from batches
  where not exists (
    select 1 from dated as earlier
    where earlier.batch < batches.batch
      and not exists (
        select 1 from dated as own
        where own.batch = batches.batch
          and own.table_name = earlier.table_name
      )
  )
)

select
  published.finding_id,
  complete.batch
from clocks.published_findings as published
inner join clocks.published_records as records
  on records.subject_kind = published.subject_kind
  and records.source = published.source
  and records.subject_no = published.subject_no
inner join complete
  on complete.batch = records.held_batch
inner join rules.verdicts as verdicts
  on verdicts.rule_id = published.rule_id
  and coalesce(verdicts.clock, '') = coalesce(published.clock, '')
  and verdicts.source = published.source
  and verdicts.subject_no = published.subject_no
  and coalesce(verdicts.person_no, '') = coalesce(published.person_no, '')
where not exists (
  select 1 from rules.unasked as unasked
  where named_clock(unasked.rule_id, unasked.clock) = named_clock(published.rule_id, published.clock)
)
group by
  published.finding_id,
  complete.batch
having bool_and(verdicts.verdict = 'met')
order by
  published.finding_id
