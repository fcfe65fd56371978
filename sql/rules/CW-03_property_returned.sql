/* ---
name: 无关财物或结案财物未处理
question: 查明与案件无关的财物是否按期退还，案件办结、撤销后的财物是否按期处置？
class: R
severity: 橙
theme: 涉案财物
dated_by: 无关财物为认定无关时间；结案财物为撤案时间，没有撤案的为结案、处理决定时间中较早的一个
needs:
  - "scope: cases.kind"
  - "[无关财物] start: property_items.found_irrelevant_at"
  - "[结案财物] start: cases.concluded_at | cases.cancelled_at | cases.decided_at"
  - "done: property_items.disposed_at"
law:
  - since: 2018-10-26
    clock: 无关财物
    applies_to: 刑事
    instrument: 刑事诉讼法（2018年修正）
    article: 第一百四十五条
    quote: 对查封、扣押的财物、文件、邮件、电报或者冻结的存款、汇款、债券、股票、基金份额等财产，经查明确实与案件无关的，应当在三日以内解除查封、扣押、冻结，予以退还。
    values: {days: 3}
  - since: 2015-09-01
    clock: 无关财物
    applies_to: 行政
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: （条号未收录）
    quote: 经查明确实与案件无关的，应当在3日内解除措施，退还当事人。
    confidence: 片段，新闻转述，非条文
    values: {days: 3}
  - since: 2015-09-01
    clock: 无关财物
    applies_to: 治安
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: （条号未收录）
    quote: 经查明确实与案件无关的，应当在3日内解除措施，退还当事人。
    confidence: 片段，新闻转述，非条文
    values: {days: 3}
  - since: 2026-01-01
    clock: 无关财物
    applies_to: 治安
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百零五条第四款
    quote: 经查明与案件无关或者经核实属于被侵害人或者他人合法财产的，应当登记后立即退还；
    values: {hours: "policy:cw03_return_hours"}
  - since: 2015-09-01
    clock: 结案财物
    applies_to: 刑事结案
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第十八条
    quote: 公安机关应当依据有关法律规定,及时办理涉案财物的移送、返还、变卖、拍卖、销毁、上缴国库等工作。
    confidence: 片段
    values: {days: "policy:cw03_concluded_days"}
  - since: 2015-09-01
    clock: 结案财物
    applies_to: 刑事撤案
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第二十条
    quote: 对于刑事案件依法撤销、行政案件因违法事实不能成立而作出不予行政处罚决定的,除依照法律、行政法规有关规定另行处理的以外,公安机关应当解除对涉案财物采取的相关措施并返还当事人。
    confidence: 片段
    values: {days: "policy:cw03_concluded_days"}
  - since: 2020-09-01
    clock: 结案财物
    applies_to: 刑事撤案
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十七条第三款
    quote: 对查封、扣押的财物及其孳息、文件，或者冻结的财产，除按照法律和有关规定另行处理的以外，应当解除查封、扣押、冻结，并及时返还或者通知当事人。
    values: {days: "policy:cw03_concluded_days"}
  - since: 2015-09-01
    clock: 结案财物
    applies_to: 行政
    instrument: 公安机关涉案财物管理若干规定（2015年）
    article: 第十八条
    quote: 公安机关应当依据有关法律规定,及时办理涉案财物的移送、返还、变卖、拍卖、销毁、上缴国库等工作。
    confidence: 片段
    values: {days: "policy:cw03_concluded_days"}
  - since: 2019-01-01
    clock: 结案财物
    applies_to: 行政
    instrument: 公安机关办理行政案件程序规定（2018年修正）
    article: 第一百一十五条
    quote: 有下列情形之一的，公安机关应当立即退还财物，并由当事人签名确认；不涉及财物退还的，应当书面通知当事人解除证据保全：……（三）已经作出处理决定，不再需要采取证据保全措施的；
    confidence: 逐字，施行日凭记忆
    values: {days: "policy:cw03_concluded_days"}
exemptions:
  - 结案财物：没有撤案、已经移送起诉的，财物随案处理（刑事诉讼法第二百四十五条）
  - 豁免表列明的财物（如原主不明确、正在公告认领的）
false_positives:
  - 已经退还、解除而处置时间没有回填
  - 原主不明确，公告认领的六个月还没有满，而没有列入豁免表
  - 侦查终结后移送起诉，而移送起诉时间没有录入
  - 处罚决定正在复议、诉讼，财物仍须作为证据
not_decided:
  - 处置方式是否恰当（与案件无关的财物被没收、拍卖等），由人核查
  - 行政案件与案件无关的财物，《公安机关办理行政案件程序规定》第一百一十五条、治安法（2012年修正）第八十九条只说“立即”“及时”，没有天数；按较宽的三日判断
  - 治安法第一百零五条说的是扣押；治安案件的查封、扣留、冻结、先行登记保存依《公安机关办理行政案件程序规定》第一百一十五条也应立即退还，同样判断
  - 经核实属于被侵害人或者他人合法财产的，没有对应的列，不检查何时退还
examples:
  - it: 刑事案件，认定无关后第三日最后一秒退还，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-15 23:59:59}
    expect: {clock: 无关财物, verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2018-10-26}
  - it: 刑事案件，再过一秒即超期
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-16 00:00:00}
    expect: {clock: 无关财物, verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 橙}
  - it: 经济犯罪的冻结，至今没有解除，超期
    cases: {case_no: A1, kind: 经济犯罪}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00}
    expect: {clock: 无关财物, verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 第三日在国庆假期，顺延到节后第一个工作日，其间为临界
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-01 09:00:00, disposed_at: 2026-10-08 23:59:59}
    expect: {clock: 无关财物, verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延之后再过一秒即超期
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-01 09:00:00, disposed_at: 2026-10-09 00:00:00}
    expect: {clock: 无关财物, verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 治安案件，认定无关后恰满二十四小时退还，合规
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-13 09:20:00}
    expect: {clock: 无关财物, verdict: met, strict_due_at: 2026-10-13 09:20:00, due_at: 2026-10-13 10:00:00, law_since: 2026-01-01}
  - it: 治安案件，满二十四小时后一秒，开始的时不算，为临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-13 09:20:01}
    expect: {clock: 无关财物, verdict: borderline}
  - it: 治安案件，最宽算法的最后一秒退还，为临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣留, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-13 10:00:00}
    expect: {clock: 无关财物, verdict: borderline}
  - it: 治安案件，最宽算法再过一秒即超期
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-13 10:00:01}
    expect: {clock: 无关财物, verdict: breached, breach_at: 2026-10-13 10:00:00, severity: 橙}
  - it: 治安案件，新法施行前最后一秒认定无关的，三日
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2025-12-20 09:00:00, found_irrelevant_at: 2025-12-31 23:59:59, disposed_at: 2026-01-03 12:00:00}
    expect: {clock: 无关财物, verdict: met, law_since: 2015-09-01, strict_due_at: 2026-01-03 23:59:59, due_at: 2026-01-04 23:59:59}
  - it: 治安案件，新法施行第一秒认定无关的，立即退还
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2025-12-20 09:00:00, found_irrelevant_at: 2026-01-01 00:00:00, disposed_at: 2026-01-03 12:00:00}
    expect: {clock: 无关财物, verdict: breached, law_since: 2026-01-01, breach_at: 2026-01-02 01:00:00}
  - it: 治安案件，管理规定施行当日认定无关的，三日
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-20 09:00:00, found_irrelevant_at: 2015-09-01 00:00:00, disposed_at: 2015-09-07 00:00:00}
    expect: {clock: 无关财物, verdict: breached, law_since: 2015-09-01, strict_due_at: 2015-09-04 23:59:59, due_at: 2015-09-06 23:59:59}
  - it: 治安案件，管理规定施行前一日认定无关的，不判断
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-20 09:00:00, found_irrelevant_at: 2015-08-31 23:59:59, disposed_at: 2015-09-01 09:00:00}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 其他行政案件仍为三日，第三日最后一秒退还，合规
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-15 23:59:59}
    expect: {clock: 无关财物, verdict: met, law_since: 2015-09-01, due_at: 2026-10-15 23:59:59}
  - it: 其他行政案件，超过三日一秒即超期
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 先行登记保存, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-12 09:20:00, disposed_at: 2026-10-16 00:00:00}
    expect: {clock: 无关财物, verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 其他行政案件，管理规定施行当日认定无关的
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-20 09:00:00, found_irrelevant_at: 2015-09-01 00:00:00, disposed_at: 2015-09-07 00:00:00}
    expect: {clock: 无关财物, verdict: breached, law_since: 2015-09-01}
  - it: 其他行政案件，管理规定施行前一日认定无关的，不判断
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-20 09:00:00, found_irrelevant_at: 2015-08-31 23:59:59, disposed_at: 2015-09-07 09:00:00}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 刑事案件，刑事诉讼法本版施行前一日认定无关的，不判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-10-20 09:00:00, found_irrelevant_at: 2018-10-25 23:59:59}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 刑事案件，刑事诉讼法本版施行当日认定无关的
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-10-20 09:00:00, found_irrelevant_at: 2018-10-26 00:00:00}
    expect: {clock: 无关财物, verdict: breached, law_since: 2018-10-26}
  - it: 只知道日期，第三日退还，合规
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14, found_irrelevant_at: 2026-10-12, disposed_at: 2026-10-15}
    expect: {clock: 无关财物, verdict: met}
  - it: 治安案件，只知道日期，次日退还，为临界
    cases: {case_no: A1, kind: 治安}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10, found_irrelevant_at: 2026-10-12, disposed_at: 2026-10-13}
    expect: {clock: 无关财物, verdict: borderline, strict_due_at: 2026-10-13 00:00:00, due_at: 2026-10-14 00:00:00}
  - it: 三日还没有满，未退还
    cases: {case_no: A1, kind: 其他行政}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-30 09:00:00}
    expect: {clock: 无关财物, verdict: pending}
  - it: 三日已满而逢星期六，未退还，为临界
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-10-10 09:00:00, found_irrelevant_at: 2026-10-28 09:00:00}
    expect: {clock: 无关财物, verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 三日内案件移送他处，财物随案移走，合规
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00}
    expect: {clock: 无关财物, verdict: met, done_at: 2026-10-14 09:00:00}
  - it: 认定无关以前已经移送的，不算退还
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-11 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00}
    expect: {clock: 无关财物, verdict: breached}
  - it: 移送与认定无关在同一秒，视为移走
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00}
    expect: {clock: 无关财物, verdict: met}
  - it: 移送只知道与认定无关同一日，视为移走
    cases: {case_no: A1, kind: 刑事, transferred_out_at: 2026-10-12}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00}
    expect: {clock: 无关财物, verdict: met}
  - it: 另一系统里编号相同的案件不是这一件
    cases:
      - {case_no: A1, kind: 刑事}
      - {case_no: A1, kind: 治安, source: 另一系统, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-10 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-15 09:00:00}
    expect: {clock: 无关财物, verdict: met}
  - it: 退还早于认定无关，记录有误，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-11 09:00:00}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 认定无关的时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 不详}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 退还时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 已退}
    expect: {clock: 无关财物, verdict: unknown}
  - it: 财物所属案件不在导出中，超过二十四小时的无法判断
    property_items: {item_no: W1, case_no: A9, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-14 09:00:00}
    expect:
      - {clock: 无关财物, verdict: unknown}
      - {clock: 结案财物, verdict: unknown}
  - it: 没有案件，但按哪一部法律都及时退还，合规；案件是否办结看不出
    property_items: {item_no: W1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-10-12 09:00:00, disposed_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 无关财物, verdict: met}
      - {clock: 结案财物, verdict: unknown}
  - it: 没有认定无关、案件也没有办结的，不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2026-09-12 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才认定无关的，不在范围
    cases: {case_no: A1, kind: 刑事}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-14 09:00:00, found_irrelevant_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的财物不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是, cancelled_at: 2026-09-01 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00, found_irrelevant_at: 2026-09-01 09:00:00}
    expect: out of scope
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00, found_irrelevant_at: 2026-09-14 09:00:00}
    exemptions: {rule_id: CW-03, object_no: W1, reason: 原主不明确，公告认领中, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect:
      - {clock: 无关财物, verdict: exempt}
      - {clock: 结案财物, verdict: exempt}
  - it: 治安案件作出处理决定后第三十日最后一秒处置，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00, disposed_at: 2026-10-14 23:59:59}
    expect: {clock: 结案财物, verdict: met, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59, law_since: 2019-01-01}
  - it: 治安案件，再过一秒即超期
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00, disposed_at: 2026-10-15 00:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59, severity: 橙}
  - it: 第三十日在国庆假期，顺延到节后第一个工作日，其间为临界；结案早于决定的自结案起算
    cases: {case_no: A1, kind: 其他行政, concluded_at: 2026-09-04 09:00:00, decided_at: 2026-09-10 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 冻结, seized_at: 2026-09-01 09:00:00, disposed_at: 2026-10-08 23:59:59}
    expect: {clock: 结案财物, verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 决定早于结案的自决定起算
    cases: {case_no: A1, kind: 其他行政, decided_at: 2026-09-14 09:00:00, concluded_at: 2026-09-16 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00, disposed_at: 2026-10-15 00:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59}
  - it: 刑事案件撤销后第三十日最后一秒返还，合规
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00, disposed_at: 2026-10-14 23:59:59}
    expect: {clock: 结案财物, verdict: met, law_since: 2020-09-01, due_at: 2026-10-14 23:59:59}
  - it: 刑事案件撤销后至今没有返还，超期
    cases: {case_no: A1, kind: 经济犯罪, cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 查封, seized_at: 2026-08-14 09:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59, law_since: 2020-09-01}
  - it: 侦查终结至今没有移送起诉，财物也没有处置，超期
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59, law_since: 2015-09-01}
  - it: 侦查终结后移送起诉的，财物随案处理，豁免
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-09-14 09:00:00, prosecuted_at: 2026-09-15 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: {clock: 结案财物, verdict: exempt}
  - it: 移送起诉后退回、撤销案件的，财物自撤案起三十日内处置，至今没有，超期
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-06-14 09:00:00, prosecuted_at: 2026-06-15 09:00:00, cancelled_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-05-14 09:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59, law_since: 2020-09-01}
  - it: 移送起诉时间无法识别，财物没有处置，无法判断
    cases: {case_no: A1, kind: 刑事, concluded_at: 2026-09-14 09:00:00, prosecuted_at: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 移送起诉时间无法识别，但案件已经撤销，仍然超期
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2026-09-14 09:00:00, prosecuted_at: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-08-14 09:00:00}
    expect: {clock: 结案财物, verdict: breached}
  - it: 结案以前已经返还，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-02 09:00:00, disposed_at: 2026-09-08 09:00:00}
    expect: {clock: 结案财物, verdict: met}
  - it: 结案以前已经返还，查扣时间没有记录，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, disposed_at: 2026-09-08 09:00:00}
    expect: {clock: 结案财物, verdict: met}
  - it: 处置早于查扣，记录有误，无法判断
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-10 09:00:00, disposed_at: 2026-09-08 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 决定移送他处，案件连同财物在三十日内移走，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00, transferred_out_at: 2026-09-16 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-02 09:00:00}
    expect: {clock: 结案财物, verdict: met, done_at: 2026-09-16 09:00:00}
  - it: 移送时间无法识别，查扣时间也没有记录，无法判断
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00, transferred_out_at: 已移送}
    property_items: {item_no: W1, case_no: A1, measure: 扣押}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 超过三十日才移送，超期
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14 09:00:00, transferred_out_at: 2026-10-15 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-02 09:00:00}
    expect: {clock: 结案财物, verdict: breached, breach_at: 2026-10-14 23:59:59}
  - it: 三十日还没有满，没有处置
    cases: {case_no: A1, kind: 治安, decided_at: 2026-10-02 09:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00}
    expect: {clock: 结案财物, verdict: pending}
  - it: 处理决定的时间无法识别，无法判断
    cases: {case_no: A1, kind: 治安, decided_at: 不详}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 决定和处置都只知道日期，第三十日处置，合规
    cases: {case_no: A1, kind: 治安, decided_at: 2026-09-14}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12, disposed_at: 2026-10-14}
    expect: {clock: 结案财物, verdict: met}
  - it: 截止时刻之后才结案的，不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-09-10 09:00:00, decided_at: 2026-11-01 00:00:01}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2026-09-12 09:00:00}
    expect: out of scope
  - it: 行政案件，程序规定施行前最后一秒决定的，依管理规定
    cases: {case_no: A1, kind: 其他行政, decided_at: 2018-12-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-12-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2015-09-01}
  - it: 行政案件，程序规定施行第一秒决定的
    cases: {case_no: A1, kind: 其他行政, decided_at: 2019-01-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2018-12-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2019-01-01}
  - it: 行政案件，管理规定施行当日决定的
    cases: {case_no: A1, kind: 治安, decided_at: 2015-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2015-09-01}
  - it: 行政案件，管理规定施行前一日决定的，不判断
    cases: {case_no: A1, kind: 治安, decided_at: 2015-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 撤案，刑事程序规定施行前最后一秒，依管理规定
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2020-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2020-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2015-09-01}
  - it: 撤案，刑事程序规定施行第一秒
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2020-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2020-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2020-09-01}
  - it: 撤案，管理规定施行当日
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2015-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2015-09-01}
  - it: 撤案，管理规定施行前一日，不判断
    cases: {case_no: A1, kind: 刑事, cancelled_at: 2015-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
  - it: 侦查终结，管理规定施行当日
    cases: {case_no: A1, kind: 刑事, concluded_at: 2015-09-01 00:00:00}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: breached, law_since: 2015-09-01}
  - it: 侦查终结，管理规定施行前一日，不判断
    cases: {case_no: A1, kind: 刑事, concluded_at: 2015-08-31 23:59:59}
    property_items: {item_no: W1, case_no: A1, measure: 扣押, seized_at: 2015-08-12 09:00:00}
    expect: {clock: 结案财物, verdict: unknown}
--- */
with held as (
    select
        items.*,
        cases.kind as case_kind,
        cases.is_criminal,
        cases.cancelled_at,
        cases.prosecuted_at,
        -- after a prosecution only the cancellation sets the property free
        coalesce(cases.cancelled_at, least(cases.concluded_at, cases.decided_at)) as case_ended_at,
        coalesce(cases.cancelled_at_latest, least(cases.concluded_at_latest, cases.decided_at_latest)) as case_ended_at_latest,
        cases.transferred_out_at,
        cases.transferred_out_at_latest,
        cases.transferred_out_at_latest >= items.found_irrelevant_at as is_moved_later
    from clocks.property_items as items
    left join clocks.cases as cases
        on cases.source = items.case_source and cases.case_no = items.case_no
),

duties as (
    select
        '无关财物' as clock,
        held.*,
        -- without its case an item is measured by the shortest term
        case when is_criminal then '刑事' when case_kind = '其他行政' then '行政' else '治安' end as law_group,
        found_irrelevant_at as start_at,
        found_irrelevant_at_latest as start_at_latest,
        case when is_moved_later then transferred_out_at end as moved_at,
        case when is_moved_later then transferred_out_at_latest end as moved_at_latest,
        cast(null as timestamp) as done_from,
        cast(null as varchar) as excuse,
        cast(null as varchar) as doubt,
        '认定无关' as start_name,
        '退还或者解除' as done_name
    from held
    where found_irrelevant_at is not null
    union all
    select
        '结案财物' as clock,
        held.*,
        case when not is_criminal then '行政' when cancelled_at is not null then '刑事撤案' else '刑事结案' end as law_group,
        case_ended_at as start_at,
        case_ended_at_latest as start_at_latest,
        transferred_out_at as moved_at,
        transferred_out_at_latest as moved_at_latest,
        coalesce(seized_at, any_time()) as done_from,
        case
            when cancelled_at is null and not is_unreadable(prosecuted_at) then '案件已移送起诉，财物随案处理'
        end as excuse,
        case when cancelled_at is null and is_unreadable(prosecuted_at) then '移送起诉时间无法识别' end as doubt,
        case when cancelled_at is not null then '撤案' else '结案' end as start_name,
        '处置' as done_name
    from held
    where case_ended_at is not null or case_link <> 'linked'
)

select
    duties.clock,
    '财物' as subject_kind,
    duties.source,
    duties.item_no as subject_no,
    duties.case_no,
    duties.unit_code,
    duties.officer_no,
    duties.start_at,
    duties.start_at_latest,
    case when law.hours is not null then 'hours' else 'days' end as term_unit,
    coalesce(law.hours, law.days) as term_n,
    least(duties.disposed_at, duties.moved_at) as done_at,
    least(duties.disposed_at_latest, duties.moved_at_latest) as done_at_latest,
    duties.done_from,
    duties.excuse,
    case when duties.case_link <> 'linked' then '财物所属案件不在导出的案件中，或指向不明' else duties.doubt end as unclear,
    law.law_no,
    duties.start_name,
    duties.done_name,
    case
        when duties.clock = '无关财物' and duties.law_group = '行政'
            then '《公安机关办理行政案件程序规定》第一百一十五条要求立即退还，这里按较宽的三日计算'
    end as note,
    duties.source_file,
    duties.source_row
from duties
left join law
    on law.clock = duties.clock and law.applies_to = duties.law_group
    and law.since <= duties.start_at and duties.start_at < law.until
