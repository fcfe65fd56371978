"""The estimate: worked by hand, honest about what did not come back, and silent where there is nothing to say."""

import pytest

from checks.sampling.estimate import estimate
from checks.sampling.interval import clopper_pearson
from checks.sampling.results import Standing
from tests.sampling import invented


def a_draw(*strata, certain=0):
    """A draw of strata, each of so many objects of which so many were drawn."""
    objects, number = [], 0
    for place, (_, n_drawn) in enumerate(strata):
        for _ in range(n_drawn):
            number += 1
            objects.append(an_object(number, "随机", [f"U{place}"]))
    objects += [an_object(900 + each, "信访交叉", []) for each in range(certain)]
    listed = [{"key": [f"U{place}"], "n_frame": size, "n_drawn": n} for place, (size, n) in enumerate(strata)]
    n_drawable = sum(size for size, _ in strata)
    return {"objects": objects, "strata": listed, "frame": {"n_drawable": n_drawable, "n_certain": certain}}


def an_object(number, reason, stratum):
    return {
        "sample_id": f"2026-10-抽-{number:03d}", "object_kind": "案件", "source": "standard", "object_no": f"A{number}",
        "reason": reason, "stratum": stratum, "hours": "工作时间" if number % 2 else "非工作时间",
    }  # fmt: skip


def answered(draw, *bad, missing=(), conflicts=()):
    """Every object in order but those named by their places."""
    said = {}
    for place, each in enumerate(draw["objects"]):
        if place not in missing:
            said[invented.about(each)] = invented.standing(place in bad)
        if place in conflicts:
            one, other = (invented.standing(is_bad).answers[0] for is_bad in (True, False))
            said[invented.about(each)] = Standing((one, other))
    return said


def test_an_example_worked_by_hand():
    """Strata of 60, 30 and 10 with 3, 2 and 1 answers: 1, 1 and 0 problems.

    The rate is 0.6 × 1/3 + 0.3 × 1/2 + 0.1 × 0 = 0.35. The weights are 20 (three times), 15 (twice) and 10, together
    100; their squares 3 × 400 + 2 × 225 + 100 = 1750, so that the sample is worth 100² / 1750 = 5.714 objects.
    """
    draw = a_draw((60, 3), (30, 2), (10, 1))
    found = estimate(draw, answered(draw, 0, 3)).overall
    assert found.rate == pytest.approx(0.35)
    assert found.n_effective == pytest.approx(5.7142857)
    assert (found.lower, found.upper) == pytest.approx(clopper_pearson(0.35 * 5.7142857, 5.7142857), abs=1e-6)
    assert (found.n_answered, found.n_bad) == (6, 2)


def test_no_problem_among_equal_weights_is_the_interval_of_so_many_objects():
    draw = a_draw((3000, 60))
    found = estimate(draw, answered(draw)).overall
    assert (found.rate, found.lower) == (0, 0)
    assert found.upper == pytest.approx(1 - 0.025 ** (1 / 60))


def test_problems_everywhere_are_all_of_it():
    draw = a_draw((30, 3), (7, 2))
    found = estimate(draw, answered(draw, *range(5))).overall
    assert (found.rate, found.upper) == (1, 1)
    assert 0.3 < found.lower < 1


def test_whoever_saw_everything_is_certain():
    draw = a_draw((6, 6), (4, 4))
    found = estimate(draw, answered(draw, 1, 7, 8)).overall
    assert (found.lower, found.rate, found.upper) == pytest.approx((0.3, 0.3, 0.3))


def test_no_end_is_beyond_what_was_seen():
    """Eight of ten seen, one problem: at least 1, at most 3 of 10."""
    draw = a_draw((10, 8))
    found = estimate(draw, answered(draw, 0)).overall
    assert found.lower >= 0.1
    assert found.upper <= 0.3


def test_what_did_not_come_back_is_taken_to_be_like_its_stratum_and_is_told():
    """Of the three in the first stratum one did not come back: 1 of 2 has a problem, not 1 of 3."""
    draw = a_draw((60, 3), (40, 2))
    found = estimate(draw, answered(draw, 0, missing=(2,)))
    assert found.overall.rate == pytest.approx(0.6 * 1 / 2)
    assert (found.n_drawn, found.n_unanswered, found.n_conflicts, found.n_uncovered) == (5, 1, 0, 0)


def test_a_stratum_without_an_answer_is_not_counted_and_its_size_is_told():
    draw = a_draw((60, 3), (40, 2))
    found = estimate(draw, answered(draw, 0, missing=(3, 4)))
    assert found.overall.rate == pytest.approx(1 / 3)
    assert (found.n_unanswered, found.n_uncovered) == (2, 40)


def test_an_object_on_which_two_people_differ_is_not_counted_and_is_told():
    draw = a_draw((60, 3), (40, 2))
    found = estimate(draw, answered(draw, 0, conflicts=(1,)))
    assert found.overall.rate == pytest.approx(0.6 * 1 / 2)
    assert (found.overall.n_answered, found.n_unanswered, found.n_conflicts) == (4, 0, 1)


def test_nothing_of_nothing_is_no_rate():
    draw = a_draw((60, 3))
    found = estimate(draw, {})
    assert (found.overall.rate, found.overall.lower, found.overall.upper) == (None, None, None)
    assert (found.parts, found.rules, found.n_unanswered, found.n_uncovered) == ((), (), 3, 60)
    assert estimate(a_draw(certain=2), {}).overall.rate is None


def test_cases_with_a_petition_are_told_beside_the_estimate_and_change_nothing_in_it():
    draw, without = a_draw((60, 3), certain=3), a_draw((60, 3))
    said = answered(draw, 0, 3, missing=(5,))
    assert estimate(draw, said).overall == estimate(without, answered(without, 0)).overall
    assert dict(estimate(draw, said).certain) == {"有问题": 1, "合格": 1, "未回收": 1}


def test_each_rule_has_its_own_share_and_a_problem_under_two_counts_for_both():
    draw = a_draw((60, 3), (40, 2))
    said = answered(draw)
    said[invented.about(draw["objects"][0])] = invented.standing(True, ("JQ-03", "XT-01"))
    said[invented.about(draw["objects"][3])] = invented.standing(True, ("XT-01",))
    found = estimate(draw, said)
    assert [rule for rule, _ in found.rules] == ["XT-01", "JQ-03"]
    assert [share.rate for _, share in found.rules] == pytest.approx([0.2 + 0.2, 0.2])
    assert [share.n_bad for _, share in found.rules] == [2, 1]


def test_incidents_and_cases_nights_and_days_have_their_own_shares():
    draw = a_draw((60, 4))
    draw["objects"][3]["object_kind"] = "警情"
    found = estimate(draw, answered(draw, 0))
    assert [(each.name, each.n_answered, each.rate) for each in found.parts] == [
        ("案件", 3, pytest.approx(1 / 3)),
        ("警情", 1, 0),
        ("工作时间", 2, 0.5),
        ("非工作时间", 2, 0),
    ]


def test_with_every_answer_the_estimate_of_a_real_draw_is_the_weighted_sum():
    draw = invented.payload(invented.frame(), 7, 90)
    said = {invented.about(each): invented.standing(place % 7 == 0) for place, each in enumerate(draw["objects"])}
    bad = [each for each in draw["objects"][::7] if each["reason"] == "随机"]
    total = sum(each["weight"] for each in bad)
    assert estimate(draw, said).overall.rate == pytest.approx(total / draw["frame"]["n_drawable"], abs=1e-6)
