/* ---
name: 整改逾期与复发
question: 整改令是否按期完成；已作为整改到位销号或关闭的问题是否又被查出；同一单位同一规则的问题销号后是否又多次发生？
class: R
severity: 橙
theme: 整改
looks_back: "yes"
dated_by: 逾期为整改期限之日；复发、多发为销号或关闭的时间
needs: []
law:
  - clock: 逾期
    since: 2020-08-06
    instrument: 公安机关内部执法监督工作规定（2020年修正）
    article: 第十三条
    quote: 直接作出纠正的决定，或者责成有关部门或者下级公安机关在规定的时限内依法予以纠正
    values: {order_days: 0}
  - clock: 复发
    since: 2016-03-01
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第三十条
    quote: 发现已办结的案件或者执法活动确有错误、不适当的，应当及时纠正
    values: {}
  - clock: 多发
    since: 2016-03-01
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第三十条
    quote: 发现已办结的案件或者执法活动确有错误、不适当的，应当及时纠正
    values: {repeat_findings: "policy:zg01_repeat_findings", repeat_days: "policy:zg01_repeat_days"}
exemptions:
  - 问题后来认定不属实，或整改令挂起的（逾期）
  - 豁免表以ZG-01列明的对象（逾期、复发）或单位（多发）
false_positives:
  - 整改早已完成，复核、销号没有及时登记
  - 销号后系统数据尚未更新，记录仍显示未办
  - 多发的问题含筛查类（疑似）问题，核查后可能不属实；认定不属实的不计
not_decided:
  - 整改期限由整改令写明，是固定的一日，逢节假日不顺延；没有写期限的整改令不计时
  - 期限届满前另下整改令改期的，以后一份为准；届满之后才改期的，前一份仍为逾期
  - 已经发生的违法不会因整改消失，每次都会查出；只有记录仍显示未办，或销号后某次发布中消失、现又查出的，才是复发
  - 整改令逾期后的逐级督办（七日、十五日、三十日）由一整改文书提示
examples:
  - it: 整改期限当日最后一秒复核，合规
    published: &jq07 {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, breach_at: 2026-09-15 23:59:59}
    steps:
      - &order {finding_id: F1, seq: 11, status: 整改, at: 2026-10-05 09:00:00, due_on: 2026-10-15}
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-15 23:59:59}
    expect: {verdict: met, clock: "逾期:JQ-07", subject_no: A1, due_at: 2026-10-15 23:59:59, strict_due_at: 2026-10-15 23:59:59, law_since: 2020-08-06}
  - it: 期限次日零时才复核，逾期
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-16 00:00:00}
    expect: {verdict: breached, clock: "逾期:JQ-07", breach_at: 2026-10-15 23:59:59, done_at: 2026-10-16 00:00:00, severity: 橙}
  - it: 至今没有复核、销号、关闭，逾期
    published: {finding_id: F1, rule_id: RS-04, clock: 讯问, subject_kind: 措施, subject_no: C1, person_no: "01", breach_at: 2026-09-15 23:59:59}
    steps: *order
    expect: {verdict: breached, clock: "逾期:RS-04:讯问", subject_no: C1, person_no: "01", breach_at: 2026-10-15 23:59:59}
  - it: 期限末日逢国庆，不顺延
    published: *jq07
    steps:
      - {finding_id: F1, seq: 11, status: 整改, at: 2026-09-20 09:00:00, due_on: 2026-10-02}
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-03 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-02 23:59:59}
  - it: 期限尚未届满，未到期
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2026-10-20 09:00:00, due_on: 2026-11-01}
    expect: {verdict: pending, due_at: 2026-11-01 23:59:59}
  - it: 核查时点前一秒期限届满，逾期
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2026-10-20 09:00:00, due_on: 2026-10-31}
    expect: {verdict: breached, breach_at: 2026-10-31 23:59:59}
  - it: 复核只记到日，为期限当日，合规
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-15}
    expect: met
  - it: 未经复核直接销号，按销号的时间
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 销号, at: 2026-10-14 09:00:00}
    expect:
      - {verdict: met, clock: "逾期:JQ-07", done_at: 2026-10-14 09:00:00}
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07", subject_no: U1}
  - it: 未经复核直接关闭，按关闭的时间
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 关闭, at: 2026-10-16 09:00:00}
    expect:
      - {verdict: breached, clock: "逾期:JQ-07", done_at: 2026-10-16 09:00:00}
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 不能纠正的，期限内作不可逆说明，合规
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 不可逆已说明, at: 2026-10-14 09:00:00}
    expect: met
  - it: 复核后销号，以先到的复核为完成
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-15 09:00:00}
      - {finding_id: F1, seq: 13, status: 销号, at: 2026-10-20 09:00:00}
    expect:
      - {verdict: met, clock: "逾期:JQ-07", done_at: 2026-10-15 09:00:00}
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 复核在整改令之前，是上一轮的，不算完成
    published: *jq07
    steps:
      - {finding_id: F1, seq: 10, status: 复核, at: 2026-10-01 09:00:00}
      - *order
    expect: breached
  - it: 整改令之后的其他步骤不算完成
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 属实-过错, at: 2026-10-06 09:00:00}
    expect: breached
  - it: 完成时间早于整改令，时间矛盾，无法判断
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-05 08:59:59}
    expect: unknown
  - it: 整改令没有写时间，期限前完成的，合规
    published: *jq07
    steps:
      - {finding_id: F1, seq: 11, status: 整改, due_on: 2026-10-15}
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-01 09:00:00}
    expect: met
  - it: 已经复核而没有写时间，无法判断
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核}
    expect: unknown
  - it: 复核的时间无法识别，无法判断
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 不详}
    expect: unknown
  - it: 整改期限无法识别，无法判断
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2026-10-05 09:00:00, due_on: 月底}
    expect: {verdict: unknown, clock: "逾期:JQ-07"}
  - it: 整改令没有写期限，不计时
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2026-10-05 09:00:00}
    expect: out of scope
  - it: 期限写在别的步骤上，不是整改令
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 待核查, at: 2026-10-05 09:00:00, due_on: 2026-10-15}
    expect: out of scope
  - it: 期限届满之前另下整改令改期，以后一份为准
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 整改, at: 2026-10-15 23:59:59, due_on: 2026-10-25}
      - {finding_id: F1, seq: 13, status: 复核, at: 2026-10-20 09:00:00}
    expect: {verdict: met, due_at: 2026-10-25 23:59:59}
  - it: 期限届满之后才改期，前一份仍为逾期
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 整改, at: 2026-10-16 00:00:00, due_on: 2026-10-25}
      - {finding_id: F1, seq: 13, status: 复核, at: 2026-10-20 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 核查时点之后的整改令尚未下达
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2026-11-01 00:00:01, due_on: 2026-10-15}
    expect: out of scope
  - it: 核查时点之后才复核，尚未完成
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-11-01 00:00:01}
    expect: breached
  - it: 整改令已经挂起，豁免
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 挂起, at: 2026-10-10 09:00:00}
    expect: {verdict: exempt, clock: "逾期:JQ-07"}
  - it: 挂起后又恢复整改，没有另写期限，仍按原期限
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 挂起, at: 2026-10-10 09:00:00}
      - {finding_id: F1, seq: 13, status: 整改, at: 2026-10-12 09:00:00}
    expect: breached
  - it: 整改令之后认定不属实，豁免
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 不属实, at: 2026-10-20 09:00:00}
    expect: {verdict: exempt, clock: "逾期:JQ-07"}
  - it: 整改令之后因不属实而关闭，豁免
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 关闭, verdict: 不属实, at: 2026-10-20 09:00:00}
    expect: {verdict: exempt, clock: "逾期:JQ-07"}
  - it: 先认定不属实，异议后改定属实并下令，逾期
    published: *jq07
    steps:
      - {finding_id: F1, seq: 8, status: 不属实, verdict: 不属实, at: 2026-10-02 09:00:00}
      - {finding_id: F1, seq: 9, status: 属实-过错, verdict: 属实-过错, at: 2026-10-03 09:00:00}
      - *order
    expect: breached
  - it: 复核与整改令在同一日，只记到日，合规
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-05}
    expect: met
  - it: 复核不合格，再次下令，又逾期
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 复核, at: 2026-10-14 09:00:00}
      - {finding_id: F1, seq: 13, status: 整改, at: 2026-10-20 09:00:00, due_on: 2026-10-25}
    expect: {verdict: breached, breach_at: 2026-10-25 23:59:59}
  - it: 期限之内因不属实而关闭，不是整改到位，豁免
    published: *jq07
    steps:
      - *order
      - {finding_id: F1, seq: 12, status: 关闭, verdict: 不属实, at: 2026-10-10 09:00:00}
    expect: {verdict: exempt, clock: "逾期:JQ-07"}
  - it: 先认定属实，下令后改定不属实，豁免
    published: *jq07
    steps:
      - {finding_id: F1, seq: 9, status: 属实-过错, at: 2026-10-03 09:00:00}
      - *order
      - {finding_id: F1, seq: 12, status: 不属实, at: 2026-10-20 09:00:00}
    expect: {verdict: exempt, clock: "逾期:JQ-07"}
  - it: 有延期整改的豁免文书，豁免
    published: *jq07
    steps: *order
    exemptions: {rule_id: ZG-01, object_no: A1, reason: 等待上级批复, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect: exempt
  - it: 豁免的是原来那条规则而不是本规则，不豁免
    published: *jq07
    steps: *order
    exemptions: {rule_id: JQ-07, object_no: A1, reason: 等待上级批复, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect: breached
  - it: 旧台账只有问题编号，但这次查出，按这次的对象
    published: {finding_id: F1}
    detected: &still {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, due_at: 2026-09-15 23:59:59, done_at: 2026-09-16 09:00:00, breach_at: 2026-09-15 23:59:59}
    steps: *order
    expect: {verdict: breached, clock: "逾期:JQ-07", subject_no: A1}
  - it: 旧台账只有问题编号，这次也没有查出，不在范围
    published: {finding_id: F1}
    steps: *order
    expect: out of scope
  - it: 本月才发布的问题本月下令，按这次的对象
    detected: *still
    steps: *order
    expect: {verdict: breached, clock: "逾期:JQ-07", subject_no: A1}
  - it: 更正后问题消失也可下令整改，同样计时
    published: {finding_id: F1, rule_id: XT-03, clock: JQ-07, subject_kind: 案件, subject_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    expect: {verdict: breached, clock: "逾期:XT-03:JQ-07"}
  - it: 本规则自己的问题不再计时
    published: {finding_id: F1, rule_id: ZG-01, clock: "逾期:JQ-07", subject_kind: 案件, subject_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    expect: out of scope
  - it: 案件后来列为涉密，不在范围
    published: *jq07
    steps: *order
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: out of scope
  - it: 措施所属的案件后来列为涉密，不在范围
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: C1, case_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: out of scope
  - it: 同一人所属的另一件案件涉密，照常判断
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: C1, case_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    cases:
      - {case_no: A1, kind: 刑事}
      - {case_no: A2, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 另一系统里同号的案件涉密，不是这一件
    published: *jq07
    steps: *order
    cases: {source: 另一系统, case_no: A1, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 措施编号恰与涉密案件的编号相同，不是同一对象
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    expect: breached
  - it: 所属案件的编号恰与涉密警情的编号相同，不是同一对象
    published: {finding_id: F1, rule_id: RS-03, clock: "", subject_kind: 措施, subject_no: C1, case_no: A1, breach_at: 2026-09-15 23:59:59}
    steps: *order
    incidents: {incident_no: A1, received_at: 2026-09-20 08:00:00, is_classified: 是}
    expect: breached
  - it: 期限在监督规定修正施行之日，适用
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2020-08-01 09:00:00, due_on: 2020-08-06}
    expect: {verdict: breached, law_since: 2020-08-06}
  - it: 期限在监督规定修正施行前一日，不判断
    published: *jq07
    steps: {finding_id: F1, seq: 11, status: 整改, at: 2020-08-01 09:00:00, due_on: 2020-08-05}
    expect: unknown
  - it: 销号后记录仍显示未办，复发；发生时间为销号之时
    published: *jq07
    steps: &struck {finding_id: F1, seq: 13, status: 销号, at: 2026-10-12 09:00:00}
    detected: &undone {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, due_at: 2026-09-15 23:59:59, breach_at: 2026-09-15 23:59:59}
    expect:
      - {verdict: breached, clock: "复发:JQ-07", subject_no: A1, breach_at: 2026-10-12 09:00:00, severity: 橙, law_since: 2016-03-01, reason: 问题JQ-07于2026-10-12 09:00:00销号，记录至今仍显示未办}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 以整改到位关闭，记录仍显示未办，复发
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-10-12 00:00:00, reason: 问题JQ-07于2026-10-12关闭，记录至今仍显示未办}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号后期限才又届满的，发生时间为届满之时
    published: *jq07
    steps: *struck
    detected: {finding_id: F1, rule_id: JQ-07, clock: "", subject_kind: 案件, subject_no: A1, due_at: 2026-10-20 23:59:59, breach_at: 2026-10-20 23:59:59}
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-10-20 23:59:59}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 逾期办理的事每次都会查出，已经办了，不是复发
    published: *jq07
    steps: *struck
    detected: *still
    expect:
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 没有期限的行为（如降格改类）每次都会查出，不是复发
    published: {finding_id: F1, rule_id: JQ-05, clock: "", subject_kind: 警情, subject_no: J1, breach_at: 2026-09-15 10:00:00}
    steps: *struck
    detected: {finding_id: F1, rule_id: JQ-05, clock: "", subject_kind: 警情, subject_no: J1, breach_at: 2026-09-15 10:00:00}
    expect:
      - {verdict: met, clock: "复发:JQ-05"}
      - {verdict: met, clock: "多发:JQ-05"}
  - it: 销号后有一次发布没有这个问题，现在又查出，复发；发生时间为该次发布的核查时点
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-09-12 09:00:00}
    absences: {finding_id: F1, seq: 14, as_of: 2026-10-01 00:00:00}
    detected: *still
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-10-01 00:00:00, reason: 问题JQ-07于2026-09-12 09:00:00销号，截至2026-10-01 00:00:00的发布中没有，现又查出}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 多次发布没有这个问题的，以最后一次为准
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-08-12 09:00:00}
    absences:
      - {finding_id: F1, seq: 14, as_of: 2026-09-01 00:00:00}
      - {finding_id: F1, seq: 15, as_of: 2026-10-01 00:00:00}
    detected: *still
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-10-01 00:00:00}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 没有这个问题的发布在销号之前，不是复发
    published: *jq07
    steps: *struck
    absences: {finding_id: F1, seq: 12, as_of: 2026-09-01 00:00:00}
    detected: *still
    expect:
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号后没有再查出，合规
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-09-12 09:00:00}
    absences: {finding_id: F1, seq: 14, as_of: 2026-10-01 00:00:00}
    expect:
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 因不属实而关闭的，不是整改到位，不在范围
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 关闭, verdict: 不属实, at: 2026-10-12 09:00:00}
    detected: *undone
    expect: out of scope
  - it: 先认定不属实、后关闭的，不在范围
    published: *jq07
    steps:
      - {finding_id: F1, seq: 12, status: 不属实, at: 2026-10-11 09:00:00}
      - {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12 09:00:00}
    detected: *undone
    expect: out of scope
  - it: 作不可逆说明后关闭的，不在范围
    published: *jq07
    steps:
      - {finding_id: F1, seq: 12, status: 不可逆已说明, at: 2026-10-11 09:00:00}
      - {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12 09:00:00}
    detected: *undone
    expect: out of scope
  - it: 先认定不属实，改定属实后整改关闭，仍显示未办，复发
    published: *jq07
    steps:
      - {finding_id: F1, seq: 10, status: 不属实, verdict: 不属实, at: 2026-10-06 09:00:00}
      - {finding_id: F1, seq: 11, status: 属实-瑕疵, verdict: 属实-瑕疵, at: 2026-10-08 09:00:00}
      - {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12 09:00:00}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 先认定不属实，改定属实-过错后销号，仍显示未办，复发
    published: *jq07
    steps:
      - {finding_id: F1, seq: 10, status: 不属实, at: 2026-10-06 09:00:00}
      - {finding_id: F1, seq: 11, status: 属实-过错, at: 2026-10-08 09:00:00}
      - *struck
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 先认定不属实，改定属实-瑕疵后销号，仍显示未办，复发
    published: *jq07
    steps:
      - {finding_id: F1, seq: 10, status: 不属实, at: 2026-10-06 09:00:00}
      - {finding_id: F1, seq: 11, status: 属实-瑕疵, at: 2026-10-08 09:00:00}
      - *struck
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 先认定属实，改定不属实后关闭的，不在范围
    published: *jq07
    steps:
      - {finding_id: F1, seq: 10, status: 属实-过错, at: 2026-10-06 09:00:00}
      - {finding_id: F1, seq: 11, status: 不属实, at: 2026-10-08 09:00:00}
      - {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12 09:00:00}
    detected: *undone
    expect: out of scope
  - it: 作不可逆说明后销号的，同样不在范围
    published: *jq07
    steps:
      - {finding_id: F1, seq: 12, status: 不可逆已说明, at: 2026-10-11 09:00:00}
      - *struck
    detected: *undone
    expect: out of scope
  - it: 关闭之后才改定不属实，不再是未办，合规
    published: *jq07
    steps:
      - {finding_id: F1, seq: 13, status: 关闭, at: 2026-10-12 09:00:00}
      - {finding_id: F1, seq: 14, status: 不属实, at: 2026-10-13 09:00:00}
    detected: *undone
    expect:
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号后只补记了结论，仍为销号，记录仍显示未办，复发
    published: *jq07
    steps:
      - *struck
      - {finding_id: F1, seq: 14, verdict: 属实-过错, at: 2026-10-13 09:00:00}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号后重新整改、再次销号，仍显示未办，以后一次销号为准
    published: *jq07
    steps:
      - *struck
      - {finding_id: F1, seq: 14, status: 整改, at: 2026-10-13 09:00:00}
      - {finding_id: F1, seq: 15, status: 销号, at: 2026-10-20 09:00:00}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-10-20 09:00:00}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号后重新转为待核查，未办的按未结处理，不是复发
    published: *jq07
    steps:
      - *struck
      - {finding_id: F1, seq: 14, status: 待核查, at: 2026-10-13 09:00:00}
    detected: *undone
    expect:
      - {verdict: met, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 发布中消失又查出的，重新立为整改，仍是复发
    published: *jq07
    steps:
      - {finding_id: F1, seq: 13, status: 销号, at: 2026-09-12 09:00:00}
      - {finding_id: F1, seq: 15, status: 整改, at: 2026-10-13 09:00:00}
    absences: {finding_id: F1, seq: 14, as_of: 2026-10-01 00:00:00}
    detected: *still
    expect:
      - {verdict: breached, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 正在整改、没有销号的，不在复发的范围
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 复核, at: 2026-10-12 09:00:00}
    detected: *undone
    expect: out of scope
  - it: 销号没有写时间，记录仍显示未办，复发；发生时间为问题本身的
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-09-15 23:59:59}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号的时间无法识别，记录仍显示未办，复发；发生时间为问题本身的
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 不详}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-09-15 23:59:59}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 核查时点之后才销号，尚未销号
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-11-01 00:00:01}
    detected: *undone
    expect: out of scope
  - it: 恰在核查时点销号，已经销号
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-11-01 00:00:00}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", breach_at: 2026-11-01 00:00:00}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 复发有豁免文书，豁免
    published: *jq07
    steps: *struck
    detected: *undone
    exemptions: {rule_id: ZG-01, object_no: A1, reason: 系统数据待更新, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect:
      - {verdict: exempt, clock: "复发:JQ-07"}
      - {verdict: met, clock: "多发:JQ-07"}
  - it: 销号在考核评议规定施行前一秒，不判断
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2016-02-29 23:59:59}
    detected: *undone
    expect:
      - {verdict: unknown, clock: "复发:JQ-07"}
      - {verdict: unknown, clock: "多发:JQ-07"}
  - it: 销号在考核评议规定施行第一刻，适用
    published: *jq07
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2016-03-01 00:00:00}
    detected: *undone
    expect:
      - {verdict: breached, clock: "复发:JQ-07", law_since: 2016-03-01}
      - {verdict: met, clock: "多发:JQ-07", law_since: 2016-03-01}
  - it: 销号后九十日内同一单位同一规则又发生三件，多发；发生时间为第三件的
    published: &unit {finding_id: F1, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A1, breach_at: 2026-06-15 23:59:59}
    steps: &june {finding_id: F1, seq: 13, status: 销号, at: 2026-07-12 09:00:00}
    detected:
      - &first {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A2, due_at: 2026-07-12 09:00:01, breach_at: 2026-07-12 09:00:01}
      - &second {finding_id: F3, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A3, due_at: 2026-08-15 23:59:59, breach_at: 2026-08-15 23:59:59}
      - &third {finding_id: F4, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A4, due_at: 2026-10-10 23:59:59, breach_at: 2026-10-10 23:59:59}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: breached, clock: "多发:JQ-03", subject_no: U1, breach_at: 2026-10-10 23:59:59, severity: 橙, law_since: 2016-03-01, reason: 问题JQ-03于2026-07-12 09:00:00整改销号后90日内，本单位又发生3件}
  - it: 第三件在九十日届满后一秒，不是多发
    published: *unit
    steps: *june
    detected:
      - *first
      - *second
      - {finding_id: F4, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A4, due_at: 2026-10-11 00:00:00, breach_at: 2026-10-11 00:00:00}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 第一件恰在销号同一秒，不是之后，临界
    published: *unit
    steps: *june
    detected:
      - {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A2, due_at: 2026-07-12 09:00:00, breach_at: 2026-07-12 09:00:00}
      - *second
      - *third
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: borderline, clock: "多发:JQ-03"}
  - it: 第一件在销号之前一秒，不计
    published: *unit
    steps: *june
    detected:
      - {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A2, due_at: 2026-07-12 08:59:59, breach_at: 2026-07-12 08:59:59}
      - *second
      - *third
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 销号只记到日，第一件在同一日，不能断定先后，临界
    published: *unit
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-07-12}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: borderline, clock: "多发:JQ-03"}
  - it: 销号只记到日，三件都在同一日，不能断定先后，临界
    published: *unit
    steps: {finding_id: F1, seq: 13, status: 销号, at: 2026-07-12}
    detected:
      - *first
      - {finding_id: F3, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A3, due_at: 2026-07-12 10:00:00, breach_at: 2026-07-12 10:00:00}
      - {finding_id: F4, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A4, due_at: 2026-07-12 11:00:00, breach_at: 2026-07-12 11:00:00}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: borderline, clock: "多发:JQ-03"}
  - it: 只有两件，不是多发
    published: *unit
    steps: *june
    detected: [*first, *second]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 共四件，发生时间仍为第三件的
    published: *unit
    steps: *june
    detected:
      - *first
      - *second
      - {finding_id: F5, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A5, due_at: 2026-09-15 23:59:59, breach_at: 2026-09-15 23:59:59}
      - *third
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: breached, clock: "多发:JQ-03", breach_at: 2026-09-15 23:59:59, reason: 问题JQ-03于2026-07-12 09:00:00整改销号后90日内，本单位又发生4件}
  - it: 其中一件是另一条规则的，不计
    published: *unit
    steps: *june
    detected:
      - *first
      - *second
      - {finding_id: F4, rule_id: JQ-04, clock: "", subject_kind: 案件, subject_no: A4, due_at: 2026-10-10 23:59:59, breach_at: 2026-10-10 23:59:59}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 其中一件是另一单位的，不计
    published: *unit
    steps: *june
    detected:
      - *first
      - *second
      - {finding_id: F4, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A4, unit_code: U2, due_at: 2026-10-10 23:59:59, breach_at: 2026-10-10 23:59:59}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03", subject_no: U1}
  - it: 其中一件已认定不属实，不计
    published: *unit
    steps:
      - *june
      - {finding_id: F3, seq: 20, status: 不属实, at: 2026-10-12 09:00:00}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 其中一件因不属实而关闭，不计
    published: *unit
    steps:
      - *june
      - {finding_id: F3, seq: 19, status: 属实-过错, at: 2026-10-11 09:00:00}
      - {finding_id: F3, seq: 20, status: 不属实, at: 2026-10-12 09:00:00}
      - {finding_id: F3, seq: 21, status: 关闭, at: 2026-10-13 09:00:00}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 其中一件先认定不属实、后改定属实，照计
    published: *unit
    steps:
      - *june
      - {finding_id: F3, seq: 20, status: 不属实, at: 2026-10-12 09:00:00}
      - {finding_id: F3, seq: 21, status: 属实-过错, at: 2026-10-14 09:00:00}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: breached, clock: "多发:JQ-03"}
  - it: 一个销号之后可能满三件，另一个之后没有，临界
    published:
      - *unit
      - {finding_id: F9, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A9, breach_at: 2026-06-15 23:59:59}
    steps:
      - {finding_id: F1, seq: 12, status: 销号, at: 2026-07-12}
      - {finding_id: F9, seq: 13, status: 销号, at: 2026-09-20}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03", subject_no: A1}
      - {verdict: met, clock: "复发:JQ-03", subject_no: A9}
      - {verdict: borderline, clock: "多发:JQ-03"}
  - it: 两个问题先后销号，满三件的那一次为准
    published:
      - *unit
      - {finding_id: F9, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A9, breach_at: 2026-06-15 23:59:59}
    steps:
      - {finding_id: F1, seq: 12, status: 销号, at: 2026-07-12}
      - {finding_id: F9, seq: 13, status: 销号, at: 2026-07-11}
    detected:
      - {finding_id: F2, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A2, due_at: 2026-07-12 09:00:01, breach_at: 2026-07-12 09:00:01}
      - *second
      - {finding_id: F4, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A4, due_at: 2026-10-09 23:59:59, breach_at: 2026-10-09 23:59:59}
    expect:
      - {verdict: met, clock: "复发:JQ-03", subject_no: A1}
      - {verdict: met, clock: "复发:JQ-03", subject_no: A9}
      - {verdict: breached, clock: "多发:JQ-03", breach_at: 2026-10-09 23:59:59, reason: 问题JQ-03于2026-07-11整改销号后90日内，本单位又发生3件}
  - it: 两个问题都销号后又满三件，以先满的为准
    published:
      - *unit
      - {finding_id: F9, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A9, breach_at: 2026-06-15 23:59:59}
    steps:
      - *june
      - {finding_id: F9, seq: 14, status: 销号, at: 2026-07-20 09:00:00}
    detected:
      - *first
      - *second
      - {finding_id: F5, rule_id: JQ-03, clock: "", subject_kind: 案件, subject_no: A5, due_at: 2026-09-15 23:59:59, breach_at: 2026-09-15 23:59:59}
      - *third
    expect:
      - {verdict: met, clock: "复发:JQ-03", subject_no: A1}
      - {verdict: met, clock: "复发:JQ-03", subject_no: A9}
      - {verdict: breached, clock: "多发:JQ-03", breach_at: 2026-09-15 23:59:59}
  - it: 销号没有写时间，该单位已查出三件，不知先后，无法判断
    published: *unit
    steps: {finding_id: F1, seq: 13, status: 销号}
    detected: [*first, *second, *third]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: unknown, clock: "多发:JQ-03"}
  - it: 销号的时间无法识别，但该单位只查出两件，合规
    published: *unit
    steps: {finding_id: F1, seq: 13, status: 销号, at: 不详}
    detected: [*first, *second]
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: met, clock: "多发:JQ-03"}
  - it: 不属实而关闭的问题，不起算多发
    published: *unit
    steps: {finding_id: F1, seq: 13, status: 关闭, verdict: 不属实, at: 2026-07-12 09:00:00}
    detected: [*first, *second, *third]
    expect: out of scope
  - it: 多发有对本单位的豁免文书，豁免
    published: *unit
    steps: *june
    detected: [*first, *second, *third]
    exemptions: {rule_id: ZG-01, object_no: U1, reason: 专项清理期间, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: "复发:JQ-03"}
      - {verdict: exempt, clock: "多发:JQ-03"}
--- */
with happened as (
    select
        steps.*,
        case
            when steps.status in ('不属实', '属实-瑕疵', '属实-过错', '不可逆已说明') then steps.status
            else steps.verdict
        end as finding_of
    from clocks.finding_steps as steps
    cross join clocks.audit as audit
    where coalesce(steps.at <= audit.as_of, true)
),

-- what a person last held of each finding, and where it stands now
held as (
    select
        finding_id,
        finding_of,
        row_number() over (partition by finding_id order by seq desc) as place
    from happened
    where finding_of is not null
),

standing as (
    select
        finding_id,
        status,
        row_number() over (partition by finding_id order by seq desc) as place
    from happened
    where status is not null
),

-- as found now; what is not found now, as published last
findings as (
    select
        finding_id,
        rule_id,
        clock,
        subject_kind,
        source,
        subject_no,
        case_no,
        person_no,
        unit_code,
        officer_no,
        true as is_detected,
        due_at,
        done_at,
        breach_at
    from rules.detected
    union all
    select
        finding_id,
        rule_id,
        clock,
        subject_kind,
        source,
        subject_no,
        case_no,
        person_no,
        unit_code,
        officer_no,
        false,
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as timestamp)
    from clocks.published_findings
    where finding_id not in (select detected.finding_id from rules.detected as detected)
),

followed as (
    select findings.*, named_clock(findings.rule_id, findings.clock) as named_clock
    from findings
    where findings.rule_id <> 'ZG-01'
        and not exists (
            select classified.object_no from clocks.classified as classified
            where classified.object_kind = findings.subject_kind
                and classified.source = findings.source
                and classified.object_no = findings.subject_no
        )
        -- the case may stand in another system than the record
        and not exists (
            select classified.object_no from clocks.classified as classified
            where classified.object_kind = '案件' and classified.object_no = findings.case_no
        )
),

orders as (
    select
        finding_id,
        seq,
        happened.at as ordered_at,
        due_on,
        lead(seq) over one_finding as next_seq,
        lead(happened.at) over one_finding as next_at
    from happened
    where status = '整改' and due_on is not null
    window one_finding as (partition by finding_id order by seq)
),

-- an order that another replaced before its day was over no longer binds
binding as (
    select orders.*
    from orders
    where orders.next_seq is null or orders.next_at > end_of_day(orders.due_on, 0)
),

finished as (
    select
        binding.finding_id,
        binding.seq,
        coalesce(happened.at, any_time()) as done_at,
        happened.at_latest as done_at_latest,
        row_number() over (partition by binding.finding_id, binding.seq order by happened.seq) as place
    from binding
    join happened
        on happened.finding_id = binding.finding_id and happened.seq > binding.seq
    where happened.status in ('复核', '销号', '关闭', '不可逆已说明')
        -- closed because it was not so is no rectification
        and coalesce(happened.finding_of, '') <> '不属实'
),

overdue as (
    select
        followed.*,
        cast(binding.due_on as timestamp) as start_at,
        case when is_unreadable(binding.due_on) then timestamp '9999-12-31 23:59:59' else end_of_day(binding.due_on, 0) end as start_at_latest,
        finished.done_at as finished_at,
        finished.done_at_latest as finished_at_latest,
        coalesce(binding.ordered_at, any_time()) as done_from,
        case
            when held.finding_of = '不属实' then '问题已认定不属实'
            when standing.status = '挂起' then '整改令已挂起'
        end as excuse
    from binding
    join followed
        on followed.finding_id = binding.finding_id
    left join finished
        on finished.finding_id = binding.finding_id and finished.seq = binding.seq and finished.place = 1
    left join held
        on held.finding_id = binding.finding_id and held.place = 1
    left join standing
        on standing.finding_id = binding.finding_id and standing.place = 1
),

closings as (
    select
        finding_id,
        seq,
        status,
        case when not is_unreadable(happened.at) then happened.at end as closed_at,
        case when not is_unreadable(happened.at) then at_latest end as closed_at_latest,
        row_number() over (partition by finding_id order by seq desc) as place
    from happened
    where status in ('销号', '关闭')
),

held_by_then as (
    select
        closings.finding_id,
        happened.finding_of,
        row_number() over (partition by closings.finding_id order by happened.seq desc) as place
    from closings
    join happened
        on happened.finding_id = closings.finding_id and happened.seq <= closings.seq
    where happened.finding_of is not null
),

corrected as (
    select
        followed.*,
        closings.seq,
        closings.status,
        closings.closed_at,
        closings.closed_at_latest
    from closings
    join followed
        on followed.finding_id = closings.finding_id
    left join held_by_then
        on held_by_then.finding_id = closings.finding_id and held_by_then.place = 1
    where closings.place = 1
        and coalesce(held_by_then.finding_of, '') not in ('不属实', '不可逆已说明')
),

absent as (
    select corrected.finding_id, max(absences.as_of) as absent_at
    from corrected
    join clocks.finding_absences as absences
        on absences.finding_id = corrected.finding_id and absences.seq > corrected.seq
    group by corrected.finding_id
),

relapses as (
    select
        corrected.*,
        absent.absent_at,
        corrected.is_detected and absent.absent_at is not null as has_come_back,
        corrected.due_at is not null and corrected.done_at is null and standing.status in ('销号', '关闭') as is_still_undone
    from corrected
    left join absent
        on absent.finding_id = corrected.finding_id
    left join standing
        on standing.finding_id = corrected.finding_id and standing.place = 1
),

again as (
    select detected.finding_id, detected.rule_id, detected.unit_code, detected.breach_at
    from rules.detected as detected
    left join held
        on held.finding_id = detected.finding_id and held.place = 1
    where coalesce(held.finding_of, '') <> '不属实'
),

-- one version of the law names these numbers
limits as (
    select max(repeat_findings) as repeat_findings, max(repeat_days) as repeat_days
    from law
),

-- each closing with the findings of its rule and unit; where nobody knows when it was, with all of them
repeats as (
    select
        corrected.finding_id,
        corrected.rule_id,
        corrected.unit_code,
        corrected.closed_at,
        corrected.closed_at_latest,
        corrected.status,
        again.finding_id as again_id,
        again.breach_at,
        again.breach_at > corrected.closed_at_latest as is_after
    from corrected
    cross join limits
    left join again
        on again.rule_id = corrected.rule_id
        and again.unit_code = corrected.unit_code
        and (
            corrected.closed_at is null
            or (again.breach_at >= corrected.closed_at and again.breach_at <= end_of_day(corrected.closed_at, limits.repeat_days))
        )
    where corrected.unit_code is not null
),

repeats_in_order as (
    select
        repeats.*,
        row_number() over (partition by finding_id, is_after order by breach_at, again_id) as nth
    from repeats
),

closings_counted as (
    select
        repeats.finding_id,
        repeats.rule_id,
        repeats.unit_code,
        repeats.closed_at,
        repeats.closed_at_latest,
        repeats.status,
        limits.repeat_days,
        count(*) filter (where repeats.is_after) as n_after,
        count(repeats.breach_at) >= limits.repeat_findings as are_perhaps_enough,
        min(repeats.breach_at) filter (where repeats.is_after and repeats.nth = limits.repeat_findings) as reached_at
    from repeats_in_order as repeats
    cross join limits
    group by
        repeats.finding_id, repeats.rule_id, repeats.unit_code, repeats.closed_at, repeats.closed_at_latest, repeats.status,
        limits.repeat_days, limits.repeat_findings
),

-- of several closings in a unit, the one after which the number was reached first
closings_ranked as (
    select
        closings_counted.*,
        row_number() over (
            partition by rule_id, unit_code
            order by reached_at asc nulls last, are_perhaps_enough desc, closed_at desc nulls first, finding_id
        ) as place
    from closings_counted
),

judged as (
    select
        '逾期' as about,
        named_clock,
        subject_kind,
        source,
        subject_no,
        case_no,
        person_no,
        unit_code,
        officer_no,
        start_at as dated_at,
        start_at,
        start_at_latest,
        finished_at,
        finished_at_latest,
        done_from,
        excuse,
        cast(null as varchar) as unclear,
        cast(null as varchar) as verdict,
        cast(null as timestamp) as breach_at,
        true as is_one_of_several,
        '问题' || named_clock || '的整改令' as note
    from overdue
    union all
    select
        '复发',
        relapses.named_clock,
        relapses.subject_kind,
        relapses.source,
        relapses.subject_no,
        relapses.case_no,
        relapses.person_no,
        relapses.unit_code,
        relapses.officer_no,
        coalesce(relapses.closed_at, audit.as_of),
        relapses.closed_at,
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as varchar),
        cast(null as varchar),
        case when relapses.has_come_back or relapses.is_still_undone then 'breached' else 'met' end,
        greatest(relapses.breach_at, case when relapses.has_come_back then relapses.absent_at else relapses.closed_at end),
        false,
        case
            when relapses.has_come_back or relapses.is_still_undone then
                '问题' || relapses.named_clock || '于' || written_between(relapses.closed_at, relapses.closed_at_latest) || relapses.status
                || case
                    when relapses.has_come_back then '，截至' || written(relapses.absent_at) || '的发布中没有，现又查出'
                    else '，记录至今仍显示未办'
                end
        end
    from relapses
    cross join clocks.audit as audit
    union all
    select
        '多发',
        closings_ranked.rule_id,
        '单位',
        cast(null as varchar),
        closings_ranked.unit_code,
        cast(null as varchar),
        cast(null as varchar),
        closings_ranked.unit_code,
        cast(null as varchar),
        coalesce(closings_ranked.closed_at, audit.as_of),
        closings_ranked.closed_at,
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as timestamp),
        cast(null as varchar),
        case when closings_ranked.closed_at is null then '销号或关闭的时间缺失或无法识别' end,
        case
            when reached_at is not null then 'breached'
            when not are_perhaps_enough then 'met'
            else 'borderline'
        end,
        reached_at,
        false,
        case when reached_at is not null then
            '问题' || closings_ranked.rule_id || '于' || written_between(closings_ranked.closed_at, closings_ranked.closed_at_latest)
            || '整改' || closings_ranked.status || '后' || cast(repeat_days as varchar) || '日内，本单位又发生' || cast(n_after as varchar) || '件'
        end
    from closings_ranked
    cross join clocks.audit as audit
    where closings_ranked.place = 1
)

select
    judged.about || ':' || judged.named_clock as clock,
    judged.subject_kind,
    judged.source,
    judged.subject_no,
    judged.case_no,
    judged.person_no,
    judged.unit_code,
    judged.officer_no,
    judged.start_at,
    judged.start_at_latest,
    'fixed_days' as term_unit,
    law.order_days as term_n,
    judged.finished_at as done_at,
    judged.finished_at_latest as done_at_latest,
    judged.done_from,
    judged.excuse,
    judged.unclear,
    judged.verdict,
    judged.breach_at,
    judged.is_one_of_several,
    law.law_no,
    case when judged.about = '逾期' then '整改期限' end as start_name,
    case when judged.about = '逾期' then '整改完成' end as done_name,
    judged.note
from judged
left join law
    on law.clock = judged.about and law.since <= judged.dated_at and judged.dated_at < law.until
