"""一评议: the month's review for the leadership, one page of summary first."""

from pathlib import Path

from reports import (
    cases,
    circular,
    data_quality,
    document,
    law_changes,
    months_compared,
    orders,
    petitions_told,
    review_charts,
    unit_table,
)
from reports.facts import UNSCORED, Facts, Rule
from reports.tables import SEVERITIES
from reports.tallies import FLOWS, Tally
from reports.wording import (
    citations,
    count,
    day_words,
    listing,
    moment_words,
    month_words,
    period_words,
    share,
)

UNCHECKED = ("数据不足", "执行错误", "无可检对象")


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds 一评议.docx."""
    whole = context(facts) | pictures(facts)
    return [document.render("review.docx", whole, folder / "一评议.docx", facts)]


def pictures(facts: Facts) -> dict:
    """The charts, each with what it shows in words; nothing where there is nothing to draw."""
    drawn = {
        "trend": (review_charts.trend(facts), "近十二个月问题发生月份柱状图"),
        "heat_map": (review_charts.heat_map(facts), "各规则、各单位问题数热力图"),
        "funnel": (review_charts.funnel(facts), "各单位实际问题数与同类预期问题数漏斗图"),
    }
    return {name: document.Picture(png, words) if png else None for name, (png, words) in drawn.items()}


def context(facts: Facts) -> dict:
    """Everything that the template prints but the pictures, each number from the figures of the release."""
    published, proposals = facts.published, _proposals(facts)
    bureau = published.says("bureau", "")
    return {
        "title": f"{bureau}{month_words(published.month)}执法评议报告",
        "issuer": circular.issuer(facts),
        "subtitle": _subtitle(facts),
        "date": day_words(published.as_of),
        "figures": _figures(facts),
        "summary": _summary(facts),
        "coverage": _coverage(facts),
        "unchecked": _unchecked(facts),
        "indicators": _indicators(facts),
        "themes": _themes(facts),
        "comparison": months_compared.told(facts),
        "months": months_compared.by_theme(facts),
        "rules": _rules(facts),
        "rule_months": months_compared.by_rule(facts),
        "problems_lead": _problems_lead(facts),
        "problems": [_problem(facts, rule, place) for place, rule in enumerate(main_rules(facts), 1)],
        "units_lead": [*unit_table.lead(facts), *_not_on_the_map(facts)],
        "funnel_lead": _funnel_lead(facts),
        "units": [unit_table.row(facts, unit) for unit in facts.units],
        "theme_names": unit_table.theme_columns(facts),
        "petitions_lead": petitions_told.lead(facts),
        "petitions": petitions_told.rows(facts),
        "quality": data_quality.told(facts),
        "failures": data_quality.failures(facts)[: data_quality.FAILURES_AT_MOST],
        "warnings": _warnings(facts),
        "proposals": proposals[:-1],
        "last_proposal": proposals[-1],
        "horizons": [
            {"name": each.name, "n": count(each.n), "n_red": count(each.n_red)}
            for each in facts.horizons
            if facts.published.height("warnings") and (each.n or each is not facts.horizons[-1])
        ],
    }


def main_rules(facts: Facts, at_most: int = 5) -> list[Rule]:
    """The rules with the most problems, the gravest first where two have as many."""
    found = [rule for rule in facts.rules if rule.tally.n_listed]
    ranks = {severity: place for place, severity in enumerate(SEVERITIES)}
    return sorted(found, key=lambda rule: (-rule.tally.n_listed, ranks.get(rule.severity, 9), rule.rule_id))[:at_most]


def by_flow(tally: Tally) -> str:
    """The problems by flow, in words, leaving out what is none."""
    return listing([f"{flow}{count(tally.flows[flow])}件" for flow in FLOWS if tally.flows[flow]])


def by_severity(tally: Tally) -> str:
    """The problems by severity, in words, leaving out what is none."""
    return listing([f"{word}色{count(tally.severities[word])}件" for word in SEVERITIES if tally.severities[word]])


def _subtitle(facts: Facts) -> str:
    published = facts.published
    return f"统计期间{period_words(published.starts_at, published.ends_at)}，数据截至{moment_words(published.as_of)}"


def _figures(facts: Facts) -> list[dict]:
    whole = facts.whole
    pairs = [
        (count(whole.n_scope), "应检对象"),
        (count(whole.n_listed), "发现问题"),
        (count(whole.flows["本月新增"]), "其中本月新增"),
        (count(whole.severities["红"]), "其中红色等级"),
        (f"{count(len(facts.with_status('通过', '发现问题')))}/{count(len(facts.rules))}", "完成检查的规则"),
        (count(facts.confirmed.height), "经核查属实"),
        (count(whole.n_unknown), "无法判断"),
        (count(facts.published.height("warnings")), "预警事项"),
    ]
    return [{"value": value, "label": label} for value, label in pairs]


def _summary(facts: Facts) -> list[str]:
    """A few sentences: with the figures above them they fill one page and no more."""
    whole = facts.whole
    lines = [
        f"本期核对应检对象{count(whole.n_scope)}个，合规{count(whole.n_met)}个，发现问题{count(whole.n_listed)}件"
        + (f"（{by_severity(whole)}），其中{by_flow(whole)}" if whole.n_listed else "")
        + "。"
        + months_compared.in_short(facts)
    ]
    n_missing = len(facts.with_status(*UNCHECKED))
    unsaid = [f"{count(n_missing)}条规则没有得出结论"] * bool(n_missing)
    if whole.n_unknown:
        unsaid.append(f"{count(whole.n_unknown)}个应检对象因记录缺失、矛盾或者没有适用的依据无法判断")
    if unsaid:
        lines.append("，".join(unsaid) + "，不能理解为没有问题。")
    rules = main_rules(facts, 3)
    if rules:
        lines.append(
            "问题较多的是" + listing([f"“{rule.name}”{count(rule.tally.n_listed)}件" for rule in rules]) + "。"
        )
    if facts.whole.n_listed and not facts.confirmed.height:
        lines.append("上述问题尚未核查，均为疑似，不作为考核和追责的依据。")
    if facts.published.height("warnings"):
        lines.append(_warned(facts))
    return lines


def _coverage(facts: Facts) -> list[str]:
    decided = facts.with_status("通过", "发现问题")
    clean = facts.with_status("通过")
    n_found, n_clean = count(len(decided) - len(clean)), count(len(clean))
    found = f"其中发现问题{n_found}条，没有发现问题{n_clean}条" if clean else "都发现了问题"
    lines = [
        f"本期共有规则{count(len(facts.rules))}条，完成检查{count(len(decided))}条"
        + (f"，{found}。" if decided else "。")
    ]
    for status, meaning in (
        ("数据不足", "缺少规则需要的表或者列"),
        ("执行错误", "规则运行出错"),
        ("无可检对象", "范围内没有对象"),
    ):
        rules = facts.with_status(status)
        if rules:
            names = listing([f"{rule.rule_id} {rule.name}" for rule in rules[:5]]) + ("等" if len(rules) > 5 else "")
            lines.append(f"{status}{count(len(rules))}条（{meaning}）：{names}。")
    partly = [rule.rule_id for rule in decided if rule.missing]
    if partly:
        lines.append(f"另有{count(len(partly))}条规则完成了检查，但缺少部分数据，个别对象无法判断：{listing(partly)}。")
    if facts.with_status(*UNCHECKED):
        lines.append("没有得出结论的规则，不计入合规，也不计入问题。")
    for rule in facts.unscored:
        lines.append(f"{rule.rule_id} {rule.name}{UNSCORED}：{rule.unscored}。")
    return [*lines, *law_changes.lines(facts)]


def _unchecked(facts: Facts) -> list[dict]:
    return [
        {"rule": f"{rule.rule_id} {rule.name}", "status": rule.status, "missing": rule.missing or "范围内没有对象"}
        for rule in facts.with_status(*UNCHECKED)
    ]


def _indicators(facts: Facts) -> list[str]:
    lines = ["问题率为问题数除以合规、问题、临界三项之和；没有可判断对象的记为“—”。"]
    months = sorted({row["month"] for row in facts.published.rows("trend")})[-12:]
    marks = law_changes.marks(facts, months)
    if marks:
        told = "；".join(f"{month}：{rules}" for month, rules in marks)
        lines.append(f"其间法律有变化的月份：{told}。{law_changes.CAUTION}")
    if facts.n_later > 0:
        lines.append(f"另有{count(facts.n_later)}件发生在统计期间之后，计入以后月份，不列入本期清单。")
    return lines


def _not_on_the_map(facts: Facts) -> list[str]:
    """That the heat map has no room for all units, where it has none."""
    n_found = sum(unit.tally.n_listed > 0 for unit in facts.units)
    n_shown = len(review_charts.units_shown(facts))
    return [f"热力图只列问题最多的{count(n_shown)}个单位，其余见各单位问题表。"] if n_shown < n_found else []


def _funnel_lead(facts: Facts) -> list[str]:
    """How the picture of the units is to be read, and which of them chance does not explain."""
    if not review_charts.points(facts):
        return []
    told = "预期问题数按全局各规则的问题率和本单位的应检数推算" + (
        "" if facts.confirmed.height else "，所列均为疑似问题"
    )
    beyond = review_charts.above(facts)
    if not beyond:
        return [f"{told}。各单位都在99.8%上限以内，差别可以用偶然解释。"]
    named = listing([point.name for point in beyond[:5]]) + (f"等{count(len(beyond))}个单位" if len(beyond) > 5 else "")
    return [f"{told}。{named}高于99.8%上限，不能用偶然解释，应当先查原因；图形本身不作为评价依据。"]


def _themes(facts: Facts) -> list[dict]:
    tallies = [(theme, facts.theme_tally(theme)) for theme in facts.themes] + [("合计", facts.whole)]
    return [{"theme": theme, **_counts(tally)} for theme, tally in tallies]


def _rules(facts: Facts) -> list[dict]:
    return [{"rule": _named(rule), "status": rule.status, **_counts(rule.tally)} for rule in facts.rules]


def _named(rule: Rule) -> str:
    return f"{rule.rule_id} {rule.name}" + (f"（{UNSCORED}）" if rule.unscored else "")


def _counts(tally: Tally) -> dict[str, str]:
    """The counts of a tally as a table prints them."""
    names = ("n_scope", "n_met", "n_breached", "n_borderline", "n_pending", "n_unknown", "n_exempt")
    return {"share": share(tally.n_breached, tally.n_judged), **{name: count(getattr(tally, name)) for name in names}}


def _problems_lead(facts: Facts) -> list[str]:
    if not facts.whole.n_listed:
        return ["完成检查的规则没有发现问题。" + ("没有检查的规则不在此列。" if _unchecked(facts) else "")]
    state = "均为疑似，待核查" if not facts.confirmed.height else f"其中经核查属实{count(facts.confirmed.height)}件"
    return [f"本期清单共{count(facts.whole.n_listed)}件问题，{state}。问题较多的规则如下，案例已隐去单位、编号和人员。"]


def _problem(facts: Facts, rule: Rule, place: int) -> dict:
    tally = rule.tally
    units = len({row.unit_code for row in facts.listed.of_rule[rule.rule_id]})
    laws = _main_laws(citations([law["law"] for law in rule.laws]))
    text = (
        f"应检{count(tally.n_scope)}个，问题{count(tally.n_listed)}件（{by_flow(tally)}），涉及{count(units)}个单位，"
        f"问题率{share(tally.n_breached, tally.n_judged)}。" + (f"主要依据：{laws}。" if laws else "")
    )
    return {
        "lead": f"（{circular.NUMERALS[place - 1]}）{rule.rule_id} {rule.name}",
        "text": text,
        "cases": cases.typical(facts, rule.rule_id),
    }


def _main_laws(laws: str, at_most: int = 2) -> str:
    """The first instruments; all of them stand in report.html."""
    named = laws.split("；")
    return "；".join(named[:at_most]) + ("等" if len(named) > at_most else "")


def _warned(facts: Facts) -> str:
    urgent = sum(horizon.n for horizon in facts.horizons[1:4])
    return (
        f"预警事项{count(facts.published.height('warnings'))}项，其中七日内到期{count(urgent)}项，"
        f"已进入临界{count(facts.horizons[0].n)}项。"
    )


def _warnings(facts: Facts) -> list[str]:
    if not facts.published.height("warnings"):
        return ["没有列入预警的事项。" + ("没有检查的规则不产生预警。" if _unchecked(facts) else "")]
    return [_warned(facts) + "在到期前办结的，不形成问题。"]


def _proposals(facts: Facts) -> list[str]:
    advised: dict[str, list[str]] = {}
    for rule in main_rules(facts):
        advised.setdefault(orders.advice(rule.rule_id), []).append(f"“{rule.name}”")
    lines = [f"针对{''.join(names)}，{advice}" for advice, names in advised.items()]
    if facts.whole.n_listed:
        lines.append(
            f"责任单位于{day_words(orders.verdicts_due_on(facts.published))}前报送核查结果；核查属实的，"
            f"{orders.rectify_term(facts.published)}整改完毕。"
        )
    if facts.with_status("数据不足"):
        lines.append("数据管理部门按照表1补充导出缺少的表和列，使没有得出结论的规则能够运行。")
    if facts.with_status("执行错误"):
        lines.append("执行错误的规则由技术部门排查后重新运行，更正后的结果另行发布。")
    lines = lines or ["保持现有的日常提示和审核，继续按月检查。"]
    return [f"{place}.{line}" for place, line in enumerate(lines, 1)]
