"""The files that people send back, opened whatever they were saved as: the filled-in rows of every form in them."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from checks.answers import forms
from checks.complaint import BadInput
from checks.intake import landing
from checks.intake.cells import bare
from checks.intake.files import books, careful_csv, mojibake
from checks.intake.files.delimited import Opening, openings, require_double_quotes
from checks.intake.files.encoding import as_utf8
from checks.intake.files.folder import READ, file_name
from checks.intake.files.formats import PARQUET, TEXT, format_of
from checks.intake.landing import Row
from checks.intake.notes import NOTICE, Note
from checks.intake.sheets.headings import SEARCHED_ROWS
from checks.intake.sheets.taking import Taking


@dataclass(frozen=True)
class Place:
    """Where a row stands: the file, the sheet if it has any, the row's number as the program shows it."""

    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Filled:
    """One row of a form as it stands there: by column what was filled in, as text without blanks around it."""

    place: Place
    form: str  # its English name in the contract
    cells: dict[str, str]
    refused: str | None = None  # why nobody can tell what it says


@dataclass(frozen=True)
class Page:
    """A form that was found: in which file and sheet."""

    file: str
    sheet: str | None
    form: str


@dataclass(frozen=True)
class Opened:
    """What one file gave: its forms with their rows, what of it could not be read at all, and what was noticed."""

    file: str
    sha256: str
    pages: tuple[Page, ...] = ()
    rows: tuple[Filled, ...] = ()
    refused: tuple[BadInput, ...] = ()
    notes: tuple[Note, ...] = ()


def named(words: Iterable[str]) -> dict[str, Path]:
    """The files meant, each under a name of its own; of a folder every table in it. BadInput if one is not there."""
    paths = list(dict.fromkeys(path for word in words for path in _meant(Path(word))))
    names = [file_name(path) for path in paths]
    shown: dict[str, Path] = {}
    for name, path in zip(names, paths, strict=True):
        longer = name if names.count(name) == 1 else f"{path.absolute().parent.name}/{name}"
        shown[longer if longer not in shown else str(path)] = path
    return shown


def _meant(path: Path) -> list[Path]:
    if path.is_dir():
        inside = (each for each in path.iterdir() if each.is_file() and not each.name.startswith((".", "~$")))
        found = sorted((each for each in inside if each.suffix.lower() in (*READ, ".txt")), key=file_name)
        if not found:
            raise BadInput("文件夹里没有回填表", file=path, advice="放进填好的 xlsx、xls、et 或 CSV 文件")
        return found
    if not path.is_file():
        raise BadInput("找不到文件", file=path, advice="检查路径；路径里有空格时加引号")
    return [path]


def open_file(path: Path, name: str) -> Opened:
    """What the file holds; a file or a sheet that cannot be used is among the refused, and nothing of it is taken."""
    try:
        seal = sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        advice = "检查文件的权限；正在 Excel 或 WPS 里打开的，关闭后再运行"
        return Opened(name, "", refused=(BadInput("文件打不开", file=name, value=error.strerror, advice=advice),))
    try:
        kind = format_of(path, name)
        if kind == PARQUET:
            raise forms.none_found(name)
        opened = _of_text(path, name) if kind == TEXT else _of_book(path, name, kind)
    except BadInput as wrong:
        return Opened(name, seal, refused=(wrong,))
    return replace(opened, sha256=seal)


def _of_text(path: Path, name: str) -> Opened:
    with tempfile.TemporaryDirectory() as scratch:
        file = as_utf8(path, name, Path(scratch))
        opening, takings = _opening(file.path, name)
        rows, notes = [], list(file.notes)
        for taking in takings:
            read = list(careful_csv.read_rows(file, opening, taking.headings, name))
            rows += _filled(taking, name, None, read)
            notes += _about(taking, None, read)
    pages = tuple(Page(name, None, taking.table.name) for taking in takings)
    return Opened(name, "", pages, tuple(rows), notes=tuple(notes))


def _opening(path: Path, name: str) -> tuple[Opening, list[Taking]]:
    """The first rows under the separator that brings out a form, and what is taken; else BadInput."""
    complaint, tried = None, openings(path)
    for opening in tried:
        try:
            found = forms.takings(opening.rows, name)
        except BadInput as wrong:
            complaint = complaint or wrong
        else:
            if found:
                mojibake.require_readable(found[0].headings.cells, name)
                require_double_quotes(opening.rows[found[0].headings.row :], name)
                return opening, found
    raise mojibake.explained(complaint or forms.none_found(name), tried[0].rows, name)


def _of_book(path: Path, name: str, kind: str) -> Opened:
    with tempfile.TemporaryDirectory() as scratch:
        book = books.open_book(kind, path, name, Path(scratch))
    first_rows = {sheet: page.first_rows(SEARCHED_ROWS) for sheet, page in book.sheets.items()}
    takings: dict[str, list[Taking]] = {}
    refused, rows, notes = [], [], []
    for sheet, first in first_rows.items():
        try:
            takings[sheet] = forms.takings(first, name, sheet)
        except BadInput as wrong:
            refused.append(wrong)
    takings = {sheet: found for sheet, found in takings.items() if found}
    if not takings and not refused:
        wrong = mojibake.explained_sheets(forms.none_found(name, book.sheets), first_rows, name)
        raise books.with_hidden(wrong, book)
    for sheet, found in takings.items():
        for taking in found:
            read = list(books.rows_for(book.sheets[sheet], [taking]))
            rows += _filled(taking, name, sheet, read)
            notes += _about(taking, sheet, read)
    kept = {sheet: book.sheets[sheet] for sheet in takings}
    notes += books.notes(replace(book, sheets=kept), takings, path.suffix) + _others(book.sheets, takings, refused)
    pages = tuple(Page(name, sheet, taking.table.name) for sheet, found in takings.items() for taking in found)
    return Opened(name, "", pages, tuple(rows), tuple(refused), tuple(notes))


def _filled(taking: Taking, file: str, sheet: str | None, rows: list[Row]) -> Iterator[Filled]:
    """The rows that say something of a record; a foot of the table or a repeated heading is none."""
    none, width = landing.no_record(taking), len(taking.headings.cells)
    for row in rows:
        place = Place(file, sheet, row.number)
        texts = [bare(cell or "") for cell in row.cells]
        cells = {name: texts[at] for name, at in taking.columns.items() if texts[at]} if len(texts) == width else {}
        if row.refused:
            yield Filled(place, taking.table.name, cells, row.refused)
        elif any(texts) and not none.why(row.cells):
            yield Filled(place, taking.table.name, cells)


def _about(taking: Taking, sheet: str | None, rows: list[Row]) -> Iterator[Note]:
    """What people should know of a form: what stood for something else, and which of its columns were not read."""
    yield from taking.notes
    none = landing.no_record(taking)
    n_dropped = sum(not row.refused and none.why(row.cells) is not None for row in rows)
    if n_dropped:
        yield Note(NOTICE, "合计行、表尾、重复的标题行不是记录，没有读取", sheet=sheet, n_rows=n_dropped)
    left = [heading for heading in taking.left_out() if not forms.is_shown_by_us(heading)]
    if left:
        yield Note(NOTICE, f"回填表里没有这些列，没有读取：{'、'.join(left)}", sheet=sheet)


def _others(sheets: dict, takings: dict, refused: list[BadInput]) -> list[Note]:
    """That the sheets which are no forms were not read: ours in one breath, since every file has them."""
    bad = {wrong.place["工作表"] for wrong in refused}
    left = [name for name, page in sheets.items() if name not in takings and name not in bad and not page.is_empty()]
    return [Note(NOTICE, f"不是回填表的工作表，没有读取：{'、'.join(left)}")] if left else []
