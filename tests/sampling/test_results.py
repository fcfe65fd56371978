"""What comes back: a row is taken as it is, or refused with a reason that says what to correct."""

import pytest

from checks.sampling.results import BAD, GOOD, OUTSIDE, Refused, Unanswered, known_rules, standings, take
from tests.sampling import invented

DRAW = invented.payload(invented.frame(), 7, 20)
DRAWS = [invented.drawn_event(DRAW)]
OBJECT = DRAW["objects"][5]


def row(**facts):
    """A row of the form, filled in without a problem unless the facts say otherwise."""
    said = {"sample_id": OBJECT["sample_id"], "object_no": OBJECT["object_no"], "result": GOOD, "reviewer_no": "J900"}
    return {**said, "rule_id": "", "note": "", **facts}


def test_an_object_that_is_in_order_is_taken_with_what_it_is_and_who_looked():
    assert take(row(), DRAWS, "2026-11-20") == {
        "month": "2026-10", "sample_id": OBJECT["sample_id"], "source": "standard",
        "object_kind": OBJECT["object_kind"], "object_no": OBJECT["object_no"],
        "result": "合格", "rules": [], "note": "", "reviewer_no": "J900", "on": "2026-11-20",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        ("JQ-03", ["JQ-03"]),
        (" xt-01、JQ-03 ", ["JQ-03", "XT-01"]),
        ("JQ-03,JQ-03；XT-01", ["JQ-03", "XT-01"]),
        (OUTSIDE, [OUTSIDE]),
    ],
)
def test_a_problem_is_taken_with_its_rules_however_they_are_written(written, rules):
    said = take(row(result=BAD, rule_id=written, note="没有审批"), DRAWS, "2026-11-20")
    assert (said["result"], said["rules"], said["note"]) == (BAD, rules, "没有审批")


def test_every_rule_of_the_house_may_be_named():
    assert len(known_rules()) >= 48
    assert take(row(result=BAD, rule_id="、".join(known_rules()), note="x"), DRAWS, "")["rules"] == known_rules()


@pytest.mark.parametrize(
    ("facts", "reason", "field"),
    [
        ({"sample_id": ""}, "没有抽查编号", "sample_id"),
        ({"sample_id": "2026-10-抽-999"}, "没有抽查编号 2026-10-抽-999，请用抽查表原来的编号", "sample_id"),
        ({"object_no": "A77777"}, f"的对象是 {OBJECT['object_no']}，这一行写的是 A77777，不能改动", "object_no"),
        ({"object_no": ""}, f"的对象是 {OBJECT['object_no']}，这一行写的是 空白，不能改动", "object_no"),
        ({"result": ""}, "结果写的是“空白”，应当是合格或有问题", "result"),
        ({"result": "基本合格"}, "结果写的是“基本合格”，应当是合格或有问题", "result"),
        ({"reviewer_no": ""}, "没有填写抽查人警号", "reviewer_no"),
        ({"reviewer_no": "J002"}, "抽查人 J002 办理过这个", "reviewer_no"),
        ({"result": BAD, "note": "没有审批"}, "有问题的，要填写规则编号；哪一条规则都不是的，写“规则之外”", "rule_id"),
        ({"result": BAD, "rule_id": "JQ-03"}, "有问题的，要在说明栏写明是什么问题", "note"),
        ({"result": BAD, "rule_id": "JQ-03、JQ-99", "note": "x"}, "没有规则 JQ-99", "rule_id"),
        ({"result": GOOD, "rule_id": "JQ-03"}, "结果是合格，又写了规则编号", "rule_id"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(facts, reason, field):
    with pytest.raises(Refused) as refused:
        take(row(**facts), DRAWS, "2026-11-20")
    assert reason in str(refused.value)
    assert refused.value.field == field
    assert not isinstance(refused.value, Unanswered)


@pytest.mark.parametrize("blank", ["", "  ", None])
def test_a_row_that_nobody_filled_in_is_no_mistake(blank):
    empty = dict.fromkeys(("result", "rule_id", "note", "reviewer_no"), blank)
    with pytest.raises(Unanswered):
        take(row(**empty), DRAWS, "2026-11-20")


def test_columns_that_are_missing_are_blank():
    bare = {name: value for name, value in row().items() if name not in ("rule_id", "note")}
    assert take(bare, DRAWS, "2026-11-20")["result"] == GOOD


def test_a_citizens_number_in_a_note_is_not_kept():
    number = "11010519" + "491231002X"
    said = take(row(result=BAD, rule_id="JQ-03", note=f"报案人{number}未取得回执"), DRAWS, "2026-11-20")
    assert number not in said["note"]
    assert said["note"].startswith("报案人〔")


def test_a_number_of_an_earlier_draw_is_still_known():
    later = invented.payload(invented.frame(), 8, 20, number=2)
    for each in later["objects"]:
        each["sample_id"] = each["sample_id"].replace("-抽-", "-抽2-")
    draws = [*DRAWS, invented.drawn_event(later, 2)]
    assert take(row(), draws, "")["sample_id"] == OBJECT["sample_id"]
    new = later["objects"][9]
    assert take(row(sample_id=new["sample_id"], object_no=new["object_no"]), draws, "")["object_no"] == new["object_no"]


def answers(*said):
    """The standing of the object after these rows, each a result and a reviewer."""
    events = [
        invented.result_event(take(row(result=result, reviewer_no=by, **more), DRAWS, "2026-11-20"), seq)
        for seq, (result, by, more) in enumerate(said, 2)
    ]
    return standings(events, "2026-10")[invented.about(OBJECT)]


PROBLEM = {"rule_id": "JQ-03", "note": "没有审批"}


def test_two_reviewers_who_agree_are_one_answer():
    both = answers((BAD, "J900", PROBLEM), (BAD, "J901", {**PROBLEM, "rule_id": "XT-01"}))
    assert (both.is_bad, both.is_conflict, both.rules) == (True, False, ["JQ-03", "XT-01"])


def test_two_reviewers_who_differ_are_both_kept_and_nothing_is_decided():
    both = answers((BAD, "J900", PROBLEM), (GOOD, "J901", {}))
    assert (both.is_bad, both.is_conflict) == (None, True)
    assert [answer["reviewer_no"] for answer in both.answers] == ["J900", "J901"]


def test_the_later_word_of_one_reviewer_goes_before_the_earlier():
    changed = answers((BAD, "J900", PROBLEM), (GOOD, "J901", {}), (GOOD, "J900", {}))
    assert (changed.is_bad, changed.is_conflict, changed.rules) == (False, False, [])


def test_results_of_another_month_and_other_events_are_not_counted():
    event = invented.result_event(take(row(), DRAWS, ""))
    assert standings([event, *DRAWS], "2026-09") == {}
