"""Whatever people saved a form as, and whatever they did to it, its rows are read; what is no form says so."""

import zipfile
from datetime import datetime
from struct import pack_into

import pytest
from openpyxl import load_workbook

from checks.answers import files
from checks.answers.outcome import REFUSED, TAKEN
from checks.complaint import BadInput
from tests.answers.invented import LEGAL, ONE, THREE, TWO, headings, rectified, table, verdict

TITLE = ["湖东派出所2026年10月核查结果回填表"]
NOTE = ["填写说明：只填浅黄色单元格，不改动问题编号。核查时间写到分，例如 2026-01-05 8:03。只填警号，不填姓名。"]
ROWS = [verdict(ONE), verdict(TWO, "不属实", note="材料齐全，\n系统录入迟")]


def wide(line: list, width: int = 6) -> list:
    return [*line, *[""] * (width - len(line))]


def taken(bench, *paths) -> list[str]:
    return [line.about for line in bench.take(*paths).of(TAKEN)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_csv_is_read_in_every_encoding_with_every_separator(bench, encoding, separator):
    path = bench.csv("verdicts", ROWS, encoding=encoding, separator=separator)
    assert taken(bench, path) == [ONE, TWO]
    assert bench.ledger.events("step")[1].payload["note"] == "材料齐全，\n系统录入迟"


def test_a_sheet_saved_by_wps_as_csv_has_its_title_and_note_above_the_headings(bench):
    above = [wide(TITLE), wide(NOTE)]
    path = bench.csv("verdicts", ROWS, name="工作簿1.csv", encoding="gb18030", above=above)
    outcome = bench.take(path)
    assert [(line.about, line.place.row) for line in outcome.of(TAKEN)] == [(ONE, 4), (TWO, 5)]


def test_columns_may_be_moved_deleted_added_and_their_headings_broken(bench):
    names = headings("verdicts")
    lines = [
        ["备注", "核查时间\n（到分）", " 核查人 警号", "核查\n结论（必填）", "等级", names["finding_id"]],
        ["口头报过", "2026-11-05 08:03", LEGAL, "属实-瑕疵", "红", ONE],
    ]
    outcome = bench.take(bench.book({"Sheet1": lines}))
    assert [line.about for line in outcome.of(TAKEN)] == [ONE]
    (note,) = [note.text for note in outcome.opened[0].notes if "没有这些列" in note.text]
    assert note.endswith("：备注")


def test_hidden_columns_hidden_rows_filters_and_sorting_change_nothing(bench):
    path = bench.book({"核查结果": [TITLE, NOTE, *table("verdicts", ROWS[::-1])]})
    book = load_workbook(path)
    page = book["核查结果"]
    page.column_dimensions["C"].hidden = page.row_dimensions[4].hidden = True
    page.auto_filter.ref = "A3:F5"
    page.auto_filter.add_filter_column(0, [ONE])
    book.save(path)
    assert taken(bench, path) == [TWO, ONE]


def test_dates_are_read_as_dates_as_numbers_and_as_words(bench):
    said = {ONE: datetime(2026, 11, 5, 8, 3), TWO: 46331.5, THREE: "２０２６年11月5日 下午3点20分"}
    rows = [verdict(number, at=at) for number, at in said.items()]
    outcome = bench.take(bench.book({"核查结果": table("verdicts", rows)}))
    times = [line.said["at"] for line in outcome.of(TAKEN)]
    assert times == ["2026-11-05 08:03", "2026-11-05 12:00", "2026-11-05 15:20"]


def test_the_other_sheets_of_a_workbook_are_not_read_and_named(bench):
    sheets = {
        "整改通知": [["执法问题核查整改通知书"], ["编号", "202610-整改-001"]],
        "问题清单": [["问题编号", "等级", "说明", "依据"], [ONE, "红", "超期", "第一百一十二条"]],
        "核查结果": [TITLE, *table("verdicts", ROWS)],
        "整改反馈": [["整改反馈表"], NOTE, *table("rectifications", [rectified(ONE)])],
    }
    outcome = bench.take(bench.book(sheets))
    assert [(line.place.sheet, line.place.row) for line in outcome.of(TAKEN)] == [
        ("核查结果", 3), ("核查结果", 4), ("整改反馈", 4),
    ]  # fmt: skip
    assert [note.text for note in outcome.opened[0].notes] == ["不是回填表的工作表，没有读取：整改通知、问题清单"]


def test_a_hidden_sheet_is_not_read_and_named(bench):
    path = bench.book({"核查结果": table("verdicts", [verdict(ONE)]), "核查结果2": table("verdicts", [verdict(TWO)])})
    book = load_workbook(path)
    book["核查结果2"].sheet_state = "hidden"
    book.save(path)
    outcome = bench.take(path)
    assert [line.about for line in outcome.of(TAKEN)] == [ONE]
    assert [(note.text, note.sheet) for note in outcome.opened[0].notes] == [("隐藏的工作表，没有读取", "核查结果2")]


def test_a_number_of_sixteen_signs_that_is_a_number_in_a_cell_is_refused_with_what_to_do(bench):
    outcome = bench.take(bench.book({"核查结果": table("verdicts", [verdict(1234567890123456), verdict(ONE)])}))
    (refused,) = outcome.of(REFUSED)
    assert "末位已失真" in refused.wrong.reason and "设为“文本”格式" in refused.wrong.advice
    assert [line.about for line in outcome.of(TAKEN)] == [ONE]


def test_a_row_that_lost_its_place_between_the_columns_is_refused_and_the_others_taken(bench):
    path = bench.csv("verdicts", ROWS)
    path.write_bytes(path.read_bytes() + f"{THREE},属实-瑕疵\r\n".encode() + f"{THREE},,,,,,,多\r\n".encode())
    outcome = bench.take(path)
    assert [line.place.row for line in outcome.of(REFUSED)] == [4, 5]  # records, as Excel counts
    assert all("列数与标题行不符" in line.wrong.reason for line in outcome.of(REFUSED))
    assert len(outcome.of(TAKEN)) == 2


def test_a_foot_of_the_table_and_a_repeated_heading_are_no_rows(bench):
    lines = [*table("verdicts", ROWS), *table("verdicts", []), wide(["填表人：019001"]), wide(["合计"])]
    outcome = bench.take(bench.book({"核查结果": lines}))
    assert outcome.tallies()[0].n_rows == 2 and outcome.is_all_taken
    assert "表尾" in outcome.opened[0].notes[0].text and outcome.opened[0].notes[0].n_rows == 3


def test_a_sheet_that_holds_the_columns_of_two_forms_is_read_as_both(bench):
    both = {**headings("verdicts"), **headings("rectifications")}
    row = {**verdict(ONE), **rectified(ONE), "note": "经调卷核实"}
    outcome = bench.take(bench.book({"汇总": [list(both.values()), [row.get(name, "") for name in both]]}))
    assert [line.name for line in outcome.of(TAKEN)] == ["核查", "报告已纠正"] and bench.state(ONE) == "复核"


REFUSED_FILES = {
    "空.csv": (b"", "文件是空的"),
    "说明.txt": ("各单位：请于11日前报送。".encode(), "文件里没有回填表"),
    "警情.csv": ("警情编号,接警时间\nJ1,2026-10-01\n".encode(), "文件里没有回填表"),
    "核查结果.csv": (f"问题编号,核查结论,说明\n{ONE},属实-瑕疵,x\n".encode(), "缺少必填列"),
    "报来的.csv": (f"问题编号,核查结论,核查时间\n{ONE},属实-瑕疵,2026-11-05\n".encode(), "像是“核查结果”表，但缺少"),
    "坏.xlsx": (b"PK\x03\x04 cut", "工作簿打不开"),
    "图片.xlsx": (b"\x89PNG\r\n\x1a\n", "这不是表格"),
    "乱码.csv": ("问题编号,核查结论,核查人警号,核查时间\n".encode("gb18030").decode("latin-1").encode(), "是乱码"),
    "断了.csv": (f'问题编号,核查结论,核查人警号,核查时间\n{ONE},"属实'.encode(), "断了"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED_FILES)
def test_a_file_that_is_no_form_is_refused_as_a_whole_and_the_others_are_taken(bench, name):
    content, reason = REFUSED_FILES[name]
    path = bench.folder / name
    path.write_bytes(content)
    outcome = bench.take(path, bench.csv("verdicts", [verdict(TWO)], name="好的.csv"))
    (wrong,) = outcome.opened[0].refused
    assert reason in wrong.what and wrong.place["文件"] == name and wrong.advice
    assert [line.about for line in outcome.of(TAKEN)] == [TWO] and not outcome.is_all_taken


def locked() -> bytes:
    """A compound file with the one stream by which a workbook behind a password is known."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    pack_into("<HH", header, 30, 9, 6)
    pack_into("<I", header, 56, 4096)
    pack_into("<III", header, 60, 0xFFFFFFFE, 0, 0xFFFFFFFE)
    pack_into("<109I", header, 76, 1, *[0xFFFFFFFF] * 108)
    directory, table_of_sectors = bytearray(512), bytearray(b"\xff" * 512)
    for place, name in enumerate(("Root Entry", "EncryptedPackage")):
        text = name.encode("utf-16-le") + b"\0\0"
        directory[128 * place : 128 * place + len(text)] = text
        pack_into("<H", directory, 128 * place + 64, len(text))
    pack_into("<II", table_of_sectors, 0, 0xFFFFFFFE, 0xFFFFFFFD)
    return bytes(header + directory + table_of_sectors)


def test_a_workbook_behind_a_password_is_refused(bench):
    path = bench.folder / "锁.xlsx"
    path.write_bytes(locked())
    (wrong,) = bench.take(path).opened[0].refused
    assert "加了密码" in wrong.what and "取消密码" in wrong.advice


def test_a_sheet_that_lacks_a_column_is_refused_and_the_other_sheet_is_taken(bench):
    lacking = [line[:1] + line[2:] for line in table("rectifications", [rectified(ONE)])]
    outcome = bench.take(bench.book({"核查结果": table("verdicts", [verdict(ONE)]), "整改反馈": lacking}))
    (wrong,) = outcome.opened[0].refused
    assert wrong.place["工作表"] == "整改反馈" and wrong.place["列"] == "整改措施"
    assert [line.name for line in outcome.of(TAKEN)] == ["核查"]


def test_two_columns_of_one_heading_are_refused(bench):
    lines = [[*line, line[1]] for line in table("verdicts", ROWS)]
    (wrong,) = bench.take(bench.book({"核查结果": lines})).opened[0].refused
    assert "两列的标题相同" in wrong.what


def test_a_folder_stands_for_the_tables_in_it(bench):
    bench.csv("verdicts", [verdict(ONE)], name="一所.csv")
    bench.csv("verdicts", [verdict(TWO)], name="二所.csv")
    (bench.folder / "~$一所.xlsx").write_bytes(b"open elsewhere")
    assert sorted(taken(bench, bench.folder)) == sorted([ONE, TWO])


def test_files_of_one_name_are_told_apart_by_their_folders(bench):
    for number, unit in ((ONE, "一所"), (TWO, "二所")):
        (bench.folder / unit).mkdir()
        bench.csv("verdicts", [verdict(number)], name=f"{unit}/核查结果.csv")
    outcome = bench.take(bench.folder / "一所" / "核查结果.csv", bench.folder / "二所" / "核查结果.csv")
    assert [line.place.file for line in outcome.of(TAKEN)] == ["一所/核查结果.csv", "二所/核查结果.csv"]


@pytest.mark.parametrize("name", ["没有.csv", "空文件夹"])
def test_what_is_not_there_stops_everything(bench, name):
    (bench.folder / "空文件夹").mkdir()
    with pytest.raises(BadInput, match="找不到文件|没有回填表"):
        files.named([str(bench.folder / name)])


def test_a_zip_is_not_looked_into(bench):
    path = bench.folder / "打包.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(bench.csv("verdicts", ROWS), "核查结果.csv")
    assert "压缩包" in bench.take(path).opened[0].refused[0].what
