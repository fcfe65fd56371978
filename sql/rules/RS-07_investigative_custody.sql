/* ---
name: 侦查羁押超期
question: 逮捕后是否在侦查羁押期限内移送起诉或者结束羁押？延长期限的，是否在期限届满七日前提请？
class: R
severity: 红
severity_when:
  - {is: 黄, when: judged.clock <> ''}
theme: 人身自由
dated_by: 执行逮捕时间（开始时间）
needs:
  - "scope: measures.kind"
  - "start: measures.started_at"
  - "done: measures.ended_at | measures.prosecuted_at / cases.prosecuted_at"
  - "[提请1] start: extensions.requested_at"
  - "[提请2] start: extensions.requested_at"
  - "[提请3] start: extensions.requested_at"
law:
  - since: 2018-10-26
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百五十六条、第一百五十八条、第一百五十九条
    quote: 对犯罪嫌疑人逮捕后的侦查羁押期限不得超过二个月。案情复杂、期限届满不能终结的案件，可以经上一级人民检察院批准延长一个月。”“下列案件在本法第一百五十六条规定的期限届满不能侦查终结的，经省、自治区、直辖市人民检察院批准或者决定，可以延长二个月：”“对犯罪嫌疑人可能判处十年有期徒刑以上刑罚，依照本法第一百五十八条规定延长期限届满，仍不能侦查终结的，经省、自治区、直辖市人民检察院批准或者决定，可以再延长二个月。
    values: {months: 2, first_months: 1, second_months: 2, third_months: 2}
  - since: 2020-09-01
    clock: 提请1
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百四十八条
    quote: 案情复杂、期限届满不能侦查终结的案件，应当制作提请批准延长侦查羁押期限意见书，经县级以上公安机关负责人批准后，在期限届满七日前送请同级人民检察院转报上一级人民检察院批准延长一个月。
    values: {days_ahead: 7}
  - since: 2020-09-01
    clock: 提请2
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百四十九条
    quote: 下列案件在本规定第一百四十八条规定的期限届满不能侦查终结的，应当制作提请批准延长侦查羁押期限意见书，经县级以上公安机关负责人批准，在期限届满七日前送请同级人民检察院层报省、自治区、直辖市人民检察院批准，延长二个月：
    values: {days_ahead: 7}
  - since: 2020-09-01
    clock: 提请3
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百五十条
    quote: 对犯罪嫌疑人可能判处十年有期徒刑以上刑罚，依照本规定第一百四十九条规定的延长期限届满，仍不能侦查终结的，应当制作提请批准延长侦查羁押期限意见书，经县级以上公安机关负责人批准，在期限届满七日前送请同级人民检察院层报省、自治区、直辖市人民检察院批准，再延长二个月。
    values: {days_ahead: 7}
exemptions:
  - 豁免表列明的措施（退回补充侦查、最高人民检察院报请延期审理等）
false_positives:
  - 已经移送起诉、变更强制措施而时间未录入的
  - 延长记在案件上而不是记在措施上，或者批准机关未录为检察院的
  - 人民检察院、人民法院自行决定逮捕的
not_decided:
  - 批准的检察院是上一级还是省级：批准机关一栏只有“检察院”
  - 退回补充侦查的期限、发现另有重要罪行五日内报批（第一百五十一条）：没有对应的列
examples:
  - it: 满两个月的最后一秒移送起诉，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, prosecuted_at: 2026-10-10 23:59:59, officer_no: "100003"}
    expect: {verdict: met, clock: "", done_at: 2026-10-10 23:59:59, case_no: A1, person_no: "01", officer_no: "100003", strict_due_at: 2026-10-10 23:59:59, due_at: 2026-10-10 23:59:59}
  - it: 超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-11 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59, done_at: 2026-10-11 00:00:00, severity: 红, reason: 逮捕2026-08-10 10:00:00，期限2个月，至2026-10-10 24:00期满，未见延期审批，2026-10-11 00:00:00结束羁押，超不足1小时}
  - it: 末日是国庆节，羁押期限不顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-03 10:00:00, ended_at: 2026-10-08 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-03 23:59:59}
  - it: 月末逮捕，二月没有对应日，到二月末日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2025-12-31 10:00:00, ended_at: 2026-02-28 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-02-28 23:59:59}
  - it: 六月末日逮捕，到八月三十日还是月末有两种算法，其间结束为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-30 10:00:00, ended_at: 2026-08-31 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-08-30 23:59:59, due_at: 2026-08-31 23:59:59}
  - it: 移送起诉早于逮捕（退查期间逮捕），不算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, prosecuted_at: 2026-08-01 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59, reason: 逮捕2026-08-10 10:00:00，期限2个月，至2026-10-10 24:00期满，未见延期审批，截至2026-11-01 00:00未见移送起诉或者结束羁押，超21天；为何不豁免：2026-08-01 10:00:00移送起诉早于逮捕，不算}
  - it: 移送起诉与逮捕记在同一秒，算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, prosecuted_at: 2026-08-10 10:00:00}
    expect: {verdict: met, done_at: 2026-08-10 10:00:00}
  - it: 移送起诉只记到日，与逮捕同日，算完成
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, prosecuted_at: 2026-08-10}
    expect: {verdict: met, done_at: 2026-08-10 00:00:00}
  - it: 逮捕当日结束羁押，结束只记到日，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-08-10}
    expect: met
  - it: 第一次延长一个月，期限的最后一秒批准；提请恰在届满七日前的最后一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 23:59:59}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, length: 1, length_unit: 月, requested_at: 2026-09-03 23:59:59, approved_at: 2026-09-10 23:59:59, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-10-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-09-03 23:59:59, law_since: 2020-09-01}
  - it: 提请晚一秒，另记一个黄色问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-04 00:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: breached, clock: 提请1, severity: 黄, breach_at: 2026-09-04 00:00:00, done_at: 2026-09-04 00:00:00, reason: 第1次提请延长侦查羁押期限；逮捕2026-07-10 10:00:00，期限2个月，须在期满7日前，最迟2026-09-03 24:00，未见延期审批，2026-09-04 00:00:00提请延长，超不足1小时}
  - it: 延长一个月后又超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-11 00:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", severity: 红, breach_at: 2026-10-10 23:59:59, reason: 逮捕2026-07-10 10:00:00，期限3个月，至2026-10-10 24:00期满，已延长1次，2026-10-11 00:00:00结束羁押，超不足1小时}
      - {verdict: met, clock: 提请1}
  - it: 批准晚于期限一秒，不给时间
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-11 00:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59}
      - {verdict: met, clock: 提请1}
  - it: 批准机关不是检察院，不是侦查羁押期限的延长
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59, reason: 逮捕2026-07-10 10:00:00，期限2个月，至2026-09-10 24:00期满，未见延期审批，2026-10-10 10:00:00结束羁押，超29天；为何不豁免：2026-09-10 10:00:00由上一级公安机关批准的延长，须经检察院批准，不计}
  - it: 两个系统记了同一次延长，只算一次
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-07-29 10:00:00, approved_at: 2026-08-05 10:00:00, approver_level: 检察院}
      - {source: 另一系统, object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-07-29 10:00:00, approved_at: 2026-08-05 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-08-03 23:59:59}
  - it: 两个系统都记了两次延长，第二次提请的只是延长一次后的期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-07-29 10:00:00, approved_at: 2026-08-05 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-03 10:00:00, approved_at: 2026-09-05 10:00:00, approver_level: 检察院}
      - {source: 另一系统, object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-07-29 10:00:00, approved_at: 2026-08-05 10:00:00, approver_level: 检察院}
      - {source: 另一系统, object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-03 10:00:00, approved_at: 2026-09-05 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-11-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-08-03 23:59:59}
      - {verdict: met, clock: 提请2, due_at: 2026-09-03 23:59:59}
  - it: 次序无法识别的两次延长都算，提请不查
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 首次, requested_at: 2026-08-01 10:00:00, approved_at: 2026-08-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 再次, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-08 10:00:00, approver_level: 检察院}
    expect: {verdict: met, clock: "", due_at: 2026-11-10 23:59:59}
  - it: 第四次延长没有法律依据，不给时间，也不查提请
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-02-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-04-01 10:00:00, approved_at: 2026-04-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-05-01 10:00:00, approved_at: 2026-05-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 3, requested_at: 2026-07-01 10:00:00, approved_at: 2026-07-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 4, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-08 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59, reason: 逮捕2026-02-10 10:00:00，期限7个月，至2026-09-10 24:00期满，已延长3次，2026-10-10 10:00:00结束羁押，超29天；为何不豁免：2026-09-08 10:00:00批准的第4次延长没有法律依据，不计}
      - {verdict: met, clock: 提请1}
      - {verdict: met, clock: 提请2}
      - {verdict: met, clock: 提请3}
  - it: 两次延长同一秒批准，第二次提请的是延长一次后的期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-09 10:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-12-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-09-03 23:59:59}
      - {verdict: met, clock: 提请2, due_at: 2026-10-03 23:59:59}
  - it: 次序与批准先后不一致的，按批准先后
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-02 10:00:00, approved_at: 2026-09-05 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-12-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-10-03 23:59:59}
      - {verdict: met, clock: 提请2, due_at: 2026-09-03 23:59:59}
  - it: 同号案件的延长不是羁押期限的延长
    cases: {case_no: C1, kind: 刑事}
    measures: {measure_no: C1, case_no: C1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 案件, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
    expect: {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59}
  - it: 两个系统里同号的逮捕，各算各的延长
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {source: 另一系统, measure_no: C1, case_no: A2, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-08-01 10:00:00, approved_at: 2026-08-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-04 10:00:00, approver_level: 检察院}
      - {source: 另一系统, object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-08 10:00:00, approver_level: 上一级公安机关}
      - {source: 另一系统, object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-09-04 10:00:00, approved_at: 2026-09-09 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", case_no: A1, due_at: 2026-11-10 23:59:59}
      - {verdict: met, clock: 提请1, case_no: A1, due_at: 2026-08-03 23:59:59}
      - {verdict: met, clock: 提请2, case_no: A1, due_at: 2026-09-03 23:59:59}
      - {verdict: met, clock: "", case_no: A2, due_at: 2026-10-10 23:59:59}
      - {verdict: breached, clock: 提请2, case_no: A2, due_at: 2026-09-03 23:59:59}
  - it: 另一系统里同号的逮捕由公安机关批准延长，与本措施无关
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {source: 另一系统, measure_no: C1, case_no: A2, person_no: "01", kind: 逮捕, started_at: 2026-08-11 10:00:00, ended_at: 2026-10-11 10:00:00}
    extensions: {source: 另一系统, object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-10-01 10:00:00, approved_at: 2026-10-08 10:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: breached, case_no: A1, reason: 逮捕2026-08-10 10:00:00，期限2个月，至2026-10-10 24:00期满，未见延期审批，2026-10-12 10:00:00结束羁押，超34小时}
      - {verdict: met, case_no: A2}
  - it: 三次延长共七个月，最后一秒移送；各次提请恰在届满七日前
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00, prosecuted_at: 2026-10-10 23:59:59}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-05-03 23:59:59, approved_at: 2026-05-10 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-06-03 23:59:59, approved_at: 2026-06-10 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 3, requested_at: 2026-08-03 23:59:59, approved_at: 2026-08-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-10-10 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-05-03 23:59:59}
      - {verdict: met, clock: 提请2, due_at: 2026-06-03 23:59:59}
      - {verdict: met, clock: 提请3, due_at: 2026-08-03 23:59:59}
  - it: 三次提请都晚一秒；七个月也超过一秒
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00, prosecuted_at: 2026-10-11 00:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-05-04 00:00:00, approved_at: 2026-05-10 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-06-04 00:00:00, approved_at: 2026-06-10 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 3, requested_at: 2026-08-04 00:00:00, approved_at: 2026-08-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", severity: 红, breach_at: 2026-10-10 23:59:59, reason: 逮捕2026-03-10 10:00:00，期限7个月，至2026-10-10 24:00期满，已延长3次，2026-10-11 00:00:00移送起诉，超不足1小时}
      - {verdict: breached, clock: 提请1, severity: 黄, breach_at: 2026-05-04 00:00:00}
      - {verdict: breached, clock: 提请2, severity: 黄, breach_at: 2026-06-04 00:00:00}
      - {verdict: breached, clock: 提请3, severity: 黄, breach_at: 2026-08-04 00:00:00}
  - it: 第一次延长无效的，第二次延长的仍是原期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 2026-09-11 00:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2026-10-01 10:00:00, approved_at: 2026-10-09 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59}
      - {verdict: met, clock: 提请1}
      - {verdict: breached, clock: 提请2, due_at: 2026-09-03 23:59:59, breach_at: 2026-10-01 10:00:00}
  - it: 提请时间只记到日，恰在最后一日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-03, approved_at: 2026-09-10, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: met, clock: 提请1}
  - it: 逮捕当日就提请延长，提请只记到日，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-07-10, approved_at: 2026-09-10 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: met, clock: 提请1}
  - it: 没有批准时间的，不给时间，也不知提请延长的是哪一期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, clock: "", breach_at: 2026-09-10 23:59:59}
      - {verdict: unknown, clock: 提请1, due_at: "null", reason: 第1次提请延长侦查羁押期限；无法判断：批准时间缺失，不知延长的是哪一期限}
  - it: 没有提请时间，提请是否及时无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, approved_at: 2026-09-10, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: unknown, clock: 提请1}
  - it: 批准时间无法识别，超过两个月的无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00, ended_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-01 10:00:00, approved_at: 已批, approver_level: 检察院}
    expect:
      - {verdict: unknown, clock: ""}
      - {verdict: unknown, clock: 提请1, due_at: "null", reason: 第1次提请延长侦查羁押期限；无法判断：批准时间无法识别，不知延长的是哪一期限}
  - it: 期限的最后一秒重新计算，自该时起两个月
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, recounted_at: 2026-08-10 23:59:59, ended_at: 2026-10-10 23:59:59}
    expect: {verdict: met, due_at: 2026-10-10 23:59:59}
  - it: 重新计算晚于期限一秒，不补正
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, recounted_at: 2026-08-11 00:00:00, ended_at: 2026-10-10 10:00:00}
    expect: {verdict: breached, breach_at: 2026-08-10 23:59:59}
  - it: 重新计算后延长的，提请自新的期限倒算
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, recounted_at: 2026-07-20 10:00:00, ended_at: 2026-10-20 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-09-13 23:59:59, approved_at: 2026-09-20 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: "", due_at: 2026-10-20 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-09-13 23:59:59}
  - it: 扣除对本人的精神病鉴定三十六日，提请也顺延
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-07-20 09:00:00, ended_at: 2026-08-25 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-07-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2026-10-09 23:59:59, approved_at: 2026-10-16 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: pending, clock: "", due_at: 2026-11-15 23:59:59}
      - {verdict: met, clock: 提请1, due_at: 2026-10-09 23:59:59}
  - it: 其他鉴定不扣除
    case_events: {case_no: A1, person_no: "01", event: 鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 案件不在导出数据中，其精神病鉴定照样扣除
    case_events: {case_no: A9, person_no: "01", event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    expect: {verdict: pending, due_at: 2026-11-15 23:59:59}
  - it: 另一系统里同号案件的精神病鉴定，不扣除
    cases:
      - {case_no: A1, kind: 刑事}
      - {source: 另一系统, case_no: A1, kind: 刑事}
    case_events: {source: 另一系统, case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 鉴定何时开始只记到日，扣一日还是两日，其间结束为临界
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-08-20, ended_at: 2026-08-21 12:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-11 23:59:59, due_at: 2026-10-12 23:59:59}
  - it: 鉴定何时结束只记到日，扣一日还是两日，其间结束为临界
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-08-20 12:00:00, ended_at: 2026-08-21}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-11 23:59:59, due_at: 2026-10-12 23:59:59}
  - it: 逮捕只记到日，跨当日的精神病鉴定，最严不扣、最宽扣一日
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-08-09 10:00:00, ended_at: 2026-08-10 10:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10, ended_at: 2026-10-11 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-10 23:59:59, due_at: 2026-10-11 23:59:59}
  - it: 重新计算只记到日，与结束同日，先后不明，最严仍按原期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-05 10:00:00, recounted_at: 2026-10-05, ended_at: 2026-10-05 12:00:00}
    expect: {verdict: met, strict_due_at: 2026-10-05 23:59:59, due_at: 2026-12-05 23:59:59}
  - it: 对同案另一人的精神病鉴定不扣除，没有写明人员的扣除
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, person_no: "02", event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-09-25 09:00:00}
      - {case_no: A1, event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-22 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-10-13 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 23:59:59}
  - it: 逮捕和移送都只记到日
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10, prosecuted_at: 2026-10-10}
    expect: met
  - it: 仍在羁押，未到期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-09-10 10:00:00}
    expect: {verdict: pending, due_at: 2026-11-10 23:59:59}
  - it: 仍在羁押，已超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 逮捕时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, ended_at: 2026-10-10 10:00:00}
    expect: unknown
  - it: 结束早于逮捕，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00, ended_at: 2026-08-01 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行前一日逮捕的，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-25 10:00:00, ended_at: 2019-01-10 10:00:00}
    expect: unknown
  - it: 刑事诉讼法本版施行当日逮捕的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-26 00:00:00, ended_at: 2019-01-10 10:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 刑事程序规定本版施行前一日逮捕的，三次提请都不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2020-08-31 10:00:00, ended_at: 2021-03-31 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2020-10-01 10:00:00, approved_at: 2020-10-20 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2020-11-01 10:00:00, approved_at: 2020-11-20 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 3, requested_at: 2021-01-01 10:00:00, approved_at: 2021-01-20 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: unknown, clock: 提请1, due_at: "null"}
      - {verdict: unknown, clock: 提请2, due_at: "null"}
      - {verdict: unknown, clock: 提请3, due_at: "null"}
  - it: 刑事程序规定本版施行当日逮捕的，三次提请都判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2020-09-01 10:00:00, ended_at: 2021-04-01 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: 1, requested_at: 2020-10-26 10:00:00, approved_at: 2020-10-31 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 2, requested_at: 2020-11-26 10:00:00, approved_at: 2020-11-30 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: 3, requested_at: 2021-01-26 10:00:00, approved_at: 2021-01-30 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, clock: ""}
      - {verdict: breached, clock: 提请1, law_since: 2020-09-01}
      - {verdict: breached, clock: 提请2, law_since: 2020-09-01}
      - {verdict: breached, clock: 提请3, law_since: 2020-09-01}
  - it: 豁免表有文号、有批准人的，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    exemptions: {rule_id: RS-07, object_no: C1, person_no: "01", reason: 退回补充侦查, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 刑事拘留不在本规则范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-08-10 10:00:00}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    expect: out of scope
--- */
with arrests as (
    select
        measures.*,
        -- a prosecution before the arrest did not end the custody
        measures.prosecuted_at_latest >= measures.started_at as is_handed_on
    from clocks.measures as measures
    where measures.kind = '逮捕'
),

recorded as (
    select
        arrests.source,
        arrests.measure_no,
        cast(extensions.seq as integer) as seq,
        extensions.approver_level,
        extensions.source as recorded_in,
        extensions.requested_at,
        extensions.requested_at_latest,
        extensions.approved_at,
        extensions.approved_at_latest
    from arrests
    join clocks.extensions as extensions
        on extensions.object_kind = '措施'
        and extensions.object_source = arrests.source and extensions.object_no = arrests.measure_no
),

granted as (
    select
        recorded.*,
        -- two systems may both hold the same extension
        row_number() over (
            partition by source, measure_no, seq
            order by approved_at nulls last, requested_at nulls last, recorded_in
        ) as place
    from recorded
    where approver_level = '检察院'
),

requests as (
    select *
    from granted
    where place = 1 and seq in (1, 2, 3)
),

not_granted as (
    select
        source,
        measure_no,
        min(
            written_between(approved_at, approved_at_latest) || case
                when approver_level = '检察院' then '批准的第' || cast(seq as varchar) || '次延长没有法律依据，不计'
                else '由' || approver_level || '批准的延长，须经检察院批准，不计'
            end
        ) as near_miss
    from recorded
    where approver_level <> '检察院'
        or seq > 3
    group by source, measure_no
),

changes as (
    select
        source,
        measure_no,
        'restart' as kind,
        recounted_at as changed_at,
        recounted_at_latest as changed_at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest,
        cast(null as integer) as seq
    from arrests
    union all
    select
        source,
        measure_no,
        'extension' as kind,
        approved_at,
        approved_at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest,
        seq
    from granted
    where approved_at is not null
        and (place = 1 or seq is null)
    union all
    select
        arrests.source,
        arrests.measure_no,
        'pause' as kind,
        pauses.at,
        pauses.at_latest,
        pauses.ended_at,
        pauses.ended_at_latest,
        cast(null as integer) as seq
    from arrests
    join clocks.pauses as pauses
        -- a case that is not in the exports may still have its events there
        on coalesce(pauses.case_source, '') = coalesce(arrests.case_source, '') and pauses.case_no = arrests.case_no
        and (pauses.person_no = arrests.person_no or pauses.person_no is null)
    where pauses.event = '精神病鉴定'
),

-- what a request asks to extend is the term as it stood before its own approval
changes_by_clock as (
    select
        changes.*,
        '' as clock
    from changes
    union all
    select
        changes.*,
        '提请' || cast(requests.seq as varchar) as clock
    from changes
    join requests
        on requests.source = changes.source and requests.measure_no = changes.measure_no
        and (
            changes.changed_at < requests.approved_at
            or (changes.changed_at = requests.approved_at and changes.seq < requests.seq)
        )
),

changes_listed as (
    select
        source,
        measure_no,
        clock,
        list_sort(list({
            'kind': kind, 'at': changed_at, 'at_latest': changed_at_latest,
            'ended_at': ended_at, 'ended_at_latest': ended_at_latest, 'seq': seq
        })) as changes,
        max(case when kind = 'pause' then '精神病鉴定' end) as pause_name
    from changes_by_clock
    group by source, measure_no, clock
),

duties as (
    select
        '' as clock,
        arrests.*,
        least(arrests.ended_at, case when arrests.is_handed_on then arrests.prosecuted_at end) as done_at,
        least(arrests.ended_at_latest, case when arrests.is_handed_on then arrests.prosecuted_at_latest end) as done_at_latest,
        cast(null as timestamp) as asked_at,
        true as is_term_known,
        case when arrests.is_prosecution_unknown then '案件不在导出数据中，不知是否已移送起诉' end as unclear
    from arrests
    union all
    select
        '提请' || cast(requests.seq as varchar) as clock,
        arrests.*,
        requests.requested_at as done_at,
        requests.requested_at_latest as done_at_latest,
        requests.requested_at as asked_at,
        not is_unreadable(requests.approved_at) as is_term_known,
        case
            when requests.requested_at is null then '提请时间缺失'
            when requests.approved_at is null then '批准时间缺失，不知延长的是哪一期限'
            when is_unreadable(requests.approved_at) then '批准时间无法识别，不知延长的是哪一期限'
        end as unclear
    from arrests
    join requests
        on requests.source = arrests.source and requests.measure_no = arrests.measure_no
)

select
    duties.clock,
    '措施' as subject_kind,
    duties.source,
    duties.measure_no as subject_no,
    duties.case_no,
    duties.person_no,
    duties.unit_code,
    duties.officer_no,
    duties.started_at as start_at,
    duties.started_at_latest as start_at_latest,
    '逮捕' as start_name,
    'liberty_months' as term_unit,
    case when law.law_no is not null and duties.is_term_known then custody.months end as term_n,
    law.days_ahead as lead_days,
    changes_listed.changes,
    changes_listed.pause_name,
    [custody.first_months, custody.second_months, custody.third_months] as extension_terms,
    duties.done_at,
    duties.done_at_latest,
    case
        when duties.clock <> '' then '提请延长'
        when duties.done_at is null then '移送起诉或者结束羁押'
        when duties.done_at = duties.ended_at then '结束羁押'
        else '移送起诉'
    end as done_name,
    duties.asked_at as breach_at,
    duties.unclear,
    case
        when duties.clock = '' then nullif(
            concat_ws(
                '；',
                not_granted.near_miss,
                case
                    when not duties.is_handed_on
                        then written_between(duties.prosecuted_at, duties.prosecuted_at_latest) || '移送起诉早于逮捕，不算'
                end
            ),
            ''
        )
    end as near_miss,
    law.law_no,
    case when duties.clock <> '' then '第' || right(duties.clock, 1) || '次提请延长侦查羁押期限' end as note,
    duties.source_file,
    duties.source_row
from duties
left join changes_listed
    on changes_listed.source = duties.source and changes_listed.measure_no = duties.measure_no and changes_listed.clock = duties.clock
left join not_granted
    on not_granted.source = duties.source and not_granted.measure_no = duties.measure_no
left join law as custody
    on custody.clock = ''
    and custody.since <= duties.started_at and duties.started_at < custody.until
left join law
    on law.clock = duties.clock
    and law.since <= duties.started_at and duties.started_at < law.until
