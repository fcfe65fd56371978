"""How many problems the audit did not find: estimated from a sample, with an interval, from the ledger alone."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from checks.sampling.drawing import CHANCE
from checks.sampling.interval import clopper_pearson
from checks.sampling.results import Standing


@dataclass(frozen=True)
class Share:
    """A share of the frame as the sample tells it; without one answer there is none."""

    name: str
    n_answered: int
    n_bad: int
    n_effective: float = 0.0
    rate: float | None = None
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True)
class Estimate:
    """What the sample says so far of the objects on which the audit found nothing."""

    n_drawable: int  # objects of the frame without a finding
    n_drawn: int
    n_unanswered: int
    n_conflicts: int
    n_uncovered: int  # objects of the frame that stand in strata without one answer
    overall: Share
    parts: tuple[Share, ...]  # by kind of object and by hours
    rules: tuple[tuple[str, Share], ...]  # by the rule under which reviewers found a problem
    certain: Counter  # of the cases that had to be in the sample: 有问题, 合格, 未回收, 结论不一致


@dataclass(frozen=True)
class _Answer:
    drawn: dict
    weight: float
    standing: Standing


def estimate(draw: dict, standings: dict[tuple, Standing]) -> Estimate:
    """What that draw (a payload of the ledger) says with these answers.

    Every answered object stands for N_h / r_h objects of its stratum, r_h being the answers there: those that did not
    come back are taken to be like those of their stratum that did. With all answers this is Horvitz and Thompson's
    estimate, the sum of W_h × p_h. Strata without an answer are taken to be like the rest, and their size is said.
    """
    chance = [each for each in draw["objects"] if each["reason"] == CHANCE]
    found = {each["sample_id"]: standings.get(_about(each)) for each in chance}
    sizes = {tuple(each["key"]): each["n_frame"] for each in draw["strata"]}
    answered = [each for each in chance if found[each["sample_id"]] and not found[each["sample_id"]].is_conflict]
    n_answered = Counter(tuple(each["stratum"]) for each in answered)
    answers = [_answer(each, found[each["sample_id"]], sizes, n_answered) for each in answered]
    n_frame = draw["frame"]["n_drawable"]
    return Estimate(
        n_drawable=n_frame,
        n_drawn=len(chance),
        n_unanswered=sum(each is None for each in found.values()),
        n_conflicts=sum(each is not None and each.is_conflict for each in found.values()),
        n_uncovered=sum(size for key, size in sizes.items() if not n_answered[key]),
        overall=_share("全部", answers, lambda each: each.standing.is_bad, n_frame),
        parts=_parts(answers),
        rules=_by_rule(answers, n_frame),
        certain=_certain(draw, standings),
    )


def _answer(drawn: dict, standing: Standing, sizes: dict[tuple, int], n_answered: Counter) -> _Answer:
    key = tuple(drawn["stratum"])
    return _Answer(drawn, sizes[key] / n_answered[key], standing)


def _about(drawn: dict) -> tuple[str, str, str]:
    return drawn["object_kind"], drawn["source"], drawn["object_no"]


def _share(name: str, answers: Sequence[_Answer], is_bad: Callable, n_frame: int | None = None) -> Share:
    """The weighted share with its interval of 95 %.

    The interval is Clopper and Pearson's for an effective sample size, as Korn and Graubard (Survey Methodology 24
    (1998), 193-201) propose it and the NCHS Data Presentation Standards for Proportions (2017) ask for it: it holds
    for few objects, and for no problem among them. The effective size is Kish's, (Σw)² / Σw²: what unequal weights
    cost is counted, what strata gain is not, for with one or two objects in a stratum nobody could say how much it is.
    Nor is anything taken off because the frame is finite: where problems are rare that would promise too much. But
    what was seen is certain: there are at least as many problems as were found, and at most those and whatever nobody
    saw.
    """
    n, bad = len(answers), [each for each in answers if is_bad(each)]
    if not n:
        return Share(name, 0, 0)
    total = sum(each.weight for each in answers)
    effective = total**2 / sum(each.weight**2 for each in answers)
    rate = 1.0 if len(bad) == n else sum(each.weight for each in bad) / total
    lower, upper = clopper_pearson(rate * effective, effective)
    if n_frame is not None:
        lower, upper = max(lower, len(bad) / n_frame), min(upper, (n_frame - n + len(bad)) / n_frame)
    return Share(name, n, len(bad), effective, rate, min(lower, rate), max(upper, rate))


def _parts(answers: list[_Answer]) -> tuple[Share, ...]:
    """The same for incidents and cases, and for working hours and the rest, wherever there is an answer."""
    parts = []
    for name in ("object_kind", "hours"):
        for value in sorted({each.drawn[name] for each in answers}):
            own = [each for each in answers if each.drawn[name] == value]
            parts.append(_share(value, own, lambda each: each.standing.is_bad))
    return tuple(parts)


def _by_rule(answers: list[_Answer], n_frame: int) -> tuple[tuple[str, Share], ...]:
    """Each rule under which a problem was found, the most frequent first."""
    named = sorted({rule for each in answers if each.standing.is_bad for rule in each.standing.rules})
    shares = [(rule, _share(rule, answers, partial(_is_under, rule), n_frame)) for rule in named]
    return tuple(sorted(shares, key=lambda pair: (-pair[1].rate, pair[0])))


def _is_under(rule: str, answer: _Answer) -> bool:
    return bool(answer.standing.is_bad) and rule in answer.standing.rules


def _certain(draw: dict, standings: dict[tuple, Standing]) -> Counter:
    """The cases that had to be in the sample, by what was said of them."""
    words = Counter()
    for each in draw["objects"]:
        if each["reason"] != CHANCE:
            standing = standings.get(_about(each))
            if standing is None:
                words["未回收"] += 1
            else:
                words["结论不一致" if standing.is_conflict else "有问题" if standing.is_bad else "合格"] += 1
    return words
