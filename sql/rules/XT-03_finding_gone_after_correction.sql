/* ---
name: 更正后问题消失
question: 以前月份发布过的问题，这次不再出现，是否因为发布以后改动或补填了该记录（或其案件）的时间？
class: S
severity: 橙
theme: 系统与审批
looks_back: "yes"
dated_by: 改动为系统所知的时间（新版本的更新时间，无则发布时的核查时点）
needs: []
law:
  - since: 2016-03-01
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第十二条第五项
    quote: 无擅自更改或者删除执法办案信息系统中已经审核、审批通过的案件信息等情形
    values: {}
exemptions:
  - 问题已由人认定不属实、关闭、销号或不可逆已说明的，不在范围
  - 豁免表以XT-03列明的对象（如有审批的数据更正单）
false_positives:
  - 原来录入有笔误，按纸质文书、音视频更正，有更正审批
  - 事情按期办了，发布之后才补录，补录有原始文书印证
  - 发布前办的事，因导出早于办理，下一批才带来（时间在发布的核查时点之前）
  - 时间是改了，但问题消失另有原因（同时取得豁免、补来案件、规则或参数改过）
  - 系统迁移、对时或改变时间精度，成批改写时间
not_decided:
  - 补入或改动延长、鉴定、回访等另一条记录而使问题消失的；本规则只比对问题对象本身及其案件的时间
  - 没有改时间、只改类别、办理结果等其他内容而使问题消失的
  - 改动是否经过审批、由谁改动，导出没有这些列
  - 旧版本程序发布、台账里只有编号没有对象的问题，无从比对
  - 对象是单位、案件节点、期限延长等没有单一编号记录的问题
examples:
  - it: 不予立案送达时间改早，问题消失，列出新旧值和批次；发生时间为更新时间
    published: &jq07 {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: &moved {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, old_at: 2026-09-20 10:00:00, new_at: 2026-09-18 10:00:00, batch: 2, changed_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, subject_no: A1, clock: JQ-07, severity: 橙, breach_at: 2026-10-12 09:00:00, law_since: 2016-03-01, reason: 截至2026-10-01 00:00:00发布的问题JQ-07不再出现，发布后改动：案件.不予立案送达时间由2026-09-20 10:00:00改为2026-09-18 10:00:00（第2批）}
  - it: 新版本没有更新时间的，发生时间为发布时的核查时点
    published: *jq07
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, old_at: 2026-09-20 10:00:00, new_at: 2026-09-18 10:00:00, batch: 2}
    expect: {verdict: breached, breach_at: 2026-10-01 00:00:00}
  - it: 更新时间早于发布时的核查时点的，当时还不知道，发生时间为该核查时点
    published: *jq07
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, old_at: 2026-09-20 10:00:00, new_at: 2026-09-18 10:00:00, batch: 2, changed_at: 2026-09-30 23:59:59}
    expect: {verdict: breached, breach_at: 2026-10-01 00:00:00}
  - it: 补填原来没有的时间，问题消失
    published: *jq07
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, new_at: 2026-09-18, batch: 2, is_perhaps_later: 否}
    expect: {verdict: breached, reason: 截至2026-10-01 00:00:00发布的问题JQ-07不再出现，发布后改动：案件.不予立案送达时间由（无记录）改为2026-09-18（第2批）}
  - it: 原来没有、现在补填的时间可能在发布之后，不能断定是补录，临界
    published: *jq07
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, new_at: 2026-10-01, batch: 2, is_perhaps_later: 是}
    expect: borderline
  - it: 一处可能在发布之后，另一处确实改了，仍是问题
    published: *jq07
    changes:
      - {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, new_at: 2026-10-01, batch: 2, changed_at: 2026-10-02 09:00:00, is_perhaps_later: 是}
      - {finding_id: F1, table_heading: 案件, column_heading: 不予立案时间, old_at: 2026-09-10, new_at: 2026-09-30, batch: 3, changed_at: 2026-10-20 09:00:00, is_perhaps_later: 否}
    expect: {verdict: breached, breach_at: 2026-10-20 09:00:00}
  - it: 记录和案件各改一处，逐处列出，以最早的改动为发生时间
    published: {finding_id: F1, rule_id: RS-04, clock: 讯问, subject_kind: 措施, subject_no: C1, person_no: "01", case_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes:
      - {finding_id: F1, table_heading: 强制措施, column_heading: 首次讯问时间, old_at: 2026-09-20 10:00:00, new_at: 2026-09-19 10:00:00, batch: 3, changed_at: 2026-10-20 09:00:00}
      - {finding_id: F1, table_heading: 案件, column_heading: 立案时间, old_at: 2026-09-20 10:00:00, new_at: 不详, batch: 2, changed_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, subject_no: C1, person_no: "01", clock: "RS-04:讯问", breach_at: 2026-10-12 09:00:00, reason: 截至2026-10-01 00:00:00发布的问题RS-04（讯问）不再出现，发布后改动：强制措施.首次讯问时间由2026-09-20 10:00:00改为2026-09-19 10:00:00（第3批）、案件.立案时间由2026-09-20 10:00:00改为（无法识别）（第2批）}
  - it: 财物和案件各改一处，先列财物
    published: {finding_id: F1, rule_id: CW-01, clock: "", subject_kind: 财物, subject_no: W1, case_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes:
      - {finding_id: F1, table_heading: 案件, column_heading: 立案时间, old_at: 2026-09-20, new_at: 2026-09-19, batch: 2}
      - {finding_id: F1, table_heading: 涉案财物, column_heading: 移交保管时间, old_at: 2026-09-22, new_at: 2026-09-20, batch: 2}
    expect: {verdict: breached, subject_no: W1, clock: CW-01, reason: 截至2026-10-01 00:00:00发布的问题CW-01不再出现，发布后改动：涉案财物.移交保管时间由2026-09-22改为2026-09-20（第2批）、案件.立案时间由2026-09-20改为2026-09-19（第2批）}
  - it: 改动超过五处的，只列五处，写明总数
    published: *jq07
    changes:
      - {finding_id: F1, table_heading: 案件, column_heading: 列一, new_at: 2026-09-11, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列二, new_at: 2026-09-12, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列三, new_at: 2026-09-13, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列四, new_at: 2026-09-14, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列五, new_at: 2026-09-15, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列六, new_at: 2026-09-16, batch: 2}
    expect: {verdict: breached, reason: 截至2026-10-01 00:00:00发布的问题JQ-07不再出现，发布后改动：案件.列一由（无记录）改为2026-09-11（第2批）、案件.列三由（无记录）改为2026-09-13（第2批）、案件.列二由（无记录）改为2026-09-12（第2批）、案件.列五由（无记录）改为2026-09-15（第2批）、案件.列六由（无记录）改为2026-09-16（第2批）等6处}
  - it: 改动恰为五处的，全部列出
    published: *jq07
    changes:
      - {finding_id: F1, table_heading: 案件, column_heading: 列一, new_at: 2026-09-11, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列二, new_at: 2026-09-12, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列三, new_at: 2026-09-13, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列四, new_at: 2026-09-14, batch: 2}
      - {finding_id: F1, table_heading: 案件, column_heading: 列五, new_at: 2026-09-15, batch: 2}
    expect: {verdict: breached, reason: 截至2026-10-01 00:00:00发布的问题JQ-07不再出现，发布后改动：案件.列一由（无记录）改为2026-09-11（第2批）、案件.列三由（无记录）改为2026-09-13（第2批）、案件.列二由（无记录）改为2026-09-12（第2批）、案件.列五由（无记录）改为2026-09-15（第2批）、案件.列四由（无记录）改为2026-09-14（第2批）}
  - it: 时间改了，问题仍在，合规
    published: *jq07
    changes: *moved
    detected: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1}
    expect: {verdict: met, clock: JQ-07}
  - it: 同一案件另一条规则的问题仍在，不等于这个问题仍在
    published: *jq07
    changes: *moved
    detected: {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A1}
    expect: breached
  - it: 问题消失，但没有改过时间，合规
    published: *jq07
    expect: met
  - it: 改过时间的是另一个问题的对象，合规
    published: *jq07
    changes: {finding_id: F2, table_heading: 案件, column_heading: 立案时间, new_at: 2026-09-11, batch: 2}
    expect: met
  - it: 同一对象两条规则的问题都消失，各是一个问题
    published:
      - *jq07
      - {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes:
      - *moved
      - {finding_id: F2, table_heading: 案件, column_heading: 不予立案时间, old_at: 2026-09-18, new_at: 2026-09-11, batch: 2}
    expect:
      - {verdict: breached, clock: JQ-07}
      - {verdict: breached, clock: JQ-03, reason: 截至2026-10-01 00:00:00发布的问题JQ-03不再出现，发布后改动：案件.不予立案时间由2026-09-18改为2026-09-11（第2批）}
  - it: 这条规则这次没有检查，没有查出不等于消失，无法判断
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: C1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 强制措施, column_heading: 送所时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    unasked: {rule_id: RS-03, clock: ""}
    expect: unknown
  - it: 没有检查的只是这条规则的另一个时限，照常判断
    published: {finding_id: F1, rule_id: HF-02, clock: 整改, subject_kind: 回访, subject_no: H1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 回访, column_heading: 整改反馈时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    unasked: {rule_id: HF-02, clock: 告知}
    expect: breached
  - it: 没有检查的只是另一条规则的同名时限，照常判断
    published: {finding_id: F1, rule_id: RS-04, clock: 通知家属, subject_kind: 措施, subject_no: C1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 强制措施, column_heading: 通知家属时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    unasked: {rule_id: AJ-05, clock: 通知家属}
    expect: breached
  - it: 问题消失，而发布那一批的记录已不在数据仓库，无从比对，无法判断
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 2}
    expect: {verdict: unknown, reason: 无法判断：发布时的记录不在数据仓库中，无从比对}
  - it: 发布那一批的记录不在数据仓库，但问题仍在，合规
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 2}
    detected: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1}
    expect: met
  - it: 台账没有记发布的批次，无从比对，无法判断
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, first_batch: 1}
    expect: unknown
  - it: 记录已不在数据仓库，不在范围
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1}
    expect: out of scope
  - it: 旧台账只有问题编号，不知对象，不在范围
    published: {finding_id: F1, as_of: 2026-10-01 00:00:00, batch: 1}
    expect: out of scope
  - it: 本规则自己发布的问题，不再检查
    published: {finding_id: F1, rule_id: XT-03, clock: JQ-07, subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: *moved
    expect: out of scope
  - it: 整改逾期与复发的问题消失是因为整改了，不在范围
    published: {finding_id: F1, rule_id: ZG-01, clock: "逾期:JQ-07", subject_kind: 案件, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: *moved
    expect: out of scope
  - it: 问题已认定不属实，更正是认定的结果，不在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 不属实, at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 问题已关闭，不在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 关闭, at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 问题已销号，不在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 销号, at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 问题已作不可逆说明，不在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 不可逆已说明, at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 只在结论一栏写明不属实的，同样不在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, verdict: 不属实, at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 先认定不属实，异议后改定属实，仍在范围
    published: *jq07
    changes: *moved
    steps:
      - {finding_id: F1, seq: 5, status: 不属实, verdict: 不属实, at: 2026-10-20 10:00:00}
      - {finding_id: F1, seq: 6, status: 属实-过错, verdict: 属实-过错, at: 2026-10-22 10:00:00}
    expect: breached
  - it: 正在整改，时间改了而问题消失，仍是问题
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 整改, at: 2026-10-20 10:00:00, due_on: 2026-10-30}
    expect: breached
  - it: 恰在核查时点关闭，已经关闭
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 关闭, at: 2026-11-01 00:00:00}
    expect: out of scope
  - it: 核查时点之后一秒才关闭，尚未关闭
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 关闭, at: 2026-11-01 00:00:01}
    expect: breached
  - it: 关闭的时间没有写，台账既已记载，视为已经关闭
    published: *jq07
    changes: *moved
    steps: {finding_id: F1, seq: 5, status: 关闭}
    expect: out of scope
  - it: 关闭的是另一个问题，仍在范围
    published: *jq07
    changes: *moved
    steps: {finding_id: F2, seq: 5, status: 关闭, at: 2026-10-20 10:00:00}
    expect: breached
  - it: 案件后来列为涉密，不在范围
    published: *jq07
    changes: *moved
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: out of scope
  - it: 措施所属的案件后来列为涉密，不在范围
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: C1, case_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 强制措施, column_heading: 送所时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: out of scope
  - it: 警情后来列为涉密，不在范围
    published: {finding_id: F1, rule_id: JQ-05, clock: "", subject_kind: 警情, subject_no: J1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 警情, column_heading: 改类时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    incidents: {incident_no: J1, received_at: 2026-09-20 08:00:00, is_classified: 是}
    expect: out of scope
  - it: 另一件案件涉密，照常判断
    published: *jq07
    changes: *moved
    cases: {case_no: A2, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 另一系统里同号的案件涉密，不是这一件
    published: *jq07
    changes: *moved
    cases: {source: 另一系统, case_no: A1, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 措施编号恰与涉密案件的编号相同，不是同一对象
    published: {finding_id: F1, rule_id: RS-06, clock: "", subject_kind: 措施, subject_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 强制措施, column_heading: 送所时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 所属案件的编号恰与涉密警情的编号相同，不是同一对象
    published: {finding_id: F1, rule_id: RS-06, clock: "", subject_kind: 措施, subject_no: C1, case_no: A1, as_of: 2026-10-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 强制措施, column_heading: 送所时间, old_at: 2026-09-20, new_at: 2026-09-18, batch: 2}
    incidents: {incident_no: A1, received_at: 2026-09-20 08:00:00, is_classified: 是}
    expect: breached
  - it: 有审批的更正列在豁免表，豁免
    published: *jq07
    changes: *moved
    exemptions: {rule_id: XT-03, object_no: A1, reason: 数据更正单, doc_no: 明公法〔2026〕8号, granted_by: "900001"}
    expect: exempt
  - it: 豁免的是原来那条规则而不是本规则，不豁免
    published: *jq07
    changes: *moved
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 数据更正单, doc_no: 明公法〔2026〕8号, granted_by: "900001"}
    expect: breached
  - it: 考核评议规定施行前一秒所知的改动，不判断
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2016-02-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, new_at: 2016-01-18, batch: 2, changed_at: 2016-02-29 23:59:59}
    expect: unknown
  - it: 考核评议规定施行第一刻所知的改动，适用
    published: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, as_of: 2016-02-01 00:00:00, batch: 1, first_batch: 1}
    changes: {finding_id: F1, table_heading: 案件, column_heading: 不予立案送达时间, new_at: 2016-01-18, batch: 2, changed_at: 2016-03-01 00:00:00}
    expect: {verdict: breached, law_since: 2016-03-01}
--- */
with happened as (
    select
        steps.finding_id,
        steps.status,
        steps.verdict,
        row_number() over (partition by steps.finding_id order by steps.seq desc) as place
    from clocks.finding_steps as steps
    cross join clocks.audit as audit
    where coalesce(steps.at <= audit.as_of, true)
),

closed as (
    select finding_id
    from happened
    where place = 1
        and (status in ('不属实', '关闭', '销号', '不可逆已说明') or verdict = '不属实')
),

published as (
    select published.*
    from clocks.published_findings as published
    where published.rule_id not in ('XT-03', 'ZG-01')
        and published.first_batch is not null
        and published.finding_id not in (select closed.finding_id from closed)
        and not exists (
            select classified.object_no from clocks.classified as classified
            where classified.object_kind = published.subject_kind
                and classified.source = published.source
                and classified.object_no = published.subject_no
        )
        -- the case may stand in another system than the record
        and not exists (
            select classified.object_no from clocks.classified as classified
            where classified.object_kind = '案件' and classified.object_no = published.case_no
        )
),

changes as (
    select
        changes.finding_id,
        coalesce(changes.is_perhaps_later, false) as is_perhaps_later,
        greatest(changes.changed_at, published.as_of) as known_at,
        changes.table_heading || '.' || changes.column_heading || '由' || written_between(changes.old_at, changes.old_at_latest)
            || '改为' || written_between(changes.new_at, changes.new_at_latest)
            || '（第' || cast(changes.batch as varchar) || '批）' as told,
        -- the record itself before its case
        row_number() over (
            partition by changes.finding_id
            order by changes.table_heading = '案件', changes.table_heading, changes.column_heading
        ) as place
    from clocks.time_changes as changes
    join published
        on published.finding_id = changes.finding_id
),

changed as (
    select
        finding_id,
        count(*) as n_changes,
        count(*) filter (where not is_perhaps_later) as n_sure,
        min(known_at) filter (where not is_perhaps_later) as known_at,
        concat_ws(
            '、',
            max(case when place = 1 then told end),
            max(case when place = 2 then told end),
            max(case when place = 3 then told end),
            max(case when place = 4 then told end),
            max(case when place = 5 then told end)
        ) as told
    from changes
    group by finding_id
),

compared as (
    select
        published.*,
        detected.finding_id is null as is_gone,
        changed.n_changes,
        changed.n_sure,
        coalesce(changed.known_at, published.as_of) as known_at,
        changed.told,
        case
            when unasked.rule_id is not null then '这条规则本次没有检查，或缺少部分数据'
            when published.batch is null or published.first_batch > published.batch then '发布时的记录不在数据仓库中，无从比对'
        end as unclear
    from published
    left join rules.detected as detected
        on detected.finding_id = published.finding_id
    left join changed
        on changed.finding_id = published.finding_id
    left join rules.unasked as unasked
        on unasked.rule_id = published.rule_id and unasked.clock = published.clock
)

select
    named_clock(compared.rule_id, compared.clock) as clock,
    compared.subject_kind,
    compared.source,
    compared.subject_no,
    compared.case_no,
    compared.person_no,
    compared.unit_code,
    compared.officer_no,
    compared.as_of as start_at,
    compared.as_of as start_at_latest,
    case
        when not compared.is_gone then 'met'
        when compared.unclear is not null then 'unknown'
        when compared.n_sure > 0 then 'breached'
        when compared.told is not null then 'borderline'
        else 'met'
    end as verdict,
    compared.unclear,
    compared.known_at as breach_at,
    law.law_no,
    case when compared.is_gone then
        '截至' || written(compared.as_of) || '发布的问题' || compared.rule_id
        || coalesce('（' || nullif(compared.clock, '') || '）', '') || '不再出现，发布后改动：' || compared.told
        || case when compared.n_changes > 5 then '等' || cast(compared.n_changes as varchar) || '处' else '' end
    end as note
from compared
left join law
    on law.since <= compared.known_at and compared.known_at < law.until
