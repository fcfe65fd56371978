"""The draws in the ledger: the same one once, more of it without loss, another one only with a reason."""

import pytest

from checks.complaint import BadInput
from checks.ledger import ledger_of
from checks.sampling.frame import FILE
from checks.sampling.record import draws_of, record
from checks.warehouse import open_warehouse
from tests.findings.made_when_asked import MadeWhenAsked

ON = "2026-11-02"


@pytest.fixture
def drawn(published):
    """Draws from the published month."""
    ledger = ledger_of(published.run.warehouse)

    def draw(n=7, seed=7, why="", month="2026-10"):
        return record(published.run.warehouse, ledger, month, seed, n, why, ON)

    draw.ledger, draw.folder = ledger, published.run.warehouse
    return draw


def ids(recorded):
    return {each["sample_id"]: each["object_no"] for each in recorded.payload["objects"]}


def test_a_draw_stands_in_the_ledger_with_all_that_an_estimate_needs(drawn):
    said = drawn().payload
    (event,) = draws_of(drawn.ledger, "2026-10")
    assert (event.payload, event.finding_id) == (said, "")
    assert {name: said[name] for name in ("number", "seed", "n", "why", "enlarges", "drawn_on", "release")} == {
        "number": 1, "seed": 7, "n": 7, "why": "", "enlarges": None, "drawn_on": ON, "release": 1,
    }  # fmt: skip
    assert (said["frame"]["n_all"], said["frame"]["n_found"], said["frame"]["n_certain"]) == (31, 1, 1)
    assert len(said["frame"]["sha256"]) == 64
    assert {each["name"]: (each["n_frame"], each["n_drawn"]) for each in said["strata"]} == {
        "柳荫派出所 纠纷警情 工作时间": (10, 2), "柳荫派出所 纠纷警情 非工作时间": (10, 2),
        "石桥派出所 纠纷警情 工作时间": (5, 1), "石桥派出所 纠纷警情 非工作时间": (5, 1),
    }  # fmt: skip
    assert list(ids(drawn())) == [f"2026-10-抽-{number:03d}" for number in range(1, 8)]
    first, *others = said["objects"]
    assert (first["object_no"], first["reason"], first["weight"]) == ("A1", "信访交叉", 1)
    for each in others:
        assert (each["reason"], each["handlers"]) == ("随机", ["J001"])
        assert (each["weight"], each["probability"]) == (5, 0.2)
    assert sum(each["weight"] for each in said["objects"]) == 31


def test_the_same_seed_and_number_again_change_nothing(drawn):
    first = drawn()
    again = drawn()
    assert (first.is_new, again.is_new, again.is_last, again.frame_changed) == (True, False, True, False)
    assert again.payload == first.payload
    assert len(draws_of(drawn.ledger, "2026-10")) == 1


def test_another_seed_is_refused_and_says_how_to_go_on(drawn):
    drawn()
    with pytest.raises(BadInput) as refused:
        drawn(seed=8)
    text = refused.value.text()
    assert "2026-10 已经抽取过，不能换一个样本" in text
    assert "已有种子 7、7 件的样本，现在要的是种子 8、7 件" in text
    assert "--why" in text
    assert len(draws_of(drawn.ledger, "2026-10")) == 1


def test_fewer_are_refused_too(drawn):
    drawn()
    with pytest.raises(BadInput, match="不能换一个样本"):
        drawn(n=5)


def test_with_a_reason_another_sample_is_drawn_under_numbers_of_its_own_and_the_reason_stays(drawn):
    drawn()
    second = drawn(seed=8, why="首次抽取前导出不全").payload
    assert (second["number"], second["why"], second["enlarges"]) == (2, "首次抽取前导出不全", None)
    assert second["objects"][0]["sample_id"] == "2026-10-抽2-001"
    assert [event.payload["seed"] for event in draws_of(drawn.ledger, "2026-10")] == [7, 8]


def test_the_first_sample_is_still_found_and_told_to_be_replaced(drawn):
    first = drawn()
    drawn(seed=8, why="首次抽取前导出不全")
    again = drawn()
    assert again.payload == first.payload
    assert (again.is_new, again.is_last) == (False, False)


def test_more_of_the_same_seed_needs_no_reason_and_what_was_drawn_keeps_its_number(drawn):
    first, more = drawn(), drawn(n=14)
    assert (more.is_new, more.payload["number"], more.payload["enlarges"]) == (True, 1, 7)
    assert more.payload["level"] == first.payload["level"]
    assert ids(first).items() <= ids(more).items()
    assert len(ids(more)) == 14
    with pytest.raises(BadInput, match="不能换一个样本"):
        drawn(n=10)


def test_more_is_a_new_sample_once_the_month_was_audited_with_another_result(drawn, published):
    first = drawn()
    published.con = MadeWhenAsked(open_warehouse(drawn.folder))
    published.incident("J99")
    published.build()
    published.con.close()
    assert drawn().payload == first.payload
    assert drawn().frame_changed
    with pytest.raises(BadInput, match="抽取以后又审计过，抽样框不同了"):
        drawn(n=14)
    assert drawn(n=14, why="补录后重新抽取").payload["number"] == 2


def test_a_draw_of_a_month_that_has_left_the_warehouse_is_still_there(drawn):
    first = drawn()
    (drawn.folder / FILE).unlink()
    assert drawn().payload == first.payload
    with pytest.raises(BadInput, match="这里没有数据仓库"):
        drawn(n=14)


def test_a_month_without_objects_leaves_no_draw(kept):
    kept.publish()
    ledger = ledger_of(kept.run.warehouse)
    with pytest.raises(BadInput, match="没有可以抽查的警情或案件"):
        record(kept.run.warehouse, ledger, "2026-10", 7, 7, "", ON)
    assert draws_of(ledger, "2026-10") == []


def test_whoever_asks_for_more_than_there_are_gets_all(drawn):
    said = drawn(n=500).payload
    assert (said["n"], len(said["objects"])) == (500, 31)
    assert {each["weight"] for each in said["objects"]} == {1}


def test_the_ledger_can_be_audited_after_a_draw(drawn, published):
    """What looks back on the ledger is not disturbed by an event that is about no finding."""
    drawn()
    published.con = MadeWhenAsked(open_warehouse(drawn.folder))
    published.build(month="2026-11")
    assert published.one("select count(*) as n from clocks.finding_steps")["n"] == 0
    published.con.close()
    drawn.ledger.verify()
