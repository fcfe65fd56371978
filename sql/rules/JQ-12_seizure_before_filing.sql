/* ---
name: 先查扣后立案
question: 刑事案件的查封、扣押、冻结，是否都在立案之后采取？
class: S
severity: 橙
theme: 受立案
dated_by: 查封、扣押、冻结开始时间
needs:
  - "scope: property_items.measure"
  - "scope: cases.kind"
  - "start: property_items.seized_at"
  - "done: cases.filed_at"
law:
  - since: 2020-09-01
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百七十四条第二款
    quote: 但是，不得对被调查对象采取强制措施，不得查封、扣押、冻结被调查对象的财产，不得采取技术侦查措施。
    values: {}
exemptions:
  - 豁免表列明的财物
false_positives:
  - 由行政案件转为刑事的，转立之前已按行政程序依法查封、扣押
  - 犯罪现场勘验时提取、扣押的物证，随即补办立案的
  - 由外地移送、并案、指定管辖的案件，立案时间为接收单位重新登记的时间
not_decided:
  - 没有案件编号的财物，看不出属于刑事还是行政，记为无法判断
  - 扣留、先行登记保存是行政措施，不在范围
examples:
  - it: 立案后扣押，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, officer_no: "100003", measure: 扣押, seized_at: 2026-10-12 15:00:00}
    expect: {verdict: met, subject_no: W1, case_no: A1, officer_no: "100003"}
  - it: 同一秒立案和扣押，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: met
  - it: 早于立案一秒，疑似问题；发生时间为扣押之时
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 08:59:59}
    expect: {verdict: breached, breach_at: 2026-10-12 08:59:59, severity: 橙, reason: 扣押于2026-10-12 08:59:59开始，立案于2026-10-12 09:00:00；需人工确认：由行政案件转来的，转立前可能已依法查扣}
  - it: 冻结后至今未立案，疑似问题
    cases: {case_no: A1, kind: 经济犯罪, reported_at: 2026-10-10 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 09:00:00}
  - it: 受案之后、立案之前扣押，受案不能代替立案
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-11 09:00:00, filed_at: 2026-10-13 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, reason: 扣押于2026-10-12 09:00:00开始，立案于2026-10-13 09:00:00；需人工确认：由行政案件转来的，转立前可能已依法查扣；为何不豁免：2026-10-11 09:00:00受案，刑事案件受案不能代替立案}
  - it: 查封后，截止时刻之后才立案，视为未立案
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00, filed_at: 2026-11-01 00:00:01}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 一案两物，各自判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-11 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, seized_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: breached, subject_no: W1}
      - {verdict: met, subject_no: W2}
  - it: 立案和扣押都只知道同一日期，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12}
    expect: borderline
  - it: 立案只知道到那一分钟，扣押在这一分钟的头一秒，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: borderline
  - it: 扣押只知道日期，立案在当日中午，先后不明，为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 12:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12}
    expect: borderline
  - it: 扣押只知道日期，立案在前一日最后一秒，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-11 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12}
    expect: met
  - it: 扣押只知道日期，立案在次日零时，问题；发生时间为当日零时
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-13 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12}
    expect: {verdict: breached, breach_at: 2026-10-12 00:00:00}
  - it: 立案时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 扣押时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 不详}
    expect: {verdict: unknown, reason: 扣押于（无法识别）开始，立案于2026-10-12 09:00:00；无法判断：措施开始时间无法识别}
  - it: 扣押时间无法识别、案件又未立案的，不知适用何时的法，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 不详}
    expect: unknown
  - it: 没有扣押时间的不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押}
    expect: out of scope
  - it: 案件不在导出中，无法判断
    property_items: {item_no: W1, case_no: A9, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 案件编号在两个系统中都有、本系统没有，无法判断
    cases:
      - {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, kind: 刑事, source: 乙系统, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, reason: 扣押于2026-10-12 10:00:00开始，案件A1；无法判断：案件编号在多个来源中重复，无法确定是哪一件}
  - it: 两个系统中有同号案件的，看财物所在系统的那一件
    cases:
      - {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, kind: 刑事, source: 乙系统, filed_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, source: 甲系统, measure: 扣押, seized_at: 2026-10-12 10:00:00}
    expect: met
  - it: 案件在另一个系统中且只有一件，可以判断
    cases: {case_no: A1, kind: 刑事, source: 甲系统, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 10:00:00}
    expect: met
  - it: 没有案件编号的财物，无法判断
    property_items: {item_no: W1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 规定施行第一秒的扣押，适用
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-09-02 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2020-09-01 00:00:00}
    expect: {verdict: breached, law_since: 2020-09-01}
  - it: 规定施行前一秒的扣押，不判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-09-02 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2020-08-31 23:59:59}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-11 09:00:00}
    exemptions: {rule_id: JQ-12, object_no: W1, reason: 行政案件转为刑事, doc_no: 明公法〔2026〕8号, granted_by: "900001"}
    expect: exempt
  - it: 扣留是行政措施，不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 行政案件的扣押不在范围
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才扣押的不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的财物不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
with seized as (
    select
        items.*,
        cases.accepted_at,
        cases.accepted_at_latest,
        cases.filed_at,
        cases.filed_at_latest
    from clocks.property_items as items
    left join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
    where items.measure in ('查封', '扣押', '冻结')
        and items.seized_at is not null
        and (items.case_link <> 'linked' or cases.is_criminal)
),

judged as (
    select
        seized.*,
        case
            when filed_at_latest <= seized_at then 'met'
            when filed_at is null or seized_at_latest < filed_at then 'breached'
            else 'borderline'
        end as order_verdict,
        case
            when case_link = 'ambiguous' then '案件编号在多个来源中重复，无法确定是哪一件'
            when case_link <> 'linked' then '所属案件不在导出中'
            when is_unreadable(seized_at) then '措施开始时间无法识别'
            when is_unreadable(filed_at) then '立案时间无法识别'
        end as doubt
    from seized
)

select
    '财物' as subject_kind,
    judged.source,
    judged.item_no as subject_no,
    judged.case_no,
    judged.unit_code,
    judged.officer_no,
    judged.seized_at as start_at,
    judged.order_verdict as verdict,
    judged.seized_at as breach_at,
    judged.doubt as unclear,
    law.law_no,
    case
        when judged.accepted_at_latest <= judged.seized_at
            then written_between(judged.accepted_at, judged.accepted_at_latest) || '受案，刑事案件受案不能代替立案'
    end as near_miss,
    concat_ws(
        '；',
        judged.measure || '于' || written_between(judged.seized_at, judged.seized_at_latest) || '开始，'
            || case
                when judged.case_link <> 'linked' then '案件' || coalesce(judged.case_no, '编号无记录')
                when judged.filed_at is null then '案件未见立案记录'
                else '立案于' || written_between(judged.filed_at, judged.filed_at_latest)
            end,
        case
            when judged.doubt is null and judged.order_verdict = 'borderline' then '先后无法确定'
            when judged.doubt is null and judged.order_verdict = 'breached'
                then '需人工确认：由行政案件转来的，转立前可能已依法查扣'
        end
    ) as note,
    judged.source_file,
    judged.source_row
from judged
left join law
    on law.since <= judged.seized_at and judged.seized_at < law.until
