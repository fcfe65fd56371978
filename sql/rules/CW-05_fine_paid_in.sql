/* ---
name: 罚缴分离与缴付超期
question: 当场收缴的罚款是否按期交到所属公安机关并缴付银行？
class: R
severity: 橙
theme: 涉案财物
dated_by: 收取时间
needs:
  - "scope: money_flows.kind"
  - "scope: money_flows.is_onsite"
  - "start: money_flows.collected_at"
  - "done: money_flows.paid_in_at"
law:
  - since: 2006-03-01
    applies_to: 治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第一百零五条
    quote: 人民警察当场收缴的罚款，应当自收缴罚款之日起二日内，交至所属的公安机关；在水上、旅客列车上当场收缴的罚款，应当自抵岸或者到站之日起二日内，交至所属的公安机关；公安机关应当自收到罚款之日起二日内将罚款缴付指定的银行。
    values: {officer_days: 2, bureau_days: 2}
  - since: 2026-01-01
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百二十四条
    quote: 人民警察当场收缴的罚款，应当自收缴罚款之日起二日以内，交至所属的公安机关；在水上、旅客列车上当场收缴的罚款，应当自抵岸或者到站之日起二日以内，交至所属的公安机关；公安机关应当自收到罚款之日起二日以内将罚款缴付指定的银行。
    values: {officer_days: 2, bureau_days: 2}
  - since: 2019-01-01
    applies_to: 其他
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第二百一十六条
    quote: 人民警察应当自收缴罚款之日起二日内，将当场收缴的罚款交至其所属公安机关；……公安机关应当自收到罚款之日起二日内将罚款缴付指定的银行。
    confidence: 逐字，施行日凭记忆
    values: {officer_days: 2, bureau_days: 2}
  - since: 2021-07-15
    applies_to: 其他
    instrument: 行政处罚法（2021年修订）
    article: 第七十一条、第八十五条
    quote: 执法人员当场收缴的罚款，应当自收缴罚款之日起二日内，交至行政机关；在水上当场收缴的罚款，应当自抵岸之日起二日内交至行政机关；行政机关应当在二日内将罚款缴付指定的银行。……本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。
    values: {officer_days: 2, bureau_days: 2, in_workdays: 1}
exemptions:
  - 豁免表列明的款项（如在水上、旅客列车上收缴，自抵岸、到站之日起算）
false_positives:
  - 在水上、旅客列车上当场收缴的，自抵岸、到站之日起算，没有对应的列
  - 已经缴付银行而缴存时间没有回填
not_decided:
  - 民警交到所属公安机关的时间没有对应的列：二日之内缴存的合规，超过民警二日再加公安机关二日的才算超期，其间为临界
  - 治安法的“二日”没有写明是工作日，按自然日计算、末日遇休息日顺延；其他行政案件和没有关联案件的，从宽按行政处罚法的工作日计算
  - 不该当场收缴而当场收缴的、应当罚缴分离而由公安机关代收的，看不出来
examples:
  - it: 治安罚款，收缴后第二日最后一秒缴存，合规
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-14 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-16 23:59:59, law_since: 2026-01-01}
  - it: 过一秒，可能是民警二日内交到、公安机关再二日内缴付，为临界
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-15 00:00:00}
    expect: borderline
  - it: 两段期限的最后一秒缴存，为临界
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-16 23:59:59}
    expect: borderline
  - it: 两段期限之后一秒缴存，超期
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-17 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-16 23:59:59, severity: 橙}
  - it: 第一段末日逢国庆顺延到十月八日，第二段再从那一日起算
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-01 09:00:00, paid_in_at: 2026-10-10 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-10 23:59:59}
  - it: 第二段末日逢星期日，顺延到星期一，再过一秒即超期
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-14 09:00:00, paid_in_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, strict_due_at: 2026-10-16 23:59:59, breach_at: 2026-10-19 23:59:59}
  - it: 其他行政案件按工作日从宽，第四个工作日最后一秒缴存，为临界
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00, paid_in_at: 2026-10-22 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-18 23:59:59, due_at: 2026-10-22 23:59:59, law_since: 2021-07-15}
  - it: 其他行政案件，超过四个工作日一秒即超期
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00, paid_in_at: 2026-10-23 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-22 23:59:59}
  - it: 同一日收取的治安罚款不按工作日，早一日到期
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00, paid_in_at: 2026-10-22 00:00:00}
    expect: {verdict: breached, strict_due_at: 2026-10-18 23:59:59, breach_at: 2026-10-21 23:59:59}
  - it: 当场处罚没有案件的，同样检查，从宽按工作日
    money_flows: {flow_no: K1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-22 23:59:59, law_since: 2021-07-15}
  - it: 另一系统里编号相同的治安案件不是这一件
    cases:
      - {case_no: A1, kind: 其他行政}
      - {case_no: A1, kind: 治安, source: 另一系统}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00, paid_in_at: 2026-10-22 23:59:59}
    expect: {verdict: borderline, due_at: 2026-10-22 23:59:59}
  - it: 案件不在导出中的，从宽按工作日
    money_flows: {flow_no: K1, case_no: A9, kind: 罚款, is_onsite: 是, collected_at: 2026-10-16 09:00:00, paid_in_at: 2026-10-22 23:59:59}
    expect: borderline
  - it: 两个时间都只知道日期，第二日缴存，合规
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12, paid_in_at: 2026-10-14}
    expect: met
  - it: 收取的当日缴存，缴存只知道日期，合规
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-12}
    expect: met
  - it: 只知道日期，第三日缴存，为临界
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12, paid_in_at: 2026-10-15}
    expect: borderline
  - it: 二日还没有满，没有缴存
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-30 09:00:00}
    expect: {verdict: pending, strict_due_at: 2026-11-01 23:59:59}
  - it: 二日已满，两段期限没有满，没有缴存，为临界
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-29 09:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-04 23:59:59}
  - it: 至今没有缴存，超期
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-16 23:59:59}
  - it: 缴存早于收取，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-11 09:00:00}
    expect: unknown
  - it: 收取时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 当天, paid_in_at: 2026-10-20 09:00:00}
    expect: unknown
  - it: 已经缴存而没有收取时间，无法判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, paid_in_at: 2026-10-20 09:00:00}
    expect: unknown
  - it: 缴存时间无法识别，无法判断，不算没有缴存
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 已缴}
    expect: unknown
  - it: 是否当场收缴无法识别，没有按期缴存，无法判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 不详, collected_at: 2026-10-12 09:00:00}
    expect: unknown
  - it: 是否当场收缴无法识别，但二日内已经缴存，合规
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 不详, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-13 09:00:00}
    expect: met
  - it: 治安罚款，2025年修订的治安法施行前最后一秒收取的，依旧法
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2025-12-31 23:59:59, paid_in_at: 2026-01-07 00:00:00}
    expect: {verdict: breached, law_since: 2006-03-01, strict_due_at: 2026-01-02 23:59:59, breach_at: 2026-01-06 23:59:59}
  - it: 治安罚款，2025年修订的治安法施行第一秒收取的
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-01-01 00:00:00, paid_in_at: 2026-01-07 00:00:00}
    expect: {verdict: breached, law_since: 2026-01-01, strict_due_at: 2026-01-03 23:59:59, breach_at: 2026-01-06 23:59:59}
  - it: 治安法施行第一秒收取的，二日内缴存，合规
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2006-03-01 00:00:00, paid_in_at: 2006-03-03 23:59:59}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 治安法施行前最后一秒收取的，不判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2006-02-28 23:59:59, paid_in_at: 2006-03-01 09:00:00}
    expect: unknown
  - it: 日历没有的年份，超过最严期限的无法判断
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2014-12-01 09:00:00}
    expect: {verdict: unknown, strict_due_at: 2014-12-03 23:59:59}
  - it: 其他罚款，行政处罚法2021年修订施行前最后一秒收取的，不按工作日
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2021-07-14 23:59:59, paid_in_at: 2021-07-20 00:00:00}
    expect: {verdict: breached, law_since: 2019-01-01, strict_due_at: 2021-07-16 23:59:59, breach_at: 2021-07-19 23:59:59}
  - it: 其他罚款，行政处罚法2021年修订施行前，两段各二个自然日
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2021-07-12 09:00:00, paid_in_at: 2021-07-17 00:00:00}
    expect: {verdict: breached, law_since: 2019-01-01, strict_due_at: 2021-07-14 23:59:59, breach_at: 2021-07-16 23:59:59}
  - it: 其他罚款，行政处罚法2021年修订施行第一秒收取的，从宽按工作日
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2021-07-15 00:00:00, paid_in_at: 2021-07-21 23:59:59}
    expect: {verdict: borderline, law_since: 2021-07-15, strict_due_at: 2021-07-17 23:59:59, due_at: 2021-07-21 23:59:59}
  - it: 其他罚款，程序规定施行第一秒收取的
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2019-01-01 00:00:00}
    expect: {verdict: breached, law_since: 2019-01-01}
  - it: 其他罚款，程序规定施行前最后一秒收取的，不判断
    cases: {case_no: A1, kind: 其他行政}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2018-12-31 23:59:59}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00, paid_in_at: 2026-10-20 09:00:00}
    exemptions: {rule_id: CW-05, object_no: K1, reason: 水上收缴，自抵岸之日起算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 不是当场收缴的罚款不在范围
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 否, collected_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 没有写明是否当场收缴的不在范围
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, collected_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 没收款不在范围
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 没收, is_onsite: 是, collected_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才收取的，不在范围
    cases: {case_no: A1, kind: 治安}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, decided_at: 2026-10-31 09:00:00, collected_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的罚款不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    money_flows: {flow_no: K1, case_no: A1, kind: 罚款, is_onsite: 是, collected_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
with collected as (
    select
        flows.*,
        case when cases.kind = '治安' then '治安' else '其他' end as law_group
    from clocks.money_flows as flows
    left join clocks.cases as cases
        on cases.source = flows.case_source and cases.case_no = flows.case_no
    where flows.kind = '罚款'
        and (flows.is_onsite or has_column(flows.unreadable, 'is_onsite'))
        -- neither collected nor paid in: it has not happened yet
        and (flows.collected_at is not null or flows.paid_in_at is not null)
)

select
    '罚没款' as subject_kind,
    flows.source,
    flows.flow_no as subject_no,
    flows.case_no,
    flows.unit_code,
    flows.collected_at as start_at,
    flows.collected_at_latest as start_at_latest,
    case law.in_workdays when 1 then 'days_or_workdays' else 'days' end as term_unit,
    law.officer_days as term_n,
    law.bureau_days as then_n,
    flows.paid_in_at as done_at,
    flows.paid_in_at_latest as done_at_latest,
    case when flows.is_onsite is null then '是否当场收缴无法识别' end as unclear,
    law.law_no,
    '收取' as start_name,
    '缴存' as done_name,
    flows.source_file,
    flows.source_row
from collected as flows
left join law
    on law.applies_to = flows.law_group
    and law.since <= flows.collected_at and flows.collected_at < law.until
