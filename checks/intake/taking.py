"""What is taken from one sheet for one table, decided before a single row is read."""

from dataclasses import dataclass, field

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.headings import (
    Headings,
    contract_headings,
    find_canonical,
    find_mapped,
    missing_mapped,
    only_place,
    table_named,
    tidy,
)
from checks.intake.identity import names_a_citizen, tells_a_story
from checks.intake.profile import Entry, Profile

NO_TABLE_ADVICE = (
    "文件名（或工作表名）以表名开头，例如 警情_2026-10.csv；可用的表名：{names}；"
    "其他系统的导出要用 --profile 给出来源配置"
)


@dataclass(frozen=True)
class Taking:
    """Which columns of a sheet stand for which columns of a table, and what is left out."""

    table: Table
    headings: Headings
    columns: dict[str, int]  # column of the contract → position in the sheet
    constants: dict[str, str] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def left_out(self) -> list[str]:
        """The headings that are not taken, as written, in their order."""
        taken = set(self.columns.values())
        return [cell.strip() for place, cell in enumerate(self.headings.cells) if cell.strip() and place not in taken]

    def identity(self) -> list[str]:
        """The headings that are not taken because they would hold a citizen's identity."""
        return [heading for heading in self.left_out() if names_a_citizen(heading)]

    def ignored(self) -> list[str]:
        """The other headings that are not taken."""
        return [heading for heading in self.left_out() if not names_a_citizen(heading)]

    def untaken_places(self) -> list[int]:
        """The positions of all columns that are not taken, with or without a heading."""
        return [place for place in range(len(self.headings.cells)) if place not in set(self.columns.values())]

    def may_name_someone(self) -> bool:
        """Whether a column that is not taken would hold names or stories, so that the file itself is not kept."""
        return any(names_a_citizen(heading) or tells_a_story(heading) for heading in self.left_out())


def for_rows(rows: list[list[str]], file: str, profile: Profile | None, table: Table | None = None) -> list[Taking]:
    """What is taken from a CSV or Parquet with these first rows; BadInput if that is nothing or not enough."""
    entries = _entries(profile, file)
    if entries:
        return [_mapped(rows, entry, file, None) for entry in entries]
    table = table or table_named(file)
    if table is None:
        raise no_table(file)
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
            raise no_table(file)
        likeliest = min(sheets, key=lambda sheet: find_canonical(sheets[sheet], table)[1], default=None)
        _canonical(sheets.get(likeliest, []), table, file, likeliest)
    return taken


def _entries(profile: Profile | None, file: str) -> tuple[Entry, ...]:
    """What the profile takes from the file; BadInput if two entries take it for the same table."""
    entries = profile.entries_for(file) if profile else ()
    names = [entry.table.name for entry in entries]
    for name in sorted(names):
        if names.count(name) > 1:
            raise BadInput(
                "来源配置有两处把这个文件当作同一张表", file=file, value=name, advice="改正 files，使每张表只取一次"
            )
    return entries


def no_table(file: str) -> BadInput:
    """The complaint about a file that belongs to no table."""
    names = "、".join(table.heading for table in tables().values())
    return BadInput("认不出这个文件是哪张表", file=file, advice=NO_TABLE_ADVICE.format(names=names))


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
    known, positions = contract_headings(table), headings.positions()
    columns: dict[str, int] = {}
    for heading, places in positions.items():
        if heading in known:
            column = known[heading]
            earlier = [columns[column]] if column in columns else []
            columns[column] = only_place(earlier + places, heading, file, sheet)
    for column in table.columns:
        if column.required and column.name not in columns:
            required = "、".join(each.heading for each in table.columns if each.required)
            advice = f"标题行应在前 30 行内，并有必填列：{required}"
            raise BadInput(
                f"表 {table.heading} 缺少必填列", file=file, sheet=sheet, column=column.heading, advice=advice
            )
    return Taking(table, headings, {name: columns[name] for name in _in_order(table) if name in columns})


def _mapped(rows: list[list[str]], entry: Entry, file: str, sheet: str | None) -> Taking:
    wanted = list(entry.columns.values())
    headings = find_mapped(rows, wanted)
    if headings is None:
        lacking = "、".join(missing_mapped(rows, wanted))
        advice = "改正来源配置里的标题，使它与文件的标题行一致"
        raise BadInput("文件里没有来源配置所写的标题", file=file, sheet=sheet, column=lacking, advice=advice)
    positions = headings.positions()
    places = {
        name: only_place(positions[tidy(entry.columns[name])], entry.columns[name], file, sheet)
        for name in _in_order(entry.table)
        if name in entry.columns
    }
    return Taking(entry.table, headings, places, entry.constants, entry.codes)


def _mapped_sheets(sheets: dict, entries: tuple[Entry, ...], file: str) -> dict[str, list[Taking]]:
    """Each entry takes every sheet that has its headings; one that finds none is BadInput."""
    taken: dict[str, list[Taking]] = {}
    for entry in entries:
        fitting = [sheet for sheet, rows in sheets.items() if find_mapped(rows, list(entry.columns.values()))]
        for sheet in fitting or list(sheets)[:1]:
            taken.setdefault(sheet, []).append(_mapped(sheets[sheet], entry, file, sheet))
    return {sheet: taken[sheet] for sheet in sheets if sheet in taken}


def _in_order(table: Table) -> list[str]:
    return [column.name for column in table.columns]
