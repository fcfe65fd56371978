"""What the reader of workbooks does not say of an .xlsx: which cells hold an error, and from which day dates count."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

from lxml import etree

CHUNK = 4 << 20
_MARKS = (b't="e"', b"t='e'")
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})([0-9]+)["'][^>]*>(?:(?!</(?:\w+:)?c>).)*""", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_MAIN, _RELATED = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Places = dict[tuple[int, int], str]  # row and column, counted from 0 → the error that stands there


DAMAGED = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, RuntimeError)


def is_zip(path: Path) -> bool:
    """Whether the workbook is one of the packed kinds."""
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def form_of(path: Path) -> str:
    """What people call the workbook: by what is packed in it."""
    inside = set(zipfile.ZipFile(path).namelist())
    if "content.xml" in inside:
        return "ODS"
    return "XLSB" if "xl/workbook.bin" in inside else "XLSM" if "xl/vbaProject.bin" in inside else "XLSX"


def counts_from_1904(path: Path) -> bool:
    """Whether day 0 is 1904-01-01."""
    with zipfile.ZipFile(path) as archive:
        if _MAIN not in archive.namelist():
            return False
        return any(_local(each) == "workbookPr" and each.get("date1904") in ("1", "true") for each in _parsed(archive))


def error_cells(path: Path, sheet: str) -> Places:
    """The error cells of the sheet; none if nobody can tell which part of the file it is."""
    with zipfile.ZipFile(path) as archive:
        part = _parts(archive).get(sheet) if _MAIN in archive.namelist() else None
        return dict(_errors(archive, part)) if part in archive.namelist() else {}


def has_errors_in_ods(path: Path) -> bool:
    """Whether a cell of the OpenDocument workbook holds an error."""
    with zipfile.ZipFile(path) as archive:
        return any(b'calcext:value-type="error"' in piece for piece in _pieces(archive, "content.xml"))


def _errors(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[tuple[int, int], str]]:
    for piece in _pieces(archive, part):
        if any(mark in piece for mark in _MARKS):  # nearly no piece has one
            for cell in _CELL.finditer(piece):
                if any(mark in cell[0].split(b">", 1)[0] for mark in _MARKS):
                    value = _VALUE.search(cell[0])
                    yield (int(cell[2]) - 1, _column(cell[1])), value[1].decode() if value else "#N/A"


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces that end where a cell begins."""
    rest = b""
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            piece = rest + chunk
            cut = max(piece.rfind(b"<c "), piece.rfind(b":c "), piece.rfind(b"<table:table-cell"))
            cut = cut if cut > 0 else len(piece)
            yield piece[:cut]
            rest = piece[cut:]
    yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which part of the file holds each sheet."""
    targets = {each.get("Id"): each.get("Target") for each in _parsed(archive, _RELATED)}
    sheets = {each.get("name"): targets.get(each.get(_ID)) for each in _parsed(archive) if _local(each) == "sheet"}
    return {name: normpath(join("xl", target)).lstrip("/") for name, target in sheets.items() if target}


def _parsed(archive: zipfile.ZipFile, part: str = _MAIN) -> Iterator[etree._Element]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(archive.read(part), parser)
    return iter(()) if root is None else root.iter(etree.Element)


def _local(element) -> str:
    return etree.QName(element).localname
