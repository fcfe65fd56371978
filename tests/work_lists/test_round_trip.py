"""The forms filled in and sent back: what stands beside a number is taken for that finding, however it was sorted."""

import pytest
from openpyxl import load_workbook

from flows import answer_commands
from tests.work_lists import busy
from tests.work_lists.bureau import LEADER, NAMES, number

TAKEN_ON = "2026-12-02T12:00"


@pytest.fixture
def bureau(tmp_path):
    made = busy.made(tmp_path / "out")
    made.hand_out(busy.ON)
    return made


def rows_of(sheet):
    """The heading row's number and the columns by heading."""
    row = next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 1)
    return row[0].row, {cell.value: cell.column for cell in row}


def fill(sheet, row, **answers):
    head, columns = rows_of(sheet)
    for heading, value in answers.items():
        sheet.cell(head + row, columns[heading]).value = value
    return sheet.cell(head + row, columns.get("问题编号", 1)).value


def turned_round(sheet):
    """The rows of the sheet in the opposite order, each as a whole: what sorting does."""
    head, columns = rows_of(sheet)
    last = max(row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, 1).value)
    cells = [[sheet.cell(row, place).value for place in columns.values()] for row in range(head + 1, last + 1)]
    for row, values in zip(range(head + 1, last + 1), reversed(cells), strict=True):
        for place, value in zip(columns.values(), values, strict=True):
            sheet.cell(row, place).value = value


def take(bureau, *paths):
    words = [str(path) for path in paths]
    return answer_commands.take(words, str(bureau.out), str(bureau.warehouse), TAKEN_ON, "")


def test_what_a_unit_fills_in_is_taken_for_the_finding_beside_which_it_stands(bureau, tmp_path):
    book = load_workbook(bureau.lists(busy.ON) / "单位" / f"U1_{NAMES['U1']}.xlsx")
    checked = fill(
        book["待核查"], 1, 核查结论="不属实", 说明="回证在卷", 核查人警号="120001", 核查时间="2026-12-02 10:00"
    )
    corrected = fill(
        book["待整改"], 3, 整改措施="已送达", 整改结果="已纠正", 反馈人警号="120001", 完成时间="2026-12-02"
    )
    objected = fill(book["可以提出异议"], 1, 提出时间="2026-12-02 09:00", 理由="送达回证在卷", 提出人警号="120001")
    fill(
        book["自查自报"],
        1,
        规则编号="HF-01",
        对象编号="JQ1",
        自报时间="2026-12-02",
        自纠措施="已回访",
        报告人警号="120001",
    )
    for name in ("待核查", "待整改", "可以提出异议"):
        turned_round(book[name])
    book.save(tmp_path / "交回.xlsx")
    assert take(bureau, tmp_path / "交回.xlsx")
    states = {one: bureau.state(one, TAKEN_ON) for one in (checked, corrected, objected)}
    assert states == {checked: "不属实", corrected: "复核", objected: "异议"}
    assert [event.kind for event in bureau.ledger.events()].count("self_report") == 1


def test_what_the_legal_department_fills_in_is_taken(bureau, tmp_path):
    book = load_workbook(bureau.lists(busy.ON) / "法制民警.xlsx")
    decided = fill(book["结论相左"], 2, 核查结论="属实-瑕疵", 核查人警号="900001", 核查时间="2026-12-02 09:30")
    answered = fill(book["异议答复"], 1, 答复="维持", 答复时间="2026-12-02", 答复人警号=LEADER)
    head, columns = rows_of(book["办理登记"])
    place = next(row for row in range(1, 40) if book["办理登记"].cell(head + row, columns["现在状态"]).value == "复核")
    cleared = fill(book["办理登记"], place, 办理="销号", 办理时间="2026-12-02", 办理人警号=LEADER)
    closed = fill(book["追究结果"], 1, 处理="免责：情节轻微", 决定日期="2026-12-02", 文号="明公督〔2026〕1号")
    for name in ("结论相左", "异议答复", "办理登记", "追究结果"):
        turned_round(book[name])
    book.save(tmp_path / "法制.xlsx")
    assert take(bureau, tmp_path / "法制.xlsx")
    states = {one: bureau.state(one, TAKEN_ON) for one in (decided, answered, cleared, closed)}
    assert states == {decided: "属实-瑕疵", answered: "属实-过错", cleared: "销号", closed: "已免责"}


def test_lists_that_nobody_filled_in_bring_nothing(bureau):
    before = len(bureau.ledger.events())
    folder = bureau.lists(busy.ON)
    assert take(bureau, folder / "单位", folder / "法制民警.xlsx")
    assert len(bureau.ledger.events()) == before


def test_the_lists_that_are_only_read_are_no_forms(bureau, capsys):
    folder = bureau.lists(busy.ON)
    assert not take(bureau, folder / "局领导.xlsx", folder / "所队长", folder / "法制员")
    assert "没有回填表" in capsys.readouterr().out.replace("\n", "")
    assert bureau.state(number(8), TAKEN_ON) == "复核"
