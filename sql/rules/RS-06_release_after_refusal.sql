/* ---
name: 不批捕未立即释放
question: 收到不批准逮捕决定后，是否立即释放被拘留人或者变更强制措施？
class: R
severity: 红
theme: 人身自由
dated_by: 收到不批准逮捕决定的时间
needs:
  - "scope: measures.kind"
  - "scope: measures.arrest_decision"
  - "start: measures.arrest_decided_at"
  - "done: measures.ended_at"
law:
  - since: 2018-10-26
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十一条第三款
    quote: 人民检察院不批准逮捕的，公安机关应当在接到通知后立即释放，并且将执行情况及时通知人民检察院。
    values: {hours: "policy:rs06_release_hours"}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 已经释放或者变更而结束时间未录入的
  - 批捕决定收到时间填成检察院作出决定的时间，早于公安机关实际收到
not_decided:
  - 法律要求“立即”，没有小时数；用本地参数
examples:
  - it: 当日释放，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-12 16:00:00, end_reason: 释放, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-13 10:20:00, due_at: 2026-10-13 11:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 恰在本地期限的最后一秒释放，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-13 10:20:00}
    expect: met
  - it: 过一秒，开始的时不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-13 10:20:01}
    expect: borderline
  - it: 最宽算法的最后一秒变更强制措施，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-13 11:00:00, end_reason: 变更}
    expect: borderline
  - it: 再超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-13 11:00:01}
    expect: {verdict: breached, breach_at: 2026-10-13 11:00:00, severity: 红, reason: 收到不批准逮捕决定2026-10-12 10:20:00，期限24小时，至2026-10-13 11:00期满，2026-10-13 11:00:01释放或者变更，超不足1小时}
  - it: 节假日不顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-09-25 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-01 09:00:00, ended_at: 2026-10-03 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-02 10:00:00}
  - it: 不批捕决定到达之前已经释放，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-11 10:20:00}
    expect: met
  - it: 决定和释放都只记到日，次日释放，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12, ended_at: 2026-10-13}
    expect: {verdict: borderline, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 决定和释放都只记到日，第三日释放，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12, ended_at: 2026-10-15}
    expect: {verdict: breached, breach_at: 2026-10-14 00:00:00}
  - it: 未见释放，未到期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-24 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-31 10:00:00}
    expect: pending
  - it: 未见释放，已超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-19 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-26 16:00:00}
    expect: {verdict: breached, breach_at: 2026-10-27 17:00:00}
  - it: 决定收到时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, ended_at: 2026-10-16 10:00:00}
    expect: unknown
  - it: 决定收到时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 已收, ended_at: 2026-10-16 10:00:00}
    expect: unknown
  - it: 结束时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 已放}
    expect: unknown
  - it: 刑事诉讼法本版施行前一日收到决定的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-20 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2018-10-25 10:20:00, ended_at: 2018-10-28 10:20:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日收到决定的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-20 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2018-10-26 00:00:00, ended_at: 2018-10-28 10:20:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 豁免表有文号、有批准人的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-15 10:20:00}
    exemptions: {rule_id: RS-06, object_no: C1, reason: 因另案羁押, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 批准逮捕的不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-15 10:20:00}
    expect: out of scope
  - it: 没有拘留、已经取保候审的，不批捕后没有人可以释放，不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00, ended_at: 2026-10-15 10:20:00}
    expect: out of scope
  - it: 不批捕决定晚于核查时点，尚不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-25 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-11-01 09:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-06 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-10-12 10:20:00}
    expect: out of scope
--- */
select
    '措施' as subject_kind,
    measures.source,
    measures.measure_no as subject_no,
    measures.case_no,
    measures.person_no,
    measures.unit_code,
    measures.officer_no,
    measures.arrest_decided_at as start_at,
    measures.arrest_decided_at_latest as start_at_latest,
    '收到不批准逮捕决定' as start_name,
    'hours' as term_unit,
    law.hours as term_n,
    measures.ended_at as done_at,
    measures.ended_at_latest as done_at_latest,
    '释放或者变更' as done_name,
    -- whoever was free before the refusal came did not have to be freed
    any_time() as done_from,
    law.law_no,
    measures.source_file,
    measures.source_row
from clocks.measures as measures
left join law
    on law.since <= measures.arrest_decided_at and measures.arrest_decided_at < law.until
where measures.kind = '刑事拘留'
    and measures.arrest_decision = '不批准'
