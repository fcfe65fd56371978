"""What a profile may say of exports that speak otherwise."""

import pytest

from checks.complaint import BadInput
from checks.intake.profiles import profile

SPARE = """
name: 执法办案系统
tables:
  - {table: 案件, files: ["案件*"], others: 按标题, columns: {不予立案时间: RESERVATION22}}
"""
MOVED = """
name: 执法办案系统
tables:
  - table: 案件
    files: ["案件*"]
    others: 按标题
    moves:
      - {from: 受案时间, to: 立案时间, since: 2026-01-01, where: {案件类型: 治安}}
"""
CASES = "案件编号,案件类型,办案单位代码"


def read(text: str) -> profile.Profile:
    return profile.from_text(text, "来源.yaml")


def test_one_line_says_what_a_spare_column_means(desk):
    desk.profile = read(SPARE)
    desk.write(
        "案件.csv", f"{CASES},受案时间,RESERVATION22,RESERVATION23\nA1,刑事,4401,2026-10-01,2026-10-02 08:00:00,x\n"
    )
    desk.receive()
    found = "select case_no, cast(accepted_at as varchar), cast(declined_at as varchar), source from staging.cases"
    assert desk.ask(found) == [("A1", "2026-10-01 00:00:00", "2026-10-02 08:00:00", "执法办案系统")]
    assert desk.ask("select ignored_columns from staging.intake") == [("RESERVATION23",)]


def test_a_column_that_the_profile_names_wins_over_the_heading_of_the_same_name(desk):
    desk.profile = read(SPARE)
    desk.write("案件.csv", f"{CASES},不予立案时间,RESERVATION22\nA1,刑事,4401,2026-10-01,2026-10-02 08:00:00\n")
    desk.receive()
    assert desk.ask("select cast(declined_at as varchar) from staging.cases") == [("2026-10-02 08:00:00",)]
    assert desk.ask("select ignored_columns from staging.intake") == [("不予立案时间",)]


def test_with_the_others_by_heading_a_required_column_may_still_lack(desk):
    desk.profile = read(SPARE)
    desk.write("案件.csv", "案件编号,案件类型,RESERVATION22\nA1,刑事,2026-10-02\n")
    with pytest.raises(BadInput, match="办案单位代码"):
        desk.receive()


def test_from_its_day_on_a_moment_means_the_other_column_for_the_kind_that_is_named(desk):
    desk.profile = read(MOVED)
    rows = [
        "A1,治安,4401,2026-01-01 00:00:00,",
        "A2,治安,4401,2025-12-31 23:59:59,",
        "A3,刑事,4401,2026-03-01 08:00:00,",
        "A4,治安,4401,2026-03-01 08:00:00,2026-03-02 08:00:00",
        "A5,治安,4401,不详,",
        "A6,治 安,4401,2026-03-01,无",
    ]
    desk.write("案件.csv", "\n".join([f"{CASES},受案时间,立案时间", *rows]) + "\n")
    desk.receive()
    found = "select case_no, cast(accepted_at as date)::varchar, cast(filed_at as date)::varchar from staging.cases"
    assert desk.ask(f"{found} order by 1") == [
        ("A1", None, "2026-01-01"),
        ("A2", "2025-12-31", None),
        ("A3", "2026-03-01", None),
        ("A4", "2026-03-01", "2026-03-02"),
        ("A5", "0001-01-01", "0001-01-01"),
        ("A6", None, "2026-03-01"),
    ]
    (note,) = desk.ask("select note from staging.notes where note like '%受案时间即立案时间%'")
    assert "2026-01-01 起案件类型为治安的" in note[0]


def test_a_moment_that_moved_counts_as_exported_under_its_own_name(desk):
    desk.profile = read(MOVED)
    desk.write("案件.csv", f"{CASES},受案时间\nA1,治安,4401,2026-03-01 08:00:00\n")
    desk.receive()
    carried = "select column_name from staging.columns where table_name = 'cases' and is_present and n_filled > 0"
    assert ("filed_at",) in desk.ask(carried)


UTC = SPARE.replace("columns: {不予立案时间: RESERVATION22}", "utc: true")


def test_times_in_utc_are_moved_by_eight_hours_and_the_file_says_so(desk):
    desk.profile = read(UTC)
    rows = ["A1,刑事,4401,2026-09-30 16:00:00", "A2,刑事,4401,2026-10-01", "A3,刑事,4401,2026-09-30T16:00:00Z"]
    rows += ["A7,刑事,4401,2026-10-01 08:00:00+08:00"]
    rows += ["A4,刑事,4401,不详", "A5,刑事,4401,1970-01-01 00:00:00", "A6,刑事,4401,"]
    desk.write("案件.csv", "\n".join([f"{CASES},受案时间", *rows]) + "\n")
    desk.receive()
    found = "select case_no, cast(accepted_at as varchar), cast(accepted_at_latest as varchar) from staging.cases"
    assert desk.ask(f"{found} order by 1") == [
        ("A1", "2026-10-01 00:00:00", "2026-10-01 00:00:00"),
        ("A2", "2026-10-01 08:00:00", "2026-10-02 07:59:59"),
        ("A3", "2026-10-01 00:00:00", "2026-10-01 00:00:00"),
        ("A4", "0001-01-01 00:00:00", "9999-12-31 23:59:59"),
        ("A5", None, None),
        ("A6", None, None),
        ("A7", "0001-01-01 00:00:00", "9999-12-31 23:59:59"),
    ]
    notes = desk.ask("select severity, note from staging.notes")
    assert notes == [("提示", "按来源配置，这些时间是 UTC，已加 8 小时：受案时间")]


def test_only_the_columns_named_are_in_utc(desk):
    desk.profile = read(UTC.replace("utc: true", "utc: [录入时间]"))
    desk.write("案件.csv", f"{CASES},受案时间,录入时间\nA1,刑事,4401,2026-10-01 08:00:00,2026-10-01 00:00:00\n")
    desk.receive()
    found = "select cast(accepted_at as varchar), cast(entered_at as varchar) from staging.cases"
    assert desk.ask(found) == [("2026-10-01 08:00:00", "2026-10-01 08:00:00")]


def test_a_moment_in_utc_moves_by_the_day_that_it_is_here(desk):
    desk.profile = read(MOVED.replace("    moves:", "    utc: true\n    moves:"))
    desk.write("案件.csv", f"{CASES},受案时间\nA1,治安,4401,2025-12-31 16:00:00\nA2,治安,4401,2025-12-31 15:59:59\n")
    desk.receive()
    found = "select case_no, cast(filed_at as varchar), cast(accepted_at as varchar) from staging.cases order by 1"
    assert desk.ask(found) == [("A1", "2026-01-01 00:00:00", None), ("A2", None, "2025-12-31 23:59:59")]


SHEETS = """
name: 执法办案系统
tables:
  - {table: 案件, files: ["导出*"], sheets: ["刑事*"], others: 按标题, constants: {案件类型: 刑事}}
  - {table: 案件, files: ["导出*"], sheets: ["行政*"], others: 按标题, constants: {案件类型: 治安}}
"""


def test_each_sheet_of_a_workbook_may_have_its_own_entry_and_be_loaded_again(desk):
    desk.profile = read(SHEETS)
    heading = ["案件编号", "办案单位代码", "当事人姓名"]
    sheets = {
        "刑事案件": [heading, ["A1", "4401", "甲"]],
        "行政案件": [heading, ["A2", "4401", "乙"]],
        "说明": [["无"]],
    }
    desk.workbook("导出.xlsx", sheets)
    desk.receive()
    before = desk.ask("select case_no, kind, source_sheet from staging.cases order by 1")
    assert before == [("A1", "刑事", "刑事案件"), ("A2", "治安", "行政案件")]
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert desk.ask("select case_no, kind, source_sheet from staging.cases order by 1") == before


def test_a_sheet_that_the_profile_names_and_the_workbook_lacks_is_named(desk):
    desk.profile = read(SHEETS)
    desk.workbook("导出.xlsx", {"刑事案件": [["案件编号", "办案单位代码"], ["A1", "4401"]]})
    with pytest.raises(BadInput, match=r"行政\*"):
        desk.receive()


def test_a_heading_row_that_cannot_be_found_is_counted(desk):
    text = SPARE.replace("columns: {不予立案时间: RESERVATION22}", "heading_row: 2")
    lines = [
        "案件编号,案件类型,办案单位代码,受案时间",
        "案件编号,案件类型,办案单位代码,立案时间",
        "A1,刑事,4401,2026-10-01",
    ]
    desk.write("案件.csv", "\n".join(lines) + "\n")
    desk.profile = read(text)
    desk.receive()
    assert desk.ask("select count(filed_at), count(accepted_at) from staging.cases") == [(1, 0)]
    assert desk.ask("select source_row from staging.cases") == [(3,)]


def test_a_file_that_is_said_to_be_no_export_is_not_read(desk):
    desk.profile = read(SPARE.replace("tables:", 'ignore: ["值班表*", "模板.csv"]\ntables:'))
    desk.write("案件.csv", f"{CASES},RESERVATION22\nA1,刑事,4401,\n")
    desk.write("值班表.csv", "日期,人员\n2026-10-01,甲\n")
    assert desk.receive().files == ("案件.csv",)


def test_a_file_that_the_profile_takes_is_an_export_whatever_its_ending(desk):
    desk.profile = read(SPARE.replace('["案件*"]', '["ajxx.txt"]'))
    desk.write("ajxx.txt", f"{CASES},RESERVATION22\nA1,刑事,4401,2026-10-01\n")
    desk.write("readme.txt", "这是说明\n")
    assert desk.receive().files == ("ajxx.txt",)


def test_a_folder_whose_files_are_all_ignored_is_no_batch(desk):
    desk.profile = read('name: 甲\nignore: ["*"]\n')
    desk.write("案件.csv", f"{CASES}\nA1,刑事,4401\n")
    with pytest.raises(BadInput, match="没有可读取的导出文件"):
        desk.receive()


TWO = """
name: 接处警
tables:
  - {table: 警情, files: ["jq*"], others: 按标题}
---
name: 执法办案
tables:
  - {table: 案件, files: ["aj*"], others: 按标题}
"""


def test_each_source_of_a_profile_stands_on_its_own_rows_and_on_no_others(desk):
    desk.profile = read(TWO)
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401", name="jq.csv")
    desk.incidents("J2,2026-10-01 08:00:00,治安,4401", name="警情.csv")
    desk.write("aj.csv", f"{CASES},来源系统\nA1,治安,4401,\nA2,治安,4401,-\nA3,治安,4401,手工\n")
    assert desk.receive().profile_name == "接处警、执法办案"
    assert desk.ask("select incident_no, source from staging.incidents order by 1") == [
        ("J1", "接处警"),
        ("J2", "standard"),
    ]
    assert desk.ask("select case_no, source from staging.cases order by 1") == [
        ("A1", "执法办案"),
        ("A2", "执法办案"),
        ("A3", "手工"),
    ]


def test_a_folder_of_profiles_is_the_same_as_one_file_with_all_of_them(tmp_path):
    first, second = TWO.lstrip().split("---\n")
    (tmp_path / "1.yaml").write_text(first, encoding="utf-8")
    (tmp_path / "2.yml").write_text(second, encoding="utf-8")
    (tmp_path / "说明.txt").write_text("不是配置", encoding="utf-8")
    found = profile.read(tmp_path)
    assert found.name == "接处警、执法办案"
    again = profile.from_text(found.text, "在册")
    assert [source.name for source in again.sources] == ["接处警", "执法办案"]
    assert [entry.files for entry in again.entries] == [entry.files for entry in found.entries] == [("jq*",), ("aj*",)]


def test_a_folder_without_profiles_or_with_namesakes_is_refused(tmp_path):
    with pytest.raises(BadInput, match="没有来源配置"):
        profile.read(tmp_path)
    for name in ("1.yaml", "2.yaml"):
        (tmp_path / name).write_text(SPARE, encoding="utf-8")
    with pytest.raises(BadInput, match="同名"):
        profile.read(tmp_path)


def test_a_file_that_two_sources_take_belongs_to_neither(desk):
    desk.profile = read(TWO.replace('["aj*"]', '["j*"]'))
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401", name="jq.csv")
    with pytest.raises(BadInput, match="两个来源都取这个文件"):
        desk.receive()


def test_what_is_given_back_to_be_corrected_is_in_civil_time_and_names_its_source(desk):
    desk.profile = read(
        TWO.replace(
            '{table: 案件, files: ["aj*"], others: 按标题}', '{table: 案件, files: ["aj*"], others: 按标题, utc: true}'
        )
    )
    desk.allow_quarantine = True
    rows = [
        "A1,盗窃,4401,2026-09-30 16:00:00,2026-09-30 16:00",
        "A2,盗窃,4401,2026-09-30,不详",
        "A3,盗窃,4401,1970-01-01 00:00:00,",
    ]
    desk.write("aj.csv", "\n".join([f"{CASES},受案时间,立案时间", *rows]) + "\n")
    desk.receive()
    cells = "select source_row, column_name, value from staging.quarantined_cells"
    assert desk.ask(f"{cells} where column_name in ('accepted_at', 'filed_at', 'source') order by 1, 2") == [
        (2, "accepted_at", "2026-10-01 00:00:00"),
        (2, "filed_at", "2026-10-01 00:00"),
        (2, "source", "执法办案"),
        (3, "accepted_at", "2026-09-30（UTC）"),
        (3, "filed_at", "不详"),
        (3, "source", "执法办案"),
        (4, "accepted_at", "1970-01-01 00:00:00"),
        (4, "source", "执法办案"),
    ]


LINES = [
    ["案件编号", "案件类型", "办案单位", None, "受理", "备用"],
    [None, None, "代码", "名称", "时间", "RESERVATION22"],
    ["A1", "刑事", "4401", "东所", "2026-10-01 08:00:00", "2026-10-02 08:00:00"],
]


@pytest.mark.parametrize("told", ["columns: {不予立案时间: 备用RESERVATION22}", "heading_row: 2"])
def test_with_the_others_by_heading_two_lines_are_read_as_one(desk, told):
    desk.profile = read(SPARE.replace("columns: {不予立案时间: RESERVATION22}", told))
    desk.workbook("案件.xlsx", {"案件": LINES})
    desk.receive()
    found = "select case_no, unit_code, cast(accepted_at as varchar), count(declined_at) over () from staging.cases"
    assert desk.ask(found) == [("A1", "4401", "2026-10-01 08:00:00", int("columns" in told))]


def test_a_heading_row_beyond_the_file_is_no_heading(desk):
    desk.profile = read(SPARE.replace("columns: {不予立案时间: RESERVATION22}", "heading_row: 9"))
    desk.write("案件.csv", f"{CASES}\nA1,刑事,4401\n")
    with pytest.raises(BadInput, match="没有来源配置所写的标题"):
        desk.receive()
