"""The form and the estimate as workbooks, opened as people's programs open them."""

import pytest
from openpyxl import load_workbook

from checks import contract
from checks.complaint import BadInput
from checks.sampling.estimate import estimate
from checks.sampling.results import standings, take
from reports import sample_estimate, sample_form
from reports.sample_form import Question
from tests.sampling import invented

FRAME = invented.frame()
DRAW = invented.payload(FRAME, 7, 30)
QUESTIONS = [Question("AJ-01", "治安案件办理超期", "是否按期？"), Question("JQ-03", "立案审查超期", "立案了吗？")]
FORM = contract.returns()["sample_results"]


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    return sample_form.write(DRAW, "2026-10", QUESTIONS, tmp_path_factory.mktemp("form") / "抽查" / "抽查表.xlsx")


def rows_of(sheet):
    """The rows under the heading row, by heading."""
    values = [list(row) for row in sheet.iter_rows(values_only=True)]
    head = next(place for place, row in enumerate(values) if row[0] and row[1])
    return [dict(zip(values[head], row, strict=True)) for row in values[head + 1 :]]


def test_it_lists_every_object_once_unit_by_unit_with_its_number_and_what_the_audit_asked(form):
    rows = rows_of(load_workbook(form)[FORM["table"]])
    by_id = {each["sample_id"]: each for each in DRAW["objects"]}
    assert [row["抽查编号"] for row in rows] != sorted(by_id)
    assert {row["抽查编号"]: row["对象编号"] for row in rows} == {key: each["object_no"] for key, each in by_id.items()}
    units = [int(row["责任单位"][1:-3]) for row in rows]  # 第1派出所
    assert units == sorted(units)
    assert {row["涉及规则"] for row in rows} == {"JQ-03、XT-01"}
    assert {row["抽取原因"] for row in rows} == {"信访交叉", "随机"}


def test_it_asks_what_the_contract_says_and_only_the_answers_can_be_changed(form):
    sheet = load_workbook(form)[FORM["table"]]
    assert sheet.protection.sheet
    head = next(row for row in sheet.iter_rows() if row[0].value == "抽查编号")
    answers = {about["heading"] for name, about in FORM["columns"].items() if name not in ("sample_id", "object_no")}
    for cell in head:
        below = [sheet.cell(cell.row + 1 + place, cell.column) for place in range(len(DRAW["objects"]))]
        assert {each.protection.locked for each in below} == {cell.value not in answers}
    assert {about["heading"] for about in FORM["columns"].values()} <= {cell.value for cell in head}


def test_the_result_is_chosen_from_a_list(form):
    (choice,) = load_workbook(form)[FORM["table"]].data_validations.dataValidation
    assert choice.formula1 == '"合格,有问题"'


def test_what_to_look_at_is_said_rule_by_rule_for_what_is_in_the_form(form):
    assert rows_of(load_workbook(form)["看什么"]) == [
        {"规则": "JQ-03", "名称": "立案审查超期", "看什么": "立案了吗？", "适用的抽查对象": len(DRAW["objects"])}
    ]


def test_the_strata_are_told_and_add_up(form):
    *rows, total = rows_of(load_workbook(form)["样本构成"])
    assert rows[0]["层"] == "信访交叉案件（全部抽取）"
    assert total["抽样框件数"] == sum(row["抽样框件数"] for row in rows) == len(FRAME.drawable) + len(FRAME.certain)
    assert total["抽取件数"] == sum(row["抽取件数"] for row in rows) == len(DRAW["objects"])


def test_the_cover_says_the_frame_the_seed_and_the_share_of_nights(form):
    lines = dict(list(load_workbook(form)["抽查说明"].iter_rows(min_row=2, values_only=True)))
    assert lines["抽取"] == "种子7，共30件：信访交叉3件、随机27件。第1次抽取。"
    assert "共226件" in lines["抽样框"]
    n_off = sum(each["hours"] == "非工作时间" for each in DRAW["objects"])
    assert f"非工作时间{n_off}件" in lines["时段"]


def test_the_same_draw_gives_the_same_bytes_whenever_it_was_drawn(form, tmp_path):
    later = {**DRAW, "drawn_on": "2027-01-01"}
    again = sample_form.write(later, "2026-10", QUESTIONS, tmp_path / "抽查表.xlsx")
    assert again.read_bytes() == form.read_bytes()


def test_a_form_of_what_came_new_holds_only_that_and_has_a_name_of_its_own(tmp_path):
    more = invented.payload(FRAME, 7, 40, enlarges=30)
    assert sample_form.file_name(DRAW) == "抽查表.xlsx"
    assert sample_form.file_name(more) == "抽查表_追加至40件.xlsx"
    assert sample_form.file_name({**DRAW, "number": 2}) == "抽查表_第2次.xlsx"
    path = sample_form.write(more, "2026-10", QUESTIONS, tmp_path / "x.xlsx")
    assert len(rows_of(load_workbook(path)[FORM["table"]])) == 10


def test_a_filled_in_form_is_taken_row_by_row(form, tmp_path):
    """The headings lead to the columns of the contract, as whoever reads the answers finds them."""
    book = load_workbook(form)
    sheet = book[FORM["table"]]
    head = next(row for row in sheet.iter_rows() if row[0].value == "抽查编号")
    places = {cell.value: cell.column for cell in head}
    for place in range(len(DRAW["objects"])):
        sheet.cell(head[0].row + 1 + place, places["结果"]).value = "合格"
        sheet.cell(head[0].row + 1 + place, places["抽查人警号"]).value = "J900"
    book.save(tmp_path / "filled.xlsx")
    names = {about["heading"]: name for name, about in FORM["columns"].items()}
    for row in rows_of(load_workbook(tmp_path / "filled.xlsx")[FORM["table"]]):
        said = {names[heading]: value for heading, value in row.items() if heading in names}
        assert take(said, [invented.drawn_event(DRAW)], "2026-11-20")["result"] == "合格"


def answered(*bad):
    """Every object answered but the last two; those at these places have a problem."""
    events = []
    for place, each in enumerate(DRAW["objects"][:-2]):
        row = {"sample_id": each["sample_id"], "object_no": each["object_no"], "reviewer_no": "J900", "result": "合格"}
        if place in bad:
            row |= {"result": "有问题", "rule_id": "JQ-03", "note": f"问题{place}"}
        events.append(invented.result_event(take(row, [invented.drawn_event(DRAW)], "2026-11-20"), place + 2))
    return standings(events, "2026-10")


def write_estimate(standing, path):
    found = estimate(DRAW, standing)
    return sample_estimate.write("2026-10", [DRAW], found, standing, {"JQ-03": "立案审查超期"}, path / "抽查估计.xlsx")


def test_the_estimate_says_the_rate_with_its_interval_and_what_did_not_come_back(tmp_path):
    standing = answered(0, 5, 9)
    book = load_workbook(write_estimate(standing, tmp_path))
    lines = dict(list(book["抽查估计"].iter_rows(min_row=2, values_only=True)))
    found = estimate(DRAW, standing).overall
    assert lines["回收"] == "随机抽取27件，有结论25件，未回收2件。有结论的里面，有问题2件。"
    assert f"估计有问题的占{sample_estimate.rate_words(found.rate)}，95%区间" in lines["估计"]
    assert "7.4%" in lines["注意"]
    assert lines["信访交叉案件"].startswith("合格2件、有问题1件。")
    first = rows_of(book["问题率"])[0]
    assert (first["范围"], first["已回收"], first["有问题"]) == ("全部", 25, 2)
    assert [row["范围"] for row in rows_of(book["按规则"])] == ["JQ-03 立案审查超期"]
    said = [row["结论"] for row in rows_of(book["逐件结论"])]
    assert said == ["有问题"] * 3 + ["未回收"] * 2 + ["合格"] * 25
    (history,) = rows_of(book["抽取记录"])
    assert (history["种子"], history["怎么来的"], history["已回收"], history["有问题"]) == ("7", "首次抽取", 28, 3)


def test_without_an_answer_the_rate_is_a_dash(tmp_path):
    book = load_workbook(write_estimate({}, tmp_path))
    lines = dict(list(book["抽查估计"].iter_rows(min_row=2, values_only=True)))
    assert lines["估计"].startswith("—")
    assert rows_of(book["问题率"])[0]["估计问题率"] == "—"


@pytest.mark.parametrize(
    ("rate", "words"),
    [(None, "—"), (0.0, "0%"), (1.0, "100%"), (1e-9, "＜0.1%"), (1 - 1e-9, "＞99.9%"), (0.0954, "9.5%")],
)
def test_a_rate_that_is_not_nothing_never_prints_as_nothing(rate, words):
    assert sample_estimate.rate_words(rate) == words


def test_a_file_that_cannot_be_written_is_told_and_what_stood_there_still_stands(form, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(BadInput, match="文件无法写入"):
        sample_form.write(DRAW, "2026-10", QUESTIONS, tmp_path / "file" / "抽查表.xlsx")
    before = form.read_bytes()
    with pytest.raises(KeyError):
        sample_form.write({**DRAW, "objects": [{}]}, "2026-10", QUESTIONS, form)
    assert form.read_bytes() == before
    assert [path.name for path in form.parent.iterdir()] == [form.name]
