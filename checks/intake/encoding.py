"""The encoding of a CSV: found strictly or refused, and the file as UTF-8."""

import codecs
import os
from dataclasses import dataclass
from pathlib import Path

from checks.complaint import BadInput
from checks.intake.notes import Note

CHUNK = 8 << 20
SHOWN = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 BOM",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "gb18030": "GB18030",
}
WRONG, CUT = "wrong", "cut"
ADVICE = "文件可能在传输中被截断，或不是文本；重新导出为 CSV（UTF-8 或 GB18030）后再运行"


@dataclass(frozen=True)
class Utf8File:
    """A CSV as UTF-8: where it lies now, and the encoding in which it was received."""

    path: Path
    received_as: str
    notes: tuple[Note, ...] = ()


def as_utf8(path: Path, name: str, scratch: Path) -> Utf8File:
    """The CSV as UTF-8, itself or written into `scratch`; BadInput if no encoding reads it to its last byte."""
    start = _start(path)
    if not start:
        raise BadInput("文件是空的", file=name, advice="重新导出；这张表确实没有数据时，保留标题行")
    encoding = _marked(start) or _unmarked(path)
    if encoding in ("utf-8", "utf-8-sig"):
        target = path
    else:
        target = scratch / "utf8.csv"
    if _decode(path, encoding, None if target == path else target) is not None:
        raise BadInput("文件的编码读不通，或在一个字的中间断了", file=name, advice=ADVICE)
    return Utf8File(target, SHOWN[encoding])


def _unmarked(path: Path) -> str:
    """UTF-8 if every byte, but for a character cut at the very end, is; else GB18030.

    Never gbk or gb2312: both fail on rare characters, which stand in names of places and of cases.
    """
    return "gb18030" if _decode(path, "utf-8", None) == WRONG else "utf-8"


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _marked(start: bytes) -> str | None:
    """The encoding that the first bytes give away: a byte order mark, or the zero bytes of UTF-16 without one."""
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in start:
        return "utf-16-be" if start[0::2].count(0) > start[1::2].count(0) else "utf-16-le"
    return None


def _decode(path: Path, encoding: str, target: Path | None) -> str | None:
    """What is wrong with the file as text, if anything; the text stands in `target` as UTF-8 if one is given."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with path.open("rb") as source, open(target or os.devnull, "wb") as sink:
        try:
            while chunk := source.read(CHUNK):
                text = decoder.decode(chunk)
                if "\0" in text:
                    return WRONG
                if target:
                    sink.write(text.encode("utf-8"))
        except UnicodeError:
            return WRONG
        try:
            decoder.decode(b"", final=True)
        except UnicodeError:
            return CUT
    return None
