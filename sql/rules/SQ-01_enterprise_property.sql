/* ---
name: 涉企措施与结果不匹配
question: 涉企案件查扣的财物是否远超涉案金额，撤案后是否仍不返还，是否查扣之后随涉诉的经济犯罪案件一并撤案？
class: S
severity: 橙
theme: 涉案财物
dated_by: 撤案未返还为撤案时间，其余为首次查扣时间
needs:
  - "scope: cases.is_enterprise"
  - "scope: cases.kind"
  - "[超标的查扣] scope: cases.amount"
  - "[超标的查扣] scope: property_items.value"
  - "[超标的查扣] start: property_items.seized_at"
  - "[超标的查扣] present: property_items.disposed_at"
  - "[撤案未返还] start: cases.cancelled_at"
  - "[撤案未返还] done: property_items.disposed_at"
  - "[查扣后撤案] scope: cases.has_civil_suit"
  - "[查扣后撤案] start: property_items.seized_at"
  - "[查扣后撤案] present: cases.cancelled_at"
law:
  - since: 2018-10-26
    clock: 超标的查扣
    applies_to: 刑事
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百四十一条
    quote: 在侦查活动中发现的可用以证明犯罪嫌疑人有罪或者无罪的各种财物、文件，应当查封、扣押；与案件无关的财物、文件，不得查封、扣押。
    values: {times: 2}
  - since: 2012-01-01
    clock: 超标的查扣
    applies_to: 行政
    instrument: 行政强制法（2011年）
    article: 第二十三条、第二十九条
    quote: 查封、扣押限于涉案的场所、设施或者财物，不得查封、扣押与违法行为无关的场所、设施或者财物；……冻结存款、汇款的数额应当与违法行为涉及的金额相当；
    values: {times: 2}
  - since: 2015-09-01
    clock: 撤案未返还
    applies_to: 刑事
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第二十条
    quote: 对于刑事案件依法撤销、行政案件因违法事实不能成立而作出不予行政处罚决定的,除依照法律、行政法规有关规定另行处理的以外,公安机关应当解除对涉案财物采取的相关措施并返还当事人。
    confidence: 片段
    values: {days: "policy:sq01_return_days"}
  - since: 2020-09-01
    clock: 撤案未返还
    applies_to: 刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十七条第三款
    quote: 对查封、扣押的财物及其孳息、文件，或者冻结的财产，除按照法律和有关规定另行处理的以外，应当解除查封、扣押、冻结，并及时返还或者通知当事人。
    values: {days: "policy:sq01_return_days"}
  - since: 2015-09-01
    clock: 撤案未返还
    applies_to: 行政
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第二十条
    quote: 对于刑事案件依法撤销、行政案件因违法事实不能成立而作出不予行政处罚决定的,除依照法律、行政法规有关规定另行处理的以外,公安机关应当解除对涉案财物采取的相关措施并返还当事人。
    confidence: 片段
    values: {days: "policy:sq01_return_days"}
  - since: 2015-11-04
    clock: 查扣后撤案
    applies_to: 经济犯罪
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）4
    quote: 对于报案不接、接报案后不登记不受案不立案、受案立案后不查处,越权管辖、违法受案立案、插手经济纠纷,以及虚报接报案和受案立案统计数据等违法违纪行为,依照有关规定追究相关领导和直接责任人员的责任。
    values: {}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 超标的查扣：涉案金额是立案时的估数，侦查中已经扩大而没有更新；或者填 0 表示尚未核定
  - 超标的查扣：财物价值按整体登记（如整栋厂房、整个账户、整部车辆），不可分割，或者登记的是原价而不是查扣时的价值
  - 超标的查扣：同一财物既查封又冻结，登记为两件，价值重复计算
  - 撤案未返还：财物已经移交其他机关处理，或者权属有争议、正在公告，或者另案需要作为证据，处置时间没有填写
  - 查扣后撤案：发现不应追究刑事责任而依法撤案，与民事诉讼无关；民事诉讼在撤案以后才提起
not_decided:
  - “二倍”是筛查的口径，不是法律的规定；法律只要求查扣与案件有关、冻结与金额相当
  - 撤案是否恰当、查扣是否为插手经济纠纷，由人逐件核查
  - 财物逐件的退还期限见 CW-03；这里以案件为单位
examples:
  - it: 查扣财物的价值恰为涉案金额的二倍，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: met, subject_no: A1, law_since: 2018-10-26}
  - it: 超过二倍一分钱，疑似问题；发生时间为使其超过的那一件查扣之时
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 查封, value: "0.01", seized_at: 2026-10-13 09:00:00}
      - {item_no: W3, case_no: A1, measure: 查封, value: "7000", seized_at: 2026-10-14 09:00:00}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-13 09:00:00, severity: 橙, reason: 同时查扣财物价值最高合计107000.01元，超过涉案金额50000.00元的2倍；需人工确认}
  - it: 行政案件同样筛查，依据行政强制法
    cases: {case_no: A1, kind: 其他行政, is_enterprise: 是, amount: "1000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, value: "2001", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: breached, law_since: 2012-01-01, breach_at: 2026-10-12 09:00:00}
  - it: 行政案件，恰为二倍，合规
    cases: {case_no: A1, kind: 其他行政, is_enterprise: 是, amount: "1000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, value: "2000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: met}
  - it: 两个系统里编号相同的案件，各算各的财物
    cases:
      - {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
      - {case_no: A1, kind: 其他行政, is_enterprise: 是, amount: "1000", source: 另一系统}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "60000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W1, case_no: A1, measure: 扣留, value: "2001", seized_at: 2026-10-13 09:00:00, source: 另一系统}
    expect:
      - {clock: 超标的查扣, verdict: met, law_since: 2018-10-26}
      - {clock: 超标的查扣, verdict: breached, law_since: 2012-01-01, breach_at: 2026-10-13 09:00:00}
  - it: 退还一件与查扣另一件在同一秒，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-13 09:00:00}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 退还之后一秒才查扣另一件，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-13 09:00:01}
    expect: {clock: 超标的查扣, verdict: met}
  - it: 退还之前一秒查扣另一件，一度超过，疑似问题
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-13 08:59:59}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-13 08:59:59}
  - it: 退还和查扣都只知道同一日期，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12, disposed_at: 2026-10-13}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-13}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 查扣只知道日期，超过是确定的，发生时间为最晚的可能
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-12 23:59:59}
  - it: 查扣当日又退还、先后不明的，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12, disposed_at: 2026-10-12}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 退还只知道日期，另一件在同日查扣，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-13 09:00:00}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 查扣当时又退还，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 查扣当日退还，退还只知道日期，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-12}
    expect: {clock: 超标的查扣, verdict: borderline}
  - it: 退还早于查扣，记录有误，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-11 09:00:00}
    expect: {clock: 超标的查扣, verdict: unknown, reason: 无法判断：财物处置时间无法识别，或者早于查扣}
  - it: 处置时间无法识别，可能一度超过，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00, disposed_at: 不详}
    expect: {clock: 超标的查扣, verdict: unknown, reason: 无法判断：财物处置时间无法识别，或者早于查扣}
  - it: 处置时间无法识别，但无论如何都没有超过，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "80000", seized_at: 2026-10-12 09:00:00, disposed_at: 不详}
    expect: {clock: 超标的查扣, verdict: met}
  - it: 一件的处置时间无法识别，其余仍然超过，发生时间不变
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-14 09:00:00, disposed_at: 不详}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-12 09:00:00}
  - it: 一件当日查扣当日退还、先后不明，其余仍然超过，发生时间不变
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 08:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12, disposed_at: 2026-10-12 07:00:00}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-12 08:00:00}
  - it: 涉案金额缺失，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: unknown, reason: 无法判断：涉案金额缺失或无法识别}
  - it: 涉案金额无法识别，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 一件财物的价值缺失，其余没有超过，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, seized_at: 2026-10-13 09:00:00}
    expect: {clock: 超标的查扣, verdict: unknown, reason: 无法判断：财物价值缺失或无法识别}
  - it: 一件财物的价值无法识别，其余已经超过，疑似问题
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: 若干, seized_at: 2026-10-11 09:00:00}
    expect: {clock: 超标的查扣, verdict: breached, breach_at: 2026-10-12 09:00:00}
  - it: 查扣时间缺失，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000"}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 两件中一件的查扣时间缺失，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "90000"}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 查扣时间无法识别，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 不详}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 是否涉企无法识别，超过二倍，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 待定, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: unknown, reason: 无法判断：是否涉企无法识别}
  - it: 是否涉企无法识别，但没有超过，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 待定, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: met}
  - it: 刑事案件，刑事诉讼法本版施行前最后一秒查扣的，不判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2018-10-25 23:59:59}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 刑事案件，刑事诉讼法本版施行第一秒查扣的
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2018-10-26 00:00:00}
    expect: {clock: 超标的查扣, verdict: breached, law_since: 2018-10-26, breach_at: 2018-10-26 00:00:00}
  - it: 行政案件，行政强制法施行前最后一秒查扣的，不判断
    cases: {case_no: A1, kind: 治安, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2011-12-31 23:59:59}
    expect: {clock: 超标的查扣, verdict: unknown}
  - it: 行政案件，行政强制法施行第一秒查扣的
    cases: {case_no: A1, kind: 治安, is_enterprise: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "120000", seized_at: 2012-01-01 00:00:00}
    expect: {clock: 超标的查扣, verdict: breached, law_since: 2012-01-01}
  - it: 别的案件的财物不计入
    cases:
      - {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "50000"}
      - {case_no: A2, kind: 经济犯罪, is_enterprise: 否, amount: "10"}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00}
      - {item_no: W2, case_no: A2, measure: 扣押, value: "90000", seized_at: 2026-10-12 09:00:00}
    expect: {clock: 超标的查扣, verdict: met, subject_no: A1}
  - it: 撤案后第三十日最后一秒全部返还，合规
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-10-14 23:59:59}
      - {item_no: W2, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-13 09:00:00, disposed_at: 2026-09-20 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, done_at: 2026-10-14 23:59:59, law_since: 2020-09-01}
  - it: 最后一件晚一秒返还，疑似问题
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-10-15 00:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-13 09:00:00, disposed_at: 2026-09-20 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, breach_at: 2026-10-14 23:59:59, severity: 橙}
  - it: 两件中一件至今没有返还，疑似问题
    cases: {case_no: A1, kind: 其他行政, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-09-15 00:00:00}
      - {item_no: W2, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-13 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, breach_at: 2026-10-14 23:59:59, law_since: 2015-09-01}
  - it: 第三十日在国庆假期，顺延到节后第一个工作日，其间为临界
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-04 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-10-08 23:59:59}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 撤案以前已经返还，合规
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-09-01 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
  - it: 返还早于查扣，记录有误，是否返还无法判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-08-12 08:59:59}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown}
  - it: 撤案以后三十日还没有满
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-10-02 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: pending}
  - it: 一件的处置时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 不详}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 2026-10-20 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown}
  - it: 一件的处置时间无法识别，另一件至今没有返还，疑似问题
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00, disposed_at: 不详}
      - {item_no: W2, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, breach_at: 2026-10-14 23:59:59}
  - it: 撤案时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown}
  - it: 是否涉企无法识别，撤案后没有返还，无法判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 待定, amount: "50000", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2026-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown, strict_due_at: 2026-10-14 23:59:59}
  - it: 撤案，刑事程序规定施行前最后一秒，依管理规定
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2020-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2020-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, law_since: 2015-09-01}
  - it: 撤案，刑事程序规定施行第一秒
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2020-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2020-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, law_since: 2020-09-01}
  - it: 刑事撤案，管理规定施行前最后一秒，不判断
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2015-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2015-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: unknown}
      - {clock: 撤案未返还, verdict: unknown}
  - it: 刑事撤案，管理规定施行第一秒
    cases: {case_no: A1, kind: 刑事, is_enterprise: 是, amount: "50000", cancelled_at: 2015-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2015-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: unknown}
      - {clock: 撤案未返还, verdict: breached, law_since: 2015-09-01}
  - it: 行政撤案，管理规定施行前最后一秒，不判断
    cases: {case_no: A1, kind: 治安, is_enterprise: 是, amount: "50000", cancelled_at: 2015-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2015-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown}
  - it: 行政撤案，管理规定施行第一秒
    cases: {case_no: A1, kind: 治安, is_enterprise: 是, amount: "50000", cancelled_at: 2015-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, value: "100", seized_at: 2015-08-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: breached, law_since: 2015-09-01}
  - it: 涉诉的经济犯罪案件，查扣之后撤案，疑似问题；发生时间为撤案之时
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: breached, breach_at: 2026-10-14 09:00:00, severity: 橙, law_since: 2015-11-04, reason: 涉民事诉讼的经济犯罪案件，2026-10-12 09:00:00首次查扣财物，2026-10-14 09:00:00撤案；需人工确认}
  - it: 涉诉的经济犯罪案件，查扣之后没有撤案，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000"}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 查扣后撤案, verdict: met, reason: 涉民事诉讼的经济犯罪案件，2026-10-12 09:00:00首次查扣财物，没有撤案}
  - it: 查扣晚于撤案，合规
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:01, disposed_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: met}
  - it: 查扣和撤案在同一秒，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: borderline}
  - it: 查扣早于撤案一秒，疑似问题
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 08:59:59, disposed_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: breached, breach_at: 2026-10-12 09:00:00}
  - it: 查扣和撤案都只知道同一日期，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-12}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12, disposed_at: 2026-10-13}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: borderline}
  - it: 查扣只知道日期，撤案在同日之内，先后不明，为临界
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-12 15:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12, disposed_at: 2026-10-13}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: borderline}
  - it: 撤案时间无法识别，是否先查扣后撤案无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 已撤}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: unknown}
      - {clock: 查扣后撤案, verdict: unknown}
  - it: 是否涉民事诉讼无法识别，查扣之后撤案，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 待定, amount: "50000", cancelled_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: unknown, reason: 无法判断：是否涉民事诉讼无法识别}
  - it: 是否涉企无法识别，查扣之后撤案，无法判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 待定, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: unknown}
  - it: 2015年意见印发之前查扣的，是否先查扣后撤案不判断
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2015-11-05 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2015-11-03 23:59:59, disposed_at: 2015-11-05 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: unknown}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: unknown}
  - it: 2015年意见印发当日查扣的
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2015-11-05 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2015-11-04 00:00:00, disposed_at: 2015-11-05 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: unknown}
      - {clock: 撤案未返还, verdict: met}
      - {clock: 查扣后撤案, verdict: breached, law_since: 2015-11-04}
  - it: 不涉诉的案件、普通刑事案件，不筛查查扣后撤案
    cases:
      - {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 否, amount: "50000", cancelled_at: 2026-10-14 09:00:00}
      - {case_no: A2, kind: 刑事, is_enterprise: 是, has_civil_suit: 是, amount: "50000", cancelled_at: 2026-10-14 09:00:00}
    property_items:
      - {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 10:00:00}
      - {item_no: W2, case_no: A2, measure: 冻结, value: "100", seized_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 10:00:00}
    expect:
      - {clock: 超标的查扣, verdict: met, subject_no: A1}
      - {clock: 撤案未返还, verdict: met, subject_no: A1}
      - {clock: 超标的查扣, verdict: met, subject_no: A2}
      - {clock: 撤案未返还, verdict: met, subject_no: A2}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "10", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-12 09:00:00}
    exemptions: {rule_id: SQ-01, object_no: A1, reason: 上级公安机关督办, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect:
      - {clock: 超标的查扣, verdict: exempt}
      - {clock: 撤案未返还, verdict: exempt}
      - {clock: 查扣后撤案, verdict: exempt}
  - it: 不涉企的案件不在范围
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 否, has_civil_suit: 是, amount: "10", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-12 09:00:00}
    expect: out of scope
  - it: 没有写明是否涉企的不在范围
    cases: {case_no: A1, kind: 经济犯罪, has_civil_suit: 是, amount: "10", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-12 09:00:00}
    expect: out of scope
  - it: 没有查扣财物的涉企案件不在范围
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, has_civil_suit: 是, amount: "10", cancelled_at: 2026-09-14 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才查扣的不在范围
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "10", filed_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 各时间都在截止时刻之后的案件不在范围
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, amount: "10", filed_at: 2026-11-01 00:00:01}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-10-30 09:00:00}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 经济犯罪, is_enterprise: 是, is_classified: 是, amount: "10", cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, value: "100", seized_at: 2026-08-12 09:00:00}
    expect: out of scope
--- */
with items as (
    select
        cases.source,
        cases.case_no,
        items.item_no,
        items.value,
        -- a start that is missing may lie anywhere, as one that cannot be read
        coalesce(items.seized_at, any_time()) as seized_at,
        items.seized_at_latest,
        items.disposed_at,
        items.disposed_at_latest,
        coalesce(items.disposed_at > items.seized_at_latest, items.disposed_at is null) as is_surely_held,
        is_unreadable(items.disposed_at) or items.disposed_at_latest < items.seized_at as is_end_unclear
    from clocks.property_items as items
    join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
    where not cases.is_ahead
        and (cases.is_enterprise or has_column(cases.unreadable, 'is_enterprise'))
),

property_of_cases as (
    select
        source,
        case_no,
        min(seized_at) as first_seized_at,
        min(seized_at_latest) as first_seized_at_latest,
        max(disposed_at) as last_disposed_at,
        max(disposed_at_latest) as last_disposed_at_latest,
        count(*) = count(disposed_at) as is_all_disposed,
        count(*) > count(value) as lacks_value,
        count(*) filter (where is_end_unclear) > 0 as has_unclear_end
    from items
    group by source, case_no
),

enterprise_cases as (
    select
        property.*,
        cases.kind,
        cases.amount,
        cases.cancelled_at,
        cases.cancelled_at_latest,
        cases.has_civil_suit,
        has_column(cases.unreadable, 'has_civil_suit') as is_suit_unreadable,
        case when cases.is_enterprise is null then '是否涉企无法识别' end as doubt,
        case when cases.is_criminal then '刑事' else '行政' end as law_group,
        cases.unit_code,
        cases.officer_no,
        cases.source_file,
        cases.source_row
    from property_of_cases as property
    join clocks.cases as cases
        on cases.source = property.source and cases.case_no = property.case_no
),

situations as (
    select
        '超标的查扣' as clock,
        cases.*,
        cases.law_group as bound_by,
        cases.first_seized_at as start_at,
        cases.first_seized_at_latest as start_at_latest,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest
    from enterprise_cases as cases
    union all
    select
        '撤案未返还' as clock,
        cases.*,
        cases.law_group as bound_by,
        cases.cancelled_at as start_at,
        cases.cancelled_at_latest as start_at_latest,
        case when cases.is_all_disposed then cases.last_disposed_at end as done_at,
        case when cases.is_all_disposed then cases.last_disposed_at_latest end as done_at_latest
    from enterprise_cases as cases
    where cases.cancelled_at is not null
    union all
    select
        '查扣后撤案' as clock,
        cases.*,
        cases.kind as bound_by,
        cases.first_seized_at as start_at,
        cases.first_seized_at_latest as start_at_latest,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest
    from enterprise_cases as cases
    where cases.kind = '经济犯罪' and (cases.has_civil_suit or cases.is_suit_unreadable)
),

bound as (
    select situations.*, law.law_no, law.times, law.days
    from situations
    left join law
        on law.clock = situations.clock and law.applies_to = situations.bound_by
        and law.since <= situations.start_at and situations.start_at < law.until
),

-- what was surely under a measure is counted from the latest start to the earliest end, what perhaps was, the other way about
steps as (
    select source, case_no, item_no, true as is_sure, true as is_taking, seized_at_latest as step_at, value as change
    from items
    where is_surely_held
    union all
    select source, case_no, item_no, true, false, disposed_at, -value
    from items
    where is_surely_held and disposed_at is not null
    union all
    select source, case_no, item_no, false, true, seized_at, value
    from items
    union all
    select source, case_no, item_no, false, false, disposed_at_latest, -value
    from items
    where not is_end_unclear
),

-- at one second, surely the return came first, and perhaps the taking
held as (
    select
        source,
        case_no,
        is_sure,
        step_at,
        cast(sum(change) over (
            partition by source, case_no, is_sure
            order by step_at, is_taking = is_sure, item_no
            rows between unbounded preceding and current row
        ) as decimal(18, 2)) as total
    from steps
),

excesses as (
    select
        bound.source,
        bound.case_no,
        min(case when held.is_sure then held.step_at end) as exceeded_at,
        max(case when held.is_sure then held.total end) as most_held
    from bound
    join held
        on held.source = bound.source and held.case_no = bound.case_no
        and held.total > bound.times * bound.amount
    group by bound.source, bound.case_no
),

judged as (
    select
        bound.*,
        excesses.exceeded_at,
        case
            when bound.clock = '撤案未返还' then null
            when bound.clock = '查扣后撤案' then case
                when bound.cancelled_at is null or bound.cancelled_at_latest < bound.first_seized_at then 'met'
                when bound.first_seized_at_latest < bound.cancelled_at then 'breached'
                else 'borderline'
            end
            when excesses.exceeded_at is not null then 'breached'
            when excesses.case_no is not null then 'borderline'
            when bound.amount is null or bound.lacks_value then 'unknown'
            else 'met'
        end as verdict,
        case
            when bound.doubt is not null then bound.doubt
            when bound.clock = '查扣后撤案' then case
                when bound.is_suit_unreadable then '是否涉民事诉讼无法识别'
                when is_unreadable(bound.cancelled_at) then '撤案时间无法识别'
            end
            when bound.clock = '撤案未返还' then case
                when bound.is_all_disposed and bound.has_unclear_end then '财物处置时间无法识别，或者早于查扣'
            end
            when bound.amount is null then '涉案金额缺失或无法识别'
            when excesses.exceeded_at is not null then null
            when bound.has_unclear_end then '财物处置时间无法识别，或者早于查扣'
            when bound.lacks_value then '财物价值缺失或无法识别'
        end as unclear,
        excesses.most_held
    from bound
    left join excesses
        on excesses.source = bound.source and excesses.case_no = bound.case_no
)

select
    judged.clock,
    '案件' as subject_kind,
    judged.source,
    judged.case_no as subject_no,
    judged.case_no,
    judged.unit_code,
    judged.officer_no,
    judged.start_at,
    judged.start_at_latest,
    case judged.clock when '撤案未返还' then 'days' end as term_unit,
    judged.days as term_n,
    judged.done_at,
    judged.done_at_latest,
    judged.first_seized_at as done_from,
    judged.verdict,
    case judged.clock when '超标的查扣' then judged.exceeded_at when '查扣后撤案' then judged.cancelled_at end as breach_at,
    judged.unclear,
    judged.law_no,
    '撤案' as start_name,
    '全部返还' as done_name,
    case
        when judged.unclear is not null then null
        when judged.verdict = 'breached' and judged.clock = '超标的查扣'
            then '同时查扣财物价值最高合计' || cast(judged.most_held as varchar) || '元，超过涉案金额'
                || cast(judged.amount as varchar) || '元的' || cast(judged.times as varchar) || '倍；需人工确认'
        when judged.clock = '查扣后撤案'
            then '涉民事诉讼的经济犯罪案件，'
                || written_between(judged.first_seized_at, judged.first_seized_at_latest) || '首次查扣财物，'
                || case
                    when judged.cancelled_at is null then '没有撤案'
                    else written_between(judged.cancelled_at, judged.cancelled_at_latest) || '撤案'
                end
                || case when judged.verdict = 'breached' then '；需人工确认' else '' end
    end as note,
    judged.source_file,
    judged.source_row
from judged
