/* ---
name: 刑事降为行政或调解
question: 刑事警情、刑事案件以行政处罚、调解或不予立案了结的，伤情是否达到轻伤，涉案金额是否达到立案标准？
class: S
severity: 红
theme: 受立案
dated_by: 了结时间（处理决定时间、不予立案时间，没有案件的警情为处警完毕、接警时间）
needs:
  - "scope: cases.kind | incidents.category_initial"
  - "scope: cases.declined_at | cases.decision | incidents.outcome"
  - "start: cases.declined_at | cases.decided_at | incidents.finished_at | incidents.received_at"
  - "present: cases.injury_level | cases.amount"
law:
  - since: 2018-10-26
    applies_to: 盗窃
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {yuan: "policy:jq06_theft_yuan"}
  - since: 2018-10-26
    applies_to: 诈骗
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {yuan: "policy:jq06_fraud_yuan"}
  - since: 2018-10-26
    applies_to: 抢夺
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {yuan: "policy:jq06_snatch_yuan"}
  - since: 2018-10-26
    applies_to: 故意毁坏财物
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {yuan: "policy:jq06_damage_yuan"}
  - since: 2018-10-26
    applies_to: 职务侵占
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {yuan: "policy:jq06_embezzle_yuan"}
  - since: 2018-10-26
    applies_to: 其他案由
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百一十二条
    quote: 人民法院、人民检察院或者公安机关对于报案、控告、举报和自首的材料，应当按照管辖范围，迅速进行审查，认为有犯罪事实需要追究刑事责任的时候，应当立案；
    values: {}
exemptions:
  - 豁免表列明的警情、案件
false_positives:
  - 伤情、金额是报案人所说，鉴定、价格认定后低于标准而没有更正的
  - 故意伤害致轻伤，被害人自愿向法院自诉的（办理伤害案件规定第八条）
  - 未满刑事责任年龄、精神病人、正当防卫、意外、自杀、自己过失等依法不追究刑事责任的
  - 金额是多人多案合计，或者是经济纠纷的标的额
  - 案件已由另一编号的刑事案件办理，两件没有互相登记
not_decided:
  - 没有本地立案标准的案由，只看伤情；伤情也没有记载的无法判断
  - 多次盗窃、入户盗窃、扒窃、携带凶器等不以数额立案的情形没有对应的列
  - 案由写作合同诈骗、信用卡诈骗、电信网络诈骗等的，标准不同，不按诈骗的数额判断
  - 一件警情先后有几个案件的看最早的一个；其中有刑事案件的，由该案件判断，不再重复计警情
  - 撤销案件、终止侦查后另行处罚而处理决定没有记为行政处罚的，不在范围
examples:
  - it: 盗窃案不予立案，金额恰为立案标准，问题
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "2000", declined_at: 2026-10-12 10:00:00}
    expect: {verdict: breached, breach_at: 2026-10-12 10:00:00, severity: 红, law_since: 2018-10-26, reason: 刑事案件于2026-10-12 10:00:00不予立案，案由为盗窃，涉案金额2000.00元，立案标准2000元}
  - it: 差一分钱不到标准，合规
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "1999.99", declined_at: 2026-10-12 10:00:00}
    expect: met
  - it: 诈骗案的标准，差一分与恰好
    cases:
      - {case_no: A1, kind: 刑事, charge: 诈骗, amount: "4999.99", declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 诈骗, amount: "5000", declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached}]
  - it: 抢夺案的标准，差一分与恰好
    cases:
      - {case_no: A1, kind: 刑事, charge: 抢夺, amount: "1999.99", declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 抢夺, amount: "2000", declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached}]
  - it: 故意毁坏财物案的标准，差一分与恰好
    cases:
      - {case_no: A1, kind: 刑事, charge: 故意毁坏财物, amount: "4999.99", declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 故意毁坏财物, amount: "5000", declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached}]
  - it: 职务侵占案是经济犯罪，标准差一分与恰好
    cases:
      - {case_no: A1, kind: 经济犯罪, charge: 职务侵占, amount: "59999.99", declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 经济犯罪, charge: 职务侵占, amount: "60000", declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached}]
  - it: 案由带“案”“罪”字的，标准相同
    cases:
      - {case_no: A1, kind: 刑事, charge: 盗窃案, amount: "2000", declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 诈骗罪, amount: "4999", declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: breached}, {subject_no: A2, verdict: met}]
  - it: 刑事案件最后作行政处罚，金额达到标准，问题；发生时间为处理决定
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "2600", filed_at: 2026-09-12 10:00:00, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: {verdict: breached, breach_at: 2026-10-12 10:00:00}
  - it: 刑事案件最后作调解，伤情为轻伤，问题
    cases: {case_no: A1, kind: 刑事, charge: 故意伤害, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 调解}
    expect: {verdict: breached, reason: 刑事案件于2026-10-12 10:00:00调解，案由为故意伤害，伤情为轻伤}
  - it: 重伤、死亡，不论金额和案由
    cases:
      - {case_no: A1, kind: 刑事, charge: 盗窃, amount: "100", injury_level: 重伤, declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 盗窃, injury_level: 死亡, declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: breached}, {subject_no: A2, verdict: breached}]
  - it: 故意伤害只有轻微伤或者无伤，合规
    cases:
      - {case_no: A1, kind: 刑事, charge: 故意伤害, injury_level: 轻微伤, declined_at: 2026-10-12 10:00:00}
      - {case_no: A2, kind: 刑事, charge: 故意伤害, injury_level: 无, declined_at: 2026-10-12 10:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: met}]
  - it: 没有立案标准的案由，伤情也没有记载，金额再大也无法判断
    cases: {case_no: A1, kind: 刑事, charge: 合同诈骗, amount: "900000", declined_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, reason: 刑事案件于2026-10-12 10:00:00不予立案，案由为合同诈骗，涉案金额900000.00元；无法判断：该案由没有本地立案标准，伤情没有记载}
  - it: 没有案由的，伤情也没有记载，无法判断
    cases: {case_no: A1, kind: 刑事, amount: "900000", declined_at: 2026-10-12 10:00:00}
    expect: unknown
  - it: 案由有标准而金额没有记载，无法判断
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, injury_level: 无, declined_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, reason: 刑事案件于2026-10-12 10:00:00不予立案，案由为盗窃，伤情为无，立案标准2000元；无法判断：涉案金额没有记载}
  - it: 金额无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: 三千余元, declined_at: 2026-10-12 10:00:00}
    expect: {verdict: unknown, reason: 刑事案件于2026-10-12 10:00:00不予立案，案由为盗窃，立案标准2000元；无法判断：涉案金额无法识别}
  - it: 不予立案后又立案的，不是了结
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00, filed_at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 立案与不予立案只知道同一天，先后不明，无法判断
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00, filed_at: 2026-10-12}
    expect: {verdict: unknown, reason: 刑事案件于2026-10-12 10:00:00不予立案，案由为盗窃，涉案金额9000.00元，立案标准2000元；无法判断：不予立案与立案的先后无法确定}
  - it: 先不予立案、后作行政处罚的，发生时间为不予立案
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00, decided_at: 2026-10-20 10:00:00, decision: 行政处罚}
    expect: {verdict: breached, breach_at: 2026-10-12 10:00:00}
  - it: 不予立案后立案、再作行政处罚的，发生时间为处理决定
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-09-12 10:00:00, filed_at: 2026-09-20 10:00:00, decided_at: 2026-10-20 10:00:00, decision: 行政处罚}
    expect: {verdict: breached, breach_at: 2026-10-20 10:00:00}
  - it: 不予立案只知道日期的，发生时间为当日零时
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12}
    expect: {verdict: breached, breach_at: 2026-10-12 00:00:00, reason: 刑事案件于2026-10-12不予立案，案由为盗窃，涉案金额9000.00元，立案标准2000元}
  - it: 处理决定只知道日期的，发生时间为当日零时，案件和警情一样
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1}
    cases:
      - {case_no: A1, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12, decision: 调解}
      - {case_no: A2, kind: 刑事, charge: 故意伤害, injury_level: 轻伤, decided_at: 2026-10-12, decision: 调解}
    expect:
      - {subject_no: J1, verdict: breached, breach_at: 2026-10-12 00:00:00, reason: 初报为刑事的警情，案件于2026-10-12调解，案由为殴打他人，伤情为轻伤}
      - {subject_no: A2, verdict: breached, breach_at: 2026-10-12 00:00:00, reason: 刑事案件于2026-10-12调解，案由为故意伤害，伤情为轻伤}
  - it: 不予立案时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 不详}
    expect: unknown
  - it: 处理决定没有时间的，不知依据哪一部法律，无法判断
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", reported_at: 2026-09-12 10:00:00, decision: 行政处罚}
    expect: {verdict: unknown, reason: 刑事案件（无记录）行政处罚，案由为盗窃，涉案金额9000.00元；无法判断：处理决定的时间缺失}
  - it: 已经移送起诉的，不在范围（对同案其他人作了行政处罚）
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", prosecuted_at: 2026-10-10 10:00:00, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: out of scope
  - it: 刑事诉讼法修正施行当日了结，适用
    cases: {case_no: A1, kind: 刑事, charge: 故意伤害, injury_level: 轻伤, declined_at: 2018-10-26 00:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 施行前一日了结，不判断，有没有伤情都一样
    cases:
      - {case_no: A1, kind: 刑事, charge: 故意伤害, injury_level: 轻伤, declined_at: 2018-10-25 23:59:59}
      - {case_no: A2, kind: 刑事, charge: 故意伤害, declined_at: 2018-10-25 23:59:59}
    expect:
      - {subject_no: A1, verdict: unknown}
      - {subject_no: A2, verdict: unknown, reason: 刑事案件于2018-10-25 23:59:59不予立案，案由为故意伤害；无法判断：起算日不在已收录法律版本的施行期间内}
  - it: 五种有标准的案由，施行当日适用、前一日不判断
    cases:
      - {case_no: A1, kind: 刑事, charge: 盗窃, amount: "90000", declined_at: 2018-10-26 00:00:00}
      - {case_no: A2, kind: 刑事, charge: 诈骗, amount: "90000", declined_at: 2018-10-26 00:00:00}
      - {case_no: A3, kind: 刑事, charge: 抢夺, amount: "90000", declined_at: 2018-10-26 00:00:00}
      - {case_no: A4, kind: 刑事, charge: 故意毁坏财物, amount: "90000", declined_at: 2018-10-26 00:00:00}
      - {case_no: A5, kind: 刑事, charge: 职务侵占, amount: "90000", declined_at: 2018-10-26 00:00:00}
      - {case_no: B1, kind: 刑事, charge: 盗窃, amount: "90000", declined_at: 2018-10-25 23:59:59}
      - {case_no: B2, kind: 刑事, charge: 诈骗, amount: "90000", declined_at: 2018-10-25 23:59:59}
      - {case_no: B3, kind: 刑事, charge: 抢夺, amount: "90000", declined_at: 2018-10-25 23:59:59}
      - {case_no: B4, kind: 刑事, charge: 故意毁坏财物, amount: "90000", declined_at: 2018-10-25 23:59:59}
      - {case_no: B5, kind: 刑事, charge: 职务侵占, amount: "90000", declined_at: 2018-10-25 23:59:59}
    expect:
      - {subject_no: A1, verdict: breached}
      - {subject_no: A2, verdict: breached}
      - {subject_no: A3, verdict: breached}
      - {subject_no: A4, verdict: breached}
      - {subject_no: A5, verdict: breached}
      - {subject_no: B1, verdict: unknown}
      - {subject_no: B2, verdict: unknown}
      - {subject_no: B3, verdict: unknown}
      - {subject_no: B4, verdict: unknown}
      - {subject_no: B5, verdict: unknown}
  - it: 初报为刑事的警情，案件作治安案件办理并处罚，伤情为轻伤，问题记在警情
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, charge: 殴打他人, injury_level: 轻伤, filed_at: 2026-10-01 10:00:00, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: {subject_no: J1, verdict: breached, breach_at: 2026-10-12 10:00:00, severity: 红, reason: 初报为刑事的警情，案件于2026-10-12 10:00:00行政处罚，案由为殴打他人，伤情为轻伤}
  - it: 治安案件的故意损毁财物，与刑事的故意毁坏财物是同一种行为，差一分与恰好
    incidents:
      - {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1}
      - {incident_no: J2, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A2}
    cases:
      - {case_no: A1, kind: 治安, charge: 故意损毁财物, amount: "4999.99", decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A2, kind: 治安, charge: 故意损毁财物, amount: "5000", decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: [{subject_no: J1, verdict: met}, {subject_no: J2, verdict: breached}]
  - it: 初报为刑事的警情，治安案件调解，金额低于标准，合规
    incidents: {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00, outcome: 受案}
    cases: {case_no: A1, kind: 治安, incident_no: J1, charge: 盗窃, amount: "300", decided_at: 2026-10-12 10:00:00, decision: 调解}
    expect: {subject_no: J1, case_no: A1, verdict: met}
  - it: 初报为刑事的警情，行政案件也不予立案，伤情为轻伤，问题
    incidents: {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, charge: 殴打他人, injury_level: 轻伤, declined_at: 2026-10-02 10:00:00}
    expect: {subject_no: J1, verdict: breached, breach_at: 2026-10-02 10:00:00}
  - it: 初报为刑事的警情，行政案件的立案与不予立案只知道同一天，先后不明，无法判断
    incidents: {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00}
    cases: {case_no: A1, kind: 治安, incident_no: J1, charge: 殴打他人, injury_level: 轻伤, declined_at: 2026-10-02 10:00:00, filed_at: 2026-10-02}
    expect: {subject_no: J1, verdict: unknown}
  - it: 警情登记的案件编号不在导出中，但有案件登记了这件警情，以该案件为准
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A9}
    cases: {case_no: A1, kind: 治安, incident_no: J1, charge: 盗窃, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: {subject_no: J1, case_no: A1, verdict: unknown, reason: 初报为刑事的警情，案件于2026-10-12 10:00:00行政处罚，案由为盗窃，立案标准2000元；无法判断：涉案金额没有记载}
  - it: 几个来源有同一编号的案件，以警情自己来源的为准
    incidents: {incident_no: J1, source: 甲, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1}
    cases:
      - {case_no: A1, source: 甲, kind: 治安, charge: 盗窃, amount: "300", decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A1, source: 乙, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A1, source: 丙, kind: 刑事, charge: 盗窃, filed_at: 2026-10-12 10:00:00}
    expect: [{subject_no: J1, verdict: met}]
  - it: 两个来源有同一编号的警情，另一来源的刑事案件与这件无关
    incidents:
      - {incident_no: J1, source: 甲, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1}
      - {incident_no: J1, source: 乙, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00, case_no: A2}
    cases:
      - {case_no: A1, source: 甲, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A2, source: 乙, kind: 刑事, charge: 盗窃, filed_at: 2026-10-01 10:00:00}
    expect: [{subject_no: J1, case_no: A1, verdict: breached}]
  - it: 初报为刑事的警情，刑事案件不予立案，只记案件，不重复记警情
    incidents: {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00, case_no: A1, outcome: 现场调解}
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-02 10:00:00}
    expect: [{subject_no: A1, verdict: breached}]
  - it: 治安案件处罚之后又有刑事案件立案，不是了结
    incidents: {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00}
    cases:
      - {case_no: A1, kind: 治安, incident_no: J1, charge: 盗窃, amount: "9000", filed_at: 2026-10-01 10:00:00, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A2, kind: 刑事, incident_no: J1, charge: 盗窃, amount: "9000", filed_at: 2026-10-20 10:00:00}
    expect: out of scope
  - it: 初报为刑事的警情有案件而案件未了结，不在范围，现场的处置结果不是了结
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1, outcome: 现场调解}
    cases: {case_no: A1, kind: 治安, charge: 殴打他人, injury_level: 轻伤, filed_at: 2026-10-01 10:00:00}
    expect: out of scope
  - it: 初报为刑事的警情没有案件，现场调解、当场处罚，没有伤情和金额，无法判断
    incidents:
      - {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, finished_at: 2026-10-01 09:00:00, outcome: 现场调解}
      - {incident_no: J2, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, outcome: 当场处罚}
      - {incident_no: J3, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, finished_at: 2026-10-02, outcome: 当场处罚}
    expect:
      - {subject_no: J3, verdict: unknown, reason: 初报为刑事的警情，警情于2026-10-02当场处罚；无法判断：没有案件，伤情和金额没有记载}
      - {subject_no: J1, verdict: unknown, reason: 初报为刑事的警情，警情于2026-10-01 09:00:00现场调解；无法判断：没有案件，伤情和金额没有记载}
      - {subject_no: J2, verdict: unknown, reason: 初报为刑事的警情，警情于2026-10-01 08:00:00当场处罚；无法判断：没有案件，伤情和金额没有记载}
  - it: 登记的案件编号不在导出中，无法判断
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A9, outcome: 现场调解}
    expect: {case_no: A9, verdict: unknown, reason: 初报为刑事的警情，警情于2026-10-01 08:00:00现场调解；无法判断：登记的案件编号不在导出的案件中，或者指向不明}
  - it: 登记的案件编号在两个来源重复，指向不明，无法判断
    incidents: {incident_no: J1, source: 接处警, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, case_no: A1, outcome: 现场调解}
    cases:
      - {case_no: A1, source: 执法办案, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A1, source: 旧系统, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: {subject_no: J1, verdict: unknown, reason: 初报为刑事的警情，警情于2026-10-01 08:00:00现场调解；无法判断：登记的案件编号不在导出的案件中，或者指向不明}
  - it: 初报为刑事的警情，没有案件，移送、重复警情等，不在范围
    incidents:
      - {incident_no: J1, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00, outcome: 移送}
      - {incident_no: J2, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00, outcome: 不予处理}
      - {incident_no: J3, category_initial: 刑事, category: 刑事, received_at: 2026-10-01 08:00:00}
    expect: out of scope
  - it: 初报不是刑事的警情，不在范围
    incidents:
      - {incident_no: J1, category_initial: 治安, category: 刑事, received_at: 2026-10-01 08:00:00, outcome: 现场调解}
      - {incident_no: J2, category: 刑事, received_at: 2026-10-01 08:00:00, case_no: A1}
    cases: {case_no: A1, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
    expect: out of scope
  - it: 没有刑事警情的行政案件不在范围
    cases:
      - {case_no: A1, kind: 治安, charge: 殴打他人, injury_level: 轻伤, decided_at: 2026-10-12 10:00:00, decision: 行政处罚}
      - {case_no: A2, kind: 其他行政, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 刑事案件的其他处理结果不在范围
    cases:
      - {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", decided_at: 2026-10-12 10:00:00, decision: 移送}
      - {case_no: A2, kind: 刑事, charge: 盗窃, amount: "9000", decided_at: 2026-10-12 10:00:00, decision: 不予处罚}
      - {case_no: A3, kind: 刑事, charge: 盗窃, amount: "9000", filed_at: 2026-10-12 10:00:00}
    expect: out of scope
  - it: 截止时刻之后才决定的，尚不在范围
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", filed_at: 2026-10-12 10:00:00, decided_at: 2026-11-01 00:00:01, decision: 行政处罚}
    expect: out of scope
  - it: 所有时间都在截止时刻之后的，处理决定没有时间，尚不在范围
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", filed_at: 2026-11-02 10:00:00, decision: 行政处罚}
    expect: out of scope
  - it: 恰在截止时刻决定的，已经发生
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", filed_at: 2026-10-12 10:00:00, decided_at: 2026-11-01 00:00:00, decision: 行政处罚}
    expect: breached
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: JQ-06, object_no: A1, reason: 行为人未满刑事责任年龄, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免在了结之日以前已失效，不豁免
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00}
    exemptions: {rule_id: JQ-06, object_no: A1, reason: 行为人未满刑事责任年龄, doc_no: 明公法〔2026〕3号, granted_by: "900001", valid_to: 2026-10-11}
    expect: breached
  - it: 涉密案件、涉密警情不在范围
    incidents: {incident_no: J1, category_initial: 刑事, category: 治安, received_at: 2026-10-01 08:00:00, outcome: 现场调解, is_classified: 是}
    cases: {case_no: A1, kind: 刑事, charge: 盗窃, amount: "9000", declined_at: 2026-10-12 10:00:00, is_classified: 是}
    expect: out of scope
--- */
with case_ends as (
    select
        cases.*,
        -- a refusal ended the criminal matter, whatever was decided afterwards
        case
            when cases.declined_finally_at is not null then '不予立案'
            when cases.decision in ('行政处罚', '调解') then cases.decision
        end as end_name,
        case when cases.declined_finally_at is not null then cases.declined_finally_at else cases.decided_at end as end_at,
        case when cases.declined_finally_at is not null then cases.declined_at_latest else cases.decided_at_latest end as end_at_latest,
        cases.declined_finally_at is not null and cases.declined_finally_at_latest is null as is_perhaps_filed_later
    from clocks.cases as cases
),

-- where a criminal case is among those of an incident, that case is judged instead
with_criminal_case as (
    select pairs.incident_source, pairs.incident_no
    from clocks.incident_cases as pairs
    join clocks.cases as cases
        on cases.source = pairs.case_source and cases.case_no = pairs.case_no and cases.is_criminal
    group by pairs.incident_source, pairs.incident_no
),

incident_ends as (
    select
        incidents.*,
        case_ends.charge,
        case_ends.injury_level,
        case_ends.amount,
        has_column(case_ends.unreadable, 'amount') as is_amount_unreadable,
        case_ends.case_no is not null as has_case,
        case
            when case_ends.case_no is not null then case_ends.end_name
            when incidents.outcome in ('当场处罚', '现场调解') then incidents.outcome
        end as end_name,
        case when case_ends.case_no is not null then case_ends.end_at else incidents.handled_at end as end_at,
        case when case_ends.case_no is not null then case_ends.end_at_latest else incidents.handled_at_latest end as end_at_latest,
        case_ends.is_perhaps_filed_later
    from clocks.incidents as incidents
    left join case_ends
        on case_ends.source = incidents.linked_case_source and case_ends.case_no = incidents.linked_case_no
    where incidents.category_initial = '刑事'
        and not exists (
            select with_criminal_case.incident_no from with_criminal_case
            where with_criminal_case.incident_source = incidents.source and with_criminal_case.incident_no = incidents.incident_no
        )
),

matters as (
    select
        '案件' as subject_kind,
        source,
        case_no as subject_no,
        case_no,
        unit_code,
        officer_no,
        charge,
        injury_level,
        amount,
        has_column(unreadable, 'amount') as is_amount_unreadable,
        true as has_case,
        true as is_case_known,
        '刑事案件' as matter_name,
        end_name,
        end_at,
        end_at_latest,
        is_perhaps_filed_later,
        source_file,
        source_row
    from case_ends
    -- of a case that went to the procurator some persons may still have been fined
    where is_criminal
        and not is_ahead
        and prosecuted_at is null
        and end_name is not null
    union all
    select
        '警情' as subject_kind,
        source,
        incident_no as subject_no,
        coalesce(linked_case_no, case_no) as case_no,
        unit_code,
        officer_no,
        charge,
        injury_level,
        amount,
        is_amount_unreadable,
        has_case,
        has_case or case_link not in ('absent', 'ambiguous') as is_case_known,
        '初报为刑事的警情，' || case when has_case then '案件' else '警情' end as matter_name,
        end_name,
        end_at,
        end_at_latest,
        is_perhaps_filed_later,
        source_file,
        source_row
    from incident_ends
    where end_name is not null
),

charged as (
    select
        matters.*,
        case regexp_replace(charge, '[案罪]$', '')
            when '盗窃' then '盗窃'
            when '诈骗' then '诈骗'
            when '抢夺' then '抢夺'
            when '故意毁坏财物' then '故意毁坏财物'
            -- the same act under its name in the 治安管理处罚法
            when '故意损毁财物' then '故意毁坏财物'
            when '职务侵占' then '职务侵占'
            else '其他案由'
        end as law_group
    from matters
),

judged as (
    select
        charged.*,
        law.law_no,
        law.yuan,
        case
            when charged.injury_level in ('轻伤', '重伤', '死亡') then 'breached'
            when charged.amount >= law.yuan then 'breached'
            when charged.amount is not null and law.yuan is not null then 'met'
            when law.yuan is null and charged.injury_level is not null then 'met'
            else 'unknown'
        end as verdict
    from charged
    left join law
        on law.applies_to = charged.law_group
        and law.since <= charged.end_at and charged.end_at < law.until
)

select
    subject_kind,
    source,
    subject_no,
    case_no,
    unit_code,
    officer_no,
    end_at as start_at,
    end_at_latest as start_at_latest,
    verdict,
    end_at as breach_at,
    case
        when end_at is null then '处理决定的时间缺失'
        when is_perhaps_filed_later then '不予立案与立案的先后无法确定'
        when law_no is null or verdict <> 'unknown' then null
        when not is_case_known then '登记的案件编号不在导出的案件中，或者指向不明'
        when not has_case then '没有案件，伤情和金额没有记载'
        when yuan is null then '该案由没有本地立案标准，伤情没有记载'
        when is_amount_unreadable then '涉案金额无法识别'
        else '涉案金额没有记载'
    end as unclear,
    law_no,
    matter_name
        || case when end_at is null then '' else '于' end || written_between(end_at, end_at_latest) || end_name
        || case when charge is not null then '，案由为' || charge else '' end
        || case when injury_level is not null then '，伤情为' || injury_level else '' end
        || case when amount is not null then '，涉案金额' || cast(amount as varchar) || '元' else '' end
        || case when yuan is not null then '，立案标准' || cast(yuan as varchar) || '元' else '' end as note,
    source_file,
    source_row
from judged
