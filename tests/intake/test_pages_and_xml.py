"""Web pages and XML spreadsheets that call themselves .xls: each table as it stands, the same rows as in any format."""

from datetime import datetime
from html import escape

import pytest

from checks.intake.files import html_tables, xml_sheets

HEADINGS = ["警情编号", "接警时间", "警情类别", "处警单位代码"]
ROW = ["J1", "2026-10-01 08:00:00", "治安", "4401"]


def test_a_page_with_several_tables_gives_each_its_name(desk):
    line = "<tr>" + "".join(f"<td>{cell}</td>" for cell in ROW) + "</tr>"
    head = "<tr>" + "".join(f"<th>{cell}</th>" for cell in HEADINGS) + "</tr>"
    desk.write("警情.xls", f"<html><table><tr><td>公告</td></tr></table><table>{head}{line}</table></html>")
    desk.receive()
    assert desk.ask("select source_sheet, source_row from staging.incidents") == [("第2个表格", 2)]
    assert ("提示", None, None, "扩展名是 .xls，内容是 HTML 表格，按内容读取", None) in desk.notes()


def test_cells_of_a_page_that_span_rows_and_columns_keep_the_others_in_place(tmp_path):
    page = tmp_path / "a.xls"
    page.write_text(
        "<table><tr><td rowspan=2>甲<br>乙</td><td colspan='2'>丙</td><td>丁&nbsp;</td></tr>"
        "<tr><td>戊</td><td>己</td><td>&lt;庚&gt;</table>",
        encoding="utf-8",
    )
    (sheet,) = html_tables.read_book(page, "a.xls").sheets.values()
    assert list(sheet.rows()) == [["甲\n乙", "丙", "", "丁"], ["", "戊", "己", "<庚>"]]
    assert sheet.merged == [((0, 0), (1, 0)), ((0, 1), (0, 2))]


def test_a_page_without_a_table_stops_the_run(desk):
    desk.write("警情.xls", "<html><frameset><frame src='sheet001.htm'></frameset></html>")
    assert "网页里没有表格" in desk.complaint()


XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{sheets}</Workbook>"""
SHEET = '<Worksheet ss:Name="{name}"><Table>{rows}</Table>{options}</Worksheet>'
HIDDEN = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"


def xml(*sheets: str) -> str:
    return XML.format(sheets="".join(sheets))


def xml_row(cells: list[str], place: str = "") -> str:
    return f"<Row{place}>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in cells) + "</Row>"


def test_an_xml_spreadsheet_keeps_its_rows_its_types_and_its_hidden_sheets(desk):
    typed = (
        '<Row ss:Index="5"><Cell><Data ss:Type="String">J2</Data></Cell><Cell><Data ss:Type="DateTime">'
        '2026-10-01T00:00:00.000</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">治安</Data></Cell>'
        '<Cell><Data ss:Type="Number">4401</Data></Cell></Row>'
    )
    shown = SHEET.format(name="警情", rows=xml_row(HEADINGS) + xml_row(ROW) + typed, options="")
    desk.write("警情.xls", xml(shown, SHEET.format(name="旧", rows=xml_row(HEADINGS), options=HIDDEN)))
    desk.receive()
    day = (datetime(2026, 10, 1), datetime(2026, 10, 1, 23, 59, 59))
    found = desk.ask("select source_row, received_at, received_at_latest, unit_code from staging.incidents order by 1")
    assert found == [(2, datetime(2026, 10, 1, 8), datetime(2026, 10, 1, 8), "4401"), (5, *day, "4401")]
    assert ("警告", "旧", None, "隐藏的工作表，没有读取", None) in desk.notes()


def test_an_xml_spreadsheet_cut_off_stops_the_run(desk):
    desk.write("警情.xls", xml(SHEET.format(name="警情", rows=xml_row(HEADINGS) + xml_row(ROW), options=""))[:-60])
    assert "XML 表格读不通" in desk.complaint()


def test_an_entity_of_an_xml_spreadsheet_reads_no_other_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    page = tmp_path / "a.xml"
    cell = "<Row><Cell><Data ss:Type='String'>&other;</Data></Cell></Row>"
    head = f'<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY other SYSTEM "{secret.as_uri()}">]>'
    text = xml(SHEET.format(name="一", rows=cell, options="")).split("?>", 1)[1]
    page.write_text(head + text, encoding="utf-8")
    assert "秘密" not in str(list(xml_sheets.read_book(page, "a.xml").sheets["一"].rows()))


TEXTS = [
    [*HEADINGS, "免回访情形"],
    ["J1", "2026-10-01 08:00:00", "治安", "0044", 'a<b & "c"'],
    ["J2", "2026-10-01", "求助", "4401", "一\n二"],
    ["J3", "2026/10/1 8:03", "纠纷", "4402", "  "],
]


def as_csv(desk) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in TEXTS]
    desk.write("警情.csv", "\n".join(quoted) + "\n", "gb18030")


def as_page(desk) -> None:
    cells = [[escape(cell).replace("\n", "<br>") for cell in row] for row in TEXTS]
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in cells)
    desk.write("警情.xls", f"<html><body><table>{rows}</table></body></html>", "gb18030")


def as_xml(desk) -> None:
    rows = "".join(xml_row([escape(cell).replace("\n", "&#10;") for cell in row]) for row in TEXTS)
    desk.write("警情.xls", xml(SHEET.format(name="警情", rows=rows, options="")))


def as_xlsx(desk) -> None:
    desk.workbook("警情.xlsx", {"警情": TEXTS})


@pytest.mark.parametrize("write", [as_csv, as_page, as_xml, as_xlsx])
def test_the_same_table_gives_the_same_rows_in_every_format(desk, write):
    write(desk)
    desk.receive()
    asked = "incident_no, received_at, received_at_latest, category, unit_code, visit_waiver, source_row"
    day = (datetime(2026, 10, 1), datetime(2026, 10, 1, 23, 59, 59))
    three = (datetime(2026, 10, 1, 8, 3), datetime(2026, 10, 1, 8, 3, 59))
    eight = (datetime(2026, 10, 1, 8),) * 2
    assert desk.ask(f"select {asked} from staging.incidents order by 1") == [
        ("J1", *eight, "治安", "0044", 'a<b & "c"', 2),
        ("J2", *day, "求助", "4401", "一\n二", 3),
        ("J3", *three, "纠纷", "4402", None, 4),
    ]
