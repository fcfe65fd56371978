/* ---
name: 行政案件受案审查超期
question: 行政案件接报后，是否在审查期限内受案、立案、不予受理或移送？
class: R
severity: 黄
theme: 受立案
dated_by: 接报时间（无则关联警情的处警完毕、接警时间）
needs:
  - "scope: cases.kind"
  - "start: cases.reported_at | incidents.finished_at | incidents.received_at"
  - "done: cases.accepted_at | cases.filed_at | cases.declined_at | cases.transferred_out_at"
law:
  - since: 2015-11-04
    applies_to: 治安
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）2
    quote: 行政案件受案审查期限原则上不超过24小时,疑难复杂案件受案审查期限不超过3日。
    values: {accept_hours: 24, complex_days: 3}
  - since: 2015-11-04
    applies_to: 其他行政
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（一）2
    quote: 行政案件受案审查期限原则上不超过24小时,疑难复杂案件受案审查期限不超过3日。
    values: {accept_hours: 24, complex_days: 3}
  - since: 2024-01-01
    applies_to: 治安
    instrument: 公安机关接报案与立案工作规定（2023年）
    article: 第十二条
    quote: 公安机关对属于本单位管辖的行政案件，应当依法立即立案并进行调查。
    values: {accept_hours: "policy:jq02_accept_hours", complex_days: "policy:jq02_complex_days"}
  - since: 2024-01-01
    applies_to: 其他行政
    instrument: 公安机关接报案与立案工作规定（2023年）
    article: 第十二条
    quote: 公安机关对属于本单位管辖的行政案件，应当依法立即立案并进行调查。
    values: {accept_hours: "policy:jq02_accept_hours", complex_days: "policy:jq02_complex_days"}
  - since: 2026-01-01
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第九十条
    quote: 公安机关对报案、控告、举报或者违反治安管理行为人主动投案，以及其他国家机关移送的违反治安管理案件，应当立即立案并进行调查；认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。
    values: {file_hours: "policy:jq02_accept_hours", complex_days: "policy:jq02_complex_days"}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 接报时间按录入时间补填的，起算早于实际接报
  - 2026年起治安案件仍把立案时刻记在“受案时间”列的系统：须在来源配置中写明，否则显示为未立案
not_decided:
  - 既无接报时间也无关联警情的案件（如工作中发现的），没有起算时间，不在范围
examples:
  - it: 治安案件，接报后整二十四小时立案，合规
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-13 09:30:00, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-13 09:30:00, due_at: 2026-10-13 10:00:00, done_at: 2026-10-13 09:30:00, law_since: 2026-01-01, case_no: A1, officer_no: "100003"}
  - it: 超过二十四小时一秒，开始的时不计入，为临界
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-13 09:30:01}
    expect: borderline
  - it: 恰在最宽算法的最后一秒，仍为临界
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-13 10:00:00}
    expect: borderline
  - it: 再超过一秒即超期
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-13 10:00:01}
    expect: {verdict: breached, breach_at: 2026-10-13 10:00:00, severity: 黄}
  - it: 2026年起治安案件只有受案时间的，未立案即超期
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, accepted_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-13 10:00:00, law_since: 2026-01-01, reason: 接报2026-10-12 09:30:00，期限24小时，至2026-10-13 10:00期满，截至2026-11-01 00:00未见立案、不予受理或移送，超18天；为何不豁免：2026-10-12 10:00:00受案，自2026年起不能代替立案}
  - it: 其他行政案件2026年仍以受案为准
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00, accepted_at: 2026-10-12 10:00:00}
    expect: {verdict: met, done_at: 2026-10-12 10:00:00, law_since: 2024-01-01}
  - it: 其他行政案件逾期受案
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00, accepted_at: 2026-10-13 10:00:01}
    expect: breached
  - it: 期限内不予受理，合规
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, declined_at: 2026-10-12 18:00:00}
    expect: {verdict: met, done_at: 2026-10-12 18:00:00}
  - it: 期限内不予受理、后来又立案的，先前的决定仍算按期
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, declined_at: 2026-10-12 18:00:00, filed_at: 2026-10-20 09:00:00}
    expect: met
  - it: 期限内移送，合规
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00, transferred_out_at: 2026-10-13 09:00:00}
    expect: {verdict: met, done_at: 2026-10-13 09:00:00}
  - it: 次日受案、不予受理、移送，只知道日期，早晚不明，为临界
    cases:
      - {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00, accepted_at: 2026-10-13}
      - {case_no: A2, kind: 其他行政, reported_at: 2026-10-12 09:30:00, declined_at: 2026-10-13}
      - {case_no: A3, kind: 其他行政, reported_at: 2026-10-12 09:30:00, transferred_out_at: 2026-10-13}
    expect: {verdict: borderline, times: 3}
  - it: 疑难复杂的三日，第三日最后一秒立案，合规
    cases: {case_no: A1, kind: 治安, review_tier: 疑难复杂, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-15 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59}
  - it: 疑难复杂的三日，超过一秒即超期
    cases: {case_no: A1, kind: 治安, review_tier: 疑难复杂, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 疑难复杂的第三日是休息日，顺延到下一工作日，其间立案为临界
    cases: {case_no: A1, kind: 治安, review_tier: 疑难复杂, reported_at: 2026-10-01 09:00:00, filed_at: 2026-10-08 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 一般案件的二十四小时不因节假日顺延
    cases: {case_no: A1, kind: 治安, review_tier: 一般, reported_at: 2026-10-01 09:00:00, filed_at: 2026-10-08 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-02 10:00:00}
  - it: 重大疑难复杂是刑事案件的档，行政案件按二十四小时
    cases: {case_no: A1, kind: 治安, review_tier: 重大疑难复杂, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-14 09:00:00}
    expect: {verdict: breached, reason: 接报2026-10-12 09:30:00，期限24小时，至2026-10-13 10:00期满，2026-10-14 09:00:00立案，超23小时；为何不豁免：重大疑难复杂是刑事案件的档，行政案件没有}
  - it: 2025年最后一秒接报的治安案件，旧法下受案即可；跨新旧法，由人确认
    cases: {case_no: A1, kind: 治安, reported_at: 2025-12-31 23:59:59, accepted_at: 2026-01-01 10:00:00}
    expect: {verdict: met, law_since: 2024-01-01, due_at: 2026-01-02 00:00:00, reason: 跨2026-01-01新旧法，需人工确认；接报2025-12-31 23:59:59，期限24小时，至2026-01-02 00:00期满，2026-01-01 10:00:00受案}
  - it: 2026年第一秒接报的，须立案，受案不算
    cases: {case_no: A1, kind: 治安, reported_at: 2026-01-01 00:00:00, accepted_at: 2026-01-01 10:00:00}
    expect: {verdict: breached, law_since: 2026-01-01, breach_at: 2026-01-02 01:00:00}
  - it: 2023年最后一秒接报，适用2015年意见，受案即可
    cases:
      - {case_no: A1, kind: 治安, reported_at: 2023-12-31 23:59:59, accepted_at: 2024-01-01 20:00:00}
      - {case_no: A2, kind: 其他行政, reported_at: 2023-12-31 23:59:59, accepted_at: 2024-01-01 20:00:00}
    expect: {verdict: met, law_since: 2015-11-04, strict_due_at: 2024-01-01 23:59:59, due_at: 2024-01-02 00:00:00, times: 2}
  - it: 2024年第一秒接报，适用接报案与立案工作规定，受案也可
    cases:
      - {case_no: A1, kind: 治安, reported_at: 2024-01-01 00:00:00, accepted_at: 2024-01-02 00:00:00}
      - {case_no: A2, kind: 其他行政, reported_at: 2024-01-01 00:00:00, accepted_at: 2024-01-02 00:00:00}
    expect: {verdict: met, law_since: 2024-01-01, strict_due_at: 2024-01-02 00:00:00, due_at: 2024-01-02 01:00:00, times: 2}
  - it: 2015年意见施行的第一秒接报，二十四小时
    cases:
      - {case_no: A1, kind: 治安, reported_at: 2015-11-04 00:00:00, accepted_at: 2015-11-05 01:00:01}
      - {case_no: A2, kind: 其他行政, reported_at: 2015-11-04 00:00:00, accepted_at: 2015-11-05 01:00:01}
    expect: {verdict: breached, law_since: 2015-11-04, strict_due_at: 2015-11-05 00:00:00, breach_at: 2015-11-05 01:00:00, times: 2}
  - it: 2015年意见下的疑难复杂三日，第三日是星期六，顺延到星期一
    cases:
      - {case_no: A1, kind: 治安, review_tier: 疑难复杂, reported_at: 2015-11-04 09:00:00, accepted_at: 2015-11-07 10:00:00}
      - {case_no: A2, kind: 其他行政, review_tier: 疑难复杂, reported_at: 2015-11-04 09:00:00, accepted_at: 2015-11-07 10:00:00}
    expect: {verdict: met, law_since: 2015-11-04, strict_due_at: 2015-11-07 23:59:59, due_at: 2015-11-09 23:59:59, times: 2}
  - it: 意见施行前一秒接报的，不判断
    cases:
      - {case_no: A1, kind: 治安, reported_at: 2015-11-03 23:59:59, accepted_at: 2015-11-03 23:59:59}
      - {case_no: A2, kind: 其他行政, reported_at: 2015-11-03 23:59:59, accepted_at: 2015-11-03 23:59:59}
    expect: {verdict: unknown, times: 2}
  - it: 没有接报时间的，从关联警情处警完毕起算
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, finished_at: 2026-10-12 12:30:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-13 12:30:00}
    expect: {verdict: met, due_at: 2026-10-13 13:00:00}
  - it: 警情没有处警完毕时间的，从接警起算
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-13 12:30:00}
    expect: {verdict: breached, breach_at: 2026-10-13 10:00:00}
  - it: 处警完毕前、接警后已在现场立案的，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, finished_at: 2026-10-12 12:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-12 09:00:00}
    expect: met
  - it: 立案早于接警，记录有误，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, finished_at: 2026-10-12 12:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-12 08:59:59}
    expect: unknown
  - it: 立案早于接报，记录有误，无法判断
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-11 09:30:00}
    expect: unknown
  - it: 接报时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, reported_at: 不详, filed_at: 2026-10-16 09:00:00}
    expect: unknown
  - it: 立案时间无法识别的，无法判断，不算未办
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 不详}
    expect: unknown
  - it: 立案时间无法识别，但已按期移送，合规
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00, filed_at: 不详, transferred_out_at: 2026-10-12 12:00:00}
    expect: met
  - it: 接报只知道日期，次日立案，早晚不明，为临界
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12, filed_at: 2026-10-13}
    expect: {verdict: borderline, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 接报只知道日期，第三日才立案，确已超期
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12, filed_at: 2026-10-15}
    expect: {verdict: breached, breach_at: 2026-10-14 00:00:00}
  - it: 未决定且未到期
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-31 09:30:00}
    expect: pending
  - it: 未决定，截止时刻在两种算法之间，为临界
    as_of: 2026-10-13 09:45:00
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00}
    expect: borderline
  - it: 未决定已超期
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-10-12 09:30:00}
    expect: {verdict: breached, breach_at: 2026-10-13 10:00:00}
  - it: 截止时刻之后才立案的，视为尚未立案
    as_of: 2026-10-13 12:00:00
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, filed_at: 2026-10-13 12:00:01}
    expect: breached
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00}
    exemptions: {rule_id: JQ-02, object_no: A1, reason: 指定管辖, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 既无接报时间也无警情的，不在范围
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 09:30:00}
    expect: out of scope
  - it: 刑事案件不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:30:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00, is_classified: 是}
    expect: out of scope
  - it: 接报在截止时刻之后的，不在范围
    as_of: 2026-10-12 09:00:00
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:30:00}
    expect: out of scope
  - it: 警情已经接警，而案件的时间全在截止时刻之后的，案件尚不存在，不在范围
    as_of: 2026-10-12 20:00:00
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, filed_at: 2026-10-13 09:00:00}
    expect: out of scope
--- */
with reviewed as (
    select
        cases.*,
        law.law_no,
        law.until as law_until,
        cases.review_tier = '疑难复杂' as is_complex,
        coalesce(law.accept_hours, law.file_hours) as review_hours,
        law.complex_days,
        -- from 2026 on a 治安 case is filed; only before that was it enough to accept it
        law.accept_hours is not null as is_acceptance_enough,
        case when law.accept_hours is not null then cases.accepted_at end as taken_at,
        case when law.accept_hours is not null then cases.accepted_at_latest end as taken_at_latest
    from clocks.cases as cases
    left join law
        on law.applies_to = cases.kind and law.since <= cases.known_at and cases.known_at < law.until
    where cases.is_administrative
        and not cases.is_ahead
        and cases.known_at is not null
),

decided as (
    select
        reviewed.*,
        least(taken_at, filed_at, declined_at, transferred_out_at) as first_decided_at,
        least(taken_at_latest, filed_at_latest, declined_at_latest, transferred_out_at_latest) as first_decided_at_latest,
        end_of_day(known_at, case when is_complex then complex_days else cast(ceil(review_hours / 24.0) as integer) end)
            as term_ends_at
    from reviewed
)

select
    '案件' as subject_kind,
    decided.source,
    decided.case_no as subject_no,
    decided.case_no,
    decided.unit_code,
    decided.officer_no,
    decided.known_at as start_at,
    decided.known_at_latest as start_at_latest,
    case when decided.is_complex then 'days' else 'hours' end as term_unit,
    case when decided.is_complex then decided.complex_days else decided.review_hours end as term_n,
    decided.first_decided_at as done_at,
    decided.first_decided_at_latest as done_at_latest,
    decided.decidable_from as done_from,
    decided.law_no,
    case
        when decided.reported_at is not null then '接报'
        when decided.known_at = decided.decidable_from then '关联警情接警'
        else '关联警情处警完毕'
    end as start_name,
    case
        when decided.first_decided_at = decided.filed_at then '立案'
        when decided.first_decided_at = decided.taken_at then '受案'
        when decided.first_decided_at = decided.declined_at then '不予受理'
        when decided.first_decided_at = decided.transferred_out_at then '移送'
        when decided.is_acceptance_enough then '受案、立案、不予受理或移送'
        else '立案、不予受理或移送'
    end as done_name,
    case
        when decided.accepted_at is not null and not decided.is_acceptance_enough
            then written_between(decided.accepted_at, decided.accepted_at_latest) || '受案，自2026年起不能代替立案'
        when decided.review_tier in ('需查证', '重大疑难复杂')
            then decided.review_tier || '是刑事案件的档，行政案件没有'
    end as near_miss,
    -- open on the day the new law began, within its term: the old law, which is the more lenient, decides
    case
        when decided.kind = '治安'
            and decided.law_until = date '2026-01-01'
            and decided.term_ends_at >= decided.law_until
            and not coalesce(decided.first_decided_at_latest < decided.law_until, false)
            then '跨2026-01-01新旧法，需人工确认'
    end as note,
    decided.source_file,
    decided.source_row
from decided
