/* ---
name: 其他节点超期
question: 补充侦查、其他行政案件办理、再次调解、逮捕送所、传唤和继续盘问通知家属、移送告知，是否按期完成？
class: R
severity: 黄
theme: 办案期限
dated_by: 接到退回补充侦查文书时间、立案时间、第一次调解时间、逮捕时间、批准继续盘问时间、传唤到案时间、移送时间
needs:
  - "[补充侦查] scope: cases.kind"
  - "[补充侦查] start: case_events.at"
  - "[补充侦查] done: case_events.ended_at | cases.prosecuted_at | cases.concluded_at | cases.cancelled_at | cases.transferred_out_at"
  - "[其他行政办案] scope: cases.kind"
  - "[其他行政办案] start: cases.filed_at | cases.accepted_at"
  - "[其他行政办案] done: cases.decided_at | cases.concluded_at | cases.transferred_out_at | cases.cancelled_at | cases.declined_at"
  - "[再次调解] scope: cases.kind"
  - "[再次调解] start: case_events.at"
  - "[逮捕送所] scope: measures.kind"
  - "[逮捕送所] start: measures.started_at"
  - "[逮捕送所] done: measures.detained_at"
  - "[盘问通知家属] scope: measures.kind"
  - "[盘问通知家属] start: measures.decided_at"
  - "[盘问通知家属] done: measures.family_notified_at | case_events.event"
  - "[传唤通知家属] scope: measures.kind"
  - "[传唤通知家属] scope: cases.kind"
  - "[传唤通知家属] start: measures.started_at"
  - "[传唤通知家属] done: measures.family_notified_at | case_events.event"
  - "[移送告知] scope: cases.kind"
  - "[移送告知] scope: cases.has_complainant | cases.origin"
  - "[移送告知] start: cases.transferred_out_at"
  - "[移送告知] done: case_events.event"
law:
  - since: 2018-10-26
    clock: 补充侦查
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百七十五条第三款
    quote: 对于补充侦查的案件，应当在一个月以内补充侦查完毕。补充侦查以二次为限。
    values: {months: 1}
  - since: 2020-09-01
    clock: 补充侦查
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百九十五条第一款
    quote: 公安机关接到人民检察院退回补充侦查的法律文书后，应当按照补充侦查提纲在一个月以内补充侦查完毕。
    values: {months: 1}
  - since: 2021-07-15
    clock: 其他行政办案
    instrument: 行政处罚法（2021年修订）
    article: 第六十条
    quote: 行政机关应当自行政处罚案件立案之日起九十日内作出行政处罚决定。法律、法规、规章另有规定的，从其规定。
    values: {days: 90}
  - since: 2019-01-01
    clock: 再次调解
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百八十三条
    quote: 对一次调解不成，公安机关认为有必要或者当事人申请的，可以再次调解，并应当在第一次调解后的七个工作日内完成。
    confidence: 逐字，施行日凭记忆
    values: {workdays: 7}
  - since: 2018-10-26
    clock: 逮捕送所
    instrument: 刑事诉讼法（2018年修正）
    article: 第九十三条第二款
    quote: 逮捕后，应当立即将被逮捕人送看守所羁押。
    values: {hours: "policy:aj06_detained_hours"}
  - since: 2020-09-01
    clock: 逮捕送所
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百四十三条第一款
    quote: 逮捕后，应当立即将被逮捕人送看守所羁押。
    values: {hours: "policy:aj06_detained_hours"}
  - since: 2004-10-01
    clock: 盘问通知家属
    instrument: 公安机关适用继续盘问规定（2004年）
    article: 第十四条第一款
    quote: 对有违法犯罪嫌疑的人员批准继续盘问的，公安派出所应当填写《继续盘问通知书》，送达被盘问人，并立即通知其家属或者单位；未批准继续盘问的，应当立即释放。
    values: {hours: "policy:aj06_questioned_family_hours"}
  - since: 2006-03-01
    clock: 传唤通知家属
    applies_to: 治安
    instrument: 治安管理处罚法（2012年修正）
    article: 第八十三条第二款
    quote: 公安机关应当及时将传唤的原因和处所通知被传唤人家属。
    values: {hours: "policy:aj06_summoned_family_hours"}
  - since: 2026-01-01
    clock: 传唤通知家属
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第九十七条第二款
    quote: 公安机关应当及时将传唤的原因和处所通知被传唤人家属。
    values: {hours: "policy:aj06_summoned_family_hours"}
  - since: 2019-01-01
    clock: 传唤通知家属
    applies_to: 其他行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第六十七条第四款、第五十五条第一款第五项
    quote: 公安机关应当将传唤的原因和依据告知被传唤人，并通知其家属。……无法当场告知的，应当在实施强制措施后立即通过电话、短信、传真等方式通知
    confidence: 逐字，施行日凭记忆
    values: {hours: "policy:aj06_summoned_family_hours"}
  - since: 2020-09-01
    clock: 移送告知
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十四条
    quote: 移送有管辖权的机关或者并案侦查的公安机关，并在移送案件后三日以内书面通知扭送人、报案人、控告人、举报人或者移送案件的行政执法机关
    values: {days: 3}
exemptions:
  - 补充侦查：对犯罪嫌疑人作精神病鉴定的期间不计入（刑事诉讼法第一百四十九条）
  - 其他行政办案：鉴定、精神病鉴定期间不计入（行政案件程序规定第一百六十五条第二款）；未结原因为行为人不明、在逃的（比照该条第三款：没有行为人，无从作出处罚决定）
  - 逮捕送所：逮捕前已经羁押在看守所的，无需再送；期满前已经释放或者变更强制措施的
  - 盘问通知家属、传唤通知家属：有不通知情形的。只有无法通知（身份不明、没有家属、拒不提供联系方式等）可以例外，“有碍侦查”不是理由（继续盘问规定第十四条第二款、行政案件程序规定第五十五条）
  - 豁免表列明的案件、措施（如法律、法规、规章另有办案期限的）
false_positives:
  - 补充侦查完毕后重新移送的时间没有回填，或者移送起诉时间仍是退回前的一次
  - 其他行政案件另有法定办案期限（交通事故、出入境管理等），而没有豁免文书的
  - 同一次调解分几条记录，被当作两次调解的
  - 逮捕前已在看守所而刑事拘留没有导出、送所时间没有录入的；因病先送医院的
  - 已经通知家属而时间没有录入，也没有相应节点的
  - 移送告知录在“进展告知”以外的节点的；移送只是本局内部换单位办理的
not_decided:
  - 快速办理的行政案件应当在违法嫌疑人到案后四十八小时内作出处理决定（行政案件程序规定第四十七条）；导出中没有“是否快速办理”一列，不判断
  - 孕妇、未成年人、老年人继续盘问的四小时，以及各项听证期限，导出中没有对应的列，不判断
  - 补充侦查超过二次的，不是期限问题，不判断
  - 第一次调解的期限（伤害案件规定第三十六条，三个工作日）取决于是否需要伤情鉴定，导出中没有这一列；没有再次调解的，不产生再次调解的期限
  - 行政案件和立案前的移送，导出中分不清是否变更管辖，不判断移送告知；变更管辖依接报案与立案工作规定第十三条也应当在三日以内通知报案人
  - 在押期间的补充侦查期限不因节假日顺延；节假日顺延部分一律作临界，不计问题
examples:
  # 补充侦查
  - it: 一个月最后一秒补充侦查完毕，合规
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-14 23:59:59}
    expect: {verdict: met, clock: 补充侦查, subject_no: A1, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, law_since: 2020-09-01}
  - it: 补充侦查超过一秒即超期；经济犯罪案件同样适用
    cases: {case_no: A1, kind: 经济犯罪}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2026-10-14 23:59:59, severity: 黄}
  - it: 届满日在国庆期间，顺延期内完毕为临界
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-03 10:00:00, ended_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, clock: 补充侦查, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 退回和完毕都只记到日，届满日完毕，合规
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14, ended_at: 2026-10-14}
    expect: {verdict: met, clock: 补充侦查}
  - it: 没有结束时间，届满前重新移送起诉，合规
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-10-14 23:59:59}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-10-14 23:59:59}
  - it: 移送起诉在退回之前的，是退回前的一次，不算完毕
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-14 09:59:59}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: breached, clock: 补充侦查}
  - it: 届满前再次侦查终结，合规
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-10-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查}
  - it: 侦查终结在退回之前，不算完毕
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-08-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: breached, clock: 补充侦查}
  - it: 届满前撤案，合规
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2026-10-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查}
  - it: 届满前移送其他机关，期限停止，合规
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查}
  - it: 结束早于退回，又没有重新移送，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-09-13 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 结束早于退回，虽然届满前已重新移送，记录仍有误，无法判断
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-10-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-09-13 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 退回当日重新移送起诉，只记到日，算补充侦查完毕
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-14}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-09-14 00:00:00}
  - it: 退回当日侦查终结，只记到日，算补充侦查完毕
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-09-14}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-09-14 00:00:00}
  - it: 退回当日撤案，只记到日，算补充侦查完毕
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2026-09-14}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-09-14 00:00:00}
  - it: 退回当日移送其他机关，只记到日，算补充侦查完毕
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-09-14}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-09-14 00:00:00}
  - it: 退回当日补充侦查完毕，只记到日，合规
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-09-14}
    expect: {verdict: met, clock: 补充侦查}
  - it: 退回的同一秒重新移送起诉，算补充侦查完毕
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-14 10:00:00}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: met, clock: 补充侦查, done_at: 2026-09-14 10:00:00}
  - it: 两个系统里有同一案件编号，另一系统的移送起诉和精神病鉴定都不是本案的
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事}
      - {case_no: A1, source: 乙系统, kind: 刑事, prosecuted_at: 2026-10-01 10:00:00}
    case_events:
      - {case_no: A1, source: 甲系统, event: 补充侦查, at: 2026-09-14 10:00:00}
      - {case_no: A1, source: 乙系统, event: 精神病鉴定, at: 2026-09-15 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, due_at: 2026-10-14 23:59:59}
  - it: 至今未完毕，已超期
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: breached, clock: 补充侦查}
  - it: 未完毕，未到期
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-10-12 10:00:00}
    expect: {verdict: pending, clock: 补充侦查, due_at: 2026-11-12 23:59:59}
  - it: 精神病鉴定五日不计入
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, person_no: "01", event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-19 23:59:59}
      - {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
    expect: {verdict: met, clock: 补充侦查, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 没有写明人员的精神病鉴定，同样不计入
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, person_no: "01", event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-19 23:59:59}
      - {case_no: A1, event: 精神病鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
    expect: {verdict: met, clock: 补充侦查}
  - it: 没有写明人员的退回，本案的精神病鉴定不计入
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-19 23:59:59}
      - {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
    expect: {verdict: met, clock: 补充侦查}
  - it: 同案另一人、另一案件的精神病鉴定，不影响本人的期限
    cases:
      - {case_no: A1, kind: 刑事}
      - {case_no: A2, kind: 刑事}
    case_events:
      - {case_no: A1, person_no: "01", event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-19 23:59:59}
      - {case_no: A1, person_no: "02", event: 精神病鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
      - {case_no: A2, person_no: "01", event: 精神病鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
    expect: {verdict: breached, clock: 补充侦查}
  - it: 其他鉴定的期间计入补充侦查期限
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-19 23:59:59}
      - {case_no: A1, event: 鉴定, at: 2026-09-21 10:00:00, ended_at: 2026-09-26 10:00:00}
    expect: {verdict: breached, clock: 补充侦查}
  - it: 两次退回，第一次按期、第二次超期，为超期
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00, ended_at: 2026-08-03 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2026-10-14 23:59:59}
  - it: 第一次没有结束时间，届满前已再次退回，两次都合规
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-01 10:00:00}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-08-06 23:59:59}
    expect: {verdict: met, clock: 补充侦查, due_at: 2026-08-06 23:59:59, done_at: 2026-08-06 23:59:59}
  - it: 第一次没有结束时间，再次退回已在届满之后，何时完毕没有记录，无法判断
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-01 10:00:00}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-08-12 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 第一次没有结束时间，再次退回之后没有重新移送，第二次超期
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-08-12 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2026-09-14 23:59:59}
  - it: 第一次结束已超期，再次退回之前就有结束时间，为超期
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-01 10:00:00}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00, ended_at: 2026-08-08 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-08-12 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2026-08-06 23:59:59}
  - it: 第一次超期完毕，完毕的同一秒再次退回，为超期
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 2026-09-01 10:00:00}
    case_events:
      - {case_no: A1, event: 补充侦查, at: 2026-07-06 10:00:00, ended_at: 2026-08-12 10:00:00}
      - {case_no: A1, event: 补充侦查, at: 2026-08-12 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2026-08-06 23:59:59}
  - it: 同案两人各自退回，各自判断
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, person_no: "01", event: 补充侦查, at: 2026-09-14 10:00:00, ended_at: 2026-10-14 10:00:00}
      - {case_no: A1, person_no: "02", event: 补充侦查, at: 2026-09-21 10:00:00, ended_at: 2026-10-22 00:00:00}
    expect:
      - {verdict: met, clock: 补充侦查, person_no: "01"}
      - {verdict: breached, clock: 补充侦查, person_no: "02", breach_at: 2026-10-21 23:59:59}
  - it: 退回时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 不详, ended_at: 2026-10-14 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 重新移送的时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, prosecuted_at: 不详}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 刑事案件程序规定施行前最后一秒退回，按刑事诉讼法
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2020-08-31 23:59:59, ended_at: 2020-10-10 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2020-09-30 23:59:59, law_since: 2018-10-26}
  - it: 刑事案件程序规定施行第一秒退回
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2020-09-01 00:00:00, ended_at: 2020-10-10 10:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2020-10-09 23:59:59, law_since: 2020-09-01}
  - it: 刑事诉讼法本版施行第一秒退回，适用
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2018-10-26 00:00:00, ended_at: 2018-11-27 00:00:00}
    expect: {verdict: breached, clock: 补充侦查, breach_at: 2018-11-26 23:59:59, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前退回，不判断
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2018-10-25 23:59:59, ended_at: 2018-11-01 10:00:00}
    expect: {verdict: unknown, clock: 补充侦查}
  - it: 豁免表列明的案件，补充侦查豁免
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    exemptions: {rule_id: AJ-06, object_no: A1, reason: 检察院同意延期, doc_no: 明检〔2026〕9号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 补充侦查}
  - it: 行政案件的补充侦查节点不在范围
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: out of scope
  - it: 其他节点不是补充侦查
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, event: 取证, at: 2026-09-14 10:00:00}
    expect: out of scope
  - it: 涉密案件的补充侦查不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    case_events: {case_no: A1, event: 补充侦查, at: 2026-09-14 10:00:00}
    expect: out of scope
  # 其他行政办案
  - it: 其他行政案件，第九十日最后一秒决定，合规
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-13 23:59:59}
    expect: {verdict: met, clock: 其他行政办案, strict_due_at: 2026-10-13 23:59:59, due_at: 2026-10-13 23:59:59, law_since: 2021-07-15}
  - it: 其他行政案件，超过一秒即超期
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-14 00:00:00}
    expect: {verdict: breached, clock: 其他行政办案, breach_at: 2026-10-13 23:59:59, severity: 黄}
  - it: 第九十日在国庆期间，顺延期内决定为临界
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-05 10:00:00, decided_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, clock: 其他行政办案, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 先受案后立案的，自立案起算
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-07-10 10:00:00, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-13 23:59:59}
    expect: {verdict: met, clock: 其他行政办案}
  - it: 只有受案没有立案的，自受案起算
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-07-15, decided_at: 2026-10-14}
    expect: {verdict: breached, clock: 其他行政办案, breach_at: 2026-10-13 23:59:59}
  - it: 立案当日终结，只记到日，合规
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, concluded_at: 2026-07-15}
    expect: {verdict: met, clock: 其他行政办案, done_at: 2026-07-15 00:00:00}
  - it: 立案当日移送，只记到日，合规
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, transferred_out_at: 2026-07-15}
    expect: {verdict: met, clock: 其他行政办案, done_at: 2026-07-15 00:00:00}
  - it: 立案当日撤销，只记到日，合规
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, cancelled_at: 2026-07-15}
    expect: {verdict: met, clock: 其他行政办案, done_at: 2026-07-15 00:00:00}
  - it: 受案当日决定不予立案，只记到日，合规
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-07-15 10:00:00, declined_at: 2026-07-15}
    expect: {verdict: met, clock: 其他行政办案, done_at: 2026-07-15 00:00:00}
  - it: 不予立案后又立案的，不予立案不是终结
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-07-14 10:00:00, declined_at: 2026-07-14 12:00:00, filed_at: 2026-07-15 10:00:00}
    expect: {verdict: breached, clock: 其他行政办案}
  - it: 鉴定五日不计入
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-19 23:59:59}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-08-03 10:00:00, ended_at: 2026-08-08 10:00:00}
      - {case_no: A1, event: 精神病鉴定, at: 2026-08-10 10:00:00, ended_at: 2026-08-11 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-08-11 10:00:00}
    expect: {verdict: met, clock: 其他行政办案, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 鉴定只知道起止日期的，按两种长度分别计算，之间为临界
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-13 10:00:00, decided_at: 2026-10-16 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-08-03, ended_at: 2026-08-07}
    expect: {verdict: borderline, clock: 其他行政办案, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-16 23:59:59}
  - it: 鉴定开始只记到日，写明被鉴定人的同样扣除，两种长度之间为临界
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-13 10:00:00, decided_at: 2026-10-16 12:00:00}
    case_events: {case_no: A1, person_no: "01", event: 鉴定, at: 2026-08-03, ended_at: 2026-08-07 12:00:00}
    expect: {verdict: borderline, clock: 其他行政办案, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-16 23:59:59}
  - it: 立案当日决定，只记到日，合规
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-07-15}
    expect: {verdict: met, clock: 其他行政办案}
  - it: 另一案件的鉴定不影响本案
    cases:
      - {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-15 10:00:00}
      - {case_no: A2, kind: 治安}
    case_events: {case_no: A2, event: 鉴定, at: 2026-08-03 10:00:00, ended_at: 2026-08-08 10:00:00}
    expect: {verdict: breached, clock: 其他行政办案}
  - it: 听证期间计入
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-15 10:00:00}
    case_events: {case_no: A1, event: 听证, at: 2026-08-03 10:00:00, ended_at: 2026-08-08 10:00:00}
    expect: {verdict: breached, clock: 其他行政办案}
  - it: 延长审批没有法律依据，仍超期
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-10-15 10:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-10 10:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, clock: 其他行政办案}
  - it: 行为人不明，豁免
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, pending_reason: 行为人不明}
    expect: {verdict: exempt, clock: 其他行政办案}
  - it: 行为人在逃，豁免
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, pending_reason: 在逃}
    expect: {verdict: exempt, clock: 其他行政办案}
  - it: 等待协查不是法定理由
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, pending_reason: 等待协查}
    expect: {verdict: breached, clock: 其他行政办案}
  - it: 其他行政案件未决定，未到期
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-08-14 10:00:00}
    expect: {verdict: pending, clock: 其他行政办案}
  - it: 立案时间无法识别，无法判断
    cases: {case_no: A1, kind: 其他行政, accepted_at: 2026-07-15 10:00:00, filed_at: 不详}
    expect: {verdict: unknown, clock: 其他行政办案}
  - it: 决定时间无法识别，无法判断
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 不详}
    expect: {verdict: unknown, clock: 其他行政办案}
  - it: 决定早于立案，记录有误，无法判断
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, decided_at: 2026-07-14 10:00:00}
    expect: {verdict: unknown, clock: 其他行政办案}
  - it: 行政处罚法修订施行第一秒立案，适用
    cases: {case_no: A1, kind: 其他行政, filed_at: 2021-07-15 00:00:00, decided_at: 2021-10-14 00:00:00}
    expect: {verdict: breached, clock: 其他行政办案, breach_at: 2021-10-13 23:59:59, law_since: 2021-07-15}
  - it: 行政处罚法修订施行前立案，当时没有统一的办案期限，不判断
    cases: {case_no: A1, kind: 其他行政, filed_at: 2021-07-14 23:59:59, decided_at: 2021-08-14 10:00:00}
    expect: {verdict: unknown, clock: 其他行政办案}
  - it: 豁免表列明的案件，办案期限豁免
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00}
    exemptions: {rule_id: AJ-06, object_no: A1, reason: 另有法定期限, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 其他行政办案}
  - it: 治安案件由另一条规则检查，不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-07-15 10:00:00}
    expect: out of scope
  - it: 既没有受案也没有立案的不在范围
    cases: {case_no: A1, kind: 其他行政, reported_at: 2026-07-15 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才受案的，尚不在范围
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密的其他行政案件不在范围
    cases: {case_no: A1, kind: 其他行政, filed_at: 2026-07-15 10:00:00, is_classified: 是}
    expect: out of scope
  # 再次调解
  - it: 第一次调解后第七个工作日最后一秒再次调解，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-21 23:59:59}
    expect: {verdict: met, clock: 再次调解, subject_no: A1, strict_due_at: 2026-10-21 23:59:59, due_at: 2026-10-21 23:59:59, law_since: 2019-01-01}
  - it: 再次调解超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解未成, at: 2026-10-12 11:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-22 00:00:00}
    expect: {verdict: breached, clock: 再次调解, breach_at: 2026-10-21 23:59:59, severity: 黄}
  - it: 国庆假期不是工作日，调休的星期六是工作日
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-09-30 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-16 00:00:00}
    expect: {verdict: breached, clock: 再次调解, breach_at: 2026-10-15 23:59:59}
  - it: 再次调解有结束时间的，以完成为准
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-21 23:00:00, ended_at: 2026-10-22 00:00:00}
    expect: {verdict: breached, clock: 再次调解}
  - it: 第一次调解有结束时间的，从结束起算
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 23:00:00, ended_at: 2026-10-13 00:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-22 10:00:00}
    expect: {verdict: met, clock: 再次调解, due_at: 2026-10-22 23:59:59}
  - it: 都只记到日，第七个工作日再次调解，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12}
      - {case_no: A1, event: 调解, at: 2026-10-21}
    expect: {verdict: met, clock: 再次调解}
  - it: 当日再次调解，结束只记到日，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-12 15:00:00, ended_at: 2026-10-12}
    expect: {verdict: met, clock: 再次调解}
  - it: 第一次调解上午结束，当日再次调解，只记到日，合规
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 00:00:00, ended_at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-12}
    expect: {verdict: met, clock: 再次调解}
  - it: 两个系统里有同一案件编号，只看本系统的案件
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安}
      - {case_no: A1, source: 乙系统, kind: 治安}
    case_events:
      - {case_no: A1, source: 甲系统, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, source: 甲系统, event: 调解, at: 2026-10-15 10:00:00}
    expect: {verdict: met, clock: 再次调解}
  - it: 三次调解，只看第二次
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-26 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-15 10:00:00}
    expect: {verdict: met, clock: 再次调解, done_at: 2026-10-15 10:00:00}
  - it: 只有一次调解，没有成功，不产生再次调解的期限
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解未成, at: 2026-10-28 10:00:00}
    expect: out of scope
  - it: 两个当事人各自的第一次调解，不是再次调解
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, person_no: "01", event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, person_no: "02", event: 调解, at: 2026-10-28 10:00:00}
    expect: out of scope
  - it: 两个案件各有一次调解，不是再次调解
    cases:
      - {case_no: A1, kind: 治安}
      - {case_no: A2, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A2, event: 调解, at: 2026-10-28 10:00:00}
    expect: out of scope
  - it: 有一次调解的时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 不详}
      - {case_no: A1, event: 调解, at: 2026-10-28 10:00:00}
    expect: {verdict: unknown, clock: 再次调解}
  - it: 再次调解结束早于第一次调解，记录有误，无法判断
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-14 10:00:00, ended_at: 2026-10-11 10:00:00}
    expect: {verdict: unknown, clock: 再次调解}
  - it: 程序规定施行第一秒的第一次调解，适用
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2019-01-01 00:00:00}
      - {case_no: A1, event: 调解, at: 2019-01-11 00:00:00}
    expect: {verdict: breached, clock: 再次调解, breach_at: 2019-01-10 23:59:59, law_since: 2019-01-01}
  - it: 程序规定施行前的第一次调解，不判断
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2018-12-31 23:59:59}
      - {case_no: A1, event: 调解, at: 2019-01-02 10:00:00}
    expect: {verdict: unknown, clock: 再次调解}
  - it: 豁免表列明的案件，再次调解豁免
    cases: {case_no: A1, kind: 治安}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-28 10:00:00}
    exemptions: {rule_id: AJ-06, object_no: A1, reason: 当事人申请改期, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 再次调解}
  - it: 刑事案件的调解不是治安调解，不在范围
    cases: {case_no: A1, kind: 刑事}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-28 10:00:00}
    expect: out of scope
  - it: 涉密案件的调解不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    case_events:
      - {case_no: A1, event: 调解, at: 2026-10-12 10:00:00}
      - {case_no: A1, event: 调解, at: 2026-10-28 10:00:00}
    expect: out of scope
  # 逮捕送所
  - it: 逮捕后恰满本地期限送看守所，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-13 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, strict_due_at: 2026-10-13 14:10:00, due_at: 2026-10-13 15:00:00, law_since: 2020-09-01}
  - it: 逮捕送所，过一秒，开始的时不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-13 14:10:01}
    expect: {verdict: borderline, clock: 逮捕送所}
  - it: 最宽算法的最后一秒送所，仍为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-13 15:00:00}
    expect: {verdict: borderline, clock: 逮捕送所}
  - it: 逮捕送所，再超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-13 15:00:01}
    expect: {verdict: breached, clock: 逮捕送所, breach_at: 2026-10-13 15:00:00, severity: 黄}
  - it: 国庆期间不顺延，至今未送所
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-01 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, breach_at: 2026-10-02 15:00:00}
  - it: 送所只记到日，次日送所，不能确定，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-13}
    expect: {verdict: borderline, clock: 逮捕送所}
  - it: 送所早于逮捕，逮捕时已在看守所，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-06 14:10:00}
    expect: {verdict: met, clock: 逮捕送所}
  - it: 逮捕没有送所时间，刑事拘留时已送所并转为逮捕，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00, ended_at: 2026-10-12 14:00:00, end_reason: 逮捕}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2, done_at: 2026-10-06 10:00:00}
  - it: 刑事拘留没有结束时间，已送所，逮捕时仍在押，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-15 10:00:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留与逮捕同一秒衔接，已送所，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00, ended_at: 2026-10-12 14:10:00, end_reason: 变更}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留与逮捕分在两个系统里，案件编号唯一，已送所，合规
    cases: {case_no: A1, source: 甲系统, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, source: 乙系统, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00, ended_at: 2026-10-12 14:00:00, end_reason: 逮捕}
      - {measure_no: C2, case_no: A1, source: 丙系统, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留的送所与逮捕在同一秒，逮捕时已在看守所
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 08:10:00, detained_at: 2026-10-12 14:10:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2, done_at: 2026-10-12 14:10:00}
  - it: 逮捕只记到日，刑事拘留当日送所，逮捕时可能已在看守所，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 08:10:00, detained_at: 2026-10-12 14:10:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留的结束只记到日，与逮捕同一天，已送所，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00, ended_at: 2026-10-12, end_reason: 变更}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 两个系统里有同一案件编号，另一系统的刑事拘留不是本案的
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事}
      - {case_no: A1, source: 乙系统, kind: 刑事}
    measures:
      - {measure_no: C1, case_no: A1, source: 乙系统, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00}
      - {measure_no: C2, case_no: A1, source: 甲系统, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, subject_no: C2}
  - it: 逮捕只记到日，次日送所，不能确定，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12, detained_at: 2026-10-13 10:00:00}
    expect: {verdict: borderline, clock: 逮捕送所}
  - it: 逮捕的同一秒即释放，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-12 14:10:00, end_reason: 释放}
    expect: {verdict: exempt, clock: 逮捕送所}
  - it: 逮捕当日释放，释放只记到日，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-12, end_reason: 释放}
    expect: {verdict: exempt, clock: 逮捕送所}
  - it: 刑事拘留后已经释放，再逮捕的应当送所
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00, ended_at: 2026-10-12 14:09:59, end_reason: 释放}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, subject_no: C2}
  - it: 送过所的是同案另一人、另一案件的同一序号，或者是其他措施，不算
    measures:
      - {measure_no: C1, case_no: A1, person_no: "02", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00}
      - {measure_no: C3, case_no: A2, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00}
      - {measure_no: C4, case_no: A1, person_no: "01", kind: 监视居住, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-06 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留始终没有送所，逮捕后也没有送所
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, ended_at: 2026-10-12 14:10:00, end_reason: 逮捕}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留的送所在逮捕之后，不是逮捕时已在押
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 2026-10-16 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留的送所时间无法识别，不知逮捕时是否已在看守所，无法判断
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 已送}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: {verdict: unknown, clock: 逮捕送所, subject_no: C2}
  - it: 刑事拘留的送所时间无法识别，逮捕后按期送所，合规
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-05 14:10:00, detained_at: 已送}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-12 16:00:00}
    expect: {verdict: met, clock: 逮捕送所, subject_no: C2}
  - it: 逮捕后期满最后一秒释放，未送所，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-13 15:00:00, end_reason: 释放}
    expect: {verdict: exempt, clock: 逮捕送所}
  - it: 期满后一秒才释放，超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-13 15:00:01, end_reason: 释放}
    expect: {verdict: breached, clock: 逮捕送所}
  - it: 释放只记到时，不能确定在期限内，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-13 15, end_reason: 释放}
    expect: {verdict: borderline, clock: 逮捕送所}
  - it: 未送所，结束时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 已放}
    expect: {verdict: unknown, clock: 逮捕送所}
  - it: 未送所，结束早于逮捕，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, ended_at: 2026-10-12 14:09:59}
    expect: {verdict: unknown, clock: 逮捕送所}
  - it: 送所已逾期，结束时间无法识别，不影响判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 2026-10-15 10:00:00, ended_at: 已放}
    expect: {verdict: breached, clock: 逮捕送所}
  - it: 逮捕未送所，未满本地期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-31 14:10:00}
    expect: {verdict: pending, clock: 逮捕送所}
  - it: 逮捕时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, detained_at: 2026-10-12 16:00:00}
    expect: {verdict: unknown, clock: 逮捕送所}
  - it: 送所时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00, detained_at: 已送}
    expect: {verdict: unknown, clock: 逮捕送所}
  - it: 刑事案件程序规定施行前最后一秒逮捕，按刑事诉讼法
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2020-08-31 23:59:59, detained_at: 2020-09-05 10:00:00}
    expect: {verdict: breached, clock: 逮捕送所, law_since: 2018-10-26}
  - it: 刑事案件程序规定施行第一秒逮捕
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2020-09-01 00:00:00, detained_at: 2020-09-05 10:00:00}
    expect: {verdict: breached, clock: 逮捕送所, law_since: 2020-09-01}
  - it: 刑事诉讼法本版施行第一秒逮捕，适用
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-26 00:00:00, detained_at: 2018-10-30 10:00:00}
    expect: {verdict: breached, clock: 逮捕送所, breach_at: 2018-10-27 01:00:00, law_since: 2018-10-26}
  - it: 刑事诉讼法本版施行前逮捕，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-25 23:59:59, detained_at: 2018-10-26 10:00:00}
    expect: {verdict: unknown, clock: 逮捕送所}
  - it: 豁免表列明的逮捕，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    exemptions: {rule_id: AJ-06, object_no: C1, person_no: "01", reason: 突发疾病抢救, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 逮捕送所}
  - it: 刑事拘留的送所由另一条规则检查；取保候审无需送所；都不在范围
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-12 14:10:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2026-10-12 14:10:00}
    expect: out of scope
  - it: 涉密案件的逮捕不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-10-12 14:10:00}
    expect: out of scope
  # 盘问通知家属
  - it: 批准继续盘问后恰满本地期限通知家属，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, started_at: 2026-10-12 13:30:00, family_notified_at: 2026-10-12 18:10:00}
    expect: {verdict: met, clock: 盘问通知家属, strict_due_at: 2026-10-12 18:10:00, due_at: 2026-10-12 19:00:00, law_since: 2004-10-01}
  - it: 盘问通知家属，过一秒，开始的时不算，为临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 18:10:01}
    expect: {verdict: borderline, clock: 盘问通知家属}
  - it: 盘问通知家属，再超过一秒即超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 19:00:01}
    expect: {verdict: breached, clock: 盘问通知家属, breach_at: 2026-10-12 19:00:00, severity: 黄}
  - it: 至今未通知家属；盘问已经结束，通知义务不因此消失
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, started_at: 2026-10-12 13:30:00, ended_at: 2026-10-12 15:00:00}
    expect: {verdict: breached, clock: 盘问通知家属}
  - it: 盘问通知家属，节点里有通知家属，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 15:00:00}
    expect: {verdict: met, clock: 盘问通知家属, done_at: 2026-10-12 15:00:00}
  - it: 通知节点没有写明人员，同样算；措施表填的已逾期，以先通知的为准
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 23:00:00}
    case_events: {case_no: A1, event: 通知家属, at: 2026-10-12 14:10:00}
    expect: {verdict: met, clock: 盘问通知家属, done_at: 2026-10-12 14:10:00}
  - it: 通知的是另一人、另一案件，或者在批准之前，都不算
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    case_events:
      - {case_no: A1, person_no: "02", event: 通知家属, at: 2026-10-12 15:00:00}
      - {case_no: A2, person_no: "01", event: 通知家属, at: 2026-10-12 15:00:00}
      - {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 14:09:59}
      - {case_no: A1, person_no: "01", event: 进展告知, at: 2026-10-12 15:00:00}
    expect: {verdict: breached, clock: 盘问通知家属}
  - it: 案件、措施、节点分在三个系统里，案件编号唯一，节点里的通知仍算
    cases: {case_no: A1, source: 甲系统, kind: 治安}
    measures: {measure_no: C1, case_no: A1, source: 乙系统, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    case_events: {case_no: A1, source: 丙系统, person_no: "01", event: 通知家属, at: 2026-10-12 15:00:00}
    expect: {verdict: met, clock: 盘问通知家属}
  - it: 措施表填的通知就在批准的同一秒，节点里的通知已逾期，以先通知的为准
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 14:10:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 23:00:00}
    expect: {verdict: met, clock: 盘问通知家属, done_at: 2026-10-12 14:10:00}
  - it: 措施表填的通知只记到日，节点里的通知已逾期，不能确定，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 23:00:00}
    expect: {verdict: borderline, clock: 盘问通知家属}
  - it: 措施表填的通知只记到分，与批准同一分钟，节点里的通知已逾期，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:30, family_notified_at: 2026-10-12 14:10}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 23:00:00}
    expect: {verdict: met, clock: 盘问通知家属}
  - it: 措施表填的通知早于批准，节点里的通知只记到日，不能确定，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 13:00:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12}
    expect: {verdict: borderline, clock: 盘问通知家属}
  - it: 通知的节点只记到日，不能确定，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12}
    expect: {verdict: borderline, clock: 盘问通知家属}
  - it: 措施表填的通知早于批准，记录有误，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 13:00:00}
    expect: {verdict: unknown, clock: 盘问通知家属}
  - it: 措施表填的通知早于批准，节点里另有按期的通知，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 2026-10-12 13:00:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 15:00:00}
    expect: {verdict: met, clock: 盘问通知家属}
  - it: 身份不明，有不通知情形，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, notice_waiver: 身份不明, decided_at: 2026-10-12 14:10:00}
    expect: {verdict: exempt, clock: 盘问通知家属}
  - it: 无法通知，附带提到有碍侦查，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, notice_waiver: 没有家属无法通知，且有碍侦查, decided_at: 2026-10-12 14:10:00}
    expect: {verdict: exempt, clock: 盘问通知家属}
  - it: 盘问通知家属，有碍侦查不是理由，仍超期
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, notice_waiver: 通知可能有碍侦查, decided_at: 2026-10-12 14:10:00}
    expect: {verdict: breached, clock: 盘问通知家属}
  - it: 盘问通知家属，未通知，未满本地期限
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-31 20:10:00}
    expect: {verdict: pending, clock: 盘问通知家属}
  - it: 批准时间只记到日，当日通知，临界
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12, family_notified_at: 2026-10-12 18:00:00}
    expect: {verdict: borderline, clock: 盘问通知家属}
  - it: 批准时间缺失，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2026-10-12 13:30:00, family_notified_at: 2026-10-12 18:10:00}
    expect: {verdict: unknown, clock: 盘问通知家属}
  - it: 通知时间无法识别，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00, family_notified_at: 已通知}
    expect: {verdict: unknown, clock: 盘问通知家属}
  - it: 继续盘问规定施行第一秒批准，适用
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2004-10-01 00:00:00, family_notified_at: 2004-10-01 10:00:00}
    expect: {verdict: breached, clock: 盘问通知家属, breach_at: 2004-10-01 05:00:00, law_since: 2004-10-01}
  - it: 继续盘问规定施行前批准，不判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2004-09-30 23:59:59, family_notified_at: 2004-10-01 01:00:00}
    expect: {verdict: unknown, clock: 盘问通知家属}
  - it: 豁免表列明的继续盘问，豁免
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    exemptions: {rule_id: AJ-06, object_no: C1, reason: 家属不在国内, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 盘问通知家属}
  - it: 涉密案件的继续盘问不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 继续盘问, decided_at: 2026-10-12 14:10:00}
    expect: out of scope
  # 传唤通知家属
  - it: 治安案件，到案后恰满本地期限通知家属，合规
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00, family_notified_at: 2026-10-12 17:20:00}
    expect: {verdict: met, clock: 传唤通知家属, strict_due_at: 2026-10-12 17:20:00, due_at: 2026-10-12 18:00:00, law_since: 2026-01-01}
  - it: 传唤通知家属，过一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 口头传唤, started_at: 2026-10-12 09:20:00, family_notified_at: 2026-10-12 17:20:01}
    expect: {verdict: borderline, clock: 传唤通知家属}
  - it: 传唤通知家属，再超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 强制传唤, started_at: 2026-10-12 09:20:00, family_notified_at: 2026-10-12 18:00:01}
    expect: {verdict: breached, clock: 传唤通知家属, breach_at: 2026-10-12 18:00:00, severity: 黄}
  - it: 至今未通知；传唤已经结束，通知义务不因此消失
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 口头传唤, started_at: 2026-10-12 09:20:00, ended_at: 2026-10-12 11:00:00}
    expect: {verdict: breached, clock: 传唤通知家属}
  - it: 传唤通知家属，节点里有通知家属，合规
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 10:00:00}
    expect: {verdict: met, clock: 传唤通知家属}
  - it: 到案时间只记到日，当日通知，不能确定，临界
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12, family_notified_at: 2026-10-12 12:00:00}
    expect: {verdict: borderline, clock: 传唤通知家属, strict_due_at: 2026-10-12 08:00:00, due_at: 2026-10-13 08:00:00}
  - it: 两个系统里有同一案件编号，只看本系统的案件和通知
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安}
      - {case_no: A1, source: 乙系统, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, source: 甲系统, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    case_events: {case_no: A1, source: 乙系统, person_no: "01", event: 通知家属, at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 传唤通知家属}
  - it: 到案之前的通知节点不算
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    case_events: {case_no: A1, person_no: "01", event: 通知家属, at: 2026-10-12 09:19:59}
    expect: {verdict: breached, clock: 传唤通知家属}
  - it: 拒不提供家属联系方式，豁免
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, notice_waiver: 拒不提供联系方式, started_at: 2026-10-12 09:20:00}
    expect: {verdict: exempt, clock: 传唤通知家属}
  - it: 传唤通知家属，有碍侦查不是理由，仍超期
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, notice_waiver: 有碍侦查, started_at: 2026-10-12 09:20:00}
    expect: {verdict: breached, clock: 传唤通知家属}
  - it: 传唤通知家属，未通知，未满本地期限
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-31 18:20:00}
    expect: {verdict: pending, clock: 传唤通知家属}
  - it: 到案时间缺失，无法判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, family_notified_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, clock: 传唤通知家属}
  - it: 其他行政案件的传唤，依程序规定通知家属，施行第一秒适用
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2019-01-01 00:00:00, family_notified_at: 2019-01-01 09:00:01}
    expect: {verdict: breached, clock: 传唤通知家属, breach_at: 2019-01-01 09:00:00, law_since: 2019-01-01}
  - it: 其他行政案件，程序规定施行前的传唤，不判断
    cases: {case_no: A1, kind: 其他行政}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2018-12-31 23:59:59, family_notified_at: 2019-01-01 02:00:00}
    expect: {verdict: unknown, clock: 传唤通知家属}
  - it: 旧治安法最后一秒的传唤，按旧法
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2025-12-31 23:59:59}
    expect: {verdict: breached, clock: 传唤通知家属, breach_at: 2026-01-01 08:00:00, law_since: 2006-03-01}
  - it: 新治安法第一秒的传唤，按新法
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-01-01 00:00:00}
    expect: {verdict: breached, clock: 传唤通知家属, breach_at: 2026-01-01 09:00:00, law_since: 2026-01-01}
  - it: 治安管理处罚法施行第一秒的传唤，适用
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2006-03-01 00:00:00}
    expect: {verdict: breached, clock: 传唤通知家属, law_since: 2006-03-01}
  - it: 治安管理处罚法施行前的传唤，不判断
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2006-02-28 23:59:59, family_notified_at: 2006-03-01 01:00:00}
    expect: {verdict: unknown, clock: 传唤通知家属}
  - it: 案件不在导出数据中，不知是行政案件还是刑事案件，无法判断
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    expect: {verdict: unknown, clock: 传唤通知家属}
  - it: 豁免表列明的传唤，豁免
    cases: {case_no: A1, kind: 治安}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    exemptions: {rule_id: AJ-06, object_no: C1, reason: 单位传唤, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 传唤通知家属}
  - it: 刑事案件的传唤不在范围
    cases: {case_no: A1, kind: 刑事}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    expect: out of scope
  - it: 涉密案件的传唤不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2026-10-12 09:20:00}
    expect: out of scope
  # 移送告知
  - it: 移送后第三日最后一秒告知报案人，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-15 23:59:59}
    expect: {verdict: met, clock: 移送告知, subject_no: A1, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2020-09-01}
  - it: 移送告知超过一秒即超期；经济犯罪案件同样适用
    cases: {case_no: A1, kind: 经济犯罪, origin: 控告, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-16 00:00:00}
    expect: {verdict: breached, clock: 移送告知, breach_at: 2026-10-15 23:59:59, severity: 黄}
  - it: 第三日在国庆期间，顺延期内告知为临界
    cases: {case_no: A1, kind: 刑事, origin: 举报, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-09-30 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, clock: 移送告知, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 移送之前一秒的进展告知不算；110报警的也应当告知
    cases: {case_no: A1, kind: 刑事, origin: "110", filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-12 09:59:59}
    expect: {verdict: breached, clock: 移送告知}
  - it: 写明被告知人的告知，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, person_no: "05", event: 进展告知, at: 2026-10-13 10:00:00}
    expect: {verdict: met, clock: 移送告知}
  - it: 移送的同一秒告知，合规
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 2026-10-12 10:00:00}
    expect: {verdict: met, clock: 移送告知}
  - it: 其他案件的告知、其他节点，都不算；行政机关移送的应当告知移送机关
    cases:
      - {case_no: A1, kind: 刑事, origin: 行政机关移送, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事}
    case_events:
      - {case_no: A2, event: 进展告知, at: 2026-10-13 10:00:00}
      - {case_no: A1, event: 鉴定意见告知, at: 2026-10-13 10:00:00}
    expect: {verdict: breached, clock: 移送告知}
  - it: 案件来源没有记载，但有控告人，应当告知
    cases: {case_no: A1, kind: 刑事, has_complainant: 是, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 移送告知}
  - it: 是否有控告人无法识别，未告知的无法判断
    cases: {case_no: A1, kind: 刑事, has_complainant: 待定, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, clock: 移送告知}
  - it: 是否有控告人无法识别，但来源是报案，应当告知
    cases: {case_no: A1, kind: 刑事, has_complainant: 待定, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 移送告知}
  - it: 立案时间无法识别，不知是否立案后移送，未告知的无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 不详, transferred_out_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, clock: 移送告知}
  - it: 移送只记到日，与立案同一天，应当告知
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-10-12 10:00:00, transferred_out_at: 2026-10-12}
    expect: {verdict: breached, clock: 移送告知}
  - it: 立案的同一秒移送，应当告知
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-10-12 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, clock: 移送告知}
  - it: 移送时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 不详}
    expect: {verdict: unknown, clock: 移送告知}
  - it: 告知时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    case_events: {case_no: A1, event: 进展告知, at: 不详}
    expect: {verdict: unknown, clock: 移送告知}
  - it: 移送后未告知，未到期
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-29 10:00:00}
    expect: {verdict: pending, clock: 移送告知}
  - it: 刑事案件程序规定施行第一秒移送，适用
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2020-08-14 10:00:00, transferred_out_at: 2020-09-01 00:00:00}
    expect: {verdict: breached, clock: 移送告知, breach_at: 2020-09-04 23:59:59, law_since: 2020-09-01}
  - it: 刑事案件程序规定施行前移送，不判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2020-08-14 10:00:00, transferred_out_at: 2020-08-31 23:59:59}
    case_events: {case_no: A1, event: 进展告知, at: 2020-09-01 10:00:00}
    expect: {verdict: unknown, clock: 移送告知}
  - it: 豁免表列明的案件，移送告知豁免
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: AJ-06, object_no: A1, reason: 报案人下落不明, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {verdict: exempt, clock: 移送告知}
  - it: 工作发现的案件没有报案人，不在范围
    cases: {case_no: A1, kind: 刑事, origin: 工作发现, has_complainant: 否, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 没有立案就移送的，不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, transferred_out_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 移送之后才立案的，不是立案后移送，不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-10-12 10:00:01, transferred_out_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 治安案件的移送不在范围
    cases: {case_no: A1, kind: 治安, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才移送的，尚不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的移送不在范围
    cases: {case_no: A1, kind: 刑事, origin: 报案, filed_at: 2026-09-14 10:00:00, transferred_out_at: 2026-10-12 10:00:00, is_classified: 是}
    expect: out of scope
--- */
with returned as (
    select
        events.*,
        lead(events.at) over again as next_at,
        lead(events.at_latest) over again as next_at_latest
    from clocks.case_events as events
    where events.event = '补充侦查'
    window again as (
        partition by events.case_source, events.case_no, events.person_no
        order by events.at, events.source_file, events.source_row
    )
),

ends_of_cases as (
    select source, case_no, prosecuted_at as over_at, prosecuted_at_latest as over_at_latest
    from clocks.cases
    union all
    select source, case_no, concluded_at, concluded_at_latest
    from clocks.cases
    union all
    select source, case_no, cancelled_at, cancelled_at_latest
    from clocks.cases
    union all
    select source, case_no, transferred_out_at, transferred_out_at_latest
    from clocks.cases
),

-- what ended before the return is what was returned
returned_and_over as (
    select
        returned.case_source,
        returned.case_no,
        returned.person_no,
        returned.at,
        returned.at_latest,
        returned.next_at,
        returned.next_at_latest,
        least(returned.ended_at, min(ends.over_at)) as over_at,
        least(returned.ended_at_latest, min(ends.over_at_latest)) as over_at_latest,
        returned.source_file,
        returned.source_row
    from returned
    left join ends_of_cases as ends
        on ends.source = returned.case_source and ends.case_no = returned.case_no
        and ends.over_at_latest >= returned.at
    group by
        returned.case_source,
        returned.case_no,
        returned.person_no,
        returned.at,
        returned.at_latest,
        returned.next_at,
        returned.next_at_latest,
        returned.ended_at,
        returned.ended_at_latest,
        returned.source_file,
        returned.source_row
),

mediations as (
    select
        events.*,
        coalesce(events.ended_at, events.at) as over_at,
        coalesce(events.ended_at_latest, events.at_latest) as over_at_latest
    from clocks.case_events as events
    where events.event = '调解'
),

mediations_in_order as (
    select
        mediations.*,
        row_number() over again as session_no,
        lead(mediations.over_at) over again as next_over_at,
        lead(mediations.over_at_latest) over again as next_over_at_latest
    from mediations
    window again as (
        partition by mediations.case_source, mediations.case_no, mediations.person_no
        order by mediations.at, mediations.source_file, mediations.source_row
    )
),

-- with the hour at which the person was taken to the detention house before, and stayed there until the arrest
arrests as (
    select
        arrests.source,
        arrests.measure_no,
        arrests.case_no,
        arrests.person_no,
        arrests.unit_code,
        arrests.officer_no,
        arrests.started_at,
        arrests.started_at_latest,
        arrests.detained_at,
        arrests.detained_at_latest,
        arrests.ended_at,
        arrests.ended_at_latest,
        min(case when not is_unreadable(detentions.detained_at) then detentions.detained_at end) as held_at,
        min(case when not is_unreadable(detentions.detained_at) then detentions.detained_at_latest end) as held_at_latest,
        count(detentions.measure_no) > 0 as is_perhaps_held,
        arrests.source_file,
        arrests.source_row
    from clocks.measures as arrests
    left join clocks.measures as detentions
        on detentions.kind = '刑事拘留'
        and coalesce(detentions.case_source, detentions.source) = coalesce(arrests.case_source, arrests.source)
        and detentions.case_no = arrests.case_no and detentions.person_no = arrests.person_no
        and detentions.detained_at <= arrests.started_at_latest
        and (
            detentions.ended_at is null
            or detentions.ended_at_latest >= arrests.started_at
            or detentions.end_reason = '逮捕'
        )
    where arrests.kind = '逮捕'
    group by
        arrests.source,
        arrests.measure_no,
        arrests.case_no,
        arrests.person_no,
        arrests.unit_code,
        arrests.officer_no,
        arrests.started_at,
        arrests.started_at_latest,
        arrests.detained_at,
        arrests.detained_at_latest,
        arrests.ended_at,
        arrests.ended_at_latest,
        arrests.source_file,
        arrests.source_row
),

whose_family as (
    select
        '盘问通知家属' as clock,
        measures.*,
        '' as law_group,
        measures.decided_at as start_at,
        measures.decided_at_latest as start_at_latest,
        '批准继续盘问' as start_name,
        cast(null as varchar) as unclear
    from clocks.measures as measures
    where measures.kind = '继续盘问'
    union all
    select
        '传唤通知家属' as clock,
        measures.*,
        cases.kind as law_group,
        measures.started_at as start_at,
        measures.started_at_latest as start_at_latest,
        '传唤到案' as start_name,
        case when measures.case_link <> 'linked' then '案件不在导出数据中，不知是行政案件还是刑事案件' end as unclear
    from clocks.measures as measures
    left join clocks.cases as cases
        on cases.source = measures.case_source and cases.case_no = measures.case_no
    where measures.kind in ('传唤', '口头传唤', '强制传唤')
        and (measures.case_link <> 'linked' or cases.is_administrative)
),

handed_over as (
    select
        cases.*,
        coalesce(cases.has_complainant, false)
            or coalesce(cases.origin in ('110', '报案', '控告', '举报', '行政机关移送'), false) as has_someone_to_tell
    from clocks.cases as cases
    where cases.is_criminal
        and cases.filed_at <= cases.transferred_out_at_latest
),

duties as (
    select
        '补充侦查' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        returned.person_no,
        cases.unit_code,
        cases.officer_no,
        '' as law_group,
        returned.at as start_at,
        returned.at_latest as start_at_latest,
        'months' as term_unit,
        cases.source as steps_source,
        cast(null as varchar) as told_by,
        -- whoever got the case back a second time had handed it in before
        least(returned.over_at, returned.next_at) as own_at,
        least(returned.over_at_latest, returned.next_at_latest) as own_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as timestamp) as release_at,
        cast(null as timestamp) as release_at_latest,
        cast(null as varchar) as excuse,
        case
            when coalesce(returned.over_at > returned.next_at, returned.next_at is not null)
                then '再次退回以前何时补充侦查完毕没有记录'
        end as unclear,
        '接到退回补充侦查文书' as start_name,
        '补充侦查完毕' as done_name,
        '精神病鉴定' as pause_name,
        cast(null as varchar) as near_miss,
        returned.source_file,
        returned.source_row
    from returned_and_over as returned
    join clocks.cases as cases
        on cases.source = returned.case_source and cases.case_no = returned.case_no
    where cases.is_criminal
    union all
    select
        '其他行政办案' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        '' as law_group,
        -- the day of filing; the rules of 2018 know only acceptance
        coalesce(cases.filed_at, cases.accepted_at) as start_at,
        coalesce(cases.filed_at_latest, cases.accepted_at_latest) as start_at_latest,
        'days' as term_unit,
        cases.source as steps_source,
        cast(null as varchar) as told_by,
        least(
            cases.decided_at, cases.concluded_at, cases.transferred_out_at, cases.cancelled_at, cases.declined_finally_at
        ) as own_at,
        least(
            cases.decided_at_latest, cases.concluded_at_latest, cases.transferred_out_at_latest, cases.cancelled_at_latest,
            cases.declined_finally_at_latest
        ) as own_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as timestamp) as release_at,
        cast(null as timestamp) as release_at_latest,
        case when cases.pending_reason in ('行为人不明', '在逃') then '未结原因为' || cases.pending_reason end as excuse,
        cast(null as varchar) as unclear,
        case when cases.filed_at is null then '受案' else '立案' end as start_name,
        '处理决定' as done_name,
        '鉴定' as pause_name,
        cast(null as varchar) as near_miss,
        cases.source_file,
        cases.source_row
    from clocks.cases as cases
    where cases.kind = '其他行政'
        and (cases.filed_at is not null or cases.accepted_at is not null)
    union all
    select
        '再次调解' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        mediations.person_no,
        cases.unit_code,
        cases.officer_no,
        '' as law_group,
        mediations.over_at as start_at,
        mediations.over_at_latest as start_at_latest,
        'workdays' as term_unit,
        cases.source as steps_source,
        cast(null as varchar) as told_by,
        mediations.next_over_at as own_at,
        mediations.next_over_at_latest as own_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as timestamp) as release_at,
        cast(null as timestamp) as release_at_latest,
        cast(null as varchar) as excuse,
        cast(null as varchar) as unclear,
        '第一次调解' as start_name,
        '再次调解' as done_name,
        cast(null as varchar) as pause_name,
        cast(null as varchar) as near_miss,
        mediations.source_file,
        mediations.source_row
    from mediations_in_order as mediations
    join clocks.cases as cases
        on cases.source = mediations.case_source and cases.case_no = mediations.case_no
    where cases.kind = '治安'
        and mediations.session_no = 1
        and mediations.next_over_at is not null
    union all
    select
        '逮捕送所' as clock,
        '措施' as subject_kind,
        arrests.source,
        arrests.measure_no as subject_no,
        arrests.case_no,
        arrests.person_no,
        arrests.unit_code,
        arrests.officer_no,
        '' as law_group,
        arrests.started_at as start_at,
        arrests.started_at_latest as start_at_latest,
        'hours' as term_unit,
        cast(null as varchar) as steps_source,
        cast(null as varchar) as told_by,
        coalesce(arrests.held_at, arrests.detained_at) as own_at,
        coalesce(arrests.held_at_latest, arrests.detained_at_latest) as own_at_latest,
        -- who is there already need not be taken there
        any_time() as done_from,
        -- an end before the beginning frees nobody
        case when arrests.ended_at_latest >= arrests.started_at then arrests.ended_at end as release_at,
        case when arrests.ended_at_latest >= arrests.started_at then arrests.ended_at_latest end as release_at_latest,
        cast(null as varchar) as excuse,
        case
            when arrests.detained_at is not null then null
            when arrests.is_perhaps_held then '刑事拘留的送所时间无法识别，不知逮捕时是否已在看守所'
            when is_unreadable(arrests.ended_at) then '结束时间无法识别，不知是否已在期限内释放'
            when arrests.ended_at_latest < arrests.started_at then '结束早于逮捕，记录有误'
        end as unclear,
        '逮捕' as start_name,
        '送看守所' as done_name,
        cast(null as varchar) as pause_name,
        cast(null as varchar) as near_miss,
        arrests.source_file,
        arrests.source_row
    from arrests
    union all
    select
        measures.clock,
        '措施' as subject_kind,
        measures.source,
        measures.measure_no as subject_no,
        measures.case_no,
        measures.person_no,
        measures.unit_code,
        measures.officer_no,
        measures.law_group,
        measures.start_at,
        measures.start_at_latest,
        'hours' as term_unit,
        -- a case that is not in the exports may still have its steps there
        coalesce(measures.case_source, measures.source) as steps_source,
        '通知家属' as told_by,
        measures.family_notified_at as own_at,
        measures.family_notified_at_latest as own_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as timestamp) as release_at,
        cast(null as timestamp) as release_at_latest,
        -- here the law knows no investigation that the notice might hinder
        case
            when measures.notice_waiver not like '%有碍侦查%' or measures.notice_waiver like '%无法通知%'
                then '不通知情形：' || measures.notice_waiver
        end as excuse,
        measures.unclear,
        measures.start_name,
        '通知家属' as done_name,
        cast(null as varchar) as pause_name,
        case
            when measures.notice_waiver like '%有碍侦查%' and measures.notice_waiver not like '%无法通知%'
                then '不通知情形为“有碍侦查”，法律没有规定这一例外'
        end as near_miss,
        measures.source_file,
        measures.source_row
    from whose_family as measures
    union all
    select
        '移送告知' as clock,
        '案件' as subject_kind,
        cases.source,
        cases.case_no as subject_no,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        '' as law_group,
        cases.transferred_out_at as start_at,
        cases.transferred_out_at_latest as start_at_latest,
        'days' as term_unit,
        cases.source as steps_source,
        '进展告知' as told_by,
        cast(null as timestamp) as own_at,
        cast(null as timestamp) as own_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as timestamp) as release_at,
        cast(null as timestamp) as release_at_latest,
        cast(null as varchar) as excuse,
        case
            when is_unreadable(cases.filed_at) then '立案时间无法识别，不知是否立案后移送'
            when not cases.has_someone_to_tell then '是否有控告人无法识别'
        end as unclear,
        '移送' as start_name,
        '告知报案人' as done_name,
        cast(null as varchar) as pause_name,
        cast(null as varchar) as near_miss,
        cases.source_file,
        cases.source_row
    from handed_over as cases
    where cases.has_someone_to_tell
        or has_column(cases.unreadable, 'has_complainant')
),

-- what was told before the duty arose was something else; no duty is both told of and paused
duties_told_or_paused as (
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
        duties.term_unit,
        duties.own_at,
        duties.own_at_latest,
        duties.done_from,
        duties.release_at,
        duties.release_at_latest,
        duties.excuse,
        duties.unclear,
        duties.start_name,
        duties.done_name,
        duties.pause_name,
        duties.near_miss,
        duties.source_file,
        duties.source_row,
        min(notices.at) as told_at,
        min(notices.at_latest) as told_at_latest,
        list({
            'kind': 'pause', 'at': pauses.at, 'at_latest': pauses.at_latest,
            'ended_at': pauses.ended_at, 'ended_at_latest': pauses.ended_at_latest, 'seq': null
        }) filter (where pauses.at is not null) as changes
    from duties
    left join clocks.case_events as notices
        on notices.event = duties.told_by
        and coalesce(notices.case_source, notices.source) = duties.steps_source
        and notices.case_no = duties.case_no
        and notices.at_latest >= duties.start_at
        and (duties.person_no is null or notices.person_no is null or notices.person_no = duties.person_no)
    left join clocks.pauses as pauses
        on pauses.case_source = duties.steps_source
        and pauses.case_no = duties.case_no
        and (duties.person_no is null or pauses.person_no is null or pauses.person_no = duties.person_no)
        and case duties.clock
            when '补充侦查' then pauses.event = '精神病鉴定'
            when '其他行政办案' then pauses.event in ('鉴定', '精神病鉴定')
        end
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
        duties.term_unit,
        duties.own_at,
        duties.own_at_latest,
        duties.done_from,
        duties.release_at,
        duties.release_at_latest,
        duties.excuse,
        duties.unclear,
        duties.start_name,
        duties.done_name,
        duties.pause_name,
        duties.near_miss,
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
    duties.term_unit,
    coalesce(law.months, law.days, law.workdays, law.hours) as term_n,
    duties.changes,
    -- a case may be returned twice
    duties.clock = '补充侦查' as is_one_of_several,
    -- an entry before the duty is a mistake; it counts only where nothing better is on record
    case
        when duties.own_at_latest < duties.start_at and duties.told_at is not null then duties.told_at
        else least(duties.own_at, duties.told_at)
    end as done_at,
    case
        when duties.own_at_latest < duties.start_at and duties.told_at is not null then duties.told_at_latest
        else least(duties.own_at_latest, duties.told_at_latest)
    end as done_at_latest,
    duties.done_from,
    duties.release_at,
    duties.release_at_latest,
    duties.excuse,
    duties.unclear,
    law.law_no,
    duties.start_name,
    duties.done_name,
    duties.pause_name,
    duties.near_miss,
    duties.source_file,
    duties.source_row
from duties_told_or_paused as duties
left join law
    on law.clock = duties.clock and law.applies_to = duties.law_group
    and law.since <= duties.start_at and duties.start_at < law.until
