"""What the sheets of 数据质量报告 must hold, from the Parquet files of the month."""

from collections import Counter
from itertools import groupby

from checks import contract
from tests.month.printed_scores import fields, sheet
from tests.month.printed_truth import Month, share

GRAVITY = ("阻断", "警告", "提示")
ASIDE = "行被隔离，未参加检查"
OF_A_CHECK = 1000


def quality(m: Month) -> dict[str, tuple]:
    """The sheets of 数据质量报告.xlsx."""
    order = [table.heading for table in contract.tables().values()]
    failed, states = Counter(), Counter((row["table"], row["state"]) for row in m.rows("quarantine"))
    for row in m.rows("quality"):
        if row["check"] != ASIDE:
            failed[row["table"], row["severity"]] += row["n_failed"] or 0
    said = {(row["table"], row["column"], row["check"]): row["remedy"] for row in m.rows("quality_rows")}
    files = m.rows("intake")
    named = fields("读入 n_read 入库 n_accepted 隔离 n_quarantined 重复 n_duplicate 剔除 n_dropped")
    whole = {name: sum(row[name] for row in files) for _, name in named} | {"file": "合计"}
    sheets = {
        "各表结论": sheet(
            m.rows("table_quality"),
            *fields("表 table 结论 verdict 行数 n_rows"),
            *((f"{word}（行）", lambda row, word=word: failed[row["table"], word]) for word in GRAVITY),
            *(
                (f"{word[-3:]}的隔离行", lambda row, word=word: states[row["table"], word])
                for word in ("待改正", "已改正")
            ),
            ("为什么是这个结论", "reason"),
        ),
        "文件": sheet(
            [*files, whole],
            *fields("文件 file"),
            *(
                (heading, lambda row, name=name: row.get(name))
                for heading, name in (("工作表", "sheet"), ("表", "table"))
            ),
            *named,
            ("编码", lambda row: row.get("encoding")),
            ("文件指纹", lambda row: (row.get("sha256") or "")[:12]),
            ("说明", lambda row: _noted(m, row)),
        ),
        "检查": sheet(
            [row for row in m.rows("quality") if row["status"] in ("不合格", "执行错误")],
            *(("级别", "severity"), ("表", "table"), ("列", lambda row: row["column"] or "整行"), ("检查", "check")),
            *fields("行数 n_rows 不合格 n_failed"),
            ("占比", lambda row: share(row["n_failed"], row["n_rows"])),
            ("状态", "status"),
            ("怎么改", lambda row: said.get((row["table"], row["column"], row["check"]))),
        ),
    }
    return sheets | {table: _failing(m, table) for table in order if len(_rows_of(m, table))} | _aside(m)


def _noted(m: Month, row: dict) -> str:
    """What was noticed about a file; this month nothing but its columns."""
    assert not m.rows("notes")
    identity = [f"剔除的身份列：{row['identity_columns']}"] if row.get("identity_columns") else []
    ignored = [f"没有采用的列：{row['ignored_columns']}"] if row.get("ignored_columns") else []
    return "；".join(identity + ignored)


def _rows_of(m: Month, table: str) -> list[dict]:
    return [row for row in m.rows("quality_rows") if row["table"] == table and row["check"] != ASIDE]


def listed_of(m: Month, table: str) -> list[dict]:
    """The rows of a table that the workbook lists: of each check no more than a thousand."""
    keys = ("severity", "column", "check")
    order = ("source_file", "source_sheet", "source_row", "key", "value")

    def by_check(row: dict) -> tuple:
        return tuple(row[name] or "" for name in keys)

    rows = sorted(
        _rows_of(m, table), key=lambda row: (by_check(row), *((row[name] is None, row[name]) for name in order))
    )
    return [row for _, own in groupby(rows, by_check) for row in list(own)[:OF_A_CHECK]]


def _failing(m: Month, table: str) -> tuple:
    return sheet(
        listed_of(m, table),
        *(("级别", "severity"), ("检查", "check"), ("列", lambda row: row["column"] or "整行")),
        *fields(
            "主键 key 文件 source_file 工作表 source_sheet 行号 source_row 读到的值 value 原因 reason 怎么改 remedy"
        ),
    )


def _aside(m: Month) -> dict[str, tuple]:
    """The sheets of corrections: what was put aside, with the cells as they were read."""
    sheets = {}
    for table in contract.tables().values():
        rows = [row for row in m.rows("quarantine") if row["table"] == table.heading and row["state"] == "待改正"]
        if rows:
            sheets[f"隔离_{table.heading}"] = _forms(m, table, rows)
    return sheets


def _forms(m: Month, table, rows: list[dict]) -> tuple:
    which = ("file", "sha256", "sheet", "source_row")
    cells = {(*(row[name] for name in which), row["column"]): row["value"] for row in m.rows("quarantine_cells")}
    filled = {key[-1] for key in cells} | {row["column"] for row in rows}
    columns = sorted(table.columns, key=lambda each: each.heading not in filled and not each.required)

    def why(row: dict) -> str:
        values = table.column(next(each.name for each in table.columns if each.heading == row["column"])).values
        given = f"（可填：{'、'.join(values)}）" if values else ""
        return f"{row['column']}“{row['value']}”：{row['reason']}{given}"

    return sheet(
        rows,
        *fields("原文件 file 原文件指纹 sha256 原工作表 sheet"),
        ("原行号", lambda row: str(row["source_row"])),
        ("未采用的原因", why),
        *(
            (each.heading, lambda row, name=each.heading: cells.get((*(row[key] for key in which), name)))
            for each in columns
        ),
    )
