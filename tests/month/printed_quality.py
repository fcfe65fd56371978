"""What the sheets of 数据质量报告 must hold, from the Parquet files of the month."""

from collections import Counter
from itertools import groupby
from unicodedata import category

from checks import contract
from tests.month.printed_scores import fields, sheet
from tests.month.printed_truth import Month, count, share

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
    files = current(m)
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
    gaps = sheet(
        m.rows("unit_gaps"),
        *fields("表 table 单位代码 unit_code 单位 unit_name 本月记录数 n_month 前三个月月均 mean_before 情况 finding"),
    )
    sheets |= {"单位缺数": gaps} if gaps[1] else {}
    return sheets | {table: _failing(m, table) for table in order if len(_rows_of(m, table))} | _aside(m)


def _noted(m: Month, row: dict) -> str:
    """What was noticed about a file, and which of its columns were not taken."""
    identity = [f"剔除的身份列：{row['identity_columns']}"] if row.get("identity_columns") else []
    ignored = [f"没有采用的列：{row['ignored_columns']}"] if row.get("ignored_columns") else []
    return "；".join(notes(m, row) + identity + ignored)


def notes(m: Month, row: dict) -> list[str]:
    """What was noticed about a file or sheet; a note on no sheet that was read stands at the first of its file."""
    files = current(m)
    places = {(each["file"], each["sheet"]) for each in files}
    first = next((each for each in files if each["file"] == row["file"]), None) is row
    own = []
    for note in m.rows("notes"):
        is_here = (note["file"], note["sheet"]) == (row["file"], row.get("sheet"))
        is_lost = (note["file"], note["sheet"]) not in places and note["file"] == row["file"] and first
        if str(note["batch"]) == m.says.get("batch", str(note["batch"])) and (is_here or is_lost):
            own.append((is_here, _told(note)))
    return [told for _, told in sorted(own, key=lambda each: each[0])]


def _told(note: dict) -> str:
    sheet_of = f"工作表 {note['sheet']}：" if note["sheet"] else ""
    column = f"{note['column']}：" if note["column"] else ""
    return f"{note['severity']}：{sheet_of}{column}{note['note']}" + (
        f"（{count(note['n_rows'])}处）" if note["n_rows"] else ""
    )


def current(m: Month) -> list[dict]:
    """The files of this run's batch."""
    return [row for row in m.rows("intake") if str(row["batch"]) == m.says.get("batch", str(row["batch"]))]


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
        *fields("主键 key 文件 source_file 工作表 source_sheet 行号 source_row"),
        *(("读到的值", lambda row: visible(row["value"])), ("原因", lambda row: visible(row["reason"]))),
        ("怎么改", "remedy"),
    )


def visible(text: str | None) -> str:
    """The text with the signs that nobody sees by number."""
    unseen = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
    return "".join(f"⟨U+{ord(sign):04X}⟩" if category(sign) in unseen else sign for sign in text or "")


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
        place = tuple(row[name] for name in which)
        kept = [key for key in cells if key[:-1] == place and key[-1] not in (None, "来源系统")]
        lost = "" if kept else "；这一行的单元格没有留下内容，请对照原文件整行填写"
        if row["column"] is None:
            return row["reason"] + lost
        values = next(each.values for each in table.columns if each.heading == row["column"])
        given = f"（可填：{'、'.join(values)}）" if values else ""
        return f"{row['column']}“{row['value']}”：{row['reason']}{given}{lost}"

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
