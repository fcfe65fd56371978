"""Rows that were put aside, filled in by people and brought back in the sheet that 数据质量报告.xlsx gave out for it.

The sheet is recognised by what it says, not by the name of its file. Each of its rows is a row of the table like any
other, and says which row of which file it is meant for.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.landing import Row
from checks.intake.notes import NOTICE, Note
from checks.intake.sheets.headings import Headings, tidy
from checks.intake.sheets.taking import Taking

VERSION = 1
ORIGIN = {"file": "原文件", "sha256": "原文件指纹", "sheet": "原工作表", "row": "原行号"}
REASON = "未采用的原因"
NO_SUCH = "对不上要改正的那一行：原文件、原文件指纹、原工作表、原行号被改动，或者原文件已换成别的"
SAID_BEFORE = "以前已经读入的改正"
SEARCHED_ROWS = 10
FILES_AT_MOST = 5
_TITLE = re.compile("隔离行改正表：(.+?)（明镜改正表第([0-9]+)版")
_REPORT = re.compile("明镜数据质量报告第([0-9]+)版")
ADVICE = "用最近一次运行生成的数据质量报告.xlsx 重新填写；改的时候不要动标题行和前几列"


@dataclass(frozen=True)
class Correct:
    """One row of corrections: where it stands, and which row it is meant for."""

    table: str
    sheet: str | None
    row: int
    of_file: str
    of_sha256: str
    of_sheet: str | None
    of_row: int | None


@dataclass(frozen=True)
class Correcting(Taking):
    """A sheet of corrections: the contract's columns, and beside them what says which row is meant."""

    places: dict[str, int] = field(default_factory=dict)

    def carried(self) -> list[str]:
        """None: a few rows filled in by hand do not make a column one that the export has."""
        return []

    def left_out(self) -> list[str]:
        """The headings that people added: those that the sheet came with are none."""
        given = {*ORIGIN.values(), REASON}
        return [heading for heading in super().left_out() if heading not in given]

    def can_tell(self, row: Row) -> bool:
        """Whether the row says anything, and its cells stand under their headings, be they usable or not."""
        is_whole = len(row.cells) == len(self.headings.cells)
        return is_whole and any(cell and cell.strip() for cell in row.cells)

    def meant_by(self, sheet: str | None, row: Row) -> Correct:
        """Which row the corrections stand for, as the sheet says it."""
        file, sha256, of_sheet, number = (row.cells[self.places[name]].strip() for name in ORIGIN)
        of_row = int(number) if re.fullmatch("[0-9]{1,8}", number) else None
        return Correct(self.table.name, sheet, row.number, file, sha256, of_sheet or None, of_row)


def title(table: Table) -> str:
    """The first line of a sheet of corrections, by which it is known again."""
    return f"隔离行改正表：{table.heading}（明镜改正表第{VERSION}版，请勿改动本行）"


def report_mark() -> str:
    """What the first sheet of the report says of itself, so that the report is never taken for an export."""
    return f"明镜数据质量报告第{VERSION}版"


def in_sheets(sheets: dict[str, list[list[str]]], file: str) -> dict[str, list[Taking]]:
    """What is taken from each sheet of corrections, by its first rows; none if the workbook is no such report."""
    taken = {sheet: in_rows(rows, file, sheet) for sheet, rows in sheets.items()}
    taken = {sheet: found for sheet, found in taken.items() if found}
    if not taken and any(_found(_REPORT, rows) for rows in sheets.values()):
        advice = "把它移出导出文件夹；有隔离行时，报告里会有“隔离_表名”的工作表，填好后再放进来"
        raise BadInput("这是明镜生成的数据质量报告，里面没有隔离行可以读回", file=file, advice=advice)
    return taken


def in_rows(rows: list[list[str]], file: str, sheet: str | None = None) -> list[Taking]:
    """What is taken from a sheet of corrections with these first rows; nothing if it is none."""
    found = _found(_TITLE, rows)
    if not found:
        return []
    by_heading = {table.heading: table for table in tables().values()}
    if int(found[2]) != VERSION or found[1] not in by_heading:
        raise BadInput("这份改正表不是本程序这一版生成的", file=file, sheet=sheet, value=found[0], advice=ADVICE)
    return [_taking(rows, by_heading[found[1]], file, sheet)]


def _found(pattern: re.Pattern, rows: list[list[str]]) -> re.Match | None:
    cells = (cell for row in rows[:SEARCHED_ROWS] for cell in row if cell)
    return next((found for cell in cells if (found := pattern.search(cell))), None)


def _taking(rows: list[list[str]], table: Table, file: str, sheet: str | None) -> Correcting:
    """The table's own headings and those of the origin, each once."""
    wanted = {tidy(heading) for heading in ORIGIN.values()}
    for number, cells in enumerate(rows[:SEARCHED_ROWS], 1):
        positions = Headings(number, tuple(cells)).positions()
        if wanted <= set(positions):
            break
    else:
        raise BadInput("改正表缺少标题行", file=file, sheet=sheet, column="、".join(ORIGIN.values()), advice=ADVICE)
    lacking = [column.heading for column in table.columns if len(positions.get(tidy(column.heading), [])) != 1]
    if lacking:
        raise BadInput("改正表的列被删去或改名", file=file, sheet=sheet, column="、".join(lacking), advice=ADVICE)
    columns = {column.name: positions[tidy(column.heading)][0] for column in table.columns}
    places = {name: positions[tidy(heading)][0] for name, heading in ORIGIN.items()}
    return Correcting(table, Headings(number, tuple(cells)), columns, places=places)


def among(takings: list[Taking]) -> bool:
    """Whether corrections are taken: then it counts row by row which row each is meant for."""
    return any(isinstance(each, Correcting) for each in takings)


def noting(taking: Taking, sheet: str | None, rows: Iterable[Row], corrects: list[Correct]) -> Iterator[Row]:
    """The rows as they are; of corrections, `corrects` has got which row each of them is meant for."""
    for row in rows:
        if isinstance(taking, Correcting) and taking.can_tell(row):
            corrects.append(taking.meant_by(sheet, row))
        yield row


def notes(corrects: list[Correct]) -> tuple[Note, ...]:
    """What is said of a file that holds corrections: that it is no export, and which files it puts right."""
    files = sorted({each.of_file for each in corrects if each.of_file})
    about = f"，改的是 {'、'.join(files[:FILES_AT_MOST])}{' 等' if len(files) > FILES_AT_MOST else ''}" if files else ""
    return (Note(NOTICE, f"这是改正表，不是导出文件{about}", n_rows=len(corrects)),) if corrects else ()
