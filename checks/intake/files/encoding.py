"""The encoding of a CSV: found strictly or refused, and the file as UTF-8.

A file has one encoding, that of its headings and of most of its lines. What a line holds in another one, or in none, is
never decoded by guess: marks stand in its place, and the records that hold them are put aside (see `line_encodings`).
"""

import codecs
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks.complaint import BadInput
from checks.intake.files.line_encodings import GB18030, UTF8, Tally, as_text, is_surely, is_suspicious, likelier
from checks.intake.notes import NOTICE, WARNING, Note

CHUNK = 1 << 20  # what fits the processor's cache is decoded three times as fast as 8 MB
LONGEST_LINE = 64 << 20
SHOWN = {UTF8: "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", GB18030: "GB18030"}
BOMS = {
    codecs.BOM_UTF8: UTF8,
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    "\ufeff".encode(GB18030): GB18030,
}
HOLE = b"\0" * 1024
# A byte order mark at the start of a line: where one file was appended to another, it stands in the middle.
_BOM = re.compile(r"(?<![^\r\n])\ufeff")
END_OF_FILE = "\x1a"  # how old programs end a text
UNREADABLE = "文件的编码读不通，或在一个字的中间断了"
ADVICE = "文件可能在传输中被截断，或不是文本；重新导出为 CSV（UTF-8 或 GB18030）后再运行"
UNWRITTEN_ADVICE = "文件没有写完就中断了，或所在的磁盘有损坏；从原系统重新导出整个文件后再运行"


@dataclass(frozen=True)
class Utf8File:
    """A CSV as UTF-8: where it lies now, and the encoding in which it was received."""

    path: Path
    received_as: str
    notes: tuple[Note, ...] = ()
    has_marks: bool = False  # whether marks stand where text could not be read


@dataclass
class _Found:
    """What was met on the way through a file."""

    n_nul: int = 0
    n_bom: int = 0
    has_end_mark: bool = False
    tally: Tally = field(default_factory=Tally)


def as_utf8(path: Path, name: str, scratch: Path) -> Utf8File:
    """The CSV as UTF-8, itself or written into `scratch`; BadInput if it is no text or was not written to its end."""
    start = _start(path)
    if not start:
        raise BadInput("文件是空的", file=name, advice="重新导出；这张表确实没有数据时，保留标题行")
    marked = next((encoding for bom, encoding in BOMS.items() if start.startswith(bom)), None)
    encoding = marked or _utf16_without_mark(start)
    _require_written(path, name, n_zeros=4 if encoding in ("utf-16-le", "utf-16-be") else 2)
    shown = "UTF-8 BOM" if start.startswith(codecs.BOM_UTF8) else None
    if encoding in (None, UTF8) and _is_clean_utf8(path, name):
        return Utf8File(path, shown or SHOWN[UTF8])
    encoding = encoding or _own_encoding(path, name)
    require_room(path.stat().st_size * 3 // 2, name, scratch)
    found, target = _Found(), scratch / "utf8.csv"
    with target.open("wb") as sink:
        for text in _texts(path, encoding, name, found):
            sink.write(text.encode(UTF8))
    has_marks = bool(found.tally.n_other or found.tally.n_damaged)
    return Utf8File(target, shown or SHOWN[encoding], tuple(_notes(found, encoding)), has_marks)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _utf16_without_mark(start: bytes) -> str | None:
    """UTF-16 without a byte order mark: read so, the start is what Chinese exports are made of, and nothing is zero."""
    if b"\0" not in start:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(start)
        except UnicodeError:
            continue
        usual = sum(
            " " <= each <= "~" or each in "\r\n\t" or each in "，（）：" or "一" <= each <= "鿿" for each in text
        )
        if "\0" not in text and usual >= 0.9 * len(text) and any(each in text for each in ",\t;|\n\r"):
            return encoding
    return None


def _require_written(path: Path, name: str, n_zeros: int) -> None:
    """BadInput if the file ends in a block of zero bytes: its room was reserved, its end never written."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 4096))
        end = file.read()
    if len(end) - len(end.rstrip(b"\0")) >= n_zeros:
        raise BadInput("文件的末尾是一段空字节（0x00），没有写完", file=name, advice=UNWRITTEN_ADVICE)


def require_room(n_bytes: int, name: str, scratch: Path) -> None:
    """BadInput if the temporary folder cannot hold so much: the file as UTF-8 is at most half as large again."""
    if shutil.disk_usage(scratch).free < n_bytes:
        place, needed = scratch.parent, n_bytes // 1_000_000 + 1
        advice = f"在 {place} 所在的磁盘上腾出至少 {needed} MB，或把环境变量 TMPDIR 指向别的磁盘"
        raise BadInput("临时文件夹放不下转换后的文件", file=name, advice=advice)


def _is_clean_utf8(path: Path, name: str) -> bool:
    """Whether the file can be read where it lies: strictly UTF-8, with nothing in it to remove or to doubt."""
    is_first = True
    for chunk in _chunks(path, name):
        try:
            chunk.decode(UTF8)
        except UnicodeDecodeError:
            return False
        if b"\0" in chunk or chunk.find(codecs.BOM_UTF8, 1 if is_first else 0) >= 0 or is_suspicious(chunk, UTF8):
            return False
        is_first = False
    return not chunk.endswith(END_OF_FILE.encode())


def _chunks(path: Path, name: str) -> Iterator[bytes]:
    """The file in pieces of whole lines; the last one may lack its line end."""
    rest = b""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            rest += chunk
            end = max(rest.rfind(b"\n"), rest.rfind(b"\r")) + 1
            if not end and len(rest) > LONGEST_LINE:
                raise BadInput("文件里找不到换行，不是表格", file=name, advice=ADVICE)
            if end:
                yield rest[:end]
                rest = rest[end:]
    if rest:
        yield rest


def _own_encoding(path: Path, name: str) -> str:
    """UTF-8 or GB18030: as the first line with something in it says, for it holds the headings; else as most lines are.

    Never gbk or gb2312: both fail on rare characters, which stand in names of places and of cases.
    """
    first, tally = None, {UTF8: 0, GB18030: 0}
    for chunk in _chunks(path, name):
        if first is None:
            lines = (line for line in chunk.splitlines() if line.strip() and not line.startswith((b"sep=", b'"sep=')))
            first = next(lines, None)
            if first is not None and not first.isascii() and (encoding := likelier(first)):
                return encoding
        sure = next((encoding for encoding in (UTF8, GB18030) if is_surely(chunk, encoding)), None)
        for line in chunk.splitlines() if not chunk.isascii() else ():
            if not line.isascii() and (encoding := sure or likelier(line)):
                tally[encoding] += 1
    return GB18030 if tally[GB18030] > tally[UTF8] else UTF8


def _texts(path: Path, encoding: str, name: str, found: _Found) -> Iterator[str]:
    """The file's text piece by piece, without what is no text in it; BadInput if it cannot be read."""
    if encoding in (UTF8, GB18030):
        pieces = _byte_texts(path, encoding, name, found)
    else:
        pieces = _utf16_texts(path, encoding, name)
    return _without_end_mark(_without_zeros_and_marks(pieces, found), found)


def _without_zeros_and_marks(pieces: Iterator[str], found: _Found) -> Iterator[str]:
    before, is_first = "\n", True
    for text in pieces:
        if "\0" in text:
            found.n_nul += text.count("\0")
            text = text.replace("\0", "")
        if "\ufeff" in text:
            found.n_bom -= is_first and text.startswith("\ufeff")
            text, n_bom = _BOM.subn("", before + text)
            text, found.n_bom = text[1:], found.n_bom + n_bom
        yield text
        before, is_first = text[-1:] or before, False


def _without_end_mark(texts: Iterator[str], found: _Found) -> Iterator[str]:
    last = ""
    for text in texts:
        yield last
        last = text
    bare = last.rstrip(END_OF_FILE)
    found.has_end_mark = bare != last
    yield bare


def _byte_texts(path: Path, encoding: str, name: str, found: _Found) -> Iterator[str]:
    """The text of a file in UTF-8 or GB18030, marks where it is in neither or in the other."""
    for chunk in _chunks(path, name):
        if b"\0" in chunk:
            if HOLE in chunk:
                raise BadInput(
                    "文件中间有一大段空字节（0x00），那里的内容没有写进去", file=name, advice=UNWRITTEN_ADVICE
                )
            found.n_nul += chunk.count(b"\0")
            chunk = chunk.replace(b"\0", b"")
        if not chunk.endswith((b"\n", b"\r")) and _is_cut(chunk, encoding):
            raise BadInput(UNREADABLE, file=name, advice=ADVICE)
        yield as_text(chunk, encoding, found.tally)


def _is_cut(chunk: bytes, encoding: str) -> bool:
    """Whether the last line, which has no line end, stops in the middle of a character."""
    last = chunk[max(chunk.rfind(b"\n"), chunk.rfind(b"\r")) + 1 :]
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        decoder.decode(last)
    except UnicodeDecodeError:
        return False  # damaged before its end
    return bool(decoder.getstate()[0])


def _utf16_texts(path: Path, encoding: str, name: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while chunk := file.read(CHUNK):
                yield decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            raise BadInput(UNREADABLE, file=name, advice=ADVICE) from None


def _notes(found: _Found, encoding: str) -> Iterator[Note]:
    other = SHOWN[GB18030 if encoding == UTF8 else UTF8]
    if found.tally.n_other:
        text = f"有些行的编码与文件其余部分不同：文件是 {SHOWN[encoding]}，这些行是 {other}；没有猜着解码，已隔离"
        yield Note(WARNING, text, n_rows=found.tally.n_other)
    if found.tally.n_damaged:
        yield Note(WARNING, f"有些行含有 {SHOWN[encoding]} 解不开的字节，已隔离", n_rows=found.tally.n_damaged)
    if found.n_nul:
        yield Note(NOTICE, f"文字中夹有 NUL 字符（0x00），已删去 {found.n_nul} 个")
    if found.n_bom:
        yield Note(NOTICE, f"文件中间有 {found.n_bom} 处文件头标记（BOM），像是几个文件接在了一起；标记已去掉")
    if found.has_end_mark:
        yield Note(NOTICE, "文件以旧程序的结束符（0x1A）结尾，已去掉")
