"""The receipt: every row is in it once, it stands if and only if the events do, the same call gives the same file."""

from contextlib import contextmanager
from datetime import datetime

import pytest
from openpyxl import load_workbook

from checks.complaint import BadInput
from checks.ledger import anchors, chain
from flows import answer_commands
from reports import receipt
from tests.answers.invented import (
    HEAD,
    NUMBER,
    OFFICER,
    ON,
    ONE,
    THREE,
    TWO,
    appeal,
    cells,
    rectified,
    table,
    verdict,
)

OUTCOMES = ("已取", "以前已取过", "未填", "拒收")
SHEETS = ["汇总", "已取", "拒收", "意见不一致", "提示"]


def given_out(bench, *paths):
    """The receipt of these files, given out in the folder beside them, and what it is about."""
    desk, outcome = bench.look(*paths)
    return answer_commands.give_out(desk.casebook, outcome, bench.on, bench.folder.parent / "回执"), outcome


def some_rows(bench) -> list:
    rows = [
        verdict(ONE, by=OFFICER),
        verdict(ONE, "不属实", by=HEAD, at="2026-11-06"),
        verdict(TWO, by="777"),
        verdict(THREE, ""),
    ]
    book = {"问题清单": [["问题编号", "说明"]], "核查结果": table("verdicts", [*rows, {"finding_id": TWO}])}
    wrong = bench.folder / "别的.txt"
    wrong.write_bytes("没有表".encode())
    return [bench.book(book, "一所.xlsx"), bench.csv("rectifications", [rectified(TWO), rectified(THREE)]), wrong]


def test_every_row_is_counted_once_and_refused_ones_say_where_what_why_and_what_to_do(bench):
    placed, outcome = given_out(bench, *some_rows(bench))
    assert load_workbook(placed.path).sheetnames == SHEETS
    *rows, total = cells(placed.path, "汇总", "文件")
    assert [(row["文件"], row["行数"], *(row[name] for name in OUTCOMES)) for row in rows] == [
        ("一所.xlsx", 5, 3, 0, 1, 1),
        ("整改反馈.csv", 2, 1, 0, 0, 1),
        ("别的.txt", None, None, None, None, None),
    ]
    assert rows[2]["说明"].startswith("没有取：文件里没有回填表")
    assert [total["行数"], *(total[name] for name in OUTCOMES)] == [7, 4, 0, 1, 2] and not outcome.is_all_taken
    whole, first, second = cells(placed.path, "拒收", "文件")
    assert (whole["文件"], whole["行"]) == ("别的.txt", "整个文件") and whole["怎么办"]
    assert (first["工作表"], first["行"], first["编号"], first["列"]) == ("核查结果", "5", THREE, "核查结论")
    assert first["为什么没有取"] == "缺少核查结论" and first["怎么办"]
    assert second["文件"] == "整改反馈.csv" and "请先填写核查结论" in second["为什么没有取"]


def test_what_was_taken_stands_with_both_states_and_its_number_in_the_ledger(bench):
    placed, _ = given_out(bench, *some_rows(bench))
    rows = cells(placed.path, "已取", "文件")
    assert [(row["编号"], row["办理"], row["原状态"], row["现状态"]) for row in rows] == [
        (ONE, "核查", "疑似", "属实-瑕疵"),
        (ONE, "核查", "属实-瑕疵", "待核查"),
        (TWO, "核查", "疑似", "属实-瑕疵"),
        (TWO, "报告已纠正", "属实-瑕疵", "复核"),
    ]
    events = {str(event.seq): event for event in bench.ledger.events("step")}
    assert [events[row["台账序号"]].payload["act"] for row in rows] == [row["办理"] for row in rows]
    assert [events[row["台账序号"]].finding_id for row in rows] == [row["编号"] for row in rows]


def test_contradicting_answers_stand_side_by_side(bench):
    placed, _ = given_out(bench, *some_rows(bench))
    rows = cells(placed.path, "意见不一致", "编号")
    assert [(row["警号"], row["结论"], row["本次交回"]) for row in rows] == [
        (HEAD, "不属实", "是"), (OFFICER, "属实-瑕疵", "是"),
    ]  # fmt: skip
    notes = [row["提示"] for row in cells(placed.path, "提示", "文件")]
    assert any("不是回填表的工作表" in note for note in notes) and any("不在民警表中" in note for note in notes)


def test_the_head_of_the_ledger_stands_in_it_and_proves_the_ledger(bench):
    placed, _ = given_out(bench, *some_rows(bench))
    head = bench.ledger.head()
    assert str(head) in load_workbook(placed.path)["汇总"]["A2"].value
    named = anchors.named_by([str(placed.path.parent)])
    assert [each.head for each in named] == [head]
    anchors.refuse_missing(chain.walk(bench.ledger.path), named)
    assert placed.path.name == f"回执_20261120-0930_{head.seq:06}.xlsx"


def test_nothing_is_lost_when_the_same_files_come_again_at_the_same_moment(bench):
    paths = some_rows(bench)
    first, _ = given_out(bench, *paths)
    kept = first.path.read_bytes()
    second, _ = given_out(bench, *paths)
    third, _ = given_out(bench, *paths)
    assert first.path.read_bytes() == kept and second.path.name == f"{first.path.stem}_2.xlsx"
    assert third.path == second.path and not third.is_new
    assert cells(second.path, "汇总", "文件")[-1]["以前已取过"] == 4 and not cells(second.path, "已取", "文件")
    assert "本次没有新记入" in load_workbook(second.path)["汇总"]["A2"].value


def test_the_same_call_gives_the_same_bytes(tmp_path):
    from tests.answers import invented

    found = []
    for place in ("one", "two"):
        bench = invented.bench(tmp_path / place)
        rows = [verdict(ONE), verdict(TWO, "")]
        placed, _ = given_out(bench, bench.csv("verdicts", rows), bench.csv("appeals", [appeal(ONE)]))
        found.append((placed.path.name, placed.path.read_bytes()))
    assert found[0] == found[1]


@pytest.mark.parametrize("broken", ["folder", "sheet"])
def test_nothing_is_taken_when_the_receipt_cannot_be_written(bench, monkeypatch, broken):
    path, head = bench.csv("verdicts", [verdict(ONE)]), bench.ledger.head()
    if broken == "folder":
        (bench.folder.parent / "回执").write_text("a file where the folder should be", encoding="utf-8")
    else:
        monkeypatch.setattr(receipt, "write", no_room)
    with pytest.raises(BadInput, match="回执写不进去，这次什么都没有取"):
        given_out(bench, path)
    assert bench.ledger.head() == head and bench.state(ONE) == "疑似"


def no_room(*_):
    raise OSError(28, "No space left on device")


def test_no_receipt_is_left_when_somebody_else_wrote_meanwhile(bench):
    desk, outcome = bench.look(bench.csv("verdicts", [verdict(ONE)]))
    bench.take(bench.csv("verdicts", [verdict(TWO)]))
    folder = bench.folder.parent / "回执"
    with pytest.raises(BadInput, match="另一个程序刚刚写过台账"):
        answer_commands.give_out(desk.casebook, outcome, ON, folder)
    assert not folder.exists() and bench.state(ONE) == "疑似"


def test_no_receipt_is_left_when_the_events_cannot_be_written(bench, monkeypatch):
    desk, outcome = bench.look(bench.csv("verdicts", [verdict(ONE)]))
    folder, writing = bench.folder.parent / "回执", desk.casebook.writing

    @contextmanager
    def cut_off():
        with writing() as head:
            yield head
            raise KeyboardInterrupt

    monkeypatch.setattr(desk.casebook, "writing", cut_off)
    with pytest.raises(KeyboardInterrupt):
        answer_commands.give_out(desk.casebook, outcome, ON, folder)
    assert bench.state(ONE) == "疑似" and not list(folder.iterdir())


def test_a_receipt_repeats_no_number_of_a_citizen(bench):
    rows = [verdict(ONE, note=f"当事人{NUMBER}"), verdict(TWO, at=NUMBER)]
    paths = [bench.csv("verdicts", rows, name=f"{NUMBER}.csv")]
    placed, _ = given_out(bench, *paths)
    book = load_workbook(placed.path)
    said = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert said and not any(NUMBER in text for text in said)


def test_a_receipt_of_nothing_filled_in_says_so(bench):
    placed, outcome = given_out(bench, bench.csv("verdicts", [{"finding_id": ONE}]))
    assert outcome.is_all_taken and cells(placed.path, "汇总", "文件")[-1]["未填"] == 1
    for sheet, said in (("已取", "没有新取的行"), ("拒收", "没有拒收的行"), ("意见不一致", "没有意见不一致的")):
        assert load_workbook(placed.path)[sheet]["A2"].value.startswith(said)
    assert load_workbook(placed.path).properties.created == datetime(2026, 11, 20, 9, 30)
