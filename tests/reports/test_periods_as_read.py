"""统计分析.xlsx and the section of periods: the same figures as published, what is covered in part never as a whole."""

import invented
import pytest
from openpyxl import load_workbook
from test_page import Page

from checks.audience import audience
from reports import analysis, page, periods, tables
from reports.facts import Facts
from reports.wording import share

PLACES = ("市局", "分局", "条线", "所队")


@pytest.fixture(scope="module")
def facts():
    return Facts(tables.read(invented.warehouse(invented.room()), invented.RUN))


@pytest.fixture(scope="module")
def book(facts, tmp_path_factory):
    """Each sheet of the workbook as its rows under their headings; the explanation as its lines."""
    (path,) = analysis.write(facts, tmp_path_factory.mktemp("analysis"))
    return load_workbook(path)


def rows(book, name):
    values = list(book[name].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :] if any(row)]


def published(facts, level, **asked):
    found = [
        row for row in facts.published.rows("period_rollups") if row["level"] == level and row["stretch"] == "本期"
    ]
    return [row for row in found if all(row[name] == value for name, value in asked.items())]


def test_the_workbook_has_a_view_for_each_role_and_says_where_each_looks(book):
    assert book.sheetnames == [
        "说明", "局领导", "期间", "规则×分局", "规则×条线", "分局", "条线", "所队", "所队规则", "口径变化",
    ]  # fmt: skip
    lines = dict(book["说明"].iter_rows(min_row=2, values_only=True))
    assert {"局领导", "法制部门", "分局、条线", "所队长"} <= set(lines)
    assert audience("统计分析.xlsx") == ["局领导", "法制部门"]


def test_the_leaders_see_the_bureau_and_its_branches_which_add_up(book):
    listed = rows(book, "局领导")
    for kind in periods.KINDS:
        own = [row for row in listed if row["期间"] == kind]
        (whole,) = [row for row in own if row["层级"] == "市局"]
        for name in ("已判定数", "问题数"):
            assert whole[name] == sum(row[name] for row in own if row["层级"] == "分局") > 0


@pytest.mark.parametrize("level", ["分局", "条线", "所队"])
def test_each_level_prints_what_is_published_for_it(book, facts, level):
    printed = [row for row in rows(book, level) if row["范围"] == "全部"]
    found = published(facts, level, theme=None)
    assert len(printed) == len(found) > 0
    assert sum(row["问题数"] for row in printed) == sum(row["n_problems"] for row in found)
    assert {row["问题率"] for row in printed} == {periods.rate(row) for row in found}


def test_the_units_of_a_branch_filtered_by_it_add_up_to_the_branch(book):
    (branch,) = [
        row for row in rows(book, "分局") if (row["分局"], row["期间"], row["范围"]) == ("东湖分局", "月", "全部")
    ]
    own = [row for row in rows(book, "所队") if (row["分局"], row["期间"], row["范围"]) == ("东湖分局", "月", "全部")]
    assert len(own) > 1 and sum(row["已判定数"] for row in own) == branch["已判定数"]


def test_a_cell_of_the_matrix_says_the_share_both_numbers_and_how_it_lies(book, facts):
    asked = {"period_kind": "月", "rule_id": "JQ-03", "branch_name": "明湖市公安局东湖分局"}
    (row,) = published(facts, "分局", **asked)
    (line,) = [line for line in rows(book, "规则×分局") if (line["期间"], line["规则"][:5]) == ("月", "JQ-03")]
    said = f"{share(row['n_problems'], row['n_judged'])} 件数少\n{row['n_problems']}/{row['n_judged']}"
    assert line["东湖分局"] == said and line["数据覆盖"] == "1/1个月"
    assert "全部规则" in {line["规则"] for line in rows(book, "规则×条线")}


def test_a_period_that_is_covered_in_part_says_so_wherever_it_stands(book, facts):
    half = next(row for row in rows(book, "期间") if (row["期间"], row["范围"]) == ("半年", "全部"))
    assert (half["本期"], half["数据覆盖"]) == ("2026年下半年（至10月）", "3/6个月")
    assert half["上期（数据覆盖）"] == "2026年上半年 0/6个月"
    lines = dict(book["说明"].iter_rows(min_row=2, values_only=True))
    assert "本期2026年下半年（至10月），数据覆盖3/6个月，不是整期的数" in lines["半年"]
    assert "不是整期" not in lines["月"] and "2026年8月缺案件、警情的导出或者明显不全" in lines["口径变化"]
    text = page.html(facts)
    assert "覆盖3/6个月，<b>不是整期</b>" in text and "覆盖1/1个月</small>" in text


def test_what_changed_within_a_period_stands_beside_the_rule_and_the_whole(book):
    quarter = [row for row in rows(book, "期间") if row["期间"] == "季"]
    marks = {row["规则"]: row["期内变化"] for row in quarter if row["期内变化"]}
    assert marks["JQ-03 刑事案件立案审查超期"] == "2026年10月法律：2026-10-15起改按《JQ-03的新规定》第九条"
    assert marks["HF-01 警情回访缺失"].startswith("2026年10月规则：规则在2026-09发布以后改过")
    whole = next(row for row in quarter if row["范围"] == "全部")
    assert whole["期内变化"] == "1条规则的法律有变化；1条规则的文件有变化"
    assert [row["月份"] for row in rows(book, "口径变化")] == ["2026-10", "2026-10", "2026-08", "2026-07"]


@pytest.mark.parametrize("name", ["局领导", "期间", "规则×分局", "所队", "口径变化"])
def test_a_sheet_is_frozen_filtered_and_ready_to_print(book, name):
    sheet = book[name]
    assert sheet.freeze_panes and sheet.auto_filter.ref and sheet.print_title_rows
    assert sheet.page_setup.paperSize in (8, 9, "8", "9") and sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_page_has_each_period_with_its_share_and_the_branches_add_up(facts):
    read = Page(page.html(facts))
    lines = [row for row in read.tables["periods"] if row[0] in periods.KINDS]
    assert [row[0] for row in lines] == list(periods.KINDS)
    for row in lines:
        (whole,) = published(facts, "市局", period_kind=row[0], theme=None)
        assert row[2] == periods.rate_of(whole)
    problems = sum(row["n_problems"] for row in published(facts, "分局", period_kind="月", theme=None))
    assert problems == published(facts, "市局", period_kind="月", theme=None)[0]["n_problems"]


def test_a_month_without_statistics_says_so(tmp_path):
    empty = dict.fromkeys(("month_facts", "periods", "period_marks", "period_rollups"), [])
    facts = Facts(tables.read(invented.warehouse(invented.room() | empty), invented.RUN))
    (path,) = analysis.write(facts, tmp_path)
    assert "本期没有可列的数据" in str(load_workbook(path)["局领导"]["A2"].value)
    assert "没有分期间的统计" in page.html(facts)


NOW = {"n_problems": 3, "n_judged": 100, "n_covered": 1}


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"n_problems": 2, "n_judged": 100, "n_covered": 1}, "升1.0个百分点"),
        ({"n_problems": 9, "n_judged": 200, "n_covered": 1}, "降1.5个百分点"),
        ({"n_problems": 6, "n_judged": 200, "n_covered": 1}, "持平"),
        ({"n_problems": 300, "n_judged": 10_001, "n_covered": 1}, "升不足0.1个百分点"),
        ({"n_problems": 0, "n_judged": 0, "n_covered": 1}, "不能比"),
        ({"n_problems": 2, "n_judged": 100, "n_covered": 0}, "不能比"),
        (None, "不能比"),
    ],
)
def test_two_periods_compare_by_points_of_a_hundred_or_not_at_all(before, said):
    assert periods.change(NOW, before) == said


@pytest.mark.parametrize(
    ("kind", "first", "last", "n_elapsed", "n_whole", "name"),
    [
        ("月", "2026-01", "2026-01", 1, 1, "2026年1月"),
        ("季", "2026-01", "2026-03", 3, 3, "2026年第一季度"),
        ("季", "2026-10", "2026-11", 2, 3, "2026年第四季度（至11月）"),
        ("半年", "2026-07", "2026-12", 6, 6, "2026年下半年"),
        ("年", "2026-01", "2026-10", 10, 12, "2026年（至10月）"),
        ("滚动12个月", "2025-11", "2026-10", 12, 12, "2025年11月至2026年10月"),
    ],
)
def test_a_period_is_called_as_people_call_it(kind, first, last, n_elapsed, n_whole, name):
    row = {"period_kind": kind, "first_month": first, "last_month": last, "n_elapsed": n_elapsed, "n_whole": n_whole}
    assert periods.named(row) == name
