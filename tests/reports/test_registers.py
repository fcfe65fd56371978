"""The four ledgers, read back as a spreadsheet program reads them."""

import zipfile
from dataclasses import replace
from datetime import datetime

import invented
import invented_registers
import pytest
from openpyxl import load_workbook

from checks.audience import audience
from reports import registers, tables
from reports.register_columns import REGISTERS

BY_NAME = {register.name: register for register in REGISTERS}
HEAD = 3  # title, note, headings


@pytest.fixture(scope="module")
def published():
    return tables.read(invented.warehouse({**invented_registers.registers(), "provenance": []}), invented.RUN)


@pytest.fixture(scope="module")
def paths(published, tmp_path_factory):
    return registers.write(published, tmp_path_factory.mktemp("registers"))


@pytest.fixture(scope="module")
def books(paths):
    return {path.stem: load_workbook(path) for path in paths}


def rows_of(book):
    values = list(book["台账"].iter_rows(min_row=HEAD, values_only=True))
    return [dict(zip(values[0], row, strict=True)) for row in values[1:]]


def about(book):
    return dict(book["说明"].iter_rows(min_row=2, values_only=True))


def test_there_are_the_four_ledgers_in_their_folder_for_the_legal_department_alone(paths, books):
    assert {path.parent.name for path in paths} == {"台账"}
    assert set(books) == set(BY_NAME)
    assert {tuple(audience(f"台账/{name}.xlsx")) for name in books} == {("法制部门",)}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_ledger_has_a_row_for_each_published_row_under_its_headings(books, name):
    register, rows = BY_NAME[name], rows_of(books[name])
    stands = invented_registers.registers()[register.table]
    assert list(rows[0]) == [column.heading for column in register.columns]
    assert len(rows) == len(stands) and [row["序号"] for row in rows] == list(range(1, len(rows) + 1))
    assert {row["主办民警警号"] for row in rows} == {row["officer_no"] for row in stands}
    assert all(row["案件编号"].startswith("00") for row in rows)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_ledger_stays_legible_on_the_screen_and_on_paper(books, name):
    sheet = books[name]["台账"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols) == ("C4", "$3:$3", "$A:$B")
    assert sheet.auto_filter.ref.startswith("A3:") and sheet.auto_filter.ref.endswith(str(sheet.max_row))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 8)
    assert "&P" in sheet.oddFooter.center.text and sheet.page_setup.fitToHeight == 0


@pytest.mark.parametrize("name", BY_NAME)
def test_a_state_is_a_word_that_a_colour_repeats(books, name):
    assert {row["办理状态"] for row in rows_of(books[name])} == {"超期", "将到期", "在办", "已办结"}
    coloured = {rule.formula[0] for rules in books[name]["台账"].conditional_formatting for rule in rules.rules}
    assert {'"超期"', '"将到期"', '"在办"', '"已办结"'} <= coloured


def test_no_ledger_has_a_formula_a_link_or_a_column_about_a_citizen(paths, books):
    for path in paths:
        with zipfile.ZipFile(path) as parts:
            sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets), path.name
    for book in books.values():
        headings = "".join(rows_of(book)[0])
        assert not any(word in headings for word in ("姓名", "身份证", "证件", "电话", "住址", "地址", "当事人"))
    assert "=1+1" in {row["案由"] for row in rows_of(books["刑事案件办理监督管理台账"])}


def test_a_time_that_is_known_to_the_day_alone_is_shown_as_a_day_and_what_is_not_there_is_empty(books):
    sheet = books["刑事案件办理监督管理台账"]["台账"]
    place = [cell.value for cell in sheet[HEAD]].index("受案时间")
    rows = {row[1].value: row for row in sheet.iter_rows(min_row=HEAD + 1)}
    assert rows["000002"][place].number_format == "yyyy-mm-dd"
    assert rows["000003"][place].number_format == "yyyy-mm-dd hh:mm"
    assert isinstance(rows["000003"][place].value, datetime)
    headings = {cell.value: cell.column - 1 for cell in sheet[HEAD]}
    assert {row[headings["撤案时间"]].value for row in rows.values()} == {None}


def test_the_cover_says_how_the_rows_add_up_and_what_is_left_out(books):
    lines = about(books["受立案情况监督管理登记表"])
    assert lines["勾稽"].startswith(
        "全部12行＝本月发生9行＋以前发生未办结3行；与受立案情况监督管理登记表.csv 的行数相同"
    )
    assert "涉密3条" in lines["未列入"] and "1,234件" in lines["未列入"]
    assert lines["行数"] == "12行。超期3行、将到期3行、在办3行、已办结3行。"
    assert "警情" not in about(books["行政案件办理监督管理台账"])["未列入"]


def test_a_ledger_of_too_many_rows_is_parted_by_branch_and_each_part_says_so(published, monkeypatch, tmp_path):
    monkeypatch.setattr(registers, "PARTED_FROM", 10)
    paths = registers.write(published, tmp_path)
    parts = [path for path in paths if path.name.startswith("受立案")]
    assert [path.stem.split("_")[1] for path in parts] == [
        "明湖市公安局东湖分局", "明湖市公安局南屏分局", "明湖市公安局西溪分局", "未注明分局",
    ]  # fmt: skip
    assert sum(len(rows_of(load_workbook(path))) for path in parts) == 12
    said = about(load_workbook(parts[0]))["分文件"]
    assert said.startswith("全部12行，满10行的按分局分为4个文件；本文件为明湖市公安局东湖分局")
    assert [path.name for path in paths if path.name.startswith("行政")] == ["行政案件办理监督管理台账.xlsx"]


def test_a_ledger_without_rows_says_so(published, tmp_path):
    empty = replace(published, frames={name: frame.clear() for name, frame in published.frames.items()})
    for path in registers.write(empty, tmp_path):
        book = load_workbook(path)
        assert rows_of(book) == [] or not any(any(row.values()) for row in rows_of(book))
        assert about(book)["行数"].startswith("0行")
