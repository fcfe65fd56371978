"""Rows that were put aside go out in a sheet, are filled in by hand, come back, and are rows of their table."""

import csv
import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from checks import audit
from checks.complaint import BadInput
from checks.contract import tables
from checks.intake.batches import corrections, put_aside
from reports import quality_workbook_forms as forms
from tests.intake.conftest import HEADINGS

GOOD = [f"J{number:03d},2026-10-01 08:{number:02d}:00,治安,000012" for number in range(40)]
WRONG = "J900,2026-10-02 09:00:00,盗窃,000012"
NO_KEY = ",2026-10-03 09:00:00,治安,000012"
RAGGED = "J902,2026-10-03 09:00:00,治安,000012,多,了"
STATE = (
    "intake",
    "quarantine",
    "quarantined_cells",
    "corrections",
    "settled",
    "incidents",
    "incidents_history",
    "columns",
)


def give_out(desk, name="改好了.xlsx"):
    """The sheets for what the last batch put aside, as a run that is stopped gives them out."""
    batch = desk.ask("select max(batch) from staging.intake")[0][0]
    found = put_aside.open_rows(desk.open(), batch), put_aside.count_open(desk.open(), batch)
    path = forms.write(*found, datetime(2026, 11, 1), desk.warehouse / "隔离")
    return load_workbook(path), desk.folder / name


def fill(sheet, changes):
    """The cells of the rows, named by their original row number and heading, hold what people typed."""
    at = {cell.value: cell.column for cell in sheet[3]}
    for row in range(4, sheet.max_row + 1):
        for heading, value in changes.get(sheet.cell(row, at["原行号"]).value, {}).items():
            sheet.cell(row, at[heading]).value = value


def corrected(desk, changes, name="改好了.xlsx"):
    """The folder holds the sheet of corrections with these changes."""
    book, path = give_out(desk, name)
    fill(book["隔离_警情"], changes)
    book.save(path)
    return path


def as_csv(desk, changes, encoding="gb18030", name="另存的.csv"):
    """The folder holds the sheet of corrections as a spreadsheet program saves it as CSV."""
    book, _ = give_out(desk)
    fill(book["隔离_警情"], changes)
    text = io.StringIO()
    csv.writer(text).writerows([["" if cell is None else cell for cell in row] for row in book["隔离_警情"].values])
    (desk.folder / name).write_bytes(text.getvalue().encode(encoding))


def state(desk):
    return {name: desk.ask(f"select * from staging.{name} order by all") for name in STATE}


def balance(desk, file):
    return desk.ask(
        "select n_read, n_accepted, n_quarantined, n_duplicate, n_dropped from staging.intake"
        f" where file = '{file}' order by batch desc limit 1"
    )[0]


@pytest.fixture
def stopped(desk):
    """A warehouse that has read a file with three rows put aside, and would be stopped by them without permission."""
    desk.incidents(*GOOD[:20], WRONG, NO_KEY, RAGGED)
    desk.allow_quarantine = True
    desk.receive()
    desk.allow_quarantine = False
    return desk


ALL = {
    "22": {"警情类别": "刑事"},
    "23": {"警情编号": "J901"},
    "24": {"警情编号": "J902", "接警时间": "2026-10-03 09:00", "警情类别": "治安", "处警单位代码": "000012"},
}


def test_corrected_rows_are_rows_of_their_table_and_the_gate_is_lifted(stopped):
    with pytest.raises(BadInput, match="超过 5 %"):
        stopped.receive()
    corrected(stopped, ALL)
    stopped.receive()
    rows = stopped.ask(
        "select incident_no, category, unit_code, source_file from staging.incidents where incident_no >= 'J9'"
    )
    assert sorted(rows) == [
        ("J900", "刑事", "000012", "改好了.xlsx"),
        ("J901", "治安", "000012", "改好了.xlsx"),
        ("J902", "治安", "000012", "改好了.xlsx"),
    ]
    assert balance(stopped, "改好了.xlsx") == (3, 3, 0, 0, 0)
    n_read, n_accepted, n_aside, n_duplicate, n_dropped = balance(stopped, "警情.csv")
    assert n_read == 23 == n_accepted + n_aside + n_duplicate + n_dropped and n_aside == 3
    assert {by for (by,) in stopped.ask("select settled_by from staging.settled")} == {"改好了.xlsx"}
    noted = stopped.ask("select severity, note, n_rows from staging.notes where file = '改好了.xlsx'")
    assert noted == [("提示", "这是改正表，不是导出文件，改的是 警情.csv", 3)]


def stop(desk):
    """What a run says when it stops, and the run."""
    run = desk.run()
    with pytest.raises(BadInput, match="超过 5 %") as stopped_by:
        {step.name: step for step in audit.judging()}["staging"].function(desk.open(), run)
    return str(stopped_by.value), run


def test_a_run_that_stops_writes_what_to_correct_and_says_where(stopped):
    said, run = stop(stopped)
    (given,) = (run.out / "隔离").iterdir()
    assert str(given) in said and "--allow-quarantine" in said
    assert [row[3] for row in load_workbook(given)["隔离_警情"].iter_rows(min_row=4, values_only=True)] == [
        "22",
        "23",
        "24",
    ]
    before = given.read_bytes()
    stop(stopped)
    assert [path.read_bytes() for path in given.parent.iterdir()] == [before]


def test_a_sheet_that_cannot_be_written_hides_no_complaint(stopped):
    run = stopped.run()
    run.out.mkdir(parents=True)
    (run.out / "隔离").write_text("不是文件夹", encoding="utf-8")
    said, _ = stop(stopped)
    assert "3 行，共 23 行" in said and "写不进" in said


def test_a_row_left_as_it_was_is_still_put_aside_and_told_and_the_gate_counts_it_once(stopped):
    corrected(stopped, {"22": {"警情类别": "刑事"}})
    with pytest.raises(put_aside.TooManyAside) as stop:
        stopped.receive()
    assert "2 行，共 23 行" in stop.value.text()
    assert [each.row for each in stop.value.rows] == [23, 24]
    assert all(each.reason.startswith("改过仍不合格：") for each in stop.value.rows)


def test_an_attempt_that_fails_is_where_people_go_on_from(stopped):
    corrected(stopped, {**ALL, "23": {"处警单位代码": "000099"}})
    stopped.allow_quarantine = True
    stopped.receive()
    book, _ = give_out(stopped)
    sheet = book["隔离_警情"]
    at = {cell.value: cell.column for cell in sheet[3]}
    assert sheet.max_row == 4 and sheet.cell(4, at["处警单位代码"]).value == "000099"
    assert sheet.cell(4, at["原行号"]).value == "23" and sheet.cell(4, at["原文件"]).value == "警情.csv"


def test_an_attempt_whose_number_lost_its_digits_is_an_attempt_at_that_row_and_no_file_of_its_own(stopped):
    corrected(stopped, {number: {"警情编号": 123456789012345678} for number in ("22", "23", "24")})
    with pytest.raises(put_aside.TooManyAside) as stop:
        stopped.receive()
    assert stop.value.place["文件"] == "警情.csv"
    assert [(each.file, each.row) for each in stop.value.rows] == [("警情.csv", number) for number in (22, 23, 24)]


def test_a_deleted_row_stays_put_aside(stopped):
    book, path = give_out(stopped)
    fill(book["隔离_警情"], ALL)
    book["隔离_警情"].delete_rows(4)
    book.save(path)
    stopped.receive()
    open_rows = put_aside.open_rows(stopped.open(), 2)
    assert [each.row for each in open_rows] == [22] and balance(stopped, "改好了.xlsx") == (2, 2, 0, 0, 0)


def test_the_same_corrections_again_change_nothing(stopped):
    corrected(stopped, ALL)
    stopped.receive()
    before = stopped.ask("select * from staging.incidents order by all")
    history = stopped.ask("select * from staging.incidents_history order by all")
    stopped.receive()
    stopped.write("单位.csv", "单位代码,单位名称,单位层级\n000012,甲所,所队\n")
    stopped.receive()
    assert stopped.ask("select * from staging.incidents order by all") == before
    assert stopped.ask("select * from staging.incidents_history order by all") == history
    assert stopped.ask("select max(batch) from staging.intake") == [(3,)]
    n_read, n_accepted, *others = balance(stopped, "改好了.xlsx")
    assert (n_read, n_accepted, sum(others)) == (3, 0, 3)


def test_a_later_export_that_holds_the_record_wins_even_while_the_corrections_still_lie_in_the_folder(stopped):
    corrected(stopped, ALL, name="隔离改正.xlsx")  # by name after the export
    stopped.receive()
    stopped.incidents("J900,2026-10-02 09:00:00,纠纷,000012", *GOOD, name="警情_再导出.csv")
    for name in ("甲", "乙", "丙"):
        stopped.write(f"单位_{name}.csv", f"单位代码,单位名称,单位层级\n{name},{name}所,所队\n")
        stopped.receive()
        found = stopped.ask("select category, source_file from staging.incidents where incident_no = 'J900'")
        assert found == [("纠纷", "警情_再导出.csv")]


def test_a_row_that_a_later_export_brings_readable_is_open_no_longer(stopped):
    stopped.incidents(*GOOD, "J900,2026-10-02 09:00:00,刑事,000012")
    stopped.receive()
    assert stopped.ask("select source_row, settled_by from staging.settled") == [(22, put_aside.BY_EXPORT)]


def test_corrections_survive_the_loss_of_the_warehouse(stopped):
    corrected(stopped, {**ALL, "24": {}})
    stopped.allow_quarantine = True
    stopped.receive()
    before = state(stopped)
    stopped.close()
    (stopped.warehouse / "mingjing.duckdb").unlink()
    stopped.receive()
    assert state(stopped) == before


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_the_sheet_may_come_back_as_csv(stopped, encoding):
    as_csv(stopped, ALL, encoding)
    stopped.receive()
    assert balance(stopped, "另存的.csv") == (3, 3, 0, 0, 0)
    assert len(stopped.ask("select * from staging.settled where batch = 2")) == 3


def test_rows_of_a_workbook_are_known_by_their_sheet(desk):
    cells = [row.split(",") for row in (HEADINGS, *GOOD[:19], WRONG)]
    desk.workbook("导出.xlsx", {"警情一": cells[:10], "警情二": [cells[0], *cells[10:]]})
    desk.allow_quarantine = True
    desk.receive()
    corrected(desk, {"12": {"警情类别": "刑事"}})
    desk.receive()
    found = desk.ask("select sheet, source_row, corrected_file from staging.corrections where is_accepted")
    assert found == [("警情二", 12, "改好了.xlsx")]


@pytest.mark.parametrize(
    ("heading", "value"), [("原行号", "7000"), ("原文件指纹", "0" * 64), ("原工作表", "别的"), ("原行号", "二十二")]
)
def test_a_row_that_no_longer_says_which_row_it_corrects_is_put_aside(stopped, heading, value):
    corrected(stopped, {**ALL, "22": {"警情类别": "刑事", heading: value}})
    stopped.allow_quarantine = True
    stopped.receive()
    assert balance(stopped, "改好了.xlsx") == (3, 2, 1, 0, 0)
    assert stopped.ask("select reason from staging.quarantine where file = '改好了.xlsx'") == [(corrections.NO_SUCH,)]
    assert stopped.ask("select * from staging.incidents where incident_no = 'J900'") == []


def test_a_corrected_row_that_names_a_citizen_is_refused_as_anywhere(stopped):
    number = "11010119800101001" + "X"  # nobody's: the check digit is wrong
    corrected(stopped, {**ALL, "22": {"警情类别": f"刑事 {number}"}})
    stopped.allow_quarantine = True
    stopped.receive()
    (reason,) = stopped.ask("select reason from staging.quarantine where file = '改好了.xlsx'")
    assert "疑似公民身份号码" in reason[0]
    kept = b"".join(path.read_bytes() for path in (stopped.warehouse / "exports").rglob("*") if path.is_file())
    assert number.encode() not in kept


def test_values_come_back_as_they_went_out(desk):
    hostile = ["=1+1", "治\u200b安", "  两头空 ", "'单引号", "长" * 500, '双"引号', "@SUM(1)", "007", "1e5"]
    rows = [
        f'J9{place:02d},2026-10-01 08:00:00,盗窃,000012,"{text.replace(chr(34), chr(34) * 2)}"'
        for place, text in enumerate(hostile)
    ]
    desk.incidents(*rows, headings=HEADINGS + ",免回访情形")
    desk.allow_quarantine = True
    desk.receive()
    corrected(desk, {str(number): {"警情类别": "刑事"} for number in range(2, 2 + len(rows))})
    desk.receive()
    back = desk.ask("select visit_waiver from staging.incidents order by incident_no")
    assert [text for (text,) in back] == [text.strip().replace("\u200b", "") for text in hostile]  # no mark of no width


def test_a_profile_speaks_the_contracts_language_in_the_sheet(desk, tmp_path):
    from checks.intake.profiles import profile

    text = """
name: 别的系统
tables:
  - table: incidents
    files: ["*.csv"]
    columns: {incident_no: 单号, received_at: 时间, category: 类, unit_code: 单位}
    constants: {channel: 上门}
    codes: {category: {"01": 刑事}}
"""
    (tmp_path / "来源.yaml").write_text(text, encoding="utf-8")
    desk.profile = profile.read(tmp_path / "来源.yaml")
    desk.incidents("A1,2026-10-01,01,D1", "A2,2026-10-01,02,D1", headings="单号,时间,类,单位", name="x.csv")
    desk.allow_quarantine = True
    desk.receive()
    corrected(desk, {"3": {"警情类别": "治安"}})
    desk.receive()
    rows = desk.ask("select incident_no, source, channel, category from staging.incidents order by all")
    assert rows == [("A1", "别的系统", "上门", "刑事"), ("A2", "别的系统", "上门", "治安")]


def test_corrections_do_not_make_a_column_one_that_the_export_has(stopped):
    corrected(stopped, {**ALL, "22": {"警情类别": "刑事", "录入时间": "2026-10-02 10:00"}})
    stopped.receive()
    present = {
        name
        for (name,) in stopped.ask(
            "select column_name from staging.columns where is_present and table_name = 'incidents'"
        )
    }
    assert "entered_at" not in present and "incident_no" in present


def test_what_was_filled_in_by_hand_does_not_vanish(stopped):
    path = corrected(stopped, ALL)
    stopped.receive()
    path.unlink()
    stopped.allow_quarantine = True
    stopped.receive()
    stopped.incidents(*GOOD[:20])
    stopped.receive()
    assert stopped.ask("select key from staging.vanished") == []


def test_a_report_without_sheets_of_corrections_is_no_export(desk):
    desk.workbook(
        "数据质量报告.xlsx", {"说明": [["2026年10月"], [f"{corrections.report_mark()}。"]], "警情": [["级别", "检查"]]}
    )
    with pytest.raises(BadInput, match="没有隔离行可以读回"):
        desk.receive()


def test_a_sheet_of_another_version_is_not_guessed_at(desk):
    title = corrections.title(tables()["incidents"]).replace("第1版", "第9版")
    desk.workbook("改.xlsx", {"隔离_警情": [[title], [*corrections.ORIGIN.values()]]})
    with pytest.raises(BadInput, match="不是本程序这一版生成的"):
        desk.receive()


def test_a_sheet_with_a_column_taken_out_is_refused_by_name(stopped):
    book, path = give_out(stopped)
    sheet = book["隔离_警情"]
    sheet.delete_cols(next(cell.column for cell in sheet[3] if cell.value == "警情类别"))
    book.save(path)
    with pytest.raises(BadInput, match="改正表的列被删去或改名") as wrong:
        stopped.receive()
    assert wrong.value.place["列"] == "警情类别"


def test_cells_are_kept_of_rows_put_aside_alone_and_of_no_more_than_anybody_corrects(desk, monkeypatch):
    monkeypatch.setattr(put_aside, "KEPT_AT_MOST", 2)
    desk.incidents(*GOOD[:5], *[WRONG.replace("J900", f"J91{number}") for number in range(4)])
    desk.allow_quarantine = True
    desk.receive()
    assert desk.ask("select distinct source_row from staging.quarantined_cells order by all") == [(7,), (8,)]
    assert len(put_aside.open_rows(desk.open(), 1)) == 4
    monkeypatch.setattr(put_aside, "GIVEN_AT_MOST", 3)
    assert len(put_aside.open_rows(desk.open(), 1)) == 3
    assert put_aside.count_open(desk.open(), 1) == {"incidents": 4}
