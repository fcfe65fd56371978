"""The fast and the careful way through a CSV give the same rows."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checks.intake import landing
from checks.intake.files import careful_csv, plain_csv
from checks.intake.files.delimited import count_records, openings
from checks.intake.files.encoding import Utf8File
from checks.intake.files.plain_csv import Plain
from checks.intake.landing import Place
from checks.intake.sheets import taking
from checks.warehouse import open_warehouse

HEADINGS = ["警情编号", "接警时间", "警情类别", "处警单位代码", "免回访情形", "备注"]
cells = st.text(alphabet='甲乙𠮷ABC 0123,"\n;，合计-', max_size=8)
tables = st.lists(st.lists(cells, min_size=len(HEADINGS), max_size=len(HEADINGS)), max_size=12)
CON = open_warehouse(None)
landing.create(CON)


def landed(number: int) -> list[tuple]:
    rows = f"select * exclude (batch) from raw.incidents where batch = {number}"
    return CON.execute(f"{rows} order by source_row").fetchall()


@settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate])
@given(tables, st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_both_ways_through_a_csv_give_the_same_rows(table, line_end, quoting):
    text = io.StringIO()
    csv.writer(text, lineterminator=line_end, quoting=quoting).writerows([HEADINGS, *table])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "警情.csv"
        path.write_bytes(text.getvalue().encode())
        file, opened = Utf8File(path, "UTF-8"), next(each for each in openings(path) if each.separator == ",")
        (taken,) = taking.for_rows(opened.rows, path.name, None)
        CON.execute("delete from raw.incidents")
        count, whole = count_records(path, opened.ends[0]), Plain(path, ",", 1, 1)
        assert count.is_plain() and plain_csv.reads_as(CON, whole, taken, count.n_records())
        plain_csv.land(CON, whole, taken, Place(1, path.name, None))
        rows = careful_csv.read_rows(file, opened, taken.headings, path.name)
        landing.land_rows(CON, [taken], Place(2, path.name, None), rows)
    assert landed(1) == landed(2)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(tables, st.sampled_from(["\n", "\r\n"]), st.integers(min_value=0, max_value=3))
def test_the_independent_count_is_the_number_of_records(table, line_end, blank_lines):
    text = io.StringIO()
    csv.writer(text, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(table)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes((text.getvalue() + line_end * blank_lines * bool(table)).encode())
        assert count_records(path, 0).n_records() == len(table)


def test_duckdb_here_is_the_one_whose_behaviour_was_measured():
    assert duckdb.__version__.startswith("2.0.")
