-- A breach before the end of the audited month is a finding. Its number holds no date, no value and no version, so that
-- the same problem is the same finding in every later run.
with breaches as (
  select
    verdicts.*,
    finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock) as finding_id
  from rules.verdicts as verdicts
  cross join clocks.audit as audit
  where verdicts.verdict = 'breached'
    and verdicts.breach_at < audit.ends_at
),

-- What was released in an earlier month; a month run again says the same.
history as (
  select count(*) > 0 as has_earlier
  from clocks.releases
),

-- the last word that people said on each; a verdict taken back, or on which they contradict each other, is none
said as (
  select
    steps.finding_id,
    -- a suspension past its date has ended by itself
    -- and what the program closed is back if it is found
    case
      when steps.status = '系统销号' and steps."at" < audit.as_of then '待核查'
      when steps.status = '挂起' and steps.due_on < cast(audit.as_of as date) then coalesce(steps.from_status, '疑似')
      else steps.status
    end as status,
    row_number() over (partition by steps.finding_id order by steps.status is null, steps.seq desc) as place
  from clocks.finding_steps as steps
  cross join clocks.audit as audit
),

states as (
  select
    said.finding_id,
    said.status,
    reviews.verdict
  from said
  left join clocks.finding_reviews as reviews
    on reviews.finding_id = said.finding_id
  where said.place = 1
),

-- What the unit had told of by itself before a release named it: same rule and object, and the person where one was told of. A
-- report that may have come later is none.
self_reported as (
  select distinct breaches.finding_id
  from breaches
  inner join clocks.self_reports as reports
    on reports.rule_id = breaches.rule_id
    and reports.object_no = breaches.subject_no
    and (reports.person_no is null or reports.person_no = breaches.person_no)
  cross join clocks.audit as audit
  left join clocks.first_named as named
    on named.finding_id = breaches.finding_id
  where reports.reported_at_latest < least(audit.as_of, named.as_of)
),

-- A petition about the case of an open finding: it crosses, however many there are, and whoever came. How the petition itself
-- was handled is no finding on that case.
crossed as (
  select
    breaches.finding_id,
    petitioned.case_source
  from breaches
  left join clocks.case_links as links
    on links.source = breaches.source
    and links.case_no = breaches.case_no
  inner join clocks.petitioned_cases as petitioned
    on petitioned.case_no = breaches.case_no
    and (petitioned.case_source = links.case_source or (links.case_source is null and petitioned.is_only))
  left join states
    on states.finding_id = breaches.finding_id
  where breaches.subject_kind <> '信访'
    and coalesce(states.status, states.verdict, '疑似')
    not in ('不属实', '关闭', '销号', '系统销号', '不可逆已说明', '追究建议', '已追究', '已免责')
)

select
  breaches.finding_id,
  breaches.rule_id,
  coalesce(breaches.clock, '') as clock,
  -- nobody is asked for anything any more: what was no problem, and what was put right before the audited month
  coalesce(states.status, '疑似') in ('不属实', '关闭')
  or (
    coalesce(states.status, '疑似') in ('销号', '系统销号', '不可逆已说明', '追究建议', '已追究', '已免责')
    and breaches.breach_at < audit.starts_at
    and seen.first_month is not null
  ) as is_settled,
  case when crossed.finding_id is not null and breaches.severity = '黄' then '橙' else breaches.severity end as severity,
  case
    when breaches.breach_at >= audit.starts_at then '本月新增'
    when seen.first_month is not null or not history.has_earlier then '存量'
    else '本月补计'
  end as flow,
  breaches.subject_kind,
  breaches.source,
  breaches.subject_no,
  breaches.case_no,
  breaches.person_no,
  breaches.unit_code,
  placed_on(breaches.breach_at, breaches.started_at, audit.as_of) as placed_on,
  breaches.officer_no,
  breaches.started_at,
  breaches.due_at,
  breaches.done_at,
  (epoch_us(coalesce(breaches.done_at, audit.as_of)) - epoch_us(breaches.due_at)) // 3600000000 as overdue_hours,
  breaches.breach_at,
  breaches.law,
  breaches.law_since,
  case
    when crossed.finding_id is not null and breaches.severity = '黄'
    then concat_ws('；', breaches.reason, '信访交叉，等级升至橙')
    else breaches.reason
  end as reason,
  crossed.case_source as crossed_source,
  crossed.finding_id is not null and breaches.severity = '黄' as is_raised,
  coalesce(states.status, '疑似') as status,
  states.verdict as human_verdict,
  self_reported.finding_id is not null as is_self_reported,
  coalesce(seen.first_month, audit.month) as first_seen_month,
  breaches.source_file,
  breaches.source_row
from breaches
cross join clocks.audit as audit
cross join history
left join clocks.published_findings as seen
  on seen.finding_id = breaches.finding_id
left join states
  on states.finding_id = breaches.finding_id
left join self_reported
  on self_reported.finding_id = breaches.finding_id
left join crossed
  on crossed.finding_id = breaches.finding_id
order by
  breaches.finding_id
