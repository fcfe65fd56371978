/* ---
name: 疑似有案不立
question: 刑事、治安类警情处警完毕后，是否按期受案、立案或不予立案，或者记有依法另行处理的结果？
class: S
severity: 橙
severity_when:
  - {is: 黄, when: "tag = '刑事' and n_days_past_due <= 4"}
  - {is: 红, when: "tag = '刑事' and n_days_past_due > 27"}
theme: 受立案
dated_by: 处警完毕时间（无则接警时间）
needs:
  - "scope: incidents.category"
  - "start: incidents.finished_at | incidents.received_at"
  - "done: cases.accepted_at | cases.filed_at | cases.declined_at"
law:
  - since: 2015-11-04
    applies_to: 刑事
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）2
    quote: 刑事案件立案审查期限原则上不超过3日;涉嫌犯罪线索需要查证的,立案审查期限不超过7日;重大疑难复杂案件,经县级以上公安机关负责人批准,立案审查期限可以延长至30日。
    values: {days: 3}
  - since: 2015-11-04
    applies_to: 治安
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）2
    quote: 行政案件受案审查期限原则上不超过24小时,疑难复杂案件受案审查期限不超过3日。
    values: {hours: 24}
  - since: 2024-01-01
    applies_to: 治安
    instrument: 公安机关接报案与立案工作规定（2023年）
    article: 第十二条
    quote: 公安机关对属于本单位管辖的行政案件，应当依法立即立案并进行调查。
    values: {hours: "policy:jq01_accept_hours"}
  - since: 2026-01-01
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第九十条
    quote: 公安机关对报案、控告、举报或者违反治安管理行为人主动投案，以及其他国家机关移送的违反治安管理案件，应当立即立案并进行调查；认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。
    values: {hours: "policy:jq01_accept_hours"}
exemptions:
  - 处警结果为移送、当场处罚、告知自诉、重复警情、虚假警情
  - 治安警情现场调解
  - 不予处理且记有理由和审批人
  - 豁免表列明的警情
false_positives:
  - 案件已受立案，但警情与案件的编号没有互相登记（如几起警情并为一案，只登记了其中一起）
  - 处警结果漏填（如现场已移送、当场处罚或调解，只写在处警经过里）
  - 警情类别按来电用语初定，到场后核实不属于刑事、治安，没有改类
examples:
  - it: 刑事警情第三日最后一秒受案，案件没有接报时间，按本规则的期限合规
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00, case_no: A1, officer_no: "100003"}
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-15 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, done_at: 2026-10-15 23:59:59, case_no: A1, officer_no: "100003"}
  - it: 超过一秒即超期
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, reason: 处警完毕2026-10-12 09:00:00，期限3日，至2026-10-15 24:00期满，2026-10-16 00:00:00受立案决定，超不足1小时}
  - it: 第三日是休息日，顺延到下一工作日，其间受案为临界
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-01 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 案件有接报时间的，是否按期由受立案审查规则判断，这里合规
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00}
    cases: {case_no: A1, kind: 刑事, incident_no: J1, reported_at: 2026-10-12 09:00:00, accepted_at: 2026-10-25 00:00:00}
    expect: {verdict: met, case_no: A1, reason: 案件A1有接报时间，是否按期由受立案审查规则判断}
  - it: 治安警情期限为起算小时之后再加二十四小时，最后一秒合规
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:15:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:15:00}
    expect: {verdict: met, strict_due_at: 2026-10-13 09:15:00, due_at: 2026-10-13 10:00:00}
  - it: 在最严与最宽之间为临界
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:15:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 10:00:00}
    expect: borderline
  - it: 超过最宽一秒为超期
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:15:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 10:00:01}
    expect: {verdict: breached, severity: 橙}
  - it: 只知道到分钟的，按分钟的两端判断
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 08:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-13 08:00:00, due_at: 2026-10-13 09:00:00}
  - it: 接警只知道日期的，最宽从当日最后一刻起算
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 12:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 现场立案早于处警完毕但不早于接警，合规
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 12:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 08:00:00}
    expect: met
  - it: 立案早于接警，记录有误，无法判断
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 12:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 07:59:59}
    expect: unknown
  - it: 刑事警情无案件，超期四天以内为黄
    as_of: 2026-10-20 23:59:58
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, severity: 黄}
  - it: 超期满五天为橙
    as_of: 2026-10-20 23:59:59
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, severity: 橙}
  - it: 超期满二十八天为红
    as_of: 2026-11-12 23:59:59
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, severity: 红}
  - it: 超期二十七天仍为橙
    as_of: 2026-11-12 23:59:58
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, severity: 橙}
  - it: 未到期
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-31 08:00:00}
    expect: pending
  - it: 登记了案件编号但导出中没有该案件，无法判断
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A9}
    expect: {verdict: unknown, case_no: A9}
  - it: 同一编号在两个来源都有案件，指向不明，无法判断
    incidents: {incident_no: J1, source: 接处警, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A1}
    cases:
      - {case_no: A1, source: 执法办案, kind: 刑事, filed_at: 2026-10-12 10:00:00}
      - {case_no: A1, source: 旧系统, kind: 刑事, filed_at: 2026-10-12 10:00:00}
    expect: unknown
  - it: 案件在另一来源且编号唯一，关联成立
    incidents: {incident_no: J1, source: 接处警, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A1}
    cases: {case_no: A1, source: 执法办案, kind: 刑事, filed_at: 2026-10-12 10:00:00}
    expect: met
  - it: 关联案件尚未受案、立案或不予立案的，照样计时
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 08:00:00}
    expect: {verdict: breached, reason: 接警2026-10-12 08:00:00，期限3日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见受立案决定，超16天；为何不豁免：案件A1已登记，未受案、立案或不予立案}
  - it: 处警结果记为受案，却没有案件，照样计时
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, outcome: 受案}
    expect: {verdict: breached, reason: 接警2026-10-12 08:00:00，期限3日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见受立案决定，超16天；为何不豁免：处警结果为受案，没有登记案件}
  - it: 不予立案也是决定
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, declined_at: 2026-10-14 08:00:00}
    expect: met
  - it: 移送，豁免
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, outcome: 移送}
    expect: exempt
  - it: 当场处罚，豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 当场处罚}
    expect: exempt
  - it: 告知自诉，豁免
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, outcome: 告知自诉}
    expect: exempt
  - it: 重复警情，豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 重复警情}
    expect: exempt
  - it: 虚假警情，豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 虚假警情}
    expect: exempt
  - it: 治安警情现场调解，豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 现场调解}
    expect: exempt
  - it: 刑事警情现场调解，不豁免
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, outcome: 现场调解}
    expect: {verdict: breached, reason: 接警2026-10-12 08:00:00，期限3日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见受立案决定，超16天；为何不豁免：现场调解只对治安警情算数}
  - it: 不予处理，有理由有审批人，豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 不予处理, outcome_reason: 有, outcome_approver: "900001"}
    expect: exempt
  - it: 不予处理但没有审批人，不豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 不予处理, outcome_reason: 有}
    expect: {verdict: breached, reason: 接警2026-10-12 08:00:00，期限24小时，至2026-10-13 09:00期满，截至2026-11-01 00:00未见受立案决定，超18天；为何不豁免：不予处理没有审批人}
  - it: 不予处理但没有理由，不豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 不予处理, outcome_approver: "900001"}
    expect: breached
  - it: 有理由有审批人，但处警结果为其他，不豁免
    incidents: {incident_no: J1, category: 治安, received_at: 2026-10-12 08:00:00, outcome: 其他, outcome_reason: 有, outcome_approver: "900001"}
    expect: breached
  - it: 处警结果在截止时点之后才有的，当时还不知道
    as_of: 2026-10-16 00:00:00
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-16 00:00:01, outcome: 移送}
    expect: breached
  - it: 豁免表在到期日有效，豁免
    as_of: 2026-10-15 23:59:59
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-01, object_no: J1, reason: 上级指定统一立案, doc_no: 明公法〔2026〕5号, granted_by: "900001", valid_from: 2026-10-15, valid_to: 2026-10-15}
    expect: exempt
  - it: 豁免文书到期后仍然没有办，期满之日起又是问题
    as_of: 2026-10-16 00:00:00
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-01, object_no: J1, reason: 上级指定统一立案, doc_no: 明公法〔2026〕5号, granted_by: "900001", valid_from: 2026-10-15, valid_to: 2026-10-15}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 豁免表在到期日之前已失效，不豁免
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: JQ-01, object_no: J1, reason: 上级指定统一立案, doc_no: 明公法〔2026〕5号, granted_by: "900001", valid_to: 2026-10-14}
    expect: breached
  - it: 接警时间无法识别，无法判断
    incidents: {incident_no: J1, category: 刑事, received_at: 不详}
    expect: unknown
  - it: 意见施行前一秒的警情，不判断
    incidents:
      - {incident_no: J1, category: 刑事, received_at: 2015-11-03 23:59:59}
      - {incident_no: J2, category: 治安, received_at: 2015-11-03 23:59:59}
    expect: {verdict: unknown, times: 2}
  - it: 意见施行第一秒的警情，刑事三日，治安二十四小时
    incidents:
      - {incident_no: J1, category: 刑事, received_at: 2015-11-04 00:00:00}
      - {incident_no: J2, category: 治安, received_at: 2015-11-04 00:00:00}
    expect:
      - {verdict: breached, subject_no: J1, law_since: 2015-11-04, strict_due_at: 2015-11-07 23:59:59}
      - {verdict: breached, subject_no: J2, law_since: 2015-11-04, strict_due_at: 2015-11-05 00:00:00, due_at: 2015-11-05 01:00:00}
  - it: 接报案规定施行前一秒的治安警情，仍适用意见
    incidents: {incident_no: J1, category: 治安, received_at: 2023-12-31 23:59:59}
    expect: {verdict: breached, law_since: 2015-11-04}
  - it: 接报案规定施行第一秒的治安警情，适用规定
    incidents: {incident_no: J1, category: 治安, received_at: 2024-01-01 00:00:00}
    expect: {verdict: breached, law_since: 2024-01-01}
  - it: 新治安管理处罚法施行前一秒的治安警情，适用接报案规定
    incidents: {incident_no: J1, category: 治安, received_at: 2025-12-31 23:59:59}
    expect: {verdict: breached, law_since: 2024-01-01}
  - it: 新治安管理处罚法施行第一秒的治安警情，适用新法
    incidents: {incident_no: J1, category: 治安, received_at: 2026-01-01 00:00:00}
    expect: {verdict: breached, law_since: 2026-01-01}
  - it: 纠纷和求助不在范围
    incidents:
      - {incident_no: J1, category: 纠纷, received_at: 2026-10-12 08:00:00}
      - {incident_no: J2, category: 求助, received_at: 2026-10-12 08:00:00}
    expect: out of scope
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, is_classified: 是}
    expect: out of scope
  - it: 属于涉密案件的警情不在范围
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-10-12 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: out of scope
  - it: 截止时点之后接警的，尚不在范围
    incidents: {incident_no: J1, category: 刑事, received_at: 2026-11-01 00:00:01}
    expect: out of scope
--- */
with excused as (
    select
        incidents.*,
        case
            when incidents.outcome in ('移送', '当场处罚', '告知自诉', '重复警情', '虚假警情')
                then '处警结果为' || incidents.outcome
            when incidents.outcome = '现场调解' and incidents.category = '治安'
                then '治安警情现场调解'
            when incidents.outcome = '不予处理' and incidents.outcome_reason is not null and incidents.outcome_approver is not null
                then '不予处理，记有理由和审批人'
        end as excuse
    from clocks.incidents as incidents
    where incidents.category in ('刑事', '治安')
)

select
    '警情' as subject_kind,
    incidents.source,
    incidents.incident_no as subject_no,
    coalesce(incidents.linked_case_no, incidents.case_no) as case_no,
    incidents.unit_code,
    incidents.officer_no,
    incidents.handled_at as start_at,
    incidents.handled_at_latest as start_at_latest,
    case when incidents.category = '刑事' then 'days' else 'hours' end as term_unit,
    case when incidents.category = '刑事' then law.days else law.hours end as term_n,
    case when incidents.case_reported_at is null then incidents.case_taken_at end as done_at,
    case when incidents.case_reported_at is null then incidents.case_taken_at_latest end as done_at_latest,
    incidents.received_at as done_from,
    incidents.excuse,
    -- a case that has its own report time is judged by the filing-review rules; here it is enough that it was taken
    case when incidents.case_reported_at is not null and incidents.case_taken_at is not null then 'met' end as verdict,
    case
        when incidents.case_link = 'absent' then '登记的案件编号不在导出的案件中'
        when incidents.case_link = 'ambiguous' then '登记的案件编号在多个来源中重复，指向不明'
    end as unclear,
    incidents.category as tag,
    law.law_no,
    case when incidents.finished_at is null then '接警' else '处警完毕' end as start_name,
    '受立案决定' as done_name,
    case
        when incidents.outcome = '现场调解' then '现场调解只对治安警情算数'
        when incidents.outcome = '不予处理' then '不予处理' || concat_ws(
            '、',
            case when incidents.outcome_reason is null then '没有理由' end,
            case when incidents.outcome_approver is null then '没有审批人' end
        )
        when incidents.linked_case_no is not null and incidents.case_taken_at is null
            then '案件' || incidents.linked_case_no || '已登记，未受案、立案或不予立案'
        when incidents.linked_case_no is null and incidents.outcome in ('受案', '立案')
            then '处警结果为' || incidents.outcome || '，没有登记案件'
    end as near_miss,
    case
        when incidents.case_reported_at is not null and incidents.case_taken_at is not null
            then '案件' || incidents.linked_case_no || '有接报时间，是否按期由受立案审查规则判断'
    end as note,
    incidents.source_file,
    incidents.source_row
from excused as incidents
left join law
    on law.applies_to = incidents.category
    and law.since <= incidents.handled_at
    and incidents.handled_at < law.until
