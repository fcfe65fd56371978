"""The open cases by unit and age on the page: each number where a hand would put it, the sums at the foot."""

import invented
import pytest
from invented_objects import UNITS
from test_page import Page

import reports

FIRST, SECOND = UNITS[0], UNITS[1]
OLD, YOUNG, UNREAD = (731, "超过730日"), (0, "30日以内"), (None, "起算时间不明")


def counted(unit, age, n_open, n_stock):
    """One published row: so many open cases of that unit in that band."""
    branch = {} if unit == SECOND else {"branch_name": "甲分局"}
    from_days, band = age
    return {"unit_code": unit[0], "unit_name": unit[1], "from_days": from_days, "band": band, **branch} | {
        "n_open": n_open,
        "n_stock": n_stock,
    }


ROWS = [
    counted(FIRST, OLD, 3, 2),
    counted(FIRST, YOUNG, 5, 0),
    counted(SECOND, UNREAD, 1, 0),
    counted(SECOND, YOUNG, 1200, 1),
]


def page_with(rows, folder):
    """The page of the invented month, read as a browser reads it, with these open cases."""
    reports.publish(invented.warehouse(invented.room() | {"ageing": rows}), invented.RUN, folder)
    return Page((folder / "report.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The folder and the page of a month with open cases of two units."""
    folder = tmp_path_factory.mktemp("aged") / "2026-10"
    return folder, page_with(ROWS, folder)


def test_the_bands_stand_from_the_youngest_on_and_what_cannot_be_read_last(published):
    head, *_ = published[1].tables["ageing"]
    assert head[2:] == ["30日以内", "超过730日", "起算时间不明", "未结案件数", "其中行为人不明、在逃"]


def test_each_unit_has_its_numbers_and_the_last_line_adds_them_up(published):
    _, first, second, total = published[1].tables["ageing"]
    assert (first[0], first[2:]) == ("甲分局", ["5", "3", "0", "8", "2"])
    assert (second[0], second[2:]) == ("—", ["1,200", "0", "1", "1,201", "1"])
    assert total[1:] == ["合计", "1,205", "3", "1", "1,209", "3"]


def test_the_table_is_handed_out_as_a_file_with_its_headings(published):
    lines = (published[0] / "未结案件账龄.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "单位代码,单位名称,分局,条线,原单位,账龄起日,账龄,未结案件数,其中行为人不明、在逃"
    assert len(lines) == 1 + len(ROWS)


def test_a_month_without_open_cases_says_so(tmp_path):
    read = page_with([], tmp_path / "2026-10")
    assert "ageing" not in read.tables
    assert "导出数据中没有未结案件。" in " ".join(read.words)
