"""What the sheets of 统计分析.xlsx have as columns."""

from reports.workbook import Column

NUMBERS = [
    Column("应检数", "n_scope", "number"),
    Column("已判定数", "n_judged", "number"),
    Column("问题数", "n_problems", "number"),
    Column("问题率", "rate", "word", at_most=12),
    Column("与全市相比", "standing", "word", at_most=10),
    Column("未核查", "n_suspected", "number"),
    Column("属实-瑕疵", "n_flaws", "number"),
    Column("属实-过错", "n_faults", "number"),
    Column("不属实", "n_untrue", "number"),
    Column("临界", "n_borderline", "number"),
    Column("无法判断", "n_unknown", "number"),
]
COMPARED = [
    Column("上期问题率", "rate_before", "word", at_most=24),
    Column("比上期", "change", "word", at_most=18),
    Column("去年同期问题率", "rate_last_year", "word", at_most=24),
    Column("比去年同期", "change_of_year", "word", at_most=18),
]
PERIOD = [
    Column("期间", "period_kind", "word", at_most=12),
    Column("本期", "period", "word", at_most=34),
    Column("数据覆盖", "covered", "word", at_most=12),
]
SCOPE = [
    Column("范围", "scope", "word", at_most=8),
    Column("主题", "theme", "word", at_most=14),
    Column("规则", "rule", at_most=36),
]
PERIODS = [
    *PERIOD,
    *SCOPE,
    *NUMBERS[1:4],
    Column("上期（数据覆盖）", "period_before", "word", at_most=42),
    *COMPARED[:2],
    Column("去年同期（数据覆盖）", "period_of_year", "word", at_most=42),
    *COMPARED[2:],
    Column("期内变化", "marks", at_most=50),
]
LEADERS = [
    *PERIOD,
    Column("层级", "level", "word"),
    Column("分局", "branch", "word", at_most=20),
    *NUMBERS[1:8],
    *COMPARED,
]
BRANCHES = [Column("分局", "branch", "word", at_most=20), *PERIOD, *SCOPE, *NUMBERS, *COMPARED]
LINES = [Column("条线", "line", "word", at_most=14), *PERIOD, *SCOPE, *NUMBERS, *COMPARED]
UNITS = [
    Column("分局", "branch", "word", at_most=20),
    Column("单位", "unit", at_most=30),
    Column("条线", "line", "word", at_most=12),
    *PERIOD,
    *SCOPE[:2],
    *NUMBERS,
    *COMPARED[:2],
]
UNIT_RULES = [
    *UNITS[:3],
    *SCOPE[1:],
    *NUMBERS,
]
MARKS = [
    Column("月份", "month", "word", at_most=10),
    Column("类别", "mark_kind", "word", at_most=8),
    Column("规则", "rule", at_most=30),
    Column("变化", "mark", at_most=90),
]
