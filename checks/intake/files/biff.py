"""What the reader of workbooks does not say of an .xls: which cells hold an error, and from which day dates count.

An .xls is a compound file (sectors chained by a table, as on a disk) that holds the workbook as a run of records.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from struct import error as StructError
from struct import unpack_from

ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_LAST, _STREAM, _LOCKED = 0xFFFFFFF0, ("Workbook", "Book"), "EncryptedPackage"
_FORMULA, _EOF, _EPOCH, _SHEET, _BOOL_OR_ERROR, _BEGIN = 0x0006, 0x000A, 0x0022, 0x0085, 0x0205, 0x0809
_TRY = """
import sys
from python_calamine import CalamineWorkbook
try:
    with open(sys.argv[1], "rb") as file, CalamineWorkbook.from_filelike(file) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name)
except Exception:
    pass  # whoever reads the file says what is wrong
"""

Places = dict[tuple[int, int], str]  # row and column, counted from 0 → the error that stands there


def is_sound(path: Path) -> bool:
    """Whether the reader of workbooks survives the file: a damaged one can end the process, so another one tries it."""
    tried = subprocess.run([sys.executable, "-I", "-c", _TRY, str(path)], capture_output=True, check=False)
    return tried.returncode == 0


def is_locked(path: Path) -> bool:
    """Whether the file is a newer workbook behind a password."""
    try:
        return _LOCKED in _Compound(path.read_bytes()).names()
    except (StructError, IndexError):
        return False


def error_cells(path: Path) -> list[Places]:
    """The error cells of every sheet, in the workbook's order; none if the records cannot be followed."""
    book = _workbook(path)
    starts = [unpack_from("<I", book, at)[0] for kind, at, _ in _records(book, 0) if kind == _SHEET]
    return [dict(_errors(book, start)) for start in starts]


def counts_from_1904(path: Path) -> bool:
    """Whether day 0 is 1904-01-01."""
    book = _workbook(path)
    return any(kind == _EPOCH and book[at] == 1 for kind, at, _ in _records(book, 0))


def _errors(book: bytes, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, at, length in _records(book, start):
        if kind == _BOOL_OR_ERROR and length >= 8 and book[at + 7] == 1:
            yield unpack_from("<HH", book, at), ERRORS.get(book[at + 6], "#N/A")
        elif kind == _FORMULA and length >= 14 and book[at + 6] == 2 and book[at + 12 : at + 14] == b"\xff\xff":
            yield unpack_from("<HH", book, at), ERRORS.get(book[at + 8], "#N/A")


def _records(book: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of each record of a part of the workbook, to its end; a chart within it is a part too."""
    at, depth = start, 0
    while at + 4 <= len(book):
        kind, length = unpack_from("<HH", book, at)
        depth += (kind == _BEGIN) - (kind == _EOF)
        if depth == 0:
            return
        if depth == 1:
            yield kind, at + 4, length
        at += 4 + length


def _workbook(path: Path) -> bytes:
    """The bytes of the workbook in the compound file; none if there is none, or only a part if the file is cut."""
    try:
        return _Compound(path.read_bytes()).stream(_STREAM)
    except (StructError, IndexError):
        return b""


class _Compound:
    """A compound file: which sectors each of its streams is made of."""

    def __init__(self, data: bytes):
        self.data = data
        self.size, self.small = (1 << unpack_from("<H", data, at)[0] for at in (30, 32))
        tables = [sector for sector in self._tables() if sector < _LAST]
        self.next = [entry for sector in tables for entry in self._numbers(sector)]
        (first,) = unpack_from("<I", data, 48)
        self.directory = self._chain(first)
        (first_small,) = unpack_from("<I", data, 60)
        self.next_small = [n for (n,) in _fours(self._chain(first_small))] if first_small < _LAST else []

    def stream(self, names: tuple[str, ...]) -> bytes:
        """The stream of one of these names."""
        entries = self._entries()
        for entry in entries:
            if _name(entry) in names:
                start, length = unpack_from("<II", entry, 116)
                return self._read(start, length, entries[0])
        return b""

    def names(self) -> set[str]:
        """The names of all streams."""
        return {_name(entry) for entry in self._entries()}

    def _entries(self) -> list[bytes]:
        return [self.directory[at : at + 128] for at in range(0, len(self.directory) - 127, 128)]

    def _read(self, start: int, length: int, root: bytes) -> bytes:
        if length >= unpack_from("<I", self.data, 56)[0]:
            return self._chain(start)[:length]
        inside, found = self._chain(unpack_from("<I", root, 116)[0]), []
        while start < _LAST and len(found) <= len(self.next_small):
            found.append(inside[start * self.small : (start + 1) * self.small])
            start = self.next_small[start]
        return b"".join(found)[:length]

    def _tables(self) -> Iterator[int]:
        """The sectors that hold the table of sectors: 109 in the header, the others chained."""
        yield from unpack_from("<109I", self.data, 76)
        (more,) = unpack_from("<I", self.data, 68)
        for _ in range(len(self.data) // self.size):
            if more >= _LAST:
                return
            *here, more = self._numbers(more)
            yield from here

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return unpack_from(f"<{self.size // 4}I", self.data, (sector + 1) * self.size)

    def _chain(self, sector: int) -> bytes:
        parts = []
        while sector < _LAST and len(parts) <= len(self.next):
            parts.append(self.data[(sector + 1) * self.size : (sector + 2) * self.size])
            sector = self.next[sector]
        return b"".join(parts)


def _fours(data: bytes) -> Iterator[tuple[int]]:
    return (unpack_from("<I", data, at) for at in range(0, len(data) - 3, 4))


def _name(entry: bytes) -> str:
    (length,) = unpack_from("<H", entry, 64)
    return entry[: max(0, length - 2)].decode("utf-16-le", errors="replace")
