-- Everything that belongs to a case or incident and names it by its number, with whether the exports hold what it names.
with named as (
    select
        '措施' as subject_kind,
        source,
        measure_no as subject_no,
        person_no,
        unit_code,
        officer_no,
        kind as what,
        coalesce(started_at, decided_at) as happened_at,
        coalesce(started_at_latest, decided_at_latest) as happened_at_latest,
        '案件' as object_kind,
        case_no as object_no,
        case_link as link,
        source_file,
        source_row
    from clocks.measures
    union all
    select
        '处罚' as subject_kind,
        source,
        penalty_no as subject_no,
        person_no,
        unit_code,
        officer_no,
        kind as what,
        decided_at as happened_at,
        decided_at_latest as happened_at_latest,
        '案件' as object_kind,
        case_no as object_no,
        case_link as link,
        source_file,
        source_row
    from clocks.penalties
    union all
    select
        '财物' as subject_kind,
        source,
        item_no as subject_no,
        cast(null as varchar) as person_no,
        unit_code,
        officer_no,
        measure as what,
        seized_at as happened_at,
        seized_at_latest as happened_at_latest,
        '案件' as object_kind,
        case_no as object_no,
        case_link as link,
        source_file,
        source_row
    from clocks.property_items
    union all
    select
        '回访' as subject_kind,
        visits.source,
        visits.visit_no as subject_no,
        cast(null as varchar) as person_no,
        visits.unit_code,
        visits.visitor_no as officer_no,
        '回访' as what,
        visits.visited_at as happened_at,
        visits.visited_at_latest as happened_at_latest,
        visits.object_kind,
        visits.object_no,
        coalesce(case_links.link, incident_links.link, 'none') as link,
        visits.source_file,
        visits.source_row
    from clocks.visits as visits
    left join clocks.case_links as case_links
        on visits.object_kind = '案件' and case_links.source = visits.source and case_links.case_no = visits.object_no
    left join clocks.incident_links as incident_links
        on visits.object_kind = '警情' and incident_links.source = visits.source and incident_links.incident_no = visits.object_no
)

select
    named.*,
    -- held by two sources it is there twice: nobody can tell which, but it is there
    named.link in ('linked', 'ambiguous') or coalesce(parts.is_exported, false) as is_held,
    coalesce(parts.is_put_aside, false) as is_put_aside,
    parts.serial is not null as has_serial,
    coalesce(series.first_serial < parts.serial and parts.serial < series.last_serial, false) as is_within_exports
from named
left join clocks.number_parts as parts
    on parts.object_kind = named.object_kind and parts.object_no = named.object_no
left join clocks.number_series as series
    on series.object_kind = parts.object_kind and series.series = parts.series
