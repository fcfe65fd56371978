/* ---
name: 待填：规则名称，如 刑事案件立案审查超期
question: 待填：用一句话问出要检查什么，如 撤销案件后，是否在三日以内告知？
class: R
severity: 黄
theme: 待填：受立案、办案期限、人身自由、涉案财物、回访与答复、系统与审批、整改之一
dated_by: 待填：适用的法律按哪个时间确定，如 撤案时间
needs:
  - "scope: cases.kind"
  - "start: cases.filed_at"
  - "done: cases.decided_at"
law:
  - since: 待填：施行日，如 2026-01-01；本地规定没有施行日的写 always
    instrument: 待填：法律文件名称
    article: 待填：条、款、项
    quote: 待填：规定期限的那句原文，一字不改
    values: {days: 待填}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 待填：什么情况下记录会让规则看错
examples:
  - it: 待填：最后一日最后一秒办理，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, decided_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 待填：再过一秒，超期
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, decided_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 待填：没有办理，还没有到期
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-30 09:00:00}
    expect: pending
  - it: 待填：起算时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 不详}
    expect: unknown
  - it: 待填：豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: RULE, object_no: A1, reason: 经审批, doc_no: 明公法〔2026〕1号, granted_by: "900001"}
    expect: exempt
  - it: 待填：不在检查范围的
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.filed_at as start_at,
    cases.filed_at_latest as start_at_latest,
    '立案' as start_name,
    'days' as term_unit,
    law.days as term_n,
    cases.decided_at as done_at,
    cases.decided_at_latest as done_at_latest,
    '处理决定' as done_name,
    law.law_no,
    cases.source_file,
    cases.source_row
from clocks.cases as cases
left join law
    on law.since <= cases.filed_at and cases.filed_at < law.until
where cases.is_criminal
    and cases.filed_at is not null
