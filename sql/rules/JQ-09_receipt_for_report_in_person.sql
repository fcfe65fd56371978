/* ---
name: 报案未出具回执
question: 群众上门报案的，是否当场（至迟在接警当日）出具接报案回执？
class: R
severity: 黄
theme: 受立案
dated_by: 接警时间
needs:
  - "scope: incidents.channel"
  - "start: incidents.received_at"
  - "done: incidents.receipt_at"
law:
  - since: 2015-11-04
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）1
    quote: 群众上门报案的,应当当场进行接报案登记,当场接受证据材料,当场出具接报案回执并告知查询案件进展情况的方式和途径。
    values: {days: 0}
  - since: 2024-01-01
    instrument: 公安机关接报案与立案工作规定（2023年）
    article: 第四条
    quote: 对报案人上门报案的，公安机关应当当场进行网上接报案登记，当场接受证据材料当场出具回执并告知查询案件进展情况、投诉举报监督的方式和途径。
    values: {days: 0}
exemptions:
  - 求助、投诉等非案件类警情（接报案规定第二条），初报和现在的类别都不是案件的
  - 重复报案，应当作出解释，不再登记（2015年意见二（一）1）
  - 豁免表列明的警情
false_positives:
  - 报案人拒绝接受回执，已经在回执中注明而时间没有录入的
  - 明显不属于公安机关职责范围、已经口头告知的事项，不需要回执
  - 纠纷、咨询登记为上门报警的，未必是报案
not_decided:
  - 是否“当场”看不出，只看接警当日；登记和接受证据材料没有对应的列
  - 取回执早于接警登记的，时间先后矛盾，无法判断
examples:
  - it: 接警当日最后一秒出具回执，合规
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, receipt_at: 2026-10-12 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-12 23:59:59, due_at: 2026-10-12 23:59:59, law_since: 2024-01-01}
  - it: 过一秒已是次日，问题
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, receipt_at: 2026-10-13 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 23:59:59, severity: 黄}
  - it: 深夜报案，次日凌晨才出具，问题
    incidents: {incident_no: J1, channel: 上门, category: 刑事, received_at: 2026-10-12 23:59:59, receipt_at: 2026-10-13 00:05:00}
    expect: {verdict: breached, breach_at: 2026-10-12 23:59:59}
  - it: 当场出具不因节假日顺延
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-01 09:00:00, receipt_at: 2026-10-08 09:00:00}
    expect: {verdict: breached, strict_due_at: 2026-10-01 23:59:59, due_at: 2026-10-01 23:59:59}
  - it: 没有回执，问题
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 23:59:59}
  - it: 已经立案的，同样要回执
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, case_no: A1}
  - it: 登记的案件编号不在导出中，没有回执，也是问题
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, case_no: A9}
    expect: {verdict: breached, case_no: A9}
  - it: 没有类别的上门报案，没有回执，问题
    incidents: {incident_no: J1, channel: 上门, received_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 纠纷、举报、交通上门报案的，也要回执
    incidents:
      - {incident_no: J1, channel: 上门, category_initial: 纠纷, category: 纠纷, received_at: 2026-10-12 09:00:00}
      - {incident_no: J2, channel: 上门, category_initial: 举报, category: 举报, received_at: 2026-10-12 09:00:00}
      - {incident_no: J3, channel: 上门, category_initial: 交通, category: 交通, received_at: 2026-10-12 09:00:00}
    expect: [{subject_no: J1, verdict: breached}, {subject_no: J2, verdict: breached}, {subject_no: J3, verdict: breached}]
  - it: 当日尚未结束，未到期
    as_of: 2026-10-12 23:59:59
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    expect: pending
  - it: 当日结束一秒后仍没有，问题
    as_of: 2026-10-13 00:00:00
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 两个时间都只知道日期，同一天，合规
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12, receipt_at: 2026-10-12}
    expect: met
  - it: 只有回执是只知道日期的，同一天，合规，不算早于接警
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, receipt_at: 2026-10-12}
    expect: met
  - it: 只知道日期，回执在次日，问题
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12, receipt_at: 2026-10-13}
    expect: breached
  - it: 求助、投诉不是报案，不需要回执
    incidents:
      - {incident_no: J1, channel: 上门, category: 求助, received_at: 2026-10-12 09:00:00}
      - {incident_no: J2, channel: 上门, category_initial: 投诉, category: 投诉, received_at: 2026-10-12 09:00:00}
    expect: [{subject_no: J1, verdict: exempt}, {subject_no: J2, verdict: exempt}]
  - it: 求助当场给了回执的，合规
    incidents: {incident_no: J1, channel: 上门, category: 求助, received_at: 2026-10-12 09:00:00, receipt_at: 2026-10-12 09:10:00}
    expect: met
  - it: 初报为治安、后改为求助的，接报时是报案，不豁免
    incidents: {incident_no: J1, channel: 上门, category_initial: 治安, category: 求助, received_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 初报为求助、后改为刑事的，不豁免
    incidents: {incident_no: J1, channel: 上门, category_initial: 求助, category: 刑事, received_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 重复报案，不再登记，不需要回执
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, outcome: 重复警情}
    expect: {verdict: exempt, law_since: 2024-01-01}
  - it: 虚假警情是事后查明的，仍要回执
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, outcome: 虚假警情}
    expect: breached
  - it: 回执早于接警，记录有误，无法判断
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, receipt_at: 2026-10-12 08:59:59}
    expect: unknown
  - it: 回执时间无法识别，无法判断，不算没有回执
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, receipt_at: 已取}
    expect: unknown
  - it: 接警时间无法识别，无法判断
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 不详, receipt_at: 2026-10-13 09:00:00}
    expect: unknown
  - it: 2015年意见施行前一日的，不判断
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2015-11-03 23:59:59}
    expect: unknown
  - it: 2015年意见施行当日的，适用意见
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2015-11-04 00:00:00, receipt_at: 2015-11-05 00:00:00}
    expect: {verdict: breached, breach_at: 2015-11-04 23:59:59, law_since: 2015-11-04}
  - it: 接报案规定施行前一日的，适用意见
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2023-12-31 23:59:59, receipt_at: 2023-12-31 23:59:59}
    expect: {verdict: met, law_since: 2015-11-04}
  - it: 接报案规定施行当日的，适用规定
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2024-01-01 00:00:00, receipt_at: 2024-01-02 00:00:00}
    expect: {verdict: breached, breach_at: 2024-01-01 23:59:59, law_since: 2024-01-01}
  - it: 豁免表有文号、有批准人的，豁免
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-09, object_no: J1, reason: 报案人拒收回执, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免在当日之前已失效，不豁免
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-09, object_no: J1, reason: 报案人拒收回执, doc_no: 明公法〔2026〕3号, granted_by: "900001", valid_to: 2026-10-11}
    expect: breached
  - it: 电话、网上报警和没有记载报警方式的，不在范围
    incidents:
      - {incident_no: J1, channel: "110", category: 治安, received_at: 2026-10-12 09:00:00}
      - {incident_no: J2, channel: 网上, category: 治安, received_at: 2026-10-12 09:00:00}
      - {incident_no: J3, category: 治安, received_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, channel: 上门, category: 治安, received_at: 2026-10-12 09:00:00, is_classified: 是}
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
    -- on the spot: the day itself, and no holiday moves it
    'fixed_days' as term_unit,
    law.days as term_n,
    incidents.receipt_at as done_at,
    incidents.receipt_at_latest as done_at_latest,
    case
        when incidents.outcome = '重复警情' then '重复报案，不再登记'
        when incidents.category in ('求助', '投诉') and coalesce(incidents.category_initial, incidents.category) in ('求助', '投诉')
            then incidents.category || '属于非案件类警情，不适用接报案规定'
    end as excuse,
    law.law_no,
    '接警' as start_name,
    '出具回执' as done_name,
    incidents.source_file,
    incidents.source_row
from clocks.incidents as incidents
left join law
    on law.since <= incidents.received_at and incidents.received_at < law.until
where incidents.channel = '上门'
