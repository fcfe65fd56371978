"""Sheets of corrections: the rows that were put aside, as read, to be put right by hand and read back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from checks import contract
from checks.intake import corrections
from reports.quality_words import READ_BACK_AT_MOST, why_aside
from reports.wording import count
from reports.workbook import Book, Column

ROWS_AT_MOST = 20_000  # of one table: nobody corrects more by hand
NOT_SAVED = "〔疑似身份信息，未保存〕"
HOW = (
    "填写办法：红底的单元格就是没有采用的原因，照“未采用的原因”改正；浅黄色单元格都可以改，前几列不要动。"
    "改好后另存为 xlsx 或 CSV，放进导出文件夹再运行，文件名随意。没有改的行照旧不采用；不想要的行留着不管即可。"
    "不要填写姓名、身份证号、电话、住址。"
)
CUT = "。这张表共{all}行待改正，此处列前{shown}行；改好读回之后，再运行一次会列出其余的{rest}行"
ORIGIN = [
    Column(corrections.ORIGIN["file"], "file", at_most=22),
    Column(corrections.ORIGIN["sha256"], "sha256", "print", at_most=12),
    Column(corrections.ORIGIN["sheet"], "sheet", at_most=12),
    Column(corrections.ORIGIN["row"], "row", "word"),
    Column(corrections.REASON, "reason", at_most=40),
]


@dataclass(frozen=True)
class Aside:
    """A row that waits to be corrected, whoever lists it; `column` is the English name of the wrong one."""

    table: contract.Table
    file: str
    sha256: str
    sheet: str | None
    row: int
    column: str | None
    reason: str
    cells: dict[str, str]


def write(rows: Iterable, as_of: datetime, folder: Path) -> Path:
    """The folder holds a workbook with the sheets of corrections for these rows, for a run that was stopped."""
    known = [
        Aside(contract.tables()[each.table], each.file, each.sha256, each.sheet, each.row, *_what(each))
        for each in rows
    ]
    named = sha256("\n".join(sorted({each.sha256 for each in known})).encode()).hexdigest()[:12]
    book = Book(folder / f"隔离行_{named}.xlsx", as_of, sum(counted(known).values()))
    book.text("说明", "隔离行改正表", _cover(known))
    add(book, known)
    return book.close()


def _what(each) -> tuple:
    return each.column, each.reason, each.cells


def counted(rows: list[Aside]) -> dict[str, int]:
    """How many rows of each table wait, by the heading of the table, in the contract's order."""
    counts = {table.heading: sum(row.table.name == table.name for row in rows) for table in contract.tables().values()}
    return {heading: n for heading, n in counts.items() if n}


def _cover(rows: list[Aside]) -> list[tuple[str, str]]:
    told = "；".join(f"{heading}{count(n)}行" for heading, n in counted(rows).items())
    return [
        ("这是什么", f"{corrections.report_mark()}。这次运行因为没有采用的行太多而停止，没有发布任何成果。"),
        ("待改正", told),
        ("怎么改", HOW),
        ("改不了的", "在业务系统里改正后重新导出；确认这些行可以不用时，运行时加 --allow-quarantine。"),
    ]


def add(book: Book, rows: list[Aside]) -> None:
    """The book has a sheet of corrections for each table that has rows put aside."""
    for table in contract.tables().values():
        own = [row for row in rows if row.table.name == table.name]
        if own:
            _sheet(book, table, own)


def _sheet(book: Book, table: contract.Table, rows: list[Aside]) -> None:
    shown = rows[:ROWS_AT_MOST]
    cut = CUT.format(all=count(len(rows)), shown=count(len(shown)), rest=count(len(rows) - len(shown)))
    columns = [
        Column(each.heading, each.name, "entry", each.values, at_most=24) for each in _in_use_first(table, shown)
    ]
    book.table(
        f"隔离_{table.heading}",
        corrections.title(table),
        ORIGIN + columns,
        [_row(row) for row in shown],
        HOW + (cut if len(rows) > len(shown) else ""),
        is_form=True,
    )


def _in_use_first(table: contract.Table, rows: list[Aside]) -> list[contract.Column]:
    """The columns that some row fills or must fill, then those that the export does not have."""
    used = {name for row in rows for name in (*row.cells, row.column)}
    return sorted(table.columns, key=lambda column: column.name not in used and not column.required)


def _row(row: Aside) -> dict:
    """The cells as read; one that a sheet cannot hold, or that was not saved, is empty and the reason says so."""
    cells = {name: text for name, text in row.cells.items() if text != NOT_SAVED and len(text) <= READ_BACK_AT_MOST}
    return {
        **cells,
        "file": row.file,
        "sha256": row.sha256,
        "sheet": row.sheet or "",
        "row": str(row.row),
        "reason": why_aside(row.table, row.column, row.reason, row.cells),
        "looks": {row.column: "wrong"} if row.column else {},
    }
