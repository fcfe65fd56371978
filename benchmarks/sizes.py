"""How large a bureau is, as people type it: rows over all its tables."""

import re

ROWS_PER_INCIDENT = 3.973  # as `tables/` draws them; what was drawn is counted and printed
BUREAU = 2_205  # units and officers, however many incidents
SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([kKmM]?)")
UNITS = {"": 1, "k": 1_000, "m": 1_000_000}


def rows_of(text: str) -> int:
    """5M, 250k or 120000 as a number of rows; ValueError if it is none."""
    found = SIZE.fullmatch(text.strip())
    if not found:
        raise ValueError(f"not a number of rows: {text}")
    return round(float(found[1]) * UNITS[found[2].lower()])


def incidents_for(rows: int) -> int:
    """So many incidents have, with all that follows from them, about so many rows."""
    return max(round((rows - BUREAU) / ROWS_PER_INCIDENT), 1)


def in_short(rows: int) -> str:
    """The number of rows as a heading: 5 M."""
    if rows < 1_000_000:
        return f"{rows / 1_000:.3g} k"
    return f"{rows / 1_000_000:.3g} M"
