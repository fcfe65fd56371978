"""The lists, read back as a spreadsheet program reads them."""

import zipfile
from collections import Counter
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from checks import contract
from checks.answers.forms import CONTEXT
from checks.life import orders, states
from reports import work_lists_bureau
from tests.work_lists import busy
from tests.work_lists.bureau import NAMES, number

FORMS = {"待核查": "verdicts", "待整改": "rectifications", "可以提出异议": "appeals", "自查自报": "self_reports"}
LEGAL_FORMS = {"结论相左": "verdicts", "异议答复": "appeals", "办理登记": "steps", "追究结果": "accountability"}
DESKS = ("待核查", "待整改", "可以提出异议", "等待办理")


@pytest.fixture(scope="module")
def bureau(tmp_path_factory):
    """A busy bureau whose lists are written."""
    made = busy.made(tmp_path_factory.mktemp("busy") / "out")
    made.hand_out(busy.ON)
    return made


@pytest.fixture(scope="module")
def folder(bureau):
    return bureau.lists(busy.ON)


@pytest.fixture(scope="module")
def books(folder):
    """Every workbook by its path within the folder."""
    return {path.relative_to(folder).as_posix(): load_workbook(path) for path in sorted(folder.rglob("*.xlsx"))}


def sheet_rows(sheet):
    """The rows under the heading row, which is the first that fills two cells, as dictionaries."""
    values = list(sheet.iter_rows(values_only=True))
    head = next(place for place, row in enumerate(values) if sum(cell is not None for cell in row) > 1)
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :] if any(row)]


def of_unit(books, code, folder="单位"):
    return books[f"{folder}/{code}_{NAMES[code]}.xlsx"]


def heading_row(sheet):
    return next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 1)


def open_findings(bureau):
    book = bureau.book(busy.ON)
    return {each.finding_id: each for each in book.standings.values() if not each.is_settled(book.on)}


def test_each_unit_has_three_files_and_each_role_its_list(books):
    names = [f"{code}_{NAMES[code]}.xlsx" for code in ("U1", "U2", "U3")]
    expected = {f"{folder}/{name}" for folder in ("单位", "法制员", "所队长") for name in names}
    assert set(books) == expected | {"法制民警.xlsx", "局领导.xlsx", "单位/U4_西岸刑警大队.xlsx"}


def test_a_unit_that_has_nothing_to_do_may_still_tell_of_a_problem_of_its_own(books):
    book = of_unit(books, "U4")
    assert set(book.sheetnames) == {"办理通知", "可以提出异议", "自查自报", "整改回头看"}
    lines = dict(book["办理通知"].iter_rows(min_row=2, values_only=True))
    assert lines["需要办理"] == "没有需要办理的问题；自查自报表可以随时填报。"


def test_every_open_finding_of_a_unit_lies_on_exactly_one_of_its_sheets(bureau, books):
    opened = open_findings(bureau)
    for code in ("U1", "U2", "U3"):
        book = of_unit(books, code)
        listed = [row["问题编号"] for name in DESKS if name in book.sheetnames for row in sheet_rows(book[name])]
        own = {one for one, each in opened.items() if {"U9": "U3"}.get(u := each.about["unit_code"], u) == code}
        assert Counter(listed) == Counter(own)
        assert {row["问题编号"] for row in sheet_rows(book["问题清单"])} == own


def test_a_merged_unit_s_findings_lie_with_its_successor_under_both_names(books):
    assert not any("U9" in name for name in books)
    rows = sheet_rows(of_unit(books, "U3")["问题清单"])
    assert len(rows) >= busy.PER_UNIT - 5
    assert {row["责任单位"] for row in rows} == {"西岸派出所（原旧埠派出所）"} if "责任单位" in rows[0] else True


def test_what_lies_on_a_desk_stands_where_that_desk_may_act(bureau, books):
    book = bureau.book(busy.ON)
    may = {"待核查": "核查", "待整改": "报告已纠正", "可以提出异议": "提出异议"}
    for code in ("U1", "U2", "U3"):
        for name, act in may.items():
            for row in sheet_rows(of_unit(books, code)[name]):
                assert book.standings[row["问题编号"]].state(book.on) in states.STEPS[act].sources


@pytest.mark.parametrize("name", FORMS)
def test_a_form_of_a_unit_has_the_headings_of_the_contract_after_what_helps_to_recognise_the_row(books, name):
    asked = [facts["heading"] for facts in contract.returns()[FORMS[name]]["columns"].values()]
    for code in ("U1", "U2", "U3"):
        headings = [cell.value for cell in heading_row(of_unit(books, code)[name])]
        assert [heading for heading in headings if heading in asked] == asked
        assert headings[0] == asked[0] and headings[-len(asked) + 1 :] == asked[1:]


@pytest.mark.parametrize("name", LEGAL_FORMS)
def test_a_form_of_the_legal_department_has_the_headings_of_the_contract(books, name):
    asked = [facts["heading"] for facts in contract.returns()[LEGAL_FORMS[name]]["columns"].values()]
    headings = [cell.value for cell in heading_row(books["法制民警.xlsx"][name])]
    assert headings[0] == asked[0] and headings[-len(asked) + 1 :] == asked[1:]


LOCKED = {
    "可以提出异议": {"答复", "变更后结论", "答复时间", "答复人警号"},
    "异议答复": {"提出时间", "理由", "提出人警号"},
}


def all_forms(books):
    for code in ("U1", "U2", "U3"):
        for name, form in FORMS.items():
            yield of_unit(books, code)[name], form
    for name, form in LEGAL_FORMS.items():
        yield books["法制民警.xlsx"][name], form


def test_a_form_is_protected_but_for_the_answers(books):
    for sheet, form in all_forms(books):
        head = heading_row(sheet)
        row = next(sheet.iter_rows(min_row=head[0].row + 1))
        opened = {title.value for title, cell in zip(head, row, strict=True) if not cell.protection.locked}
        asked = {
            facts["heading"] for name, facts in contract.returns()[form]["columns"].items() if name != "finding_id"
        }
        assert sheet.protection.sheet and opened == asked - LOCKED.get(sheet.title, set()), sheet.title


def test_whoever_opens_a_form_may_sort_and_filter_it_and_cannot_reach_the_numbers(books, folder):
    """Sorting needs every cell of the rows in a range that may be edited; the locked ones cannot be selected."""
    for sheet, _ in all_forms(books):
        assert (sheet.protection.sort, sheet.protection.autoFilter) == (False, False)  # False allows it
        assert sheet.protection.selectLockedCells is True  # True forbids it
    for path in (folder / "单位").iterdir():
        with zipfile.ZipFile(path) as parts:
            sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        forms = [text for text in sheets if "<sheetProtection" in text]
        n_forms = 2 if path.name.startswith("U4") else len(FORMS)
        assert len(forms) == n_forms and all("<protectedRange " in text for text in forms)


def ranges(sheet):
    """Each check of the sheet by the first cell that it stands on."""
    return {str(check.sqref).split(":")[0]: check for check in sheet.data_validations.dataValidation}


def test_the_range_that_can_be_sorted_is_the_one_that_can_be_filtered(folder):
    for path in (folder / "单位").iterdir():
        with zipfile.ZipFile(path) as parts:
            text = parts.read("xl/worksheets/sheet2.xml").decode()
        filtered = text.split('<autoFilter ref="')[1].split('"')[0]
        opened = text.split('<protectedRange sqref="')[1].split('"')[0]
        first, last = filtered.split(":")
        row = int("".join(sign for sign in first if sign.isdigit()))
        assert opened == f"A{row + 1}:{last}"


def test_numbers_of_findings_are_text(books):
    for sheet, form in all_forms(books):
        if form != "self_reports":
            cells = [row[0] for row in sheet.iter_rows(min_row=heading_row(sheet)[0].row + 1) if row[0].value]
            assert cells and all(cell.data_type == "s" and cell.number_format == "@" for cell in cells)


def test_codes_are_drop_downs_and_moments_lie_between_the_breach_and_today(books):
    sheet = of_unit(books, "U1")["待核查"]
    head = {cell.value: cell.column_letter for cell in heading_row(sheet)}
    first = heading_row(sheet)[0].row + 1
    checks = ranges(sheet)
    assert checks[f"{head['核查结论']}{first}"].formula1 == '"不属实,属实-瑕疵,属实-过错"'
    moment = checks[f"{head['核查时间']}{first}"]
    assert (moment.type, moment.operator) == ("date", None)  # between
    assert (moment.formula1, moment.formula2) == (f"INT(${head['发生日期']}{first})", "TODAY()+1")
    assert "不得早于发生日期" in moment.prompt and "不得晚于今天" in moment.error
    officer = checks[f"{head['核查人警号']}{first}"]
    assert officer.type == "textLength" and "不填姓名" in officer.prompt


def test_a_locked_cell_refuses_what_is_typed_and_a_spare_row_takes_a_number(books):
    sheet = of_unit(books, "U1")["可以提出异议"]
    first = heading_row(sheet)[0].row + 1
    checks = ranges(sheet)
    assert (checks[f"A{first}"].type, checks[f"A{first}"].formula1) == ("custom", "FALSE")
    spare = first + len(sheet_rows(sheet))
    assert checks[f"A{spare}"].type == "textLength" and not sheet[f"A{spare}"].protection.locked
    assert sheet[f"A{first}"].protection.locked


def test_each_row_of_steps_offers_what_is_lawful_for_it_and_nothing_else(books):
    book = books["法制民警.xlsx"]
    sheet = book["办理登记"]
    head = {cell.value: cell.column_letter for cell in heading_row(sheet)}
    first = heading_row(sheet)[0].row + 1
    formula = ranges(sheet)[f"{head['办理']}{first}"].formula1
    state, conclusion = f"${head['现在状态']}{first}", f"${head['结论']}{first}"
    assert formula == f'INDIRECT("办理_"&SUBSTITUTE({state}&"_"&{conclusion},"-","_"))'
    for row in sheet_rows(sheet):
        name = f"办理_{row['现在状态']}_{row['结论'] or ''}".replace("-", "_")
        place = book.defined_names[name].attr_text.split("!")[1].replace("$", "")
        offered = tuple(cell.value for line in book["选项"][place] for cell in line)
        assert offered == work_lists_bureau.steps_allowed(row["现在状态"], row["结论"] or "") and offered
        assert all(row["现在状态"] in states.STEPS[each].sources for each in offered)
    assert book["选项"].sheet_state == "hidden"


def test_the_legal_department_sees_each_finding_with_which_it_can_do_something_once_and_why(books):
    rows = {row["问题编号"]: row["事由"] for row in sheet_rows(books["法制民警.xlsx"]["办理登记"])}
    why = {place: {rows.get(one) for one in busy.each(place)} for place in range(1, busy.PER_UNIT + 1)}
    assert why[8] == {"已报告纠正，待复核"}
    assert why[4] == {"逾期15日，满15日（法制部门）"} and why[5] == {"逾期30日，满30日（局领导）"}
    assert why[11] == {"挂起中，还有30天自动恢复"} and why[13] == {"过错已整改，研究是否提出追究建议"}
    assert why[2] == {"2026年10月的发布未再查出"} and why[3] == why[7] == why[10] == {None}
    assert len(rows) == len(sheet_rows(books["法制民警.xlsx"]["办理登记"]))


def test_contradicting_opinions_appeals_and_proposals_stand_on_their_own_forms(books):
    book = books["法制民警.xlsx"]
    conflicts = sheet_rows(book["结论相左"])
    assert {row["问题编号"] for row in conflicts} == set(busy.each(16))
    assert all("警号120001" in row["现有意见"] and "警号120002" in row["现有意见"] for row in conflicts)
    appeals = sheet_rows(book["异议答复"])
    assert {row["问题编号"] for row in appeals} == set(busy.each(12))
    assert {(row["提出时间"], row["理由"], row["提出人警号"]) for row in appeals} == {
        ("2026-11-30 14:00", "送达回证在卷", "120003")
    }
    assert {row["答复期限"] for row in appeals} == {"2026-12-03\n还有2天"}
    assert {row["问题编号"] for row in sheet_rows(book["追究结果"])} == set(busy.each(14))


def test_exemptions_that_end_within_thirty_days_and_findings_with_a_petition_are_listed(books):
    book = books["法制民警.xlsx"]
    assert [(row["对象编号"], row["还有几天"]) for row in sheet_rows(book["豁免到期"])] == [("A500", "还有19天")]
    assert [(row["案件编号"], row["信访件数"]) for row in sheet_rows(book["信访交叉"])] == [("A003", 2)]


def test_the_rows_of_the_units_add_up_to_the_bureau(bureau, books):
    *units, total = sheet_rows(books["局领导.xlsx"]["各单位情况"])
    for heading in list(total)[2:]:
        assert sum(row[heading] for row in units) == total[heading], heading
    opened = open_findings(bureau)
    assert (
        total["未办结"]
        == len(opened)
        == sum(total[name] for name in ("待核查", "已属实待下令", "整改中", "待复核", "异议中", "挂起"))
    )
    lists = [sheet_rows(of_unit(books, code)["问题清单"]) for code in ("U1", "U2", "U3")]
    assert [row["未办结"] for row in units] == [*(len(rows) for rows in lists), 0]


def test_orders_are_counted_at_the_level_that_they_have_reached_and_nowhere_else(bureau, books):
    *_, total = sheet_rows(books["局领导.xlsx"]["各单位情况"])
    found = [total[heading] for heading in total if heading.startswith("整改逾期")]
    book = bureau.book(busy.ON)
    levels = Counter(
        orders.level(date.fromisoformat(each.order_due), book.on.date(), bureau.policy.life.reminders)
        for each in book.standings.values()
        if each.state(book.on) == "整改"
    )
    assert found == [levels[name] for name in orders.LEVELS] == [3, 3, 3, 9]


def test_the_heads_see_the_orders_that_have_come_up_to_them_and_no_officer(books):
    book = books["局领导.xlsx"]
    up_here = sheet_rows(book["逾期报局领导"])
    assert len(up_here) == 9 and {row["期限"].split("\n")[1] for row in up_here} == {"逾期30日", "逾期69日"}
    assert len(sheet_rows(book["追究建议"])) == 3
    for sheet in book:
        assert "警号" not in str([[cell.value for cell in row] for row in sheet.iter_rows()])


def test_the_head_of_a_unit_sees_its_orders_with_the_latest_first_and_how_far_up_each_has_gone(books):
    rows = sheet_rows(of_unit(books, "U1", "所队长")["整改令"])
    over = [row["期限"].split("\n")[1] for row in rows]
    assert over == ["逾期69日", "逾期69日", "逾期30日", "逾期15日", "逾期7日", "逾期1日", "今天到期", "还有9天"]
    reached = [row["督办"] for row in rows]
    assert reached == ["报局领导", "报局领导", "报局领导", "报法制部门", "提醒所队长", "逾期", None, None]


def test_the_clerk_sees_everything_by_date_with_who_may_not_check_it(books):
    rows = sheet_rows(of_unit(books, "U1", "法制员")["按期限排列"])
    dates = [row["期限"].split("\n")[0] for row in rows]
    assert dates == sorted(dates) and {"110001"} == {row["不得核查的警号"] for row in rows}


def test_the_look_back_counts_orders_by_month_and_how_they_went(books):
    for code in ("U1", "U2", "U3"):
        before, month, earlier = sheet_rows(of_unit(books, code)["整改回头看"])
        assert (before["下达月份"], before["下达件数"]) == ("2026年11月", 0)
        assert (month["下达月份"], month["下达件数"]) == ("2026年12月", 0)
        assert earlier["下达件数"] == earlier["逾期未完成"] + earlier["未到期"] + earlier["退回重改"] == 8


def test_what_zg_01_found_is_told_as_it_was_published(books):
    (row,) = sheet_rows(of_unit(books, "U1")["逾期复发多发"])
    assert (row["类别"], row["规则"], row["说明"]) == ("复发", "JQ-07", "问题JQ-07于2026-09-20销号，记录至今仍显示未办")


def test_the_notice_says_which_orders_run_and_until_when(books):
    lines = dict(of_unit(books, "U1")["办理通知"].iter_rows(min_row=2, values_only=True))
    assert "明公法整〔2026〕1号：2026-09-10下达，2件，限2026-09-23前完成" in lines["整改令"]
    assert lines["逾期"].startswith(
        "整改令逾期6件：不满7日1件，满7日（所队长）1件，满15日（法制部门）1件，满30日（局领导）3件。"
    )
    assert "明公办〔2025〕30号" in lines["期限"] and "过期7日提醒所队长" in lines["逐级提醒"]


def test_a_finding_of_which_only_the_ledger_knows_is_listed_all_the_same(bureau, books):
    rows = {row["问题编号"]: row for row in sheet_rows(of_unit(books, "U1")["问题清单"])}
    assert rows[number(2)]["规则"].startswith("JQ-07")  # of August, not found again


def test_the_headings_beside_the_answers_are_known_to_who_reads_them_back(books):
    for sheet, form in all_forms(books):
        asked = {facts["heading"] for facts in contract.returns()[form]["columns"].values()}
        assert {cell.value for cell in heading_row(sheet)} - asked <= set(CONTEXT), sheet.title


def test_no_cell_is_a_formula_and_no_list_leaves_a4(books, folder):
    for name, book in books.items():
        for sheet in book:
            assert sheet.page_setup.paperSize in (None, "9", 9) and (
                sheet.sheet_state == "hidden" or sheet.page_setup.fitToWidth in (None, 1)
            )
        with zipfile.ZipFile(folder / name) as parts:
            sheets = [parts.read(part).decode() for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
        assert not any("<f>" in text for text in sheets), name


def test_the_lists_are_made_as_of_the_moment_that_was_given(books):
    assert {book.properties.created for book in books.values()} == {datetime(2026, 12, 1, 9)}
