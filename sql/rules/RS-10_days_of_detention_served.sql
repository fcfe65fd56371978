/* ---
name: 行政拘留执行天数不符
question: 行政拘留是否恰好执行了应当执行的天数，决定的天数是否不超过二十日？
class: R
severity: 红
theme: 人身自由
dated_by: 天数为收拘时间；上限为处罚决定时间
needs:
  - "scope: penalties.kind"
  - "scope: penalties.detention_days"
  - "[天数] start: penalties.custody_in_at"
  - "[天数] done: penalties.custody_out_at"
  - "[上限] start: penalties.decided_at"
law:
  - since: 2012-04-01
    clock: 天数
    instrument: 拘留所条例（2012年）
    article: 第三十二条
    quote: 执行拘留的时间以日为单位计算，从收拘当日到第2日为1日。
    values: {}
  - since: 2006-03-01
    clock: 上限
    instrument: 治安管理处罚法（2012年修正）
    article: 第十六条
    quote: 行政拘留处罚合并执行的，最长不超过二十日。
    values: {most_days: 20}
  - since: 2026-01-01
    clock: 上限
    instrument: 治安管理处罚法（2025年修订）
    article: 第十六条
    quote: 行政拘留处罚合并执行的，最长不超过二十日。
    values: {most_days: 20}
exemptions:
  - 天数：少执行的，有暂缓执行或者不执行情形（多执行的没有例外）
  - 豁免表列明的处罚
false_positives:
  - 折抵、请假出所的天数未录入的
  - 几个行政拘留合并执行，每个处罚都录成同一收拘、出所时间的
  - 出所时间未录入的
not_decided:
  - 合并执行的总天数：记录以一个处罚为一行，上限只查单个处罚的天数
examples:
  - it: 拘留十日，第十日最后一秒出所，合规；十日不超过上限
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 23:59:59, officer_no: "100003"}
    expect:
      - {verdict: met, clock: 天数, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2012-04-01, case_no: A1, person_no: "01", officer_no: "100003"}
      - {verdict: met, clock: 上限, law_since: 2026-01-01, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 拘留十日，第十日零时出所，仍是十日
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 00:00:00}
    expect:
      - {verdict: met, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 多执行一日（第十一日零时出所）
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-16 00:00:00}
    expect:
      - {verdict: breached, clock: 天数, severity: 红, due_at: 2026-10-15 23:59:59, breach_at: 2026-10-16 00:00:00, reason: 应执行10日；收拘2026-10-05 16:00:00，期限10日，至2026-10-15 24:00期满，2026-10-16 00:00:00出所，超不足1小时}
      - {verdict: met, clock: 上限}
  - it: 少执行一日（第九日最后一秒出所）
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-14 23:59:59}
    expect:
      - {verdict: breached, clock: 天数, severity: 橙, breach_at: 2026-10-14 23:59:59, reason: 应执行10日，2026-10-05 16:00:00收拘，2026-10-14 23:59:59出所，少于应执行的天数}
      - {verdict: met, clock: 上限}
  - it: 收拘与出所记在同一秒，一日也没有执行
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-05 16:00:00}
    expect:
      - {verdict: breached, clock: 天数, severity: 橙, breach_at: 2026-10-05 16:00:00}
      - {verdict: met, clock: 上限}
  - it: 收拘当日出所，出所只记到日，一日也没有执行
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-05}
    expect:
      - {verdict: breached, clock: 天数, severity: 橙, breach_at: 2026-10-05 00:00:00}
      - {verdict: met, clock: 上限}
  - it: 全部折抵，当日收拘当日出所，出所只记到日，相符
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-05}
    expect:
      - {verdict: met, clock: 天数, due_at: 2026-10-05 23:59:59}
      - {verdict: met, clock: 上限}
  - it: 少执行，有暂缓执行情形，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, suspension_reason: 已提出担保人, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-08 09:00:00}
    expect:
      - {verdict: exempt, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 少执行，有不执行情形，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, not_executed_reason: 患病停止执行, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-08 09:00:00}
    expect:
      - {verdict: exempt, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 多执行的，暂缓执行情形不是理由
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, suspension_reason: 已提出担保人, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-17 09:00:00}
    expect:
      - {verdict: breached, clock: 天数, severity: 红, breach_at: 2026-10-17 09:00:00, reason: 应执行10日；收拘2026-10-05 16:00:00，期限10日，至2026-10-15 24:00期满，2026-10-17 09:00:00出所，超33小时；为何不豁免：暂缓执行不是多执行的理由}
      - {verdict: met, clock: 上限}
  - it: 折抵三日、请假出所两日，应执行九日
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 3, leave_days: 2, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-14 09:00:00}
    expect:
      - {verdict: met, clock: 天数, due_at: 2026-10-14 23:59:59}
      - {verdict: met, clock: 上限}
  - it: 应折抵三日而没有折抵，多执行
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 3, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 09:00:00}
    expect:
      - {verdict: breached, clock: 天数, severity: 红, breach_at: 2026-10-15 09:00:00}
      - {verdict: met, clock: 上限}
  - it: 收拘和出所都只记到日，天数相符
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 15, decided_at: 2026-09-20, custody_in_at: 2026-09-20, custody_out_at: 2026-10-05}
    expect:
      - {verdict: met, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 收拘和出所都只记到日，少一日
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 15, decided_at: 2026-09-20, custody_in_at: 2026-09-20, custody_out_at: 2026-10-04}
    expect:
      - {verdict: breached, clock: 天数, severity: 橙, breach_at: 2026-10-04 00:00:00}
      - {verdict: met, clock: 上限}
  - it: 尚未出所，期满日最后一秒
    as_of: 2026-10-15 23:59:59
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00}
    expect:
      - {verdict: pending, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 尚未出所，期满后一秒
    as_of: 2026-10-16 00:00:00
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00}
    expect:
      - {verdict: breached, clock: 天数, severity: 红, breach_at: 2026-10-15 23:59:59, reason: 应执行10日；收拘2026-10-05 16:00:00，期限10日，至2026-10-15 24:00期满，截至2026-10-16 00:00未见出所，超不足1小时}
      - {verdict: met, clock: 上限}
  - it: 恰为二十日，不超过上限；尚未收拘的不查天数
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 20, decided_at: 2026-10-31 10:00:00}
    expect: {verdict: met, clock: 上限}
  - it: 二十一日，超过上限
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 21, suspension_reason: 已提出担保人, decided_at: 2026-10-22 10:00:00}
    expect: {verdict: breached, clock: 上限, severity: 红, breach_at: 2026-10-22 10:00:00, reason: 决定拘留21日}
  - it: 新法施行前一日决定二十一日，按旧法也超过上限
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 21, decided_at: 2025-12-31 10:00:00}
    expect: {verdict: breached, clock: 上限, law_since: 2006-03-01}
  - it: 新法施行当日决定二十一日
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 21, decided_at: 2026-01-01 00:00:00}
    expect: {verdict: breached, clock: 上限, law_since: 2026-01-01}
  - it: 治安管理处罚法施行当日决定二十日，按旧法也不超过上限
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 20, decided_at: 2006-03-01 00:00:00}
    expect: {verdict: met, clock: 上限, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前决定的，上限不判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 21, decided_at: 2006-02-28 10:00:00}
    expect: {verdict: unknown, clock: 上限}
  - it: 拘留所条例施行前一日收拘的，天数不判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2012-03-31 10:00:00, custody_in_at: 2012-03-31 16:00:00, custody_out_at: 2012-04-11 16:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 拘留所条例施行零时收拘的
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2012-03-31 20:00:00, custody_in_at: 2012-04-01 00:00:00, custody_out_at: 2012-04-12 16:00:00}
    expect:
      - {verdict: breached, clock: 天数, law_since: 2012-04-01}
      - {verdict: met, clock: 上限}
  - it: 拘留天数无法识别，两项都无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 十日, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数, reason: 无法判断：拘留、折抵或请假天数无法识别}
      - {verdict: unknown, clock: 上限, reason: 无法判断：拘留天数无法识别}
  - it: 折抵天数无法识别，天数无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 若干, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 请假天数无法识别，又有暂缓执行情形，不知是否少执行，仍无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, leave_days: 半日, suspension_reason: 已提出担保人, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-08 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 请假天数无法识别，天数无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, leave_days: 半日, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 出所时间无法识别，天数无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 已出}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 收拘时间无法识别，天数无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 已收, custody_out_at: 2026-10-15 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 出所早于收拘，记录有误，天数无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-04 09:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 决定时间缺失，上限无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 25}
    expect: {verdict: unknown, clock: 上限, reason: 决定拘留25日；无法判断：决定时间缺失}
  - it: 豁免表有文号、有批准人的，两项都豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 21, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-15 09:00:00}
    exemptions: {rule_id: RS-10, object_no: F1, person_no: "01", reason: 复议变更, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect:
      - {verdict: exempt, clock: 天数}
      - {verdict: exempt, clock: 上限}
  - it: 拘留所条例施行前一日收拘的，如期出所也不判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2012-03-31 10:00:00, custody_in_at: 2012-03-31 16:00:00, custody_out_at: 2012-04-10 16:00:00}
    expect:
      - {verdict: unknown, clock: 天数}
      - {verdict: met, clock: 上限}
  - it: 收拘时间无法识别的，不推算期满日
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-05 10:00:00, custody_in_at: 不详}
    expect:
      - {verdict: unknown, clock: 天数, reason: 应执行10日；收拘（无法识别），期限10日，截至2026-11-01 00:00未见出所；无法判断：起算时间无法识别}
      - {verdict: met, clock: 上限}
  - it: 没有拘留天数的不在范围
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00}
    expect: out of scope
  - it: 罚款不在范围，误填了拘留天数也一样
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: 500, detention_days: 25, decided_at: 2026-10-05 10:00:00}
    expect: out of scope
  - it: 涉密案件的处罚不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 25, decided_at: 2026-10-05 10:00:00, custody_in_at: 2026-10-05 16:00:00, custody_out_at: 2026-10-08 09:00:00}
    expect: out of scope
--- */
with detentions as (
    select
        penalties.*,
        has_column(penalties.unreadable, 'detention_days') as is_days_unreadable,
        has_column(penalties.unreadable, 'detention_days')
            or has_column(penalties.unreadable, 'offset_days')
            or has_column(penalties.unreadable, 'leave_days') as is_term_unreadable,
        penalties.detention_days - coalesce(penalties.offset_days, 0) + coalesce(penalties.leave_days, 0) as n_days
    from clocks.penalties as penalties
    where penalties.kind = '行政拘留'
        and (penalties.detention_days is not null or has_column(penalties.unreadable, 'detention_days'))
),

served as (
    select
        detentions.*,
        -- let out on an earlier day than the last; let out before being taken in is an error in the record, not a short sentence
        not is_term_unreadable
            and not is_unreadable(custody_out_at)
            and custody_out_at_latest >= custody_in_at
            and end_of_day(custody_out_at, 0) < end_of_day(custody_in_at, n_days) as is_short
    from detentions
    where custody_in_at is not null
),

days_served as (
    select
        '天数' as clock,
        served.source,
        served.penalty_no as subject_no,
        served.case_no,
        served.person_no,
        served.unit_code,
        served.officer_no,
        served.custody_in_at as start_at,
        served.custody_in_at_latest as start_at_latest,
        '收拘' as start_name,
        'fixed_days' as term_unit,
        case when not served.is_term_unreadable then served.n_days end as term_n,
        served.custody_out_at as done_at,
        served.custody_out_at_latest as done_at_latest,
        '出所' as done_name,
        case
            when served.is_short then coalesce('暂缓执行：' || served.suspension_reason, '不执行：' || served.not_executed_reason)
        end as excuse,
        case when served.is_term_unreadable then '拘留、折抵或请假天数无法识别' end as unclear,
        case when served.is_short then 'breached' end as verdict,
        served.custody_out_at as breach_at,
        case when served.is_short then '橙' end as severity,
        case
            when served.is_short then null
            when served.suspension_reason is not null then '暂缓执行不是多执行的理由'
            when served.not_executed_reason is not null then '不执行不是多执行的理由'
        end as near_miss,
        law.law_no,
        '应执行' || cast(cast(served.n_days as integer) as varchar) || '日'
            || case
                when served.is_short
                    then '，' || written_between(served.custody_in_at, served.custody_in_at_latest) || '收拘，'
                        || written_between(served.custody_out_at, served.custody_out_at_latest) || '出所，少于应执行的天数'
                else ''
            end as note,
        served.source_file,
        served.source_row
    from served
    left join law
        on law.clock = '天数'
        and law.since <= served.custody_in_at and served.custody_in_at < law.until
),

days_decided as (
    select
        '上限' as clock,
        detentions.source,
        detentions.penalty_no as subject_no,
        detentions.case_no,
        detentions.person_no,
        detentions.unit_code,
        detentions.officer_no,
        detentions.decided_at as start_at,
        detentions.decided_at_latest as start_at_latest,
        cast(null as varchar) as start_name,
        cast(null as varchar) as term_unit,
        cast(null as integer) as term_n,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest,
        cast(null as varchar) as done_name,
        cast(null as varchar) as excuse,
        case
            when detentions.is_days_unreadable then '拘留天数无法识别'
            when detentions.decided_at is null then '决定时间缺失'
        end as unclear,
        case
            when detentions.is_days_unreadable then 'unknown'
            when detentions.detention_days > law.most_days then 'breached'
            else 'met'
        end as verdict,
        detentions.decided_at as breach_at,
        cast(null as varchar) as severity,
        cast(null as varchar) as near_miss,
        law.law_no,
        '决定拘留' || cast(cast(detentions.detention_days as integer) as varchar) || '日' as note,
        detentions.source_file,
        detentions.source_row
    from detentions
    left join law
        on law.clock = '上限'
        and law.since <= detentions.decided_at and detentions.decided_at < law.until
),

duties as (
    select *
    from days_served
    union all
    select *
    from days_decided
)

select
    '处罚' as subject_kind,
    duties.*
from duties
