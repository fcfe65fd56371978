"""What becomes of a row: accepted, put aside, repeated, a subtotal; and of a value."""

from datetime import datetime
from decimal import Decimal

import pytest

from checks.complaint import BadInput

FULL = "警情编号,接警时间,警情类别,处警单位代码,录入时间"


def row(number: str, *, at="2026-10-01 08:00:00", kind="治安", unit="4401", entered="") -> str:
    return f"{number},{at},{kind},{unit},{entered}"


def plain(n: int) -> list[str]:
    """So many good rows that one bad one among them is below the limit."""
    return [row(f"B{number:04d}") for number in range(n)]


def test_intake_closes_to_the_row(desk):
    desk.incidents(*plain(90), row("B0000"), row("J1", kind="盗窃"), row("J2"), "合计,92,,,", "", headings=FULL)
    desk.receive()
    found = desk.ask("select n_read, n_accepted, n_quarantined, n_duplicate, n_dropped from staging.intake")
    assert found == [(94, 91, 1, 1, 1)]


@pytest.mark.parametrize("word", ["合计", "小 计", "总数", "总计：", "本页合计"])
def test_a_subtotal_row_is_dropped_wherever_its_word_stands(desk, word):
    headings = "序号," + FULL
    desk.incidents("1," + row("J1"), f"{word},1,,,,", f",{word},,,,", headings=headings)
    desk.receive()
    assert desk.ask("select n_read, n_accepted, n_dropped from staging.intake") == [(3, 1, 2)]


def test_a_dropped_row_is_listed_with_its_number_and_why(desk):
    desk.incidents("A1,2026-10-01 08:00:00,刑事,000012", "合计,,,1")
    desk.receive()
    assert desk.ask("select file, source_row, reason from staging.dropped") == [("警情.csv", 3, "合计行")]


def test_a_ragged_subtotal_row_is_a_subtotal_row(desk):
    desk.write("警情.csv", f"{FULL}\n{row('J1')}\n小计,1\n合计,1,,,,,,,,1\n总计,2")
    desk.receive()
    assert desk.ask("select n_read, n_accepted, n_dropped from staging.intake") == [(4, 1, 3)]


def test_an_unknown_code_puts_the_row_aside_with_its_value(desk):
    desk.incidents(*plain(30), row("J1", kind="盗窃"), headings=FULL)
    desk.receive()
    found = desk.ask("select table_name, file, source_row, column_name, value, reason from staging.quarantine")
    assert found == [("incidents", "警情.csv", 32, "category", "盗窃", "不在规定的取值内")]


def test_a_blank_key_and_a_blank_required_code_put_the_row_aside(desk):
    desk.incidents(*plain(60), row(""), row("J2", kind="-"), headings=FULL)
    desk.receive()
    found = desk.ask("select source_row, column_name, reason from staging.quarantine order by 1")
    assert found == [(62, "incident_no", "主键为空"), (63, "category", "必填代码为空")]


def test_a_blank_required_time_stays_for_the_rules_to_judge(desk):
    desk.incidents(row("J1", at="无"), headings=FULL)
    desk.receive()
    assert desk.ask("select received_at, received_at_latest, unreadable from staging.incidents") == [(None, None, None)]


def test_a_time_that_cannot_be_read_lies_anywhere_and_is_named(desk):
    desk.incidents(row("J1", at="10月1日", entered="昨天"), headings=FULL)
    desk.receive()
    found = desk.ask("select received_at, received_at_latest, unreadable from staging.incidents")
    assert found == [(datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59), "entered_at,received_at")]


def test_more_than_five_percent_put_aside_stops_the_run_with_the_reasons(desk):
    desk.incidents(*plain(18), row("J1", kind="盗窃"), row("J2", kind="盗窃"), headings=FULL)
    with pytest.raises(BadInput) as raised:
        desk.receive()
    text = str(raised.value)
    assert "隔离：2 行，共 20 行" in text and "列 警情类别：不在规定的取值内（如“盗窃”），2 行，第 20、21 行" in text
    assert "文件：警情.csv" in text and "行：20" in text and "值：盗窃" in text
    assert "--allow-quarantine" in text
    desk.allow_quarantine = True
    desk.receive()
    assert desk.ask("select n_accepted, n_quarantined from staging.intake") == [(18, 2)]


def test_exactly_five_percent_goes_on(desk):
    desk.incidents(*plain(19), row("J1", kind="盗窃"), headings=FULL)
    desk.receive()
    assert desk.ask("select n_quarantined from staging.intake") == [(1,)]


def test_the_limit_holds_again_without_the_permission(desk):
    desk.incidents(*plain(3), row("J1", kind="盗窃"), headings=FULL)
    desk.allow_quarantine = True
    desk.receive()
    desk.allow_quarantine = False
    with pytest.raises(BadInput):
        desk.receive()


def test_exact_duplicates_across_files_are_counted_and_the_first_is_kept(desk):
    desk.incidents(row("J1"), headings=FULL, name="警情_2.csv")
    desk.incidents(row("J1"), row("J2"), headings=FULL, name="警情_1.csv")
    desk.receive()
    assert desk.ask("select file, n_accepted, n_duplicate from staging.intake order by 1") == [
        ("警情_1.csv", 2, 0),
        ("警情_2.csv", 0, 1),
    ]


def test_the_latest_version_is_the_later_entry_then_the_later_file_then_the_later_row(desk):
    late, early = "2026-10-02 09:00:00", "2026-10-02 08:00:00"
    desk.incidents(
        row("J1", unit="1", entered=late), row("J1", unit="2", entered=early), headings=FULL, name="警情_1.csv"
    )
    desk.incidents(row("J2", unit="1"), row("J3", unit="1"), headings=FULL, name="警情_2.csv")
    desk.incidents(row("J2", unit="2"), row("J3", unit="2"), row("J3", unit="3"), headings=FULL, name="警情_3.csv")
    desk.incidents(
        row("J4", unit="1", entered=early), row("J4", unit="2", entered="看不清"), headings=FULL, name="警情_4.csv"
    )
    desk.receive()
    found = desk.ask("select incident_no, unit_code from staging.incidents order by 1")
    assert found == [("J1", "1"), ("J2", "2"), ("J3", "3"), ("J4", "1")]
    assert desk.ask("select count(*) from staging.incidents_history") == [(9,)]


def test_updated_at_decides_before_entered_at(desk):
    desk.incidents(
        row("J1", unit="1", entered="2026-10-02 08:00:00") + ",2026-10-03 08:00:00",
        row("J1", unit="2", entered="2026-10-02 09:00:00") + ",",
        headings=FULL + ",更新时间",
    )
    desk.receive()
    assert desk.ask("select unit_code from staging.incidents") == [("1",)]


def test_missing_parts_of_a_key_compare_as_equal(desk):
    desk.write(
        "案件节点.csv",
        "案件编号,人员序号,节点,时间,文书号\n"
        "A1,,询问,2026-10-01 08:00:00,一\nA1,-,询问,2026-10-01 08:00:00,二\nA1,1,询问,2026-10-01 08:00:00,三\n",
    )
    desk.receive()
    assert desk.ask("select person_no, doc_no from staging.case_events order by doc_no") == [("1", "三"), (None, "二")]


def test_placeholders_are_nothing_and_are_counted(desk):
    rows = [row("J1", entered=blank) for blank in ("-", "无", "NULL", "1900-01-01", "1970/1/1", "2099-12-31 00:00:00")]
    rows += [row("J2", entered=blank) for blank in ("9999-12-31", "0001-01-01", "2958465", "－", "")]
    desk.incidents(*rows, headings=FULL)
    desk.receive()
    assert desk.ask("select count(entered_at), count(unreadable) from staging.incidents_history") == [(0, 0)]
    assert desk.ask("select * from staging.placeholders") == [("incidents", "entered_at", 10)]


def test_a_placeholder_that_is_a_code_of_the_column_is_that_code(desk):
    desk.write("案件.csv", "案件编号,案件类型,办案单位代码,伤情,案由\nA1,刑事,4401,无,无\n")
    desk.receive()
    assert desk.ask("select injury_level, charge from staging.cases") == [("无", None)]


def test_codes_are_read_through_full_width_forms_and_spaces(desk):
    desk.incidents(row("J1", kind=" 治 安 ") + ",１１０", headings=FULL + ",报警方式")
    desk.receive()
    assert desk.ask("select category, channel from staging.incidents") == [("治安", "110")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.50", "1234.50"),
        ("￥1200元", "1200"),
        ("１２", "12"),
        ("0.1", "0.10"),
        ("-3", "-3"),
        ("1,23", None),
        ("约5万", None),
    ],
)
def test_numbers_are_read_as_people_write_them_or_not_at_all(desk, text, value):
    desk.write("案件.csv", f'案件编号,案件类型,办案单位代码,涉案金额\nA1,刑事,4401,"{text}"\n')
    desk.receive()
    expected = (Decimal(value), None) if value else (None, "amount")
    assert desk.ask("select amount, unreadable from staging.cases") == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("是", True),
        ("否", False),
        ("1", True),
        ("0", False),
        ("TRUE", True),
        ("n", False),
        ("Ｙ", True),
        ("无", None),
        ("也许", None),
    ],
)
def test_flags_are_yes_or_no_in_every_usual_spelling(desk, text, value):
    desk.incidents(row("J1") + f",{text}", headings=FULL + ",是否涉密")
    desk.receive()
    assert desk.ask("select is_classified, unreadable from staging.incidents") == [
        (value, "is_classified" if text == "也许" else None)
    ]


def test_a_day_is_read_from_every_form_and_an_unreadable_one_is_named(desk):
    desk.write("单位.csv", "单位代码,单位名称,单位层级,启用日期,停用日期\n4401,甲所,所队,2020年1月2日,去年\n")
    desk.receive()
    assert desk.ask("select cast(valid_from as varchar), valid_to, unreadable from staging.units") == [
        ("2020-01-02", None, "valid_to")
    ]


def test_text_keeps_leading_zeros_and_long_numbers(desk):
    desk.incidents(row("000123456789012345678", unit="004401"), headings=FULL)
    desk.receive()
    assert desk.ask("select incident_no, unit_code from staging.incidents") == [("000123456789012345678", "004401")]


def test_what_keeps_a_spreadsheets_hands_off_a_number_is_no_part_of_it(desk):
    desk.write("警情.csv", '警情编号,接警时间,警情类别,处警单位代码\n="00123",2026-10-01 08:00:00,治安,4401\t\n')
    desk.incidents(
        '"=""00124""",2026-10-01 08:00:00,治安,4401', name="警情_二.csv", headings=FULL.removesuffix(",录入时间")
    )
    desk.receive()
    found = desk.ask("select incident_no, unit_code from staging.incidents order by 1")
    assert found == [("00123", "4401"), ("00124", "4401")]


def test_every_table_is_there_and_says_which_columns_came(desk):
    desk.incidents(row("J1"), headings=FULL)
    desk.receive()
    assert desk.ask("select count(*) from staging.petitions_history") == [(0,)]
    found = desk.ask(
        "select column_name, is_present, n_filled from staging.columns where table_name = 'incidents' and is_present"
    )
    assert sorted(found) == [
        ("category", True, 1),
        ("entered_at", True, 0),
        ("incident_no", True, 1),
        ("received_at", True, 1),
        ("unit_code", True, 1),
    ]
    assert desk.ask(
        "select is_present from staging.columns where table_name = 'cases' and column_name = 'case_no'"
    ) == [(False,)]


def test_a_long_number_that_a_spreadsheet_has_damaged_is_no_key(desk):
    desk.allow_quarantine = True
    desk.incidents(row("4.40106E+17"), headings=FULL)
    headings = ["警情编号", "接警时间", "警情类别", "处警单位代码"]
    cells = [440106202610010001.0, "2026-10-01 08:00:00", "治安", "4401"]
    desk.workbook("警情_表.xlsx", {"一": [headings, cells, ["J1", *cells[1:]]]})
    desk.receive()
    assert desk.ask("select incident_no from staging.incidents") == [("J1",)]
    assert desk.ask("select file, source_row, reason from staging.quarantine order by 1") == [
        ("警情.csv", 2, "编号成了科学计数，末位已失真"),
        ("警情_表.xlsx", 2, "超过 15 位的编号以数字存放，末位已失真"),
    ]
