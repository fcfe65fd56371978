"""A published room with invented rows: how the publications are tested without the whole run."""

from datetime import date, datetime
from types import SimpleNamespace

import duckdb
from invented_objects import AS_OF, UNITS, VERDICTS
from invented_registers import TYPES as REGISTER_TYPES
from invented_tables import room, rule_months, trend

from checks.rooms import put_rows
from reports import tables

RUN = SimpleNamespace(
    as_of=AS_OF,
    period=SimpleNamespace(month="2026-10", starts_at=datetime(2026, 10, 1), ends_at=datetime(2026, 11, 1)),
    policy=SimpleNamespace(templates=None),
    means=None,
)
TYPES = {
    **REGISTER_TYPES,
    **dict.fromkeys(("started_at", "due_at", "done_at", "breach_at", "strict_due_at"), "timestamp"),
    **dict.fromkeys(
        ("law_since", "succeeded_on", "moved_on", "changed_on", "since", "ordered_on", "due_on", "done_on"), "date"
    ),
    **dict.fromkeys(("is_scored", "is_open", "is_decidable", "is_self_reported", "is_unscored", "ok"), "boolean"),
    **dict.fromkeys(
        ("source_row", "overdue_hours", "hours_left", "days_over", "n", "n_in_matter", "red_lines"), "bigint"
    ),
    "from_days": "bigint",
    **dict.fromkeys(
        ("score", "weight", "weight_decidable", "n_weighted", "peer_weighted", "deduction"), "decimal(18,2)"
    ),
    **dict.fromkeys(("rule_points", "points", "weighted", "score_if_upheld", "deduction_if_upheld"), "decimal(18,2)"),
    "is_appealed": "boolean",
    **dict.fromkeys(("window_months", "n_months", "n_satisfied", "n_mostly", "n_dissatisfied"), "bigint"),
    **dict.fromkeys(("reply_rate", "satisfaction", "satisfaction_lower"), "decimal(18,4)"),
    **dict.fromkeys(("n_expected", "lower_95", "upper_95", "upper_998"), "decimal(18,2)"),
    **dict.fromkeys(("x", "expected", "lower", "upper"), "decimal(18,4)"),
    **dict.fromkeys(("precision", "all_precision", "all_lower", "all_upper"), "decimal(18,4)"),
    **dict.fromkeys(("peer_rate", "shrunken_rate", "target", "ceiling", "problem_rate"), "decimal(18,6)"),
}


def without_findings() -> dict[str, list[dict]]:
    """A month in which every rule that ran found nothing."""
    rows = room()
    for table in ("findings", "orders", "warnings", "trend", "rule_months"):
        rows[table] = []
    for row in rows["month_facts"] + rows["period_rollups"]:
        row.update(n_breached=0, n_problems=0, n_suspected=0, problem_rate=None)
    for table in ("coverage", "populations"):
        for row in rows[table]:
            row["n_met"] += row["n_breached"] + row["n_borderline"] + row["n_pending"]
            row.update(n_breached=0, n_borderline=0, n_pending=0)
            if row.get("status") == "发现问题":
                row["status"] = "通过"
    for row in rows["scores"] + rows["score_items"]:
        row["n_suspected"] = 0
    return rows


def with_verdicts() -> dict[str, list[dict]]:
    """The month after people have looked: every third problem is true, every sixth a fault."""
    rows = room()
    for place, row in enumerate(rows["findings"]):
        row["status"] = ("属实-过错", "疑似", "疑似", "属实-瑕疵", "疑似", "疑似")[place % 6]
        row["verdict"] = row["status"] if row["status"] != "疑似" else None
    return rows


FORMER, HEIR = UNITS[1][0], UNITS[0][0]
FORMER_NAME, HEIR_NAME = UNITS[1][1], UNITS[0][1]


def one_unit_merged() -> dict[str, list[dict]]:
    """The month after one unit took the place of another on 2026-10-16: its objects stand with the unit that lives."""
    rows = room()
    for row in rows["findings"] + rows["warnings"]:
        if row["unit_code"] == FORMER:
            row.update(unit_code=HEIR, unit_name=f"{HEIR_NAME}（原{FORMER_NAME}）")
    heirs = {row["rule_id"]: row for row in rows["populations"] if row["unit_code"] == HEIR}
    for row in [row for row in rows["populations"] if row["unit_code"] == FORMER]:
        heir = heirs[row["rule_id"]]
        heir.update({name: heir[name] + row[name] for name in row if name.startswith("n_")}, former_units=FORMER_NAME)
    windowed = ("score_windows", "score_window_items", "satisfaction")
    for table in ("populations", "scores", "score_bands", "score_items", *windowed):
        rows[table] = [row for row in rows[table] if row["unit_code"] != FORMER]
    for row in rows["units"] + rows["scores"]:
        if row["unit_code"] == FORMER:
            row.update(is_open=False, successor_code=HEIR, successor_name=HEIR_NAME, succeeded_on=date(2026, 10, 16))
        if row["unit_code"] == HEIR:
            row.update(former_units=FORMER_NAME)
    return rows


def one_rule_decided() -> dict[str, list[dict]]:
    """Another system's export: one rule could run, the rest lack data, and no unit has a name."""
    rows, kept = room(), "JQ-03"
    for table in ("findings", "populations", "law_changes", "score_items", "score_window_items"):
        rows[table] = [{**row, "unit_name": None, "branch_name": None} for row in rows[table] if row["rule_id"] == kept]
    nothing = {f"n_{word}": 0 for word in ("scope", *VERDICTS)}
    rows["coverage"] = [
        row if row["rule_id"] == kept else {**row, "status": "数据不足", "missing": "没有这类数据", **nothing}
        for row in rows["coverage"]
    ]
    rows["trend"] = trend(rows["findings"])
    for table in ("month_facts", "period_rollups"):
        rows[table] = [row for row in rows[table] if row.get("rule_id") == kept and row.get("level") != "所队"]
    rows["rule_months"] = rule_months(rows["findings"])
    scored = ("scores", "score_bands", "score_items", "score_windows", "score_window_items", "satisfaction")
    for table in ("orders", "warnings", "units", *scored, "quality_rows", "parameters"):
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
        put_rows(
            con, f"published.{table}", [[row.get(name) for name in about["columns"]] for row in rows.get(table, [])]
        )
    return con


def _type(table: str, column: str) -> str:
    if table == "reconciliation" and column in ("left", "right") or column.startswith("n_") and column not in TYPES:
        return "bigint"
    if table in ("parameters", "intake") and column in ("value", "batch"):
        return "bigint"
    return TYPES.get(column, "varchar")
