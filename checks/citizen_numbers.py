"""Numbers that belong to a citizen: how they look, and a text without them; nothing that people read may hold one."""

import re

# Stands where such a number stood.
MARK = "〔疑似身份信息，未保存〕"

_BIRTH = "(19[0-9]{2}|200[0-9]|201[0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"
NUMBER = f"[1-9][0-9]{{5}} ?{_BIRTH} ?[0-9]{{3}}[0-9Xx]"
MOBILE = "1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}"
EITHER = f"(^|[^0-9])({NUMBER}|{MOBILE})($|[^0-9Xx])"

_FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ－　", "0123456789Xx- ")
_ALONE = re.compile(f"(?<![0-9])({NUMBER}|{MOBILE})(?![0-9Xx])")


def masked(text: str) -> str:
    """The text with a mark for every identity or mobile number in it."""
    # Both forms are equally long, so a place in the one is the same place in the other.
    places = [found.span() for found in _ALONE.finditer(text.translate(_FULL_WIDTH))]
    for start, end in reversed(places):
        text = text[:start] + MARK + text[end:]
    return text
