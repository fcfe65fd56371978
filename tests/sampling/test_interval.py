"""The interval: exact where it is known, right as often as it says, for few objects, unequal weights and no problem."""

from functools import cache
from math import comb
from random import Random

import pytest

from checks.sampling.drawing import CHANCE, draw
from checks.sampling.estimate import estimate
from checks.sampling.interval import beta_below, beta_quantile, clopper_pearson
from tests.sampling import invented


@pytest.mark.parametrize(
    ("x", "n", "lower", "upper"),
    [(1, 10, 0.002529, 0.445016), (5, 20, 0.086571, 0.491046), (0, 10, 0, 0.308497), (10, 10, 0.691503, 1)],
)
def test_it_is_the_interval_that_the_tables_have(x, n, lower, upper):
    assert clopper_pearson(x, n) == pytest.approx((lower, upper), abs=1e-6)


@pytest.mark.parametrize("n", [1, 3, 17, 60, 400.5])
def test_at_none_and_at_all_it_is_the_one_that_can_be_written_down(n):
    end = 0.025 ** (1 / n)
    assert clopper_pearson(0, n) == pytest.approx((0, 1 - end))
    assert clopper_pearson(n, n) == pytest.approx((end, 1))


@pytest.mark.parametrize(("x", "n"), [(1, 8), (3, 30), (29, 30), (50, 200)])
def test_at_its_ends_what_was_seen_has_still_one_chance_in_forty(x, n):
    lower, upper = clopper_pearson(x, n)
    more = sum(comb(n, k) * lower**k * (1 - lower) ** (n - k) for k in range(x, n + 1))
    fewer = sum(comb(n, k) * upper**k * (1 - upper) ** (n - k) for k in range(x + 1))
    assert (more, fewer) == pytest.approx((0.025, 0.025), abs=1e-9)


def test_the_quantile_of_a_beta_distribution_is_the_inverse_of_its_distribution():
    for a, b in ((0.3, 9.2), (1, 1), (2.5, 60), (40, 3), (700, 1300)):
        for probability in (0.001, 0.025, 0.5, 0.975):
            assert beta_below(beta_quantile(probability, a, b), a, b) == pytest.approx(probability, abs=1e-9)
    assert (beta_below(0, 2, 3), beta_below(1, 2, 3)) == (0, 1)


@pytest.mark.parametrize(("x", "n"), [(-1, 5), (6, 5), (0, 0)])
def test_what_is_no_share_has_no_interval(x, n):
    with pytest.raises(ValueError, match="is no share"):
        clopper_pearson(x, n)


POPULATIONS = {
    "rare everywhere": lambda each: 0.02,
    "common everywhere": lambda each: 0.3,
    "in the large units only": lambda each: 0.2 if each.unit_code <= "U04" else 0,
    "in the small units only": lambda each: 0.5 if each.unit_code >= "U07" else 0,
    "at night only": lambda each: 0.1 if each.hours == "非工作时间" else 0,
}


FRAME = invented.frame(n_petitions=0, n_found=0)
TIMES = 60
LEAST = 52  # of 60 with 0.95 each: fewer come out once in a hundred times


@cache
def samples(n):
    """So many samples of n, as an estimate needs them."""
    return [_slight(draw(FRAME, seed, n)) for seed in range(TIMES)]


@pytest.mark.parametrize("n", [8, 11, 40, 75])  # fewer than units; one for each unit; and kind; and time
def test_the_interval_covers_the_truth_as_often_as_it_says(n):
    for name, chance_of in POPULATIONS.items():
        chance = Random(3)
        bad = {each.about: chance.random() < chance_of(each) for each in FRAME.drawable}
        truth = sum(bad.values()) / len(bad)
        standings = {about: invented.standing(is_bad) for about, is_bad in bad.items()}
        found = [estimate(sample, standings).overall for sample in samples(n)]
        assert sum(each.lower <= truth <= each.upper for each in found) >= LEAST, name
        assert sum(each.rate for each in found) / TIMES == pytest.approx(truth, abs=0.03), name


def _slight(sample):
    """What an estimate needs of a draw."""
    names = ("object_kind", "source", "object_no", "hours")
    objects = [
        {"sample_id": str(number), "reason": CHANCE, "stratum": list(each.stratum)}
        | {name: getattr(each.candidate, name) for name in names}
        for number, each in enumerate(sample.drawn)
    ]
    strata = [{"key": list(key), "n_frame": size} for key, size in sample.sizes.items()]
    return {"objects": objects, "strata": strata, "frame": {"n_drawable": len(FRAME.drawable)}}
