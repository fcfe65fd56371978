"""Sheets of corrections: the rows that were put aside, as read, to be put right by hand and read back."""

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from checks import contract
from checks.citizen_numbers import MARK
from checks.intake.batches import corrections
from checks.intake.batches.put_aside import Open
from reports.quality_words import READ_BACK_AT_MOST, why_aside
from reports.wording import count
from reports.workbook import Book, Column

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


def write(rows: list[Open], waiting: dict[str, int], as_of: datetime, folder: Path) -> Path:
    """The folder holds a workbook with the sheets of corrections for these rows, for a run that was stopped."""
    counts = {table.heading: waiting[table.name] for table in contract.tables().values() if waiting.get(table.name)}
    named = sha256("\n".join(sorted({each.sha256 for each in rows})).encode()).hexdigest()[:12]
    target = folder / f"隔离行_{named}.xlsx"
    book = Book(target.with_suffix(".partial"), as_of, len(rows))
    book.text("说明", "隔离行改正表", _cover(counts))
    add(book, rows, counts)
    os.replace(_closed(book), target)  # an open workbook cannot be written over, but the run's complaint comes first
    return target


def _closed(book: Book) -> Path:
    """The book stands written; OSError if it cannot be."""
    try:
        return book.close()
    except FileCreateError as error:
        raise OSError(None, str(error)) from None


def said(waiting: dict[str, int]) -> str:
    """How many rows of each table wait, in words."""
    return "；".join(f"{heading}{count(n)}行" for heading, n in waiting.items())


def _cover(waiting: dict[str, int]) -> list[tuple[str, str]]:
    return [
        ("这是什么", f"{corrections.report_mark()}。这次运行因为没有采用的行太多而停止，没有发布任何成果。"),
        ("待改正", said(waiting)),
        ("怎么改", HOW),
        ("改不了的", "在业务系统里改正后重新导出；确认这些行可以不用时，运行时加 --allow-quarantine。"),
    ]


def add(book: Book, rows: list[Open], waiting: dict[str, int]) -> None:
    """The book has a sheet of corrections for each table that has rows put aside; `waiting` counts them by heading."""
    for table in contract.tables().values():
        own = [row for row in rows if row.table == table.name]
        if own:
            _sheet(book, table, own, waiting[table.heading])


def _sheet(book: Book, table: contract.Table, rows: list[Open], n_waiting: int) -> None:
    cut = CUT.format(all=count(n_waiting), shown=count(len(rows)), rest=count(n_waiting - len(rows)))
    columns = [Column(each.heading, each.name, "entry", each.values, at_most=24) for each in _in_use_first(table, rows)]
    book.table(
        f"隔离_{table.heading}",
        corrections.title(table),
        ORIGIN + columns,
        [_row(table, row) for row in rows],
        HOW + (cut if n_waiting > len(rows) else ""),
        is_form=True,
    )


def _in_use_first(table: contract.Table, rows: list[Open]) -> list[contract.Column]:
    """The columns that some row fills or must fill, then those that the export does not have."""
    used = {name for row in rows for name in (*row.cells, row.column)}
    return sorted(table.columns, key=lambda column: column.name not in used and not column.required)


def _row(table: contract.Table, row: Open) -> dict:
    """The cells as read; one that a sheet cannot hold, or that was not saved, is empty and the reason says so."""
    cells = {name: text for name, text in row.cells.items() if text != MARK and len(text) <= READ_BACK_AT_MOST}
    return {
        **cells,
        "file": row.file,
        "sha256": row.sha256,
        "sheet": row.sheet or "",
        "row": str(row.row),
        "reason": why_aside(table, row.column, row.reason, row.cells),
        "looks": {row.column: "wrong"} if row.column else {},
    }
