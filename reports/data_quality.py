"""What the review says about the data: the intake to the row, and the checks that failed."""

from reports.facts import Facts
from reports.wording import count, share

FAILURES_AT_MOST = 15


def told(facts: Facts) -> list[str]:
    """The intake, the verdicts on the tables and the checks, each in a sentence."""
    checks = facts.published.rows("quality")
    counted = {
        status: sum(row["status"] == status for row in checks) for status in ("通过", "不合格", "执行错误", "无数据")
    }
    files = facts.published.rows("intake")
    read = {
        name: sum(row[name] or 0 for row in files)
        for name in ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
    }
    return [
        f"读入{count(len(files))}份表共{count(read['n_read'])}行：入库{count(read['n_accepted'])}行，隔离{count(read['n_quarantined'])}行，"
        f"重复{count(read['n_duplicate'])}行，剔除{count(read['n_dropped'])}行，逐行相符。"
        if read["n_read"] == sum(read.values()) - read["n_read"]
        else "入库行数与读入行数不符，见入库对账表。",
        *_verdicts(facts),
        f"数据检查{count(len(checks))}项：通过{count(counted['通过'])}项，不合格{count(counted['不合格'])}项，执行错误"
        f"{count(counted['执行错误'])}项，无数据{count(counted['无数据'])}项。"
        + ("不合格的主要项目如下。" if failures(facts) else ""),
    ]


def _verdicts(facts: Facts) -> list[str]:
    """Which tables can be used and which cannot, in a sentence; nothing where nobody judged them."""
    rows = facts.published.rows("table_quality")
    named = {word: [row["table"] for row in rows if row["verdict"] == word] for word in ("可用", "带病可用", "不可用")}
    said = [f"{word}{count(len(tables))}张（{'、'.join(tables)}）" for word, tables in named.items() if tables]
    cost = "用到不可用的表的规则，本月列为数据不足。" if named["不可用"] else ""
    return [f"{count(len(rows))}张表中，{'；'.join(said)}。{cost}"] if rows else []


def failures(facts: Facts) -> list[dict]:
    """The checks that failed or could not run, the gravest first."""
    order = {"阻断": 0, "警告": 1, "提示": 2}
    failed = [row for row in facts.published.rows("quality") if row["status"] in ("不合格", "执行错误")]
    failed.sort(key=lambda row: (order.get(row["severity"], 9), -(row["n_failed"] or 0), row["table"], row["check"]))
    return [
        {
            "table": row["table"],
            "column": row["column"] or "整行",
            "check": row["check"],
            "severity": row["severity"],
            "share": "执行错误"
            if row["status"] == "执行错误"
            else f"{count(row['n_failed'])}/{count(row['n_rows'])}（{share(row['n_failed'], row['n_rows'])}）",
        }
        for row in failed
    ]
