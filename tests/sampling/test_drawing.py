"""The draw: reproducible, fair to every object, every unit in it, nights in their share, petitions always."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from checks.complaint import BadInput
from checks.sampling import order
from checks.sampling.drawing import CERTAIN, CHANCE, draw
from checks.sampling.strata import LEVELS, finest, key_of, seats
from tests.sampling import invented

FRAME = invented.frame()


def by_chance(sample):
    return [each for each in sample.drawn if each.reason == CHANCE]


def test_the_same_seed_draws_the_same_and_another_seed_something_else():
    assert draw(FRAME, 7, 40) == draw(FRAME, 7, 40)
    assert draw(FRAME, 7, 40).drawn != draw(FRAME, 8, 40).drawn


def test_the_order_in_which_the_frame_is_listed_decides_nothing():
    turned = replace(FRAME, candidates=FRAME.candidates[::-1])
    assert draw(turned, 7, 40).drawn == draw(FRAME, 7, 40).drawn
    assert turned.sha256 == FRAME.sha256


def test_the_hash_of_the_frame_changes_with_whatever_could_change_the_draw():
    one, *others = FRAME.candidates
    changes = {"hours": "时段不明", "unit_code": "U99", "kind": "x", "has_finding": True, "has_petition": True}
    for name, value in changes.items():
        assert replace(FRAME, candidates=(replace(one, **{name: value}), *others)).sha256 != FRAME.sha256


def test_no_object_is_drawn_twice_and_none_on_which_something_was_found_by_chance():
    for n in (4, 15, 40, 120, 214):
        sample = draw(FRAME, 3, n)
        assert len({each.candidate.about for each in sample.drawn}) == len(sample.drawn) == n
        assert not any(each.candidate.has_finding for each in by_chance(sample))


def test_the_cases_that_a_petition_names_are_always_in_it_and_stand_for_themselves():
    petitioned = sorted(FRAME.certain, key=lambda each: (each.unit_code, each.about))
    for seed in range(5):
        certain = [each for each in draw(FRAME, seed, 20).drawn if each.reason == CERTAIN]
        assert [each.candidate for each in certain] == petitioned
        assert {each.weight for each in certain} == {1}


def test_a_case_that_a_petition_names_is_in_it_whatever_month_it_came_from():
    old = invented.candidate(1, came_at="2026-03-01 09:00", has_petition=True, has_finding=True)
    frame = replace(FRAME, candidates=(*FRAME.candidates, old))
    assert old in [each.candidate for each in draw(frame, 1, 15).drawn]


@pytest.mark.parametrize("n", [4, 8, 13, 30, 60, 120, 214, 5000])
def test_the_weights_add_up_to_the_frame(n):
    sample = draw(FRAME, 11, n)
    assert sum(each.weight for each in sample.drawn) == pytest.approx(len(FRAME.certain) + len(FRAME.drawable))


def test_every_unit_is_in_it_as_soon_as_there_are_as_many_objects_as_units():
    units = {each.unit_code for each in FRAME.drawable}
    for n in range(len(units) + 3, 80):
        assert {each.candidate.unit_code for each in by_chance(draw(FRAME, n, n))} == units


def test_every_unit_kind_and_time_is_in_it_as_soon_as_there_are_as_many_objects_as_these():
    for level in list(LEVELS)[:2]:
        cells = {key_of(each, level) for each in FRAME.drawable}
        sample = draw(FRAME, 5, len(cells) + 3)
        assert {key_of(each.candidate, level) for each in by_chance(sample)} == cells


def test_the_strata_are_the_finest_that_can_each_give_one():
    sizes = {level: len({key_of(each, level) for each in FRAME.drawable}) for level in LEVELS}
    for (fine, n_fine), (coarse, _) in pairwise(sizes.items()):
        assert finest(FRAME.drawable, n_fine) == fine
        assert finest(FRAME.drawable, n_fine - 1) == coarse


@pytest.mark.parametrize("n", [8, 33, 63, 103])
def test_nights_and_days_off_are_in_it_in_their_share(n):
    """Over many seeds exactly; in each sample closer than one drawn without regard to them would be."""
    share = sum(each.hours == "非工作时间" for each in FRAME.drawable) / len(FRAME.drawable)
    shares = []
    for seed in range(40):
        drawn = by_chance(draw(FRAME, seed, n))
        weight = sum(each.weight for each in drawn)
        shares.append(sum(each.weight for each in drawn if each.candidate.hours == "非工作时间") / weight)
    spread = (sum((each - share) ** 2 for each in shares) / len(shares)) ** 0.5
    assert sum(shares) / len(shares) == pytest.approx(share, abs=0.03)
    assert spread < (share * (1 - share) / (n - 3)) ** 0.5


def test_every_object_of_a_stratum_has_the_same_chance():
    """2,000 draws: each object is met as often as its inclusion probability says, within five standard errors."""
    small = invented.frame(sizes=(9, 6, 4), n_petitions=0, n_found=0)
    met = Counter(each.candidate.about for seed in range(2000) for each in draw(small, seed, 8).drawn)
    probability = {each.candidate.unit_code: 1 / each.weight for each in draw(small, 0, 8).drawn}
    assert set(probability) == {"U01", "U02", "U03"}
    for each in small.drawable:
        p = probability[each.unit_code]
        assert abs(met[each.about] / 2000 - p) < 5 * (p * (1 - p) / 2000) ** 0.5


def test_with_the_same_seed_and_strata_the_sample_of_more_holds_that_of_fewer_in_the_same_places():
    for level in LEVELS:
        before = draw(FRAME, 7, 110, level).drawn
        for n in (111, 125, 180, 214):
            after = draw(FRAME, 7, n, level).drawn
            assert [each.candidate for each in after[:110]] == [each.candidate for each in before]


def test_who_asks_for_more_than_there_are_gets_all_each_standing_for_itself():
    sample = draw(FRAME, 7, 5000)
    assert {each.candidate for each in sample.drawn} == {*FRAME.drawable, *FRAME.certain}
    assert {each.weight for each in sample.drawn} == {1}


def test_a_month_with_petitions_alone_gives_these():
    only = replace(FRAME, candidates=tuple(FRAME.certain))
    assert [each.reason for each in draw(only, 1, 2).drawn] == [CERTAIN] * 3


@pytest.mark.parametrize(
    ("frame", "n", "said"),
    [
        (FRAME, 0, "抽查件数应当是正整数"),
        (FRAME, -4, "抽查件数应当是正整数"),
        (FRAME, 3, "抽查件数不多于信访交叉的案件（3 件）"),
        (replace(FRAME, candidates=()), 5, "2026-10 没有可以抽查的警情或案件"),
        (invented.frame(sizes=(), n_petitions=0), 5, "2026-10 没有可以抽查的警情或案件"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_do(frame, n, said):
    with pytest.raises(BadInput) as refused:
        draw(frame, 1, n)
    assert said in refused.value.text()
    assert "怎么办" in refused.value.text()


@pytest.mark.parametrize("length", [1, 2, 7, 64, 100, 1001])
def test_the_spread_order_meets_every_place_once(length):
    places = list(order.spread(length, order.random_number(1, "x")))
    assert sorted(places) == list(range(length))


def test_the_first_of_the_spread_order_lie_evenly_however_many_they_are():
    """No half, quarter or tenth of the list has two more or fewer of the first k than its share, and the next one."""
    for seed in range(8):
        places = list(order.spread(240, order.random_number(seed, "x")))
        for k in range(1, 241):
            for part in (2, 4, 10):
                for first in range(0, 240, 240 // part):
                    inside = sum(first <= place < first + 240 // part for place in places[:k])
                    assert abs(inside - k / part) <= 3


def test_seats_are_given_once_each_then_in_proportion_and_never_more_than_there_are():
    sizes = {"a": 60, "b": 30, "c": 10, "d": 1}
    assert seats(sizes, 4) == ["a", "b", "c", "d"]
    assert Counter(seats(sizes, 21)) == {"a": 12, "b": 6, "c": 2, "d": 1}
    assert Counter(seats(sizes, 500)) == sizes
    for n in range(4, 101):
        assert seats(sizes, n) == seats(sizes, 101)[:n]
