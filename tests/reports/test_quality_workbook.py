"""数据质量报告.xlsx, read back as a spreadsheet program reads it, number by number against the published tables."""

import zipfile
from datetime import datetime

import invented
import pytest
from openpyxl import load_workbook

from checks import contract
from checks.intake.batches import corrections
from checks.intake.batches.put_aside import Open
from reports import quality_words, quality_workbook, quality_workbook_forms, tables

ROOM = invented.room()
CASES = contract.tables()["cases"]


def rows_of(book, sheet):
    """The rows of a sheet under its heading row, as dictionaries."""
    values = list(book[sheet].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if sum(cell is not None for cell in row) > 3)
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :] if any(row)]


def written(rows, folder):
    """The workbook of a month that has these published rows."""
    (path,) = quality_workbook.write(tables.read(invented.warehouse(rows), invented.RUN), folder)
    return load_workbook(path)


@pytest.fixture(scope="module")
def book(month):
    return load_workbook(month / "数据质量报告.xlsx")


def test_it_has_a_sheet_for_each_table_that_has_something_to_say(book):
    assert book.sheetnames == ["说明", "各表结论", "文件", "检查", "单位缺数", "案件", "隔离_案件"]


def test_the_verdicts_and_counts_are_those_that_are_published(book):
    printed = {row["表"]: row for row in rows_of(book, "各表结论")}
    assert set(printed) == {row["table"] for row in ROOM["table_quality"]}
    for row in ROOM["table_quality"]:
        found = printed[row["table"]]
        assert (found["结论"], found["行数"], found["为什么是这个结论"]) == (
            row["verdict"],
            row["n_rows"],
            row["reason"],
        )
    failed = {"警告": 2, "阻断": 0, "提示": 0}
    assert {word: printed["案件"][f"{word}（行）"] for word in failed} == failed
    assert (printed["案件"]["待改正的隔离行"], printed["案件"]["已改正的隔离行"]) == (2, 1)


def test_every_file_is_there_with_its_balance_and_what_was_noticed(book):
    *files, total = rows_of(book, "文件")
    columns = {
        "读入": "n_read",
        "入库": "n_accepted",
        "隔离": "n_quarantined",
        "重复": "n_duplicate",
        "剔除": "n_dropped",
    }
    assert len(files) == len(ROOM["intake"])
    for printed, row in zip(files, ROOM["intake"], strict=True):
        assert {heading: printed[heading] for heading in columns} == {h: row[name] for h, name in columns.items()}
        assert printed["文件指纹"] == row["sha256"][:12] and printed["编码"] == row["encoding"]
        assert printed["读入"] == sum(printed[heading] for heading in ("入库", "隔离", "重复", "剔除"))
    assert {h: total[h] for h in columns} == {
        h: sum(row[name] for row in ROOM["intake"]) for h, name in columns.items()
    }
    assert "提示：案由：去掉了空字符（3处）" in files[0]["说明"] and "剔除的身份列：报警人姓名" in files[0]["说明"]
    assert "警告：工作表 旧表：隐藏的工作表没有读" in files[1]["说明"]


def test_a_file_of_an_earlier_batch_is_counted_but_not_listed(tmp_path):
    rows = invented.room()
    rows["intake"][1]["batch"] = 0
    book = written(rows, tmp_path)
    assert [row["文件"] for row in rows_of(book, "文件")] == ["案件_2026-10.csv", "合计"]
    assert "以前各批共1批" in book["文件"]["A2"].value


def test_every_failing_row_stands_with_its_value_reason_and_remedy(book):
    printed = rows_of(book, "案件")
    assert len(printed) == len(ROOM["quality_rows"])
    for found, row in zip(printed, ROOM["quality_rows"], strict=True):
        assert (found["级别"], found["检查"], found["列"]) == (row["severity"], row["check"], row["column"])
        assert (found["主键"], found["文件"], found["行号"]) == (row["key"], row["source_file"], row["source_row"])
        assert found["读到的值"] == "=1+1⟨U+200B⟩" and found["怎么改"] == row["remedy"]
        assert found["原因"] == row["reason"].replace("\u200b", "⟨U+200B⟩")
    assert "共2行，全部列在这里" in book["案件"]["A2"].value


def test_the_gravest_come_first_and_a_list_too_long_is_cut_with_exact_numbers(monkeypatch, tmp_path):
    monkeypatch.setattr(quality_workbook, "OF_A_CHECK", 3)
    monkeypatch.setattr(quality_workbook, "OF_A_SHEET", 7)
    rows, one = invented.room(), ROOM["quality_rows"][0]
    rows["quality_rows"] = [
        {**one, "severity": severity, "check": check, "source_row": number}
        for severity, check in (("提示", "甲"), ("阻断", "乙"), ("警告", "丙"))
        for number in range(5)
    ]
    book = written(rows, tmp_path)
    assert [(row["级别"], row["行号"]) for row in rows_of(book, "案件")] == [
        *(("阻断", number) for number in range(3)),
        *(("警告", number) for number in range(3)),
        ("提示", 0),
    ]
    assert book["案件"]["A2"].value == "共15行，此处列7行（每项检查最多3行），其余8行见同一文件夹的 数据质量明细.csv。"


def test_no_cell_is_a_formula_or_a_link_whatever_the_export_says(tmp_path):
    rows = invented.room()
    for row in rows["quality_rows"]:
        row.update(value='=HYPERLINK("http://example.invalid")', reason="@SUM(1)", key="+1", source_file="-1.csv")
    for row in rows["quarantine_cells"]:
        row["value"] = "=1+1"
    book = written(rows, tmp_path)
    assert rows_of(book, "案件")[0]["主键"] == "+1"
    with zipfile.ZipFile(tmp_path / "数据质量报告.xlsx") as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_the_workbook_has_the_same_bytes_whenever_it_is_written(month, tmp_path):
    rows = {table: list(reversed(found)) for table, found in invented.room().items()}
    written(rows, tmp_path)
    assert (tmp_path / "数据质量报告.xlsx").read_bytes() == (month / "数据质量报告.xlsx").read_bytes()


def test_a_month_in_which_nothing_failed_says_so_and_has_no_sheets_of_rows(tmp_path):
    rows = invented.room() | {name: [] for name in ("quality_rows", "quarantine", "quarantine_cells", "unit_gaps")}
    rows |= {"notes": [], "dropped": [], "quality": [], "intake": [], "table_quality": []}
    book = written(rows, tmp_path)
    assert book.sheetnames == ["说明", "各表结论", "文件", "检查"]
    said = dict(book["说明"].iter_rows(min_row=2, values_only=True))
    assert said["隔离的行"] == "没有待改正的隔离行。" and said["列出的行"] == "没有不合格的行。"


def test_a_sheet_of_corrections_holds_the_open_rows_as_read_and_only_their_cells_can_be_changed(book):
    sheet = book["隔离_案件"]
    assert sheet["A1"].value == corrections.title(CASES) and sheet.protection.sheet
    first, second = rows_of(book, "隔离_案件")
    assert (first["原文件"], first["原文件指纹"], first["原行号"]) == ("案件_2026-10.csv", "ab" * 32, "19")
    assert (first["案件编号"], first["案件类型"], first["办案单位代码"]) == ("007", "=盗窃", "000012")
    assert (
        "不在规定的取值内" in first["未采用的原因"] and "可填：刑事、经济犯罪、治安、其他行政" in first["未采用的原因"]
    )
    assert second["原行号"] == "20" and "请对照原文件整行填写" in second["未采用的原因"]
    cells = {cell.value: cell for cell in sheet[3]}
    open_columns = {heading for heading, cell in cells.items() if not sheet.cell(4, cell.column).protection.locked}
    assert open_columns == {column.heading for column in CASES.columns}


def test_the_wrong_cell_is_marked_and_a_code_can_be_picked(book):
    sheet = book["隔离_案件"]
    at = {cell.value: cell.column for cell in sheet[3]}
    wrong, right = sheet.cell(4, at["案件类型"]), sheet.cell(4, at["案件编号"])
    assert wrong.fill.fgColor.rgb != right.fill.fgColor.rgb and wrong.font.bold and not right.font.bold
    assert '"刑事,经济犯罪,治安,其他行政"' in {check.formula1 for check in sheet.data_validations.dataValidation}


def test_the_sheet_that_is_given_out_is_known_again(month):
    from checks.intake.files.workbooks import read_book

    sheets = read_book(month / "数据质量报告.xlsx", "任意名字.xlsx").sheets
    first_rows = {name: sheet.first_rows(30) for name, sheet in sheets.items()}
    (taking,) = corrections.in_sheets(first_rows, "任意名字.xlsx")["隔离_案件"]
    assert taking.table is CASES and set(taking.columns) == {column.name for column in CASES.columns}
    assert taking.carried() == [] and taking.left_out() == []


def asides(n, **cells):
    return [
        Open("cases", "案件.csv", "ab" * 32, None, number, "kind", "不在规定的取值内", {"kind": "盗", **cells})
        for number in range(2, n + 2)
    ]


def test_more_rows_than_anybody_corrects_are_cut_and_the_sheet_says_how_many(tmp_path):
    book = load_workbook(quality_workbook_forms.write(asides(2), {"cases": 5}, datetime(2026, 11, 1), tmp_path))
    assert len(rows_of(book, "隔离_案件")) == 2
    assert "共5行待改正，此处列前2行" in book["隔离_案件"]["A2"].value and "其余的3行" in book["隔离_案件"]["A2"].value


def test_of_many_rows_in_a_month_as_many_are_given_out_as_a_sheet_takes(monkeypatch, tmp_path):
    monkeypatch.setattr(quality_workbook, "GIVEN_AT_MOST", 1)
    book = written(invented.room(), tmp_path)
    assert [row["原行号"] for row in rows_of(book, "隔离_案件")] == ["19"]
    assert "共2行待改正，此处列前1行" in book["隔离_案件"]["A2"].value


def test_a_cell_that_a_sheet_cannot_hold_is_empty_and_the_reason_says_so(tmp_path):
    path = quality_workbook_forms.write(
        asides(1, visit_waiver="长" * 40_000), {"cases": 1}, datetime(2026, 11, 1), tmp_path
    )
    (row,) = rows_of(load_workbook(path), "隔离_案件")
    assert row["免回访情形"] is None and "免回访情形的文字过长" in row["未采用的原因"]


def test_what_was_not_saved_is_not_given_out_either(tmp_path):
    path = quality_workbook_forms.write(
        asides(1, charge="〔疑似身份信息，未保存〕"), {"cases": 1}, datetime(2026, 11, 1), tmp_path
    )
    assert rows_of(load_workbook(path), "隔离_案件")[0]["案由"] is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, ""),
        ("治安", "治安"),
        (" 治安　", "␣治安␣"),
        ("治\u200b安", "治⟨U+200B⟩安"),
        ("治\x00安", "治⟨U+0000⟩安"),
        ("  ", "␣␣"),
        ("一\n二", "一 二"),
        ("长" * 201, "长" * 200 + "…（共201字）"),
        ("=1+1", "=1+1"),
    ],
)
def test_what_cannot_be_seen_is_shown(text, shown):
    assert quality_words.visible(text) == shown
