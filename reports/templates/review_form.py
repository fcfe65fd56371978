"""一评议 as a template: one page of summary first, on the page of an official document."""

from reports.templates.draft import BODY, CENTER, FOOTER, HEAD, MARGINS, RED, SUBHEAD, TITLE, Draft


def review() -> Draft:
    """一评议: one page of summary, then what was checked, indicators, problems, units, data, warnings and proposals."""
    draft = Draft(16, 28, MARGINS, FOOTER)
    draft.add("{{ title }}", TITLE, 22, CENTER, False, line=34, after=4)
    draft.add("{{ issuer }}", BODY, 16, CENTER, False, line=24)
    draft.rule(draft.add("{{ subtitle }}", SUBHEAD, 12, CENTER, False, line=20, after=6), RED, 16)
    draft.add("摘要", HEAD, near=True, side=CENTER, indent=False, line=26)
    draft.figures("figures", 8)
    draft.add(indent=False, line=6, points=5)
    draft.each("summary")
    draft.head("一、检查范围和未能检查的事项", on_new_page=True)
    draft.each("coverage")
    draft.tag("if unchecked")
    draft.add("表1　没有得出结论的规则", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "unchecked",
        [("规则", "rule", 56), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 74)],
        left=("rule", "missing"),
    )
    draft.tag("endif")
    _review_indicators(draft)
    _review_problems(draft)
    _review_units(draft)
    _review_petitions(draft)
    _review_data(draft)
    draft.head("八、工作建议")
    draft.each("proposals")
    draft.add("{{ last_proposal }}", near=True)
    draft.signature()
    _review_rules(draft)
    return draft


def _review_indicators(draft: Draft) -> None:
    draft.head("二、主要指标")
    draft.each("indicators")
    draft.add("表2　各主题检查结果", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "themes",
        [
            ("主题", "theme", 26),
            ("应检数", "n_scope", 18),
            ("合规", "n_met", 18),
            ("问题", "n_breached", 14),
            ("问题率", "share", 17),
            ("临界", "n_borderline", 13),
            ("未到期", "n_pending", 17),
            ("无法判断", "n_unknown", 20),
            ("豁免", "n_exempt", 13),
        ],
        whole=True,
    )
    draft.each("comparison")
    draft.add("表3　各主题问题率比较", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table("months", [("主题", "theme", 31), *_periods(25)])
    draft.picture("trend", "图1　近十二个月问题发生月份（※表示当月法律有变化）")


def _periods(wide: float) -> list[tuple[str, str, float]]:
    """The columns of the months that are compared."""
    names = ("this_month", "last_month", "change", "last_year", "twelve_months")
    return [
        (head, name, wide)
        for head, name in zip(("本月", "上月", "比上月（百分点）", "去年同期", "近十二个月"), names, strict=True)
    ]


def _review_problems(draft: Draft) -> None:
    draft.head("三、主要问题")
    draft.each("problems_lead")
    draft.tag("for problem in problems")
    draft.add("{{ problem.lead }}", SUBHEAD, near=True)
    draft.add("{{ problem.text }}")
    draft.tag("for text in problem.cases")
    draft.add("{{ text }}")
    draft.tag("endfor")
    draft.tag("endfor")


def _review_units(draft: Draft) -> None:
    draft.head("四、各单位情况")
    draft.each("units_lead")
    draft.each("funnel_lead")
    draft.picture("funnel", "图2　各单位实际问题数与同类预期问题数")
    draft.picture("heat_map", "图3　各规则、各单位问题数（底色越深，问题越多）")
    draft.tag("if units")
    draft.add("表4　各单位问题", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "units",
        [
            ("分局", "branch", 22),
            ("单位", "unit", 44),
            ("应检数", "n_scope", 15),
            ("问题", "n", 12),
            ("{{ theme_names[0] }}", "t0", 12.6),
            ("{{ theme_names[1] }}", "t1", 12.6),
            ("{{ theme_names[2] }}", "t2", 12.6),
            ("{{ theme_names[3] }}", "t3", 12.6),
            ("{{ theme_names[4] }}", "t4", 12.6),
        ],
        9.5,
        ("branch", "unit"),
        ("t0", "t1", "t2", "t3", "t4"),
    )
    draft.tag("endif")


def _review_petitions(draft: Draft) -> None:
    draft.head("五、信访与问题交叉")
    draft.each("petitions_lead")
    draft.tag("if petitions")
    draft.add("表5　信访反映且有问题未办结的案件", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "petitions",
        [
            ("单位", "unit", 54),
            ("案件", "n_cases", 18),
            ("信访", "n_petitions", 18),
            ("问题", "n", 18),
            ("涉及规则", "rules", 48),
        ],
        left=("unit", "rules"),
        whole=True,
    )
    draft.tag("endif")


def _review_data(draft: Draft) -> None:
    draft.head("六、数据质量")
    draft.each("quality")
    draft.tag("if failures")
    draft.add("表6　不合格的主要检查项目", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "failures",
        [
            ("表", "table", 20),
            ("列", "column", 30),
            ("检查", "check", 52),
            ("级别", "severity", 13),
            ("不合格", "share", 41),
        ],
        left=("check", "column"),
    )
    draft.tag("endif")
    draft.head("七、即将到期的事项")
    draft.each("warnings")
    draft.tag("if horizons")
    draft.add("表7　预警事项按剩余时间", SUBHEAD, 12, CENTER, False, line=22, near=True)
    draft.table(
        "horizons", [("距最早到期时间", "name", 50), ("事项数", "n", 30), ("其中红色等级", "n_red", 36)], whole=True
    )
    draft.tag("endif")


def _review_rules(draft: Draft) -> None:
    """Two tables at the end: every rule, and every rule with a problem by month."""
    draft.add("附表1", HEAD, indent=False, near=True).paragraph_format.page_break_before = True
    draft.add("各规则检查结果", TITLE, 18, CENTER, False, line=30, after=6, near=True)
    draft.table(
        "rules",
        [
            ("规则", "rule", 50),
            ("状态", "status", 21),
            ("应检数", "n_scope", 17),
            ("问题", "n_breached", 14),
            ("问题率", "share", 16),
            ("临界", "n_borderline", 12),
            ("未到期", "n_pending", 13),
            ("无法判断", "n_unknown", 13),
        ],
        9.5,
        left=("rule",),
    )
    draft.tag("if rule_months")
    draft.add(indent=False, line=14)
    draft.add("附表2", HEAD, indent=False, near=True)
    draft.add("各规则问题率比较", TITLE, 18, CENTER, False, line=30, after=6, near=True)
    draft.table("rule_months", [("规则", "rule", 60), *_periods(19.2)], 9.5, left=("rule",))
    draft.tag("endif")
