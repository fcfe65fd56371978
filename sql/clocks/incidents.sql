-- Every incident that a rule may judge, with the earliest of its cases.
with cases_in_order as (
    select
        pairs.incident_source,
        pairs.incident_no,
        cases.source as linked_case_source,
        cases.case_no as linked_case_no,
        cases.reported_at as case_reported_at,
        least(cases.accepted_at, cases.filed_at, cases.declined_at) as case_taken_at,
        least(cases.accepted_at_latest, cases.filed_at_latest, cases.declined_at_latest) as case_taken_at_latest,
        row_number() over (
            partition by pairs.incident_source, pairs.incident_no
            order by least(cases.accepted_at, cases.filed_at, cases.declined_at) asc nulls last, cases.reported_at asc nulls last, cases.case_no, cases.source
        ) as place
    from clocks.incident_cases as pairs
    join clocks.known_cases as cases
        on cases.source = pairs.case_source and cases.case_no = pairs.case_no
)

select
    incidents.*,
    -- the start of what must follow an incident: handled, else received
    coalesce(incidents.finished_at, incidents.received_at) as handled_at,
    coalesce(incidents.finished_at_latest, incidents.received_at_latest) as handled_at_latest,
    coalesce(links.link, 'none') as case_link,
    cases_in_order.linked_case_source,
    cases_in_order.linked_case_no,
    cases_in_order.case_reported_at,
    cases_in_order.case_taken_at,
    cases_in_order.case_taken_at_latest
from clocks.known_incidents as incidents
left join clocks.case_links as links
    on links.source = incidents.source and links.case_no = incidents.case_no
left join cases_in_order
    on cases_in_order.incident_source = incidents.source and cases_in_order.incident_no = incidents.incident_no and cases_in_order.place = 1
where not exists (
    select 1 from clocks.classified as classified
    where classified.object_kind = '警情' and classified.source = incidents.source and classified.object_no = incidents.incident_no
)
