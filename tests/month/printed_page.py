"""What the tables and drawings of report.html must hold, from the Parquet files of the month."""

from collections import Counter

from tests.month import printed_truth as truth
from tests.month.printed_page_data import about_data, badge
from tests.month.printed_reports import UNCHECKED, by_problems, judged, reasons
from tests.month.printed_truth import DASH, FLOWS, KINDS, SAID, SEVERITIES, STRETCHES, VERDICTS, Month, count, share
from tests.month.printed_workbooks import changed

LISTED_AT_MOST, WARNED_AT_MOST, MAPPED_AT_MOST, MONTHS_AT_MOST = 400, 40, 60, 24


def page(m: Month) -> dict[str, tuple]:
    """The tables and drawings of report.html."""
    heads = ("规则", "状态", "结论构成", "应检数", *SAID.values(), "近12个月")
    mapped = sorted(m.units, key=lambda unit: -len(m.listed(unit_code=unit["unit_code"])))[:MAPPED_AT_MOST]
    codes = {unit["unit_code"] for unit in mapped}
    counted = Counter((row["unit_code"], row["rule_id"]) for row in m.listed() if row["unit_code"] in codes)
    bands = sorted({(row["from_days"], row["band"]) for row in m.rows("ageing")})
    tables = {
        "rules 1": (heads, [_rule_line(m, rule) for rule in m.rules] + [_rule_total(m)]),
        "unchecked 1": (
            ("规则", "状态", "缺少的数据或者原因"),
            [(name, badge(status), why) for name, status, why in reasons(m)],
        ),
        "charts 各规则问题数": (("规则", "件数"), [_bar(m, rule) for rule in by_problems(m)[:40]]),
        "charts 各单位各规则问题数": (
            ("单位", "规则", "件数"),
            [(m.unit(code), rule, str(n)) for (code, rule), n in counted.items()],
        ),
        "charts 问题发生月份": (("月份", "件数"), _arose(m)),
        "periods 1": (
            ("期间", "本期", "问题率", "上期", "比上期", "去年同期", "比去年同期", "期内变化"),
            [_period_line(m, kind) for kind in KINDS],
        ),
        "periods 2": (("分局", *KINDS), _branches(m)),
        "units 1": (
            ("分局", "单位", "应检数", "问题", "问题率", *SEVERITIES, "本月新增", "临界", "无法判断", "得分"),
            [_unit_line(m, unit) for unit in m.units],
        ),
        "ageing 1": (
            ("分局", "单位", *(band for _, band in bands), "未结案件数", "其中行为人不明、在逃"),
            _ageing(m, bands),
        ),
        "warnings 1": (
            ("紧急程度", "等级", "规则", "单位", "对象", "最早到期", "最迟到期", "剩余"),
            [_warning(m, row) for row in m.rows("warnings")[:WARNED_AT_MOST]],
        ),
        "findings 1": (
            ("等级", "规则", "单位", "对象", "到期或者发生", "超期", "增量存量", "说明"),
            _findings(shown(m)),
        ),
        **about_data(m),
    }
    return {place: table for place, table in tables.items() if table[1] or place.startswith(("rules", "units"))}


def _rule_line(m: Month, rule: dict) -> tuple:
    laws: dict = {}
    for row in m.rows("law_changes"):
        if row["rule_id"] == rule["rule_id"] and row["law"]:
            laws.setdefault(row["law_since"], []).append(row["law"])
    now = any(row["rule_id"] == rule["rule_id"] and row["timing"] == "本期" for row in m.rows("law_marks"))
    cited = [(f"{truth.day(since)}起 " if since else "") + truth.articles(texts) for since, texts in laws.items()]
    name = " ".join([truth.rule(rule), rule["severity"], *(["※本期法律有变化"] if now else []), *cited])
    lacks = f" 缺少：{rule['missing']}" if rule["missing"] and rule["status"] not in UNCHECKED else ""
    lacks += f" 不计分：{rule['unscored']}" if rule["unscored"] else ""
    said = "，".join(
        f"{SAID[word]}{count(rule[word])}（{share(rule[word], rule['scope'])}）" for word in VERDICTS if rule[word]
    )
    return (
        name,
        badge(rule["status"]) + lacks,
        said or "没有结论",
        count(rule["scope"]),
        *_parts(rule),
        _year(m, rule),
    )


def _parts(of: dict) -> list[str]:
    whole = {word: judged(of) if word == "breached" else of["scope"] for word in VERDICTS}
    return [f"{count(of[word])} {share(of[word], whole[word])}" for word in VERDICTS]


def _rule_total(m: Month) -> tuple:
    return f"合计（{len(m.rules)}条）", "", "", count(m.whole["scope"]), *_parts(m.whole), ""


def last_months(m: Month) -> list[str]:
    """The audited month and the eleven before it."""
    year, number = map(int, m.says["month"].split("-"))
    return [f"{(12 * year + number - 1 - back) // 12}-{(number - 1 - back) % 12 + 1:02d}" for back in range(11, -1, -1)]


def _year(m: Month, rule: dict) -> str:
    """The small line in words and the numbers beside it."""
    months, counts = (
        last_months(m),
        {row["month"]: row["n"] for row in m.rows("rule_months") if row["rule_id"] == rule["rule_id"]},
    )
    if not counts and not rule["scope"]:
        return DASH
    marked = {row["month"] for row in m.rows("law_marks") if row["rule_id"] == rule["rule_id"]}
    law = "".join(f"；{truth.month(name)}法律有变化" for name in months if name in marked)
    numbers = "、".join(count(counts.get(name, 0)) for name in months)
    earlier = sum(n for name, n in counts.items() if name < months[0])
    later = sum(n for name, n in counts.items() if name > months[-1])
    said = f"{truth.month(months[0])}至{truth.month(months[-1])}各月问题数：{numbers}{law} "
    said += f"{count(sum(counts.values()) - earlier - later)}件"
    return said + (f"，更早{count(earlier)}件" if earlier else "") + (f"，以后{count(later)}件" if later else "")


def _bar(m: Month, rule: dict) -> tuple:
    """A bar of the chart of rules with the words beside it."""
    flows = {flow: len(m.listed(rule_id=rule["rule_id"], flow=flow)) for flow in FLOWS}
    parts = "，".join(f"{flow.removeprefix('本月')}{n}" for flow, n in flows.items() if n)
    return truth.rule(rule), f"{rule['n']}（{parts}）"


def months_drawn(m: Month) -> list[str]:
    """The months of the chart: those in which problems arose, the last ones."""
    return sorted({row["month"] for row in m.rows("trend")})[-MONTHS_AT_MOST:]


def _arose(m: Month) -> list[tuple]:
    months, arose = months_drawn(m), Counter()
    for row in m.rows("trend"):
        arose[row["month"]] += row["n"]
    marked = {row["month"] for row in m.rows("law_marks")}
    return [(truth.month(name)[2:] + "※" * (name in marked), str(arose[name])) for name in months]


def _period_line(m: Month, kind: str) -> tuple:
    now, before, year = (m.periods[kind, stretch] for stretch in STRETCHES)
    rows = [m.of_period(kind, stretch) for stretch in STRETCHES]
    n_covered = [(row or period)["n_covered"] for row, period in zip(rows, (now, before, year), strict=True)]
    part = "， 不是整期" if n_covered[0] < now["n_elapsed"] or now["n_covered"] < now["n_whole"] else ""
    cells = [kind, f"{truth.named(now)} 覆盖{truth.covered(n_covered[0], now)}{part}", truth.rate_of(rows[0])]
    for period, row, n in ((before, rows[1], n_covered[1]), (year, rows[2], n_covered[2])):
        cells += [
            f"{truth.named(period)} {truth.rate_of(row)} 覆盖{truth.covered(n, period)}",
            truth.change(rows[0], row),
        ]
    marks = changed(m, kind, {})
    return *cells, f"※ {marks}" if marks else DASH


def _branches(m: Month) -> list[tuple]:
    names = {row["branch_name"] for row in m.rows("period_rollups") if row["level"] == "分局" and row["branch_name"]}
    lines = []
    for name in names:
        rows = [m.of_period(kind, "本期", level="分局", branch_name=name) for kind in KINDS]
        cells = [f"{truth.rate_of(row)} {(row or {}).get('standing') or ''}".strip() for row in rows]
        lines.append((m.branch(name), *cells))
    return lines


def common_note(m: Month) -> str:
    """The note on most scores, said once above the table."""
    notes = Counter(row["grade_note"] for row in m.rows("scores") if row["grade_note"])
    return min(notes, key=lambda note: (-notes[note], note), default="")


def _unit_line(m: Month, unit: dict) -> tuple:
    code = unit["unit_code"]
    own, score = m.listed(unit_code=code), next((row for row in m.rows("scores") if row["unit_code"] == code), None)
    said = DASH if score is None or score["score"] is None else f"{score['score']:.1f}"
    note = score["grade_note"] if score and score["grade_note"] not in (None, common_note(m)) else ""
    severities = (count(len(m.listed(unit_code=code, severity=word))) for word in SEVERITIES)
    return (
        *(unit["branch"] or DASH, m.unit(code), count(unit["scope"]), count(len(own))),
        *(share(unit["breached"], judged(unit)), *severities, count(len(m.listed(unit_code=code, flow="本月新增")))),
        *(count(unit["borderline"]), count(unit["unknown"]), f"{said} {note}".strip()),
    )


def _ageing(m: Month, bands: list[tuple]) -> list[tuple]:
    rows = m.rows("ageing")
    units = {(m.branch(row["branch_name"]) or DASH, m.unit(row["unit_code"])): row["unit_code"] for row in rows}
    own = [(*name, [row for row in rows if row["unit_code"] == code]) for name, code in units.items()]
    return [
        (
            *(branch, unit),
            *(count(sum(row["n_open"] for row in listed if row["band"] == band)) for _, band in bands),
            *(count(sum(row[name] for row in listed)) for name in ("n_open", "n_stock")),
        )
        for branch, unit, listed in (*own, ("", "合计", rows))
    ]


def _warning(m: Month, row: dict) -> tuple:
    subject = f"{row['subject_kind']} {row['subject_no']}"
    dates = truth.stamp(row["strict_due_at"]), truth.stamp(row["due_at"]) or DASH
    left = truth.left(row["hours_left"])
    return m.until(row["strict_due_at"]), row["severity"], truth.rule(row), row["unit_name"], subject, *dates, left


def shown(m: Month) -> list[dict]:
    """The findings that the page has room for: of each unit and rule the first, then the second, and so on."""
    turns, placed = Counter(), []
    for place, row in enumerate(m.rows("findings")):
        placed.append((turns[row["unit_code"], row["rule_id"]], place, row))
        turns[row["unit_code"], row["rule_id"]] += 1
    return [row for _, _, row in sorted(placed, key=lambda each: each[:2])[:LISTED_AT_MOST]]


def _findings(rows: list[dict]) -> list[tuple]:
    together = Counter(row["matter"] for row in rows)
    lines = [
        (
            row["severity"],
            f"{truth.rule(row)} 判断：{row['certainty']} 状态：{row['status']}",
            row["unit_name"],
            f"{row['subject_kind']} {row['subject_no']}",
            truth.stamp(row["due_at"] or row["breach_at"]),
            truth.hours(row["overdue_hours"]),
            row["flow"],
            row["reason"] or "",
        )
        for row in rows
    ]
    matters = {row["matter"]: row["n_in_matter"] for row in rows if row["n_in_matter"] > 1}
    for name, n in matters.items():
        rest = f"，此处列{together[name]}个，其余{n - together[name]}个见问题清单.csv" if together[name] < n else ""
        lines.append((f"{name}：{n}个问题，宜一并核查{rest}",))
    return lines
