"""一整改: what the notice and the list of a unit tell, and what of it is printed."""

from datetime import date

import invented
import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from reports import facts, rectification, tables

UNIT = invented.UNITS[2][0]
STATES = {"疑似": date(2026, 11, 10), "属实-瑕疵": "待下达整改令", "整改": date(2026, 11, 17)}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    rows = invented.room()
    own = [row for row in rows["findings"] if row["unit_code"] == UNIT]
    for row, status in zip(own, STATES, strict=False):
        row["status"] = status
    ordered = next(row for row in own if row["status"] == "整改")
    rows["orders"] = [
        {**rows["orders"][0], "finding_id": ordered["finding_id"], "outcome": "未到期", "due_on": date(2026, 11, 17)}
    ]
    told = facts.Facts(tables.read(invented.warehouse(rows), invented.RUN))
    paths = rectification.write(told, tmp_path_factory.mktemp("units"))
    return load_workbook(next(path for path in paths if path.name.startswith(UNIT)))


def listed(sheet):
    values = list(sheet.iter_rows(min_row=3, values_only=True))
    return [dict(zip(values[0], row, strict=True)) for row in values[1:]]


def test_each_problem_says_by_when_it_is_to_be_checked_or_put_right(book):
    said = {row["状态"]: row["办理期限"] for row in _with_status(book)}
    assert {status: getattr(day, "date", lambda day=day: day)() for status, day in said.items()} == STATES


def _with_status(book):
    """The rows of the list with the state that was invented for each, in the order of the findings."""
    by_id = {row["问题编号"]: row for row in listed(book["问题清单"])}
    own = [row for row in invented.room()["findings"] if row["unit_code"] == UNIT]
    return [by_id[row["finding_id"]] | {"状态": status} for row, status in zip(own, STATES, strict=False)]


def test_what_is_printed_of_a_list_is_what_must_be_done_and_fits_a_page(book):
    sheet = book["问题清单"]
    *_, last_column, last_row = range_boundaries(sheet.print_area.split("!")[-1].replace("$", ""))
    headings = [cell.value for cell in sheet[3]]
    assert headings[last_column - 1] == "办理期限" and last_row == sheet.max_row
    assert {"问题编号", "规则", "对象", "说明", "依据", "整改要求"} <= set(headings[:last_column])
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[3][:last_column]]
    assert sum(widths) < 200


def test_the_notice_names_the_articles_and_has_a_line_for_the_signature(book):
    lines = dict(book["整改通知"].iter_rows(min_row=2, values_only=True))
    laws = {row["依据"].split("：“")[0] for row in listed_laws(book)}
    assert lines["编号"].startswith("202610-整改-") and all(law.split("第")[0] in lines["所依据的条文"] for law in laws)
    assert "负责人签字" in lines["责任单位签收"]


def listed_laws(book):
    values = list(book["依据"].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :]]
