/* ---
name: 警情回访缺失
question: 警情处置完毕后，是否在本地规定的工作日内回访了报警人（接通一次，或两次尝试）？
class: R
severity: 黄
theme: 回访与答复
dated_by: 处警完毕时间（无则接警时间）
needs:
  - "scope: incidents.outcome"
  - "start: incidents.finished_at | incidents.received_at"
  - "done: visits.visited_at"
  - "done: visits.is_reached"
law:
  - since: always
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {visit_workdays: "policy:hf01_visit_workdays", second_attempt_hours: "policy:hf01_second_attempt_hours"}
  - since: 2015-11-04
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）2
    quote: 指挥中心要通过回访报警人、检查处警警情反馈等形式,及时发现受案立案问题
    values: {visit_workdays: "policy:hf01_visit_workdays", second_attempt_hours: "policy:hf01_second_attempt_hours"}
exemptions:
  - 未留有联系方式，或记有免回访情形
  - 豁免表列明的警情
false_positives:
  - 回访记在别的警情编号下（同一事项多次报警）
  - 回访系统与接处警系统的警情编号不一致，对不上
not_decided:
  - 国家层面没有回访日数的规定；期限和再次尝试的间隔都是本地文件定的
examples:
  - it: 第三个工作日最后一秒接通，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-15 23:59:59, is_reached: 是}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2015-11-04}
  - it: 超过一秒接通即超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-16 00:00:00, is_reached: 是}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, done_at: 2026-10-16 00:00:00, severity: 黄}
  - it: 没有处警完毕时间的，从接警起算
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 上门, visited_at: 2026-10-12 09:00:00, is_reached: 是}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 国庆假期不算工作日，调休上班的星期六算
    incidents: {incident_no: J1, received_at: 2026-10-01 08:00:00, finished_at: 2026-10-01 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-11 00:00:00, is_reached: 是}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 一次未接通，不算
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: breached
  - it: 同日两次未接通，相隔整四小时，第二次算完成
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 短信, visited_at: 2026-10-13 13:00:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-13 13:00:00}
  - it: 同日两次未接通，相隔不足四小时一秒，不算
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 12:59:59, is_reached: 否}
    expect: breached
  - it: 同日三次，第三次距第一次满四小时，算完成
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 11:30:00, is_reached: 否}
      - {visit_no: H3, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 13:30:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-13 13:30:00}
  - it: 隔日再试，相隔虽只两分钟，也算完成
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 23:59:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-14 00:01:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-14 00:01:00}
  - it: 第二次尝试在期满之后，超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-15 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-16 09:00:00, is_reached: 否}
    expect: {verdict: breached, done_at: 2026-10-16 09:00:00}
  - it: 先有两次尝试、后又接通，以先者为准
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-14 09:00:00, is_reached: 否}
      - {visit_no: H3, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-20 09:00:00, is_reached: 是}
    expect: {verdict: met, done_at: 2026-10-14 09:00:00}
  - it: 处警完毕前的回访不算，也不能充作第一次尝试
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09:59:59, is_reached: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: {verdict: breached, reason: 处警完毕2026-10-12 10:00:00，期限3个工作日，至2026-10-15 24:00期满，截至2026-11-01 00:00未见回访，超16天；为何不豁免：处警完毕之前的回访不算}
  - it: 恰在处警完毕那一秒接通，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 10:00:00, is_reached: 是}
    expect: met
  - it: 处警当日接通，回访只知道日期，不能说一定早于处警完毕，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12, is_reached: 是}
    expect: met
  - it: 两次尝试都只知道日期且在同一日，间隔不明，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
    expect: {verdict: borderline, reason: 同日再次尝试的间隔是否满4小时无法确定；处警完毕2026-10-12 10:00:00，期限3个工作日，至2026-10-15 24:00期满，2026-10-13回访；临界：在最严与最宽两种算法之间}
  - it: 一次尝试只知道日期，自己不能充作再次尝试，超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
    expect: breached
  - it: 两次尝试只知道日期但不在同一日，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-14, is_reached: 否}
    expect: {verdict: met, reason: 处警完毕2026-10-12 10:00:00，期限3个工作日，至2026-10-15 24:00期满，2026-10-14回访}
  - it: 两次尝试有一次时间无法识别，先后、间隔都不明，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 不详, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: unknown
  - it: 两个系统各记一次尝试、编号相同，合起来是两次
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 否}
      - {source: 乙系统, visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-14 09:00:00, is_reached: 否}
    expect: {verdict: met, done_at: 2026-10-14 09:00:00}
  - it: 两个系统的警情编号相同，各算各的回访
    incidents:
      - {source: 甲系统, incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
      - {source: 乙系统, incident_no: J1, received_at: 2026-10-13 08:00:00, finished_at: 2026-10-13 10:00:00}
    visits:
      - {source: 甲系统, visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-14 09:00:00, is_reached: 是}
      - {source: 乙系统, visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-15 09:00:00, is_reached: 否}
    expect:
      - {verdict: met, due_at: 2026-10-15 23:59:59}
      - {verdict: breached, due_at: 2026-10-16 23:59:59, reason: 处警完毕2026-10-13 10:00:00，期限3个工作日，至2026-10-16 24:00期满，截至2026-11-01 00:00未见回访，超15天；为何不豁免：未接通的，须隔日或者相隔4小时再试}
  - it: 迟到的接通，同一秒又有一次是否接通无法识别，仍为超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-20 09:00:00, is_reached: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 短信, visited_at: 2026-10-20 09:00:00, is_reached: 通过}
    expect: breached
  - it: 期满之后才接通，此后又有一次是否接通无法识别，仍为超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-20 09:00:00, is_reached: 是}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-20 10:00:00, is_reached: 通过}
    expect: breached
  - it: 写明由该警情而来的案件，问题归到该案件名下
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1}
    expect: {verdict: breached, subject_no: J1, case_no: A1}
  - it: 警情所写的案件不在导出数据中，仍注明案件编号
    incidents: {incident_no: J1, case_no: A9, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, subject_no: J1, case_no: A9}
  - it: 只知道到时的两次尝试，8时与12时，间隔可能不足四小时，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 08, is_reached: 否}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 12, is_reached: 否}
    expect: borderline
  - it: 处警完毕只知道日期，三个工作日从当日算起，相同
    incidents: {incident_no: J1, received_at: 2026-10-12, finished_at: 2026-10-12}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-16, is_reached: 是}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, reason: 处警完毕2026-10-12，期限3个工作日，至2026-10-15 24:00期满，2026-10-16回访，超不足1小时}
  - it: 处警完毕时间无法识别的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 不详}
    expect: unknown
  - it: 接通的回访时间无法识别的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 不详, is_reached: 是}
    expect: unknown
  - it: 是否接通无法识别的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 通过}
    expect: unknown
  - it: 一次是否接通无法识别，但另一次按期接通，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 通过}
      - {visit_no: H2, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 10:00:00, is_reached: 是}
    expect: met
  - it: 未留联系方式的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_contactable: 否}
    expect: exempt
  - it: 记有免回访情形的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_contactable: 是, visit_waiver: 公安机关自行发现}
    expect: exempt
  - it: 虽未留联系方式，仍按期回访的，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_contactable: 否}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 上门, visited_at: 2026-10-13 09:00:00, is_reached: 是}
    expect: met
  - it: 是否留有联系方式无法识别、又未回访的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_contactable: 不清}
    expect: unknown
  - it: 豁免表有文号、有批准人的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00}
    exemptions: {rule_id: HF-01, object_no: J1, reason: 保护报警人, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect: exempt
  - it: 未回访且未到期
    incidents: {incident_no: J1, received_at: 2026-10-30 08:00:00}
    expect: {verdict: pending, due_at: 2026-11-04 23:59:59}
  - it: 未回访已超期
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00}
    expect: breached
  - it: 编号相同的案件的回访，不算警情的回访
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00}
    cases: {case_no: J1, kind: 治安}
    visits: {visit_no: H1, object_kind: 案件, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, is_reached: 是}
    expect: breached
  - it: 2015年意见施行前的警情，依人民警察法和本地文件
    incidents: {incident_no: J1, received_at: 2015-11-03 08:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2015-11-09 09:00:00, is_reached: 是}
    expect: {verdict: breached, breach_at: 2015-11-06 23:59:59}
  - it: 2015年意见施行当日零时的警情
    incidents: {incident_no: J1, received_at: 2015-11-04 00:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2015-11-09 09:00:00, is_reached: 是}
    expect: {verdict: met, law_since: 2015-11-04}
  - it: 重复警情不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, outcome: 重复警情}
    expect: out of scope
  - it: 虚假警情不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, outcome: 虚假警情}
    expect: out of scope
  - it: 截止时刻之后才接警的不在范围
    incidents: {incident_no: J1, received_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, is_classified: 是}
    expect: out of scope
--- */
with handled as (
    select
        incidents.*,
        law.law_no,
        law.visit_workdays,
        law.second_attempt_hours
    from clocks.incidents as incidents
    left join law
        on law.since <= incidents.handled_at and incidents.handled_at < law.until
    where coalesce(incidents.outcome, '') not in ('重复警情', '虚假警情')
),

-- a visit that surely lies before the start is no visit of what was handled
visits_on_file as (
    select
        handled.source,
        handled.incident_no,
        handled.second_attempt_hours,
        visits.visited_at_latest < handled.handled_at as is_too_early,
        visits.source as visit_source,
        visits.visit_no,
        visits.visited_at,
        visits.visited_at_latest,
        visits.is_reached,
        has_column(visits.unreadable, 'is_reached') as is_reached_unreadable
    from handled
    join clocks.visits as visits
        on visits.object_kind = '警情' and visits.object_source = handled.source and visits.object_no = handled.incident_no
),

attempts as (
    select *
    from visits_on_file
    where not is_too_early
),

-- on another day than an earlier attempt, or hours after it: perhaps so, and surely so
second_attempts as (
    select
        later.source,
        later.incident_no,
        later.visited_at,
        case
            when cast(earlier.visited_at_latest as date) < cast(later.visited_at as date)
                or hours_between(earlier.visited_at_latest, later.visited_at) >= later.second_attempt_hours
                then later.visited_at_latest
        end as visited_at_latest
    from attempts as later
    join attempts as earlier
        on earlier.source = later.source
        and earlier.incident_no = later.incident_no
        and (earlier.visit_source <> later.visit_source or earlier.visit_no <> later.visit_no)
    where cast(earlier.visited_at as date) < cast(later.visited_at as date)
        or hours_between(earlier.visited_at, later.visited_at_latest) >= later.second_attempt_hours
),

ways_done as (
    select source, incident_no, visited_at, visited_at_latest, cast(null as timestamp) as perhaps_reached_at
    from attempts
    where is_reached
    union all
    select source, incident_no, visited_at, visited_at_latest, cast(null as timestamp) as perhaps_reached_at
    from second_attempts
    union all
    select source, incident_no, null, null, visited_at as perhaps_reached_at
    from attempts
    where is_reached_unreadable
),

visited as (
    select
        source,
        incident_no,
        min(visited_at) as done_at,
        min(visited_at_latest) as surely_done_at,
        min(perhaps_reached_at) as perhaps_reached_at
    from ways_done
    group by source, incident_no
),

short_of as (
    select
        source,
        incident_no,
        case
            when bool_or(is_reached and is_too_early) then '处警完毕之前的回访不算'
            when bool_or(not is_reached and not is_too_early) then '未接通的，须隔日或者相隔' || cast(max(second_attempt_hours) as varchar) || '小时再试'
        end as near_miss
    from visits_on_file
    group by source, incident_no
)

select
    '警情' as subject_kind,
    handled.source,
    handled.incident_no as subject_no,
    coalesce(handled.linked_case_no, handled.case_no) as case_no,
    handled.unit_code,
    handled.officer_no,
    handled.handled_at as start_at,
    handled.handled_at_latest as start_at_latest,
    case when handled.finished_at is not null then '处警完毕' else '接警' end as start_name,
    'workdays' as term_unit,
    handled.visit_workdays as term_n,
    visited.done_at,
    case when visited.done_at is not null then coalesce(visited.surely_done_at, timestamp '9999-12-31 23:59:59') end as done_at_latest,
    '回访' as done_name,
    case
        when handled.visit_waiver is not null then '免回访：' || handled.visit_waiver
        when not handled.is_contactable then '未留有联系方式'
    end as excuse,
    case
        when has_column(handled.unreadable, 'is_contactable') then '是否留有联系方式无法识别'
        when visited.perhaps_reached_at < coalesce(visited.done_at, timestamp '9999-12-31 23:59:59') then '回访是否接通无法识别'
    end as unclear,
    case when visited.done_at is null then short_of.near_miss end as near_miss,
    handled.law_no,
    case when visited.done_at is not null and visited.surely_done_at is null
        then '同日再次尝试的间隔是否满' || cast(handled.second_attempt_hours as varchar) || '小时无法确定'
    end as note,
    handled.source_file,
    handled.source_row
from handled
left join visited
    on visited.source = handled.source and visited.incident_no = handled.incident_no
left join short_of
    on short_of.source = handled.source and short_of.incident_no = handled.incident_no
