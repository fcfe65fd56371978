-- Every day of the years for which a notice of the State Council is on file. Weekends are off, and what the notices say goes before.
with days as (
    select cast(day_row.day as date) as day
    from generate_series(
        (select cast(cast(extract(year from min(holiday.day)) as varchar) || '-01-01' as timestamp) from staging.holidays as holiday),
        (select cast(cast(extract(year from max(holiday.day)) as varchar) || '-12-31' as timestamp) from staging.holidays as holiday),
        interval 1 day
    ) as day_row(day)
),

marked as (
    select
        days.day,
        coalesce(holidays.kind = 'work', isodow(days.day) <= 5) as is_workday,
        holidays.name,
        holidays.notice_no
    from days
    left join staging.holidays as holidays on holidays.day = days.day
)

select
    day,
    is_workday,
    name,
    notice_no,
    cast(sum(cast(is_workday as integer)) over (order by day) as integer) as workday_no,
    min(case when is_workday then day end) over (order by day rows between current row and unbounded following) as next_workday
from marked
