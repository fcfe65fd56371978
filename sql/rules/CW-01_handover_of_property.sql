/* ---
name: 涉案财物未按期移交保管
question: 扣押、扣留的涉案财物，是否在二十四小时内移交保管，或者已经处置？
class: R
severity: 黄
theme: 涉案财物
dated_by: 扣押、扣留时间（措施开始时间）
needs:
  - "scope: property_items.measure"
  - "start: property_items.seized_at"
  - "done: property_items.handed_over_at | property_items.disposed_at"
law:
  - since: 2015-09-01
    applies_to: 行政
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第十一条、第十二条
    quote: （条文原文未收录，大意）提取涉案财物后二十四小时内移交涉案财物管理人员
    confidence: 凭记忆，条文原文未收录
    values: {hours: 24}
  - since: 2019-01-01
    applies_to: 行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百九十条第一款
    quote: 办案人民警察应当在依法提取涉案财物后的二十四小时内将财物移交涉案财物管理人员，并办理移交手续。
    confidence: 逐字，施行日凭记忆
    values: {hours: 24}
  - since: 2015-09-01
    applies_to: 刑事
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第十一条、第十二条
    quote: （条文原文未收录，大意）提取涉案财物后二十四小时内移交涉案财物管理人员
    confidence: 凭记忆，条文原文未收录
    values: {hours: 24}
exemptions:
  - 有未移交情形的（异地提取、紧急鉴定经批准等）
  - 豁免表列明的财物
false_positives:
  - 已经移交而移交时间未录入的
  - 在异地或者偏远地区提取，自返回单位起算，或者经批准先行鉴定、辨认，而未移交情形未录入的
not_decided:
  - 查封、冻结、先行登记保存的法律文书是否在二十四小时内送交登记：没有对应的列
  - 刑事案件（2019年前行政案件也是）依据的《公安机关涉案财物管理若干规定》没有条文原文，引用前须核对
examples:
  - it: 恰满二十四小时移交，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-15 10:20:00}
    expect: {verdict: met, strict_due_at: 2026-10-15 10:20:00, due_at: 2026-10-15 11:00:00, law_since: 2019-01-01}
  - it: 过一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-15 10:20:01}
    expect: borderline
  - it: 最宽算法的最后一秒移交，临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-15 11:00:00}
    expect: borderline
  - it: 再超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-15 11:00:01}
    expect: {verdict: breached, breach_at: 2026-10-15 11:00:00, severity: 黄}
  - it: 刑事案件的扣押物至今未移交，依据的条文原文未收录
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-20 10:20:00}
    expect: {verdict: breached, breach_at: 2026-10-21 11:00:00, law_since: 2015-09-01, reason: 刑事案件的依据《公安机关涉案财物管理若干规定》条文原文未收录，引用前须核对；扣押2026-10-20 10:20:00，期限24小时，至2026-10-21 11:00期满，截至2026-11-01 00:00未见移交，超10天}
  - it: 二十四小时内已经返还，不再移交
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-10-17 10:20:00, disposed_at: 2026-10-18 10:20:00, disposal: 返还}
    expect: {verdict: met, done_at: 2026-10-18 10:20:00}
  - it: 返还只知道日期、与扣押同日，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-17 10:20:00, disposed_at: 2026-10-17, disposal: 返还}
    expect: {verdict: met, done_at: 2026-10-17 00:00:00}
  - it: 两个系统的案件编号相同，一件行政、一件刑事，财物各归各案
    cases: [{source: 甲系统, case_no: A1, kind: 治安}, {source: 乙系统, case_no: A1, kind: 刑事}]
    property_items:
      - {source: 甲系统, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00}
      - {source: 乙系统, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-15 10:20:00}
    expect:
      - {verdict: breached, breach_at: 2026-10-15 11:00:00, law_since: 2019-01-01}
      - {verdict: breached, breach_at: 2026-10-16 11:00:00, law_since: 2015-09-01}
  - it: 超过二十四小时才返还，其间未移交，超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-17 10:20:00, disposed_at: 2026-10-18 11:00:01, disposal: 返还}
    expect: breached
  - it: 节假日不影响以时计的期限；移交只记到日，仍确定超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-10-03 21:45:00, handed_over_at: 2026-10-06}
    expect: {verdict: breached, breach_at: 2026-10-04 22:00:00}
  - it: 扣押和移交都只记到日，次日移交，临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14, handed_over_at: 2026-10-15}
    expect: {verdict: borderline, strict_due_at: 2026-10-15 00:00:00, due_at: 2026-10-16 00:00:00}
  - it: 有未移交情形，豁免
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, handover_waiver: 紧急鉴定，经批准, seized_at: 2026-10-14 10:20:00}
    expect: exempt
  - it: 未见移交，未到二十四小时
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-31 10:20:00}
    expect: pending
  - it: 扣押时间缺失，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, handed_over_at: 2026-10-15 10:20:00}
    expect: unknown
  - it: 移交时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 已交}
    expect: unknown
  - it: 移交早于扣押，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-13 10:20:00}
    expect: unknown
  - it: 案件不在导出数据中，不知依据哪一部规定，超过二十四小时的无法判断
    property_items: {item_no: W1, case_no: A9, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-16 10:20:00}
    expect: unknown
  - it: 没有关联案件，但按哪一部规定都在二十四小时内，合规
    property_items: {item_no: W1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-15 10:20:00}
    expect: met
  - it: 行政案件，管理规定施行前一日扣押的，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-31 23:59:59, handed_over_at: 2015-09-05 10:20:00}
    expect: unknown
  - it: 行政案件，管理规定施行当日扣押的，依管理规定
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-09-01 00:00:00, handed_over_at: 2015-09-02 01:00:01}
    expect: {verdict: breached, breach_at: 2015-09-02 01:00:00, law_since: 2015-09-01}
  - it: 行政案件，管理规定施行后恰满二十四小时移交，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-09-01 10:20:00, handed_over_at: 2015-09-02 10:20:00}
    expect: {verdict: met, due_at: 2015-09-02 11:00:00}
  - it: 行政案件，程序规定施行前一秒扣押的，依管理规定
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-12-31 23:59:59, handed_over_at: 2019-01-05 10:20:00}
    expect: {verdict: breached, law_since: 2015-09-01, reason: 当时的依据《公安机关涉案财物管理若干规定》条文原文未收录，引用前须核对；扣押2018-12-31 23:59:59，期限24小时，至2019-01-02 00:00期满，2019-01-05 10:20:00移交，超3天}
  - it: 行政案件，程序规定施行当日扣押的
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2019-01-01 00:00:00, handed_over_at: 2019-01-05 10:20:00}
    expect: {verdict: breached, law_since: 2019-01-01}
  - it: 刑事案件，管理规定施行前一日扣押的，不判断
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-31 10:20:00, handed_over_at: 2015-09-05 10:20:00}
    expect: unknown
  - it: 刑事案件，管理规定施行当日扣押的
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-09-01 00:00:00, handed_over_at: 2015-09-05 10:20:00}
    expect: {verdict: breached, law_since: 2015-09-01}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00, handed_over_at: 2026-10-16 10:20:00}
    exemptions: {rule_id: CW-01, object_no: W1, reason: 大宗物品就地封存, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 查封不在范围
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-10-14 10:20:00}
    expect: out of scope
  - it: 先行登记保存不在范围
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-14 10:20:00}
    expect: out of scope
  - it: 涉密案件的财物不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-14 10:20:00}
    expect: out of scope
--- */
with seized as (
    select
        items.*,
        -- without its case an item is measured by the rules of 2015, which are those for both
        case when cases.is_administrative then '行政' else '刑事' end as law_group
    from clocks.property_items as items
    left join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
    where items.measure in ('扣押', '扣留')
)

select
    '财物' as subject_kind,
    seized.source,
    seized.item_no as subject_no,
    seized.case_no,
    seized.unit_code,
    seized.officer_no,
    seized.seized_at as start_at,
    seized.seized_at_latest as start_at_latest,
    seized.measure as start_name,
    'hours' as term_unit,
    law.hours as term_n,
    least(seized.handed_over_at, seized.disposed_at) as done_at,
    least(seized.handed_over_at_latest, seized.disposed_at_latest) as done_at_latest,
    case when least(seized.handed_over_at, seized.disposed_at) = seized.disposed_at then '处置' else '移交' end as done_name,
    '未移交情形：' || seized.handover_waiver as excuse,
    case when seized.case_link <> 'linked' then '案件不在导出数据中，不知是行政案件还是刑事案件' end as unclear,
    law.law_no,
    case
        when seized.case_link = 'linked' and seized.law_group = '刑事'
            then '刑事案件的依据《公安机关涉案财物管理若干规定》条文原文未收录，引用前须核对'
        when seized.case_link = 'linked' and law.since < date '2019-01-01'
            then '当时的依据《公安机关涉案财物管理若干规定》条文原文未收录，引用前须核对'
    end as note,
    seized.source_file,
    seized.source_row
from seized
left join law
    on law.applies_to = seized.law_group
    and law.since <= seized.seized_at and seized.seized_at < law.until
