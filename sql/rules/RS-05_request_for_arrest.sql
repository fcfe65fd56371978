/* ---
name: 刑拘提请批捕超期
question: 刑事拘留后，是否在法定期限内提请批准逮捕，或者结束拘留？
class: R
severity: 红
theme: 人身自由
dated_by: 拘留宣布执行时间（开始时间）
needs:
  - "scope: measures.kind"
  - "start: measures.started_at"
  - "done: measures.arrest_requested_at | measures.ended_at"
law:
  - since: 2018-10-26
    applies_to: 一般
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十一条第一款
    quote: 公安机关对被拘留的人，认为需要逮捕的，应当在拘留后的三日以内，提请人民检察院审查批准。在特殊情况下，提请审查批准的时间可以延长一日至四日。
    values: {days: 3, approved_days: 7}
  - since: 2018-10-26
    applies_to: 流窜多次结伙
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十一条第一款、第二款
    quote: 公安机关对被拘留的人，认为需要逮捕的，应当在拘留后的三日以内，提请人民检察院审查批准。在特殊情况下，提请审查批准的时间可以延长一日至四日。对于流窜作案、多次作案、结伙作案的重大嫌疑分子，提请审查批准的时间可以延长至三十日。
    values: {days: 7, approved_days: 30, unapproved_days: 3}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 已经提请批准逮捕而提请时间未录入的
  - 延长拘留的批准时间未录入的，按三日计算
not_decided:
  - 延长须经县级以上公安机关负责人批准（公安机关办理刑事案件程序规定第一百二十九条）：记录只有批准时间，没有批准人的级别
  - 是否属于流窜、多次、结伙作案，以期限依据一栏的记录为准
examples:
  - it: 恰满三日（七十二小时）提请，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-15 10:00:00, officer_no: "100003"}
    expect: {verdict: met, strict_due_at: 2026-10-15 10:00:00, due_at: 2026-10-15 23:59:59, done_at: 2026-10-15 10:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 满七十二小时后一秒，首日不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-15 10:00:01}
    expect: borderline
  - it: 首日不算，第三日最后一秒提请，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 一般, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-15 23:59:59}
    expect: borderline
  - it: 再超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 红, reason: 拘留2026-10-12 10:00:00，期限3日，至2026-10-15 24:00期满，未见延期审批，2026-10-16 00:00:00提请批捕，超不足1小时}
  - it: 末日是国庆节，羁押期限不顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-01 10:00:00, arrest_requested_at: 2026-10-08 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-04 23:59:59}
  - it: 没有提请，三日内释放，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, ended_at: 2026-10-14 18:00:00, end_reason: 释放}
    expect: met
  - it: 提请与结束以先者为准
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-15 10:00:00, ended_at: 2026-10-22 10:00:00}
    expect: {verdict: met, done_at: 2026-10-15 10:00:00}
  - it: 延长，三日期限的最后一秒批准，七日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 2026-10-15 23:59:59, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-19 10:00:00}
    expect: {verdict: met, strict_due_at: 2026-10-19 10:00:00, due_at: 2026-10-19 23:59:59}
  - it: 延长，七日也超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 2026-10-14 10:00:00, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-19 23:59:59}
  - it: 延长，批准晚于三日期限一秒，按三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 2026-10-16 00:00:00, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-19 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 延长而没有批准，按三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-19 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 流窜作案，七日期限的最后一秒批准，三十日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, basis_approved_at: 2026-09-17 23:59:59, started_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-10-10 10:00:00}
    expect: {verdict: met, strict_due_at: 2026-10-10 10:00:00, due_at: 2026-10-10 23:59:59}
  - it: 结伙作案，三十日也超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 结伙作案, basis_approved_at: 2026-09-12 09:00:00, started_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-10-11 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 多次作案，七日内批准，三十日的最后一秒提请，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 多次作案, basis_approved_at: 2026-09-12 09:00:00, started_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-10-10 23:59:59}
    expect: {verdict: borderline, due_at: 2026-10-10 23:59:59}
  - it: 多次作案，批准晚于七日期限一秒，没有及时的批准，只有三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 多次作案, basis_approved_at: 2026-09-18 00:00:00, started_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-10-10 10:00:00}
    expect: {verdict: breached, breach_at: 2026-09-13 23:59:59}
  - it: 多次作案而没有批准，只有三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 多次作案, started_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-09-18 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-13 23:59:59, reason: 期限依据：多次作案；拘留2026-09-10 10:00:00，期限3日，至2026-09-13 24:00期满，未见延期审批，2026-09-18 00:00:00提请批捕，超4天；为何不豁免：“多次作案”没有批准时间}
  - it: 期限依据是一般的，有批准时间也不是延长
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 一般, basis_approved_at: 2026-10-14 10:00:00, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, reason: 拘留2026-10-12 10:00:00，期限3日，至2026-10-15 24:00期满，未见延期审批，2026-10-18 10:00:00提请批捕，超2天；为何不豁免：2026-10-14 10:00:00有批准，而期限依据不是延长}
  - it: 另一系统里同号的措施经批准延长，不算这一件的
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-19 10:00:00}
      - {source: 另一系统, measure_no: C1, case_no: A2, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 2026-10-14 10:00:00, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-19 10:00:00}
    expect:
      - {verdict: breached, case_no: A1, breach_at: 2026-10-15 23:59:59}
      - {verdict: met, case_no: A2, due_at: 2026-10-19 23:59:59}
  - it: 三日期限的最后一秒重新计算，自该时起再三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, recounted_at: 2026-10-15 23:59:59, arrest_requested_at: 2026-10-18 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-18 23:59:59, due_at: 2026-10-18 23:59:59}
  - it: 重新计算后又超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, recounted_at: 2026-10-15 20:00:00, arrest_requested_at: 2026-10-19 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-18 23:59:59}
  - it: 重新计算晚于期限一秒，不补正
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, recounted_at: 2026-10-16 00:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 重新计算只记到日，与提请同日，先后不明，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, recounted_at: 2026-10-15, arrest_requested_at: 2026-10-15 12:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-15 10:00:00, due_at: 2026-10-18 23:59:59}
  - it: 重新计算之后批准延长，七日自重新计算起
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 2026-10-16 10:00:00, started_at: 2026-10-12 10:00:00, recounted_at: 2026-10-14 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: {verdict: met, due_at: 2026-10-21 23:59:59}
  - it: 扣除对本人的精神病鉴定六日
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: {verdict: met, strict_due_at: 2026-10-21 10:00:00, due_at: 2026-10-21 23:59:59}
  - it: 鉴定没有写明人员的，对本案每个人都扣除，不满一日按一日
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-14 09:00:01}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-17 23:59:59}
  - it: 鉴定何时开始只记到日，扣一日还是两日，其间提请为临界
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-13, ended_at: 2026-10-14 12:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-17 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-16 10:00:00, due_at: 2026-10-17 23:59:59}
  - it: 鉴定何时结束只记到日，扣一日还是两日，其间提请为临界
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-13 12:00:00, ended_at: 2026-10-14}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-17 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-16 10:00:00, due_at: 2026-10-17 23:59:59}
  - it: 另一系统里同号案件的精神病鉴定，不扣除
    cases:
      - {case_no: A1, kind: 刑事}
      - {source: 另一系统, case_no: A1, kind: 刑事}
    case_events: {source: 另一系统, case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 案件不在导出数据中，其精神病鉴定照样扣除
    case_events: {case_no: A9, person_no: "01", event: 精神病鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: met
  - it: 对同案另一人的精神病鉴定不扣除
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "02", event: 精神病鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 其他鉴定不扣除
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-21 10:00:00}
    expect: breached
  - it: 期满后才开始的精神病鉴定不扣除
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-16 00:00:00, ended_at: 2026-10-19 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 鉴定尚未结束，计算到核查时点
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-10-30 00:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-28 10:00:00}
    expect: {verdict: pending, strict_due_at: 2026-11-02 10:00:00, due_at: 2026-11-02 23:59:59}
  - it: 拘留和提请都只记到日，第四日提请，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12, arrest_requested_at: 2026-10-16}
    expect: {verdict: breached, strict_due_at: 2026-10-15 00:00:00, breach_at: 2026-10-15 23:59:59}
  - it: 拘留和提请都只记到日，第三日提请，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12, arrest_requested_at: 2026-10-15}
    expect: borderline
  - it: 拘留和释放都只记到日，第三日释放，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12, ended_at: 2026-10-15, end_reason: 释放}
    expect: borderline
  - it: 未提请，未到三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-30 10:00:00}
    expect: pending
  - it: 未提请，七十二小时已满、第三日未过，临界
    as_of: 2026-10-15 12:00:00
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00}
    expect: borderline
  - it: 未提请，已超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-22 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-25 23:59:59}
  - it: 拘留时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, arrest_requested_at: 2026-10-12 10:00:00}
    expect: unknown
  - it: 提请早于拘留，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-11 10:00:00}
    expect: unknown
  - it: 延长的批准时间无法识别，超过三日的无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 延长, basis_approved_at: 已批, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    expect: unknown
  - it: 重新计算的时间无法识别，超过三日的无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, recounted_at: 后来, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    expect: unknown
  - it: 流窜作案没有批准，三日后才重新计算的，不重新起算
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, started_at: 2026-09-01 10:00:00, recounted_at: 2026-09-07 10:00:00, arrest_requested_at: 2026-09-09 10:00:00}
    expect: {verdict: breached, due_at: 2026-09-04 23:59:59}
  - it: 流窜作案没有批准，三日后才开始的精神病鉴定不扣除
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, started_at: 2026-09-01 10:00:00, arrest_requested_at: 2026-09-09 10:00:00}
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-09-06 10:00:00, ended_at: 2026-09-16 10:00:00}
    expect: {verdict: breached, due_at: 2026-09-04 23:59:59}
  - it: 流窜作案，靠三日后的重新计算才赶上七日的批准，仍按三日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, started_at: 2026-09-01 10:00:00, recounted_at: 2026-09-07 10:00:00, basis_approved_at: 2026-09-10 10:00:00, arrest_requested_at: 2026-09-20 10:00:00}
    expect: {verdict: breached, due_at: 2026-09-04 23:59:59}
  - it: 开始只记到日，跨当日的精神病鉴定，最严不扣、最宽扣一日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-09-01, arrest_requested_at: 2026-09-05 10:00:00}
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-08-31 10:00:00, ended_at: 2026-09-01 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-09-04 00:00:00, due_at: 2026-09-05 23:59:59}
  - it: 精神病鉴定的结束时间无法识别，最长算到截至时间
    as_of: 2026-09-05 10:00:00
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-09-01 10:00:00}
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-09-02 10:00:00, ended_at: 不详}
    expect: {verdict: borderline, strict_due_at: 2026-09-04 10:00:00, due_at: 2026-09-07 23:59:59}
  - it: 重新计算时间无法识别，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, recounted_at: 不详}
    expect: {verdict: unknown, due_at: 2026-09-04 23:59:59}
  - it: 没有起止日期的豁免，起算时间缺失也适用
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留}
    exemptions: {rule_id: RS-05, object_no: C1, reason: 另有依据, doc_no: 样例1号, granted_by: "900001"}
    expect: exempt
  - it: 有起止日期的豁免，起算时间无法识别的，不适用
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 不详}
    exemptions: {rule_id: RS-05, object_no: C1, reason: 另有依据, doc_no: 样例1号, granted_by: "900001", valid_to: 2026-12-31}
    expect: unknown
  - it: 刑事诉讼法本版施行前一日拘留的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-25 10:00:00, arrest_requested_at: 2018-10-30 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日拘留的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2018-10-26 00:00:00, arrest_requested_at: 2018-10-30 00:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前一日拘留的流窜作案人员，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, basis_approved_at: 2018-10-26 10:00:00, started_at: 2018-10-25 23:59:59, arrest_requested_at: 2018-10-30 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日拘留的流窜作案人员
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, limit_basis: 流窜作案, basis_approved_at: 2018-10-27 10:00:00, started_at: 2018-10-26 00:00:00, arrest_requested_at: 2018-11-25 00:00:00}
    expect: {verdict: met, law_since: 2018-10-26}
  - it: 豁免表有文号、有批准人的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00, arrest_requested_at: 2026-10-18 10:00:00}
    exemptions: {rule_id: RS-05, object_no: C1, person_no: "01", reason: 异地押解路途时间, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 逮捕不在本规则范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 10:00:00}
    expect: out of scope
--- */
with detentions as (
    select
        measures.*,
        case when measures.limit_basis in ('流窜作案', '多次作案', '结伙作案') then '流窜多次结伙' else '一般' end as tier
    from clocks.measures as measures
    where measures.kind = '刑事拘留'
),

changes_one_by_one as (
    select
        source,
        measure_no,
        'restart' as kind,
        recounted_at as changed_at,
        recounted_at_latest as changed_at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest
    from detentions
    union all
    select
        source,
        measure_no,
        'extension' as kind,
        basis_approved_at,
        basis_approved_at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest
    from detentions
    where basis_approved_at is not null
        and limit_basis in ('延长', '流窜作案', '多次作案', '结伙作案')
    union all
    select
        detentions.source,
        detentions.measure_no,
        'pause' as kind,
        pauses.at,
        pauses.at_latest,
        pauses.ended_at,
        pauses.ended_at_latest
    from detentions
    join clocks.pauses as pauses
        -- a case that is not in the exports may still have its events there
        on coalesce(pauses.case_source, '') = coalesce(detentions.case_source, '') and pauses.case_no = detentions.case_no
        and (pauses.person_no = detentions.person_no or pauses.person_no is null)
    where pauses.event = '精神病鉴定'
),

changes_by_measure as (
    select
        source,
        measure_no,
        list_sort(list({
            'kind': kind, 'at': changed_at, 'at_latest': changed_at_latest,
            'ended_at': ended_at, 'ended_at_latest': ended_at_latest, 'seq': 1
        })) as changes,
        max(case when kind = 'pause' then '精神病鉴定' end) as pause_name
    from changes_one_by_one
    group by source, measure_no
)

select
    '措施' as subject_kind,
    detentions.source,
    detentions.measure_no as subject_no,
    detentions.case_no,
    detentions.person_no,
    detentions.unit_code,
    detentions.officer_no,
    detentions.started_at as start_at,
    detentions.started_at_latest as start_at_latest,
    '拘留' as start_name,
    'liberty_days' as term_unit,
    law.days as term_n,
    changes_by_measure.changes,
    changes_by_measure.pause_name,
    [law.approved_days - law.days] as extension_terms,
    -- approved after the due date of seven days is approved after that of three: without an approval in time there is no extension
    law.unapproved_days as fallback_n,
    least(detentions.arrest_requested_at, detentions.ended_at) as done_at,
    least(detentions.arrest_requested_at_latest, detentions.ended_at_latest) as done_at_latest,
    case
        when least(detentions.arrest_requested_at, detentions.ended_at) is null then '提请批捕或者结束拘留'
        when coalesce(detentions.ended_at < detentions.arrest_requested_at, detentions.arrest_requested_at is null) then '结束拘留'
        else '提请批捕'
    end as done_name,
    case
        when detentions.limit_basis in ('延长', '流窜作案', '多次作案', '结伙作案') and detentions.basis_approved_at is null
            then '“' || detentions.limit_basis || '”没有批准时间'
        when detentions.limit_basis in ('人数众多或身份不明', '可能拘留', '特别重大复杂') then '“' || detentions.limit_basis || '”不是延长拘留的理由'
        when coalesce(detentions.limit_basis, '一般') = '一般' and detentions.basis_approved_at is not null
            then written_between(detentions.basis_approved_at, detentions.basis_approved_at_latest) || '有批准，而期限依据不是延长'
    end as near_miss,
    law.law_no,
    nullif(
        concat_ws(
            '，',
            case when detentions.limit_basis <> '一般' then '期限依据：' || detentions.limit_basis end,
            case
                when detentions.recounted_at is not null
                    then '记有重新计算' || written_between(detentions.recounted_at, detentions.recounted_at_latest)
            end
        ),
        ''
    ) as note,
    detentions.source_file,
    detentions.source_row
from detentions
left join changes_by_measure
    on changes_by_measure.source = detentions.source and changes_by_measure.measure_no = detentions.measure_no
left join law
    on law.applies_to = detentions.tier
    and law.since <= detentions.started_at and detentions.started_at < law.until
