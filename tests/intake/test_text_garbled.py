"""Text that a program read in the wrong encoding: headings say what they must have been, a garbled key is no key."""

import pytest

from checks.contract import tables
from checks.intake.cells import literal
from checks.intake.files.mojibake import LOST, is_garbled, seems_garbled

HEADINGS = ["警情编号", "接警时间", "警情类别", "处警单位代码", "免回访情形"]
ROW = "J1,2026-10-01 08:00:00,治安,4401,甲"


def misread(text: str, written: str, read: str) -> str:
    return text.encode(written).decode(read, "replace")


@pytest.mark.parametrize(
    ("written", "read"),
    [("utf-8", "gb18030"), ("utf-8", "latin-1"), ("gb18030", "latin-1"), ("gb18030", "cp1252"), ("gb18030", "big5")],
)
def test_headings_read_in_the_wrong_encoding_say_what_they_were(desk, written, read):
    desk.incidents(ROW, headings=misread(",".join(HEADINGS), written, read))
    text = desk.complaint()
    assert "标题行是乱码" in text and "警情编号" in text and "接警时间" in text and "行：1" in text


@pytest.mark.parametrize("times", [1, 2])
def test_headings_whose_characters_are_lost_say_so(desk, times):
    garbled = misread(",".join(HEADINGS), "gb18030", "utf-8")
    desk.incidents(ROW, headings=garbled if times == 1 else misread(garbled, "utf-8", "gb18030"))
    assert LOST in desk.complaint()


def test_headings_of_question_marks_say_so(desk):
    desk.incidents(ROW, headings=",".join("?" * len(heading) for heading in HEADINGS), encoding="gb18030")
    assert LOST in desk.complaint()


def test_garbled_headings_of_a_workbook_say_what_they_were(desk):
    headings = [misread(heading, "utf-8", "latin-1") for heading in HEADINGS]
    desk.workbook("警情.xlsx", {"数据": [["十月"], headings, ROW.split(",")]})
    text = desk.complaint()
    assert "工作表：数据" in text and "行：2" in text and "警情编号" in text


def test_no_heading_of_the_contract_seems_garbled():
    for table in tables().values():
        assert seems_garbled([column.heading for column in table.columns]) is None
        assert seems_garbled([column.name for column in table.columns]) is None


@pytest.mark.parametrize("headings", [["琮琤", "濠江", "骁"], ["café", "naïve"], ["𠮷㐂"], ["№", "±"], ["？"], []])
def test_rare_words_do_not_seem_garbled(headings):
    assert seems_garbled(headings) is None


def test_headings_that_are_only_missing_are_still_called_missing(desk):
    desk.incidents("J1,2026-10-01", headings="警情编号,接警时间")
    assert "缺少必填列" in desk.complaint()


@pytest.mark.parametrize("garbled", ["J\ufffd\ufffd1", "锟斤拷1", "烫烫烫烫", "????", "??"])
def test_a_garbled_key_puts_its_row_aside(desk, garbled):
    rows = [ROW.replace("J1", f"J{number}") for number in range(2, 40)]
    desk.incidents(ROW.replace("J1", garbled), *rows, headings=",".join(HEADINGS))
    desk.receive()
    found = desk.ask("select source_row, column_name, value, reason from staging.quarantine")
    assert found == [(2, "incident_no", garbled, "编号是乱码")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲\ufffd", True),
        ("锟斤拷", True),
        ("烫烫烫", True),
        ("在??????处", True),
        ("？？", True),
        ("是吗??", False),
        ("烫伤", False),
    ],
)
def test_what_stands_for_lost_characters_is_garbled_and_a_question_is_not(desk, text, expected):
    asked = is_garbled(literal(text))
    assert desk.ask(f"select {asked}") == [(expected,)]
