/* ---
name: 刑拘转化异常
question: 刑事拘留以释放、转行政处理或者不批准逮捕告终的占比，哪些单位在哪个季度明显偏离全局？
class: U
severity: 黄
theme: 人身自由
dated_by: 截止时点（监测指标怎样使用，依监测之时的规定）；各件拘留按结束时间归入季度
needs:
  - "scope: measures.kind"
  - "start: measures.ended_at"
  - "scope: measures.end_reason"
  - "present: measures.arrest_decision"
law:
  - since: 2016-03-01
    instrument: 公安机关执法质量考核评议规定（公安部令第137号）
    article: 第十四条第二款
    quote: 确定执法质量考核评议项目和指标，应当把执法质量与执法数量、执法效率、执法效果结合起来，激励民警又好又多地执法办案，但不得以不科学、不合理的罚没款数额、刑事拘留数、行政拘留数、发案数、退查率、破案率等作为考评指标。
    values: {}
exemptions:
  - 检察院、法院决定的拘留，公安机关只是执行，不计入
false_positives:
  - 占比高可能因为管辖的案件类型不同，或者集中办理了一批涉案人员众多的案件
  - 占比高也可能因为该单位审查更严、发现不应当拘留的及时释放；高低都不等于违法
  - 结束方式未录入或者录错的
not_decided:
  - 每一件拘留该不该作出，由法制部门调卷判断；本指标不落到案件，不落到人
  - 变更为取保候审、监视居住而没有不批准逮捕记录的，不算转化
  - 全局占比很高或者很低时，样本要更大才能比较
examples:
  - it: 甲单位 50 件中 12 件转化，恰在界限之内，正常；预计恰为 5 件，可以比较
    measures:
      - {times: 12, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 38, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 8, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-08-01 10:00:00, ended_at: 2026-08-03 10:00:00, end_reason: 释放}
      - {times: 142, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 逮捕}
    expect:
      - {indicator: 刑拘转化占比, period: 2026-Q3, unit_code: U1, n: "50", x: "12", value: "0.24", expected: "0.1", lower: "0", upper: "0.2411", standing: 正常, reason: null}
      - {indicator: 刑拘转化占比, period: 2026-Q3, unit_code: U2, n: "150", x: "8", value: "0.0533", expected: "0.1", lower: "0.021", upper: "0.179", standing: 正常}
  - it: 甲单位再多 1 件，偏高；结束方式释放、转行政和不批准逮捕都算转化
    measures:
      - {times: 6, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 4, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 转行政}
      - {times: 3, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 变更, arrest_decision: 不批准, arrest_decided_at: 2026-09-07 09:00:00}
      - {times: 37, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 8, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-08-01 10:00:00, ended_at: 2026-08-03 10:00:00, end_reason: 释放}
      - {times: 142, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 移送起诉}
    expect:
      - {unit_code: U1, n: "50", x: "13", value: "0.26", upper: "0.249", standing: 偏高}
      - {unit_code: U2, n: "150", x: "8", standing: 正常}
  - it: 甲单位 50 件中 38 件转化，全局九成，恰在下限之上，正常
    measures:
      - {times: 38, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 12, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 142, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-08-01 10:00:00, ended_at: 2026-08-03 10:00:00, end_reason: 释放}
      - {times: 8, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 逮捕}
    expect:
      - {unit_code: U1, n: "50", x: "38", value: "0.76", expected: "0.9", lower: "0.7589", upper: "1", standing: 正常}
      - {unit_code: U2, n: "150", x: "142", standing: 正常}
  - it: 再少 1 件，偏低；变更强制措施而没有不批准逮捕的，不算转化
    measures:
      - {times: 37, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 12, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 变更}
      - {times: 142, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-08-01 10:00:00, ended_at: 2026-08-03 10:00:00, end_reason: 释放}
      - {times: 8, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 逮捕}
    expect:
      - {unit_code: U1, n: "50", x: "37", value: "0.74", lower: "0.751", standing: 偏低}
      - {unit_code: U2, n: "150", x: "142", standing: 正常}
  - it: 按全局占比预计转化不足 5 件的，样本太小，不作比较
    measures:
      - {times: 20, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 29, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 151, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 逮捕}
    expect:
      - {unit_code: U1, n: "49", x: "20", value: "0.4082", standing: 不作比较, reason: 不作比较：样本太小}
      - {unit_code: U2, n: "151", x: "0", value: "0", lower: "0.0212", standing: 偏低}
  - it: 按全局占比预计未转化不足 5 件的，样本太小，不作比较
    measures:
      - {times: 29, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 20, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 151, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-07-01 10:00:00, ended_at: 2026-07-07 10:00:00, end_reason: 释放}
    expect:
      - {unit_code: U1, n: "49", x: "29", standing: 不作比较}
      - {unit_code: U2, n: "151", x: "151", standing: 偏高}
  - it: 全局没有别的单位，不作比较；本季度只过了一个月，照实写明
    measures:
      - {times: 30, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-28 10:00:00, ended_at: 2026-10-01 00:00:00, end_reason: 释放}
      - {times: 30, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-10-25 10:00:00, ended_at: 2026-10-31 23:59:59, end_reason: 逮捕}
    expect:
      - {period: 2026-Q4, unit_code: U1, n: "60", x: "30", value: "0.5", standing: 不作比较, reason: 不作比较：全局没有别的单位可比；本季度尚未结束}
  - it: 结束方式不明的不计入，件数写明；批捕决定清楚的照算
    measures:
      - {times: 9, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-30 23:59:59, arrest_decision: 不批准, arrest_decided_at: 2026-09-07 09:00:00}
      - {times: 41, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, arrest_decision: 批准, arrest_decided_at: 2026-09-07 09:00:00}
      - {times: 7, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
      - {times: 9, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 41, unit_code: U2, case_no: A2, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {times: 4, unit_code: U3, case_no: A3, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
    expect:
      - {period: 2026-Q3, unit_code: U1, n: "50", x: "9", standing: 正常, reason: 另有7件结束方式不明，未计入}
      - {period: 2026-Q3, unit_code: U2, n: "50", x: "9", standing: 正常}
      - {period: 2026-Q3, unit_code: U3, n: "0", value: null, lower: null, upper: null, standing: 不作比较, reason: 不作比较：结束方式都不清楚；另有4件结束方式不明，未计入}
  - it: 只有结束方式都不明的单位在旁，等于没有别的单位可比
    measures:
      - {times: 30, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {times: 30, case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00, end_reason: 逮捕}
      - {unit_code: U3, case_no: A3, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-07 10:00:00}
    expect:
      - {unit_code: U1, n: "60", standing: 不作比较, reason: 不作比较：全局没有别的单位可比}
      - {unit_code: U3, n: "0", standing: 不作比较}
  - it: 各季度分开比较，看到连本季度在内的四个季度；只知道日期的归入当季；再往前的不看
    measures:
      - {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2025-12-29 10:00:00, ended_at: 2025-12-31 23:59:59, end_reason: 释放}
      - {case_no: A1, person_no: "2", kind: 刑事拘留, started_at: 2025-12-29 10:00:00, ended_at: 2026-01-01 00:00:00, end_reason: 释放}
      - {case_no: A1, person_no: "3", kind: 刑事拘留, started_at: 2026-03-29, ended_at: 2026-03-31, end_reason: 逮捕}
      - {case_no: A1, person_no: "4", kind: 刑事拘留, started_at: 2026-03-29, ended_at: 2026-04-01, end_reason: 逮捕}
      - {case_no: A1, person_no: "5", kind: 刑事拘留, started_at: 2026-10-29, ended_at: 2026-10-31, end_reason: 释放}
    expect:
      - {period: 2026-Q1, unit_code: U1, n: "2", x: "1", reason: 不作比较：全局没有别的单位可比}
      - {period: 2026-Q2, unit_code: U1, n: "1", x: "0"}
      - {period: 2026-Q4, unit_code: U1, n: "1", x: "1"}
  - it: 季度的第三个月，本季度已经完整
    as_of: 2026-10-01 00:00:00
    measures: {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-08-29 10:00:00, ended_at: 2026-08-31 10:00:00, end_reason: 释放}
    expect: {period: 2026-Q3, n: "1", expected: "1", lower: "0.5", upper: "1", reason: 不作比较：全局没有别的单位可比}
  - it: 检察院决定的拘留不计入，没有写明决定机关的按公安机关计；其他措施、没有结束和结束时间无法识别的都不计入
    measures:
      - {case_no: A1, person_no: "1", kind: 刑事拘留, authority: 检察院, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {case_no: A1, person_no: "2", kind: 刑事拘留, authority: 公安, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {case_no: A1, person_no: "3", kind: 逮捕, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
      - {case_no: A1, person_no: "4", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, arrest_decision: 不批准, arrest_decided_at: 2026-09-03 10:00:00}
      - {case_no: A1, person_no: "5", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 已放, end_reason: 释放}
    expect: {unit_code: U1, n: "1", x: "1", standing: 不作比较}
  - it: 涉密案件的拘留不计入
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    measures: {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2026-09-01 10:00:00, ended_at: 2026-09-03 10:00:00, end_reason: 释放}
    expect: out of scope
  - it: 考核评议规定施行之日起监测的，写明依据
    as_of: 2016-03-01 00:00:00
    measures: {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2016-02-10 10:00:00, ended_at: 2016-02-12 10:00:00, end_reason: 释放}
    expect: {period: 2016-Q1, n: "1", law_since: 2016-03-01}
  - it: 施行前最后一秒监测的，没有这一依据
    as_of: 2016-02-29 23:59:59
    measures: {case_no: A1, person_no: "1", kind: 刑事拘留, started_at: 2016-02-10 10:00:00, ended_at: 2016-02-12 10:00:00, end_reason: 释放}
    expect: {period: 2016-Q1, n: "1", law_since: null}
--- */
with ended as (
    select
        measures.unit_code,
        months.quarter,
        months.is_whole_quarter,
        case
            when measures.arrest_decision = '不批准' or measures.end_reason in ('释放', '转行政') then true
            when measures.end_reason is not null or measures.arrest_decision is not null then false
        end as is_turned
    from clocks.measures as measures
    join clocks.months as months
        on months.starts_at <= measures.ended_at and measures.ended_at < months.ends_at
    where measures.kind = '刑事拘留'
        -- what the procurator decided the police only carried out
        and coalesce(measures.authority, '公安') = '公安'
        and months.quarters_back <= 3
),

counted as (
    select
        unit_code,
        quarter,
        is_whole_quarter,
        count(is_turned) as n,
        count(*) filter (where is_turned) as x,
        count(*) filter (where is_turned is null) as n_unknown
    from ended
    group by unit_code, quarter, is_whole_quarter
),

beside as (
    select
        counted.*,
        cast(sum(n) over (partition by quarter) as bigint) as all_n,
        cast(sum(x) over (partition by quarter) as bigint) as all_x,
        count(*) filter (where n > 0) over (partition by quarter) as n_units
    from counted
)

select
    '刑拘转化占比' as indicator,
    beside.quarter as period,
    beside.unit_code,
    beside.n,
    beside.x,
    share_of(beside.x, beside.n) as value,
    share_of(beside.all_x, beside.all_n) as expected,
    case when beside.n > 0 then funnel_lower(beside.n, beside.all_x, beside.all_n) end as lower,
    case when beside.n > 0 then funnel_upper(beside.n, beside.all_x, beside.all_n) end as upper,
    case
        when beside.n = 0 then '结束方式都不清楚'
        when beside.n_units = 1 then '全局没有别的单位可比'
        when is_below_funnel(beside.n, beside.all_x, beside.all_n) then '样本太小'
    end as unclear,
    law.law_no,
    concat_ws(
        '；',
        case when not beside.is_whole_quarter then '本季度尚未结束' end,
        case when beside.n_unknown > 0 then '另有' || cast(beside.n_unknown as varchar) || '件结束方式不明，未计入' end
    ) as note
from beside
cross join clocks.audit as audit
left join law
    on law.since <= audit.as_of and audit.as_of < law.until
