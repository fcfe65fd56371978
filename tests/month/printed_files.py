"""What stands in the products of a month, read back from the files: tables as cells, everything else as sentences."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html
from python_calamine import CalamineWorkbook

from tests.month.printed_charts import DRAWN

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = (".docx", ".xlsx", ".html")
SUGGESTION = re.compile(r"^\d{6}-追究-\d+$")  # one that is printed for its signature
COVERS = ("说明", "整改通知")  # sheets of labelled lines
BLOCKS = ("p", "h1", "h2", "h3", "li", "dt", "dd", "figcaption", "summary", "title", "a", "span")
UNPRINTED = ("style", "meta")
FORMULA = re.compile(rb"<f[ >/]")


@dataclass(frozen=True)
class Grid:
    """A table as printed: where it stands, its headings and its rows."""

    file: str
    place: str
    heads: tuple
    rows: list[tuple]


@dataclass(frozen=True)
class Text:
    """A sentence as printed, and where it stands."""

    file: str
    place: str
    text: str


@dataclass(frozen=True)
class Printed:
    """Everything that a file prints."""

    grids: list[Grid]
    texts: list[Text]


def printed(folder: Path) -> dict[str, Printed]:
    """What every document, workbook and page of the folder prints, by its path in it."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in KINDS)
    readers = {".docx": document, ".xlsx": workbook, ".html": page}
    return {(name := path.relative_to(folder).as_posix()): readers[path.suffix.lower()](path, name) for path in paths}


def formulas(folder: Path) -> list[str]:
    """The sheets of workbooks of the folder in which a cell is a formula."""
    found = []
    for path in sorted(folder.rglob("*.xlsx")):
        with zipfile.ZipFile(path) as parts:
            sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
            found += [f"{path.name} {name}" for name in sheets if FORMULA.search(parts.read(name))]
    return found


def workbook(path: Path, name: str) -> Printed:
    """The sheets: a cover as sentences, any other as a table with its title and note as sentences."""
    book, grids, texts = CalamineWorkbook.from_path(str(path)), [], []
    for sheet in book.sheet_names:
        rows = book.get_sheet_by_name(sheet).to_python()
        if sheet in COVERS or SUGGESTION.match(sheet):
            texts += [Text(name, f"{sheet} {row[0]}", str(row[1])) for row in rows[1:]]
            texts.append(Text(name, sheet, rows[0][0]))
            continue
        head = 2 if sum(cell != "" for cell in rows[1]) == 1 else 1
        texts += [Text(name, sheet, str(cell)) for row in rows[:head] for cell in row if cell != ""]
        body = [tuple(row) for row in rows[head + 1 :] if any(cell != "" for cell in row)]
        grids.append(Grid(name, sheet, tuple(rows[head]), body))
    return Printed(grids, texts)


def document(path: Path, name: str) -> Printed:
    """Every part of the document: its tables, and each paragraph outside of them, text boxes and edges too."""
    grids, texts = [], []
    with zipfile.ZipFile(path) as parts:
        for part in sorted(parts.namelist()):
            if not part.endswith(".xml") or part.startswith(("word/theme", "word/style", "word/font", "customXml")):
                continue
            root = etree.fromstring(parts.read(part))
            tables = [table for table in root.iter(f"{W}tbl") if not _inside(table, f"{W}tc")]
            for table in tables:
                rows = [tuple(_words(cell) for cell in row.iter(f"{W}tc")) for row in table.iter(f"{W}tr")]
                grids.append(Grid(name, f"表{len(grids) + 1}", rows[0], rows[1:]))
            own = [each for each in root.iter(f"{W}p") if not _inside(each, f"{W}tbl")]
            texts += [Text(name, part, words) for each in own if (words := _words(each))]
            texts += [Text(name, part, said) for each in root.iter() if (said := each.get("descr"))]
            if part == "docProps/core.xml":
                texts += [Text(name, part, each.text) for each in root if each.tag.endswith(("title", "subject"))]
    return Printed(grids, [text for text in texts if text.text])


def _inside(element, tag: str) -> bool:
    return any(above.tag == tag for above in element.iterancestors())


def _words(element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t", f"{W}instrText") if each.tag == f"{W}t").strip()


def page(path: Path, name: str) -> Printed:
    """The page: its tables by section, its drawings as tables, everything else as sentences."""
    found = Printed([], [])
    _walk(html.fromstring(path.read_text(encoding="utf-8")), name, "", found)
    return found


def _walk(element, file: str, section: str, found: Printed) -> None:
    if not isinstance(element.tag, str) or element.tag in UNPRINTED:
        return
    section = element.get("id") if element.tag in ("section", "footer", "h3") and element.get("id") else section
    if element.tag == "table":
        number = sum(grid.place.split(" ")[0] == (section or "") for grid in found.grids) + 1
        found.grids.append(_table(element, file, f"{section} {number}"))
    elif element.tag == "svg":
        found.texts.append(Text(file, section, element.get("aria-label")))
        found.grids.append(Grid(file, f"{section} {element.get('aria-label')}", DRAWN, _drawn(element)))
    elif element.tag in BLOCKS or "card" in element.get("class", "").split():
        found.texts.append(Text(file, section, seen(element)))
    else:
        loose = [element.text, *(child.tail for child in element)]
        found.texts.extend(Text(file, section, each.strip()) for each in loose if each and each.strip())
        for child in element:
            _walk(child, file, section, found)


def _table(table, file: str, place: str) -> Grid:
    heads = tuple(seen(cell) for cell in table.find("thead").iter("th"))
    rows = [tuple(seen(cell) for cell in row if cell.tag in ("td", "th")) for row in table.find("tbody").iter("tr")]
    return Grid(file, place, heads, rows)


def seen(element) -> str:
    """What a reader sees or hears of an element: its words and the words for its drawings, a blank between parts."""
    return " ".join(" ".join(_parts(element)).split())


def _parts(element) -> list[str]:
    """The words of an element in the order of the page."""
    parts = [element.get("aria-label") or "", element.text or ""] if isinstance(element.tag, str) else []
    for child in element:
        parts += [*_parts(child), child.tail or ""]
    return parts


def _drawn(svg) -> list[tuple]:
    """The words of a drawing with where each stands: (x, y, words)."""
    lines = [line for each in svg.iter("{*}text", "text") for line in ([*each.iter("{*}tspan", "tspan")] or [each])]
    return [(*_place(line), words) for line in lines if (words := "".join(line.itertext()).strip())]


def _place(element) -> tuple[float, float]:
    """Where an element stands: its own place or that of what holds it, and every shift around it."""
    above = [element, *element.iterancestors()]
    x, y = (float(next((each.get(name) for each in above[:2] if each.get(name)), 0)) for name in "xy")
    for each in above:
        if shift := re.search(r"translate\(([-\d.]+)[, ]?([-\d.]*)\)", each.get("transform") or ""):
            x, y = x + float(shift[1]), y + float(shift[2] or 0)
    return x, y
