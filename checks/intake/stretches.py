"""A CSV into raw: at once where all of it is plain, else stretch by stretch, and only what is broken record by record.

A stretch begins where a record begins. It is taken the fast way if DuckDB reads it without complaint and finds as many
records as the line ends outside quotes; else a shorter one is tried, and the shortest is read the careful way up to the
end of a record. One broken row in a million costs a quarter of a megabyte read carefully, not the whole file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from checks.intake import landing, plain_csv
from checks.intake.careful_csv import Careful
from checks.intake.delimited import Count, Opening, count_records, read_chunk, scanned
from checks.intake.encoding import Utf8File
from checks.intake.landing import Place
from checks.intake.notes import Note
from checks.intake.plain_csv import Plain
from checks.intake.taking import Taking

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
        hidden = _land_plain(con, whole, takings, place)
    else:
        hidden = any(list(_land_stretches(con, file, opened, takings, place, scratch)))
    return Landed(hidden or file.has_marks, tuple(count.notes()))


def _is_plain(con, whole: Plain, opened: Opening, takings: list[Taking], count: Count) -> bool:
    """Whether the whole file is plain: also no title or heading is broken over lines, for lines are what is skipped."""
    rows = [each.headings.row for each in takings]
    if any(row != rows[0] for row in rows) or opened.lines[rows[0] - 1] != rows[0] or not count.is_plain():
        return False
    return plain_csv.reads_as(con, whole, takings[0], count.n_records())


def _land_plain(con, plain: Plain, takings: list[Taking], place: Place) -> bool:
    """The rows stand in raw, for each taking; whether an untaken cell holds a citizen's number."""
    for each in takings:
        plain_csv.land(con, plain, each, place)
    if any(each.may_name_someone() for each in takings):
        return False  # then the file is not kept anyway
    return any(plain_csv.hides_identity(con, plain, each) for each in takings)


def _land_stretches(
    con, file: Utf8File, opened: Opening, takings: list[Taking], place: Place, scratch: Path
) -> Iterator:
    """The rows stand in raw, stretch after stretch; for each, whether it may hide a citizen's number."""
    headings, size, target = takings[0].headings, file.path.stat().st_size, scratch / "stretch.csv"
    careful = Careful(file, opened.separator, headings, place.file)
    start, number, length = opened.ends[headings.row - 1], headings.row, LONGEST
    while start < size:
        text, n_bytes, n_records = _stretch(file.path, start, length)
        plain = Plain(target, opened.separator, 0, number, file.has_marks)
        if text is not None:
            target.write_bytes(text)
        if text is not None and plain_csv.reads_as(con, plain, takings[0], n_records):
            yield _land_plain(con, plain, takings, place)
            start, number, length = start + n_bytes, number + n_records, min(4 * length, LONGEST)
        elif length > SHORTEST:
            length = max(length // 4, SHORTEST)
        else:
            yield any(landing.land_rows(con, takings, place, careful.rows(start, number, SHORTEST)))
            start, number = careful.end, careful.number


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
