/* ---
name: 查封扣押冻结到期未处置
question: 查封、扣押、扣留、冻结、先行登记保存是否在期限内处置或解除？
class: R
severity: 橙
theme: 涉案财物
dated_by: 措施开始时间
needs:
  - "scope: property_items.measure"
  - "scope: cases.kind"
  - "start: property_items.seized_at"
  - "done: property_items.disposed_at"
law:
  - since: 2012-01-01
    applies_to: 行政查扣
    instrument: 行政强制法（2011年）
    article: 第二十五条
    quote: 查封、扣押的期限不得超过三十日；情况复杂的，经行政机关负责人批准，可以延长，但是延长期限不得超过三十日。法律、行政法规另有规定的除外。
    values: {term: 30, extension: 30}
  - since: 2012-01-01
    applies_to: 行政冻结
    instrument: 行政强制法（2011年）
    article: 第三十二条
    quote: 自冻结存款、汇款之日起三十日内，行政机关应当作出处理决定或者作出解除冻结决定；情况复杂的，经行政机关负责人批准，可以延长，但是延长期限不得超过三十日。法律另有规定的除外。
    values: {term: 30, extension: 30}
  - since: 2019-01-01
    applies_to: 登记保存
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百一十条
    quote: 对先行登记保存的证据，应当在七日内作出处理决定。逾期不作出处理决定的，视为自动解除。
    confidence: 逐字，施行日凭记忆
    values: {term: 7}
  - since: 2021-07-15
    applies_to: 登记保存
    instrument: 行政处罚法（2021年修订）
    article: 第五十六条、第八十五条
    quote: 在证据可能灭失或者以后难以取得的情况下，经行政机关负责人批准，可以先行登记保存，并应当在七日内及时作出处理决定……本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。
    values: {term: 7, in_workdays: 1}
  - since: 2020-09-01
    applies_to: 刑事冻结款项
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十三条
    quote: 冻结存款、汇款、证券交易结算资金、期货保证金等财产的期限为六个月。每次续冻期限最长不得超过六个月。……逾期不办理继续冻结手续的，视为自动解除冻结。
    values: {term: 6, extension: 6}
  - since: 2020-09-01
    applies_to: 刑事冻结重大款项
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十三条
    quote: 对于重大、复杂案件，经设区的市一级以上公安机关负责人批准，冻结存款、汇款、证券交易结算资金、期货保证金等财产的期限可以为一年。每次续冻期限最长不得超过一年。
    values: {term: 12, extension: 12}
  - since: 2020-09-01
    applies_to: 刑事冻结证券
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十四条
    quote: 冻结债券、股票、基金份额等证券的期限为二年。每次续冻期限最长不得超过二年。
    values: {term: 24, extension: 24}
  - since: 2020-09-01
    applies_to: 刑事冻结股权
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第二百四十条、第二百四十五条
    quote: 冻结股权、保单权益或者投资权益的期限为六个月。每次续冻期限最长不得超过六个月。
    values: {term: 6, extension: 6}
exemptions:
  - 豁免表列明的财物
  - 行政案件物品的鉴定期间不计入
false_positives:
  - 已处置但处置时间没有回填
  - 延长、续冻审批没有录入
not_decided:
  - 刑事查封、扣押没有固定期限，不在范围
  - 冻结股权、保单权益的续冻须经设区的市一级以上公安机关负责人批准（程序规定第二百三十九条），其他投资权益不必；财产种类只有“股权”，县级批准的也算
  - 移送管辖后重新起算的，没有对应的列，须用豁免表
examples:
  - it: 行政扣押第三十日最后一秒解除，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-14 23:59:59}
    expect: {verdict: met, due_at: 2026-10-14 23:59:59}
  - it: 超过一秒即超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-15 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-14 23:59:59, severity: 橙}
  - it: 第三十日在国庆假期，顺延到节后第一个工作日，其间为临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-09-03 09:00:00, disposed_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-03 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 期满前经县级以上公安机关负责人批准延长，六十日
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-09 23:59:59, approver_level: 县级以上公安机关负责人}
    expect: {verdict: met, due_at: 2026-10-09 23:59:59}
  - it: 行政扣押由设区的市以上公安机关负责人批准延长，也是县级以上，有效
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect: met
  - it: 行政扣押由上一级公安机关批准延长，有效
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-09 09:00:00, approver_level: 上一级公安机关}
    expect: met
  - it: 没有写明批准机关的延长无效
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-09 09:00:00}
    expect: {verdict: breached, reason: 采取措施2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，未见延期审批，鉴定期间0天，2026-10-09 23:59:59处置，超30天；为何不豁免：2026-09-09 09:00:00的延期由（未记载）批准，级别不符}
  - it: 批准迟一秒，延长无效
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-10 00:00:00, approver_level: 县级以上公安机关负责人}
    expect: {verdict: breached, breach_at: 2026-09-09 23:59:59}
  - it: 所属公安机关无权批准，延长无效
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 所属公安机关}
    expect: {verdict: breached, reason: 采取措施2026-08-10 09:00:00，期限30日，至2026-09-09 24:00期满，未见延期审批，鉴定期间0天，2026-10-09 23:59:59处置，超30天；为何不豁免：2026-09-01 09:00:00的延期由所属公安机关批准，级别不符}
  - it: 行政扣押只能延长一次
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-10 00:00:00}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 财物, object_no: W1, seq: "2", approved_at: 2026-10-01 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: breached, breach_at: 2026-10-09 23:59:59}
  - it: 对该物品的鉴定期间不计入
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, item_no: W1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: met, due_at: 2026-10-19 23:59:59}
  - it: 没有写明物品的鉴定，视为该案物品的鉴定
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: met
  - it: 另一物品的鉴定不算
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, item_no: W2, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: breached
  - it: 行政冻结三十日
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-15 00:00:00}
    expect: breached
  - it: 先行登记保存，七个自然日内处理，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-19 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-21 23:59:59}
  - it: 七日与七个工作日之间为临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-21 23:59:59}
    expect: borderline
  - it: 超过七个工作日一秒为超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-22 00:00:00}
    expect: breached
  - it: 行政处罚法2021年修订施行前一日，七日不按工作日
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2021-07-14 09:00:00, disposed_at: 2021-07-22 00:00:00}
    expect: {verdict: breached, law_since: 2019-01-01, due_at: 2021-07-21 23:59:59}
  - it: 行政处罚法2021年修订施行当天，七日按工作日从宽
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2021-07-15 09:00:00, disposed_at: 2021-07-26 23:59:59}
    expect: {verdict: borderline, law_since: 2021-07-15, due_at: 2021-07-26 23:59:59}
  - it: 行政强制法施行前一秒的扣押、冻结，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2011-12-31 23:59:59, disposed_at: 2012-01-20 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, seized_at: 2011-12-31 23:59:59, disposed_at: 2012-01-20 09:00:00}
    expect:
      - {verdict: unknown, subject_no: W1}
      - {verdict: unknown, subject_no: W2}
  - it: 刑事冻结存款六个月，最后一秒解除，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 刑事冻结存款超过六个月一秒
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 续冻在期满前批准，再六个月；可以多次
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2025-04-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    extensions:
      - {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2025-10-15 23:59:59, approver_level: 县级以上公安机关负责人}
      - {object_kind: 财物, object_no: W1, seq: "2", approved_at: 2026-04-15 23:59:59, approver_level: 县级以上公安机关负责人}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 续冻晚于期满，视为已自动解除，其后的续冻也不算
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-03-16 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-17 00:00:00, approver_level: 县级以上公安机关负责人}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59}
  - it: 证券二年
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2024-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 证券超过二年一秒
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2024-10-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 重大复杂案件的存款一年
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 重大复杂案件的存款超过一年一秒
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-10-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 重大复杂案件的续冻，县级批准无效
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-09-15 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 县级以上公安机关负责人}
    expect: breached
  - it: 重大复杂案件的续冻，设区的市批准有效
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2025-09-15 09:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect: pending
  - it: 股权六个月
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: breached
  - it: 行政冻结，第三十日最后一秒解除，合规
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-14 23:59:59}
    expect: {verdict: met, due_at: 2026-10-14 23:59:59}
  - it: 行政冻结经本机关负责人批准延长，六十日的最后一秒，合规
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
    expect: {verdict: met, due_at: 2026-10-09 23:59:59}
  - it: 行政冻结期间的鉴定同样不计入
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: met, due_at: 2026-10-19 23:59:59}
  - it: 听证期间不从扣押期限中扣除
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 23:59:59}
    case_events: {case_no: A1, event: 听证, at: 2026-09-20 09:00:00, ended_at: 2026-09-25 09:00:00}
    expect: {verdict: breached, reason: 采取措施2026-09-14 09:00:00，期限30日，至2026-10-14 24:00期满，未见延期审批，鉴定期间0天，2026-10-19 23:59:59处置，超5天}
  - it: 鉴定开始只知道日期的，从当日首尾分别计算
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-19 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20, ended_at: 2026-09-24 10:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-18 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 鉴定结束只知道日期的，从当日首尾分别计算
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, disposed_at: 2026-10-16 12:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-09-20 10:00:00, ended_at: 2026-09-21}
    expect: {verdict: borderline, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-16 23:59:59}
  - it: 批准时间无法识别的延长，不知是否在期满前，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 不详, approver_level: 本机关负责人}
    expect: unknown
  - it: 编号相同的案件的延长，不是财物的延长
    cases: [{case_no: A1, kind: 治安}, {case_no: W1, kind: 治安}]
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {object_kind: 案件, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 上一级公安机关}
    expect: breached
  - it: 两个系统的案件、财物编号相同，各算各的延长和鉴定
    cases: [{source: 甲系统, case_no: A1, kind: 治安}, {source: 乙系统, case_no: A1, kind: 其他行政}]
    property_items:
      - {source: 甲系统, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-10 09:00:00, disposed_at: 2026-10-09 23:59:59}
      - {source: 乙系统, item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-11 09:00:00, disposed_at: 2026-10-09 23:59:59}
    extensions: {source: 甲系统, object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
    case_events: {source: 乙系统, case_no: A1, event: 鉴定, at: 2026-08-20 09:00:00, ended_at: 2026-08-25 09:00:00}
    expect:
      - {verdict: met, due_at: 2026-10-09 23:59:59}
      - {verdict: breached, due_at: 2026-09-15 23:59:59}
  - it: 两个系统的案件编号相同，一件行政、一件刑事，财物各归各案
    cases: [{source: 甲系统, case_no: A1, kind: 治安}, {source: 乙系统, case_no: A1, kind: 刑事}]
    property_items:
      - {source: 甲系统, item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-08-10 09:00:00}
      - {source: 乙系统, item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-08-10 09:00:00}
    expect:
      - {verdict: breached, due_at: 2026-09-09 23:59:59}
      - {verdict: pending, strict_due_at: 2027-02-10 23:59:59}
  - it: 先行登记保存不得延长
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-22 00:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-10-13 09:00:00, approver_level: 上一级公安机关}
    expect: {verdict: breached, due_at: 2026-10-21 23:59:59, reason: 期满未处理的，视为自动解除；采取措施2026-10-12 09:00:00，期限7日，至2026-10-21 24:00期满，2026-10-22 00:00:00处置，超不足1小时；为何不豁免：先行登记保存不得延长}
  - it: 先行登记保存的延长本不算数，批准时间无法识别也能判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-22 00:00:00}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 不详, approver_level: 上一级公安机关}
    expect: breached
  - it: 先行登记保存期间的鉴定不扣除
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-22 00:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-10-13 09:00:00, ended_at: 2026-10-15 09:00:00}
    expect: breached
  - it: 刑事案件的鉴定不停止冻结期限
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    case_events: {case_no: A1, event: 鉴定, at: 2026-04-20 09:00:00, ended_at: 2026-04-25 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 重大复杂案件的存款续冻一年，最后一秒解除，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2024-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2025-10-15 09:00:00, approver_level: 上一级公安机关}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 证券续冻二年，最后一秒解除，合规；案件重大复杂的，证券仍由县级批准
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 证券, is_major: 是, seized_at: 2022-10-17 09:00:00, disposed_at: 2026-10-19 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2024-10-15 09:00:00, approver_level: 县级以上公安机关负责人}
    expect: {verdict: borderline, strict_due_at: 2026-10-17 23:59:59, due_at: 2026-10-19 23:59:59}
  - it: 股权六个月最后一秒解除，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59}
  - it: 重大复杂案件的股权仍是六个月，续冻六个月的最后一秒，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 股权, is_major: 是, seized_at: 2025-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-04-15 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect: {verdict: met, due_at: 2026-10-15 23:59:59, reason: 期满未续冻的，视为自动解除冻结；采取措施2025-10-15 09:00:00，期限12个月，至2026-10-15 24:00期满，已延长1次，2026-10-15 23:59:59处置}
  - it: 重大复杂案件的其他财产，按一般的六个月
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 其他, is_major: 是, seized_at: 2026-04-15 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, due_at: 2026-10-15 23:59:59}
  - it: 存款续冻由上一级公安机关批准，有效
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2025-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-04-15 09:00:00, approver_level: 上一级公安机关}
    expect: met
  - it: 行政强制法施行首日零时的扣押、冻结，适用该法
    cases: {case_no: A1, kind: 治安}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2012-01-01 00:00:00, disposed_at: 2012-01-31 23:59:59}
      - {item_no: W2, case_no: A1, measure: 冻结, seized_at: 2012-01-01 00:00:00, disposed_at: 2012-01-31 23:59:59}
    expect:
      - {verdict: met, subject_no: W1, law_since: 2012-01-01}
      - {verdict: met, subject_no: W2, law_since: 2012-01-01}
  - it: 行政程序规定施行首日零时的登记保存，适用该规定
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2019-01-01 00:00:00, disposed_at: 2019-01-08 23:59:59}
    expect: {verdict: met, law_since: 2019-01-01, due_at: 2019-01-08 23:59:59}
  - it: 行政程序规定施行前一秒的登记保存，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2018-12-31 23:59:59}
    expect: unknown
  - it: 行政处罚法2021年修订施行首日零时，七日即按工作日从宽
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2021-07-15 00:00:00, disposed_at: 2021-07-26 23:59:59}
    expect: {verdict: borderline, law_since: 2021-07-15}
  - it: 刑事程序规定2020年修正施行首日零时的各种冻结，适用该规定
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2020-09-01 00:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2020-09-01 00:00:00}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2020-09-01 00:00:00}
      - {item_no: W4, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2020-09-01 00:00:00}
    expect:
      - {verdict: breached, subject_no: W1, breach_at: 2021-03-01 23:59:59}
      - {verdict: breached, subject_no: W2, breach_at: 2021-09-01 23:59:59}
      - {verdict: breached, subject_no: W3, breach_at: 2022-09-01 23:59:59}
      - {verdict: breached, subject_no: W4, breach_at: 2021-03-01 23:59:59}
  - it: 月末开始的冻结，从宽到到期月的月末
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2026-02-28 09:00:00, disposed_at: 2026-08-31 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-08-28 23:59:59, due_at: 2026-08-31 23:59:59}
  - it: 刑事程序规定2020年修正施行前一秒的各种冻结，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2020-08-31 23:59:59}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 是, seized_at: 2020-08-31 23:59:59}
      - {item_no: W3, case_no: A1, measure: 冻结, asset_kind: 证券, seized_at: 2020-08-31 23:59:59}
      - {item_no: W4, case_no: A1, measure: 冻结, asset_kind: 股权, seized_at: 2020-08-31 23:59:59}
    expect:
      - {verdict: unknown, subject_no: W1}
      - {verdict: unknown, subject_no: W2}
      - {verdict: unknown, subject_no: W3}
      - {verdict: unknown, subject_no: W4}
  - it: 案件不在导出中，无法判断
    property_items: {item_no: W1, case_no: A9, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: {verdict: unknown, reason: 无法判断：财物所属案件不在导出的案件中、指向不明，或没有案件类型}
  - it: 案件类型没有记载，无法判断
    cases: {case_no: A1, filed_at: 2026-08-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: unknown
  - it: 证券、股权的期限与是否重大复杂无关，无法识别也能判断
    cases: {case_no: A1, kind: 刑事}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 证券, is_major: 不详, seized_at: 2024-10-15 09:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, asset_kind: 股权, is_major: 不详, seized_at: 2026-04-15 09:00:00}
    expect:
      - {verdict: breached, subject_no: W1, breach_at: 2026-10-15 23:59:59}
      - {verdict: breached, subject_no: W2, breach_at: 2026-10-15 23:59:59}
  - it: 是否重大复杂无法识别，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, is_major: 不详, seized_at: 2026-01-14 09:00:00}
    expect: unknown
  - it: 措施开始时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 不详}
    expect: unknown
  - it: 只知道日期的，与整日期限一致
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14, disposed_at: 2026-10-15}
    expect: {verdict: breached, reason: 采取措施2026-09-14，期限30日，至2026-10-14 24:00期满，未见延期审批，鉴定期间0天，2026-10-15处置，超不足1小时}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    exemptions: {rule_id: CW-02, object_no: W1, reason: 移送管辖后重新起算, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 存款续冻由设区的市以上公安机关负责人批准，有效
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, asset_kind: 款项, seized_at: 2025-10-15 09:00:00, disposed_at: 2026-10-15 23:59:59}
    extensions: {object_kind: 财物, object_no: W1, seq: "1", approved_at: 2026-04-15 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect: met
  - it: 刑事扣押没有固定期限，不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2025-09-14 09:00:00}
    expect: out of scope
  - it: 涉密案件的财物不在范围
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: out of scope
--- */
with grouped as (
    select
        items.*,
        case
            when cases.kind is null then '案件不明'
            when cases.is_administrative then case
                when items.measure in ('扣押', '查封', '扣留') then '行政查扣'
                when items.measure = '冻结' then '行政冻结'
                when items.measure = '先行登记保存' then '登记保存'
            end
            when items.measure = '冻结' then case
                when items.asset_kind = '证券' then '刑事冻结证券'
                when items.asset_kind = '股权' then '刑事冻结股权'
                when items.asset_kind = '款项' and items.is_major then '刑事冻结重大款项'
                else '刑事冻结款项'
            end
        end as law_group
    from clocks.property_items as items
    left join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
),

changes as (
    select
        items.source,
        items.item_no,
        'extension' as kind,
        extensions.approver_level as detail,
        extensions.approved_at as "at",
        extensions.approved_at_latest as at_latest,
        cast(null as timestamp) as ended_at,
        cast(null as timestamp) as ended_at_latest,
        cast(extensions.seq as integer) as seq,
        -- a freeze is prolonged by whoever may order it (刑事程序规定 240); an entry '股权' may be another investment, which a county may freeze
        coalesce(
            case
                when items.law_group in ('行政查扣', '行政冻结')
                    then extensions.approver_level
                        in ('县级以上公安机关负责人', '设区的市以上公安机关负责人', '本机关负责人', '上一级公安机关')
                when items.law_group = '登记保存' then false
                when items.law_group = '刑事冻结重大款项' then extensions.approver_level in ('设区的市以上公安机关负责人', '上一级公安机关')
                else extensions.approver_level in ('县级以上公安机关负责人', '设区的市以上公安机关负责人', '上一级公安机关')
            end,
            false
        ) as may_count
    from grouped as items
    join clocks.extensions as extensions
        on extensions.object_kind = '财物' and extensions.object_source = items.source and extensions.object_no = items.item_no
    union all
    select
        items.source,
        items.item_no,
        'pause' as kind,
        pauses.event as detail,
        pauses.at,
        pauses.at_latest,
        pauses.ended_at,
        pauses.ended_at_latest,
        cast(null as integer) as seq,
        true as may_count
    from grouped as items
    join clocks.pauses as pauses
        on pauses.case_source = items.case_source
        and pauses.case_no = items.case_no
        and (pauses.item_no is null or pauses.item_no = items.item_no)
    where items.law_group in ('行政查扣', '行政冻结')
        and pauses.event = '鉴定'
),

changes_listed as (
    select
        source,
        item_no,
        list({
            'kind': changes.kind, 'at': changes.at, 'at_latest': changes.at_latest,
            'ended_at': changes.ended_at, 'ended_at_latest': changes.ended_at_latest, 'seq': changes.seq
        }) filter (where changes.may_count) as changes,
        min(case when not changes.may_count
            then written_between(changes.at, changes.at_latest) || '的延期由' || coalesce(changes.detail, '（未记载）') || '批准，级别不符'
        end) as near_miss
    from changes
    group by source, item_no
)

select
    '财物' as subject_kind,
    items.source,
    items.item_no as subject_no,
    items.case_no,
    items.unit_code,
    items.officer_no,
    items.seized_at as start_at,
    items.seized_at_latest as start_at_latest,
    '采取措施' as start_name,
    case
        when items.law_group like '刑事冻结%' then 'months'
        when law.in_workdays = 1 then 'days_or_workdays'
        else 'days'
    end as term_unit,
    law.term as term_n,
    listed.changes,
    case when law.extension is not null then [law.extension] end as extension_terms,
    case when items.law_group in ('行政查扣', '行政冻结') then '鉴定' end as pause_name,
    items.law_group like '刑事冻结%' as is_unlimited,
    items.disposed_at as done_at,
    items.disposed_at_latest as done_at_latest,
    '处置' as done_name,
    case
        when items.law_group = '案件不明' then '财物所属案件不在导出的案件中、指向不明，或没有案件类型'
        when items.law_group = '刑事冻结款项' and has_column(items.unreadable, 'is_major') then '“是否重大复杂”无法识别'
    end as unclear,
    case when items.law_group = '登记保存' and listed.near_miss is not null then '先行登记保存不得延长' else listed.near_miss end as near_miss,
    case
        when items.law_group like '刑事冻结%' then '期满未续冻的，视为自动解除冻结'
        when items.law_group = '登记保存' then '期满未处理的，视为自动解除'
    end as note,
    law.law_no,
    items.source_file,
    items.source_row
from grouped as items
left join law
    on law.applies_to = items.law_group and law.since <= items.seized_at and items.seized_at < law.until
left join changes_listed as listed
    on listed.source = items.source and listed.item_no = items.item_no
where items.law_group is not null
