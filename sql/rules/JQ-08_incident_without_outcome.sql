/* ---
name: 警情无处置结果
question: 接警满规定的时限后，警情是否记有处警结果？
class: R
severity: 黄
theme: 受立案
dated_by: 接警时间
needs:
  - "start: incidents.received_at"
  - "done: incidents.outcome"
law:
  - since: 2003-04-30
    instrument: 110接处警工作规则（2003年）
    article: 第七条第（四）项
    quote: (四)按照统一的表格认真登记、存储,做好接报、指挥、处警工作记录,并立卷备查。
    confidence: 片段，未取得全文，是否已经修订未查到
    values: {hours: "policy:jq08_outcome_hours"}
exemptions:
  - 豁免表列明的警情
false_positives:
  - 处警时间长、截止时刻仍在现场处置的
  - 结果记在另一系统，没有回填到警情的
not_decided:
  - 处警结果没有自己的时间，何时录入看不出；截止时刻有结果的即为合规
  - 结果是否属实，由有案不立等规则检查
examples:
  - it: 有处警结果，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00, outcome: 现场调解}
    expect: {verdict: met, law_since: 2003-04-30}
  - it: 结果为其他，也是结果
    incidents: {incident_no: J1, category: 求助, received_at: 2026-10-12 08:10:00, finished_at: 2026-10-12 09:10:00, outcome: 其他}
    expect: met
  - it: 没有结果，满二十四小时的最后一秒，未到期
    as_of: 2026-10-13 08:10:00
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    expect: {verdict: pending, strict_due_at: 2026-10-13 08:10:00, due_at: 2026-10-13 09:00:00}
  - it: 过一秒，开始的时不算，为临界
    as_of: 2026-10-13 08:10:01
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    expect: borderline
  - it: 最宽算法的最后一秒，仍为临界
    as_of: 2026-10-13 09:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    expect: borderline
  - it: 再超过一秒即为问题
    as_of: 2026-10-13 09:00:01
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    expect: {verdict: breached, breach_at: 2026-10-13 09:00:00, severity: 黄}
  - it: 已经处警完毕而没有结果，照样是问题，自接警起算
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00, finished_at: 2026-10-20 09:10:00}
    expect: {verdict: breached, breach_at: 2026-10-13 09:00:00}
  - it: 节假日不影响以时计的期限
    incidents: {incident_no: J1, received_at: 2026-10-01 08:10:00}
    expect: {verdict: breached, breach_at: 2026-10-02 09:00:00}
  - it: 有关联案件但没有结果，仍是问题
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:10:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, case_no: A1}
  - it: 登记的案件编号不在导出中，没有结果，也是问题
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:10:00, case_no: A9}
    expect: {verdict: breached, case_no: A9}
  - it: 接警只知道日期的，从当日最后一刻起算，其间为临界
    as_of: 2026-10-13 12:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12}
    expect: {verdict: borderline, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 处警完毕晚于截止时刻，结果当时还不知道
    as_of: 2026-10-14 00:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00, finished_at: 2026-10-14 00:00:01, outcome: 移送}
    expect: breached
  - it: 处警完毕恰在截止时刻，结果已经有了
    as_of: 2026-10-14 00:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00, finished_at: 2026-10-14 00:00:00, outcome: 移送}
    expect: met
  - it: 接警时间无法识别，又没有结果，无法判断
    incidents: {incident_no: J1, received_at: 不详}
    expect: unknown
  - it: 没有接警时间，又没有结果，无法判断
    incidents: {incident_no: J1, finished_at: 2026-10-12 09:10:00}
    expect: unknown
  - it: 接处警工作规则施行当日接警，适用
    incidents: {incident_no: J1, received_at: 2003-04-30 00:00:00}
    expect: {verdict: breached, law_since: 2003-04-30}
  - it: 施行前一日接警，不判断
    incidents: {incident_no: J1, received_at: 2003-04-29 23:59:59}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    exemptions: {rule_id: JQ-08, object_no: J1, reason: 连续处置的群体性事件, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免自到期次日才生效，不豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00}
    exemptions: {rule_id: JQ-08, object_no: J1, reason: 连续处置的群体性事件, doc_no: 明公法〔2026〕3号, granted_by: "900001", valid_from: 2026-10-14}
    expect: breached
  - it: 重复警情、虚假警情不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-10-12 08:10:00, outcome: 重复警情}
      - {incident_no: J2, received_at: 2026-10-12 08:10:00, outcome: 虚假警情}
    expect: out of scope
  - it: 截止时刻之后接警的，尚不在范围
    incidents: {incident_no: J1, received_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:10:00, is_classified: 是}
    expect: out of scope
--- */
select
    '警情' as subject_kind,
    incidents.source,
    incidents.incident_no as subject_no,
    coalesce(incidents.linked_case_no, incidents.case_no) as case_no,
    incidents.unit_code,
    incidents.officer_no,
    incidents.received_at as start_at,
    incidents.received_at_latest as start_at_latest,
    'hours' as term_unit,
    law.hours as term_n,
    -- an outcome has no time of its own: that it stands on record is enough
    case when incidents.outcome is not null then 'met' end as verdict,
    law.law_no,
    '接警' as start_name,
    '处警结果' as done_name,
    '处警结果：' || incidents.outcome as note,
    incidents.source_file,
    incidents.source_row
from clocks.incidents as incidents
left join law
    on law.since <= incidents.received_at and incidents.received_at < law.until
where coalesce(incidents.outcome, '') not in ('重复警情', '虚假警情')
