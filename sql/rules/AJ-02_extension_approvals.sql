/* ---
name: 延期审批瑕疵
question: 每一次延长期限，是否由有权的机关在所延长的期限届满之前批准，并且没有超出法定的次数和时长？
class: R
severity: 黄
theme: 办案期限
dated_by: 所延长期限的起算时间（受案、立案、执行逮捕、措施开始、信访受理）
needs:
  - "scope: extensions.object_kind"
  - "start: cases.accepted_at | cases.filed_at | measures.started_at | property_items.seized_at | petitions.accepted_at"
  - "done: extensions.approved_at"
  - "present: extensions.approver_level"
law:
  - since: 2006-03-01
    applies_to: 治安受案
    instrument: 治安管理处罚法（2012年修正）
    article: 第九十九条
    quote: 公安机关办理治安案件的期限，自受理之日起不得超过三十日；案情重大、复杂的，经上一级公安机关批准，可以延长三十日。
    values: {term: 30, extensions: 1, first: 30}
  - since: 2026-01-01
    applies_to: 治安立案
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百一十八条
    quote: 公安机关办理治安案件的期限，自立案之日起不得超过三十日；案情重大、复杂的，经上一级公安机关批准，可以延长三十日。期限延长以二次为限。公安派出所办理的案件需要延长期限的，由所属公安机关批准。
    values: {term: 30, extensions: 2, first: 30}
  - since: 2018-10-26
    applies_to: 侦查羁押
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百五十六条、第一百五十八条、第一百五十九条
    quote: 对犯罪嫌疑人逮捕后的侦查羁押期限不得超过二个月。案情复杂、期限届满不能终结的案件，可以经上一级人民检察院批准延长一个月。”“下列案件在本法第一百五十六条规定的期限届满不能侦查终结的，经省、自治区、直辖市人民检察院批准或者决定，可以延长二个月：”“对犯罪嫌疑人可能判处十年有期徒刑以上刑罚，依照本法第一百五十八条规定延长期限届满，仍不能侦查终结的，经省、自治区、直辖市人民检察院批准或者决定，可以再延长二个月。
    values: {term: 2, extensions: 3, first: 1, later: 2}
  - since: 2012-01-01
    applies_to: 行政查扣
    instrument: 行政强制法（2011年）
    article: 第二十五条
    quote: 查封、扣押的期限不得超过三十日；情况复杂的，经行政机关负责人批准，可以延长，但是延长期限不得超过三十日。法律、行政法规另有规定的除外。
    values: {term: 30, extensions: 1, first: 30}
  - since: 2019-01-01
    applies_to: 行政查扣
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百一十二条
    quote: 扣押、扣留、查封期限为三十日，情况复杂的，经县级以上公安机关负责人批准，可以延长三十日；法律、行政法规另有规定的除外。
    confidence: 逐字，施行日凭记忆
    values: {term: 30, extensions: 1, first: 30}
  - since: 2012-01-01
    applies_to: 行政冻结
    instrument: 行政强制法（2011年）
    article: 第三十二条
    quote: 自冻结存款、汇款之日起三十日内，行政机关应当作出处理决定或者作出解除冻结决定；情况复杂的，经行政机关负责人批准，可以延长，但是延长期限不得超过三十日。法律另有规定的除外。
    values: {term: 30, extensions: 1, first: 30}
  - since: 2019-01-01
    applies_to: 登记保存
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百一十条
    quote: 对先行登记保存的证据，应当在七日内作出处理决定。逾期不作出处理决定的，视为自动解除。
    confidence: 逐字，施行日凭记忆
    values: {extensions: 0}
  - since: 2020-09-01
    applies_to: 刑事冻结款项
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十三条
    quote: 需要延长冻结期限的，应当按照原批准权限和程序，在冻结期限届满前办理继续冻结手续。”“冻结存款、汇款、证券交易结算资金、期货保证金等财产的期限为六个月。每次续冻期限最长不得超过六个月。
    values: {term: 6, first: 6}
  - since: 2020-09-01
    applies_to: 刑事冻结重大款项
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十三条
    quote: 需要延长冻结期限的，应当按照原批准权限和程序，在冻结期限届满前办理继续冻结手续。”“对于重大、复杂案件，经设区的市一级以上公安机关负责人批准，冻结存款、汇款、证券交易结算资金、期货保证金等财产的期限可以为一年。每次续冻期限最长不得超过一年。
    values: {term: 12, first: 12}
  - since: 2020-09-01
    applies_to: 刑事冻结证券
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十四条
    quote: 需要延长冻结期限的，应当按照原批准权限和程序，在冻结期限届满前办理继续冻结手续。”“冻结债券、股票、基金份额等证券的期限为二年。每次续冻期限最长不得超过二年。
    values: {term: 24, first: 24}
  - since: 2020-09-01
    applies_to: 刑事冻结股权
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十五条
    quote: 需要延长冻结期限的，应当按照原批准权限和程序，在冻结期限届满前办理继续冻结手续。”“冻结股权、保单权益或者投资权益的期限为六个月。每次续冻期限最长不得超过六个月。
    values: {term: 6, first: 6}
  - since: 2005-05-01
    applies_to: 信访
    instrument: 信访条例（2005年，已废止）
    article: 第三十三条
    quote: 信访事项应当自受理之日起60日内办结；情况复杂的，经本行政机关负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。法律、行政法规另有规定的，从其规定。
    values: {term: 60, extensions: 1, first: 30}
  - since: 2022-05-01
    applies_to: 信访
    instrument: 信访工作条例（2022年）
    article: 第三十四条
    quote: 对本条例第三十一条第六项规定的信访事项应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。
    values: {term: 60, extensions: 1, first: 30}
exemptions:
  - 豁免表列明的延长，对象编号写作“对象编号/延次序”，如某案件的第二次延长写作“案件编号/延2”
  - 鉴定、听证、精神病鉴定、调解未成、重新计算，照所延长的期限一样扣除或者重新起算
false_positives:
  - 期满前已经批准，审批时间录成了补录当日
  - 批准机关录错：派出所案件由县级公安机关批准而录为其他机关的
  - 四类重大复杂案件由省级人民检察院直接批准延长二个月，而没有第一次延长记录的，会被认为时长超出
  - 同一次延长录入两次而次序不同的，会被认为多一次
not_decided:
  - 级别、次数、时长有瑕疵的，不再判断批准是否及时；晚于期限的延长不给时间，其后的延长仍按原期限判断
  - 没有记录时长的，不判断时长；日与月无从比较的，只在任何算法下都超出才认定
  - 冻结股权、保单权益的续冻须经设区的市一级以上公安机关负责人批准（程序规定第二百三十九条），其他投资权益不必；财产种类只有“股权”，县级批准的不认定为级别不符
  - 批准的检察院是上一级还是省级：批准机关一栏只有“检察院”
  - 涉嫌恐怖活动资产的冻结（程序规定第一百一十四条）另有期限，须用豁免表
  - 刑事案件、其他行政案件、刑事查封扣押、逮捕以外的措施，没有收录可以延长的期限，其延长不在范围
examples:
  - it: 治安案件在第三十日最后一秒批准延长，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-14 23:59:59, approver_level: 上一级公安机关, length: "30", length_unit: 日}
    expect: {verdict: met, subject_no: A1/延1, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, law_since: 2026-01-01}
  - it: 批准晚于期限一秒，瑕疵；发生时间为批准时间
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, severity: 黄, due_at: 2026-10-14 23:59:59, done_at: 2026-10-15 00:00:00, breach_at: 2026-10-15 00:00:00}
  - it: 期满日逢国庆，节后第一个工作日最后一秒批准为临界
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-03 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-08 23:59:59, approver_level: 上一级公安机关}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 节后第一个工作日过后一秒批准，瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-03 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-09 00:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 立案、批准都只记到日，批准恰在最后一日
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-14, approver_level: 上一级公安机关}
    expect: met
  - it: 批准时间只记到时，跨不过期满的最后一秒
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-14 23, approver_level: 上一级公安机关}
    expect: met
  - it: 派出所案件由所属公安机关批准，合规
    units: {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 所属公安机关}
    expect: met
  - it: 治安大队案件由所属公安机关批准，级别不符
    units: {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 所属公安机关}
    expect: {verdict: breached, breach_at: 2026-10-12 09:00:00, due_at: null, reason: 第1次延长，2026-10-12 09:00:00批准：由所属公安机关批准，级别不符}
  - it: 批准当日还是派出所，次日改为治安大队，级别相符
    units:
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_to: 2026-10-12}
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_from: 2026-10-13}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 23:59:59, approver_level: 所属公安机关}
    expect: met
  - it: 改为治安大队的当日批准，级别不符
    units:
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_to: 2026-10-12}
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_from: 2026-10-13}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-13 00:00:00, approver_level: 所属公安机关}
    expect: breached
  - it: 由所属公安机关批准，而办案单位是不是派出所没有记录，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 所属公安机关}
    expect: unknown
  - it: 本机关负责人无权批准治安案件延长
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: breached
  - it: 批准机关没有记录，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00}
    expect: {verdict: unknown, reason: 第1次延长；无法判断：批准机关没有记录}
  - it: 第二次延长在延长后的期限最后一秒批准，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-09 23:59:59, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1, due_at: 2026-09-09 23:59:59}
      - {verdict: met, subject_no: A1/延2, due_at: 2026-10-09 23:59:59}
  - it: 第二次延长晚一秒，只有它是瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-10 00:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: breached, subject_no: A1/延2, due_at: 2026-10-09 23:59:59, breach_at: 2026-10-10 00:00:00}
  - it: 第一次延长晚了不给时间，第二次仍按原期限，两次都是瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-10 00:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-09 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: breached, subject_no: A1/延1, due_at: 2026-09-09 23:59:59}
      - {verdict: breached, subject_no: A1/延2, due_at: 2026-09-09 23:59:59}
  - it: 第一次级别不符的不占次数，也不给时间
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-09-05 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "3", approved_at: 2026-10-09 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: breached, subject_no: A1/延1}
      - {verdict: met, subject_no: A1/延2, due_at: 2026-09-09 23:59:59}
      - {verdict: met, subject_no: A1/延3, due_at: 2026-10-09 23:59:59}
  - it: 新法只许二次，第三次是瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-07-15 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-08-14 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-09-11 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "3", approved_at: 2026-10-13 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: met, subject_no: A1/延2}
      - {verdict: breached, subject_no: A1/延3, breach_at: 2026-10-13 12:00:00, reason: 第3次延长，2026-10-13 12:00:00批准：此前已延长2次，法律只许延长2次}
  - it: 同一时刻批准的两次延长，按次序分先后
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: breached, subject_no: A1/延2}
  - it: 旧法只许一次，第二次是瑕疵
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-09-10 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-10-10 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1, law_since: 2006-03-01}
      - {verdict: breached, subject_no: A1/延2, law_since: 2006-03-01}
  - it: 旧法受案、新法立案的，按较宽的新法，第二次合规
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-20 09:00:00, filed_at: 2026-01-05 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-16 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-02-12 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1, due_at: 2026-02-04 23:59:59, law_since: 2026-01-01}
      - {verdict: met, subject_no: A1/延2, law_since: 2026-01-01}
  - it: 2025年最后一秒受案的，按旧法
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-31 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-30 23:59:59, approver_level: 上一级公安机关}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 2026年第一秒立案的，按新法
    cases: {case_no: A1, kind: 治安, filed_at: 2026-01-01 00:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-31 00:00:00, approver_level: 上一级公安机关}
    expect: {verdict: met, law_since: 2026-01-01}
  - it: 2026年起受案而没有立案的，所延长的期限没有起算，无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2026-01-01 00:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-20 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 2026年前立案而没有受案时间的，旧法从受案起算，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2025-12-31 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-20 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 旧法受案、立案时间无法识别，晚于旧法期限的无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-20 09:00:00, filed_at: 待核实}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-25 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 旧法受案、立案时间无法识别，次数超出旧法的无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-12-20 09:00:00, filed_at: 待核实}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-01-06 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-02-06 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: unknown, subject_no: A1/延2}
  - it: 立案时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 待核实}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 治安管理处罚法施行前受案的，无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2006-02-28 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2006-03-20 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 治安管理处罚法施行当日受案的
    cases: {case_no: A1, kind: 治安, accepted_at: 2006-03-01 00:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2006-03-20 09:00:00, approver_level: 上一级公安机关}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 延长三十一日，超出法定的三十日
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "31", length_unit: 日}
    expect: {verdict: breached, reason: 第1次延长，2026-10-12 09:00:00批准：延长31日，法律只许延长30日}
  - it: 级别、时长都不符的，一并写明
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 检察院, length: "2", length_unit: 月}
    expect: {verdict: breached, reason: 第1次延长，2026-10-12 09:00:00批准：由检察院批准，级别不符；延长2月，法律只许延长30日}
  - it: 延长一个月，与三十日无从比较，不认定
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "1", length_unit: 月}
    expect: met
  - it: 以小时记录的七百二十小时就是三十日
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "720", length_unit: 小时}
    expect: met
  - it: 以小时记录，超过三十日一小时
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "721", length_unit: 小时}
    expect: breached
  - it: 时长无法识别，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: 若干, length_unit: 日}
    expect: unknown
  - it: 时长没有单位，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "30"}
    expect: unknown
  - it: 鉴定期间扣除，在扣除后的期限内批准，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-19 23:59:59, approver_level: 上一级公安机关}
    expect: {verdict: met, due_at: 2026-10-19 23:59:59}
  - it: 扣除鉴定后仍晚一秒，瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 精神病鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 00:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, due_at: 2026-10-19 23:59:59}
  - it: 新法听证期间扣除
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 听证, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-19 23:59:59, approver_level: 上一级公安机关}
    expect: met
  - it: 旧法听证期间不扣除
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-10-13 09:00:00}
    case_events: {case_no: A1, event: 听证, at: 2025-10-20 09:00:00, ended_at: 2025-10-25 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-11-13 00:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, due_at: 2025-11-12 23:59:59}
  - it: 中止不扣除
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 中止, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 调解未成之后重新起算，在新的期限内批准，合规
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    case_events: {case_no: A1, event: 调解未成, at: 2026-09-09 23:59:59}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-09 23:59:59, approver_level: 上一级公安机关}
    expect: {verdict: met, due_at: 2026-10-09 23:59:59}
  - it: 调解本身不使期限重新起算
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    case_events: {case_no: A1, event: 调解, at: 2026-09-09 12:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-09 23:59:59, approver_level: 上一级公安机关}
    expect: {verdict: breached, due_at: 2026-09-09 23:59:59}
  - it: 批准早于立案，记录有误，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 批准时间缺失，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approver_level: 本机关负责人}
    expect: unknown
  - it: 批准时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 已批, approver_level: 本机关负责人}
    expect: unknown
  - it: 前一次的批准时间无法识别，后一次在原期限内的合规，不在的无法判断
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
      - {case_no: A2, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 已批, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-14 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 已批, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A2, seq: "2", approved_at: 2026-10-20 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: met, subject_no: A1/延2}
      - {verdict: unknown, subject_no: A2/延1}
      - {verdict: unknown, subject_no: A2/延2}
  - it: 前一次的批准机关没有记录，后一次在原期限内的合规，不在的无法判断
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
      - {case_no: A2, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-01 09:00:00}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-14 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2026-10-01 09:00:00}
      - {object_kind: 案件, object_no: A2, seq: "2", approved_at: 2026-10-20 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: met, subject_no: A1/延2}
      - {verdict: unknown, subject_no: A2/延1}
      - {verdict: unknown, subject_no: A2/延2}
  - it: 旧法只许一次，前一次的批准机关没有记录，是否多一次无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-09-01 12:00:00}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: unknown, subject_no: A1/延2}
  - it: 截止时刻之后才批准的，不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-11-01 00:00:01, approver_level: 本机关负责人}
    expect: out of scope
  - it: 豁免表写明该次延长的，豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 上一级公安机关}
    exemptions: {rule_id: AJ-02, object_no: A1/延1, reason: 指定管辖重新起算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免表写明的是另一次延长，不豁免
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 上一级公安机关}
    exemptions: {rule_id: AJ-02, object_no: A1/延2, reason: 指定管辖重新起算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: breached
  - it: 案件不在导出的案件中，无法判断
    extensions: {object_kind: 案件, object_no: A9, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 上一级公安机关}
    expect: {verdict: unknown, subject_no: A9/延1, case_no: A9, reason: 第1次延长；无法判断：所延长的案件不在导出数据中，或指向不明}
  - it: 财物不在导出的财物中，无法判断
    extensions: {object_kind: 财物, object_no: W9, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: unknown, case_no: null}
  - it: 两个系统都有的同一次延长，只判断一次
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {source: 执法办案系统, object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 上一级公安机关}
      - {source: 审批系统, object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 上一级公安机关}
    expect: {verdict: met, subject_no: A1/延1}
  - it: 刑事案件、其他行政案件的延长不在范围
    cases:
      - {case_no: A1, kind: 刑事, filed_at: 2026-09-14 09:00:00}
      - {case_no: A2, kind: 其他行政, filed_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
    expect: out of scope
  - it: 涉密案件的延长不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00, is_classified: 是}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
    expect: out of scope
  - it: 全部时间都在截止时刻之后的案件不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-11-02 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
    expect: out of scope
  - it: 侦查羁押在两个月最后一秒由检察院批准延长一个月，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-03 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-10-03 23:59:59, approver_level: 检察院}
    expect: {verdict: met, subject_no: C1/延1, person_no: "01", strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-03 23:59:59, law_since: 2018-10-26}
  - it: 侦查羁押延长晚一秒，不因国庆顺延
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-03 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-10-04 00:00:00, approver_level: 检察院}
    expect: {verdict: breached, due_at: 2026-10-03 23:59:59}
  - it: 侦查羁押的延长由公安机关批准，级别不符
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-10-08 10:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 三次延长一个月、二个月、二个月，都在最后一秒批准，合规；第四次没有依据
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-05-10 23:59:59, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "2", length: "2", length_unit: 月, approved_at: 2026-06-10 23:59:59, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "3", length: "2", length_unit: 月, approved_at: 2026-08-10 23:59:59, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "4", length: "1", length_unit: 月, approved_at: 2026-10-10 23:59:59, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: C1/延1, due_at: 2026-05-10 23:59:59}
      - {verdict: met, subject_no: C1/延2, due_at: 2026-06-10 23:59:59}
      - {verdict: met, subject_no: C1/延3, due_at: 2026-08-10 23:59:59}
      - {verdict: breached, subject_no: C1/延4}
  - it: 三次延长的时长都多一个月，都是瑕疵
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", length: "2", length_unit: 月, approved_at: 2026-05-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "2", length: "3", length_unit: 月, approved_at: 2026-06-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "3", length: "3", length_unit: 月, approved_at: 2026-08-07 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, subject_no: C1/延1, reason: 第1次延长，2026-05-08 10:00:00批准：延长2月，法律只许延长1月}
      - {verdict: breached, subject_no: C1/延2}
      - {verdict: breached, subject_no: C1/延3}
  - it: 第二次延长二个月而以日记录，六十二日以内不认定，六十三日在任何算法下都超出
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 逮捕, started_at: 2026-03-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-05-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C1, seq: "2", length: "62", length_unit: 日, approved_at: 2026-06-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C2, seq: "1", length: "1", length_unit: 月, approved_at: 2026-05-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C2, seq: "2", length: "63", length_unit: 日, approved_at: 2026-06-08 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: C1/延1}
      - {verdict: met, subject_no: C1/延2}
      - {verdict: met, subject_no: C2/延1}
      - {verdict: breached, subject_no: C2/延2}
  - it: 前一次的批准机关没有记录，可能已是第二次，延长二个月的不认定
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-03-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-05-07 10:00:00}
      - {object_kind: 措施, object_no: C1, seq: "2", length: "2", length_unit: 月, approved_at: 2026-05-08 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: unknown, subject_no: C1/延1}
      - {verdict: met, subject_no: C1/延2}
  - it: 重新计算后，在新的期限最后一秒批准，合规
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-06-10 10:00:00, recounted_at: 2026-08-10 23:59:59}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", length: "1", length_unit: 月, approved_at: 2026-10-10 23:59:59, approver_level: 检察院}
    expect: {verdict: met, due_at: 2026-10-10 23:59:59}
  - it: 对本人的精神病鉴定扣除，对同案另一人的不扣除
    cases: {case_no: A1, kind: 刑事}
    case_events: {case_no: A1, person_no: "01", event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-25 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2026-10-15 23:59:59, approver_level: 检察院}
      - {object_kind: 措施, object_no: C2, seq: "1", approved_at: 2026-10-15 23:59:59, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: C1/延1, due_at: 2026-10-15 23:59:59}
      - {verdict: breached, subject_no: C2/延1, due_at: 2026-10-10 23:59:59}
  - it: 没有写明人员的精神病鉴定扣除，其他鉴定不扣除
    cases:
      - {case_no: A1, kind: 刑事}
      - {case_no: A2, kind: 刑事}
    case_events:
      - {case_no: A1, event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-25 09:00:00}
      - {case_no: A2, event: 鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-25 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
      - {measure_no: C2, case_no: A2, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2026-10-15 23:59:59, approver_level: 检察院}
      - {object_kind: 措施, object_no: C2, seq: "1", approved_at: 2026-10-15 23:59:59, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: C1/延1}
      - {verdict: breached, subject_no: C2/延1}
  - it: 刑事诉讼法本版施行前一日逮捕的，无法判断
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-25 23:59:59}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2018-12-20 10:00:00, approver_level: 检察院}
    expect: unknown
  - it: 刑事诉讼法本版施行当日逮捕的
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2018-10-26 00:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2018-12-26 23:59:59, approver_level: 检察院}
    expect: {verdict: met, law_since: 2018-10-26}
  - it: 刑事拘留的延长不在范围
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2026-10-30 10:00:00, approver_level: 本机关负责人}
    expect: out of scope
  - it: 行政扣押第三十日最后一秒批准延长，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", length: "30", length_unit: 日, approved_at: 2026-10-14 23:59:59, approver_level: 县级以上公安机关负责人}
    expect: {verdict: met, due_at: 2026-10-14 23:59:59, law_since: 2019-01-01}
  - it: 行政查封延长晚一秒，瑕疵
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, due_at: 2026-10-14 23:59:59}
  - it: 行政扣留的延长由所属公安机关批准，级别不符
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 所属公安机关}
    expect: breached
  - it: 行政扣押由上一级公安机关、设区的市以上公安机关负责人批准，合规；第二次没有依据
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-07 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W1, seq: "2", approved_at: 2026-10-08 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2026-09-07 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect:
      - {verdict: met, subject_no: W1/延1}
      - {verdict: breached, subject_no: W1/延2}
      - {verdict: met, subject_no: W2/延1}
  - it: 行政扣押延长三十一日，超出法定时长
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", length: "31", length_unit: 日, approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: breached
  - it: 对该物品的鉴定扣除，另一物品的鉴定、听证不扣除
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    case_events:
      - {case_no: A1, item_no: W1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
      - {case_no: A1, event: 听证, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-19 23:59:59, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2026-10-19 23:59:59, approver_level: 本机关负责人}
    expect:
      - {verdict: met, subject_no: W1/延1, due_at: 2026-10-19 23:59:59}
      - {verdict: breached, subject_no: W2/延1}
  - it: 没有写明物品的鉴定，视为该案物品的鉴定
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-19 23:59:59, approver_level: 本机关负责人}
    expect: met
  - it: 行政冻结延长晚一秒；第二次没有依据
    cases: {case_no: A1, kind: 其他行政}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", length: "30", length_unit: 日, approved_at: 2026-09-09 23:59:59, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "2", approved_at: 2026-10-08 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: breached, subject_no: W1/延1, due_at: 2026-10-14 23:59:59, law_since: 2012-01-01}
      - {verdict: met, subject_no: W2/延1}
      - {verdict: breached, subject_no: W2/延2}
  - it: 行政冻结延长三十一日、由检察院批准，都是瑕疵
    cases: {case_no: A1, kind: 其他行政}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "31", length_unit: 日, approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 检察院}
    expect:
      - {verdict: breached, subject_no: W1/延1}
      - {verdict: breached, subject_no: W2/延1}
  - it: 先行登记保存的七日不得延长
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", length: "7", length_unit: 日, approved_at: 2026-10-16 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, law_since: 2019-01-01, reason: 第1次延长，2026-10-16 09:00:00批准：法律不许延长}
  - it: 程序规定施行前的先行登记保存，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2018-12-31 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2019-01-04 09:00:00, approver_level: 本机关负责人}
    expect: unknown
  - it: 程序规定施行当日的先行登记保存
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2019-01-01 00:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2019-01-04 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, law_since: 2019-01-01}
  - it: 行政强制法施行前的扣押、冻结，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2011-12-31 23:59:59}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2011-12-31 23:59:59}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2012-01-20 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2012-01-20 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: unknown, subject_no: W1/延1}
      - {verdict: unknown, subject_no: W2/延1}
  - it: 行政强制法施行当日的扣押、冻结；程序规定施行前一日的扣押仍依行政强制法
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2012-01-01 00:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2012-01-01 00:00:00}
      - {item_no: W3, case_no: A1, measure: 扣押, seized_at: 2018-12-31 23:59:59}
      - {item_no: W4, case_no: A1, measure: 扣押, seized_at: 2019-01-01 00:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "30", length_unit: 日, approved_at: 2012-01-31 23:59:59, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2012-01-31 23:59:59, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W3, seq: "1", length: "31", length_unit: 日, approved_at: 2019-01-25 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W4, seq: "1", approved_at: 2019-02-01 00:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: met, subject_no: W1/延1, law_since: 2012-01-01}
      - {verdict: met, subject_no: W2/延1, law_since: 2012-01-01}
      - {verdict: breached, subject_no: W3/延1, law_since: 2012-01-01}
      - {verdict: breached, subject_no: W4/延1, law_since: 2019-01-01, due_at: 2019-01-31 23:59:59}
  - it: 行政强制法的扣押期满一秒之后批准；第二次没有依据
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-11-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, seized_at: 2018-11-12 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2018-12-13 00:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2018-12-12 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "2", approved_at: 2018-12-14 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: breached, subject_no: W1/延1, due_at: 2018-12-12 23:59:59, law_since: 2012-01-01}
      - {verdict: met, subject_no: W2/延1}
      - {verdict: breached, subject_no: W2/延2}
  - it: 刑事冻结存款在六个月最后一秒续冻，合规；次数不限
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2025-04-15 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "6", length_unit: 月, approved_at: 2025-10-15 23:59:59, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W1, seq: "2", length: "6", length_unit: 月, approved_at: 2026-04-15 23:59:59, approver_level: 设区的市以上公安机关负责人}
      - {object_kind: 财物, object_no: W1, seq: "3", length: "6", length_unit: 月, approved_at: 2026-10-15 23:59:59, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: W1/延1, due_at: 2025-10-15 23:59:59, law_since: 2020-09-01}
      - {verdict: met, subject_no: W1/延2, due_at: 2026-04-15 23:59:59}
      - {verdict: met, subject_no: W1/延3, due_at: 2026-10-15 23:59:59}
  - it: 续冻晚一秒，瑕疵；末日逢节假日顺延的，其间为临界
    cases: {case_no: A1, kind: 经济犯罪}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 其他, seized_at: 2026-04-03 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-16 00:00:00, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2026-10-08 23:59:59, approver_level: 县级以上公安机关负责人}
    expect:
      - {verdict: breached, subject_no: W1/延1, due_at: 2026-10-15 23:59:59}
      - {verdict: borderline, subject_no: W2/延1, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 续冻七个月，超出法定时长；由本机关负责人批准，级别不符
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "7", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", length: "6", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: breached, subject_no: W1/延1}
      - {verdict: breached, subject_no: W2/延1}
  - it: 重大复杂的存款一年，县级无权续冻，设区的市可以；续冻不得超过一年
    cases: {case_no: A1, kind: 经济犯罪}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00}
      - {item_no: W4, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "12", length_unit: 月, approved_at: 2026-10-15 23:59:59, approver_level: 设区的市以上公安机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", length: "12", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W3, seq: "1", length: "13", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W4, seq: "1", length: "12", length_unit: 月, approved_at: 2026-10-16 00:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: W1/延1, due_at: 2026-10-15 23:59:59}
      - {verdict: breached, subject_no: W2/延1}
      - {verdict: breached, subject_no: W3/延1}
      - {verdict: breached, subject_no: W4/延1, due_at: 2026-10-15 23:59:59}
  - it: 证券二年，最后一秒续冻二年合规；晚一秒、二十五个月都是瑕疵
    cases: {case_no: A1, kind: 经济犯罪}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2024-10-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2024-10-15 09:00:00}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2024-10-15 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "24", length_unit: 月, approved_at: 2026-10-15 23:59:59, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", length: "24", length_unit: 月, approved_at: 2026-10-16 00:00:00, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W3, seq: "1", length: "25", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 县级以上公安机关负责人}
    expect:
      - {verdict: met, subject_no: W1/延1, due_at: 2026-10-15 23:59:59}
      - {verdict: breached, subject_no: W2/延1}
      - {verdict: breached, subject_no: W3/延1}
  - it: 股权六个月，县级批准的不认定级别不符；晚一秒、七个月都是瑕疵
    cases: {case_no: A1, kind: 经济犯罪}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2026-04-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2026-04-15 09:00:00}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2026-04-15 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", length: "6", length_unit: 月, approved_at: 2026-10-15 23:59:59, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W2, seq: "1", length: "6", length_unit: 月, approved_at: 2026-10-16 00:00:00, approver_level: 设区的市以上公安机关负责人}
      - {object_kind: 财物, object_no: W3, seq: "1", length: "7", length_unit: 月, approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: W1/延1, due_at: 2026-10-15 23:59:59}
      - {verdict: breached, subject_no: W2/延1}
      - {verdict: breached, subject_no: W3/延1}
  - it: 刑事冻结不扣除鉴定
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-05-20 09:00:00, ended_at: 2026-05-25 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-16 00:00:00, approver_level: 县级以上公安机关负责人}
    expect: breached
  - it: 程序规定2020年修正施行前的冻结，四类都无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2020-08-31 23:59:59}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2020-08-31 23:59:59}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2020-08-31 23:59:59}
      - {item_no: W4, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2020-08-31 23:59:59}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W3, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W4, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: W1/延1}
      - {verdict: unknown, subject_no: W2/延1}
      - {verdict: unknown, subject_no: W3/延1}
      - {verdict: unknown, subject_no: W4/延1}
  - it: 程序规定2020年修正施行当日的冻结，四类都判断
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2020-09-01 00:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2020-09-01 00:00:00}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2020-09-01 00:00:00}
      - {item_no: W4, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2020-09-01 00:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W2, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W3, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 财物, object_no: W4, seq: "1", approved_at: 2020-10-10 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: W1/延1}
      - {verdict: met, subject_no: W2/延1}
      - {verdict: met, subject_no: W3/延1}
      - {verdict: met, subject_no: W4/延1}
  - it: 是否重大复杂无法识别，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 不详, seized_at: 2026-04-15 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: unknown
  - it: 行政扣押与是否重大复杂无关
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, is_major: 不详, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: met
  - it: 财物所属案件不在导出中，无法判断
    property_items: {item_no: W1, case_no: A9, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 检察院}
    expect: {verdict: unknown, reason: 第1次延长；无法判断：财物所属案件不在导出数据中、指向不明，或没有案件类型}
  - it: 刑事扣押没有可以延长的期限，不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-30 09:00:00, approver_level: 检察院}
    expect: out of scope
  - it: 信访事项第六十日是星期日，次日批准延长三十日，临界
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-12 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", length: "30", length_unit: 日, approved_at: 2026-10-12 23:59:59, approver_level: 本机关负责人}
    expect: {verdict: borderline, subject_no: X1/延1, strict_due_at: 2026-10-11 23:59:59, due_at: 2026-10-12 23:59:59, law_since: 2022-05-01}
  - it: 信访事项第六十日是工作日，当日最后一秒批准，合规
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-14 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", length: "30", length_unit: 日, approved_at: 2026-10-13 23:59:59, approver_level: 县级以上公安机关负责人}
    expect: {verdict: met, due_at: 2026-10-13 23:59:59}
  - it: 信访事项延长晚一秒，瑕疵
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-14 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-10-14 00:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, due_at: 2026-10-13 23:59:59}
  - it: 信访事项只许延长一次，时长不超过三十日，由本机关负责人批准
    petitions:
      - {petition_no: X1, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-14 09:00:00}
      - {petition_no: X2, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-14 09:00:00}
      - {petition_no: X3, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-14 09:00:00}
    extensions:
      - {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 设区的市以上公安机关负责人}
      - {object_kind: 信访, object_no: X1, seq: "2", approved_at: 2026-10-13 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X2, seq: "1", length: "31", length_unit: 日, approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X3, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: X1/延1}
      - {verdict: breached, subject_no: X1/延2}
      - {verdict: breached, subject_no: X2/延1}
      - {verdict: breached, subject_no: X3/延1}
  - it: 信访条例施行前受理的无法判断，施行当日受理的判断
    petitions:
      - {petition_no: X1, received_at: 2005-04-20 09:00:00, accepted_at: 2005-04-30 23:59:59}
      - {petition_no: X2, received_at: 2005-04-20 09:00:00, accepted_at: 2005-05-01 00:00:00}
    extensions:
      - {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2005-06-20 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X2, seq: "1", approved_at: 2005-06-30 23:59:59, approver_level: 本机关负责人}
    expect:
      - {verdict: unknown, subject_no: X1/延1}
      - {verdict: met, subject_no: X2/延1, law_since: 2005-05-01}
  - it: 信访工作条例施行前一日受理的，依信访条例，晚一秒、多一次、多一日都是瑕疵
    petitions:
      - {petition_no: X1, received_at: 2022-04-20 09:00:00, accepted_at: 2022-04-30 23:59:59}
      - {petition_no: X2, received_at: 2022-04-20 09:00:00, accepted_at: 2022-04-30 23:59:59}
      - {petition_no: X3, received_at: 2022-04-20 09:00:00, accepted_at: 2022-05-01 00:00:00}
    extensions:
      - {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2022-06-30 00:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X2, seq: "1", length: "30", length_unit: 日, approved_at: 2022-06-28 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X2, seq: "2", length: "31", length_unit: 日, approved_at: 2022-06-28 10:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X3, seq: "1", approved_at: 2022-06-28 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: breached, subject_no: X1/延1, due_at: 2022-06-29 23:59:59, law_since: 2005-05-01}
      - {verdict: met, subject_no: X2/延1, law_since: 2005-05-01}
      - {verdict: breached, subject_no: X2/延2, law_since: 2005-05-01, reason: 第2次延长，2022-06-28 10:00:00批准：此前已延长1次，法律只许延长1次；延长31日，法律只许延长30日}
      - {verdict: met, subject_no: X3/延1, law_since: 2022-05-01}
  - it: 信访没有受理时间，无法判断
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: unknown
  - it: 延长一点零五个月，按每月最少二十八日算没有超出三十日，不认定；一点一个月在任何算法下都超出
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
      - {case_no: A2, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "1.05", length_unit: 月}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 上一级公安机关, length: "1.10", length_unit: 月}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: breached, subject_no: A2/延1, reason: 第1次延长，2026-10-12 09:00:00批准：延长1.10月，法律只许延长30日}
  - it: 以小时记录的两个月延长，不超过六十二日的不认定
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    extensions:
      - {object_kind: 措施, object_no: C1, seq: "1", length: "744", length_unit: 小时, approved_at: 2026-10-08 10:00:00, approver_level: 检察院}
      - {object_kind: 措施, object_no: C2, seq: "1", length: "745", length_unit: 小时, approved_at: 2026-10-08 10:00:00, approver_level: 检察院}
    expect:
      - {verdict: met, subject_no: C1/延1}
      - {verdict: breached, subject_no: C2/延1}
  - it: 旧法鉴定、精神病鉴定期间扣除
    cases:
      - {case_no: A1, kind: 治安, accepted_at: 2025-10-13 09:00:00}
      - {case_no: A2, kind: 治安, accepted_at: 2025-10-13 09:00:00}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2025-10-20 09:00:00, ended_at: 2025-10-25 09:00:00}
      - {case_no: A2, event: 精神病鉴定, at: 2025-10-20 09:00:00, ended_at: 2025-10-25 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-11-17 23:59:59, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2025-11-17 23:59:59, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1, due_at: 2025-11-17 23:59:59}
      - {verdict: met, subject_no: A2/延1, due_at: 2025-11-17 23:59:59}
  - it: 鉴定只知道开始或者结束日期的，按两种长度分别计算，其间批准为临界
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-09-15 09:00:00}
      - {case_no: A2, kind: 治安, filed_at: 2026-09-15 09:00:00}
    case_events:
      - {case_no: A1, event: 鉴定, at: 2026-09-20, ended_at: 2026-09-24 12:00:00}
      - {case_no: A2, event: 鉴定, at: 2026-09-20 12:00:00, ended_at: 2026-09-24}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-20 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2026-10-20 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: borderline, subject_no: A1/延1, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-20 23:59:59}
      - {verdict: borderline, subject_no: A2/延1, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-20 23:59:59}
  - it: 批准之后才改为派出所的，级别不符
    units:
      - {unit_code: U1, unit_name: 某治安大队, level: 所队, unit_type: 治安, valid_to: 2026-10-12}
      - {unit_code: U1, unit_name: 某派出所, level: 所队, unit_type: 派出所, valid_from: 2026-10-13}
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-12 23:59:59, approver_level: 所属公安机关}
    expect: breached
  - it: 两个系统都有的同一次扣押延长，只判断一次
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions:
      - {source: 甲, object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
      - {source: 乙, object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 本机关负责人}
    expect: met
  - it: 两个系统案件编号相同，各按各的延长、鉴定、调解未成和次数
    cases:
      - {source: 甲, case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
      - {source: 乙, case_no: A1, kind: 治安, filed_at: 2026-07-01 09:00:00}
    case_events:
      - {source: 乙, case_no: A1, event: 鉴定, at: 2026-08-15 09:00:00, ended_at: 2026-08-20 09:00:00}
      - {source: 乙, case_no: A1, event: 调解未成, at: 2026-08-21 09:00:00}
    extensions:
      - {source: 甲, object_kind: 案件, object_no: A1, seq: "9", approved_at: 2026-09-10 00:00:00, approver_level: 上一级公安机关}
      - {source: 乙, object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-07-30 09:00:00, approver_level: 上一级公安机关}
      - {source: 乙, object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-08-28 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: breached, subject_no: A1/延9, due_at: 2026-09-09 23:59:59}
      - {verdict: met, subject_no: A1/延1, due_at: 2026-07-31 23:59:59}
      - {verdict: met, subject_no: A1/延2}
  - it: 案件编号在两个系统都有，第三个系统的延长指向不明，无法判断
    cases:
      - {source: 甲, case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
      - {source: 乙, case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions: {source: 丙, object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-10 00:00:00, approver_level: 上一级公安机关}
    expect: unknown
  - it: 案件、财物编号相同的，各算各的次数和期限
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    property_items: {item_no: A1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 财物, object_no: A1, seq: "1", approved_at: 2026-10-08 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-14 09:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "3", approved_at: 2026-10-15 00:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: met, subject_no: A1/延1, due_at: 2026-10-14 23:59:59}
      - {verdict: met, subject_no: A1/延2, due_at: 2026-10-14 23:59:59}
      - {verdict: met, subject_no: A1/延3, due_at: 2026-11-13 23:59:59}
  - it: 旧法只许一次，前一次的批准时间无法识别，是否多一次无法判断
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 已批, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: unknown, subject_no: A1/延2}
  - it: 前一次级别不符而批准时间无法识别的，不影响后一次
    cases: {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 已批, approver_level: 本机关负责人}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: met, subject_no: A1/延2}
  - it: 案件不在导出中的逮捕，扣除该案号下的精神病鉴定
    case_events: {case_no: A9, event: 精神病鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-25 09:00:00}
    measures: {measure_no: C1, case_no: A9, person_no: "01", kind: 逮捕, started_at: 2026-08-10 10:00:00}
    extensions: {object_kind: 措施, object_no: C1, seq: "1", approved_at: 2026-10-15 23:59:59, approver_level: 检察院}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 扣押物品的期限不因调解未成重新起算
    cases: {case_no: A1, kind: 治安}
    case_events: {case_no: A1, event: 调解未成, at: 2026-09-20 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, due_at: 2026-10-14 23:59:59}
  - it: 重大复杂只关款项，其他财产仍为六个月
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 其他, is_major: 是, seized_at: 2026-04-15 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-16 00:00:00, approver_level: 县级以上公安机关负责人}
    expect: {verdict: breached, due_at: 2026-10-15 23:59:59}
  - it: 财物所属案件没有案件类型，无法判断
    cases: {case_no: A1}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-12 09:00:00, approver_level: 检察院}
    expect: unknown
  - it: 第一次级别不符，第二次晚于原期限的，写明为何不从宽
    cases: {case_no: A1, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-09-10 01:00:00, approver_level: 上一级公安机关}
    expect:
      - {verdict: breached, subject_no: A1/延1}
      - {verdict: breached, subject_no: A1/延2, reason: 第2次延长；立案2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，鉴定、听证期间0天，2026-09-10 01:00:00批准延长，超1小时；为何不豁免：此前级别不符的延长不给时间}
  - it: 旧法一次延长三十日合规，三十一日超出；新法第二次也一样
    cases:
      - {case_no: A1, kind: 治安, accepted_at: 2025-08-11 09:00:00}
      - {case_no: A2, kind: 治安, accepted_at: 2025-08-11 09:00:00}
      - {case_no: A3, kind: 治安, filed_at: 2026-08-10 09:00:00}
      - {case_no: A4, kind: 治安, filed_at: 2026-08-10 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关, length: "30", length_unit: 日}
      - {object_kind: 案件, object_no: A2, seq: "1", approved_at: 2025-09-05 12:00:00, approver_level: 上一级公安机关, length: "31", length_unit: 日}
      - {object_kind: 案件, object_no: A3, seq: "1", approved_at: 2026-09-07 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A3, seq: "2", approved_at: 2026-10-08 12:00:00, approver_level: 上一级公安机关, length: "30", length_unit: 日}
      - {object_kind: 案件, object_no: A4, seq: "1", approved_at: 2026-09-07 12:00:00, approver_level: 上一级公安机关}
      - {object_kind: 案件, object_no: A4, seq: "2", approved_at: 2026-10-08 12:00:00, approver_level: 上一级公安机关, length: "31", length_unit: 日}
    expect:
      - {verdict: met, subject_no: A1/延1}
      - {verdict: breached, subject_no: A2/延1}
      - {verdict: met, subject_no: A3/延1}
      - {verdict: met, subject_no: A3/延2}
      - {verdict: met, subject_no: A4/延1}
      - {verdict: breached, subject_no: A4/延2}
  - it: 信访条例时延长三十一日，超出法定时长
    petitions: {petition_no: X1, received_at: 2022-04-20 09:00:00, accepted_at: 2022-04-30 23:59:59}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", length: "31", length_unit: 日, approved_at: 2022-06-28 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, law_since: 2005-05-01}
  - it: 前一次的批准机关没有记录，后一次自己级别不符的，仍是瑕疵
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-14 09:00:00}
    extensions:
      - {object_kind: 案件, object_no: A1, seq: "1", approved_at: 2026-10-01 09:00:00}
      - {object_kind: 案件, object_no: A1, seq: "2", approved_at: 2026-10-14 09:00:00, approver_level: 本机关负责人}
    expect:
      - {verdict: unknown, subject_no: A1/延1}
      - {verdict: breached, subject_no: A1/延2}
  - it: 两个系统案件编号相同，财物按本系统的案件判断
    cases:
      - {source: 甲, case_no: A1, kind: 治安}
      - {source: 乙, case_no: A1, kind: 刑事}
    property_items: {source: 甲, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {source: 甲, object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 本机关负责人}
    expect: breached
  - it: 两个系统案件编号相同，刑事案件一方的扣押不在范围
    cases:
      - {source: 甲, case_no: A1, kind: 刑事}
      - {source: 乙, case_no: A1, kind: 治安}
    property_items: {source: 甲, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    extensions: {source: 甲, object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-15 00:00:00, approver_level: 本机关负责人}
    expect: out of scope
  - it: 刑事案件的先行登记保存不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-16 09:00:00, approver_level: 本机关负责人}
    expect: out of scope
--- */
with items as (
    select
        items.*,
        case
            when cases.kind is null then '案件不明'
            when cases.is_administrative and items.measure = '冻结' then '行政冻结'
            when cases.is_administrative and items.measure = '先行登记保存' then '登记保存'
            when cases.is_administrative then '行政查扣'
            when items.measure <> '冻结' then null
            when items.asset_kind = '证券' then '刑事冻结证券'
            when items.asset_kind = '股权' then '刑事冻结股权'
            when items.asset_kind = '款项' and items.is_major then '刑事冻结重大款项'
            else '刑事冻结款项'
        end as law_group
    from clocks.property_items as items
    left join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
),

public_order_cases as (
    select
        cases.*,
        coalesce(cases.accepted_at < timestamp '2026-01-01 00:00:00', false) as is_under_old_law,
        cases.filed_at >= timestamp '2026-01-01 00:00:00' as is_under_new_law
    from clocks.cases as cases
    where cases.kind = '治安'
        and not cases.is_ahead
),

-- the terms that may be extended, each with what it starts with: a case received before 2026 and filed since has two
terms as (
    select
        '案件' as object_kind,
        cases.source,
        cases.case_no as object_no,
        cases.source as case_source,
        cases.case_no,
        cast(null as varchar) as person_no,
        cases.unit_code,
        cases.officer_no,
        '治安受案' as law_group,
        'days' as term_unit,
        '受案' as start_name,
        cases.accepted_at as start_at,
        cases.accepted_at_latest as start_at_latest,
        cast(null as timestamp) as recounted_at,
        cast(null as timestamp) as recounted_at_latest,
        cast(null as varchar) as unclear,
        case when is_unreadable(cases.filed_at) then '立案时间无法识别，新法旧法无法确定' end as unclear_if_late,
        cases.is_under_new_law as is_under_both
    from public_order_cases as cases
    where cases.is_under_old_law
    union all
    select
        '案件', cases.source, cases.case_no, cases.source, cases.case_no, null, cases.unit_code, cases.officer_no,
        '治安立案', 'days', '立案',
        case when cases.is_under_new_law then cases.filed_at end,
        case when cases.is_under_new_law then cases.filed_at_latest end,
        null, null, null, null, cases.is_under_old_law
    from public_order_cases as cases
    -- neither received before 2026 nor filed since: no start on record, and nobody can tell
    where cases.is_under_new_law or not cases.is_under_old_law
    union all
    select
        '措施', measures.source, measures.measure_no, measures.case_source, measures.case_no, measures.person_no,
        measures.unit_code, measures.officer_no, '侦查羁押', 'liberty_months', '执行逮捕',
        measures.started_at, measures.started_at_latest, measures.recounted_at, measures.recounted_at_latest, null, null, false
    from clocks.measures as measures
    where measures.kind = '逮捕'
    union all
    select
        '财物', items.source, items.item_no, items.case_source, items.case_no, null,
        items.unit_code, items.officer_no, items.law_group,
        case when items.law_group like '刑事%' then 'months' else 'days' end,
        items.measure, items.seized_at, items.seized_at_latest, null, null,
        case
            when items.law_group = '案件不明' then '财物所属案件不在导出数据中、指向不明，或没有案件类型'
            when items.law_group like '刑事%' and has_column(items.unreadable, 'is_major') then '“是否重大复杂”无法识别'
        end,
        null, false
    from items
    where items.law_group is not null
    union all
    select
        '信访', petitions.source, petitions.petition_no, petitions.case_source, petitions.case_no, null,
        petitions.unit_code, null, '信访', 'days', '受理', petitions.accepted_at, petitions.accepted_at_latest,
        null, null, null, null, false
    from clocks.petitions as petitions
),

-- two systems may both hold the same extension
approvals as (
    select
        extensions.*,
        cast(extensions.seq as integer) as approval_no,
        row_number() over (
            partition by extensions.object_kind, extensions.object_source, extensions.object_no, extensions.seq
            order by extensions.approved_at nulls last, extensions.source
        ) as copy_no
    from clocks.extensions as extensions
),

-- whether that level may grant it; NULL where nobody can tell
extended as (
    select
        terms.*,
        approvals.approval_no,
        approvals.approved_at,
        approvals.approved_at_latest,
        approvals.approver_level,
        approvals.length,
        approvals.length_unit,
        has_column(approvals.unreadable, 'length') as is_length_unreadable,
        approvals.source_file,
        approvals.source_row,
        case
            when terms.object_kind = '案件' and approvals.approver_level = '所属公安机关' then units.unit_type = '派出所'
            when terms.object_kind = '案件' then approvals.approver_level = '上一级公安机关'
            when terms.object_kind = '措施' then approvals.approver_level = '检察院'
            when terms.law_group = '刑事冻结重大款项'
                then approvals.approver_level in ('设区的市以上公安机关负责人', '上一级公安机关')
            when terms.law_group like '刑事%'
                then approvals.approver_level in ('县级以上公安机关负责人', '设区的市以上公安机关负责人', '上一级公安机关')
            else approvals.approver_level
                in ('本机关负责人', '县级以上公安机关负责人', '设区的市以上公安机关负责人', '上一级公安机关')
        end as is_level_right
    from terms
    join approvals
        on approvals.object_kind = terms.object_kind
        and approvals.object_source = terms.source and approvals.object_no = terms.object_no
    -- the unit as it stood on the day of the approval
    left join clocks.unit_places as units
        on units.unit_code = terms.unit_code
        and units.since <= cast(approvals.approved_at as date) and cast(approvals.approved_at as date) < units.until
    where approvals.copy_no = 1
),

-- in the order of approval, with what had been granted before: surely, and perhaps
ordered as (
    select
        extended.*,
        dense_rank() over (order by object_kind, source, object_no, law_group) as term_no,
        row_number() over term as place,
        count(*) filter (where is_level_right and not is_unreadable(approved_at)) over before as n_before,
        count(*) filter (where is_level_right is null or (is_level_right and is_unreadable(approved_at))) over before as n_perhaps,
        count(*) filter (where not is_level_right) over before as n_void
    from extended
    window
        term as (
            partition by object_kind, source, object_no, law_group
            order by approved_at nulls last, approval_no
        ),
        before as (
            partition by object_kind, source, object_no, law_group
            order by approved_at nulls last, approval_no
            rows between unbounded preceding and 1 preceding
        )
),

-- what moves the term as it stood before each approval
changes as (
    select
        ordered.term_no,
        ordered.place,
        'extension' as kind,
        earlier.approved_at as "at",
        earlier.approved_at_latest as at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest,
        earlier.approval_no as seq
    from ordered
    join ordered as earlier
        on earlier.term_no = ordered.term_no and earlier.place < ordered.place
    where earlier.is_level_right
    union all
    select ordered.term_no, ordered.place, 'restart', ordered.recounted_at, ordered.recounted_at_latest, null, null, null
    from ordered
    where ordered.recounted_at is not null
    union all
    select ordered.term_no, ordered.place, 'restart', events.at, events.at_latest, null, null, null
    from ordered
    join clocks.case_events as events
        on events.case_source = ordered.case_source and events.case_no = ordered.case_no
    where ordered.object_kind = '案件'
        and events.event = '调解未成'
    union all
    select ordered.term_no, ordered.place, 'pause', pauses.at, pauses.at_latest, pauses.ended_at, pauses.ended_at_latest, null
    from ordered
    join clocks.pauses as pauses
        -- a case that is not in the exports may still have its events there
        on coalesce(pauses.case_source, '') = coalesce(ordered.case_source, '') and pauses.case_no = ordered.case_no
    where case
        when ordered.law_group = '治安受案' then pauses.event in ('鉴定', '精神病鉴定')
        when ordered.law_group = '治安立案' then pauses.event in ('鉴定', '精神病鉴定', '听证')
        when ordered.law_group = '侦查羁押'
            then pauses.event = '精神病鉴定' and (pauses.person_no is null or pauses.person_no = ordered.person_no)
        when ordered.law_group in ('行政查扣', '行政冻结')
            then pauses.event = '鉴定' and (pauses.item_no is null or pauses.item_no = ordered.object_no)
        else false
    end
),

changes_listed as (
    select
        term_no,
        place,
        list({
            'kind': changes.kind, 'at': changes.at, 'at_latest': changes.at_latest,
            'ended_at': changes.ended_at, 'ended_at_latest': changes.ended_at_latest, 'seq': changes.seq
        }) as changes
    from changes
    group by term_no, place
),

allowed as (
    select
        ordered.*,
        law.law_no,
        law.term,
        law.first,
        coalesce(law.later, law.first) as later,
        law.extensions,
        case when ordered.n_before + ordered.n_perhaps = 0 then law.first else coalesce(law.later, law.first) end as may_be_long,
        case when ordered.term_unit = 'days' then '日' else '月' end as law_unit,
        -- a month has 28 to 31 days: only what is longer on every reading is too long
        case when ordered.term_unit = 'days' then 1 else 31 end as n_days_at_most,
        case
            when ordered.length = floor(ordered.length) then cast(cast(ordered.length as integer) as varchar)
            else cast(ordered.length as varchar)
        end as length_said
    from ordered
    left join law
        on law.applies_to = ordered.law_group and law.since <= ordered.start_at and ordered.start_at < law.until
),

judged as (
    select
        allowed.*,
        nullif(
            concat_ws(
                '；',
                case when not is_level_right then '由' || approver_level || '批准，级别不符' end,
                case
                    when extensions = 0 then '法律不许延长'
                    when n_before >= extensions
                        then '此前已延长' || cast(n_before as varchar) || '次，法律只许延长' || cast(extensions as varchar) || '次'
                end,
                case
                    when case
                        when length_unit = '小时' then length > 24 * n_days_at_most * may_be_long
                        when length_unit = '日' then length > n_days_at_most * may_be_long
                        when law_unit = '日' then 28 * length > may_be_long
                        else length > may_be_long
                    end then '延长' || length_said || length_unit || '，法律只许延长' || cast(may_be_long as varchar) || law_unit
                end
            ),
            ''
        ) as defects,
        -- without this nobody can tell, however early it was
        case
            when approved_at is null then '批准时间缺失'
            when is_unreadable(approved_at) then '批准时间无法识别'
            when unclear is not null then unclear
            when approver_level is null then '批准机关没有记录'
            when is_level_right is null then '办案单位是否派出所没有记录，批准机关是否有权无法确定'
            when is_length_unreadable then '延长时长无法识别'
            when length is not null and length_unit is null then '延长时长没有单位'
        end as undecidable
    from allowed
),

-- what names an object that is not in the exports cannot be judged
told as (
    select
        '期限延长' as subject_kind,
        judged.source,
        judged.object_no || '/延' || cast(judged.approval_no as varchar) as subject_no,
        judged.case_no,
        judged.person_no,
        judged.unit_code,
        judged.officer_no,
        judged.start_at,
        judged.start_at_latest,
        judged.term_unit,
        judged.term as term_n,
        listed.changes,
        case when judged.n_before > 0 then [judged.first, judged.later] else [] end as extension_terms,
        true as is_unlimited,
        -- received under the old law and filed under the new: the more lenient decides
        judged.is_under_both as is_rival,
        judged.approved_at as done_at,
        judged.approved_at_latest as done_at_latest,
        judged.approved_at as breach_at,
        case
            when judged.undecidable is not null then 'unknown'
            when judged.defects is not null then 'breached'
            when judged.n_before + judged.n_perhaps >= judged.extensions then 'unknown'
        end as verdict,
        case
            when judged.undecidable is not null then judged.undecidable
            when judged.unclear_if_late is not null then judged.unclear_if_late
            when judged.defects is null and judged.n_perhaps > 0 then '此前的延长是否有效无法确定，是否多一次、是否及时无法判断'
        end as unclear,
        judged.law_no,
        judged.start_name,
        '批准延长' as done_name,
        case judged.law_group
            when '治安受案' then '鉴定'
            when '治安立案' then '鉴定、听证'
            when '侦查羁押' then '精神病鉴定'
            when '行政查扣' then '鉴定'
            when '行政冻结' then '鉴定'
        end as pause_name,
        case when judged.n_void > 0 then '此前级别不符的延长不给时间' end as near_miss,
        '第' || cast(judged.approval_no as varchar) || '次延长'
            || case
                when judged.undecidable is null and judged.defects is not null
                    then '，' || written_between(judged.approved_at, judged.approved_at_latest) || '批准：' || judged.defects
                else ''
            end as note,
        judged.source_file,
        judged.source_row
    from judged
    left join changes_listed as listed
        on listed.term_no = judged.term_no and listed.place = judged.place
    union all
    select
        '期限延长', approvals.source, approvals.object_no || '/延' || cast(approvals.approval_no as varchar),
        case when approvals.object_kind = '案件' then approvals.object_no end,
        null, null, null, null, null, null, null, null, null, false, false, approvals.approved_at, approvals.approved_at_latest, null,
        'unknown', '所延长的' || approvals.object_kind || '不在导出数据中，或指向不明', null, null, null, null, null,
        '第' || cast(approvals.approval_no as varchar) || '次延长', approvals.source_file, approvals.source_row
    from approvals
    where approvals.object_source is null
)

select told.*
from told
