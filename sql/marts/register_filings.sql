-- 受立案情况监督管理登记表: every report of an offence with the case that came of it, and every case that came in without one:
-- of the audited month, or of an earlier one and not decided on yet. Every incident and every case without one is one row.
with reports as (
  select
    incidents.*,
    coalesce(incidents.linked_case_no, incidents.case_no) as said_case_no
  from clocks.incidents as incidents
  where incidents.category in ('刑事', '治安')
    or incidents.category_initial in ('刑事', '治安')
    or incidents.outcome in ('受案', '立案')
    or incidents.case_no is not null
    or incidents.linked_case_no is not null
),

records as (
  select
    '警情' as record_kind,
    source,
    incident_no as record_no,
    incident_no,
    linked_case_source as case_source,
    said_case_no as case_no
  from reports
  union all
  select
    '案件' as record_kind,
    cases.source,
    cases.case_no as record_no,
    cast(null as varchar) as incident_no,
    cases.source as case_source,
    cases.case_no
  from clocks.cases as cases
  where not cases.is_ahead
    and not exists (
      select 1
      from reports
      where reports.linked_case_source = cases.source
        and reports.linked_case_no = cases.case_no
    )
),

-- the record itself, and the case that came of it
members as (
  select
    record_kind,
    source,
    record_no,
    record_kind as member_kind,
    source as member_source,
    record_no as member_no
  from records
  union all
  select
    record_kind,
    source,
    record_no,
    '案件' as member_kind,
    case_source as member_source,
    case_no as member_no
  from records
  where record_kind = '警情'
    and case_source is not null
),

-- the clocks that ask whether a report was decided on; whatever else is late stands among the problems
next_clocks as (
  select
    members.record_kind,
    members.source,
    members.record_no,
    running.duty,
    running.is_over,
    running.is_soon,
    running.due_at,
    running.days_left
  from members
  inner join marts.register_clocks as running
    on running.record_kind = members.member_kind
    and running.source = members.member_source
    and running.record_no = members.member_no
  where running.rule_id in ('JQ-01', 'JQ-02', 'JQ-03', 'JQ-04', 'JQ-08', 'JQ-11')
  qualify row_number() over (
      partition by members.record_kind, members.source, members.record_no
      order by running.is_over desc, running.due_at, running.duty, members.member_kind
    ) = 1
),

problems as (
  select
    members.record_kind,
    members.source,
    members.record_no,
    count(*) as n_problems,
    min_by(found.severity, found.severity_rank) as severity,
    string_agg(found.problem, '；' order by found.severity_rank, found.problem, found.finding_id) as problems,
    string_agg(found.progress, '；' order by found.severity_rank, found.problem, found.finding_id) as progress,
    min(found.due_on) as order_due_on
  from members
  inner join marts.register_problems as found
    on found.record_kind = members.member_kind
    and found.source = members.member_source
    and found.record_no = members.member_no
    and found.is_own
  where members.member_kind = '警情'
    or found.theme = '受立案'
  group by
    members.record_kind,
    members.source,
    members.record_no
),

visited as (
  select
    object_source as source,
    object_no as incident_no,
    max(visited_at) as visited_at,
    max_by(satisfaction, visited_at) as visit_outcome
  from clocks.visits
  where object_kind = '警情'
    and is_reached
  group by
    object_source,
    object_no
),

told as (
  select
    records.record_kind,
    records.source,
    records.incident_no,
    records.case_no,
    records.record_no,
    coalesce(cases.unit_code, reports.unit_code) as unit_code,
    coalesce(cases.officer_no, reports.officer_no) as officer_no,
    coalesce(reports.channel, cases.origin) as origin,
    reports.category_initial,
    reports.category,
    coalesce(reports.received_at, cases.reported_at) as received_at,
    coalesce(reports.received_at_latest, cases.reported_at_latest) as received_at_latest,
    reports.finished_at,
    reports.finished_at_latest,
    reports.receipt_at,
    reports.receipt_at_latest,
    reports.outcome,
    cases.kind as case_kind,
    cases.charge,
    cases.accepted_at,
    cases.accepted_at_latest,
    cases.review_tier,
    cases.review_tier_approved_at,
    cases.review_tier_approved_at_latest,
    cases.filed_at,
    cases.filed_at_latest,
    cases.declined_at,
    cases.declined_at_latest,
    cases.decline_served_at,
    cases.decline_served_at_latest,
    cases.transferred_out_at,
    cases.transferred_out_at_latest,
    case
      when cases.case_no is null then coalesce(reports.outcome not in ('受案', '立案'), false)
      else
        cases.accepted_at is not null
        or cases.filed_at is not null
        or cases.declined_at is not null
        or cases.ended_at is not null
    end as is_done,
    coalesce(reports.received_at >= audit.starts_at and reports.received_at < audit.ends_at, false)
    or coalesce(cases.reported_at >= audit.starts_at and cases.reported_at < audit.ends_at, false)
    or coalesce(cases.accepted_at >= audit.starts_at and cases.accepted_at < audit.ends_at, false)
    or coalesce(cases.filed_at >= audit.starts_at and cases.filed_at < audit.ends_at, false)
    or coalesce(cases.declined_at >= audit.starts_at and cases.declined_at < audit.ends_at, false) as is_of_month
  from records
  cross join clocks.audit as audit
  left join reports
    on records.record_kind = '警情'
    and reports.source = records.source
    and reports.incident_no = records.incident_no
  left join clocks.cases as cases
    on cases.source = records.case_source
    and cases.case_no = records.case_no
    and not cases.is_ahead
)

select
  case when told.is_of_month then '本月' else '以前未办结' end as listed_because,
  told.record_kind,
  told.source,
  told.record_no,
  told.incident_no,
  told.case_no,
  coalesce(units.answering_code, told.unit_code, '') as unit_code,
  coalesce(units.answering_name, told.unit_code, '（单位未填）') as unit_name,
  heirs.branch_name,
  heirs.line,
  told.officer_no,
  told.origin,
  told.category_initial,
  told.category,
  case when not is_unreadable(told.received_at) then told.received_at end as received_at,
  case when not is_unreadable(told.finished_at) then told.finished_at end as finished_at,
  case when not is_unreadable(told.receipt_at) then told.receipt_at end as receipt_at,
  told.outcome,
  told.case_kind,
  told.charge,
  case when not is_unreadable(told.accepted_at) then told.accepted_at end as accepted_at,
  told.review_tier,
  case when not is_unreadable(told.review_tier_approved_at) then told.review_tier_approved_at end as review_tier_approved_at,
  case when not is_unreadable(told.filed_at) then told.filed_at end as filed_at,
  case when not is_unreadable(told.declined_at) then told.declined_at end as declined_at,
  case when not is_unreadable(told.decline_served_at) then told.decline_served_at end as decline_served_at,
  case when not is_unreadable(told.transferred_out_at) then told.transferred_out_at end as transferred_out_at,
  case when not is_unreadable(visited.visited_at) then visited.visited_at end as visited_at,
  visited.visit_outcome,
  next_clocks.duty,
  next_clocks.due_at,
  next_clocks.days_left,
  case
    when next_clocks.is_over then '超期'
    when next_clocks.is_soon then '将到期'
    when next_clocks.duty is null and told.is_done then '已办结'
    else '在办'
  end as state,
  coalesce(problems.n_problems, 0) as n_problems,
  problems.severity,
  problems.problems,
  problems.progress,
  problems.order_due_on,
  nullif(
    concat_ws(
      '；',
      case when date_diff('hour', told.received_at, told.received_at_latest) = 23 then '接报时间只到日' end,
      case when date_diff('hour', told.accepted_at, told.accepted_at_latest) = 23 then '受案时间只到日' end,
      case when date_diff('hour', told.filed_at, told.filed_at_latest) = 23 then '立案时间只到日' end,
      case when date_diff('hour', told.declined_at, told.declined_at_latest) = 23 then '不予立案时间只到日' end,
      case when is_unreadable(told.received_at) then '接报时间无法识别' end,
      case when is_unreadable(told.finished_at) then '处警完毕时间无法识别' end,
      case when is_unreadable(told.receipt_at) then '回执时间无法识别' end,
      case when is_unreadable(told.accepted_at) then '受案时间无法识别' end,
      case when is_unreadable(told.filed_at) then '立案时间无法识别' end,
      case when is_unreadable(told.declined_at) then '不予立案时间无法识别' end,
      case when is_unreadable(told.transferred_out_at) then '移送时间无法识别' end
    ),
    ''
  ) as time_note
from told
left join next_clocks
  on next_clocks.record_kind = told.record_kind
  and next_clocks.source = told.source
  and next_clocks.record_no = told.record_no
left join problems
  on problems.record_kind = told.record_kind
  and problems.source = told.source
  and problems.record_no = told.record_no
left join visited
  on visited.source = told.source
  and visited.incident_no = told.incident_no
left join findings.units as units
  on units.unit_code = coalesce(told.unit_code, '')
left join findings.units as heirs
  on heirs.unit_code = units.answering_code
where told.is_of_month
  or next_clocks.duty is not null
  or not told.is_done
order by
  unit_code,
  received_at,
  record_kind,
  told.source,
  told.record_no
