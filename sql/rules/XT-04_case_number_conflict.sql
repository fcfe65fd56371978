/* ---
name: 案件编号冲突
question: 同一案件编号是否在两个系统里记着不同的案件？编号里的单位、年份与案件的记录是否相符？
class: R
severity: 黄
theme: 系统与审批
dated_by: 案件的接报、受案、立案、不予立案时间中最早的（都没有的按录入时间）
needs:
  - "scope: cases.case_no"
  - "start: cases.reported_at | cases.accepted_at | cases.filed_at | cases.declined_at | cases.entered_at"
  - "[编号内容] present: policy.case_numbers"
law:
  - since: 2016-03-01
    clock: 重号
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第一项
    quote: 接报案、受案立案信息系统使用符合规定，110接报警、群众上门报案、有关部门移送案件以及公安机关工作中发现的违法犯罪线索等信息录入及时、规范；
    values: {}
  - since: 2016-03-01
    clock: 编号内容
    instrument: 公安机关执法质量考核评议规定（2016年）
    article: 第十二条第一项
    quote: 接报案、受案立案信息系统使用符合规定，110接报警、群众上门报案、有关部门移送案件以及公安机关工作中发现的违法犯罪线索等信息录入及时、规范；
    values: {}
exemptions:
  - 豁免表列明的案件（如经批准指定管辖、移送管辖而沿用原编号的）
false_positives:
  - 重号：两个系统各编各的号、本来就会相同的；这样的系统应在来源配置里给编号加上前缀
  - 重号：一个系统把时间改正了、另一个系统没有同步的
  - 编号内容：案件移交别的单位办理、沿用原编号，而记录里只有现在的单位
not_decided:
  - 两个系统可以都有同一件案件。相同与否只比较案件类型、办案单位和接报、受案、立案、不予立案的日期，并且只比较两边都有的；案由各系统写法不同，办案进展有先有后，不作比较
  - 只有案件类型不同或者只有办案单位不同的，可能是转案、移交后一个系统没有更新，记为临界；日期不同，或者类型和单位都不同的，才是冲突
  - 冲突记在使用编号在后的案件名下；先后看不出来的，两边都记为临界
  - 编号内容只检查合于政策文件所列格式的编号；政策文件没有写格式的，本项不运行
  - 编号里的单位，是该案任一版本的办案单位、其警情的处警单位，或者它们以前、以后的单位，都算相符；编号里的年份，与接报、受案、立案、不予立案、警情、录入中任一时间同年即相符
examples:
  - it: 编号只有一个来源，合规
    cases: {case_no: A1, kind: 治安, reported_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 重号, law_since: 2016-03-01, reason: 编号没有在别的来源中出现}
  - it: 两个系统记着同一案件，进展不同步，合规
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, charge: 殴打他人, reported_at: 2026-10-12 09:00:00, accepted_at: 2026-10-12 10:00:00, declined_at: 2026-10-12 11:00:00, filed_at: 2026-10-12 15:00:00, decided_at: 2026-10-20 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, charge: 殴打他人案, reported_at: 2026-10-12 09:20:00, accepted_at: 2026-10-12 10:20:00, declined_at: 2026-10-12 11:20:00}
    expect:
      - {verdict: met, clock: 重号, reason: 编号在别的来源中也有，内容相符}
      - {verdict: met, clock: 重号, reason: 编号在别的来源中也有，内容相符}
  - it: 类型和单位都不同，冲突记在后用编号的一件
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12 09:00:01}
    expect:
      - {verdict: met, clock: 重号, reason: 编号在别的来源中也有，内容不同，本案使用在先}
      - {verdict: breached, clock: 重号, severity: 黄, breach_at: 2026-10-12 09:00:01, reason: 编号在别的来源中也有（甲系统），案件类型、办案单位不同}
  - it: 只有类型不同，可能是转案，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号, reason: 编号在别的来源中也有（乙系统），案件类型不同；可能是转案、移交后一个系统没有更新}
      - {verdict: borderline, clock: 重号, reason: 编号在别的来源中也有（甲系统），案件类型不同；可能是转案、移交后一个系统没有更新}
  - it: 类型不同，两边没有同一种时间可以比较，仍为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, filed_at: 2026-10-14 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 只有单位不同，可能是移交，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, unit_code: U2, reported_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 接报日期不同，冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 23:59:59}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-13 00:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 00:00:00, reason: 编号在别的来源中也有（甲系统），接报日期不同}
  - it: 同一日的不同时刻，不算不同
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 00:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-12 23:59:59}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 重号}
  - it: 受案日期不同，冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, accepted_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, accepted_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 09:00:00, reason: 编号在别的来源中也有（甲系统），受案日期不同}
  - it: 立案日期不同，冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, filed_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 09:00:00, reason: 编号在别的来源中也有（甲系统），立案日期不同}
  - it: 不予立案日期不同，冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, declined_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, declined_at: 2026-10-13 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 09:00:00, reason: 编号在别的来源中也有（甲系统），不予立案日期不同}
  - it: 接报同时、立案日期不同，先后看录入
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12 15:00:00, entered_at: 2026-10-12 16:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-13 15:00:00, entered_at: 2026-10-12 16:00:01}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-12 09:00:00}
  - it: 先后看不出来的冲突，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12 15:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-13 15:00:00}
    expect:
      - {verdict: borderline, clock: 重号, reason: 编号在别的来源中也有（乙系统），立案日期不同；哪一件使用编号在先，看不出来}
      - {verdict: borderline, clock: 重号, reason: 编号在别的来源中也有（甲系统），立案日期不同；哪一件使用编号在先，看不出来}
  - it: 都只知道同一日期，类型和单位不同，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 接报在先而录入在后的，仍是接报在先
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-14 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12 10:00:00, entered_at: 2026-10-12 11:00:00}
    expect:
      - {verdict: met, clock: 重号, reason: 编号在别的来源中也有，内容不同，本案使用在先}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-12 10:00:00}
  - it: 另一件没有任何时间，类型和单位不同，先后不明，为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 立案时间一边无法识别，其余相同，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12 15:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 不详}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 接报时间一边无法识别，其余相同，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, accepted_at: 2026-10-12 09:00:00, reported_at: 2026-10-12 15:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, accepted_at: 2026-10-12 09:00:00, reported_at: 不详}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 受案时间一边无法识别，其余相同，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00, accepted_at: 2026-10-12 15:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-12 09:00:00, accepted_at: 不详}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 不予立案时间一边无法识别，其余相同，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-12 15:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, declined_at: 不详}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 立案时间一边无法识别，一边没有，无可比较，另一边合规
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 不详}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 内容不同、录入在先的一件合规，另一件时间无法识别，无法判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12 15:00:00, entered_at: 2026-10-12 16:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, reported_at: 2026-10-13 09:00:00, filed_at: 不详, entered_at: 2026-10-13 16:00:00}
    expect:
      - {verdict: met, clock: 重号, reason: 编号在别的来源中也有，内容不同，本案使用在先}
      - {verdict: unknown, clock: 重号}
  - it: 后一件与第一件冲突、与第二件相同，说明里写第一件
    cases:
      - {case_no: A1, source: 甲系统, kind: 刑事, filed_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, filed_at: 2026-10-13 09:00:00}
      - {case_no: A1, source: 丙系统, kind: 刑事, filed_at: 2026-10-13 10:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 09:00:00, reason: 编号在别的来源中也有（甲系统），立案日期不同}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 10:00:00, reason: 编号在别的来源中也有（甲系统），立案日期不同}
  - it: 都只有录入时间，类型和单位不同，录入在后的冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, entered_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, entered_at: 2026-10-12 09:00:01}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-12 09:00:01}
  - it: 都只有录入时间，只有类型不同，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, entered_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, entered_at: 2026-10-12 09:00:01}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 录入一件只知道日期，另一件在当日，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, entered_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, entered_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 接报和录入都在同一秒，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-12 10:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 接报同一秒，录入一件只知道日期，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12 09:00:00, entered_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 接报一件只知道日期，另一件在当日，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 受案一件只知道日期，另一件在当日，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, accepted_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, accepted_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 立案一件只知道日期，另一件在当日，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, filed_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, filed_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 不予立案一件只知道日期，另一件在当日，先后不明，两边都为临界
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, declined_at: 2026-10-12}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, declined_at: 2026-10-12 10:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
  - it: 三个系统同号，后两件各自冲突
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-13 09:00:00}
      - {case_no: A1, source: 丙系统, kind: 治安, reported_at: 2026-10-14 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-13 09:00:00}
      - {verdict: breached, clock: 重号, breach_at: 2026-10-14 09:00:00}
  - it: 没有任何时间的案件，无法判断
    cases: {case_no: A1, kind: 治安}
    expect: {verdict: unknown, clock: 重号}
  - it: 没有接报、受案、立案、不予立案时间的，按录入时间
    cases: {case_no: A1, kind: 治安, entered_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 重号}
  - it: 评议规定施行当日，重号适用
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2016-02-29 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2016-03-01 00:00:00}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: breached, clock: 重号, law_since: 2016-03-01}
  - it: 评议规定施行前一日，重号不判断
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2016-02-28 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2016-02-29 23:59:59}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 重号}
  - it: 重号有豁免文书的，豁免
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-13 09:00:00}
    exemptions: {rule_id: XT-04, object_no: A1, reason: 系统迁移期间, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: exempt, clock: 重号}
  - it: 同号的另一件涉密，不在范围，也不与它比较
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, reported_at: 2026-10-12 09:00:00, is_classified: 是}
      - {case_no: A1, source: 乙系统, kind: 治安, reported_at: 2026-10-13 09:00:00}
    expect: {verdict: met, clock: 重号}
  - it: 同号的另一件各时间都在截止时刻之后，不在范围，也不与它比较
    cases:
      - {case_no: A1, source: 甲系统, kind: 治安, unit_code: U1, reported_at: 2026-10-12 09:00:00}
      - {case_no: A1, source: 乙系统, kind: 刑事, unit_code: U2, reported_at: 2026-11-02 09:00:00}
    expect: {verdict: met, clock: 重号}
  - it: 编号里的单位和年份都相符，合规
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容, law_since: 2016-03-01}
  - it: 编号里是别的单位，问题
    cases: {case_no: Z010102-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容, severity: 黄, breach_at: 2026-10-12 09:00:00, reason: 编号中的单位是010102，与办案单位990101010000不符；编号格式依据明湖市公安局执法办案系统应用与审批规定（样例，虚构）明公办〔2025〕33号第八条}
  - it: 编号里是上一年，记录全在今年，问题
    cases: {case_no: Z010101-2025-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-01-01 00:00:00, accepted_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容, breach_at: 2026-01-01 00:00:00, reason: 编号中的年份是2025，与接报、受案、立案、录入的年份不符；编号格式依据明湖市公安局执法办案系统应用与审批规定（样例，虚构）明公办〔2025〕33号第八条}
  - it: 单位和年份都不符，一并写明
    cases: {case_no: Z010102-2027-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容, reason: 编号中的单位是010102，与办案单位990101010000不符；编号中的年份是2027，与接报、受案、立案、录入的年份不符；编号格式依据明湖市公安局执法办案系统应用与审批规定（样例，虚构）明公办〔2025〕33号第八条}
  - it: 年末接报、年初立案的，编号可以是接报那一年
    cases: {case_no: A010101-2025-00005, kind: 刑事, unit_code: "990101010000", reported_at: 2025-12-31 23:59:59, filed_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 年末接报、年初立案的，编号也可以是立案那一年
    cases: {case_no: A010101-2026-00005, kind: 刑事, unit_code: "990101010000", reported_at: 2025-12-31 23:59:59, filed_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是受案那一年的，相符
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2025-12-31 23:59:59, accepted_at: 2026-01-01 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是不予立案那一年的，相符
    cases: {case_no: A010101-2026-00005, kind: 刑事, unit_code: "990101010000", reported_at: 2025-12-31 23:59:59, declined_at: 2026-01-01 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是录入那一年的，相符
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2025-12-31 09:00:00, entered_at: 2026-01-01 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是警情那一年的，相符
    incidents: {incident_no: J1, unit_code: "990101010000", received_at: 2025-12-31 23:00:00}
    cases: {case_no: A010101-2025-00005, incident_no: J1, kind: 刑事, unit_code: "990101010000", filed_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是警情接警那一年的，处警完毕已是次年，相符
    incidents: {incident_no: J1, unit_code: "990101010000", received_at: 2025-12-31 23:50:00, finished_at: 2026-01-01 00:30:00}
    cases: {case_no: A010101-2025-00005, incident_no: J1, kind: 刑事, unit_code: "990101010000", filed_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 两个系统同号，各看各的单位
    cases:
      - {case_no: Z010101-2026-00005, source: 甲系统, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
      - {case_no: Z010101-2026-00005, source: 乙系统, kind: 治安, unit_code: "990102010000", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: borderline, clock: 重号}
      - {verdict: borderline, clock: 重号}
      - {verdict: met, clock: 编号内容}
      - {verdict: breached, clock: 编号内容}
  - it: 两个系统同号，各看各的年份
    cases:
      - {case_no: Z010101-2026-00005, source: 甲系统, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
      - {case_no: Z010101-2026-00005, source: 乙系统, kind: 治安, unit_code: "990101010000", reported_at: 2025-10-12 09:00:00}
    expect:
      - {verdict: breached, clock: 重号}
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
      - {verdict: breached, clock: 编号内容}
  - it: 单位代码位数不够而年份不符，问题
    cases: {case_no: Z010101-2025-00005, kind: 治安, unit_code: "9901020", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容}
  - it: 时间无法比较年份而单位不符，问题
    cases: {case_no: Z010102-2025-00005, kind: 治安, unit_code: "990101010000", accepted_at: 2026-01-02 09:00:00, entered_at: 不详}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容}
  - it: 接报时间无法识别、其余时间与编号年份不符的，无法判断
    cases: {case_no: Z010101-2025-00005, kind: 治安, unit_code: "990101010000", reported_at: 不详, accepted_at: 2026-01-02 09:00:00}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 编号内容}
  - it: 录入时间无法识别、其余时间与编号年份不符的，无法判断
    cases: {case_no: Z010101-2025-00005, kind: 治安, unit_code: "990101010000", accepted_at: 2026-01-02 09:00:00, entered_at: 不详}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: unknown, clock: 编号内容}
  - it: 编号是警情处警单位的，相符
    incidents: {incident_no: J1, unit_code: "990101020000", received_at: 2026-10-12 08:00:00}
    cases: {case_no: A010102-2026-00005, incident_no: J1, kind: 刑事, unit_code: "990101040000", filed_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 编号是已并入现单位的原单位的，相符
    units:
      - {unit_code: "990101020000", unit_name: 原派出所, level: 所队, valid_to: 2026-06-30, successor_code: "990101010000"}
      - {unit_code: "990101010000", unit_name: 现派出所, level: 所队}
    cases: {case_no: Z010102-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-05-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 记录里是原单位、编号是承继单位的，相符
    units:
      - {unit_code: "990101020000", unit_name: 原派出所, level: 所队, valid_to: 2026-06-30, successor_code: "990101010000"}
      - {unit_code: "990101010000", unit_name: 现派出所, level: 所队}
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "990101020000", reported_at: 2026-05-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: met, clock: 编号内容}
  - it: 单位代码位数不够，无从比较，无法判断
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "9901020", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: unknown, clock: 编号内容}
  - it: 单位代码恰够比较，不符的，问题
    cases: {case_no: Z010101-2026-00005, kind: 治安, unit_code: "99010202", reported_at: 2026-10-12 09:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容}
  - it: 评议规定施行当日，编号内容适用
    cases: {case_no: Z010102-2016-00005, kind: 治安, unit_code: "990101010000", reported_at: 2016-03-01 00:00:00}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: breached, clock: 编号内容, law_since: 2016-03-01}
  - it: 评议规定施行前一日，编号内容不判断
    cases: {case_no: Z010102-2016-00005, kind: 治安, unit_code: "990101010000", reported_at: 2016-02-29 23:59:59}
    expect:
      - {verdict: unknown, clock: 重号}
      - {verdict: unknown, clock: 编号内容}
  - it: 编号不符有豁免文书的，豁免
    cases: {case_no: Z010102-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: XT-04, object_no: Z010102-2026-00005, reason: 指定管辖, doc_no: 明公法〔2026〕9号, granted_by: "900001"}
    expect:
      - {verdict: met, clock: 重号}
      - {verdict: exempt, clock: 编号内容}
  - it: 编号不合格式的，不检查编号内容
    cases: {case_no: 明公（治）受案字〔2026〕5号, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00}
    expect: {verdict: met, clock: 重号}
  - it: 涉密案件不在范围
    cases: {case_no: Z010102-2026-00005, kind: 治安, unit_code: "990101010000", reported_at: 2026-10-12 09:00:00, is_classified: 是}
    expect: out of scope
--- */
with judgeable as (
    select
        cases.*,
        coalesce(
            least(cases.reported_at, cases.accepted_at, cases.filed_at, cases.declined_at), cases.entered_at
        ) as began_at,
        coalesce(
            least(cases.reported_at_latest, cases.accepted_at_latest, cases.filed_at_latest, cases.declined_at_latest),
            cases.entered_at_latest
        ) as began_at_latest
    from clocks.cases as cases
    where not cases.is_ahead
),

moments as (
    select source, case_no, '接报日期' as what, reported_at as moment, reported_at_latest as moment_latest
    from judgeable
    union all
    select source, case_no, '受案日期' as what, accepted_at as moment, accepted_at_latest as moment_latest
    from judgeable
    union all
    select source, case_no, '立案日期' as what, filed_at as moment, filed_at_latest as moment_latest
    from judgeable
    union all
    select source, case_no, '不予立案日期' as what, declined_at as moment, declined_at_latest as moment_latest
    from judgeable
),

-- each case beside each other record of its number: what surely differs, and which of the two surely came first
pairs as (
    select
        one.source,
        one.case_no,
        other.source as other_source,
        case when one.kind <> other.kind then '案件类型' end as kind_differs,
        case when one.unit_code <> other.unit_code then '办案单位' end as unit_differs,
        one.began_at > other.began_at_latest as began_later,
        coalesce(other.began_at > one.began_at_latest, false) as began_earlier,
        one.entered_at > other.entered_at_latest as was_entered_later,
        coalesce(other.entered_at > one.entered_at_latest, false) as was_entered_earlier
    from judgeable as one
    join judgeable as other
        on other.case_no = one.case_no and other.source <> one.source
),

days as (
    select
        one.source,
        one.case_no,
        other.source as other_source,
        one.what,
        cast(one.moment_latest as date) < cast(other.moment as date)
            or cast(other.moment_latest as date) < cast(one.moment as date) as is_another_day,
        -- what is illegible in this case itself leaves its own start unknown
        is_unreadable(other.moment) as is_illegible
    from moments as one
    join moments as other
        on other.case_no = one.case_no and other.what = one.what
    where one.moment is not null
),

days_together as (
    select
        source,
        case_no,
        other_source,
        concat_ws(
            '、',
            max(case when is_another_day and what = '接报日期' then what end),
            max(case when is_another_day and what = '受案日期' then what end),
            max(case when is_another_day and what = '立案日期' then what end),
            max(case when is_another_day and what = '不予立案日期' then what end)
        ) as days_differ,
        bool_or(is_illegible) as is_illegible
    from days
    group by source, case_no, other_source
),

compared as (
    select
        pairs.source,
        pairs.case_no,
        pairs.other_source,
        concat_ws('、', pairs.kind_differs, pairs.unit_differs, nullif(days_together.days_differ, '')) as differences,
        coalesce(days_together.days_differ, '') <> ''
            or (pairs.kind_differs is not null and pairs.unit_differs is not null) as is_conflict,
        days_together.is_illegible,
        pairs.began_later or (not pairs.began_earlier and pairs.was_entered_later) as is_later,
        pairs.began_earlier or pairs.was_entered_earlier as is_earlier
    from pairs
    left join days_together
        on days_together.source = pairs.source
        and days_together.case_no = pairs.case_no
        and days_together.other_source = pairs.other_source
),

ranked as (
    select
        compared.*,
        case
            when is_conflict and is_later then 1
            when is_conflict and not is_earlier then 2
            when differences <> '' and not is_conflict then 3
            when differences = '' and is_illegible then 4
            when is_conflict then 5
            else 6
        end as place
    from compared
),

-- of several other records of the number, the one that says most against this one
worst as (
    select
        ranked.*,
        row_number() over (partition by source, case_no order by place, other_source) as turn
    from ranked
),

shared_numbers as (
    select
        '重号' as clock,
        judgeable.*,
        case worst.place
            when 1 then 'breached'
            when 2 then 'borderline'
            when 3 then 'borderline'
            when 4 then 'unknown'
            else 'met'
        end as number_verdict,
        case worst.place when 4 then '编号在别的来源中也有（' || worst.other_source || '），时间无法识别，不能比较' end as doubt,
        case
            when worst.place in (1, 2, 3)
                then '编号在别的来源中也有（' || worst.other_source || '），' || worst.differences || '不同'
                    || case worst.place
                        when 2 then '；哪一件使用编号在先，看不出来'
                        when 3 then '；可能是转案、移交后一个系统没有更新'
                        else ''
                    end
            when worst.place = 5 then '编号在别的来源中也有，内容不同，本案使用在先'
            when worst.place = 6 then '编号在别的来源中也有，内容相符'
            when worst.place is null then '编号没有在别的来源中出现'
        end as note
    from judgeable
    left join worst
        on worst.source = judgeable.source and worst.case_no = judgeable.case_no and worst.turn = 1
),

patterned as (
    select
        judgeable.*,
        parts.unit_part,
        parts.year_part,
        patterns.unit_code_from,
        patterns.unit_length,
        patterns.document || patterns.document_no as pattern_document
    from judgeable
    join clocks.number_parts as parts
        on parts.object_kind = '案件' and parts.object_no = judgeable.case_no
    join clocks.number_patterns as patterns
        on patterns.object_kind = parts.object_kind
    where parts.unit_part is not null
        or parts.year_part is not null
),

units_compared as (
    select
        patterned.source,
        patterned.case_no,
        -- NULL where the number has no such part: then there is nothing to contradict
        bool_or(substring(units.unit_code, patterned.unit_code_from, patterned.unit_length) = patterned.unit_part) as has_unit,
        bool_or(length(units.unit_code) >= patterned.unit_code_from + patterned.unit_length - 1) as is_comparable
    from patterned
    join clocks.case_units as units
        on units.source = patterned.source and units.case_no = patterned.case_no
    group by patterned.source, patterned.case_no
),

-- a number may be given with the report, with any first decision, or with the entry
years as (
    select source, case_no, moment
    from moments
    union all
    select source, case_no, decidable_from as moment
    from judgeable
    union all
    select source, case_no, entered_at as moment
    from judgeable
),

years_compared as (
    select
        patterned.source,
        patterned.case_no,
        bool_or(
            right(cast(extract(year from years.moment) as varchar), length(patterned.year_part)) = patterned.year_part
        ) as has_year,
        bool_or(is_unreadable(years.moment)) as is_illegible
    from patterned
    join years
        on years.source = patterned.source and years.case_no = patterned.case_no
    group by patterned.source, patterned.case_no
),

contents as (
    select
        patterned.*,
        not units_compared.has_unit as lacks_unit,
        not units_compared.has_unit and units_compared.is_comparable as contradicts_unit,
        not years_compared.has_year as lacks_year,
        not years_compared.has_year and not years_compared.is_illegible as contradicts_year
    from patterned
    left join units_compared
        on units_compared.source = patterned.source and units_compared.case_no = patterned.case_no
    left join years_compared
        on years_compared.source = patterned.source and years_compared.case_no = patterned.case_no
),

terms as (
    select
        clock,
        source,
        case_no,
        unit_code,
        officer_no,
        began_at,
        began_at_latest,
        number_verdict as verdict,
        doubt,
        note,
        source_file,
        source_row
    from shared_numbers
    union all
    select
        '编号内容' as clock,
        source,
        case_no,
        unit_code,
        officer_no,
        began_at,
        began_at_latest as began_at_latest,
        case
            when contradicts_unit or contradicts_year then 'breached'
            when lacks_unit or lacks_year then 'unknown'
            else 'met'
        end as verdict,
        case
            when contradicts_unit or contradicts_year then null
            when lacks_unit then '单位代码的位数不够，不能与编号比较'
            when lacks_year then '时间无法识别，不能与编号的年份比较'
        end as doubt,
        concat_ws(
            '；',
            case when contradicts_unit then '编号中的单位是' || unit_part || '，与办案单位' || unit_code || '不符' end,
            case when contradicts_year then '编号中的年份是' || year_part || '，与接报、受案、立案、录入的年份不符' end,
            case when not coalesce(lacks_unit, false) and not coalesce(lacks_year, false) then '编号中的单位、年份与记录相符' end,
            '编号格式依据' || pattern_document
        ) as note,
        source_file,
        source_row
    from contents
)

select
    terms.clock,
    '案件' as subject_kind,
    terms.source,
    terms.case_no as subject_no,
    terms.case_no,
    terms.unit_code,
    terms.officer_no,
    terms.began_at as start_at,
    terms.began_at_latest as start_at_latest,
    terms.verdict,
    terms.began_at as breach_at,
    terms.doubt as unclear,
    law.law_no,
    terms.note,
    terms.source_file,
    terms.source_row
from terms
left join law
    on law.clock = terms.clock and law.since <= terms.began_at and terms.began_at < law.until
