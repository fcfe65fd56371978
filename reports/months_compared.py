"""The share of problems in the audited month beside the last one, last year's and twelve months, as 统计分析 has it."""

from reports import periods
from reports.facts import Facts
from reports.wording import count

COMPARED = {
    "this_month": ("月", "本期"),
    "last_month": ("月", "上期"),
    "last_year": ("月", "去年同期"),
    "twelve_months": ("滚动12个月", "本期"),
}
NAMES = {"last_month": "上月", "last_year": "去年同期", "twelve_months": "近十二个月"}


def back(month: str, n: int) -> str:
    """The month that lies n months before."""
    year, number = month.split("-")
    place = int(year) * 12 + int(number) - 1 - n
    return f"{place // 12}-{place % 12 + 1:02d}"


def _rows(facts: Facts, theme: str = "", rule_id: str = "") -> dict[str, dict]:
    """What the whole bureau has of that theme, rule or everything in each period that is compared."""
    found = facts.bureau_periods.get((theme, rule_id), {})
    return {name: found[key] for name, key in COMPARED.items() if key in found}


def _printed(rows: dict[str, dict]) -> dict[str, str]:
    cells = {name: periods.rate(rows.get(name)) for name in COMPARED}
    change = periods.change(rows.get("this_month"), rows.get("last_month"))
    return cells | {"change": change.removesuffix("个百分点")}


def by_theme(facts: Facts) -> list[dict]:
    """The themes and the whole: share of problems in every period."""
    themes = [{"theme": theme, **_printed(_rows(facts, theme))} for theme in facts.themes]
    return [*themes, {"theme": "合计", **_printed(_rows(facts))}]


def by_rule(facts: Facts) -> list[dict]:
    """The rules by which something was judged within twelve months: share of problems in every period."""
    rules = [(rule, _rows(facts, rule.theme, rule.rule_id)) for rule in facts.rules]
    return [
        {"rule": f"{rule.rule_id} {rule.name}", **_printed(rows)}
        for rule, rows in rules
        if any(row["n_judged"] for row in rows.values())
    ]


def in_short(facts: Facts) -> str:
    """How the share of the audited month stands beside the last one, in a sentence; nothing where it cannot be said."""
    rows = _rows(facts)
    change = periods.change(rows.get("this_month"), rows.get("last_month"))
    if change == periods.NO_RATE:
        return ""
    changed = "与上月持平" if change == "持平" else f"比上月{change}"
    return f"本月到期的事项问题率{periods.rate(rows['this_month'])}，{changed}。"


def told(facts: Facts) -> list[str]:
    """How the months compare, and of what the exports lack for it."""
    known = periods.known(facts)
    lines = ["以下按应当办结的月份统计，问题数和已判定数见“统计分析.xlsx”。" + in_short(facts)]
    lacking = [
        f"{name}数据覆盖{count(row['n_covered'])}/{count(row['n_elapsed'])}个月"
        for key, name in NAMES.items()
        if (row := known.get(COMPARED[key])) and row["n_covered"] < row["n_elapsed"]
    ]
    if lacking:
        lines.append(f"{'，'.join(lacking)}；没有数据的记为“—”，覆盖不全的只供参考。")
    if facts.published.says("first_audit") == "是":
        lines.append("本期是首次检查，以前月份发生的问题列为存量。")
    return lines
