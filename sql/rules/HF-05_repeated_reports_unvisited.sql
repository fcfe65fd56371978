/* ---
name: 同一事项反复报警未对接
question: 同一事项三十日内第三次报警后，是否在本地规定的工作日内回访过其中任何一次的报警人？
class: S
severity: 黄
theme: 回访与答复
dated_by: 第三次报警的处警完毕时间（无则接警时间）
needs:
  - "scope: incidents.related_incident_no"
  - "start: incidents.finished_at | incidents.received_at"
  - "done: visits.visited_at"
law:
  - since: always
    instrument: 人民警察法（2012年修正）
    article: 第二十一条
    quote: 对公民提出解决纠纷的要求，应当给予帮助；对公民的报警案件，应当及时查处。
    values: {visit_workdays: "policy:hf05_visit_workdays"}
  - since: 2015-11-04
    instrument: 公安部关于改革完善受案立案制度的意见（2015年）
    article: 二（二）2
    quote: 指挥中心要通过回访报警人、检查处警警情反馈等形式,及时发现受案立案问题
    values: {visit_workdays: "policy:hf05_visit_workdays"}
exemptions:
  - 第三次报警未留有联系方式，或记有免回访情形
  - 豁免表列明的警情（第三次报警的编号）
false_positives:
  - 同一起事情由多人几乎同时报警，接警员都关联到一起，并不是反复报警
  - 关联警情编号由系统按地址自动带出，并非同一事项
  - 已经当面对接、会同街道处理，但没有录入回访
  - 反复虚假报警、骚扰报警，依法另行处理的
not_decided:
  - 只看警情之间的关联编号，不按报警人归集，也不列出报警人
  - 关联编号指向自身、不在导出中或指向不明的，不算关联；互相指向的，不问罪，记为无法判断
  - 关联最多追溯二百五十六层
  - 同一事项三十日内第四次及以后的报警不再另列；隔三十日以上又成三次的，另作一件
  - 回访时是否解决了问题，由人核查
examples:
  - it: 三十日内第三次报警后，第三个工作日最后一秒回访，合规
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00, finished_at: 2026-09-20 09:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, finished_at: 2026-10-09 09:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-15 23:59:59}
    expect: {subject_no: J3, verdict: met, strict_due_at: 2026-10-15 23:59:59, due_at: 2026-10-15 23:59:59, law_since: 2015-11-04}
  - it: 超过一秒才回访，疑似问题；责任到单位，不到个人
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00, finished_at: 2026-09-20 09:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, finished_at: 2026-10-09 09:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-16 00:00:00}
    expect: {subject_no: J3, verdict: breached, severity: 黄, breach_at: 2026-10-15 23:59:59, done_at: 2026-10-16 00:00:00, officer_no: "null"}
  - it: 回访其中第一次的报警人，也算对接
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J1}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-13 09:00:00}
    expect: {subject_no: J3, verdict: met, done_at: 2026-10-13 09:00:00}
  - it: 第三次报警之前的回访不算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J2, visited_at: 2026-10-12 07:59:59}
    expect: {subject_no: J3, verdict: breached}
  - it: 第三次接警那一秒起、处警完毕之前的回访，算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, finished_at: 2026-10-12 09:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J2, visited_at: 2026-10-12 08:00:00}
    expect: {subject_no: J3, verdict: met}
  - it: 有几次回访的，以第三次报警之后最早的一次为准
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits:
      - {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-10 09:00:00}
      - {visit_no: H2, object_kind: 警情, object_no: J2, visited_at: 2026-10-14 09:00:00}
      - {visit_no: H3, object_kind: 警情, object_no: J3, visited_at: 2026-10-20 09:00:00}
    expect: {subject_no: J3, verdict: met, done_at: 2026-10-14 09:00:00}
  - it: 未接通的回访也算对接，是否接通由警情回访缺失（HF-01）查
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-13 09:00:00, is_reached: 否}
    expect: {subject_no: J3, verdict: met}
  - it: 别的警情的回访不算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
      - {incident_no: J9, received_at: 2026-10-12 08:00:00}
    visits: {visit_no: H1, object_kind: 警情, object_no: J9, visited_at: 2026-10-13 09:00:00}
    expect: {subject_no: J3, verdict: breached}
  - it: 同号案件的回访不算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    cases: {case_no: J3, kind: 治安, filed_at: 2026-10-12 10:00:00}
    visits: {visit_no: H1, object_kind: 案件, object_no: J3, visited_at: 2026-10-13 09:00:00}
    expect: {subject_no: J3, verdict: breached}
  - it: 第一次与第三次恰隔三十日整，是三十日内
    incidents:
      - {incident_no: J1, received_at: 2026-09-12 08:00:00}
      - {incident_no: J2, received_at: 2026-09-20 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: breached}
  - it: 第一次与第三次相隔三十日又一秒，不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-09-12 07:59:59}
      - {incident_no: J2, received_at: 2026-09-20 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: out of scope
  - it: 只有两次的不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-10-01 08:00:00}
      - {incident_no: J2, received_at: 2026-10-12 08:00:00, related_incident_no: J1}
    expect: out of scope
  - it: 三次报警没有关联编号的不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00}
    expect: out of scope
  - it: 不是同一事项的，不合在一起
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-11 09:00:00}
      - {incident_no: J4, received_at: 2026-10-12 08:00:00, related_incident_no: J3}
    expect: out of scope
  - it: 三十日内第四次、第五次报警不再另列
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-14 08:00:00, related_incident_no: J3}
      - {incident_no: J5, received_at: 2026-10-20 08:00:00, related_incident_no: J1}
    expect: {subject_no: J3, verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 三十日整之后又报警的，仍是同一串，不再另列
    incidents:
      - {incident_no: J1, received_at: 2026-08-20 08:00:00}
      - {incident_no: J2, received_at: 2026-09-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-09-12 08:00:00, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-10 08:00:00, related_incident_no: J3}
      - {incident_no: J5, received_at: 2026-10-12 08:00:00, related_incident_no: J4}
    expect: {subject_no: J3, verdict: breached}
  - it: 隔三十日以上又成三次的，另作一件
    incidents:
      - {incident_no: J1, received_at: 2026-08-01 08:00:00}
      - {incident_no: J2, received_at: 2026-08-02 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-08-03 08:00:00, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-10 08:00:00, related_incident_no: J3}
      - {incident_no: J5, received_at: 2026-10-11 08:00:00, related_incident_no: J4}
      - {incident_no: J6, received_at: 2026-10-12 08:00:00, related_incident_no: J5}
    expect:
      - {subject_no: J3, verdict: breached, breach_at: 2026-08-06 23:59:59}
      - {subject_no: J6, verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 国庆假期不算工作日，调休上班的星期六算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-09-25 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-01 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-11 00:00:00}
    expect: {subject_no: J3, verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 未回访且未到期
    incidents:
      - {incident_no: J1, received_at: 2026-10-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-25 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-30 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: pending, due_at: 2026-11-04 23:59:59}
  - it: 截止时刻之后的第三次报警尚不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-10-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-25 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-11-01 00:00:01, related_incident_no: J2}
    expect: out of scope
  - it: 没有处警完毕时间的，从接警起算；有的，从处警完毕起算
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 23:30:00, finished_at: 2026-10-13 00:30:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-16 23:59:59}
    expect: {subject_no: J3, verdict: met, due_at: 2026-10-16 23:59:59}
  - it: 回访只知道日期，在第三次报警当日，不能说一定在前，合规
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J1, visited_at: 2026-10-12}
    expect: {subject_no: J3, verdict: met}
  - it: 第三次的处警完毕时间只知道到时，跨过零时前后的，期满日仍相同
    incidents:
      - {incident_no: J1, received_at: 2026-09-20}
      - {incident_no: J2, received_at: 2026-10-09, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08, finished_at: 2026-10-12 23, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-16}
    expect: {subject_no: J3, verdict: breached, breach_at: 2026-10-15 23:59:59}
  - it: 第一次只知道日期，是否在三十日内不能确定，无法判断
    incidents:
      - {incident_no: J1, received_at: 2026-09-12}
      - {incident_no: J2, received_at: 2026-09-20 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 是否在三十日内不能确定，但按期回访了，合规
    incidents:
      - {incident_no: J1, received_at: 2026-09-12}
      - {incident_no: J2, received_at: 2026-09-20 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-13 09:00:00}
    expect: {subject_no: J3, verdict: met}
  - it: 第三次只知道日期，是否在三十日内不能确定，无法判断
    incidents:
      - {incident_no: J1, received_at: 2026-09-12 08:00:00}
      - {incident_no: J2, received_at: 2026-09-20 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 其中一次的接警时间无法识别的，无法判断
    incidents:
      - {incident_no: J1, received_at: 不详}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 不能确定的第三次之后又报警，凑足了确定的三次，各自判断
    incidents:
      - {incident_no: J1, received_at: 不详}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-13 08:00:00, related_incident_no: J3}
      - {incident_no: J5, received_at: 2026-10-14 08:00:00, related_incident_no: J4}
    expect:
      - {subject_no: J3, verdict: unknown}
      - {subject_no: J4, verdict: breached}
  - it: 不能确定的第三次之后又报警，仍不能确定的，不再另列
    incidents:
      - {incident_no: J1, received_at: 2026-09-12}
      - {incident_no: J2, received_at: 2026-09-13, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-13 08:00:00, related_incident_no: J3}
    expect: {subject_no: J3, verdict: unknown}
  - it: 第三次的处警完毕时间无法识别的，无法判断
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, finished_at: 不详, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 回访时间无法识别的，无法判断，不算未回访
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 不详}
    expect: {subject_no: J3, verdict: unknown}
  - it: 三次互相指向的，起点不明，不问罪
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00, related_incident_no: J3}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 前两次互相指向，第三次指向其中一次的，同样不问罪
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00, related_incident_no: J2}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 两次互相指向的只有两次，不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00, related_incident_no: J2}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J1}
    expect: out of scope
  - it: 第一次指向自身的，视为没有关联编号
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00, related_incident_no: J1}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: breached}
  - it: 共同指向的一次不在导出中的，不算关联
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00, related_incident_no: J9}
      - {incident_no: J2, received_at: 2026-10-11 08:00:00, related_incident_no: J9}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J9}
    expect: out of scope
  - it: 三次的接警时间都无法识别的，无法判断
    incidents:
      - {incident_no: J1, received_at: 不详}
      - {incident_no: J2, received_at: 不详, related_incident_no: J1}
      - {incident_no: J3, received_at: 不详, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 同日两次，一次恰在零时、一次只知道日期的，只知道日期的排在后
    incidents:
      - {incident_no: J1, received_at: 2026-10-10 08:00:00}
      - {incident_no: J2, received_at: 2026-10-12, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 00:00:00, related_incident_no: J1}
    expect: {subject_no: J2, verdict: breached}
  - it: 前一串的第三次只知道日期，可能在三十日内的，其后不能确定的不再另列
    incidents:
      - {incident_no: J1, received_at: 2026-09-01 08:00:00}
      - {incident_no: J2, received_at: 2026-09-02 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-09-12, related_incident_no: J2}
      - {incident_no: J4, received_at: 2026-10-10 08:00:00, related_incident_no: J3}
      - {incident_no: J5, received_at: 2026-10-12 08:00:00, related_incident_no: J4}
    expect: {subject_no: J3, verdict: breached}
  - it: 第三次报警已立案的，带上案件编号
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    cases: {case_no: A1, incident_no: J3, kind: 治安, filed_at: 2026-10-12 10:00:00}
    expect: {subject_no: J3, verdict: breached, case_no: A1}
  - it: 第三次报警写明的案件不在导出中，照写案件编号
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2, case_no: A9}
    expect: {subject_no: J3, verdict: breached, case_no: A9}
  - it: 两个系统里有同号的警情，各是各的
    incidents:
      - {source: 甲, unit_code: U1, incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {source: 甲, unit_code: U1, incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {source: 甲, unit_code: U1, incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
      - {source: 乙, unit_code: U2, incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {source: 乙, unit_code: U2, incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {source: 乙, unit_code: U2, incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    visits: {source: 乙, visit_no: H1, object_kind: 警情, object_no: J3, visited_at: 2026-10-13 09:00:00}
    expect:
      - {subject_no: J3, unit_code: U1, verdict: breached}
      - {subject_no: J3, unit_code: U2, verdict: met}
  - it: 第三次未留联系方式的，豁免
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, is_contactable: 否, related_incident_no: J2}
    expect: {subject_no: J3, verdict: exempt}
  - it: 只是前两次未留联系方式的，不豁免
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00, is_contactable: 否}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, is_contactable: 否, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, is_contactable: 是, related_incident_no: J2}
    expect: {subject_no: J3, verdict: breached}
  - it: 第三次是否留有联系方式无法识别的，无法判断
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, is_contactable: 不清, related_incident_no: J2}
    expect: {subject_no: J3, verdict: unknown}
  - it: 第三次记有免回访情形的，豁免
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, visit_waiver: 案情保密, related_incident_no: J2}
    expect: {subject_no: J3, verdict: exempt}
  - it: 豁免表有文号、有批准人的，豁免
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    exemptions: {rule_id: HF-05, object_no: J3, reason: 已由街道牵头化解, doc_no: 明公法〔2026〕22号, granted_by: "900001"}
    expect: {subject_no: J3, verdict: exempt}
  - it: 豁免写的是第一次的编号，不豁免
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    exemptions: {rule_id: HF-05, object_no: J1, reason: 已由街道牵头化解, doc_no: 明公法〔2026〕22号, granted_by: "900001"}
    expect: {subject_no: J3, verdict: breached}
  - it: 2015年意见施行前最后一秒处置的第三次，依人民警察法和本地文件
    incidents:
      - {incident_no: J1, received_at: 2015-11-01 08:00:00}
      - {incident_no: J2, received_at: 2015-11-02 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2015-11-03 22:00:00, finished_at: 2015-11-03 23:59:59, related_incident_no: J2}
    expect: {subject_no: J3, verdict: breached, breach_at: 2015-11-06 23:59:59, law_since: "null"}
  - it: 2015年意见施行第一刻处置的第三次，适用意见
    incidents:
      - {incident_no: J1, received_at: 2015-11-01 08:00:00}
      - {incident_no: J2, received_at: 2015-11-02 08:00:00, related_incident_no: J1}
      - {incident_no: J3, received_at: 2015-11-03 22:00:00, finished_at: 2015-11-04 00:00:00, related_incident_no: J2}
    expect: {subject_no: J3, verdict: breached, breach_at: 2015-11-09 23:59:59, law_since: 2015-11-04}
  - it: 其中一次是涉密警情，余下只有两次的，不在范围
    incidents:
      - {incident_no: J1, received_at: 2026-09-20 08:00:00}
      - {incident_no: J2, received_at: 2026-10-09 08:00:00, related_incident_no: J1, is_classified: 是}
      - {incident_no: J3, received_at: 2026-10-10 08:00:00, related_incident_no: J1}
      - {incident_no: J4, received_at: 2026-10-12 08:00:00, related_incident_no: J2}
    expect: out of scope
--- */
with reports as (
    select
        incidents.*,
        chains.matter,
        chains.is_endless,
        row_number() over (
            partition by chains.matter
            order by incidents.received_at, incidents.received_at_latest, incidents.source, incidents.incident_no
        ) as place
    from clocks.incident_chains as chains
    join clocks.incidents as incidents
        on incidents.source = chains.source and incidents.incident_no = chains.incident_no
),

-- the reports of the same matter in the thirty days before: surely, and perhaps
with_those_before as (
    select
        later.source,
        later.incident_no,
        count(*) filter (where earlier.received_at >= later.received_at_latest - interval 30 day) as n_surely,
        count(*) as n_perhaps
    from reports as later
    join reports as earlier
        on earlier.matter = later.matter and earlier.place < later.place
    where earlier.received_at_latest >= later.received_at - interval 30 day
    group by later.source, later.incident_no
),

third_or_later as (
    select
        reports.*,
        with_those_before.n_surely >= 2 as is_surely_third
    from reports
    join with_those_before
        on with_those_before.source = reports.source and with_those_before.incident_no = reports.incident_no
    where with_those_before.n_perhaps >= 2
),

-- the fourth and those after it belong to the same run; what only may be a third hides no sure one
thirds as (
    select later.*
    from third_or_later as later
    where not exists (
        select earlier.incident_no from third_or_later as earlier
        where earlier.matter = later.matter
            and earlier.place < later.place
            and earlier.received_at_latest >= later.received_at - interval 30 day
            and (earlier.is_surely_third or not later.is_surely_third)
    )
),

-- the two reports before each, in the order in which they came
named as (
    select
        source,
        incident_no,
        '第三次报警，前两次为' || lag(incident_no, 2) over (partition by matter order by place)
            || '、' || lag(incident_no, 1) over (partition by matter order by place) as note
    from reports
),

-- a visit that surely lies before the third report does not answer it
visited as (
    select
        thirds.source,
        thirds.incident_no,
        min(visits.visited_at) as visited_at,
        min(visits.visited_at_latest) as visited_at_latest
    from thirds
    join reports
        on reports.matter = thirds.matter
    join clocks.visits as visits
        on visits.object_kind = '警情' and visits.object_source = reports.source and visits.object_no = reports.incident_no
    where visits.visited_at_latest >= thirds.received_at
    group by thirds.source, thirds.incident_no
)

select
    '警情' as subject_kind,
    thirds.source,
    thirds.incident_no as subject_no,
    coalesce(thirds.linked_case_no, thirds.case_no) as case_no,
    thirds.unit_code,
    thirds.handled_at as start_at,
    thirds.handled_at_latest as start_at_latest,
    'workdays' as term_unit,
    law.visit_workdays as term_n,
    visited.visited_at as done_at,
    visited.visited_at_latest as done_at_latest,
    thirds.received_at as done_from,
    case
        when thirds.visit_waiver is not null then '免回访：' || thirds.visit_waiver
        when not thirds.is_contactable then '未留有联系方式'
    end as excuse,
    case
        when thirds.is_endless then '关联警情互相指向，起点不明'
        when not thirds.is_surely_third then '是否三十日内第三次报警不能确定'
        when has_column(thirds.unreadable, 'is_contactable') then '是否留有联系方式无法识别'
    end as unclear,
    '第三次报警处置完毕' as start_name,
    '回访' as done_name,
    law.law_no,
    '同一事项' || case when thirds.is_surely_third then '三十日内' else '' end || named.note as note,
    thirds.source_file,
    thirds.source_row
from thirds
join named
    on named.source = thirds.source and named.incident_no = thirds.incident_no
left join visited
    on visited.source = thirds.source and visited.incident_no = thirds.incident_no
left join law
    on law.since <= thirds.handled_at and thirds.handled_at < law.until
