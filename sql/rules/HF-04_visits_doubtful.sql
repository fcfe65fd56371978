/* ---
name: 回访真实性存疑
question: 回访是否由经办民警以外的人、在处警完毕之后进行，没有短时间内成批登记，也没有一个月全部满意？
class: S
severity: 橙
theme: 回访与答复
dated_by: 回访时间（全满为当月第一日）
needs:
  - "[自访] scope: visits.visitor_no"
  - "[自访] scope: incidents.officer_no | cases.officer_no"
  - "[自访] start: visits.visited_at"
  - "[倒置] scope: incidents.finished_at"
  - "[倒置] start: visits.visited_at"
  - "[集中] scope: visits.visitor_no"
  - "[集中] scope: visits.channel"
  - "[集中] start: visits.visited_at"
  - "[全满] scope: visits.satisfaction"
  - "[全满] start: visits.visited_at"
law:
  - since: always
    clock: 自访
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {}
  - since: 2016-03-01
    clock: 自访
    instrument: 公安机关执法质量考核评议规定（2016年，公安部令第137号）
    article: 第十三条
    quote: 在登记、统计、上报各类执法情况过程中，实事求是，严格遵守有关规定，无弄虚作假、隐瞒不报的情形。
    values: {}
  - since: always
    clock: 倒置
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {}
  - since: 2016-03-01
    clock: 倒置
    instrument: 公安机关执法质量考核评议规定（2016年，公安部令第137号）
    article: 第十三条
    quote: 在登记、统计、上报各类执法情况过程中，实事求是，严格遵守有关规定，无弄虚作假、隐瞒不报的情形。
    values: {}
  - since: always
    clock: 集中
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {burst_visits: "policy:hf04_burst_visits"}
  - since: 2016-03-01
    clock: 集中
    instrument: 公安机关执法质量考核评议规定（2016年，公安部令第137号）
    article: 第十三条
    quote: 在登记、统计、上报各类执法情况过程中，实事求是，严格遵守有关规定，无弄虚作假、隐瞒不报的情形。
    values: {burst_visits: "policy:hf04_burst_visits"}
  - since: always
    clock: 全满
    instrument: 人民警察法（2012年修正）
    article: 第三条
    quote: 人民警察必须依靠人民的支持，保持同人民的密切联系，倾听人民的意见和建议，接受人民的监督，维护人民的利益，全心全意为人民服务。
    values: {satisfied_visits: "policy:hf04_satisfied_visits"}
  - since: 2016-03-01
    clock: 全满
    instrument: 公安机关执法质量考核评议规定（2016年，公安部令第137号）
    article: 第十三条
    quote: 在登记、统计、上报各类执法情况过程中，实事求是，严格遵守有关规定，无弄虚作假、隐瞒不报的情形。
    values: {satisfied_visits: "policy:hf04_satisfied_visits"}
exemptions:
  - 豁免表列明的回访；全满写“单位代码/年-月”，如 990101010000/2026-10
false_positives:
  - 自访：小所值班只有一人，或者民警本人致电说明处理结果，被记成回访
  - 自访：短信由系统以经办民警的名义自动发出
  - 倒置：处警完毕时间是事后补录的，或者先电话安抚、再到场处置
  - 集中：回访由呼叫中心以一个工号集中外呼，或者系统以同一时刻批量保存
  - 集中：同一次回访在两个系统里各有一条
  - 全满：由上级集中回访的单位，或者只把满意的录入系统
not_decided:
  - 回访是否真的进行过，由人听录音、回拨核实；本规则只挑出值得核实的
  - 国家层面没有这些数目的规定；次数是本地文件定的，十分钟是筛查口径
  - 满意率只看答复了“满意、基本满意、不满意”的，未评价的不算；全部答复“满意”才是百分之百
examples:
  - it: 由别人在处警完毕后回访，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met, subject_no: H1, law_since: 2016-03-01}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 回访人就是处警民警，疑似自访；发生时间为回访之时
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, severity: 橙, breach_at: 2026-10-13 09:00:00, officer_no: "100001", reason: 回访人即处警民警}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 案件的回访人就是主办民警，疑似自访；案件的回访不查倒置
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, reason: 回访人即主办民警, case_no: A1}
      - {clock: 集中, verdict: met}
  - it: 案件的回访人不是主办民警，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200002"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 以短信回访的，也查自访，不查集中
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 短信, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached}
      - {clock: 倒置, verdict: met}
  - it: 同号警情的处警民警，不是案件的主办民警
    incidents: {incident_no: A1, received_at: 2026-10-12 08:00:00, officer_no: "100001"}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, officer_no: "100009"}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 同号案件的主办民警，不是警情的处警民警
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    cases: {case_no: J1, kind: 治安, filed_at: 2026-10-12 11:00:00, officer_no: "200001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 所回访的案件不在导出中，同号的警情不能代替
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 案件, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：所回访的案件不在导出中}
      - {clock: 集中, verdict: met}
  - it: 两个系统里有同号的警情、同号的回访，各是各的
    incidents:
      - {source: 甲, incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
      - {source: 乙, incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-14 10:00:00, officer_no: "100009"}
    visits:
      - {source: 甲, unit_code: U1, visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
      - {source: 乙, unit_code: U2, visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, unit_code: U1}
      - {clock: 自访, verdict: met, unit_code: U2}
      - {clock: 倒置, verdict: met, unit_code: U1}
      - {clock: 倒置, verdict: breached, unit_code: U2}
      - {clock: 集中, verdict: met, unit_code: U1}
      - {clock: 集中, verdict: met, unit_code: U2}
  - it: 两个系统里有同号的案件，各是各的
    cases:
      - {source: 甲, case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, officer_no: "100001"}
      - {source: 乙, case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, officer_no: "100009"}
    visits:
      - {source: 甲, unit_code: U1, visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
      - {source: 乙, unit_code: U2, visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, unit_code: U1}
      - {clock: 自访, verdict: met, unit_code: U2}
      - {clock: 集中, verdict: met, unit_code: U1}
      - {clock: 集中, verdict: met, unit_code: U2}
  - it: 没有登记回访人的，自访、集中无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：未记载回访人}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: unknown, reason: 无法判断：未记载回访人}
  - it: 没有登记处警民警的，自访无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：未记载处警民警}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 没有登记主办民警的，同号警情的处警民警不能代替
    incidents: {incident_no: A1, received_at: 2026-10-12 08:00:00, officer_no: "200001"}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown}
      - {clock: 集中, verdict: met}
  - it: 没有登记主办民警的，自访无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: A1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：未记载主办民警}
      - {clock: 集中, verdict: met}
  - it: 所回访的警情不在导出中，自访、倒置无法判断
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：所回访的警情不在导出中}
      - {clock: 倒置, verdict: unknown, reason: 无法判断：所回访的警情不在导出中}
      - {clock: 集中, verdict: met}
  - it: 所回访的案件不在导出中，自访无法判断
    visits: {visit_no: H1, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: unknown, reason: 无法判断：所回访的案件不在导出中}
      - {clock: 集中, verdict: met}
  - it: 回访时间无法识别的，是自访也不知发生在何时，都无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 不详, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: unknown}
      - {clock: 倒置, verdict: unknown}
      - {clock: 集中, verdict: unknown}
  - it: 自访，回访只知道日期的，发生时间为当日零时
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, breach_at: 2026-10-13 00:00:00}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 恰在处警完毕那一秒回访，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 10:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 早于处警完毕一秒，疑似倒置；发生时间为回访之时
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09:59:59, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: breached, severity: 橙, breach_at: 2026-10-12 09:59:59, reason: 回访于2026-10-12 09:59:59，处警完毕于2026-10-12 10:00:00}
      - {clock: 集中, verdict: met}
  - it: 回访只知道当日，与处警完毕的先后不明，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: borderline, reason: 回访于2026-10-12，处警完毕于2026-10-12 10:00:00，先后无法确定}
      - {clock: 集中, verdict: met}
  - it: 回访只知道到时，与处警完毕在同一时内，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:30:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 10, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: borderline}
      - {clock: 集中, verdict: met}
  - it: 回访只知道前一时，仍确定早于处警完毕
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: breached, breach_at: 2026-10-12 09:00:00}
      - {clock: 集中, verdict: met}
  - it: 处警完毕只知道当日，回访在次日零时，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 00:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 处警完毕只知道当日，回访在前一日最后一秒，疑似倒置
    incidents: {incident_no: J1, received_at: 2026-10-11 08:00:00, finished_at: 2026-10-12, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-11 23:59:59, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: breached}
      - {clock: 集中, verdict: met}
  - it: 处警完毕只知道到分，回访在那一分的最后一秒，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 10:00:59, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 回访只知道到分，那一分的最后一秒恰是处警完毕，可能同时，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:59:59, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09:59, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: borderline}
      - {clock: 集中, verdict: met}
  - it: 没有处警完毕时间的，倒置无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: unknown, reason: 无法判断：未记载处警完毕时间}
      - {clock: 集中, verdict: met}
  - it: 处警完毕时间无法识别的，倒置无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 不详, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "200001"}
    expect:
      - {clock: 自访, verdict: met}
      - {clock: 倒置, verdict: unknown, reason: 无法判断：处警完毕时间无法识别}
      - {clock: 集中, verdict: met}
  - it: 2016年规定施行前最后一秒的回访，依人民警察法
    incidents: {incident_no: J1, received_at: 2016-02-29 08:00:00, finished_at: 2016-03-01 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2016-02-29 23:59:59, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, law_since: "null"}
      - {clock: 倒置, verdict: breached, law_since: "null"}
      - {clock: 集中, verdict: met, law_since: "null"}
  - it: 2016年规定施行第一刻的回访，适用规定
    incidents: {incident_no: J1, received_at: 2016-02-29 08:00:00, finished_at: 2016-03-01 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2016-03-01 00:00:00, visitor_no: "100001"}
    expect:
      - {clock: 自访, verdict: breached, law_since: 2016-03-01}
      - {clock: 倒置, verdict: breached, law_since: 2016-03-01}
      - {clock: 集中, verdict: met, law_since: 2016-03-01}
  - it: 豁免表有文号、有批准人的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09:00:00, visitor_no: "100001"}
    exemptions: {rule_id: HF-04, object_no: H1, reason: 单人值守的派出所, doc_no: 明公法〔2026〕23号, granted_by: "900001"}
    expect:
      - {clock: 自访, verdict: exempt}
      - {clock: 倒置, verdict: exempt}
      - {clock: 集中, verdict: met}
  - it: 豁免表没有批准人的，不豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "100001"}
    exemptions: {rule_id: HF-04, object_no: H1, reason: 单人值守的派出所, doc_no: 明公法〔2026〕23号}
    expect:
      - {clock: 自访, verdict: breached}
      - {clock: 倒置, verdict: met}
      - {clock: 集中, verdict: met}
  - it: 涉密警情的回访不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001", is_classified: 是}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-10-12 09:00:00, visitor_no: "100001"}
    expect: out of scope
  - it: 截止时刻之后的回访不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 10:00:00, officer_no: "100001"}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, channel: 电话, visited_at: 2026-11-01 00:00:01, visitor_no: "100001"}
    expect: out of scope
  - it: 同一人十分钟内回访二十次，首尾恰隔十分钟，疑似集中登记，每次都列出
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300001", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10:00, visitor_no: "300001"}
    expect:
      - {clock: 集中, verdict: breached, severity: 橙, breach_at: 2026-10-13 09:00:00, reason: 同一回访人十分钟内回访不少于20次（短信除外）, times: 19}
      - {clock: 集中, verdict: breached, subject_no: H2, breach_at: 2026-10-13 09:10:00}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 首尾相隔十分钟又一秒，任何十分钟内都只有十九次，合规
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300002"}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:05:00, visitor_no: "300002", times: 18}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10:01, visitor_no: "300002"}
    expect:
      - {clock: 集中, verdict: met, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 十分钟内十九次，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300003", times: 19}
    expect:
      - {clock: 集中, verdict: met, times: 19}
      - {clock: 自访, verdict: unknown, times: 19}
  - it: 前后各有零星回访，只列成批的那二十次
    visits:
      - {visit_no: H0, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 08:49:59, visitor_no: "300004"}
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300004", times: 20}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10:01, visitor_no: "300004"}
    expect:
      - {clock: 集中, verdict: met, subject_no: H0}
      - {clock: 集中, verdict: breached, breach_at: 2026-10-13 09:00:00, reason: 同一回访人十分钟内回访不少于20次（短信除外）, times: 20}
      - {clock: 集中, verdict: met, subject_no: H3}
      - {clock: 自访, verdict: unknown, times: 22}
  - it: 跨零时的十分钟内二十次，疑似集中登记
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 23:55:00, visitor_no: "300005", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-14 00:05:00, visitor_no: "300005", times: 10}
    expect:
      - {clock: 集中, verdict: breached, breach_at: 2026-10-13 23:55:00, times: 10}
      - {clock: 集中, verdict: breached, breach_at: 2026-10-14 00:05:00, times: 10}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 二十次中有一次是短信，短信不计，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300006", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, visitor_no: "300006"}
    expect:
      - {clock: 集中, verdict: met, times: 19}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 成批的短信不在集中的范围
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, visitor_no: "300007", times: 20}
    expect: {clock: 自访, verdict: unknown, times: 20}
  - it: 上门、网络与电话合计二十次，也算
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300008", times: 18}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 上门, visited_at: 2026-10-13 09:00:00, visitor_no: "300008"}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 网络, visited_at: 2026-10-13 09:00:00, visitor_no: "300008"}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 两个人合计二十次，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300009", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300010", times: 10}
    expect:
      - {clock: 集中, verdict: met, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 只知道到分，首尾仍确定在十分钟内，疑似集中登记
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00, visitor_no: "300011", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:09, visitor_no: "300011", times: 10}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 只知道到分，首尾是否在十分钟内不能确定，为临界；此前已过的一次不算在内
    visits:
      - {visit_no: H0, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 08:00:00, visitor_no: "300012"}
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00, visitor_no: "300012", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10, visitor_no: "300012", times: 10}
    expect:
      - {clock: 集中, verdict: met, subject_no: H0}
      - {clock: 集中, verdict: borderline, times: 20}
      - {clock: 自访, verdict: unknown, times: 21}
  - it: 只知道日期，当日二十次，为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13, visitor_no: "300013", times: 20}
    expect:
      - {clock: 集中, verdict: borderline, reason: 时间不够精确或未记载回访方式，是否十分钟内满20次无法确定, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 只知道日期，当日十九次，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13, visitor_no: "300014", times: 19}
    expect:
      - {clock: 集中, verdict: met, times: 19}
      - {clock: 自访, verdict: unknown, times: 19}
  - it: 十九次到秒、一次只知道日期的，都为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300015", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13, visitor_no: "300015"}
    expect:
      - {clock: 集中, verdict: borderline, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 二十次到秒成批的，另有一次只知道日期的为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300016", times: 20}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13, visitor_no: "300016"}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 集中, verdict: borderline, subject_no: H2}
      - {clock: 自访, verdict: unknown, times: 21}
  - it: 十九次记有方式、一次未记方式的，那一次可能是短信，为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300017", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, visited_at: 2026-10-13 09:00:00, visitor_no: "300017"}
    expect:
      - {clock: 集中, verdict: borderline, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 二十次记有方式成批的，另有一次未记方式的为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300022", times: 20}
      - {visit_no: H2, object_kind: 案件, object_no: A9, visited_at: 2026-10-13 09:00:00, visitor_no: "300022"}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 集中, verdict: borderline, subject_no: H2}
      - {clock: 自访, verdict: unknown, times: 21}
  - it: 二十次到秒成批的，只知道到分、可能在开头之前的一次为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:59, visitor_no: "300023", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10:40, visitor_no: "300023", times: 10}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00, visitor_no: "300023"}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 集中, verdict: borderline, subject_no: H3}
      - {clock: 自访, verdict: unknown, times: 21}
  - it: 二十次到秒成批的，只知道到分、可能在末尾之后的一次为临界
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300024", times: 10}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:09:30, visitor_no: "300024", times: 10}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:10, visitor_no: "300024"}
    expect:
      - {clock: 集中, verdict: breached, times: 20}
      - {clock: 集中, verdict: borderline, subject_no: H3}
      - {clock: 自访, verdict: unknown, times: 21}
  - it: 没有登记回访人的，再多也看不出是不是一个人
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, times: 20}
    expect:
      - {clock: 集中, verdict: unknown, times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 两个系统里有同号的回访，成批的是其中一个系统的
    visits:
      - {source: 甲, unit_code: U1, visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300026", times: 20}
      - {source: 乙, unit_code: U2, visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300027", times: 19}
      - {source: 乙, unit_code: U2, visit_no: H119, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-14 09:00:00, visitor_no: "300027"}
    expect:
      - {clock: 集中, verdict: breached, unit_code: U1, times: 20}
      - {clock: 集中, verdict: met, unit_code: U2, times: 20}
      - {clock: 自访, verdict: unknown, times: 40}
  - it: 未记方式而没有成批的，合规
    visits:
      - {visit_no: H1, object_kind: 案件, object_no: A9, visited_at: 2026-10-13 09:00:00, visitor_no: "300018"}
    expect:
      - {clock: 集中, verdict: met}
      - {clock: 自访, verdict: unknown, times: 1}
  - it: 回访时间无法识别的那一次无法判断，不并入别人
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300019", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 不详, visitor_no: "300019"}
    expect:
      - {clock: 集中, verdict: met, times: 19}
      - {clock: 集中, verdict: unknown, subject_no: H2}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 成批的二十次中有一次有豁免文书
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300020", times: 19}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2026-10-13 09:00:00, visitor_no: "300020"}
    exemptions: {rule_id: HF-04, object_no: H2, reason: 单人值守的派出所, doc_no: 明公法〔2026〕23号, granted_by: "900001"}
    expect:
      - {clock: 集中, verdict: breached, times: 19}
      - {clock: 集中, verdict: exempt, subject_no: H2}
      - {clock: 自访, verdict: unknown, times: 19}
      - {clock: 自访, verdict: exempt, subject_no: H2}
  - it: 2016年规定施行前最后一秒的二十次，依人民警察法和本地文件
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 电话, visited_at: 2016-02-29 23:59:59, visitor_no: "300021", times: 20}
    expect:
      - {clock: 集中, verdict: breached, law_since: "null", times: 20}
      - {clock: 自访, verdict: unknown, times: 20}
  - it: 一个单位一个月三十次答复全部满意，疑似；发生时间为月末
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-01 00:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-31 23:59:59, satisfaction: 满意}
    expect:
      - {clock: 全满, verdict: breached, severity: 橙, subject_no: U1/2026-10, unit_code: U1, officer_no: "null", breach_at: 2026-10-31 23:59:59, law_since: 2016-03-01, reason: 2026-10答复30次，全部满意}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 二十九次全部满意，太少，不在全满的范围
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
    expect: {clock: 自访, verdict: unknown, times: 29}
  - it: 三十次中有一次基本满意，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 基本满意}
    expect:
      - {clock: 全满, verdict: met, reason: 2026-10答复30次，满意29次}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 三十次满意，另有一次不满意，合规
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 不满意}
    expect:
      - {clock: 全满, verdict: met}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 未评价的不算答复，二十九次满意仍太少
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 未评价, times: 2}
    expect: {clock: 自访, verdict: unknown, times: 31}
  - it: 未评价的不算答复，三十次满意仍是全部满意
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 未评价, times: 2}
    expect:
      - {clock: 全满, verdict: breached}
      - {clock: 自访, verdict: unknown, times: 32}
  - it: 没有记载满意度的不算答复
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00}
    expect: {clock: 自访, verdict: unknown, times: 30}
  - it: 跨月的分开计算，各不足三十次
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-09-30 23:59:59, satisfaction: 满意, times: 29}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-01 00:00:00, satisfaction: 满意, times: 29}
    expect: {clock: 自访, verdict: unknown, times: 58}
  - it: 两个月各三十次，各成一件
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-09-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 不满意}
    expect:
      - {clock: 全满, verdict: breached, subject_no: U1/2026-09, breach_at: 2026-09-30 23:59:59}
      - {clock: 全满, verdict: met, subject_no: U1/2026-10}
      - {clock: 自访, verdict: unknown, times: 60}
  - it: 两个单位分开计算
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 不满意, unit_code: U2}
    expect:
      - {clock: 全满, verdict: breached, subject_no: U1/2026-10}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 只知道日期的照样计入当月
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-31, satisfaction: 满意, times: 30}
    expect:
      - {clock: 全满, verdict: breached}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 同一单位有一次不满意的回访时间无法识别，可能在当月，无法判断
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 不满意}
    expect:
      - {clock: 全满, verdict: unknown}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 同一单位有一次基本满意的回访时间无法识别，也无法判断
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 基本满意}
    expect:
      - {clock: 全满, verdict: unknown}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 回访时间无法识别的是满意或未评价，不影响判断
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 满意}
      - {visit_no: H3, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 未评价}
    expect:
      - {clock: 全满, verdict: breached}
      - {clock: 自访, verdict: unknown, times: 32}
  - it: 三十次满意的回访时间都无法识别，看不出在哪个月，不在全满的范围
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 满意, times: 30}
    expect: {clock: 自访, verdict: unknown, times: 30}
  - it: 时间无法识别的不满意是别的单位的，不影响判断
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 不详, satisfaction: 不满意, unit_code: U2}
    expect:
      - {clock: 全满, verdict: breached}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 当月还没有过完，未到期
    as_of: 2026-10-31 23:59:59
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
    expect:
      - {clock: 全满, verdict: pending}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 当月没有过完，但已有不满意的，合规
    as_of: 2026-10-31 23:59:59
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
      - {visit_no: H2, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 不满意}
    expect:
      - {clock: 全满, verdict: met}
      - {clock: 自访, verdict: unknown, times: 31}
  - it: 全满的豁免写单位和月份
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
    exemptions: {rule_id: HF-04, object_no: U1/2026-10, reason: 单人值守的派出所, doc_no: 明公法〔2026〕23号, granted_by: "900001"}
    expect:
      - {clock: 全满, verdict: exempt}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 豁免写的是别的月份，不豁免
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 30}
    exemptions: {rule_id: HF-04, object_no: U1/2026-09, reason: 单人值守的派出所, doc_no: 明公法〔2026〕23号, granted_by: "900001"}
    expect:
      - {clock: 全满, verdict: breached}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 2016年规定施行前一月，依人民警察法和本地文件
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2016-02-29 23:59:59, satisfaction: 满意, times: 30}
    expect:
      - {clock: 全满, verdict: breached, law_since: "null"}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 2016年规定施行当月，适用规定
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2016-03-01 00:00:00, satisfaction: 满意, times: 30}
    expect:
      - {clock: 全满, verdict: breached, law_since: 2016-03-01}
      - {clock: 自访, verdict: unknown, times: 30}
  - it: 涉密案件的回访不计入
    cases: {case_no: A8, kind: 治安, is_classified: 是}
    visits:
      - {visit_no: H1#, object_kind: 案件, object_no: A9, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意, times: 29}
      - {visit_no: H2, object_kind: 案件, object_no: A8, channel: 短信, visited_at: 2026-10-13 09:00:00, satisfaction: 满意}
    expect: {clock: 自访, verdict: unknown, times: 29}
--- */
with matters as (
    select
        visits.*,
        case when visits.object_kind = '案件' then visits.object_no else incidents.linked_case_no end as matter_case_no,
        coalesce(cases.case_no, incidents.incident_no) is not null as is_exported,
        coalesce(cases.officer_no, incidents.officer_no) as handler_no,
        case visits.object_kind when '案件' then '主办民警' else '处警民警' end as handler_name,
        incidents.finished_at,
        incidents.finished_at_latest,
        -- a visit that no unit signed falls to the unit that handled the matter
        coalesce(visits.unit_code, cases.unit_code, incidents.unit_code) as answerable_unit
    from clocks.visits as visits
    left join clocks.cases as cases
        on visits.object_kind = '案件' and cases.source = visits.object_source and cases.case_no = visits.object_no
    left join clocks.incidents as incidents
        on visits.object_kind = '警情' and incidents.source = visits.object_source and incidents.incident_no = visits.object_no
),

-- Texts are sent by the hundred. Only what surely was none, and lies within ten minutes by itself, can surely belong to a burst.
spoken as (
    select
        source,
        visit_no,
        visitor_no,
        visited_at,
        visited_at_latest,
        channel is not null and visited_at_latest < visited_at + interval 10 minute as is_sharp
    from clocks.visits
    where coalesce(channel, '') <> '短信'
        and not is_unreadable(visited_at)
),

ends as (
    select visitor_no, visited_at as moment, 1 as n_begun, 0 as n_over, cast(is_sharp as integer) as n_sharp_begun, 0 as n_sharp_over
    from spoken
    union all
    select visitor_no, visited_at_latest as moment, 0, 1, 0, cast(is_sharp as integer)
    from spoken
),

moments as (
    select
        visitor_no,
        moment,
        cast(sum(n_begun) as integer) as n_begun,
        cast(sum(n_over) as integer) as n_over,
        cast(sum(n_sharp_begun) as integer) as n_sharp_begun,
        cast(sum(n_sharp_over) as integer) as n_sharp_over
    from ends
    group by visitor_no, moment
),

-- ten minutes from each moment on: perhaps in them is what began by their end and was not over before,
-- surely in them what was over by their end and did not begin before
tens as (
    select
        visitor_no,
        moment,
        cast(sum(n_begun) over ten as integer) - coalesce(cast(sum(n_over) over before as integer), 0) as n_perhaps,
        cast(sum(n_sharp_over) over ten as integer) - coalesce(cast(sum(n_sharp_begun) over before as integer), 0) as n_surely
    from moments
    window
        ten as (partition by visitor_no order by moment range between unbounded preceding and interval 10 minute following),
        before as (partition by visitor_no order by moment rows between unbounded preceding and 1 preceding)
),

thresholds as (
    select min(burst_visits) as burst_visits
    from law
),

-- of each moment: how many bursts began up to it, and how many of these in the ten minutes before it
bursts as (
    select
        tens.visitor_no,
        tens.moment,
        cast(sum(cast(tens.n_perhaps >= thresholds.burst_visits as integer)) over so_far as integer) as n_perhaps_so_far,
        cast(sum(cast(tens.n_perhaps >= thresholds.burst_visits as integer)) over ten as integer) as n_perhaps_running,
        cast(sum(cast(tens.n_surely >= thresholds.burst_visits as integer)) over so_far as integer) as n_surely_so_far,
        cast(sum(cast(tens.n_surely >= thresholds.burst_visits as integer)) over ten as integer) as n_surely_running
    from tens
    cross join thresholds
    window
        so_far as (partition by tens.visitor_no order by tens.moment rows between unbounded preceding and current row),
        ten as (partition by tens.visitor_no order by tens.moment range between interval 10 minute preceding and current row)
),

-- perhaps in a burst that was running when the visit began at the earliest, or began until it was over at the latest;
-- surely in one that had begun by its earliest end and still ran at its latest
in_bursts as (
    select
        spoken.source,
        spoken.visit_no,
        earliest.n_perhaps_running + latest.n_perhaps_so_far - earliest.n_perhaps_so_far > 0 as is_perhaps,
        spoken.is_sharp
            and latest.n_surely_running - latest.n_surely_so_far + earliest.n_surely_so_far > 0 as is_surely
    from spoken
    join bursts as earliest
        on earliest.visitor_no = spoken.visitor_no and earliest.moment = spoken.visited_at
    join bursts as latest
        on latest.visitor_no = spoken.visitor_no and latest.moment = spoken.visited_at_latest
),

unit_months as (
    select
        answerable_unit,
        strftime(visited_at, '%Y-%m') as month,
        date_trunc('month', min(visited_at)) as starts_at,
        end_of_day(last_day(cast(min(visited_at) as date)), 0) as ends_at,
        count(*) as n_answered,
        count(*) filter (where satisfaction = '满意') as n_satisfied
    from matters
    where satisfaction in ('满意', '基本满意', '不满意')
        and answerable_unit is not null
        and not is_unreadable(visited_at)
    group by answerable_unit, strftime(visited_at, '%Y-%m')
),

-- units with an answer that was less than satisfied, in a month that nobody can tell
undated_doubts as (
    select distinct answerable_unit
    from matters
    where satisfaction in ('基本满意', '不满意')
        and is_unreadable(visited_at)
),

full_months as (
    select
        unit_months.*,
        undated_doubts.answerable_unit is not null as has_undated_doubt,
        unit_months.n_satisfied = unit_months.n_answered as is_full,
        audit.as_of <= unit_months.ends_at as is_running
    from unit_months
    cross join clocks.audit as audit
    join law
        on law.since <= unit_months.starts_at and unit_months.starts_at < law.until
    left join undated_doubts
        on undated_doubts.answerable_unit = unit_months.answerable_unit
    where unit_months.n_answered >= law.satisfied_visits
),

screened as (
    select
        '自访' as clock,
        '回访' as subject_kind,
        matters.source,
        matters.visit_no as subject_no,
        matters.matter_case_no as case_no,
        matters.answerable_unit as unit_code,
        matters.visitor_no as officer_no,
        matters.visited_at as start_at,
        matters.visited_at_latest as start_at_latest,
        case
            when matters.visitor_no = matters.handler_no then 'breached'
            when matters.visitor_no <> matters.handler_no then 'met'
            else 'unknown'
        end as verdict,
        matters.visited_at as breach_at,
        case
            when matters.visitor_no is null then '未记载回访人'
            when not matters.is_exported then '所回访的' || matters.object_kind || '不在导出中'
            when matters.handler_no is null then '未记载' || matters.handler_name
        end as unclear,
        case when matters.visitor_no = matters.handler_no then '回访人即' || matters.handler_name end as note,
        matters.source_file,
        matters.source_row
    from matters
    union all
    select
        '倒置' as clock,
        '回访' as subject_kind,
        matters.source,
        matters.visit_no as subject_no,
        matters.matter_case_no as case_no,
        matters.answerable_unit as unit_code,
        matters.visitor_no as officer_no,
        matters.visited_at as start_at,
        matters.visited_at_latest as start_at_latest,
        case
            when matters.visited_at >= matters.finished_at_latest then 'met'
            when matters.visited_at_latest < matters.finished_at then 'breached'
            else 'borderline'
        end as verdict,
        matters.visited_at as breach_at,
        case
            when not matters.is_exported then '所回访的警情不在导出中'
            when matters.finished_at is null then '未记载处警完毕时间'
            when is_unreadable(matters.finished_at) then '处警完毕时间无法识别'
        end as unclear,
        case when matters.finished_at is not null and not is_unreadable(matters.finished_at) then
            '回访于' || written_between(matters.visited_at, matters.visited_at_latest)
            || '，处警完毕于' || written_between(matters.finished_at, matters.finished_at_latest)
            || case
                when matters.visited_at < matters.finished_at_latest and matters.visited_at_latest >= matters.finished_at
                    then '，先后无法确定'
                else ''
            end
        end as note,
        matters.source_file,
        matters.source_row
    from matters
    where matters.object_kind = '警情'
    union all
    select
        '集中' as clock,
        '回访' as subject_kind,
        matters.source,
        matters.visit_no as subject_no,
        matters.matter_case_no as case_no,
        matters.answerable_unit as unit_code,
        matters.visitor_no as officer_no,
        matters.visited_at as start_at,
        matters.visited_at_latest as start_at_latest,
        case
            when in_bursts.is_surely then 'breached'
            when in_bursts.is_perhaps then 'borderline'
            when in_bursts.visit_no is not null then 'met'
            else 'unknown'
        end as verdict,
        matters.visited_at as breach_at,
        case when matters.visitor_no is null then '未记载回访人' end as unclear,
        case
            when in_bursts.is_surely
                then '同一回访人十分钟内回访不少于' || cast(thresholds.burst_visits as varchar) || '次（短信除外）'
            when in_bursts.is_perhaps
                then '时间不够精确或未记载回访方式，是否十分钟内满' || cast(thresholds.burst_visits as varchar) || '次无法确定'
        end as note,
        matters.source_file,
        matters.source_row
    from matters
    cross join thresholds
    left join in_bursts
        on in_bursts.source = matters.source and in_bursts.visit_no = matters.visit_no
    where coalesce(matters.channel, '') <> '短信'
    union all
    select
        '全满' as clock,
        '单位' as subject_kind,
        -- a unit's month is one, whatever systems its visits stand in
        cast(null as varchar) as source,
        full_months.answerable_unit || '/' || full_months.month as subject_no,
        cast(null as varchar) as case_no,
        full_months.answerable_unit as unit_code,
        cast(null as varchar) as officer_no,
        full_months.starts_at as start_at,
        full_months.starts_at as start_at_latest,
        case
            when not full_months.is_full then 'met'
            when full_months.is_running then 'pending'
            else 'breached'
        end as verdict,
        full_months.ends_at as breach_at,
        case when full_months.has_undated_doubt then '有不是满意的答复，回访时间无法识别，可能在当月' end as unclear,
        full_months.month || '答复' || cast(full_months.n_answered as varchar) || '次，'
            || case when full_months.is_full then '全部满意' else '满意' || cast(full_months.n_satisfied as varchar) || '次' end as note,
        cast(null as varchar) as source_file,
        cast(null as integer) as source_row
    from full_months
)

select
    screened.clock,
    screened.subject_kind,
    screened.source,
    screened.subject_no,
    screened.case_no,
    screened.unit_code,
    screened.officer_no,
    screened.start_at,
    screened.start_at_latest,
    screened.verdict,
    screened.breach_at,
    screened.unclear,
    law.law_no,
    screened.note,
    screened.source_file,
    screened.source_row
from screened
left join law
    on law.clock = screened.clock and law.since <= screened.start_at and screened.start_at < law.until
