"""The numbers of the methods: they stand in no table of a month, but in the file that applies or cites them.

Each phrase names that file, and the words of it in which the number must stand.
"""

SCORES, WINDOWS, BANDS = "sql/marts/score_points.sql", "sql/marts/score_windows.sql", "sql/marts/score_bands.sql"
SATISFACTION, MACROS = "sql/marts/satisfaction.sql", "sql/clocks/macros.sql"
CORRECTIONS = "checks/intake/batches/corrections.py"
METHOD = {
    "近12个月的细线": ("reports/rule_rows.py", "MONTHS, STEP, HIGH = 12"),
    "（99.8%）": (MACROS, "with z = 3.0902"),
    "满分100分。": (WINDOWS, "greatest(0, 100 - totals.deduction)"),
    "从100分中减去": (WINDOWS, "greatest(0, 100 - totals.deduction)"),
    "得分扣到0为止": (WINDOWS, "greatest(0, 100 - totals.deduction)"),
    "正好等于100减去得分": (SCORES, "(100 - scores.score) * 10"),
    "扣分精确到0.1": (SCORES, "(100 - scores.score) * 10"),
    "可能相差0.1，分到不足0.1的记为0.0": (SCORES, "/ 10 as decimal(4, 1)) as points"),
    "各主题权重之和已为100": ("checks/policy.py", "各主题权重合计应当是 100"),
    "瑕疵按0.3件、过错按1件折算": (SCORES, "when '属实-瑕疵' then 0.3 else 1 end"),
    "不足10的": (WINDOWS, "totals.n_judged < 10"),
    "低于70": (WINDOWS, "totals.weight_decidable < 70"),
    "近3个月、近12个月": ("sql/marts/score_window_items.sql", "(values (1), (3), (12))"),
    "一律按近12个月": ("sql/marts/score_window_items.sql", "window_months = 12"),
    "同类单位近12个月的问题率": ("sql/marts/score_window_items.sql", "window_months = 12"),
    "有评价的不足30次不计": (SATISFACTION, "n_answered >= 30"),
    "满意＋0.5×基本满意": (SATISFACTION, "n_satisfied + 0.5 * counted.n_mostly"),
    "以95%区间（Wilson）的下限为准": (MACROS, "1.959964 * sqrt("),
    "置信区间为95%（Wilson）": (MACROS, "1.959964 * sqrt("),
    "超过95%上限的约占2.5%，超过99.8%上限的约占0.1%": (BANDS, "values (0.025), (0.975), (0.999)"),
    "低于95%下限为优，": (BANDS, "values (0.025), (0.975), (0.999)"),
    "高于95%上限为合格，高于99.8%上限为关注": (BANDS, "values (0.025), (0.975), (0.999)"),
    "预期本来接近0，": (BANDS, "greatest(0, floor("),
    "每月不到20条的表": ("sql/marts/table_months.sql", "fullest.most >= 20"),
    "列近24个月": ("sql/marts/period_marks.sql", "one of the last 24 months"),
    "滚动12个月，可以筛选": ("reports/periods.py", "滚动12个月"),
    "例如 2026-01-05 8:03": ("reports/rectification.py", "例如 2026-01-05 8:03"),
    "《公安机关执法质量考核评议规定》（公安部令第137号）第十四条": ("checks/firewall.py", "公安部令第137号"),
    "《公安机关人民警察执法过错责任追究规定》（公安部令第138号）": (
        "reports/accountability.py",
        "# 公安部令第138号, article 2",
    ),
    "其他执法错误（公安部令第138号第二条）": ("reports/accountability.py", "# 公安部令第138号, article 2"),
    "依公安部令第138号第五条": ("reports/accountability.py", "# 公安部令第138号, article 2"),
    "（令138第二条第二款）": ("reports/accountability.py", "# 公安部令第138号, article 2"),
    "数据质量报告第1版": (CORRECTIONS, "VERSION = 1"),
    "明镜改正表第1版": (CORRECTIONS, "VERSION = 1"),
}
