-- Every unit whose code the number of a case may lawfully bear: that of any version of its record, that of its incident, and those
-- that went before them or came after them.
with named as (
    select source, case_no, unit_code from staging.cases_history
    union
    select source, case_no, unit_code from staging.cases
    union
    select pairs.case_source as source, pairs.case_no, incidents.unit_code
    from clocks.incident_cases as pairs
    join staging.incidents as incidents
        on incidents.source = pairs.incident_source and incidents.incident_no = pairs.incident_no
)

select source, case_no, unit_code
from named
union
select named.source, named.case_no, places.unit_code
from named
join clocks.unit_places as places
    on places.stands_as = named.unit_code
union
select named.source, named.case_no, places.stands_as as unit_code
from named
join clocks.unit_places as places
    on places.unit_code = named.unit_code
