"""What is printed with one number changed, to see that the change is noticed."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.month.printed_charts import charted
from tests.month.printed_files import Grid, Printed, Text

NUMBER = re.compile(r"\d[\d,.]*")


def changed_texts(printed: Printed) -> Iterator[Text]:
    """Each sentence once for each of its numbers, with the last digit of that number another one."""
    for text in printed.texts:
        for found in NUMBER.finditer(text.text):
            yield replace(text, text=_changed(text.text, found))


def changed_grids(printed: Printed, at_most: int) -> Iterator[Grid]:
    """Each table with one number changed, in as many columns as that, from a row in the middle of it."""
    for read in printed.grids:
        heads, rows = charted(read.place, read.heads, read.rows)
        grid = replace(read, heads=heads, rows=rows)
        if rows:
            row = len(grid.rows) // 2
            places = [place for place, cell in enumerate(grid.rows[row]) if _another(cell) != cell]
            for place in places[:at_most] if at_most else places:
                cells = list(grid.rows[row])
                cells[place] = _another(cells[place])
                yield replace(grid, rows=[*grid.rows[:row], tuple(cells), *grid.rows[row + 1 :]])


def _another(cell):
    """The cell with another number, as it is where it has none."""
    if isinstance(cell, float):
        return cell + 1
    if isinstance(cell, datetime | date):
        return cell + timedelta(days=1)
    found = list(NUMBER.finditer(cell))
    return _changed(cell, found[-1]) if found else cell


def _changed(text: str, found: re.Match) -> str:
    """The text with the last digit of that number one more."""
    end = found.start() + len(found[0].rstrip(",."))
    return f"{text[: end - 1]}{(int(text[end - 1]) + 1) % 10}{text[end:]}"


def copied(file: Path, copy: Path, part: str | None, was: str, becomes: str) -> None:
    """The copy is the file with one piece of one of its parts changed, where that piece first stands."""
    if part is None:
        text = file.read_text(encoding="utf-8")
        assert was in text
        copy.write_text(text.replace(was, becomes, 1), encoding="utf-8")
        return
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            assert name != part or was.encode() in text
            new.writestr(name, text.replace(was.encode(), becomes.encode(), 1) if name == part else text)
