"""What no product may print: words that only a program says, a share of nothing, a count that rounds to nothing."""

import re

from tests.month.printed_files import Printed, Text

OF_A_PROGRAM = r"\b(nan|NaN|None|NaT|inf|Infinity|undefined|null)\b|\{\{|\}\}|\{%"
OF_NOTHING = r"%（0/0\D|%[^\n%]*\n0/0(?!\d)|(?<![\d,])0/0（\d|(?<![\d,])0 100%|100\.0+\s?%"
LOST = r"(?<![\d.])0\.0+\s?%"
NEVER = re.compile("|".join((OF_A_PROGRAM, OF_NOTHING, LOST)))


def never(files: dict[str, Printed]) -> list[Text]:
    """The texts of the files, those in cells too, that no product may print."""
    texts = [text for each in files.values() for text in each.texts]
    for each in files.values():
        for grid in each.grids:
            cells = (cell for row in (grid.heads, *grid.rows) for cell in row if isinstance(cell, str) and cell)
            texts += [Text(grid.file, grid.place, cell) for cell in cells]
    return [text for text in texts if NEVER.search(text.text)]
