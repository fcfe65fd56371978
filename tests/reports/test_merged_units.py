"""A unit took the place of another: what the publications show, with a visible mark and no total changed."""

import invented
import pytest
from docx import Document
from invented import FORMER, FORMER_NAME, HEIR, HEIR_NAME
from openpyxl import load_workbook

import reports
from reports import unit_changes

MARKED = f"{HEIR_NAME}（原{FORMER_NAME}）"
STANDS_FOR = f"{HEIR_NAME}（含原{FORMER_NAME}）"
LINE = f"{HEIR_NAME}自2026年10月16日起承继{FORMER_NAME}。"
ROOM = invented.one_unit_merged()


@pytest.fixture(scope="module")
def merged_month(tmp_path_factory):
    """The folder of a month in which one unit took the place of another."""
    folder = tmp_path_factory.mktemp("merged") / "2026-10"
    reports.publish(invented.warehouse(ROOM), invented.RUN, folder)
    return folder


def cells(path, sheet):
    return [list(row) for row in load_workbook(path)[sheet].iter_rows(values_only=True)]


def column(path, sheet, heading):
    rows = cells(path, sheet)
    head = next(place for place, row in enumerate(rows) if heading in row)
    return [row[rows[head].index(heading)] for row in rows[head + 1 :]]


def test_the_orders_of_the_former_unit_go_to_the_one_that_lives_under_its_plain_name(merged_month):
    names = {path.name for path in (merged_month / "一整改").iterdir()}
    assert f"{HEIR}_{HEIR_NAME}.xlsx" in names
    assert not [name for name in names if FORMER in name]


def test_each_order_says_whose_problem_it_was_and_a_unit_without_a_former_one_has_no_such_column(merged_month):
    listed = column(merged_month / "一整改" / f"{HEIR}_{HEIR_NAME}.xlsx", "问题清单", "责任单位")
    own = [row for row in ROOM["findings"] if row["unit_code"] == HEIR]
    assert sorted(listed) == sorted(row["unit_name"] for row in own)
    assert set(listed) == {HEIR_NAME, MARKED}
    other = next(path for path in sorted((merged_month / "一整改").iterdir()) if HEIR not in path.name)
    assert not [row for row in cells(other, "问题清单") if "责任单位" in row]


def test_every_list_with_one_name_a_row_shows_the_mark(merged_month):
    page = (merged_month / "report.html").read_text(encoding="utf-8")
    assert f"<td>{MARKED}<" in page
    warned = [row["unit_name"] for row in ROOM["warnings"]]
    assert sorted(column(merged_month / "预警清单.xlsx", "预警清单", "责任单位")) == sorted(warned)
    assert MARKED in warned


def test_the_tables_of_units_name_the_former_one_and_say_from_which_day(merged_month):
    page = (merged_month / "report.html").read_text(encoding="utf-8")
    assert f"<td>{STANDS_FOR}<" in page and LINE in page
    review = Document(merged_month / "一评议.docx")
    assert any(LINE in paragraph.text for paragraph in review.paragraphs)
    scored = column(merged_month / "一考核.xlsx", "考核得分", "单位名称")
    assert STANDS_FOR in scored and HEIR_NAME not in scored
    assert any(LINE in str(cell) for row in cells(merged_month / "一考核.xlsx", "考核得分") for cell in row)


def test_only_the_rows_that_count_the_former_unit_say_so(merged_month):
    path = merged_month / "一考核.xlsx"
    said = dict(zip(column(path, "单位应检数", "规则编号"), column(path, "单位应检数", "单位名称"), strict=True))
    counted = {row["rule_id"]: row for row in ROOM["populations"] if row["unit_code"] == HEIR}
    rows = [row for row in cells(path, "单位应检数") if HEIR in row]
    assert len(rows) == len(counted) and set(said) >= set(counted)
    for row in rows:
        rule = next(cell for cell in row if cell in counted)
        assert (STANDS_FOR if counted[rule].get("former_units") else HEIR_NAME) in row


def test_the_roll_up_of_branches_and_lines_adds_up_to_the_rules(merged_month):
    path = merged_month / "一考核.xlsx"
    for heading in ("应检数", "问题"):
        parts = [n for n in column(path, "分局条线汇总", heading) if isinstance(n, int | float)]
        assert sum(parts) == sum(n for n in column(path, "规则运行情况", heading) if isinstance(n, int | float)) > 0


def test_nothing_printed_names_the_former_unit_as_one_that_answers(merged_month):
    page = (merged_month / "report.html").read_text(encoding="utf-8")
    assert f"<td>{FORMER_NAME}" not in page
    assert FORMER_NAME not in column(merged_month / "一考核.xlsx", "考核得分", "单位名称")


@pytest.mark.parametrize(
    ("former", "said"),
    [(None, "清江派出所"), ("城北派出所", "清江派出所（含原城北派出所）"), ("清江派出所", "清江派出所"),
     ("城北派出所、城东派出所", "清江派出所（含原城北派出所、原城东派出所）")],
)  # fmt: skip
def test_a_unit_is_named_with_those_whose_place_it_took(former, said):
    assert unit_changes.marked("清江派出所", former) == said


@pytest.mark.parametrize(("former", "said"), [("西岸分局", "西岸分局"), (None, "（未归分局）")])
def test_a_unit_that_moved_is_told_with_the_day_if_it_has_records(former, said):
    moved = {"moved_on": invented.date(2026, 10, 10), "former_branch": former, "branch_name": "东岸分局"}
    units = [{"unit_code": HEIR, "unit_name": "甲所", **moved}, {"unit_code": "无记录", "unit_name": "乙所", **moved}]
    published = reports.tables.read(invented.warehouse({**ROOM, "units": units}), invented.RUN)
    assert unit_changes.lines(published) == [f"甲所自2026年10月10日起由{said}改属东岸分局。"]


def test_a_new_code_under_the_old_name_is_told_by_the_old_code():
    rows = [
        {"unit_code": "A", "unit_name": "清江派出所", "successor_code": "B", "successor_name": "清江派出所",
         "succeeded_on": invented.date(2026, 7, 1)},
        {"unit_code": "B", "unit_name": "清江派出所", "former_units": "清江派出所"},
    ]  # fmt: skip
    published = reports.tables.read(invented.warehouse({**ROOM, "units": rows}), invented.RUN)
    assert unit_changes.lines(published) == ["清江派出所自2026年7月1日起承继清江派出所（原单位代码A）。"]
