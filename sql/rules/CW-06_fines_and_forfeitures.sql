/* ---
name: 罚没款动态监测
question: 哪些单位当月的罚没款数额明显高于自身前十二个月的中位数，或者顶格罚款、异地办案的占比明显偏离全局？
class: U
severity: 黄
theme: 涉案财物
dated_by: 截止时点（监测指标怎样使用，依监测之时的规定）；各笔罚没款、各件案件按决定、立案（受案）时间归入月份
needs:
  - "[罚没款数额] scope: money_flows.kind"
  - "[罚没款数额] scope: money_flows.amount"
  - "[罚没款数额] start: money_flows.decided_at | money_flows.collected_at | money_flows.paid_in_at"
  - "[顶格罚款占比] scope: penalties.kind"
  - "[顶格罚款占比] scope: penalties.is_maximum"
  - "[顶格罚款占比] start: penalties.decided_at"
  - "[异地办案占比] scope: cases.is_cross_region"
  - "[异地办案占比] start: cases.filed_at | cases.accepted_at"
law:
  - since: 2016-03-01
    clock: 罚没款数额
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第十四条第二款
    quote: 确定执法质量考核评议项目和指标，应当把执法质量与执法数量、执法效率、执法效果结合起来，激励民警又好又多地执法办案，但不得以不科学、不合理的罚没款数额、刑事拘留数、行政拘留数、发案数、退查率、破案率等作为考评指标。
    values: {floor_yuan: "policy:cw06_floor_yuan"}
  - since: 2016-03-01
    clock: 顶格罚款占比
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第十四条第二款
    quote: 确定执法质量考核评议项目和指标，应当把执法质量与执法数量、执法效率、执法效果结合起来，激励民警又好又多地执法办案，但不得以不科学、不合理的罚没款数额、刑事拘留数、行政拘留数、发案数、退查率、破案率等作为考评指标。
    values: {}
  - since: 2016-03-01
    clock: 异地办案占比
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第十四条第二款
    quote: 确定执法质量考核评议项目和指标，应当把执法质量与执法数量、执法效率、执法效果结合起来，激励民警又好又多地执法办案，但不得以不科学、不合理的罚没款数额、刑事拘留数、行政拘留数、发案数、退查率、破案率等作为考评指标。
    values: {}
exemptions:
  - 取保保证金、行拘保证金不是罚没款，不计入
  - 数额没有超过本地规定的起点的，不论高出多少都不提示
false_positives:
  - 当月办结一件涉案数额特别巨大的案件，或者集中办结专项行动的案件
  - 罚没款合并到一个单位入账，或者补录以前月份的款项
  - 顶格罚款占比高可能因为当地多发的违法行为本身情节严重；异地办案占比高可能因为单位专门办理跨区域案件
not_decided:
  - 每一笔罚没款是否应当、数额是否适当，由法制部门调卷判断；本指标不落到案件，不落到人，不得作为考评指标
  - 没有决定、收取、缴存时间或者时间无法识别的款项不计入
  - 没有数据的月份从全局最早有罚没款记录的月份起按零计算，更早的月份不参加比较
examples:
  - it: 前十二个月的中位数 35500 元，偏离的中位数 3000 元；当月恰在界限之内，正常
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "34000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "39000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "30000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "41000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "32000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "37000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "35000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "36000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "33000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "38000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "31000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "40000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "51000", decided_at: 2026-10-12}
      - {flow_no: K2, kind: 罚款, amount: "67.08", decided_at: 2026-10-12}
    expect: {indicator: 罚没款数额, period: 2026-10, unit_code: U1, n: "2", x: "51067.08", value: "51067.08", expected: "35500", lower: null, upper: "51067.0867", standing: 正常, reason: null}
  - it: 多一分钱，偏高；罚款、没收、追缴都算，没有决定时间的按收取、缴存时间归入当月
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "34000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "39000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "30000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "41000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "32000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "37000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "35000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "36000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "33000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "38000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "31000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "40000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 没收, amount: "1000", collected_at: 2026-10-01 00:00:00}
      - {flow_no: K2, kind: 追缴, amount: "67.09", paid_in_at: 2026-10-31 23:59:59}
      - {flow_no: K3, kind: 罚款, amount: "50000", decided_at: 2026-10-12}
    expect: {indicator: 罚没款数额, unit_code: U1, n: "3", x: "51067.09", standing: 偏高}
  - it: 远高于以往但恰为本地规定的起点，不提示，正常
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "1000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "1000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "1000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "1000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "1000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "1000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "1000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "1000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "1000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "1000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "1000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "1000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "50000", decided_at: 2026-10-12}
    expect: {unit_code: U1, x: "50000", expected: "1000", upper: "50000", standing: 正常}
  - it: 超过起点一分钱，偏高
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "1000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "1000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "1000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "1000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "1000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "1000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "1000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "1000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "1000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "1000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "1000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "1000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "50000.01", decided_at: 2026-10-12}
    expect: {unit_code: U1, x: "50000.01", standing: 偏高}
  - it: 每月都一样多的，与中位数相等为正常
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "60000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "60000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "60000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "60000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "60000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "60000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "60000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "60000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "60000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "60000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "60000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "60000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "60000", decided_at: 2026-10-12}
    expect: {unit_code: U1, expected: "60000", upper: "60000", standing: 正常}
  - it: 比从不变动的中位数多，偏高
    money_flows:
      - {flow_no: K2025-10, kind: 罚款, amount: "60000", decided_at: 2025-10-05}
      - {flow_no: K2025-11, kind: 罚款, amount: "60000", decided_at: 2025-11-05}
      - {flow_no: K2025-12, kind: 罚款, amount: "60000", decided_at: 2025-12-05}
      - {flow_no: K2026-01, kind: 罚款, amount: "60000", decided_at: 2026-01-05}
      - {flow_no: K2026-02, kind: 罚款, amount: "60000", decided_at: 2026-02-05}
      - {flow_no: K2026-03, kind: 罚款, amount: "60000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "60000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "60000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "60000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "60000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "60000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "60000", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "60000.01", decided_at: 2026-10-12}
    expect: {unit_code: U1, upper: "60000", standing: 偏高}
  - it: 前七个月有数据，取正中一个月为中位数
    money_flows:
      - {flow_no: K2026-03, kind: 罚款, amount: "70000", decided_at: 2026-03-05}
      - {flow_no: K2026-04, kind: 罚款, amount: "10000", decided_at: 2026-04-05}
      - {flow_no: K2026-05, kind: 罚款, amount: "40000", decided_at: 2026-05-05}
      - {flow_no: K2026-06, kind: 罚款, amount: "90000", decided_at: 2026-06-05}
      - {flow_no: K2026-07, kind: 罚款, amount: "20000", decided_at: 2026-07-05}
      - {flow_no: K2026-08, kind: 罚款, amount: "50000", decided_at: 2026-08-05}
      - {flow_no: K2026-09, kind: 罚款, amount: "60000", decided_at: 2026-09-05}
    expect: {unit_code: U1, n: "0", x: "0", value: "0", expected: "50000", upper: "153780.5782", standing: 正常}
  - it: 此前六个月有数据，可以比较；别的单位有数据的月份，本单位没有的按零计算
    money_flows:
      - {unit_code: U2, flow_no: K0, kind: 罚款, amount: "800", decided_at: 2026-04-01 00:00:00}
      - {flow_no: K8, kind: 罚款, amount: "30", decided_at: 2026-08-05}
      - {flow_no: K9, kind: 罚款, amount: "10", decided_at: 2026-09-05}
      - {flow_no: K1, kind: 罚款, amount: "50000.01", decided_at: 2026-10-12}
    expect:
      - {unit_code: U1, n: "1", expected: "0", upper: "50000", standing: 偏高}
      - {unit_code: U2, n: "0", x: "0", expected: "0", standing: 正常}
  - it: 此前只有五个月有数据，不作比较
    money_flows:
      - {unit_code: U2, flow_no: K0, kind: 罚款, amount: "800", decided_at: 2026-05-01 00:00:00}
      - {flow_no: K1, kind: 罚款, amount: "90000", decided_at: 2026-10-12}
    expect:
      - {unit_code: U1, x: "90000", standing: 不作比较, reason: 不作比较：此前有数据的月份不足六个月}
      - {unit_code: U2, x: "0", standing: 不作比较}
  - it: 当月才有数据，不作比较
    money_flows:
      - {flow_no: K1, kind: 罚款, amount: "90000", decided_at: 2026-10-01 00:00:00}
    expect: {unit_code: U1, x: "90000", expected: null, standing: 不作比较}
  - it: 十二个月以前的不看；只有那时有款项的单位不列
    money_flows:
      - {flow_no: K0, kind: 罚款, amount: "90000", decided_at: 2025-09-30 23:59:59}
      - {unit_code: U2, flow_no: K1, kind: 罚款, amount: "100", decided_at: 2025-10-01 00:00:00}
    expect: {unit_code: U2, n: "0", x: "0", expected: "0", standing: 正常}
  - it: 保证金不计入；次月的不计入；金额或者时间无法识别的不计入；涉密案件的不计入
    cases: {case_no: A1, kind: 治安, is_classified: 是}
    money_flows:
      - {flow_no: K1, kind: 取保保证金, amount: "100", decided_at: 2026-10-12}
      - {flow_no: K2, kind: 行拘保证金, amount: "100", decided_at: 2026-10-12}
      - {flow_no: K3, kind: 罚款, amount: "100", decided_at: 2026-11-01 00:00:00}
      - {flow_no: K4, kind: 罚款, amount: "约一百", decided_at: 2026-10-12}
      - {flow_no: K5, kind: 罚款, amount: "100", decided_at: 不详}
      - {flow_no: K6, case_no: A1, kind: 罚款, amount: "100", decided_at: 2026-10-12}
    expect: out of scope
  - it: 顶格罚款，甲单位 50 件中 12 件，恰在界限之内，正常
    penalties:
      - {unit_code: U1, times: 12, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-01 00:00:00, is_maximum: 是}
      - {unit_code: U1, times: 38, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U2, times: 8, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U2, times: 142, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-31 23:59:59, is_maximum: 否}
    expect:
      - {indicator: 顶格罚款占比, period: 2026-10, unit_code: U1, n: "50", x: "12", value: "0.24", expected: "0.1", lower: "0", upper: "0.2411", standing: 正常, reason: null}
      - {indicator: 顶格罚款占比, unit_code: U2, n: "150", standing: 正常}
  - it: 再多 1 件，偏高；拘留和其他处罚不计入，别的月份不计入，没有写明是否顶格的不计入
    penalties:
      - {unit_code: U1, times: 13, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U1, times: 37, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U1, times: 5, case_no: A1, person_no: "1", kind: 行政拘留, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U1, times: 5, case_no: A1, person_no: "1", kind: 警告, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U1, times: 2, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00}
      - {unit_code: U1, times: 1, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 不详}
      - {unit_code: U1, times: 9, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-09-30 23:59:59, is_maximum: 是}
      - {unit_code: U2, times: 8, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U2, times: 142, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U3, times: 4, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    expect:
      - {unit_code: U1, n: "50", x: "13", upper: "0.249", standing: 偏高, reason: 另有3件没有写明，未计入}
      - {unit_code: U2, n: "150", x: "8", standing: 正常}
      - {unit_code: U3, n: "0", value: null, lower: null, upper: null, standing: 不作比较, reason: 不作比较：都没有写明；另有4件没有写明，未计入}
  - it: 顶格罚款明显少于全局的，偏低
    penalties:
      - {unit_code: U1, times: 37, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U1, times: 13, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U2, times: 142, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U2, times: 8, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
    expect:
      - {unit_code: U1, n: "50", x: "37", lower: "0.751", standing: 偏低}
      - {unit_code: U2, n: "150", standing: 正常}
  - it: 样本太小的、没有别的单位可比的，不作比较；次月决定的不计入
    penalties:
      - {unit_code: U1, times: 20, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {unit_code: U1, times: 29, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U1, times: 1, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-11-01 00:00:00, is_maximum: 是}
      - {unit_code: U2, times: 151, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
    cases:
      - {case_no: A1, kind: 治安, filed_at: 2026-10-12 10:00:00, is_cross_region: 是}
    expect:
      - {indicator: 顶格罚款占比, unit_code: U1, n: "49", x: "20", standing: 不作比较, reason: 不作比较：样本太小}
      - {indicator: 顶格罚款占比, unit_code: U2, standing: 偏低}
      - {indicator: 异地办案占比, unit_code: U1, n: "1", x: "1", standing: 不作比较, reason: 不作比较：全局没有别的单位可比}
  - it: 只有都没有写明的单位在旁，等于没有别的单位可比
    penalties:
      - {times: 30, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 是}
      - {times: 30, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00, is_maximum: 否}
      - {unit_code: U3, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2026-10-12 10:00:00}
    expect:
      - {unit_code: U1, n: "60", standing: 不作比较, reason: 不作比较：全局没有别的单位可比}
      - {unit_code: U3, n: "0", standing: 不作比较}
  - it: 异地办案，甲单位 50 件中 13 件，偏高；立案时间优先，没有立案的按受案时间
    cases:
      - {unit_code: U1, times: 6, case_no: A1-6-#, kind: 刑事, filed_at: 2026-10-01 00:00:00, is_cross_region: 是}
      - {unit_code: U1, times: 7, case_no: A1-7-#, kind: 治安, accepted_at: 2026-10-31 23:59:59, is_cross_region: 是}
      - {unit_code: U1, times: 37, case_no: A1-37-#, kind: 治安, filed_at: 2026-10-12, accepted_at: 2026-09-30, is_cross_region: 否}
      - {unit_code: U2, times: 8, case_no: A2-8-#, kind: 刑事, filed_at: 2026-10-12 10:00:00, is_cross_region: 是}
      - {unit_code: U2, times: 142, case_no: A2-142-#, kind: 刑事, filed_at: 2026-10-12 10:00:00, is_cross_region: 否}
      - {unit_code: U2, times: 4, case_no: A2-4-#, kind: 刑事, filed_at: 2026-09-30 23:59:59, is_cross_region: 是}
      - {unit_code: U2, times: 6, case_no: A2-6-#, kind: 刑事, filed_at: 2026-11-01 00:00:00, is_cross_region: 是}
      - {unit_code: U2, times: 5, case_no: A2-5-#, kind: 刑事, filed_at: 2026-09-30 23:59:59, accepted_at: 2026-10-12, is_cross_region: 是}
      - {unit_code: U2, times: 3, case_no: A2-3-#, kind: 刑事, filed_at: 2026-10-12 10:00:00}
      - {unit_code: U2, times: 2, case_no: A2-2-#, kind: 刑事, filed_at: 2026-10-12 10:00:00, is_cross_region: 是, is_classified: 是}
    expect:
      - {indicator: 异地办案占比, period: 2026-10, unit_code: U1, n: "50", x: "13", value: "0.26", expected: "0.105", upper: "0.249", standing: 偏高, reason: null}
      - {indicator: 异地办案占比, unit_code: U2, n: "150", x: "8", standing: 正常, reason: 另有3件没有写明，未计入}
  - it: 截止时点以后立案的案件不计入
    as_of: 2026-11-02 00:00:00
    cases:
      - {unit_code: U1, times: 1, case_no: A1-1-#, kind: 刑事, filed_at: 2026-11-01 00:00:00, is_cross_region: 是}
      - {unit_code: U1, times: 2, case_no: A1-2-#, kind: 刑事, filed_at: 2026-11-30 10:00:00, entered_at: 2026-11-01 10:00:00, is_cross_region: 是}
    expect: {indicator: 异地办案占比, period: 2026-11, unit_code: U1, n: "1", lower: "0.5", upper: "1", standing: 不作比较}
  - it: 考核评议规定施行之日起监测的，写明依据
    as_of: 2016-03-01 00:00:00
    money_flows: {flow_no: K1, kind: 罚款, amount: "100", decided_at: 2016-02-12}
    penalties: {penalty_no: P1, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2016-02-12 10:00:00, is_maximum: 否}
    cases: {case_no: A1, kind: 治安, filed_at: 2016-02-12 10:00:00, is_cross_region: 否}
    expect:
      - {indicator: 罚没款数额, period: 2016-02, law_since: 2016-03-01}
      - {indicator: 顶格罚款占比, period: 2016-02, law_since: 2016-03-01}
      - {indicator: 异地办案占比, period: 2016-02, law_since: 2016-03-01}
  - it: 施行前最后一秒监测的，没有这一依据
    as_of: 2016-02-29 23:59:59
    money_flows: {flow_no: K1, kind: 罚款, amount: "100", decided_at: 2016-02-12}
    penalties: {penalty_no: P1, case_no: A1, person_no: "1", kind: 罚款, decided_at: 2016-02-12 10:00:00, is_maximum: 否}
    cases: {case_no: A1, kind: 治安, filed_at: 2016-02-12 10:00:00, is_cross_region: 否}
    expect:
      - {indicator: 罚没款数额, period: 2016-02, law_since: null}
      - {indicator: 顶格罚款占比, period: 2016-02, law_since: null}
      - {indicator: 异地办案占比, period: 2016-02, law_since: null}
--- */
with flows as (
    select
        money.unit_code,
        months.months_back,
        months.month,
        money.amount
    from clocks.money_flows as money
    join clocks.months as months
        on months.starts_at <= coalesce(money.decided_at, money.collected_at, money.paid_in_at)
        and coalesce(money.decided_at, money.collected_at, money.paid_in_at) < months.ends_at
    where money.kind in ('罚款', '没收', '追缴')
        and money.amount is not null
),

-- From the first of these months in which the bureau has any such record on, a month without one is a month of nothing.
known_months as (
    select
        months.month,
        months.months_back
    from clocks.months as months
    where months.months_back <= (select max(months_back) from flows)
),

monthly as (
    select
        units.unit_code,
        known_months.month,
        known_months.months_back,
        count(flows.amount) as n,
        -- exact, so that the order of the rows adds no cent
        cast(coalesce(sum(flows.amount), 0) as decimal(18, 2)) as amount
    from (select distinct unit_code from flows) as units
    cross join known_months
    left join flows
        on flows.unit_code = units.unit_code and flows.month = known_months.month
    group by units.unit_code, known_months.month, known_months.months_back
),

-- the middle one, or the two in the middle: those whose doubled place is n, n + 1 or n + 2
placed as (
    select
        monthly.*,
        row_number() over (partition by unit_code order by amount, month) as place,
        count(*) over (partition by unit_code) as n_months
    from monthly
    where months_back > 0
),

medians as (
    select
        unit_code,
        n_months,
        avg(amount) as median
    from placed
    where 2 * place in (n_months, n_months + 1, n_months + 2)
    group by unit_code, n_months
),

deviations as (
    select
        placed.unit_code,
        placed.n_months,
        medians.median,
        abs(placed.amount - medians.median) as deviation,
        row_number() over (partition by placed.unit_code order by abs(placed.amount - medians.median), placed.month) as place
    from placed
    join medians
        on medians.unit_code = placed.unit_code
),

spreads as (
    select
        unit_code,
        n_months,
        median,
        avg(deviation) as mad
    from deviations
    where 2 * place in (n_months, n_months + 1, n_months + 2)
    group by unit_code, n_months, median
),

sums as (
    select
        '罚没款数额' as indicator,
        monthly.month as period,
        monthly.unit_code,
        monthly.n,
        monthly.amount as x,
        monthly.amount as value,
        spreads.median as expected,
        null as lower,
        -- z = 0.6745 × (sum − median) / MAD is above 3.5 where the sum is above median + 3.5 × MAD / 0.6745
        spreads.median + 3.5 * spreads.mad / 0.6745 as upper,
        case when spreads.n_months >= 6 then null else '此前有数据的月份不足六个月' end as unclear,
        null as note
    from monthly
    left join spreads
        on spreads.unit_code = monthly.unit_code
    where monthly.months_back = 0
),

marked as (
    select
        '顶格罚款占比' as indicator,
        penalties.unit_code,
        penalties.is_maximum as is_marked
    from clocks.penalties as penalties
    cross join clocks.audit as audit
    where penalties.kind = '罚款'
        and audit.starts_at <= penalties.decided_at and penalties.decided_at < audit.ends_at
    union all
    select
        '异地办案占比' as indicator,
        cases.unit_code,
        cases.is_cross_region as is_marked
    from clocks.cases as cases
    cross join clocks.audit as audit
    where audit.starts_at <= coalesce(cases.filed_at, cases.accepted_at) and coalesce(cases.filed_at, cases.accepted_at) < audit.ends_at
),

counted as (
    select
        indicator,
        unit_code,
        count(is_marked) as n,
        count(*) filter (where is_marked) as x,
        count(*) filter (where is_marked is null) as n_unknown
    from marked
    group by indicator, unit_code
),

beside as (
    select
        counted.*,
        cast(sum(n) over (partition by indicator) as bigint) as all_n,
        cast(sum(x) over (partition by indicator) as bigint) as all_x,
        count(*) filter (where n > 0) over (partition by indicator) as n_units
    from counted
),

shares as (
    select
        beside.indicator,
        audit.month as period,
        beside.unit_code,
        beside.n,
        beside.x,
        share_of(beside.x, beside.n) as value,
        share_of(beside.all_x, beside.all_n) as expected,
        case when beside.n > 0 then funnel_lower(beside.n, beside.all_x, beside.all_n) end as lower,
        case when beside.n > 0 then funnel_upper(beside.n, beside.all_x, beside.all_n) end as upper,
        case
            when beside.n = 0 then '都没有写明'
            when beside.n_units = 1 then '全局没有别的单位可比'
            when is_below_funnel(beside.n, beside.all_x, beside.all_n) then '样本太小'
        end as unclear,
        case when beside.n_unknown > 0 then '另有' || cast(beside.n_unknown as varchar) || '件没有写明，未计入' end as note
    from beside
    cross join clocks.audit as audit
)

select
    indicators.indicator,
    indicators.period,
    indicators.unit_code,
    indicators.n,
    indicators.x,
    indicators.value,
    indicators.expected,
    indicators.lower,
    -- only a sum above the floor is unusual; a share has no floor
    greatest(indicators.upper, law.floor_yuan) as upper,
    indicators.unclear,
    law.law_no,
    indicators.note
from (select * from sums union all select * from shares) as indicators
cross join clocks.audit as audit
left join law
    on law.clock = indicators.indicator and law.since <= audit.as_of and audit.as_of < law.until
