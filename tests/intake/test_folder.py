"""Which files are read, and for which table."""

import pytest

from checks.complaint import BadInput
from checks.intake.files.folder import exports_in
from checks.intake.profiles import profile as profiles
from checks.intake.sheets.headings import table_named

ROW = "J1,2026-10-01 08:00:00,治安,440100"


def test_a_missing_folder_stops_the_run(desk):
    desk.folder.rmdir()
    assert "找不到导出文件夹" in desk.complaint()
    assert str(desk.folder) in desk.complaint()


def test_an_empty_folder_stops_the_run(desk):
    desk.write("说明.txt", "只有说明")
    assert "没有可读取的导出文件" in desk.complaint()


def test_a_file_of_no_known_table_stops_the_run(desk):
    desk.incidents(ROW)
    desk.incidents(ROW, name="名单.csv")
    text = desk.complaint()
    assert "认不出这个文件是哪张表" in text and "名单.csv" in text


def test_a_file_of_a_database_is_refused_with_the_way_out(desk):
    desk.write("警情.dbf", "x")
    assert "另存为 CSV" in desk.complaint()


def test_other_texts_in_the_folder_are_no_exports(desk):
    desk.incidents(ROW, name="警情.txt")
    desk.write("说明.txt", "请按月填报")
    desk.write("手册.html", "<html></html>")
    assert [path.name for path in exports_in(desk.folder)] == ["警情.txt"]


def test_hidden_files_lock_files_and_subfolders_are_not_read(desk):
    desk.incidents(ROW)
    desk.write("~$警情.xlsx", "lock")
    desk.write(".隐藏.csv", "x")
    (desk.folder / "旧的").mkdir()
    desk.write("旧的/民警.csv", "x")
    assert [path.name for path in exports_in(desk.folder)] == ["警情.csv"]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("警情.csv", "incidents"),
        ("警情_2026-10.xlsx", "incidents"),
        ("202610警情.csv", "incidents"),
        ("2026-10-01_警情.csv", "incidents"),
        ("2026年10月警情.csv", "incidents"),
        ("案件.csv", "cases"),
        ("案件节点_2026.csv", "case_events"),
        ("cases.parquet", "cases"),
        ("case_events.parquet", "case_events"),
        ("Incidents 2026.csv", "incidents"),
        ("行政处罚.csv", "penalties"),
    ],
)
def test_the_longest_table_name_at_the_start_of_the_file_name_decides(name, table):
    assert table_named(name).name == table


@pytest.mark.parametrize("name", ["汇总警情.csv", "casesheet.csv", "2026.csv", "接警.csv"])
def test_a_name_that_begins_with_no_table_is_none(name):
    assert table_named(name) is None


def test_a_missing_required_column_names_file_and_column_and_changes_nothing(desk):
    desk.incidents(ROW)
    desk.receive()
    desk.incidents("J2,治安,440100", name="警情_补.csv", headings="警情编号,警情类别,处警单位代码")
    text = desk.complaint()
    assert "缺少必填列" in text and "警情_补.csv" in text and "接警时间" in text
    assert desk.ask("select count(*) from staging.incidents") == [(1,)]
    assert not list(desk.warehouse.glob("exports/batches/0002.json"))


def test_two_columns_with_the_same_heading_stop_the_run(desk):
    desk.incidents(ROW + ",x", headings="警情编号,接警时间,警情类别,处警单位代码,警情编号")
    assert "两列的标题相同" in desk.complaint()


def test_a_profile_names_files_of_any_kind(desk):
    desk.write("jjd_202610.dat", "a|b\n")
    text = "name: 旧系统\ntables:\n  - {table: 警情, files: ['jjd_*'], others: 按标题}\n"
    assert [path.name for path in exports_in(desk.folder, profiles.from_text(text, "旧系统.yaml"))] == [
        "jjd_202610.dat"
    ]
    with pytest.raises(BadInput):
        exports_in(desk.folder)
