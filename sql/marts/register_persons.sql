-- 人员处置台账: every measure and penalty on a person that began or was decided in the audited month, that ended in it, or that
-- began before and still runs at as-of. A person is a number within the case, and nothing else.
with done as (
  select
    '措施' as record_kind,
    measures.source,
    measures.measure_no as record_no,
    measures.case_no,
    measures.case_source,
    measures.person_no,
    measures.unit_code,
    measures.officer_no,
    measures.kind,
    coalesce(measures.authority, '公安') as authority,
    measures.decided_at,
    measures.decided_at_latest,
    measures.started_at,
    measures.started_at_latest,
    measures.limit_basis,
    measures.basis_approved_at,
    cast(null as bigint) as detention_days,
    measures.detained_at,
    measures.interrogated_at,
    measures.family_notified_at,
    measures.notice_waiver is not null as has_waiver,
    measures.arrest_requested_at,
    measures.arrest_decision,
    measures.arrest_decided_at,
    measures.ended_at,
    measures.ended_at_latest,
    measures.end_reason,
    measures.prosecuted_at,
    measures.ended_at is not null or measures.prosecuted_at is not null as is_done
  from clocks.measures as measures
  union all
  select
    '处罚' as record_kind,
    penalties.source,
    penalties.penalty_no as record_no,
    penalties.case_no,
    penalties.case_source,
    penalties.person_no,
    penalties.unit_code,
    penalties.officer_no,
    penalties.kind,
    '公安' as authority,
    penalties.decided_at,
    penalties.decided_at_latest,
    penalties.custody_in_at as started_at,
    penalties.custody_in_at_latest as started_at_latest,
    cast(null as varchar) as limit_basis,
    cast(null as timestamp) as basis_approved_at,
    cast(penalties.detention_days as bigint) as detention_days,
    penalties.custody_in_at as detained_at,
    cast(null as timestamp) as interrogated_at,
    penalties.family_notified_at,
    penalties.suspension_reason is not null or penalties.not_executed_reason is not null as has_waiver,
    cast(null as timestamp) as arrest_requested_at,
    cast(null as varchar) as arrest_decision,
    cast(null as timestamp) as arrest_decided_at,
    penalties.custody_out_at as ended_at,
    penalties.custody_out_at_latest as ended_at_latest,
    case when penalties.custody_out_at is not null then '出所' end as end_reason,
    cast(null as timestamp) as prosecuted_at,
    -- only a detention goes on after its decision; what is not executed, or was served before it, does not
    penalties.kind <> '行政拘留'
    or penalties.custody_out_at is not null
    or penalties.suspension_reason is not null
    or penalties.not_executed_reason is not null
    or coalesce(penalties.offset_days >= penalties.detention_days, false) as is_done
  from clocks.penalties as penalties
),

dated as (
  select
    done.*,
    coalesce(done.started_at >= audit.starts_at and done.started_at < audit.ends_at, false)
    or coalesce(done.decided_at >= audit.starts_at and done.decided_at < audit.ends_at, false) as is_of_month,
    coalesce(
      least(done.ended_at, done.prosecuted_at) >= audit.starts_at and least(done.ended_at, done.prosecuted_at) < audit.ends_at,
      false
    ) as is_ended_in_month
  from done
  cross join clocks.audit as audit
),

listed as (
  select *
  from dated
  where is_of_month
    or is_ended_in_month
    or not is_done
),

next_clocks as (
  select
    listed.record_kind,
    listed.source,
    listed.record_no,
    running.duty,
    running.is_over,
    running.is_soon,
    running.due_at,
    running.days_left
  from listed
  inner join marts.register_clocks as running
    on running.record_kind = listed.record_kind
    and running.source = listed.source
    and running.record_no = listed.record_no
  qualify row_number() over (
      partition by listed.record_kind, listed.source, listed.record_no
      order by running.is_over desc, running.due_at, running.duty
    ) = 1
),

problems as (
  select
    record_kind,
    source,
    record_no,
    count(*) as n_problems,
    min_by(severity, severity_rank) as severity,
    string_agg(problem, '；' order by severity_rank, problem, finding_id) as problems,
    string_agg(progress, '；' order by severity_rank, problem, finding_id) as progress,
    min(due_on) as order_due_on
  from marts.register_problems
  where record_kind in ('措施', '处罚')
  group by
    record_kind,
    source,
    record_no
),

extended as (
  select
    object_source as source,
    object_no as record_no,
    count(*) as n_extensions,
    max(approved_at) filter (where not is_unreadable(approved_at)) as extended_at
  from clocks.extensions
  where object_kind = '措施'
  group by
    object_source,
    object_no
)

select
  case when listed.is_of_month then '本月' when listed.is_ended_in_month then '以前采取本月结束' else '以前未结束' end
    as listed_because,
  listed.record_kind,
  listed.source,
  listed.record_no,
  listed.case_no,
  listed.person_no,
  coalesce(units.answering_code, listed.unit_code, '') as unit_code,
  coalesce(units.answering_name, listed.unit_code, '（单位未填）') as unit_name,
  heirs.branch_name,
  heirs.line,
  listed.officer_no,
  cases.charge,
  listed.kind,
  listed.authority,
  case when not is_unreadable(listed.decided_at) then listed.decided_at end as decided_at,
  case when not is_unreadable(listed.started_at) then listed.started_at end as started_at,
  listed.detention_days,
  listed.limit_basis,
  case when not is_unreadable(listed.basis_approved_at) then listed.basis_approved_at end as basis_approved_at,
  case when not is_unreadable(listed.detained_at) then listed.detained_at end as detained_at,
  case when not is_unreadable(listed.interrogated_at) then listed.interrogated_at end as interrogated_at,
  case when not is_unreadable(listed.family_notified_at) then listed.family_notified_at end as family_notified_at,
  listed.has_waiver,
  case when not is_unreadable(listed.arrest_requested_at) then listed.arrest_requested_at end as arrest_requested_at,
  listed.arrest_decision,
  case when not is_unreadable(listed.arrest_decided_at) then listed.arrest_decided_at end as arrest_decided_at,
  coalesce(extended.n_extensions, 0) as n_extensions,
  extended.extended_at,
  case when not is_unreadable(listed.ended_at) then listed.ended_at end as ended_at,
  listed.end_reason,
  case when not is_unreadable(listed.prosecuted_at) then listed.prosecuted_at end as prosecuted_at,
  next_clocks.duty,
  next_clocks.due_at,
  next_clocks.days_left,
  case
    when listed.is_done then '已办结'
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
      case when date_diff('hour', listed.decided_at, listed.decided_at_latest) = 23 then '决定时间只到日' end,
      case when date_diff('hour', listed.started_at, listed.started_at_latest) = 23 then '开始时间只到日' end,
      case when date_diff('hour', listed.ended_at, listed.ended_at_latest) = 23 then '结束时间只到日' end,
      case when is_unreadable(listed.decided_at) then '决定时间无法识别' end,
      case when is_unreadable(listed.started_at) then '开始时间无法识别' end,
      case when is_unreadable(listed.detained_at) then '送所时间无法识别' end,
      case when is_unreadable(listed.interrogated_at) then '首次讯问时间无法识别' end,
      case when is_unreadable(listed.family_notified_at) then '通知家属时间无法识别' end,
      case when is_unreadable(listed.arrest_requested_at) then '提请批捕时间无法识别' end,
      case when is_unreadable(listed.ended_at) then '结束时间无法识别' end
    ),
    ''
  ) as time_note
from listed
left join clocks.cases as cases
  on cases.source = listed.case_source
  and cases.case_no = listed.case_no
left join next_clocks
  on next_clocks.record_kind = listed.record_kind
  and next_clocks.source = listed.source
  and next_clocks.record_no = listed.record_no
left join problems
  on problems.record_kind = listed.record_kind
  and problems.source = listed.source
  and problems.record_no = listed.record_no
left join extended
  on listed.record_kind = '措施'
  and extended.source = listed.source
  and extended.record_no = listed.record_no
left join findings.units as units
  on units.unit_code = coalesce(listed.unit_code, '')
left join findings.units as heirs
  on heirs.unit_code = units.answering_code
order by
  unit_code,
  coalesce(listed.started_at, listed.decided_at),
  listed.record_kind,
  listed.source,
  listed.record_no
