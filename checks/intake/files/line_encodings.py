"""Lines of a CSV in another encoding than the rest of it, or in none: found, never decoded by guess.

Nearly every short Chinese word in UTF-8, if of an even number of characters, is valid GB18030 as well, so that
strictness alone would read it as other characters and say nothing; and a short word in GB18030 can be valid UTF-8. So
a line that both encodings read is judged by what the readings hold. Characters that people usually write are the 3,755
of the first level of GB 2312 and punctuation. UTF-8 read as GB18030 is made of others (锛, 鐨, 璀) by a third and more,
while as UTF-8 it makes sense. A line in GB18030 is taken for UTF-8 only if all of it is valid UTF-8, that gives usual
Chinese characters, and a third of its own are rare: 0.03 % of records whose only Chinese is two or three characters
drawn at random from all there are, and none that says 治安 or 刑事 anywhere, for that is not valid UTF-8. Where both
readings make sense, the line is in the file's own encoding.

Bytes are looked at line by line, for a line end is never part of a character in either encoding. Where a line cannot be
read, marks stand in place of everything that is not ASCII: separators, quotes and line ends keep their places, so that
its record, on however many lines, is found as it always is, and put aside.
"""

import re
from dataclasses import dataclass

UTF8, GB18030 = "utf-8", "gb18030"
OTHER = {UTF8: GB18030, GB18030: UTF8}

# Two code points that Unicode keeps free for a program's own use.
OTHER_MARK, DAMAGED_MARK = "\ufdd0", "\ufdd1"
REASONS = {OTHER_MARK: "这一行的编码与文件其余部分不同", DAMAGED_MARK: "这一行有无法解码的字节"}

_FIRST_LEVEL = (
    bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF) if (high, low) < (0xD7, 0xFA)
)
_USUAL = frozenset(each.decode("gb2312") for each in _FIRST_LEVEL) | frozenset(
    "　、。·—…‘’“”〔〕〈〉《》「」【】〇±×÷°℃①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ！（），－．：；？￥％＋／＝～＃＆＊０１２３４５６７８９"
)
_NOT_ASCII = re.compile(rb"[\x80-\xff]+")

# An ASCII byte and three bytes that would be a character of UTF-8: in GB18030 one line in a hundred has that.
_CLASSES = bytes(
    ord("a") if byte < 0x80 else ord("t") if byte < 0xC0 else ord("L") if 0xE2 <= byte <= 0xF0 else ord(".")
    for byte in range(256)
)
_UTF8_WORD = b"aLtt"


@dataclass
class Tally:
    """How many lines could not be read as the file's own encoding."""

    n_other: int = 0
    n_damaged: int = 0


def as_text(chunk: bytes, encoding: str, tally: Tally) -> str:
    """The lines as text, marks in those that are not in that encoding; they are counted."""
    if not is_suspicious(chunk, encoding) and (text := _decoded(chunk, encoding)) is not None:
        return text
    return "".join(_line_text(line, encoding, tally) for line in chunk.splitlines(keepends=True))


def is_surely(chunk: bytes, encoding: str) -> bool:
    """Whether every line is in that encoding and none may be in the other."""
    return not is_suspicious(chunk, encoding) and _decoded(chunk, encoding) is not None


def is_suspicious(chunk: bytes, encoding: str) -> bool:
    """Whether a line may be in the other encoding although this one reads it: the cheap look that comes first."""
    if encoding == GB18030:
        return _UTF8_WORD in b"\n" + chunk.translate(_CLASSES)
    import numpy  # 0.1 s that only CSV files pay

    # Two characters of two bytes side by side: é and · stand alone, Chinese words in GB18030 do not. What begins with
    # C2 or C3 is Latin: text that was garbled before it came, and is reported as that.
    leads = (numpy.frombuffer(chunk, dtype=numpy.uint8) - numpy.uint8(0xC4)) < 0x1C
    return bool((leads[:-2] & leads[2:]).any())


def likelier(line: bytes) -> str | None:
    """The encoding in which the line makes more sense, UTF-8 where both do alike; None if neither reads it."""
    readings = {encoding: _decoded(line, encoding) for encoding in (UTF8, GB18030)}
    valid = [encoding for encoding, text in readings.items() if text is not None]
    return min(valid, key=lambda encoding: n_odd(readings[encoding]), default=None)


def _line_text(line: bytes, encoding: str, tally: Tally) -> str:
    if line.isascii():
        return line.decode("ascii")
    own, other = _decoded(line, encoding), _decoded(line, OTHER[encoding])
    if own is not None and (other is None or not is_suspicious(line, encoding) or _makes_sense(own, other, encoding)):
        return own
    if other is not None and (own is not None or 2 * n_odd(other) <= _n_not_ascii(other)):
        tally.n_other += 1
        return _marked(line, OTHER_MARK)
    tally.n_damaged += 1
    return _marked(line, DAMAGED_MARK)


def _decoded(line: bytes, encoding: str) -> str | None:
    try:
        return line.decode(encoding)
    except UnicodeDecodeError:
        return None


def _makes_sense(own: str, other: str, encoding: str) -> bool:
    """Whether a line that both encodings read is in its own: here usual characters, there unusual ones.

    Three bytes that are a usual character in UTF-8 are no chance; two that are one in GB18030 may be.
    """
    n_own, n_other = _n_not_ascii(own), _n_not_ascii(other)
    is_usual = n_odd(own) < n_own if encoding == UTF8 else 3 * n_odd(own) < n_own
    return is_usual or 2 * n_odd(other) > n_other


def n_odd(text: str) -> int:
    """How many characters of the text are none that people usually write."""
    return sum(each > "\x7f" and each not in _USUAL for each in text)


def _n_not_ascii(text: str) -> int:
    return sum(each > "\x7f" for each in text)


def _marked(line: bytes, mark: str) -> str:
    return _NOT_ASCII.sub(mark.encode(UTF8), line).decode(UTF8)
