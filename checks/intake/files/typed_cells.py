"""Cells of a workbook, each of a type of its own, as the text that a CSV would hold; a column at a time."""

import datetime
from collections.abc import Sequence

import numpy
import pyarrow
import pyarrow.compute

TEXT = pyarrow.string()
NUMBERS = {float, int}  # an old workbook keeps a small whole one as an integer
BEYOND_64_BITS = 2.0**63


def as_texts(cells: Sequence) -> pyarrow.Array:
    """Each cell as text: a date without a time of day is a day, a moment is to the second, 3.0 is 3, none is blank."""
    kinds = set(map(type, cells))
    if kinds <= {str}:
        return pyarrow.array(cells, TEXT)
    objects, texts = _objects(cells), pyarrow.nulls(len(cells), TEXT)
    for kind in kinds:
        here = _are(cells, kind)
        said = _SAID.get(kind, _as_it_is)(objects[here])
        texts = pyarrow.compute.replace_with_mask(texts, pyarrow.array(here), said)
    return texts


def numbers(cells: Sequence) -> numpy.ndarray:
    """The number in each cell; NaN where there is none."""
    found = numpy.full(len(cells), numpy.nan)
    if NUMBERS & set(map(type, cells)):
        here = _are_numbers(cells)
        found[here] = _objects(cells)[here]
    return found


def moved(cells: Sequence, by: float) -> Sequence:
    """The cells, every number among them greater by so much."""
    if not NUMBERS & set(map(type, cells)):
        return cells
    objects = _objects(cells)
    objects[_are_numbers(cells)] += by
    return objects.tolist()


def replaced(cells: Sequence, texts: dict[int, str]) -> Sequence:
    """The cells, those texts at their places; beyond the last cell there is no place."""
    found = list(cells)
    for place, text in texts.items():
        if place < len(found):
            found[place] = text
    return found


def _objects(cells: Sequence) -> numpy.ndarray:
    objects = numpy.empty(len(cells), object)
    objects[:] = cells
    return objects


def _are(cells: Sequence, kind: type) -> numpy.ndarray:
    return numpy.fromiter(map(type, cells), object, len(cells)) == kind


def _are_numbers(cells: Sequence) -> numpy.ndarray:
    return _are(cells, float) | _are(cells, int)


def _of_numbers(values: numpy.ndarray) -> pyarrow.Array:
    """Whole ones without decimals, all in full: people's programs read no 1e-05."""
    found = values.astype(float)
    whole = (numpy.floor(found) == found) & (abs(found) < BEYOND_64_BITS)
    texts = pyarrow.array(list(map(repr, values)), TEXT)
    rare = pyarrow.compute.match_substring(texts, "e").to_numpy(zero_copy_only=False)
    in_full = pyarrow.array(list(map(_in_full, values[rare])), TEXT)
    texts = pyarrow.compute.replace_with_mask(texts, pyarrow.array(rare), in_full)
    without_decimals = pyarrow.array(found[whole].astype(numpy.int64)).cast(TEXT)
    return pyarrow.compute.replace_with_mask(texts, pyarrow.array(whole), without_decimals)


def _in_full(number: float) -> str:
    """A number too large for 64 bits, or so small that it would be written with an exponent."""
    return str(int(number)) if number.is_integer() else f"{number:.12f}".rstrip("0").rstrip(".")


def _of_moments(values: numpy.ndarray) -> pyarrow.Array:
    moments = pyarrow.array(values, pyarrow.timestamp("us"))
    to_the_second = pyarrow.compute.floor_temporal(moments, unit="second")
    return to_the_second.cast(pyarrow.timestamp("s")).cast(TEXT)


def _as_it_is(values: numpy.ndarray) -> pyarrow.Array:
    return pyarrow.array(list(map(str, values)), TEXT)


_SAID = {
    str: lambda values: pyarrow.array(values, TEXT),
    float: _of_numbers,
    bool: lambda values: pyarrow.array(values, pyarrow.bool_()).cast(TEXT),
    datetime.datetime: _of_moments,
    datetime.date: lambda values: pyarrow.array(values, pyarrow.date32()).cast(TEXT),
    type(None): lambda values: pyarrow.array([""] * len(values), TEXT),
}
