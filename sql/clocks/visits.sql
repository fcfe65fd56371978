-- Every attempt to reach the person, with the source in which the incident or case stands.
select
    known.*,
    case when known.object_kind = '案件' then case_links.case_source else incident_links.incident_source end as object_source
from clocks.known_visits as known
left join clocks.case_links as case_links
    on known.object_kind = '案件' and case_links.source = known.source and case_links.case_no = known.object_no
left join clocks.incident_links as incident_links
    on known.object_kind = '警情' and incident_links.source = known.source and incident_links.incident_no = known.object_no
where not exists (
    select 1 from clocks.classified as classified
    where classified.object_kind = known.object_kind
        and classified.object_no = known.object_no
        and classified.source = coalesce(case_links.case_source, incident_links.incident_source)
)
