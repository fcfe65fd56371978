-- 案件办理监督管理台账, administrative and criminal: every case that came in within the audited month, that ended in it, or
-- that came before and is still open at as-of.
with cases as (
  select
    cases.*,
    coalesce(cases.reported_at >= audit.starts_at and cases.reported_at < audit.ends_at, false)
    or coalesce(cases.accepted_at >= audit.starts_at and cases.accepted_at < audit.ends_at, false)
    or coalesce(cases.filed_at >= audit.starts_at and cases.filed_at < audit.ends_at, false)
    or coalesce(cases.declined_at >= audit.starts_at and cases.declined_at < audit.ends_at, false) as is_of_month,
    coalesce(cases.ended_at >= audit.starts_at and cases.ended_at < audit.ends_at, false) as is_ended_in_month
  from clocks.cases as cases
  cross join clocks.audit as audit
  where not cases.is_ahead
),

listed as (
  select *
  from cases
  where is_of_month
    or is_ended_in_month
    or ended_at is null
),

next_clocks as (
  select
    listed.source,
    listed.case_no,
    running.duty,
    running.is_over,
    running.is_soon,
    running.due_at,
    running.days_left
  from listed
  inner join marts.register_clocks as running
    on running.record_kind = '案件'
    and running.source = listed.source
    and running.record_no = listed.case_no
  qualify row_number() over (
      partition by listed.source, listed.case_no
      order by running.is_over desc, running.due_at, running.duty
    ) = 1
),

problems as (
  select
    source,
    record_no as case_no,
    count(*) as n_problems,
    min_by(severity, severity_rank) as severity,
    string_agg(problem, '；' order by severity_rank, problem, finding_id) as problems,
    string_agg(progress, '；' order by severity_rank, problem, finding_id) as progress,
    min(due_on) as order_due_on
  from marts.register_problems
  where record_kind = '案件'
  group by
    source,
    record_no
),

extended as (
  select
    object_source as source,
    object_no as case_no,
    count(*) as n_extensions,
    max(approved_at) filter (where not is_unreadable(approved_at)) as extended_at
  from clocks.extensions
  where object_kind = '案件'
  group by
    object_source,
    object_no
),

steps as (
  select
    links.case_source as source,
    events.case_no,
    max(events."at") filter (where events.event = '法制审核' and not is_unreadable(events."at")) as reviewed_at,
    max(events."at") filter (where events.event = '审批' and not is_unreadable(events."at")) as approved_at,
    string_agg(distinct events.event, '、' order by events.event)
      filter (where events.event in ('鉴定', '精神病鉴定', '听证', '中止') and events.ended_at is null) as paused_by
  from clocks.known_case_events as events
  inner join clocks.case_links as links
    on links.source = events.source
    and links.case_no = events.case_no
    and links.link = 'linked'
  group by
    links.case_source,
    events.case_no
),

penalised as (
  select
    case_source as source,
    case_no,
    kind,
    count(*) as n
  from clocks.penalties
  where case_source is not null
  group by
    case_source,
    case_no,
    kind
),

penalties as (
  select
    source,
    case_no,
    string_agg(concat(kind, n), '、' order by kind) as penalties
  from penalised
  group by
    source,
    case_no
),

measured as (
  select
    case_source as source,
    case_no,
    kind,
    count(*) as n,
    count(*) filter (where ended_at is null and prosecuted_at is null) as n_running
  from clocks.measures
  where case_source is not null
  group by
    case_source,
    case_no,
    kind
),

measures as (
  select
    source,
    case_no,
    string_agg(concat(kind, n), '、' order by kind) as measures,
    sum(n_running) filter (where kind in ('刑事拘留', '逮捕', '取保候审', '监视居住')) as n_measures_running
  from measured
  group by
    source,
    case_no
),

items as (
  select
    case_source as source,
    case_no,
    count(*) as n_items,
    count(*) filter (where disposed_at is null) as n_items_held
  from clocks.property_items
  where case_source is not null
  group by
    case_source,
    case_no
),

visited as (
  select
    object_source as source,
    object_no as case_no,
    max(visited_at) as visited_at,
    max_by(satisfaction, visited_at) as visit_outcome
  from clocks.visits
  where object_kind = '案件'
    and is_reached
  group by
    object_source,
    object_no
)

select
  case when listed.is_of_month then '本月' when listed.is_ended_in_month then '以前受理本月办结' else '以前未办结' end
    as listed_because,
  listed.is_criminal,
  listed.source,
  listed.case_no,
  coalesce(listed.linked_incident_no, listed.incident_no) as incident_no,
  coalesce(units.answering_code, listed.unit_code, '') as unit_code,
  coalesce(units.answering_name, listed.unit_code, '（单位未填）') as unit_name,
  heirs.branch_name,
  heirs.line,
  listed.officer_no,
  listed.kind as case_kind,
  listed.charge,
  listed.origin,
  case when not is_unreadable(listed.reported_at) then listed.reported_at end as reported_at,
  case when not is_unreadable(listed.accepted_at) then listed.accepted_at end as accepted_at,
  listed.review_tier,
  case when not is_unreadable(listed.filed_at) then listed.filed_at end as filed_at,
  case when not is_unreadable(listed.declined_at) then listed.declined_at end as declined_at,
  steps.reviewed_at,
  steps.approved_at,
  coalesce(extended.n_extensions, 0) as n_extensions,
  extended.extended_at,
  steps.paused_by,
  measures.measures,
  cast(coalesce(measures.n_measures_running, 0) as bigint) as n_measures_running,
  coalesce(items.n_items, 0) as n_items,
  coalesce(items.n_items_held, 0) as n_items_held,
  case when not is_unreadable(listed.decided_at) then listed.decided_at end as decided_at,
  listed.decision,
  penalties.penalties,
  case when not is_unreadable(listed.concluded_at) then listed.concluded_at end as concluded_at,
  case when not is_unreadable(listed.prosecuted_at) then listed.prosecuted_at end as prosecuted_at,
  case when not is_unreadable(listed.cancelled_at) then listed.cancelled_at end as cancelled_at,
  case when not is_unreadable(listed.transferred_out_at) then listed.transferred_out_at end as transferred_out_at,
  listed.pending_reason,
  case when not is_unreadable(visited.visited_at) then visited.visited_at end as visited_at,
  visited.visit_outcome,
  next_clocks.duty,
  next_clocks.due_at,
  next_clocks.days_left,
  case
    when listed.ended_at is not null then '已办结'
    when next_clocks.is_over then '超期'
    when next_clocks.is_soon then '将到期'
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
      case when date_diff('hour', listed.reported_at, listed.reported_at_latest) = 23 then '接报时间只到日' end,
      case when date_diff('hour', listed.accepted_at, listed.accepted_at_latest) = 23 then '受案时间只到日' end,
      case when date_diff('hour', listed.filed_at, listed.filed_at_latest) = 23 then '立案时间只到日' end,
      case when date_diff('hour', listed.decided_at, listed.decided_at_latest) = 23 then '处理决定时间只到日' end,
      case when date_diff('hour', listed.concluded_at, listed.concluded_at_latest) = 23 then '结案时间只到日' end,
      case when is_unreadable(listed.reported_at) then '接报时间无法识别' end,
      case when is_unreadable(listed.accepted_at) then '受案时间无法识别' end,
      case when is_unreadable(listed.filed_at) then '立案时间无法识别' end,
      case when is_unreadable(listed.declined_at) then '不予立案时间无法识别' end,
      case when is_unreadable(listed.decided_at) then '处理决定时间无法识别' end,
      case when is_unreadable(listed.concluded_at) then '结案时间无法识别' end,
      case when is_unreadable(listed.prosecuted_at) then '移送起诉时间无法识别' end,
      case when is_unreadable(listed.cancelled_at) then '撤案时间无法识别' end,
      case when is_unreadable(listed.transferred_out_at) then '移送时间无法识别' end
    ),
    ''
  ) as time_note
from listed
left join next_clocks
  on next_clocks.source = listed.source
  and next_clocks.case_no = listed.case_no
left join problems
  on problems.source = listed.source
  and problems.case_no = listed.case_no
left join extended
  on extended.source = listed.source
  and extended.case_no = listed.case_no
left join steps
  on steps.source = listed.source
  and steps.case_no = listed.case_no
left join penalties
  on penalties.source = listed.source
  and penalties.case_no = listed.case_no
left join measures
  on measures.source = listed.source
  and measures.case_no = listed.case_no
left join items
  on items.source = listed.source
  and items.case_no = listed.case_no
left join visited
  on visited.source = listed.source
  and visited.case_no = listed.case_no
left join findings.units as units
  on units.unit_code = coalesce(listed.unit_code, '')
left join findings.units as heirs
  on heirs.unit_code = units.answering_code
order by
  unit_code,
  coalesce(listed.reported_at, listed.accepted_at, listed.filed_at),
  listed.source,
  listed.case_no
