"""The published tables of the invented month, counted from its objects."""

from datetime import date

from invented_batches import batch_periods, batches, vanished
from invented_objects import MISSING, RULES, UNITS, VERDICTS, listed, objects
from invented_observed import ageing, petition_crossings, unit_indicators
from invented_orders import orders
from invented_periods import month_facts, period_marks, period_rollups, periods
from invented_registers import registers
from invented_reviews import rule_precision, untrue_reasons
from invented_windows import satisfaction, score_window_items, score_windows


def _counts(rows: list[dict]) -> dict:
    return {
        "n_scope": len(rows),
        **{f"n_{verdict}": sum(row["verdict"] == verdict for row in rows) for verdict in VERDICTS},
    }


def _coverage(rows: list[dict]) -> list[dict]:
    covered = []
    for rule_id, name, *_ in RULES:
        counts = _counts([row for row in rows if row["rule_id"] == rule_id])
        status, missing = MISSING.get(rule_id, ("发现问题" if counts["n_breached"] else "通过", None))
        covered.append({"rule_id": rule_id, "rule_name": name, "status": status, "missing": missing, **counts})
    return covered


def _populations(rows: list[dict]) -> list[dict]:
    keys = sorted({(row["rule_id"], row["unit_code"]) for row in rows})
    return [
        {
            **next(row for row in rows if (row["rule_id"], row["unit_code"]) == key),
            **_counts([row for row in rows if (row["rule_id"], row["unit_code"]) == key]),
        }
        for key in keys
    ]


def _rollups(rows: list[dict]) -> list[dict]:
    keys = sorted({(row["rule_id"], row["branch_name"], row["line"]) for row in rows})
    return [
        {**own[0], **_counts(own)}
        for key in keys
        for own in [[row for row in rows if (row["rule_id"], row["branch_name"], row["line"]) == key]]
    ]


def _scores(rows: list[dict]) -> list[dict]:
    scored = []
    for unit_code, unit_name, branch_name, _ in UNITS:
        own = [row for row in rows if row["unit_code"] == unit_code]
        scored.append(
            {
                "unit_code": unit_code,
                "unit_name": unit_name,
                "branch_name": branch_name,
                "n_scope": sum(row["verdict"] in ("met", "borderline", "breached") for row in own),
                "n_confirmed": 0,
                "n_suspected": sum(row["verdict"] == "breached" for row in own),
                "weight_decidable": 83,
                "score": 100,
                "band": "良",
                "grade_note": "核查结果未回填，暂无扣分",
                "red_lines": 0,
            }
        )
    return scored


def _score_bands(rows: list[dict]) -> list[dict]:
    limits = {"n_weighted": 0, "n_expected": "1.2", "lower_95": 0, "upper_95": "3.4", "upper_998": "5.1"}
    return [{**row, **limits, "n_judged": row["n_scope"]} for row in _scores(rows) if row["band"]]


def _score_points(rows: list[dict]) -> list[dict]:
    """A part below a tenth of a point, which the peers' rate adds: the score stays 100."""
    names = ("unit_code", "unit_name", "branch_name", "rule_id", "rule_name")
    about = {name: _score_items(rows)[0].get(name) for name in names}
    return [{**about, "rule_points": 0, "part": "同类平均水平", "weighted": 0, "points": 0}]


def _score_items(rows: list[dict]) -> list[dict]:
    return [
        {
            **row,
            "unit_type": row["line"],
            "weight_theme": row["theme"],
            "weight": 4,
            "is_decidable": True,
            "n_suspected": row["n_breached"],
            "n_confirmed": 0,
            "n_self_reported": 0,
            "n_weighted": 0,
            "peer_n": 20,
            "peer_weighted": 0,
            "peer_rate": 0,
            "shrunken_rate": 0,
            "target": "0.01",
            "ceiling": "0.15",
            "deduction": 0,
        }
        for row in _populations(rows)
    ]


def _quality() -> tuple[list[dict], list[dict]]:
    checks = [
        {
            "table": "案件",
            "column": "受案时间",
            "check": "时间不晚于审计时点",
            "severity": "警告",
            "n_rows": 5000,
            "n_failed": 2,
            "status": "不合格",
            "example_rows": "案件_2026-10.csv:17；案件_2026-10.csv:18",
        },
        {
            "table": "案件",
            "column": "案件编号",
            "check": "编号唯一",
            "severity": "阻断",
            "n_rows": 5000,
            "n_failed": 0,
            "status": "通过",
            "example_rows": None,
        },
        {
            "table": "信访",
            "column": "信访编号",
            "check": "编号唯一",
            "severity": "阻断",
            "n_rows": 0,
            "n_failed": 0,
            "status": "无数据",
            "example_rows": None,
        },
        {
            "table": "警情",
            "column": "处警单位代码",
            "check": "单位代码在单位表中",
            "severity": "提示",
            "n_rows": 300,
            "n_failed": None,
            "status": "执行错误",
            "example_rows": None,
        },
    ]
    failing = [
        {
            "severity": "警告",
            "table": "案件",
            "column": "受案时间",
            "check": "时间不晚于审计时点",
            "key": f"样例/=A{row}",
            "source_file": "案件_2026-10.csv",
            "source_sheet": None,
            "source_row": row,
            "value": "=1+1\u200b",
            "reason": f"受案时间 =1+1\u200b：时间不晚于审计时点（第{row}行）",
            "remedy": "核对日期是不是填错",
        }
        for row in (17, 18)
    ]
    return checks, failing


def _intake() -> list[dict]:
    return [
        {
            "batch": 1,
            "file": "案件_2026-10.csv",
            "sheet": None,
            "table": "案件",
            "sha256": "ab" * 32,
            "encoding": "GB18030",
            "n_read": 5012,
            "n_accepted": 5000,
            "n_quarantined": 3,
            "n_duplicate": 8,
            "n_dropped": 1,
            "identity_columns": "报警人姓名",
            "ignored_columns": None,
        },
        {
            "batch": 1,
            "file": "警情.xlsx",
            "sheet": "10月",
            "table": "警情",
            "sha256": "cd" * 32,
            "encoding": None,
            "n_read": 300,
            "n_accepted": 300,
            "n_quarantined": 0,
            "n_duplicate": 0,
            "n_dropped": 0,
            "identity_columns": None,
            "ignored_columns": "备注",
        },
    ]


def _verdicts() -> list[dict]:
    return [
        {"table": "案件", "verdict": "带病可用", "reason": "受案时间：时间不晚于审计时点（5000行中2行）"}
        | {"n_rows": 5000, "n_blocking": 0, "n_warning": 1},
        {"table": "警情", "verdict": "可用", "reason": None, "n_rows": 300, "n_blocking": 0, "n_warning": 0},
        {"table": "信访", "verdict": "不可用", "reason": "没有提供", "n_rows": 0, "n_blocking": 0, "n_warning": 0},
    ]


def _aside() -> tuple[list[dict], list[dict]]:
    """Three rows of one file: two wait, one was corrected; of one of those that wait no cell is known."""
    place = {"table": "案件", "file": "案件_2026-10.csv", "sheet": None, "sha256": "ab" * 32}
    rows = [
        {"batch": 1, **place, "source_row": number, "column": column, "value": value, "reason": reason, "state": state}
        | {"settled_by": "改正.xlsx" if state == "已改正" else None}
        for number, column, value, reason, state in (
            (19, "案件类型", "=盗窃", "不在规定的取值内", "待改正"),
            (20, None, None, "列数与标题行不符（应为 12 列，实际 9 列）", "待改正"),
            (21, "案件类型", "盗", "不在规定的取值内", "已改正"),
        )
    ]
    cells = {"案件编号": "007", "案件类型": "=盗窃", "办案单位代码": "000012", "来源系统": "样例"}
    known = [{**place, "source_row": 19, "column": column, "value": value} for column, value in cells.items()]
    return rows, [*known, {**place, "source_row": 20, "column": "来源系统", "value": "样例"}]


def _noticed() -> list[dict]:
    return [
        {"batch": 1, "file": "警情.xlsx", "sheet": "旧表", "column": None, "severity": "警告"}
        | {"note": "隐藏的工作表没有读", "n_rows": None},
        {"batch": 1, "file": "案件_2026-10.csv", "sheet": None, "column": "案由", "severity": "提示"}
        | {"note": "去掉了空字符", "n_rows": 3},
    ]


def _dropped() -> list[dict]:
    return [
        {"batch": 1, "file": "案件_2026-10.csv", "sheet": None, "table": "案件", "source_row": 5013, "reason": "合计行"}
    ]


def _gaps() -> list[dict]:
    code, name, *_ = UNITS[0]
    return [
        {"table": "案件", "unit_code": code, "unit_name": name, "n_month": 0, "mean_before": 12}
        | {"finding": "本月没有记录，前三个月每月都有"}
    ]


def trend(findings: list[dict]) -> list[dict]:
    keys = sorted({(row["breach_at"].strftime("%Y-%m"), row["flow"]) for row in findings})
    return [
        {
            "month": month,
            "flow": flow,
            "n": sum((row["breach_at"].strftime("%Y-%m"), row["flow"]) == (month, flow) for row in findings),
        }
        for month, flow in keys
    ]


def rule_months(findings: list[dict]) -> list[dict]:
    """The problems of each rule by the month in which they arose."""
    keys = [(row["rule_id"], row["rule_name"], row["breach_at"].strftime("%Y-%m")) for row in findings]
    names = ("rule_id", "rule_name", "month", "n")
    return [dict(zip(names, (*key, keys.count(key)), strict=True)) for key in sorted(set(keys))]


def law_marks() -> list[dict]:
    """One change of law within the month, one in a month before it, one to come."""
    told = [
        ("2026-09", "AJ-01", "治安案件办理超期", date(2026, 9, 15), "以前"),
        ("2026-10", "JQ-03", "刑事案件立案审查超期", date(2026, 10, 15), "本期"),
        ("2026-11", "HF-01", "警情回访缺失", date(2026, 11, 20), "即将"),
    ]
    names = ("month", "rule_id", "rule_name", "changed_on", "timing")
    return [{**dict(zip(names, row, strict=True)), "law": f"改按《{row[1]}的新规定》第九条"} for row in told]


PROVENANCE = {
    "bureau": "明湖市公安局",
    "issuer": "明湖市公安局法制支队",
    "month": "2026-10",
    "as_of": "2026-11-01 00:00:00",
    "period_start": "2026-10-01",
    "period_end": "2026-10-31",
    "version": "0.1.0",
    "batch": "1",
    "ruleset_hash": "ef" * 32,
    "release": "v1",
    "display_days": "3",
    "display_from": "2026-11-02",
    "display_until": "2026-11-05",
    "score_document": "《明湖市公安局执法质量考核评议实施办法（样例，虚构）》明公办〔2025〕42号",
}


def _rules() -> list[dict]:
    return [
        {
            "rule_id": rule,
            "rule_name": name,
            "question": f"有没有{name}？",
            "rule_class": kind,
            "theme": theme,
            "severity": severity,
            "weight_theme": theme,
        }
        for rule, name, theme, kind, severity, *_ in RULES
    ]


def _units() -> list[dict]:
    return [
        {
            "unit_code": code,
            "unit_name": name,
            "branch_name": branch,
            "line": kind,
            "unit_type": kind,
            "level": "所队",
            "is_scored": True,
        }
        for code, name, branch, kind in UNITS
    ]


def _laws() -> list[dict]:
    return [
        {
            "rule_id": rule,
            "rule_name": name,
            "clock": clock,
            "law_since": date(2026, 1, 1),
            "law": f"{law}：“应当在规定的期限内办结。”",
            "n_scope": 1,
        }
        for rule, name, _, _, _, _, clock, law, _ in RULES
    ]


def room() -> dict[str, list[dict]]:
    """The rows of every published table, made from one list of invented objects so that all totals agree."""
    rows = objects()
    findings = [listed(row) for row in rows if row["verdict"] == "breached"]
    first, second = [row for row in findings if row["unit_code"] == findings[0]["unit_code"]][:2]
    second.update(case_no=first["case_no"], matter=first["matter"])  # one case with two problems
    settled = {**findings.pop(), "status": "销号", "verdict": "属实-瑕疵"}  # found again, and put right before
    for row in findings:
        row["n_in_matter"] = sum(other["matter"] == row["matter"] for other in findings)
    quality, quality_rows = _quality()
    quarantine, quarantine_cells = _aside()
    return {
        "findings": findings,
        "settled": [settled],
        **registers(),
        "orders": orders(),
        "warnings": [listed(row) for row in rows if row["verdict"] in ("pending", "borderline")],
        "coverage": _coverage(rows),
        "populations": _populations(rows),
        "rollups": _rollups(rows),
        "quality": quality,
        "quality_rows": quality_rows,
        "table_quality": _verdicts(),
        "unit_gaps": _gaps(),
        "quarantine": quarantine,
        "quarantine_cells": quarantine_cells,
        "notes": _noticed(),
        "dropped": _dropped(),
        "intake": _intake(),
        "batches": batches(),
        "batch_periods": batch_periods(),
        "vanished": vanished(),
        "scores": _scores(rows),
        "score_bands": _score_bands(rows),
        "score_items": _score_items(rows),
        "score_points": _score_points(rows),
        "score_windows": score_windows(_scores(rows)),
        "score_window_items": score_window_items(_score_items(rows)),
        "satisfaction": satisfaction(),
        "rule_precision": rule_precision(findings),
        "untrue_reasons": untrue_reasons(),
        "rules": _rules(),
        "units": _units(),
        "law_changes": _laws(),
        "law_marks": law_marks(),
        "unit_indicators": unit_indicators(),
        "ageing": ageing(),
        "petition_crossings": petition_crossings(),
        "parameters": [
            {
                "name": "hf01_visit_workdays",
                "value": 3,
                "unit": "个工作日",
                "document": "回访工作办法（样例，虚构）明公办〔2025〕30号第四条",
            }
        ],
        "month_facts": month_facts(rows),
        "periods": periods(),
        "period_marks": period_marks(),
        "period_rollups": period_rollups(month_facts(rows)),
        "trend": trend(findings),
        "rule_months": rule_months(findings),
        "provenance": [{"key": key, "value": value} for key, value in PROVENANCE.items()],
        "reconciliation": [
            {"name": "问题数=各单位问题数之和", "left": len(findings), "right": len(findings), "ok": True}
        ],
    }
