/* ---
name: 取保候审监视居住到期未解除
question: 公安机关决定的取保候审、监视居住，是否在最长期限内解除、变更或者移送起诉？
class: R
severity: 橙
severity_when:
  - {is: 红, when: tag = '监视居住'}
theme: 人身自由
dated_by: 宣布执行时间（开始时间）
needs:
  - "scope: measures.kind"
  - "start: measures.started_at"
  - "done: measures.ended_at | measures.prosecuted_at / cases.prosecuted_at"
law:
  - since: 2018-10-26
    applies_to: 取保候审
    instrument: 刑事诉讼法（2018年修正）
    article: 第七十九条第一款
    quote: 人民法院、人民检察院和公安机关对犯罪嫌疑人、被告人取保候审最长不得超过十二个月，监视居住最长不得超过六个月。
    values: {months: 12}
  - since: 2018-10-26
    applies_to: 监视居住
    instrument: 刑事诉讼法（2018年修正）
    article: 第七十九条第一款
    quote: 人民法院、人民检察院和公安机关对犯罪嫌疑人、被告人取保候审最长不得超过十二个月，监视居住最长不得超过六个月。
    values: {months: 6}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 已经解除、变更而结束时间未录入的
  - 移送起诉后检察院、法院另行决定，原措施没有结束时间；导出有移送起诉时间的不会误报
not_decided:
  - 末日遇节假日是否顺延有争议：顺延的部分只算临界
  - 同一人前后几次取保候审、监视居住不合并计算
examples:
  - it: 取保候审满十二个月的最后一秒解除，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-10-14 10:00:00, ended_at: 2026-10-14 23:59:59, end_reason: 解除, officer_no: "100003"}
    expect: {verdict: met, done_at: 2026-10-14 23:59:59, case_no: A1, person_no: "01", officer_no: "100003", strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59}
  - it: 取保候审超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-10-14 10:00:00, ended_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59, severity: 橙, reason: 取保候审2025-10-14 10:00:00，期限12个月，至2026-10-14 24:00期满，2026-10-15 00:00:00解除或者变更，超不足1小时}
  - it: 末日在国庆节，顺延到下一工作日，其间解除为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, authority: 公安, started_at: 2025-10-03 10:00:00, ended_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延之后又超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, authority: 公安, started_at: 2025-10-03 10:00:00, ended_at: 2026-10-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 监视居住满六个月的最后一秒解除，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-04-15 10:00:00, ended_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 监视居住超过一秒，红色
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-04-15 10:00:00, ended_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 红}
  - it: 末日是调休上班的星期日，不顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-03-20 10:00:00, ended_at: 2026-09-21 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-20 23:59:59}
  - it: 二月末日开始，到八月二十八日还是月末有两种算法，其间解除为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-02-28 11:00:00, ended_at: 2026-08-31 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-08-28 23:59:59, due_at: 2026-08-31 23:59:59}
  - it: 八月末日开始，二月没有对应日，到二月末日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2025-08-31 11:00:00, ended_at: 2026-02-28 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-02-28 23:59:59}
  - it: 期限内本人移送起诉，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, prosecuted_at: 2026-09-10 10:00:00}
    expect: {verdict: met, done_at: 2026-09-10 10:00:00}
  - it: 期满后才移送起诉，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, prosecuted_at: 2026-09-17 10:00:00}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59}
  - it: 移送起诉早于措施开始的（退查期间重新取保），不算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, prosecuted_at: 2025-09-01 10:00:00}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59, reason: 取保候审2025-09-16 10:00:00，期限12个月，至2026-09-16 24:00期满，截至2026-11-01 00:00未见解除、变更或者移送起诉，超45天；为何不豁免：2025-09-01 10:00:00移送起诉早于取保候审，不算}
  - it: 移送起诉与取保候审记在同一秒，算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, prosecuted_at: 2025-09-16 10:00:00}
    expect: {verdict: met, done_at: 2025-09-16 10:00:00}
  - it: 移送起诉只记到日，与取保候审同日，算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, prosecuted_at: 2025-09-16}
    expect: {verdict: met, done_at: 2025-09-16 00:00:00}
  - it: 监视居住当日变更，结束只记到日，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-04-15 10:00:00, ended_at: 2026-04-15, end_reason: 变更}
    expect: met
  - it: 开始只记到日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-10-14, ended_at: 2026-10-14}
    expect: met
  - it: 未见解除，未到期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2026-03-02 10:00:00}
    expect: {verdict: pending, strict_due_at: 2027-03-02 23:59:59}
  - it: 未见解除，期满日是节假日，顺延期间为临界
    as_of: 2026-10-06 00:00:00
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-10-03 10:00:00}
    expect: borderline
  - it: 未见解除，已超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-04-15 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 红}
  - it: 开始时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, ended_at: 2026-10-14 10:00:00}
    expect: unknown
  - it: 结束早于开始，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, ended_at: 2025-09-15 10:00:00}
    expect: unknown
  - it: 结束时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-16 10:00:00, ended_at: 已解除}
    expect: unknown
  - it: 刑事诉讼法本版施行前一日开始的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2018-10-25 10:00:00, ended_at: 2020-01-01 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日开始的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2018-10-26 00:00:00, ended_at: 2020-01-01 10:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前一日开始的监视居住，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2018-10-25 10:00:00, ended_at: 2020-01-01 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日开始的监视居住
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2018-10-26 00:00:00, ended_at: 2020-01-01 10:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 豁免表有文号、有批准人的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-04-10 10:00:00}
    exemptions: {rule_id: RS-08, object_no: C1, person_no: "01", reason: 脱逃期间, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 检察院决定的不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, authority: 检察院, started_at: 2025-09-10 10:00:00}
    expect: out of scope
  - it: 法院决定的不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, authority: 法院, started_at: 2025-09-10 10:00:00}
    expect: out of scope
  - it: 逮捕不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2025-09-10 10:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-09-10 10:00:00}
    expect: out of scope
--- */
with restricted as (
    select
        measures.*,
        -- a prosecution before the measure began did not end it
        measures.prosecuted_at_latest >= measures.started_at as is_handed_on
    from clocks.measures as measures
    where measures.kind in ('取保候审', '监视居住')
        and coalesce(measures.authority, '公安') = '公安'
)

select
    '措施' as subject_kind,
    restricted.source,
    restricted.measure_no as subject_no,
    restricted.case_no,
    restricted.person_no,
    restricted.unit_code,
    restricted.officer_no,
    restricted.started_at as start_at,
    restricted.started_at_latest as start_at_latest,
    restricted.kind as start_name,
    'months' as term_unit,
    law.months as term_n,
    least(restricted.ended_at, case when restricted.is_handed_on then restricted.prosecuted_at end) as done_at,
    least(restricted.ended_at_latest, case when restricted.is_handed_on then restricted.prosecuted_at_latest end) as done_at_latest,
    case
        when restricted.is_handed_on and coalesce(restricted.prosecuted_at < restricted.ended_at, true) then '移送起诉'
        when restricted.ended_at is not null then '解除或者变更'
        else '解除、变更或者移送起诉'
    end as done_name,
    case when restricted.is_prosecution_unknown then '案件不在导出数据中，不知是否已移送起诉' end as unclear,
    case
        when not restricted.is_handed_on
            then written_between(restricted.prosecuted_at, restricted.prosecuted_at_latest) || '移送起诉早于' || restricted.kind || '，不算'
    end as near_miss,
    law.law_no,
    restricted.kind as tag,
    restricted.source_file,
    restricted.source_row
from restricted
left join law
    on law.applies_to = restricted.kind
    and law.since <= restricted.started_at and restricted.started_at < law.until
