"""Which rules are not scored, and how often each proved right, as people read it."""

from docx import Document
from invented_reviews import UNSCORED, WHY
from openpyxl import load_workbook
from test_workbooks import sheet_rows


def test_the_score_book_says_which_rules_are_not_scored_and_why(month):
    lines = dict(load_workbook(month / "一考核.xlsx")["说明"].iter_rows(min_row=2, values_only=True))
    assert f"{UNSCORED} 疑似有案不立：{WHY}" in lines["不计分的规则"]
    assert "减半折算" in lines["计分办法"]
    marks = {row["规则编号"]: row["计分"] for row in sheet_rows(month / "一考核.xlsx", "规则运行情况")}
    assert {rule for rule, mark in marks.items() if mark == "不计分"} == {UNSCORED}


def test_every_rule_has_its_share_and_none_of_none_is_a_dash(month):
    rows = {row["规则编号"]: row for row in sheet_rows(month / "一考核.xlsx", "规则准确率")}
    checked, unchecked = rows[UNSCORED], rows["AJ-01"]
    assert (checked["近期核查数"], checked["近期准确率"], checked["近期置信区间"]) == (20, 0.55, "34.2%至74.2%")
    assert (checked["计分"], checked["计分说明"]) == ("不计分", WHY)
    assert (unchecked["近期核查数"], unchecked["近期准确率"], unchecked["累计置信区间"]) == (0, "—", "—")
    assert "2026年8月3日" in load_workbook(month / "一考核.xlsx")["规则准确率"]["A2"].value


def test_the_page_and_the_review_mark_the_rule_by_word(month):
    page = (month / "report.html").read_text(encoding="utf-8")
    assert page.count(f"不计分：{WHY}") == 1
    review = Document(month / "一评议.docx")
    cells = {cell.text for table in review.tables for row in table.rows for cell in row.cells}
    assert f"{UNSCORED} 疑似有案不立（不计分）" in cells
    assert any(WHY in paragraph.text for paragraph in review.paragraphs)


def test_the_reasons_are_handed_out_and_none_of_them_is_run_by_a_spreadsheet(month):
    text = (month / "不属实理由.csv").read_text(encoding="utf-8-sig")
    assert "疑似有案不立,重复报警,7,7" in text
    assert "'=不是本辖区" in text
