"""A CSV file: its separator, its first rows, and how many records it must have by an independent count."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checks.complaint import BadInput
from checks.intake.notes import NOTICE, Note
from checks.intake.sheets.headings import SEARCHED_ROWS

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEPARATORS = (",", "\t", ";", "|")
# The longest line that DuckDB is asked to read, in bytes: what it reads, the careful way reads too.
LONGEST_CELL = 4_000_000
CHUNK = 1 << 20

# Excel writes this line for itself and does not show it: it is no row.
_TOLD_SEPARATOR = re.compile('\ufeff?"?sep=(.)"?[\r\n]*$', re.IGNORECASE)

csv.field_size_limit(LONGEST_CELL)


@dataclass(frozen=True)
class Opening:
    """The first records of a CSV and where each of them ends."""

    separator: str
    rows: list[list[str]]
    ends: list[int]  # byte offset behind each record
    lines: list[int]  # physical lines up to and with each record
    n_skipped: int = 0  # lines before the first record that are no rows


def openings(path: Path) -> list[Opening]:
    """The first records under each separator, the one that splits them furthest first; blank lines are records."""
    told = _told_separator(path)
    if told:
        return [_opening(path, told, n_skipped=1)]
    found = [_opening(path, separator) for separator in SEPARATORS]
    return sorted(found, key=lambda each: -max((len(row) for row in each.rows), default=0))


def _told_separator(path: Path) -> str | None:
    with path.open("rb") as file:
        found = _TOLD_SEPARATOR.match(file.readline(20).decode("utf-8", "replace"))
    return found[1] if found else None


def _opening(path: Path, separator: str, n_skipped: int = 0) -> Opening:
    rows, ends, lines = [], [], []
    with Lines(path, 0) as read:
        for _ in range(n_skipped):
            next(read)
        reader = csv.reader(read, delimiter=separator)
        try:
            while len(rows) < SEARCHED_ROWS:
                rows.append(next(reader))
                ends.append(read.n_bytes)
                lines.append(reader.line_num)
        except (StopIteration, csv.Error):
            pass  # what cannot be read further down is judged when the rows are read
    return Opening(separator, rows, ends, lines, n_skipped)


def require_double_quotes(rows: list[list[str]], name: str) -> None:
    """BadInput if most cells stand in single quotes: whether these belong to the values nobody can tell."""
    filled = [cell.strip() for row in rows for cell in row if cell.strip()]
    quoted = sum(len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in filled)
    if quoted > 3 and 2 * quoted > len(filled):
        advice = "导出时用双引号作文本限定符，或不用限定符；改正后再运行"
        raise BadInput("每一格都用单引号括住，分不清引号是不是内容", file=name, value=filled[0][:40], advice=advice)


class Lines:
    """The lines of a UTF-8 file from a byte on, whatever ends them; how far they reach in bytes, and the last ones."""

    def __init__(self, path: Path, start: int):
        binary = path.open("rb")
        binary.seek(start)
        self.file, self.n_bytes = TextIOWrapper(binary, encoding="utf-8", newline=""), start
        self.lately: list[bytes] = []  # emptied by who reads

    def __enter__(self):
        return self

    def __exit__(self, *error) -> None:
        self.file.close()

    def __iter__(self):
        return self

    def __next__(self) -> str:
        line = next(self.file)
        self.lately.append(line.encode("utf-8"))
        self.n_bytes += len(self.lately[-1])
        return line.removeprefix("\ufeff")


def ends_with_line(path: Path) -> bool:
    """Whether the last record has its line end."""
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) in b"\r\n"


@dataclass
class Count:
    """What a scan of the bytes says: records by how they end, and whether all of it is plain enough for DuckDB."""

    n_lf: int = 0
    n_crlf: int = 0
    n_cr: int = 0
    n_without_end: int = 0
    n_blank_at_end: int = 0
    ends_in_quote: bool = False
    has_odd_returns: bool = False
    has_odd_quotes: bool = False

    def n_records(self) -> int:
        """The records, without the blank lines that editors leave at the end."""
        return self.n_lf + self.n_crlf + self.n_cr + self.n_without_end - self.n_blank_at_end

    def is_plain(self) -> bool:
        """Whether line ends and quotes are such that DuckDB and the careful way cannot read them differently."""
        n_kinds = (self.n_lf > 0) + (self.n_crlf > 0)
        return n_kinds < 2 and not (self.ends_in_quote or self.has_odd_returns or self.has_odd_quotes)

    def notes(self) -> Iterator[Note]:
        """What people should know about the line ends."""
        kinds = {"\\r\\n": self.n_crlf, "\\n": self.n_lf, "\\r": self.n_cr}
        told = [f"{kind} {number} 行" for kind, number in kinds.items() if number]
        if len(told) > 1:
            yield Note(NOTICE, f"换行符不统一：{'，'.join(told)}；都按换行读取")


def count_records(path: Path, start: int) -> Count:
    """The records from that byte on: line ends at even quote parity, and a last record without one."""
    count, depth, last = Count(n_blank_at_end=_blank_lines_at_end(path, start)), 0, b""
    with path.open("rb") as file:
        file.seek(start)
        while chunk := read_chunk(file, CHUNK):
            depth = _count(chunk, depth, count)
            last = chunk[-1:]
    count.n_without_end = int(last not in (b"", b"\n", b"\r") or bool(depth))
    count.ends_in_quote = bool(depth)
    return count


def read_chunk(file: BinaryIO, n_bytes: int) -> bytes:
    """So many bytes of the file, and a few more if they would part what has to be seen together."""
    chunk = file.read(n_bytes)
    while chunk.endswith((b"\r", b'"', b" ")) and (more := file.read(1)):
        chunk += more
    return chunk


def _count(chunk: bytes, depth: int, count: Count) -> int:
    """The line ends of the chunk are counted; whether a quote is open behind it."""
    has_returns, n_both = b"\r" in chunk, 0
    if has_returns and chunk.count(b"\r") != chunk.count(b"\r\n"):
        count.has_odd_returns = True
    scan = scanned(chunk, depth)
    n_feeds = int(scan.feeds.sum())
    if has_returns:
        n_both = int((scan.returns[:-1] & scan.feeds[1:]).sum())
        count.n_crlf += n_both
        count.n_cr += int(scan.returns.sum()) - n_both
    count.n_lf += n_feeds - n_both
    count.has_odd_quotes = count.has_odd_quotes or scan.has_odd_quotes
    return scan.depth


@dataclass(frozen=True)
class Scan:
    """What stands where in a chunk, as masks over its bytes."""

    feeds: "NDArray"  # line feeds outside quotes
    returns: "NDArray"  # carriage returns outside quotes
    depth: int  # whether a quote is open behind the chunk
    has_odd_quotes: bool  # blanks beside a quote: DuckDB overlooks them, others take the quote for a character


def scanned(chunk: bytes, depth: int = 0) -> Scan:
    """What stands where in the chunk, at the start of which a quote is open or not."""
    import numpy  # 0.1 s that only CSV files pay

    array = numpy.frombuffer(chunk, dtype=numpy.uint8)
    feeds, returns = array == 0x0A, array == 0x0D
    if b'"' not in chunk:
        outside = not depth
        return Scan(feeds & outside, returns & outside, depth, False)
    quotes = array == 0x22
    outside = (numpy.bitwise_xor.accumulate(quotes.view(numpy.uint8)) ^ numpy.uint8(depth)) == 0
    is_odd = False
    if b'" ' in chunk or b' "' in chunk:
        blanks = (array == 0x20) & outside
        is_odd = bool((blanks[1:] & quotes[:-1]).any() or (blanks[:-1] & quotes[1:]).any())
    return Scan(feeds & outside, returns & outside, int(not outside[-1]), is_odd)


def _blank_lines_at_end(path: Path, start: int) -> int:
    """How many empty lines stand behind the last record; editors leave them, and they are no records."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(start, size - 4096))
        tail = file.read()
    blank = tail[len(tail.rstrip(b"\r\n")) :].count(b"\n")
    return max(0, blank - (len(tail) > len(tail.rstrip(b"\r\n")) > 0 or size - start > 4096))
