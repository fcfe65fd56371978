/* ---
name: 不满意未闭环
question: 回访不满意的，是否告知了反馈渠道，并在本地规定的工作日内整改反馈或再次回访满意？
class: R
severity: 橙
theme: 回访与答复
dated_by: 回访时间
needs:
  - "[整改] scope: visits.satisfaction"
  - "[整改] start: visits.visited_at"
  - "[整改] done: visits.rectified_at"
  - "[告知] scope: visits.satisfaction"
  - "[告知] start: visits.visited_at"
  - "[告知] done: visits.told_channel"
law:
  - since: always
    clock: 整改
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {rectify_workdays: "policy:hf02_rectify_workdays"}
  - since: always
    clock: 告知
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {}
exemptions:
  - 豁免表列明的回访
false_positives:
  - 不满意针对的是案件结果而非执法行为，已作解释但未录整改反馈时间
  - 再次回访记在关联的警情或案件名下
not_decided:
  - 整改是否到位、答复是否真实，由人核查
  - 国家层面没有整改日数的规定；期限是本地文件定的
examples:
  - it: 第五个工作日最后一秒反馈整改，合规
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-19 23:59:59}
    expect:
      - {clock: 整改, verdict: met, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met}
  - it: 超过一秒反馈即超期
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-20 00:00:00}
    expect:
      - {clock: 整改, verdict: breached, breach_at: 2026-10-19 23:59:59, severity: 橙}
      - {clock: 告知, verdict: met}
  - it: 没有整改反馈，再次回访满意，算闭环
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-19 23:59:59, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: met, subject_no: H1, done_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met, subject_no: H1}
  - it: 再次回访基本满意也算，迟一秒即超期
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 案件, object_no: A1, visited_at: 2026-10-20 00:00:00, satisfaction: 基本满意}
    expect:
      - {clock: 整改, verdict: breached, breach_at: 2026-10-19 23:59:59, done_at: 2026-10-20 00:00:00}
      - {clock: 告知, verdict: met}
  - it: 此前的满意不算闭环
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 08:00:00, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: breached, reason: 回访不满意2026-10-12 09:00:00，期限5个工作日，至2026-10-19 24:00期满，截至2026-11-01 00:00未见整改反馈或者再次回访满意，超12天；为何不豁免：本次之前的满意不算}
      - {clock: 告知, verdict: met}
  - it: 同一秒的满意不在本次之后，不算闭环
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: breached}
      - {clock: 告知, verdict: met}
  - it: 不满意只记到分，同一分钟最后一秒的满意，先后不明，为临界
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:59, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: borderline}
      - {clock: 告知, verdict: met}
  - it: 再次回访满意只知道日期的，也算闭环
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-13, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: met, reason: 回访不满意2026-10-12 09:00:00，期限5个工作日，至2026-10-19 24:00期满，2026-10-13再次回访满意}
      - {clock: 告知, verdict: met}
  - it: 当日整改、只知道日期的，不能说早于回访，合规
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-12}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: met}
  - it: 两个系统回访同一警情，一个不满意、另一个后来满意，算闭环
    incidents: {source: 接处警, incident_no: J1, received_at: 2026-10-12 08:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {source: 乙系统, visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-13 09:00:00, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: met, done_at: 2026-10-13 09:00:00}
      - {clock: 告知, verdict: met}
  - it: 两个系统的警情、回访编号都相同，各算各的闭环
    incidents:
      - {source: 甲系统, incident_no: J1, received_at: 2026-10-12 08:00:00}
      - {source: 乙系统, incident_no: J1, received_at: 2026-10-13 08:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {source: 甲系统, visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-14 09:00:00, satisfaction: 满意}
      - {source: 乙系统, visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-13 09:00:00, satisfaction: 不满意, told_channel: 否}
    expect:
      - {clock: 整改, verdict: met, due_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met}
      - {clock: 整改, verdict: breached, due_at: 2026-10-20 23:59:59}
      - {clock: 告知, verdict: breached}
  - it: 编号相同的案件和警情，各归各的：警情归到由它而来的案件名下，问题归回访的单位、民警
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00}
    cases:
      - {case_no: J1, kind: 治安}
      - {case_no: A1, kind: 治安, incident_no: J1}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, unit_code: U2, visitor_no: "000001", visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 案件, object_no: J1, unit_code: U2, visitor_no: "000002", visited_at: 2026-10-13 09:00:00, satisfaction: 满意}
      - {visit_no: H3, object_kind: 案件, object_no: J1, unit_code: U2, visitor_no: "000002", visited_at: 2026-10-14 09:00:00, satisfaction: 不满意, told_channel: 是}
    expect:
      - {clock: 整改, verdict: breached, subject_no: H1, case_no: A1, unit_code: U2, officer_no: "000001"}
      - {clock: 告知, verdict: met, subject_no: H1, case_no: A1, unit_code: U2, officer_no: "000001"}
      - {clock: 整改, verdict: breached, subject_no: H3, case_no: J1, unit_code: U2, officer_no: "000002"}
      - {clock: 告知, verdict: met, subject_no: H3, case_no: J1, unit_code: U2, officer_no: "000002"}
  - it: 再次回访未评价、又不满意的，不算闭环；每次不满意各自判断
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-13 09:00:00, satisfaction: 未评价}
      - {visit_no: H3, object_kind: 警情, object_no: J1, visited_at: 2026-10-14 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-15 09:00:00}
    expect:
      - {clock: 整改, verdict: breached, subject_no: H1, breach_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met, subject_no: H1}
      - {clock: 整改, verdict: met, subject_no: H3}
      - {clock: 告知, verdict: met, subject_no: H3}
  - it: 别的警情的满意不算
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J2, visited_at: 2026-10-13 09:00:00, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: breached}
      - {clock: 告知, verdict: met}
  - it: 未告知反馈渠道，问题（黄），发生时间为回访之时
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 否, rectified_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: breached, breach_at: 2026-10-12 09:00:00, severity: 黄, reason: 回访不满意，未告知反馈渠道}
  - it: 未告知，回访只知道日期的，发生时间为当日零时
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12, satisfaction: 不满意, told_channel: 否, rectified_at: 2026-10-13}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: breached, breach_at: 2026-10-12 00:00:00}
  - it: 未记载是否告知的，无法判断
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, rectified_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: unknown, reason: 无法判断：未记载是否告知反馈渠道}
  - it: 是否告知无法识别的，无法判断
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 已说, rectified_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: unknown, reason: 无法判断：是否告知反馈渠道无法识别}
  - it: 整改早于回访，记录有误，无法判断
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-11 09:00:00}
    expect:
      - {clock: 整改, verdict: unknown}
      - {clock: 告知, verdict: met}
  - it: 回访时间无法识别的，整改无法判断；未告知的，发生在何时也无法判断
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 不详, satisfaction: 不满意, told_channel: 否, rectified_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 整改, verdict: unknown}
      - {clock: 告知, verdict: unknown}
  - it: 整改时间无法识别的，无法判断，不算未整改
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 不详}
    expect:
      - {clock: 整改, verdict: unknown}
      - {clock: 告知, verdict: met}
  - it: 同一日先后不明的满意与不满意，为临界
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12, satisfaction: 不满意, told_channel: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, visited_at: 2026-10-12, satisfaction: 满意}
    expect:
      - {clock: 整改, verdict: borderline, reason: 再次回访与本次的先后无法确定；回访不满意2026-10-12，期限5个工作日，至2026-10-19 24:00期满，2026-10-12再次回访满意；临界：在最严与最宽两种算法之间}
      - {clock: 告知, verdict: met}
  - it: 只知道日期，第五个工作日整改，合规
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-19}
    expect:
      - {clock: 整改, verdict: met}
      - {clock: 告知, verdict: met}
  - it: 国庆假期不算工作日，调休上班的算
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-09-30 09:00:00, satisfaction: 不满意, told_channel: 是, rectified_at: 2026-10-14 00:00:00}
    expect:
      - {clock: 整改, verdict: breached, breach_at: 2026-10-13 23:59:59}
      - {clock: 告知, verdict: met}
  - it: 未整改且未到期
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-29 09:00:00, satisfaction: 不满意, told_channel: 是}
    expect:
      - {clock: 整改, verdict: pending, due_at: 2026-11-05 23:59:59}
      - {clock: 告知, verdict: met}
  - it: 未整改已超期
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 是}
    expect:
      - {clock: 整改, verdict: breached, breach_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met}
  - it: 豁免表有文号、有批准人的，豁免
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 否}
    exemptions: {rule_id: HF-02, object_no: H1, reason: 已进入信访程序, doc_no: 明公法〔2026〕10号, granted_by: "900001"}
    expect:
      - {clock: 整改, verdict: exempt}
      - {clock: 告知, verdict: exempt}
  - it: 满意的回访不在范围
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 满意}
    expect: out of scope
  - it: 截止时刻之后的回访不在范围
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-11-01 00:00:01, satisfaction: 不满意, told_channel: 否}
    expect: out of scope
  - it: 涉密警情的回访不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_classified: 是}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12 09:00:00, satisfaction: 不满意, told_channel: 否}
    expect: out of scope
--- */
with matters as (
    select
        visits.*,
        -- what no export holds is still one matter within its own source
        coalesce(visits.object_source, visits.source) as matter_source
    from clocks.visits as visits
),

unhappy as (
    select *
    from matters
    where satisfaction = '不满意'
),

-- the next later visit that satisfied: perhaps later, and surely later
satisfied_later as (
    select
        unhappy.source,
        unhappy.visit_no,
        min(matters.visited_at) filter (where matters.visited_at_latest > unhappy.visited_at) as perhaps_at,
        min(matters.visited_at_latest) filter (where matters.visited_at > unhappy.visited_at_latest) as surely_at,
        max(case when matters.visited_at_latest <= unhappy.visited_at then '本次之前的满意不算' end) as near_miss
    from unhappy
    join matters
        on matters.object_kind = unhappy.object_kind
        and matters.matter_source = unhappy.matter_source
        and matters.object_no = unhappy.object_no
    where matters.satisfaction in ('满意', '基本满意')
    group by unhappy.source, unhappy.visit_no
),

-- what was visited: its case, and the unit that handled it
handled as (
    select '案件' as object_kind, source, case_no as object_no, case_no, unit_code
    from clocks.cases
    union all
    select '警情' as object_kind, source, incident_no as object_no, linked_case_no as case_no, unit_code
    from clocks.incidents
),

answered as (
    select
        unhappy.*,
        satisfied_later.near_miss,
        least(unhappy.rectified_at, satisfied_later.perhaps_at) as closed_at,
        least(unhappy.rectified_at_latest, satisfied_later.surely_at) as closed_at_latest,
        case when unhappy.object_kind = '案件' then unhappy.object_no else handled.case_no end as matter_case_no,
        -- a visit that no unit signed falls to the unit that handled the matter
        coalesce(unhappy.unit_code, handled.unit_code) as answerable_unit
    from unhappy
    left join satisfied_later
        on satisfied_later.source = unhappy.source and satisfied_later.visit_no = unhappy.visit_no
    left join handled
        on handled.object_kind = unhappy.object_kind and handled.source = unhappy.object_source and handled.object_no = unhappy.object_no
),

terms as (
    select
        '整改' as clock,
        answered.*,
        'workdays' as term_unit,
        closed_at as done_at,
        coalesce(closed_at_latest, case when closed_at is not null then timestamp '9999-12-31 23:59:59' end) as done_at_latest,
        cast(null as varchar) as verdict,
        cast(null as timestamp) as breach_at,
        cast(null as varchar) as severity,
        cast(null as varchar) as unclear,
        case when closed_at is not null and closed_at_latest is null then '再次回访与本次的先后无法确定' end as note
    from answered
    union all
    select
        '告知' as clock,
        answered.*,
        cast(null as varchar) as term_unit,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest,
        case when told_channel then 'met' when not told_channel then 'breached' else 'unknown' end as verdict,
        visited_at as breach_at,
        '黄' as severity,
        case
            when told_channel is not null then null
            when has_column(unreadable, 'told_channel') then '是否告知反馈渠道无法识别'
            else '未记载是否告知反馈渠道'
        end as unclear,
        case when told_channel then '已告知反馈渠道' when not told_channel then '回访不满意，未告知反馈渠道' end as note
    from answered
)

select
    terms.clock,
    '回访' as subject_kind,
    terms.source,
    terms.visit_no as subject_no,
    terms.matter_case_no as case_no,
    terms.answerable_unit as unit_code,
    terms.visitor_no as officer_no,
    terms.visited_at as start_at,
    terms.visited_at_latest as start_at_latest,
    '回访不满意' as start_name,
    terms.term_unit,
    case when terms.clock = '整改' then law.rectify_workdays end as term_n,
    terms.done_at,
    terms.done_at_latest,
    case
        when terms.done_at is null then '整改反馈或者再次回访满意'
        when terms.done_at = terms.rectified_at then '整改反馈'
        else '再次回访满意'
    end as done_name,
    terms.verdict,
    terms.breach_at,
    terms.severity,
    terms.unclear,
    case when terms.clock = '整改' then terms.near_miss end as near_miss,
    law.law_no,
    terms.note,
    terms.source_file,
    terms.source_row
from terms
left join law
    on law.clock = terms.clock
