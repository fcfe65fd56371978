"""What the sample month lacks: verdicts, orders, faults, a quiet month; each number with its mart."""

import pytest

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
