-- What the sample of the month is drawn from: every incident received in it, every case that came in or was decided in it, and
-- every case that must be in the sample because a petition names it and a finding on it is open. A case so has two chances in
-- its life: when it comes in and when it ends. Nothing classified is here.
with came as (
  select
    '警情' as object_kind,
    incidents.source,
    incidents.incident_no as object_no,
    incidents.unit_code,
    case
      when incidents.category in ('刑事', '治安') then '刑事治安警情'
      when incidents.category = '纠纷' then '纠纷警情'
      else '其他警情'
    end as kind,
    incidents.received_at as came_at,
    incidents.received_at_latest as came_at_latest
  from clocks.incidents as incidents
  inner join clocks.month_objects as listed
    on listed.object_kind = '警情'
    and listed.source = incidents.source
    and listed.object_no = incidents.incident_no
),

crossed as (
  select distinct
    crossed_source as source,
    case_no
  from findings.findings
  where crossed_source is not null
),

objects as (
  select
    *,
    false as has_petition
  from came
  union all
  select
    '案件' as object_kind,
    cases.source,
    cases.case_no as object_no,
    cases.unit_code,
    concat(cases.kind, '案件') as kind,
    coalesce(cases.reported_at, cases.accepted_at, cases.filed_at, cases.declined_at) as came_at,
    coalesce(cases.reported_at_latest, cases.accepted_at_latest, cases.filed_at_latest, cases.declined_at_latest)
      as came_at_latest,
    crossed.case_no is not null as has_petition
  from clocks.cases as cases
  inner join clocks.month_objects as listed
    on listed.object_kind = '案件'
    and listed.source = cases.source
    and listed.object_no = cases.case_no
  left join crossed
    on crossed.source = cases.source
    and crossed.case_no = cases.case_no
  where listed.is_of_month
    or crossed.case_no is not null
),

-- what the audit has found stands until a person says that it is untrue
standing as (
  select
    subject_kind,
    source,
    subject_no,
    case_no
  from findings.findings
  where status not in ('不属实', '关闭')
    and (status <> '疑似' or human_verdict is distinct from '不属实')
),

found as (
  select
    '案件' as object_kind,
    cases.source,
    cases.case_no as object_no
  from standing
  left join clocks.case_links as links
    on links.source = standing.source
    and links.case_no = standing.case_no
  inner join clocks.cases as cases
    on cases.case_no = standing.case_no
    and cases.source = coalesce(links.case_source, cases.source)
  union
  select
    subject_kind as object_kind,
    source,
    subject_no as object_no
  from standing
  where subject_kind = '警情'
  union
  select
    visits.object_kind,
    visits.object_source as source,
    visits.object_no
  from standing
  inner join clocks.visits as visits
    on visits.source = standing.source
    and visits.visit_no = standing.subject_no
  where standing.subject_kind = '回访'
),

-- Working hours are 08:00 to 18:00 of a working day. No law sets them: they only part the frame, so that nights and days off are
-- drawn in their share. What is known to the day alone lies off where the day does, and else nobody can tell.
timed as (
  select
    objects.*,
    case
      when calendar.is_workday is false then '非工作时间'
      when cast(objects.came_at_latest as time) < time '08:00:00' or cast(objects.came_at as time) >= time '18:00:00'
      then '非工作时间'
      when calendar.is_workday
        and cast(objects.came_at as time) >= time '08:00:00'
        and cast(objects.came_at_latest as time) < time '18:00:00'
      then '工作时间'
    end as hours
  from objects
  left join clocks.calendar as calendar
    on calendar.day = cast(objects.came_at as date)
)

select
  timed.object_kind,
  timed.source,
  timed.object_no,
  coalesce(units.answering_code, timed.unit_code, '') as unit_code,
  coalesce(units.answering_name, timed.unit_code, '（单位未填）') as unit_name,
  timed.kind,
  case when cast(timed.came_at as date) = cast(timed.came_at_latest as date) then coalesce(timed.hours, '时段不明') else '时段不明' end
    as hours,
  timed.came_at,
  timed.came_at_latest,
  timed.has_petition,
  found.object_no is not null as has_finding
from timed
left join findings.units as units
  on units.unit_code = coalesce(timed.unit_code, '')
left join found
  on found.object_kind = timed.object_kind
  and found.source = timed.source
  and found.object_no = timed.object_no
order by
  timed.object_kind,
  timed.source,
  timed.object_no
