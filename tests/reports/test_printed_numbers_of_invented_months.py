"""What the sample month lacks: verdicts, orders, faults, a quiet month; each number with its mart."""

from datetime import datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from reports import rule_precision
from reports.workbook import Book, Column
from tests.month import printed_changes
from tests.month.printed_files import formulas, printed
from tests.month.printed_never import never
from tests.month.printed_products import Phrases, faults, products, wrong
from tests.month.printed_prose import CAPTIONS
from tests.month.printed_truth import Month

FOLDERS = ("month", "quiet_month", "judged_month")


@pytest.mark.parametrize("name", FOLDERS)
def test_every_printed_number_is_that_of_its_table(name, request):
    folder = request.getfixturevalue(name)
    files = printed(folder)
    expected = products(Month(folder), list(files))
    assert [file for file, product in expected.items() if product is None] == []
    assert [fault for file, each in files.items() for fault in faults(file, each, expected[file])] == []
    assert never(files) == [] and formulas(folder) == []


def test_a_number_that_is_changed_after_the_verdicts_is_noticed(judged_month):
    files = printed(judged_month)
    expected = products(Month(judged_month), list(files))
    missed = []
    for file, each in files.items():
        known = Phrases(expected[file].phrases)
        texts = [text for text in printed_changes.changed_texts(each) if text.text not in CAPTIONS]
        missed += [(text.place, text.text) for text in texts if not known.unexplained(text)]
        grids = printed_changes.changed_grids(each, 1)
        missed += [(file, grid.place) for grid in grids if not wrong(grid, expected[file])]
    assert missed == []


def test_a_share_in_a_cell_rounds_neither_something_to_nothing_nor_less_than_all_to_all(tmp_path):
    shares = {0.0: "0.00%", 0.00003: '"＜0.01%"', 0.5: "0.00%", 0.99996: '"＞99.99%"', 1.0: "0.00%"}
    book = Book(tmp_path / "率.xlsx", datetime(2026, 11, 1))
    book.table("率", "率", [Column("率", "rate", "share")] * 2, [{"rate": share} for share in shares])
    cells = [row[0] for row in load_workbook(book.close())["率"].iter_rows(min_row=3)]
    assert {cell.value: cell.number_format for cell in cells} == shares


def test_the_ends_of_an_interval_round_neither_something_to_nothing_nor_less_than_all_to_all():
    ends = [("0.0000", "0.0004"), ("0.0004", "0.3425"), ("0.5655", "0.9998"), ("0.5655", "1.0000")]
    said = [rule_precision._interval(Decimal(lower), Decimal(upper)) for lower, upper in ends]
    assert said == ["0%至＜0.1%", "＜0.1%至34.3%", "56.6%至＞99.9%", "56.6%至100%"]
