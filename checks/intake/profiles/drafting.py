"""A draft of a profile for exports that nobody has described: what can be guessed, with the reason, and the rest."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import duckdb

from checks.contract import Column, Table, tables
from checks.intake.identity import names_a_citizen
from checks.intake.profiles.code_guesses import unknown_codes
from checks.intake.profiles.guessing import POSSIBLE, Guess
from checks.intake.profiles.marked_yaml import UNFILLED
from checks.intake.profiles.profile_language import BY_HEADING
from checks.intake.profiles.shapes import Shape, together
from checks.intake.profiles.surveying import Sheet, survey
from checks.intake.profiles.yaml_text import comment, plain, scalar
from checks.intake.sheets.headings import find_mapped

_WIDTH = 48
_NUMBERS = re.compile("[0-9]+([-_.年月日至到~ ]*[0-9]+)*[年月日]?")
_REST = f"# 下面的列没有着落，不会读取。要读取的，去掉行首的 #，把“{UNFILLED}”换成列名："


def draft(paths: list[Path], name: str) -> str:
    """The text of a draft for these exports; the same files give the same text."""
    con = duckdb.connect(":memory:")
    try:
        sheets = survey(con, sorted(paths, key=lambda path: (path.name, str(path))))
    finally:
        con.close()
    groups: dict[tuple, list[Sheet]] = {}
    for sheet in sheets:
        groups.setdefault(sheet.sort(), []).append(sheet)
    lines = list(_head(sheets, name))
    for group in groups.values():
        others = [sheet for sheet in sheets if sheet not in group]
        lines += _Entry(group, _files(group, others)).lines()
    return "\n".join(lines) + "\n"


def _head(sheets: list[Sheet], name: str) -> Iterator[str]:
    yield "# 来源配置草稿，由 mingjing profile new 生成。# 后面是依据和把握，请逐行核对。"
    yield f"# 写着“{UNFILLED}”的地方要由人填写；填好以后运行 mingjing profile check 核对。"
    names = {
        value
        for sheet in sheets
        for guess in sheet.columns
        if guess.column.name == "source" and guess.is_known
        for value in sheet.shapes[guess.place].samples
    }
    if name:
        yield f"name: {scalar(name)}"
    elif len(names) == 1:
        yield f"name: {scalar(min(names))}{comment('取自“来源系统”列')}"
    else:
        yield f"name: {UNFILLED}{comment('这个系统的名称，用作这些记录的“来源系统”')}"
    yield "tables:"


def _files(group: list[Sheet], others: list[Sheet]) -> list[str]:
    """The names of the group's files, * for what changes by the month; exact where that would mean another's too."""
    found = {}
    for sheet in group:
        pattern = _pattern(sheet.looked.file)
        taken = [each for each in others if fnmatchcase(each.looked.file, pattern) and _may_clash(sheet, each)]
        found[_escaped(sheet.looked.file) if taken else pattern] = True
    return list(found)


def _may_clash(sheet: Sheet, other: Sheet) -> bool:
    return not (sheet.is_one_of_several and other.is_one_of_several) or sheet.looked.sheet == other.looked.sheet


def _pattern(file: str) -> str:
    stem, dot, ending = file.rpartition(".")
    return _NUMBERS.sub("*", _escaped(stem)) + dot + ending


def _escaped(file: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", file)


class _Entry:
    """Writes the entry for sheets that are alike."""

    def __init__(self, group: list[Sheet], files: list[str]):
        self.group, self.files = group, files
        self.first = group[0]

    @property
    def table(self) -> Table | None:
        return self.first.guess.table

    def lines(self) -> Iterator[str]:
        for sheet in self.group:
            yield f"  # {_where(sheet)}"
        yield f"  - table: {self.table.heading if self.table else UNFILLED}{comment(self.first.guess.reason)}"
        if not self.table:
            yield from (f"    #   {line}" for line in _wrapped(table.heading for table in tables().values()))
        yield f"    files: [{', '.join(map(scalar, self.files))}]"
        if self.first.is_one_of_several:
            yield f"    sheets: [{scalar(self.first.looked.sheet)}]"
        yield from self.others()
        yield from self.heading_row()
        named = [*self.guessed(), *self.unplaced()]
        yield from ["    columns:", *named] if named else []
        codes = list(self.codes())
        yield from ["    codes:", *codes] if codes else []
        yield from self.citizens()

    def shape(self, heading: str) -> Shape:
        """What stands under that heading in all the sheets."""
        return together([sheet.shapes[place] for sheet, place in self.places(heading)])

    def places(self, heading: str) -> Iterator[tuple[Sheet, int]]:
        for sheet in self.group:
            for place, each in enumerate(sheet.headings):
                if each == heading:
                    yield sheet, place

    def others(self) -> Iterator[str]:
        """The columns that intake knows by their headings: the contract's own in one line, the others each."""
        known = {
            (each.column.heading, sheet.heading(each)): each
            for sheet in self.group
            for each in sheet.columns
            if each.is_known
        }
        if known:
            yield f"    others: {BY_HEADING}{comment('下面这些列按标题就认得，不用写')}"
            own = [column for (column, heading), each in known.items() if each.is_own]
            yield from (f"    #   {line}" for line in _wrapped(dict.fromkeys(own)))
            for (column, heading), guess in known.items():
                if not guess.is_own:
                    yield f"    #   {column}: {scalar(heading)}{comment(guess.reason)}"

    def line(self, guess: Guess) -> str:
        heading, column = self.first.heading(guess), guess.column
        seen = self.shape(heading).text(with_values=column.type in ("code", "flag"))
        return f"{column.heading}: {scalar(heading)}{comment(f'{guess.reason}，把握{guess.sure}；{seen}')}"

    def heading_row(self) -> Iterator[str]:
        """Where the headings stand, if they would be looked for elsewhere."""
        wanted = [self.first.heading(guess) for guess in self.first.columns if guess.sure != POSSIBLE]
        if not self.first.headings:
            yield f"    heading_row: {UNFILLED}{comment('看不出哪一行是标题，写它的行号')}"
        found = find_mapped(self.first.looked.rows, wanted) if wanted else None
        if found and found.row != self.first.guess.headings.row:
            yield f"    heading_row: {self.first.guess.headings.row}"

    def guessed(self) -> Iterator[str]:
        """The columns that have to be named, guessed or to be filled in."""
        by_column = {guess.column.name: guess for guess in self.first.columns}
        for column in self.table.columns if self.table else ():
            guess = by_column.get(column.name)
            if guess is None and column.required:
                yield f"      {column.heading}: {UNFILLED}{comment(f'必填；{_wanted(column)}')}"
            elif guess and guess.sure == POSSIBLE and column.required:
                seen = f"必填；可能是 {scalar(self.first.heading(guess))}：{guess.reason}，把握{guess.sure}"
                yield f"      {column.heading}: {UNFILLED}{comment(seen)}"
            elif guess and guess.sure == POSSIBLE:
                yield f"      # {self.line(guess)}"
            elif guess and not guess.is_known:
                yield f"      {self.line(guess)}"

    def unplaced(self) -> Iterator[str]:
        """The headings that are not taken, ready to be: a person puts the column's name in the place."""
        rest: dict[str, bool] = {}
        for sheet in self.group:
            placed = {guess.place for guess in sheet.columns}
            for place, heading in enumerate(sheet.headings):
                if heading and place not in placed and not names_a_citizen(heading):
                    rest[heading] = True
        if rest:
            yield f"      {_REST}"
        for heading in rest:
            yield f"      # {UNFILLED}: {scalar(heading)}{comment(self.shape(heading).text())}"

    def codes(self) -> Iterator[str]:
        """Their codes that are none of ours, for the columns that are taken."""
        found: dict[str, tuple[Column, list[Shape]]] = {}
        for sheet in self.group:
            for guess in sheet.columns:
                if guess.sure != POSSIBLE:
                    found.setdefault(guess.column.name, (guess.column, []))[1].append(sheet.shapes[guess.place])
        for column, seen in found.values():
            yield from unknown_codes(column, together(seen))

    def citizens(self) -> Iterator[str]:
        """The headings that are never taken."""
        named = {
            heading: True for sheet in self.group for heading in sheet.headings if heading and names_a_citizen(heading)
        }
        if named:
            yield f"    # 公民身份信息，不读取：{plain('、'.join(named))}"


def _where(sheet: Sheet) -> str:
    looked, row = sheet.looked, sheet.guess.headings.row
    n_rows = len(looked.rows) - row
    name = looked.file + (f"，工作表 {looked.sheet}" if looked.sheet else "")
    headed = f"标题在第 {row} 行" if sheet.headings else "看不出标题行"
    return plain(f"{name}：{looked.kind}，{headed}，{'共' if looked.is_whole else '看了前'} {n_rows} 行")


def _wrapped(words: Iterable[str]) -> Iterator[str]:
    """The words in lines that an editor shows without scrolling."""
    line = ""
    for word in words:
        if line and len(line) + len(word) > _WIDTH:
            yield f"{line}、"
            line = ""
        line = f"{line}、{word}" if line else word
    yield from [line] if line else []


def _wanted(column: Column) -> str:
    """What to write for a column that found no place."""
    told = "每行都一样的，移到 constants 里写固定值"
    return f"写文件里的标题；{told}{'：' + '、'.join(column.values) if column.values else ''}"
