"""What report.html says about the data: the verdict on each table, the checks, incomplete units, and every file."""

from collections import Counter

from reports import file_notes, wording
from reports.quality_words import by_severity
from reports.tables import Published

FAILURES_AT_MOST, GAPS_AT_MOST, FILES_AT_MOST = 80, 60, 120
FILE = "数据质量.csv"
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
    """The checks that need attention, the worst first; all of them counted by table; in words what is not shown."""
    rows = published.rows("quality")
    counts = Counter(row["status"] for row in rows)
    failed = [row for row in rows if row["status"] in UNSOUND]
    failed.sort(key=lambda row: (UNSOUND.index(row["status"]), by_severity(row["severity"]), -(row["n_failed"] or 0)))
    shown, rest = failed[:FAILURES_AT_MOST], failed[FAILURES_AT_MOST:]
    said = [f"{status}{wording.count(counts[status])}项" for status in CHECKS if counts[status]]
    return {
        "said": f"检查{wording.count(len(rows))}项：{wording.listing(said)}" if rows else "",
        "failed": [{**row, "width": _width(row), "where": where(row["example_rows"])} for row in shown],
        "cut": _cut(shown, rest),
        "tables": _by_table(rows),
    }


def _cut(shown: list[dict], rest: list[dict]) -> str:
    """How many failing checks the page does not list, by how grave they are, and where they stand; nothing if none."""
    if not rest:
        return ""
    grave = Counter(row["severity"] for row in rest)
    told = [f"{word}{wording.count(grave[word])}项" for word in sorted(grave, key=by_severity)]
    return (
        f"没有通过的检查共{wording.count(len(shown) + len(rest))}项，此处列最重的{wording.count(len(shown))}项，"
        f"其余{wording.count(len(rest))}项（{wording.listing(told)}）见 {FILE}。"
    )


def _by_table(rows: list[dict]) -> list[tuple[str, int, list[int]]]:
    """For each table how many checks it had and how many ended with each status, the table with most failing first."""
    ended: dict[str, Counter] = {}
    for row in rows:
        ended.setdefault(row["table"], Counter())[row["status"]] += 1
    tables = sorted(ended, key=lambda table: (-sum(ended[table][status] for status in UNSOUND), table))
    return [(table, ended[table].total(), [ended[table][status] for status in CHECKS]) for table in tables]


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
    """The files of this run's batch and what was noticed; the rest of it, and earlier batches, as a line each."""
    current = file_notes.current(published)
    files = [{**row, "notes": notes} for row, notes in current[:FILES_AT_MOST]]
    rest = [row for row, _ in current[FILES_AT_MOST:]]
    earlier = [row for row in published.rows("intake") if not file_notes.is_current(published, row)]
    if rest:
        files.append(_together(f"本批其余{wording.count(len(rest))}份表，明细见入库对账.csv", rest))
    if earlier:
        n = len({row["batch"] for row in earlier})
        files.append(_together(f"以前{wording.count(n)}批，明细见入库对账.csv", earlier))
    return files


def _together(name: str, rows: list[dict]) -> dict:
    return {"file": name, "sheet": "", "table": "", "identity_columns": "", **_sums(rows), "notes": []}


def _sums(rows: list[dict]) -> dict[str, int]:
    return {name: sum(row[name] or 0 for row in rows) for name in COUNTED}
