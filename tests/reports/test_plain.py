"""The tables as files: what is read back is what was published."""

import csv
import shutil
from datetime import datetime

import invented
import polars as pl
import pytest

import reports
from reports import plain, tables

TABLES = tables.written()


def read(path):
    """The rows of a CSV file, headings first."""
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(keepends=True)))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_stands_twice_with_the_same_rows_and_all_its_headings(month, table):
    about = tables.headings()[table]
    rows, frame = read(month / f"{about['chinese']}.csv"), pl.read_parquet(month / f"{table}.parquet")
    assert rows[0] == list(about["columns"].values())
    assert frame.columns == list(about["columns"])
    assert len(rows) - 1 == frame.height == len(invented.room()[table]) > 0


def test_the_csv_opens_in_a_spreadsheet_as_utf8_and_names_times_in_iso_8601(month):
    assert (month / "问题清单.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    headings, *rows = read(month / "问题清单.csv")
    stamps = [row[headings.index("到期时间")] for row in rows]
    assert all("T" in stamp and datetime.fromisoformat(stamp) for stamp in stamps)


def test_csv_and_parquet_list_the_problems_in_one_order_the_gravest_first(month):
    headings, *rows = read(month / "问题清单.csv")
    frame = pl.read_parquet(month / "findings.parquet")
    assert [row[headings.index("问题编号")] for row in rows] == frame["finding_id"].to_list()
    ranks = [tables.SEVERITIES.index(word) for word in frame["severity"]]
    assert ranks == sorted(ranks) and len(set(ranks)) == 3


def test_numbers_on_paper_keep_their_leading_zeros(month):
    headings, *rows = read(month / "问题清单.csv")
    assert all(row[headings.index("民警警号")].startswith("0") for row in rows)
    assert all(number.startswith("0") for number in pl.read_parquet(month / "findings.parquet")["officer_no"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A", "\tx", "\rx", "＝1", "＋1", "－1", "＠A"])
def test_a_text_that_a_spreadsheet_would_run_gets_a_quote_before_it(text):
    frame = plain.readable(pl.DataFrame({"text": [text, f"a{text}", None], "n": [-1, 0, 1]}))
    assert frame["text"].to_list() == [f"'{text}", f"a{text}", None]
    assert frame["n"].to_list() == [-1, 0, 1]


def test_flags_are_words_in_the_csv():
    frame = plain.readable(pl.DataFrame({"flag": [True, False, None]}))
    assert frame["flag"].to_list() == ["是", "否", None]


def test_the_same_release_gives_the_same_bytes(month, tmp_path):
    again = reports.publish(invented.warehouse(invented.room()), invented.RUN, tmp_path)
    assert len(again) == len([path for path in month.rglob("*") if path.is_file()])
    different = [path.name for path in again if path.read_bytes() != (month / path.relative_to(tmp_path)).read_bytes()]
    assert different == []


def test_the_order_in_which_rows_were_made_changes_no_byte(month, tmp_path):
    rows = {table: list(reversed(found)) for table, found in invented.room().items()}
    for path in reports.publish(invented.warehouse(rows), invented.RUN, tmp_path):
        assert path.read_bytes() == (month / path.relative_to(tmp_path)).read_bytes(), path.name


def test_the_daily_watch_writes_the_warnings_and_nothing_else(tmp_path):
    written = reports.watch(invented.warehouse(invented.room()), invented.RUN, tmp_path)
    assert sorted(path.name for path in written) == ["warnings.parquet", "预警清单.csv", "预警清单.xlsx"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["warnings.parquet", "预警清单.csv", "预警清单.xlsx"]
    shutil.rmtree(tmp_path)


def test_every_product_of_the_contract_is_there(month):
    names = {path.relative_to(month).as_posix() for path in month.rglob("*")}
    assert {"report.html", "一评议.docx", "一考核.xlsx", "一通报.docx", "一整改", "一追究", "预警清单.xlsx"} <= names
