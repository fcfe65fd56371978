"""Nothing that could name a citizen is ever stored. The numbers are put together here: no such area, no such line."""

import pyarrow.parquet
import pytest

from checks import citizen_numbers
from checks.complaint import BadInput
from checks.contract import Column
from checks.intake.identity import has_identity, is_identity, names_a_citizen
from checks.intake.notes import NOTICE, Note

NUMBER = "990101" + "19000101" + "0000"
MOBILE = "139" + "0" * 8
HEADINGS = "警情编号,接警时间,警情类别,处警单位代码"
ROW = "J1,2026-10-01 08:00:00,治安,4401"


def fullwidth(number: str) -> str:
    return number.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})


def stored_bytes(desk) -> bytes:
    desk.close()
    return b"".join(path.read_bytes() for path in sorted(desk.warehouse.rglob("*")) if path.is_file())


@pytest.mark.parametrize(
    "heading",
    [
        "姓名",
        "报警人姓名",
        "身份证号",
        "公民身份号码",
        "证件号码",
        "联系 电话",
        "手机号",
        "联系方式",
        "现住址",
        "户籍地址",
    ]
    + ["出生日期", "微信号", "报警人", "Name", "phone number", "home address"],
)
def test_headings_that_would_name_a_citizen_are_known(heading):
    assert names_a_citizen(heading)


@pytest.mark.parametrize(
    "heading", ["是否留有联系方式", "单位名称", "处警民警警号", "报警时间", "报警方式", "文件名", "username"]
)
def test_headings_of_conduct_are_not_taken_for_identity(heading):
    assert not names_a_citizen(heading)


@pytest.mark.parametrize(
    "text", [NUMBER, MOBILE, f"电话{MOBILE}。", f"{MOBILE[:3]} 0000 0000", f"张某（{NUMBER}）", "１３９" + "０" * 8]
)
def test_numbers_of_citizens_are_seen_in_text(text):
    assert has_identity(text)


@pytest.mark.parametrize(
    "text", ["440106" + "2026" + "10010001", "20261001080000", "440106000000139" + "0" * 10, "012345", "12345678901"]
)
def test_numbers_of_files_and_moments_are_not(text):
    assert not has_identity(text)


def test_identity_columns_are_dropped_and_named(desk):
    path = desk.incidents(ROW + f",某甲,{MOBILE},序", headings=HEADINGS + ",报警人姓名,联系电话,批次")
    original = path.read_bytes()
    desk.receive()
    assert desk.ask("select identity_columns, ignored_columns from staging.intake") == [
        ("报警人姓名、联系电话", "批次")
    ]
    kept = list((desk.warehouse / "exports").glob("*.*"))
    assert [path.suffix for path in kept] == [".parquet"]
    assert "incident_no" in pyarrow.parquet.read_table(kept[0]).column_names
    everything = stored_bytes(desk)
    assert "某甲".encode() not in everything and MOBILE.encode() not in everything
    assert original not in everything


def test_stories_are_kept_as_present_or_absent_only(desk):
    story = "报警人称邻居某乙夜间吵闹"
    desk.incidents(ROW + f",{story}", "J2" + ROW[2:] + ",无", headings=HEADINGS + ",处理说明")
    desk.receive()
    assert desk.ask("select incident_no, outcome_reason from staging.incidents order by 1") == [
        ("J1", "有"),
        ("J2", None),
    ]
    assert desk.ask("select * from staging.placeholders") == [("incidents", "outcome_reason", 1)]
    assert story.encode() not in stored_bytes(desk)


def test_a_citizens_number_in_a_key_puts_the_row_aside(desk):
    desk.allow_quarantine = True
    desk.write("案件节点.csv", f"案件编号,人员序号,节点,时间\nA1,{NUMBER},询问,2026-10-01 08:00:00\n")
    desk.receive()
    found = desk.ask("select column_name, reason from staging.quarantine")
    assert found == [("person_no", "疑似公民身份号码或手机号，未保存")]
    assert NUMBER.encode() not in stored_bytes(desk)


def test_a_citizens_number_elsewhere_becomes_nothing_and_is_reported(desk):
    desk.incidents(ROW + f",{MOBILE},本人电话{MOBILE}", headings=HEADINGS + ",处警民警警号,免回访情形")
    desk.receive()
    assert desk.ask("select officer_no, visit_waiver from staging.incidents") == [(None, None)]
    assert desk.ask("select identity_columns from staging.intake") == [
        ("免回访情形（1 个值）、处警民警警号（1 个值）",)
    ]
    assert MOBILE.encode() not in stored_bytes(desk)


def test_a_citizens_number_in_a_code_or_a_time_is_not_stored_either(desk):
    desk.allow_quarantine = True
    desk.incidents(f"J1,{NUMBER},治安,4401", f"J2,2026-10-01 08:00:00,{MOBILE},4401", headings=HEADINGS)
    desk.receive()
    assert desk.ask("select incident_no, unreadable from staging.incidents") == [("J1", "received_at")]
    assert desk.ask("select reason from staging.quarantine") == [("疑似公民身份号码或手机号，未保存",)]
    everything = stored_bytes(desk)
    assert NUMBER.encode() not in everything and MOBILE.encode() not in everything


def test_numbers_in_columns_that_are_not_taken_keep_the_file_out_of_the_warehouse(desk):
    desk.incidents(ROW + f",{MOBILE}", headings=HEADINGS + ",其他")
    desk.workbook("民警.xlsx", {"民警": [["警号", "角色"], ["012345", "民警"]], "通讯": [["012345", MOBILE]]})
    desk.receive()
    assert {path.suffix for path in (desk.warehouse / "exports").glob("*.*")} == {".parquet"}


def test_numbers_in_a_title_or_in_a_ragged_row_keep_the_file_out_of_the_warehouse(desk):
    desk.allow_quarantine = True
    desk.write("警情.csv", f"制表人电话 {MOBILE},,,\n{HEADINGS}\n{ROW}\n")
    desk.incidents(ROW, f"J2,{NUMBER}", name="警情_二.csv")
    desk.receive()
    everything = stored_bytes(desk)
    assert NUMBER.encode() not in everything and MOBILE.encode() not in everything


def test_a_file_number_with_a_wrong_check_digit_stays_a_file_number(desk):
    number = "440106" + "2015" + "10010000"
    desk.incidents(ROW.replace("J1", number), ROW.replace("J1", MOBILE), headings=HEADINGS)
    desk.receive()
    assert desk.ask("select incident_no from staging.incidents order by 1") == [(MOBILE,), (number,)]


def test_only_a_right_check_digit_makes_a_file_number_a_citizens(desk):
    body = NUMBER[:17]
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    right = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11]
    sql = is_identity(Column("case_no", "案件编号", "text"), "number")
    asked = ", ".join(f"('{body}{digit}')" for digit in "0123456789X")
    found = desk.ask(f"select number from (values {asked}) as numbers (number) where {sql}")
    assert found == [(body + right,)]
    quoted = f"select number from (values ('=\"{body}{right}\"')) as numbers (number) where {sql}"
    assert len(desk.ask(quoted)) == 1


def test_a_complaint_never_repeats_a_citizens_number():
    numbers = f"{NUMBER}、{fullwidth(MOBILE)}"
    complaint = BadInput("标题无法识别", column=f"联系{MOBILE}", value=numbers, advice=f"问{MOBILE}")
    assert not [number for number in (MOBILE, NUMBER, fullwidth(MOBILE)) if number in str(complaint)]
    assert str(complaint).count(citizen_numbers.MARK) == 4


def test_a_note_never_repeats_a_citizens_number():
    note = Note(NOTICE, f"没有采用“{MOBILE}”", column=f"电话{NUMBER}", sheet=f"表{MOBILE}")
    assert not [number for number in (MOBILE, NUMBER) if number in str(note)]


def test_longer_numbers_are_no_citizens():
    case_no = f"A{MOBILE}0000{MOBILE}"
    assert citizen_numbers.masked(case_no) == case_no


def test_a_file_with_a_number_in_its_name_is_refused(desk):
    desk.incidents("A1,2026-10-01 08:00:00,刑事,000012", name=f"警情_{MOBILE}.csv")
    with pytest.raises(BadInput, match="改名") as complaint:
        desk.receive()
    assert MOBILE not in str(complaint.value)


def test_a_mobile_number_in_a_column_of_times_is_not_stored(desk):
    desk.incidents(f"A1,{MOBILE},刑事,000012", "A2,2026年10月01日08时00分,刑事,000012")
    desk.receive()
    assert desk.ask("select received_at from raw.incidents order by source_row") == [
        (citizen_numbers.MARK,), ("2026年10月01日08时00分",)
    ]  # fmt: skip
    assert desk.ask("select unreadable from staging.incidents order by incident_no") == [("received_at",), (None,)]
