"""The initials under which Chinese words stand in old databases: 接警单编号 is JJDBH."""

from bisect import bisect_right

# GB 2312 orders its 3755 commonest characters by their sound: where in that order each initial begins.
_FIRST = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"), (0xB8C1, "G"),
    (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"), (0xC4C3, "N"), (0xC5B6, "O"),
    (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"), (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"),
    (0xD1B9, "Y"), (0xD4D1, "Z"),
)  # fmt: skip
_STARTS = [start for start, _ in _FIRST]
_BEYOND = 0xD7FA  # from here on characters are ordered by their strokes


def initials(text: str) -> str | None:
    """The initials of the words in capitals, digits as they are; None if a character's sound is not known."""
    found = [_initial(character) for character in text]
    return "".join(found) if all(found) else None


def _initial(character: str) -> str | None:
    if character.isascii():
        return character.upper() if character.isalnum() else None
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return None
    return _FIRST[bisect_right(_STARTS, code) - 1][1] if _STARTS[0] <= code < _BEYOND else None
