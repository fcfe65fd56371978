"""The days of each unit, over all the rows that 单位 has of it: a unit that moved has one for each place."""

_FROM, _TO = "coalesce({}.valid_from, date '0001-01-01')", "coalesce({}.valid_to, date '9999-12-31')"
_NEWEST = "batch desc, updated_at desc nulls last, source_file desc, source_sheet desc nulls last, source_row desc"

# SQL: the rows of 单位 that place a unit in time. What a later batch says without a first day corrects what earlier
# ones said to begin by its last day; of two rows that begin on one day the later version holds. The whole of it stands
# in sql/clocks/unit_periods.sql.
UNIT_ROWS = f"""(select * from staging.units_history as u
    where u.valid_from is null or not exists (
        select 1 from staging.units_history as later
        where later.unit_code = u.unit_code and later.batch > u.batch and later.valid_from is null
            and u.valid_from <= {_TO.format("later")}
    )
    qualify row_number() over (partition by unit_code, valid_from order by {_NEWEST}) = 1)"""

# SQL: unit_code, first_day, last_day
UNIT_DAYS = f"""(select u.unit_code, min({_FROM.format("u")}) as first_day,
    arg_max({_TO.format("u")}, {_FROM.format("u")}) as last_day
    from {UNIT_ROWS} as u group by u.unit_code)"""

# SQL: the same rows, each with the first day of the one that follows it
UNIT_ROWS_FOLLOWED = f"""(select u.*,
    lead(u.valid_from) over (partition by u.unit_code order by {_FROM.format("u")}) as next_from
    from {UNIT_ROWS} as u)"""
