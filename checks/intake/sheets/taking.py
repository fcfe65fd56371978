"""What is taken from one sheet for one table, decided before a single row is read."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.citizen_numbers import MARK
from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.identity import has_identity, names_a_citizen, tells_a_story
from checks.intake.notes import Note
from checks.intake.profiles.sources import Entry, Profile
from checks.intake.sheets.headings import (
    Headings,
    columns_meant,
    find_canonical,
    find_mapped,
    find_told,
    missing_mapped,
    only_place,
    table_named,
)
from checks.intake.sheets.matching import Asked, doubts, match
from checks.intake.sheets.spellings import LONGEST, tidy

NO_TABLE_ADVICE = (
    "文件名（或工作表名）以表名开头，例如 警情_2026-10.csv；可用的表名：{names}；"
    "其他系统的导出要用 --profile 给出来源配置，草稿由 mingjing profile new 生成"
)

NOWHERE = -1
SHOWN = 12  # headings in a complaint


@dataclass(frozen=True)
class Taking:
    """Which columns of a sheet stand for which columns of a table, and what is left out."""

    table: Table
    headings: Headings
    columns: dict[str, int]  # column of the contract → position in the sheet
    entry: Entry | None = None  # what a profile says of these rows
    notes: tuple[Note, ...] = ()  # what was noticed about the headings

    def carried(self) -> list[str]:
        """The columns of the table about which the rows say something, in the contract's order."""
        said = {*self.entry.constants, *(move.target for move in self.entry.moves)} if self.entry else set()
        return [column.name for column in self.table.columns if column.name in self.columns or column.name in said]

    def left_out(self) -> list[str]:
        """The headings that are not taken, as written, in their order; never a citizen's number."""
        taken, full = set(self.columns.values()), self.headings.full()
        left = (text.strip() for place, text in enumerate(full) if text.strip() and place not in taken)
        return [MARK if has_identity(text) else text for text in left]

    def identity(self) -> list[str]:
        """The headings that are not taken because they would hold a citizen's identity."""
        return [heading for heading in self.left_out() if self._names_a_citizen(heading)]

    def ignored(self) -> list[str]:
        """The other headings that are not taken."""
        return [heading for heading in self.left_out() if not self._names_a_citizen(heading)]

    def untaken_places(self) -> list[int]:
        """The positions of all columns that are not taken, with or without a heading."""
        return [place for place in range(len(self.headings.cells)) if place not in set(self.columns.values())]

    def may_name_someone(self) -> bool:
        """Whether a column that is not taken would hold names or stories, so that the file itself is not kept."""
        return any(self._names_a_citizen(heading) or tells_a_story(heading) for heading in self.left_out())

    def _names_a_citizen(self, heading: str) -> bool:
        ways = self.headings.spoken(heading) or [heading]
        return heading == MARK or any(names_a_citizen(words) for words in ways)


def for_rows(rows: list[list[str]], file: str, profile: Profile | None, table: Table | None = None) -> list[Taking]:
    """What is taken from a CSV or Parquet with these first rows; BadInput if that is nothing or not enough."""
    entries = _entries(profile, file)
    if entries:
        return [_mapped(rows, entry, file, None) for entry in _only_once(entries, file, None)]
    table = table or table_named(file)
    if table is None:
        raise no_table(file, [rows])
    return [_canonical(rows, table, file, None)]


def for_sheets(sheets: dict[str, list[list[str]]], file: str, profile: Profile | None) -> dict[str, list[Taking]]:
    """What is taken from each sheet of a workbook, by its first rows; sheets of no table are left out."""
    entries = _entries(profile, file)
    if entries:
        return _mapped_sheets(sheets, entries, file)
    taken = {sheet: [taking] for sheet, rows in sheets.items() if (taking := _sheet(rows, file, sheet))}
    if not taken:
        table = table_named(file)
        if table is None:
            raise no_table(file, list(sheets.values()))
        likeliest = min(sheets, key=lambda sheet: find_canonical(sheets[sheet], table)[1], default=None)
        _canonical(sheets.get(likeliest, []), table, file, likeliest)
    return taken


def _entries(profile: Profile | None, file: str) -> tuple[Entry, ...]:
    """What the profile takes from the file; BadInput if two of its sources take it."""
    entries = profile.entries_for(file) if profile else ()
    sources = sorted({entry.source for entry in entries})
    if len(sources) > 1:
        advice = "改正 files，使每个文件只属于一个来源"
        raise BadInput("两个来源都取这个文件", file=file, value="、".join(sources), advice=advice)
    return entries


def _only_once(entries: tuple[Entry, ...], file: str, sheet: str | None) -> tuple[Entry, ...]:
    """The entries that take a sheet; BadInput if two of them take it for the same table."""
    names = [entry.table.heading for entry in entries]
    for name in sorted(names):
        if names.count(name) > 1:
            what, advice = "来源配置有两处把这个文件当作同一张表", "改正 files 或 sheets，使每张表只取一次"
            raise BadInput(what, file=file, sheet=sheet, value=name, advice=advice)
    return entries


def no_table(file: str, sheets: Iterable[list[list[str]]] = ()) -> BadInput:
    """The complaint about a file whose name is no table's; it says which one the headings would fit."""
    names = "、".join(table.heading for table in tables().values())
    fitting = [table.heading for table in tables().values() if any(_fits_all(rows, table) for rows in sheets)]
    hint = f"从标题看像是 {'、'.join(fitting)}。" if fitting else ""
    return BadInput("认不出这个文件是哪张表", file=file, advice=hint + NO_TABLE_ADVICE.format(names=names))


def _fits_all(rows: list[list[str]], table: Table) -> bool:
    """Whether the rows have every heading that the table requires, by which it can be told from others."""
    found = columns_meant(find_canonical(rows, table)[0], table)
    required = {column.name for column in table.columns if column.required}
    return len(required) > 1 and required <= found


def _sheet(rows: list[list[str]], file: str, sheet: str) -> Taking | None:
    """What is taken from a sheet: its own name tells the table first, then the file's; None if it is neither."""
    by_sheet, by_file = table_named(sheet), table_named(file)
    if by_sheet and (by_file is None or by_sheet == by_file or find_canonical(rows, by_sheet)[1] == 0):
        return _canonical(rows, by_sheet, file, sheet)
    if by_file is None or not _is_nearly(rows, by_file):
        return None
    return _canonical(rows, by_file, file, sheet)


def _is_nearly(rows: list[list[str]], table: Table) -> bool:
    """Whether a sheet has half of the required headings: one that lacks a few is a mistake, not another sheet."""
    _, lacking = find_canonical(rows, table)
    return 2 * lacking <= sum(column.required for column in table.columns)


def _canonical(rows: list[list[str]], table: Table, file: str, sheet: str | None) -> Taking:
    headings, _ = find_canonical(rows, table)
    found = match(Asked(table, headings, file, sheet, rows))
    _require(found.columns, headings, table, file, sheet)
    return Taking(table, headings, found.columns, notes=found.notes)


def _require(columns: dict[str, int], headings: Headings, table: Table, file: str, sheet: str | None) -> None:
    """BadInput if a required column is not among them."""
    lacking = next((column for column in table.columns if column.required and column.name not in columns), None)
    if lacking is None:
        return
    required = "、".join(each.heading for each in table.columns if each.required)
    advice = (
        f"标题行应在前 30 行内，并有必填列：{required}；标题写法不同时，改成这里的写法，或用 --profile 给出来源配置"
    )
    near = next((words for words, heading, _ in doubts(headings, table) if heading == lacking.heading), None)
    what = f"表 {table.heading} 缺少必填列" + (f"；标题“{near}”括号里的内容与数据契约不同，没有读取" if near else "")
    row, seen = (headings.row, _unknown(columns, headings)) if len(columns) > 1 else (None, None)
    raise BadInput(what, file=file, sheet=sheet, row=row, column=lacking.heading, value=seen, advice=advice)


def _unknown(columns: dict[str, int], headings: Headings) -> str | None:
    """The headings that mean no column, as far as they may be shown: one of them may be the missing one."""
    full = [text.strip() for place, text in enumerate(headings.full()) if place not in columns.values()]
    if any(len(text) > LONGEST or any(map(str.isdigit, text)) for text in full):
        return None  # values rather than headings: they are nobody's to show
    shown = [text for text in full if text and not names_a_citizen(text)]
    return f"没有认出的标题：{'、'.join(shown[:SHOWN])}" if shown else None


def _mapped(rows: list[list[str]], entry: Entry, file: str, sheet: str | None) -> Taking:
    """What the entry takes: the headings that it names and, if it says so, the others by what they are called."""
    headings = _named_row(rows, entry, file, sheet)
    positions = headings.positions()
    places = {
        name: only_place(positions[tidy(heading)], heading, file, sheet) for name, heading in entry.columns.items()
    }
    notes: tuple[Note, ...] = ()
    if entry.others:
        asked = Asked(entry.table, headings, file, sheet, rows)
        found = match(asked, dict.fromkeys(entry.constants, NOWHERE) | places)
        places, notes = found.columns | places, found.notes
        _require(dict.fromkeys(entry.constants, NOWHERE) | places, headings, entry.table, file, sheet)
    columns = {name: places[name] for name in _in_order(entry.table) if name in places}
    return Taking(entry.table, headings, columns, entry, notes)


def _named_row(rows: list[list[str]], entry: Entry, file: str, sheet: str | None) -> Headings:
    """The heading row: the one that the entry counts, else the one with its headings; BadInput without them."""
    wanted = list(entry.columns.values())
    if entry.heading_row or (entry.others and wanted):
        found = find_told(rows, wanted, entry.table, entry.heading_row)
    else:
        found = find_mapped(rows, wanted) if wanted else find_canonical(rows, entry.table)[0]
    if found is None:
        lacking = "、".join(missing_mapped(rows, wanted))
        advice = "改正来源配置里的标题，使它与文件的标题行一致"
        what = "文件里没有来源配置所写的标题"
        raise BadInput(what, file=file, sheet=sheet, row=entry.heading_row, column=lacking, advice=advice)
    return found


def _mapped_sheets(sheets: dict, entries: tuple[Entry, ...], file: str) -> dict[str, list[Taking]]:
    """Each entry takes every sheet that it means and that has its headings; one that finds none is BadInput."""
    fitting: dict[str, list[Entry]] = {sheet: [] for sheet in sheets}
    for entry in entries:
        for sheet in _sheets_for(sheets, entry, file):
            fitting[sheet].append(entry)
    return {
        sheet: [_mapped(sheets[sheet], entry, file, sheet) for entry in _only_once(tuple(here), file, sheet)]
        for sheet, here in fitting.items()
        if here
    }


def _sheets_for(sheets: dict, entry: Entry, file: str) -> list[str]:
    """The sheets that the entry means: those of its patterns, else those with its headings, else the likeliest one."""
    meant = [sheet for sheet in sheets if entry.takes_sheet(sheet)]
    if not meant:
        told = "、".join(entry.sheets)
        raise BadInput("工作簿里没有来源配置所写的工作表", file=file, sheet=told, advice="改正来源配置的 sheets")
    if entry.sheets:
        return meant
    fitting = [sheet for sheet in meant if _fits(sheets[sheet], entry)]
    return fitting or meant[:1]


def _fits(rows: list[list[str]], entry: Entry) -> bool:
    """Whether the sheet has the entry's headings, or, where it names none, the required ones of its table."""
    if entry.columns:
        return find_mapped(rows, list(entry.columns.values())) is not None
    found = columns_meant(find_canonical(rows, entry.table)[0], entry.table)
    return {column.name for column in entry.table.columns if column.required} <= found | entry.constants.keys()


def _in_order(table: Table) -> list[str]:
    return [column.name for column in table.columns]
