"""Which column of a sheet stands for which column of a table, by its heading, and what people should know of it."""

from dataclasses import dataclass

from checks.complaint import BadInput
from checks.contract import Column, Table
from checks.intake.cells import PLACEHOLDER_TEXTS
from checks.intake.identity import names_a_citizen
from checks.intake.notes import NOTICE, WARNING, Note
from checks.intake.sheets.headings import Headings, meant
from checks.intake.sheets.spellings import OWN, STAND_IN, doubtful, tidy


@dataclass(frozen=True)
class Candidate:
    """A place whose heading means a column."""

    place: int
    words: str  # the heading as it was read
    tier: int


@dataclass(frozen=True)
class Match:
    """Where each column of the table stands, and what was noticed."""

    columns: dict[str, int]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Asked:
    """What is matched: the headings and, as far as they were looked at, the rows under them."""

    table: Table
    headings: Headings
    file: str
    sheet: str | None
    rows: list[list[str]]

    def values(self, place: int) -> list[str]:
        """What stands under the heading, blanks and what stands for nothing left out."""
        texts = (tidy(row[place]) for row in self.rows[self.headings.row :] if place < len(row))
        return [text for text in texts if text and text not in _NOTHING]


_NOTHING = {tidy(text) for text in PLACEHOLDER_TEXTS}
NONE_KNOWN: dict[str, int] = {}


def match(asked: Asked, known: dict[str, int] = NONE_KNOWN) -> Match:
    """Each column of the table by its surest heading, but for those known; BadInput if two are as sure."""
    columns, notes = {}, _doubts(asked.headings, asked.table, asked.sheet)
    for name, candidates in _candidates(asked.headings, asked.table, frozenset(known.values())).items():
        if name not in known:
            column, surest = asked.table.column(name), min(each.tier for each in candidates)
            best = [each for each in candidates if each.tier == surest]
            others = [each for each in best if _holds_something_else(column, each, asked.values(each.place))]
            notes += [_not_taken(column, each, asked.sheet) for each in others]
            best = [each for each in best if each not in others]
            if best:
                _require_one(best, column.heading, asked.file, asked.sheet)
                columns[name] = best[0].place
                notes += _said(
                    column.heading, best[0], [each for each in candidates if each not in others], asked.sheet
                )
    return Match(columns, tuple(notes + _two_lines(asked.headings, asked.sheet)))


def _not_taken(column: Column, seen: Candidate, sheet: str | None) -> Note:
    told = f"标题“{seen.words}”像是“{column.heading}”，但里面的值不是，这一列没有读取"
    return Note(WARNING, told, seen.words, sheet)


def _holds_something_else(column: Column, taken: Candidate, values: list[str]) -> bool:
    """Whether most values under an alias are none of the column's codes, or names where a unit's number belongs.

    A required column is taken as it is: what does not fit in it is put aside or reported.
    """
    if taken.tier == OWN or column.required or not values:
        return False
    if column.type == "code":
        codes = {tidy(value) for value in column.values}
        return 2 * sum(value in codes for value in values) < len(values)
    names = sum(not value.isascii() for value in values)
    return taken.tier == STAND_IN and column.name.endswith("_code") and 2 * names > len(values)


def _candidates(headings: Headings, table: Table, apart: frozenset) -> dict[str, list[Candidate]]:
    """The places that mean each column, in the contract's order."""
    found: dict[str, list[Candidate]] = {}
    for place in range(len(headings.cells)):
        if place not in apart and (read := meant(headings, place, table)):
            meaning, words = read
            found.setdefault(meaning.column, []).append(Candidate(place, words.strip(), meaning.tier))
    return {column.name: found[column.name] for column in table.columns if column.name in found}


def _require_one(best: list[Candidate], heading: str, file: str, sheet: str | None) -> None:
    if len(best) == 1:
        return
    told = "、".join(dict.fromkeys(each.words for each in best))
    what = "两列的标题相同，无法判断取哪一列" if "、" not in told else f"几列都可以是“{heading}”，无法判断取哪一列"
    raise BadInput(what, file=file, sheet=sheet, column=told, advice="删去或改名其中一列后重新导出")


def _said(heading: str, taken: Candidate, candidates: list[Candidate], sheet: str | None) -> list[Note]:
    """What to say of a column that was not taken by the contract's heading, and of headings that lost against it."""
    notes = []
    if taken.tier == STAND_IN:
        told = f"标题“{taken.words}”当作“{heading}”读取，含义可能不同（例如是名称而不是代码），请核对"
        notes.append(Note(WARNING, told, taken.words, sheet))
    elif taken.tier != OWN:
        notes.append(Note(NOTICE, f"标题“{taken.words}”当作“{heading}”读取", taken.words, sheet))
    for other in candidates:
        if other is not taken:
            told = f"标题“{other.words}”也可以是“{heading}”；已有“{taken.words}”，这一列没有读取"
            notes.append(Note(NOTICE, told, other.words, sheet))
    return notes


def _doubts(headings: Headings, table: Table, sheet: str | None) -> list[Note]:
    """What looks like a heading but for its brackets."""
    return [
        Note(WARNING, f"标题“{words}”像是“{heading}”，但括号里的“{inside}”与数据契约不同，这一列没有读取", words, sheet)
        for words, heading, inside in doubts(headings, table)
    ]


def doubts(headings: Headings, table: Table) -> list[tuple[str, str, str]]:
    """The headings that would mean a column but for what stands in their brackets: heading, column, brackets."""
    found = ((words.strip(), doubtful(table, words)) for words in headings.full())
    return [
        (words, table.column(doubt[0].column).heading, doubt[1])
        for words, doubt in found
        if doubt and not names_a_citizen(words)
    ]


def _two_lines(headings: Headings, sheet: str | None) -> list[Note]:
    if not headings.groups:
        return []
    told = f"标题有两行（第 {headings.row - 1}、{headings.row} 行），已合并，例如“{_example(headings)}”"
    return [Note(NOTICE, told, None, sheet)]


def _example(headings: Headings) -> str:
    both = (full for full, cell in zip(headings.full(), headings.cells, strict=True) if cell.strip() and full != cell)
    return next(both, headings.full()[0]).strip()
