-- The periods that the audited month ends: the month, its quarter, half-year and year so far, and twelve months; each beside the one
-- before it (of twelve months: those to the month before) and the same months of the year before. Quarters are those of the
-- calendar, by the names of the audited months.
with audited as (
  select cast(concat(month, '-01') as date) as this_month
  from clocks.audit
),

lengths as (
  select *
  from (
    values ('月', 1, 1), ('季', 2, 3), ('半年', 3, 6), ('年', 4, 12), ('滚动12个月', 5, 12)
  ) as lengths(period_kind, place, n_whole)
),

-- how many months back the period begins
begun as (
  select
    lengths.period_kind,
    lengths.place,
    lengths.n_whole,
    audited.this_month,
    case
      when lengths.period_kind = '滚动12个月' then 11
      else (month(audited.this_month) - 1) % lengths.n_whole
    end as since_back
  from lengths
  cross join audited
),

stretches as (
  select
    period_kind,
    place,
    n_whole,
    this_month,
    '本期' as stretch,
    since_back as first_back,
    0 as last_back
  from begun
  union all
  select
    period_kind,
    place,
    n_whole,
    this_month,
    '上期' as stretch,
    case when period_kind = '滚动12个月' then 12 else since_back + n_whole end as first_back,
    case when period_kind = '滚动12个月' then 1 else since_back + 1 end as last_back
  from begun
  union all
  select
    period_kind,
    place,
    n_whole,
    this_month,
    '去年同期' as stretch,
    since_back + 12 as first_back,
    12 as last_back
  from begun
)

select
  period_kind,
  cast(place as integer) as place,
  stretch,
  strftime(this_month - to_months(cast(first_back as integer)), '%Y-%m') as first_month,
  strftime(this_month - to_months(cast(last_back as integer)), '%Y-%m') as last_month,
  cast(first_back - last_back + 1 as bigint) as n_elapsed,
  cast(n_whole as bigint) as n_whole
from stretches
