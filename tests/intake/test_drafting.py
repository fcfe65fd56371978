"""The draft of a profile: right where it claims to be, silent about people, and the same every time."""

import csv
import re
from pathlib import Path

import duckdb
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.profiles import looking, profile_check
from checks.intake.profiles.drafting import draft
from checks.intake.profiles.guessing import POSSIBLE, guess_columns, guess_table
from checks.intake.profiles.profile_language import understand
from checks.intake.profiles.shapes import shapes
from checks.intake.sheets.initials import initials
from checks.intake.sheets.spellings import USUAL, meaning, written

REPOSITORY = Path(__file__).resolve().parents[2]
CORPUS = REPOSITORY / "tests" / "intake" / "nasty" / "files"
KEYS = {"table", "files", "sheets", "heading_row", "others", "columns", "constants", "codes", "utc", "moves"}


def write(path: Path, rows: list[list[str]], encoding: str = "utf-8") -> Path:
    """A CSV of these rows."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return path


@pytest.fixture(scope="session")
def sampled() -> dict[str, tuple[Table, list[str], list[list[str]]]]:
    """Of each table that the sample month has: the columns under its headings, and its rows."""
    con, found = duckdb.connect(), {}
    for path in sorted((REPOSITORY / "sample_data").iterdir()):
        for looked in looking.look(con, path) if path.suffix in (".csv", ".xlsx") else []:
            table, headings = guess_table(looked).table, guess_table(looked).headings
            if table and table.name not in found:
                columns = [meaning(table, heading) for heading in headings.full()]
                known = [place for place, column in enumerate(columns) if column]
                rows = [[row[place] for place in known] for row in looked.rows[headings.row :] if len(row) > known[-1]]
                found[table.name] = table, [columns[place].column for place in known], rows[:150]
    return found


def alias(table: Table, column: str, place: int) -> str:
    usual = written(table, table.column(column))[USUAL]
    return next((heading for heading in usual if not heading.isascii()), table.column(column).heading)


def pinyin(table: Table, column: str, place: int) -> str:
    return initials(table.column(column).heading)


def nonsense(table: Table, column: str, place: int) -> str:
    return f"F{place + 1}"


RENAMINGS = {"alias": alias, "pinyin": pinyin, "nonsense": nonsense}


@pytest.fixture
def export(sampled, tmp_path):
    """A table of the sample month with other headings, the columns that they mean, and the guesses about it."""

    def renamed(name: str, how: str):
        table, columns, rows = sampled[name]
        headings = [RENAMINGS[how](table, column, place) for place, column in enumerate(columns)]
        path = write(tmp_path / f"{table.heading}.csv", [headings, *rows])
        con = duckdb.connect()
        (looked,) = looking.look(con, path)
        found = guess_table(looked)
        seen = shapes(con, found.headings.full(), looked.rows[found.headings.row :])
        return path, columns, guess_columns(found.table, found.headings, seen, {})

    return renamed


def test_the_sample_month_has_every_table(sampled):
    assert set(sampled) == set(tables())


@pytest.mark.parametrize("how", RENAMINGS)
@pytest.mark.parametrize("name", tables())
def test_what_a_draft_takes_for_a_column_is_that_column(name, how, export):
    _, columns, guesses = export(name, how)
    assert {guess.column.name: columns[guess.place] for guess in guesses if guess.sure != POSSIBLE} == {
        guess.column.name: guess.column.name for guess in guesses if guess.sure != POSSIBLE
    }


@pytest.mark.parametrize("name", tables())
def test_of_usual_headings_nothing_is_left_to_fill_in(name, export):
    path, columns, guesses = export(name, "alias")
    assert {guess.column.name for guess in guesses} == set(columns)
    unfilled = [mistake for mistake in understand(draft([path], "旧系统"))[1] if "的代码" not in mistake.text()]
    assert not unfilled


@pytest.mark.parametrize("name", tables())
def test_of_initials_nearly_everything_is_found(name, export):
    _, columns, guesses = export(name, "pinyin")
    lacking = set(columns) - {guess.column.name for guess in guesses}
    assert lacking <= {"at", "is_contactable"}  # SJ and SFLYLXFS could be a telephone


@pytest.mark.parametrize("name", tables())
def test_of_nonsense_every_required_column_has_still_to_be_filled_in_or_was_seen_from_its_values(name, export):
    path, _, guesses = export(name, "nonsense")
    text = draft([path], "旧系统")
    sure = {guess.column.name for guess in guesses if guess.sure != POSSIBLE}
    facts = yaml.safe_load(text)["tables"][0]
    for column in tables()[name].columns:
        if column.required and column.name not in sure:
            assert facts["columns"][column.heading] == "需要填写"


@pytest.mark.parametrize("how", RENAMINGS)
@pytest.mark.parametrize("name", tables())
def test_a_draft_is_yaml_that_says_only_what_a_profile_may_say(name, how, export):
    path, _, _ = export(name, how)
    text = draft([path], "旧系统")
    assert text == draft([path], "旧系统")
    (entry,) = yaml.safe_load(text)["tables"]
    known = {column.heading for column in tables()[name].columns}
    assert set(entry) <= KEYS and entry["table"] == tables()[name].heading
    assert {*(entry.get("columns") or ()), *(entry.get("codes") or ())} <= known
    assert all("还没有填写" in mistake.text() for mistake in understand(text)[1])


def test_a_spare_column_waits_for_its_meaning_and_one_line_gives_it(tmp_path, desk):
    rows = [["AJBH", "AJLX", "ZBDWDM", "RESERVATION22"], ["A1", "刑事", "4401", "2026-10-02 08:00:00"]]
    path = write(desk.folder / "案件.csv", rows)
    text = draft([path], "旧系统")
    line = next(line for line in text.splitlines() if "RESERVATION22" in line)
    assert line.strip().startswith("# 需要填写: RESERVATION22") and "时间，填了 100%" in line
    filled = tmp_path / "旧系统.yaml"
    filled.write_text(text.replace("# 需要填写: RESERVATION22", "不予立案时间: RESERVATION22"), encoding="utf-8")
    assert not any(found.n_wrong for found in profile_check.check(filled, [desk.folder]))
    desk.profile = profile_check.profile.read(filled)
    desk.receive()
    assert desk.ask("select case_no, cast(declined_at as varchar), source from staging.cases") == [
        ("A1", "2026-10-02 08:00:00", "旧系统")
    ]


SFPD = (
    "Incident Datetime,Incident Date,Incident Time,Incident Year,Incident Day of Week,Report Datetime,Row ID,"
    "Incident ID,Incident Number,CAD Number,Report Type Code,Report Type Description,Filed Online,Incident Code,"
    "Incident Category,"
    "Incident Subcategory,Incident Description,Resolution,Intersection,CNN,Police District,Analysis Neighborhood,"
    "Supervisor District,Latitude,Longitude,point"
).split(",")


def incident(number: int) -> list[str]:
    """An invented row under the headings of San Francisco's export."""
    day, district = f"2018/12/{number % 28 + 1:02d}", ("North", "South", "East")[number % 3]
    cells = dict.fromkeys(SFPD, "")
    cells |= {"Incident Datetime": f"{day} 01:50:00 AM", "Incident Date": day, "Incident Year": "2018"}
    cells |= {"Report Datetime": f"{day} 03:15:00 PM", "Row ID": f"{70000000000 + 37 * number}"}
    cells |= {"Incident Number": f"{180000000 + number // 2}", "Police District": district}
    cells |= {"Incident Description": f"Something happened, number {number}", "Resolution": "Open"}
    return list(cells.values())


ANSWERS = {
    "- table: 需要填写": "- table: 案件",
    "# 需要填写: Row ID": "案件编号: Row ID",
    "# 需要填写: Incident Datetime": "接报时间: Incident Datetime",
    "# 需要填写: Report Datetime": "受案时间: Report Datetime",
    "# 需要填写: Police District": "办案单位代码: Police District",
    "    columns:": "    constants: {案件类型: 治安}\n    columns:",
}


def test_the_draft_of_san_franciscos_export_needs_only_the_obvious_answers(tmp_path, desk):
    path = write(desk.folder / "Incident_Reports_2018.csv", [SFPD, *map(incident, range(300))])
    text = draft([path], "sfpd")
    assert "Something happened" not in text and "East、North、South" in text
    assert [mistake.line for mistake in understand(text)[1]] == [6]
    for asked, answer in ANSWERS.items():
        assert text.count(asked) == 1
        text = text.replace(asked, answer)
    filled = tmp_path / "sfpd.yaml"
    filled.write_text(text, encoding="utf-8")
    found = profile_check.check(filled, [path])
    assert not any(each.n_wrong for each in found), found
    desk.profile = profile_check.profile.read(filled)
    desk.receive()
    counted = "select count(*), count(reported_at), count(unreadable), min(kind), count(distinct unit_code)"
    assert desk.ask(f"{counted} from staging.cases") == [(300, 300, 0, "治安", 3)]


def test_no_value_that_may_name_a_citizen_stands_in_a_draft(tmp_path):
    names = ["王某某", "李某某", "张某", "刘某"]
    headings = ["案件编号", "案件类型", "办案单位代码", "当事人姓名", "F1", "F2", "F3", "F4", "案情", "处理意见"]
    rows = [
        [
            f"A{n}",
            "刑事",
            "4401",
            names[n % 4],
            names[n % 4],
            f"1380000{n % 4:04d}",
            "暂缓",
            f"甲{n}",
            "某地被盗",
            "同意",
        ]
        for n in range(60)
    ]
    text = draft([write(tmp_path / "案件.csv", [headings, *rows])], "旧系统")
    for value in [*names, "1380000", "甲1", "某地被盗", "同意"]:
        assert value not in text
    assert "暂缓" in text
    assert "不读取：当事人姓名" in text


def test_codes_of_their_own_are_listed_with_a_guess_or_to_be_filled_in(tmp_path):
    kinds = ["治安案件", "刑案", "其他", "02"]
    rows = [[f"A{n}", kinds[n % 4], "4401"] for n in range(40)]
    text = draft([write(tmp_path / "案件.csv", [["案件编号", "案件类型", "办案单位代码"], *rows])], "旧系统")
    codes = yaml.load(text, Loader=yaml.BaseLoader)["tables"][0]["codes"]["案件类型"]
    assert codes == {"02": "需要填写", "其他": "其他行政", "刑案": "需要填写", "治安案件": "治安"}


def test_units_tell_their_codes_to_the_other_files(tmp_path):
    units = [["单位代码", "单位名称", "单位层级"], ["D1", "东所", "所队"], ["D2", "西所", "所队"]]
    cases = [["AJBH", "AJLX", "F9"], *([f"A{n}", "刑事", f"D{n % 2 + 1}"] for n in range(10))]
    text = draft([write(tmp_path / "案件.csv", cases), write(tmp_path / "单位.csv", units)], "旧系统")
    entry = next(each for each in yaml.safe_load(text)["tables"] if each["table"] == "案件")
    assert entry["columns"]["办案单位代码"] == "F9"


def test_cases_and_incidents_tell_their_numbers_to_the_other_files(tmp_path):
    cases = [["AJBH", "AJLX", "ZBDWDM", "F4"], *([f"A{n}", "刑事", "4401", f"J{n}"] for n in range(9))]
    incidents = [
        ["警情编号", "接警时间", "警情类别", "处警单位代码"],
        *([f"J{n}", "", "治安", "4401"] for n in range(5)),
    ]
    visits = [["F1", "F2", "F3"], *([f"V{n}", "2026-10-01 08:00:00", f"A{n}"] for n in range(9))]
    written = [("案件.csv", cases), ("警情.csv", incidents), ("行政处罚.csv", visits)]
    text = draft([write(tmp_path / name, rows) for name, rows in written], "旧系统")
    assert "# 警情编号: F4  # 内容大多是另一个文件里的警情编号，把握不大" in text
    assert "      案件编号: F3  # 内容都是另一个文件里的案件编号，把握较大" in text


def test_files_of_one_kind_are_one_entry_and_no_entry_takes_anothers_file(tmp_path):
    heading = ["案件编号", "案件类型", "办案单位代码"]
    for month in ("2026-08", "2026-09"):
        write(tmp_path / f"案件_{month}.csv", [heading, ["A1", "刑事", "4401"]])
    other = write(tmp_path / "案件_2026-10.csv", [["AJBH", "AJLX", "F9"], ["A1", "刑事", "440100000000"]])
    sources, mistakes = understand(draft(sorted(tmp_path.iterdir()), "旧系统").replace("需要填写", "F9"))
    assert not mistakes
    taken = {
        name.name: [entry for entry in sources[0].entries if entry.takes(name.name)] for name in tmp_path.iterdir()
    }
    assert [len(entries) for entries in taken.values()] == [1, 1, 1]
    assert taken["案件_2026-08.csv"] == taken["案件_2026-09.csv"] != taken[other.name]


def test_each_sheet_of_a_workbook_has_its_own_entry(desk):
    cases = [["案件编号", "案件类型", "办案单位代码"], ["A1", "刑事", "4401"]]
    incidents = [["警情编号", "接警时间", "警情类别", "处警单位代码"], ["J1", "2026-10-01 08:00", "治安", "4401"]]
    path = desk.workbook("导出2026.xlsx", {"案件": cases, "警情": incidents})
    entries = yaml.safe_load(draft([path], "旧系统"))["tables"]
    assert [(each["table"], each["files"], each["sheets"]) for each in entries] == [
        ("案件", ["导出*.xlsx"], ["案件"]),
        ("警情", ["导出*.xlsx"], ["警情"]),
    ]


def test_an_empty_file_has_no_draft(tmp_path):
    (tmp_path / "案件.csv").write_text("", encoding="utf-8")
    with pytest.raises(BadInput, match="空"):
        draft([tmp_path / "案件.csv"], "旧系统")


HEADING = st.one_of(
    st.sampled_from([column.heading for table in tables().values() for column in table.columns]),
    st.sampled_from(
        [
            "AJBH",
            "SLSJ",
            "RESERVATION22",
            "当事人姓名",
            "案件编号 ",
            "需要填写",
            "- a: b",
            "#",
            "'",
            '"',
            "[x",
            "{",
            "null",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=12),
)
CELL = st.one_of(
    st.sampled_from(
        ["2026-10-01 08:00:00", "刑事", "是", "", "-", "4401", "440100000000", "合计", "1.5", "a: b # c", '"', "\u2028"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=8),
)


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(["案件", "警情", "aj", "unknown", "导出[1]*", "单位 2026-10"]),
    headings=st.lists(HEADING, min_size=1, max_size=8),
    rows=st.lists(st.lists(CELL, min_size=1, max_size=8), max_size=6),
)
def test_every_draft_is_yaml_and_names_only_columns_of_the_contract(name, headings, rows, tmp_path):
    path = write(tmp_path / f"{name}.csv", [headings, *rows])
    try:
        text = draft([path], "旧系统")
    except BadInput:
        return  # nothing in it, or no text
    finally:
        path.unlink()
    facts = yaml.load(text, Loader=yaml.BaseLoader)
    for entry in facts["tables"]:
        table = next((each for each in tables().values() if each.heading == entry["table"]), None)
        known = {column.heading for column in table.columns} if table else set()
        assert {*(entry.get("columns") or ()), *(entry.get("codes") or ())} <= known
    assert all(re.search("还没有填写|没有这张表", mistake.text()) for mistake in understand(text)[1]), text


def test_a_file_without_a_heading_row_shows_none_of_its_values(tmp_path):
    rows = [[f"A{n}", "王某某", f"1380000{n:04d}", "2026-10-01 08:00:00", "某村1号"] for n in range(5)]
    text = draft([write(tmp_path / "案件.csv", rows)], "旧系统")
    assert "看不出标题行" in text
    assert not any(value in text for value in ("王某某", "1380000", "某村", "A1"))
    assert any("heading_row：还没有填写" in mistake.text() for mistake in understand(text)[1])


def test_headings_that_can_no_longer_be_read_are_refused(tmp_path):
    headings = [text.encode().decode("gb18030", "replace") for text in ("案件编号", "案件类型", "办案单位代码")]
    with pytest.raises(BadInput, match="标题行"):
        draft([write(tmp_path / "案件.csv", [headings, ["A1", "刑事", "4401"]])], "旧系统")


def test_control_totals_are_no_export(tmp_path):
    totals = write(tmp_path / "对账.csv", [["表", "行数"], ["案件", "1"]])
    export = write(tmp_path / "案件.csv", [["案件编号", "案件类型", "办案单位代码"], ["A1", "刑事", "4401"]])
    assert "对账" not in draft([totals, export], "旧系统")
    with pytest.raises(BadInput, match="没有导出的数据"):
        draft([totals], "旧系统")


def test_a_column_of_addresses_or_numbers_shows_none_of_them(tmp_path):
    headings = ["案件编号", "案件类型", "办案单位代码", "F1", "F2", "F3"]
    rows = [[f"A{n}", "刑事", "4401", f"某街{n % 3}号", f"浙A0000{n % 3}", f"8800{n % 3}00"] for n in range(60)]
    text = draft([write(tmp_path / "案件.csv", [headings, *rows])], "旧系统")
    assert not any(value in text for value in ("某街", "浙A", "8800"))


def test_every_file_of_the_corpus_has_a_draft_or_a_complaint():
    files = [path for path in sorted(CORPUS.rglob("*")) if path.is_file() and path.suffix not in (".yaml", ".md")]
    drafted = 0
    for path in files:
        try:
            text = draft([path], "旧系统")
        except BadInput as bad:
            assert bad.what and "文件" in bad.text()
            continue
        drafted += 1
        assert all("还没有填写" in mistake.text() for mistake in understand(text)[1]), path
    assert drafted > 100
