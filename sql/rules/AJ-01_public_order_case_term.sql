/* ---
name: 治安案件办理超期
question: 治安案件是否在法定办案期限内作出处理决定？
class: R
severity: 橙
severity_when:
  - {is: 红, when: is_beyond_double}
theme: 办案期限
dated_by: 2026年前受案的按受案时间，2026年起立案的按立案时间
needs:
  - "scope: cases.kind"
  - "start: cases.accepted_at | cases.filed_at"
  - "done: cases.decided_at | cases.concluded_at | cases.transferred_out_at | cases.cancelled_at | cases.declined_at"
law:
  - since: 2006-03-01
    instrument: 治安管理处罚法（2012年修正）
    article: 第九十九条
    quote: 公安机关办理治安案件的期限，自受理之日起不得超过三十日；案情重大、复杂的，经上一级公安机关批准，可以延长三十日。
    values: {days: 30, extension_days: 30, extensions: 1}
  - since: 2026-01-01
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十八条
    quote: 公安机关办理治安案件的期限，自立案之日起不得超过三十日；案情重大、复杂的，经上一级公安机关批准，可以延长三十日。期限延长以二次为限。公安派出所办理的案件需要延长期限的，由所属公安机关批准。
    values: {days: 30, extension_days: 30, extensions: 2}
exemptions:
  - 未结原因为行为人不明、在逃（行政案件程序规定第一百六十五条：继续调查，不以期限论）
  - 鉴定、精神病鉴定期间不计入；2026年起立案的，听证期间也不计入
  - 调解未成的，自调解未成之日起算
  - 豁免表列明的案件
false_positives:
  - 延长审批在系统外办理，没有录入
  - 鉴定的起止没有录入
not_decided:
  - 2026年以后受案但没有立案的不在范围，由受立案规则判断
examples:
  - it: 新法立案，第三十日最后一秒决定，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-14 23:59:59}
    expect: {verdict: met, due_at: 2026-10-14 23:59:59, law_since: 2026-01-01}
  - it: 超过一秒即超期
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59, severity: 橙}
  - it: 第三十日在休息日，节后第一个工作日前决定为临界
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-03 09:00:00, decided_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 期满前由所属公安机关批准延长，派出所案件有效，六十日
    units: {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 23:59:59, approver_level: 所属公安机关}
    expect: {verdict: met, due_at: 2026-10-09 23:59:59}
  - it: 批准晚于期满一秒，延长无效
    units: {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-10 00:00:00, approver_level: 所属公安机关}
    expect: {verdict: breached, breach_at: 2026-09-09 23:59:59, reason: 立案2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，延期审批2026-09-10 00:00:00迟于期满，不计，鉴定、听证期间0天，2026-10-09 23:59:59处理决定，超30天}
  - it: 批准时间无法识别的延长，不知是否在期满前，无法判断
    units: {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 不详, approver_level: 上一级公安机关}
    expect: unknown
  - it: 编号相同的强制措施的延长，不是案件的延长
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    measures: {measure_no: A1, case_no: A1, kind: 传唤}
    extensions: {object_kind: 措施, object_no: A1, seq: "1", approved_at: 2026-09-09 12:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 两个系统的案件编号相同，各算各的延长
    cases:
      - {source: 甲系统, case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
      - {source: 乙系统, case_no: A1, kind: 治安, filed_at: 2026-08-11 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {source: 甲系统, object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, due_at: 2026-10-09 23:59:59}
      - {verdict: breached, due_at: 2026-09-10 23:59:59}
  - it: 派出所案件由检察院批准的延长无效
    units: {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 12:00:00, approver_level: 检察院}
    expect: {verdict: breached, reason: 立案2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，未见延期审批，鉴定、听证期间0天，2026-10-09 23:59:59处理决定，超30天；为何不豁免：2026-09-09 12:00:00的延期由检察院批准，级别不符}
  - it: 不是派出所的，所属公安机关批准的延长无效
    units: {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 12:00:00, approver_level: 所属公安机关}
    expect: breached
  - it: 批准当日还是派出所，次日改为治安大队，延长有效
    units:
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_to: 2026-09-08}
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_from: 2026-09-09}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-08 23:59:59, approver_level: 所属公安机关}
    expect: met
  - it: 改为治安大队的当日批准，延长无效
    units:
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_to: 2026-09-08}
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_from: 2026-09-09}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 00:00:00, approver_level: 所属公安机关}
    expect: breached
  - it: 治安大队改为派出所的当日批准，延长有效
    units:
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_to: 2026-09-08}
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_from: 2026-09-09}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 00:00:00, approver_level: 所属公安机关}
    expect: met
  - it: 治安大队改为派出所的前一日批准，延长无效
    units:
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_to: 2026-09-08}
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_from: 2026-09-09}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-08 23:59:59, approver_level: 所属公安机关}
    expect: breached
  - it: 上一级公安机关批准的，任何单位都有效
    units: {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 12:00:00, approver_level: 上一级公安机关}
    expect: met
  - it: 新法两次延长，九十日
    cases: {case_no: A1, kind: 治安, filed_at: 2026-07-15 09:00:00, decided_at: 2026-10-13 23:59:59}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-08-14 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-09-13 12:00:00, approver_level: 上一级公安机关}
    expect: {verdict: met, due_at: 2026-10-13 23:59:59}
  - it: 第三次延长不加时间
    cases: {case_no: A1, kind: 治安, filed_at: 2026-07-15 09:00:00, decided_at: 2026-10-14 00:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-08-14 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-09-13 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "3", approved_at: 2026-10-13 12:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 旧法受案，最后一日决定，合规
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-10-13 09:00:00, decided_at: 2025-11-12 23:59:59}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 旧法只能延长一次
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00, decided_at: 2025-10-11 00:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-09-10 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-10-10 12:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, breach_at: 2025-10-10 23:59:59}
  - it: 旧法听证期间计入
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-10-13 09:00:00, decided_at: 2025-11-13 00:00:00}
    case_events: {case_no: A1, event: 听证, at: 2025-10-20 09:00:00, ended_at: 2025-10-25 09:00:00}
    expect: {verdict: breached, reason: 受案2025-10-13 09:00:00，期限30日，至2025-11-12 24:00期满，未见延期审批，鉴定期间0天，2025-11-13 00:00:00处理决定，超不足1小时；为何不豁免：2026年以前受案的，听证期间不扣除}
  - it: 旧法鉴定期间不计入
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-10-13 09:00:00, decided_at: 2025-11-17 23:59:59}
    case_events: {case_no: A1, event: 鉴定, at: 2025-10-20 09:00:00, ended_at: 2025-10-25 09:00:00}
    expect: {verdict: met, due_at: 2025-11-17 23:59:59}
  - it: 精神病鉴定期间不计入
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: met, due_at: 2026-10-19 23:59:59}
  - it: 中止期间照算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 中止, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59}
  - it: 鉴定结束只知道日期的，从当日首尾分别计算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-16 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 10:00:00, ended_at: 2026-09-21}
    expect: {verdict: borderline, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-16 23:59:59}
  - it: 鉴定开始只知道日期的，从当日首尾分别计算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-19 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20, ended_at: 2026-09-24 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-18 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 新法听证期间不计入
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 听证, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: met, due_at: 2026-10-19 23:59:59}
  - it: 鉴定期间不计入，重叠的鉴定只算一次，不足一日按一日
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-20 23:59:59}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-23 09:00:00}
      - {case_no: A1, event: 鉴定, at: 2026-09-22 09:00:00, ended_at: 2026-09-25 10:00:00}
    expect: {verdict: met, due_at: 2026-10-20 23:59:59}
  - it: 期满之后才开始的鉴定不计
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-20 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-15 00:00:00, ended_at: 2026-10-19 09:00:00}
    expect: breached
  - it: 鉴定使期限延后，在延后的期限内开始的听证也不计入
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-23 23:59:59}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-26 09:00:00}
      - {case_no: A1, event: 听证, at: 2026-10-16 09:00:00, ended_at: 2026-10-19 09:00:00}
    expect: {verdict: met, due_at: 2026-10-23 23:59:59}
  - it: 鉴定尚未结束的，期限停到截止时点
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-01 00:00:00}
    expect: pending
  - it: 鉴定只知道起止日期的，按两种长度分别计算，之间为临界
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-10-19 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20, ended_at: 2026-09-24}
    expect: {verdict: borderline, strict_due_at: 2026-10-18 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 期限内调解未成的，自调解未成之日重新起算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    case_events: {case_no: A1, event: 调解未成, at: 2026-09-09 23:59:59}
    expect: {verdict: met, due_at: 2026-10-09 23:59:59}
  - it: 调解未成只知道日期的，自当日起算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    case_events: {case_no: A1, event: 调解未成, at: 2026-09-04}
    expect: {verdict: breached, due_at: 2026-10-08 23:59:59, reason: 立案2026-08-10 09:00:00，自2026-09-04 24:00重新起算，期限30日，至2026-10-08 24:00期满，未见延期审批，鉴定、听证期间0天，截至2026-11-01 00:00未见处理决定，超23天}
  - it: 期满之后的调解未成不起作用
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    case_events: {case_no: A1, event: 调解未成, at: 2026-09-10 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-09 23:59:59}
  - it: 两倍期限的最后一秒决定，仍为橙
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-24 09:00:00, decided_at: 2026-10-23 23:59:59}
    expect: {verdict: breached, severity: 橙}
  - it: 超过两倍期限一秒，红
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-24 09:00:00, decided_at: 2026-10-24 00:00:00}
    expect: {verdict: breached, severity: 红}
  - it: 两倍期限届满日是休息日的同样顺延，其间仍为橙
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-26 09:00:00, decided_at: 2026-10-26 23:59:59}
    expect: {verdict: breached, severity: 橙}
  - it: 两人同一时刻调解未成，只重新起算一次
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-10-09 23:59:59}
    case_events:
      - {case_no: A1, person_no: "1", event: 调解未成, at: 2026-09-10 00:00:00}
      - {case_no: A1, person_no: "2", event: 调解未成, at: 2026-09-10 00:00:00}
    expect: breached
  - it: 旧法受案、新法立案的，两种期限取较宽的，注明需人工确认
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-30 09:00:00, filed_at: 2026-01-05 09:00:00, decided_at: 2026-02-04 09:00:00}
    expect: {verdict: met, due_at: 2026-02-04 23:59:59, law_since: 2026-01-01}
  - it: 旧法受案、新法立案，按较宽的新法期限也超过的，仍为超期
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-30 09:00:00, filed_at: 2026-01-05 09:00:00, decided_at: 2026-02-05 00:00:00}
    expect: {verdict: breached, breach_at: 2026-02-04 23:59:59}
  - it: 旧法受案、一直没有立案的，按旧法
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-31 23:59:59, decided_at: 2026-01-30 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-01-30 23:59:59, due_at: 2026-01-30 23:59:59}
  - it: 新法期限超出日历所及的年份，仍以较宽的新法为准，不按旧法认定超期
    as_of: 2026-12-30 00:00:00
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-30 09:00:00, filed_at: 2026-01-10 09:00:00}
    case_events: {case_no: A1, event: 听证, at: 2026-01-20 09:00:00}
    expect: {verdict: pending, law_since: 2026-01-01, strict_due_at: 2027-01-19 23:59:59}
  - it: 旧法受案、立案时间无法识别的，新法旧法无法确定
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-20 09:00:00, filed_at: 待核实}
    expect: {verdict: unknown}
  - it: 旧法受案、立案时间无法识别，三十日内办结的，按哪部法都合规
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-20 09:00:00, filed_at: 待核实, decided_at: 2026-01-10 09:00:00}
    expect: {verdict: met}
  - it: 2026年首日零时受案、立案时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-01-01 00:00:00, filed_at: 待核实}
    expect: unknown
  - it: 没有受案、立案时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 待核实}
    expect: {verdict: unknown}
  - it: 立案与不予立案的先后无法确定，不予立案可能就是终结，临界
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-11-03 09:00:00, filed_at: 2025-11-04, declined_at: 2025-11-04 17:00:00}
    expect: {verdict: borderline}
  - it: 可能没有终结的，之后的调解未成仍可重新起算
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-11-03 09:00:00, filed_at: 2025-11-04, declined_at: 2025-11-04 17:00:00}
    case_events: {case_no: A1, event: 调解未成, at: 2025-11-11 09:00:00}
    expect: {verdict: borderline, strict_due_at: 2025-12-03 23:59:59, due_at: 2025-12-11 23:59:59}
  - it: 不予立案后确已立案的，不予立案不是终结
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-11-03 09:00:00, filed_at: 2025-11-05, declined_at: 2025-11-04 17:00:00}
    expect: {verdict: breached}
  - it: 2026年首日零时立案，适用新法
    cases: {case_no: A1, kind: 治安, filed_at: 2026-01-01 00:00:00, decided_at: 2026-02-02 09:00:00}
    expect: {verdict: borderline, law_since: 2026-01-01, strict_due_at: 2026-01-31 23:59:59}
  - it: 2026年首日零时受案、未立案的不在范围
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-01-01 00:00:00}
    expect: out of scope
  - it: 治安管理处罚法施行首日零时受案，适用该法
    cases: {case_no: A1, kind: 治安, accepted_at: 2006-03-01 00:00:00, decided_at: 2006-03-31 23:59:59}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 2026年起受案、未立案的不在范围
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-09-01 09:00:00}
    expect: out of scope
  - it: 既未受案也未立案的不在范围
    cases: {case_no: A1, kind: 治安, reported_at: 2026-09-01 09:00:00}
    expect: out of scope
  - it: 行为人不明，豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-01 09:00:00, pending_reason: 行为人不明}
    expect: exempt
  - it: 在逃，豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-01 09:00:00, pending_reason: 在逃}
    expect: exempt
  - it: 等待鉴定而没有鉴定记录的，不豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, pending_reason: 等待鉴定}
    expect: {verdict: breached, reason: 立案2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，未见延期审批，鉴定、听证期间0天，截至2026-11-01 00:00未见处理决定，超52天；为何不豁免：未结原因为等待鉴定，期限照算}
  - it: 决定、结案、移送、撤案、不予立案都是结束；与受立案同日而只知道日期的，合规
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, decided_at: 2026-09-14}
      - {case_no: A2, kind: 治安, filed_at: 2026-09-15 09:00:00, concluded_at: 2026-09-15}
      - {case_no: A3, kind: 治安, filed_at: 2026-09-16 09:00:00, transferred_out_at: 2026-09-16}
      - {case_no: A4, kind: 治安, filed_at: 2026-09-17 09:00:00, cancelled_at: 2026-09-17}
      - {case_no: A5, kind: 治安, accepted_at: 2025-11-03 09:00:00, declined_at: 2025-11-03}
    expect:
      - {verdict: met, subject_no: A1, done_at: 2026-09-14 00:00:00}
      - {verdict: met, subject_no: A2, done_at: 2026-09-15 00:00:00}
      - {verdict: met, subject_no: A3, done_at: 2026-09-16 00:00:00}
      - {verdict: met, subject_no: A4, done_at: 2026-09-17 00:00:00}
      - {verdict: met, subject_no: A5, done_at: 2025-11-03 00:00:00}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-01 09:00:00}
    exemptions: {rule_id: AJ-01, object_no: A1, reason: 指定管辖, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 决定时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-01 09:00:00, decided_at: 不详}
    expect: unknown
  - it: 决定早于立案，记录有误，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00, decided_at: 2026-08-01 09:00:00}
    expect: unknown
  - it: 法律施行前受案的，无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2006-02-28 09:00:00}
    expect: unknown
  - it: 刑事案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-08-01 09:00:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-01 09:00:00, is_classified: 是}
    expect: out of scope
  - it: 立案只知道日期的，当天任何时刻起算都一样
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14, decided_at: 2026-10-14}
    expect: {verdict: met, reason: 立案2026-09-14，期限30日，至2026-10-14 24:00期满，未见延期审批，鉴定、听证期间0天，2026-10-14处理决定}
  - it: 旧法受案只知道日期的，也一样
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-10-13, decided_at: 2025-11-12}
    expect: {verdict: met, reason: 受案2025-10-13，期限30日，至2025-11-12 24:00期满，未见延期审批，鉴定期间0天，2025-11-12处理决定}
--- */
with started as (
    select cases.*, '受案' as law_group, cases.accepted_at as start_at, cases.accepted_at_latest as start_at_latest
    from clocks.cases as cases
    where cases.accepted_at < timestamp '2026-01-01 00:00:00'
    union all
    select cases.*, '立案' as law_group, cases.filed_at as start_at, cases.filed_at_latest as start_at_latest
    from clocks.cases as cases
    where cases.filed_at >= timestamp '2026-01-01 00:00:00'
        -- filed at a time that cannot be read: which law it is, nobody can tell
        or is_unreadable(cases.filed_at)
),

changes as (
    select
        extensions.object_source as source,
        extensions.object_no as case_no,
        'extension' as kind,
        extensions.approver_level as detail,
        extensions.approved_at as "at",
        extensions.approved_at_latest as at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest,
        cast(extensions.seq as integer) as seq
    from clocks.extensions as extensions
    where extensions.object_kind = '案件'
    union all
    select
        pauses.case_source, pauses.case_no, 'pause', pauses.event, pauses.at, pauses.at_latest,
        pauses.ended_at, pauses.ended_at_latest, cast(null as integer)
    from clocks.pauses as pauses
    where pauses.event in ('鉴定', '精神病鉴定', '听证')
    union all
    select
        events.case_source, events.case_no, 'restart', events.event, events.at, events.at_latest,
        cast(null as timestamp), cast(null as timestamp), cast(null as integer)
    from clocks.case_events as events
    where events.event = '调解未成'
),

-- an extension counts only from a level that may grant it; a hearing stops the clock only under the law of 2025
changes_weighed as (
    select
        changes.*,
        started.law_group,
        changes.kind = 'restart'
            or (changes.kind = 'pause' and (changes.detail <> '听证' or started.law_group = '立案'))
            or changes.detail = '上一级公安机关'
            or (changes.detail = '所属公安机关' and units.unit_type = '派出所') as may_count
    from started
    join changes
        on changes.source = started.source and changes.case_no = started.case_no
    -- the unit as it stood on the day of the approval
    left join clocks.unit_places as units
        on units.unit_code = started.unit_code
        and units.since <= cast(changes."at" as date) and cast(changes."at" as date) < units.until
),

changes_listed as (
    select
        source,
        case_no,
        law_group,
        list({
            'kind': kind, 'at': changes."at", 'at_latest': at_latest, 'ended_at': ended_at, 'ended_at_latest': ended_at_latest, 'seq': seq
        }) filter (where may_count) as changes,
        nullif(
            concat_ws(
                '，',
                min(case when kind = 'extension' and not coalesce(may_count, false)
                    then written_between(changes."at", at_latest) || '的延期由' || coalesce(detail, '（未记载）') || '批准，级别不符'
                end),
                max(case when kind = 'pause' and not may_count then '2026年以前受案的，听证期间不扣除' end)
            ),
            ''
        ) as near_miss
    from changes_weighed as changes
    group by source, case_no, law_group
)

select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.start_at,
    cases.start_at_latest,
    cases.law_group as start_name,
    'days' as term_unit,
    law.days as term_n,
    listed.changes,
    case law.extensions when 1 then [law.extension_days] when 2 then [law.extension_days, law.extension_days] end as extension_terms,
    case cases.law_group when '立案' then '鉴定、听证' else '鉴定' end as pause_name,
    -- received under the old law and filed under the new: both are worked out, the later decides
    true as is_rival,
    least(
        cases.decided_at, cases.concluded_at, cases.transferred_out_at, cases.cancelled_at, cases.declined_finally_at
    ) as done_at,
    least(
        cases.decided_at_latest, cases.concluded_at_latest, cases.transferred_out_at_latest, cases.cancelled_at_latest,
        cases.declined_finally_at_latest
    ) as done_at_latest,
    case least(cases.decided_at, cases.concluded_at, cases.transferred_out_at, cases.cancelled_at, cases.declined_finally_at)
        when cases.decided_at then '处理决定'
        when cases.concluded_at then '结案'
        when cases.transferred_out_at then '移送'
        when cases.cancelled_at then '撤案'
        when cases.declined_finally_at then '不予立案'
        else '处理决定'
    end as done_name,
    case when is_unreadable(cases.filed_at) then '立案时间无法识别，新法旧法无法确定' end as unclear,
    case when cases.pending_reason in ('行为人不明', '在逃') then '未结原因为' || cases.pending_reason end as excuse,
    nullif(
        concat_ws(
            '，',
            listed.near_miss,
            case when cases.pending_reason not in ('行为人不明', '在逃') then '未结原因为' || cases.pending_reason || '，期限照算' end
        ),
        ''
    ) as near_miss,
    case
        when cases.accepted_at < timestamp '2026-01-01 00:00:00' and cases.filed_at >= timestamp '2026-01-01 00:00:00'
            then '2026年前受案、2026年起立案，按较宽的期限判断，需人工确认'
    end as note,
    law.law_no,
    cases.source_file,
    cases.source_row
from started as cases
left join law
    on law.since <= cases.start_at and cases.start_at < law.until
left join changes_listed as listed
    on listed.source = cases.source and listed.case_no = cases.case_no and listed.law_group = cases.law_group
where cases.kind = '治安'
