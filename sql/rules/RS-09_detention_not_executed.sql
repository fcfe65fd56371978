/* ---
name: 行政拘留决定未执行
question: 行政拘留决定作出后，是否及时送拘留所执行？
class: R
severity: 红
theme: 人身自由
dated_by: 处罚决定时间
needs:
  - "scope: penalties.kind"
  - "start: penalties.decided_at"
  - "done: penalties.custody_in_at"
law:
  - since: 2006-03-01
    instrument: 治安管理处罚法（2012年修正）
    article: 第一百零三条
    quote: 对被决定给予行政拘留处罚的人，由作出决定的公安机关送达拘留所执行。
    values: {hours: "policy:rs09_custody_hours"}
  - since: 2026-01-01
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百二十二条第一款
    quote: 对被决定给予行政拘留处罚的人，由作出决定的公安机关送拘留所执行；执行期满，拘留所应当按时解除拘留，发给解除拘留证明书。
    values: {hours: "policy:rs09_custody_hours"}
exemptions:
  - 有暂缓执行情形的
  - 有不执行情形的（依法不执行、不予收拘、在逃等）
  - 折抵天数不少于拘留天数的（公安机关办理行政案件程序规定第一百六十三条）
  - 豁免表列明的处罚
false_positives:
  - 已经收拘而收拘时间未录入的
  - 暂缓执行、不执行的情形未录入的
not_decided:
  - 法律没有规定送拘留所执行的小时数；用本地参数
  - 暂缓执行、不执行的情形是否成立，由人核查
examples:
  - it: 恰满本地期限收拘，合规
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-14 10:30:00, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-14 10:30:00, due_at: 2026-10-14 11:00:00, law_since: 2026-01-01, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 过一秒，开始的时不算，为临界
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-14 10:30:01}
    expect: borderline
  - it: 最宽算法的最后一秒收拘，临界
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-14 11:00:00}
    expect: borderline
  - it: 再超过一秒即超期
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-14 11:00:01}
    expect: {verdict: breached, breach_at: 2026-10-14 11:00:00, severity: 红, reason: 处罚决定2026-10-13 10:30:00，期限24小时，至2026-10-14 11:00期满，2026-10-14 11:00:01收拘，超不足1小时}
  - it: 国庆期间不顺延
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-01 20:15:00, custody_in_at: 2026-10-03 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-02 21:00:00}
  - it: 决定和收拘都只记到日，次日收拘，临界
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13, custody_in_at: 2026-10-14}
    expect: {verdict: borderline, strict_due_at: 2026-10-14 00:00:00, due_at: 2026-10-15 00:00:00}
  - it: 决定只记到日，第三日收拘，超期
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13, custody_in_at: 2026-10-15 00:00:01}
    expect: {verdict: breached, breach_at: 2026-10-15 00:00:00}
  - it: 有暂缓执行情形，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, suspension_reason: 已提出担保人, decided_at: 2026-10-13 10:30:00}
    expect: exempt
  - it: 有不执行情形，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, not_executed_reason: 七十周岁以上, decided_at: 2026-10-13 10:30:00}
    expect: exempt
  - it: 折抵天数等于拘留天数，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 10, decided_at: 2026-10-13 10:30:00}
    expect: exempt
  - it: 折抵后还剩一日，应当执行
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 9, decided_at: 2026-10-13 10:30:00}
    expect: {verdict: breached, breach_at: 2026-10-14 11:00:00, reason: 处罚决定2026-10-13 10:30:00，期限24小时，至2026-10-14 11:00期满，截至2026-11-01 00:00未见收拘，超17天；为何不豁免：折抵9日，少于拘留10日}
  - it: 折抵天数无法识别，未收拘的无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 若干, decided_at: 2026-10-13 10:30:00}
    expect: unknown
  - it: 折抵天数无法识别，收拘又逾期，仍不知是否应当执行
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, offset_days: 若干, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-15 10:30:00}
    expect: unknown
  - it: 拘留天数无法识别，又有折抵，未收拘的无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 若干, offset_days: 1, decided_at: 2026-10-13 10:30:00}
    expect: unknown
  - it: 拘留天数无法识别，折抵填的是零日，不影响判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 若干, offset_days: 0, decided_at: 2026-10-13 10:30:00}
    expect: breached
  - it: 拘留天数无法识别，没有折抵，不影响判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 若干, decided_at: 2026-10-13 10:30:00}
    expect: breached
  - it: 未见收拘，未到期
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-31 10:30:00}
    expect: pending
  - it: 决定时间缺失，无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, custody_in_at: 2026-10-14 10:30:00}
    expect: unknown
  - it: 收拘时间无法识别，无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 已收}
    expect: unknown
  - it: 收拘早于决定，记录有误，无法判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00, custody_in_at: 2026-10-12 10:30:00}
    expect: unknown
  - it: 新法施行前一日决定的，按旧法
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2025-12-31 10:30:00, custody_in_at: 2026-01-02 10:30:00}
    expect: {verdict: breached, law_since: 2006-03-01}
  - it: 新法施行当日决定的，按新法
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-01-01 00:00:00, custody_in_at: 2026-01-03 10:30:00}
    expect: {verdict: breached, law_since: 2026-01-01}
  - it: 治安管理处罚法施行当日决定的
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2006-03-01 00:00:00, custody_in_at: 2006-03-05 10:30:00}
    expect: {verdict: breached, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前决定的，不判断
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2006-02-28 10:30:00, custody_in_at: 2006-03-05 10:30:00}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00}
    exemptions: {rule_id: RS-09, object_no: F1, person_no: "01", reason: 异地执行, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 罚款不在范围
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: 500, decided_at: 2026-10-13 10:30:00}
    expect: out of scope
  - it: 涉密案件的处罚不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, detention_days: 10, decided_at: 2026-10-13 10:30:00}
    expect: out of scope
--- */
select
    '处罚' as subject_kind,
    penalties.source,
    penalties.penalty_no as subject_no,
    penalties.case_no,
    penalties.person_no,
    penalties.unit_code,
    penalties.officer_no,
    penalties.decided_at as start_at,
    penalties.decided_at_latest as start_at_latest,
    '处罚决定' as start_name,
    'hours' as term_unit,
    law.hours as term_n,
    penalties.custody_in_at as done_at,
    penalties.custody_in_at_latest as done_at_latest,
    '收拘' as done_name,
    case
        when penalties.suspension_reason is not null then '暂缓执行：' || penalties.suspension_reason
        when penalties.not_executed_reason is not null then '不执行：' || penalties.not_executed_reason
        when penalties.offset_days >= penalties.detention_days then '折抵后不再执行'
    end as excuse,
    case
        when has_column(penalties.unreadable, 'offset_days') then '折抵天数无法识别'
        when has_column(penalties.unreadable, 'detention_days') and penalties.offset_days > 0 then '拘留天数无法识别'
    end as unclear,
    case
        when penalties.offset_days > 0 and penalties.offset_days < penalties.detention_days
            then '折抵' || cast(cast(penalties.offset_days as integer) as varchar) || '日，少于拘留'
                || cast(cast(penalties.detention_days as integer) as varchar) || '日'
    end as near_miss,
    law.law_no,
    penalties.source_file,
    penalties.source_row
from clocks.penalties as penalties
left join law
    on law.since <= penalties.decided_at and penalties.decided_at < law.until
where penalties.kind = '行政拘留'
