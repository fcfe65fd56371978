/* ---
name: 行政询问查证超时
question: 行政案件传唤违法嫌疑人到案后，询问查证是否在法定时限内结束？
class: R
severity: 红
theme: 人身自由
dated_by: 传唤到案时间（开始时间）
needs:
  - "scope: measures.kind"
  - "scope: cases.kind"
  - "start: measures.started_at"
  - "done: measures.ended_at"
law:
  - since: 2006-03-01
    applies_to: 治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第八十三条第一款
    quote: 对违反治安管理行为人，公安机关传唤后应当及时询问查证，询问查证的时间不得超过八小时；情况复杂，依照本法规定可能适用行政拘留处罚的，询问查证的时间不得超过二十四小时。
    values: {hours: 8, many_hours: 8, detention_hours: 24}
  - since: 2026-01-01
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第九十七条第一款
    quote: 对违反治安管理行为人，公安机关传唤后应当及时询问查证，询问查证的时间不得超过八小时；涉案人数众多、违反治安管理行为人身份不明的，询问查证的时间不得超过十二小时；情况复杂，依照本法规定可能适用行政拘留处罚的，询问查证的时间不得超过二十四小时。
    values: {hours: 8, many_hours: 12, detention_hours: 24}
  - since: 2019-01-01
    applies_to: 其他行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第六十九条第一款
    quote: 对被传唤的违法嫌疑人，应当及时询问查证，询问查证的时间不得超过八小时；案情复杂，违法行为依法可能适用行政拘留处罚的，询问查证的时间不得超过二十四小时。
    confidence: 逐字，施行日凭记忆
    values: {hours: 8, many_hours: 8, detention_hours: 24}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 询问查证已经结束而结束时间未录入的
  - 可能适用行政拘留或者人数众多、身份不明，而期限依据未录入的，按八小时计算
not_decided:
  - 2025年12月31日到案、跨零时结束的，按到案时的法律计算
  - 移送管辖后重新计算询问查证时间的，没有对应的列，须有豁免文书
examples:
  - it: 恰满八小时结束，合规
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 17:20:00, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-12 17:20:00, due_at: 2026-10-12 18:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 满八小时后一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 17:20:01}
    expect: borderline
  - it: 最宽算法的最后一秒结束，临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 口头传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 18:00:00}
    expect: borderline
  - it: 再超过一秒即超时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 强制传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 18:00:01}
    expect: {verdict: breached, breach_at: 2026-10-12 18:00:00, severity: 红, law_since: 2026-01-01, reason: 到案2026-10-12 09:20:00，期限8小时，至2026-10-12 18:00期满，2026-10-12 18:00:01询问查证结束，超不足1小时}
  - it: 可能适用行政拘留的二十四小时，最后一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 可能拘留, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-13 09:00:00}
    expect: {verdict: met, due_at: 2026-10-13 10:00:00}
  - it: 可能适用行政拘留的，超过一秒
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 可能拘留, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-13 10:00:01}
    expect: {verdict: breached, breach_at: 2026-10-13 10:00:00, law_since: 2019-01-01}
  - it: 治安案件人数众多或身份不明的十二小时，最后一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 人数众多或身份不明, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-12 21:00:00}
    expect: {verdict: met, due_at: 2026-10-12 22:00:00}
  - it: 治安案件人数众多或身份不明的，超过一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 人数众多或身份不明, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-12 22:00:01}
    expect: breached
  - it: 其他行政案件没有十二小时一档，按八小时
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 人数众多或身份不明, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-12 20:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 18:00:00, reason: 期限依据：人数众多或身份不明；到案2026-10-12 09:00:00，期限8小时，至2026-10-12 18:00期满，2026-10-12 20:00:00询问查证结束，超2小时；为何不豁免：人数众多或身份不明的，此案适用的规定没有更长的期限}
  - it: 特别重大复杂不是延长询问查证的理由
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 特别重大复杂, started_at: 2026-10-12 09:00:00, ended_at: 2026-10-12 20:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 18:00:00, reason: 期限依据：特别重大复杂；到案2026-10-12 09:00:00，期限8小时，至2026-10-12 18:00期满，2026-10-12 20:00:00询问查证结束，超2小时；为何不豁免：“特别重大复杂”不是延长询问查证的理由}
  - it: 新法施行前一日到案的治安案件，人数众多也按八小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 人数众多或身份不明, started_at: 2025-12-31 09:00:00, ended_at: 2025-12-31 20:00:00}
    expect: {verdict: breached, breach_at: 2025-12-31 18:00:00, law_since: 2006-03-01}
  - it: 新法施行前到案的治安案件，可能适用行政拘留，也是二十四小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 可能拘留, started_at: 2025-12-31 09:00:00, ended_at: 2026-01-01 09:00:00}
    expect: {verdict: met, strict_due_at: 2026-01-01 09:00:00, law_since: 2006-03-01}
  - it: 新法施行当日到案的治安案件，人数众多按十二小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 人数众多或身份不明, started_at: 2026-01-01 00:00:00, ended_at: 2026-01-01 12:00:00}
    expect: {verdict: met, law_since: 2026-01-01}
  - it: 治安管理处罚法施行当日到案，按旧法
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2006-03-01 00:00:00, ended_at: 2006-03-01 09:00:01}
    expect: {verdict: breached, breach_at: 2006-03-01 09:00:00, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前到案的，不判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2006-02-28 09:00:00, ended_at: 2006-02-28 20:00:00}
    expect: unknown
  - it: 其他行政案件，程序规定施行前一日到案的，不判断
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-12-31 09:00:00, ended_at: 2018-12-31 20:00:00}
    expect: unknown
  - it: 其他行政案件，程序规定施行当日到案
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2019-01-01 09:00:00, ended_at: 2019-01-01 17:00:00}
    expect: {verdict: met, strict_due_at: 2019-01-01 17:00:00, law_since: 2019-01-01}
  - it: 只记到分，八小时可能恰满也可能超过，临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20, ended_at: 2026-10-12 17:20}
    expect: {verdict: borderline, strict_due_at: 2026-10-12 17:20:00, due_at: 2026-10-12 18:00:00}
  - it: 到案和结束都只记到日，当日结束，临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12, ended_at: 2026-10-12}
    expect: {verdict: borderline, strict_due_at: 2026-10-12 08:00:00, due_at: 2026-10-13 08:00:00}
  - it: 到案只记到日，次日仍未结束，按当日最后一刻到案计算，仍超时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12, ended_at: 2026-10-13 08:00:01}
    expect: breached
  - it: 未见结束，未到八小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-31 16:00:00}
    expect: pending
  - it: 未见结束，在最严与最宽之间，临界
    as_of: 2026-10-12 17:30:00
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    expect: borderline
  - it: 未见结束，已超时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    expect: {verdict: breached, breach_at: 2026-10-12 18:00:00}
  - it: 开始时间缺失，无法判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, ended_at: 2026-10-12 18:00:00}
    expect: unknown
  - it: 结束时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 当晚}
    expect: unknown
  - it: 结束早于开始，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 08:00:00}
    expect: unknown
  - it: 案件不在导出数据中，不知是行政还是刑事，无法判断
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: {verdict: unknown, reason: 无法判断：案件不在导出数据中，不知是行政案件还是刑事案件}
  - it: 两个系统有同号的案件，以本系统的为准
    cases:
      - {case_no: A1, kind: 治安}
      - {source: 另一系统, case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: {verdict: breached, law_since: 2026-01-01}
  - it: 案件不在本系统，别的系统里有两件同号的，不知是哪一件，无法判断
    cases:
      - {source: 另一系统, case_no: A1, kind: 治安}
      - {source: 第三系统, case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    exemptions: {rule_id: RS-01, object_no: C1, reason: 移送管辖重新计算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免的是同案另一人，不影响
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    exemptions: {rule_id: RS-01, object_no: C1, person_no: "02", reason: 移送管辖重新计算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: breached
  - it: 刑事案件的传唤不在本规则范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: out of scope
  - it: 继续盘问不在本规则范围
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 20:00:00}
    expect: out of scope
  - it: 传唤晚于核查时点，尚不在范围
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-11-01 09:20:00, ended_at: 2026-11-01 20:00:00}
    expect: out of scope
--- */
with summonses as (
    select
        measures.*,
        cases.kind as case_kind
    from clocks.measures as measures
    left join clocks.cases as cases
        on cases.source = measures.case_source and cases.case_no = measures.case_no
    where measures.kind in ('传唤', '口头传唤', '强制传唤')
        and (measures.case_link <> 'linked' or cases.is_administrative)
)

select
    '措施' as subject_kind,
    summonses.source,
    summonses.measure_no as subject_no,
    summonses.case_no,
    summonses.person_no,
    summonses.unit_code,
    summonses.officer_no,
    summonses.started_at as start_at,
    summonses.started_at_latest as start_at_latest,
    '到案' as start_name,
    'hours' as term_unit,
    case summonses.limit_basis
        when '可能拘留' then law.detention_hours
        when '人数众多或身份不明' then law.many_hours
        else law.hours
    end as term_n,
    summonses.ended_at as done_at,
    summonses.ended_at_latest as done_at_latest,
    '询问查证结束' as done_name,
    case when summonses.case_link <> 'linked' then '案件不在导出数据中，不知是行政案件还是刑事案件' end as unclear,
    case
        when summonses.limit_basis = '人数众多或身份不明' and law.many_hours = law.hours
            then '人数众多或身份不明的，此案适用的规定没有更长的期限'
        when summonses.limit_basis not in ('一般', '可能拘留', '人数众多或身份不明') then '“' || summonses.limit_basis || '”不是延长询问查证的理由'
    end as near_miss,
    law.law_no,
    case when summonses.limit_basis <> '一般' then '期限依据：' || summonses.limit_basis end as note,
    summonses.source_file,
    summonses.source_row
from summonses
left join law
    on law.applies_to = summonses.case_kind
    and law.since <= summonses.started_at and summonses.started_at < law.until
