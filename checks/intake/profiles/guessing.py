"""What an unknown sheet probably is: its table, its heading row, and the column that each heading probably means."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checks.contract import Column, Table, tables
from checks.intake.identity import has_identity, names_a_citizen
from checks.intake.profiles.looking import Looked
from checks.intake.profiles.shapes import EMPTY, FEW, FLAG, NUMBER, TIME, Shape
from checks.intake.sheets.headings import SEARCHED_ROWS, Headings, columns_meant, find_canonical, meant, table_named
from checks.intake.sheets.initials import initials
from checks.intake.sheets.spellings import LONGEST, OWN, STAND_IN, USUAL, bare, doubtful, written

CERTAIN, LIKELY, POSSIBLE = "确定", "较大", "不大"
SAME = "标题相同"
_ALIKE, _ALIKE_LATIN = 0.75, 0.85
_MOMENT_LIKE = re.compile("[0-9]{4}[-/年.][0-9]{1,2}|^[0-9.,+-]+$")
# The numbers by which other tables name a unit, a case or an incident.
NUMBERS = {"unit_code": "单位代码", "case_no": "案件编号", "incident_no": "警情编号"}
Numbers = dict[str, frozenset[str]]  # of those columns, what the files that hold units, cases and incidents say
_UNIT_CODE = re.compile("[0-9]{12}")


@dataclass(frozen=True)
class Guess:
    """One heading taken for one column: why, and how sure that is."""

    column: Column
    place: int
    sure: str
    reason: str

    @property
    def is_known(self) -> bool:
        """Whether intake itself takes the column by this heading, without being told."""
        return self.sure == CERTAIN

    @property
    def is_own(self) -> bool:
        """Whether the heading is the contract's own."""
        return self.reason == SAME


@dataclass(frozen=True)
class TableGuess:
    """The table that a sheet probably holds, None if nobody can tell, and why."""

    table: Table | None
    headings: Headings
    reason: str


def guess_table(looked: Looked) -> TableGuess:
    """The table by the name of the sheet or file, else by its headings."""
    found = {table: find_canonical(looked.rows, table)[0] for table in tables().values()}
    n_known = {table: _known(found[table], table) for table in found}
    named, reason = _named(looked)
    best = max(found, key=lambda table: n_known[table])  # of equals the first in the contract's order
    rivals = [table for table in found if n_known[table] == n_known[best]]
    if named and (n_known[named] > (0, 0) or n_known[best][1] < 3):
        headings = found[named] if n_known[named][1] >= 2 else likely_headings(looked.rows)
        return TableGuess(named, headings, reason)
    if n_known[best][1] >= 2 and len(rivals) == 1:
        return TableGuess(best, found[best], f"标题里有这张表的 {n_known[best][1]} 列")
    return TableGuess(None, likely_headings(looked.rows), "文件名、工作表名和标题都看不出是哪张表")


def _known(headings: Headings, table: Table) -> tuple[int, int]:
    """How many of the table's required columns, and of all its columns, the headings are known to mean."""
    names = columns_meant(headings, table)
    return sum(column.required for column in table.columns if column.name in names), len(names)


def _named(looked: Looked) -> tuple[Table | None, str]:
    """The table that the name of the sheet or of the file says, in words or in initials."""
    for kind, text in (("工作表名", looked.sheet or ""), ("文件名", looked.file)):
        if table := table_named(text):
            return table, f"{kind}以“{table.heading}”开头"
        start = re.match(r"[0-9_.-]*([A-Za-z]+)", text)
        for table in tables().values() if start else ():
            if initials(table.heading) == start[1].upper():
                return table, f"{kind}以“{table.heading}”的拼音首字母开头"
    return None, ""


def likely_headings(rows: list[list[str]]) -> Headings:
    """The first row that is nearly as wide as the sheet and holds only different words; no cells if there is none."""
    width = max((_width(row) for row in rows), default=0)
    for number, cells in enumerate(rows[:SEARCHED_ROWS], 1):
        filled = [cell.strip() for cell in cells if cell.strip()]
        if (
            10 * len(filled) >= 8 * width
            and 10 * len(set(filled)) >= 8 * len(filled)
            and not any(map(_is_value, filled))
        ):
            return Headings(number, tuple(cells))
    return Headings(1, ())


def _width(row: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _is_value(cell: str) -> bool:
    return bool(_MOMENT_LIKE.search(cell)) or has_identity(cell) or len(cell) > LONGEST


def guess_columns(table: Table, headings: Headings, shapes: list[Shape], numbers: Numbers) -> list[Guess]:
    """For each column at most one heading, the surest ways first; `numbers` are those that other files tell."""
    asked = _Asked(table, headings, shapes, numbers)
    found: list[Guess] = []
    for way in (_by_meaning, _by_brackets, _by_initials, _by_likeness, _by_numbers, _by_codes, _by_form):
        columns, places = {guess.column.name for guess in found}, {guess.place for guess in found}
        free = [place for place in asked.places() if place not in places]
        open_columns = [column for column in table.columns if column.name not in columns]
        found += _once(way(asked, open_columns, free))
    return sorted(found, key=lambda guess: [column.name for column in table.columns].index(guess.column.name))


@dataclass(frozen=True)
class _Asked:
    """A sheet about whose columns we guess."""

    table: Table
    headings: Headings
    shapes: list[Shape]
    numbers: Numbers

    def places(self) -> list[int]:
        """The places whose heading is written and names no citizen."""
        full = self.headings.full()
        return [place for place, text in enumerate(full) if text.strip() and not names_a_citizen(text)]

    def words(self, place: int) -> str:
        """The heading as it is compared."""
        return bare(self.headings.full()[place])

    def fits(self, column: Column, place: int) -> bool:
        """Whether the values may be the column's."""
        shape = self.shapes[place]
        if column.type in ("time", "day"):
            return shape.kind in (TIME, EMPTY)
        if column.type == "number":
            return shape.kind in (NUMBER, EMPTY, FLAG)
        if column.type == "flag":
            return shape.kind in (FLAG, EMPTY) or shape.n_distinct <= 3
        if column.type == "code":
            return shape.n_distinct <= FEW and shape.kind != TIME
        return shape.kind != TIME

    def guess(self, column: Column, place: int, sure: str, reason: str) -> Guess:
        """The guess, less sure where the values speak against it."""
        if self.fits(column, place) or sure == CERTAIN:
            return Guess(column, place, sure, reason)
        return Guess(column, place, POSSIBLE, f"{reason}，但内容像{self.shapes[place].kind}")


def _once(guesses: Iterable[Guess]) -> list[Guess]:
    """Of the guesses those that no other one of them disputes: nobody takes one of two for the right one."""
    found = list(guesses)
    columns, places = [guess.column.name for guess in found], [guess.place for guess in found]
    return [each for each in found if columns.count(each.column.name) == 1 and places.count(each.place) == 1]


def _by_meaning(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The headings on file; of several for one column the surest, the first of equals."""
    said = {OWN: SAME, USUAL: "常见的另一种写法", STAND_IN: "含义可能不同，请核对"}
    read = [(found[0], place) for place in places if (found := meant(asked.headings, place, asked.table))]
    for column in columns:
        fitting = sorted((meaning.tier, place) for meaning, place in read if meaning.column == column.name)
        for tier, place in fitting[:1]:
            sure, reason = CERTAIN, said[tier]
            rivals = [asked.headings.full()[other] for same, other in fitting[1:] if same == tier]
            if rivals:
                sure, reason = LIKELY, f"{reason}；也可能是“{'”“'.join(rivals)}”，请选定一个"
            yield Guess(column, place, sure, reason)


def _by_brackets(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    for place in places:
        doubt = doubtful(asked.table, asked.headings.full()[place])
        if doubt and doubt[0].column in {column.name for column in columns}:
            column = asked.table.column(doubt[0].column)
            yield asked.guess(column, place, POSSIBLE, f"标题相同，但括号里写着“{doubt[1]}”")


def _by_initials(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The headings that are the initials of a column's Chinese headings."""
    for column in columns:
        own, usual = initials(column.heading), _usual_initials(asked.table, column)
        for place in places:
            words = asked.words(place).upper()
            if len(words) > 1 and words == own:
                yield asked.guess(column, place, LIKELY, f"“{column.heading}”的拼音首字母")
            elif len(words) > 1 and words in usual:
                yield asked.guess(column, place, LIKELY, f"“{usual[words]}”的拼音首字母")


def _usual_initials(table: Table, column: Column) -> dict[str, str]:
    found = {initials(heading): heading for heading in written(table, column)[USUAL] if not heading.isascii()}
    return {short: heading for short, heading in found.items() if short}


def _by_likeness(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The headings that are written nearly like a known one; the likest only."""
    known = [(column, bare(text)) for column in columns for text in _spellings(asked.table, column)]
    for place in places:
        words = asked.words(place)
        alike = sorted(((_likeness(words, text), -rank) for rank, (_, text) in enumerate(known)), reverse=True)
        if alike and alike[0][0] >= (_ALIKE_LATIN if words.isascii() else _ALIKE):
            column, _ = known[-alike[0][1]]
            yield asked.guess(
                column, place, LIKELY if alike[0][0] >= 0.85 else POSSIBLE, f"标题与“{column.heading}”相近"
            )


def _spellings(table: Table, column: Column) -> list[str]:
    found = written(table, column)
    return [heading for heading in found[OWN] + found[USUAL] if len(heading) > 2 and not heading.isupper()]


def _likeness(words: str, known: str) -> float:
    if not words or 2 * min(len(words), len(known)) < max(len(words), len(known)):
        return 0.0
    return SequenceMatcher(None, words, known, autojunk=False).ratio()


def _by_numbers(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The headings under which numbers stand that another of the files gives to units, cases or incidents."""
    for column in columns:
        told = asked.numbers.get(column.name, frozenset()) if column.name not in asked.table.key else frozenset()
        for place in places:
            samples, shape = asked.shapes[place].samples, asked.shapes[place]
            n_told = len(samples & told)
            if len(samples) == n_told > 0:
                yield Guess(column, place, LIKELY, f"内容都是另一个文件里的{NUMBERS[column.name]}")
            elif 2 * n_told >= len(samples) > 0:
                yield Guess(column, place, POSSIBLE, f"内容大多是另一个文件里的{NUMBERS[column.name]}")
            elif column.name == "unit_code" and "unit_code" not in asked.table.key and _are_unit_codes(shape):
                yield Guess(column, place, POSSIBLE, "内容都是 12 位数字，像单位代码")


def _are_unit_codes(shape: Shape) -> bool:
    return 0 < 2 * shape.n_distinct <= shape.n_filled and all(map(_UNIT_CODE.fullmatch, shape.samples))


def _by_codes(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The headings under which only values stand that the contract knows for one column."""
    for column in columns:
        for place in places:
            samples = asked.shapes[place].samples
            if column.values and len(samples) >= 2 and samples <= set(column.values):
                yield Guess(column, place, POSSIBLE, "内容都是这一列规定的取值")


def _by_form(asked: _Asked, columns: list[Column], places: list[int]) -> Iterator[Guess]:
    """The only heading whose values are all different, where one number alone tells the records apart."""
    key = [name for name in asked.table.key if name != "source"]
    keys = [column for column in columns if [column.name] == key]
    fitting = [place for place in places if asked.shapes[place].is_key and asked.shapes[place].kind != TIME]
    if len(keys) == len(fitting) == 1:
        yield Guess(keys[0], fitting[0], POSSIBLE, "每行都不同，像编号")
