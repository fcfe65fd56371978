"""一追究: what a suggestion tells of a confirmed fault, and the lines that are signed."""

import invented
import pytest
from openpyxl import load_workbook

from reports import accountability, facts, tables

FAULTS = [row for row in invented.with_verdicts()["findings"] if row["status"] == "属实-过错"]
KNOWN = {
    "situation": "=违反法定程序",
    "reviewed_at": "2026-10-28 09:00:00",
    "legal_reviewer_no": "000077",
    "approver_no": "000088",
    "mitigating": "单位在发布以前自查自报",
    "aggravating": None,
    "evidence": "案件00031；整改令明公法整〔2026〕9号",
}


def published(known):
    rows = {**invented.with_verdicts(), "accountability": known}
    return tables.read(invented.warehouse(rows), invented.RUN)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    told = facts.Facts(published([{"finding_id": FAULTS[0]["finding_id"], **KNOWN}]))
    (path,) = accountability.write(told, tmp_path_factory.mktemp("closed"))
    return load_workbook(path)


def listed(sheet):
    values = list(sheet.iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :]]


def test_a_suggestion_names_situation_roles_mitigation_and_evidence_as_far_as_they_are_on_record(book):
    rows = {row["问题编号"]: row for row in listed(book["追究建议"])}
    assert set(rows) == {row["finding_id"] for row in FAULTS}
    told = rows[FAULTS[0]["finding_id"]]
    assert (told["核查认定的情形"], told["审核人警号"], told["审批人警号"]) == ("=违反法定程序", "000077", "000088")
    assert (told["从轻减轻的事实"], told["证据索引"]) == (KNOWN["mitigating"], KNOWN["evidence"])
    assert told["办案人警号"] == FAULTS[0]["officer_no"] and told["容错意见"] is None
    assert {row["核查认定的情形"] for row in rows.values()} == {"=违反法定程序", accountability.UNNAMED}
    assert not any(cell.data_type == "f" for sheet in book for line in sheet.iter_rows() for cell in line)


def test_the_situations_of_the_decree_and_the_opinions_are_drop_downs(book):
    lists = {check.formula1 for check in book["追究建议"].data_validations.dataValidation}
    assert lists == {f'"{",".join(accountability.SITUATIONS)}"', f'"{",".join(accountability.TOLERANCE)}"'}


def test_the_summary_by_situation_adds_up(book):
    *lines, total = listed(book["按情形汇总"])
    assert sum(row["件数"] for row in lines) == total["件数"] == len(FAULTS)
    assert total["责任单位数"] == len({row["unit_code"] for row in FAULTS})


def test_every_suggestion_has_a_page_with_its_number_and_lines_to_sign(book):
    numbers = [row["建议编号"] for row in listed(book["追究建议"])]
    assert numbers == [f"202610-追究-{place:03d}" for place in range(1, len(FAULTS) + 1)]
    for number in numbers:
        lines = dict(book[number].iter_rows(min_row=2, values_only=True))
        assert lines["编号"] == number and lines["事实"] and lines["依据"]
        assert {"过错情形", "办案人警号", "审核人警号", "审批人警号", "容错意见", "处理建议"} <= set(lines)
        assert "年" in lines["法制部门负责人签字"] and "年" in lines["审批人签字"]


def test_of_too_many_suggestions_the_first_have_a_page_and_the_list_has_all(monkeypatch, tmp_path):
    monkeypatch.setattr(accountability, "SHEETS_AT_MOST", 1)
    (path,) = accountability.write(facts.Facts(published([])), tmp_path)
    cut = load_workbook(path)
    assert len(cut.sheetnames) == 4 and len(listed(cut["追究建议"])) == len(FAULTS) > 1
    assert "前1件单独的建议书" in dict(cut["说明"].iter_rows(min_row=2, values_only=True))["本期情况"]


def test_what_is_read_for_the_closed_folder_alone_is_handed_out_in_no_file():
    assert tables.headings()["accountability"]["closed"]
    assert "accountability" in tables.headings() and "accountability" not in tables.written()
