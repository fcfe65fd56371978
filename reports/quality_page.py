"""What report.html says about the data: the verdict on each table, the checks, incomplete units, and every file."""

from collections import Counter

from reports import file_notes, wording
from reports.quality_words import by_severity
from reports.tables import Published

FAILURES_AT_MOST, SOUND_AT_MOST, GAPS_AT_MOST = 200, 500, 60
UNSOUND = ("执行错误", "不合格")
CHECKS = {"通过": ("✓", "good"), "不合格": ("▲", "found"), "无数据": ("○", "empty"), "执行错误": ("✕", "broken")}
USES = {"可用": ("✓", "good"), "带病可用": ("▲", "found"), "不可用": ("✕", "broken")}
BY_USE = ("不可用", "带病可用", "可用")
COUNTED = ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")


def context(published: Published) -> dict:
    """Everything that the page prints about the data."""
    return {
        "checks": CHECKS,
        "uses": USES,
        "uses_said": _uses_said(published),
        "table_uses": sorted(published.rows("table_quality"), key=lambda row: _by_use(row["verdict"])),
        "quality": _checks(published),
        "gaps": published.rows("unit_gaps")[:GAPS_AT_MOST],
        "n_gaps": published.frames["unit_gaps"].height,
        "waiting": _waiting(published),
        "intake": _files(published),
        "sums": _sums(published.rows("intake")),
    }


def _by_use(verdict: str) -> int:
    """The worst first."""
    return BY_USE.index(verdict) if verdict in BY_USE else len(BY_USE)


def _uses_said(published: Published) -> str:
    """How many tables can be used, in words."""
    counts = Counter(row["verdict"] for row in published.rows("table_quality"))
    return wording.listing([f"{verdict}{wording.count(counts[verdict])}张" for verdict in BY_USE if counts[verdict]])


def _checks(published: Published) -> dict:
    """The checks in two parts, those that need attention and the rest, and how many of each there are in words."""
    rows = published.rows("quality")
    counts = Counter(row["status"] for row in rows)
    rows = [{**row, "width": _width(row), "where": where(row["example_rows"])} for row in rows]
    failed = [row for row in rows if row["status"] in UNSOUND]
    failed.sort(key=lambda row: (UNSOUND.index(row["status"]), by_severity(row["severity"]), -(row["n_failed"] or 0)))
    rest = [row for row in rows if row["status"] not in UNSOUND]
    said = [f"{status}{wording.count(counts[status])}项" for status in CHECKS if counts[status]]
    return {
        "said": f"检查{wording.count(len(rows))}项：{wording.listing(said)}" if rows else "",
        "failed": failed[:FAILURES_AT_MOST],
        "rest": rest[:SOUND_AT_MOST],
        "cut": len(rows) - len(failed[:FAILURES_AT_MOST]) - len(rest[:SOUND_AT_MOST]),
    }


def where(examples: str | None) -> str:
    """The examples with each file named once: `a.csv:2；a.csv:3` as a.csv 第2、3行."""
    rows: dict[str, list[str]] = {}
    for example in (examples or "").split("；"):
        file, _, row = example.rpartition(":")
        rows.setdefault(file, []).append(row)
    return "；".join(f"{file} 第{'、'.join(found)}行" if file else "；".join(found) for file, found in rows.items())


def _width(row: dict) -> str:
    """How long the bar of a check is, in per cent; nothing where nobody counted."""
    if not row["n_rows"] or not row["n_failed"]:
        return ""
    return f"{max(1, 100 * row['n_failed'] / row['n_rows']):.1f}"


def _waiting(published: Published) -> str:
    """What became of the rows that were put aside, in words."""
    states = Counter(dict(published.frames["quarantine"].group_by("state").len().iter_rows()))
    words = ("待改正", "已改正", "改正未通过")
    return wording.listing([f"{word}{wording.count(states[word])}行" for word in words if states[word]])


def _files(published: Published) -> list[dict]:
    """The files of this run's batch with what was noticed about them, and all earlier batches as one line."""
    files = [{**row, "notes": notes} for row, notes in file_notes.current(published)]
    earlier = [row for row in published.rows("intake") if not file_notes.is_current(published, row)]
    if earlier:
        n = len({row["batch"] for row in earlier})
        about = {
            "file": f"以前{wording.count(n)}批，明细见入库对账表",
            "sheet": "",
            "table": "",
            "identity_columns": "",
        }
        files.append({**about, **_sums(earlier), "notes": []})
    return files


def _sums(rows: list[dict]) -> dict[str, int]:
    return {name: sum(row[name] or 0 for row in rows) for name in COUNTED}
