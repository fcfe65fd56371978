-- Which of the last 24 months the exports hold, table by table. A month with less than a tenth of the table's fullest month was not
-- exported as a whole (open matters of earlier years are exported beside it), nor was one of 20 records or more with none in one of
-- its three tens of days. Of a table that never reaches 20 records a month nobody can tell.
with counted as (
  select
    days.table_name,
    known.month,
    cast(sum(days.n_rows) as bigint) as n_rows,
    count(
      distinct case
        when days.day < known.starts_at + interval 10 day then 1
        when days.day < known.starts_at + interval 20 day then 2
        else 3
      end
    ) as n_tens
  from marts.export_days as days
  inner join marts.fact_months as known
    on known.starts_at <= days.day
    and days.day < known.ends_at
  group by
    days.table_name,
    known.month
),

fullest as (
  select
    table_name,
    max(n_rows) as most
  from counted
  group by table_name
)

select
  fullest.table_name,
  known.month,
  known.months_back,
  coalesce(counted.n_rows, 0) as n_rows,
  fullest.most >= 20 as is_telling,
  known.is_over
  and 10 * coalesce(counted.n_rows, 0) >= fullest.most
  and (counted.n_tens = 3 or counted.n_rows < 20) as is_covered
from fullest
cross join marts.fact_months as known
left join counted
  on counted.table_name = fullest.table_name
  and counted.month = known.month
