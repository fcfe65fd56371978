/* ---
name: 办案回访缺失
question: 有被侵害人或控告人的案件处理决定或结案后，是否在本地规定的期限内回访（接通一次，或两次尝试）？
class: R
severity: 黄
theme: 回访与答复
dated_by: 处理决定时间、结案时间中较早的一个
needs:
  - "scope: cases.has_victim | cases.has_complainant"
  - "start: cases.decided_at | cases.concluded_at"
  - "done: visits.visited_at"
  - "done: visits.is_reached"
law:
  - since: always
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {visit_days: "policy:hf03_visit_days", second_attempt_hours: "policy:hf01_second_attempt_hours"}
exemptions:
  - 记有免回访情形
  - 豁免表列明的案件
false_positives:
  - 回访记在警情名下，没有记在案件名下
  - 处理决定只针对一名当事人，案件其他部分仍在办理
not_decided:
  - 国家层面没有办案回访日数的规定；期限和再次尝试的间隔都是本地文件定的
  - 一案有多名被侵害人的，导出中看不出回访的是谁，有一次即算
examples:
  - it: 第三十日最后一秒接通，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-14 23:59:59, is_reached: 是}
    expect: {verdict: met, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59}
  - it: 超过一秒接通即超期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-15 00:00:00, is_reached: 是}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59, done_at: 2026-10-15 00:00:00, severity: 黄}
  - it: 第三十日是休息日，顺延到下一工作日，其间回访为临界
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-03 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-08 23:59:59, is_reached: 是}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延后再超过一秒即超期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-03 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-09 00:00:00, is_reached: 是}
    expect: {verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 有控告人的刑事案件，从侦查终结起算
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, concluded_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 上门, visited_at: 2026-09-20 10:00:00, is_reached: 是}
    expect: met
  - it: 决定和结案都有的，从较早的一个起算
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00, concluded_at: 2026-09-28 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59}
  - it: 同日两次未接通，相隔整四小时，算完成
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 短信, visited_at: 2026-10-13 13:00:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-13 13:00:00}
  - it: 同日两次未接通，相隔不足四小时一秒，不算
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 12:59:59, is_reached: 否}
    expect: breached
  - it: 隔日再试，算完成
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 23:59:00, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-14 00:01:00, is_reached: 否}
    expect: met
  - it: 一次未接通，不算
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: breached
  - it: 决定之前的回访不算，也不能充作第一次尝试
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-09-14 09:59:59, is_reached: 是}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-09-20 09:00:00, is_reached: 否}
    expect: {verdict: breached, reason: 处理决定2026-09-14 10:00:00，期限30日，至2026-10-14 24:00期满，截至2026-11-01 00:00未见回访，超17天；为何不豁免：处理决定或者结案之前的回访不算}
  - it: 恰在决定的那一秒接通，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-09-14 10:00:00, is_reached: 是}
    expect: met
  - it: 决定当日接通，回访只知道日期，不能说一定早于决定，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-09-14, is_reached: 是}
    expect: met
  - it: 决定和回访都只知道日期，第三十日接通，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-14, is_reached: 是}
    expect: {verdict: met, reason: 处理决定2026-09-14，期限30日，至2026-10-14 24:00期满，2026-10-14回访}
  - it: 侦查终结只知道日期的，写到日
    cases: {case_no: A1, kind: 刑事, has_victim: 是, concluded_at: 2026-10-12}
    expect: {verdict: pending, reason: 结案2026-10-12，期限30日，至2026-11-11 24:00期满，截至2026-11-01 00:00未见回访}
  - it: 两次尝试都只知道日期且在同一日，间隔不明，为临界
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
    expect: {verdict: borderline, reason: 同日再次尝试的间隔是否满4小时无法确定；处理决定2026-09-14 10:00:00，期限30日，至2026-10-14 24:00期满，2026-10-13回访；临界：在最严与最宽两种算法之间}
  - it: 一次尝试只知道日期，自己不能充作再次尝试，超期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
    expect: breached
  - it: 两次尝试只知道日期但不在同一日，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-14, is_reached: 否}
    expect: {verdict: met, reason: 处理决定2026-09-14 10:00:00，期限30日，至2026-10-14 24:00期满，2026-10-14回访}
  - it: 只知道到时的两次尝试，8时与12时，间隔可能不足四小时，为临界
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 08, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 12, is_reached: 否}
    expect: borderline
  - it: 两次尝试有一次时间无法识别，先后、间隔都不明，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 不详, is_reached: 否}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: unknown
  - it: 两个系统各记一次尝试、编号相同，合起来是两次
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-12 09:00:00, is_reached: 否}
      - {source: 乙系统, visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-13 09:00:00}
  - it: 两个系统的案件编号相同，各算各的回访
    cases:
      - {source: 甲系统, case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
      - {source: 乙系统, case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-15 10:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-12 09:00:00, is_reached: 是}
      - {source: 乙系统, visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect:
      - {verdict: met, due_at: 2026-10-14 23:59:59}
      - {verdict: breached, due_at: 2026-10-15 23:59:59, reason: 处理决定2026-09-15 10:00:00，期限30日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见回访，超16天；为何不豁免：未接通的，须隔日或者相隔4小时再试}
  - it: 决定时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 不详}
    expect: unknown
  - it: 接通的回访时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 不详, is_reached: 是}
    expect: unknown
  - it: 是否接通无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-09-20 09:00:00, is_reached: 通过}
    expect: unknown
  - it: 迟到的接通，同一秒又有一次是否接通无法识别，仍为超期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-20 09:00:00, is_reached: 是}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 短信, visited_at: 2026-10-20 09:00:00, is_reached: 通过}
    expect: breached
  - it: 期满之后才接通，此后又有一次是否接通无法识别，仍为超期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-20 09:00:00, is_reached: 是}
      - {visit_no: H2, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-20 10:00:00, is_reached: 通过}
    expect: breached
  - it: 没有被侵害人、是否有控告人无法识别、又未回访的，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 否, has_complainant: 待定, decided_at: 2026-09-14 10:00:00}
    expect: unknown
  - it: 是否有被侵害人无法识别、又未回访的，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 待定, has_complainant: 否, decided_at: 2026-09-14 10:00:00}
    expect: unknown
  - it: 是否有被侵害人无法识别，但有控告人，可以判断
    cases: {case_no: A1, kind: 治安, has_victim: 待定, has_complainant: 是, decided_at: 2026-09-14 10:00:00}
    expect: breached
  - it: 记有免回访情形的，豁免
    cases: {case_no: A1, kind: 治安, has_victim: 是, visit_waiver: 当事人书面表示不需要, decided_at: 2026-09-14 10:00:00}
    expect: exempt
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    exemptions: {rule_id: HF-03, object_no: A1, reason: 保护被侵害人, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
    expect: exempt
  - it: 未回访且未到期
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-10-12 10:00:00}
    expect: {verdict: pending, due_at: 2026-11-11 23:59:59}
  - it: 未回访，第三十日是休息日，截止时刻在顺延期内，为临界
    as_of: 2026-10-05 09:00:00
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-03 10:00:00}
    expect: borderline
  - it: 未回访已超期
    cases: {case_no: A1, kind: 经济犯罪, has_victim: 是, concluded_at: 2026-09-14 10:00:00}
    expect: breached
  - it: 编号相同的警情的回访，不算案件的回访
    incidents: {incident_no: A1, received_at: 2026-09-13 10:00:00}
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: A1, channel: 电话, visited_at: 2026-09-20 09:00:00, is_reached: 是}
    expect: breached
  - it: 没有被侵害人也没有控告人的不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 否, has_complainant: 否, decided_at: 2026-09-14 10:00:00}
    expect: out of scope
  - it: 未决定也未结案的不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是, filed_at: 2026-09-14 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才决定的，尚不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是, filed_at: 2026-10-14 10:00:00, decided_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是, decided_at: 2026-09-14 10:00:00, is_classified: 是}
    expect: out of scope
--- */
with closed as (
    select
        cases.*,
        least(cases.decided_at, cases.concluded_at) as closed_at,
        least(cases.decided_at_latest, cases.concluded_at_latest) as closed_at_latest,
        law.law_no,
        law.visit_days,
        law.second_attempt_hours
    from clocks.cases as cases
    cross join law
    where coalesce(cases.decided_at, cases.concluded_at) is not null
        and (
            cases.has_victim
            or cases.has_complainant
            or has_column(cases.unreadable, 'has_victim')
            or has_column(cases.unreadable, 'has_complainant')
        )
),

-- a visit that surely lies before the start is no visit of what was decided
visits_on_file as (
    select
        closed.source,
        closed.case_no,
        closed.second_attempt_hours,
        visits.visited_at_latest < closed.closed_at as is_too_early,
        visits.source as visit_source,
        visits.visit_no,
        visits.visited_at,
        visits.visited_at_latest,
        visits.is_reached,
        has_column(visits.unreadable, 'is_reached') as is_reached_unreadable
    from closed
    join clocks.visits as visits
        on visits.object_kind = '案件' and visits.object_source = closed.source and visits.object_no = closed.case_no
),

attempts as (
    select *
    from visits_on_file
    where not is_too_early
),

-- on another day than an earlier attempt, or hours after it: perhaps so, and surely so
second_attempts as (
    select
        later.source,
        later.case_no,
        later.visited_at,
        case
            when cast(earlier.visited_at_latest as date) < cast(later.visited_at as date)
                or hours_between(earlier.visited_at_latest, later.visited_at) >= later.second_attempt_hours
                then later.visited_at_latest
        end as visited_at_latest
    from attempts as later
    join attempts as earlier
        on earlier.source = later.source
        and earlier.case_no = later.case_no
        and (earlier.visit_source <> later.visit_source or earlier.visit_no <> later.visit_no)
    where cast(earlier.visited_at as date) < cast(later.visited_at as date)
        or hours_between(earlier.visited_at, later.visited_at_latest) >= later.second_attempt_hours
),

ways_done as (
    select source, case_no, visited_at, visited_at_latest, cast(null as timestamp) as perhaps_reached_at
    from attempts
    where is_reached
    union all
    select source, case_no, visited_at, visited_at_latest, cast(null as timestamp) as perhaps_reached_at
    from second_attempts
    union all
    select source, case_no, null, null, visited_at as perhaps_reached_at
    from attempts
    where is_reached_unreadable
),

visited as (
    select
        source,
        case_no,
        min(visited_at) as done_at,
        min(visited_at_latest) as surely_done_at,
        min(perhaps_reached_at) as perhaps_reached_at
    from ways_done
    group by source, case_no
),

short_of as (
    select
        source,
        case_no,
        case
            when bool_or(is_reached and is_too_early) then '处理决定或者结案之前的回访不算'
            when bool_or(not is_reached and not is_too_early) then '未接通的，须隔日或者相隔' || cast(max(second_attempt_hours) as varchar) || '小时再试'
        end as near_miss
    from visits_on_file
    group by source, case_no
)

select
    '案件' as subject_kind,
    closed.source,
    closed.case_no as subject_no,
    closed.case_no,
    closed.unit_code,
    closed.officer_no,
    closed.closed_at as start_at,
    closed.closed_at_latest as start_at_latest,
    case when closed.closed_at = closed.decided_at then '处理决定' else '结案' end as start_name,
    'days' as term_unit,
    closed.visit_days as term_n,
    visited.done_at,
    case when visited.done_at is not null then coalesce(visited.surely_done_at, timestamp '9999-12-31 23:59:59') end as done_at_latest,
    '回访' as done_name,
    case when closed.visit_waiver is not null then '免回访：' || closed.visit_waiver end as excuse,
    case
        when not coalesce(closed.has_victim, false) and not coalesce(closed.has_complainant, false)
            then '是否有被侵害人或控告人无法识别'
        when visited.perhaps_reached_at < coalesce(visited.done_at, timestamp '9999-12-31 23:59:59') then '回访是否接通无法识别'
    end as unclear,
    case when visited.done_at is null then short_of.near_miss end as near_miss,
    closed.law_no,
    case when visited.done_at is not null and visited.surely_done_at is null
        then '同日再次尝试的间隔是否满' || cast(closed.second_attempt_hours as varchar) || '小时无法确定'
    end as note,
    closed.source_file,
    closed.source_row
from closed
left join visited
    on visited.source = closed.source and visited.case_no = closed.case_no
left join short_of
    on short_of.source = closed.source and short_of.case_no = closed.case_no
