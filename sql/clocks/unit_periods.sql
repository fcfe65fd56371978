-- What each unit was, by its own code alone: stretches of days that follow one another from the first day to the last.
-- valid_to is the last day of a row. A row without valid_from holds from ever, one without valid_to until the next row
-- begins. Of two rows that begin on the same day the later version decides (batch, updated_at, file, row).
with rows_said as (
    select
        units.*,
        coalesce(units.valid_from, date '0001-01-01') as since,
        -- a last day before the first one is an error of the export: the quality suite lists it, nothing ends by it
        case when units.valid_to >= coalesce(units.valid_from, units.valid_to) then units.valid_to end as last_day
    from staging.units_history as units
    -- a first day that cannot be read places nothing in time, unless the unit has no better row
    where not has_column(units.unreadable, 'valid_from')
        or not exists (
            select 1 from staging.units_history as others
            where others.unit_code = units.unit_code and not has_column(others.unreadable, 'valid_from')
        )
),

undated as (
    select
        unit_code, last_day, unit_name, parent_code, level, unit_type, line, is_scored, successor_code,
        min(batch) as first_batch
    from rows_said
    where valid_from is null
    group by unit_code, last_day, unit_name, parent_code, level, unit_type, line, is_scored, successor_code
),

-- A change that a later batch brings without a first day: from when it holds, nobody can tell. It is taken as a correction
-- for all time up to its own last day, and what earlier batches said to begin by then is out. Only what is said for the
-- first time corrects; a row of an old stretch that comes again with every export does not.
believed as (
    select rows_said.*
    from rows_said
    where not exists (
        select 1 from undated
        where undated.unit_code = rows_said.unit_code
            and undated.first_batch > rows_said.batch
            and rows_said.valid_from is not null
            and rows_said.since <= coalesce(undated.last_day, date '9999-12-31')
    )
),

versions as (
    select
        believed.*,
        row_number() over (
            partition by unit_code, since
            order by
                batch desc,
                case when updated_at > timestamp '0001-01-01 00:00:00' then updated_at end desc nulls last,
                source_file desc, source_sheet desc nulls last, source_row desc
        ) as place
    from believed
),

placed as (
    select
        versions.*,
        row_number() over (partition by unit_code order by since) as ordinal,
        coalesce(lead(since) over (partition by unit_code order by since), date '9999-12-31') as next_since
    from versions
    where place = 1
),

stretches as (
    -- before its first day a unit is what it then became
    select placed.*, date '0001-01-01' as starts_on, since as stops_on, false as is_in_force, false as is_over
    from placed
    where ordinal = 1
    union all
    select
        placed.*, since,
        least(next_since, coalesce(cast(last_day + interval 1 day as date), next_since)),
        true, false
    from placed
    union all
    -- after its last day it is what it last was, until a next row begins
    select placed.*, cast(last_day + interval 1 day as date), next_since, false, true
    from placed
    where last_day is not null
)

select
    stretches.unit_code,
    stretches.starts_on as since,
    stretches.stops_on as until,
    stretches.is_in_force,
    stretches.unit_name,
    stretches.parent_code,
    stretches.level,
    stretches.unit_type,
    stretches.line,
    coalesce(stretches.is_scored, stretches.level = '所队', false) as is_scored,
    -- who takes its place from then on; one that is not on the list takes nothing
    case when stretches.is_over then successors.unit_code end as successor_code
from stretches
left join placed as successors
    on successors.unit_code = stretches.successor_code
    and successors.unit_code <> stretches.unit_code
    and successors.ordinal = 1
where stretches.starts_on < stretches.stops_on
