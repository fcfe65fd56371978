"""A published room with invented rows: how the publications are tested without the whole run."""

from datetime import date, datetime, timedelta
from hashlib import sha256
from types import SimpleNamespace

import duckdb

from reports import tables

AS_OF = datetime(2026, 11, 1)
RUN = SimpleNamespace(
    as_of=AS_OF,
    period=SimpleNamespace(month="2026-10", starts_at=datetime(2026, 10, 1), ends_at=datetime(2026, 11, 1)),
)
TYPES = {
    **dict.fromkeys(("started_at", "due_at", "done_at", "breach_at", "strict_due_at"), "timestamp"),
    **dict.fromkeys(("law_since",), "date"),
    **dict.fromkeys(("is_scored", "is_decidable", "ok"), "boolean"),
    **dict.fromkeys(("source_row", "overdue_hours", "hours_left", "n", "red_lines"), "bigint"),
    **dict.fromkeys(("score", "weight", "weight_decidable", "n_weighted", "peer_weighted", "deduction"),
                    "decimal(18,2)"),
    **dict.fromkeys(("peer_rate", "shrunken_rate", "target", "ceiling"), "decimal(18,6)"),
}
VERDICTS = ("met", "breached", "borderline", "pending", "unknown", "exempt")
# rule, name, theme, theme of the weights, class, severity, subject, clock, law, limit in hours
RULES = [
    ("JQ-01", "疑似有案不立", "受立案", "S", "橙", "警情", "", "接报案与立案工作规定第十二条", 24),
    ("JQ-03", "刑事案件立案审查超期", "受立案", "R", "橙", "案件", "", "公安部关于改革完善受案立案制度的意见二（一）2", 72),
    ("AJ-01", "治安案件办理超期", "办案期限", "R", "橙", "案件", "", "治安管理处罚法第一百一十八条", 720),
    ("RS-02", "传唤拘传继续盘问超时", "人身自由", "R", "红", "措施", "时长", "刑事诉讼法第一百一十九条", 12),
    ("RS-03", "刑拘后二十四小时未送看守所", "人身自由", "R", "红", "措施", "", "刑事诉讼法第八十五条", 24),
    ("RS-04", "二十四小时内未讯问或未通知家属", "人身自由", "R", "橙", "措施", "讯问", "刑事诉讼法第八十六条", 24),
    ("RS-06", "不批捕未立即释放", "人身自由", "R", "红", "措施", "", "刑事诉讼法第九十一条", 24),
    ("CW-01", "涉案财物未按期移交保管", "涉案财物", "R", "黄", "财物", "", "公安机关办理行政案件程序规定第一百九十条", 24),
    ("HF-01", "警情回访缺失", "回访与答复", "R", "黄", "警情", "", "明湖市公安局执法办案回访工作办法第四条", 72),
]
MISSING = {"RS-04": ("数据不足", "强制措施：首次讯问时间"), "RS-06": ("执行错误", "规则执行出错：除数为零")}
UNITS = [(f"3301{branch:02d}{place:02d}0000", f"{name}分局{kind}{'' if kind == '刑侦大队' else '派出所'}",
          f"明湖市公安局{name}分局", "刑侦" if kind == "刑侦大队" else "派出所")
         for branch, name in enumerate(("东湖", "西溪", "南屏"), 1)
         for place, kind in enumerate(("城关", "柳林", "刑侦大队"), 1)]


def _verdict(rule: int, unit: int, number: int) -> str:
    """A fixed spread of verdicts: mostly met, some breached, and each of the others somewhere."""
    if RULES[rule][0] in MISSING:
        return "none"
    place = (rule * 7 + unit * 5 + number * 3) % 29
    return {0: "breached", 11: "breached", 4: "borderline", 8: "pending", 15: "unknown", 22: "exempt"}.get(place, "met")


def objects() -> list[dict]:
    """Every invented object in scope, with its verdict and its dates."""
    rows = []
    for rule, (rule_id, name, theme, kind, severity, subject, clock, law, hours) in enumerate(RULES):
        for unit, (unit_code, unit_name, branch_name, unit_type) in enumerate(UNITS):
            for number in range(6 if rule_id != "RS-03" or unit_type == "刑侦" else 0):
                verdict = _verdict(rule, unit, number)
                if verdict == "none":
                    continue
                started = datetime(2026, 10, 3, 8, 5) + timedelta(days=number * 4 - 20 * (number == 5), hours=unit)
                if verdict == "pending":
                    started = AS_OF + timedelta(hours=7 + 31 * unit - hours)
                elif verdict == "borderline":
                    started = AS_OF - timedelta(hours=hours, minutes=30)
                elif started + timedelta(hours=hours + 1) >= AS_OF:
                    started -= timedelta(days=45)
                rows.append({
                    "rule_id": rule_id, "rule_name": name, "theme": theme, "rule_class": kind, "severity": severity,
                    "subject_kind": subject, "clock": clock, "law": f"{law}：“应当在规定的期限内办结。”",
                    "unit_code": unit_code, "unit_name": unit_name, "branch_name": branch_name, "line": unit_type,
                    "subject_no": f"A{rule_id[-2:]}{unit_code[2:8]}-{number:04d}", "case_no": f"0{unit}{number}",
                    "person_no": "01" if subject == "措施" else None, "officer_no": f"0{unit}123{number}",
                    "started_at": started, "strict_due_at": started + timedelta(hours=hours),
                    "due_at": started + timedelta(hours=hours + 1), "verdict": verdict, "law_since": date(2026, 1, 1),
                })
    return rows


def _listed(row: dict) -> dict:
    seed = "/".join((row["rule_id"], row["subject_no"], row["clock"]))
    old = row["started_at"] < datetime(2026, 10, 1)
    return {
        **row, "finding_id": sha256(seed.encode()).hexdigest()[:16], "status": "疑似", "done_at": None,
        "certainty": "确定" if row["rule_class"] == "R" else "疑似", "flow": "存量" if old else "本月新增",
        "breach_at": row["due_at"], "first_seen_month": "2026-10", "source_file": "案件_2026-10.csv",
        "source_row": 17, "overdue_hours": int((AS_OF - row["due_at"]).total_seconds() // 3600),
        "hours_left": int((row["due_at"] - AS_OF).total_seconds() // 3600),
        "reason": f"{row['subject_kind']} {row['subject_no']} 期限届满，至审计时点仍未办结",
    }


def _counts(rows: list[dict]) -> dict:
    return {"n_scope": len(rows), **{f"n_{verdict}": sum(row["verdict"] == verdict for row in rows)
                                     for verdict in VERDICTS}}


def _coverage(rows: list[dict]) -> list[dict]:
    covered = []
    for rule_id, name, *_ in RULES:
        counts = _counts([row for row in rows if row["rule_id"] == rule_id])
        status, missing = MISSING.get(rule_id, ("发现问题" if counts["n_breached"] else "通过", None))
        covered.append({"rule_id": rule_id, "rule_name": name, "status": status, "missing": missing, **counts})
    return covered


def _populations(rows: list[dict]) -> list[dict]:
    keys = sorted({(row["rule_id"], row["unit_code"]) for row in rows})
    return [{**next(row for row in rows if (row["rule_id"], row["unit_code"]) == key),
             **_counts([row for row in rows if (row["rule_id"], row["unit_code"]) == key])} for key in keys]


def _scores(rows: list[dict]) -> list[dict]:
    scored = []
    for unit_code, unit_name, branch_name, _ in UNITS:
        own = [row for row in rows if row["unit_code"] == unit_code]
        scored.append({"unit_code": unit_code, "unit_name": unit_name, "branch_name": branch_name,
                       "n_scope": sum(row["verdict"] in ("met", "borderline", "breached") for row in own),
                       "n_confirmed": 0, "n_suspected": sum(row["verdict"] == "breached" for row in own),
                       "weight_decidable": 83, "score": 100, "grade_note": "核查结果未回填，暂无扣分", "red_lines": 0})
    return scored


def _score_items(rows: list[dict]) -> list[dict]:
    return [{**row, "unit_type": row["line"], "weight_theme": row["theme"], "weight": 4, "is_decidable": True,
             "n_suspected": row["n_breached"], "n_confirmed": 0, "n_weighted": 0, "peer_n": 20, "peer_weighted": 0,
             "peer_rate": 0, "shrunken_rate": 0, "target": "0.01", "ceiling": "0.15", "deduction": 0}
            for row in _populations(rows)]


def _quality() -> tuple[list[dict], list[dict]]:
    checks = [
        {"table": "案件", "column": "受案时间", "check": "时间不晚于审计时点", "severity": "警告", "n_rows": 5000, "n_failed": 2,
         "status": "不合格", "example_rows": "案件_2026-10.csv:17；案件_2026-10.csv:18"},
        {"table": "案件", "column": "案件编号", "check": "编号唯一", "severity": "阻断", "n_rows": 5000, "n_failed": 0,
         "status": "通过", "example_rows": None},
        {"table": "信访", "column": "信访编号", "check": "编号唯一", "severity": "阻断", "n_rows": 0, "n_failed": 0,
         "status": "无数据", "example_rows": None},
        {"table": "警情", "column": "处警单位代码", "check": "单位代码在单位表中", "severity": "提示", "n_rows": 300,
         "n_failed": None, "status": "执行错误", "example_rows": None},
    ]
    failing = [{"table": "案件", "column": "受案时间", "check": "时间不晚于审计时点", "key": f"样例/=A{row}",
                "source_file": "案件_2026-10.csv", "source_sheet": None, "source_row": row} for row in (17, 18)]
    return checks, failing


def _intake() -> list[dict]:
    return [{"batch": 1, "file": "案件_2026-10.csv", "sheet": None, "table": "案件", "sha256": "ab" * 32,
             "encoding": "GB18030", "n_read": 5012, "n_accepted": 5000, "n_quarantined": 3, "n_duplicate": 8,
             "n_subtotal": 1, "identity_columns": "报警人姓名", "ignored_columns": None},
            {"batch": 1, "file": "警情.xlsx", "sheet": "10月", "table": "警情", "sha256": "cd" * 32, "encoding": None,
             "n_read": 300, "n_accepted": 300, "n_quarantined": 0, "n_duplicate": 0, "n_subtotal": 0,
             "identity_columns": None, "ignored_columns": "备注"}]


def _trend(findings: list[dict]) -> list[dict]:
    keys = sorted({(row["breach_at"].strftime("%Y-%m"), row["flow"]) for row in findings})
    return [{"month": month, "flow": flow, "n": sum(
        (row["breach_at"].strftime("%Y-%m"), row["flow"]) == (month, flow) for row in findings)}
        for month, flow in keys]


PROVENANCE = {"bureau": "明湖市公安局", "issuer": "明湖市公安局法制支队", "month": "2026-10", "as_of": "2026-11-01 00:00:00",
              "period_start": "2026-10-01", "period_end": "2026-10-31", "version": "0.1.0", "batch": "1",
              "ruleset_hash": "ef" * 32, "release": "v1"}


def room() -> dict[str, list[dict]]:
    """The rows of every published table, made from one list of invented objects so that all totals agree."""
    rows = objects()
    findings = [_listed(row) for row in rows if row["verdict"] == "breached"]
    quality, quality_rows = _quality()
    return {
        "findings": findings,
        "warnings": [_listed(row) for row in rows if row["verdict"] in ("pending", "borderline")],
        "coverage": _coverage(rows), "populations": _populations(rows), "quality": quality,
        "quality_rows": quality_rows, "intake": _intake(), "scores": _scores(rows), "score_items": _score_items(rows),
        "rules": [{"rule_id": rule, "rule_name": name, "question": f"有没有{name}？", "rule_class": kind, "theme": theme,
                   "severity": severity, "weight_theme": theme}
                  for rule, name, theme, kind, severity, *_ in RULES],
        "parameters": [{"name": "hf01_visit_workdays", "value": 3, "unit": "个工作日",
                        "document": "回访工作办法（样例，虚构）明公办〔2025〕30号第四条"}],
        "units": [{"unit_code": code, "unit_name": name, "branch_name": branch, "line": kind, "unit_type": kind,
                   "level": "所队", "is_scored": True} for code, name, branch, kind in UNITS],
        "law_changes": [{"rule_id": rule, "rule_name": name, "clock": clock, "law_since": date(2026, 1, 1),
                         "law": f"{law}：“应当在规定的期限内办结。”", "n_scope": 1}
                        for rule, name, _, _, _, _, clock, law, _ in RULES],
        "trend": _trend(findings),
        "provenance": [{"key": key, "value": value} for key, value in PROVENANCE.items()],
        "reconciliation": [{"name": "问题数=各单位问题数之和", "left": len(findings), "right": len(findings), "ok": True}],
    }


def without_findings() -> dict[str, list[dict]]:
    """A month in which every rule that ran found nothing."""
    rows = room()
    for table in ("findings", "warnings", "trend"):
        rows[table] = []
    for table in ("coverage", "populations"):
        for row in rows[table]:
            row["n_met"] += row["n_breached"] + row["n_borderline"] + row["n_pending"]
            row.update(n_breached=0, n_borderline=0, n_pending=0)
            if row.get("status") == "发现问题":
                row["status"] = "通过"
    for row in rows["scores"] + rows["score_items"]:
        row["n_suspected"] = 0
    return rows


def one_rule_decided() -> dict[str, list[dict]]:
    """Another system's export: one rule could run, the rest lack data, and no unit has a name."""
    rows, kept = room(), "JQ-03"
    for table in ("findings", "populations", "law_changes", "score_items"):
        rows[table] = [{**row, "unit_name": None, "branch_name": None} for row in rows[table] if row["rule_id"] == kept]
    nothing = {f"n_{word}": 0 for word in ("scope", *VERDICTS)}
    rows["coverage"] = [row if row["rule_id"] == kept else
                        {**row, "status": "数据不足", "missing": "没有这类数据", **nothing} for row in rows["coverage"]]
    rows["trend"] = _trend(rows["findings"])
    for table in ("warnings", "units", "scores", "score_items", "quality_rows", "parameters"):
        rows[table] = []
    rows["provenance"] = [{"key": "month", "value": "2026-10"}]
    return rows


def warehouse(rows: dict[str, list[dict]]) -> duckdb.DuckDBPyConnection:
    """A connection whose published room holds exactly these rows under the published headings."""
    con = duckdb.connect()
    con.execute("create schema published").fetchall()
    for table, about in tables.headings().items():
        columns = ", ".join(f'"{name}" {_type(table, name)}' for name in about["columns"])
        con.execute(f"create table published.{table} ({columns})").fetchall()
        marks = ", ".join("?" for _ in about["columns"])
        for row in rows.get(table, []):
            con.execute(f"insert into published.{table} values ({marks})",
                        [row.get(name) for name in about["columns"]]).fetchall()
    return con


def _type(table: str, column: str) -> str:
    if table == "reconciliation" and column in ("left", "right") or column.startswith("n_") and column not in TYPES:
        return "bigint"
    if table in ("parameters", "intake") and column in ("value", "batch"):
        return "bigint"
    return TYPES.get(column, "varchar")
