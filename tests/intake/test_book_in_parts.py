"""A sheet is read part by part, and nobody can tell where one ends; in columns it gives the rows that it has."""

from datetime import date, datetime

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checks.intake import landing
from checks.intake.files import books, workbooks
from checks.intake.files.workbooks import LOST, Sheet
from checks.intake.landing import Place
from checks.intake.sheets import taking
from checks.intake.sheets.headings import Headings
from tests.intake.test_two_ways import CON, landed

HEADINGS = ["警情编号", "接警时间", "警情类别", "处警单位代码", "免回访情形", "排班"]
UNDER_ONE = Headings(1, ("甲", "乙", "丙"))
cells = st.one_of(
    st.text(alphabet="甲乙𠮷ABC 0123;，合计-", max_size=6),
    st.sampled_from(["", None, True, 4401.0, 12.5, 1e15, 12345678901234567.0, "合计", "制表人：", "警情编号"]),
    st.sampled_from([date(2026, 10, 1), datetime(2026, 10, 1, 8, 3, 59)]),
)
sheets = st.lists(st.lists(cells, min_size=1, max_size=len(HEADINGS) + 1), max_size=12)


@pytest.fixture(autouse=True, scope="module")
def small_parts():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbooks, "ROWS_AT_ONCE", 3)
        yield


@settings(max_examples=30, deadline=None, derandomize=True, phases=[Phase.generate])
@given(sheets)
def test_a_sheet_gives_in_columns_what_it_gives_row_by_row(rows):
    sheet = Sheet(lambda: [HEADINGS, *rows])
    (taken,) = taking.for_rows(sheet.first_rows(30), "警情", None)
    CON.execute("delete from raw.incidents")
    books.land(CON, sheet, [taken], Place(1, "警情.xlsx", None))
    landing.land_rows(CON, [taken], Place(2, "警情.xlsx", None), books.rows_for(sheet, [taken]))
    assert landed(1) == landed(2)


MOBILE = "139" + "0" * 8
ROW = ["J1", "2026-10-01 08:00:00", "治安", "4401", "无", "早班"]


@pytest.mark.parametrize(
    ("place", "cell", "hides"),
    [(5, MOBILE, True), (5, float(MOBILE), True), (5, "早班", False), (4, MOBILE, False), (0, 1e17, False)],
)
def test_a_citizens_number_that_raw_does_not_hold_is_seen_in_any_part(place, cell, hides):
    rows = [list(ROW) for _ in range(8)]
    rows[4][place] = cell
    assert lands_and_hides(rows) == hides


def test_a_citizens_number_in_a_row_that_is_put_aside_is_seen():
    assert lands_and_hides([ROW, [1e17, *ROW[1:4], MOBILE, "早班"]])


def test_it_is_seen_there_even_if_every_column_is_taken():
    rows = [ROW[:5], [1e17, *ROW[1:4], MOBILE]]
    assert lands_and_hides(rows, HEADINGS[:5]) and not lands_and_hides(rows[:1], HEADINGS[:5])


def lands_and_hides(rows, headings=HEADINGS) -> bool:
    sheet = Sheet(lambda: [headings, *rows])
    (taken,) = taking.for_rows(sheet.first_rows(30), "警情", None)
    return books.land(CON, sheet, [taken], Place(3, "警情.xlsx", None))


def test_two_tables_of_one_sheet_may_stand_under_headings_of_their_own():
    lines = [HEADINGS[:4], ["案件编号", "案件类型", "案件来源", "办案单位代码", "办案民警警号", "受案时间"]]
    row = ["A1", "刑事", "报案", "4401", "900001", "2026-10-01 08:00:00"]
    sheet = Sheet(lambda: [*lines, *[row] * 5])
    (incidents,) = taking.for_rows(lines[:1], "警情", None)
    (cases,) = taking.for_rows([[], lines[1]], "案件", None)
    books.land(CON, sheet, [incidents, cases], Place(4, "台账.xls", None))
    numbers = "select source_row from raw.{} where batch = 4 and dropped is null order by all"
    assert CON.execute(numbers.format("incidents")).fetchall() == [(number,) for number in range(2, 8)]
    assert CON.execute(numbers.format("cases")).fetchall() == [(number,) for number in range(3, 8)]
    assert CON.execute("select distinct accepted_at from raw.cases where batch = 4").fetchall() == [(row[5],)]


def read(rows, **asked):
    sheet = Sheet(lambda: [["甲", "乙", "丙"], *rows], **asked)
    return sheet, [(row.number, row.cells, row.refused) for row in sheet.data_rows(UNDER_ONE, {0, 1}, {1})]


def test_rows_keep_their_numbers_and_are_as_wide_as_the_headings():
    _, found = read([["1"], ["2", "a", "b", "c"], [], ["4"], ["5", "", "x"]])
    assert found == [
        (2, ["1", "", ""], None),
        (3, ["2", "a", "b"], None),
        (4, ["", "", ""], None),
        (5, ["4", "", ""], None),
        (6, ["5", "", "x"], None),
    ]


def test_errors_stand_where_they_are_in_every_part():
    places = {(0, 0): "#REF!", (1, 1): "#N/A", (4, 0): "#NUM!", (5, 2): "#NULL!", (2, 7): "#N/A", (90, 0): "#N/A"}
    _, found = read([[str(number)] for number in range(1, 6)], errors=lambda: places)
    assert [cells for _, cells, _ in found] == [
        ["1", "#N/A", ""],
        ["2", "", ""],
        ["3", "", ""],
        ["#NUM!", "", ""],
        ["5", "", "#NULL!"],
    ]


def test_a_taken_number_of_sixteen_digits_is_put_aside_and_one_of_fifteen_is_not():
    largest, lost = 999_999_999_999_999.0, 1e15
    _, found = read([[largest], [lost], ["1", -lost], ["2", "", lost], [str(int(lost))], [largest]])
    assert [refused for *_, refused in found] == [None, LOST, LOST, None, None, None]
    assert found[0][1][0] == "9" * 15


def test_numbers_are_counted_in_every_part_where_they_are_taken_and_once_however_often_they_are_read():
    rows = [["题", 1.0], [2.0, 3.0, 4.0], ["x", "5"], [6.0, True], ["y", date(2026, 10, 1)]]
    sheet, _ = read(rows)
    assert sheet.numbers == {0: 2, 1: 2}
    list(sheet.data_rows(UNDER_ONE, {1}))
    assert sheet.numbers == {0: 2, 1: 2}


def test_numbers_in_columns_of_times_count_from_1904_in_every_part_and_others_do_not():
    rows = [["1", 44834.5, 44834.5], ["2", "44834.5"], ["3", date(2026, 10, 1)], ["4", 44834.0], ["5", 44834]]
    _, found = read(rows, counts_from_1904=True)
    said = [cells[1:] for _, cells, _ in found]
    assert said == [["46296.5", "44834.5"], ["44834.5", ""], ["2026-10-01", ""], ["46296", ""], ["46296", ""]]
