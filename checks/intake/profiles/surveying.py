"""Exports that nobody has described, sheet by sheet: what stands in them and what that probably means."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.intake.batches import control_totals
from checks.intake.files import mojibake
from checks.intake.profiles import looking
from checks.intake.profiles.guessing import NUMBERS, Guess, Numbers, TableGuess, guess_columns, guess_table
from checks.intake.profiles.looking import Looked
from checks.intake.profiles.shapes import Shape, shapes
from checks.intake.sheets.headings import SEARCHED_ROWS


@dataclass(frozen=True)
class Sheet:
    """One sheet of an export and all that is guessed about it."""

    looked: Looked
    guess: TableGuess
    shapes: list[Shape]
    columns: list[Guess]
    is_one_of_several: bool  # in its workbook

    @property
    def headings(self) -> list[str]:
        """Its headings in full, on one line each."""
        return [" ".join(heading.split()) for heading in self.guess.headings.full()]

    def heading(self, guess: Guess) -> str:
        """The heading that is guessed to mean a column."""
        return self.headings[guess.place]

    def sort(self) -> tuple:
        """What sheets have in common that one entry can describe."""
        said = tuple((each.column.name, self.heading(each), each.sure) for each in self.columns if not each.is_known)
        required = {each.column.name for each in self.columns if each.is_known and each.column.required}
        table = self.guess.table
        named = self.looked.sheet if self.is_one_of_several else None
        return (table.name if table else tuple(self.headings), named, said, tuple(sorted(required)))


def survey(con: duckdb.DuckDBPyConnection, paths: list[Path]) -> list[Sheet]:
    """Every sheet with something in it, and what it probably is; the numbers of some tell the others."""
    paths = [path for path in paths if not control_totals.is_control(path)]
    looked = [each for path in paths for each in looking.look(con, path) if each.rows]
    if not looked:
        raise BadInput("这些文件里没有导出的数据", advice="重新导出")
    tables = [guess_table(each) for each in looked]
    for each, table in zip(looked, tables, strict=True):
        _require_readable(each, table)
    seen = [
        shapes(con, table.headings.full(), each.rows[table.headings.row :])
        for each, table in zip(looked, tables, strict=True)
    ]
    numbers, files = _numbers(tables, seen), [each.file for each in looked]
    return [
        Sheet(each, table, shape, _columns(table, shape, numbers), files.count(each.file) > 1)
        for each, table, shape in zip(looked, tables, seen, strict=True)
    ]


def _require_readable(looked: Looked, table: TableGuess) -> None:
    """BadInput if the headings are garbled, with what they must have been."""
    mojibake.require_readable(table.headings.cells, looked.file)
    if mojibake.seems_garbled(table.headings.full()):
        lost = BadInput("标题行是乱码", file=looked.file, sheet=looked.sheet, advice=mojibake.GARBLED_ADVICE)
        raise mojibake.explained(lost, looked.rows[:SEARCHED_ROWS], looked.file, looked.sheet)


def _columns(table: TableGuess, seen: list[Shape], numbers: Numbers) -> list[Guess]:
    return guess_columns(table.table, table.headings, seen, numbers) if table.table else []


def _numbers(tables: list[TableGuess], seen: list[list[Shape]]) -> Numbers:
    """The numbers in the files that hold the units, the cases and the incidents."""
    found: dict[str, set[str]] = {name: set() for name in NUMBERS}
    for table, shape in zip(tables, seen, strict=True):
        for guess in _columns(table, shape, {}):
            if table.table.key[-1:] == (guess.column.name,) and guess.is_known and guess.column.name in found:
                found[guess.column.name] |= shape[guess.place].samples
    return {name: frozenset(samples) for name, samples in found.items()}
