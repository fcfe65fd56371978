/* ---
name: 信访办理时限
question: 信访事项是否按期书面告知、办结，是否书面答复，复查、复核是否按期？
class: R
severity: 橙
theme: 回访与答复
dated_by: 各时限的起算时间（收到、受理、收到复查请求、收到复核请求；书面答复为答复时间）
needs:
  - "[告知] start: petitions.received_at"
  - "[告知] done: petitions.informed_at"
  - "[办理] start: petitions.accepted_at"
  - "[办理] done: petitions.replied_at"
  - "[复查] start: petitions.review_requested_at"
  - "[复查] done: petitions.reviewed_at"
  - "[复核] start: petitions.recheck_requested_at"
  - "[复核] done: petitions.rechecked_at"
  - "[书面答复] start: petitions.replied_at"
  - "[书面答复] done: petitions.has_written_reply"
law:
  - since: 2005-05-01
    clock: 告知
    instrument: 信访条例（2005年）
    article: 第二十二条第二款
    quote: 有关行政机关收到信访事项后，能够当场答复是否受理的，应当当场书面答复；不能当场答复的，应当自收到信访事项之日起15日内书面告知信访人。但是，信访人的姓名(名称)、住址不清的除外。
    values: {days: 15}
  - since: 2022-05-01
    clock: 告知
    instrument: 信访工作条例（2022年）
    article: 第二十三条第二款、第三款
    quote: 不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外。……属于本机关、单位职权范围的，有关机关、单位应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序
    values: {days: 15}
  - since: 2005-05-01
    clock: 办理
    instrument: 信访条例（2005年）
    article: 第三十三条
    quote: 信访事项应当自受理之日起60日内办结；情况复杂的，经本行政机关负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。
    values: {days: 60, extension: 30}
  - since: 2022-05-01
    clock: 办理
    instrument: 信访工作条例（2022年）
    article: 第三十四条
    quote: 对本条例第三十一条第六项规定的信访事项应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由。
    values: {days: 60, extension: 30}
  - since: 2005-05-01
    clock: 复查
    instrument: 信访条例（2005年）
    article: 第三十四条
    quote: 收到复查请求的行政机关应当自收到复查请求之日起30日内提出复查意见，并予以书面答复。
    values: {days: 30}
  - since: 2022-05-01
    clock: 复查
    instrument: 信访工作条例（2022年）
    article: 第三十五条
    quote: 收到复查请求的机关、单位应当自收到复查请求之日起30日内提出复查意见，并予以书面答复。
    values: {days: 30}
  - since: 2005-05-01
    clock: 复核
    instrument: 信访条例（2005年）
    article: 第三十五条第一款
    quote: 收到复核请求的行政机关应当自收到复核请求之日起30日内提出复核意见。
    values: {days: 30}
  - since: 2022-05-01
    clock: 复核
    instrument: 信访工作条例（2022年）
    article: 第三十六条第一款
    quote: 收到复核请求的机关、单位应当自收到复核请求之日起30日内提出复核意见。
    values: {days: 30}
  - since: 2005-05-01
    clock: 书面答复
    instrument: 信访条例（2005年）
    article: 第三十二条第一款
    quote: 对信访事项有权处理的行政机关经调查核实，应当依照有关法律、法规、规章及其他有关规定，分别作出以下处理，并书面答复信访人
    values: {}
  - since: 2022-05-01
    clock: 书面答复
    instrument: 信访工作条例（2022年）
    article: 第三十一条第六项
    quote: 不属于以上情形的，应当听取信访人陈述事实和理由，并调查核实，出具信访处理意见书。
    values: {}
exemptions:
  - 告知、书面答复：信访人的姓名（名称）、住址不清，无法告知的
  - 办理：经本机关负责人（县级、设区的市级公安机关负责人）或者上一级公安机关在期满前批准，可以延长一次，三十日
  - 豁免表列明的信访事项
false_positives:
  - 依照《信访工作条例》第三十一条第一项至第五项导入法律程序、复议等程序处理的，不适用六十日；导出的诉求类别分不出是哪一项
  - 涉及诉讼权利救济、检举控告的，告知按照有关规定执行（第二十三条第四款）
  - 当场告知、当场答复而没有另行登记告知时间的
  - 复查、复核由承办单位的上一级机关办理，而导出只有承办单位
not_decided:
  - 条例没有规定期间怎样计算：除写明工作日的以外按自然日；末日逢休息日的，顺延期间只作临界提示，不算问题
  - 《公安机关信访工作规定》（公通字〔2023〕9号）的时限条款没有取得，按其上位的《信访工作条例》
  - 不属于本机关职权的五个工作日内提出异议，没有对应的列
  - 复核听证的时间不计入期限，没有对应的列，须用豁免表
  - 延期理由是否告知了信访人
examples:
  - it: 收到后第十五日最后一秒书面告知，合规
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-27 23:59:59}
    expect: {clock: 告知, verdict: met, strict_due_at: 2026-10-27 23:59:59, due_at: 2026-10-27 23:59:59, law_since: 2022-05-01}
  - it: 超过一秒才告知，超期
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-28 00:00:00}
    expect: {clock: 告知, verdict: breached, severity: 橙, breach_at: 2026-10-27 23:59:59, done_at: 2026-10-28 00:00:00}
  - it: 告知的第十五日在国庆假期，节后第一个工作日最后一秒告知，为临界
    petitions: {petition_no: X1, received_at: 2026-09-16 09:00:00, informed_at: 2026-10-08 23:59:59}
    expect: {clock: 告知, verdict: borderline, strict_due_at: 2026-10-01 23:59:59, due_at: 2026-10-08 23:59:59}
  - it: 告知顺延后再超过一秒，超期
    petitions: {petition_no: X1, received_at: 2026-09-16 09:00:00, informed_at: 2026-10-09 00:00:00}
    expect: {clock: 告知, verdict: breached, breach_at: 2026-10-08 23:59:59}
  - it: 告知的第十五日是调休上班的星期六，不顺延
    petitions: {petition_no: X1, received_at: 2026-09-25 09:00:00, informed_at: 2026-10-11 00:00:00}
    expect: {clock: 告知, verdict: breached, strict_due_at: 2026-10-10 23:59:59, due_at: 2026-10-10 23:59:59}
  - it: 收到和告知都只知道日期，第十五日告知，合规
    petitions: {petition_no: X1, received_at: 2026-10-12, informed_at: 2026-10-27}
    expect: {clock: 告知, verdict: met}
  - it: 告知只知道到时，跨过期满之时的，不能确定，为临界
    petitions: {petition_no: X1, received_at: 2026-09-16 09:00:00, informed_at: 2026-10-02 09}
    expect: {clock: 告知, verdict: borderline}
  - it: 至今未告知，未到期
    petitions: {petition_no: X1, received_at: 2026-10-20 09:00:00}
    expect: {clock: 告知, verdict: pending, due_at: 2026-11-04 23:59:59}
  - it: 至今未告知，已超期
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00}
    expect: {clock: 告知, verdict: breached, breach_at: 2026-10-27 23:59:59}
  - it: 告知期满之日是星期六，截止时刻在顺延期内，为临界
    petitions: {petition_no: X1, received_at: 2026-10-16 09:00:00}
    expect: {clock: 告知, verdict: borderline, strict_due_at: 2026-10-31 23:59:59, due_at: 2026-11-02 23:59:59}
  - it: 截止时刻之后才告知的，视为尚未告知
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-11-01 00:00:01}
    expect: {clock: 告知, verdict: breached}
  - it: 姓名、住址不清，无法告知的，豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, is_anonymous: 是}
    expect: {clock: 告知, verdict: exempt}
  - it: 虽记为无法告知，仍按期告知了的，合规
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, is_anonymous: 是}
    expect: {clock: 告知, verdict: met}
  - it: 可以告知而未告知的，不豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, is_anonymous: 否}
    expect: {clock: 告知, verdict: breached}
  - it: 是否无法告知无法识别、又未告知的，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, is_anonymous: 不详}
    expect: {clock: 告知, verdict: unknown}
  - it: 是否无法告知无法识别，但按期告知了，合规
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, is_anonymous: 不详}
    expect: {clock: 告知, verdict: met}
  - it: 告知早于收到，记录有误，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-11 09:00:00}
    expect: {clock: 告知, verdict: unknown}
  - it: 收到时间无法识别的，无法判断
    petitions: {petition_no: X1, received_at: 十月中旬}
    expect: {clock: 告知, verdict: unknown}
  - it: 告知时间无法识别的，无法判断，不算未告知
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 当面}
    expect: {clock: 告知, verdict: unknown}
  - it: 信访条例施行前一日收到的，不判断
    petitions: {petition_no: X1, received_at: 2005-04-30 23:59:59, informed_at: 2005-05-20 09:00:00}
    expect: {clock: 告知, verdict: unknown}
  - it: 信访条例施行第一刻收到的，适用信访条例
    petitions: {petition_no: X1, received_at: 2005-05-01 00:00:00, informed_at: 2005-05-16 23:59:59}
    expect: {clock: 告知, verdict: met, law_since: 2005-05-01}
  - it: 信访工作条例施行前最后一秒收到的，适用信访条例，第十五日告知，合规
    petitions: {petition_no: X1, received_at: 2022-04-30 23:59:59, informed_at: 2022-05-15 23:59:59}
    expect: {clock: 告知, verdict: met, law_since: 2005-05-01}
  - it: 适用信访条例的，末日为星期日，顺延后再超过一秒为超期
    petitions: {petition_no: X1, received_at: 2022-04-30 23:59:59, informed_at: 2022-05-17 00:00:00}
    expect: {clock: 告知, verdict: breached, law_since: 2005-05-01, strict_due_at: 2022-05-15 23:59:59, due_at: 2022-05-16 23:59:59}
  - it: 信访工作条例施行第一刻收到的，适用信访工作条例
    petitions: {petition_no: X1, received_at: 2022-05-01 00:00:00, informed_at: 2022-05-17 00:00:00}
    expect: {clock: 告知, verdict: breached, law_since: 2022-05-01, due_at: 2022-05-16 23:59:59}
  - it: 豁免表有文号、有批准人的，豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: XF-01, object_no: X1, reason: 转由信访部门统一告知, doc_no: 明公法〔2026〕21号, granted_by: "900001"}
    expect: {clock: 告知, verdict: exempt}
  - it: 豁免表没有文号的，不豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00}
    exemptions: {rule_id: XF-01, object_no: X1, reason: 转由信访部门统一告知, granted_by: "900001"}
    expect: {clock: 告知, verdict: breached}
  - it: 受理后第六十日最后一秒书面答复，合规
    petitions: {petition_no: X1, received_at: 2026-08-11 09:00:00, informed_at: 2026-08-12 09:00:00, accepted_at: 2026-08-12 09:00:00, replied_at: 2026-10-11 23:59:59, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met, strict_due_at: 2026-10-11 23:59:59, due_at: 2026-10-12 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 办理的第六十日是星期日，顺延到星期一最后一秒答复，为临界
    petitions: {petition_no: X1, received_at: 2026-08-11 09:00:00, informed_at: 2026-08-12 09:00:00, accepted_at: 2026-08-12 09:00:00, replied_at: 2026-10-12 23:59:59, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: borderline}
      - {clock: 书面答复, verdict: met}
  - it: 办理顺延后再超过一秒，超期
    petitions: {petition_no: X1, received_at: 2026-08-11 09:00:00, informed_at: 2026-08-12 09:00:00, accepted_at: 2026-08-12 09:00:00, replied_at: 2026-10-13 00:00:00, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, severity: 橙, breach_at: 2026-10-12 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 经本机关负责人在期满最后一秒批准延长，九十日最后一秒答复，合规
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 23:59:59, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-20 23:59:59, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met, due_at: 2026-10-19 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 延长后再超过一秒，超期
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-20 00:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-19 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-10-19 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 延长在期满后一秒才批准，无效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-21 00:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-09-20 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 延长由县级以上公安机关负责人批准，有效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 县级以上公安机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met}
      - {clock: 书面答复, verdict: met}
  - it: 延长由设区的市以上公安机关负责人批准，有效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 设区的市以上公安机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met}
      - {clock: 书面答复, verdict: met}
  - it: 延长由上一级公安机关批准，有效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 上一级公安机关}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met}
      - {clock: 书面答复, verdict: met}
  - it: 延长没有记录批准机关，无效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached}
      - {clock: 书面答复, verdict: met}
  - it: 延长不是本机关负责人批准的，无效
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 所属公安机关}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-09-20 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 只能延长一次，第二次不算
    petitions: {petition_no: X1, received_at: 2026-07-06 09:00:00, informed_at: 2026-07-07 09:00:00, accepted_at: 2026-07-07 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 是}
    extensions:
      - {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-01 09:00:00, approver_level: 本机关负责人}
      - {object_kind: 信访, object_no: X1, seq: "2", approved_at: 2026-09-20 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, strict_due_at: 2026-10-05 23:59:59, due_at: 2026-10-08 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 同号案件的延长不是信访的延长
    cases: {case_no: X1, kind: 治安, filed_at: 2026-07-21 09:00:00}
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 案件, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-09-20 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 别的信访事项的延长不算
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X2, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-09-20 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 延长批准时间无法识别的，办理无法判断
    petitions: {petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, replied_at: 2026-10-19 09:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 九月, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: unknown}
      - {clock: 书面答复, verdict: met}
  - it: 受理后未到期、未答复的，办理未到期；尚无答复，书面答复不在范围
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, accepted_at: 2026-10-13 09:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: pending}
  - it: 受理后至今未答复，已超期
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, informed_at: 2026-08-11 09:00:00, accepted_at: 2026-08-11 09:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, breach_at: 2026-10-10 23:59:59}
  - it: 无法告知的，仍应按期办理
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, accepted_at: 2026-08-11 09:00:00, is_anonymous: 是}
    expect:
      - {clock: 告知, verdict: exempt}
      - {clock: 办理, verdict: breached}
  - it: 受理时间无法识别的，办理无法判断
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, informed_at: 2026-08-11 09:00:00, accepted_at: 已受理}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: unknown}
  - it: 答复早于受理，记录有误，办理无法判断
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, informed_at: 2026-08-11 09:00:00, accepted_at: 2026-08-11 09:00:00, replied_at: 2026-08-10 10:00:00, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: unknown}
      - {clock: 书面答复, verdict: met}
  - it: 信访条例施行前一日受理的，办理不判断
    petitions: {petition_no: X1, received_at: 2005-04-30 23:59:59, accepted_at: 2005-04-30 23:59:59}
    expect:
      - {clock: 告知, verdict: unknown}
      - {clock: 办理, verdict: unknown}
  - it: 信访条例施行第一刻受理的，适用信访条例
    petitions: {petition_no: X1, received_at: 2005-05-01 00:00:00, informed_at: 2005-05-01 00:00:00, accepted_at: 2005-05-01 00:00:00, replied_at: 2005-06-30 23:59:59, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met, law_since: 2005-05-01}
      - {clock: 办理, verdict: met, law_since: 2005-05-01}
      - {clock: 书面答复, verdict: met, law_since: 2005-05-01}
  - it: 信访工作条例施行前最后一秒受理、答复、请求复查、请求复核的，适用信访条例
    petitions: {petition_no: X1, received_at: 2022-04-30 23:59:59, informed_at: 2022-04-30 23:59:59, accepted_at: 2022-04-30 23:59:59, replied_at: 2022-04-30 23:59:59, has_written_reply: 是, review_requested_at: 2022-04-30 23:59:59, reviewed_at: 2022-05-30 23:59:59, recheck_requested_at: 2022-04-30 23:59:59, rechecked_at: 2022-05-31 00:00:00}
    expect:
      - {clock: 告知, verdict: met, law_since: 2005-05-01}
      - {clock: 办理, verdict: met, law_since: 2005-05-01}
      - {clock: 书面答复, verdict: met, law_since: 2005-05-01}
      - {clock: 复查, verdict: met, law_since: 2005-05-01}
      - {clock: 复核, verdict: breached, law_since: 2005-05-01, breach_at: 2022-05-30 23:59:59}
  - it: 适用信访条例的，复查第三十一日零时才答复、复核第三十日最后一秒提出意见
    petitions: {petition_no: X1, received_at: 2022-04-30 23:59:59, informed_at: 2022-04-30 23:59:59, review_requested_at: 2022-04-30 23:59:59, reviewed_at: 2022-05-31 00:00:00, recheck_requested_at: 2022-04-30 23:59:59, rechecked_at: 2022-05-30 23:59:59}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: breached, law_since: 2005-05-01}
      - {clock: 复核, verdict: met, law_since: 2005-05-01}
  - it: 信访工作条例施行第一刻受理、答复、请求复查、请求复核的，适用信访工作条例
    petitions: {petition_no: X1, received_at: 2022-05-01 00:00:00, informed_at: 2022-05-01 00:00:00, accepted_at: 2022-05-01 00:00:00, replied_at: 2022-05-01 00:00:00, has_written_reply: 是, review_requested_at: 2022-05-01 00:00:00, reviewed_at: 2022-05-31 23:59:59, recheck_requested_at: 2022-05-01 00:00:00, rechecked_at: 2022-05-31 23:59:59}
    expect:
      - {clock: 告知, verdict: met, law_since: 2022-05-01}
      - {clock: 办理, verdict: met, law_since: 2022-05-01}
      - {clock: 书面答复, verdict: met, law_since: 2022-05-01}
      - {clock: 复查, verdict: met, law_since: 2022-05-01}
      - {clock: 复核, verdict: met, law_since: 2022-05-01}
  - it: 信访条例施行前一日答复、请求复查、请求复核的，不判断
    petitions: {petition_no: X1, received_at: 2005-04-30 23:59:59, replied_at: 2005-04-30 23:59:59, has_written_reply: 否, review_requested_at: 2005-04-30 23:59:59, recheck_requested_at: 2005-04-30 23:59:59}
    expect:
      - {clock: 告知, verdict: unknown}
      - {clock: 书面答复, verdict: unknown}
      - {clock: 复查, verdict: unknown}
      - {clock: 复核, verdict: unknown}
  - it: 信访条例施行第一刻请求复查、请求复核的，适用信访条例
    petitions: {petition_no: X1, received_at: 2005-05-01 00:00:00, informed_at: 2005-05-01 00:00:00, review_requested_at: 2005-05-01 00:00:00, reviewed_at: 2005-05-31 23:59:59, recheck_requested_at: 2005-05-01 00:00:00, rechecked_at: 2005-05-31 23:59:59}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: met, law_since: 2005-05-01}
      - {clock: 复核, verdict: met, law_since: 2005-05-01}
  - it: 适用信访条例的，办理期满顺延后再超过一秒为超期
    petitions: {petition_no: X1, received_at: 2022-03-01 09:00:00, informed_at: 2022-03-01 09:00:00, accepted_at: 2022-03-02 09:00:00, replied_at: 2022-05-06 00:00:00, has_written_reply: 是}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, law_since: 2005-05-01, strict_due_at: 2022-05-01 23:59:59, due_at: 2022-05-05 23:59:59}
      - {clock: 书面答复, verdict: met, law_since: 2022-05-01}
  - it: 适用信访条例的，办理可以延长三十日
    petitions: {petition_no: X1, received_at: 2022-03-01 09:00:00, informed_at: 2022-03-01 09:00:00, accepted_at: 2022-03-02 09:00:00, replied_at: 2022-06-01 00:00:00, has_written_reply: 是}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2022-04-25 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached, law_since: 2005-05-01, due_at: 2022-05-31 23:59:59}
      - {clock: 书面答复, verdict: met}
  - it: 收到复查请求后第三十日最后一秒书面答复，合规；复核超过一秒，超期
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-08-13 09:00:00, reviewed_at: 2026-09-12 23:59:59, recheck_requested_at: 2026-09-14 09:00:00, rechecked_at: 2026-10-15 00:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: met, strict_due_at: 2026-09-12 23:59:59, due_at: 2026-09-14 23:59:59}
      - {clock: 复核, verdict: breached, severity: 橙, breach_at: 2026-10-14 23:59:59}
  - it: 收到复查请求后超过一秒才答复，超期；复核第三十日最后一秒提出意见，合规
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-08-12 09:00:00, reviewed_at: 2026-09-12 00:00:00, recheck_requested_at: 2026-09-14 09:00:00, rechecked_at: 2026-10-14 23:59:59}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: breached, severity: 橙, breach_at: 2026-09-11 23:59:59}
      - {clock: 复核, verdict: met}
  - it: 复查、复核的第三十日在国庆假期，顺延到节后第一个工作日，其间为临界
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-09-02 09:00:00, reviewed_at: 2026-10-08 23:59:59, recheck_requested_at: 2026-09-02 09:00:00, rechecked_at: 2026-10-03 00:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: borderline, strict_due_at: 2026-10-02 23:59:59, due_at: 2026-10-08 23:59:59}
      - {clock: 复核, verdict: borderline}
  - it: 复查、复核都没有延长，批准的延长只用于办理
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-08-12 09:00:00, recheck_requested_at: 2026-08-12 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-08-20 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: breached, breach_at: 2026-09-11 23:59:59}
      - {clock: 复核, verdict: breached, breach_at: 2026-09-11 23:59:59}
  - it: 告知没有延长
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-10-20 09:00:00, approver_level: 本机关负责人}
    expect: {clock: 告知, verdict: breached, breach_at: 2026-10-27 23:59:59}
  - it: 复查、复核未到期
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-10-12 09:00:00, recheck_requested_at: 2026-10-12 09:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: pending}
      - {clock: 复核, verdict: pending}
  - it: 复查答复、复核意见时间无法识别的，无法判断
    petitions: {petition_no: X1, received_at: 2026-07-01 09:00:00, informed_at: 2026-07-02 09:00:00, review_requested_at: 2026-08-12 09:00:00, reviewed_at: 不详, recheck_requested_at: 2026-08-12 09:00:00, rechecked_at: 不详}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 复查, verdict: unknown}
      - {clock: 复核, verdict: unknown}
  - it: 答复了而没有书面答复，问题；发生时间为答复之时
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 否}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: breached, severity: 橙, breach_at: 2026-10-20 09:00:00, reason: 2026-10-20 09:00:00答复，没有书面答复}
  - it: 没有书面答复，答复只知道日期的，发生时间为当日零时
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20, has_written_reply: 否}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: breached, breach_at: 2026-10-20 00:00:00}
  - it: 未记载是否书面答复的，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20 09:00:00}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: unknown, reason: 2026-10-20 09:00:00答复；无法判断：未记载是否书面答复}
  - it: 是否书面答复无法识别的，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 口头}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: unknown, reason: 2026-10-20 09:00:00答复；无法判断：是否书面答复无法识别}
  - it: 答复时间无法识别，又没有书面答复的，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 不详, has_written_reply: 否}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: unknown}
  - it: 姓名、住址不清，无法书面答复的，豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 否, is_anonymous: 是}
    expect:
      - {clock: 告知, verdict: exempt}
      - {clock: 书面答复, verdict: exempt}
  - it: 可以告知而没有书面答复的，不豁免
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 否, is_anonymous: 否}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: breached}
  - it: 没有书面答复，是否无法告知无法识别的，无法判断
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-10-20 09:00:00, has_written_reply: 否, is_anonymous: 不详}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 书面答复, verdict: unknown}
  - it: 收到、受理、请求复查、请求复核的当日即告知、答复，只知道日期，不能说一定在前，合规
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-12, accepted_at: 2026-10-12 09:00:00, replied_at: 2026-10-12, has_written_reply: 是, review_requested_at: 2026-10-14 09:00:00, reviewed_at: 2026-10-14, recheck_requested_at: 2026-10-16 09:00:00, rechecked_at: 2026-10-16}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: met}
      - {clock: 书面答复, verdict: met}
      - {clock: 复查, verdict: met}
      - {clock: 复核, verdict: met}
  - it: 是否无法告知无法识别，不影响办理
    petitions: {petition_no: X1, received_at: 2026-08-10 09:00:00, informed_at: 2026-08-11 09:00:00, accepted_at: 2026-08-11 09:00:00, is_anonymous: 不详}
    expect:
      - {clock: 告知, verdict: met}
      - {clock: 办理, verdict: breached}
  - it: 延长批准时间无法识别，不影响告知
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00}
    extensions: {object_kind: 信访, object_no: X1, seq: "1", approved_at: 十月, approver_level: 本机关负责人}
    expect: {clock: 告知, verdict: breached}
  - it: 两个系统里有同号的信访，延长只用于同一系统的那一件
    petitions:
      - {source: 甲, petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, unit_code: U1}
      - {source: 乙, petition_no: X1, received_at: 2026-07-20 09:00:00, informed_at: 2026-07-21 09:00:00, accepted_at: 2026-07-21 09:00:00, unit_code: U2}
    extensions: {source: 甲, object_kind: 信访, object_no: X1, seq: "1", approved_at: 2026-09-10 09:00:00, approver_level: 本机关负责人}
    expect:
      - {clock: 告知, verdict: met, unit_code: U1}
      - {clock: 办理, verdict: breached, unit_code: U1, breach_at: 2026-10-19 23:59:59}
      - {clock: 告知, verdict: met, unit_code: U2}
      - {clock: 办理, verdict: breached, unit_code: U2, breach_at: 2026-09-20 23:59:59}
  - it: 截止时刻之后才答复的，尚无书面答复可查
    petitions: {petition_no: X1, received_at: 2026-10-12 09:00:00, informed_at: 2026-10-13 09:00:00, replied_at: 2026-11-01 00:00:01, has_written_reply: 否}
    expect: {clock: 告知, verdict: met}
  - it: 截止时刻之后才收到的不在范围
    petitions: {petition_no: X1, received_at: 2026-11-01 00:00:01}
    expect: out of scope
  - it: 涉密案件的信访不在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00, is_classified: 是}
    petitions: {petition_no: X1, case_no: A1, received_at: 2026-10-12 09:00:00}
    expect: out of scope
  - it: 一般案件的信访在范围
    cases: {case_no: A1, kind: 治安, filed_at: 2026-10-01 09:00:00}
    petitions: {petition_no: X1, case_no: A1, received_at: 2026-10-12 09:00:00}
    expect: {clock: 告知, verdict: breached}
--- */
with duties as (
    select
        '告知' as clock,
        petitions.*,
        petitions.received_at as start_at,
        petitions.received_at_latest as start_at_latest,
        petitions.informed_at as done_at,
        petitions.informed_at_latest as done_at_latest
    from clocks.petitions as petitions
    union all
    select
        '办理' as clock,
        petitions.*,
        petitions.accepted_at as start_at,
        petitions.accepted_at_latest as start_at_latest,
        petitions.replied_at as done_at,
        petitions.replied_at_latest as done_at_latest
    from clocks.petitions as petitions
    where petitions.accepted_at is not null
    union all
    select
        '复查' as clock,
        petitions.*,
        petitions.review_requested_at as start_at,
        petitions.review_requested_at_latest as start_at_latest,
        petitions.reviewed_at as done_at,
        petitions.reviewed_at_latest as done_at_latest
    from clocks.petitions as petitions
    where petitions.review_requested_at is not null
    union all
    select
        '复核' as clock,
        petitions.*,
        petitions.recheck_requested_at as start_at,
        petitions.recheck_requested_at_latest as start_at_latest,
        petitions.rechecked_at as done_at,
        petitions.rechecked_at_latest as done_at_latest
    from clocks.petitions as petitions
    where petitions.recheck_requested_at is not null
    union all
    select
        '书面答复' as clock,
        petitions.*,
        petitions.replied_at as start_at,
        petitions.replied_at_latest as start_at_latest,
        cast(null as timestamp) as done_at,
        cast(null as timestamp) as done_at_latest
    from clocks.petitions as petitions
    where petitions.replied_at is not null
),

-- which organ handles the matter decides under which of these names its head stands; whoever is above may do what the head may
approved as (
    select
        extensions.*,
        extensions.approver_level in ('本机关负责人', '县级以上公安机关负责人', '设区的市以上公安机关负责人', '上一级公安机关') as is_by_head
    from clocks.extensions as extensions
    where extensions.object_kind = '信访'
),

extensions_listed as (
    select
        extensions.object_source as source,
        extensions.object_no as petition_no,
        list({
            'kind': 'extension', 'at': extensions.approved_at, 'at_latest': extensions.approved_at_latest,
            'ended_at': cast(null as timestamp), 'ended_at_latest': cast(null as timestamp),
            'seq': cast(extensions.seq as integer)
        }) filter (where extensions.is_by_head) as changes,
        '延期由' || min(case when not extensions.is_by_head then extensions.approver_level end) || '批准，不是本机关负责人' as near_miss
    from approved as extensions
    group by extensions.object_source, extensions.object_no
),

judged as (
    select
        duties.*,
        listed.changes,
        listed.near_miss,
        duties.clock in ('告知', '书面答复') as is_told
    from duties
    left join extensions_listed as listed
        on duties.clock = '办理' and listed.source = duties.source and listed.petition_no = duties.petition_no
)

select
    judged.clock,
    '信访' as subject_kind,
    judged.source,
    judged.petition_no as subject_no,
    judged.case_no,
    judged.unit_code,
    judged.start_at,
    judged.start_at_latest,
    case when judged.clock <> '书面答复' then 'days' end as term_unit,
    law.days as term_n,
    judged.changes,
    case when judged.clock = '办理' then [law.extension] end as extension_terms,
    judged.done_at,
    judged.done_at_latest,
    case when judged.is_told and judged.is_anonymous then '信访人的姓名（名称）、住址不清，无法告知' end as excuse,
    case
        when judged.is_told and has_column(judged.unreadable, 'is_anonymous') then '是否无法告知无法识别'
        when judged.clock <> '书面答复' or judged.has_written_reply is not null then null
        when has_column(judged.unreadable, 'has_written_reply') then '是否书面答复无法识别'
        else '未记载是否书面答复'
    end as unclear,
    case
        when judged.clock <> '书面答复' then null
        when judged.has_written_reply then 'met'
        when not judged.has_written_reply then 'breached'
        else 'unknown'
    end as verdict,
    case when judged.clock = '书面答复' then judged.start_at end as breach_at,
    case judged.clock
        when '告知' then '收到'
        when '办理' then '受理'
        when '复查' then '收到复查请求'
        when '复核' then '收到复核请求'
    end as start_name,
    case judged.clock
        when '告知' then '书面告知'
        when '办理' then '办结答复'
        when '复查' then '复查答复'
        when '复核' then '复核意见'
    end as done_name,
    judged.near_miss,
    law.law_no,
    case
        when judged.clock = '书面答复' then
            written_between(judged.start_at, judged.start_at_latest) || '答复'
            || case when judged.has_written_reply then '，有书面答复' when not judged.has_written_reply then '，没有书面答复' else '' end
        -- the export names who handled the matter, not who reviews it
        when judged.clock in ('复查', '复核') then judged.clock || '由承办单位的上一级机关办理，责任单位需人工确认'
    end as note,
    judged.source_file,
    judged.source_row
from judged
left join law
    on law.clock = judged.clock and law.since <= judged.start_at and judged.start_at < law.until
