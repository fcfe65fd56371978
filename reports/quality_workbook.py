"""数据质量报告.xlsx: what goes back to the units that export, row by row, with the sheets in which they can correct."""

from collections import Counter
from pathlib import Path

import polars as pl

from checks import contract
from checks.intake.batches.corrections import report_mark
from checks.intake.batches.put_aside import GIVEN_AT_MOST, Open
from reports import file_notes
from reports import quality_workbook_forms as forms
from reports.quality_words import SEVERITIES, by_severity, sentence, visible
from reports.tables import Published
from reports.wording import count, moment_words, month_words, share
from reports.workbook import Book, Column

OF_A_CHECK, OF_A_SHEET = 1_000, 10_000  # rows listed; 数据质量明细.csv holds them all
WHICH = ["table", "sha256", "sheet", "source_row"]  # what tells a row that was put aside from every other
ASIDE = "行被隔离，未参加检查"  # its rows stand in the sheets of corrections
TABLES = [
    Column("表", "table", "word"),
    Column("结论", "verdict", "word", at_most=12),
    Column("行数", "n_rows", "number"),
    *(Column(f"{word}（行）", word, "number") for word in SEVERITIES),
    Column("待改正的隔离行", "n_open", "number"),
    Column("已改正的隔离行", "n_settled", "number"),
    Column("为什么是这个结论", "reason", at_most=60),
]
GAPS = [
    Column("表", "table", "word"),
    Column("单位代码", "unit_code", at_most=16),
    Column("单位", "unit_name", at_most=30),
    Column("本月记录数", "n_month", "number"),
    Column("前三个月月均", "mean_before", "score"),
    Column("情况", "finding", at_most=50),
]
FILES = [
    Column("文件", "file", at_most=30),
    Column("工作表", "sheet", at_most=16),
    Column("表", "table", "word"),
    Column("读入", "n_read", "number"),
    Column("入库", "n_accepted", "number"),
    Column("隔离", "n_quarantined", "number"),
    Column("重复", "n_duplicate", "number"),
    Column("剔除", "n_dropped", "number"),
    Column("编码", "encoding", "word", at_most=12),
    Column("文件指纹", "print", "word", at_most=16),
    Column("说明", "said", at_most=60),
]
CHECKS = [
    Column("级别", "severity", "word"),
    Column("表", "table", "word"),
    Column("列", "column", at_most=18),
    Column("检查", "check", at_most=36),
    Column("行数", "n_rows", "number"),
    Column("不合格", "n_failed", "number"),
    Column("占比", "share", "word", at_most=10),
    Column("状态", "status", "word", at_most=10),
    Column("怎么改", "remedy", at_most=50),
]
ROWS = [
    Column("级别", "severity", "word"),
    Column("检查", "check", at_most=24),
    Column("列", "column", at_most=16),
    Column("主键", "key", at_most=24),
    Column("文件", "source_file", at_most=24),
    Column("工作表", "source_sheet", at_most=12),
    Column("行号", "source_row", "number"),
    Column("读到的值", "value", at_most=26),
    Column("原因", "reason", at_most=50),
    Column("怎么改", "remedy", at_most=40),
]
MISSING = "前三个月都有记录，本月没有或者明显偏少：多半是漏导。请核对导出的时间范围和单位范围，补导后重新运行。"
COUNTED = ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")


def write(published: Published, folder: Path) -> list[Path]:
    """The folder holds 数据质量报告.xlsx: the verdicts, the files, every failing row, and the sheets of corrections."""
    lists = _lists(published)
    aside, waiting = _aside(published)
    n_rows = sum(len(rows) for rows, _ in lists.values()) + len(aside)
    book = Book(folder / "数据质量报告.xlsx", published.as_of, n_rows)
    title = f"{month_words(published.month)}数据质量"
    book.text("说明", f"{title}报告", _cover(published, lists, waiting))
    book.table("各表结论", f"{title}：每张表能不能用", TABLES, _tables(published), _legend())
    book.table("文件", f"{title}：每个文件读到了什么", FILES, _files(published), _balance(published))
    book.table("检查", f"{title}：没有通过的检查", CHECKS, _checks(published), "按级别和不合格行数排列。")
    if published.rows("unit_gaps"):
        book.table("单位缺数", f"{title}：本月数据不完整的单位", GAPS, published.rows("unit_gaps"), MISSING)
    for table, (rows, note) in lists.items():
        book.table(table, f"{title}：{table}", ROWS, rows, note)
    forms.add(book, aside, waiting)
    return [book.close()]


def _legend() -> str:
    return (
        "可用：没有影响结论的问题。带病可用：可以审计，但有的结论可能不准。不可用：问题太多，用到这张表的规则本月列为“数据不足”。"
        "阻断、警告、提示三列是不合格的行数，一行有几处不合格就计几次。"
    )


def _cover(published: Published, lists: dict, waiting: dict[str, int]) -> list[tuple[str, str]]:
    """What this is, what to do with it, and what it was made from."""
    moment, batch = moment_words(published.as_of), published.says("batch", "—")
    version, ruleset = published.says("version", "—"), published.says("ruleset_hash", "—")[:12]
    listed = "；".join(f"{table}{count(len(rows))}行" for table, (rows, _) in lists.items())
    return [
        ("这是什么", f"{report_mark()}。写给导出数据的单位：哪些行有问题、问题是什么、怎么改。截至{moment}。"),
        ("先看哪里", "先看“各表结论”，再看以表名命名的工作表：一行一个问题，按阻断、警告、提示排列。"),
        ("怎么改", "在业务系统里照“怎么改”一栏改正，再重新导出；改不了的，写明情况告诉法制部门。"),
        ("隔离的行", f"待改正：{forms.said(waiting)}。{forms.HOW}" if waiting else "没有待改正的隔离行。"),
        ("列出的行", f"{listed}。" if listed else "没有不合格的行。"),
        ("全部明细", "本文件列不下的，见同一文件夹的 数据质量明细.csv、隔离行.csv、剔除行.csv、读入说明.csv。"),
        ("不含", "本文件不含姓名、身份证号、电话、住址；情形、理由、说明等文字只写“（文字，略）”。"),
        (
            "来源",
            f"第{batch}批导出；程序版本 {version}；规则集 {ruleset}",
        ),
    ]


def _tables(published: Published) -> list[dict]:
    """One row for each table of the contract, with its verdict and how many of its rows fail."""
    failed = Counter()
    for row in published.rows("quality"):
        if row["n_failed"] and row["check"] != ASIDE:
            failed[row["table"], row["severity"]] += row["n_failed"]
    counted = published.frames["quarantine"].group_by("table", "state").len().iter_rows()
    states = Counter({(table, state): n for table, state, n in counted})
    return [
        {
            **row,
            **{word: failed[row["table"], word] for word in SEVERITIES},
            "n_open": states[row["table"], "待改正"],
            "n_settled": states[row["table"], "已改正"],
        }
        for row in sorted(published.rows("table_quality"), key=lambda row: _place(row["table"]))
    ]


def _place(heading: str) -> int:
    """The place of the table in the contract."""
    headings = list(_headed())
    return headings.index(heading) if heading in headings else len(headings)


def _files(published: Published) -> list[dict]:
    """One row for each file and sheet of this run's batch, and the sum beneath."""
    files = [
        {**row, "print": (row["sha256"] or "")[:12], "said": "；".join(notes + _left_out(row))}
        for row, notes in file_notes.current(published)
    ]
    total = {"file": "合计", "is_total": True, **{name: sum(row[name] or 0 for row in files) for name in COUNTED}}
    return [*files, total]


def _left_out(row: dict) -> list[str]:
    """Which columns of the file were not taken."""
    identity = [f"剔除的身份列：{row['identity_columns']}"] if row["identity_columns"] else []
    return identity + ([f"没有采用的列：{row['ignored_columns']}"] if row["ignored_columns"] else [])


def _balance(published: Published) -> str:
    batches = {row["batch"] for row in published.rows("intake")}
    earlier = f"以前各批共{count(len(batches) - 1)}批见 入库对账.csv。" if len(batches) > 1 else ""
    return (
        "每个文件：读入＝入库＋隔离＋重复＋剔除，逐行相符。重复是与别处完全相同的行，剔除是合计行等不是记录的行。"
        f"{earlier}"
    )


def _checks(published: Published) -> list[dict]:
    """Every check that failed or could not run, the gravest first."""
    said = published.scan("quality_rows").select("table", "column", "check", "remedy").unique().collect()
    remedies = {(row["table"], row["column"], row["check"]): row["remedy"] for row in said.to_dicts()}
    failed = [row for row in published.rows("quality") if row["status"] in ("不合格", "执行错误")]
    failed.sort(key=lambda row: (by_severity(row["severity"]), -(row["n_failed"] or 0), row["table"], row["check"]))
    return [
        {
            **row,
            "column": row["column"] or "整行",
            "share": share(row["n_failed"], row["n_rows"]),
            "remedy": remedies.get((row["table"], row["column"], row["check"])) or "",
        }
        for row in failed
    ]


def _lists(published: Published) -> dict[str, tuple[list[dict], str]]:
    """For each table with failing rows as many of them as a sheet takes, and what stands above them."""
    found, lists = published.scan("quality_rows").filter(pl.col("check") != ASIDE), {}
    for table in sorted(found.select("table").unique().collect()["table"].to_list(), key=_place):
        own = _in_order(found.filter(pl.col("table") == table).collect())
        few = own.filter(pl.int_range(pl.len()).over("severity", "column", "check") < OF_A_CHECK).head(OF_A_SHEET)
        lists[table] = ([_shown(row) for row in few.to_dicts()], _cut(own.height, few.height))
    return lists


def _in_order(frame: pl.DataFrame) -> pl.DataFrame:
    """By severity, check, file and row."""
    rank = pl.col("severity").replace_strict({word: place for place, word in enumerate(SEVERITIES)}, default=9)
    keys = [rank, "check", "column", "source_file", "source_sheet", "source_row", "key", "value"]
    return frame.sort(*keys, nulls_last=True)


def _cut(n_all: int, n_shown: int) -> str:
    if n_all == n_shown:
        return f"共{count(n_all)}行，全部列在这里。“读到的值”是文件里的原样；看不见的字符写成⟨U+…⟩，首尾空格写成␣。"
    return (
        f"共{count(n_all)}行，此处列{count(n_shown)}行（每项检查最多{count(OF_A_CHECK)}行），"
        f"其余{count(n_all - n_shown)}行见同一文件夹的 数据质量明细.csv。"
    )


def _shown(row: dict) -> dict:
    return {
        **row,
        "column": row["column"] or "整行",
        "key": visible(row["key"]),
        "value": visible(row["value"]),
        "reason": sentence(row["reason"]),
    }


def _aside(published: Published) -> tuple[list[Open], dict[str, int]]:
    """The rows that wait to be corrected, each once, as many of a table as a sheet takes; and how many wait."""
    names = {(table.heading, column.heading): column.name for table in _headed().values() for column in table.columns}
    waiting = published.frames["quarantine"].filter(pl.col("state") == "待改正").sort("batch")
    waiting = waiting.unique(WHICH, keep="last").sort("table", "file", "sheet", "source_row")
    counts = dict(waiting.group_by("table").len().iter_rows())
    given = waiting.filter(pl.int_range(pl.len()).over("table") < GIVEN_AT_MOST)
    cells: dict[tuple, dict[str, str]] = {}
    held = published.frames["quarantine_cells"].filter(pl.col("column").is_not_null())
    for row in held.join(given, on=WHICH, how="semi", nulls_equal=True).to_dicts():
        cells.setdefault(_which(row), {})[names[row["table"], row["column"]]] = row["value"]
    rows = [_as_form(row, names, cells.get(_which(row), {})) for row in given.to_dicts()]
    return rows, {heading: counts[heading] for heading in _headed() if heading in counts}


def _as_form(row: dict, names: dict[tuple, str], cells: dict[str, str]) -> Open:
    column = names.get((row["table"], row["column"]))
    place = (row["file"], row["sha256"], row["sheet"], row["source_row"])
    return Open(_headed()[row["table"]].name, *place, column, row["reason"], cells)


def _headed() -> dict[str, contract.Table]:
    """The tables by their headings, in the contract's order."""
    return {table.heading: table for table in contract.tables().values()}


def _which(row: dict) -> tuple:
    return tuple(row[name] for name in WHICH)
