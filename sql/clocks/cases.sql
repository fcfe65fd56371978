-- Every case that a rule may judge, with its incident, the moment it became known, and the moment it ended.
with incidents_in_order as (
    select
        pairs.case_source,
        pairs.case_no,
        incidents.source as incident_source,
        incidents.incident_no as linked_incident_no,
        incidents.received_at,
        incidents.received_at_latest,
        incidents.finished_at,
        incidents.finished_at_latest,
        row_number() over (
            partition by pairs.case_source, pairs.case_no
            order by pairs.is_named_by_case desc, incidents.received_at asc nulls last, incidents.incident_no, incidents.source
        ) as place
    from clocks.incident_cases as pairs
    join clocks.known_incidents as incidents
        on incidents.source = pairs.incident_source and incidents.incident_no = pairs.incident_no
),

-- a decision not to file that a later filing follows is over: it is no end of the case
declined as (
    select
        source,
        case_no,
        -- which came first may lie within the precision: then it perhaps was the end, and surely was not
        case when not coalesce(filed_at > declined_at_latest, false) then declined_at end as declined_finally_at,
        case when not coalesce(filed_at_latest > declined_at, false) then declined_at_latest end as declined_finally_at_latest
    from clocks.known_cases
)

select
    cases.*,
    incidents_in_order.incident_source,
    incidents_in_order.linked_incident_no,
    -- the start of the filing review: reported, else handled or received on the scene
    coalesce(cases.reported_at, incidents_in_order.finished_at, incidents_in_order.received_at) as known_at,
    coalesce(cases.reported_at_latest, incidents_in_order.finished_at_latest, incidents_in_order.received_at_latest) as known_at_latest,
    -- what was decided on the scene may lie before the end of the handling, but not before the call
    case when cases.reported_at is null then incidents_in_order.received_at end as decidable_from,
    declined.declined_finally_at,
    declined.declined_finally_at_latest,
    least(
        cases.decided_at, cases.concluded_at, cases.prosecuted_at, cases.cancelled_at, cases.transferred_out_at, declined.declined_finally_at
    ) as ended_at,
    least(
        cases.decided_at_latest, cases.concluded_at_latest, cases.prosecuted_at_latest, cases.cancelled_at_latest,
        cases.transferred_out_at_latest, declined.declined_finally_at_latest
    ) as ended_at_latest,
    cases.kind in ('刑事', '经济犯罪') as is_criminal,
    cases.kind in ('治安', '其他行政') as is_administrative
from clocks.known_cases as cases
join declined
    on declined.source = cases.source and declined.case_no = cases.case_no
left join incidents_in_order
    on incidents_in_order.case_source = cases.source and incidents_in_order.case_no = cases.case_no and incidents_in_order.place = 1
where not exists (
    select 1 from clocks.classified as classified
    where classified.object_kind = '案件' and classified.source = cases.source and classified.object_no = cases.case_no
)
