"""The order in which objects are drawn: by the seed alone, spread evenly over the list, whatever their number."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import count

BITS = 64
CIRCLE = 1 << BITS


def random_number(seed: int, *words: str) -> int:
    """A number below 2**64 that follows from the seed and the words, and from nothing else on any machine."""
    text = "\x1f".join((str(seed), *words))
    return int.from_bytes(sha256(text.encode("utf-8")).digest()[:8], "big")


def spread(length: int, start: int) -> Iterator[int]:
    """Every place of a list of that length once; the first k of them lie evenly over it, whatever k is.

    The places under the points start + v(0), start + v(1) … of a circle, v being van der Corput's sequence (1935), each
    place when it is first met: a systematic sample that can be enlarged. With a random start every place is among the
    first k with the chance k / length, for a start one place further moves every place one further. Places that stand
    together in the list, as the objects of one kind do, are met in proportion to their number.
    """
    met = set()
    for number in count():
        if len(met) == length:
            return
        place = (start + _mirrored(number)) % CIRCLE * length >> BITS
        if place not in met:
            met.add(place)
            yield place


def _mirrored(number: int) -> int:
    """Van der Corput's sequence as a whole number of 2**64ths: the binary digits behind the point, in reverse."""
    return int(f"{number:0{BITS}b}"[::-1], 2)
