-- The same for incident numbers.
with named as (
    select source, incident_no from clocks.known_cases
    union
    select source, related_incident_no as incident_no from clocks.known_incidents
    union
    select source, object_no as incident_no from clocks.known_visits where object_kind = '警情'
),

elsewhere as (
    select incident_no, count(*) as n_sources, min(source) as only_source
    from clocks.known_incidents
    group by incident_no
)

select
    named.source,
    named.incident_no,
    case
        when own.incident_no is not null then own.source
        when elsewhere.n_sources = 1 then elsewhere.only_source
    end as incident_source,
    case
        when own.incident_no is not null or elsewhere.n_sources = 1 then 'linked'
        when elsewhere.n_sources > 1 then 'ambiguous'
        else 'absent'
    end as link
from named
left join clocks.known_incidents as own
    on own.source = named.source and own.incident_no = named.incident_no
left join elsewhere
    on elsewhere.incident_no = named.incident_no
where named.incident_no is not null
