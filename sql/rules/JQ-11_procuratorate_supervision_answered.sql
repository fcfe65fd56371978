/* ---
name: 检察立案监督未按期回应
question: 检察院要求说明不立案理由、通知立案后，是否按期说明理由、按期立案？
class: R
severity: 红
theme: 受立案
dated_by: 收到检察院通知之日
needs:
  - "[说明理由] start: cases.explain_requested_at"
  - "[说明理由] done: cases.explained_at | cases.filed_at"
  - "[立案] start: cases.file_ordered_at"
  - "[立案] done: cases.filed_at"
law:
  - since: 2020-09-01
    clock: 说明理由
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十二条第一款
    quote: 对人民检察院要求说明不立案理由的案件，公安机关应当在收到通知书后七日以内，对不立案的情况、依据和理由作出书面说明，回复人民检察院。
    values: {days: 7}
  - since: 2020-09-01
    clock: 立案
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十二条第二款
    quote: 人民检察院通知公安机关立案的，公安机关应当在收到通知书后十五日以内立案，并将立案决定书复印件送达人民检察院。
    values: {days: 15}
exemptions:
  - 豁免表列明的案件（如检察院已撤回通知）
false_positives:
  - 把检察院制发日期当作收到日期，起算早于实际收到
  - 说明理由书已送达检察院，系统未录入
not_decided:
  - 立案决定书复印件是否送达检察院，导出中没有这一列
  - 检察院纠正不应当立案而立案的（第一百八十三条），没有法定日数
examples:
  - it: 第七日最后一秒说明理由，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-19 23:59:59, officer_no: "100003"}
    expect: {clock: 说明理由, verdict: met, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-19 23:59:59, done_at: 2026-10-19 23:59:59, case_no: A1, officer_no: "100003"}
  - it: 说明理由超过一秒即超期
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-20 00:00:00}
    expect: {clock: 说明理由, verdict: breached, breach_at: 2026-10-19 23:59:59, severity: 红, reason: 收到说明理由要求2026-10-12 09:00:00，期限7日，至2026-10-19 24:00期满，2026-10-20 00:00:00说明理由，超不足1小时}
  - it: 收到要求当日说明，说明只知道日期，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-12}
    expect: {clock: 说明理由, verdict: met}
  - it: 收到要求当日立案，立案只知道日期，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, filed_at: 2026-10-12}
    expect: {clock: 说明理由, verdict: met}
  - it: 七日内立案的，不必再说明理由
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, filed_at: 2026-10-15 09:00:00}
    expect: {clock: 说明理由, verdict: met, done_at: 2026-10-15 09:00:00}
  - it: 收到要求前已立案，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, filed_at: 2026-10-11 09:00:00}
    expect: {clock: 说明理由, verdict: met}
  - it: 收到要求前已立案，后来仍作说明，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, filed_at: 2026-10-11 09:00:00, explained_at: 2026-10-28 09:00:00}
    expect: {clock: 说明理由, verdict: met}
  - it: 说明早于要求、又未立案，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-11 09:00:00}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 说明早于要求，立案与要求在同一秒，不是要求之前立案，无法判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-11 09:00:00, filed_at: 2026-10-12 09:00:00}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 说明早于要求，立案只知道与要求同一天，是否在要求之前不明，无法判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-11 09:00:00, filed_at: 2026-10-12}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 第七日是休息日，顺延到下一工作日，其间说明为临界
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-09-26 09:00:00, explained_at: 2026-10-08 23:59:59}
    expect: {clock: 说明理由, verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 未说明且未到期
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-26 09:00:00}
    expect: {clock: 说明理由, verdict: pending}
  - it: 未说明已超期；按治安案件登记的同样适用
    cases: {case_no: A1, kind: 治安, explain_requested_at: 2026-10-12 09:00:00}
    expect: {clock: 说明理由, verdict: breached}
  - it: 只知道日期，第七日说明，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12, explained_at: 2026-10-19}
    expect: {clock: 说明理由, verdict: met}
  - it: 要求时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 不详, explained_at: 2026-10-19 09:00:00}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 说明时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 不详}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 立案时间无法识别，但已按期说明，合规
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, explained_at: 2026-10-13 09:00:00, filed_at: 不详}
    expect: {clock: 说明理由, verdict: met}
  - it: 规定施行第一秒收到要求，适用
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2020-09-01 00:00:00, explained_at: 2020-09-09 09:00:00}
    expect: {clock: 说明理由, verdict: breached, breach_at: 2020-09-08 23:59:59, law_since: 2020-09-01}
  - it: 规定施行前一秒收到要求，不判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2020-08-31 23:59:59, explained_at: 2020-09-09 09:00:00}
    expect: {clock: 说明理由, verdict: unknown}
  - it: 第十五日最后一秒立案，合规
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00, filed_at: 2026-10-27 23:59:59}
    expect: {clock: 立案, verdict: met, due_at: 2026-10-27 23:59:59}
  - it: 立案超过一秒即超期
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00, filed_at: 2026-10-28 00:00:00}
    expect: {clock: 立案, verdict: breached, breach_at: 2026-10-27 23:59:59, severity: 红, reason: 收到立案通知2026-10-12 09:00:00，期限15日，至2026-10-27 24:00期满，2026-10-28 00:00:00立案，超不足1小时}
  - it: 收到通知当日立案，立案只知道日期，合规
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00, filed_at: 2026-10-12}
    expect: {clock: 立案, verdict: met, done_at: 2026-10-12 00:00:00}
  - it: 规定施行第一秒收到通知立案的，适用
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2020-09-01 00:00:00, filed_at: 2020-09-16 09:00:00}
    expect: {clock: 立案, verdict: met, law_since: 2020-09-01}
  - it: 规定施行前一秒收到通知立案的，不判断
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2020-08-31 23:59:59, filed_at: 2020-09-16 09:00:00}
    expect: {clock: 立案, verdict: unknown}
  - it: 收到通知前已立案，合规
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00, filed_at: 2026-10-11 09:00:00}
    expect: {clock: 立案, verdict: met}
  - it: 第十五日是休息日，顺延到下一工作日，其间立案为临界
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-09-18 09:00:00, filed_at: 2026-10-08 09:00:00}
    expect: {clock: 立案, verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 至今未立案已超期；只说明理由不能代替立案
    cases: {case_no: A1, kind: 经济犯罪, file_ordered_at: 2026-10-12 09:00:00, explained_at: 2026-10-13 09:00:00}
    expect: {clock: 立案, verdict: breached, reason: 收到立案通知2026-10-12 09:00:00，期限15日，至2026-10-27 24:00期满，截至2026-11-01 00:00未见立案，超4天；为何不豁免：2026-10-13 09:00:00说明理由，不能代替立案}
  - it: 通知立案未到期
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-20 09:00:00}
    expect: {clock: 立案, verdict: pending}
  - it: 未立案，第十五日是休息日，截止时刻在顺延期内，为临界
    as_of: 2026-10-05 09:00:00
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-09-18 09:00:00}
    expect: {clock: 立案, verdict: borderline}
  - it: 立案时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00, filed_at: 不详}
    expect: {clock: 立案, verdict: unknown}
  - it: 先要求说明理由、后通知立案的，两个时限各自判断
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-09-01 09:00:00, explained_at: 2026-09-10 09:00:00, file_ordered_at: 2026-09-21 09:00:00, filed_at: 2026-09-28 09:00:00}
    expect:
      - {clock: 说明理由, verdict: breached, breach_at: 2026-09-08 23:59:59}
      - {clock: 立案, verdict: met}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-11, object_no: A1, reason: 检察院撤回, doc_no: 明检〔2026〕7号, granted_by: "900001"}
    expect: {clock: 说明理由, verdict: exempt}
  - it: 豁免期限已过的，不豁免
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-11, object_no: A1, reason: 检察院撤回, doc_no: 明检〔2026〕7号, granted_by: "900001", valid_to: 2026-10-26}
    expect: {clock: 立案, verdict: breached}
  - it: 检察院没有提出要求的不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才收到要求的，尚不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:00:00, explain_requested_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, explain_requested_at: 2026-10-12 09:00:00, is_classified: 是}
    expect: out of scope
--- */
with supervised as (
    select
        '说明理由' as clock,
        cases.*,
        cases.explain_requested_at as asked_at,
        cases.explain_requested_at_latest as asked_at_latest,
        least(cases.explained_at, cases.filed_at) as answered_at,
        least(cases.explained_at_latest, cases.filed_at_latest) as answered_at_latest
    from clocks.cases as cases
    where cases.explain_requested_at is not null
    union all
    select
        '立案' as clock,
        cases.*,
        cases.file_ordered_at as asked_at,
        cases.file_ordered_at_latest as asked_at_latest,
        cases.filed_at as answered_at,
        cases.filed_at_latest as answered_at_latest
    from clocks.cases as cases
    where cases.file_ordered_at is not null
)

select
    supervised.clock,
    '案件' as subject_kind,
    supervised.source,
    supervised.case_no as subject_no,
    supervised.case_no,
    supervised.unit_code,
    supervised.officer_no,
    supervised.asked_at as start_at,
    supervised.asked_at_latest as start_at_latest,
    'days' as term_unit,
    law.days as term_n,
    supervised.answered_at as done_at,
    supervised.answered_at_latest as done_at_latest,
    -- a case that was filed before the procurators asked leaves nothing to explain or to order
    case when supervised.filed_at_latest < supervised.asked_at then any_time() end as done_from,
    law.law_no,
    case supervised.clock when '说明理由' then '收到说明理由要求' else '收到立案通知' end as start_name,
    case
        when supervised.clock = '立案' or supervised.answered_at = supervised.filed_at then '立案'
        when supervised.answered_at is not null then '说明理由'
        else '说明理由或立案'
    end as done_name,
    case
        when supervised.clock = '立案' and supervised.explained_at is not null
            then written_between(supervised.explained_at, supervised.explained_at_latest) || '说明理由，不能代替立案'
    end as near_miss,
    supervised.source_file,
    supervised.source_row
from supervised
left join law
    on law.clock = supervised.clock and law.since <= supervised.asked_at and supervised.asked_at < law.until
