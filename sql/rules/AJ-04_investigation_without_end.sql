/* ---
name: 久侦不结
question: 已立案而没有侦查终结的刑事案件，是否在二年内采取过强制措施、强制措施结束后不满十二个月，检察机关通知立案的是否不满三个月？
class: S
severity: 橙
severity_when:
  - {is: 红, when: judged.tag = '立案满二年'}
theme: 办案期限
dated_by: 立案时间；强制措施结束的，按最后一次结束的时间
needs:
  - "scope: cases.kind"
  - "start: cases.filed_at"
  - "present: cases.concluded_at | cases.prosecuted_at | cases.cancelled_at"
  - "[无措施] present: measures.kind"
  - "[措施结束] start: measures.ended_at"
  - "[监督立案] scope: cases.file_ordered_at | cases.origin"
law:
  - since: always
    clock: 无措施
    applies_to: 刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百九十一条
    quote: 公安机关对已经立案的刑事案件，应当及时进行侦查，全面、客观地收集、调取犯罪嫌疑人有罪或者无罪、罪轻或者罪重的证据材料。
    confidence: 条文逐字；二年为筛查线，参照经济犯罪案件规定第二十五条，凭记忆
    values: {months: 24}
  - since: always
    clock: 无措施
    applies_to: 经济犯罪
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百九十一条
    quote: 公安机关对已经立案的刑事案件，应当及时进行侦查，全面、客观地收集、调取犯罪嫌疑人有罪或者无罪、罪轻或者罪重的证据材料。
    confidence: 条文逐字；二年为筛查线，参照经济犯罪案件规定第二十五条，凭记忆
    values: {months: 24}
  - since: 2018-01-01
    clock: 无措施
    applies_to: 经济犯罪
    instrument: 最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定（2017年）
    article: 第二十五条
    quote: 对犯罪嫌疑人未采取强制措施，自立案之日起二年以内，仍然不能移送审查起诉或者依法作其他处理的（全文未收录）
    confidence: 凭记忆
    values: {months: 24}
  - since: always
    clock: 措施结束
    applies_to: 刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百九十一条
    quote: 公安机关对已经立案的刑事案件，应当及时进行侦查，全面、客观地收集、调取犯罪嫌疑人有罪或者无罪、罪轻或者罪重的证据材料。
    confidence: 条文逐字；十二个月为筛查线，参照经济犯罪案件规定第二十五条，凭记忆
    values: {months: 12}
  - since: always
    clock: 措施结束
    applies_to: 经济犯罪
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百九十一条
    quote: 公安机关对已经立案的刑事案件，应当及时进行侦查，全面、客观地收集、调取犯罪嫌疑人有罪或者无罪、罪轻或者罪重的证据材料。
    confidence: 条文逐字；十二个月为筛查线，参照经济犯罪案件规定第二十五条，凭记忆
    values: {months: 12}
  - since: 2018-01-01
    clock: 措施结束
    applies_to: 经济犯罪
    instrument: 最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定（2017年）
    article: 第二十五条
    quote: 对犯罪嫌疑人解除强制措施之日起十二个月以内，仍然不能移送审查起诉或者依法作其他处理的（全文未收录）
    confidence: 凭记忆
    values: {months: 12}
  - since: 2013-01-01
    clock: 监督立案
    instrument: 人民检察院刑事诉讼规则（试行）（2012年）
    article: 第五百六十条
    quote: 公安机关立案后三个月以内未侦查终结的，人民检察院可以向公安机关发出立案监督案件催办函，要求公安机关及时向人民检察院反馈侦查工作进展情况。
    confidence: 逐字，施行日凭记忆
    values: {months: 3}
  - since: 2019-12-30
    clock: 监督立案
    instrument: 人民检察院刑事诉讼规则（2019年）
    article: 第五百六十四条
    quote: 公安机关立案后三个月以内未侦查终结的，人民检察院可以向公安机关发出立案监督案件催办函，要求公安机关及时向人民检察院反馈侦查工作进展情况。
    values: {months: 3}
exemptions:
  - 未结原因为行为人不明、在逃的，属于存量，不计入问题，在未结案件账龄中单列
  - 豁免表列明的案件（经省级以上公安机关负责人批准继续侦查的等）
false_positives:
  - 案件已经侦查终结、移送起诉或者撤案，而时间没有录入
  - 强制措施没有录入，或者结束后又采取的措施没有录入
  - 精神病鉴定、异地协查等期间没有从三个月、十二个月、二年中扣除
  - 案件已并入其他案件侦办
not_decided:
  - 拘传、传唤、继续盘问不是持续的强制措施，不算采取过强制措施；已经决定而没有执行的算
  - 二年、十二个月只对经济犯罪案件有明文，对其他刑事案件只是线索
  - 没有在二年内撤案是否违法，由人核查
examples:
  - it: 立案后二年最后一秒没有采取强制措施，不算久侦不结
    as_of: 2026-10-14 23:59:59
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-14 09:00:00}
    expect: {clock: 无措施, verdict: met, strict_due_at: 2026-10-14 23:59:59, due_at: 2026-10-14 23:59:59}
  - it: 超过一秒，疑似久侦不结，红
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-14 09:00:00}
    expect: {clock: 无措施, verdict: breached, severity: 红, breach_at: 2026-10-14 23:59:59}
  - it: 二年届满日逢星期六，顺延到星期一，其间为临界
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-31 09:00:00}
    expect: {clock: 无措施, verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 立案只记到日，期限与整日一致
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-14}
    expect: {clock: 无措施, verdict: breached}
  - it: 经济犯罪案件二年，适用经济犯罪案件规定
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2024-10-14 09:00:00}
    expect: {clock: 无措施, verdict: breached, law_since: 2018-01-01}
  - it: 经济犯罪案件不满二年
    as_of: 2026-10-14 23:59:59
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2024-10-14 09:00:00}
    expect: {clock: 无措施, verdict: met}
  - it: 经济犯罪案件规定施行前一日立案的，适用程序规定
    as_of: 2020-01-03 00:00:00
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2017-12-31 23:59:59}
    expect: {clock: 无措施, verdict: breached, law_since: null, due_at: 2019-12-31 23:59:59}
  - it: 程序规定下的经济犯罪案件，二年最后一秒仍不算
    as_of: 2019-12-12 23:59:59
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2017-12-12 09:00:00}
    expect: {clock: 无措施, verdict: met, law_since: null, due_at: 2019-12-12 23:59:59}
  - it: 经济犯罪案件规定施行当日立案的，适用该规定
    as_of: 2020-01-03 00:00:00
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2018-01-01 00:00:00}
    expect: {clock: 无措施, verdict: breached, law_since: 2018-01-01, due_at: 2020-01-02 23:59:59}
  - it: 行为人不明的是存量，不计入问题
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, pending_reason: 行为人不明}
    expect: {clock: 无措施, verdict: exempt}
  - it: 在逃的是存量，不计入问题
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, pending_reason: 在逃}
    expect: {clock: 无措施, verdict: exempt}
  - it: 等待协查不是存量
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, pending_reason: 等待协查}
    expect: {clock: 无措施, verdict: breached}
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    exemptions: {rule_id: AJ-04, object_no: A1, reason: 经批准继续侦查, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: {clock: 无措施, verdict: exempt}
  - it: 豁免已过期的，不豁免
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    exemptions: {rule_id: AJ-04, object_no: A1, reason: 经批准继续侦查, doc_no: 明公法〔2026〕3号, granted_by: "900001", valid_to: 2026-09-01}
    expect: {clock: 无措施, verdict: breached}
  - it: 立案时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 不详}
    expect: {clock: 无措施, verdict: unknown}
  - it: 传唤、拘传、继续盘问不算采取过强制措施
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 传唤, started_at: 2024-09-03 09:00:00, ended_at: 2024-09-03 12:00:00}
      - {measure_no: C2, case_no: A1, person_no: "01", kind: 拘传, started_at: 2024-09-04 09:00:00, ended_at: 2024-09-04 12:00:00}
      - {measure_no: C3, case_no: A1, person_no: "01", kind: 继续盘问, started_at: 2024-09-05 09:00:00, ended_at: 2024-09-05 12:00:00}
    expect: {clock: 无措施, verdict: breached}
  - it: 已经决定而没有执行的强制措施，算采取过，也没有结束
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, decided_at: 2024-09-03 09:00:00}
    expect: out of scope
  - it: 四种强制措施正在执行的，都不是久侦不结
    cases:
      - {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {case_no: A2, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {case_no: A3, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {case_no: A4, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2026-10-30 09:00:00}
      - {measure_no: C2, case_no: A2, person_no: "01", kind: 逮捕, started_at: 2026-10-10 09:00:00}
      - {measure_no: C3, case_no: A3, person_no: "01", kind: 取保候审, started_at: 2026-10-10 09:00:00}
      - {measure_no: C4, case_no: A4, person_no: "01", kind: 监视居住, started_at: 2026-10-10 09:00:00}
    expect: out of scope
  - it: 同一案件编号的强制措施指向不明，是否采取过无法判断
    cases:
      - {source: 甲, case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {source: 乙, case_no: A1, kind: 治安, filed_at: 2026-09-02 09:00:00}
    measures: {source: 丙, measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-09-10 09:00:00}
    expect: {clock: 无措施, verdict: unknown}
  - it: 另一系统同一编号的案件的强制措施，不算本案的
    cases:
      - {source: 甲, case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {source: 乙, case_no: A1, kind: 治安, filed_at: 2026-09-02 09:00:00}
    measures: {source: 乙, measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-09-10 09:00:00, ended_at: 2025-09-10 09:00:00}
    expect: {clock: 无措施, verdict: breached}
  - it: 最后一次强制措施结束后十二个月最后一秒，不算
    as_of: 2026-10-14 23:59:59
    cases: {case_no: A1, kind: 刑事, filed_at: 2025-02-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-02-12 09:00:00, ended_at: 2025-10-14 09:00:00}
    expect: {clock: 措施结束, verdict: met, due_at: 2026-10-14 23:59:59}
  - it: 超过一秒，疑似久侦不结；立案不满二年，橙
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 刑事, filed_at: 2025-02-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2025-02-12 09:00:00, ended_at: 2025-10-14 09:00:00}
    expect: {clock: 措施结束, verdict: breached, severity: 橙, breach_at: 2026-10-14 23:59:59}
  - it: 从最后一次结束起算，先结束的不算
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2025-02-10 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 刑事拘留, started_at: 2025-02-12 09:00:00, ended_at: 2025-02-15 09:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 监视居住, started_at: 2025-06-12 09:00:00, ended_at: 2025-10-14 09:00:00}
    expect: {clock: 措施结束, verdict: breached, law_since: 2018-01-01, due_at: 2026-10-14 23:59:59}
  - it: 经济犯罪案件措施结束不满十二个月
    as_of: 2026-10-14 23:59:59
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2025-02-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 逮捕, started_at: 2025-09-12 09:00:00, ended_at: 2025-10-14 09:00:00}
    expect: {clock: 措施结束, verdict: met}
  - it: 二年最后一秒，仍为橙
    as_of: 2026-10-14 23:59:59
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-14 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-10-15 09:00:00, ended_at: 2025-09-10 09:00:00}
    expect: {clock: 措施结束, verdict: breached, severity: 橙}
  - it: 二年过后一秒，红
    as_of: 2026-10-15 00:00:00
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-10-14 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-10-15 09:00:00, ended_at: 2025-09-10 09:00:00}
    expect: {clock: 措施结束, verdict: breached, severity: 红}
  - it: 还有一项没有结束的，不算
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-09-12 09:00:00, ended_at: 2025-09-10 09:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 取保候审, started_at: 2026-09-12 09:00:00}
    expect: out of scope
  - it: 措施结束时间无法识别，无法判断
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-09-12 09:00:00, ended_at: 2025-09-10 09:00:00}
      - {measure_no: C2, case_no: A1, person_no: "02", kind: 取保候审, started_at: 2024-09-12 09:00:00, ended_at: 不详}
    expect: {clock: 措施结束, verdict: unknown}
  - it: 有人以移送起诉结束措施，而案件没有移送起诉时间，无法判断
    cases:
      - {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00}
      - {case_no: A2, kind: 刑事, filed_at: 2024-09-02 09:00:00}
    measures:
      - {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-09-12 09:00:00, ended_at: 2025-09-10 09:00:00, end_reason: 移送起诉}
      - {measure_no: C2, case_no: A2, person_no: "01", kind: 取保候审, started_at: 2024-09-12 09:00:00, ended_at: 2025-09-10 09:00:00, prosecuted_at: 2025-09-10 09:00:00}
    expect:
      - {clock: 措施结束, verdict: unknown, subject_no: A1}
      - {clock: 措施结束, verdict: unknown, subject_no: A2}
  - it: 以释放、解除结束的，照常计算
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-12-02 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-12-12 09:00:00, ended_at: 2025-09-10 09:00:00, end_reason: 解除}
    expect: {clock: 措施结束, verdict: breached, severity: 橙}
  - it: 措施结束的存量，不计入问题
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-12-02 09:00:00, pending_reason: 在逃}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2024-12-12 09:00:00, ended_at: 2025-09-10 09:00:00}
    expect: {clock: 措施结束, verdict: exempt}
  - it: 检察机关通知立案，立案后三个月最后一秒没有侦查终结，不算
    as_of: 2026-10-13 23:59:59
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, file_ordered_at: 2026-07-06 09:00:00, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: met, due_at: 2026-10-13 23:59:59, law_since: 2019-12-30}
  - it: 三个月过后一秒，疑似久侦不结，橙
    as_of: 2026-10-14 00:00:00
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, file_ordered_at: 2026-07-06 09:00:00, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached, severity: 橙, breach_at: 2026-10-13 23:59:59}
  - it: 只有检察通知立案时间、没有写明来源的，也是监督立案
    cases: {case_no: A1, kind: 经济犯罪, file_ordered_at: 2026-07-13, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached}
  - it: 通知以前已经立案的，不是监督立案
    cases: {case_no: A1, kind: 刑事, origin: 报案, file_ordered_at: 2026-07-13 09:00:01, filed_at: 2026-07-13 09:00:00}
    expect: {clock: 无措施, verdict: met}
  - it: 立案恰在通知的同一秒，是监督立案
    cases: {case_no: A1, kind: 刑事, origin: 报案, file_ordered_at: 2026-07-13 09:00:00, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached}
  - it: 只写明来源为检察通知、没有通知时间的，也是监督立案
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached}
  - it: 通知立案时间无法识别、来源也不是检察通知，是否监督立案无法判断
    cases: {case_no: A1, kind: 刑事, origin: 报案, file_ordered_at: 不详, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: unknown}
  - it: 通知立案时间无法识别而来源为检察通知的，仍是监督立案
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, file_ordered_at: 不详, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached}
  - it: 监督立案超过二年的，红；两项都是久侦不结
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2024-09-02 09:00:00}
    expect:
      - {clock: 无措施, verdict: breached, severity: 红}
      - {clock: 监督立案, verdict: breached, severity: 红}
  - it: 监督立案的存量，不计入问题
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2026-07-13 09:00:00, pending_reason: 行为人不明}
    expect:
      - {clock: 无措施, verdict: exempt}
      - {clock: 监督立案, verdict: exempt}
  - it: 2019年规则施行前一日立案的，适用2012年规则
    as_of: 2020-03-31 00:00:00
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2019-12-29 23:59:59}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached, law_since: 2013-01-01, due_at: 2020-03-30 23:59:59}
  - it: 2012年规则，三个月最后一秒不算
    as_of: 2019-06-12 23:59:59
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2019-03-12 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: met, law_since: 2013-01-01, due_at: 2019-06-12 23:59:59}
  - it: 2012年规则，三个月过后一秒
    as_of: 2019-06-13 00:00:00
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2019-03-12 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached, law_since: 2013-01-01}
  - it: 2019年规则施行当日立案的，适用2019年规则
    as_of: 2020-04-01 00:00:00
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2019-12-30 00:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached, law_since: 2019-12-30, due_at: 2020-03-30 23:59:59}
  - it: 2012年规则施行前一日监督立案的，无法判断
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2012-12-31 23:59:59, pending_reason: 其他}
    expect:
      - {clock: 无措施, verdict: unknown}
      - {clock: 监督立案, verdict: unknown}
  - it: 2012年规则施行当日监督立案的，适用2012年规则
    as_of: 2016-01-10 00:00:00
    cases: {case_no: A1, kind: 刑事, origin: 检察通知, filed_at: 2013-01-01 00:00:00}
    expect:
      - {clock: 无措施, verdict: breached}
      - {clock: 监督立案, verdict: unknown, law_since: 2013-01-01}
  - it: 行政案件不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2024-09-02 09:00:00}
    expect: out of scope
  - it: 没有立案的不在范围
    cases: {case_no: A1, kind: 刑事, accepted_at: 2024-09-02 09:00:00}
    expect: out of scope
  - it: 已经移送起诉、撤案、结案的不在范围
    cases:
      - {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, prosecuted_at: 2026-10-02 09:00:00}
      - {case_no: A2, kind: 刑事, filed_at: 2024-09-02 09:00:00, cancelled_at: 2026-10-02 09:00:00}
      - {case_no: A3, kind: 刑事, filed_at: 2024-09-02 09:00:00, concluded_at: 2026-10-02 09:00:00}
    expect: out of scope
  - it: 结束时间晚于截止时刻的，仍是未结
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, prosecuted_at: 2026-11-02 09:00:00}
    expect: {clock: 无措施, verdict: breached}
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 刑事, filed_at: 2024-09-02 09:00:00, is_classified: 是}
    expect: out of scope
  - it: 经济犯罪案件规定施行前结束措施的，适用程序规定，十二个月最后一秒不算
    as_of: 2017-11-10 23:59:59
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2016-02-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2016-02-12 09:00:00, ended_at: 2016-11-10 09:00:00}
    expect: {clock: 措施结束, verdict: met, law_since: null, due_at: 2017-11-10 23:59:59}
  - it: 程序规定下，十二个月过后一秒
    as_of: 2017-11-11 00:00:00
    cases: {case_no: A1, kind: 经济犯罪, filed_at: 2016-02-10 09:00:00}
    measures: {measure_no: C1, case_no: A1, person_no: "01", kind: 取保候审, started_at: 2016-02-12 09:00:00, ended_at: 2016-11-10 09:00:00}
    expect: {clock: 措施结束, verdict: breached, law_since: null}
  - it: 立案只记到日，与通知同日，是监督立案
    cases: {case_no: A1, kind: 刑事, origin: 报案, file_ordered_at: 2026-07-13 09:00:00, filed_at: 2026-07-13}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: breached}
  - it: 通知立案时间无法识别、来源没有记录，是否监督立案无法判断
    cases: {case_no: A1, kind: 刑事, file_ordered_at: 不详, filed_at: 2026-07-13 09:00:00}
    expect:
      - {clock: 无措施, verdict: met}
      - {clock: 监督立案, verdict: unknown}
--- */
with open_cases as (
    select
        cases.source,
        cases.case_no,
        cases.kind,
        cases.origin,
        cases.unit_code,
        cases.officer_no,
        cases.filed_at,
        cases.filed_at_latest,
        cases.file_ordered_at,
        open_cases.pending_reason,
        open_cases.is_stock,
        open_cases.months_open,
        cases.source_file,
        cases.source_row
    from clocks.open_cases as open_cases
    join clocks.cases as cases
        on cases.source = open_cases.source and cases.case_no = open_cases.case_no
    where cases.is_criminal
),

-- measures that last: a person who is only summoned is free the same day
measures as (
    select
        measures.case_source,
        measures.case_no,
        max(measures.ended_at) as ended_at,
        max(measures.ended_at_latest) as ended_at_latest,
        count(*) filter (where measures.ended_at is null) as n_running,
        count(*) filter (where measures.prosecuted_at is not null or measures.end_reason = '移送起诉') as n_handed_on
    from clocks.measures as measures
    where measures.kind in ('刑事拘留', '逮捕', '取保候审', '监视居住')
    group by measures.case_source, measures.case_no
),

asked as (
    select
        '无措施' as clock,
        cases.kind as law_group,
        cases.*,
        cases.filed_at as start_at,
        cases.filed_at_latest as start_at_latest,
        '立案' as start_name,
        case when astray.case_no is not null then '有同一案件编号的强制措施，不知属于哪一案件' end as unclear,
        '立案后没有采取过强制措施' as note
    from open_cases as cases
    left join measures
        on measures.case_source = cases.source and measures.case_no = cases.case_no
    left join measures as astray
        on astray.case_source is null and astray.case_no = cases.case_no
    where measures.case_no is null
    union all
    select
        '措施结束', cases.kind, cases.*, measures.ended_at, measures.ended_at_latest, '最后一次强制措施结束',
        case when measures.n_handed_on > 0 then '有人已移送起诉，而案件没有移送起诉时间' end,
        '强制措施都已结束'
    from open_cases as cases
    join measures
        on measures.case_source = cases.source and measures.case_no = cases.case_no
    where measures.n_running = 0
    union all
    select
        '监督立案', '', cases.*, cases.filed_at, cases.filed_at_latest, '立案',
        case
            when is_unreadable(cases.file_ordered_at) and coalesce(cases.origin, '') <> '检察通知'
                then '检察通知立案时间无法识别，不知立案是否在通知之后'
        end,
        '检察机关通知立案'
    from open_cases as cases
    where cases.origin = '检察通知'
        or cases.filed_at_latest >= cases.file_ordered_at
)

select
    asked.clock,
    '案件' as subject_kind,
    asked.source,
    asked.case_no as subject_no,
    asked.case_no,
    asked.unit_code,
    asked.officer_no,
    asked.start_at,
    asked.start_at_latest,
    'months' as term_unit,
    law.months as term_n,
    true as is_standing,
    case when asked.is_stock then '未结原因为' || asked.pending_reason || '，属于存量，另列' end as excuse,
    asked.unclear,
    case when asked.months_open >= 24 then '立案满二年' end as tag,
    law.law_no,
    asked.start_name,
    '侦查终结' as done_name,
    asked.note,
    asked.source_file,
    asked.source_row
from asked
left join law
    on law.clock = asked.clock and law.applies_to = asked.law_group
    and law.since <= asked.start_at and asked.start_at < law.until
