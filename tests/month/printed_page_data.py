"""What report.html must say about the data, from the Parquet files of the month."""

from collections import Counter

from tests.month.printed_quality import current, notes
from tests.month.printed_reports import GRAVITY
from tests.month.printed_truth import DASH, Month, count, share

CHECKS_AT_MOST = 80
SIGNS = {
    "通过": "✓",
    "发现问题": "▲",
    "无可检对象": "○",
    "数据不足": "？",
    "执行错误": "✕",
    "不合格": "▲",
    "无数据": "○",
}
SIGNS |= {"可用": "✓", "带病可用": "▲", "不可用": "✕"}


def about_data(m: Month) -> dict[str, tuple]:
    """The tables on the quality of the data, those that there are, and of the intake."""
    uses = [
        (badge(row["verdict"]), row["table"], *(count(row[name]) for name in ("n_rows", "n_blocking", "n_warning")))
        + (row["reason"] or "没有影响结论的问题",)
        for row in sorted(m.rows("table_quality"), key=lambda row: ("不可用", "带病可用", "可用").index(row["verdict"]))
    ]
    gaps = [
        (
            row["table"],
            row["unit_name"] or row["unit_code"],
            count(row["n_month"]),
            str(row["mean_before"]),
            row["finding"],
        )
        for row in m.rows("unit_gaps")
    ]
    tables = (
        (("结论", "表", "行数", "阻断项", "警告项", "为什么"), uses),
        (("表", "单位", "本月", "前三个月月均", "情况"), gaps),
        (
            ("状态", "级别", "表", "列", "检查", "行数", "不合格", "行号样例"),
            [_check_line(row) for row in gravest(m)[:CHECKS_AT_MOST]],
        ),
        (("表", "检查", "通过", "不合格", "无数据", "执行错误"), _check_counts(m)),
    )
    shown = {f"quality {place}": table for place, table in enumerate((each for each in tables if each[1]), 1)}
    return shown | {"intake 1": (("文件", "表", "读入", "入库", "隔离", "重复", "剔除", "已剔除的身份列"), _intake(m))}


def badge(word: str) -> str:
    return f"{SIGNS[word]} {word}"


def gravest(m: Month) -> list[dict]:
    """The checks that failed, the gravest first; alike ones in the order in which they are published."""
    failed = [row for row in m.rows("quality") if row["status"] in ("不合格", "执行错误")]
    return sorted(
        failed, key=lambda row: (row["status"] == "不合格", GRAVITY.index(row["severity"]), -(row["n_failed"] or 0))
    )


def _check_line(row: dict) -> tuple:
    files: dict[str, list[str]] = {}
    for example in (row["example_rows"] or "").split("；"):
        file, _, number = example.rpartition(":")
        files.setdefault(file, []).append(number)
    where = "；".join(f"{file} 第{'、'.join(found)}行" if file else "；".join(found) for file, found in files.items())
    failed = f"{count(row['n_failed'])} {share(row['n_failed'], row['n_rows'])}" if row["status"] == "不合格" else DASH
    about = (row["severity"], row["table"], row["column"] or "整行", row["check"])
    return badge(row["status"]), *about, count(row["n_rows"]), failed, where


def _check_counts(m: Month) -> list[tuple]:
    ended = Counter((row["table"], row["status"]) for row in m.rows("quality"))
    tables = {table for table, _ in ended}
    words = ("通过", "不合格", "无数据", "执行错误")
    return [
        (
            table,
            *(count(n) for n in (sum(ended[table, word] for word in words), *(ended[table, word] for word in words))),
        )
        for table in tables
    ]


def _intake(m: Month) -> list[tuple]:
    names = ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
    rows, batch = m.rows("intake"), current(m)
    lines = [
        (" ".join([row["file"], *filter(None, [row["sheet"]]), *notes(m, row)]), row["table"])
        + (*(count(row[name]) for name in names), row["identity_columns"] or DASH)
        for row in batch
    ]
    earlier = [row for row in rows if row not in batch]
    if earlier:
        batches = count(len({row["batch"] for row in earlier}))
        sums = (count(sum(row[name] for row in earlier)) for name in names)
        lines.append((f"以前{batches}批，明细见入库对账.csv", "", *sums, DASH))
    return [*lines, ("合计", "", *(count(sum(row[name] for row in rows)) for name in names), "")]
