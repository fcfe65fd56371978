/* ---
name: 压案不查
question: 已受案、立案而未结的案件，是否及时开始调查，并且没有长期停滞？
class: S
severity: 橙
theme: 办案期限
dated_by: 立案时间（行政案件未立案的按受案时间）；最近一次调查工作结束的时间
needs:
  - "scope: cases.kind"
  - "[启动] start: cases.filed_at | cases.accepted_at"
  - "[推进] start: case_events.at"
  - "present: case_events.event"
  - "present: cases.decided_at | cases.concluded_at | cases.prosecuted_at | cases.cancelled_at"
  - "[启动] done: case_events.at"
law:
  - since: always
    clock: 启动
    applies_to: 行政
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）4
    quote: 对于报案不接、接报案后不登记不受案不立案、受案立案后不查处,越权管辖、违法受案立案、插手经济纠纷,以及虚报接报案和受案立案统计数据等违法违纪行为,依照有关规定追究相关领导和直接责任人员的责任。
    values: {days: "policy:aj03_start_days_admin"}
  - since: always
    clock: 启动
    applies_to: 刑事
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）4
    quote: 对于报案不接、接报案后不登记不受案不立案、受案立案后不查处,越权管辖、违法受案立案、插手经济纠纷,以及虚报接报案和受案立案统计数据等违法违纪行为,依照有关规定追究相关领导和直接责任人员的责任。
    values: {days: "policy:aj03_start_days_criminal"}
  - since: always
    clock: 推进
    applies_to: 行政
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）4
    quote: 对于报案不接、接报案后不登记不受案不立案、受案立案后不查处,越权管辖、违法受案立案、插手经济纠纷,以及虚报接报案和受案立案统计数据等违法违纪行为,依照有关规定追究相关领导和直接责任人员的责任。
    values: {days: "policy:aj03_progress_days_admin"}
  - since: always
    clock: 推进
    applies_to: 刑事
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）4
    quote: 对于报案不接、接报案后不登记不受案不立案、受案立案后不查处,越权管辖、违法受案立案、插手经济纠纷,以及虚报接报案和受案立案统计数据等违法违纪行为,依照有关规定追究相关领导和直接责任人员的责任。
    values: {days: "policy:aj03_progress_days_criminal"}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 调查工作已经开展，但没有录入案件节点
  - 协查、等待鉴定等原因没有录入未结原因
not_decided:
  - 正在鉴定、精神病鉴定、听证、中止的，以及未结原因为等待鉴定、等待协查、中止的，不在范围
examples:
  - it: 行政案件第七日最后一秒开始调查，合规；之后三十日内有工作，合规
    as_of: 2026-10-31 00:00:00
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-10-20 23:59:59}
    expect:
      - {clock: 启动, verdict: met, due_at: 2026-10-20 23:59:59}
      - {clock: 推进, verdict: met, due_at: 2026-11-19 23:59:59}
  - it: 超过一秒才开始，超期
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-10-21 00:00:00}
    expect:
      - {clock: 启动, verdict: breached, breach_at: 2026-10-20 23:59:59}
      - {clock: 推进, verdict: met}
  - it: 受案之后、立案之前的调查也算开始
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 勘验, at: 2026-10-12 10:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: met}
  - it: 受案之前的工作不算开始
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 勘验, at: 2026-10-12 08:59:59}
    expect:
      - {clock: 启动, verdict: breached, reason: 立案2026-10-13 09:00:00，期限7日，至2026-10-20 24:00期满，截至2026-11-01 00:00未见开始调查，超11天；为何不豁免：受案、立案之前的工作不算开始调查}
      - {clock: 推进, verdict: met}
  - it: 恰在受案那一秒的工作，算开始
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 勘验, at: 2026-10-12 09:00:00}
    expect:
      - {clock: 启动, verdict: met, done_at: 2026-10-12 09:00:00}
      - {clock: 推进, verdict: met}
  - it: 工作只知道日期、与受案同日的，不能说一定早于受案，算开始
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 09:00:00}
    case_events: {case_no: A1, event: 勘验, at: 2026-10-12}
    expect:
      - {clock: 启动, verdict: met, reason: 受案2026-10-12 09:00:00，期限7日，至2026-10-19 24:00期满，2026-10-12开始调查}
      - {clock: 推进, verdict: met, reason: 最近一次调查工作2026-10-12，期限30日，至2026-11-11 24:00期满，截至2026-11-01 00:00未见新的调查工作}
  - it: 询问、讯问、勘验、检查、辨认、取证、鉴定、精神病鉴定都是调查工作
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A2, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A3, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A4, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A5, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A6, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A7, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {case_no: A8, kind: 治安, filed_at: 2026-10-13 09:00:00}
    case_events:
      - {case_no: A1, event: 询问, at: 2026-10-14 09:00:00}
      - {case_no: A2, event: 讯问, at: 2026-10-14 09:00:00}
      - {case_no: A3, event: 勘验, at: 2026-10-14 09:00:00}
      - {case_no: A4, event: 检查, at: 2026-10-14 09:00:00}
      - {case_no: A5, event: 辨认, at: 2026-10-14 09:00:00}
      - {case_no: A6, event: 取证, at: 2026-10-14 09:00:00}
      - {case_no: A7, event: 鉴定, at: 2026-10-14 09:00:00, ended_at: 2026-10-15 09:00:00}
      - {case_no: A8, event: 精神病鉴定, at: 2026-10-14 09:00:00, ended_at: 2026-10-15 09:00:00}
    expect:
      - {clock: 启动, verdict: met, times: "8"}
      - {clock: 推进, verdict: met, times: "8"}
  - it: 刑事案件十五日
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 取证, at: 2026-10-28 23:59:59}
    expect:
      - {clock: 启动, verdict: met, due_at: 2026-10-28 23:59:59}
      - {clock: 推进, verdict: met}
  - it: 刑事案件超过十五日一秒
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 取证, at: 2026-10-29 00:00:00}
    expect:
      - {clock: 启动, verdict: breached}
      - {clock: 推进, verdict: met}
  - it: 行政案件立案后一直没有调查，只有启动一项
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
    expect: {clock: 启动, verdict: breached}
  - it: 立案、受案只知道日期的，从当日起算
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-10-26}
      - {case_no: A2, kind: 治安, accepted_at: 2026-10-27}
    expect:
      - {clock: 启动, verdict: pending, reason: 立案2026-10-26，期限7日，至2026-11-02 24:00期满，截至2026-11-01 00:00未见开始调查}
      - {clock: 启动, verdict: pending, reason: 受案2026-10-27，期限7日，至2026-11-03 24:00期满，截至2026-11-01 00:00未见开始调查}
  - it: 立案不久，未到期
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-30 09:00:00}
    expect: {clock: 启动, verdict: pending}
  - it: 行政案件停滞三十日的最后一秒，合规
    as_of: 2026-10-21 23:59:59
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-15 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-09-21 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: met, due_at: 2026-10-21 23:59:59}
  - it: 停滞超过三十日一秒，超期
    as_of: 2026-10-22 00:00:00
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-15 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-09-21 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: breached, breach_at: 2026-10-21 23:59:59}
  - it: 第三十日是休息日，顺延期间为临界
    as_of: 2026-10-05 09:00:00
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-01 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-09-02 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: borderline, strict_due_at: 2026-10-02 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 刑事案件停滞六十日
    as_of: 2026-10-23 23:59:59
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-08-20 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-08-24 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: met, due_at: 2026-10-23 23:59:59}
  - it: 刑事案件停滞超过六十日一秒
    as_of: 2026-10-24 00:00:00
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-08-20 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-08-24 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: breached}
  - it: 已结束的鉴定从结束之日起算停滞
    as_of: 2026-10-30 09:00:00
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-01 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-02 09:00:00, ended_at: 2026-10-10 09:00:00}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: met, due_at: 2026-11-09 23:59:59}
  - it: 鉴定结束只知道日期的，从当日起算停滞
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-01 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-02 09:00:00, ended_at: 2026-10-10}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: met, reason: 最近一次调查工作2026-10-10，期限30日，至2026-11-09 24:00期满，截至2026-11-01 00:00未见新的调查工作}
  - it: 两个系统的案件编号相同，各算各的调查工作和鉴定
    cases:
      - {source: 甲系统, case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
      - {source: 乙系统, case_no: A1, kind: 治安, filed_at: 2026-10-14 09:00:00}
      - {source: 丙系统, case_no: A1, kind: 治安, filed_at: 2026-10-15 09:00:00}
    case_events:
      - {source: 甲系统, case_no: A1, event: 询问, at: 2026-10-16 09:00:00}
      - {source: 丙系统, case_no: A1, event: 鉴定, at: 2026-10-16 09:00:00}
    expect:
      - {clock: 启动, verdict: met, due_at: 2026-10-20 23:59:59}
      - {clock: 推进, verdict: met, due_at: 2026-11-16 23:59:59}
      - {clock: 启动, verdict: breached, due_at: 2026-10-21 23:59:59}
  - it: 法制审核、审批不是调查工作
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
    case_events: {case_no: A1, event: 法制审核, at: 2026-10-14 09:00:00}
    expect: {clock: 启动, verdict: breached}
  - it: 最近一次工作只知道日期的，从两端计算
    as_of: 2026-10-22 00:00:00
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-15}
    case_events: {case_no: A1, event: 询问, at: 2026-09-21}
    expect:
      - {clock: 启动, verdict: met}
      - {clock: 推进, verdict: breached}
  - it: 立案时间无法识别的，启动无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 不详}
    expect: {clock: 启动, verdict: unknown}
  - it: 调查时间无法识别的，两项都无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-15 09:00:00}
    case_events: {case_no: A1, event: 询问, at: 不详}
    expect:
      - {clock: 启动, verdict: unknown}
      - {clock: 推进, verdict: unknown}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 09:00:00}
    exemptions: {rule_id: AJ-03, object_no: A1, reason: 统一专案侦办, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {clock: 启动, verdict: exempt}
  - it: 行政案件只受案未立案的，从受案起算
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-10-13 09:00:00}
    expect: {clock: 启动, verdict: breached, due_at: 2026-10-20 23:59:59}
  - it: 行政案件既未受案也未立案的不在范围
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-01 09:00:00}
    expect: out of scope
  - it: 刑事案件只受案未立案的不在范围
    cases: {case_no: A1, kind: 刑事, accepted_at: 2026-10-01 09:00:00}
    expect: out of scope
  - it: 已决定的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-13 09:00:00, decided_at: 2026-10-13 09:00:00}
    expect: out of scope
  - it: 不予立案后又立案的，仍是未结案件
    cases: {case_no: A1, kind: 刑事, declined_at: 2026-09-10 09:00:00, filed_at: 2026-10-01 09:00:00}
    expect: {clock: 启动, verdict: breached}
  - it: 正在鉴定的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-08-14 09:00:00}
    expect: out of scope
  - it: 已中止的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00}
    case_events: {case_no: A1, event: 中止, at: 2026-08-14 09:00:00}
    expect: out of scope
  - it: 等待协查的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00, pending_reason: 等待协查}
    expect: out of scope
  - it: 未结原因为等待鉴定的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00, pending_reason: 等待鉴定}
    expect: out of scope
  - it: 未结原因为中止的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00, pending_reason: 中止}
    expect: out of scope
  - it: 行为人不明的仍应调查
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00, pending_reason: 行为人不明}
    expect: {clock: 启动, verdict: breached, reason: 立案2026-08-13 09:00:00，期限7日，至2026-08-20 24:00期满，截至2026-11-01 00:00未见开始调查，超72天；为何不豁免：未结原因为行为人不明，仍应调查}
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-13 09:00:00, is_classified: 是}
    expect: out of scope
--- */
with open_cases as (
    select
        cases.*,
        case when cases.is_criminal then '刑事' else '行政' end as law_group,
        coalesce(cases.filed_at, cases.accepted_at) as taken_at,
        coalesce(cases.filed_at_latest, cases.accepted_at_latest) as taken_at_latest,
        least(cases.accepted_at, cases.filed_at) as first_taken_at
    from clocks.cases as cases
    where cases.ended_at is null
        -- a criminal case is taken up when it is filed
        and (cases.filed_at is not null or (not cases.is_criminal and cases.accepted_at is not null))
        and coalesce(cases.pending_reason, '') not in ('等待鉴定', '等待协查', '中止')
        and not exists (
            select * from clocks.pauses as pauses
            where pauses.case_source = cases.source and pauses.case_no = cases.case_no and pauses.is_open
        )
),

acts as (
    select
        cases.source,
        cases.case_no,
        min(events.at) filter (where events.at_latest >= cases.first_taken_at) as first_at,
        min(events.at_latest) filter (where events.at_latest >= cases.first_taken_at) as first_at_latest,
        max(coalesce(events.ended_at, events.at)) as last_at,
        max(coalesce(events.ended_at_latest, events.at_latest)) as last_at_latest
    from open_cases as cases
    join clocks.case_events as events
        on events.case_source = cases.source and events.case_no = cases.case_no
    where events.event in ('询问', '讯问', '勘验', '检查', '辨认', '取证', '鉴定', '精神病鉴定')
    group by cases.source, cases.case_no
),

asked as (
    select
        '启动' as clock,
        cases.*,
        cases.taken_at as start_at,
        cases.taken_at_latest as start_at_latest,
        acts.first_at as done_at,
        acts.first_at_latest as done_at_latest,
        case when acts.first_at is null and acts.last_at is not null then '受案、立案之前的工作不算开始调查' end as near_miss,
        cases.first_taken_at as done_from,
        false as is_standing
    from open_cases as cases
    left join acts
        on acts.source = cases.source and acts.case_no = cases.case_no
    union all
    select
        '推进' as clock,
        cases.*,
        acts.last_at as start_at,
        acts.last_at_latest as start_at_latest,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest,
        cast(null as varchar) as near_miss,
        cast(null as timestamp) as done_from,
        true as is_standing
    from open_cases as cases
    join acts
        on acts.source = cases.source and acts.case_no = cases.case_no
)

select
    asked.clock,
    '案件' as subject_kind,
    asked.source,
    asked.case_no as subject_no,
    asked.case_no,
    asked.unit_code,
    asked.officer_no,
    asked.start_at,
    asked.start_at_latest,
    case when asked.clock = '推进' then '最近一次调查工作' when asked.filed_at is not null then '立案' else '受案' end as start_name,
    'days' as term_unit,
    law.days as term_n,
    asked.is_standing,
    asked.done_at,
    asked.done_at_latest,
    asked.done_from,
    case when asked.clock = '启动' then '开始调查' else '新的调查工作' end as done_name,
    coalesce(asked.near_miss, '未结原因为' || asked.pending_reason || '，仍应调查') as near_miss,
    law.law_no,
    asked.source_file,
    asked.source_row
from asked
left join law
    on law.clock = asked.clock and law.applies_to = asked.law_group
