"""Workbooks as they come: by content, not by name; what a spreadsheet spoilt is told, and never read as a value."""

import zipfile
from datetime import datetime
from pathlib import Path
from shutil import copyfile

import pytest
import xlsxwriter

from checks.complaint import BadInput
from checks.intake.files.formats import format_of
from checks.intake.times import ANYWHERE

FILES = Path(__file__).parent / "files"
HEADINGS = ["警情编号", "接警时间", "警情类别", "处警单位代码"]
ROW = ["J1", "2026-10-01 08:00:00", "治安", "4401"]
NEVER = datetime.fromisoformat(ANYWHERE[0].split("'")[1])


def book(path: Path, write, **options) -> None:
    with xlsxwriter.Workbook(str(path), options) as workbook:
        write(workbook)


def with_errors(workbook) -> None:
    page = workbook.add_worksheet("警情")
    moment = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    page.write_row(0, 0, ["警情编号", "接警时间", "到达现场时间", "警情类别", "处警单位代码", "处警民警警号"])
    for number in range(1, 31):
        page.write_row(number, 0, [f"J{number}"])
        page.write_datetime(number, 1, datetime(2026, 10, 1, 8), moment)
        page.write_row(number, 3, ["治安", "4401"])
    page.write_formula("C2", "=NA()", None, "#N/A")
    page.write_formula("F3", "=1/0", None, "#DIV/0!")
    page.write_formula("A31", "=#REF!", None, "#REF!")


@pytest.mark.parametrize("name", ["警情.xlsx", "警情.xls"])
def test_an_error_is_no_number_no_text_and_no_missing_time(desk, name):
    if name.endswith("x"):
        book(desk.folder / name, with_errors)
    else:
        copyfile(FILES / "errors.xls", desk.folder / name)
    desk.receive()
    found = desk.ask(
        "select incident_no, arrived_at, officer_no, unreadable from staging.incidents order by source_row"
    )
    assert found[:3] == [("J1", NEVER, None, "arrived_at"), ("J2", None, None, None), ("J3", None, None, None)]
    assert desk.ask("select source_row, column_name, reason from staging.quarantine") == [
        (31, "incident_no", "这一格是公式错误值，不是编号")
    ]
    assert ("警告", "警情", "处警民警警号", "公式错误值（如 #N/A），当作空白", 1) in desk.notes()


def test_an_error_as_text_is_none_in_a_csv_either(desk):
    lines = [f"J{number},2026-10-01 08:00:00,治安,4401,12" for number in range(30)]
    lines += ["J30,2026-10-01 08:00:00,治安,4401,#N/A", "#REF!,2026-10-01 08:00:00,治安,4401,12"]
    desk.incidents(*lines, headings="警情编号,接警时间,警情类别,处警单位代码,处警民警警号")
    desk.receive()
    assert desk.ask("select officer_no from staging.incidents where incident_no = 'J30'") == [(None,)]
    assert desk.ask("select source_row from staging.quarantine") == [(33,)]


def test_a_damaged_old_workbook_stops_the_run_and_not_the_program(desk):
    whole = (FILES / "errors.xls").read_bytes()
    at = whole.index(bytes.fromhex("85000e00"))  # where the workbook says at which byte its first sheet begins
    (desk.folder / "警情.xls").write_bytes(whole[: at + 4] + b"\xff" * 8 + whole[at + 12 :])
    assert "警情.xls" in desk.complaint()


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"])
def test_damage_that_the_reader_of_workbooks_overlooks_stops_the_run_too(desk, part):
    path = desk.workbook("警情.xlsx", {"警情": [HEADINGS, ROW]})
    whole = path.read_bytes()
    first = whole.index(part.encode())  # in the header of the part; the directory at the end names it again
    path.write_bytes(whole[: first + 3] + b"!" + whole[first + 4 :])
    assert "工作簿打不开" in desk.complaint() and "警情.xlsx" in desk.complaint()


def test_numbers_where_text_belongs_are_counted(desk):
    desk.workbook(
        "警情.xlsx", {"警情": [HEADINGS, [*ROW[:3], 4401], ["J2", *ROW[1:3], 4402], ["J3", *ROW[1:3], "04403"]]}
    )
    desk.receive()
    assert desk.ask("select unit_code from staging.incidents order by 1") == [("04403",), ("4401",), ("4402",)]
    told = "以数字存放，前导零可能已丢失；导出时把这一列设为文本格式"
    assert desk.notes() == [("警告", "警情", "处警单位代码", told, 2)]


def test_a_reference_cut_to_scientific_form_is_kept_and_told(desk):
    headings = "警情编号,接警时间,警情类别,处警单位代码,关联案件编号"
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401,1.23E+17", headings=headings)
    desk.receive()
    assert desk.ask("select case_no from staging.incidents") == [("1.23E+17",)]
    assert desk.notes() == [("警告", None, "关联案件编号", "编号成了科学计数（如 1.23E+17），末位已失真", 1)]


def test_bare_numbers_are_days_of_the_workbooks_own_calendar(desk):
    def write(workbook):
        page = workbook.add_worksheet("警情")
        page.write_row(0, 0, HEADINGS)
        page.write_row(1, 0, ["J1", 46296.5 - 1462, "治安", "4401"])

    book(desk.folder / "警情.xlsx", write, date_1904=True)
    desk.receive()
    assert desk.ask("select received_at from staging.incidents") == [(datetime(2026, 10, 1, 12),)]


def test_bare_numbers_of_an_old_workbook_are_such_days_too_be_they_whole_or_not(desk):
    copyfile(FILES / "days_from_1904.xls", desk.folder / "警情.xls")
    desk.receive()
    found = desk.ask("select incident_no, received_at, received_at_latest from staging.incidents order by 1")
    noon, day = datetime(2026, 10, 1, 12), (datetime(2026, 10, 1), datetime(2026, 10, 1, 23, 59, 59))
    assert found == [("J1", *day), ("J2", noon, noon)]


def test_hidden_and_other_sheets_are_told(desk):
    def write(workbook):
        for sheet in ("警情", "旧数据", "底稿", "说明"):
            workbook.add_worksheet(sheet).write_row(0, 0, HEADINGS if sheet != "说明" else ["请按月填报"])
        workbook.get_worksheet_by_name("警情").write_row(1, 0, ROW)
        workbook.get_worksheet_by_name("旧数据").hide()
        workbook.get_worksheet_by_name("底稿").very_hidden()
        workbook.add_chartsheet("图")

    book(desk.folder / "警情.xlsx", write)
    desk.receive()
    assert desk.notes() == [
        ("提示", "说明", None, "不是任何一张表，没有读取", None),
        ("警告", "底稿", None, "隐藏的工作表，没有读取", None),
        ("警告", "旧数据", None, "隐藏的工作表，没有读取", None),
    ]


def test_sheets_that_nobody_filled_are_none(desk):
    desk.workbook("警情.xlsx", {"警情": [HEADINGS, ROW], "Sheet2": [], "Sheet3": []})
    desk.receive()
    assert desk.ask("select source_sheet from staging.incidents") == [("警情",)]
    assert desk.notes() == []


def test_merged_cells_of_rows_are_told_and_not_filled(desk):
    def write(workbook):
        page = workbook.add_worksheet("警情")
        page.write_row(0, 0, HEADINGS)
        for number in (1, 2):
            page.write_row(number, 0, [f"J{number}", *ROW[1:3]])
        page.merge_range("D2:D3", "4401")

    book(desk.folder / "警情.xlsx", write)
    desk.receive()
    assert desk.ask("select unit_code from staging.incidents order by incident_no") == [("4401",), (None,)]
    (note,) = desk.notes()
    assert note[0] == "警告" and "第一处在第 2 行" in note[3] and note[4] == 1


def test_merged_headings_of_a_workbook_are_read_with_their_groups(desk):
    def write(workbook):
        page = workbook.add_worksheet("警情")
        page.merge_range("A1:G1", "某某局十月警情")
        for cells, text in (("A2:A3", "警情编号"), ("E2:E3", "警情类别"), ("B2:D2", "时间"), ("F2:G2", "处警单位")):
            page.merge_range(cells, text)
        page.write_row(2, 1, ["接警", "派警", "到达"])
        page.write_row(2, 5, ["名称", "代码"])
        page.write_row(3, 0, ["J1", ROW[1], None, "2026-10-01 08:09:00", "治安", "某所", "4401"])

    book(desk.folder / "警情.xlsx", write)
    desk.receive()
    found = desk.ask("select incident_no, arrived_at, unit_code, source_row from staging.incidents")
    assert found == [("J1", datetime(2026, 10, 1, 8, 9), "4401", 4)]


def test_a_merged_heading_does_not_reach_beyond_its_cells(desk):
    def write(workbook):
        page = workbook.add_worksheet("警情")
        for cells, text in (("A1:A2", "警情编号"), ("B1:B2", "接警时间"), ("C1:D1", "关联"), ("F1:F2", "处警单位代码")):
            page.merge_range(cells, text)
        page.write_row(1, 2, ["案件编号", "警情编号", "警情类别"])
        page.write_row(2, 0, ["J1", ROW[1], "A1", "J0", "治安", "4401"])

    book(desk.folder / "警情.xlsx", write)
    desk.receive()
    found = desk.ask("select incident_no, case_no, related_incident_no, category from staging.incidents")
    assert found == [("J1", "A1", "J0", "治安")]


def archive(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return path


@pytest.mark.parametrize(
    ("parts", "told"),
    [({"word/document.xml": "<w/>"}, "Word"), ({"警情.csv": "a,b"}, "压缩包")],
)
def test_another_packed_file_called_a_workbook_is_told_by_what_it_is(desk, parts, told):
    archive(desk.folder / "警情.xlsx", parts)
    text = desk.complaint()
    assert told in text and "警情.xlsx" in text and "怎么办" in text


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"%PDF-1.7", "PDF"),
        (b"MIME-Version: 1.0\r\n", "单个文件网页"),
        (b'<?xml version="1.0"?><office:document/>', "fods"),
        (b'<?xml version="1.0"?><rows/>', "XML"),
    ],
)
def test_what_holds_no_table_is_told_by_what_it_is(desk, start, told):
    path = desk.folder / "警情.xls"
    path.write_bytes(start)
    with pytest.raises(BadInput, match=told):
        format_of(path, path.name)


def test_errors_of_an_open_document_stop_the_run(desk):
    kinds = 'office:value-type="string" calcext:value-type="error"'
    cells = f"<table:table-cell {kinds}><text:p>#N/A</text:p></table:table-cell>"
    names = ("office", "table", "text", "calcext")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    body = f'<table:table table:name="警情"><table:table-row>{cells}</table:table-row></table:table>'
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>{body}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    archive(desk.folder / "警情.ods", {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})
    assert "公式错误值" in desk.complaint()
