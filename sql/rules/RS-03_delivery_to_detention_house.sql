/* ---
name: 刑拘后二十四小时未送看守所
question: 刑事拘留后，是否在二十四小时内送看守所羁押，或者在此之前已经释放、变更？
class: R
severity: 红
theme: 人身自由
dated_by: 拘留宣布执行时间（开始时间）
needs:
  - "scope: measures.kind"
  - "start: measures.started_at"
  - "done: measures.detained_at"
law:
  - since: 2018-10-26
    instrument: 刑事诉讼法（2018年修正）
    article: 第八十五条第二款
    quote: 拘留后，应当立即将被拘留人送看守所羁押，至迟不得超过二十四小时。
    values: {hours: 24}
exemptions:
  - 未送所，但二十四小时内已经释放或者变更强制措施的
  - 豁免表列明的措施（异地执行拘留、突发疾病就医等）
false_positives:
  - 送所时间填成办案单位出发的时间，或者没有填的
  - 因病、怀孕等看守所不予收押，又没有办理变更手续的
not_decided:
  - 法律要求“立即”送所；本规则只查至迟的二十四小时
examples:
  - it: 恰满二十四小时送所，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-14 10:15:00, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-14 10:15:00, due_at: 2026-10-14 11:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 满二十四小时后一秒，开始的时不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-14 10:15:01}
    expect: borderline
  - it: 最宽算法的最后一秒送所，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-14 11:00:00}
    expect: borderline
  - it: 再超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-14 11:00:01}
    expect: {verdict: breached, breach_at: 2026-10-14 11:00:00, severity: 红, reason: 拘留2026-10-13 10:15:00，期限24小时，至2026-10-14 11:00期满，2026-10-14 11:00:01送看守所，超不足1小时}
  - it: 国庆期间也不顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-01 16:20:00, detained_at: 2026-10-04}
    expect: {verdict: breached, breach_at: 2026-10-02 17:00:00}
  - it: 未送所，到期的最后一秒释放，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-15 10:15:00, ended_at: 2026-10-16 11:00:00, end_reason: 释放}
    expect: exempt
  - it: 未送所，宣布拘留的同一秒释放，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-15 10:15:00, ended_at: 2026-10-15 10:15:00, end_reason: 释放}
    expect: exempt
  - it: 未送所，释放只记到日，就在拘留当日，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-15 10:15:00, ended_at: 2026-10-15, end_reason: 释放}
    expect: exempt
  - it: 未送所，到期后一秒才释放，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-15 10:15:00, ended_at: 2026-10-16 11:00:01, end_reason: 释放}
    expect: {verdict: breached, breach_at: 2026-10-16 11:00:00, reason: 拘留2026-10-15 10:15:00，期限24小时，至2026-10-16 11:00期满，截至2026-11-01 00:00未见送看守所，超15天；为何不豁免：释放或变更在2026-10-16 11:00:01，已过期满}
  - it: 未送所，释放只记到时，不能确定是否在期限内，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-16 10:15:00, ended_at: 2026-10-17 11, end_reason: 释放}
    expect: borderline
  - it: 迟送了看守所的，其后释放不是理由
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-15 10:15:00, detained_at: 2026-10-16 20:00:00, ended_at: 2026-10-18 09:00:00}
    expect: breached
  - it: 送所只记到日，当日任何时刻都在期限内
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-18 10:15:00, detained_at: 2026-10-18}
    expect: met
  - it: 拘留和送所都只记到日，次日送所，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13, detained_at: 2026-10-14}
    expect: {verdict: borderline, strict_due_at: 2026-10-14 00:00:00, due_at: 2026-10-15 00:00:00}
  - it: 未见送所，未到二十四小时
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-31 15:00:00}
    expect: pending
  - it: 未见送所，已超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-24 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-25 10:00:00}
  - it: 拘留时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, detained_at: 2026-10-14 09:00:00}
    expect: unknown
  - it: 送所时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 已送}
    expect: unknown
  - it: 未送所，结束时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, ended_at: 已放}
    expect: unknown
  - it: 送所早于拘留，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-12 10:15:00}
    expect: unknown
  - it: 迟送了看守所的，结束时间无法识别也不影响
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-15 10:15:00, ended_at: 已放}
    expect: breached
  - it: 未送所，结束早于拘留，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, ended_at: 2026-10-12 10:15:00}
    expect: unknown
  - it: 刑事诉讼法本版施行前拘留的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-25 10:15:00, detained_at: 2018-10-28 10:15:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日拘留的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-26 00:00:00, detained_at: 2018-10-28 10:15:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 豁免表有文号、有批准人的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-15 10:15:00}
    exemptions: {rule_id: RS-03, object_no: C1, person_no: "01", reason: 异地押解途中, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 逮捕不在本规则范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-15 10:15:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-13 10:15:00, detained_at: 2026-10-15 10:15:00}
    expect: out of scope
--- */
with detentions as (
    select
        measures.*,
        -- an end before the beginning frees nobody
        measures.ended_at_latest >= measures.started_at as is_freed
    from clocks.measures as measures
    where measures.kind = '刑事拘留'
)

select
    '措施' as subject_kind,
    detentions.source,
    detentions.measure_no as subject_no,
    detentions.case_no,
    detentions.person_no,
    detentions.unit_code,
    detentions.officer_no,
    detentions.started_at as start_at,
    detentions.started_at_latest as start_at_latest,
    '拘留' as start_name,
    'hours' as term_unit,
    law.hours as term_n,
    detentions.detained_at as done_at,
    detentions.detained_at_latest as done_at_latest,
    '送看守所' as done_name,
    case when detentions.is_freed then detentions.ended_at end as release_at,
    case when detentions.is_freed then detentions.ended_at_latest end as release_at_latest,
    case
        when detentions.detained_at is not null then null
        when is_unreadable(detentions.ended_at) then '结束时间无法识别，不知是否已在期限内释放'
        when not detentions.is_freed then '结束早于拘留，记录有误'
    end as unclear,
    law.law_no,
    detentions.source_file,
    detentions.source_row
from detentions
left join law
    on law.since <= detentions.started_at and detentions.started_at < law.until
