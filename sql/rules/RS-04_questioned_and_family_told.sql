/* ---
name: 二十四小时内未讯问或未通知家属
question: 拘留、逮捕后，是否在二十四小时内讯问本人、通知家属？
class: R
severity: 橙
theme: 人身自由
dated_by: 拘留、逮捕、监视居住执行时间（开始时间）
needs:
  - "scope: measures.kind"
  - "start: measures.started_at"
  - "[讯问] done: measures.interrogated_at"
  - "[通知家属] done: measures.family_notified_at"
law:
  - since: 2018-10-26
    clock: 讯问
    applies_to: 刑事拘留
    instrument: 刑事诉讼法（2018年修正）
    article: 第八十六条
    quote: 公安机关对被拘留的人，应当在拘留后的二十四小时以内进行讯问。
    values: {hours: 24}
  - since: 2018-10-26
    clock: 讯问
    applies_to: 逮捕
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十四条
    quote: 人民法院、人民检察院对于各自决定逮捕的人，公安机关对于经人民检察院批准逮捕的人，都必须在逮捕后的二十四小时以内进行讯问。
    values: {hours: 24}
  - since: 2018-10-26
    clock: 通知家属
    applies_to: 刑事拘留
    instrument: 刑事诉讼法（2018年修正）
    article: 第八十五条第二款
    quote: 除无法通知或者涉嫌危害国家安全犯罪、恐怖活动犯罪通知可能有碍侦查的情形以外，应当在拘留后二十四小时以内，通知被拘留人的家属。
    values: {hours: 24}
  - since: 2018-10-26
    clock: 通知家属
    applies_to: 逮捕
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十三条第二款
    quote: 除无法通知的以外，应当在逮捕后二十四小时以内，通知被逮捕人的家属。
    values: {hours: 24}
  - since: 2018-10-26
    clock: 通知家属
    applies_to: 监视居住
    instrument: 刑事诉讼法（2018年修正）
    article: 第七十五条第二款
    quote: 指定居所监视居住的，除无法通知的以外，应当在执行监视居住后二十四小时以内，通知被监视居住人的家属。
    values: {hours: 24}
exemptions:
  - 二十四小时内已经释放或者变更强制措施的
  - 通知家属：有不通知情形的。逮捕、指定居所监视居住只有“无法通知”可以例外，“有碍侦查”只适用于拘留（第七十五条、第八十五条、第九十三条）
  - 豁免表列明的措施
false_positives:
  - 已经讯问、通知而时间未录入的
  - 人民法院、人民检察院自行决定逮捕的，由其自行讯问、通知；决定机关一栏填“检察院”的多为检察院批准、公安机关执行，故仍列入
not_decided:
  - 无法通知的情形消失后是否立即通知
examples:
  - it: 拘留后恰满二十四小时讯问并通知，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 2026-10-13 14:10:00, family_notified_at: 2026-10-13 14:10:00, officer_no: "100003"}
    expect:
      - {verdict: met, clock: 讯问, strict_due_at: 2026-10-13 14:10:00, due_at: 2026-10-13 15:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
      - {verdict: met, clock: 通知家属, strict_due_at: 2026-10-13 14:10:00, due_at: 2026-10-13 15:00:00}
  - it: 满二十四小时后一秒，开始的时不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 2026-10-13 14:10:01, family_notified_at: 2026-10-13 15:00:00}
    expect:
      - {verdict: borderline, clock: 讯问}
      - {verdict: borderline, clock: 通知家属}
  - it: 再超过一秒即超期，两个时限分别计算
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 2026-10-13 15:00:01, family_notified_at: 2026-10-13 15:00:01}
    expect:
      - {verdict: breached, clock: 讯问, breach_at: 2026-10-13 15:00:00, severity: 橙, reason: 刑事拘留2026-10-12 14:10:00，期限24小时，至2026-10-13 15:00期满，2026-10-13 15:00:01首次讯问，超不足1小时}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-10-13 15:00:00, severity: 橙}
  - it: 逮捕后按期讯问，家属至今未通知
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-21 14:10:00, interrogated_at: 2026-10-22 14:10:00}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-10-22 15:00:00}
  - it: 逮捕后讯问只记到分，仍确定超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-09-04 09:30:00, interrogated_at: 2026-09-05 10:01, family_notified_at: 2026-09-04 10:00:00}
    expect:
      - {verdict: breached, clock: 讯问, breach_at: 2026-09-05 10:00:00}
      - {verdict: met, clock: 通知家属}
  - it: 指定居所监视居住只查通知家属，最后一秒通知
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 是, started_at: 2026-10-14 09:30:00, family_notified_at: 2026-10-15 09:30:00}
    expect: {verdict: met, clock: 通知家属}
  - it: 指定居所监视居住，超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 是, started_at: 2026-10-14 09:30:00, family_notified_at: 2026-10-15 10:00:01}
    expect: {verdict: breached, clock: 通知家属, breach_at: 2026-10-15 10:00:00}
  - it: 在住处执行的监视居住不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 否, started_at: 2026-10-14 09:30:00}
    expect: out of scope
  - it: 是否指定居所无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 宾馆, started_at: 2026-10-14 09:30:00}
    expect: {verdict: unknown, clock: 通知家属}
  - it: 期满最后一秒释放，未及讯问、通知，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-14 14:10:00, ended_at: 2026-10-15 15:00:00, end_reason: 释放}
    expect:
      - {verdict: exempt, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 宣布拘留的同一秒释放，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-14 14:10:00, ended_at: 2026-10-14 14:10:00, end_reason: 释放}
    expect:
      - {verdict: exempt, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 释放只记到日，就在拘留当日，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-14 14:10:00, ended_at: 2026-10-14, end_reason: 释放}
    expect:
      - {verdict: exempt, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 期满后一秒才释放，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-14 14:10:00, ended_at: 2026-10-15 15:00:01, end_reason: 释放}
    expect:
      - {verdict: breached, clock: 讯问}
      - {verdict: breached, clock: 通知家属}
  - it: 释放只记到时，不能确定是否在期限内，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-14 14:10:00, ended_at: 2026-10-15 15, end_reason: 释放}
    expect:
      - {verdict: borderline, clock: 讯问}
      - {verdict: borderline, clock: 通知家属}
  - it: 拘留，有碍侦查未通知家属，豁免；讯问不因此豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-16 14:10:00, notice_waiver: 涉嫌恐怖活动犯罪，有碍侦查}
    expect:
      - {verdict: breached, clock: 讯问, reason: 刑事拘留2026-10-16 14:10:00，期限24小时，至2026-10-17 15:00期满，截至2026-11-01 00:00未见首次讯问，超14天；为何不豁免：不通知家属的情形不免除讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 逮捕，无法通知，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-16 14:10:00, interrogated_at: 2026-10-16 18:00:00, notice_waiver: 没有家属，无法通知}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 逮捕，家属下落不明的，也是无法通知
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-16 14:10:00, interrogated_at: 2026-10-16 18:00:00, notice_waiver: 家属下落不明}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 逮捕，既有碍侦查又无法通知的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-16 14:10:00, interrogated_at: 2026-10-16 18:00:00, notice_waiver: 有碍侦查；没有家属，无法通知}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 逮捕没有“有碍侦查”的例外，仍超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-16 14:10:00, interrogated_at: 2026-10-16 18:00:00, notice_waiver: 有碍侦查}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-10-17 15:00:00, reason: 逮捕2026-10-16 14:10:00，期限24小时，至2026-10-17 15:00期满，截至2026-11-01 00:00未见通知家属，超14天；为何不豁免：“有碍侦查”不是逮捕后不通知家属的理由}
  - it: 只记到日的，当日讯问、次日通知
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 2026-10-12, family_notified_at: 2026-10-13}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: borderline, clock: 通知家属}
  - it: 拘留只记到日，自当日最后一刻起算最宽
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12, interrogated_at: 2026-10-13 23:00:00, family_notified_at: 2026-10-13 23:59:59}
    expect:
      - {verdict: borderline, clock: 讯问, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
      - {verdict: borderline, clock: 通知家属, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 未到二十四小时
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-31 14:10:00}
    expect:
      - {verdict: pending, clock: 讯问}
      - {verdict: pending, clock: 通知家属}
  - it: 开始时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, interrogated_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 14:10:00}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: unknown, clock: 通知家属}
  - it: 讯问时间无法识别；通知早于拘留，记录有误，均无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 当日, family_notified_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: unknown, clock: 通知家属}
  - it: 没有讯问，结束时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 15:00:00, ended_at: 已放}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: met, clock: 通知家属}
  - it: 迟了讯问的，结束时间无法识别也不影响
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, interrogated_at: 2026-10-14 09:00:00, family_notified_at: 2026-10-12 15:00:00, ended_at: 已放}
    expect:
      - {verdict: breached, clock: 讯问}
      - {verdict: met, clock: 通知家属}
  - it: 没有讯问，结束早于拘留，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 15:00:00, ended_at: 2026-10-11 14:10:00}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: met, clock: 通知家属}
  - it: 刑事诉讼法本版施行前一日拘留的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-25 14:10:00}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: unknown, clock: 通知家属}
  - it: 刑事诉讼法本版施行当日拘留的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-26 00:00:00, interrogated_at: 2018-10-26 10:00:00}
    expect:
      - {verdict: met, clock: 讯问}
      - {verdict: breached, clock: 通知家属, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前一日逮捕的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-25 14:10:00}
    expect:
      - {verdict: unknown, clock: 讯问}
      - {verdict: unknown, clock: 通知家属}
  - it: 刑事诉讼法本版施行当日逮捕的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-26 00:00:00}
    expect:
      - {verdict: breached, clock: 讯问, law_since: 2018-10-26}
      - {verdict: breached, clock: 通知家属, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前一日指定居所监视居住的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 是, started_at: 2018-10-25 14:10:00}
    expect: {verdict: unknown, clock: 通知家属}
  - it: 刑事诉讼法本版施行当日指定居所监视居住的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, is_designated_residence: 是, started_at: 2018-10-26 00:00:00}
    expect: {verdict: breached, clock: 通知家属, law_since: 2018-10-26}
  - it: 豁免表有文号、有批准人的，两个时限都豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00}
    exemptions: {rule_id: RS-04, object_no: C1, reason: 突发疾病抢救, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect:
      - {verdict: exempt, clock: 讯问}
      - {verdict: exempt, clock: 通知家属}
  - it: 取保候审不在范围，误填了指定居所也一样
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, is_designated_residence: 是, started_at: 2026-10-12 14:10:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00}
    expect: out of scope
--- */
with measures as (
    select
        measures.*,
        -- an end before the beginning frees nobody
        measures.ended_at_latest >= measures.started_at as is_freed
    from clocks.measures as measures
),

duties as (
    select
        '讯问' as clock,
        measures.*,
        measures.interrogated_at as done_at,
        measures.interrogated_at_latest as done_at_latest,
        cast(null as varchar) as waiver
    from measures
    where measures.kind in ('刑事拘留', '逮捕')
    union all
    select
        '通知家属' as clock,
        measures.*,
        measures.family_notified_at as done_at,
        measures.family_notified_at_latest as done_at_latest,
        -- only after 拘留 does the law wait for an investigation that the notice might hinder
        case
            when measures.kind = '刑事拘留'
                or measures.notice_waiver not like '%有碍侦查%'
                or measures.notice_waiver like '%无法通知%'
                then '不通知情形：' || measures.notice_waiver
        end as waiver
    from measures
    where measures.kind in ('刑事拘留', '逮捕')
        or (
            measures.kind = '监视居住'
            and (measures.is_designated_residence or has_column(measures.unreadable, 'is_designated_residence'))
        )
)

select
    duties.clock,
    '措施' as subject_kind,
    duties.source,
    duties.measure_no as subject_no,
    duties.case_no,
    duties.person_no,
    duties.unit_code,
    duties.officer_no,
    duties.started_at as start_at,
    duties.started_at_latest as start_at_latest,
    duties.kind as start_name,
    'hours' as term_unit,
    law.hours as term_n,
    duties.done_at,
    duties.done_at_latest,
    case duties.clock when '讯问' then '首次讯问' else '通知家属' end as done_name,
    case when duties.is_freed then duties.ended_at end as release_at,
    case when duties.is_freed then duties.ended_at_latest end as release_at_latest,
    duties.waiver as excuse,
    case
        when duties.kind = '监视居住' and duties.is_designated_residence is null then '是否指定居所无法识别'
        when duties.done_at is not null then null
        when is_unreadable(duties.ended_at) then '结束时间无法识别，不知是否已在期限内释放'
        when not duties.is_freed then '结束早于开始，记录有误'
    end as unclear,
    case
        when duties.clock = '讯问' and duties.notice_waiver is not null then '不通知家属的情形不免除讯问'
        when duties.waiver is null then '“' || duties.notice_waiver || '”不是' || duties.kind || '后不通知家属的理由'
    end as near_miss,
    law.law_no,
    duties.source_file,
    duties.source_row
from duties
left join law
    on law.clock = duties.clock and law.applies_to = duties.kind
    and law.since <= duties.started_at and duties.started_at < law.until
