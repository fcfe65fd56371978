-- Every unit on record and every unit that a verdict names: what it was on the last day of the period, and who answers for
-- it as of now. A merged unit's history follows it to the unit at the end of the chain of successors.
with days as (
  select
    cast(least(ends_at, as_of) - interval 1 microsecond as date) as last_day,
    cast(as_of as date) as as_of_day,
    cast(starts_at as date) as first_day
  from clocks.audit
),

last_places as (
  select places.*
  from clocks.unit_places as places
  cross join days
  where places.since <= days.last_day
    and days.last_day < places.until
),

answers as (
  select
    places.unit_code,
    places.stands_as,
    places.is_in_force,
    days.as_of_day
  from clocks.unit_places as places
  cross join days
  where places.since <= days.as_of_day
    and days.as_of_day < places.until
),

-- the day from which the unit that answers now has answered without a break
answered_since as (
  select
    answers.unit_code,
    max(places.until) as since
  from answers
  inner join clocks.unit_places as places
    on places.unit_code = answers.unit_code
    and places.stands_as <> answers.stands_as
    and places.since <= answers.as_of_day
  group by answers.unit_code
),

-- the branch before the one of the last day, where that began within the period
moves as (
  select
    last_places.unit_code,
    max(places.until) as moved_on,
    arg_max(coalesce(places.branch_code, ''), places.until) as former_code
  from last_places
  cross join days
  inner join clocks.unit_places as places
    on places.unit_code = last_places.unit_code
    and places.branch_code is distinct from last_places.branch_code
    and places.until <= days.last_day
  where places.until > days.first_day
  group by last_places.unit_code
),

registered as (
  select
    places.unit_code,
    places.unit_name,
    places.branch_code,
    branches.unit_name as branch_name,
    places.line,
    places.unit_type,
    places.level,
    places.is_scored and answers.is_in_force as is_scored,
    answers.is_in_force as is_open,
    answers.stands_as as answering_code,
    heirs.unit_name as answering_name,
    case when answers.stands_as <> places.unit_code then answered_since.since end as succeeded_on,
    moves.moved_on,
    former_branches.unit_name as former_branch
  from last_places as places
  inner join answers
    on answers.unit_code = places.unit_code
  inner join last_places as heirs
    on heirs.unit_code = answers.stands_as
  left join answered_since
    on answered_since.unit_code = places.unit_code
  left join last_places as branches
    on branches.unit_code = places.branch_code
  left join moves
    on moves.unit_code = places.unit_code
  left join last_places as former_branches
    on former_branches.unit_code = moves.former_code
),

named as (
  select distinct unit_code
  from rules.counts
),

-- the units whose records count with the unit that answers for them
former as (
  select
    registered.answering_code as unit_code,
    string_agg(registered.unit_name, '、' order by registered.succeeded_on, registered.unit_code) as former_units
  from registered
  inner join named
    on named.unit_code = registered.unit_code
  where registered.answering_code <> registered.unit_code
  group by registered.answering_code
)

select
  registered.unit_code,
  registered.unit_name,
  registered.branch_code,
  registered.branch_name,
  registered.line,
  registered.unit_type,
  registered.level,
  registered.is_scored,
  registered.is_open,
  registered.answering_code,
  registered.answering_name,
  registered.succeeded_on,
  former.former_units,
  registered.moved_on,
  registered.former_branch
from registered
left join former
  on former.unit_code = registered.unit_code
union all
select
  named.unit_code,
  case when named.unit_code = '' then '（单位未填）' end as unit_name,
  null as branch_code,
  null as branch_name,
  null as line,
  null as unit_type,
  null as level,
  false as is_scored,
  true as is_open,
  named.unit_code as answering_code,
  case when named.unit_code = '' then '（单位未填）' end as answering_name,
  null as succeeded_on,
  null as former_units,
  null as moved_on,
  null as former_branch
from named
where not exists (
  select 1
  from registered
  where registered.unit_code = named.unit_code
)
order by
  unit_code
