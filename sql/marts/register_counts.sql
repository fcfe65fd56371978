-- How many rows each ledger has and why they are there, and how many records are in none: classified ones of the month, of the
-- month's incidents those that are about no offence, and finished ones whose month nobody can tell.
with listed as (
  select
    '受立案情况监督管理登记表' as register,
    1 as place,
    listed_because,
    state,
    n_problems
  from marts.register_filings
  union all
  select
    case when is_criminal then '刑事案件办理监督管理台账' else '行政案件办理监督管理台账' end as register,
    case when is_criminal then 3 else 2 end as place,
    listed_because,
    state,
    n_problems
  from marts.register_cases
  union all
  select
    '人员处置台账' as register,
    4 as place,
    listed_because,
    state,
    n_problems
  from marts.register_persons
),

registers as (
  select *
  from (
    values
      ('受立案情况监督管理登记表', 1),
      ('行政案件办理监督管理台账', 2),
      ('刑事案件办理监督管理台账', 3),
      ('人员处置台账', 4)
  ) as named (register, place)
),

classified_cases as (
  select
    cases.source,
    cases.case_no,
    cases.kind in ('刑事', '经济犯罪') as is_criminal,
    coalesce(
      coalesce(cases.reported_at, cases.accepted_at, cases.filed_at) >= audit.starts_at
      and coalesce(cases.reported_at, cases.accepted_at, cases.filed_at) < audit.ends_at,
      false
    ) as is_of_month
  from clocks.known_cases as cases
  cross join clocks.audit as audit
  inner join clocks.classified as classified
    on classified.object_kind = '案件'
    and classified.source = cases.source
    and classified.object_no = cases.case_no
),

classified as (
  select
    1 as place,
    count(*) as n
  from clocks.known_incidents as incidents
  cross join clocks.audit as audit
  inner join clocks.classified as classified
    on classified.object_kind = '警情'
    and classified.source = incidents.source
    and classified.object_no = incidents.incident_no
  where incidents.received_at >= audit.starts_at
    and incidents.received_at < audit.ends_at
  union all
  select
    case when is_criminal then 3 else 2 end as place,
    count(*) as n
  from classified_cases
  where is_of_month
  group by is_criminal
  union all
  select
    4 as place,
    count(*) as n
  from (
    select
      source,
      case_no,
      coalesce(started_at, decided_at) as happened_at
    from clocks.known_measures
    union all
    select
      source,
      case_no,
      decided_at as happened_at
    from clocks.known_penalties
  ) as happened
  cross join clocks.audit as audit
  inner join clocks.case_links as links
    on links.source = happened.source
    and links.case_no = happened.case_no
  inner join classified_cases
    on classified_cases.source = links.case_source
    and classified_cases.case_no = happened.case_no
  where happened.happened_at >= audit.starts_at
    and happened.happened_at < audit.ends_at
),

no_offence as (
  select
    1 as place,
    count(*) as n
  from clocks.incidents as incidents
  cross join clocks.audit as audit
  where incidents.received_at >= audit.starts_at
    and incidents.received_at < audit.ends_at
    and not exists (
      select 1
      from marts.register_filings as filings
      where filings.record_kind = '警情'
        and filings.source = incidents.source
        and filings.record_no = incidents.incident_no
    )
),

undated as (
  select
    case when cases.is_criminal then 3 else 2 end as place,
    count(*) as n
  from clocks.cases as cases
  where coalesce(is_unreadable(coalesce(cases.reported_at, cases.accepted_at, cases.filed_at, cases.declined_at)), true)
    and not exists (
      select 1
      from marts.register_cases as listed
      where listed.source = cases.source
        and listed.case_no = cases.case_no
    )
  group by cases.is_criminal
  union all
  select
    4 as place,
    count(*) as n
  from clocks.measures as measures
  where coalesce(is_unreadable(coalesce(measures.started_at, measures.decided_at)), true)
    and not exists (
      select 1
      from marts.register_persons as listed
      where listed.record_kind = '措施'
        and listed.source = measures.source
        and listed.record_no = measures.measure_no
    )
)

select
  registers.register,
  count(listed.register) as n_rows,
  count(listed.register) filter (where listed.listed_because = '本月') as n_of_month,
  count(listed.register) filter (where listed.listed_because in ('以前受理本月办结', '以前采取本月结束')) as n_ended,
  count(listed.register) filter (where listed.listed_because in ('以前未办结', '以前未结束')) as n_carried,
  count(listed.register) filter (where listed.state = '超期') as n_over,
  count(listed.register) filter (where listed.state = '将到期') as n_soon,
  count(listed.register) filter (where listed.state = '在办') as n_running,
  count(listed.register) filter (where listed.state = '已办结') as n_done,
  count(listed.register) filter (where listed.n_problems > 0) as n_with_problems,
  coalesce((select cast(sum(classified.n) as bigint) from classified where classified.place = registers.place), 0) as n_classified,
  coalesce((select cast(sum(no_offence.n) as bigint) from no_offence where no_offence.place = registers.place), 0) as n_no_offence,
  coalesce((select cast(sum(undated.n) as bigint) from undated where undated.place = registers.place), 0) as n_undated
from registers
left join listed
  on listed.register = registers.register
group by
  registers.register,
  registers.place
order by
  registers.place
