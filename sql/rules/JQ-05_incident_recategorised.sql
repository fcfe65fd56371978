/* ---
name: 警情降格改类
question: 初报为刑事、治安的警情改为纠纷、求助或其他，是否有理由，并由处警、改类以外的人审批？
class: S
severity: 橙
theme: 受立案
dated_by: 改类时间（无则处警完毕、接警时间）
needs:
  - "scope: incidents.category_initial"
  - "scope: incidents.category"
  - "start: incidents.recategorised_at | incidents.finished_at | incidents.received_at"
  - "done: incidents.recategorise_approver"
  - "done: incidents.recategorise_reason"
law:
  - since: 2015-11-04
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）1
    quote: 涉嫌犯罪的,按照刑事案件进行立案审查;涉嫌行政违法的,按照行政案件进行受案审查。
    values: {}
  - since: 2024-01-01
    instrument: 公安机关接报案与立案工作规定（2023年）
    article: 第三条
    quote: 公安机关接报案与立案工作应当遵循报案必接、如实登记、依法立案、及时告知、便民高效的原则。
    values: {}
exemptions:
  - 豁免表列明的警情
false_positives:
  - 初报类别由接警员按来电用语初定，到场后更正，理由写在系统之外
  - 改了几次，系统只保存最后一次的审批人，先前的审批看不到
  - 审批人由指挥中心统一填写，不是实际审批的人
not_decided:
  - 改类理由是否成立，由人核查；本规则只看有无理由、有无独立审批
  - 未记载改类人和处警民警的，看不出审批人是否同一人
examples:
  - it: 有理由，由他人审批，合规
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100001", recategorise_approver: "100002", recategorise_reason: 有, officer_no: "100003"}
    expect: {verdict: met, law_since: 2024-01-01, officer_no: "100003"}
  - it: 无审批人，问题；发生时间为改类时间
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100001", recategorise_reason: 有}
    expect: {verdict: breached, breach_at: 2026-10-12 10:00:00, severity: 橙, reason: 由治安改为纠纷：无审批人}
  - it: 无理由，问题
    incidents: {incident_no: J1, category_initial: 刑事, category: 求助, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100001", recategorise_approver: "100002"}
    expect: {verdict: breached, breach_at: 2026-10-12 10:00:00, reason: 由刑事改为求助：无理由}
  - it: 审批人就是改类人，问题
    incidents: {incident_no: J1, category_initial: 治安, category: 其他, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100001", recategorise_approver: "100001", recategorise_reason: 有}
    expect: {verdict: breached, reason: 由治安改为其他：审批人即改类人}
  - it: 审批人就是处警民警，问题
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100001", recategorise_approver: "100003", recategorise_reason: 有, officer_no: "100003"}
    expect: {verdict: breached, reason: 由治安改为纠纷：审批人即处警民警}
  - it: 处警民警自己改类、他人审批，合规
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-12 10:00:00, recategorised_by: "100003", recategorise_approver: "100002", recategorise_reason: 有, officer_no: "100003"}
    expect: met
  - it: 理由和审批都没有，没有改类时间的，发生时间为处警完毕
    incidents: {incident_no: J1, category_initial: 刑事, category: 纠纷, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 11:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 11:00:00, reason: 由刑事改为纠纷：无审批人、无理由}
  - it: 改类和处警完毕时间都没有的，发生时间为接警
    incidents: {incident_no: J1, category_initial: 刑事, category: 纠纷, received_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 08:00:00}
  - it: 改类时间只知道日期的，发生时间为当日零时
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-10-13}
    expect: {verdict: breached, breach_at: 2026-10-13 00:00:00}
  - it: 改类时间无法识别的，无法判断
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 不详}
    expect: unknown
  - it: 2023年最后一秒改类，适用2015年意见
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2023-12-31 08:00:00, recategorised_at: 2023-12-31 23:59:59}
    expect: {verdict: breached, law_since: 2015-11-04}
  - it: 2024年第一秒改类，适用接报案与立案工作规定
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2023-12-31 08:00:00, recategorised_at: 2024-01-01 00:00:00}
    expect: {verdict: breached, law_since: 2024-01-01}
  - it: 2015年意见施行第一秒改类，适用
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2015-11-04 00:00:00}
    expect: {verdict: breached, law_since: 2015-11-04}
  - it: 意见施行前一秒改类，不判断
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2015-11-03 23:59:59}
    expect: unknown
  - it: 改类的警情后来仍有案件登记的，写明案件编号
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-20 09:00:00}
    expect: {verdict: breached, case_no: A1}
  - it: 警情登记的案件不在导出中的，照样判断，写登记的编号
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, case_no: A9}
    expect: {verdict: breached, case_no: A9}
  - it: 豁免表有文号、有批准人的，豁免
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-05, object_no: J1, reason: 集中清理类别, doc_no: 明公法〔2026〕5号, granted_by: "900001"}
    expect: exempt
  - it: 豁免已过期的，不豁免
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-05, object_no: J1, reason: 集中清理类别, doc_no: 明公法〔2026〕5号, granted_by: "900001", valid_to: 2026-10-11}
    expect: breached
  - it: 刑事改为治安的不在本规则范围
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-12 08:00:00}
    expect: out of scope
  - it: 初报即为纠纷的不在范围
    incidents: {incident_no: J1, category_initial: 纠纷, category: 纠纷, received_at: 2026-10-12 08:00:00}
    expect: out of scope
  - it: 没有初始类别的不在范围
    incidents: {incident_no: J1, category: 纠纷, received_at: 2026-10-12 08:00:00}
    expect: out of scope
  - it: 截止时刻之后才改类的，不在范围
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 恰在截止时刻改类的，已经发生
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, recategorised_at: 2026-11-01 00:00:00}
    expect: {verdict: breached, breach_at: 2026-11-01 00:00:00}
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, category_initial: 治安, category: 纠纷, received_at: 2026-10-12 08:00:00, is_classified: 是}
    expect: out of scope
--- */
with recategorised as (
    select
        incidents.*,
        coalesce(incidents.recategorised_at, incidents.handled_at) as changed_at,
        nullif(
            concat_ws(
                '、',
                case when incidents.recategorise_approver is null then '无审批人' end,
                case when incidents.recategorise_reason is null then '无理由' end,
                case when incidents.recategorise_approver = incidents.recategorised_by then '审批人即改类人' end,
                case when incidents.recategorise_approver = incidents.officer_no then '审批人即处警民警' end
            ),
            ''
        ) as defects
    from clocks.incidents as incidents
    where incidents.category_initial in ('刑事', '治安')
        and incidents.category in ('纠纷', '求助', '其他')
        and not incidents.is_recategorised_later
)

select
    '警情' as subject_kind,
    recategorised.source,
    recategorised.incident_no as subject_no,
    coalesce(recategorised.linked_case_no, recategorised.case_no) as case_no,
    recategorised.unit_code,
    recategorised.officer_no,
    recategorised.changed_at as start_at,
    case when recategorised.defects is null then 'met' else 'breached' end as verdict,
    recategorised.changed_at as breach_at,
    law.law_no,
    '由' || recategorised.category_initial || '改为' || recategorised.category || coalesce('：' || recategorised.defects, '') as note,
    recategorised.source_file,
    recategorised.source_row
from recategorised
left join law
    on law.since <= recategorised.changed_at and recategorised.changed_at < law.until
