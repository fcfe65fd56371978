"""Rows of a table too long to be held as Python objects: each is made when it is asked for, and forgotten."""

from collections.abc import Callable, Iterator

import polars as pl

SLICE = 2_000  # rows made at a time


class LongRows:
    """The rows of a frame in its order, as often as somebody goes through them, each as `shown` makes it.

    `shown` is given the row and its number, counted from 1; it must not empty a cell that is filled.
    """

    def __init__(self, frame: pl.DataFrame, shown: Callable[[dict, int], dict] = lambda row, number: row):
        self._frame, self._shown = frame, shown

    def __len__(self) -> int:
        return self._frame.height

    def __iter__(self) -> Iterator[dict]:
        rows = (row for part in self._frame.iter_slices(SLICE) for row in part.iter_rows(named=True))
        return (self._shown(row, number) for number, row in enumerate(rows, 1))

    def has(self, name: str) -> bool:
        """Whether some row has a value in that column."""
        if name in self._frame.columns:
            return self._frame[name].null_count() < len(self)
        return any(row.get(name) for row in self)
