"""`mingjing profile check`: what a profile makes of its exports, said before anything depends on it."""

from pathlib import Path

import pytest

from checks.complaint import BadInput
from checks.intake.profiles import profile
from checks.intake.profiles.profile_check import check

REPOSITORY = Path(__file__).resolve().parents[2]
PROFILE = """name: 旧系统
tables:
  - table: 案件
    files: ["aj*"]
    others: 按标题
    columns: {不予立案时间: RESERVATION22}
    codes: {案件类型: {"01": 刑事}}
"""
HEADINGS = "案件编号,案件类型,办案单位代码,受案时间,RESERVATION22"
GOOD = "A1,01,4401,2026-10-01 08:00:00,2026-10-02 08:00:00"


@pytest.fixture
def said(desk, tmp_path):
    """What is said about the exports on the desk, by file: every line, the complaints marked with ×."""

    def asked(text: str = PROFILE, *names: str) -> dict[str, list[str]]:
        path = tmp_path / "旧系统.yaml"
        path.write_text(text, encoding="utf-8")
        exports = [desk.folder / name for name in names] or [desk.folder]
        found = check(path, exports)
        return {each.title: [("×" if line.is_wrong else "") + line.text for line in each.lines] for each in found}

    return asked


def cases(desk, *rows: str, headings: str = HEADINGS, name: str = "aj.csv") -> None:
    desk.write(name, "\n".join([headings, *rows]) + "\n")


def test_a_profile_that_fits_has_no_complaint_and_nothing_is_kept(desk, said, tmp_path):
    cases(desk, GOOD)
    found = said()
    assert found["aj.csv"] == ["→ 案件（配置第 3 行）：读 1 行，采用 1 行"]
    assert not desk.warehouse.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exports", "旧系统.yaml"]


def test_every_mistake_of_the_profile_is_told_before_any_export_is_looked_at(desk, said):
    cases(desk, GOOD)
    found = said(PROFILE.replace("table: 案件", "table: 案卷").replace("name: 旧系统", "name: 需要填写"))
    assert list(found) == ["来源配置 旧系统.yaml"]
    assert [line.split("  ")[0] for line in found["来源配置 旧系统.yaml"]] == ["×第 1 行", "×第 3 行"]


def test_codes_that_map_to_nothing_are_counted(desk, said):
    cases(
        desk, GOOD, *(f"B{n},02,4401,2026-10-01," for n in range(3)), "C1,,4401,2026-10-01,", "D1,03,4401,2026-10-01,"
    )
    lines = said()["aj.csv"]
    assert any(line.startswith("×案件类型 里不认识的值：02（3 行）、03（1 行）；") for line in lines)
    assert any(line.startswith("×隔离 5 行：") and "必填代码为空 1 行" in line for line in lines)


def test_a_code_that_is_hidden_behind_another_fault_of_its_row_is_counted_too(desk, said):
    text = PROFILE.replace("codes:", "constants: {伤情: 无}\n    codes:")
    cases(desk, "A1,09,4401,2026-10-01,,火星", headings=f"{HEADINGS},案件来源")
    lines = said(text)["aj.csv"]
    assert any("案件类型 里不认识的值：09（1 行）" in line for line in lines)
    assert any("案件来源 里不认识的值：火星（1 行）" in line for line in lines)


def test_a_number_of_a_citizen_is_never_shown_as_a_code(desk, said):
    cases(desk, f"A1,{'1380013' + '8000'},4401,2026-10-01,")
    lines = said()["aj.csv"]
    assert any("不认识的值：身份信息（1 行）" in line for line in lines)
    assert "8000" not in "".join(lines)


def test_a_heading_that_lacks_is_named_beside_those_that_are_there(desk, said):
    cases(desk, "A1,01,4401", headings="案件编号,案件类型,办案单位代码")
    lines = said()["aj.csv"]
    assert lines[0] == "×文件里没有来源配置所写的标题"
    assert "列：RESERVATION22" in lines
    assert "第 1 行的标题：案件编号、案件类型、办案单位代码" in lines


def test_what_is_left_out_and_what_is_shadowed_is_said(desk, said):
    text = PROFILE.replace("codes:", "constants: {案件来源: 信访}\n    codes:")
    cases(desk, f"{GOOD},110,某甲,x,2026-10-09", headings=f"{HEADINGS},案件来源,当事人姓名,F1,不予立案时间")
    lines = said(text)["aj.csv"]
    assert "案件来源 用配置写的，没有用文件里的“案件来源”" in lines
    assert "不予立案时间 用配置写的，没有用文件里的“不予立案时间”" in lines
    assert "公民身份信息，不读取：当事人姓名" in lines
    assert any(line.startswith("没有读取的列：") and "F1" in line for line in lines)
    assert not any(line.startswith("×") for line in lines)


def test_an_entry_that_takes_no_file_is_told_with_its_line(desk, said):
    cases(desk, GOOD)
    text = PROFILE + '  - {table: 警情, files: ["jq*", "警情*"], others: 按标题}\n'
    assert said(text)["没有用上的配置"] == ["×第 8 行  警情：没有一个文件符合 jq*、警情*"]


def test_two_entries_for_one_file_are_a_complaint_about_that_file(desk, said):
    cases(desk, GOOD)
    text = PROFILE + '  - {table: 案件, files: ["*.csv"], others: 按标题}\n'
    assert said(text)["aj.csv"][0] == "×来源配置有两处把这个文件当作同一张表"


def test_a_file_of_which_the_profile_says_nothing_is_read_by_its_name_or_is_a_complaint(desk, said):
    cases(desk, GOOD)
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401")
    desk.write("其他.csv", "甲,乙\n1,2\n")
    found = said()
    assert found["警情.csv"] == ["→ 警情（配置没有提到，来源记作 旧系统）：读 1 行，采用 1 行"]
    assert found["其他.csv"][0] == "×认不出这个文件是哪张表"


def test_a_file_that_is_ignored_or_holds_control_totals_is_said_to_be_so(desk, said):
    cases(desk, GOOD)
    desk.write("值班.csv", "甲\n1\n")
    desk.write("对账.csv", "表,行数\n案件,1\n")
    text = PROFILE.replace("tables:", "ignore: [值班*]\ntables:")
    found = said(text, "aj.csv", "值班.csv", "对账.csv")
    assert found["值班.csv"] == ["按配置的 ignore 不读"]
    assert found["对账.csv"] == ["对账文件，不用配置"]


def test_a_time_column_that_holds_something_else_is_a_complaint(desk, said):
    cases(desk, *(f"A{n},01,4401,2026-10-01,暂存{n}" for n in range(30)))
    assert "×不予立案时间 认不出 30 行" in said()["aj.csv"]


def test_one_time_among_many_that_cannot_be_read_is_no_complaint(desk, said):
    cases(desk, GOOD, *(f"B{n},01,4401,2026-10-01,2026-10-02" for n in range(40)), "C1,01,4401,不详,")
    assert "受案时间 认不出 1 行" in said()["aj.csv"]


def test_a_cut_file_is_a_complaint_and_the_others_are_still_looked_at(desk, said):
    cases(desk, GOOD)
    (desk.folder / "aj2.csv").write_text(f'{HEADINGS}\n{GOOD}\nA2,"01', encoding="utf-8")
    found = said()
    assert found["aj2.csv"][0].startswith("×")
    assert found["aj.csv"][0].startswith("→ 案件")


def test_what_the_profile_makes_of_times_is_said(desk, said):
    cases(desk, GOOD)
    lines = said(PROFILE + "    utc: true\n")["aj.csv"]
    assert "提示：按来源配置，这些时间是 UTC，已加 8 小时：受案时间、不予立案时间" in lines


def test_a_folder_of_profiles_is_checked_as_one_and_namesakes_are_refused(tmp_path):
    folder = tmp_path / "来源"
    folder.mkdir()
    (folder / "甲.yaml").write_text(PROFILE, encoding="utf-8")
    (folder / "乙.yaml").write_text(PROFILE.replace("案件", "警请"), encoding="utf-8")
    assert {each.title: each.n_wrong > 0 for each in check(folder, [])} == {
        "来源配置 乙.yaml": True,
        "来源配置 甲.yaml": False,
    }
    (folder / "乙.yaml").write_text(PROFILE, encoding="utf-8")
    with pytest.raises(BadInput, match="同名"):
        check(folder, [])


@pytest.mark.parametrize("path", sorted((REPOSITORY / "examples").glob("*.yaml")), ids=lambda path: path.name)
def test_the_examples_are_right(path):
    assert not any(found.n_wrong for found in check(path, []))


def test_the_example_of_spare_columns_does_what_it_says(desk):
    desk.profile = profile.read(REPOSITORY / "examples" / "spare_columns.yaml")
    rows = ["A1,02,4401,2026-03-01 08:00:00,", "A2,01,4401,2026-03-01 08:00:00,2026-03-02 08:00:00"]
    cases(desk, *rows, name="AJ_1.txt")
    desk.write("值班表.csv", "甲\n1\n")
    property_rows = [
        ["财物编号", "措施", "措施开始时间", "办案单位代码"],
        ["C1", "扣押", "2026-03-01 16:00:00", "4401"],
    ]
    desk.workbook("涉案财物.xlsx", {"涉案财物": property_rows})
    desk.receive()
    found = (
        "select case_no, kind, cast(coalesce(filed_at, declined_at) as varchar), source from staging.cases order by 1"
    )
    assert desk.ask(found) == [
        ("A1", "治安", "2026-03-01 08:00:00", "执法办案系统"),
        ("A2", "刑事", "2026-03-02 08:00:00", "执法办案系统"),
    ]
    assert desk.ask("select cast(seized_at as varchar), source from staging.property_items") == [
        ("2026-03-02 00:00:00", "涉案财物管理平台")
    ]
