"""What a cell of a workbook says as text, whatever stands beside it in its column."""

from datetime import date, datetime, time, timedelta

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.intake.files.typed_cells import as_texts, moved, numbers, replaced

SAID = [
    ("0044", "0044"),
    ("", ""),
    (None, ""),
    (True, "true"),
    (False, "false"),
    (3.0, "3"),
    (-0.0, "0"),
    (4401.0, "4401"),
    (12000.55, "12000.55"),
    (123456789012.5, "123456789012.5"),  # not 1.234567890125e+11
    (0.1, "0.1"),
    (0.00001, "0.00001"),  # not 1e-05
    (1 / 3, "0.3333333333333333"),
    (5.6e-17, "0"),  # what 0.1 + 0.2 - 0.3 leaves in a spreadsheet
    (1e15, "1000000000000000"),
    (-(2.0**53), "-9007199254740992"),
    (1e20, "100000000000000000000"),
    (float("inf"), "inf"),
    (datetime(2026, 10, 1, 8, 3, 0), "2026-10-01 08:03:00"),
    (datetime(2026, 10, 1, 8, 3, 59, 999999), "2026-10-01 08:03:59"),  # never a minute later
    (datetime(1899, 12, 30, 0, 0, 0, 1), "1899-12-30 00:00:00"),
    (datetime(1, 1, 1, 1), "0001-01-01 01:00:00"),
    (date(2026, 10, 1), "2026-10-01"),
    (time(8, 3), "08:03:00"),
    (timedelta(hours=26), "1 day, 2:00:00"),
    (12, "12"),
]
CELLS = st.one_of(
    st.text(alphabet="甲𠮷 0e.", max_size=3),
    st.none(),
    st.booleans(),
    st.floats(allow_nan=False),
    st.integers(-(10**17), 10**17).map(float),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
)


@pytest.mark.parametrize(("cell", "text"), SAID)
def test_a_cell_says_as_text_what_a_csv_would_hold(cell, text):
    assert as_texts([cell]).to_pylist() == [text]


def test_cells_of_all_kinds_in_one_column_say_the_same():
    cells, texts = zip(*SAID, strict=True)
    assert as_texts(cells).to_pylist() == list(texts)


@settings(max_examples=200, deadline=None)
@given(st.lists(CELLS, max_size=8))
def test_no_cell_is_told_by_its_neighbours(cells):
    texts = as_texts(cells).to_pylist()
    assert texts == [as_texts([cell]).to_pylist()[0] for cell in cells]


@settings(max_examples=300, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_without_an_exponent_and_is_still_that_number(number):
    (text,) = as_texts([number]).to_pylist()
    if abs(number) >= 1e-3 or number == 0:
        assert float(text) == number
    else:
        assert abs(float(text) - number) <= 5e-13  # twelve decimals
    assert "e" not in text.lower() and not (number.is_integer() and "." in text)


@settings(max_examples=200, deadline=None)
@given(st.datetimes())
def test_a_moment_is_written_to_the_second_it_is_in(moment):
    (text,) = as_texts([moment]).to_pylist()
    assert datetime.fromisoformat(text) == moment.replace(microsecond=0)


def test_only_numbers_are_numbers():
    found = numbers(["1", 2.0, True, None, datetime(2026, 10, 1, 8), -3.5, 4401])
    assert numpy.array_equal(found, [numpy.nan, 2, numpy.nan, numpy.nan, numpy.nan, -3.5, 4401], equal_nan=True)
    assert numpy.isnan(numbers(["1", ""])).all() and len(numbers([])) == 0


def test_moved_and_replaced_touch_nothing_else():
    cells = ["1", 2.0, date(2026, 10, 1), -0.5, 44834, True]
    assert moved(cells, 1462) == ["1", 1464.0, date(2026, 10, 1), 1461.5, 46296, True]
    assert replaced(cells, {1: "#N/A", 7: "#REF!"}) == ["1", "#N/A", date(2026, 10, 1), -0.5, 44834, True]
    assert cells == ["1", 2.0, date(2026, 10, 1), -0.5, 44834, True]
