"""Workbooks of every age and kind, and what people do in them."""

import json
from datetime import datetime

from tests.intake.nasty.making import HEADINGS, Files, book, case, cells, csv, row, rows

OFFICERS = [["警号", "角色"], ["012345", "民警"]]


def hide(sheet: str):
    """What hides a sheet of a workbook."""
    return lambda workbook: workbook.get_worksheet_by_name(sheet).hide()


@case
def a_hidden_sheet() -> Files:
    return {"警情.xlsx": book({"十月": cells(*rows(2)), "旧数据": cells(row(9))}, hide("旧数据"))}


@case
def only_a_hidden_sheet_has_the_table() -> Files:
    return {"警情.xlsx": book({"封面": [["十月警情"]], "数据": cells(*rows(2))}, hide("数据"))}


@case
def several_tables_in_a_workbook() -> Files:
    return {"十月导出.xlsx": book({"说明": [["请按月填报"]], "警情": cells(*rows(2)), "民警": OFFICERS})}


@case
def a_sheet_for_each_unit() -> Files:
    return {"警情.xlsx": book({"一所": cells(*rows(2)), "二所": cells(*rows(2, first=3)), "三所": cells()})}


@case
def a_table_that_begins_in_column_c() -> Files:
    moved = [[None, None, *line] for line in cells(*rows(2))]
    return {"警情.xlsx": book({"警情": [[], [None, "十月"], [], *moved]})}


@case
def numbers_stored_as_text() -> Files:
    headings = ["案件编号", "案件类型", "办案单位代码", "涉案金额", "接报时间"]
    return {"案件.xlsx": book({"案件": [headings, ["000123", "刑事", "004401", "1,200.50", "2026-10-01 08:00:00"]]})}


@case
def text_stored_as_numbers() -> Files:
    head, *_ = cells()
    return {
        "警情.xlsx": book(
            {
                "警情": [
                    head,
                    [20261001, datetime(2026, 10, 1, 8), "治安", 440100],
                    [20261002.0, 46296.5, "治安", 440100.0],
                ]
            }
        )
    }


@case
def a_long_number_stored_as_a_number() -> Files:
    head, *_ = cells()
    data = [[f"J{n}", "2026-10-01 08:00:00", "治安", "4401"] for n in range(30)]
    return {"警情.xlsx": book({"警情": [head, *data, [440106202610010001.0, "2026-10-01 08:00:00", "治安", "4401"]]})}


@case
def a_long_number_in_scientific_form() -> Files:
    return {"警情.csv": csv(*rows(30), "4.40106E+17,2026-10-01 08:00:00,治安,4401")}


@case
def dates_as_serial_numbers() -> Files:
    head, *_ = cells()
    return {
        "警情.xlsx": book({"警情": [head, ["J1", 46296, "治安", "4401"], ["J2", 46296.33543981481, "治安", "4401"]]})
    }


@case
def a_workbook_that_counts_from_1904() -> Files:
    head, *_ = cells()
    data = ["J1", datetime(2026, 10, 1, 8, 3, 7), "治安", "4401"]
    return {"警情.xlsx": book({"警情": [head, data]}, date_1904=True)}


@case
def formulas_with_their_results() -> Files:
    def arrange(workbook):
        page = workbook.get_worksheet_by_name("警情")
        page.write_formula("A2", '="J"&TEXT(1,"0000")', None, "J0001")
        page.write_formula("D2", "=4401&A9", None, "4401")

    head, *_ = cells()
    return {"警情.xlsx": book({"警情": [head, [None, "2026-10-01 08:00:00", "治安", None]]}, arrange)}


@case
def errors_in_cells() -> Files:
    def arrange(workbook):
        page = workbook.get_worksheet_by_name("警情")
        page.write_formula("B32", "=VLOOKUP(1,Z:Z,1,0)", None, "#N/A")
        page.write_formula("A33", "=Z1/0", None, "#DIV/0!")

    data = [line.split(",") for line in rows(30)]
    wrong = [["J0031", None, "治安", "4401"], [None, "2026-10-01 08:00:00", "治安", "4401"]]
    return {"警情.xlsx": book({"警情": [HEADINGS.split(","), *data, *wrong]}, arrange)}


@case
def cells_merged_over_several_rows() -> Files:
    def arrange(workbook):
        workbook.get_worksheet_by_name("警情").merge_range("D2:D4", "440100000001")

    return {"警情.xlsx": book({"警情": [HEADINGS.split(","), *(line.split(",")[:3] for line in rows(3))]}, arrange)}


@case
def rows_that_a_filter_hides() -> Files:
    def arrange(workbook):
        workbook.get_worksheet_by_name("警情").set_row(2, options={"hidden": True})

    return {"警情.xlsx": book({"警情": cells(*rows(3))}, arrange)}


@case
def a_workbook_called_csv() -> Files:
    return {"警情.csv": book({"警情": cells(*rows(2))})}


@case
def text_called_a_workbook() -> Files:
    return {"警情.xlsx": csv(*rows(2), encoding="gb18030")}


@case
def text_with_tabs_called_an_old_workbook() -> Files:
    return {"警情.xls": csv(*rows(2), encoding="gb18030", end="\r\n").replace(b",", b"\t")}


@case
def a_page_of_the_web_called_an_old_workbook() -> Files:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>\n" for line in cells(*rows(2)))
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>\n'
    title = '<tr><th colspan="4">十月警情&nbsp;导出</th></tr>\n'
    page = f'{head}<body><table border="1">\n{title}{lines}</table></body></html>\n'
    return {"警情.xls": page.encode("gb18030")}


XML_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="警情"><Table>
"""


def xml_cell(kind: str, text: str, place: str = "") -> str:
    """A cell of a spreadsheet of 2003."""
    return f'<Cell{place}><Data ss:Type="{kind}">{text}</Data></Cell>'


@case
def a_spreadsheet_of_2003_in_xml() -> Files:
    plain = "".join(f"<Row>{''.join(xml_cell('String', cell) for cell in line)}</Row>\n" for line in cells(row(1)))
    typed = [
        xml_cell("String", "J0002"),
        xml_cell("DateTime", "2026-10-01T08:02:00.000", ' ss:Index="2"'),
        xml_cell("String", "治安"),
        xml_cell("Number", "440100000001"),
    ]
    spread = f'<Row ss:Index="4">{"".join(typed)}</Row>\n'
    return {"警情.xls": f"{XML_HEAD}{plain}{spread}</Table></Worksheet>\n</Workbook>\n".encode()}


@case
def a_workbook_cut_off() -> Files:
    return {"警情.xlsx": book({"警情": cells(*rows(30))})[:-400]}


@case
def a_workbook_with_no_sheet_filled() -> Files:
    return {"警情.xlsx": book({"Sheet1": [], "Sheet2": []})}


@case
def a_picture_called_a_workbook() -> Files:
    return {"警情.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 2}


@case
def an_answer_of_a_server_called_csv() -> Files:
    answer = {"code": 500, "msg": "导出任务超时，请稍后再试", "data": None}
    return {"警情.csv": json.dumps(answer, ensure_ascii=False).encode()}


@case
def a_login_page_called_csv() -> Files:
    head = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>登录</title></head>'
    page = f"{head}<body>会话已过期，请重新登录</body></html>\n"
    return {"警情.csv": page.encode()}
