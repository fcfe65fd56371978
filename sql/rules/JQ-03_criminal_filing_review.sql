/* ---
name: 刑事案件立案审查超期
question: 刑事案件接报后，是否在审查期限内决定立案、不予立案或移送？
class: R
severity: 橙
theme: 受立案
dated_by: 接报时间（无则关联警情的处警完毕、接警时间，再无则受案时间）
needs:
  - "scope: cases.kind"
  - "scope: cases.origin"
  - "start: cases.reported_at | incidents.finished_at | incidents.received_at | cases.accepted_at"
  - "done: cases.filed_at | cases.declined_at | cases.transferred_out_at"
law:
  - since: 2015-11-04
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）2
    quote: 刑事案件立案审查期限原则上不超过3日;涉嫌犯罪线索需要查证的,立案审查期限不超过7日;重大疑难复杂案件,经县级以上公安机关负责人批准,立案审查期限可以延长至30日。
    values: {days: 3, check_days: 7, major_days: 30}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 接报时间按录入时间补填的，起算早于实际接报
examples:
  - it: 第三日最后一秒立案，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-15 23:59:59, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, done_at: 2026-10-15 23:59:59, case_no: A1, officer_no: "100003"}
  - it: 超过一秒即超期
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 橙, reason: 接报2026-10-12 09:00:00，期限3日，至2026-10-15 24:00期满，2026-10-16 00:00:00立案，超不足1小时}
  - it: 没有记载案件来源的，同样适用
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 第三日是休息日，顺延到下一工作日，其间立案为临界
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-01 09:00:00, filed_at: 2026-10-08 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 需查证的七日
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 需查证, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-19 23:59:59}
    expect: met
  - it: 疑难复杂的按七日，超过一秒即超期
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 疑难复杂, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: breached
  - it: 重大疑难复杂，七日内经批准，三十日
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-08 23:59:59, reported_at: 2026-09-01 09:00:00, filed_at: 2026-10-01 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-01 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 重大疑难复杂，批准迟于七日，只按七日
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-09 00:00:00, reported_at: 2026-09-01 09:00:00, filed_at: 2026-09-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-08 23:59:59, reason: 接报2026-09-01 09:00:00，期限7日，至2026-09-08 24:00期满，延期审批2026-09-09 00:00:00迟于期满，不计，2026-09-09 00:00:00立案，超不足1小时}
  - it: 重大疑难复杂，没有批准时间，只按七日
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 重大疑难复杂, reported_at: 2026-09-01 09:00:00, filed_at: 2026-09-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-08 23:59:59}
  - it: 有批准时间，但只登记为疑难复杂的，仍按七日
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-05 09:00:00, reported_at: 2026-09-01 09:00:00, filed_at: 2026-09-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-08 23:59:59, reason: 接报2026-09-01 09:00:00，期限7日，至2026-09-08 24:00期满，2026-09-09 00:00:00立案，超不足1小时；为何不豁免：2026-09-05 09:00:00经批准，但没有登记为重大疑难复杂}
  - it: 批准时间无法识别，七日以后才立案，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 不详, reported_at: 2026-09-01 09:00:00, filed_at: 2026-09-09 00:00:00}
    expect: unknown
  - it: 批准时间无法识别，七日以内已立案，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 不详, reported_at: 2026-09-01 09:00:00, filed_at: 2026-09-08 23:59:59}
    expect: met
  - it: 接报和立案都只知道日期，第三日立案，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12, filed_at: 2026-10-15}
    expect: met
  - it: 接报当日立案、不予立案、移送，只知道日期，合规
    cases:
      - {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12}
      - {case_no: A2, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-12}
      - {case_no: A3, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, transferred_out_at: 2026-10-12}
    expect: {verdict: met, done_at: 2026-10-12 00:00:00, times: 3}
  - it: 没有接报时间的，从关联警情处警完毕起算；现场已立案的合规
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, finished_at: 2026-10-12 12:00:00}
    cases: {case_no: A1, kind: 刑事, origin: "110", incident_no: J1, filed_at: 2026-10-12 10:00:00}
    expect: met
  - it: 没有接报时间也没有警情的，从受案起算
    cases: {case_no: A1, kind: 刑事, origin: 报案, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 立案早于接报，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-11 09:00:00}
    expect: unknown
  - it: 接报时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 不详, filed_at: 2026-10-16 09:00:00}
    expect: unknown
  - it: 立案时间无法识别的，无法判断，不算未办
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 不详}
    expect: unknown
  - it: 意见施行前一秒接报的，不判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2015-11-03 23:59:59, filed_at: 2015-12-30 09:00:00}
    expect: unknown
  - it: 意见施行第一秒接报的，适用
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2015-11-04 00:00:00, filed_at: 2015-11-07 09:00:00}
    expect: {verdict: met, law_since: 2015-11-04, strict_due_at: 2015-11-07 23:59:59}
  - it: 未决定且未到期
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-30 09:00:00}
    expect: pending
  - it: 未决定已超期
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 不予立案后又立案的，先前的决定仍算按期
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-14 09:00:00, filed_at: 2026-10-25 09:00:00}
    expect: met
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-03, object_no: A1, reason: 指定管辖, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 行政机关移送的不在本规则范围
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 经济犯罪案件另有期限，不在本规则范围
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 接报、警情、受案时间都没有的，不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 警情已经接警，而案件的时间全在截止时刻之后的，案件尚不存在，不在范围
    as_of: 2026-10-12 20:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00}
    cases: {case_no: A1, kind: 刑事, origin: "110", incident_no: J1, filed_at: 2026-10-13 09:00:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00, is_classified: 是}
    expect: out of scope
--- */
with reviewed as (
    select
        cases.*,
        coalesce(cases.known_at, cases.accepted_at) as review_starts_at,
        coalesce(cases.known_at_latest, cases.accepted_at_latest) as review_starts_at_latest
    from clocks.cases as cases
    where cases.kind = '刑事'
        and coalesce(cases.origin, '') <> '行政机关移送'
        and not cases.is_ahead
)

select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.review_starts_at as start_at,
    cases.review_starts_at_latest as start_at_latest,
    'days' as term_unit,
    case
        when cases.review_tier in ('需查证', '疑难复杂', '重大疑难复杂') then law.check_days
        else law.days
    end as term_n,
    case
        when cases.review_tier = '重大疑难复杂' then [
            {'kind': 'extension', 'at': cases.review_tier_approved_at, 'at_latest': cases.review_tier_approved_at_latest,
             'ended_at': null, 'ended_at_latest': null, 'seq': 1}
        ]
    end as changes,
    case when cases.review_tier = '重大疑难复杂' then [law.major_days - law.check_days] end as extension_terms,
    least(cases.filed_at, cases.declined_at, cases.transferred_out_at) as done_at,
    least(cases.filed_at_latest, cases.declined_at_latest, cases.transferred_out_at_latest) as done_at_latest,
    cases.decidable_from as done_from,
    law.law_no,
    case
        when cases.reported_at is not null then '接报'
        when cases.known_at is null then '受案'
        when cases.known_at = cases.decidable_from then '关联警情接警'
        else '关联警情处警完毕'
    end as start_name,
    case least(cases.filed_at, cases.declined_at, cases.transferred_out_at)
        when cases.filed_at then '立案'
        when cases.declined_at then '不予立案'
        when cases.transferred_out_at then '移送'
        else '立案、不予立案或移送'
    end as done_name,
    case
        when cases.review_tier_approved_at is not null and coalesce(cases.review_tier, '') <> '重大疑难复杂'
            then written_between(cases.review_tier_approved_at, cases.review_tier_approved_at_latest) || '经批准，但没有登记为重大疑难复杂'
    end as near_miss,
    cases.source_file,
    cases.source_row
from reviewed as cases
left join law
    on law.since <= cases.review_starts_at and cases.review_starts_at < law.until
where cases.review_starts_at is not null
