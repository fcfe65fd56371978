"""The strata of a frame and how many objects each gives: in proportion, and at least one wherever that can be."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush

# From fine to coarse: what tells one stratum from the other. The whole frame is one stratum at the end.
LEVELS = {
    "单位×类别×时段": ("unit_code", "kind", "hours"),
    "单位×类别": ("unit_code", "kind"),
    "单位": ("unit_code",),
    "全局": (),
}
# What stands together inside a stratum and so is drawn in its share, the first of them best of all.
SORTED_BY = ("hours", "kind", "unit_code")


@dataclass(frozen=True)
class Stratum:
    """Objects that are drawn from by themselves, in the order in which they are listed."""

    key: tuple[str, ...]
    members: tuple


def key_of(candidate, level: str) -> tuple[str, ...]:
    """What tells the stratum of that object from the others."""
    return tuple(getattr(candidate, name) for name in LEVELS[level])


def finest(candidates: Sequence, n: int) -> str:
    """The finest level at which n are enough for one from every stratum; the whole frame if n is below the units."""
    for level in LEVELS:
        if len({key_of(each, level) for each in candidates}) <= n:
            return level
    return "全局"


def strata(candidates: Sequence, level: str, tie) -> list[Stratum]:
    """The strata of that level in order; in each what is alike in the finer points stands together, then by tie."""
    grouped: dict[tuple, list] = {}
    for each in candidates:
        grouped.setdefault(key_of(each, level), []).append(each)
    listed = {
        key: sorted(members, key=lambda each: (*(getattr(each, name) for name in SORTED_BY), tie(each)))
        for key, members in grouped.items()
    }
    return [Stratum(key, tuple(listed[key])) for key in sorted(listed)]


def seats(sizes: dict[Hashable, int], n: int) -> list[Hashable]:
    """Whose turn it is, n times: first every stratum once, then in proportion to the sizes, never more than there are.

    After the first round by Sainte-Laguë's divisors 3, 5, 7 …: a method of highest averages takes nothing away when n
    grows, so that the sample of more is the sample of less and some besides. n is never below the number of strata, for
    then some would have no chance.
    """
    turns = list(sizes)[:n]
    waiting = [(-Fraction(size, 3), place, key, size - 1) for place, (key, size) in enumerate(sizes.items())]
    waiting = [each for each in waiting if each[-1]]
    heapify(waiting)
    while waiting and len(turns) < n:
        _, place, key, left = heappop(waiting)
        turns.append(key)
        if left > 1:
            taken = sizes[key] - left + 1
            heappush(waiting, (-Fraction(sizes[key], 2 * taken + 1), place, key, left - 1))
    return turns
