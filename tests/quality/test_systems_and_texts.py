"""Numbers that two systems gave, records that are gone, texts that nobody wrote."""

from datetime import datetime

import pytest

AT = datetime(2026, 10, 5, 8, 1, 2)
INCIDENT = {"source": "甲", "incident_no": "J1", "received_at": AT, "category": "治安", "unit_code": "U1"}


def test_a_number_that_two_systems_gave_is_named_in_both(staging):
    rows = [staging.add("incidents", **INCIDENT), staging.add("incidents", **INCIDENT | {"source": "乙"})]
    staging.add("incidents", **INCIDENT | {"incident_no": "J2"})
    assert staging.named("incidents", "colliding", "incident_no") == (3, rows)


def test_with_one_system_there_is_nothing_to_collide(staging):
    staging.add("incidents", **INCIDENT)
    assert staging.named("incidents", "colliding", "incident_no") == (0, [])


def test_a_system_that_nobody_named_is_one_of_its_own(staging):
    staging.add("incidents", **INCIDENT | {"source": "乙"})
    staging.add("incidents", **INCIDENT)
    assert staging.named("incidents", "colliding", "incident_no")[1] == [2, 3]


def test_a_record_that_vanished_is_named_by_the_row_that_last_held_it(staging):
    gone, there = staging.add("incidents", **INCIDENT), staging.add("incidents", **INCIDENT | {"incident_no": "J2"})
    staging.con.execute(
        "insert into staging.vanished by name select 'incidents' as table_name, '甲' as source, 'J1' as key,"
        " batch, source_file, source_sheet, source_row from staging.incidents where incident_no = 'J1'")
    assert staging.named("incidents", "vanished", "incident_no") == (2, [gone])
    assert there != gone
    staging.add("cases", source="甲", case_no="J1", kind="治安", unit_code="U1", source_row=gone,
                source_file="警情.csv")
    assert staging.named("cases", "vanished", "case_no") == (1, [])


@pytest.mark.parametrize("text", [
    "盗窃\ufffd罪", "锟斤拷", "烫烫烫", "????", "??", "？？", "鏂囦功", "鐩楃獌", "娌跨敤", "ç›—çªƒ", "\ue000\ue001",
])
def test_a_text_that_was_read_in_the_wrong_encoding_is_garbled(staging, text):
    row = staging.add("cases", source="甲", case_no="C1", kind="治安", unit_code="U1", charge=text)
    assert staging.named("cases", "garbled", "charge") == (1, [row])


@pytest.mark.parametrize("text", [
    "盗窃", "故意伤害（轻伤）", "殴打他人?", "A-12/3", "《治安管理处罚法》第四十九条", "䶮某", "寻衅滋事·结伙",
    "涉外：café", "1,200元", "浠水县", "绗", "非法经营 5G 设备", "吸食毒品“冰毒”", "蠡县", "鄠邑",
])
def test_a_text_that_somebody_wrote_is_not_garbled(staging, text):
    staging.add("cases", source="甲", case_no="C1", kind="治安", unit_code="U1", charge=text)
    for kind in ("garbled", "spreadsheet_error"):
        assert staging.named("cases", kind, "charge") == (1, []), kind


@pytest.mark.parametrize(
    "text", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "###", "########"])
def test_what_a_spreadsheet_writes_for_an_error_is_no_text(staging, text):
    row = staging.add("incidents", **INCIDENT | {"officer_no": text})
    assert staging.named("incidents", "spreadsheet_error", "officer_no") == (1, [row])


@pytest.mark.parametrize("text", ["#12", "12#", "##", "A#REF!", "#ref"])
def test_a_number_sign_alone_is_no_error(staging, text):
    staging.add("incidents", **INCIDENT | {"officer_no": text})
    assert staging.named("incidents", "spreadsheet_error", "officer_no") == (1, [])


@pytest.mark.parametrize("text", ["1.23E+17", "1E+17", "9.99e+11", "3.3E17"])
def test_a_number_in_scientific_notation_has_lost_its_last_digits(staging, text):
    row = staging.add("incidents", **INCIDENT | {"case_no": text})
    assert staging.named("incidents", "scientific", "case_no") == (1, [row])


@pytest.mark.parametrize("text", ["123E", "A1.2E+17", "12E+17", "1.2E+17号", "20261005000123", "1E"])
def test_a_number_with_an_e_in_it_is_a_number(staging, text):
    staging.add("incidents", **INCIDENT | {"case_no": text})
    assert staging.named("incidents", "scientific", "case_no") == (1, [])


def test_only_numbers_can_become_quantities(staging):
    staging.add("incidents", **INCIDENT | {"visit_waiver": "1.2E+17"})
    assert staging.named("incidents", "scientific", "visit_waiver") == (0, [])


def test_great_expectations_counts_texts_and_numbers_as_the_list_does(staging):
    staging.add("incidents", **INCIDENT | {"officer_no": "#REF!", "case_no": "1.23E+17", "visit_waiver": "鐩楃獌"})
    staging.add("incidents", **INCIDENT | {"source": "乙", "officer_no": "???"})
    staging.check()
    assert staging.con.execute("select * from quality.errors").fetchall() == []
    named = dict(staging.con.execute(
        "select check_name, sum(n_failed) from quality.checks where table_name = 'incidents' and n_failed > 0"
        " group by check_name").fetchall())
    assert named == {"乱码": 2, "是表格软件的错误值": 1, "成了科学计数，末位已失真": 1, "同一编号出现在多个来源系统": 2}
