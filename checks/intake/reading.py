"""One export into the room raw, whatever its format."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.intake import landed, landing
from checks.intake.batches import corrections
from checks.intake.batches.corrections import Correct
from checks.intake.batches.keeping import Piece
from checks.intake.files import books, careful_csv, mojibake, parquets, stretches
from checks.intake.files.delimited import Opening, openings, require_double_quotes
from checks.intake.files.encoding import as_utf8
from checks.intake.files.folder import file_name
from checks.intake.files.formats import PARQUET, TEXT, format_of
from checks.intake.identity import has_identity
from checks.intake.landed import Noticed
from checks.intake.landing import Place
from checks.intake.notes import WARNING, Note
from checks.intake.profiles import meaning
from checks.intake.profiles.profile import Profile
from checks.intake.sheets import taking
from checks.intake.sheets.headings import SEARCHED_ROWS
from checks.intake.sheets.taking import Taking


@dataclass(frozen=True)
class Read:
    """What one export gave: its pieces, and whether the file itself may be kept."""

    pieces: tuple[Piece, ...]
    takings: tuple[tuple[Place, Taking], ...]
    may_be_kept: bool
    notes: tuple[Note, ...] = ()
    corrects: tuple[Correct, ...] = ()


def read_export(
    con: duckdb.DuckDBPyConnection, path: Path, batch: int, profile: Profile | None, name: str | None = None
) -> Read:
    """The rows of the export stand in raw; BadInput if it cannot be used as a whole."""
    name = name or file_name(path)
    kind, place = format_of(path, name), Place(batch, name, None)
    if kind == TEXT:
        return _read_csv(con, path, place, profile)
    if kind == PARQUET:
        return _read_parquet(con, path, place, profile)
    return _read_book(con, path, place, profile, kind)


def _read_csv(con, path: Path, place: Place, profile: Profile | None) -> Read:
    corrects: list[Correct] = []
    with tempfile.TemporaryDirectory() as scratch:
        file = as_utf8(path, place.file, Path(scratch))
        opened, takings = _open_csv(file.path, place.file, profile)
        if corrections.among(takings):
            rows = careful_csv.read_rows(file, opened, takings[0].headings, place.file)
            rows = corrections.noting(takings[0], None, rows, corrects)
            hidden, notes = any(landing.land_rows(con, takings, place, rows)), file.notes
        else:
            landed = stretches.land(con, file, opened, takings, place, Path(scratch))
            hidden, notes = landed.hides_identity, file.notes + landed.notes
    hidden = hidden or _titles_hide(opened.rows, takings)
    notes += corrections.notes(corrects)
    read = _summary(con, [(place, each) for each in takings], file.received_as, hidden, notes)
    return replace(read, corrects=tuple(corrects))


def _open_csv(path: Path, name: str, profile: Profile | None) -> tuple[Opening, list[Taking]]:
    """The first records under the separator that brings out the headings, and what is taken; else BadInput."""
    found, complaint = openings(path), None
    for opened in found:
        try:
            takings = corrections.in_rows(opened.rows, name) or taking.for_rows(opened.rows, name, profile)
        except BadInput as wrong:
            complaint = complaint or wrong  # the separator that splits furthest is the likeliest
        else:
            mojibake.require_readable(takings[0].headings.cells, name)
            require_double_quotes(opened.rows[takings[0].headings.row :], name)
            return opened, takings
    require_double_quotes(found[0].rows, name)
    raise mojibake.explained(complaint, found[0].rows, name)


def _read_book(con, path: Path, place: Place, profile: Profile | None, kind: str) -> Read:
    with tempfile.TemporaryDirectory() as scratch:
        book = books.open_book(kind, path, place.file, Path(scratch))
    first_rows = {name: sheet.first_rows(SEARCHED_ROWS) for name, sheet in book.sheets.items()}
    corrects: list[Correct] = []
    try:
        takings = corrections.in_sheets(first_rows, place.file) or taking.for_sheets(first_rows, place.file, profile)
    except BadInput as wrong:
        raise books.with_hidden(mojibake.explained_sheets(wrong, first_rows, place.file), book) from None
    hidden = bool(book.hidden) or any(not each.is_empty() for name, each in book.sheets.items() if name not in takings)
    taken: list[tuple[Place, Taking]] = []
    for name, here in takings.items():
        where = replace(place, sheet=name if book.has_names else None)
        if corrections.among(here):
            rows = corrections.noting(here[0], where.sheet, books.rows_for(book.sheets[name], here), corrects)
            hides = any(landing.land_rows(con, here, where, rows))
        else:
            hides = books.land(con, book.sheets[name], here, where)
        hidden = hides or _titles_hide(first_rows[name], here) or hidden
        taken += [(where, each) for each in here]
    notes = corrections.notes(corrects) or books.notes(book, takings, path.suffix)
    return replace(_summary(con, taken, book.form, hidden, notes), corrects=tuple(corrects))


def _read_parquet(con, path: Path, place: Place, profile: Profile | None) -> Read:
    takings = taking.for_rows([parquets.headings(con, path, place.file)], place.file, profile)
    for each in takings:
        parquets.land(con, path, each, place)
    hidden = any(parquets.hides_identity(con, path, each) for each in takings)
    return _summary(con, [(place, each) for each in takings], "Parquet", hidden)


def _titles_hide(rows: list[list[str]], takings: list[Taking]) -> bool:
    """Whether the headings or a row above them hold an identity or mobile number, of whoever made the table."""
    return any(has_identity(cell) for row in rows[: takings[0].headings.row] for cell in row)


def _summary(con, takings: list[tuple[Place, Taking]], encoding: str, hidden: bool, notes: Sequence[Note] = ()) -> Read:
    """The pieces, and whether nothing in the file could name a citizen."""
    seen = [(place, each, landed.look(con, each, place)) for place, each in takings]
    named = any(each.may_name_someone() or found.has_stories or found.marked for _, each, found in seen)
    signed = [landed.forget_footers(con, each, place) for place, each, found in seen if found.n_footers]
    pieces = tuple(_piece(place, each, encoding, found) for place, each, found in seen)
    said = [note for place, each in takings for note in (*each.notes, *meaning.notes(each, place.sheet))]
    said += [note for place, _, found in seen for note in _odd_texts(found, place)]
    return Read(pieces, tuple(takings), not (hidden or named or any(signed)), (*notes, *said))


def _odd_texts(found: Noticed, place: Place) -> list[Note]:
    """What to say of texts that a spreadsheet spoilt before they were exported."""
    notes = []
    for column, n_errors, n_cut in found.odd_texts:
        if n_errors:
            notes.append(Note(WARNING, "公式错误值（如 #N/A），当作空白", column.heading, place.sheet, n_errors))
        if n_cut:
            notes.append(
                Note(WARNING, "编号成了科学计数（如 1.23E+17），末位已失真", column.heading, place.sheet, n_cut)
            )
    return notes


def _piece(place: Place, each: Taking, encoding: str, found: Noticed) -> Piece:
    identity = each.identity() + [f"{heading}（{number} 个值）" for heading, number in found.marked.items()]
    taken, ignored = tuple(each.carried()), "、".join(each.ignored())
    return Piece(each.table.name, place.sheet, encoding, taken, "、".join(identity), ignored)
