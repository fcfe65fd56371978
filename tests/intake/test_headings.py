"""Headings as people write them: aliases, initials, brackets, two lines; each means one column or is told to people."""

import re

import pytest

from checks.contract import tables
from checks.intake.identity import names_a_citizen, tells_a_story
from checks.intake.sheets.headings import find_canonical
from checks.intake.sheets.initials import initials as sounded
from checks.intake.sheets.matching import Asked, match
from checks.intake.sheets.spellings import OWN, STAND_IN, USUAL, bare, meaning, written

ROW = "J0001,2026-10-01 08:00:00,治安,440100000001"
EVERY = [
    (table, column, tier, heading)
    for table in tables().values()
    for column in table.columns
    for tier, headings in written(table, column).items()
    for heading in headings
]


def notes(desk) -> list[tuple]:
    return desk.ask("select severity, column_name, note from staging.notes order by all")


def test_every_heading_on_file_means_its_column_and_no_other():
    wrong = [
        (table.name, heading)
        for table, column, tier, heading in EVERY
        if meaning(table, heading) is None or meaning(table, heading).column != column.name
    ]
    assert wrong == []


def test_no_heading_on_file_stands_there_twice():
    for table in tables().values():
        said = [bare(heading) for each, _, _, heading in EVERY if each is table]
        assert [heading for heading in sorted(set(said)) if said.count(heading) > 1] == []


def test_no_alias_names_a_citizen():
    aliases = [heading for _, _, tier, heading in EVERY if tier != OWN]
    assert [heading for heading in aliases if names_a_citizen(heading)] == []


def test_the_file_of_aliases_names_only_tables_columns_and_headings_of_the_contract():
    from checks.intake.sheets.spellings import _written

    facts = _written()
    assert set(facts) == {"shared", "tables", "stand_ins"}
    assert set(facts["shared"]) <= {column.heading for table in tables().values() for column in table.columns}
    for part in ("tables", "stand_ins"):
        for name, columns in facts[part].items():
            assert set(columns) <= {column.name for column in tables()[name].columns}


_SOUNDS = {"重新": "CX", "重复": "CF", "重大": "ZD", "调查": "DC", "调派": "DP"}


def initials(heading: str) -> str | None:
    for word, letters in _SOUNDS.items():
        heading = heading.replace(word, letters)
    return sounded(heading)


def test_initials_are_those_of_a_heading_of_the_same_column():
    for table in tables().values():
        for column in table.columns:
            on_file = written(table, column)
            chinese = [each for tier in (OWN, USUAL, STAND_IN) for each in on_file[tier] if not each.isascii()]
            letters = [each for tier in (USUAL, STAND_IN) for each in on_file[tier] if each.isascii()]
            assert set(letters) <= {initials(heading) for heading in chinese}


@pytest.mark.parametrize(
    ("table", "heading", "column"),
    [
        ("incidents", "接警单编号", "incident_no"),
        ("incidents", "JJDBH", "incident_no"),
        ("cases", "AJBH", "case_no"),
        ("cases", "受理时间", "accepted_at"),
        ("cases", "SLSJ", "accepted_at"),
        ("petitions", "受理时间", "accepted_at"),
        ("cases", "立案日期", "filed_at"),
        ("cases", "LASJ", "filed_at"),
        ("cases", "ZBDW", "unit_code"),
        ("incidents", "JJSJ", "received_at"),
        ("incidents", "BJSJ", "called_at"),
        ("incidents", "CJDWDM", "unit_code"),
        ("incidents", "* 警情 编号：", "incident_no"),
        ("incidents", "1、警情编号", "incident_no"),
        ("incidents", "（2）“警情编号”?", "incident_no"),
        ("incidents", "接警时间(yyyy-MM-dd HH:mm:ss)", "received_at"),
        ("incidents", "接警时间（必填，精确到秒）", "received_at"),
        ("incidents", "处警单位（代码）", "unit_code"),
        ("incidents", "处警单位代码【12位】", "unit_code"),
        ("incidents", "报警方式（110/上门/网上）", "channel"),
        ("incidents", "是否涉密(是/否)", "is_classified"),
        ("incidents", "ＪＪＤ＿ＢＨ", "incident_no"),
        ("incidents", "incidentNo", "incident_no"),
        ("cases", "涉案金额（元）", "amount"),
    ],
)
def test_a_heading_is_known_through_everything_that_people_add_to_it(table, heading, column):
    assert meaning(tables()[table], heading).column == column


@pytest.mark.parametrize(
    ("table", "heading"),
    [
        ("cases", "涉案金额（万元）"),
        ("incidents", "接警时间（UTC）"),
        ("incidents", "接警时间（录入）"),
        ("penalties", "拘留天数（小时）"),
        ("incidents", "处警单位名称"),
        ("incidents", "处警单位（名称）"),
        ("incidents", "是否涉密（0是1否）"),
        ("penalties", "CSRQ"),
        ("units", "SXRQ"),
        ("incidents", "到达现场时间说明"),
    ],
)
def test_a_heading_that_says_something_else_means_no_column(table, heading):
    assert meaning(tables()[table], heading) is None


@pytest.mark.parametrize("heading", ["XM", "BJRXM", "GMSFHM", "lxdh", "JTZZ", "CSRQ", "BJR_XM", "DH", "BJR"])
def test_initials_of_an_identity_column_are_one_too(heading):
    assert names_a_citizen(heading)


@pytest.mark.parametrize("heading", ["JYAQ", "BJNR", "BZ", "案件名称"])
def test_a_column_of_stories_is_known_by_its_initials_too(heading):
    assert tells_a_story(heading)


def test_an_alias_is_read_and_told(desk):
    desk.incidents(ROW, headings="JJDBH,接警日期,警情类型,处警单位编码")
    desk.receive()
    assert desk.ask("select incident_no, unit_code from staging.incidents") == [("J0001", "440100000001")]
    assert ("提示", "JJDBH", "标题“JJDBH”当作“警情编号”读取") in notes(desk)


def test_a_heading_of_the_contract_wins_over_an_alias(desk):
    desk.incidents(ROW + ",P0001", headings="警情编号,接警时间,警情类别,处警单位代码,接警单编号")
    desk.receive()
    assert desk.ask("select incident_no from staging.incidents") == [("J0001",)]
    assert notes(desk) == [("提示", "接警单编号", "标题“接警单编号”也可以是“警情编号”；已有“警情编号”，这一列没有读取")]


def test_two_aliases_of_one_column_stop_the_run_and_both_are_named(desk):
    desk.incidents(ROW + ",P0001", headings="JJDBH,接警时间,警情类别,处警单位代码,接警单号")
    text = desk.complaint()
    assert "JJDBH、接警单号" in text and "警情编号" in text


def test_a_code_of_a_unit_wins_over_its_name(desk):
    desk.incidents(ROW + ",某某派出所", headings="警情编号,接警时间,警情类别,出警单位代码,处警单位")
    desk.receive()
    assert desk.ask("select unit_code from staging.incidents") == [("440100000001",)]


def test_a_unit_without_its_code_is_read_with_a_warning(desk):
    desk.incidents(ROW, headings="警情编号,接警时间,警情类别,处警单位")
    desk.receive()
    assert [(severity, column) for severity, column, _ in notes(desk)] == [("警告", "处警单位")]


def test_an_alias_over_other_values_than_the_columns_codes_is_not_read(desk):
    desk.incidents(ROW + ",已到场劝离", headings="警情编号,接警时间,警情类别,处警单位代码,处理结果")
    desk.receive()
    assert desk.ask("select incident_no, outcome from staging.incidents") == [("J0001", None)]
    told = "标题“处理结果”像是“处警结果”，但里面的值不是，这一列没有读取"
    assert notes(desk) == [("警告", "处理结果", told)]


def test_an_alias_over_the_columns_codes_is_read(desk):
    desk.incidents(ROW + ",移送,已到场", headings="警情编号,接警时间,警情类别,处警单位代码,处理结果,处置结果")
    desk.receive()
    assert desk.ask("select outcome from staging.incidents") == [("移送",)]


def test_a_name_is_not_read_as_an_officers_unit(desk):
    desk.write("民警.csv", "警号,角色,所属单位\n012345,民警,某某派出所\n")
    desk.receive()
    assert desk.ask("select officer_no, unit_code from staging.officers") == [("012345", None)]


def test_another_unit_of_measure_is_not_read_and_told(desk):
    desk.write(
        "案件.csv",
        "案件编号,案件类型,办案单位代码,涉案金额（万元）\nA1,刑事,4401,3\n",
    )
    desk.receive()
    assert desk.ask("select amount from staging.cases") == [(None,)]
    severity, column, text = notes(desk)[0]
    assert (severity, column) == ("警告", "涉案金额（万元）") and "万元" in text


def test_a_required_heading_with_a_strange_bracket_is_named_in_the_complaint(desk):
    desk.incidents(ROW, headings="警情编号,接警时间(UTC),警情类别,处警单位代码")
    text = desk.complaint()
    assert "列：接警时间" in text and "接警时间(UTC)" in text and "行：1" in text


def test_a_complaint_about_a_missing_column_says_which_headings_mean_nothing(desk):
    desk.incidents(ROW + ",甲某", headings="警情编号,接到警情的时间,警情类别,处警单位代码,报警人姓名")
    text = desk.complaint()
    assert "列：接警时间" in text and "没有认出的标题：接到警情的时间\n" in text and "报警人姓名" not in text


def test_a_file_of_no_tables_name_is_told_which_table_its_headings_fit(desk):
    desk.incidents(ROW, name="十月.csv")
    assert "从标题看像是 警情。" in desk.complaint()


TWO_LINES = [
    ["某某局十月警情", "", "", "", "", "", ""],
    ["警情编号", "时间", "", "", "警情类别", "处警单位", ""],
    ["", "接警", "派警", "到达", "", "名称", "代码"],
    ["J1", "2026-10-01 08:00:00", "2026-10-01 08:01:00", "2026-10-01 08:09:00", "治安", "某某所", "4401"],
]


def test_two_lines_of_headings_are_read_together_in_a_csv(desk):
    desk.write("警情.csv", "\n".join(",".join(cells) for cells in TWO_LINES) + "\n")
    desk.receive()
    found = desk.ask(
        "select incident_no, received_at::varchar, dispatched_at::varchar, arrived_at::varchar, unit_code, source_row "
        "from staging.incidents"
    )
    times = ("2026-10-01 08:00:00", "2026-10-01 08:01:00", "2026-10-01 08:09:00")
    assert found == [("J1", *times, "4401", 4)]
    assert any("标题有两行（第 2、3 行）" in text for _, _, text in notes(desk))


def test_a_first_row_of_values_is_no_second_line_of_headings():
    table = tables()["penalties"]
    rows = [
        ["处罚编号", "案件编号", "人员序号", "处罚种类", "决定时间", "办案单位代码", "摘要"],
        ["", "", "", "", "", "", "罚款"],
    ]
    headings, _ = find_canonical(rows, table)
    assert headings.row == 1
    assert "fine_amount" not in match(Asked(table, headings, "行政处罚.csv", None, rows)).columns


def test_citizens_under_a_common_heading_are_not_read(desk):
    desk.write(
        "警情.csv",
        "警情编号,接警时间,警情类别,处警单位代码,报警人,\n,,,,姓名,电话\nJ1,2026-10-01 08:00:00,治安,4401,甲某,1\n",
    )
    desk.receive()
    assert desk.ask("select identity_columns from staging.intake") == [("报警人姓名、报警人电话",)]


def test_the_aliases_of_the_issue_are_on_file():
    text = " ".join(heading for *_, heading in EVERY)
    for heading in (
        "接警单编号",
        "JJDBH",
        "案件编号",
        "AJBH",
        "受理时间",
        "SLSJ",
        "立案日期",
        "LASJ",
        "主办单位",
        "ZBDW",
    ):
        assert re.search(rf"(^| ){heading}( |$)", text)
