"""单位 as the batches bring it: what a later export of the same or of other rows does to where a unit stood."""

import pytest

from checks import clocks

HEADINGS = "单位代码,单位名称,上级单位代码,单位层级,条线,启用日期,停用日期,承继单位代码"
BRANCHES = ("B1,东岸分局,,分局,,,,", "B2,西岸分局,,分局,,,,")
OLD = "U,城北派出所,B1,所队,治安,,2026-10-09,"
NEW = "U,城北派出所,B2,所队,治安,2026-10-10,,"


def units(desk, *rows, headings=HEADINGS):
    """One more batch came in, with these rows of 单位."""
    desk.write("单位.csv", "\n".join([headings, *BRANCHES, *rows]) + "\n")
    desk.receive()


def stood(desk, *days, code="U"):
    """The branch of the unit on each of these days of 2026."""
    clocks.build(desk.open(), desk.run())
    asked = "select branch_code from clocks.unit_places where unit_code = '{}' and since <= {} and {} < until"
    found = [desk.ask(asked.format(code, f"date '2026-{day}'", f"date '2026-{day}'")) for day in days]
    return [each[0][0] for each in found]


def test_two_rows_of_one_unit_in_one_export_are_two_stretches(desk):
    units(desk, OLD, NEW)
    assert stood(desk, "10-09", "10-10") == ["B1", "B2"]


@pytest.mark.parametrize("again", [(OLD, NEW), (NEW, OLD), (NEW,), (OLD,), ()])
def test_the_same_rows_again_in_any_order_or_only_some_of_them_change_nothing(desk, again):
    units(desk, OLD, NEW)
    units(desk, "V,别所,B1,所队,,,,", *again)
    assert stood(desk, "10-09", "10-10") == ["B1", "B2"]


def test_a_move_that_a_later_batch_brings_with_its_first_day_begins_on_that_day(desk):
    units(desk, "U,城北派出所,B1,所队,治安,,,")
    units(desk, NEW)
    assert stood(desk, "10-09", "10-10") == ["B1", "B2"]


def test_a_move_that_a_later_batch_brings_without_a_day_is_a_correction(desk):
    units(desk, OLD, NEW)
    units(desk, "U,城北派出所,B1,所队,刑侦,,,")
    assert stood(desk, "10-09", "10-10") == ["B1", "B1"]


def test_a_later_batch_without_the_column_of_first_days_is_a_correction_too(desk):
    units(desk, NEW)
    units(desk, "U,城北派出所,B1,所队", headings="单位代码,单位名称,上级单位代码,单位层级")
    assert stood(desk, "10-09", "10-10") == ["B1", "B1"]


def test_a_unit_that_a_later_batch_closes_goes_to_its_successor_and_one_that_vanishes_stays(desk):
    units(desk, "U,城北派出所,B1,所队,,,,", "V,清江派出所,B2,所队,,,,", "W,桥东派出所,B2,所队,,,,")
    units(desk, "U,城北派出所,B1,所队,,,2026-10-15,V", "V,清江派出所,B2,所队,,,,")
    assert stood(desk, "10-15", "10-16") == ["B1", "B2"]
    assert stood(desk, "10-15", "10-16", code="W") == ["B2", "B2"]


def test_a_last_day_that_was_taken_back_no_longer_ends_the_unit(desk):
    units(desk, "U,城北派出所,B1,所队,,,2026-10-15,V", "V,清江派出所,B2,所队,,,,")
    units(desk, "U,城北派出所,B1,所队,,,,", "V,清江派出所,B2,所队,,,,")
    assert stood(desk, "10-15", "10-16") == ["B1", "B1"]


def test_a_day_that_cannot_be_read_is_none_where_a_better_row_stands_beside_it(desk):
    units(desk, OLD, NEW, "U,城北派出所,B1,所队,刑侦,十月,,")
    assert stood(desk, "10-09", "10-10") == ["B1", "B2"]
