"""CSV in every encoding, XLSX and Parquet: the same rows come out."""

from datetime import datetime

import duckdb
import pytest

ROW = "J0001,2026-10-01 08:00:00,治安,440100000001"
RARE = "㐂𠮷𡥀"  # of three and of four bytes in GB18030


@pytest.mark.parametrize(
    ("encoding", "called"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 BOM"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("gb18030", "GB18030"),
    ],
)
def test_every_encoding_gives_the_same_rows(desk, encoding, called):
    headings = "警情编号,接警时间,警情类别,处警单位代码,免回访情形"
    desk.incidents(ROW + "," + RARE, headings=headings, encoding=encoding)
    desk.receive()
    found = desk.ask(
        "select incident_no, received_at, category, unit_code, visit_waiver, source from staging.incidents"
    )
    assert found == [("J0001", datetime(2026, 10, 1, 8), "治安", "440100000001", RARE, "standard")]
    assert desk.ask("select encoding, n_read, n_accepted from staging.intake") == [(called, 1, 1)]


def test_bytes_of_no_encoding_stop_the_run(desk):
    (desk.folder / "警情.csv").write_bytes("警情编号,接警时间\n".encode() + b"\xff\xff\n")
    assert "编码读不通" in desk.complaint()


def test_an_empty_file_stops_the_run(desk):
    desk.write("警情.csv", "")
    assert "文件是空的" in desk.complaint()


def test_headings_alone_are_an_export_without_rows(desk):
    desk.incidents()
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake") == [(0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        '警情编号,接警时间,警情类别,处警单位代码\nJ1,2026-10-01 08:00:00,治安,4401\nJ2,"2026-10-01',
        "警情编号,接警时间,警情类别,处警单位代码\nJ1,2026-10-01 08:00:00,治安,4401\nJ2,2026-10-01 08:0",
    ],
)
def test_a_csv_cut_inside_a_quote_or_a_record_stops_the_run(desk, text):
    desk.write("警情.csv", text)
    assert "警情.csv" in desk.complaint()
    assert desk.ask("select count(*) from duckdb_tables() where schema_name in ('raw', 'staging')") == [(0,)]
    assert not (desk.warehouse / "exports").exists()


def test_a_csv_cut_inside_a_character_stops_the_run(desk):
    for encoding in ("utf-8", "gb18030", "utf-16"):
        whole = "\n".join(["警情编号,接警时间,警情类别,处警单位代码", "J1,2026-10-01 08:00:00,治安,某某分局"])
        (desk.folder / "警情.csv").write_bytes(whole.encode(encoding)[:-1])
        assert "编码读不通" in desk.complaint()


def test_a_last_record_without_line_end_is_a_record(desk):
    desk.write("警情.csv", f"警情编号,接警时间,警情类别,处警单位代码\n{ROW}")
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake") == [(1, 1)]


def test_a_truncated_workbook_stops_the_run(desk):
    path = desk.workbook("警情.xlsx", {"Sheet1": [["警情编号", "接警时间", "警情类别", "处警单位代码"]] * 40})
    path.write_bytes(path.read_bytes()[:-400])
    assert "工作簿打不开" in desk.complaint()


def test_a_truncated_parquet_stops_the_run(desk):
    path = desk.folder / "incidents.parquet"
    duckdb.sql("select 'J1' as incident_no, 'x' as received_at, '治安' as category, '4' as unit_code").write_parquet(
        str(path)
    )
    path.write_bytes(path.read_bytes()[:-20])
    assert "Parquet" in desk.complaint()


def test_rows_are_numbered_as_excel_shows_them(desk):
    desk.write("警情.csv", f"某某局警情导出,,,\n\n警情编号,接警时间,警情类别,处警单位代码\n{ROW}\n")
    desk.receive()
    assert desk.ask("select source_row from staging.incidents") == [(4,)]


def test_headings_are_found_through_spaces_line_breaks_and_full_width(desk):
    desk.write("警情.csv", f'警情 编号,"接警\n时间",警情类别　,处警单位代码\n{ROW}\n')
    desk.receive()
    assert desk.ask("select incident_no, source_row from staging.incidents") == [("J0001", 2)]


def test_quoted_line_breaks_and_separators_stay_in_their_cell(desk):
    headings = "警情编号,接警时间,警情类别,处警单位代码,免回访情形"
    desk.incidents(ROW + ',"一,二\n三""四"', ROW.replace("J0001", "J0002") + ",", headings=headings)
    desk.receive()
    found = desk.ask("select incident_no, visit_waiver, source_row from staging.incidents order by 1")
    assert found == [("J0001", '一,二\n三"四', 2), ("J0002", None, 3)]


def test_tabs_and_semicolons_separate_too(desk):
    desk.incidents(ROW.replace(",", "\t"), headings="警情编号\t接警时间\t警情类别\t处警单位代码", encoding="utf-16")
    desk.receive()
    assert desk.ask("select unit_code from staging.incidents") == [("440100000001",)]


def test_a_ragged_record_is_put_aside_with_its_reason(desk):
    desk.allow_quarantine = True
    desk.incidents(ROW, "J0002,2026-10-01", ROW.replace("J0001", "J0003"), ROW.replace("J0001", "J0004") + ",多,多")
    desk.receive()
    assert desk.ask("select n_read, n_accepted, n_quarantined from staging.intake") == [(4, 2, 2)]
    found = desk.ask("select source_row, column_name, reason from staging.quarantine order by 1")
    assert found == [
        (3, None, "列数与标题行不符（应为 4 列，实际 2 列）"),
        (5, None, "列数与标题行不符（应为 4 列，实际 6 列）"),
    ]


def test_a_stray_quote_puts_its_record_aside_and_no_other(desk):
    desk.allow_quarantine = True
    desk.incidents(ROW, '"J0002"x,2026-10-01 08:00:00,治安,4401', ROW.replace("J0001", "J0003"))
    desk.receive()
    assert desk.ask("select incident_no from staging.incidents order by 1") == [("J0001",), ("J0003",)]
    assert desk.ask("select source_row, reason from staging.quarantine") == [(3, "双引号使用不规范")]


def test_a_quote_that_swallows_rows_stops_the_run(desk):
    desk.incidents(ROW, '"J0002,2026-10-01 08:00:00,治安,4401', ROW, '"J0003",2026-10-01 08:00:00,治安,4401')
    assert "双引号" in desk.complaint()


def test_separators_at_the_end_of_some_lines_make_no_columns(desk):
    desk.write("警情.csv", f"警情编号,接警时间,警情类别,处警单位代码,,\n{ROW}\n{ROW.replace('J0001', 'J0002')},,\n")
    desk.incidents(ROW.replace("J0001", "J0003") + ",,", name="警情_二.csv")
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake order by file") == [(2, 2), (1, 1)]


def test_a_workbook_without_its_headings_names_the_likeliest_sheet(desk):
    desk.workbook("警情.xlsx", {"封面": [["十月"]], "数据": [["警情编号", "类别"], ["J1", "治安"]]})
    text = desk.complaint()
    assert "工作表：数据" in text and "接警时间" in text


def test_blank_rows_are_no_rows(desk):
    desk.incidents(ROW, "", ",,,", " ,　,,", ROW.replace("J0001", "J0002"))
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake") == [(2, 2)]
    assert desk.ask("select source_row from staging.incidents order by 1") == [(2,), (6,)]


def test_old_mac_line_ends_are_read(desk):
    desk.write("警情.csv", f"警情编号,接警时间,警情类别,处警单位代码\r{ROW}\r")
    desk.receive()
    assert desk.ask("select incident_no from staging.incidents") == [("J0001",)]


def test_cells_of_a_workbook_keep_their_type(desk):
    headings = ["警情编号", "接警时间", "报警时间", "派警时间", "警情类别", "处警单位代码", "是否涉密"]
    number = "440106" + "2026" + "10010001"
    cells = [number, datetime(2026, 10, 1), datetime(2026, 10, 1, 8, 3, 7), 46027.3354, "治安", 440100, True]
    desk.workbook("警情.xlsx", {"警情": [["某某局"], [], headings, cells]})
    desk.receive()
    found = desk.ask(
        """select incident_no, received_at, received_at_latest, called_at, called_at_latest, dispatched_at, unit_code,
        is_classified, source_sheet, source_row from staging.incidents"""
    )
    day, moment = datetime(2026, 10, 1), datetime(2026, 10, 1, 8, 3, 7)
    ends = (day, datetime(2026, 10, 1, 23, 59, 59), moment, moment)
    assert found == [(number, *ends, datetime(2026, 1, 5, 8, 2, 59), "440100", True, "警情", 4)]


def test_a_table_that_does_not_begin_in_the_corner_is_read_with_its_row_numbers(desk):
    headings = [None, None, "警情编号", "接警时间", "警情类别", "处警单位代码"]
    cells = [None, None, "J1", "2026-10-01 08:00:00", "治安", "4401"]
    desk.workbook("警情.xlsx", {"警情": [[], [], [], headings, cells, [], cells[:2] + ["J2", *cells[3:]]]})
    desk.receive()
    assert desk.ask("select incident_no, unit_code, source_row from staging.incidents order by 1") == [
        ("J1", "4401", 5),
        ("J2", "4401", 7),
    ]


def test_every_sheet_with_the_headings_is_read_and_no_other(desk):
    headings = ["警情编号", "接警时间", "警情类别", "处警单位代码"]
    row = ["J1", "2026-10-01 08:00:00", "治安", "4401"]
    sheets = {"一分局": [headings, row], "二分局": [headings, ["J2", *row[1:]]], "填表说明": [["请按月填报"]]}
    desk.workbook("警情.xlsx", sheets)
    desk.receive()
    assert desk.ask("select source_sheet, incident_no from staging.incidents order by 2") == [
        ("一分局", "J1"),
        ("二分局", "J2"),
    ]


def test_sheets_name_their_tables_where_the_workbook_does_not(desk):
    incidents = [["警情编号", "接警时间", "警情类别", "处警单位代码"], ["J1", "2026-10-01 08:00:00", "治安", "4401"]]
    officers = [["警号", "角色"], ["012345", "民警"]]
    desk.workbook("十月导出.xlsx", {"警情": incidents, "民警": officers, "说明": [["无"]]})
    desk.receive()
    assert desk.ask("select table_name, n_accepted from staging.intake order by 1") == [
        ("incidents", 1),
        ("officers", 1),
    ]


def test_a_sheet_that_lacks_a_required_column_stops_the_run(desk):
    good = [["警情编号", "接警时间", "警情类别", "处警单位代码"], ["J1", "2026-10-01 08:00:00", "治安", "4401"]]
    bad = [["警情编号", "接警时刻", "警情类别", "处警单位代码"], ["J2", "2026-10-01 08:00:00", "治安", "4401"]]
    desk.workbook("警情.xlsx", {"一": good, "二": bad})
    text = desk.complaint()
    assert "工作表：二" in text and "接警时间" in text


def test_typed_parquet_gives_moments_to_the_second_and_days(desk):
    path = desk.folder / "incidents.parquet"
    duckdb.sql(
        """select 'J1' as incident_no, timestamp '2026-10-01 08:03:00' as received_at, date '2026-10-01' as called_at,
        '治安' as category, 4401 as unit_code, true as is_classified, '甲' as 报警人"""
    ).write_parquet(str(path))
    desk.receive()
    found = desk.ask(
        """select received_at, received_at_latest, called_at_latest, unit_code, is_classified, source_row
        from staging.incidents"""
    )
    eight = datetime(2026, 10, 1, 8, 3)
    assert found == [(eight, eight, datetime(2026, 10, 1, 23, 59, 59), "4401", True, 2)]
    assert desk.ask("select identity_columns from staging.intake") == [("报警人",)]
