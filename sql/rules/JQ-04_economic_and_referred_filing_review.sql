/* ---
name: 经济犯罪与移送案件审查超期
question: 经济犯罪案件、行政机关移送的刑事案件，是否在各自的审查期限内决定立案、不予立案或移送？
class: R
severity: 橙
theme: 受立案
dated_by: 接报时间（无则关联警情的处警完毕、接警时间，再无则受案时间）
needs:
  - "scope: cases.kind"
  - "scope: cases.origin"
  - "start: cases.reported_at | incidents.finished_at | incidents.received_at | cases.accepted_at"
  - "done: cases.filed_at | cases.declined_at | cases.transferred_out_at"
law:
  - since: 2018-01-01
    applies_to: 经济犯罪
    instrument: 最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定（2017年）
    article: 第十五条
    quote: （条文原文未收录，大意）经济犯罪线索七日内决定是否立案；重大、疑难、复杂的，经县级以上公安机关负责人批准可以延长至三十日；特别重大、疑难、复杂或者跨区域的，经上一级公安机关负责人批准可以再延长三十日
    confidence: 凭记忆，条文原文未收录，施行日凭记忆
    values: {days: 7, approved_days: 30, major_days: 60}
  - since: 2018-01-01
    applies_to: 移送的经济犯罪
    instrument: 最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定（2017年）
    article: 第十六条
    quote: （条文原文未收录，大意）行政执法机关移送的涉嫌经济犯罪案件，三日内审查并决定是否立案，至迟十日内决定；案情重大、疑难、复杂或者跨区域的，经批准三十日内决定，情况特殊的经上一级批准可以再延长三十日
    confidence: 凭记忆，条文原文未收录，施行日凭记忆
    values: {days: 10, approved_days: 30, major_days: 60}
  - since: 2020-08-07
    applies_to: 移送的刑事
    instrument: 行政执法机关移送涉嫌犯罪案件的规定（2020年修订）
    article: 第八条第一款
    quote: 公安机关应当自接受行政执法机关移送的涉嫌犯罪案件之日起３日内，依照刑法、刑事诉讼法以及最高人民法院、最高人民检察院关于立案标准和公安部关于公安机关办理刑事案件程序的规定，对所移送的案件进行审查。
    values: {days: 3}
  - since: 2020-09-01
    applies_to: 移送的刑事
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百八十条第一款
    quote: 对行政执法机关移送的案件，公安机关应当自接受案件之日起三日以内进行审查，认为有犯罪事实，需要追究刑事责任，依法决定立案的，应当书面通知移送案件的行政执法机关；认为没有犯罪事实，或者犯罪事实显著轻微，不需要追究刑事责任，依法不予立案的，应当说明理由，并将不予立案通知书送达移送案件的行政执法机关，相应退回案件材料。
    values: {days: 3}
exemptions:
  - 豁免表列明的案件
false_positives:
  - 接报时间按录入时间补填的，起算早于实际接报
  - 行政机关移送的经济犯罪案件没有登记案件来源的，按七日而不是十日计算
  - 疑难复杂的延长已经批准，批准时间没有录入
  - 上级指定管辖、书面通知立案的，适用指定的期限；移送机关补正材料的时间没有对应的列，未予扣除
not_decided:
  - 只有一个批准时间：重大疑难复杂的，三十日内批准即按六十日，不另查第一次延长；批准晚于三十日的按三十日，没有批准时间的不延长
  - 批准机关的级别没有对应的列，不检查
examples:
  - it: 经济犯罪案件第七日最后一秒立案，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-19 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-19 23:59:59, due_at: 2026-10-19 23:59:59, law_since: 2018-01-01}
  - it: 超过一秒即超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-19 23:59:59, severity: 橙}
  - it: 没有登记案件来源的，按报案的七日
    cases: {case_no: A1, kind: 经济犯罪, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, due_at: 2026-10-19 23:59:59}
  - it: 末日逢国庆，顺延到节后第一个工作日，其间决定为临界
    cases: {case_no: A1, kind: 经济犯罪, origin: 控告, reported_at: 2026-09-28 09:00:00, declined_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-05 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延后再超过一秒即超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 控告, reported_at: 2026-09-28 09:00:00, declined_at: 2026-10-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 需查证的仍是七日
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 需查证, review_tier_approved_at: 2026-10-13 09:00:00, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, due_at: 2026-10-19 23:59:59}
  - it: 疑难复杂，七日最后一秒批准，第三十日最后一秒立案，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-16 23:59:59, reported_at: 2026-09-09 09:00:00, filed_at: 2026-10-09 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-09 23:59:59, due_at: 2026-10-09 23:59:59}
  - it: 疑难复杂经批准，超过三十日一秒即超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-16 23:59:59, reported_at: 2026-09-09 09:00:00, filed_at: 2026-10-10 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-09 23:59:59}
  - it: 疑难复杂，批准迟于七日一秒，只按七日
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-17 00:00:00, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-20 09:00:00}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59}
  - it: 疑难复杂，没有批准时间，不得延长
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-17 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59}
  - it: 批准时间只知道是第八日当天，七日内的决定合规，其后的为超期
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-17, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-16 23:59:59}
      - {case_no: A2, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-17, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-20 09:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached}]
  - it: 接报只知道日期、批准在第七日末，按最宽算法仍在三十日内，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-16, reported_at: 2026-09-09, filed_at: 2026-10-09}
    expect: met
  - it: 七日末日逢国庆，在顺延期内批准的，延长有效
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 2026-10-08 16:00:00, reported_at: 2026-09-28 09:00:00, filed_at: 2026-10-28 23:59:59}
    expect: {verdict: met, due_at: 2026-10-28 23:59:59}
  - it: 重大疑难复杂，三十日最后一秒批准，第六十日最后一秒立案，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-19 23:59:59, reported_at: 2026-08-20 09:00:00, filed_at: 2026-10-19 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-19 23:59:59}
  - it: 重大疑难复杂经批准，超过六十日一秒即超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-01 09:00:00, reported_at: 2026-08-20 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-19 23:59:59}
  - it: 重大疑难复杂，批准迟于三十日一秒，只按三十日
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-11 00:00:00, reported_at: 2026-08-11 09:00:00, filed_at: 2026-09-11 09:00:00}
    expect: {verdict: breached, breach_at: 2026-09-10 23:59:59}
  - it: 重大疑难复杂，没有批准时间，只按七日
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 重大疑难复杂, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-17 00:00:00}
    expect: {verdict: breached, breach_at: 2026-09-16 23:59:59}
  - it: 批准时间无法识别，七日以后才决定的，无法判断
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, review_tier: 疑难复杂, review_tier_approved_at: 已批, reported_at: 2026-09-09 09:00:00, filed_at: 2026-09-20 09:00:00}
    expect: unknown
  - it: 行政机关移送的经济犯罪案件，第十日最后一秒决定，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-22 23:59:59}
    expect: {verdict: met, due_at: 2026-10-22 23:59:59, law_since: 2018-01-01}
  - it: 超过十日一秒即超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-23 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-22 23:59:59}
  - it: 移送的经济犯罪案件疑难复杂，十日内批准的按三十日
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 行政机关移送, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-19 23:59:59, reported_at: 2026-09-09 09:00:00, filed_at: 2026-10-09 23:59:59}
      - {case_no: A2, kind: 经济犯罪, origin: 行政机关移送, review_tier: 疑难复杂, review_tier_approved_at: 2026-09-19 23:59:59, reported_at: 2026-09-09 09:00:00, filed_at: 2026-10-10 00:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached, breach_at: 2026-10-09 23:59:59}]
  - it: 移送的经济犯罪案件疑难复杂，没有批准时间，只按十日
    cases: {case_no: A1, kind: 经济犯罪, origin: 行政机关移送, review_tier: 疑难复杂, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-23 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-22 23:59:59}
  - it: 移送的经济犯罪案件重大疑难复杂，三十日内批准的按六十日
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 行政机关移送, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-01 09:00:00, reported_at: 2026-08-20 09:00:00, filed_at: 2026-10-19 23:59:59}
      - {case_no: A2, kind: 经济犯罪, origin: 行政机关移送, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-09-01 09:00:00, reported_at: 2026-08-20 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: breached, breach_at: 2026-10-19 23:59:59}]
  - it: 行政机关移送的刑事案件，第三日最后一秒决定，合规
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-15 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2020-09-01}
  - it: 超过三日一秒即超期
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 移送的刑事案件法律没有规定延长，登记为疑难复杂、重大疑难复杂并经批准的仍是三日
    cases:
      - {case_no: A1, kind: 刑事, origin: 行政机关移送, review_tier: 疑难复杂, review_tier_approved_at: 2026-10-13 09:00:00, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-16 00:00:00}
      - {case_no: A2, kind: 刑事, origin: 行政机关移送, review_tier: 重大疑难复杂, review_tier_approved_at: 2026-10-13 09:00:00, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-16 00:00:00}
    expect: [{subject_no: A1, verdict: breached, due_at: 2026-10-15 23:59:59}, {subject_no: A2, verdict: breached, due_at: 2026-10-15 23:59:59}]
  - it: 移送的刑事案件第三日是休息日，顺延到下一工作日
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2026-10-01 09:00:00, filed_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 移送其他机关也是决定
    cases: {case_no: A1, kind: 经济犯罪, origin: 举报, reported_at: 2026-10-12 09:00:00, transferred_out_at: 2026-10-19 09:00:00}
    expect: met
  - it: 移送其他机关也迟于七日的，超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 举报, reported_at: 2026-10-12 09:00:00, transferred_out_at: 2026-10-20 09:00:00}
    expect: {verdict: breached, done_at: 2026-10-20 09:00:00}
  - it: 接报当日即决定、决定只知道日期的，合规，不算早于接报
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 举报, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-12}
      - {case_no: A2, kind: 经济犯罪, origin: 举报, reported_at: 2026-10-12 09:00:00, declined_at: 2026-10-12}
      - {case_no: A3, kind: 经济犯罪, origin: 举报, reported_at: 2026-10-12 09:00:00, transferred_out_at: 2026-10-12}
    expect: [{subject_no: A1, verdict: met}, {subject_no: A2, verdict: met}, {subject_no: A3, verdict: met}]
  - it: 不予立案后又立案的，先前的决定仍算按期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-05 09:00:00, declined_at: 2026-10-12 09:00:00, filed_at: 2026-10-25 09:00:00}
    expect: met
  - it: 两个时间都只知道日期，第七日决定，合规
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12, filed_at: 2026-10-19}
    expect: met
  - it: 立案只知道到日，恰为节后顺延的末日，临界
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-09-28 09:00:00, filed_at: 2026-10-08}
    expect: borderline
  - it: 没有接报时间的，从关联警情处警完毕起算；现场已立案的合规
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00, finished_at: 2026-10-12 12:00:00}
    cases: {case_no: A1, kind: 经济犯罪, origin: "110", incident_no: J1, filed_at: 2026-10-12 10:00:00}
    expect: met
  - it: 没有接报时间也没有警情的，从受案起算
    cases: {case_no: A1, kind: 经济犯罪, origin: 工作发现, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-20 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-19 23:59:59}
  - it: 有接报时间的，不从受案起算
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-09 09:00:00, accepted_at: 2026-10-12 09:00:00, filed_at: 2026-10-19 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-16 23:59:59}
  - it: 接报、警情、受案时间都没有的，不在范围
    cases: {case_no: A1, kind: 经济犯罪, origin: 工作发现, filed_at: 2026-10-16 00:00:00}
    expect: out of scope
  - it: 立案早于接报，记录有误，无法判断
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 2026-10-11 09:00:00}
    expect: unknown
  - it: 接报时间无法识别的，无法判断
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 不详, filed_at: 2026-10-26 09:00:00}
    expect: unknown
  - it: 立案时间无法识别的，无法判断，不算未决定
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00, filed_at: 不详}
    expect: unknown
  - it: 经济犯罪案件规定施行前一日接报的，不判断
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2017-12-31 23:59:59, filed_at: 2018-03-20 09:00:00}
      - {case_no: A2, kind: 经济犯罪, origin: 行政机关移送, reported_at: 2017-12-31 23:59:59, filed_at: 2018-03-20 09:00:00}
    expect: [{subject_no: A1, verdict: unknown}, {subject_no: A2, verdict: unknown}]
  - it: 经济犯罪案件规定施行当日接报的，适用
    cases:
      - {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2018-01-01 00:00:00, filed_at: 2018-03-20 09:00:00}
      - {case_no: A2, kind: 经济犯罪, origin: 行政机关移送, reported_at: 2018-01-01 00:00:00, filed_at: 2018-03-20 09:00:00}
    expect: [{subject_no: A1, verdict: breached, due_at: 2018-01-08 23:59:59}, {subject_no: A2, verdict: breached, due_at: 2018-01-11 23:59:59}]
  - it: 移送的刑事案件，移送规定施行前一日的不判断
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2020-08-06 23:59:59, filed_at: 2020-08-20 09:00:00}
    expect: unknown
  - it: 移送规定施行当日的，适用移送规定
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2020-08-07 00:00:00, filed_at: 2020-08-11 00:00:00}
    expect: {verdict: breached, due_at: 2020-08-10 23:59:59, law_since: 2020-08-07}
  - it: 移送规定的第三日最后一秒决定，合规
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2020-08-07 00:00:00, filed_at: 2020-08-10 23:59:59}
    expect: {verdict: met, law_since: 2020-08-07}
  - it: 程序规定施行前一日的，适用移送规定
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2020-08-31 23:59:59, filed_at: 2020-09-04 00:00:00}
    expect: {verdict: breached, law_since: 2020-08-07}
  - it: 程序规定施行当日的，适用程序规定
    cases: {case_no: A1, kind: 刑事, origin: 行政机关移送, reported_at: 2020-09-01 00:00:00, filed_at: 2020-09-04 23:59:59}
    expect: {verdict: met, law_since: 2020-09-01}
  - it: 未决定且未到期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-27 09:00:00}
    expect: pending
  - it: 未决定，末日是星期六，截止时刻在顺延期内，为临界
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-24 09:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 未决定已超期
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 豁免表有文号、有批准人的，豁免
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-04, object_no: A1, reason: 指定管辖，另定期限, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 豁免在到期日之前已失效，不豁免
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: JQ-04, object_no: A1, reason: 指定管辖，另定期限, doc_no: 明公法〔2026〕3号, granted_by: "900001", valid_to: 2026-10-18}
    expect: breached
  - it: 其他来源的刑事案件不在本规则范围
    cases:
      - {case_no: A1, kind: 刑事, origin: 报案, reported_at: 2026-10-12 09:00:00}
      - {case_no: A2, kind: 刑事, reported_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 行政机关移送的行政案件不在本规则范围
    cases:
      - {case_no: A1, kind: 治安, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00}
      - {case_no: A2, kind: 其他行政, origin: 行政机关移送, reported_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 所有时间都在截止时刻之后的，尚不在范围
    incidents: {incident_no: J1, received_at: 2026-10-12 09:00:00}
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, incident_no: J1, accepted_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件不在范围
    cases: {case_no: A1, kind: 经济犯罪, origin: 报案, reported_at: 2026-10-12 09:00:00, is_classified: 是}
    expect: out of scope
--- */
with reviewed as (
    select
        cases.*,
        coalesce(cases.known_at, cases.accepted_at) as review_starts_at,
        coalesce(cases.known_at_latest, cases.accepted_at_latest) as review_starts_at_latest,
        case
            when coalesce(cases.origin, '') <> '行政机关移送' then '经济犯罪'
            when cases.kind = '经济犯罪' then '移送的经济犯罪'
            else '移送的刑事'
        end as law_group,
        -- the longer tiers are granted, not taken: without an approval on record there is none
        case when cases.kind = '经济犯罪' and cases.review_tier_approved_at is not null then cases.review_tier end as tier
    from clocks.cases as cases
    where (cases.kind = '经济犯罪' or (cases.kind = '刑事' and cases.origin = '行政机关移送'))
        and not cases.is_ahead
)

select
    '案件' as subject_kind,
    cases.source,
    cases.case_no as subject_no,
    cases.case_no,
    cases.unit_code,
    cases.officer_no,
    cases.review_starts_at as start_at,
    cases.review_starts_at_latest as start_at_latest,
    'days' as term_unit,
    case when cases.tier = '重大疑难复杂' then law.approved_days else law.days end as term_n,
    case
        when cases.tier in ('疑难复杂', '重大疑难复杂') then [
            {'kind': 'extension', 'at': cases.review_tier_approved_at, 'at_latest': cases.review_tier_approved_at_latest,
             'ended_at': null, 'ended_at_latest': null, 'seq': 1}
        ]
    end as changes,
    case
        when cases.tier = '重大疑难复杂' then [law.major_days - law.approved_days]
        when cases.tier = '疑难复杂' then [law.approved_days - law.days]
    end as extension_terms,
    least(cases.filed_at, cases.declined_at, cases.transferred_out_at) as done_at,
    least(cases.filed_at_latest, cases.declined_at_latest, cases.transferred_out_at_latest) as done_at_latest,
    cases.decidable_from as done_from,
    law.law_no,
    case
        when cases.reported_at is not null then '接报'
        when cases.known_at is not null then '处警'
        else '受案'
    end as start_name,
    '立案审查决定' as done_name,
    case
        when cases.kind = '经济犯罪' and cases.review_tier in ('疑难复杂', '重大疑难复杂') and cases.tier is null
            then '登记为' || cases.review_tier || '，没有批准时间，不得延长'
    end as near_miss,
    cases.source_file,
    cases.source_row
from reviewed as cases
left join law
    on law.applies_to = cases.law_group
    and law.since <= cases.review_starts_at and cases.review_starts_at < law.until
where cases.review_starts_at is not null
