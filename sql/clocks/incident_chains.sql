-- Which incidents are one matter, reported again and again: each names the one before it. Only what both ends of a link show
-- is followed: what no rule may judge, what no export holds and what is ambiguous links to nothing, and a record to itself neither.
with links as (
    select
        incidents.source,
        incidents.incident_no,
        earlier.source as earlier_source,
        earlier.incident_no as earlier_no
    from clocks.incidents as incidents
    join clocks.incident_links as found
        on found.source = incidents.source and found.incident_no = incidents.related_incident_no
    join clocks.incidents as earlier
        on earlier.source = found.incident_source and earlier.incident_no = found.incident_no
    where earlier.source <> incidents.source or earlier.incident_no <> incidents.incident_no
),

members as (
    select source, incident_no from links
    union
    select earlier_source, earlier_no from links
),

-- The report that one step back reaches, and the lowest key on the way. No recursion, so that every engine reads it: each
-- further step doubles the reach, and 256 links are followed. A chain without end does not hang: it stops there like any other.
back_one as (
    select
        members.source,
        members.incident_no,
        coalesce(links.earlier_source, members.source) as reached_source,
        coalesce(links.earlier_no, members.incident_no) as reached_no,
        least(
            members.source || chr(31) || members.incident_no,
            links.earlier_source || chr(31) || links.earlier_no
        ) as lowest
    from members
    left join links
        on links.source = members.source and links.incident_no = members.incident_no
),

back_two as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_one as near
    join back_one as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_four as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_two as near
    join back_two as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_eight as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_four as near
    join back_four as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_sixteen as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_eight as near
    join back_eight as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_32 as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_sixteen as near
    join back_sixteen as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_64 as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_32 as near
    join back_32 as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_128 as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_64 as near
    join back_64 as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
),

back_256 as (
    select near.source, near.incident_no, far.reached_source, far.reached_no, least(near.lowest, far.lowest) as lowest
    from back_128 as near
    join back_128 as far
        on far.source = near.reached_source and far.incident_no = near.reached_no
)

select
    climbed.source,
    climbed.incident_no,
    -- the first report of the matter; where the links go round, the lowest key of the round, which all that lead into it share
    case
        when links.incident_no is null then climbed.reached_source || chr(31) || climbed.reached_no
        else chr(31) || rounds.lowest
    end as matter,
    -- no first report was reached: the links go round, or back further than they are followed
    links.incident_no is not null as is_endless
from back_256 as climbed
join back_256 as rounds
    on rounds.source = climbed.reached_source and rounds.incident_no = climbed.reached_no
left join links
    on links.source = climbed.reached_source and links.incident_no = climbed.reached_no
