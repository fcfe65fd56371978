"""What the cases of the corpus are made with: where they register, texts and workbooks by the same few words."""

import io
from collections.abc import Callable
from datetime import datetime

import xlsxwriter

Files = dict[str, bytes]  # path inside the case's folder → content

CASES: dict[str, Callable[[], Files]] = {}
# Made when the test runs and never committed: what looks like a citizen's number, what is too large, what no bytes pin.
AT_TEST_TIME: set[str] = set()

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码"
MADE_AT = datetime(2026, 11, 1, 8)


def case(maker: Callable[[], Files]) -> Callable[[], Files]:
    """The function makes the files of the case that it names."""
    CASES[maker.__name__] = maker
    return maker


def at_test_time(maker: Callable[[], Files]) -> Callable[[], Files]:
    """As `case`, for files that are never committed."""
    AT_TEST_TIME.add(maker.__name__)
    return case(maker)


def row(number: int, kind: str = "治安", at: str = "2026-10-01 08:00:00", unit: str = "440100000001") -> str:
    """An incident as a line of a CSV."""
    return f"J{number:04d},{at},{kind},{unit}"


def rows(n: int, first: int = 1) -> list[str]:
    """So many incidents, one a minute."""
    return [row(number, at=f"2026-10-01 08:{number % 60:02d}:00") for number in range(first, first + n)]


def lines(*each: str, end: str = "\n") -> str:
    """The lines, each with its end."""
    return "".join(line + end for line in each)


def csv(*each: str, headings: str = HEADINGS, encoding: str = "utf-8", end: str = "\n") -> bytes:
    """A CSV of these lines under the headings."""
    return lines(headings, *each, end=end).encode(encoding)


def cells(*each: str, headings: str = HEADINGS) -> list[list[str]]:
    """The same as the rows of a sheet."""
    return [line.split(",") for line in (headings, *each)]


def book(sheets: dict[str, list[list]], arrange: Callable | None = None, **options) -> bytes:
    """An XLSX workbook; text stays text; `arrange` may do the rest with the workbook and its sheets."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_numbers": False, "strings_to_formulas": False, **options}) as workbook:
        workbook.set_properties({"created": MADE_AT})
        day, moment = (workbook.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
        for name, content in sheets.items():
            page = workbook.add_worksheet(name)
            for number, line in enumerate(content):
                for place, cell in enumerate(line):
                    if isinstance(cell, datetime):
                        page.write_datetime(number, place, cell, moment if cell.time() != cell.min.time() else day)
                    elif cell is not None:
                        page.write(number, place, cell)
        if arrange:
            arrange(workbook)
    return made.getvalue()
