"""What a person types: a draw, the same again, another one; and the estimate."""

import pytest
import typer

from checks.ledger import ledger_of
from checks.sampling.record import draws_of
from checks.sampling.results import RESULT, take
from flows import commands
from flows.request import Request


@pytest.fixture
def typed(published, capsys, monkeypatch):
    """The published month; what the commands print, and their exit status."""
    monkeypatch.setenv("COLUMNS", "300")
    out, warehouse = published.run.out, published.run.warehouse

    def run(command, *words, month="2026-10"):
        status = 0
        try:
            command(Request("", month, "", str(out), str(warehouse)), *words)
        except typer.Exit as ended:
            status = ended.exit_code
        said = capsys.readouterr()
        return status, (said.out + said.err).replace("\n", "")

    run.folder, run.warehouse = out / "抽查" / "2026-10", warehouse
    return run


def test_a_draw_shows_how_it_is_made_up_and_where_the_form_is(typed):
    status, said = typed(commands.draw, 10, 7, "")
    assert status == 0
    expected = ("共31件", "种子7，共10件：信访交叉1件、随机9件", "非工作时间", "柳荫派出所", "记入台账", "抽查表已写入")
    for words in expected:
        assert words in said
    assert [path.name for path in typed.folder.iterdir()] == ["抽查表.xlsx"]


def test_the_same_draw_again_leaves_a_form_that_may_be_filled_in_and_writes_one_that_is_gone(typed):
    typed(commands.draw, 10, 7, "")
    form = typed.folder / "抽查表.xlsx"
    written = form.read_bytes()
    form.write_bytes(b"filled in")
    status, said = typed(commands.draw, 10, 7, "")
    assert (status, form.read_bytes()) == (0, b"filled in")
    assert "已经抽取，没有再抽" in said
    assert "没有改动" in said
    form.unlink()
    typed(commands.draw, 10, 7, "")
    assert form.read_bytes() == written


def test_more_another_and_refused_draws_say_so(typed):
    typed(commands.draw, 10, 7, "")
    assert "已在原样本 10 件上追加" in typed(commands.draw, 14, 7, "")[1]
    status, said = typed(commands.draw, 14, 8, "  ")
    assert status == 2
    assert "不能换一个样本" in said
    assert typed(commands.draw, 14, 8, "首次抽取前导出不全")[0] == 0
    assert "估计以最后一次为准" in typed(commands.draw, 10, 7, "")[1]
    names = sorted(path.name for path in typed.folder.iterdir())
    assert names == ["抽查表.xlsx", "抽查表_第2次.xlsx", "抽查表_追加至14件.xlsx"]


@pytest.mark.parametrize(
    ("n", "month", "words"),
    [
        (0, "2026-10", "抽查件数应当是正整数"),
        (10, "2026-09", "仓库里不是 2026-09 已发布的审计"),
        (10, "十月", "审计月份不是一个月份"),
    ],
)
def test_what_cannot_be_drawn_ends_with_2_and_its_reason(typed, n, month, words):
    status, said = typed(commands.draw, n, 7, "", month=month)
    assert status == 2
    assert words in said
    assert draws_of(ledger_of(typed.warehouse), "2026-10") == []


def test_where_nothing_was_audited_nothing_is_made(tmp_path, capsys):
    request = Request("", "2026-10", "", str(tmp_path / "out"))
    for command, words in ((commands.draw, (10, 7, "")), (commands.estimate, ())):
        with pytest.raises(typer.Exit) as ended:
            command(request, *words)
        assert ended.value.exit_code == 2
        assert "没有审计过" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_estimate_without_a_draw_says_what_to_run(typed):
    status, said = typed(commands.estimate)
    assert status == 2
    assert "2026-10 还没有抽取过" in said
    assert "mingjing draw --month 2026-10" in said


def test_the_estimate_follows_the_answers_in_the_ledger(typed):
    typed(commands.draw, 31, 7, "")
    ledger = ledger_of(typed.warehouse)
    draws = draws_of(ledger, "2026-10")
    for place, each in enumerate(draws[0].payload["objects"]):
        row = {"sample_id": each["sample_id"], "object_no": each["object_no"], "reviewer_no": "J900", "result": "合格"}
        if place < 7:
            row |= {"result": "有问题", "rule_id": "JQ-08", "note": "没有处置记录"}
        said = take(row, draws, "2026-11-20")
        ledger.append(RESULT, said["month"], "", said)
    status, said = typed(commands.estimate)
    assert status == 0
    assert "估计有问题的占20.0%，95%区间20.0%至20.0%，约6件（6至6件）" in said
    assert (typed.folder / "抽查估计.xlsx").is_file()
    assert sorted(path.name for path in typed.folder.iterdir()) == ["抽查估计.xlsx", "抽查表.xlsx"]
