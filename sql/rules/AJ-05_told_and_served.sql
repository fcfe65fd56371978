/* ---
name: 告知送达超期
question: 处罚决定、撤案决定、鉴定意见，是否按期送达或者告知当事人、被侵害人和家属？
class: R
severity: 黄
theme: 办案期限
dated_by: 处罚决定时间、撤案时间、鉴定结束时间
needs:
  - "[送达被处罚人] scope: penalties.kind"
  - "[送达被处罚人] scope: cases.kind"
  - "[送达被处罚人] start: penalties.decided_at"
  - "[送达被处罚人] done: penalties.served_offender_at | case_events.event"
  - "[送达被侵害人] scope: cases.kind"
  - "[送达被侵害人] scope: cases.has_victim"
  - "[送达被侵害人] start: penalties.decided_at"
  - "[送达被侵害人] done: penalties.served_victim_at | case_events.event"
  - "[通知家属] scope: penalties.kind"
  - "[通知家属] start: penalties.decided_at"
  - "[通知家属] done: penalties.family_notified_at | case_events.event"
  - "[撤案告知] scope: cases.kind"
  - "[撤案告知] start: cases.cancelled_at"
  - "[撤案告知] done: case_events.event"
  - "[鉴定意见告知] scope: cases.kind"
  - "[鉴定意见告知] start: case_events.ended_at"
  - "[鉴定意见告知] done: case_events.event"
law:
  - since: 2006-03-01
    clock: 送达被处罚人
    applies_to: 治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第九十七条第一款
    quote: 公安机关应当向被处罚人宣告治安管理处罚决定书，并当场交付被处罚人；无法当场向被处罚人宣告的，应当在二日内送达被处罚人。
    values: {days: 2}
  - since: 2026-01-01
    clock: 送达被处罚人
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十六条第一款
    quote: 公安机关应当向被处罚人宣告治安管理处罚决定书，并当场交付被处罚人；无法当场向被处罚人宣告的，应当在二日以内送达被处罚人。
    values: {days: 2}
  - since: 2019-01-01
    clock: 送达被处罚人
    applies_to: 其他
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第三十六条第一款第二项
    quote: 被处理人不在场的，公安机关应当在作出决定的七日内将决定书送达被处理人，治安管理处罚决定应当在二日内送达。
    confidence: 逐字，施行日凭记忆
    values: {days: 7}
  - since: 2021-07-15
    clock: 送达被处罚人
    applies_to: 其他
    instrument: 行政处罚法（2021年修订）
    article: 第六十一条第一款、第八十五条
    quote: 行政处罚决定书应当在宣告后当场交付当事人；当事人不在场的，行政机关应当在七日内依照《中华人民共和国民事诉讼法》的有关规定，将行政处罚决定书送达当事人。……本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。
    values: {days: 7, in_workdays: 1}
  - since: 2019-01-01
    clock: 送达被侵害人
    applies_to: 治安
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百七十二条第三款
    quote: 治安案件有被侵害人的，公安机关应当在作出不予行政处罚或者处罚决定之日起二日内将决定书复印件送达被侵害人。无法送达的，应当注明。
    confidence: 逐字，施行日凭记忆
    values: {days: 2}
  - since: 2006-03-01
    clock: 通知家属
    applies_to: 治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第九十七条第一款
    quote: 决定给予行政拘留处罚的，应当及时通知被处罚人的家属。
    values: {hours: "policy:aj05_family_hours"}
  - since: 2026-01-01
    clock: 通知家属
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十六条第一款
    quote: 决定给予行政拘留处罚的，应当及时通知被处罚人的家属。
    values: {hours: "policy:aj05_family_hours"}
  - since: 2019-01-01
    clock: 通知家属
    applies_to: 其他
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百七十六条第一款
    quote: 作出行政拘留处罚决定的，应当及时将处罚情况和执行场所或者依法不执行的情况通知被处罚人家属。
    confidence: 逐字，施行日凭记忆
    values: {hours: "policy:aj05_family_hours"}
  - since: 2020-09-01
    clock: 撤案告知
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十九条第一款
    quote: 公安机关作出撤销案件决定后，应当在三日以内告知原犯罪嫌疑人、被害人或者其近亲属、法定代理人以及案件移送机关。
    values: {days: 3}
  - since: 2019-01-01
    clock: 鉴定意见告知
    applies_to: 行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第九十七条第二款
    quote: 对经审查作为证据使用的鉴定意见，公安机关应当在收到鉴定意见之日起五日内将鉴定意见复印件送达违法嫌疑人和被侵害人。
    confidence: 逐字，施行日凭记忆
    values: {days: 5}
  - since: 2020-09-01
    clock: 鉴定意见告知
    applies_to: 刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百五十二条第二款
    quote: 对经审查作为证据使用的鉴定意见，公安机关应当及时告知犯罪嫌疑人、被害人或者其法定代理人。
    values: {hours: "policy:aj05_appraisal_hours"}
exemptions:
  - 豁免表列明的处罚、案件（如公告送达、邮寄在途；家属联系方式拒不提供、身份不明而不予通知，见行政案件程序规定第三十六条、第一百七十六条）
  - 撤案告知：没有被害人，没有讯问或者采取强制措施的嫌疑人，也不是行政机关移送的案件，无人可告知
false_positives:
  - 已当场宣告并交付，或者已送达、告知，而时间没有录入，也没有相应节点的
  - 公告送达的、邮寄在途的（送达期间不包括路途上的时间）
  - 家属无法通知，已在附卷的决定书中注明，而没有豁免文书的
  - 鉴定结束时间填的是鉴定机构出具意见的时间，早于公安机关收到之日的；鉴定意见未作证据使用的
  - 撤案告知录在“进展告知”以外的节点的
not_decided:
  - 无法当场宣告的才适用二日、七日；是否当场宣告，导出中没有这一列，在场而未当场交付的不另作判断
  - 处罚决定以外的处理决定、终止侦查决定的送达告知，导出中没有对应的列
  - 鉴定意见、撤案决定应当告知几个人的，有一次告知即视为已告知，是否逐一告知由人核查
  - 2018年修正的行政案件程序规定施行前，法律没有规定向被侵害人送达的日数，不判断
  - 刑事诉讼法第一百四十八条没有规定告知鉴定意见的时间，“及时”自2020年修正的刑事案件程序规定起判断
examples:
  # 送达被处罚人
  - it: 治安处罚，第二日最后一秒送达，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-14 23:59:59}
    expect: {verdict: met, clock: 送达被处罚人, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, law_since: 2026-01-01}
  - it: 治安处罚，超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2026-10-14 23:59:59, severity: 黄}
  - it: 第二日在国庆期间，顺延到节后第一个工作日，其间送达为临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 警告, decided_at: 2026-10-01 10:00:00, served_offender_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, clock: 送达被处罚人, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 送达被处罚人，顺延后再超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 警告, decided_at: 2026-10-01 10:00:00, served_offender_at: 2026-10-09 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2026-10-08 23:59:59}
  - it: 决定和送达都只记到日，第二日送达，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12, served_offender_at: 2026-10-14}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 都只记到日，第三日送达，确已超期
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12, served_offender_at: 2026-10-15}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 至今未送达
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 没收, decided_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 未送达，未到期
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-30 10:00:00}
    as_of: 2026-11-01 12:00:00
    expect: {verdict: pending, clock: 送达被处罚人}
  - it: 未送达，第二日是星期六，截止时刻在顺延期内，为临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-29 10:00:00}
    expect: {verdict: borderline, clock: 送达被处罚人, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 处罚表没有填，节点里有送达被处罚人，第二日最后一秒，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-14 23:59:59}
    expect: {verdict: met, clock: 送达被处罚人, done_at: 2026-10-14 23:59:59}
  - it: 处罚表填的送达已逾期，节点里的送达在期限内，以先送达的为准
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-20 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人, done_at: 2026-10-13 10:00:00}
  - it: 节点里的送达没有写明人员，对本案每个被处罚人都算
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "02", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 送达的是另一个被处罚人，不算
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "02", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 另一个案件的送达，不算
    cases:
      - {case_no: A1, kind: 治安}
      - {case_no: A2, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A2, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 案件、处罚、节点分在三个系统里，案件编号唯一，节点里的送达仍算
    cases: {case_no: A1, source: 甲系统, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, source: 乙系统, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, source: 丙系统, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 处罚和案件在一个系统，节点在另一个系统，仍算
    cases: {case_no: A1, source: 甲系统, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, source: 甲系统, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, source: 丙系统, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 两个系统里有同一案件编号，只看本系统的案件
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, has_victim: 否}
      - {case_no: A1, source: 乙系统, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, source: 甲系统, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-13}
    case_events: {case_no: A1, source: 甲系统, event: 鉴定, at: 2026-10-26 10:00:00, ended_at: 2026-10-29 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: pending, clock: 鉴定意见告知}
  - it: 处罚表填的送达就在决定的同一秒，节点里的送达已逾期，以先送达的为准
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-20 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人, done_at: 2026-10-12 10:00:00}
  - it: 处罚表填的送达只记到日，与决定同一天，节点里的送达已逾期，以先送达的为准
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-20 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人, done_at: 2026-10-12 00:00:00}
  - it: 节点里的送达只记到日，与决定同一天，算已送达
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-12}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 两个系统里有同一案件编号，另一系统的送达不算
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安}
      - {case_no: A1, source: 乙系统, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, source: 甲系统, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, source: 乙系统, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 处罚告知不是送达
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 处罚告知, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 决定之前一秒的送达节点，是另一份文书，不算
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-12 09:59:59}
    expect: {verdict: breached, clock: 送达被处罚人}
  - it: 决定的同一秒当场送达
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-12 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 处罚表填的送达早于决定，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-11 10:00:00}
    expect: {verdict: unknown, clock: 送达被处罚人, done_at: 2026-10-11 10:00:00}
  - it: 处罚表填的送达早于决定，节点里另有按期的送达，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-11 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 送达时间无法识别，无法判断，不算未送达
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 已送}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 送达节点的时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 不详}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 决定时间缺失，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, served_offender_at: 2026-10-13 10:00:00}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 决定时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 不详, served_offender_at: 2026-10-13 10:00:00}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 其他行政案件，七日最后一秒送达，合规
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-19 23:59:59}
    expect: {verdict: met, clock: 送达被处罚人, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-21 23:59:59, law_since: 2021-07-15}
  - it: 其他行政案件，按自然日超过一秒，按工作日尚未超过，为临界
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-20 00:00:00}
    expect: {verdict: borderline, clock: 送达被处罚人}
  - it: 其他行政案件，第七个工作日最后一秒送达，仍为临界
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 吊销, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-21 23:59:59}
    expect: {verdict: borderline, clock: 送达被处罚人}
  - it: 其他行政案件，超过七个工作日一秒，超期
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-22 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2026-10-21 23:59:59}
  - it: 治安案件不予处罚的决定不是治安管理处罚决定，适用七日
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 不予处罚, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-19 23:59:59}
    expect: {verdict: met, clock: 送达被处罚人, strict_due_at: 2026-10-19 23:59:59}
  - it: 刑事案件转为行政处罚的，适用七日
    cases: {case_no: A1, kind: 刑事}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-19 23:59:59}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 旧治安法最后一秒作出的决定，二日内送达，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2025-12-31 23:59:59, served_offender_at: 2026-01-02 09:00:00}
    expect: {verdict: met, clock: 送达被处罚人, strict_due_at: 2026-01-02 23:59:59, law_since: 2006-03-01}
  - it: 旧治安法，超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2025-12-15 10:00:00, served_offender_at: 2025-12-18 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2025-12-17 23:59:59, law_since: 2006-03-01}
  - it: 新治安法施行第一秒作出的决定，按新法
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-01-01 00:00:00, served_offender_at: 2026-01-02 09:00:00}
    expect: {verdict: met, clock: 送达被处罚人, law_since: 2026-01-01}
  - it: 治安管理处罚法施行当日作出的决定，适用
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2006-03-01 00:00:00, served_offender_at: 2006-03-02 09:00:00}
    expect: {verdict: met, clock: 送达被处罚人, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前作出的决定，不判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2006-02-28 23:59:59, served_offender_at: 2006-03-02 09:00:00}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 其他行政案件，行政处罚法修订施行前最后一秒，按七个自然日
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2021-07-14 23:59:59, served_offender_at: 2021-07-22 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2021-07-21 23:59:59, law_since: 2019-01-01}
  - it: 其他行政案件，行政处罚法修订施行第一秒，自然日与工作日之间为临界
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2021-07-15 00:00:00, served_offender_at: 2021-07-23 00:00:00}
    expect: {verdict: borderline, clock: 送达被处罚人, strict_due_at: 2021-07-22 23:59:59, due_at: 2021-07-26 23:59:59, law_since: 2021-07-15}
  - it: 其他行政案件，程序规定施行当日作出的决定，适用
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2019-01-01 00:00:00, served_offender_at: 2019-01-09 00:00:00}
    expect: {verdict: breached, clock: 送达被处罚人, breach_at: 2019-01-08 23:59:59, law_since: 2019-01-01}
  - it: 其他行政案件，程序规定施行前作出的决定，不判断
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2018-12-31 23:59:59, served_offender_at: 2019-01-02 10:00:00}
    expect: {verdict: unknown, clock: 送达被处罚人}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: AJ-05, object_no: F1, reason: 公告送达, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 送达被处罚人}
  - it: 涉密案件的处罚不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是, is_classified: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才作出的决定，尚不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 案件不在导出数据中，不知适用二日还是七日，也不知有无被侵害人，无法判断
    penalties: {penalty_no: F1, case_no: A9, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-15 00:00:00}
    expect:
      - {verdict: unknown, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  - it: 案件不在导出数据中，但按哪一种期限都已送达，合规
    penalties: {penalty_no: F1, case_no: A9, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-14 23:59:59, served_victim_at: 2026-10-14 23:59:59}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 送达被侵害人}
  - it: 案件不在导出数据中，不予处罚的决定无论何种案件都是七日，超期
    penalties: {penalty_no: F1, case_no: A9, person_no: "01", kind: 不予处罚, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-22 00:00:00}
    expect:
      - {verdict: breached, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  # 送达被侵害人
  - it: 第二日最后一秒送达被侵害人，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-14 23:59:59}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 送达被侵害人, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, law_since: 2019-01-01}
  - it: 送达被侵害人超过一秒即超期
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-15 00:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 送达被侵害人, breach_at: 2026-10-14 23:59:59, severity: 黄}
  - it: 不予处罚的决定同样应当在二日内送达被侵害人，送达被处罚人不能代替
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 不予处罚, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "01", event: 送达被处罚人, at: 2026-10-12 11:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 送达被侵害人}
  - it: 节点里有送达被侵害人，人员序号是被侵害人的，合规
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "07", event: 送达被侵害人, at: 2026-10-14 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 送达被侵害人, done_at: 2026-10-14 10:00:00}
  - it: 送达被侵害人只记到日，与决定同一天，节点里的送达已逾期，以先送达的为准
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "07", event: 送达被侵害人, at: 2026-10-20 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 送达被侵害人, done_at: 2026-10-12 00:00:00}
  - it: 节假日顺延，其间送达被侵害人为临界
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-01 10:00:00, served_offender_at: 2026-10-01, served_victim_at: 2026-10-04 00:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 送达被侵害人}
  - it: 未送达被侵害人，未到期
    as_of: 2026-10-14 12:00:00
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: pending, clock: 送达被侵害人}
  - it: 送达被侵害人的时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12, served_victim_at: 已送}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  - it: 送达被侵害人早于决定，记录有误，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-11 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  - it: 有无被侵害人无法识别，未按期送达，无法判断
    cases: {case_no: A1, kind: 治安, has_victim: 待定}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  - it: 程序规定施行当日作出的决定，适用
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2019-01-01 00:00:00, served_offender_at: 2019-01-02, served_victim_at: 2019-01-04 00:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 送达被侵害人, breach_at: 2019-01-03 23:59:59, law_since: 2019-01-01}
  - it: 程序规定施行前，法律没有规定送达被侵害人的日数，不判断
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2018-12-31 23:59:59, served_offender_at: 2019-01-02, served_victim_at: 2019-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 送达被侵害人}
  - it: 没有被侵害人的，只查送达被处罚人
    cases: {case_no: A1, kind: 治安, has_victim: 否}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 其他行政案件有被侵害人的，没有规定日数，不在范围
    cases: {case_no: A1, kind: 其他行政, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 其他行政案件，有无被侵害人无法识别的，也不在范围
    cases: {case_no: A1, kind: 其他行政, has_victim: 待定}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    expect: {verdict: met, clock: 送达被处罚人}
  - it: 豁免表只列明一人的，另一人的处罚不豁免
    cases: {case_no: A1, kind: 治安, has_victim: 是}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 罚款, decided_at: 2026-10-12 10:00:00, served_offender_at: 2026-10-12}
    exemptions: {rule_id: AJ-05, object_no: F1, person_no: "02", reason: 无法送达, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 送达被侵害人}
  # 通知家属
  - it: 恰满本地期限通知家属，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13 10:30:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 通知家属, strict_due_at: 2026-10-13 10:30:00, due_at: 2026-10-13 11:00:00, law_since: 2026-01-01}
  - it: 过一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13 10:30:01}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属}
  - it: 最宽算法的最后一秒通知家属，仍为临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13 11:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属}
  - it: 再超过一秒即超期；暂缓执行也应当通知
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, suspension_reason: 已提出担保人, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13 11:00:01}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-10-13 11:00:00, severity: 黄}
  - it: 国庆期间不顺延，至今未通知家属
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-01 20:15:00, served_offender_at: 2026-10-01}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-10-02 21:00:00}
  - it: 通知只记到日，次日通知，不能确定，临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属}
  - it: 节点里有通知家属，合规
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 12:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 通知家属, done_at: 2026-10-12 12:00:00}
  - it: 通知的节点只记到日，次日通知，不能确定，临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-13}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属}
  - it: 处罚表填的通知早于决定，节点里的通知只记到日，次日，不能确定，临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-11 10:30:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-13}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属}
  - it: 决定只记到日，次日通知，不能确定，临界
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12, served_offender_at: 2026-10-12, family_notified_at: 2026-10-13 10:30:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: borderline, clock: 通知家属, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 通知的是另一人的家属，传唤时的通知也不算
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12}
    case_events:
      - {case_no: A1, person_no: "02", event: 通知家属, at: 2026-10-12 12:00:00}
      - {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-11 12:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属}
  - it: 处罚表没有填通知家属，早于决定的，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 2026-10-11 10:30:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 通知家属}
  - it: 未通知家属，未满本地期限
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-31 10:30:00, served_offender_at: 2026-10-31}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: pending, clock: 通知家属}
  - it: 通知家属的时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, family_notified_at: 已通知}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: unknown, clock: 通知家属}
  - it: 案件不在导出数据中，通知家属的期限相同，仍可判断；节点按同一案件编号查找
    penalties:
      - {penalty_no: F1, case_no: A9, person_no: "01", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-12}
      - {penalty_no: F2, case_no: A9, person_no: "02", kind: 行政拘留, decided_at: 2026-10-12 10:30:00, served_offender_at: 2026-10-12, served_victim_at: 2026-10-12}
    case_events: {case_no: A9, person_no: "01", event: 通知家属, at: 2026-10-12 12:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人, subject_no: F1}
      - {verdict: met, clock: 送达被侵害人, subject_no: F1}
      - {verdict: met, clock: 通知家属, subject_no: F1}
      - {verdict: met, clock: 送达被处罚人, subject_no: F2}
      - {verdict: met, clock: 送达被侵害人, subject_no: F2}
      - {verdict: breached, clock: 通知家属, subject_no: F2, law_since: 2019-01-01}
  - it: 其他行政案件的行政拘留，依程序规定通知家属，施行当日适用
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2019-01-01 00:00:00, served_offender_at: 2019-01-01, family_notified_at: 2019-01-02 01:00:01}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属, breach_at: 2019-01-02 01:00:00, law_since: 2019-01-01}
  - it: 其他行政案件，程序规定施行前一秒，不判断
    cases: {case_no: A1, kind: 其他行政}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2018-12-31 23:59:59, served_offender_at: 2018-12-31, family_notified_at: 2019-01-05 10:00:00}
    expect:
      - {verdict: unknown, clock: 送达被处罚人}
      - {verdict: unknown, clock: 通知家属}
  - it: 旧治安法最后一秒决定的行政拘留，按旧法
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2025-12-31 23:59:59, served_offender_at: 2025-12-31, family_notified_at: 2026-01-02 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-01-02 00:00:00, law_since: 2006-03-01}
  - it: 新治安法第一秒决定的行政拘留，按新法
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2026-01-01 00:00:00, served_offender_at: 2026-01-01, family_notified_at: 2026-01-02 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: breached, clock: 通知家属, breach_at: 2026-01-02 01:00:00, law_since: 2026-01-01}
  - it: 治安管理处罚法施行当日决定的行政拘留，适用
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2006-03-01 00:00:00, served_offender_at: 2006-03-01, family_notified_at: 2006-03-01 10:00:00}
    expect:
      - {verdict: met, clock: 送达被处罚人}
      - {verdict: met, clock: 通知家属, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前决定的行政拘留，不判断
    cases: {case_no: A1, kind: 治安}
    penalties: {penalty_no: F1, case_no: A1, person_no: "01", kind: 行政拘留, decided_at: 2006-02-28 23:59:59, served_offender_at: 2006-03-01, family_notified_at: 2006-03-01 10:00:00}
    expect:
      - {verdict: unknown, clock: 送达被处罚人}
      - {verdict: unknown, clock: 通知家属}
  # 撤案告知
  - it: 撤案后第三日最后一秒告知，合规
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-15 23:59:59}
    expect: {verdict: met, clock: 撤案告知, subject_no: A1, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2020-09-01}
  - it: 超过一秒即超期；经济犯罪案件同样适用
    cases: {case_no: A1, kind: 经济犯罪, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-16 00:00:00}
    expect: {verdict: breached, clock: 撤案告知, breach_at: 2026-10-15 23:59:59, severity: 黄}
  - it: 第三日在国庆期间，顺延期内告知为临界
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-09-30 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, clock: 撤案告知, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 撤案只记到日，告知也只记到日，第三日告知，合规
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-15}
    expect: {verdict: met, clock: 撤案告知}
  - it: 撤案前一秒的进展告知不算
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-12 09:59:59}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 撤案的同一秒告知，合规
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-12 10:00:00}
    expect: {verdict: met, clock: 撤案告知}
  - it: 其他节点不是撤案告知
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 通知家属, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 撤案告知，另一案件的告知不算
    cases:
      - {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事}
    case_events: {case_no: A2, event: 进展告知, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 未告知，未到期
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-29 10:00:00}
    expect: {verdict: pending, clock: 撤案告知}
  - it: 没有被害人，没有嫌疑人，也不是移送案件，无人可告知，豁免
    cases: {case_no: A1, kind: 刑事, has_victim: 否, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 询问, at: 2026-10-08 10:00:00}
    expect: {verdict: exempt, clock: 撤案告知}
  - it: 没有被害人，但讯问过嫌疑人，应当告知
    cases: {case_no: A1, kind: 刑事, has_victim: 否, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 讯问, at: 2026-10-08 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 没有被害人，但对嫌疑人采取过措施，应当告知
    cases: {case_no: A1, kind: 刑事, has_victim: 否, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2026-10-08 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 讯问和措施都是另一案件的，豁免
    cases:
      - {case_no: A1, kind: 刑事, has_victim: 否, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事}
    case_events: {case_no: A2, event: 讯问, at: 2026-10-08 10:00:00}
    measures: {measure_no: C1, case_no: A2, person_no: "01", kind: 取保候审, started_at: 2026-10-08 10:00:00}
    expect: {verdict: exempt, clock: 撤案告知}
  - it: 两个系统里有同一案件编号，另一系统的告知、讯问和措施都不是本案的
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, has_victim: 否, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事}
    case_events:
      - {case_no: A1, source: 乙系统, event: 进展告知, at: 2026-10-13 10:00:00}
      - {case_no: A1, source: 乙系统, event: 讯问, at: 2026-10-08 10:00:00}
    measures: {measure_no: C1, case_no: A1, source: 乙系统, person_no: "01", kind: 取保候审, started_at: 2026-10-08 10:00:00}
    expect: {verdict: exempt, clock: 撤案告知}
  - it: 行政机关移送的案件，应当告知移送机关
    cases: {case_no: A1, kind: 刑事, has_victim: 否, origin: 行政机关移送, cancelled_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 案件来源没有记载，不能认定无人可告知
    cases: {case_no: A1, kind: 刑事, has_victim: 否, cancelled_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 有无被害人没有记载，不能认定无人可告知
    cases: {case_no: A1, kind: 刑事, origin: 报案, cancelled_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 撤案告知}
  - it: 撤案时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 不详}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-13 10:00:00}
    expect: {verdict: unknown, clock: 撤案告知}
  - it: 撤案告知，告知时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 不详}
    expect: {verdict: unknown, clock: 撤案告知}
  - it: 刑事案件程序规定施行第一秒撤案，适用
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2020-09-01 00:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2020-09-05 00:00:00}
    expect: {verdict: breached, clock: 撤案告知, breach_at: 2020-09-04 23:59:59, law_since: 2020-09-01}
  - it: 刑事案件程序规定施行前撤案，不判断
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2020-08-31 23:59:59}
    case_events: {case_no: A1, event: 进展告知, at: 2020-09-01 10:00:00}
    expect: {verdict: unknown, clock: 撤案告知}
  - it: 行政案件的撤销不在范围
    cases: {case_no: A1, kind: 治安, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 没有撤案的不在范围
    cases: {case_no: A1, kind: 刑事, has_victim: 是, concluded_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才撤案的，尚不在范围
    cases: {case_no: A1, kind: 刑事, has_victim: 是, reported_at: 2026-10-12 10:00:00, cancelled_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的撤案不在范围
    cases: {case_no: A1, kind: 刑事, has_victim: 是, is_classified: 是, cancelled_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 豁免表列明的案件，撤案告知豁免
    cases: {case_no: A1, kind: 刑事, has_victim: 是, cancelled_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: AJ-05, object_no: A1, reason: 被害人下落不明, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 撤案告知}
  # 鉴定意见告知
  - it: 行政案件，收到鉴定意见后第五日最后一秒告知，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-17 23:59:59}
    expect: {verdict: met, clock: 鉴定意见告知, subject_no: A1, strict_due_at: 2026-10-17 23:59:59, due_at: 2026-10-19 23:59:59, law_since: 2019-01-01}
  - it: 第五日是星期六，顺延到星期一，其间告知为临界
    cases: {case_no: A1, kind: 其他行政}
    case_events:
      - {case_no: A1, event: 精神病鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-19 23:59:59}
    expect: {verdict: borderline, clock: 鉴定意见告知}
  - it: 鉴定意见告知，顺延后再超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-20 00:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2026-10-19 23:59:59, severity: 黄}
  - it: 至今未告知
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知}
  - it: 鉴定结束的同一秒告知，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-12 10:00:00}
    expect: {verdict: met, clock: 鉴定意见告知}
  - it: 告知在鉴定结束前一秒，告知的不是这一鉴定
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-12 09:59:59}
    expect: {verdict: breached, clock: 鉴定意见告知}
  - it: 鉴定尚未结束的不在范围
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00}
    expect: out of scope
  - it: 听证结束不产生告知鉴定意见的义务
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 听证, at: 2026-10-12 10:00:00, ended_at: 2026-10-12 12:00:00}
    expect: out of scope
  - it: 进展告知不是鉴定意见告知
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 进展告知, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知}
  - it: 两次鉴定，前一次逾期告知，后一次按期告知，仍为超期
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-09-15 10:00:00}
      - {case_no: A1, event: 鉴定, at: 2026-09-16 10:00:00, ended_at: 2026-09-22 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-09-23 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2026-09-14 23:59:59}
  - it: 两次鉴定都逾期，显示先逾期的一次
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-16 10:00:00, ended_at: 2026-09-22 10:00:00}
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2026-09-14 23:59:59}
  - it: 两次鉴定，一次已按期告知，一次未到期
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-09-08 10:00:00}
      - {case_no: A1, event: 鉴定, at: 2026-10-16 10:00:00, ended_at: 2026-10-30 10:00:00}
    expect: {verdict: pending, clock: 鉴定意见告知}
  - it: 两次鉴定，一次在顺延期内告知，一次未到期，显示临界
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-19 10:00:00}
      - {case_no: A1, event: 鉴定, at: 2026-10-16 10:00:00, ended_at: 2026-10-30 10:00:00}
    expect: {verdict: borderline, clock: 鉴定意见告知}
  - it: 两次鉴定，一次结束时间无法识别，一次未到期，显示未到期
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 不详}
      - {case_no: A1, event: 鉴定, at: 2026-10-16 10:00:00, ended_at: 2026-10-30 10:00:00}
    expect: {verdict: pending, clock: 鉴定意见告知}
  - it: 两次鉴定，一次结束时间无法识别，一次按期告知，无法判断
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 不详}
      - {case_no: A1, event: 鉴定, at: 2026-10-06 10:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-13 10:00:00}
    expect: {verdict: unknown, clock: 鉴定意见告知}
  - it: 写明财物的告知，只对该财物的鉴定算
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, item_no: W1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, item_no: W2, event: 鉴定意见告知, at: 2026-09-08 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知}
  - it: 同一财物的告知，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, item_no: W1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, item_no: W1, person_no: "01", event: 鉴定意见告知, at: 2026-09-08 10:00:00}
    expect: {verdict: met, clock: 鉴定意见告知}
  - it: 告知没有写明财物，对各项鉴定都算
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, item_no: W1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, item_no: W2, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-09-08 10:00:00}
    expect: {verdict: met, clock: 鉴定意见告知}
  - it: 鉴定没有写明财物，写明财物的告知也算
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, item_no: W1, event: 鉴定意见告知, at: 2026-09-08 10:00:00}
    expect: {verdict: met, clock: 鉴定意见告知}
  - it: 鉴定意见告知，另一案件的告知不算
    cases:
      - {case_no: A1, kind: 治安}
      - {case_no: A2, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A2, event: 鉴定意见告知, at: 2026-09-08 10:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知}
  - it: 鉴定结束只记到日，第五日告知，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01, ended_at: 2026-09-07}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-09-12}
    expect: {verdict: met, clock: 鉴定意见告知}
  - it: 鉴定意见告知，告知时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 不详}
    expect: {verdict: unknown, clock: 鉴定意见告知}
  - it: 刑事案件，恰满本地期限告知，合规
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:20:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-17 10:20:00}
    expect: {verdict: met, clock: 鉴定意见告知, strict_due_at: 2026-10-17 10:20:00, due_at: 2026-10-17 11:00:00, law_since: 2020-09-01}
  - it: 刑事案件，过一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:20:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-17 10:20:01}
    expect: {verdict: borderline, clock: 鉴定意见告知}
  - it: 刑事案件，再超过一秒即超期；经济犯罪案件同样适用
    cases: {case_no: A1, kind: 经济犯罪}
    case_events:
      - {case_no: A1, event: 精神病鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:20:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-17 11:00:01}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2026-10-17 11:00:00}
  - it: 刑事案件，鉴定结束只记到日，第五日告知，不能确定，临界
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-17 10:00:00}
    expect: {verdict: borderline, clock: 鉴定意见告知, strict_due_at: 2026-10-17 00:00:00, due_at: 2026-10-18 00:00:00}
  - it: 刑事案件程序规定施行第一秒结束的鉴定，适用
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 鉴定, at: 2020-08-20 10:00:00, ended_at: 2020-09-01 00:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2020-09-06 01:00:00, law_since: 2020-09-01}
  - it: 刑事案件程序规定施行前结束的鉴定，不判断
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 鉴定, at: 2020-08-20 10:00:00, ended_at: 2020-08-31 23:59:59}
    expect: {verdict: unknown, clock: 鉴定意见告知}
  - it: 行政案件程序规定施行第一秒结束的鉴定，适用
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 鉴定, at: 2018-12-20 10:00:00, ended_at: 2019-01-01 00:00:00}
    expect: {verdict: breached, clock: 鉴定意见告知, breach_at: 2019-01-07 23:59:59, law_since: 2019-01-01}
  - it: 行政案件程序规定施行前结束的鉴定，不判断
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 鉴定, at: 2018-12-20 10:00:00, ended_at: 2018-12-31 23:59:59}
    expect: {verdict: unknown, clock: 鉴定意见告知}
  - it: 案件不在导出数据中的节点，没有可以归责的单位，不在范围
    case_events: {case_no: A9, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 涉密案件的鉴定不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 豁免表列明的案件，鉴定意见告知豁免
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-05 10:00:00, ended_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: AJ-05, object_no: A1, reason: 未作证据使用, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 鉴定意见告知}
--- */
with penalties as (
    select
        penalties.*,
        -- a case that is not in the exports may still have its steps there
        coalesce(penalties.case_source, penalties.source) as steps_source,
        penalties.case_link <> 'linked' as is_case_absent,
        cases.kind as case_kind,
        cases.has_victim,
        has_column(cases.unreadable, 'has_victim') as is_victim_unreadable
    from clocks.penalties as penalties
    left join clocks.cases as cases
        on cases.source = penalties.case_source and cases.case_no = penalties.case_no
),

cases_with_suspects as (
    select case_source, case_no
    from clocks.measures
    union
    select case_source, case_no
    from clocks.case_events
    where event = '讯问'
),

duties as (
    select
        '送达被处罚人' as clock,
        '处罚' as subject_kind,
        penalties.source,
        penalties.penalty_no as subject_no,
        penalties.case_no,
        penalties.person_no,
        penalties.unit_code,
        penalties.officer_no,
        -- 不予处罚 is no 治安管理处罚决定: it is served as every other decision is
        case
            when penalties.kind <> '不予处罚' and (penalties.case_kind = '治安' or penalties.is_case_absent) then '治安'
            else '其他'
        end as law_group,
        penalties.decided_at as start_at,
        penalties.decided_at_latest as start_at_latest,
        penalties.steps_source,
        '送达被处罚人' as told_by,
        penalties.person_no as told_about,
        cast(null as varchar) as item_no,
        penalties.served_offender_at as own_at,
        penalties.served_offender_at_latest as own_at_latest,
        cast(null as varchar) as excuse,
        case
            when penalties.is_case_absent and penalties.kind <> '不予处罚' then '案件不在导出数据中，不知是治安案件还是其他案件'
        end as unclear,
        '处罚决定' as start_name,
        penalties.source_file,
        penalties.source_row
    from penalties
    union all
    select
        '送达被侵害人' as clock,
        '处罚' as subject_kind,
        penalties.source,
        penalties.penalty_no as subject_no,
        penalties.case_no,
        penalties.person_no,
        penalties.unit_code,
        penalties.officer_no,
        '治安' as law_group,
        penalties.decided_at as start_at,
        penalties.decided_at_latest as start_at_latest,
        penalties.steps_source,
        '送达被侵害人' as told_by,
        -- the person of this step is the victim
        cast(null as varchar) as told_about,
        cast(null as varchar) as item_no,
        penalties.served_victim_at as own_at,
        penalties.served_victim_at_latest as own_at_latest,
        cast(null as varchar) as excuse,
        case
            when penalties.is_case_absent then '案件不在导出数据中，不知是否有被侵害人'
            when penalties.is_victim_unreadable then '是否有被侵害人无法识别'
        end as unclear,
        '处罚决定' as start_name,
        penalties.source_file,
        penalties.source_row
    from penalties
    where penalties.is_case_absent
        or (penalties.case_kind = '治安' and (penalties.has_victim or penalties.is_victim_unreadable))
    union all
    select
        '通知家属' as clock,
        '处罚' as subject_kind,
        penalties.source,
        penalties.penalty_no as subject_no,
        penalties.case_no,
        penalties.person_no,
        penalties.unit_code,
        penalties.officer_no,
        case when penalties.case_kind = '治安' then '治安' else '其他' end as law_group,
        penalties.decided_at as start_at,
        penalties.decided_at_latest as start_at_latest,
        penalties.steps_source,
        '通知家属' as told_by,
        penalties.person_no as told_about,
        cast(null as varchar) as item_no,
        penalties.family_notified_at as own_at,
        penalties.family_notified_at_latest as own_at_latest,
        cast(null as varchar) as excuse,
        cast(null as varchar) as unclear,
        '处罚决定' as start_name,
        penalties.source_file,
        penalties.source_row
    from penalties
    where penalties.kind = '行政拘留'
    union all
    select
        '撤案告知' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        '' as law_group,
        cases.cancelled_at as start_at,
        cases.cancelled_at_latest as start_at_latest,
        cases.source as steps_source,
        '进展告知' as told_by,
        cast(null as varchar) as told_about,
        cast(null as varchar) as item_no,
        cast(null as timestamp) as own_at,
        cast(null as timestamp) as own_at_latest,
        case
            when not cases.has_victim and cases.origin <> '行政机关移送' and suspects.case_no is null
                then '没有被害人和嫌疑人，也不是移送案件，无人可告知'
        end as excuse,
        cast(null as varchar) as unclear,
        '撤案' as start_name,
        cases.source_file,
        cases.source_row
    from clocks.cases as cases
    left join cases_with_suspects as suspects
        on suspects.case_source = cases.source and suspects.case_no = cases.case_no
    where cases.is_criminal
        and cases.cancelled_at is not null
    union all
    select
        '鉴定意见告知' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        case when cases.is_criminal then '刑事' else '行政' end as law_group,
        events.ended_at as start_at,
        events.ended_at_latest as start_at_latest,
        cases.source as steps_source,
        '鉴定意见告知' as told_by,
        -- the person of this step is whoever was told, not whoever was examined
        cast(null as varchar) as told_about,
        events.item_no,
        cast(null as timestamp) as own_at,
        cast(null as timestamp) as own_at_latest,
        cast(null as varchar) as excuse,
        cast(null as varchar) as unclear,
        '鉴定结束' as start_name,
        events.source_file,
        events.source_row
    from clocks.case_events as events
    join clocks.cases as cases
        on cases.source = events.case_source and cases.case_no = events.case_no
    where events.event in ('鉴定', '精神病鉴定')
        and events.ended_at is not null
),

-- what was told or served before the duty arose was something else
duties_told as (
    select
        duties.clock,
        duties.subject_kind,
        duties.source,
        duties.subject_no,
        duties.case_no,
        duties.person_no,
        duties.unit_code,
        duties.officer_no,
        duties.law_group,
        duties.start_at,
        duties.start_at_latest,
        duties.item_no,
        duties.own_at,
        duties.own_at_latest,
        duties.excuse,
        duties.unclear,
        duties.start_name,
        duties.source_file,
        duties.source_row,
        min(notices.at) as told_at,
        min(notices.at_latest) as told_at_latest
    from duties
    left join clocks.case_events as notices
        on notices.event = duties.told_by
        and coalesce(notices.case_source, notices.source) = duties.steps_source
        and notices.case_no = duties.case_no
        and notices.at_latest >= duties.start_at
        and (duties.told_about is null or notices.person_no is null or notices.person_no = duties.told_about)
        and (duties.item_no is null or notices.item_no is null or notices.item_no = duties.item_no)
    group by
        duties.clock,
        duties.subject_kind,
        duties.source,
        duties.subject_no,
        duties.case_no,
        duties.person_no,
        duties.unit_code,
        duties.officer_no,
        duties.law_group,
        duties.start_at,
        duties.start_at_latest,
        duties.item_no,
        duties.own_at,
        duties.own_at_latest,
        duties.excuse,
        duties.unclear,
        duties.start_name,
        duties.source_file,
        duties.source_row
)

select
    duties.clock,
    duties.subject_kind,
    duties.source,
    duties.subject_no,
    duties.case_no,
    duties.person_no,
    duties.unit_code,
    duties.officer_no,
    duties.start_at,
    duties.start_at_latest,
    case
        when law.hours is not null then 'hours'
        when law.in_workdays = 1 then 'days_or_workdays'
        else 'days'
    end as term_unit,
    coalesce(law.hours, law.days) as term_n,
    -- every opinion of a case is to be told
    duties.clock = '鉴定意见告知' as is_one_of_several,
    -- an entry before the duty is a mistake; it counts only where nothing better is on record
    case
        when duties.own_at_latest < duties.start_at and duties.told_at is not null then duties.told_at
        else least(duties.own_at, duties.told_at)
    end as done_at,
    case
        when duties.own_at_latest < duties.start_at and duties.told_at is not null then duties.told_at_latest
        else least(duties.own_at_latest, duties.told_at_latest)
    end as done_at_latest,
    duties.excuse,
    duties.unclear,
    law.law_no,
    duties.start_name,
    duties.clock as done_name,
    '财物' || duties.item_no || '的鉴定' as note,
    duties.source_file,
    duties.source_row
from duties_told as duties
left join law
    on law.clock = duties.clock and law.applies_to = duties.law_group
    and law.since <= duties.start_at and duties.start_at < law.until
