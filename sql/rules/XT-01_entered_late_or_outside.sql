/* ---
name: 补录与体外循环
question: 警情、案件、节点、措施是否在发生后及时录入？措施、处罚、财物、回访所属的案件或警情，是否都在系统之中？
class: R
severity: 橙
theme: 系统与审批
dated_by: 补录按录入对象自身的时间（警情为接警，案件为受案、立案、不予立案、移送中最早的，节点为节点时间，措施为开始，未开始的为决定）；体外循环按措施、处罚、财物、回访自身的时间
needs:
  - "[补录] start: incidents.received_at | cases.accepted_at | cases.filed_at | cases.declined_at | case_events.at | measures.started_at"
  - "[补录] done: incidents.entered_at | cases.entered_at | case_events.entered_at | measures.entered_at"
  - "[体外循环] scope: measures.case_no | penalties.case_no | property_items.case_no | visits.object_no"
  - "[体外循环] present: cases.case_no"
law:
  - since: 2016-03-01
    clock: 补录
    applies_to: 登记
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第一项
    quote: 接报案、受案立案信息系统使用符合规定，110接报警、群众上门报案、有关部门移送案件以及公安机关工作中发现的违法犯罪线索等信息录入及时、规范；
    values: {entry_hours: "policy:xt01_entry_hours"}
  - since: 2016-03-01
    clock: 补录
    applies_to: 办案
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第二项
    quote: 落实网上办案要求，除案件性质和事实涉及国家秘密的以外，实现各类案件信息、主要证据材料上传信息系统，审核审批考评网上进行，案件电子卷宗自动生成；
    values: {entry_hours: "policy:xt01_entry_hours"}
  - since: 2016-03-01
    clock: 体外循环
    applies_to: 登记
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第一项
    quote: 接报案、受案立案信息系统使用符合规定，110接报警、群众上门报案、有关部门移送案件以及公安机关工作中发现的违法犯罪线索等信息录入及时、规范；
    values: {}
  - since: 2016-03-01
    clock: 体外循环
    applies_to: 办案
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第二项
    quote: 落实网上办案要求，除案件性质和事实涉及国家秘密的以外，实现各类案件信息、主要证据材料上传信息系统，审核审批考评网上进行，案件电子卷宗自动生成；
    values: {}
exemptions:
  - 豁免表列明的警情、案件、节点、措施、处罚、财物、回访（如系统停机期间线下办理、事后统一录入的）；节点的对象编号照清单写：案件编号、节点、时间
false_positives:
  - 补录：每次修改都把录入时间改成修改时间、又没有留下以前版本的系统，改过的记录看上去像补录
  - 补录：由别的系统批量迁入的记录，录入时间是迁入的时间
  - 补录：鉴定、听证、中止按开始时间起算；委托之后才由他处告知开始时间的，录入会迟
  - 体外循环：涉密案件不导出，而其措施、财物、处罚仍在导出中的
  - 体外循环：案件的编号不按先后编排，或者后来改了编号、并入他案而措施仍用旧编号的
  - 体外循环：案件的导出漏了行，前后的案件都在，唯独缺这一件的
not_decided:
  - 体外循环只认定一种情形：政策文件写了编号格式，同一编号序列（单位、年份相同）里导出的案件有比它小的，也有比它大的，唯独没有它；其余查不到的，可能早于导出期间、尚未导出或者出自别的系统，一律记为无法判断
  - 编号在两个来源中都有的，不是体外循环，由 XT-04 检查
  - 案件只有接报、尚未作出受案立案决定的，审查期间可以不建案，不算补录
  - 更正产生新的版本，补录只看各版本中最早的录入时间
  - 案件节点没有自己的编号，对象编号写作“案件编号/节点 时间（财物编号）”，与导出的主键相同：时间更正后是另一个节点
  - 处罚、财物、回访的导出没有录入时间，不检查补录
examples:
  - it: 接警后恰满七十二小时录入，合规
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 14:10:00}
    expect: {verdict: met, clock: 补录, subject_no: J1, strict_due_at: 2026-10-15 14:10:00, due_at: 2026-10-15 15:00:00, law_since: 2016-03-01}
  - it: 超过一秒，开始的时不算，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 14:10:01}
    expect: {verdict: borderline, clock: 补录}
  - it: 最宽算法的最后一秒录入，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 15:00:00}
    expect: {verdict: borderline, clock: 补录}
  - it: 再超过一秒，问题
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 15:00:01}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-15 15:00:00, severity: 橙}
  - it: 遇休息日不顺延
    incidents: {incident_no: J1, received_at: 2026-10-01 14:10:00, entered_at: 2026-10-08 09:00:00}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-04 15:00:00}
  - it: 接警和录入都只知道日期，第三日录入，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12, entered_at: 2026-10-15}
    expect: {verdict: borderline, clock: 补录, strict_due_at: 2026-10-15 00:00:00, due_at: 2026-10-16 00:00:00}
  - it: 接警和录入都只知道日期，第二日录入，合规
    incidents: {incident_no: J1, received_at: 2026-10-12, entered_at: 2026-10-14}
    expect: {verdict: met, clock: 补录}
  - it: 只知道日期，第五日录入，确已迟延
    incidents: {incident_no: J1, received_at: 2026-10-12, entered_at: 2026-10-17}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-16 00:00:00}
  - it: 录入只记到时，期满在这一时之内，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 14}
    expect: {verdict: borderline, clock: 补录}
  - it: 录入只记到分，期满在这一分之内，为临界
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:30, entered_at: 2026-10-15 14:10}
    expect: {verdict: borderline, clock: 补录}
  - it: 截止时刻之后才录入，尚在七十二小时之内，未到期
    incidents: {incident_no: J1, received_at: 2026-10-31 09:00:00, entered_at: 2026-11-01 08:00:00}
    expect: {verdict: pending, clock: 补录}
  - it: 截止时刻之后才录入，七十二小时早已届满，问题
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-11-01 00:00:01}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-15 15:00:00}
  - it: 没有录入时间的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 录入时间无法识别的，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 不详}
    expect: {verdict: unknown, clock: 补录}
  - it: 接警时间无法识别的，无法判断
    incidents: {incident_no: J1, received_at: 不详, entered_at: 2026-10-12 14:10:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 警情录入早于接警，记录有误，无法判断
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-12 14:09:59}
    expect: {verdict: unknown, clock: 补录}
  - it: 评议规定施行当日接警，适用
    incidents: {incident_no: J1, received_at: 2016-03-01 00:00:00, entered_at: 2016-03-05 09:00:00}
    expect: {verdict: breached, clock: 补录, law_since: 2016-03-01}
  - it: 评议规定施行前一日接警，不判断
    incidents: {incident_no: J1, received_at: 2016-02-29 23:59:59, entered_at: 2016-03-05 09:00:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 补录有豁免文书的，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
    exemptions: {rule_id: XT-01, object_no: J1, reason: 系统停机, doc_no: 明公法〔2026〕7号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 补录}
  - it: 补录的豁免已过期，不豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
    exemptions: {rule_id: XT-01, object_no: J1, reason: 系统停机, doc_no: 明公法〔2026〕7号, granted_by: "900001", valid_to: 2026-10-14}
    expect: {verdict: breached, clock: 补录}
  - it: 涉密警情不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00, is_classified: 是}
    expect: out of scope
  - it: 截止时刻之后接警的不在范围
    incidents: {incident_no: J1, received_at: 2026-11-01 00:00:01, entered_at: 2026-11-09 09:00:00}
    expect: out of scope
  - it: 没有接警时间的不在范围
    incidents: {incident_no: J1, entered_at: 2026-10-20 09:00:00}
    expect: out of scope
  - it: 案件受案在先，从受案起算，立案后录入已迟
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-10-12 14:10:00, filed_at: 2026-10-20 09:00:00, entered_at: 2026-10-20 10:00:00}
    expect: {verdict: breached, clock: 补录, subject_no: A1, breach_at: 2026-10-15 15:00:00}
  - it: 案件审查期间不算，从立案起算，立案后一小时录入，合规
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-01 09:00:00, filed_at: 2026-10-07 09:00:00, entered_at: 2026-10-07 10:00:00}
    expect: {verdict: met, clock: 补录, strict_due_at: 2026-10-10 09:00:00}
  - it: 案件不予立案四日后才录入，问题
    cases: {case_no: A1, kind: 刑事, declined_at: 2026-10-12 14:10:00, entered_at: 2026-10-16 14:10:00}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-15 15:00:00}
  - it: 案件移送四日后才录入，问题
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-12 14:10:00, entered_at: 2026-10-16 14:10:00}
    expect: {verdict: breached, clock: 补录, breach_at: 2026-10-15 15:00:00}
  - it: 案件接报时即录入，早于立案，合规
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00, filed_at: 2026-10-12 09:00:00, entered_at: 2026-10-10 10:00:00}
    expect: {verdict: met, clock: 补录}
  - it: 案件只有接报、仍在审查的不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-20 09:00:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, entered_at: 2026-10-20 09:00:00, is_classified: 是}
    expect: out of scope
  - it: 各时间都在截止时刻之后的案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-11-02 09:00:00, entered_at: 2026-11-20 09:00:00}
    expect: out of scope
  - it: 同一案件的两个节点各自判断，各有编号
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events:
      - {case_no: A1, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-15 15:00:01}
      - {case_no: A1, event: 讯问, at: 2026-10-13 14:10:00, entered_at: 2026-10-16 14:10:00}
    expect:
      - {verdict: breached, clock: 补录, subject_no: A1/讯问 2026-10-12 14:10:00, breach_at: 2026-10-15 15:00:00}
      - {verdict: met, clock: 补录, subject_no: A1/讯问 2026-10-13 14:10:00}
  - it: 同一时间对两件财物的鉴定是两个节点
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events:
      - {case_no: A1, item_no: W1, event: 鉴定, at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
      - {case_no: A1, item_no: W2, event: 鉴定, at: 2026-10-12 14:10:00, entered_at: 2026-10-12 15:00:00}
    expect:
      - {verdict: breached, clock: 补录, subject_no: A1/鉴定 2026-10-12 14:10:00 W1}
      - {verdict: met, clock: 补录, subject_no: A1/鉴定 2026-10-12 14:10:00 W2}
  - it: 同一时间对两人的辨认是两个节点
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events:
      - {case_no: A1, person_no: "01", event: 辨认, at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
      - {case_no: A1, person_no: "02", event: 辨认, at: 2026-10-12 14:10:00, entered_at: 2026-10-12 15:00:00}
    expect:
      - {verdict: breached, clock: 补录, person_no: "01"}
      - {verdict: met, clock: 补录, person_no: "02"}
  - it: 节点时间无法识别的，无法判断
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 不详, entered_at: 2026-10-20 09:00:00}
    expect: {verdict: unknown, clock: 补录, subject_no: A1/讯问 时间无法识别}
  - it: 节点录入早于节点，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-12 14:09:59}
    expect: {verdict: unknown, clock: 补录}
  - it: 节点的案件不在导出中，录入又迟的，无法判断由谁录入
    case_events: {case_no: A9, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 节点的案件不在导出中，录入及时的，合规
    case_events: {case_no: A9, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-12 15:00:00}
    expect: {verdict: met, clock: 补录}
  - it: 节点的案件在两个来源中都有，录入又迟的，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 节点有豁免文书的，豁免
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-10-12 14:10:00, entered_at: 2026-10-20 09:00:00}
    exemptions: {rule_id: XT-01, object_no: A1/讯问 2026-10-12 14:10:00, reason: 系统停机, doc_no: 明公法〔2026〕7号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 补录}
  - it: 截止时刻之后的节点不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-11-01 00:00:01, entered_at: 2026-11-20 09:00:00}
    expect: out of scope
  - it: 评议规定施行当日的节点，适用
    cases: {case_no: A1, kind: 刑事, reported_at: 2016-02-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2016-03-01 00:00:00, entered_at: 2016-03-05 09:00:00}
    expect: {verdict: breached, clock: 补录, law_since: 2016-03-01}
  - it: 评议规定施行前一日的节点，不判断
    cases: {case_no: A1, kind: 刑事, reported_at: 2016-02-10 09:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2016-02-29 23:59:59, entered_at: 2016-03-05 09:00:00}
    expect: {verdict: unknown, clock: 补录}
  - it: 措施开始后四日才录入，问题；案件在导出中，不是体外循环
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:00, started_at: 2026-10-12 14:10:00, entered_at: 2026-10-16 14:10:00}
    expect:
      - {verdict: breached, clock: 补录, subject_no: C1, person_no: "01", breach_at: 2026-10-15 15:00:00}
      - {verdict: met, clock: 体外循环, reason: 刑事拘留所属的案件在导出中}
  - it: 措施审批时录入，早于开始，合规
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, decided_at: 2026-10-11 09:00:00, started_at: 2026-10-12 14:10:00, entered_at: 2026-10-11 10:00:00}
    expect:
      - {verdict: met, clock: 补录}
      - {verdict: met, clock: 体外循环}
  - it: 措施没有开始，按决定时间起算
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 14:10:00, entered_at: 2026-10-15 15:00:01}
    expect:
      - {verdict: breached, clock: 补录, breach_at: 2026-10-15 15:00:00}
      - {verdict: met, clock: 体外循环}
  - it: 案件编号前后都在导出中，唯独没有这一件，体外循环
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-00005, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 体外循环, subject_no: F1, case_no: Z010101-2026-00005, person_no: "01", breach_at: 2026-10-12 09:00:00, severity: 橙, reason: 罚款于2026-10-12 09:00:00办理，所属案件Z010101-2026-00005不在导出中，而同一编号序列里在它前后的案件都在}
  - it: 编号大于导出的最后一件，可能尚未导出，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-00007, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 编号小于导出的第一件，可能早于导出期间，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-00003, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 上一年的编号，导出中没有那一年的案件，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2025-00005, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 别的单位的编号，导出中没有那个单位的案件，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010102-2026-00005, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 编号不合格式的，看不出应否在导出之中，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-0005, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 序号不是数字的，无法判断
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-0000五, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 案件由别的系统导出，编号唯一，不是体外循环
    cases: {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-10 09:00:00}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 体外循环}
  - it: 案件编号在两个来源中都有，说明案件存在，不是体外循环
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-10 09:00:00}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 体外循环}
  - it: 措施所属案件不在导出中，体外循环；措施本身录入及时
    cases:
      - {case_no: A010101-2026-00004, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A010101-2026-00006, kind: 刑事, reported_at: 2026-10-14 09:00:00}
    measures: {measure_no: C1, case_no: A010101-2026-00005, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00, entered_at: 2026-10-12 15:00:00}
    expect:
      - {verdict: met, clock: 补录}
      - {verdict: breached, clock: 体外循环, subject_no: C1, breach_at: 2026-10-12 14:10:00}
  - it: 措施没有开始时间，体外循环按决定时间
    cases:
      - {case_no: A010101-2026-00004, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A010101-2026-00006, kind: 刑事, reported_at: 2026-10-14 09:00:00}
    measures: {measure_no: C1, case_no: A010101-2026-00005, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 14:10:00, entered_at: 2026-10-12 15:00:00}
    expect:
      - {verdict: met, clock: 补录}
      - {verdict: breached, clock: 体外循环, breach_at: 2026-10-12 14:10:00}
  - it: 措施的开始和决定时间都没有，补录不在范围，体外循环无法判断
    cases:
      - {case_no: A010101-2026-00004, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A010101-2026-00006, kind: 刑事, reported_at: 2026-10-14 09:00:00}
    measures: {measure_no: C1, case_no: A010101-2026-00005, person_no: "01", kind: 刑事拘留, entered_at: 2026-10-12 15:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 扣押物所属案件不在导出中，体外循环；只知道日期的，发生时间为当日零时
    cases:
      - {case_no: A010101-2026-00004, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A010101-2026-00006, kind: 刑事, reported_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A010101-2026-00005, measure: 扣押, seized_at: 2026-10-12}
    expect: {verdict: breached, clock: 体外循环, subject_no: W1, breach_at: 2026-10-12 00:00:00}
  - it: 扣押时间无法识别的，无法判断
    cases:
      - {case_no: A010101-2026-00004, kind: 刑事, reported_at: 2026-10-10 09:00:00}
      - {case_no: A010101-2026-00006, kind: 刑事, reported_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A010101-2026-00005, measure: 扣押, seized_at: 不详}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 没有写案件编号的财物，无法判断
    property_items: {item_no: W1, measure: 扣押, seized_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环, reason: 无法判断：未记载案件编号}
  - it: 案件回访所属案件不在导出中，体外循环
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: Z010101-2026-00005, visited_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 体外循环, subject_no: H1, breach_at: 2026-10-12 09:00:00}
  - it: 警情回访所属警情不在导出中，当日前后的警情都在，体外循环
    incidents:
      - {incident_no: JQ20261012-00001, received_at: 2026-10-12 08:00:00, entered_at: 2026-10-12 08:00:00}
      - {incident_no: JQ20261012-00003, received_at: 2026-10-12 10:00:00, entered_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: JQ20261012-00002, visited_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: met, clock: 补录, subject_no: JQ20261012-00001}
      - {verdict: met, clock: 补录, subject_no: JQ20261012-00003}
      - {verdict: breached, clock: 体外循环, subject_no: H1, breach_at: 2026-10-13 09:00:00}
  - it: 警情回访所属警情在别的日子编号，导出中当日没有警情，无法判断
    incidents:
      - {incident_no: JQ20261012-00001, received_at: 2026-10-12 08:00:00, entered_at: 2026-10-12 08:00:00}
      - {incident_no: JQ20261012-00003, received_at: 2026-10-12 10:00:00, entered_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: JQ20261011-00002, visited_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: met, clock: 补录, subject_no: JQ20261012-00001}
      - {verdict: met, clock: 补录, subject_no: JQ20261012-00003}
      - {verdict: unknown, clock: 体外循环, subject_no: H1}
  - it: 警情回访所属警情在截止时刻之后才接警，但在导出中，不是体外循环
    incidents: {incident_no: J1, received_at: 2026-11-01 08:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-31 09:00:00}
    expect: {verdict: met, clock: 体外循环, subject_no: H1}
  - it: 警情编号与案件编号相同的，各查各的
    cases: {case_no: X1, kind: 治安, reported_at: 2026-10-10 09:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: X1, visited_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 评议规定施行当日的处罚，体外循环适用
    cases:
      - {case_no: Z010101-2016-00004, kind: 治安, reported_at: 2016-02-10 09:00:00}
      - {case_no: Z010101-2016-00006, kind: 治安, reported_at: 2016-02-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2016-00005, person_no: "01", kind: 罚款, decided_at: 2016-03-01 00:00:00}
    expect: {verdict: breached, clock: 体外循环, law_since: 2016-03-01}
  - it: 评议规定施行前一日的处罚，体外循环不判断
    cases:
      - {case_no: Z010101-2016-00004, kind: 治安, reported_at: 2016-02-10 09:00:00}
      - {case_no: Z010101-2016-00006, kind: 治安, reported_at: 2016-02-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2016-00005, person_no: "01", kind: 罚款, decided_at: 2016-02-29 23:59:59}
    expect: {verdict: unknown, clock: 体外循环}
  - it: 评议规定施行当日的警情回访，体外循环适用
    incidents:
      - {incident_no: JQ20160229-00001, received_at: 2016-02-29 08:00:00, entered_at: 2016-02-29 08:00:00}
      - {incident_no: JQ20160229-00003, received_at: 2016-02-29 10:00:00, entered_at: 2016-02-29 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: JQ20160229-00002, visited_at: 2016-03-01 00:00:00}
    expect:
      - {verdict: unknown, clock: 补录, subject_no: JQ20160229-00001}
      - {verdict: unknown, clock: 补录, subject_no: JQ20160229-00003}
      - {verdict: breached, clock: 体外循环, law_since: 2016-03-01}
  - it: 评议规定施行前一日的警情回访，体外循环不判断
    incidents:
      - {incident_no: JQ20160229-00001, received_at: 2016-02-29 08:00:00, entered_at: 2016-02-29 08:00:00}
      - {incident_no: JQ20160229-00003, received_at: 2016-02-29 10:00:00, entered_at: 2016-02-29 10:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: JQ20160229-00002, visited_at: 2016-02-29 23:59:59}
    expect:
      - {verdict: unknown, clock: 补录, subject_no: JQ20160229-00001}
      - {verdict: unknown, clock: 补录, subject_no: JQ20160229-00003}
      - {verdict: unknown, clock: 体外循环}
  - it: 体外循环有豁免文书的，豁免
    cases:
      - {case_no: Z010101-2026-00004, kind: 治安, reported_at: 2026-10-10 09:00:00}
      - {case_no: Z010101-2026-00006, kind: 治安, reported_at: 2026-10-14 09:00:00}
    penalties: {penalty_no: F1, case_no: Z010101-2026-00005, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: XT-01, object_no: F1, reason: 所属案件涉密未导出, doc_no: 明公法〔2026〕7号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 体外循环}
  - it: 涉密案件的处罚不在范围
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-10 09:00:00, is_classified: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后的处罚不在范围
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-11-01 00:00:01}
    expect: out of scope
--- */
with terms as (
    select
        '补录' as clock,
        entries.subject_kind,
        entries.source,
        entries.subject_no,
        entries.case_no,
        entries.person_no,
        entries.unit_code,
        entries.officer_no,
        case when entries.subject_kind in ('警情', '案件') then '登记' else '办案' end as law_of,
        entries.happened_at,
        entries.happened_at_latest,
        'hours' as term_unit,
        entries.entered_at as done_at,
        entries.entered_at_latest as done_at_latest,
        -- a case may be entered with the report, a measure with its approval
        case when entries.may_be_entered_before then any_time() end as done_from,
        cast(null as varchar) as verdict,
        case
            when entries.case_link = 'ambiguous' then '案件编号在多个来源中重复，无法确定是哪一件、由谁录入'
            when entries.case_link <> 'linked' then '所属案件不在导出中，无法确定由谁录入'
            when entries.entered_at is null and not entries.is_entered_later then '未记载录入时间'
        end as doubt,
        entries.happened_name as start_name,
        '录入' as done_name,
        cast(null as varchar) as note,
        entries.source_file,
        entries.source_row
    from clocks.entries as entries
    where entries.happened_at is not null
    union all
    select
        '体外循环' as clock,
        belongings.subject_kind,
        belongings.source,
        belongings.subject_no,
        case when belongings.object_kind = '案件' then belongings.object_no end as case_no,
        belongings.person_no,
        belongings.unit_code,
        belongings.officer_no,
        case when belongings.object_kind = '警情' then '登记' else '办案' end as law_of,
        belongings.happened_at,
        belongings.happened_at_latest as happened_at_latest,
        cast(null as varchar) as term_unit,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest,
        cast(null as timestamp) as done_from,
        case when belongings.is_held then 'met' else 'breached' end as verdict,
        case
            when belongings.is_held then null
            when belongings.object_no is null then '未记载案件编号'
            when belongings.is_put_aside then '所属' || belongings.object_kind || '在导出中，因该行读不懂而被隔离，须先改正'
            when not belongings.has_serial
                then '所属' || belongings.object_kind || '不在导出中，编号不合政策文件所列格式（或政策文件没有写格式），看不出它应否在导出之中'
            when not belongings.is_within_exports
                then '所属' || belongings.object_kind || '不在导出中，它的编号又不在导出的编号之间，可能早于导出期间或者尚未导出'
        end as doubt,
        cast(null as varchar) as start_name,
        cast(null as varchar) as done_name,
        case
            when belongings.is_held then belongings.what || '所属的' || belongings.object_kind || '在导出中'
            when belongings.is_within_exports and not belongings.is_put_aside
                then belongings.what || '于' || written_between(belongings.happened_at, belongings.happened_at_latest) || '办理，所属'
                    || belongings.object_kind || belongings.object_no || '不在导出中，而同一编号序列里在它前后的'
                    || belongings.object_kind || '都在'
        end as note,
        belongings.source_file,
        belongings.source_row
    from clocks.belongings as belongings
)

select
    terms.clock,
    terms.subject_kind,
    terms.source,
    terms.subject_no,
    terms.case_no,
    terms.person_no,
    terms.unit_code,
    terms.officer_no,
    terms.happened_at as start_at,
    terms.happened_at_latest as start_at_latest,
    terms.term_unit,
    law.entry_hours as term_n,
    terms.done_at,
    terms.done_at_latest,
    terms.done_from,
    terms.verdict,
    case when terms.clock = '体外循环' then terms.happened_at end as breach_at,
    terms.doubt as unclear,
    law.law_no,
    terms.start_name,
    terms.done_name,
    terms.note,
    terms.source_file,
    terms.source_row
from terms
left join law
    on law.clock = terms.clock
    and law.applies_to = terms.law_of
    and law.since <= terms.happened_at and terms.happened_at < law.until
