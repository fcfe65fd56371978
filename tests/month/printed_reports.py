"""What the tables of 一评议 and 一通报 must hold, from the Parquet files of the month."""

from collections import Counter

from tests.month import printed_truth as truth
from tests.month.printed_truth import DASH, SEVERITIES, UNTIL, Month, count, share
from tests.month.printed_verdicts import annex

UNCHECKED, DECIDED = ("数据不足", "执行错误", "无可检对象"), ("通过", "发现问题")
GRAVITY = ("阻断", "警告", "提示")
COUNTS = ("breached", "borderline", "pending", "unknown", "exempt")
COMPARED = (("月", "本期"), ("月", "上期"), None, ("月", "去年同期"), ("滚动12个月", "本期"))


def judged(of: dict) -> int:
    return of["met"] + of["breached"] + of["borderline"]


def unchecked(m: Month) -> list[dict]:
    return [rule for rule in m.rules if rule["status"] in UNCHECKED]


def by_problems(m: Month) -> list[dict]:
    """The rules with problems, the most first, the gravest first where two have as many."""
    found = [{**rule, "n": len(m.listed(rule_id=rule["rule_id"]))} for rule in m.rules]
    return sorted(
        (rule for rule in found if rule["n"]),
        key=lambda rule: (-rule["n"], SEVERITIES.index(rule["severity"]), rule["rule_id"]),
    )


def review(m: Month) -> dict[str, tuple]:
    """The tables of 一评议.docx in their order."""
    main = [("主题", theme, m.together([rule for rule in m.rules if rule["theme"] == theme])) for theme in m.themes]
    themes = list(m.themes) if len(m.themes) <= 5 else [*m.themes[:4], "其他"]
    heads = ("应检数", "合规", "问题", "问题率", "临界", "未到期", "无法判断", "豁免")
    tables = (
        _figures(m),
        (("规则", "状态", "缺少的数据或者原因"), reasons(m)),
        (("主题", *heads), [_themed(theme, of) for _, theme, of in (*main, ("", "合计", m.whole))]),
        (("主题", *_months()), [(theme, *_compared(m, theme=theme)) for theme in m.themes] + [("合计", *_compared(m))]),
        (("分局", "单位", "应检数", "问题", *themes), [_unit(m, unit, themes) for unit in m.units]),
        (("单位", "案件", "信访", "问题", "涉及规则"), _petitions(m)),
        (("表", "列", "检查", "级别", "不合格"), [_check(row) for row in worst(m)[:15]]),
        (("距最早到期时间", "事项数", "其中红色等级"), _horizons(m) if m.rows("warnings") else []),
        (("规则", "状态", *(heads[0], *heads[2:7])), [_ruled(rule) for rule in m.rules]),
        (
            ("规则", *_months()),
            [
                (truth.rule(rule), *_compared(m, theme=rule["theme"], rule_id=rule["rule_id"]))
                for rule in m.rules
                if any(
                    (m.of_period(*key, theme=rule["theme"], rule_id=rule["rule_id"]) or {}).get("n_judged")
                    for key in COMPARED
                    if key
                )
            ],
        ),
    )
    return {f"表{place}": table for place, table in enumerate((each for each in tables if each[1]), 1)}


def figures(m: Month) -> list[tuple[str, str]]:
    """The eight figures of the first page."""
    done = [rule for rule in m.rules if rule["status"] in DECIDED]
    return [
        (count(m.whole["scope"]), "应检对象"),
        (count(len(m.listed())), "发现问题"),
        (count(len(m.listed(flow="本月新增"))), "其中本月新增"),
        (count(len(m.listed(severity="红"))), "其中红色等级"),
        (f"{count(len(done))}/{count(len(m.rules))}", "完成检查的规则"),
        (count(sum(row["verdict"] in ("属实-瑕疵", "属实-过错") for row in m.listed())), "经核查属实"),
        (count(m.whole["unknown"]), "无法判断"),
        (count(len(m.rows("warnings"))), "预警事项"),
    ]


def _figures(m: Month) -> tuple:
    values, labels = zip(*figures(m), strict=True)
    return values[:4], [labels[:4], values[4:], labels[4:]]


def reasons(m: Month) -> list[tuple]:
    return [(truth.rule(rule), rule["status"], rule["missing"] or "范围内没有对象") for rule in unchecked(m)]


def _themed(name: str, of: dict) -> tuple:
    counted = [count(of[word]) for word in COUNTS]
    return name, count(of["scope"]), count(of["met"]), counted[0], share(of["breached"], judged(of)), *counted[1:]


def _ruled(rule: dict) -> tuple:
    _, scope, _, *others = _themed("", rule)
    return truth.rule(rule) + "（不计分）" * bool(rule["unscored"]), rule["status"], scope, *others[:-1]


def _months() -> tuple:
    return "本月", "上月", "比上月（百分点）", "去年同期", "近十二个月"


def _compared(m: Month, **scope) -> tuple:
    rows = [m.of_period(*key, **scope) if key else None for key in COMPARED]
    cells = [truth.rate(row) for row in rows]
    cells[2] = truth.change(rows[0], rows[1]).removesuffix("个百分点")
    return tuple(cells)


def _unit(m: Month, unit: dict, themes: list[str]) -> tuple:
    own = m.listed(unit_code=unit["unit_code"])
    counts = Counter(row["theme"] if row["theme"] in themes else "其他" for row in own)
    cells = (count(counts[theme]) if counts[theme] else "" for theme in themes)
    return unit["branch"] or DASH, m.unit(unit["unit_code"]), count(unit["scope"]), count(len(own)), *cells


def _petitions(m: Month) -> list[tuple]:
    units: dict[str, list[dict]] = {}
    for row in m.rows("petition_crossings"):
        units.setdefault(row["unit_code"], []).append(row)
    return [
        (
            m.unit(code),
            count(len(own)),
            *(count(sum(row[name] for row in own)) for name in ("n_petitions", "n_findings")),
            "、".join(sorted({rule for row in own for rule in row["rules"].split("、")})),
        )
        for code, own in units.items()
    ]


def worst(m: Month) -> list[dict]:
    failed = [row for row in m.rows("quality") if row["status"] in ("不合格", "执行错误")]
    return sorted(
        failed, key=lambda row: (GRAVITY.index(row["severity"]), -(row["n_failed"] or 0), row["table"], row["check"])
    )


def _check(row: dict) -> tuple:
    if row["status"] == "执行错误":
        return row["table"], row["column"] or "整行", row["check"], row["severity"], row["status"]
    numbers = f"{count(row['n_failed'])}/{count(row['n_rows'])}（{share(row['n_failed'], row['n_rows'])}）"
    return row["table"], row["column"] or "整行", row["check"], row["severity"], numbers


def _horizons(m: Month) -> list[tuple]:
    shown = [(name, own) for name, own in m.urgency.items() if own or name != UNTIL[-1]]
    return [(name, count(len(own)), count(sum(row["severity"] == "红" for row in own))) for name, own in shown]


def circular(m: Month) -> dict[str, tuple]:
    """The tables of 一通报.docx: what is confirmed of each unit, the rules without a result, the copies."""
    printed_on = f"{m.says.get('issuer') or m.says['bureau']}{truth.day(m.as_of)}印发"
    copies = m.says.get("copies", "局领导，执法监督管理委员会各成员单位")
    tables = (
        (("责任单位", "核查属实的问题", "其中红色", "件数"), annex(m)),
        (("规则", "状态", "缺少的数据或者原因"), reasons(m)),
        ((f"抄送：{copies}。",), [(printed_on,)]),
    )
    return {f"表{place}": table for place, table in enumerate((each for each in tables if each[1]), 1)}
