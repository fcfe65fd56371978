-- Where each unit belonged, day by day: every day of every unit on record lies in exactly one row, from since up to until
-- (not included). Name is the unit's own; what it was part of, and how it counts, is that of the unit that it stood as.
with standing as (
    select
        pieces.unit_code,
        pieces.since,
        pieces.until,
        own.unit_name,
        own.is_in_force,
        pieces.stands_as,
        answering.level,
        answering.unit_type,
        answering.line,
        answering.is_scored,
        -- up to the unit above, unless this is the 分局 already
        case
            when answering.level = '分局' then pieces.stands_as
            else coalesce(above.unit_code, pieces.stands_as)
        end as up_to
    from clocks.unit_days as pieces
    join clocks.unit_periods as own
        on own.unit_code = pieces.unit_code and own.since <= pieces.since and pieces.since < own.until
    join clocks.unit_periods as answering
        on answering.unit_code = pieces.stands_as and answering.since <= pieces.since and pieces.since < answering.until
    left join clocks.unit_periods as above
        on above.unit_code = answering.parent_code and above.since <= pieces.since and pieces.since < above.until
),

-- an export may hold a unit that is its own ancestor: sixteen steps are more than any bureau has
up_two as (
    select here.unit_code, here.since, here.until, there.up_to
    from standing as here
    join standing as there
        on there.unit_code = here.up_to and there.since <= here.since and here.since < there.until
),

up_four as (
    select here.unit_code, here.since, here.until, there.up_to
    from up_two as here
    join up_two as there
        on there.unit_code = here.up_to and there.since <= here.since and here.since < there.until
),

up_eight as (
    select here.unit_code, here.since, here.until, there.up_to
    from up_four as here
    join up_four as there
        on there.unit_code = here.up_to and there.since <= here.since and here.since < there.until
),

up_sixteen as (
    select here.unit_code, here.since, here.until, there.up_to
    from up_eight as here
    join up_eight as there
        on there.unit_code = here.up_to and there.since <= here.since and here.since < there.until
),

pieces as (
    select
        standing.*,
        branches.unit_code as branch_code,
        branches.unit_name as branch_name
    from standing
    join up_sixteen as climbed
        on climbed.unit_code = standing.unit_code and climbed.since = standing.since
    left join standing as branches
        on branches.unit_code = climbed.up_to
        and branches.since <= standing.since and standing.since < branches.until
        and branches.level = '分局'
),

described as (
    select
        pieces.*,
        concat_ws(
            '|',
            unit_name, cast(is_in_force as varchar), stands_as, coalesce(level, ''), coalesce(unit_type, ''),
            coalesce(line, ''), cast(is_scored as varchar), coalesce(branch_code, ''), coalesce(branch_name, '')
        ) as facts
    from pieces
),

changes as (
    select
        described.*,
        case when facts = lag(facts) over (partition by unit_code order by since) then 0 else 1 end as is_change
    from described
),

numbered as (
    select changes.*, cast(sum(is_change) over (partition by unit_code order by since) as integer) as place
    from changes
)

select
    unit_code,
    min(since) as since,
    max(until) as until,
    unit_name,
    is_in_force,
    stands_as,
    level,
    unit_type,
    line,
    is_scored,
    branch_code,
    branch_name
from numbered
group by
    unit_code, place, unit_name, is_in_force, stands_as, level, unit_type, line, is_scored, branch_code, branch_name
