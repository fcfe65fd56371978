"""一整改 with what goes on of earlier months: orders not finished, how the last months went, what came back."""

from dataclasses import replace
from datetime import date

import invented
import pytest
from invented_orders import UNIT, orders
from openpyxl import load_workbook

import reports
from checks.answers.forms import CONTEXT
from reports import look_back
from reports import orders as terms
from reports.tables import Published

CODE = UNIT[0]


def sheet_rows(sheet):
    values = list(sheet.iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :] if any(row)]


def book_of(folder, code=CODE):
    return load_workbook(next((folder / "一整改").glob(f"{code}_*.xlsx")))


def notice(book):
    return dict(book["整改通知"].iter_rows(min_row=2, values_only=True))


def test_orders_that_are_not_finished_are_listed_the_latest_first_with_how_far_up_they_went(month):
    rows = sheet_rows(book_of(month)["整改令"])
    assert [row["期限情况"] for row in rows] == ["逾期69日", "逾期7日", "逾期1日", "还有2天", "还有9天"]
    assert [row["督办"] for row in rows] == ["报局领导", "提醒所队长", "逾期", None, None]
    assert {row["完成情况"] for row in rows} == {"逾期未完成", "未到期", "退回重改"}


def test_the_look_back_counts_the_month_before_the_month_itself_and_what_is_still_open_of_earlier_ones(month):
    before, own, earlier = sheet_rows(book_of(month)["整改回头看"])
    counts = {
        "下达件数": 4,
        "按期完成": 1,
        "逾期完成": 1,
        "未到期": 0,
        "逾期未完成": 1,
        "退回重改": 0,
        "不属实": 1,
        "中止": 0,
    }
    assert before == {"下达月份": "2026年9月", **counts}
    assert (own["下达月份"], own["下达件数"], own["退回重改"], own["中止"]) == ("2026年10月", 4, 1, 1)
    assert (earlier["下达件数"], earlier["逾期未完成"]) == (1, 1)
    for row in (before, own, earlier):
        assert sum(n for heading, n in list(row.items())[2:]) == row["下达件数"]


def test_the_notice_says_what_is_open_and_how_the_last_months_went(month):
    lines = notice(book_of(month))
    assert lines["整改令"] == "尚未完成5件，见“整改令”表；其中逾期3件（应提醒所队长1件，应报局领导1件）。"
    assert "2026年9月下达整改令4件：按期完成1件，逾期完成1件，逾期未完成1件，不属实1件。" in lines["整改回头看"]
    assert "整改令下达后10个工作日内" in lines["整改要求"] and "2026年11月10日前" in lines["核查要求"]


def test_a_unit_without_orders_has_no_sheet_of_them(month):
    others = [path for path in (month / "一整改").iterdir() if not path.name.startswith(CODE)]
    for path in others:
        book = load_workbook(path)
        assert "整改令" not in book.sheetnames and "整改回头看" not in book.sheetnames
        assert notice(book)["整改令"] == "没有尚未完成的整改令。"


def test_a_unit_with_an_open_order_and_no_problem_of_the_month_gets_its_file(tmp_path):
    rows = invented.without_findings()
    rows["orders"] = orders()
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    (path,) = (tmp_path / "一整改").iterdir()
    assert path.name.startswith(CODE) and load_workbook(path).sheetnames == ["整改通知", "整改令", "整改回头看"]


def test_what_came_back_after_it_was_put_right_is_told_as_the_rule_found_it(tmp_path):
    rows = invented.room()
    row = next(row for row in rows["findings"] if row["unit_code"] == CODE)
    row.update(
        rule_id="ZG-01", clock="多发:JQ-03", rule_name="整改逾期与复发", reason="整改销号后90日内，本单位又发生3件"
    )
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    book = book_of(tmp_path)
    (told,) = sheet_rows(book["逾期复发多发"])
    assert (told["类别"], told["规则"], told["说明"]) == ("多发", "JQ-03", row["reason"])
    assert notice(book)["复发多发"] == "本期查出整改多发1件。"


def test_the_forms_ask_only_what_can_be_answered_now(tmp_path):
    rows = invented.room()
    own = [row for row in rows["findings"] if row["unit_code"] == CODE]
    stands = ["疑似", "待核查", "属实-瑕疵", "整改", "复核", "异议", "挂起", "销号"]
    for row, status in zip(own, stands, strict=False):
        row["status"] = status
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    book = book_of(tmp_path)
    status_of = {row["finding_id"]: row["status"] for row in own}
    assert {status_of[row["问题编号"]] for row in sheet_rows(book["核查结果"])} <= {"疑似", "待核查"}
    asked = {status_of[row["问题编号"]] for row in sheet_rows(book["整改反馈"])}
    assert asked == {status_of[row["finding_id"]] for row in own} & {"疑似", "待核查", "属实-瑕疵", "整改"}


def test_the_headings_beside_the_answers_are_known_to_who_reads_them_back(month):
    for name in ("核查结果", "整改反馈"):
        assert {"等级", "规则", "对象", "问题说明"} <= set(sheet_rows(book_of(month)[name])[0]) & set(CONTEXT)


@pytest.mark.parametrize(("month", "before"), [("2026-10", "2026-09"), ("2026-01", "2025-12"), ("2026-03", "2026-02")])
def test_the_month_before(month, before):
    assert look_back.month_before(month) == before


def test_the_day_for_the_verdicts_is_what_the_release_says():
    published = Published({}, {}, "2026-10", invented.RUN.as_of, invented.RUN.as_of, invented.RUN.as_of)
    assert terms.verdicts_due_on(published) == date(2026, 11, 10)
    said = replace(published, provenance={"verdicts_due_on": "2026-10-13", "rectify_workdays": "5", "appeal_days": "7"})
    assert terms.verdicts_due_on(said) == date(2026, 10, 13)
    assert terms.rectify_term(said) == "整改令下达后5个工作日内" and terms.appeal_term(said) == "核查结论作出后7日内"
