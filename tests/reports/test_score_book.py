"""一考核 over months: what is said of 3 and 12 months, of the people's answers, and whether it is a draft or final."""

import invented
import pytest
from openpyxl import load_workbook
from test_workbooks import sheet_rows

from reports import edition, scoring, tables
from reports.facts import Facts

SAID = {"version": 2, "recorded_at": "2026-11-09T09:30:00", "n_open": 1, "is_early": False, "why": "补录", "doc_no": ""}


def written(folder, **said):
    """The path of 一考核 of the invented month, frozen as said; nothing said is a draft."""
    published = tables.read(invented.warehouse(invented.room()), invented.RUN)
    (path,) = scoring.write(Facts(edition.frozen(published, said) if said else published), folder)
    return path


def test_a_score_of_a_window_says_how_much_of_it_the_data_cover_and_why_there_is_none(month):
    path, room = month / "一考核.xlsx", invented.room()
    sheet = load_workbook(path)["滚动得分"]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert [row[1] for row in rows] == [row["unit_code"] for row in room["scores"]]
    assert {row[5] for row in rows} == {"3/3个月"} and {row[9] for row in rows} == {"4/12个月"}
    *others, last = rows
    assert {row[4] for row in others} == {100} and last[4] is None
    assert "近3个月：可评应检数 7，不足 10，只列问题，不出分" in last[13]
    assert "不代表整个期间" in sheet["A2"].value
    parts = sheet_rows(path, "滚动分项")
    assert len(parts) == len(room["score_window_items"]) and {row["期间"] for row in parts} == {"近3个月", "近12个月"}


def test_what_the_people_said_stands_beside_the_score_with_its_lower_end_and_how_many_answered(month):
    rows = sheet_rows(month / "一考核.xlsx", "群众满意度")
    first, year, few, *_ = rows
    assert (first["期间"], first["有评价次数"], first["评价率"]) == ("本月", 34, 0.85)
    assert first["满意度下限"] < first["满意度"] == pytest.approx(0.8235)
    assert year["期间"] == "近12个月（覆盖4/12个月）"
    assert (few["满意度"], few["满意度下限"], few["说明"]) == ("—", "—", "有评价的 4 次，不足 30，不计满意度")
    beside, unasked = (sheet_rows(month / "一考核.xlsx", "考核得分")[place] for place in (0, -1))
    assert (beside["满意度下限"], beside["评价率"]) == (first["满意度下限"], 0.85)
    assert (unasked["满意度下限"], unasked["评价率"]) == ("—", "—")
    assert rows[-1]["评价率"] == "—" and "不计入得分" in load_workbook(month / "一考核.xlsx")["群众满意度"]["A2"].value


def test_a_draft_is_called_a_draft_and_a_frozen_copy_final_with_its_version_and_what_was_open(tmp_path):
    draft, final = written(tmp_path / "a"), written(tmp_path / "b", **SAID)
    lines = {}
    for path, name in ((draft, "草稿"), (final, "正式稿第2版")):
        book = load_workbook(path)
        lines[name] = dict(book["说明"].iter_rows(min_row=2, values_only=True))
        assert all(book[sheet]["A1"].value.endswith(f"（{name}）") for sheet in ("说明", "考核得分", "滚动得分"))
    told = lines["正式稿第2版"]["性质"]
    assert told.startswith("正式稿第2版，2026年11月9日9时30分封账。封账时有1件异议没有答复") and "11月5日止" in told
    assert "形成正式稿" in lines["草稿"] and "形成正式稿" not in lines["正式稿第2版"]
    assert written(tmp_path / "c", **SAID).read_bytes() == final.read_bytes()


def test_a_final_version_before_the_end_of_the_display_says_why_and_by_which_document(tmp_path):
    early = SAID | {"is_early": True, "why": "市局要求提前报送", "doc_no": "明公法〔2026〕9号", "n_open": 0}
    told = dict(load_workbook(written(tmp_path, **early))["说明"].iter_rows(min_row=2, values_only=True))["性质"]
    assert "提前封账，理由：市局要求提前报送；依据：明公法〔2026〕9号。封账时没有未答复的异议" in told
