"""A Parquet of texts is read as the CSV with the same cells, and its statement asks no more."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow
from hypothesis import Phase, given, settings
from pyarrow import parquet

from checks.intake import landing
from checks.intake.files import parquets, plain_csv
from checks.intake.files.plain_csv import Plain
from checks.intake.landing import Place, Row
from checks.intake.sheets import taking
from tests.intake.test_two_ways import CON, HEADINGS, landed, tables


def taken_of(headings):
    (taken,) = taking.for_rows([headings], "警情", None)
    return taken


@settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate])
@given(tables)
def test_a_parquet_of_texts_gives_the_rows_that_the_same_cells_give_one_by_one(table):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "警情.parquet"
        columns = [pyarrow.array([row[place] or None for row in table], "string") for place in range(len(HEADINGS))]
        parquet.write_table(pyarrow.table(columns, names=HEADINGS), path)
        CON.execute("delete from raw.incidents")
        parquets.land(CON, path, taken_of(HEADINGS), Place(1, path.name, None))
        rows = [Row(number, cells) for number, cells in enumerate(table, 2)]
        landing.land_rows(CON, [taken_of(HEADINGS)], Place(2, path.name, None), rows)
    assert landed(1) == landed(2)


def test_the_statement_of_a_parquet_grows_with_its_columns_as_that_of_a_csv_does(tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(landing, "land", lambda con, taken, place, source, **_: said.append(source))
    path = tmp_path / "警情.parquet"
    moment = pyarrow.array([0], pyarrow.timestamp("us"))
    parquet.write_table(pyarrow.table(dict.fromkeys(HEADINGS, moment)), path)
    parquets.land(CON, path, taken_of(HEADINGS), Place(1, path.name, None))
    plain_csv.land(CON, Plain(tmp_path / "警情.csv", ",", 1, 1), taken_of(HEADINGS), Place(1, "警情.csv", None))
    of_parquet, of_csv = map(len, said)
    assert of_parquet < 1.5 * of_csv
