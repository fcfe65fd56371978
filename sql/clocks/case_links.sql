-- For every case number that any record names, in the source that names it: the source in which that case stands.
-- Looked up in the same source first; across the others only if it is there exactly once.
with named as (
    select source, case_no from clocks.known_incidents
    union
    select source, case_no from clocks.known_cases
    union
    select source, case_no from clocks.known_case_events
    union
    select source, case_no from clocks.known_measures
    union
    select source, case_no from clocks.known_penalties
    union
    select source, case_no from clocks.known_property_items
    union
    select source, case_no from clocks.known_petitions
    union
    select source, case_no from clocks.known_money_flows
    union
    select source, object_no as case_no from clocks.known_visits where object_kind = '案件'
    union
    select source, object_no as case_no from clocks.known_extensions where object_kind = '案件'
),

elsewhere as (
    select case_no, count(*) as n_sources, min(source) as only_source
    from clocks.known_cases
    group by case_no
)

select
    named.source,
    named.case_no,
    case
        when own.case_no is not null then own.source
        when elsewhere.n_sources = 1 then elsewhere.only_source
    end as case_source,
    case
        when own.case_no is not null or elsewhere.n_sources = 1 then 'linked'
        when elsewhere.n_sources > 1 then 'ambiguous'
        else 'absent'
    end as link
from named
left join clocks.known_cases as own
    on own.source = named.source and own.case_no = named.case_no
left join elsewhere
    on elsewhere.case_no = named.case_no
where named.case_no is not null
