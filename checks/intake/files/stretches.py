"""A CSV into raw: at once where all of it is plain, else stretch by stretch, and only what is broken record by record.

A stretch begins where a record begins. It is plain if DuckDB reads it without complaint and finds as many records as
there are line ends outside quotes; else a shorter one is tried, and the shortest is read the careful way up to the end
of a record. What is plain is copied into one file, with a blank row in place of each record that is not: so the rows
keep their numbers, and DuckDB lands them at once. One broken row in a million costs a quarter of a megabyte read
carefully, and the whole file copied.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from checks.intake import landing
from checks.intake.files import careful_csv, plain_csv
from checks.intake.files.careful_csv import Careful
from checks.intake.files.delimited import Count, Opening, count_records, read_chunk, scanned
from checks.intake.files.encoding import Utf8File, require_room
from checks.intake.files.plain_csv import Plain
from checks.intake.landing import Place, Row
from checks.intake.notes import Note
from checks.intake.sheets.taking import Taking

LONGEST, SHORTEST = 32 << 20, 256 << 10


@dataclass(frozen=True)
class Landed:
    """What is known of a CSV once its rows stand in raw."""

    hides_identity: bool  # whether an untaken cell, or what could not be read, may name a citizen
    notes: tuple[Note, ...]


def land(
    con: duckdb.DuckDBPyConnection, file: Utf8File, opened: Opening, takings: list[Taking], place: Place, scratch: Path
) -> Landed:
    """The rows of the CSV stand in raw, for each taking; BadInput if the file ends in the middle of a record."""
    row = takings[0].headings.row
    count = count_records(file.path, opened.ends[row - 1])
    whole = Plain(file.path, opened.separator, row + opened.n_skipped, row, file.has_marks)
    if _is_plain(con, whole, opened, takings, count):
        hidden = _land_plain(con, whole, takings, place, count.n_records())
    else:
        hidden = _land_stretches(con, file, opened, takings, place, scratch)
    return Landed(hidden or file.has_marks, tuple(count.notes()))


def _is_plain(con, whole: Plain, opened: Opening, takings: list[Taking], count: Count) -> bool:
    """Whether the whole file is plain: also no title or heading is broken over lines, for lines are what is skipped."""
    rows = [each.headings.row for each in takings]
    if any(row != rows[0] for row in rows) or opened.lines[rows[0] - 1] != rows[0] or not count.is_plain():
        return False
    return plain_csv.reads_as(con, whole, takings[0], count.n_records())


def _land_plain(con, plain: Plain, takings: list[Taking], place: Place, n_records: int) -> bool:
    """The rows stand in raw, for each taking; whether an untaken cell holds a citizen's number."""
    for each in takings if n_records else ():
        plain_csv.land(con, plain, each, place)
    return any(plain_csv.hides_identity(con, plain, each) for each in takings)


def _land_stretches(con, file: Utf8File, opened: Opening, takings: list[Taking], place: Place, scratch: Path) -> bool:
    """The rows stand in raw, for each taking, plain and broken; whether one of them may hide a citizen's number."""
    require_room(file.path.stat().st_size, place.file, scratch)
    stretches = _Stretches(con, file, opened, takings[0], place.file, scratch)
    hidden = any(landing.land_rows(con, takings, place, stretches.broken_rows()))
    n_records = stretches.careful.number - stretches.plain.n_before
    if plain_csv.reads_as(con, stretches.plain, takings[0], n_records):
        return _land_plain(con, stretches.plain, takings, place, n_records) or hidden
    for each in takings:  # plain in its stretches and not as a whole: then nothing is
        landing.remove(con, each.table, place)
    rows = careful_csv.read_rows(file, opened, takings[0].headings, place.file)
    return any(landing.land_rows(con, takings, place, rows))


class _Stretches:
    """The way through a file: what is plain is copied, what is broken is given out."""

    def __init__(self, con, file: Utf8File, opened: Opening, taking: Taking, name: str, scratch: Path):
        self.con, self.file, self.opened, self.taking = con, file, opened, taking
        self.careful = Careful(file, opened.separator, taking.headings, name)
        self.plain = Plain(scratch / "plain.csv", opened.separator, 0, taking.headings.row, file.has_marks)
        self.tried = replace(self.plain, path=scratch / "stretch.csv")
        self.blank = ('""' + opened.separator * (len(taking.headings.cells) - 1) + "\n").encode()

    def broken_rows(self) -> Iterator[Row]:
        """The rows that are read the careful way; all others stand in the plain file once these are given out."""
        careful, row, size = self.careful, self.taking.headings.row, self.file.path.stat().st_size
        careful.end, careful.number, length = self.opened.ends[row - 1], row, LONGEST
        with self.plain.path.open("wb") as plain:
            while careful.end < size:
                text, n_bytes, n_records = _stretch(self.file.path, careful.end, length)
                if text is not None and self._is_plain(text, n_records):
                    plain.write(text if text.endswith(b"\n") else text + b"\n")
                    careful.end, careful.number, length = careful.end + n_bytes, careful.number + n_records, 4 * length
                elif length > SHORTEST:
                    length = length // 4
                else:
                    before = careful.number
                    yield from careful.rows(careful.end, careful.number, SHORTEST)
                    plain.write(self.blank * (careful.number - before))
                length = min(max(length, SHORTEST), LONGEST)

    def _is_plain(self, text: bytes, n_records: int) -> bool:
        self.tried.path.write_bytes(text)
        return plain_csv.reads_as(self.con, self.tried, self.taking, n_records)


def _stretch(path: Path, start: int, length: int) -> tuple[bytes | None, int, int]:
    """The whole records in those bytes, each ended by a line feed; how many bytes they fill in the file; their number.

    None where that cannot be told, or where DuckDB and the careful way could read them differently.
    """
    with path.open("rb") as file:
        file.seek(start)
        chunk = read_chunk(file, length)
        is_end = not file.read(1)
    scan = scanned(chunk)
    ends = (scan.feeds | scan.returns).nonzero()[0]
    if scan.has_odd_quotes or (is_end and scan.depth) or not len(ends):
        return None, 0, 0
    n_bytes = len(chunk) if is_end else int(ends[-1]) + 1
    text, n_records = _with_feeds(chunk[:n_bytes], scan.feeds[:n_bytes], scan.returns[:n_bytes])
    return text, n_bytes, n_records + (not text.endswith(b"\n"))


def _with_feeds(chunk: bytes, feeds, returns) -> tuple[bytes, int]:
    """The records each ended by a line feed alone, for DuckDB takes one kind of line end; how many there are."""
    import numpy

    lone = returns.copy()
    lone[:-1] &= ~feeds[1:]
    n_records = int(feeds.sum()) + int(lone.sum())
    if not returns.any():
        return chunk, n_records
    array = numpy.frombuffer(chunk, dtype=numpy.uint8).copy()
    array[lone] = 0x0A
    return array[lone | ~returns].tobytes(), n_records
