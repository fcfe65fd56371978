-- Which incident and which case are the same matter, by either of the two columns that say so.
with named_by_incident as (
    select
        incidents.source as incident_source,
        incidents.incident_no,
        links.case_source,
        links.case_no
    from clocks.known_incidents as incidents
    join clocks.case_links as links
        on links.source = incidents.source and links.case_no = incidents.case_no and links.link = 'linked'
),

named_by_case as (
    select
        links.incident_source,
        links.incident_no,
        cases.source as case_source,
        cases.case_no
    from clocks.known_cases as cases
    join clocks.incident_links as links
        on links.source = cases.source and links.incident_no = cases.incident_no and links.link = 'linked'
),

pairs as (
    select *, 0 as is_named_by_case from named_by_incident
    union all
    select *, 1 as is_named_by_case from named_by_case
)

select
    incident_source,
    incident_no,
    case_source,
    case_no,
    max(is_named_by_case) = 1 as is_named_by_case
from pairs
group by incident_source, incident_no, case_source, case_no
