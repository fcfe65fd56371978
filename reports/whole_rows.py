"""Sheets that are given whole rows: the XML of a row is made in one go, many times faster than cell by cell.

The library lays out the sheet, keeps the texts and numbers the formats, and writes by itself every cell that is not
plain. tests/reports/test_whole_rows.py holds the bytes against those of the library alone.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from math import isfinite

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from reports.looks import TEXTS

Cell = Callable[[int, object], str]  # the XML of a cell, by its row, counted from 1, and value; "" if it is written
PLAIN = 16_000  # a longer text may be too long for a cell
WHOLE = 10**15  # a greater number is not printed digit by digit
EPOCH, EPOCH_DAY = datetime(1899, 12, 31), date(1899, 12, 30).toordinal()


class Sheet(Worksheet):
    """A sheet of the library to which rows can be given as the XML of their cells."""

    def put(self, number: int, kinds: list["Kinds"], values: Iterable) -> None:
        """The row holds these values from its first cell on, each written by the one of its column."""
        if self.constant_memory and number > self.previous_row:
            self._write_single_row(number)
        for place in {0, len(kinds) - 1} if self.dim_colmin != 0 else (len(kinds) - 1,):
            self._check_dimensions(number, place)
        n = number + 1
        cells = [kind[value.__class__](n, value) for kind, value in zip(kinds, values, strict=True)]
        line, start = self.table[number], 0
        while "" in cells[start:]:  # the library has that cell
            place = cells.index("", start)
            line.update({start: "".join(cells[start:place])} if place > start else {})
            start = place + 1
        if start < len(cells):
            line[start] = "".join(cells[start:])
            line.setdefault(len(cells) - 1, "")  # so that the library knows how far the row goes

    def _write_cell(self, row: int, col: int, cell) -> None:
        if cell.__class__ is not str:
            super()._write_cell(row, col, cell)
        else:
            self.fh.write(cell)

    def _prepare_formula(self, formula, expand_future_functions=False):
        """As the library has it, which looks for forty functions in the same few words again and again."""
        return _prepared(formula, expand_future_functions, self.use_future_functions)


@cache
def _prepared(formula: str, expand: bool, use_future: bool) -> str:
    sheet = Worksheet()
    sheet.use_future_functions = use_future
    return sheet._prepare_formula(formula, expand)


class Pens:
    """What writes the rows of a table: for each column its usual pen, others where a row or cell looks otherwise."""

    def __init__(self, sheet: Sheet, columns: list[tuple[str, str]], looks: dict, totals: dict):
        self._sheet, self._columns, self._formats = sheet, columns, (looks, totals)
        self._known: dict[tuple, Kinds] = {}
        self._usual = [self._pen(place, look, False) for place, (_, look) in enumerate(columns)]
        self._names = [name for name, _ in columns]

    def write(self, number: int, row: dict) -> None:
        """The sheet has the row, counted from 0."""
        pens, own, is_total = self._usual, row.get("looks"), bool(row.get("is_total"))
        if own or is_total:
            of = enumerate(self._columns)
            pens = [self._pen(place, (own or {}).get(name, look), is_total) for place, (name, look) in of]
        self._sheet.put(number, pens, map(row.get, self._names))

    def _pen(self, place: int, look: str, is_total: bool) -> "Kinds":
        key = (place, look, is_total)
        if key not in self._known:
            self._known[key] = Kinds(self._sheet, place, look, self._formats[is_total])
        return self._known[key]


class Kinds(dict):
    """How a column writes its cells, by the type of the value; a type that it meets for the first time it looks up."""

    def __init__(self, sheet: Sheet, place: int, look: str, formats: dict[str, Format]):
        super().__init__()
        self._sheet, self._place, self._look, self._formats = sheet, place, look, formats
        self._letter = xl_col_to_name(place)

    def __missing__(self, kind: type) -> Cell:
        self[kind] = self._written_as(kind)
        return self[kind]

    def _written_as(self, kind: type) -> Cell:
        """A text never becomes a number, a formula or a link."""
        look = self._look
        if issubclass(kind, type(None)):
            return self._blank()
        if issubclass(kind, datetime):
            return self._moment("minute" if look == "minute" else "time")
        if issubclass(kind, date):
            return self._day()
        if issubclass(kind, bool):
            words, text = {True: "是", False: "否"}, self._text("text")
            return lambda n, value: text(n, words[value])
        if issubclass(kind, int | float | Decimal):
            return self._share() if look == "share" else self._number("number" if look in TEXTS else look)
        text = self._text(look if look in TEXTS else "text")
        return text if kind is str else lambda n, value: text(n, str(value))

    def _style(self, look: str) -> Callable[[], int]:
        """What gives the number of a format: they are numbered in the order in which cells first have them."""
        return self._formats[look]._get_xf_index

    def _blank(self) -> Cell:
        letter, style = self._letter, self._style(self._look if self._look in self._formats else "text")
        return lambda n, value: f'<c r="{letter}{n}" s="{style()}"/>'

    def _text(self, look: str) -> Cell:
        letter, style, blank = self._letter, self._style(look), self[type(None)]
        known = self._sheet.str_table._get_shared_string_index

        def shared(n: int, text: str) -> str:
            if not text:
                return blank(n, None)
            if len(text) > PLAIN:
                return self._by_library(n, look, text)
            return f'<c r="{letter}{n}" s="{style()}" t="s"><v>{known(text)}</v></c>'

        def inline(n: int, text: str) -> str:
            if not text:
                return blank(n, None)
            if not _is_plain(text):
                return self._by_library(n, look, text)
            return f'<c r="{letter}{n}" s="{style()}" t="inlineStr"><is><t>{text}</t></is></c>'

        return inline if self._sheet.constant_memory else shared

    def _by_library(self, n: int, look: str, text: str) -> str:
        self._style(look)()
        self._sheet.write_string(n - 1, self._place, text, self._formats[look])
        return ""

    def _moment(self, look: str) -> Cell:
        letter, style, convert = self._letter, self._style(look), self._sheet._convert_date_time

        def cell(n: int, value: datetime) -> str:
            if value.year <= 1900 or value.tzinfo:
                return f'<c r="{letter}{n}" s="{style()}"><v>{convert(value):.16G}</v></c>'
            past = value - EPOCH
            serial = past.days + (past.seconds + past.microseconds / 1e6) / 86400 + 1
            return f'<c r="{letter}{n}" s="{style()}"><v>{serial:.16G}</v></c>'

        return cell

    def _day(self) -> Cell:
        letter, style, convert = self._letter, self._style("day"), self._sheet._convert_date_time

        def cell(n: int, value: date) -> str:
            serial = value.toordinal() - EPOCH_DAY if value.year > 1900 else convert(value)
            return f'<c r="{letter}{n}" s="{style()}"><v>{serial:.16G}</v></c>'

        return cell

    def _number(self, look: str) -> Cell:
        letter, style = self._letter, self._style(look)

        def cell(n: int, value) -> str:
            if value.__class__ is int and -WHOLE < value < WHOLE:
                return f'<c r="{letter}{n}" s="{style()}"><v>{value}</v></c>'
            if not isfinite(value):
                raise TypeError("a number that is none cannot stand in a cell")
            return f'<c r="{letter}{n}" s="{style()}"><v>{value:.16G}</v></c>'

        return cell

    def _share(self) -> Cell:
        """A share, which rounds neither something to nothing nor less than all to all."""
        usual, least, most = (self._number(look) for look in ("share", "least_share", "most_share"))

        def cell(n: int, value) -> str:
            share = float(value)
            return (least if 0 < share < 0.00005 else most if 0.99995 <= share < 1 else usual)(n, value)

        return cell


def _is_plain(text: str) -> bool:
    """Whether a text stands in a sheet as it is: nothing to escape, no space at an end, not too long."""
    if not text.isprintable() or len(text) > PLAIN or text[0] == " " or text[-1] == " ":
        return False
    return not ("&" in text or "<" in text or ">" in text or "_x" in text)
