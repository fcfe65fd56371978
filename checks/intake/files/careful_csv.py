"""The careful way through a CSV, record by record: a ragged one is put aside, a cut file stops the run."""

import csv
from collections.abc import Iterator

from checks.complaint import BadInput
from checks.intake.files.delimited import LONGEST_CELL, Lines, Opening, ends_with_line, scanned
from checks.intake.files.encoding import Utf8File
from checks.intake.files.line_encodings import REASONS
from checks.intake.landing import Row
from checks.intake.sheets.dropping import NoRecord
from checks.intake.sheets.headings import Headings

CUT_ADVICE = "文件在传输或导出中被截断；重新导出整个文件后再运行"
ODD_QUOTES = "双引号使用不规范"
TOO_LONG = f"一格超过 {LONGEST_CELL // 10_000} 万字"


def read_rows(file: Utf8File, opened: Opening, headings: Headings, name: str) -> Iterator[Row]:
    """Every record under the heading row; BadInput if the file ends in the middle of one."""
    careful = Careful(file, opened.separator, headings, name)
    yield from careful.rows(opened.ends[headings.row - 1], headings.row)


class Careful:
    """The records of a CSV one by one, from any of them on."""

    def __init__(self, file: Utf8File, separator: str, headings: Headings, name: str):
        self.file, self.separator, self.name = file, separator, name
        self.no_record, self.width, self.needed = NoRecord(headings, (), ()), len(headings.cells), headings.width()
        self.end, self.number = 0, 0  # where the last record given out ends, and its row number

    def rows(self, start: int, number: int, n_bytes: int | None = None) -> Iterator[Row]:
        """The records from that byte on, behind the row of that number; no more once they fill so many bytes."""
        line, is_short = 0, False
        self.end, self.number = start, number
        with Lines(self.file.path, start) as lines:
            reader = csv.reader(lines, delimiter=self.separator, strict=True)
            while n_bytes is None or self.end < start + n_bytes:
                lines.lately.clear()
                before, (cells, problem) = line, _next(reader)
                line, self.end = reader.line_num, lines.n_bytes
                if cells is None and not problem:
                    break
                self.number += 1
                is_short = False
                if problem:
                    yield self._broken(problem, line - before)
                else:
                    is_short = 0 < len(cells) < self.needed and not self.no_record.begins(cells)
                    yield self._checked(cells, line - before, lines.lately)
            if is_short and self.end == self.file.path.stat().st_size and not ends_with_line(self.file.path):
                raise BadInput("文件的最后一行不完整", file=self.name, row=self.number, advice=CUT_ADVICE)

    def _broken(self, problem: str, n_lines: int) -> Row:
        """The record as put aside, if its quotes are wrong on one line; else nobody knows what else it swallowed."""
        if "unexpected end" in problem:
            raise BadInput("文件在一个引号中间断了", file=self.name, row=self.number, advice=CUT_ADVICE)
        if n_lines > 1:
            advice = "检查这一行起的双引号是否成对，改正后再运行"
            raise BadInput("双引号不成对，后面的行被并进了这一行", file=self.name, row=self.number, advice=advice)
        return Row(self.number, [], TOO_LONG if "field limit" in problem else ODD_QUOTES)

    def _checked(self, cells: list[str], n_lines: int, written: list[bytes]) -> Row:
        """The record as wide as the headings, or put aside; empty cells beyond the headings do not count."""
        number, width, needed = self.number, self.width, self.needed
        marked = self.file.has_marks and next((mark for mark in REASONS if any(mark in cell for cell in cells)), None)
        if marked:
            return Row(number, cells, REASONS[marked])
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if _has_blank_before_quote(cells, written) and scanned(b"".join(written)).has_odd_quotes:
            return Row(number, cells, ODD_QUOTES)
        if needed <= len(cells) <= width:
            return Row(number, cells + [""] * (width - len(cells)))
        if not any(cell.strip() for cell in cells):
            return Row(number, [""] * width)
        if self.no_record.begins(cells):  # people write these with as many cells as they like
            return Row(number, (cells + [""] * width)[:width])
        if n_lines > 1:
            advice = "检查这一行的双引号是否成对、列数是否与标题行一致，改正后再运行"
            raise BadInput("一行跨了几行文字，列数又与标题行不符", file=self.name, row=number, advice=advice)
        return Row(number, cells, f"列数与标题行不符（应为 {needed} 列，实际 {len(cells)} 列）")


def _has_blank_before_quote(cells: list[str], written: list[bytes]) -> bool:
    if not any(b' "' in line for line in written):  # the cheap look
        return False
    return any(cell.startswith(" ") and cell.lstrip(" ").startswith('"') for cell in cells)


def _next(reader) -> tuple[list[str] | None, str | None]:
    """The next record, or None at the end, or what is wrong with its quotes."""
    try:
        return next(reader), None
    except StopIteration:
        return None, None
    except csv.Error as error:
        return None, str(error)
