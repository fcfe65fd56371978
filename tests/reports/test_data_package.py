"""datapackage.json: it follows the standard, describes every file, and what is read by it is what was published."""

import json
import re
from datetime import datetime

import duckdb
import invented
import pandas as pd
import polars as pl
import pytest

from checks.life import orders, states
from reports import data_package, plain, tables

# What a field of version 2 of the standard may have and we use, https://datapackage.org/standard/table-schema.
TYPES = {"string", "integer", "number", "boolean", "date", "datetime"}
OF_RESOURCE = {
    "name", "type", "path", "title", "description", "format", "mediatype", "encoding", "dialect", "schema",
}  # fmt: skip
IN_DUCKDB = {"string": "varchar", "integer": "bigint", "number": "double", "date": "date", "datetime": "timestamp"}
IN_POLARS = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "date": pl.Date, "datetime": pl.Datetime}
IN_PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


@pytest.fixture(scope="module")
def package(month):
    return json.loads((month / "datapackage.json").read_text(encoding="utf-8"))


def test_every_table_is_described_once_as_csv_and_once_as_parquet(month, package):
    described = [resource["path"] for resource in package["resources"]]
    assert len(described) == len(set(described))
    assert set(described) == {path.name for path in month.iterdir() if path.suffix in (".csv", ".parquet")}


def test_the_package_follows_the_standard(package):
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"]) and package["$schema"].startswith("https://datapackage.org/")
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names)) and all(re.fullmatch(r"[a-z0-9._-]+", name) for name in names)
    for resource in package["resources"]:
        assert set(resource) <= OF_RESOURCE and resource["type"] == "table"
        assert not re.search(r"^[./~]|\.\.|\\", resource["path"]) and "/" not in resource["path"]
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        assert len(fields) == len(resource["schema"]["fields"])
        assert all(_lawful(field) for field in fields.values()), resource["name"]
        for key in (resource["schema"].get("primaryKey", []), *resource["schema"].get("uniqueKeys", [])):
            assert isinstance(key, list) and set(key) <= set(fields)


def _lawful(field):
    allowed = field.get("constraints", {}).get("enum", ["one"])
    flags = {"trueValues", "falseValues"} <= set(field) if field["type"] == "boolean" and "column" in field else True
    return field["type"] in TYPES and flags and len(allowed) == len(set(allowed)) > 0


def test_every_published_column_is_described_with_its_source_and_nothing_else_is(package):
    sources = data_package.dictionary()["sources"]
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["description"].strip("；") and field["source"] in sources, (resource["name"], field["name"])
    published = {name for about in tables.headings().values() for name in about["columns"]}
    assert set(data_package.dictionary()["columns"]) <= published
    for table, about in data_package.dictionary()["tables"].items():
        assert set(about.get("columns", {})) <= set(tables.headings()[table]["columns"]), table
    assert set(data_package.dictionary()["tables"]) == set(tables.written())


def test_the_values_that_can_stand_in_a_column_are_those_that_the_program_knows():
    known = {
        ("findings", "status"): states.STATES,
        ("settled", "status"): states.STATES,
        ("findings", "verdict"): states.VERDICTS,
        ("findings", "severity"): tables.SEVERITIES,
        ("orders", "outcome"): orders.OUTCOMES,
        ("orders", "level"): orders.LEVELS,
    }
    for (table, name), values in known.items():
        assert sorted(data_package.column(table, name)["values"]) == sorted(values), (table, name)


def test_the_tables_are_described_alike_in_a_month_without_findings(package):
    quiet = tables.read(invented.warehouse(invented.without_findings()), invented.RUN)
    assert data_package.package(quiet)["resources"] == package["resources"]


def test_polars_duckdb_and_pandas_read_the_same_rows_and_values_from_csv_and_parquet(month, package):
    by_name = {resource["name"]: resource for resource in package["resources"]}
    for table in tables.written():
        csv, parquet = by_name[f"{table}-csv"], by_name[table]
        published = _plain(pl.read_parquet(month / parquet["path"]).rows())
        for reader in (csv_in_polars, csv_in_duckdb, csv_in_pandas):
            assert _plain(reader(month, csv)) == published, (table, reader.__name__)
        for reader in (parquet_in_duckdb, parquet_in_pandas):
            assert _plain(reader(month, parquet)) == published, (table, reader.__name__)


def csv_in_polars(folder, resource):
    frame = pl.read_csv(folder / resource["path"], infer_schema=False)
    return frame.select(_in_polars(field) for field in resource["schema"]["fields"]).rows()


def _in_polars(field):
    said = pl.col(field["name"])
    if field["type"] == "boolean":
        return said.replace_strict({field["trueValues"][0]: True, field["falseValues"][0]: False}, default=None)
    if field["type"] in ("date", "datetime"):
        return said.str.strptime(IN_POLARS[field["type"]], field.get("format", "%Y-%m-%d"))
    return said.cast(IN_POLARS[field["type"]])


def csv_in_duckdb(folder, resource):
    fields = resource["schema"]["fields"]
    columns = {field["name"]: IN_DUCKDB.get(field["type"], "varchar") for field in fields}
    flags = [(place, field) for place, field in enumerate(fields) if field["type"] == "boolean"]
    rows = duckdb.execute(
        "from read_csv(?, columns = ?, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '')",
        [str(folder / resource["path"]), columns],
    ).fetchall()
    for place, field in flags:
        meant = {field["trueValues"][0]: True, field["falseValues"][0]: False, None: None}
        rows = [(*row[:place], meant[row[place]], *row[place + 1 :]) for row in rows]
    return rows


def csv_in_pandas(folder, resource):
    fields = resource["schema"]["fields"]
    moments = {field["name"]: field.get("format", "%Y-%m-%d") for field in fields if field["type"].startswith("date")}
    frame = pd.read_csv(
        folder / resource["path"],
        encoding="utf-8-sig",
        dtype={field["name"]: IN_PANDAS.get(field["type"], "string") for field in fields},
        true_values=["是"], false_values=["否"], keep_default_na=False, na_values=[""],
    )  # fmt: skip
    for name, form in moments.items():
        frame[name] = pd.to_datetime(frame[name], format=form)
    return list(frame.itertuples(index=False, name=None))


def parquet_in_duckdb(folder, resource):
    return duckdb.execute("from read_parquet(?)", [str(folder / resource["path"])]).fetchall()


def parquet_in_pandas(folder, resource):
    frame = pd.read_parquet(folder / resource["path"], dtype_backend="numpy_nullable")
    return list(frame.itertuples(index=False, name=None))


def _plain(rows):
    return [tuple(_value(value) for value in row) for row in rows]


def _value(value):
    """Each value as every reader can have it: nothing, a text without the guard, a number, a moment, a flag."""
    if value is None or value is pd.NA or value is pd.NaT or value == "":
        return None
    if isinstance(value, str):
        return value[1:] if value[0] == "'" and re.match(plain.FORMULA, value[1:]) else value
    if isinstance(value, bool):
        return value
    if hasattr(value, "year"):
        return datetime.fromisoformat(value.isoformat())
    return float(value)
