"""The careful way through a CSV, record by record: a ragged one is put aside, a cut file stops the run."""

import csv
from collections.abc import Iterator

from checks.complaint import BadInput
from checks.intake.delimited import Opening, ends_with_line
from checks.intake.encoding import Utf8File
from checks.intake.headings import Headings
from checks.intake.landing import Row, begins_as_subtotal

CUT_ADVICE = "文件在传输或导出中被截断；重新导出整个文件后再运行"


def read_rows(file: Utf8File, opened: Opening, headings: Headings, name: str) -> Iterator[Row]:
    """Every record under the heading row; BadInput if the file ends in the middle of one."""
    with file.path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, delimiter=opened.separator, strict=True)
        number, line, is_short = 0, 0, False
        while True:
            number, before = number + 1, line
            cells, problem = _next(reader)
            line = reader.line_num
            if problem:
                yield _broken(problem, number, line - before, name)
            elif cells is None:
                break
            elif number > headings.row:
                is_short = 0 < len(cells) < headings.width() and not begins_as_subtotal(cells)
                yield _checked(cells, number, headings, line - before, name)
    if is_short and not ends_with_line(file.path):
        raise BadInput("文件的最后一行不完整", file=name, row=number - 1, advice=CUT_ADVICE)


def _next(reader) -> tuple[list[str] | None, str | None]:
    """The next record, or None at the end, or what is wrong with its quotes."""
    try:
        return next(reader), None
    except StopIteration:
        return None, None
    except csv.Error as error:
        return None, str(error)


def _broken(problem: str, number: int, n_lines: int, name: str) -> Row:
    """The record as put aside, if its quotes are wrong on one line; else nobody knows how many rows it swallowed."""
    if "unexpected end" in problem:
        raise BadInput("文件在一个引号中间断了", file=name, row=number, advice=CUT_ADVICE)
    if n_lines > 1:
        advice = "检查这一行起的双引号是否成对，改正后再运行"
        raise BadInput("双引号不成对，后面的行被并进了这一行", file=name, row=number, advice=advice)
    return Row(number, [], "双引号使用不规范")


def _checked(cells: list[str], number: int, headings: Headings, n_lines: int, name: str) -> Row:
    """The record as wide as the headings, or put aside; empty cells beyond the headings do not count."""
    width = len(headings.cells)
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if headings.width() <= len(cells) <= width:
        return Row(number, cells + [""] * (width - len(cells)))
    if not any(cell.strip() for cell in cells):
        return Row(number, [""] * width)
    if begins_as_subtotal(cells):  # people write these with as many cells as they like
        return Row(number, (cells + [""] * width)[:width])
    if n_lines > 1:
        advice = "检查这一行的双引号是否成对、列数是否与标题行一致，改正后再运行"
        raise BadInput("一行跨了几行文字，列数又与标题行不符", file=name, row=number, advice=advice)
    return Row(number, cells, f"列数与标题行不符（应为 {headings.width()} 列，实际 {len(cells)} 列）")
