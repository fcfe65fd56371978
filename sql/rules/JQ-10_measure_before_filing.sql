/* ---
name: 先措施后立案
question: 刑事案件的强制措施，是否都在立案之后采取？
class: R
severity: 红
theme: 受立案
dated_by: 措施开始时间
needs:
  - "scope: measures.kind"
  - "scope: cases.kind"
  - "start: measures.started_at"
  - "done: cases.filed_at"
law:
  - since: 2020-09-01
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百七十四条第二款
    quote: 但是，不得对被调查对象采取强制措施，不得查封、扣押、冻结被调查对象的财产，不得采取技术侦查措施。
    values: {}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 现行犯、重大嫌疑分子紧急先行拘留（第一百二十四条、第一百二十五条第二款），随即补办立案的
  - 由外地移送、并案、指定管辖的案件，立案时间为接收单位重新登记的时间
  - 措施记在主案之外的从案编号下，从案未单独立案
not_decided:
  - 传唤、口头传唤、继续盘问不是刑事强制措施，不在范围
examples:
  - it: 立案后采取，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", officer_no: "100003", kind: 刑事拘留, started_at: 2026-10-12 15:00:00}
    expect: {verdict: met, subject_no: M1, case_no: A1, person_no: "1", officer_no: "100003"}
  - it: 同一秒立案和采取，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 拘传, started_at: 2026-10-12 09:00:00}
    expect: met
  - it: 早于立案一秒，问题；发生时间为措施开始
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 08:59:59}
    expect: {verdict: breached, breach_at: 2026-10-12 08:59:59, severity: 红, reason: 刑事拘留于2026-10-12 08:59:59开始，立案于2026-10-12 09:00:00}
  - it: 至今未立案，问题
    cases: {case_no: A1, kind: 经济犯罪, reported_at: 2026-10-10 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 取保候审, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 09:00:00}
  - it: 受案之后、立案之前采取，受案不能代替立案
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-11 09:00:00, filed_at: 2026-10-13 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, reason: 刑事拘留于2026-10-12 09:00:00开始，立案于2026-10-13 09:00:00；为何不豁免：2026-10-11 09:00:00受案，刑事案件受案不能代替立案}
  - it: 截止时刻之后才立案，视为未立案
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00, filed_at: 2026-11-01 00:00:01}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 监视居住, started_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 一案两人，各自判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures:
      - {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 08:00:00}
      - {measure_no: M2, case_no: A1, person_no: "2", kind: 逮捕, started_at: 2026-10-20 08:00:00}
    expect:
      - {verdict: breached, subject_no: M1, person_no: "1"}
      - {verdict: met, subject_no: M2, person_no: "2"}
  - it: 立案和措施都只知道同一日期，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12}
    expect: borderline
  - it: 立案只知道到那一分钟，措施在这一分钟的头一秒，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: borderline
  - it: 措施只知道日期，立案在当日中午，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 12:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12}
    expect: borderline
  - it: 立案只知道日期，措施在次日，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-13 00:00:00}
    expect: met
  - it: 立案只知道日期，措施在前一日，问题；只知道日期的发生时间为当日零时
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-13}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12}
    expect: {verdict: breached, breach_at: 2026-10-12 00:00:00}
  - it: 立案时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 不详}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 措施开始时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 不详}
    expect: {verdict: unknown, reason: 刑事拘留于（无法识别）开始，立案于2026-10-12 09:00:00，先后无法确定；无法判断：措施开始时间无法识别}
  - it: 措施开始时间无法识别、案件又未立案的，不知适用何时的法，无法判断
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 不详}
    expect: unknown
  - it: 案件不在导出中，无法判断
    measures: {measure_no: M1, case_no: A9, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 案件编号在两个系统中都有、本系统没有，无法判断
    cases:
      - {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, kind: 刑事, source: 乙系统, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, reason: 刑事拘留于2026-10-12 10:00:00开始，案件A1；无法判断：案件编号在多个来源中重复，无法确定是哪一件}
  - it: 两个系统中有同号案件的，看措施所在系统的那一件
    cases:
      - {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, kind: 刑事, source: 乙系统, filed_at: 2026-10-14 09:00:00}
    measures: {measure_no: M1, case_no: A1, source: 甲系统, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 10:00:00}
    expect: met
  - it: 案件在另一个系统中且只有一件，可以判断
    cases: {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 10:00:00}
    expect: met
  - it: 规定施行第一秒的措施，适用
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-09-02 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2020-09-01 00:00:00}
    expect: {verdict: breached, law_since: 2020-09-01}
  - it: 规定施行前一秒的措施，不判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-09-02 09:00:00}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2020-08-31 23:59:59}
    expect: unknown
  - it: 豁免只列一人的，只豁免该人
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    measures:
      - {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 08:00:00}
      - {measure_no: M2, case_no: A1, person_no: "2", kind: 刑事拘留, started_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-10, object_no: M1, person_no: "1", reason: 现行犯先行拘留, doc_no: 明公法〔2026〕6号, granted_by: "900001"}
    expect:
      - {verdict: exempt, subject_no: M1}
      - {verdict: breached, subject_no: M2}
  - it: 没有开始时间的不在范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, decided_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才开始的不在范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 传唤不是强制措施，不在范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 传唤, started_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 行政案件不在范围
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 拘传, started_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: M1, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
with measured as (
    select
        measures.*,
        cases.accepted_at,
        cases.accepted_at_latest,
        cases.filed_at,
        cases.filed_at_latest
    from clocks.measures as measures
    left join clocks.cases as cases
        on cases.source = measures.case_source and cases.case_no = measures.case_no
    where measures.kind in ('拘传', '刑事拘留', '逮捕', '取保候审', '监视居住')
        and measures.started_at is not null
        and (measures.case_link <> 'linked' or cases.is_criminal)
)

select
    '措施' as subject_kind,
    measured.source,
    measured.measure_no as subject_no,
    measured.case_no,
    measured.person_no,
    measured.unit_code,
    measured.officer_no,
    measured.started_at as start_at,
    case
        when measured.filed_at_latest <= measured.started_at then 'met'
        when measured.filed_at is null or measured.started_at_latest < measured.filed_at then 'breached'
        else 'borderline'
    end as verdict,
    measured.started_at as breach_at,
    case
        when measured.case_link = 'ambiguous' then '案件编号在多个来源中重复，无法确定是哪一件'
        when measured.case_link <> 'linked' then '所属案件不在导出中'
        when is_unreadable(measured.started_at) then '措施开始时间无法识别'
        when is_unreadable(measured.filed_at) then '立案时间无法识别'
    end as unclear,
    law.law_no,
    case
        when measured.accepted_at_latest <= measured.started_at
            then written_between(measured.accepted_at, measured.accepted_at_latest) || '受案，刑事案件受案不能代替立案'
    end as near_miss,
    measured.kind || '于' || written_between(measured.started_at, measured.started_at_latest) || '开始，'
        || case
            when measured.case_link <> 'linked' then '案件' || coalesce(measured.case_no, '编号无记录')
            when measured.filed_at is null then '案件未见立案记录'
            else '立案于' || written_between(measured.filed_at, measured.filed_at_latest)
        end
        || case
            when measured.filed_at_latest > measured.started_at and measured.started_at_latest >= measured.filed_at
                then '，先后无法确定'
            else ''
        end as note,
    measured.source_file,
    measured.source_row
from measured
left join law
    on law.since <= measured.started_at and measured.started_at < law.until
