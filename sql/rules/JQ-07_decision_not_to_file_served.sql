/* ---
name: 不予立案未按期送达
question: 有控告人的刑事案件决定不予立案后，是否在三日以内把不予立案通知书送达控告人？
class: R
severity: 橙
theme: 受立案
dated_by: 不予立案时间
needs:
  - "scope: cases.kind"
  - "scope: cases.has_complainant"
  - "start: cases.declined_at"
  - "done: cases.decline_served_at"
law:
  - since: 2020-09-01
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百七十八条第二款
    quote: 对有控告人的案件，决定不予立案的，公安机关应当制作不予立案通知书，并在三日以内送达控告人。
    values: {days: 3}
exemptions:
  - 豁免表列明的案件（如控告人下落不明、拒绝签收而留置送达未及时录入）
false_positives:
  - 送达时间按邮寄退回或补录时间填写的，晚于实际送达
  - 匿名举报误记为有控告人的，无人可送达
not_decided:
  - 不予立案后又立案的，原决定的送达义务仍予检查
examples:
  - it: 第三日最后一秒送达，合规
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-15 23:59:59, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, case_no: A1, officer_no: "100003"}
  - it: 超过一秒即超期
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 橙, reason: 决定不予立案2026-10-12 09:00:00，期限3日，至2026-10-15 24:00期满，2026-10-16 00:00:00送达控告人，超不足1小时}
  - it: 决定当日送达，送达只知道日期，合规
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-12}
    expect: met
  - it: 经济犯罪案件同样适用
    cases: {case_no: A1, kind: 经济犯罪, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 第三日是休息日，顺延到下一工作日，其间送达为临界
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-01 09:00:00, decline_served_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延后再超过一秒即超期
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-01 09:00:00, decline_served_at: 2026-10-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 两个时间都只知道日期，第三日送达，合规
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12, decline_served_at: 2026-10-15}
    expect: met
  - it: 只知道日期，第四日送达，确已超期
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12, decline_served_at: 2026-10-16}
    expect: breached
  - it: 未送达且未到期
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-29 09:00:00}
    expect: pending
  - it: 未送达，第三日是休息日，截止时刻在顺延期内，为临界
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-28 09:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 未送达已超期
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 后来又立案的，送达义务不因此消失
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, filed_at: 2026-10-14 09:00:00}
    expect: {verdict: breached, reason: 决定不予立案2026-10-12 09:00:00，期限3日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见送达控告人，超16天；为何不豁免：2026-10-14 09:00:00立案，原决定仍须送达}
  - it: 送达早于决定，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-11 09:00:00}
    expect: unknown
  - it: 决定时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 不详, decline_served_at: 2026-10-16 09:00:00}
    expect: unknown
  - it: 送达时间无法识别的，无法判断，不算未送达
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 不详}
    expect: unknown
  - it: 是否有控告人无法识别、又未按期送达的，无法判断
    cases: {case_no: A1, kind: 刑事, has_complainant: 待定, declined_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 是否有控告人无法识别，但已按期送达，合规
    cases: {case_no: A1, kind: 刑事, has_complainant: 待定, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-13 09:00:00}
    expect: met
  - it: 规定施行第一秒决定的，适用
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2020-09-01 00:00:00, decline_served_at: 2020-09-04 09:00:00}
    expect: {verdict: met, law_since: 2020-09-01}
  - it: 规定施行前一秒决定的，不判断
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2020-08-31 23:59:59, decline_served_at: 2020-09-03 09:00:00}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001"}
    expect: exempt
  - it: 豁免文书在期满之日有效，期满后才送达，豁免
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, decline_served_at: 2026-10-25 09:00:00}
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001", valid_to: 2026-10-20}
    expect: exempt
  - it: 豁免文书到期，至今仍未送达，自到期之日又是问题
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001", valid_to: 2026-10-20}
    expect: {verdict: breached, due_at: 2026-10-15 23:59:59, breach_at: 2026-10-20 23:59:59, reason: 决定不予立案2026-10-12 09:00:00，期限3日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见送达控告人，超16天；为何不豁免：豁免文书明公法〔2026〕4号只到2026-10-20}
  - it: 豁免文书有效至截止时点当日，仍豁免
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001", valid_to: 2026-11-01}
    expect: exempt
  - it: 豁免文书到期后又续办一份，仍豁免
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    exemptions:
      - {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001", valid_to: 2026-10-20}
      - {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕8号, granted_by: "900001", valid_from: 2026-10-21, valid_to: 2026-12-31}
    expect: exempt
  - it: 续办的文书还没有生效，不豁免
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    exemptions:
      - {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕4号, granted_by: "900001", valid_to: 2026-10-20}
      - {rule_id: JQ-07, object_no: A1, reason: 控告人下落不明, doc_no: 明公法〔2026〕8号, granted_by: "900001", valid_from: 2026-11-02, valid_to: 2026-12-31}
    expect: {verdict: breached, breach_at: 2026-10-20 23:59:59}
  - it: 没有控告人的不在范围
    cases: {case_no: A1, kind: 刑事, has_complainant: 否, declined_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 未记载是否有控告人的不在范围
    cases: {case_no: A1, kind: 刑事, declined_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 没有不予立案决定的不在范围
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, filed_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才决定的，尚不在范围
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, reported_at: 2026-10-31 09:00:00, declined_at: 2026-11-01 09:00:00}
    expect: out of scope
  - it: 行政案件不在范围
    cases: {case_no: A1, kind: 治安, has_complainant: 是, declined_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, declined_at: 2026-10-12 09:00:00, is_classified: 是}
    expect: out of scope
--- */
select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.declined_at as start_at,
    cases.declined_at_latest as start_at_latest,
    'days' as term_unit,
    law.days as term_n,
    cases.decline_served_at as done_at,
    cases.decline_served_at_latest as done_at_latest,
    case when cases.has_complainant is null then '是否有控告人无法识别' end as unclear,
    law.law_no,
    '决定不予立案' as start_name,
    '送达控告人' as done_name,
    case
        when cases.filed_at >= cases.declined_at
            then written_between(cases.filed_at, cases.filed_at_latest) || '立案，原决定仍须送达'
    end as near_miss,
    cases.source_file,
    cases.source_row
from clocks.cases as cases
left join law
    on law.since <= cases.declined_at and cases.declined_at < law.until
where cases.is_criminal
    and cases.declined_at is not null
    and (cases.has_complainant or has_column(cases.unreadable, 'has_complainant'))
