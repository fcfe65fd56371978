"""A row written in one go has the bytes that the library gives it cell by cell; a long table is whole and in order."""

from datetime import UTC, date, datetime
from decimal import Decimal

import invented
import polars as pl
import pytest
from openpyxl import load_workbook

from reports import workbook
from reports.long_rows import SLICE, LongRows
from reports.looks import LOOKS, TEXTS
from reports.whole_rows import Sheet
from reports.workbook import Book, Column

PLAIN = ["", "红", "文字", " 前", "后 ", "a&b<c>", "_x0041_", "两\n行", "\x07", "\ue000\uffff", "　", "长" * 33_000]
TIMES = [date(1900, 1, 1), date(2026, 11, 1), datetime(1900, 2, 28), datetime(2026, 10, 31, 23, 59, 59, 999_999)]
NUMBERS = [True, False, 0, -7, 10**15, 2**70, 0.1 + 0.2, -0.0, 1e-9, Decimal("0.00001"), Decimal("0.99999"), 1, 0.5]
VALUES = [None, *PLAIN, *TIMES, *NUMBERS, ["一", 2]]
COLUMNS = [Column(look, look, look) for look in LOOKS]


class CellByCell(Sheet):
    """The same sheet, each of whose cells the library writes by itself."""

    def put(self, number, kinds, values):
        for place, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            self._alone(number, place, value, kind._look, kind._formats)

    def _alone(self, number, place, value, look, formats):
        if value is None or value == "":
            self.write_blank(number, place, None, formats.get(look, formats["text"]))
        elif isinstance(value, datetime | date):
            moment = "minute" if look == "minute" else "time"
            self.write_datetime(number, place, value, formats[moment if isinstance(value, datetime) else "day"])
        elif isinstance(value, bool):
            self.write_string(number, place, "是" if value else "否", formats["text"])
        elif isinstance(value, int | float | Decimal):
            if look == "share":
                look = "least_share" if 0 < value < 0.00005 else "most_share" if 0.99995 <= value < 1 else "share"
            self.write_number(number, place, value, formats["number" if look in TEXTS else look])
        else:
            self.write_string(number, place, str(value), formats[look if look in TEXTS else "text"])


def _rows() -> list[dict]:
    """Every value in every look; one row of a sum, one in which some cells look otherwise."""
    rows = [dict.fromkeys(LOOKS, value) for value in VALUES]
    total = {"text": "合计", "number": 3, "share": 1, "is_total": True}
    return [*rows, total, {"text": "异", "word": "", "number": 1, "looks": {"text": "wrong", "word": "high"}}]


@pytest.mark.parametrize("n_rows", [0, workbook.STREAM_FROM + 1])  # kept in memory, or written row by row
def test_a_row_written_in_one_go_has_the_bytes_of_the_library(tmp_path, monkeypatch, n_rows):
    books = []
    for sheet in (Sheet, CellByCell):
        monkeypatch.setattr(workbook, "Sheet", sheet)
        book = Book(tmp_path / sheet.__name__ / "书.xlsx", invented.AS_OF, n_rows)
        for name in ("一", "二"):
            book.table(name, "各种值", COLUMNS, _rows(), "说明")
        books.append(book.close())
    assert books[0].read_bytes() == books[1].read_bytes()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), datetime(2026, 11, 1, tzinfo=UTC)])
def test_what_no_cell_can_hold_is_refused(tmp_path, value):
    book = Book(tmp_path / "书.xlsx", invented.AS_OF)
    with pytest.raises(TypeError):
        book.table("一", "无", [Column("数", "n", "number"), Column("字", "s")], [{"n": value}])


def test_a_table_longer_than_a_slice_is_written_whole_and_in_order(tmp_path):
    n = 2 * SLICE + 1
    frame = pl.DataFrame({"no": [f"{place:05d}" for place in range(n)], "at": [None] * (n - 1) + [invented.AS_OF]})
    rows = LongRows(frame, lambda row, number: {**row, "n": number})
    times = [Column("时间", "at", "minute"), Column("空", "none", "minute")]
    columns = [Column("编号", "no"), Column("数", "n", "number"), *times]
    streamed, listed = tmp_path / "streamed" / "表.xlsx", tmp_path / "listed" / "表.xlsx"
    for path, given in ((streamed, rows), (listed, list(rows))):
        book = Book(path, invented.AS_OF, n)
        book.table("一", "长表", columns, given)
        book.close()
    assert streamed.read_bytes() == listed.read_bytes()
    read = list(load_workbook(streamed, read_only=True)["一"].iter_rows(min_row=3, max_col=2, values_only=True))
    assert read == [(f"{place:05d}", place + 1) for place in range(n)]
