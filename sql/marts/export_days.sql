-- How many records of each table of the exports happened on each day, by the columns that date them; what happened at no readable
-- time is on none.
with happened as (
  select
    'incidents' as table_name,
    received_at as happened_at
  from staging.incidents
  union all
  select
    'cases' as table_name,
    coalesce(nullif(reported_at, any_time()), nullif(accepted_at, any_time()), filed_at) as happened_at
  from staging.cases
  union all
  select
    'case_events' as table_name,
    "at" as happened_at
  from staging.case_events
  union all
  select
    'measures' as table_name,
    coalesce(nullif(started_at, any_time()), decided_at) as happened_at
  from staging.measures
  union all
  select
    'extensions' as table_name,
    coalesce(nullif(approved_at, any_time()), requested_at) as happened_at
  from staging.extensions
  union all
  select
    'penalties' as table_name,
    decided_at as happened_at
  from staging.penalties
  union all
  select
    'property_items' as table_name,
    seized_at as happened_at
  from staging.property_items
  union all
  select
    'money_flows' as table_name,
    coalesce(nullif(decided_at, any_time()), nullif(collected_at, any_time()), paid_in_at) as happened_at
  from staging.money_flows
  union all
  select
    'visits' as table_name,
    visited_at as happened_at
  from staging.visits
  union all
  select
    'petitions' as table_name,
    received_at as happened_at
  from staging.petitions
)

select
  table_name,
  cast(happened_at as date) as day,
  count(*) as n_rows
from happened
where not is_unreadable(happened_at)
group by all
