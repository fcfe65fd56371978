"""The statistics of the invented month: its objects by month, place and period; August 2026 was not exported."""

from invented_objects import RULES

COVERED = ("2026-07", "2026-09", "2026-10")
SPANS = [
    ("月", "本期", "2026-10", "2026-10", 1, 1),
    ("月", "上期", "2026-09", "2026-09", 1, 1),
    ("月", "去年同期", "2025-10", "2025-10", 1, 1),
    ("季", "本期", "2026-10", "2026-10", 1, 3),
    ("季", "上期", "2026-07", "2026-09", 3, 3),
    ("季", "去年同期", "2025-10", "2025-10", 1, 3),
    ("半年", "本期", "2026-07", "2026-10", 4, 6),
    ("半年", "上期", "2026-01", "2026-06", 6, 6),
    ("半年", "去年同期", "2025-07", "2025-10", 4, 6),
    ("年", "本期", "2026-01", "2026-10", 10, 12),
    ("年", "上期", "2025-01", "2025-12", 12, 12),
    ("年", "去年同期", "2025-01", "2025-10", 10, 12),
    ("滚动12个月", "本期", "2025-11", "2026-10", 12, 12),
    ("滚动12个月", "上期", "2025-10", "2026-09", 12, 12),
    ("滚动12个月", "去年同期", "2024-11", "2025-10", 12, 12),
]
THEME_OF = {rule_id: theme for rule_id, _, theme, *_ in RULES}


def periods() -> list[dict]:
    """Every period with the months that the exports cover."""
    names = ("period_kind", "stretch", "first_month", "last_month", "n_elapsed", "n_whole")
    rows = [dict(zip(names, span, strict=True)) for span in SPANS]
    for row in rows:
        months = [month for month in COVERED if row["first_month"] <= month <= row["last_month"]]
        row.update(n_covered=len(months), covered_months="、".join(months) or None)
    return rows


def period_marks() -> list[dict]:
    """A law that changed, a month that is missing, a rule that was edited."""
    return [
        {
            "month": "2026-07",
            "mark_kind": "数据",
            "mark": "起才有案件、警情的完整导出（上月发生、本月到期的可能不全）",
        },
        {"month": "2026-08", "mark_kind": "数据", "mark": "缺案件、警情的导出或者明显不全"},
        {
            "month": "2026-10",
            "mark_kind": "法律",
            "rule_id": "JQ-03",
            "rule_name": "刑事案件立案审查超期",
            "mark": "2026-10-15起改按《JQ-03的新规定》第九条",
        },
        {
            "month": "2026-10",
            "mark_kind": "规则",
            "rule_id": "HF-01",
            "rule_name": "警情回访缺失",
            "mark": "规则在2026-09发布以后改过，各月都按现在的规则重新计算，与当月发布的数可能不同",
        },
    ]


def month_facts(objects: list[dict]) -> list[dict]:
    """The objects by the month in which they were due."""
    keys = ("month", "rule_id", "unit_code")
    dated = [{**row, "month": f"{row['due_at']:%Y-%m}"} for row in objects if row["due_at"] < _end(row)]
    together: dict[tuple, list[dict]] = {}
    for row in dated:
        together.setdefault(tuple(row[key] for key in keys), []).append(row)
    return [
        {
            **own[0],
            "theme": THEME_OF[own[0]["rule_id"]],
            "branch_code": own[0]["unit_code"][:6] + "000000",
            **_counts(own),
        }
        for _, own in sorted(together.items())
    ]


def _end(row: dict):
    return row["due_at"].replace(year=2026, month=11, day=1, hour=0, minute=0)


def _counts(rows: list[dict]) -> dict:
    n = {f"n_{word}": sum(row["verdict"] == word for row in rows) for word in ("met", "borderline", "breached")}
    n |= {f"n_{word}": sum(row["verdict"] == word for row in rows) for word in ("pending", "unknown", "exempt")}
    states = {"n_problems": n["n_breached"], "n_suspected": n["n_breached"], "n_flaws": 0, "n_faults": 0, "n_untrue": 0}
    return {**n, **states, "n_scope": len(rows), "n_judged": n["n_met"] + n["n_borderline"] + n["n_breached"]}


PLACES = {"市局": (), "分局": ("branch_code", "branch_name"), "条线": ("line",)}
PLACES["所队"] = ("branch_code", "branch_name", "line", "unit_code", "unit_name")
SCOPES = ((), ("theme",), ("theme", "rule_id", "rule_name"))


def period_rollups(facts: list[dict]) -> list[dict]:
    """The facts added up by period, level and scope."""
    rolled: dict[tuple, dict] = {}
    for period in periods():
        for fact in facts:
            if period["first_month"] <= fact["month"] <= period["last_month"]:
                for level, place in PLACES.items():
                    for scope in SCOPES:
                        _add(rolled, period, fact, level, (*place, *scope))
    for row in rolled.values():
        has_rate = row["n_judged"] and row["n_covered"]
        row["problem_rate"] = round(row["n_problems"] / row["n_judged"], 6) if has_rate else None
        row["standing"] = "不作比较" if has_rate and row["level"] != "市局" else None
    return list(rolled.values())


def _add(rolled: dict, period: dict, fact: dict, level: str, names: tuple[str, ...]) -> None:
    key = (period["period_kind"], period["stretch"], level, *((name, fact[name]) for name in names))
    row = rolled.setdefault(key, {**period, "level": level, **{name: fact[name] for name in names}})
    for name in (name for name in fact if name.startswith("n_")):
        row[name] = row.get(name, 0) + fact[name]
