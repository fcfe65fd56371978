-- What each record of four tables is about, when that was, and when it was first entered. A correction is a new version with an entry
-- of its own: over all versions the earliest entry counts. A step of a case has no number: it is named by its case, what it is and when.
with first_of_incidents as (
    select source, incident_no, min(entered_at) as entered_at, min(entered_at_latest) as entered_at_latest
    from staging.incidents_history
    group by source, incident_no
),

first_of_cases as (
    select source, case_no, min(entered_at) as entered_at, min(entered_at_latest) as entered_at_latest
    from staging.cases_history
    group by source, case_no
),

first_of_events as (
    select
        source,
        case_no,
        coalesce(person_no, '') as person_no,
        coalesce(item_no, '') as item_no,
        event,
        "at",
        min(entered_at) as entered_at,
        min(entered_at_latest) as entered_at_latest
    from staging.case_events_history
    group by source, case_no, coalesce(person_no, ''), coalesce(item_no, ''), event, "at"
),

first_of_measures as (
    select source, measure_no, min(entered_at) as entered_at, min(entered_at_latest) as entered_at_latest
    from staging.measures_history
    group by source, measure_no
),

records as (
    select
        '警情' as subject_kind,
        incidents.source,
        incidents.incident_no as subject_no,
        coalesce(incidents.linked_case_no, incidents.case_no) as case_no,
        cast(null as varchar) as person_no,
        incidents.unit_code,
        incidents.officer_no,
        'linked' as case_link,
        '接警' as happened_name,
        incidents.received_at as happened_at,
        incidents.received_at_latest as happened_at_latest,
        false as may_be_entered_before,
        coalesce(firsts.entered_at, incidents.entered_at) as entered_at,
        coalesce(firsts.entered_at_latest, incidents.entered_at_latest) as entered_at_latest,
        incidents.source_file,
        incidents.source_row
    from clocks.incidents as incidents
    left join first_of_incidents as firsts
        on firsts.source = incidents.source and firsts.incident_no = incidents.incident_no
    union all
    -- the file of a case comes with the first decision about it; while a report is under review there need not be one
    select
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        'linked' as case_link,
        case least(cases.accepted_at, cases.filed_at, cases.declined_at, cases.transferred_out_at)
            when cases.accepted_at then '受案'
            when cases.filed_at then '立案'
            when cases.declined_at then '不予立案'
            else '移送'
        end as happened_name,
        least(cases.accepted_at, cases.filed_at, cases.declined_at, cases.transferred_out_at) as happened_at,
        least(cases.accepted_at_latest, cases.filed_at_latest, cases.declined_at_latest, cases.transferred_out_at_latest) as happened_at_latest,
        true as may_be_entered_before,
        coalesce(firsts.entered_at, cases.entered_at) as entered_at,
        coalesce(firsts.entered_at_latest, cases.entered_at_latest) as entered_at_latest,
        cases.source_file,
        cases.source_row
    from clocks.cases as cases
    left join first_of_cases as firsts
        on firsts.source = cases.source and firsts.case_no = cases.case_no
    where not cases.is_ahead
    union all
    select
        '节点' as subject_kind,
        events.source,
        events.case_no || '/' || concat_ws(
            ' ',
            events.event,
            case when is_unreadable(events."at") then '时间无法识别' else written(events."at") end,
            events.item_no
        ) as subject_no,
        events.case_no,
        events.person_no,
        cases.unit_code,
        events.officer_no,
        events.case_link,
        events.event as happened_name,
        events."at" as happened_at,
        events.at_latest as happened_at_latest,
        false as may_be_entered_before,
        coalesce(firsts.entered_at, events.entered_at) as entered_at,
        coalesce(firsts.entered_at_latest, events.entered_at_latest) as entered_at_latest,
        events.source_file,
        events.source_row
    from clocks.case_events as events
    left join clocks.cases as cases
        on cases.source = events.case_source and cases.case_no = events.case_no
    left join first_of_events as firsts
        on firsts.source = events.source
        and firsts.case_no = events.case_no
        and firsts.person_no = coalesce(events.person_no, '')
        and firsts.item_no = coalesce(events.item_no, '')
        and firsts.event = events.event
        and firsts."at" = events."at"
    union all
    select
        '措施' as subject_kind,
        measures.source,
        measures.measure_no as subject_no,
        measures.case_no,
        measures.person_no,
        measures.unit_code,
        measures.officer_no,
        'linked' as case_link,
        measures.kind || case when measures.started_at is null then '决定' else '' end as happened_name,
        coalesce(measures.started_at, measures.decided_at) as happened_at,
        coalesce(measures.started_at_latest, measures.decided_at_latest) as happened_at_latest,
        true as may_be_entered_before,
        coalesce(firsts.entered_at, measures.entered_at) as entered_at,
        coalesce(firsts.entered_at_latest, measures.entered_at_latest) as entered_at_latest,
        measures.source_file,
        measures.source_row
    from clocks.measures as measures
    left join first_of_measures as firsts
        on firsts.source = measures.source and firsts.measure_no = measures.measure_no
)

select
    records.* exclude (entered_at, entered_at_latest),
    case when records.entered_at <= audit.as_of then records.entered_at end as entered_at,
    case when records.entered_at <= audit.as_of then records.entered_at_latest end as entered_at_latest,
    coalesce(records.entered_at > audit.as_of, false) as is_entered_later
from records
cross join clocks.audit as audit
