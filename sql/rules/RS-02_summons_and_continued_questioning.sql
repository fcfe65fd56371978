/* ---
name: 传唤拘传继续盘问超时
question: 传唤、拘传、继续盘问是否在法定时限内结束，同一人两次之间是否留有必要的间隔？
class: R
severity: 红
theme: 人身自由
dated_by: 到案时间（开始时间）；间隔为前一次的结束时间
needs:
  - "scope: measures.kind"
  - "scope: cases.kind"
  - "start: measures.started_at"
  - "[时长] done: measures.ended_at"
  - "[间隔] start: measures.ended_at"
law:
  - since: 2018-10-26
    clock: 时长
    applies_to: 传唤拘传
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十九条第二款
    quote: 传唤、拘传持续的时间不得超过十二小时；案情特别重大、复杂，需要采取拘留、逮捕措施的，传唤、拘传持续的时间不得超过二十四小时。
    values: {hours: 12, grave_hours: 24}
  - since: 2004-10-01
    clock: 时长
    applies_to: 继续盘问
    instrument: 公安机关适用继续盘问规定（2004年）
    article: 第十一条第一款
    quote: 继续盘问的时限一般为十二小时；对在十二小时以内确实难以证实或者排除其违法犯罪嫌疑的，可以延长至二十四小时；对不讲真实姓名、住址、身份，且在二十四小时以内仍不能证实或者排除其违法犯罪嫌疑的，可以延长至四十八小时。
    values: {hours: 12, extended_hours: 24, unknown_person_hours: 48}
  - since: 2018-10-26
    clock: 间隔
    applies_to: 传唤拘传
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十九条第三款
    quote: 不得以连续传唤、拘传的形式变相拘禁犯罪嫌疑人。
    values: {rest_hours: "policy:rs02_interval_hours"}
  - since: 2004-10-01
    clock: 间隔
    applies_to: 继续盘问
    instrument: 公安机关适用继续盘问规定（2004年）
    article: 第十二条第七项
    quote: 以连续继续盘问的方式变相拘禁他人。
    values: {rest_hours: "policy:rs02_interval_hours"}
exemptions:
  - 豁免表列明的措施
false_positives:
  - 已经结束而结束时间未录入的
  - 同一次传唤录成两条，后一条会被当作再次传唤
  - 经批准延长而期限依据或批准时间未录入的，按十二小时计算
not_decided:
  - 间隔的小时数法律没有规定，用本地参数
  - 继续盘问不得由十二小时直接延至四十八小时（第十七条）：记录只有一个批准时间，看不出先后两次批准
  - 四十八小时限于不讲真实姓名、住址、身份的（第十一条）；期限依据一栏与“人数众多”合为一项，分不开
  - 怀孕、哺乳、未满十六周岁、已满七十周岁的继续盘问四小时（第十条）：没有对应的列
examples:
  - it: 传唤恰满十二小时，合规
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:30:00, ended_at: 2026-10-12 20:30:00, officer_no: "100003"}
    expect: {verdict: met, clock: 时长, strict_due_at: 2026-10-12 20:30:00, due_at: 2026-10-12 21:00:00, case_no: A1, person_no: "01", officer_no: "100003"}
  - it: 传唤满十二小时后一秒，临界
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:30:00, ended_at: 2026-10-12 20:30:01}
    expect: {verdict: borderline, clock: 时长}
  - it: 拘传在最宽算法的最后一秒结束，临界
    cases: {case_no: A1, kind: 经济犯罪}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 拘传, started_at: 2026-10-12 08:30:00, ended_at: 2026-10-12 21:00:00}
    expect: {verdict: borderline, clock: 时长}
  - it: 拘传再超过一秒即超时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 拘传, started_at: 2026-10-12 08:30:00, ended_at: 2026-10-12 21:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00, severity: 红, law_since: 2018-10-26, reason: 拘传到案2026-10-12 08:30:00，期限12小时，至2026-10-12 21:00期满，未见延期审批，2026-10-12 21:00:01拘传结束，超不足1小时}
  - it: 特别重大复杂，十二小时期限的最后一秒批准，二十四小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 特别重大复杂, basis_approved_at: 2026-10-12 21:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: {verdict: met, clock: 时长, strict_due_at: 2026-10-13 08:00:00, due_at: 2026-10-13 09:00:00}
  - it: 特别重大复杂，二十四小时也超过一秒
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 口头传唤, limit_basis: 特别重大复杂, basis_approved_at: 2026-10-12 12:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 09:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-13 09:00:00}
  - it: 特别重大复杂，批准晚于十二小时期限一秒，按十二小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 特别重大复杂, basis_approved_at: 2026-10-12 21:00:01, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00}
  - it: 特别重大复杂而没有批准，按十二小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 强制传唤, limit_basis: 特别重大复杂, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00, reason: 期限依据：特别重大复杂；强制传唤到案2026-10-12 08:00:00，期限12小时，至2026-10-12 21:00期满，未见延期审批，2026-10-13 06:00:00强制传唤结束，超9小时；为何不豁免：特别重大复杂，没有批准时间}
  - it: 特别重大复杂，批准只记到日，可能在十二小时之内，临界
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 特别重大复杂, basis_approved_at: 2026-10-12, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: borderline, clock: 时长, strict_due_at: 2026-10-12 20:00:00, due_at: 2026-10-13 09:00:00}
  - it: 传唤没有“延长”一档，批准了也按十二小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 延长, basis_approved_at: 2026-10-12 12:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00, reason: 期限依据：延长；传唤到案2026-10-12 08:00:00，期限12小时，至2026-10-12 21:00期满，未见延期审批，2026-10-13 06:00:00传唤结束，超9小时；为何不豁免：“延长”不是传唤延长的理由}
  - it: 继续盘问没有“特别重大复杂”一档，批准了也按十二小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 特别重大复杂, basis_approved_at: 2026-10-12 12:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00}
  - it: 批准时间无法识别，超过十二小时的无法判断
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, limit_basis: 特别重大复杂, basis_approved_at: 已批, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 06:00:00}
    expect: {verdict: unknown, clock: 时长}
  - it: 刑事诉讼法本版施行前到案的，不判断
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-25 08:00:00, ended_at: 2018-10-26 08:00:00}
    expect: {verdict: unknown, clock: 时长}
  - it: 刑事诉讼法本版施行当日到案
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-26 00:00:00, ended_at: 2018-10-26 13:00:01}
    expect: {verdict: breached, clock: 时长}
  - it: 继续盘问恰满十二小时，不论案件类型
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 20:00:00}
    expect: {verdict: met, clock: 时长, law_since: 2004-10-01}
  - it: 继续盘问超过十二小时，又过最宽算法一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 21:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-12 21:00:00}
  - it: 继续盘问延长至二十四小时，最后一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 延长, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: {verdict: met, clock: 时长, due_at: 2026-10-13 09:00:00}
  - it: 继续盘问延长至二十四小时，超过一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 延长, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 09:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-13 09:00:00}
  - it: 身份不明，二十四小时期限的最后一秒批准，四十八小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 人数众多或身份不明, basis_approved_at: 2026-10-13 09:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-14 08:00:00}
    expect: {verdict: met, clock: 时长, due_at: 2026-10-14 09:00:00}
  - it: 身份不明，四十八小时也超过一秒
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 人数众多或身份不明, basis_approved_at: 2026-10-13 08:00:00, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-14 09:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-14 09:00:00}
  - it: 身份不明，批准晚于二十四小时期限一秒，按二十四小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 人数众多或身份不明, basis_approved_at: 2026-10-13 09:00:01, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-14 08:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-13 09:00:00}
  - it: 身份不明而没有批准，按二十四小时
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, limit_basis: 人数众多或身份不明, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 09:00:01}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-13 09:00:00}
  - it: 继续盘问不需要知道案件类型，案件不在导出数据中也能判断
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 21:00:01}
    expect: {verdict: breached, clock: 时长}
  - it: 继续盘问规定施行前的，不判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-09-30 08:00:00, ended_at: 2004-10-01 08:00:00}
    expect: {verdict: unknown, clock: 时长}
  - it: 继续盘问规定施行当日的
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-10-01 08:00:00, ended_at: 2004-10-01 20:00:00}
    expect: {verdict: met, clock: 时长}
  - it: 到案和结束都只记到日，临界
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12, ended_at: 2026-10-12}
    expect: {verdict: borderline, clock: 时长, strict_due_at: 2026-10-12 12:00:00, due_at: 2026-10-13 12:00:00}
  - it: 未见结束，未到十二小时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-31 12:00:00}
    expect: {verdict: pending, clock: 时长}
  - it: 未见结束，已超时
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-30 12:00:00}
    expect: {verdict: breached, clock: 时长, breach_at: 2026-10-31 01:00:00}
  - it: 到案时间缺失，无法判断
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, ended_at: 2026-10-12 12:00:00}
    expect: {verdict: unknown, clock: 时长}
  - it: 案件不在导出数据中，传唤不知属行政还是刑事，无法判断
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: {verdict: unknown, clock: 时长, reason: 无法判断：案件不在导出数据中，不知是行政案件还是刑事案件}
  - it: 两个系统有同号的案件，以本系统的为准
    cases:
      - {case_no: A1, kind: 治安}
      - {source: 另一系统, case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
      - {source: 另一系统, measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: {verdict: breached, clock: 时长, subject_no: C2}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    exemptions: {rule_id: RS-02, object_no: C1, reason: 突发疾病送医, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 时长}
  - it: 行政案件的传唤不在本规则范围
    cases: {case_no: A1, kind: 治安}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 22:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 23:00:00, ended_at: 2026-10-12 23:30:00}
    expect: out of scope
  - it: 刑事拘留不在本规则范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-13 08:00:00}
    expect: out of scope
  - it: 再次传唤恰隔十二小时，合规
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-13 00:00:00, ended_at: 2026-10-13 06:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: met, clock: 间隔, subject_no: C1}
  - it: 拘传后又口头传唤，间隔差一秒满十二小时，记在前一次上
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 拘传, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 口头传唤, started_at: 2026-10-12 23:59:59, ended_at: 2026-10-13 06:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: breached, clock: 间隔, subject_no: C1, breach_at: 2026-10-12 23:59:59, severity: 红}
  - it: 三次传唤，只与紧接的一次相比
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-13 08:00:00, ended_at: 2026-10-13 10:00:00}
      - {measure_no: C3, case_no: A1, person_no: "01", kind: 强制传唤, started_at: 2026-10-13 11:00:00, ended_at: 2026-10-13 12:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: met, clock: 时长, subject_no: C3}
      - {verdict: met, clock: 间隔, subject_no: C1}
      - {verdict: breached, clock: 间隔, subject_no: C2, breach_at: 2026-10-13 11:00:00}
  - it: 结束和再次开始都只记到分，可能恰满十二小时，临界
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 09:30}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 21:30, ended_at: 2026-10-12 22:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: borderline, clock: 间隔, subject_no: C1}
  - it: 再次开始只记到分，可能恰满十二小时，临界
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 11:59:30}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 23:59, ended_at: 2026-10-13 02:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: borderline, clock: 间隔, subject_no: C1}
  - it: 同一案件的两次传唤记在两个系统里，也计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {source: 另一系统, measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 15:00:00, ended_at: 2026-10-12 16:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: breached, clock: 间隔, subject_no: C1, breach_at: 2026-10-12 15:00:00}
  - it: 案件都不在导出数据中，两个系统的同号案件不认作同一案件
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {source: 另一系统, measure_no: C2, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 15:00:00, ended_at: 2026-10-12 16:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
  - it: 继续盘问接继续盘问，案件不在导出数据中也能判断
    measures:
      - {measure_no: C1, case_no: A9, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A9, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 20:00:00, ended_at: 2026-10-12 22:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: breached, clock: 间隔, subject_no: C1, breach_at: 2026-10-12 20:00:00}
  - it: 传唤与继续盘问之间不计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 13:00:00, ended_at: 2026-10-12 20:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
  - it: 同案不同人，不计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 传唤, started_at: 2026-10-12 13:00:00, ended_at: 2026-10-12 20:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
  - it: 没有人员序号的，不能认作同一人，不计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, kind: 传唤, started_at: 2026-10-12 13:00:00, ended_at: 2026-10-12 20:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
  - it: 前一次没有结束时间，间隔无法判断
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-13 13:00:00, ended_at: 2026-10-13 20:00:00}
    expect:
      - {verdict: breached, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C1, reason: 前一次（无记录）结束，后一次（C2）2026-10-13 13:00:00开始，应当间隔若干小时；无法判断：前一次的结束时间缺失}
  - it: 后一次没有到案时间，不计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, ended_at: 2026-10-12 16:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: unknown, clock: 时长, subject_no: C2}
  - it: 一次的到案时间无法识别，先后不明，间隔无法判断
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 当晚, ended_at: 2026-10-10 16:00:00}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: unknown, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C2, reason: 前一次2026-10-10 16:00:00结束，后一次（C1）2026-10-12 08:00:00开始，应当间隔12小时；无法判断：开始时间无法识别，先后无法确定}
  - it: 前一次结束时间无法识别，间隔无法判断
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 当晚}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-13 13:00:00, ended_at: 2026-10-13 20:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C1, reason: 前一次（无法识别）结束，后一次（C2）2026-10-13 13:00:00开始，应当间隔若干小时；无法判断：前一次的结束时间无法识别}
  - it: 案件不在导出数据中，两次传唤隔了一日，也不知是否适用
    measures:
      - {measure_no: C1, case_no: A9, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A9, person_no: "01", kind: 传唤, started_at: 2026-10-13 13:00:00, ended_at: 2026-10-13 14:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: unknown, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C1, reason: 前一次2026-10-12 12:00:00结束，后一次（C2）2026-10-13 13:00:00开始，应当间隔若干小时；无法判断：案件不在导出数据中，不知是行政案件还是刑事案件}
  - it: 前一次结束在刑事诉讼法本版施行前，间隔不判断
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-25 08:00:00, ended_at: 2018-10-25 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-25 13:00:00, ended_at: 2018-10-25 14:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: unknown, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C1}
  - it: 前一次恰在刑事诉讼法本版施行零时结束，计算间隔
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-25 20:00:00, ended_at: 2018-10-26 00:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-10-26 06:00:00, ended_at: 2018-10-26 07:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: breached, clock: 间隔, subject_no: C1, law_since: 2018-10-26}
  - it: 前一次继续盘问在规定施行前一秒结束，间隔不判断
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-09-30 20:00:00, ended_at: 2004-09-30 23:59:59}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-10-01 06:00:00, ended_at: 2004-10-01 07:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: unknown, clock: 间隔, subject_no: C1}
  - it: 前一次继续盘问恰在规定施行零时结束，计算间隔
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-09-30 20:00:00, ended_at: 2004-10-01 00:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2004-10-01 06:00:00, ended_at: 2004-10-01 07:00:00}
    expect:
      - {verdict: unknown, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: breached, clock: 间隔, subject_no: C1, law_since: 2004-10-01}
  - it: 间隔不足有豁免文书的，豁免
    cases: {case_no: A1, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 08:00:00, ended_at: 2026-10-12 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 13:00:00, ended_at: 2026-10-12 14:00:00}
    exemptions: {rule_id: RS-02, object_no: C1, person_no: "01", reason: 主动到案, doc_no: 明公法〔2026〕4号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: 时长, subject_no: C1}
      - {verdict: met, clock: 时长, subject_no: C2}
      - {verdict: exempt, clock: 间隔, subject_no: C1}
--- */
with calls as (
    select
        measures.*,
        case when measures.kind = '继续盘问' then '继续盘问' else '传唤拘传' end as means,
        measures.kind <> '继续盘问' and measures.case_link <> 'linked' as is_undetermined
    from clocks.measures as measures
    left join clocks.cases as cases
        on cases.source = measures.case_source and cases.case_no = measures.case_no
    where measures.kind = '继续盘问'
        or (
            measures.kind in ('传唤', '口头传唤', '强制传唤', '拘传')
            and (measures.case_link <> 'linked' or cases.is_criminal)
        )
),

calls_in_order as (
    select
        calls.*,
        lead(measure_no) over called as next_no,
        lead(started_at) over called as next_at,
        lead(started_at_latest) over called as next_at_latest
    from calls
    -- without a person's number nobody can say that it was the same person
    where started_at is not null
        and person_no is not null
    window called as (
        partition by coalesce(case_source, source), case_no, person_no, means
        -- what could not be read as a time comes first of all
        order by started_at, measure_no, source
    )
),

lengths as (
    select
        '时长' as clock,
        calls.source,
        calls.measure_no as subject_no,
        calls.case_no,
        calls.person_no,
        calls.unit_code,
        calls.officer_no,
        calls.started_at as start_at,
        calls.started_at_latest as start_at_latest,
        case calls.means when '继续盘问' then '带至公安机关' else calls.kind || '到案' end as start_name,
        'hours' as term_unit,
        case
            when calls.means = '继续盘问' and calls.limit_basis in ('延长', '人数众多或身份不明') then law.extended_hours
            else law.hours
        end as term_n,
        case
            when calls.limit_basis = case calls.means when '继续盘问' then '人数众多或身份不明' else '特别重大复杂' end then [
                {'kind': 'extension', 'at': calls.basis_approved_at, 'at_latest': calls.basis_approved_at_latest,
                 'ended_at': null, 'ended_at_latest': null, 'seq': 1}
            ]
        end as changes,
        [
            case calls.means
                when '继续盘问' then law.unknown_person_hours - law.extended_hours
                else law.grave_hours - law.hours
            end
        ] as extension_terms,
        calls.ended_at as done_at,
        calls.ended_at_latest as done_at_latest,
        calls.kind || '结束' as done_name,
        case
            when calls.means = '继续盘问' and calls.limit_basis = '人数众多或身份不明' and calls.basis_approved_at is null
                then '身份不明，四十八小时没有批准时间'
            when calls.means = '继续盘问' and calls.limit_basis in ('可能拘留', '特别重大复杂', '流窜作案', '多次作案', '结伙作案')
                then '“' || calls.limit_basis || '”不是继续盘问延长的理由'
            when calls.means = '传唤拘传' and calls.limit_basis = '特别重大复杂' and calls.basis_approved_at is null
                then '特别重大复杂，没有批准时间'
            when calls.means = '传唤拘传' and calls.limit_basis not in ('一般', '特别重大复杂')
                then '“' || calls.limit_basis || '”不是' || calls.kind || '延长的理由'
        end as near_miss,
        case when calls.is_undetermined then '案件不在导出数据中，不知是行政案件还是刑事案件' end as unclear,
        cast(null as varchar) as verdict,
        cast(null as timestamp) as breach_at,
        law.law_no,
        case when calls.limit_basis <> '一般' then '期限依据：' || calls.limit_basis end as note,
        calls.source_file,
        calls.source_row
    from calls
    left join law
        on law.clock = '时长' and law.applies_to = calls.means
        and law.since <= calls.started_at and calls.started_at < law.until
        and not calls.is_undetermined
),

intervals as (
    select
        '间隔' as clock,
        calls.source,
        calls.measure_no as subject_no,
        calls.case_no,
        calls.person_no,
        calls.unit_code,
        calls.officer_no,
        calls.ended_at as start_at,
        calls.ended_at_latest as start_at_latest,
        cast(null as varchar) as start_name,
        cast(null as varchar) as term_unit,
        cast(null as integer) as term_n,
        null as changes,
        cast([] as integer[]) as extension_terms,
        calls.next_at as done_at,
        calls.next_at_latest as done_at_latest,
        cast(null as varchar) as done_name,
        cast(null as varchar) as near_miss,
        case
            when calls.is_undetermined then '案件不在导出数据中，不知是行政案件还是刑事案件'
            when calls.ended_at is null then '前一次的结束时间缺失'
            when is_unreadable(calls.ended_at) then '前一次的结束时间无法识别'
            when is_unreadable(calls.started_at) then '开始时间无法识别，先后无法确定'
        end as unclear,
        -- whole hours, rounded down: fewer than n of them is less than n hours
        case
            when is_unreadable(calls.started_at) then 'unknown'
            when hours_between(calls.ended_at, calls.next_at_latest) < law.rest_hours then 'breached'
            when hours_between(calls.ended_at_latest, calls.next_at) >= law.rest_hours then 'met'
            else 'borderline'
        end as verdict,
        calls.next_at as breach_at,
        law.law_no,
        '前一次' || written_between(calls.ended_at, calls.ended_at_latest) || '结束，后一次（' || calls.next_no || '）'
            || written_between(calls.next_at, calls.next_at_latest) || '开始，应当间隔'
            || coalesce(cast(law.rest_hours as varchar), '若干') || '小时' as note,
        calls.source_file,
        calls.source_row
    from calls_in_order as calls
    left join law
        on law.clock = '间隔' and law.applies_to = calls.means
        and law.since <= calls.ended_at and calls.ended_at < law.until
        and not calls.is_undetermined
    where calls.next_no is not null
),

duties as (
    select *
    from lengths
    union all
    select *
    from intervals
)

select
    '措施' as subject_kind,
    duties.*
from duties
