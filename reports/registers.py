"""台账: the four ledgers that people keep, each a workbook; one of too many rows is parted by 分局."""

import re
from datetime import datetime
from functools import partial
from pathlib import Path

import polars as pl

from reports.long_rows import LongRows
from reports.register_columns import REGISTERS, Register
from reports.tables import Published
from reports.wording import count, listing, moment_words, month_words, period_words
from reports.workbook import A3, Book

FOLDER = "台账"
PARTED_FROM = 100_000  # from so many rows on nobody scrolls, and a spreadsheet program opens the file slowly
NO_BRANCH = "未注明分局"
STATES = ("超期", "将到期", "在办", "已办结")
ONLY_DAY = "只到日"


def write(published: Published, folder: Path) -> list[Path]:
    """The folder 台账 holds the four ledgers; the paths written, in the order of the ledgers."""
    return [path for place in range(len(REGISTERS)) for path in one(published, folder, place)]


def one(published: Published, folder: Path, place: int) -> list[Path]:
    """The folder 台账 holds the ledger at that place; the paths written."""
    register, folder = REGISTERS[place], folder / FOLDER
    rows = published.scan(register.table)
    if published.height(register.table) < PARTED_FROM:
        return [_book(published, register, rows.collect(), folder / f"{register.name}.xlsx", "")]
    named = pl.when(pl.col("branch_name") != "").then("branch_name").otherwise(pl.lit(NO_BRANCH))
    parts = dict(rows.group_by(named.alias("branch"), maintain_order=True).len().collect().iter_rows())
    return [
        _book(
            published,
            register,
            rows.filter(named == branch).collect(),
            folder / f"{register.name}_{_plain(branch)}.xlsx",
            _parted(parts, branch),
        )
        for branch in parts
    ]


def _plain(branch: str) -> str:
    return re.sub(r'[\\/:*?"<>|\s.]+', "_", branch).strip("_")


def _parted(parts: dict[str, int], branch: str) -> str:
    """Why the ledger is in several files, and which of them this one is."""
    return (
        f"全部{count(sum(parts.values()))}行，满{count(PARTED_FROM)}行的按分局分为{count(len(parts))}个文件；"
        f"本文件为{branch}，{count(parts[branch])}行。"
    )


def _book(published: Published, register: Register, rows: pl.DataFrame, path: Path, parted: str) -> Path:
    book = Book(path, published.as_of, rows.height, paper=A3)
    book.text("说明", register.name, _about(published, register, rows, parted))
    title = (
        f"{month_words(published.month)}{register.name}（截至{moment_words(published.as_of)}，{count(rows.height)}行）"
    )
    note = "办理状态、问题由系统比对产生，未经核查的均为疑似，见“说明”表。颜色只是重复文字。"
    shown = LongRows(rows, partial(_row, register))
    placed = book.grid("台账", title, list(register.columns), shown, note)
    _print_across(placed.sheet)
    return book.close()


def _print_across(sheet) -> None:
    """Two pages of A3 beside each other, both with the number of the record: on one nobody could read it."""
    sheet.fit_to_pages(2, 0)
    sheet.repeat_columns(0, 1)
    sheet.print_across()


def _row(register: Register, row: dict, place: int) -> dict:
    """The row as the sheet shows it: numbered, and a time that is known to the day alone as a day."""
    note = row["time_note"] or ""
    days = {
        column.name: row[column.name].date()
        for column in register.columns
        if ONLY_DAY in note
        and f"{column.heading}{ONLY_DAY}" in note.split("；")
        and isinstance(row[column.name], datetime)
    }
    visited = row.get("visited_at")
    return {**row, "place": place, **days, "visited_at": visited and visited.date()}


def _about(published: Published, register: Register, rows: pl.DataFrame, parted: str) -> list[tuple[str, str]]:
    counted = next((row for row in published.rows("register_counts") if row["register"] == register.name), None)
    states = listing([f"{state}{count(rows.filter(pl.col('state') == state).height)}行" for state in STATES])
    return [
        ("统计期间", period_words(published.starts_at, published.ends_at)),
        ("数据截至", moment_words(published.as_of)),
        ("列入范围", register.scope),
        ("行数", f"{count(rows.height)}行。{states}。"),
        *([("分文件", parted)] if parted else []),
        ("勾稽", _reconciled(register, counted) if counted else "—"),
        ("未列入", _left_out(counted) if counted else "—"),
        ("数据来源", f"本月读入的{register.exports}导出；同名 CSV 和 Parquet 文件列更多，时间到秒。"),
        (
            "办理状态",
            "超期：有时限已过最迟到期时间而没有办；将到期：七日以内到期或者已到临界；在办：没有到期或者没有时限；已办结：已有决定、结果或者"
            "已经结束。超期、将到期时，“期限事项”写明是哪一个时限；剩余天数为负的是已经超过的天数。统计期间结束以后才超期的，下一期列为问题。",
        ),
        (
            "监督情况",
            "列没有了结的问题；核查整改情况与问题一一对应，写明状态、核查结论和整改期限。未经核查的均为疑似，不作为考核和追究的依据。"
            "已经核查为不属实的不列。",
        ),
        ("时间", "空格子是没有记载；只记到日的只显示日期；写了而无法识别的为空，在“时间说明”栏写明。"),
        ("个人信息", "没有姓名、证件号码、住址、电话；人员只有案件内的序号，民警只有警号。"),
        ("使用范围", "供法制部门和案件管理使用。"),
        ("编制单位", published.says("issuer", "法制部门")),
        ("经办人签字", ""),
        ("审核人签字", ""),
    ]


def _reconciled(register: Register, counted: dict) -> str:
    """The rows of the whole ledger by the reason for which each is listed; they add up."""
    ended = f"＋以前发生本月办结{count(counted['n_ended'])}行" if counted["n_ended"] else ""
    return (
        f"全部{count(counted['n_rows'])}行＝本月发生{count(counted['n_of_month'])}行{ended}＋以前发生未办结"
        f"{count(counted['n_carried'])}行；与{register.name}.csv 的行数相同。"
        f"其中有问题的{count(counted['n_with_problems'])}行。"
    )


def _left_out(counted: dict) -> str:
    about = [f"涉密{count(counted['n_classified'])}条（本月发生，不列入任何台账）"]
    if counted["n_no_offence"]:
        about.append(f"与违法犯罪无关的警情{count(counted['n_no_offence'])}件（咨询、求助、纠纷等）")
    if counted["n_undated"]:
        about.append(f"已经办结、没有可以识别的时间的{count(counted['n_undated'])}条")
    return f"{listing(about)}。以前月份已经办结的，在当月的台账里。"
