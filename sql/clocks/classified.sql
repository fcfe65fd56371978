-- What no rule may judge: classified incidents and cases, and the incident or case that belongs to one of them.
select '警情' as object_kind, source, incident_no as object_no
from clocks.known_incidents
where is_classified
union
select '案件' as object_kind, source, case_no as object_no
from clocks.known_cases
where is_classified
union
select '警情' as object_kind, pairs.incident_source as source, pairs.incident_no as object_no
from clocks.incident_cases as pairs
join clocks.known_cases as cases
    on cases.source = pairs.case_source and cases.case_no = pairs.case_no and cases.is_classified
union
select '案件' as object_kind, pairs.case_source as source, pairs.case_no as object_no
from clocks.incident_cases as pairs
join clocks.known_incidents as incidents
    on incidents.source = pairs.incident_source and incidents.incident_no = pairs.incident_no and incidents.is_classified
