-- The steps during which a clock may stand still, each with both ends. An open one runs to as-of, or to the end of its case.
select
    events.case_source,
    events.case_no,
    events.person_no,
    events.item_no,
    events.event,
    events.at,
    events.at_latest,
    events.ended_at is null as is_open,
    coalesce(events.ended_at, least(cases.ended_at, events.as_of)) as ended_at,
    -- an end that cannot be read lies anywhere up to as-of
    case
        when is_unreadable(events.ended_at) then events.as_of
        else coalesce(events.ended_at_latest, least(cases.ended_at_latest, events.as_of))
    end as ended_at_latest
from clocks.case_events as events
left join clocks.cases as cases
    on cases.source = events.case_source and cases.case_no = events.case_no
where events.event in ('鉴定', '精神病鉴定', '听证', '中止')
