"""The XLSX products, read back as a spreadsheet program reads them."""

import stat
import zipfile
from types import SimpleNamespace

import invented
import pytest
from openpyxl import load_workbook

from checks import contract
from reports import facts, orders, rectification, scoring, tables, warning_list, workbook


def sheet_rows(path, sheet):
    """The rows of a sheet under its heading row, as dictionaries; the heading row is the first that fills two cells."""
    values = list(load_workbook(path)[sheet].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :] if any(row)]


def findings():
    return invented.room()["findings"]


def unit_files(folder):
    return {path.name.split("_")[0]: path for path in (folder / "一整改").iterdir()}


def test_each_unit_with_problems_gets_its_own_workbook_and_no_other_does(month):
    assert set(unit_files(month)) == {row["unit_code"] for row in findings()}


def test_the_unit_files_together_list_every_problem_once_under_its_own_unit(month):
    listed = {}
    for code, path in unit_files(month).items():
        listed |= {row["问题编号"]: code for row in sheet_rows(path, "问题清单")}
    assert listed == {row["finding_id"]: row["unit_code"] for row in findings()}


def test_a_problem_tells_its_law_what_to_do_and_by_when(month):
    code, path = next(iter(sorted(unit_files(month).items())))
    rows = sheet_rows(path, "问题清单")
    assert all(row["依据"] and row["整改要求"] == orders.to_do(row["规则"].split()[0]) for row in rows)
    assert "2026年11月10日前报送" in load_workbook(path)["问题清单"]["A2"].value
    laws = {row["依据"] for row in sheet_rows(path, "依据")}
    assert laws == {row["law"] for row in findings() if row["unit_code"] == code}


@pytest.mark.parametrize(("sheet", "form"), [("核查结果", "verdicts"), ("整改反馈", "rectifications")])
def test_the_return_forms_carry_the_headings_of_the_contract_and_only_they_can_be_filled_in(month, sheet, form):
    asked = {facts["heading"]: facts for facts in contract.returns()[form]["columns"].values()}
    for path in unit_files(month).values():
        book = load_workbook(path)[sheet]
        rows = list(book.iter_rows())
        head = next(place for place, row in enumerate(rows) if row[0].value == "问题编号")
        headings = [cell.value for cell in rows[head]]
        assert [heading for heading in headings if heading in asked] == list(asked)
        open_columns = {headings[place] for place, cell in enumerate(rows[head + 1]) if not cell.protection.locked}
        assert book.protection.sheet and open_columns == set(asked) - {"问题编号"}


def test_the_codes_of_a_form_are_drop_downs(month):
    path = next(iter(unit_files(month).values()))
    lists = {check.formula1 for check in load_workbook(path)["核查结果"].data_validations.dataValidation}
    assert '"不属实,属实-瑕疵,属实-过错"' in lists
    lists = {check.formula1 for check in load_workbook(path)["整改反馈"].data_validations.dataValidation}
    assert '"已纠正,不可逆已说明,未完成"' in lists


def test_the_notice_counts_what_the_list_holds(month):
    for code, path in unit_files(month).items():
        notice = dict(load_workbook(path)["整改通知"].iter_rows(min_row=2, values_only=True))
        n = sum(row["unit_code"] == code for row in findings())
        assert notice["问题数量"].startswith(f"共{n}件。") and code in notice["责任单位"]


def test_numbers_on_paper_stay_text_in_a_workbook(month):
    for path in unit_files(month).values():
        for row in sheet_rows(path, "问题清单"):
            assert row["民警警号"].startswith("0") and isinstance(row["超期小时"], int)


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path):
    import reports

    rows = invented.room()
    for row in rows["findings"]:
        row.update(reason='=HYPERLINK("http://example.invalid","x")', source_file="http://example.invalid/=1+1")
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    for path in tmp_path.rglob("*.xlsx"):
        with zipfile.ZipFile(path) as parts:
            sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets), path.name


def test_the_score_book_prints_the_scores_their_parts_and_the_denominators(month):
    path, room = month / "一考核.xlsx", invented.room()
    scores = {row["单位代码"]: row for row in sheet_rows(path, "考核得分")}
    for row in room["scores"]:
        printed = scores[row["unit_code"]]
        assert (printed["应检数（分母）"], printed["疑似数（不扣分）"]) == (row["n_scope"], row["n_suspected"])
        assert (printed["得分"], printed["属实数"], printed["评分说明"]) == (100, 0, row["grade_note"])
    assert sum(row["应检数"] for row in sheet_rows(path, "单位应检数")) == sum(
        row["n_scope"] for row in room["coverage"]
    )
    assert len(sheet_rows(path, "考核分项")) == len(room["score_items"])
    assert {row["等次"] for row in sheet_rows(path, "考核得分")} == {"良"}
    assert [row["单位代码"] for row in sheet_rows(path, "考核等次")] == sorted(scores)
    assert {row["状态"] for row in sheet_rows(path, "规则运行情况")} == {"发现问题", "通过", "数据不足", "执行错误"}


def test_without_verdicts_the_score_book_says_that_nothing_was_deducted(month):
    lines = dict(load_workbook(month / "一考核.xlsx")["说明"].iter_rows(min_row=2, values_only=True))
    assert "核查结果未回填，暂无扣分" in lines["本期情况"]


def test_the_score_book_is_a_draft_that_says_how_long_it_is_on_display_and_what_makes_it_final(tmp_path):
    rows = invented.with_verdicts()
    waiting = [row for row in rows["findings"] if row["status"] == "属实-瑕疵"][:2]
    for row in waiting:
        row["status"] = "异议"
    (path,) = scoring.write(facts.Facts(tables.read(invented.warehouse(rows), invented.RUN)), tmp_path)
    lines = dict(load_workbook(path)["说明"].iter_rows(min_row=2, values_only=True))
    assert lines["性质"].startswith("草稿（公示稿），2026年11月2日公示，至2026年11月5日止（公示3日")
    assert "现有2件异议没有答复" in lines["形成正式稿"]
    assert "明公办〔2025〕42号" in lines["计分办法"]


def test_the_warnings_are_all_there_the_most_urgent_first_and_the_summary_adds_up(month):
    path, warnings = month / "预警清单.xlsx", invented.room()["warnings"]
    rows = sheet_rows(path, "预警清单")
    assert {row["问题编号"] for row in rows} == {row["finding_id"] for row in warnings}
    dates = [row["预警到期时间"] for row in rows]
    assert dates == sorted(dates)
    assert [row["紧急程度"] for row in rows].count("已进入临界") == sum(
        row["strict_due_at"] < invented.RUN.as_of for row in warnings
    )
    *rules, total = sheet_rows(path, "预警汇总")
    assert total["合计"] == len(warnings) == sum(row["合计"] for row in rules)


def test_the_folder_of_suggestions_is_closed_to_others(month):
    assert stat.S_IMODE((month / "一追究").stat().st_mode) == 0o700
    (book,) = (month / "一追究").iterdir()
    assert stat.S_IMODE(book.stat().st_mode) == 0o600


def test_only_a_confirmed_fault_is_suggested_for_accountability(month, judged_month):
    assert sheet_rows(next((month / "一追究").iterdir()), "追究建议") == []
    faults = {row["finding_id"] for row in invented.with_verdicts()["findings"] if row["status"] == "属实-过错"}
    listed = {row["问题编号"] for row in sheet_rows(next((judged_month / "一追究").iterdir()), "追究建议")}
    assert listed == faults and faults


def test_a_month_without_problems_asks_no_unit_to_put_anything_right(quiet_month):
    assert not (quiet_month / "一整改").exists()
    assert sheet_rows(quiet_month / "预警清单.xlsx", "预警汇总")[-1]["合计"] == 0


def test_a_unit_without_a_name_is_called_by_its_code(poor_month):
    names = sorted(path.stem for path in (poor_month / "一整改").iterdir())
    assert names == sorted({row["unit_code"] for row in invented.one_rule_decided()["findings"]})


def test_a_list_too_long_for_a_workbook_is_cut_after_the_most_urgent_and_says_so(monkeypatch, tmp_path):
    import reports

    monkeypatch.setattr(warning_list, "LIST_AT_MOST", 3)
    reports.watch(invented.warehouse(invented.room()), invented.RUN, tmp_path)
    rows, n = sheet_rows(tmp_path / "预警清单.xlsx", "预警清单"), len(invented.room()["warnings"])
    assert len(rows) == 3 and sheet_rows(tmp_path / "预警清单.xlsx", "预警汇总")[-1]["合计"] == n
    sheet = load_workbook(tmp_path / "预警清单.xlsx")["预警清单"]
    assert f"共{n}项" in sheet["A1"].value and "全部事项见预警清单.csv" in sheet["A2"].value


def test_a_borderline_matter_without_a_clock_counts_as_borderline(tmp_path):
    import reports

    rows = invented.room()
    rows["warnings"][0].update(strict_due_at=None, due_at=None, hours_left=None)
    reports.watch(invented.warehouse(rows), invented.RUN, tmp_path)
    assert sheet_rows(tmp_path / "预警清单.xlsx", "预警汇总")[-1]["合计"] == len(rows["warnings"])


def test_a_book_of_many_rows_is_written_row_by_row_and_reads_the_same(tmp_path):
    rows = [{"no": f"{place:06d}", "n": place} for place in range(workbook.STREAM_FROM + 1)]
    book = workbook.Book(tmp_path / "many.xlsx", invented.AS_OF, len(rows))
    book.table("一", "很多行", [workbook.Column("编号", "no"), workbook.Column("数", "n", "number")], rows)
    read = sheet_rows(book.close(), "一")
    assert len(read) == len(rows) and read[-1] == {"编号": rows[-1]["no"], "数": rows[-1]["n"]}


def test_no_two_units_share_a_file_and_no_name_leaves_the_folder():
    units = [SimpleNamespace(code=code, plain_name="甲/..\\乙") for code in ("A/1", "A_1", "a:1", "..")]
    names = rectification.file_names(units)
    assert len({name.casefold() for name in names}) == 4
    assert not any(sign in name.removesuffix(".xlsx") for name in names for sign in '/\\:*?"<>|. ')
