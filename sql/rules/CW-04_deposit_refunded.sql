/* ---
name: 保证金未退还
question: 取保候审保证金、暂缓执行行政拘留的保证金，应当退还之后是否按期退还？
class: R
severity: 橙
theme: 涉案财物
dated_by: 应退时间
needs:
  - "scope: money_flows.kind"
  - "start: money_flows.refund_due_at"
  - "done: money_flows.refunded_at"
law:
  - since: 2018-10-26
    applies_to: 取保保证金
    instrument: 刑事诉讼法（2018年修正）
    article: 第七十三条
    quote: 犯罪嫌疑人、被告人在取保候审期间未违反本法第七十一条规定的，取保候审结束的时候，凭解除取保候审的通知或者有关法律文书到银行领取退还的保证金。
    values: {days: "policy:cw04_refund_days"}
  - since: 2020-09-01
    applies_to: 取保保证金
    instrument: 公安机关办理刑事案件程序规定（2020年修正）
    article: 第一百零一条
    quote: 在解除取保候审、变更强制措施的同时，公安机关应当制作退还保证金决定书，通知银行如数退还保证金。
    values: {days: "policy:cw04_refund_days"}
  - since: 2022-09-05
    applies_to: 取保保证金
    instrument: 关于取保候审若干问题的规定（2022年）
    article: 第二十五条
    quote: 采取保证金方式保证的被取保候审人在取保候审期间没有违反刑事诉讼法第七十一条的规定，也没有故意实施新的犯罪的，在解除取保候审、变更强制措施或者执行刑罚的同时，公安机关应当通知银行如数退还保证金。
    values: {days: "policy:cw04_refund_days"}
  - since: 2006-03-01
    applies_to: 行拘保证金
    instrument: 治安管理处罚法（2012年修正）
    article: 第一百一十一条
    quote: 行政拘留的处罚决定被撤销，或者行政拘留处罚开始执行的，公安机关收取的保证金应当及时退还交纳人。
    values: {days: "policy:cw04_refund_days"}
  - since: 2026-01-01
    applies_to: 行拘保证金
    instrument: 治安管理处罚法（2025年修订）
    article: 第一百三十条
    quote: 行政拘留的处罚决定被撤销，行政拘留处罚开始执行，或者出所后继续执行的，公安机关收取的保证金应当及时退还交纳人。
    values: {days: "policy:cw04_refund_days"}
exemptions:
  - 豁免表列明的款项（如交纳人下落不明、账户注销）
false_positives:
  - 公安机关已经通知银行退还，交纳人没有及时到银行领取
  - 人民法院书面通知移交保证金用于退赔、执行财产刑的，或者因涉嫌新的犯罪暂扣的，没有列入豁免表
  - 已经退还而退还时间没有回填
not_decided:
  - 应退时间没有填写的，看不出是否应当退还，不在范围；没收的保证金没有应退时间
  - 是否如数退还：没有对应的列
examples:
  - it: 应退之日起第三日最后一秒退还，合规
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-15 23:59:59}
    expect: {verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2022-09-05}
  - it: 再过一秒即超期
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-16 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, severity: 橙}
  - it: 暂缓执行行政拘留的保证金，至今没有退还，超期
    money_flows: {flow_no: K1, kind: 行拘保证金, collected_at: 2026-09-12 09:00:00, refund_due_at: 2026-10-12 09:00:00}
    expect: {verdict: breached, breach_at: 2026-10-15 23:59:59, law_since: 2026-01-01}
  - it: 暂缓执行行政拘留的保证金，第三日退还，合规
    money_flows: {flow_no: K1, kind: 行拘保证金, collected_at: 2026-09-12 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-15 23:59:59}
    expect: met
  - it: 第三日在国庆假期，顺延到节后第一个工作日，其间为临界
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-01 09:00:00, refunded_at: 2026-10-08 23:59:59}
    expect: {verdict: borderline, strict_due_at: 2026-10-04 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 顺延之后再过一秒即超期
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-01 09:00:00, refunded_at: 2026-10-09 00:00:00}
    expect: {verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 应退和退还都只知道日期，第三日退还，合规
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12, refund_due_at: 2026-10-12, refunded_at: 2026-10-15}
    expect: met
  - it: 只知道日期，第四日退还，确已超期
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12, refund_due_at: 2026-10-12, refunded_at: 2026-10-16}
    expect: breached
  - it: 三日还没有满，没有退还
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-29 09:00:00}
    expect: pending
  - it: 第三日是星期六，截止时刻在顺延期内，为临界
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-28 09:00:00}
    expect: {verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 应退之前已经退还，合规
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-10 09:00:00}
    expect: met
  - it: 应退之前已经退还，收取时间没有记录，合规
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-10 09:00:00}
    expect: met
  - it: 退还与收取在同一秒，合规
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2026-10-10 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-10 09:00:00}
    expect: met
  - it: 退还早于收取，记录有误，无法判断
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2026-10-10 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 2026-10-10 08:59:59}
    expect: unknown
  - it: 应退时间无法识别，无法判断
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 不详}
    expect: unknown
  - it: 退还时间无法识别，无法判断，不算没有退还
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00, refunded_at: 已退}
    expect: unknown
  - it: 退还时间无法识别，收取时间也没有记录，无法判断，不算应退之前已退
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2026-10-12 09:00:00, refunded_at: 已退}
    expect: unknown
  - it: 取保保证金，刑事诉讼法本版施行前最后一秒应退的，不判断
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2018-10-25 23:59:59}
    expect: unknown
  - it: 取保保证金，刑事诉讼法本版施行第一秒应退的
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2018-10-26 00:00:00}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 取保保证金，刑事程序规定施行前最后一秒应退的，依刑事诉讼法
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2020-08-31 23:59:59}
    expect: {verdict: breached, law_since: 2018-10-26}
  - it: 取保保证金，刑事程序规定施行第一秒应退的
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2020-09-01 00:00:00}
    expect: {verdict: breached, law_since: 2020-09-01}
  - it: 取保保证金，取保规定施行前最后一秒应退的，依刑事程序规定
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2022-09-04 23:59:59}
    expect: {verdict: breached, law_since: 2020-09-01}
  - it: 取保保证金，取保规定施行第一秒应退的
    money_flows: {flow_no: K1, kind: 取保保证金, refund_due_at: 2022-09-05 00:00:00}
    expect: {verdict: breached, law_since: 2022-09-05}
  - it: 行拘保证金，2025年修订的治安法施行前最后一秒应退的，依旧法
    money_flows: {flow_no: K1, kind: 行拘保证金, refund_due_at: 2025-12-31 23:59:59}
    expect: {verdict: breached, law_since: 2006-03-01}
  - it: 行拘保证金，2025年修订的治安法施行第一秒应退的
    money_flows: {flow_no: K1, kind: 行拘保证金, refund_due_at: 2026-01-01 00:00:00}
    expect: {verdict: breached, law_since: 2026-01-01}
  - it: 行拘保证金，治安法施行前最后一秒应退的，不判断
    money_flows: {flow_no: K1, kind: 行拘保证金, refund_due_at: 2006-02-28 23:59:59, refunded_at: 2006-03-01 09:00:00}
    expect: unknown
  - it: 行拘保证金，治安法施行当日应退的，最严的期限内退还，合规
    money_flows: {flow_no: K1, kind: 行拘保证金, refund_due_at: 2006-03-01 00:00:00, refunded_at: 2006-03-04 23:59:59}
    expect: {verdict: met, law_since: 2006-03-01}
  - it: 案件不在导出中，不影响判断
    money_flows: {flow_no: K1, case_no: A9, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00}
    expect: breached
  - it: 豁免表有文号、有批准人的，豁免
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: CW-04, object_no: K1, reason: 人民法院通知移交保证金, doc_no: 明公法〔2026〕3号, granted_by: "900001"}
    expect: exempt
  - it: 没有应退时间的保证金不在范围
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00}
    expect: out of scope
  - it: 截止时刻之后才应退的，不在范围
    money_flows: {flow_no: K1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 罚款不在范围
    money_flows: {flow_no: K1, kind: 罚款, collected_at: 2026-09-12 09:00:00, refund_due_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 涉密案件的保证金不在范围
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    money_flows: {flow_no: K1, case_no: A1, kind: 取保保证金, collected_at: 2025-10-12 09:00:00, refund_due_at: 2026-10-12 09:00:00}
    expect: out of scope
--- */
select
    '罚没款' as subject_kind,
    flows.source,
    flows.flow_no as subject_no,
    flows.case_no,
    flows.unit_code,
    flows.refund_due_at as start_at,
    flows.refund_due_at_latest as start_at_latest,
    'days' as term_unit,
    law.days as term_n,
    flows.refunded_at as done_at,
    flows.refunded_at_latest as done_at_latest,
    coalesce(flows.collected_at, any_time()) as done_from,
    law.law_no,
    '应退' as start_name,
    '退还' as done_name,
    flows.source_file,
    flows.source_row
from clocks.money_flows as flows
left join law
    on law.applies_to = flows.kind
    and law.since <= flows.refund_due_at and flows.refund_due_at < law.until
where flows.kind in ('取保保证金', '行拘保证金')
    and flows.refund_due_at is not null
