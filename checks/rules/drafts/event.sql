/* ---
name: 待填：规则名称，如 警情降格改类
question: 待填：用一句话问出要检查什么，如 改类是否有理由、有审批？
class: S
severity: 橙
theme: 待填：受立案、办案期限、人身自由、涉案财物、回访与答复、系统与审批、整改之一
dated_by: 待填：适用的法律按哪个时间确定，如 处理决定时间
needs:
  - "scope: cases.kind"
  - "start: cases.decided_at"
  - "done: cases.approver_no"
law:
  - since: 待填：施行日，如 2026-01-01；本地规定没有施行日的写 always
    instrument: 待填：法律文件名称
    article: 待填：条、款、项
    quote: 待填：要求这样做的那句原文，一字不改
    values: {}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 待填：什么情况下记录会让规则看错
examples:
  - it: 待填：这样做了，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-10-12 09:00:00, approver_no: "100002"}
    expect: met
  - it: 待填：没有这样做，问题；发生时间为处理决定时间
    cases: {case_no: A1, kind: 治安, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 09:00:00, reason: 处理决定没有审批人}
  - it: 待填：时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, decided_at: 不详}
    expect: unknown
  - it: 待填：豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安, decided_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: RULE, object_no: A1, reason: 经审批, doc_no: 明公法〔2026〕1号, granted_by: "900001"}
    expect: exempt
  - it: 待填：不在检查范围的
    cases: {case_no: A1, kind: 刑事, decided_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.decided_at as start_at,
    cases.decided_at_latest as start_at_latest,
    case when cases.approver_no is null then 'breached' else 'met' end as verdict,
    cases.decided_at as breach_at,
    case when cases.approver_no is null then '处理决定没有审批人' end as note,
    law.law_no,
    cases.source_file,
    cases.source_row
from clocks.cases as cases
left join law
    on law.since <= cases.decided_at and cases.decided_at < law.until
where cases.is_administrative
    and cases.decided_at is not null
