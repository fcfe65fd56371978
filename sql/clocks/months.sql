-- The audited month and the twelve before it, each from its first instant to the first after it, with its quarter.
with steps as (
    select months_back
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) as steps(months_back)
),

days as (
    select
        steps.months_back,
        cast(audit.month || '-01 00:00:00' as timestamp) as this_month,
        cast(audit.month || '-01 00:00:00' as timestamp) - to_months(steps.months_back) as first_day,
        audit.starts_at - to_months(steps.months_back) as starts_at,
        audit.ends_at - to_months(steps.months_back) as ends_at
    from clocks.audit as audit
    cross join steps
)

select
    strftime(first_day, '%Y-%m') as month,
    strftime(first_day, '%Y') || '-Q' || cast(quarter(first_day) as varchar) as quarter,
    months_back,
    cast(4 * (year(this_month) - year(first_day)) + quarter(this_month) - quarter(first_day) as integer) as quarters_back,
    -- the audited month may be the first or second of its quarter: then the quarter is not whole
    quarter(this_month) <> quarter(first_day) or year(this_month) <> year(first_day) or month(this_month) % 3 = 0
        as is_whole_quarter,
    starts_at,
    ends_at
from days
