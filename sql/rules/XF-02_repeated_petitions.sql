/* ---
name: 初访转重复与投诉交叉
question: 首次信访在答复后九十日内又就同一事项信访的占比，哪些承办单位明显偏离全局？
class: U
severity: 黄
theme: 回访与答复
dated_by: 截止时点（监测指标怎样使用，依监测之时的规定）；各件信访按答复后九十日届满的时间归入近十二个月
needs:
  - "start: petitions.replied_at"
  - "present: petitions.repeat_of"
law:
  - since: 2022-05-01
    instrument: 信访工作条例（2022年）
    article: 第二十八条第一款
    quote: 各级机关、单位及其工作人员办理信访事项，应当恪尽职守、秉公办事，查明事实、分清责任，加强教育疏导，及时妥善处理，不得推诿、敷衍、拖延。
    values: {}
exemptions:
  - 答复后不满九十日的首次信访，还不能说有没有重复，不计入
false_positives:
  - 重复信访的原因是对政策或者判决结果不服，与办理质量无关
  - 系统没有登记重复于哪一件，或者把两件不同的事项登记为重复
not_decided:
  - 只看登记为重复于该件首次信访的；重复于重复件的，不再往前追
  - 信访件数不作为评价，更不计分；本指标不落到信访人，也不落到民警
  - 投诉交叉不由本规则判定：截止时点已收到的信访所指的案件，凡有未办结的问题，该问题的等级不足橙色的升至橙色，案件列入当月抽查；由问题清单（信访交叉）一并算出，不改变问题编号，不因信访件数多少而不同，不影响得分
examples:
  - it: 甲单位 50 件首次信访中 12 件重复，恰在界限之内，正常；重复到了哪个单位都算首次承办单位的
    petitions:
      - {unit_code: U1, times: 50, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 12, petition_no: RA#, repeat_of: A#, received_at: 2026-09-29 23:59:59}
      - {unit_code: U2, times: 150, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 8, petition_no: RB#, repeat_of: B#, received_at: 2026-07-01 10:00:01}
    expect:
      - {indicator: 初访转重复占比, period: 2025-11至2026-10, unit_code: U1, n: "50", x: "12", value: "0.24", expected: "0.1", lower: "0", upper: "0.2411", standing: 正常, reason: 按答复后九十日届满的时间计}
      - {indicator: 初访转重复占比, unit_code: U2, n: "150", x: "8", value: "0.0533", lower: "0.021", upper: "0.179", standing: 正常}
  - it: 多 1 件，偏高；超过九十日一秒的、答复以前的不算，同一件重复几次只算一件
    petitions:
      - {unit_code: U1, times: 50, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 13, petition_no: RA#, repeat_of: A#, received_at: 2026-09-29}
      - {unit_code: U9, times: 5, petition_no: RA#, repeat_of: A#, received_at: 2026-09-01 10:00:00}
      - {unit_code: U2, times: 150, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 8, petition_no: RB#, repeat_of: B#, received_at: 2026-08-01}
      - {unit_code: U9, times: 20, petition_no: RB#, repeat_of: B#, received_at: 2026-09-30 00:00:00}
      - {unit_code: U9, times: 30, petition_no: RB#, repeat_of: B#, received_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 40, petition_no: RB#, repeat_of: B#, received_at: 2026-06-20 10:00:00}
    expect:
      - {unit_code: U1, n: "50", x: "13", upper: "0.249", standing: 偏高}
      - {unit_code: U2, n: "150", x: "8", standing: 正常}
  - it: 明显少于全局的，偏低
    petitions:
      - {unit_code: U1, times: 50, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 37, petition_no: RA#, repeat_of: A#, received_at: 2026-08-01}
      - {unit_code: U2, times: 150, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 142, petition_no: RB#, repeat_of: B#, received_at: 2026-08-01}
    expect:
      - {unit_code: U1, n: "50", x: "37", expected: "0.895", lower: "0.751", standing: 偏低}
      - {unit_code: U2, n: "150", x: "142", standing: 正常}
  - it: 样本太小，不作比较
    petitions:
      - {unit_code: U1, times: 49, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
      - {unit_code: U9, times: 20, petition_no: RA#, repeat_of: A#, received_at: 2026-08-01}
      - {unit_code: U2, times: 151, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-01 10:00:00}
    expect:
      - {unit_code: U1, n: "49", x: "20", standing: 不作比较, reason: 不作比较：样本太小；按答复后九十日届满的时间计}
      - {unit_code: U2, n: "151", x: "0", standing: 偏低}
  - it: 答复和重复都只知道日期，当日的先后不明，不算重复；第九十日当日算；全局没有别的单位，不作比较
    petitions:
      - {unit_code: U1, times: 10, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-01}
      - {unit_code: U9, times: 3, petition_no: RA#, repeat_of: A#, received_at: 2026-07-01}
      - {unit_code: U1, times: 10, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-01}
      - {unit_code: U9, times: 4, petition_no: RB#, repeat_of: B#, received_at: 2026-09-29}
      - {unit_code: U1, times: 10, petition_no: C#, received_at: 2026-06-01, replied_at: 2026-07-01}
      - {unit_code: U9, times: 2, petition_no: RC#, repeat_of: C#, received_at: 2026-07-02}
      - {unit_code: U9, times: 5, petition_no: RC#, repeat_of: C#, received_at: 不详}
      - {unit_code: U1, times: 1, petition_no: D#, received_at: 2026-06-01, replied_at: 已答复}
    expect: {unit_code: U1, n: "30", x: "6", standing: 不作比较, reason: 不作比较：全局没有别的单位可比；按答复后九十日届满的时间计}
  - it: 九十日在截止前一刻届满的计入，没有届满的不计入，即使已经重复；没有答复的不计入；重复件自己不是首次
    petitions:
      - {unit_code: U1, times: 1, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-08-02 10:00:00}
      - {unit_code: U1, times: 2, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-08-03 00:00:00}
      - {unit_code: U9, times: 1, petition_no: RB#, repeat_of: B#, received_at: 2026-09-01}
      - {petition_no: C1, received_at: 2026-06-01}
      - {petition_no: C2, repeat_of: C1, received_at: 2026-06-02, replied_at: 2026-07-01}
    expect: {unit_code: U1, n: "1", x: "0", standing: 不作比较}
  - it: 截止时点在月中的，到那时九十日还没有届满的不计入
    as_of: 2026-10-15 23:59:58
    petitions:
      - {unit_code: U1, times: 1, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-16 10:00:00}
      - {unit_code: U1, times: 2, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-17 10:00:00}
      - {unit_code: U1, times: 4, petition_no: C#, received_at: 2026-06-01, replied_at: 2026-07-18 10:00:00}
    expect: {unit_code: U1, period: 2025-11至2026-10, n: "1", standing: 不作比较}
  - it: 截止时点恰为第九十日最后一秒的，已经届满
    as_of: 2026-10-15 23:59:59
    petitions:
      - {unit_code: U1, times: 1, petition_no: A#, received_at: 2026-06-01, replied_at: 2026-07-16 10:00:00}
      - {unit_code: U1, times: 2, petition_no: B#, received_at: 2026-06-01, replied_at: 2026-07-17 10:00:00}
      - {unit_code: U1, times: 4, petition_no: C#, received_at: 2026-06-01, replied_at: 2026-07-18 10:00:00}
    expect: {unit_code: U1, n: "3", standing: 不作比较}
  - it: 近十二个月以前届满的不看
    petitions:
      - {unit_code: U1, times: 1, petition_no: A#, received_at: 2026-06-01, replied_at: 2025-08-02 10:00:00}
      - {unit_code: U1, times: 2, petition_no: B#, received_at: 2026-06-01, replied_at: 2025-08-03 00:00:00}
    expect: {unit_code: U1, n: "2", x: "0", standing: 不作比较}
  - it: 两个系统里编号相同的信访是两件，各看各的重复；涉密案件的信访不计入
    cases: {case_no: A1, kind: 刑事, is_classified: 是}
    petitions:
      - {source: 甲系统, petition_no: P1, received_at: 2026-06-01, replied_at: 2026-07-01}
      - {source: 乙系统, petition_no: P1, received_at: 2026-06-01, replied_at: 2026-07-01}
      - {source: 乙系统, petition_no: P2, repeat_of: P1, received_at: 2026-08-01}
      - {source: 样例, petition_no: P3, case_no: A1, received_at: 2026-06-01, replied_at: 2026-07-01}
    expect: {unit_code: U1, n: "2", x: "1"}
  - it: 信访工作条例施行之日起监测的，写明依据
    as_of: 2022-05-01 00:00:00
    petitions: {petition_no: P1, received_at: 2021-12-01, replied_at: 2022-01-10}
    expect: {unit_code: U1, n: "1", law_since: 2022-05-01}
  - it: 施行前最后一秒监测的，没有这一依据
    as_of: 2022-04-30 23:59:59
    petitions: {petition_no: P1, received_at: 2021-12-01, replied_at: 2022-01-10}
    expect: {unit_code: U1, n: "1", law_since: null}
--- */
with answered as (
    select
        petitions.source,
        petitions.petition_no,
        petitions.unit_code,
        petitions.replied_at_latest,
        end_of_day(petitions.replied_at, 90) as watched_until
    from clocks.petitions as petitions
    where petitions.repeat_of is null
),

-- only a matter whose ninety days are over can be told to have come back or not
watched as (
    select answered.*
    from answered
    join clocks.months as months
        on answered.watched_until between months.starts_at and months.ends_at
    cross join clocks.audit as audit
    where months.months_back < 12
        and answered.watched_until <= audit.as_of
),

repeated as (
    select distinct
        watched.source,
        watched.petition_no
    from watched
    join clocks.petitions as repeats
        on repeats.source = watched.source and repeats.repeat_of = watched.petition_no
    where repeats.received_at > watched.replied_at_latest
        and repeats.received_at <= watched.watched_until
),

counted as (
    select
        watched.unit_code,
        count(*) as n,
        count(repeated.petition_no) as x
    from watched
    left join repeated
        on repeated.source = watched.source and repeated.petition_no = watched.petition_no
    group by watched.unit_code
),

beside as (
    select
        counted.*,
        cast(sum(n) over () as bigint) as all_n,
        cast(sum(x) over () as bigint) as all_x,
        count(*) over () as n_units
    from counted
),

spans as (
    select min(month) || '至' || max(month) as period
    from clocks.months
    where months_back < 12
)

select
    '初访转重复占比' as indicator,
    spans.period,
    beside.unit_code,
    beside.n,
    beside.x,
    share_of(beside.x, beside.n) as value,
    share_of(beside.all_x, beside.all_n) as expected,
    funnel_lower(beside.n, beside.all_x, beside.all_n) as lower,
    funnel_upper(beside.n, beside.all_x, beside.all_n) as upper,
    case
        when beside.n_units = 1 then '全局没有别的单位可比'
        when is_below_funnel(beside.n, beside.all_x, beside.all_n) then '样本太小'
    end as unclear,
    law.law_no,
    '按答复后九十日届满的时间计' as note
from beside
cross join spans
cross join clocks.audit as audit
left join law
    on law.since <= audit.as_of and audit.as_of < law.until
