"""The sheets of 一考核: which columns each has, and what stands above them."""

from reports.workbook import Column

SCORES = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("应检数（分母）", "n_scope", "number"),
    Column("其中可评", "n_judged", "number"),
    Column("属实数", "n_confirmed", "number"),
    Column("疑似数（不扣分）", "n_suspected", "number"),
    Column("本月可评权重", "weight_decidable", "figure"),
    Column("得分", "score", "score"),
    Column("等次", "band", "word"),
    Column("满意度下限", "satisfaction_lower", "share"),
    Column("评价率", "reply_rate", "share"),
    Column("异议影响", "what_if", at_most=30),
    Column("红线问题数", "red_lines", "number"),
    Column("评分说明", "note", at_most=34),
]
BANDS = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("可评应检数", "n_judged", "number"),
    Column("属实折算数", "n_weighted", "figure"),
    Column("同类预期折算数", "n_expected", "figure"),
    Column("95%下限", "lower_95", "figure"),
    Column("95%上限", "upper_95", "figure"),
    Column("99.8%上限", "upper_998", "figure"),
    Column("等次", "band", "word"),
]
ITEMS = [
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("单位类型", "unit_type", "word"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("考核主题", "weight_theme"),
    Column("权重", "weight", "figure"),
    Column("是否可评", "is_decidable", "word"),
    Column("应检数", "n_scope", "number"),
    Column("疑似数", "n_suspected", "number"),
    Column("属实数", "n_confirmed", "number"),
    Column("其中自查自报", "n_self_reported", "number"),
    Column("其中异议未决", "n_appealed", "number"),
    Column("属实折算数", "n_weighted", "figure"),
    Column("同类应检数", "peer_n", "number"),
    Column("同类属实折算数", "peer_weighted", "figure"),
    Column("同类问题率", "peer_rate", "share"),
    Column("校正问题率", "shrunken_rate", "share"),
    Column("目标值", "target", "share"),
    Column("上限值", "ceiling", "share"),
    Column("扣分", "deduction", "figure"),
    Column("异议成立时扣分", "deduction_if_upheld", "figure"),
]
POINTS = [
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("本规则扣分", "rule_points", "score"),
    Column("来源", "part", "word"),
    Column("问题编号", "finding_id"),
    Column("对象编号", "subject_no"),
    Column("核查结论", "verdict", "word"),
    Column("自查自报", "is_self_reported", "word"),
    Column("异议未决", "is_appealed", "word"),
    Column("折算数", "weighted", "figure"),
    Column("扣分", "points", "score"),
]
OUTCOMES = [
    Column("应检数", "n_scope", "number"),
    Column("合规", "n_met", "number"),
    Column("问题", "n_breached", "number"),
    Column("临界", "n_borderline", "number"),
    Column("未到期", "n_pending", "number"),
    Column("无法判断", "n_unknown", "number"),
    Column("豁免", "n_exempt", "number"),
]
POPULATIONS = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("条线", "line", "word"),
    *OUTCOMES,
]
ROLLUPS = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("分局", "branch_name"),
    Column("条线", "line", "word"),
    *OUTCOMES,
]
COVERAGE = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("状态", "status", "word"),
    Column("计分", "unscored", "word"),
    *OUTCOMES,
    Column("缺少的数据", "missing", at_most=60),
]
BAND_NOTE = (
    "按单位代码排列，不作排名。同类预期折算数是同类单位近12个月的问题率乘以本单位各规则的应检数。执法水平与同类相当的单位，纯属偶然超过"
    "95%上限的约占2.5%，超过99.8%上限的约占0.1%，与单位大小无关。低于95%下限为优，上下限之间为良，高于95%上限为合格，高于99.8%上限为关注。"
)
POINTS_NOTE = (
    "一个单位各项扣分相加，正好等于100减去得分；扣分精确到0.1，按最大余数法分到规则，再分到每件问题，因此同样的问题可能相差0.1，分到不足"
    "0.1的记为0.0。"
    "“同类平均水平”是向同类单位的问题率校正带来的扣分，不是本单位的问题。得分扣到0为止的，各项按比例缩减。"
)
WINDOWS = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("本月得分", "score_1", "score"),
    Column("近3个月得分", "score_3", "score"),
    Column("数据覆盖", "covered_3", "word"),
    Column("可评应检数", "n_judged_3", "number"),
    Column("属实数", "n_confirmed_3", "number"),
    Column("近12个月得分", "score_12", "score"),
    Column("数据覆盖", "covered_12", "word"),
    Column("可评应检数", "n_judged_12", "number"),
    Column("属实数", "n_confirmed_12", "number"),
    Column("可评权重", "weight_decidable", "figure"),
    Column("评分说明", "note", at_most=30),
]
WINDOW_ITEMS = [
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("期间", "window", "word"),
    Column("权重", "weight", "figure"),
    Column("是否可评", "is_decidable", "word"),
    Column("应检数", "n_scope", "number"),
    Column("属实数", "n_confirmed", "number"),
    Column("属实折算数", "n_weighted", "figure"),
    Column("同类应检数", "peer_n", "number"),
    Column("同类问题率", "peer_rate", "share"),
    Column("校正问题率", "shrunken_rate", "share"),
    Column("扣分", "deduction", "figure"),
]
SATISFACTION = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("期间", "window", "word"),
    Column("回访次数", "n_visits", "number"),
    Column("有评价次数", "n_answered", "number"),
    Column("评价率", "reply_rate", "share"),
    Column("满意", "n_satisfied", "number"),
    Column("基本满意", "n_mostly", "number"),
    Column("不满意", "n_dissatisfied", "number"),
    Column("满意度", "satisfaction", "share"),
    Column("满意度下限", "satisfaction_lower", "share"),
    Column("说明", "satisfaction_note", at_most=38),
]
WINDOWS_NOTE = (
    "与本月得分同一算法、同一权重，应检数和属实数换成近3个月、近12个月的；同类问题率一律按近12个月。规则能否评，以本次审计为准。"
    "数据覆盖：期间里每旬都有警情和案件记录的月份数。覆盖不足的，得分只反映有数据的月份，不代表整个期间。"
    "可评权重低于70、可评应检数不足10的不评分。按单位代码排列，不作排名。"
)
SATISFACTION_NOTE = (
    "满意度＝（满意＋0.5×基本满意）÷有评价次数，以95%区间（Wilson）的下限为准，有评价的不足30次不计；评价率＝有评价次数÷回访次数。"
    "按办理警情、案件的单位计，所办事项不在导出中的按回访单位计。满意度列在得分旁边，不计入得分：各主题权重之和已为100，"
    "回访由公安机关自己进行、自己登记，计分会诱使虚记。评价率低的，满意度只代表作了评价的人。"
)
