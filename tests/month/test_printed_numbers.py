"""Every document, workbook and page of the sample month is read back: each number is that of the mart it came from."""

from datetime import datetime

import pytest

from tests.month import printed_changes, printed_pictures
from tests.month.conftest import ROOT
from tests.month.printed_files import Grid, Printed, Text, formulas, printed
from tests.month.printed_method import METHOD
from tests.month.printed_never import never
from tests.month.printed_products import Phrases, faults, products, wrong
from tests.month.printed_prose import CAPTIONS
from tests.month.printed_truth import Month

AT_MOST = {".xlsx": 1}  # numbers changed in each table of a workbook; elsewhere one in every column


@pytest.fixture(scope="module")
def folder(sample):
    return sample[1]


@pytest.fixture(scope="module")
def files(folder):
    return printed(folder)


@pytest.fixture(scope="module")
def month(folder):
    return Month(folder)


@pytest.fixture(scope="module")
def expected(month, files):
    return products(month, list(files))


def test_every_product_is_read_and_a_new_one_would_be_missed(month, files, expected):
    assert {file.split("/")[0] for file in files} == {
        *("一评议.docx", "一考核.xlsx", "一通报.docx", "一整改", "一追究", "台账"),
        *("统计分析.xlsx", "预警清单.xlsx", "数据质量报告.xlsx", "report.html"),
    }
    assert [file for file, product in expected.items() if product is None] == []
    assert products(month, ["一通报2.docx", "新表.xlsx"]) == {"一通报2.docx": None, "新表.xlsx": None}


def test_every_printed_number_is_that_of_its_table(files, expected):
    assert [fault for file, each in files.items() for fault in faults(file, each, expected[file])] == []


def test_the_numbers_of_the_methods_stand_in_the_files_that_apply_them():
    lost = [phrase for phrase, (path, said) in METHOD.items() if said not in (ROOT / path).read_text(encoding="utf-8")]
    assert lost == []


@pytest.mark.parametrize("kind", [".docx", ".xlsx", ".html"])
def test_any_number_of_a_sentence_that_is_changed_is_noticed(files, expected, kind):
    missed, n = [], 0
    for file in (file for file in files if file.endswith(kind)):
        known = Phrases(expected[file].phrases)
        for text in printed_changes.changed_texts(files[file]):
            n += 1
            if not known.unexplained(text) and text.text not in CAPTIONS:  # a caption is there already: printed twice
                missed.append(text)
    assert missed == []
    assert n > 200


@pytest.mark.parametrize("kind", [".docx", ".xlsx", ".html"])
def test_a_number_that_is_changed_in_a_table_is_noticed(files, expected, kind):
    missed, n = [], 0
    for file in (file for file in files if file.endswith(kind)):
        for grid in printed_changes.changed_grids(files[file], AT_MOST.get(kind, 0)):
            n += 1
            if not wrong(grid, expected[file]):
                missed.append((file, grid.place))
    assert missed == []
    assert n > 40


@pytest.mark.parametrize(
    ("file", "part", "was", "becomes"),
    [
        ("一通报.docx", "word/document.xml", "合规42,", "合规43,"),
        ("一考核.xlsx", "xl/worksheets/sheet2.xml", "<v>1130</v>", "<v>1131</v>"),
        ("report.html", None, "</b><span>应检对象", "1</b><span>应检对象"),
    ],
    ids=["docx", "xlsx", "html"],
)
def test_a_file_in_which_a_number_was_changed_is_found_out(folder, expected, tmp_path, file, part, was, becomes):
    copy = tmp_path / file
    printed_changes.copied(folder / file, copy, part, was, becomes)
    found = faults(file, printed(tmp_path)[file], expected[file])
    assert len(found) == 1 and found[0].startswith(file)


def test_every_number_drawn_in_the_pictures_of_the_review_is_that_of_its_table(sample, folder, month, monkeypatch):
    pictures = printed_pictures.drawn(monkeypatch, month, sample[0])
    heat_map, trend = (printed_pictures.words(pictures[name]) for name in ("heat_map", "trend"))
    assert printed_pictures.mapped(heat_map) == printed_pictures.map_of(month)
    assert printed_pictures.months(trend) == printed_pictures.months_of(month)
    assert all(printed_pictures.in_document(folder / "一评议.docx", picture) for picture in pictures.values())


def test_what_is_reported_names_file_place_and_cell(files, expected):
    grid = next(grid for grid in files["一考核.xlsx"].grids if grid.place == "考核得分")
    changed = next(each for each in printed_changes.changed_grids(files["一考核.xlsx"], 2) if each.place == "考核得分")
    assert grid.rows != changed.rows
    (fault,) = wrong(changed, expected["一考核.xlsx"])
    assert fault.startswith("一考核.xlsx 考核得分") and "印的是" in fault and "应为" in fault
    told = Phrases(expected["一通报.docx"].phrases).unexplained(Text("一通报.docx", "正文", "疑似问题共474件，已分送"))
    assert told.startswith("一通报.docx 正文：“疑似问题共474件") and "没有出处" in told


def test_no_share_of_nothing_no_lost_count_and_no_word_of_a_program_is_printed(files):
    assert never(files) == []
    said = ("100%（0/0）", "100% 正常\n0/0", "0/0（100%）", "0 100%", "0.0%", "100.0%", "nan", "None件", "{{n}}")
    grids = [Grid("表.xlsx", "表", (), [(text,)]) for text in said]
    assert [text.text for text in never({"表.xlsx": Printed(grids, [])})] == [text for text in said if text != "None件"]
    assert never({"表.xlsx": Printed([], [Text("表.xlsx", "表", "100%（5/5），—（0/0），＜0.1%，10.0%")])}) == []


def test_no_share_in_a_cell_is_of_nothing_or_rounds_to_nothing(files):
    """In 一考核 shares are numbers: their cells show hundredths of a per cent."""
    sheets = {
        grid.place: [dict(zip(grid.heads, row, strict=True)) for row in grid.rows]
        for grid in files["一考核.xlsx"].grids
    }
    peers = [row for name in ("考核分项", "滚动分项") for row in sheets[name]]
    assert all(row["同类问题率"] == "" for row in peers if row["同类应检数"] == 0)
    visits = sheets["群众满意度"]
    assert all(row["评价率"] == "—" for row in visits if row["回访次数"] == 0)
    assert all(row["满意度"] == "—" for row in visits if row["有评价次数"] < 30)
    shares = [row[name] for row in (*peers, *visits) for name in row if name.endswith(("率", "满意度", "下限"))]
    assert all(share == 0 or share >= 0.00005 for share in shares if isinstance(share, float))
    assert any(isinstance(share, float) and share > 0 for share in shares)


def test_no_workbook_has_a_formula(folder):
    assert formulas(folder) == []


def test_a_moment_is_read_back_as_a_moment(files):
    list_of = next(grid for grid in files["预警清单.xlsx"].grids if grid.place == "预警清单")
    due = [row[list_of.heads.index("预警到期时间")] for row in list_of.rows]
    assert sum(isinstance(at, datetime) for at in due) > len(due) / 2
