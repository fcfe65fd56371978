/* ---
name: 审批倒置或缺失
question: 审批人是否就是办案人？强制措施、处理决定是否先经批准？应当法制审核的行政案件，是否由办案人以外的人在决定之前审核？
class: R
severity: 橙
theme: 系统与审批
dated_by: 审批人按处理决定时间（刑事案件按立案、不予立案中最早的）；措施审批按措施开始时间；决定审批、法制审核按处理决定时间
needs:
  - "[审批人] scope: cases.kind"
  - "[审批人] scope: cases.approver_no"
  - "[审批人] scope: cases.officer_no"
  - "[审批人] start: cases.decided_at | cases.filed_at | cases.declined_at"
  - "[措施审批] scope: measures.kind"
  - "[措施审批] start: measures.started_at"
  - "[措施审批] done: measures.decided_at"
  - "[决定审批] scope: case_events.event"
  - "[决定审批] scope: cases.decision"
  - "[决定审批] start: cases.decided_at"
  - "[法制审核] scope: cases.kind"
  - "[法制审核] scope: cases.decision"
  - "[法制审核] start: cases.decided_at"
  - "[法制审核] done: cases.legal_reviewer_no"
law:
  - since: 2020-09-01
    clock: 审批人
    applies_to: 刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百七十八条第一款
    quote: 公安机关接受案件后，经审查，认为有犯罪事实需要追究刑事责任，且属于自己管辖的，经县级以上公安机关负责人批准，予以立案；认为没有犯罪事实，或者犯罪事实显著轻微不需要追究刑事责任，或者具有其他依法不追究刑事责任情形的，经县级以上公安机关负责人批准，不予立案。
    values: {}
  - since: 2021-07-15
    clock: 审批人
    applies_to: 行政
    instrument: 行政处罚法（2021年修订）
    article: 第五十七条第一款
    quote: 调查终结，行政机关负责人应当对调查结果进行审查，根据不同情况，分别作出如下决定：
    values: {}
  - since: 2006-03-01
    clock: 审批人
    applies_to: 当场处罚：治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第一百条
    quote: 违反治安管理行为事实清楚，证据确凿，处警告或者二百元以下罚款的，可以当场作出治安管理处罚决定。
    values: {onscene_yuan: 200}
  - since: 2026-01-01
    clock: 审批人
    applies_to: 当场处罚：治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十九条
    quote: 违反治安管理行为事实清楚，证据确凿，处警告或者五百元以下罚款的，可以当场作出治安管理处罚决定。
    values: {onscene_yuan: 500}
  - since: 2019-01-01
    clock: 审批人
    applies_to: 当场处罚：其他行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第三十七条第一款第三项
    quote: 对有其他违法行为的个人处五十元以下罚款或者警告、对单位处一千元以下罚款或者警告的；
    values: {onscene_yuan: 1000}
  - since: 2021-07-15
    clock: 审批人
    applies_to: 当场处罚：其他行政
    instrument: 行政处罚法（2021年修订）
    article: 第五十一条
    quote: 违法事实确凿并有法定依据，对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告的行政处罚的，可以当场作出行政处罚决定。
    values: {onscene_yuan: 3000}
  - since: 2020-09-01
    clock: 措施审批
    applies_to: 拘传
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第七十八条第二款
    quote: 需要拘传的，应当填写呈请拘传报告书，并附有关材料，报县级以上公安机关负责人批准。
    values: {}
  - since: 2020-09-01
    clock: 措施审批
    applies_to: 取保候审
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第八十三条
    quote: 需要对犯罪嫌疑人取保候审的，应当制作呈请取保候审报告书，说明取保候审的理由、采取的保证方式以及应当遵守的规定，经县级以上公安机关负责人批准，制作取保候审决定书。
    values: {}
  - since: 2020-09-01
    clock: 措施审批
    applies_to: 监视居住
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百一十条第一款
    quote: 对犯罪嫌疑人监视居住，应当制作呈请监视居住报告书，说明监视居住的理由、采取监视居住的方式以及应当遵守的规定，经县级以上公安机关负责人批准，制作监视居住决定书。
    values: {}
  - since: 2020-09-01
    clock: 措施审批
    applies_to: 刑事拘留
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百二十五条第一款
    quote: 拘留犯罪嫌疑人，应当填写呈请拘留报告书，经县级以上公安机关负责人批准，制作拘留证。
    values: {}
  - since: 2020-09-01
    clock: 措施审批
    applies_to: 逮捕
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百四十二条
    quote: 接到人民检察院批准逮捕决定书后，应当由县级以上公安机关负责人签发逮捕证，立即执行，并在执行完毕后三日以内将执行回执送达作出批准逮捕决定的人民检察院。
    values: {}
  - since: 2021-07-15
    clock: 决定审批
    instrument: 行政处罚法（2021年修订）
    article: 第五十七条第一款
    quote: 调查终结，行政机关负责人应当对调查结果进行审查，根据不同情况，分别作出如下决定：
    values: {}
  - since: 2021-07-15
    clock: 法制审核
    applies_to: 听证：治安
    instrument: 行政处罚法（2021年修订）
    article: 第五十八条第一款第二项
    quote: 有下列情形之一，在行政机关负责人作出行政处罚的决定之前，应当由从事行政处罚决定法制审核的人员进行法制审核；未经法制审核或者审核未通过的，不得作出决定：
    values: {}
  - since: 2026-01-01
    clock: 法制审核
    applies_to: 听证：治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十四条第一款第二项
    quote: 有下列情形之一的，在公安机关作出治安管理处罚决定之前，应当由从事治安管理处罚决定法制审核的人员进行法制审核；未经法制审核或者审核未通过的，不得作出决定：
    values: {}
  - since: 2021-07-15
    clock: 法制审核
    applies_to: 听证：其他行政
    instrument: 行政处罚法（2021年修订）
    article: 第五十八条第一款第二项
    quote: 有下列情形之一，在行政机关负责人作出行政处罚的决定之前，应当由从事行政处罚决定法制审核的人员进行法制审核；未经法制审核或者审核未通过的，不得作出决定：
    values: {}
  - since: 2019-01-01
    clock: 法制审核
    applies_to: 审核
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百七十一条第一款
    quote: 法制员或者办案部门指定的人员、办案部门负责人、法制部门的人员可以作为行政案件审核人员。
    values: {}
exemptions:
  - 可以由人民警察一人当场作出处罚决定的：警情处理为当场处罚，或者全案只有警告和当场处罚限额以内的罚款（治安二百元，2026年起五百元；其他行政按对单位的三千元从宽，2021年7月15日以前一千元）
  - 豁免表列明的案件、措施
false_positives:
  - 审批人、审核人一栏由系统默认填成登录人，实际审批在纸质文书上
  - 措施审批：开始时间填的是到案时间，决定在到案以后、宣布执行以前作出的
  - 决定审批：审批节点是决定作出以后的其他审批（如财物处理），决定本身的审批没有作为节点导出
  - 法制审核：审核人记在法制审核节点而该节点没有导出的
not_decided:
  - 应当法制审核的，法律列了三种情形；“涉及重大公共利益”“案件情况疑难复杂、涉及多个法律关系”由人判断，本规则只认定经过听证程序的行政处罚
  - 不需要法制审核的案件，没有审核人不算问题；有审核人的，只看是否就是主办民警
  - 没有审批人的案件看不出由谁审批，不在“审批人”范围
  - 审查延长、期限批准、延长期限的批准时间，由 JQ-03、JQ-04、RS-02、RS-05、AJ-02 检查；警情改类的审批由 JQ-05 检查
  - 传唤可以口头进行、继续盘问在带回后审批，不检查措施审批；检察院、法院决定的取保候审、监视居住也不检查
  - 审批节点不写明审批的是什么：处理决定之前有任何审批的，视为已经审批；之后才有的，经办人就是案件审批人的才认定，其余为临界
examples:
  - it: 审批人是别人，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    expect: {verdict: met, clock: 审批人, law_since: 2021-07-15}
  - it: 审批人就是主办民警，问题；发生时间为处理决定
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, subject_no: A1, breach_at: 2026-10-12 09:00:00, severity: 橙, reason: 审批人100001即主办民警}
  - it: 行政拘留的案件由主办民警自己审批，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 其他行政案件同样适用，只知道日期的，发生时间为当日零时
    cases: {case_no: A1, kind: 其他行政, decision: 不予处罚, decided_at: 2026-10-12, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, breach_at: 2026-10-12 00:00:00}
  - it: 罚款恰为五百元，可以一人当场决定，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "500", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: exempt, clock: 审批人}
  - it: 罚款五百零一元，不能当场决定，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "501", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 两人受罚，一人超过限额，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "200", decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F2, case_no: A1, person_no: "02", kind: 罚款, fine_amount: "800", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 小额罚款并处没收，不能当场决定，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "200", decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F2, case_no: A1, person_no: "01", kind: 没收, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 只处警告，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 警告, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: exempt, clock: 审批人}
  - it: 罚款没有数额，看不出是否当场处罚，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 审批人}
  - it: 一笔罚款没有数额，另一笔已超过限额，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F2, case_no: A1, person_no: "02", kind: 罚款, fine_amount: "501", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 罚款没有数额而并处行政拘留，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F2, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 决定行政处罚而没有处罚记录，看不出是否当场处罚，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 警情处理为当场处罚，豁免
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, outcome: 当场处罚}
    cases: {case_no: A1, incident_no: J1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: exempt, clock: 审批人}
  - it: 警情处理为立案，不是当场处罚，问题
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, outcome: 立案}
    cases: {case_no: A1, incident_no: J1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 2025年最后一日罚款二百零一元，超过当时的当场处罚限额，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2025-12-31 23:59:59, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "201", decided_at: 2025-12-31 23:59:59}
    expect: {verdict: breached, clock: 审批人}
  - it: 2025年最后一日罚款二百元，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2025-12-31 23:59:59, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "200", decided_at: 2025-12-31 23:59:59}
    expect: {verdict: exempt, clock: 审批人}
  - it: 2026年第一刻罚款五百元，适用新的限额，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-01-01 00:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "500", decided_at: 2026-01-01 00:00:00}
    expect: {verdict: exempt, clock: 审批人}
  - it: 其他行政案件罚款恰为三千元，从宽豁免
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "3000", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: exempt, clock: 审批人}
  - it: 其他行政案件罚款三千零一元，问题
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "3001", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 决定不予处罚，警情写当场处罚的，不是当场处罚，问题
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, outcome: 当场处罚}
    cases: {case_no: A1, incident_no: J1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人}
  - it: 一笔罚款没有数额，另一笔恰为五百元，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F2, case_no: A1, person_no: "02", kind: 罚款, fine_amount: "500", decided_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 审批人}
  - it: 两个系统同号，各看各的处罚
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
      - {case_no: A1, source: 乙系统, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties:
      - {penalty_no: F1, source: 甲系统, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "200", decided_at: 2026-10-12 09:00:00}
      - {penalty_no: F1, source: 乙系统, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: exempt, clock: 审批人}
      - {verdict: breached, clock: 审批人}
  - it: 两个系统同号的警情，各看各的处理
    incidents:
      - {incident_no: J1, source: 甲系统, received_at: 2026-10-12 08:00:00, outcome: 立案}
      - {incident_no: J1, source: 乙系统, received_at: 2026-10-12 08:00:00, outcome: 当场处罚}
    cases: {case_no: A1, source: 甲系统, incident_no: J1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    penalties: {penalty_no: F1, source: 甲系统, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 审批人}
  - it: 没有主办民警的，看不出是否同一人，无法判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, approver_no: "100008"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 没有审批人的不在范围
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001"}
    expect: out of scope
  - it: 调解结案的不在范围
    cases: {case_no: A1, kind: 治安, decision: 调解, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001", legal_reviewer_no: "100001"}
    expect: out of scope
  - it: 行政案件尚未决定的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: out of scope
  - it: 截止时刻之后才决定的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-12 09:00:00, decision: 不予处罚, decided_at: 2026-11-01 00:00:01, officer_no: "100001", approver_no: "100001"}
    expect: out of scope
  - it: 写了不予处罚而没有决定时间的不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-12 09:00:00, decision: 不予处罚, officer_no: "100001", approver_no: "100001", legal_reviewer_no: "100001"}
    expect: out of scope
  - it: 处理决定时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 不详, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 行政处罚法修订施行当日决定的，适用
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2021-07-15 00:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, law_since: 2021-07-15}
  - it: 行政处罚法修订施行前一日决定的，不判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2021-07-14 23:59:59, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 刑事案件立案由主办民警自己审批，问题；发生时间为立案
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, breach_at: 2026-10-12 09:00:00, law_since: 2020-09-01}
  - it: 经济犯罪案件不予立案由主办民警自己审批，问题
    cases: {case_no: A1, kind: 经济犯罪, declined_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, breach_at: 2026-10-12 09:00:00}
  - it: 刑事案件由别人审批，合规
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    expect: {verdict: met, clock: 审批人}
  - it: 刑事案件没有当场处罚的例外
    incidents: {incident_no: J1, received_at: 2026-10-12 08:00:00, outcome: 当场处罚}
    cases: {case_no: A1, incident_no: J1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人}
  - it: 刑事案件没有主办民警的，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, approver_no: "100008"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 刑事案件转作行政处罚、还没有改案件类型的，按立案看审批人，只有处理决定的不在范围
    cases: {case_no: A1, kind: 刑事, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001", legal_reviewer_no: "100001"}
    expect: out of scope
  - it: 刑事案件没有审批人的不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001"}
    expect: out of scope
  - it: 刑事案件尚未立案也没有不予立案的不在范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: out of scope
  - it: 刑事程序规定施行当日立案的，适用
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-09-01 00:00:00, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: breached, clock: 审批人, law_since: 2020-09-01}
  - it: 刑事程序规定施行前一日立案的，不判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2020-08-31 23:59:59, officer_no: "100001", approver_no: "100001"}
    expect: {verdict: unknown, clock: 审批人}
  - it: 审批人有豁免文书的，豁免
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001"}
    exemptions: {rule_id: XT-02, object_no: A1, reason: 系统默认填写，纸质审批在卷, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 审批人}
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100001", is_classified: 是}
    expect: out of scope
  - it: 各时间都在截止时刻之后的案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-11-02 09:00:00, officer_no: "100001", approver_no: "100001"}
    expect: out of scope
  - it: 同一秒批准和拘留，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:00, started_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 措施审批, law_since: 2020-09-01}
  - it: 批准晚于拘留一秒，问题；发生时间为措施开始
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:01, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 措施审批, subject_no: C1, person_no: "01", breach_at: 2026-10-12 09:00:00, severity: 橙, reason: 刑事拘留于2026-10-12 09:00:00开始，批准于2026-10-12 09:00:01}
  - it: 拘传开始之后才批准，问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 拘传, authority: 公安, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 措施审批}
  - it: 取保候审执行之后才批准，问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 措施审批}
  - it: 监视居住执行之后才批准，问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 监视居住, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 措施审批}
  - it: 检察院批准之前已经执行逮捕，问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, authority: 检察院, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 措施审批}
  - it: 检察院决定的取保候审不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, authority: 检察院, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 传唤不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 批准和开始都只知道同一日期，先后不明，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12, started_at: 2026-10-12}
    expect: {verdict: borderline, clock: 措施审批, reason: 刑事拘留于2026-10-12开始，批准于2026-10-12；先后无法确定}
  - it: 批准只知道日期，拘留在次日零时，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12, started_at: 2026-10-13 00:00:00}
    expect: {verdict: met, clock: 措施审批}
  - it: 批准只知道日期，拘留在当日最后一秒之前一秒，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12, started_at: 2026-10-12 23:59:58}
    expect: {verdict: borderline, clock: 措施审批}
  - it: 批准只知道日期，拘留在前一日最后一秒，问题
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12, started_at: 2026-10-11 23:59:59}
    expect: {verdict: breached, clock: 措施审批, breach_at: 2026-10-11 23:59:59}
  - it: 拘留只记到分，批准在这一分的最后一秒，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:59, started_at: 2026-10-12 09:00}
    expect: {verdict: borderline, clock: 措施审批}
  - it: 没有决定时间的，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 措施审批}
  - it: 决定时间无法识别的，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 不详, started_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, clock: 措施审批}
  - it: 开始时间无法识别的，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:00, started_at: 不详}
    expect: {verdict: unknown, clock: 措施审批}
  - it: 没有开始的措施不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才开始的措施不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-11-02 09:00:00, started_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的措施不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 刑事程序规定施行当日开始的五种措施，适用
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2020-09-02 09:00:00, started_at: 2020-09-01 00:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 拘传, decided_at: 2020-09-02 09:00:00, started_at: 2020-09-01 00:00:00}
      - {measure_no: C3, case_no: A1, person_no: "01", kind: 取保候审, decided_at: 2020-09-02 09:00:00, started_at: 2020-09-01 00:00:00}
      - {measure_no: C4, case_no: A1, person_no: "01", kind: 监视居住, decided_at: 2020-09-02 09:00:00, started_at: 2020-09-01 00:00:00}
      - {measure_no: C5, case_no: A1, person_no: "01", kind: 逮捕, decided_at: 2020-09-02 09:00:00, started_at: 2020-09-01 00:00:00}
    expect:
      - {verdict: breached, subject_no: C1, law_since: 2020-09-01}
      - {verdict: breached, subject_no: C2, law_since: 2020-09-01}
      - {verdict: breached, subject_no: C3, law_since: 2020-09-01}
      - {verdict: breached, subject_no: C4, law_since: 2020-09-01}
      - {verdict: breached, subject_no: C5, law_since: 2020-09-01}
  - it: 刑事程序规定施行前一日开始的五种措施，不判断
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2020-09-02 09:00:00, started_at: 2020-08-31 23:59:59}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 拘传, decided_at: 2020-09-02 09:00:00, started_at: 2020-08-31 23:59:59}
      - {measure_no: C3, case_no: A1, person_no: "01", kind: 取保候审, decided_at: 2020-09-02 09:00:00, started_at: 2020-08-31 23:59:59}
      - {measure_no: C4, case_no: A1, person_no: "01", kind: 监视居住, decided_at: 2020-09-02 09:00:00, started_at: 2020-08-31 23:59:59}
      - {measure_no: C5, case_no: A1, person_no: "01", kind: 逮捕, decided_at: 2020-09-02 09:00:00, started_at: 2020-08-31 23:59:59}
    expect:
      - {verdict: unknown, subject_no: C1}
      - {verdict: unknown, subject_no: C2}
      - {verdict: unknown, subject_no: C3}
      - {verdict: unknown, subject_no: C4}
      - {verdict: unknown, subject_no: C5}
  - it: 措施审批有对本人的豁免文书的，豁免；同案别人的不豁免
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 刑事拘留, decided_at: 2026-10-12 10:00:00, started_at: 2026-10-12 09:00:00}
    exemptions:
      - {rule_id: XT-02, object_no: C1, person_no: "01", reason: 紧急情况，电话请示在先, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
      - {rule_id: XT-02, object_no: C2, person_no: "01", reason: 紧急情况，电话请示在先, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
    expect:
      - {verdict: exempt, subject_no: C1}
      - {verdict: breached, subject_no: C2}
  - it: 决定同一秒审批，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 决定审批, law_since: 2021-07-15}
  - it: 案件审批人在决定之后一秒才审批，问题；发生时间为处理决定
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 09:00:01, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: breached, clock: 决定审批, subject_no: A1, breach_at: 2026-10-12 09:00:00, severity: 橙, reason: 处理决定于2026-10-12 09:00:00作出，案件审批人最早的审批在2026-10-12 09:00:01}
  - it: 决定之后的审批不是案件审批人作的，可能是别的审批，为临界
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 09:00:01, officer_no: "100007"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: borderline, clock: 决定审批, reason: 处理决定于2026-10-12 09:00:00作出，最早的审批在2026-10-12 09:00:01；看不出审批的是否处理决定}
  - it: 决定之后的审批没有写谁审批，为临界
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 09:00:01}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: borderline, clock: 决定审批}
  - it: 案件审批人在决定之后办理的别的节点，不是审批，为临界
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events:
      - {case_no: A1, event: 审批, at: 2026-10-12 09:00:01, officer_no: "100007"}
      - {case_no: A1, event: 进展告知, at: 2026-10-12 09:00:01, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: borderline, clock: 决定审批}
  - it: 别的案件的审批人在决定之后审批本案，为临界
    cases:
      - {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
      - {case_no: A2, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100009"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 09:00:01, officer_no: "100009"}
    expect:
      - {verdict: met, clock: 审批人, subject_no: A1}
      - {verdict: met, clock: 审批人, subject_no: A2}
      - {verdict: borderline, clock: 决定审批, subject_no: A1}
  - it: 两个系统同号，各看各的审批
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
      - {case_no: A1, source: 乙系统, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100009"}
    case_events:
      - {case_no: A1, source: 甲系统, event: 审批, at: 2026-10-12 09:00:01, officer_no: "100008"}
      - {case_no: A1, source: 乙系统, event: 审批, at: 2026-10-12 09:00:02, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: met, clock: 审批人}
      - {verdict: breached, clock: 决定审批}
      - {verdict: borderline, clock: 决定审批}
  - it: 决定之前已有别的审批，之后案件审批人又审批的，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events:
      - {case_no: A1, event: 审批, at: 2026-10-11 09:00:00, officer_no: "100007"}
      - {case_no: A1, event: 审批, at: 2026-10-13 09:00:00, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: met, clock: 决定审批}
  - it: 审批与决定都只知道同一日期，先后不明，为临界
    cases: {case_no: A1, kind: 其他行政, decision: 不予处罚, decided_at: 2026-10-12, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: borderline, clock: 决定审批}
  - it: 决定只知道日期，审批在当日最后一秒，为临界
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 23:59:59, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: borderline, clock: 决定审批}
  - it: 决定只知道日期，审批在次日零时，问题
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-13 00:00:00, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: breached, clock: 决定审批, breach_at: 2026-10-12 00:00:00}
  - it: 审批时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 不详, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: unknown, clock: 决定审批}
  - it: 小额罚款可以一人当场决定，事后审批的，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "500", decided_at: 2026-10-12 09:00:00}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 10:00:00, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: exempt, clock: 决定审批}
  - it: 没有处罚记录，看不出是否当场处罚，事后审批的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-12 09:00:00, officer_no: "100001", approver_no: "100008"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-12 10:00:00, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: unknown, clock: 决定审批}
  - it: 刑事案件的审批节点不在范围
    cases: {case_no: A1, kind: 刑事, decision: 其他, decided_at: 2026-10-12 09:00:00, reported_at: 2026-10-10 09:00:00}
    case_events: {case_no: A1, event: 审批, at: 2026-10-13 09:00:00}
    expect: out of scope
  - it: 行政处罚法修订施行当日决定、事后审批的，适用
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2021-07-15 00:00:00, approver_no: "100008", officer_no: "100001"}
    case_events: {case_no: A1, event: 审批, at: 2021-07-16 09:00:00, officer_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: breached, clock: 决定审批, law_since: 2021-07-15}
  - it: 行政处罚法修订施行前一日决定、事后审批的，不判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2021-07-14 23:59:59, approver_no: "100008", officer_no: "100001"}
    case_events: {case_no: A1, event: 审批, at: 2021-07-16 09:00:00, officer_no: "100008"}
    expect:
      - {verdict: unknown, clock: 审批人}
      - {verdict: unknown, clock: 决定审批}
  - it: 决定审批有豁免文书的，豁免
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-12 09:00:00, approver_no: "100008", officer_no: "100001"}
    case_events: {case_no: A1, event: 审批, at: 2026-10-13 09:00:00, officer_no: "100008"}
    exemptions: {rule_id: XT-02, object_no: A1, reason: 系统故障，纸质审批在先, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: exempt, clock: 决定审批}
  - it: 经过听证，由别人法制审核，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 法制审核, law_since: 2026-01-01}
  - it: 经过听证而没有法制审核人，问题；发生时间为处理决定
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核, subject_no: A1, breach_at: 2026-10-20 09:00:00, severity: 橙, law_since: 2026-01-01, reason: 经过听证程序的行政处罚：无法制审核人}
  - it: 其他行政案件经过听证而没有法制审核人，适用行政处罚法
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核, law_since: 2021-07-15}
  - it: 没有听证、没有法制审核人的，法律没有一律要求，不在范围
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    expect: out of scope
  - it: 经过听证、决定不予处罚的，法律没有要求法制审核，不在范围
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 决定之后才听证的，决定时没有经过听证，不在范围
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20 09:00:01}
    expect: out of scope
  - it: 决定同一秒听证的，已经过听证，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20 09:00:00}
    expect: {verdict: breached, clock: 法制审核}
  - it: 听证只知道与决定同一日，先后不明，没有法制审核人的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 听证只知道与决定同一日，有法制审核人的，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20}
    expect: {verdict: met, clock: 法制审核}
  - it: 决定只知道日期，听证在当日最后一秒，没有法制审核人的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20 23:59:59}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 听证时间无法识别、没有法制审核人的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 不详}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 法制审核人一栏没有填，但决定之前有法制审核节点，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-20 09:00:00}
    expect: {verdict: met, clock: 法制审核}
  - it: 经过听证，法制审核节点晚于决定一秒，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-20 09:00:01}
    expect: {verdict: breached, clock: 法制审核, breach_at: 2026-10-20 09:00:00, reason: 经过听证程序的行政处罚：法制审核（2026-10-20 09:00:01）晚于处理决定（2026-10-20 09:00:00）}
  - it: 没有填法制审核人，法制审核节点又晚于决定，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-21 09:00:00}
    expect: {verdict: breached, clock: 法制审核, reason: 经过听证程序的行政处罚：法制审核（2026-10-21 09:00:00）晚于处理决定（2026-10-20 09:00:00）}
  - it: 法制审核节点只知道与决定同一日，先后不明，为临界
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-20}
    expect: {verdict: borderline, clock: 法制审核}
  - it: 决定只知道日期，法制审核在当日最后一秒，为临界
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-20 23:59:59}
    expect: {verdict: borderline, clock: 法制审核}
  - it: 没有听证，法制审核只知道与决定同一日，法律没有要求法制审核，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events: {case_no: A1, event: 法制审核, at: 2026-10-20}
    expect: {verdict: met, clock: 法制审核}
  - it: 法制审核时间无法识别，但审核人就是主办民警，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 不详}
    expect: {verdict: breached, clock: 法制审核}
  - it: 听证与决定先后不明，但审核人就是主办民警，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-20}
    expect: {verdict: breached, clock: 法制审核}
  - it: 没有主办民警，经过听证又没有法制审核人，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核}
  - it: 没有主办民警，没有填法制审核人，但决定之前有法制审核节点，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-19 09:00:00}
    expect: {verdict: met, clock: 法制审核}
  - it: 两个系统同号，各看各的听证
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
      - {case_no: A1, source: 乙系统, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, source: 甲系统, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核}
  - it: 法制审核时间无法识别的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 不详}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 先后两次法制审核，第一次在决定之前，合规
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events:
      - {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-19 09:00:00}
      - {case_no: A1, event: 法制审核, at: 2026-10-21 09:00:00}
    expect: {verdict: met, clock: 法制审核}
  - it: 经过听证，法制审核人就是主办民警，问题
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核, reason: 经过听证程序的行政处罚：法制审核人即主办民警}
  - it: 没有听证，审核人就是主办民警，问题
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    expect: {verdict: breached, clock: 法制审核, breach_at: 2026-10-20 09:00:00, law_since: 2019-01-01, reason: 法制审核人即主办民警}
  - it: 没有听证，审核人是别人，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    expect: {verdict: met, clock: 法制审核, law_since: 2019-01-01}
  - it: 没有听证，审核晚于决定，法律没有要求法制审核，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100007"}
    case_events: {case_no: A1, event: 法制审核, at: 2026-10-21 09:00:00}
    expect: {verdict: met, clock: 法制审核}
  - it: 审核人与审批人是同一人，法律没有禁止，合规
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100008", approver_no: "100008"}
    expect:
      - {verdict: met, clock: 审批人}
      - {verdict: met, clock: 法制审核}
  - it: 小额罚款可以一人当场决定，审核人就是主办民警的，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "500", decided_at: 2026-10-20 09:00:00}
    expect: {verdict: exempt, clock: 法制审核}
  - it: 没有处罚记录，看不出是否当场处罚，审核人就是主办民警的，无法判断
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 经过听证的不是当场处罚，罚款再少也不豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "500", decided_at: 2026-10-20 09:00:00}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核}
  - it: 有审核人而没有主办民警，看不出是否同一人，无法判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, legal_reviewer_no: "100007"}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 2025年最后一日决定的治安案件，经过听证，适用行政处罚法
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2025-12-31 23:59:59, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2025-12-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核, law_since: 2021-07-15}
  - it: 2026年第一刻决定的治安案件，经过听证，适用治安管理处罚法
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-01-01 00:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2025-12-12 09:00:00}
    expect: {verdict: breached, clock: 法制审核, law_since: 2026-01-01}
  - it: 行政处罚法修订施行当日决定的两类案件，经过听证，适用
    cases:
      - {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2021-07-15 00:00:00, officer_no: "100001"}
      - {case_no: A2, kind: 其他行政, decision: 行政处罚, decided_at: 2021-07-15 00:00:00, officer_no: "100001"}
    case_events:
      - {case_no: A1, event: 听证, at: 2021-07-12 09:00:00}
      - {case_no: A2, event: 听证, at: 2021-07-12 09:00:00}
    expect:
      - {verdict: breached, clock: 法制审核, subject_no: A1, law_since: 2021-07-15}
      - {verdict: breached, clock: 法制审核, subject_no: A2, law_since: 2021-07-15}
  - it: 行政处罚法修订施行前一日决定的两类案件，经过听证，不判断
    cases:
      - {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2021-07-14 23:59:59, officer_no: "100001"}
      - {case_no: A2, kind: 其他行政, decision: 行政处罚, decided_at: 2021-07-14 23:59:59, officer_no: "100001"}
    case_events:
      - {case_no: A1, event: 听证, at: 2021-07-12 09:00:00}
      - {case_no: A2, event: 听证, at: 2021-07-12 09:00:00}
    expect:
      - {verdict: unknown, clock: 法制审核, subject_no: A1}
      - {verdict: unknown, clock: 法制审核, subject_no: A2}
  - it: 行政案件程序规定施行当日决定、审核人就是主办民警的，适用
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2019-01-01 00:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    expect: {verdict: breached, clock: 法制审核, law_since: 2019-01-01}
  - it: 行政案件程序规定施行前一日决定、审核人就是主办民警的，不判断
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2018-12-31 23:59:59, officer_no: "100001", legal_reviewer_no: "100001"}
    expect: {verdict: unknown, clock: 法制审核}
  - it: 2021年7月14日其他行政案件罚款一千元，当时对单位可以当场决定，豁免
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2021-07-14 23:59:59, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "1000", decided_at: 2021-07-14 23:59:59}
    expect: {verdict: exempt, clock: 法制审核}
  - it: 2021年7月14日其他行政案件罚款一千零一元，当时不能当场决定，问题
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2021-07-14 23:59:59, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "1001", decided_at: 2021-07-14 23:59:59}
    expect: {verdict: breached, clock: 法制审核}
  - it: 2021年7月15日其他行政案件罚款三千元，豁免
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2021-07-15 00:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "3000", decided_at: 2021-07-15 00:00:00}
    expect: {verdict: exempt, clock: 法制审核}
  - it: 2019年第一刻其他行政案件罚款一千元，豁免
    cases: {case_no: A1, kind: 其他行政, decision: 行政处罚, decided_at: 2019-01-01 00:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, fine_amount: "1000", decided_at: 2019-01-01 00:00:00}
    expect: {verdict: exempt, clock: 法制审核}
  - it: 法制审核有豁免文书的，豁免
    cases: {case_no: A1, kind: 治安, decision: 行政处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001"}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 09:00:00}
    exemptions: {rule_id: XT-02, object_no: A1, reason: 纸质审核在卷, doc_no: 明公法〔2026〕11号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 法制审核}
  - it: 刑事案件不在法制审核范围
    cases: {case_no: A1, kind: 刑事, reported_at: 2026-10-10 09:00:00, decision: 其他, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001"}
    expect: out of scope
  - it: 涉密案件不在法制审核范围
    cases: {case_no: A1, kind: 治安, decision: 不予处罚, decided_at: 2026-10-20 09:00:00, officer_no: "100001", legal_reviewer_no: "100001", is_classified: 是}
    expect: out of scope
--- */
with penalties_together as (
    select
        case_source,
        case_no,
        bool_or(kind not in ('警告', '罚款')) as has_heavier,
        bool_or(kind = '罚款' and fine_amount is null) as has_unknown_fine,
        coalesce(max(case when kind = '罚款' then fine_amount end), 0) as highest_fine
    from clocks.penalties
    group by case_source, case_no
),

steps_together as (
    select
        case_source,
        case_no,
        min(case when event = '听证' then "at" end) as heard_at,
        min(case when event = '听证' then at_latest end) as heard_at_latest,
        min(case when event = '法制审核' then "at" end) as reviewed_at,
        min(case when event = '法制审核' then at_latest end) as reviewed_at_latest,
        min(case when event = '审批' then "at" end) as approved_at,
        min(case when event = '审批' then at_latest end) as approved_at_latest
    from clocks.case_events
    group by case_source, case_no
),

approvals_by_approver as (
    select
        events.case_source,
        events.case_no,
        min(events."at") as approved_at,
        min(events.at_latest) as approved_at_latest
    from clocks.case_events as events
    join clocks.cases as cases
        on cases.source = events.case_source and cases.case_no = events.case_no and cases.approver_no = events.officer_no
    where events.event = '审批'
    group by events.case_source, events.case_no
),

punishments as (
    select
        cases.*,
        steps.heard_at,
        steps.heard_at_latest,
        steps.reviewed_at,
        steps.reviewed_at_latest,
        steps.approved_at,
        steps.approved_at_latest,
        own.approved_at as own_approved_at,
        own.approved_at_latest as own_approved_at_latest,
        -- what one officer may decide on the spot needs nobody's approval
        cases.decision = '行政处罚'
            and (
                incidents.outcome = '当场处罚'
                or (
                    not penalties.has_heavier
                    and not penalties.has_unknown_fine
                    and penalties.highest_fine <= onscene.onscene_yuan
                )
            ) as may_be_on_scene,
        cases.decision = '行政处罚'
            and coalesce(
                not penalties.has_heavier and penalties.highest_fine <= onscene.onscene_yuan,
                penalties.case_no is null
            ) as is_perhaps_on_scene
    from clocks.cases as cases
    left join clocks.incidents as incidents
        on incidents.source = cases.incident_source and incidents.incident_no = cases.linked_incident_no
    left join penalties_together as penalties
        on penalties.case_source = cases.source and penalties.case_no = cases.case_no
    left join steps_together as steps
        on steps.case_source = cases.source and steps.case_no = cases.case_no
    left join approvals_by_approver as own
        on own.case_source = cases.source and own.case_no = cases.case_no
    left join law as onscene
        on onscene.applies_to = '当场处罚：' || cases.kind
        and onscene.since <= cases.decided_at and cases.decided_at < onscene.until
    where cases.is_administrative
        and cases.decided_at is not null
        and cases.decision in ('行政处罚', '不予处罚')
),

reviews as (
    select
        punishments.*,
        -- the law surely asks for a review where there was a hearing before the punishment
        decision = '行政处罚' and coalesce(heard_at <= decided_at_latest, false) as was_heard,
        heard_at_latest <= decided_at as was_surely_heard,
        reviewed_at > decided_at_latest as was_reviewed_late,
        reviewed_at_latest <= decided_at as was_reviewed_in_time,
        coalesce(legal_reviewer_no = officer_no, false) as reviewed_own_case
    from punishments
),

reviews_judged as (
    select
        reviews.*,
        nullif(
            concat_ws(
                '、',
                case when was_heard and legal_reviewer_no is null and reviewed_at is null then '无法制审核人' end,
                case
                    when was_heard and was_reviewed_late
                        then '法制审核（' || written_between(reviewed_at, reviewed_at_latest) || '）晚于处理决定（'
                            || written_between(decided_at, decided_at_latest) || '）'
                end,
                case when reviewed_own_case then '法制审核人即主办民警' end
            ),
            ''
        ) as defects,
        was_heard and not was_reviewed_in_time as is_near
    from reviews
),

terms as (
    select
        '审批人' as clock,
        '案件' as subject_kind,
        source,
        case_no as subject_no,
        case_no,
        cast(null as varchar) as person_no,
        unit_code,
        officer_no,
        '行政' as law_of,
        decided_at as start_at,
        decided_at_latest as start_at_latest,
        case when officer_no is null then 'unknown' when approver_no = officer_no then 'breached' else 'met' end as verdict,
        case when may_be_on_scene then '警告或者限额以内的罚款，可以由人民警察一人当场作出决定' end as excuse,
        case
            when officer_no is null then '未记载主办民警'
            when is_perhaps_on_scene then '处罚的种类或数额没有记录，看不出是否当场处罚'
        end as doubt,
        case when approver_no = officer_no then '审批人' || approver_no || '即主办民警' when officer_no is not null then '审批人不是主办民警' end as note,
        source_file,
        source_row
    from punishments
    where approver_no is not null
    union all
    select
        '审批人' as clock,
        '案件' as subject_kind,
        source,
        case_no as subject_no,
        case_no,
        cast(null as varchar) as person_no,
        unit_code,
        officer_no,
        '刑事' as law_of,
        least(filed_at, declined_at) as start_at,
        least(filed_at_latest, declined_at_latest) as start_at_latest,
        case when officer_no is null then 'unknown' when approver_no = officer_no then 'breached' else 'met' end as verdict,
        cast(null as varchar) as excuse,
        case when officer_no is null then '未记载主办民警' end as doubt,
        case when approver_no = officer_no then '审批人' || approver_no || '即主办民警' when officer_no is not null then '审批人不是主办民警' end as note,
        source_file,
        source_row
    from clocks.cases
    where is_criminal
        and approver_no is not null
        and least(filed_at, declined_at) is not null
    union all
    select
        '措施审批' as clock,
        '措施' as subject_kind,
        source,
        measure_no as subject_no,
        case_no,
        person_no,
        unit_code,
        officer_no,
        kind as law_of,
        started_at as start_at,
        started_at_latest as start_at_latest,
        case
            when decided_at_latest <= started_at then 'met'
            when started_at_latest < decided_at then 'breached'
            else 'borderline'
        end as verdict,
        cast(null as varchar) as excuse,
        case
            when decided_at is null then '未记载决定时间'
            when is_unreadable(decided_at) then '决定时间无法识别'
        end as doubt,
        kind || '于' || written_between(started_at, started_at_latest) || '开始，批准于' || written_between(decided_at, decided_at_latest)
            || case
                when decided_at_latest <= started_at or started_at_latest < decided_at or decided_at is null then ''
                when is_unreadable(decided_at) or is_unreadable(started_at) then ''
                else '；先后无法确定'
            end as note,
        source_file,
        source_row
    from clocks.measures
    where kind in ('拘传', '刑事拘留', '取保候审', '监视居住', '逮捕')
        and started_at is not null
        and (kind = '逮捕' or coalesce(authority, '公安') = '公安')
    union all
    select
        '决定审批' as clock,
        '案件' as subject_kind,
        source,
        case_no as subject_no,
        case_no,
        cast(null as varchar) as person_no,
        unit_code,
        officer_no,
        '' as law_of,
        decided_at as start_at,
        decided_at_latest as start_at_latest,
        case
            when approved_at_latest <= decided_at then 'met'
            when approved_at > decided_at_latest and own_approved_at is not null then 'breached'
            else 'borderline'
        end as verdict,
        case when may_be_on_scene then '警告或者限额以内的罚款，可以由人民警察一人当场作出决定' end as excuse,
        case
            when is_unreadable(approved_at) then '审批时间无法识别'
            when is_perhaps_on_scene then '处罚的种类或数额没有记录，看不出是否当场处罚'
        end as doubt,
        '处理决定于' || written_between(decided_at, decided_at_latest) || '作出，'
            || case
                when approved_at > decided_at_latest and own_approved_at is not null
                    then '案件审批人最早的审批在' || written_between(own_approved_at, own_approved_at_latest)
                else '最早的审批在' || written_between(approved_at, approved_at_latest)
            end
            || case
                when approved_at_latest <= decided_at or is_unreadable(approved_at) then ''
                when approved_at > decided_at_latest and own_approved_at is null then '；看不出审批的是否处理决定'
                when approved_at > decided_at_latest then ''
                else '；先后无法确定'
            end as note,
        source_file,
        source_row
    from punishments
    where approved_at is not null
    union all
    select
        '法制审核' as clock,
        '案件' as subject_kind,
        source,
        case_no as subject_no,
        case_no,
        cast(null as varchar) as person_no,
        unit_code,
        officer_no,
        case when was_heard then '听证：' || kind else '审核' end as law_of,
        decided_at as start_at,
        decided_at_latest as start_at_latest,
        case
            when defects is not null then 'breached'
            when is_near then 'borderline'
            when officer_no is null and legal_reviewer_no is not null then 'unknown'
            else 'met'
        end as verdict,
        case when may_be_on_scene and not was_heard then '警告或者限额以内的罚款，可以由人民警察一人当场作出决定' end as excuse,
        case
            when was_heard and not was_surely_heard and not reviewed_own_case then '听证与处理决定的先后无法确定'
            when defects is null and is_near and is_unreadable(reviewed_at) then '法制审核时间无法识别'
            when defects is null and officer_no is null then '未记载主办民警'
            when is_perhaps_on_scene and not was_heard then '处罚的种类或数额没有记录，看不出是否当场处罚'
        end as doubt,
        concat_ws(
            '：',
            case when was_heard then '经过听证程序的行政处罚' end,
            coalesce(
                defects,
                case when is_near then '法制审核与处理决定的先后无法确定' else '由主办民警以外的人审核' end
            )
        ) as note,
        source_file,
        source_row
    from reviews_judged
    where was_heard
        or legal_reviewer_no is not null
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
    terms.start_at,
    terms.start_at_latest,
    terms.verdict,
    terms.start_at as breach_at,
    terms.excuse,
    terms.doubt as unclear,
    law.law_no,
    terms.note,
    terms.source_file,
    terms.source_row
from terms
left join law
    on law.clock = terms.clock
    and law.applies_to = terms.law_of
    and law.since <= terms.start_at and terms.start_at < law.until
