-- Each unit over time, cut wherever it, a unit above it or one that takes its place changes: inside one piece nothing does.
-- stands_as is the unit that it is on those days: itself, or once it has ended the successor at the end of the chain.
with neighbours as (
    select unit_code, parent_code as other_code from clocks.unit_periods where parent_code is not null
    union
    select unit_code, successor_code from clocks.unit_periods where successor_code is not null
),

-- No recursion, so that every engine reads it: each step doubles the reach, and sixteen are more than any bureau has.
within_two as (
    select unit_code, other_code from neighbours
    union
    select near.unit_code, far.other_code
    from neighbours as near
    join neighbours as far on far.unit_code = near.other_code
),

within_four as (
    select unit_code, other_code from within_two
    union
    select near.unit_code, far.other_code
    from within_two as near
    join within_two as far on far.unit_code = near.other_code
),

within_eight as (
    select unit_code, other_code from within_four
    union
    select near.unit_code, far.other_code
    from within_four as near
    join within_four as far on far.unit_code = near.other_code
),

within_sixteen as (
    select unit_code, other_code from within_eight
    union
    select near.unit_code, far.other_code
    from within_eight as near
    join within_eight as far on far.unit_code = near.other_code
),

cuts as (
    select unit_code, since from clocks.unit_periods
    union
    select reach.unit_code, periods.since
    from within_sixteen as reach
    join clocks.unit_periods as periods on periods.unit_code = reach.other_code
),

pieces as (
    select
        unit_code,
        since,
        coalesce(lead(since) over (partition by unit_code order by since), date '9999-12-31') as until
    from cuts
),

after_one as (
    select
        pieces.unit_code,
        pieces.since,
        pieces.until,
        periods.parent_code,
        coalesce(periods.successor_code, pieces.unit_code) as stands_as
    from pieces
    join clocks.unit_periods as periods
        on periods.unit_code = pieces.unit_code and periods.since <= pieces.since and pieces.since < periods.until
),

after_two as (
    select here.*, there.stands_as as next_as
    from after_one as here
    join after_one as there
        on there.unit_code = here.stands_as and there.since <= here.since and here.since < there.until
),

after_four as (
    select here.unit_code, here.since, here.until, here.parent_code, there.next_as as stands_as
    from after_two as here
    join after_two as there
        on there.unit_code = here.next_as and there.since <= here.since and here.since < there.until
),

after_eight as (
    select here.unit_code, here.since, here.until, here.parent_code, there.stands_as
    from after_four as here
    join after_four as there
        on there.unit_code = here.stands_as and there.since <= here.since and here.since < there.until
),

after_sixteen as (
    select here.unit_code, here.since, here.until, here.parent_code, there.stands_as
    from after_eight as here
    join after_eight as there
        on there.unit_code = here.stands_as and there.since <= here.since and here.since < there.until
)

select
    ends.unit_code,
    ends.since,
    ends.until,
    ends.parent_code,
    -- where the chain has no end, units name each other: each stays itself
    case when last.stands_as = ends.stands_as then ends.stands_as else ends.unit_code end as stands_as
from after_sixteen as ends
join after_one as last
    on last.unit_code = ends.stands_as and last.since <= ends.since and ends.since < last.until
