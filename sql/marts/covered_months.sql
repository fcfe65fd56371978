-- Whether the exports cover a month, the audited one (0 months back) or one of the eleven before it: each of its three tens of days
-- has incidents and cases. Of the two only what was exported at all is asked; old cases that still run cover no month by themselves.
with records as (
  select
    '警情' as kind,
    received_at as recorded_at
  from clocks.incidents
  union all
  select
    '案件' as kind,
    case
      when not is_unreadable(reported_at) then reported_at
      when not is_unreadable(accepted_at) then accepted_at
      else filed_at
    end as recorded_at
  from clocks.cases
),

dated as (
  select
    records.kind,
    months.months_back,
    case
      when records.recorded_at < months.starts_at + interval 10 day then 1
      when records.recorded_at < months.starts_at + interval 20 day then 2
      else 3
    end as ten_days
  from records
  inner join clocks.months as months
    on months.starts_at <= records.recorded_at
    and records.recorded_at < months.ends_at
  where months.months_back < 12
),

full_months as (
  select
    kind,
    months_back
  from dated
  group by all
  having count(distinct ten_days) = 3
)

select
  months.months_back,
  exists (select 1 from dated)
  and not exists (
    select 1
    from (select distinct kind from dated) as kinds
    where not exists (
      select 1
      from full_months
      where full_months.kind = kinds.kind
        and full_months.months_back = months.months_back
    )
  ) as is_covered
from clocks.months as months
where months.months_back < 12
