"""What the sheets of 统计分析, 预警清单, 一整改 and 一追究 must hold, from the Parquet files of the month."""

from collections import Counter
from datetime import date

import yaml

from checks import contract
from tests.month import printed_orders
from tests.month import printed_truth as truth
from tests.month.conftest import ROOT
from tests.month.printed_scores import cell, fields, sheet
from tests.month.printed_truth import DASH, UNTIL, Month, count
from tests.month.printed_verdicts import faults_to_answer

NUMBERS = "应检数 n_scope 已判定数 n_judged 问题数 n_problems"
JUDGED = "未核查 n_suspected 属实-瑕疵 n_flaws 属实-过错 n_faults 不属实 n_untrue 临界 n_borderline 无法判断 n_unknown"


def statistics(m: Month) -> dict[str, tuple]:
    """The sheets of 统计分析.xlsx."""
    now = [row for row in m.rows("period_rollups") if row["stretch"] == "本期"]
    numbers, judged = fields(NUMBERS), fields(JUDGED)
    period = (
        ("期间", "period_kind"),
        ("本期", lambda row: truth.named(m.periods[row["period_kind"], "本期"])),
        ("数据覆盖", lambda row: truth.covered(row["n_covered"], m.periods[row["period_kind"], "本期"])),
    )
    scope = (("范围", _scope), ("主题", "theme"), ("规则", truth.rule))
    rates = (("问题率", truth.rate), ("与全市相比", lambda row: row["standing"] or DASH))
    branch = ("分局", lambda row: m.branch(row["branch_name"]))
    unit = (branch, ("单位", lambda row: m.unit(row["unit_code"])), ("条线", "line"))

    def beside(row: dict, stretch: str) -> dict | None:
        return m.rolled.get((row["period_kind"], stretch, *truth.where(row)))

    def compared(*stretches: str):
        for stretch in stretches:
            year = "去年同期" if stretch == "去年同期" else "上期"
            yield f"{year}问题率", lambda row, stretch=stretch: truth.rate_of(beside(row, stretch))
            yield f"比{year}", lambda row, stretch=stretch: truth.change(row, beside(row, stretch))

    def told(stretch: str):
        def said(row: dict) -> str:
            other = m.periods[row["period_kind"], stretch]
            return f"{truth.named(other)} {truth.covered((beside(row, stretch) or other)['n_covered'], other)}"

        return f"{stretch}（数据覆盖）", said

    def of(*levels: str, scopes=("全部", "主题", "规则")) -> list[dict]:
        return [row for row in now if row["level"] in levels and _scope(row) in scopes]

    before, year = list(compared("上期")), list(compared("去年同期"))
    return {
        "局领导": sheet(
            of("市局", "分局", scopes=("全部",)),
            *(*period, ("层级", "level"), branch, *numbers[1:], *rates, *judged[:3], *before, *year),
        ),
        "期间": sheet(
            of("市局"),
            *(*period, *scope, *numbers[1:], rates[0], told("上期"), *before, told("去年同期"), *year),
            ("期内变化", lambda row: changed(m, row["period_kind"], row)),
        ),
        "规则×分局": _matrix(m, now, "分局", "branch_name", m.branch),
        "规则×条线": _matrix(m, now, "条线", "line", str),
        "分局": sheet(of("分局"), branch, *period, *scope, *numbers, *rates, *judged, *before, *year),
        "条线": sheet(of("条线"), ("条线", "line"), *period, *scope, *numbers, *rates, *judged, *before, *year),
        "所队": sheet(
            of("所队", scopes=("全部", "主题")), *unit, *period, *scope[:2], *numbers, *rates, *judged, *before
        ),
        "所队规则": sheet(
            [row for row in of("所队", scopes=("规则",)) if row["period_kind"] == "月"],
            *(*unit, *scope[1:], *numbers, *rates, *judged),
        ),
        "口径变化": sheet(
            m.rows("period_marks"),
            *(("月份", "month"), ("类别", "mark_kind"), ("规则", truth.rule), ("变化", "mark")),
        ),
    }


def _scope(row: dict) -> str:
    return "规则" if row["rule_id"] else "主题" if row["theme"] else "全部"


def changed(m: Month, kind: str, row: dict) -> str:
    """What changed within the audited period, for a rule word for word, for the whole counted."""
    first, last = (m.periods[kind, "本期"][name] for name in ("first_month", "last_month"))
    marks = [mark for mark in m.rows("period_marks") if first <= mark["month"] <= last]
    if row.get("rule_id"):
        own = [mark for mark in marks if mark["rule_id"] == row["rule_id"]]
        return "；".join(f"{truth.month(mark['month'])}{mark['mark_kind']}：{mark['mark']}" for mark in own)
    if row.get("theme"):
        return ""
    said = []
    for word, what in (("法律", "法律"), ("规则", "文件")):
        rules = {mark["rule_id"] for mark in marks if mark["mark_kind"] == word} - {None}
        said += [f"{len(rules)}条规则的{what}有变化"] if rules else []
    return "；".join(said + [f"{truth.month(mark['month'])}{mark['mark']}" for mark in marks if not mark["rule_id"]])


def _matrix(m: Month, now: list[dict], level: str, of: str, name) -> tuple:
    """Rules down, places across."""
    own = [row for row in now if row["level"] == level]
    places = sorted({(row["branch_code"] or "", row[of] or "", row["line"] or "") for row in own})
    cells = {(row["period_kind"], row["theme"], row["rule_id"], row[of] or ""): row for row in own}

    def at(place: str):
        return lambda row: _crossed(cells.get((row["period_kind"], row["theme"], row["rule_id"], place)))

    whole = [row for row in now if row["level"] == "市局" and _scope(row) != "主题"]
    return sheet(
        whole,
        ("期间", "period_kind"),
        ("规则", lambda row: truth.rule(row) or "全部规则"),
        ("数据覆盖", lambda row: truth.covered(row["n_covered"], m.periods[row["period_kind"], "本期"])),
        ("全市", _crossed),
        *((name(place), at(place)) for _, place, _ in places),
    )


def _crossed(row: dict | None) -> str:
    if row is None:
        return DASH
    standing = {"不作比较": " 件数少", None: ""}.get(row["standing"], f" {row['standing']}")
    return f"{truth.rate(row)}{standing}\n{count(row['n_problems'])}/{count(row['n_judged'])}"


def warnings(m: Month) -> dict[str, tuple]:
    """The sheets of 预警清单.xlsx."""
    counted = Counter((row["rule_id"], m.until(row["strict_due_at"])) for row in m.rows("warnings"))
    lines = [rule for rule in m.rules if any(counted[rule["rule_id"], name] for name in UNTIL)]
    whole = {"rule_id": "合计", "rule_name": None}
    for rule in lines:
        for name in UNTIL:
            counted["合计", name] += counted[rule["rule_id"], name]
    return {
        "预警汇总": sheet(
            [*lines, whole],
            *fields("规则编号 rule_id 规则名称 rule_name"),
            *((name, lambda row, name=name: counted[row["rule_id"], name]) for name in UNTIL),
            ("合计", lambda row: sum(counted[row["rule_id"], name] for name in UNTIL)),
        ),
        "预警清单": sheet(
            m.rows("warnings"),
            ("紧急程度", lambda row: m.until(row["strict_due_at"])),
            ("等级", "severity"),
            ("规则", truth.rule),
            ("责任单位", "unit_name"),
            ("对象", _subject),
            *fields("民警警号 officer_no 预警到期时间 strict_due_at 最迟到期时间 due_at"),
            ("剩余时间", lambda row: truth.left(row["hours_left"])),
            ("说明", "reason"),
            ("依据", lambda row: truth.article(row["law"])),
            *fields("案件编号 case_no 人员序号 person_no 起算时间 started_at 剩余小时 hours_left"),
            ("来源", _source),
            ("问题编号", "finding_id"),
        ),
    }


def _subject(row: dict) -> str:
    return f"{row['subject_kind']} {row['subject_no']}"


def _source(row: dict) -> str:
    return f"{row['source_file']} 第{row['source_row']}行" if row["source_file"] else ""


TO_CHECK = ("疑似", "待核查")
TO_CORRECT = (*TO_CHECK, "属实-瑕疵", "属实-过错", "整改")


def rectification(m: Month, code: str) -> dict[str, tuple]:
    """The sheets of the workbook of one unit."""
    rows, remedies = m.listed(unit_code=code), yaml.safe_load((ROOT / "reports/remedies.yaml").read_text("utf-8"))
    due_on = date.fromisoformat(m.says["verdicts_due_on"])
    ordered = {row["finding_id"]: row["due_on"] for row in printed_orders.unfinished(m, code)}
    has_former = any(row["unit_name"] != _plain(m, code) for row in rows)
    laws = Counter((truth.rule(row), row["law"] or "", row["law_since"]) for row in rows)
    who = (("问题编号", "finding_id"), ("等级", "severity"), ("规则", truth.rule))
    returned = contract.returns()
    forms = {
        name: sheet(
            [row for row in rows if row["status"] in states],
            *(*who, ("对象", _subject), ("问题说明", "reason")),
            *(
                (about["heading"], lambda row: "")
                for key, about in returned[form]["columns"].items()
                if key != "finding_id"
            ),
        )
        for name, form, states in (("核查结果", "verdicts", TO_CHECK), ("整改反馈", "rectifications", TO_CORRECT))
    }

    def by_when(row: dict):
        decided = "待下达整改令" if row["status"] in TO_CORRECT[2:4] else None
        return due_on if row["status"] in TO_CHECK else ordered.get(row["finding_id"]) or decided

    if not rows:
        return printed_orders.tables(m, code)
    return {
        "问题清单": sheet(
            rows,
            *who,
            *([("责任单位", "unit_name")] if has_former else []),
            ("对象", _subject),
            *fields("民警警号 officer_no 说明 reason"),
            ("依据", lambda row: truth.article(row["law"])),
            ("整改要求", lambda row: remedies.get(row["rule_id"], remedies["otherwise"])["do"]),
            ("办理期限", by_when),
            *fields("确定性 certainty 增量存量 flow 案件编号 case_no"),
            ("同一事项", lambda row: f"共{row['n_in_matter']}个问题" if row["n_in_matter"] > 1 else ""),
            *fields("人员序号 person_no 起算时间 started_at 到期时间 due_at 实际时间 done_at 超期小时 overdue_hours"),
            ("来源", _source),
        ),
        "依据": sheet(
            [{"rule": rule, "law": law, "since": since, "n": n} for (rule, law, since), n in laws.items()],
            *fields("规则 rule 问题数 n 依据 law 施行日 since"),
        ),
        **{name: form for name, form in forms.items() if form[1]},
        **printed_orders.tables(m, code),
    }


def _plain(m: Month, code: str) -> str:
    return next(row["unit_name"] for row in m.rows("units") if row["unit_code"] == code)


ACCOUNTABILITY = (
    "建议编号 等级 规则 责任单位 对象 发生时间 事实 依据 核查认定的情形 过错情形（令138第二条）"
    " 办案人警号 审核人警号 审批人警号"
    " 从轻减轻的事实 从重的事实 证据索引 容错意见 处理建议 问题编号"
)


def accountability(m: Month) -> dict[str, tuple]:
    """The sheets of 一追究; what roles, facts and evidence it gives is in no file that is handed out."""
    rows = faults_to_answer(m)
    heads = tuple(ACCOUNTABILITY.split(" "))
    lines = [
        (row["number"], row["severity"], truth.rule(row), row["unit_name"], _subject(row), row["breach_at"])
        + (row["reason"], truth.article(row["law"]), row["finding_id"])
        for row in rows
    ]
    by_rule = {truth.rule(row): [each for each in rows if truth.rule(each) == truth.rule(row)] for row in rows}
    sums = [*by_rule.items(), ("", rows)]
    summary = [(rule, float(len({row["unit_code"] for row in own})), float(len(own))) for rule, own in sums]
    listed = {"追究建议": (("…", *heads[:8], heads[-1]), [tuple(map(cell, line)) for line in lines])}
    return listed | ({"按情形汇总": (("…", "规则", "责任单位数", "件数"), summary)} if rows else {})
