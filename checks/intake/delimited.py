"""A CSV file: its separator, its first rows, and how many records it must have by an independent count."""

import csv
from dataclasses import dataclass
from pathlib import Path

from checks.intake.headings import SEARCHED_ROWS

SEPARATORS = (",", "\t", ";", "|")
# DuckDB refuses longer records too.
LONGEST_CELL = 2_000_000
CHUNK = 8 << 20

csv.field_size_limit(LONGEST_CELL)


@dataclass(frozen=True)
class Opening:
    """The first records of a CSV and where each of them ends."""

    separator: str
    rows: list[list[str]]
    ends: list[int]  # byte offset behind each record
    lines: list[int]  # physical lines up to and with each record


def openings(path: Path) -> list[Opening]:
    """The first records under each separator, the one that splits them furthest first; blank lines are records."""
    found = [_opening(path, separator) for separator in SEPARATORS]
    return sorted(found, key=lambda each: -max((len(row) for row in each.rows), default=0))


def _opening(path: Path, separator: str) -> Opening:
    rows, ends, lines = [], [], []
    with path.open(encoding="utf-8", newline="") as file:
        read = _Lines(file)
        reader = csv.reader(read, delimiter=separator)
        try:
            while len(rows) < SEARCHED_ROWS:
                rows.append(next(reader))
                ends.append(read.n_bytes)
                lines.append(reader.line_num)
        except (StopIteration, csv.Error):
            pass  # what cannot be read further down is judged when the rows are read
    return Opening(separator, rows, ends, lines)


class _Lines:
    """The lines of a UTF-8 file, whatever ends them, counting the bytes given out."""

    def __init__(self, file):
        self.file, self.n_bytes = file, 0

    def __iter__(self):
        return self

    def __next__(self) -> str:
        line = next(self.file)
        self.n_bytes += len(line.encode("utf-8"))
        return line.removeprefix("\ufeff")


def ends_with_line(path: Path) -> bool:
    """Whether the last record has its line end."""
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) in b"\r\n"


@dataclass(frozen=True)
class Count:
    """What a scan of the bytes says: records, whether it ends inside a quote, whether it is plain enough for DuckDB."""

    n_records: int
    ends_in_quote: bool
    has_odd_line_ends: bool


def count_records(path: Path, start: int) -> Count:
    """The records from that byte on: line ends at even quote parity, and a last record without one."""
    import numpy  # 0.1 s that only CSV files pay

    n_records, parity, odd, last = 0, 0, False, b""
    with path.open("rb") as file:
        file.seek(start)
        while chunk := file.read(CHUNK):
            odd = odd or _has_lone_return(last, chunk)
            if b'"' in chunk:
                array = numpy.frombuffer(chunk, dtype=numpy.uint8)
                depth = numpy.bitwise_xor.accumulate((array == 0x22).view(numpy.uint8)) ^ parity
                n_records += int(numpy.count_nonzero((array == 0x0A) & (depth == 0)))
                parity = int(depth[-1])
            elif not parity:
                n_records += chunk.count(b"\n")
            last = chunk[-1:]
    n_records += last not in (b"", b"\n")
    return Count(n_records - _blank_lines_at_end(path, start), bool(parity), odd)


def _blank_lines_at_end(path: Path, start: int) -> int:
    """How many empty lines stand behind the last record; editors leave them, and they are no records."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(start, size - 4096))
        tail = file.read()
    blank = tail[len(tail.rstrip(b"\r\n")) :].count(b"\n")
    return max(0, blank - (len(tail) > len(tail.rstrip(b"\r\n")) > 0 or size - start > 4096))


def _has_lone_return(last: bytes, chunk: bytes) -> bool:
    """Whether a carriage return stands without its line feed (one at the very end is judged with the next chunk)."""
    returns = (last + chunk).count(b"\r") - chunk.endswith(b"\r")
    return returns != (last + chunk).count(b"\r\n")
