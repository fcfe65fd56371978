"""A month worked out by Spark is the month that DuckDB works out: every table with its types, every byte published."""

import json
from pathlib import Path

import duckdb
import pytest

from checks import clocks
from checks.rules import rule_file

ROOMS = ("clocks", "rules", "findings", "marts", "published")


@pytest.fixture(scope="module")
def both(on_duckdb, on_spark):
    """Both warehouses, open for reading: `one` is DuckDB's, `two` has what Spark worked out."""
    with duckdb.connect() as con:
        con.execute(f"attach '{on_duckdb.warehouse}' as one (read_only)")
        con.execute(f"attach '{on_spark.warehouse}' as two (read_only)")
        yield con


def tables(con, which: str) -> dict[str, list[tuple[str, str]]]:
    """Every table of the rooms with its columns and their types."""
    found: dict[str, list[tuple[str, str]]] = {}
    columns = con.execute(
        "select schema_name, table_name, column_name, data_type from duckdb_columns() "
        "where database_name = ? and schema_name in ? order by schema_name, table_name, column_index",
        [which, ROOMS],
    ).fetchall()
    for room, table, column, kind in columns:
        found.setdefault(f'{room}."{table}"', []).append((column, kind))
    return found


def test_both_warehouses_have_the_same_tables_and_types(both):
    assert tables(both, "one") == tables(both, "two")


def test_every_clock_and_rule_is_compared(both):
    names = tables(both, "one")
    assert {f'clocks."{name}"' for name in clocks.ORDER} < names.keys()
    assert {f'rules."{rule.table}"' for rule in rule_file.read_all()} < names.keys()


def test_no_row_of_any_table_differs(both):
    differing = {}
    for name in tables(both, "one"):
        ways = (("one", "two"), ("two", "one"))
        rows = [f"select * from {a}.{name} except all select * from {b}.{name}" for a, b in ways]
        n = [both.execute(f"select count(*) from ({query})").fetchall()[0][0] for query in rows]
        if any(n):
            differing[name] = n
    assert differing == {}


def test_most_rules_had_something_to_find(both):
    found = "select count(distinct rule_id) from two.rules.verdicts where verdict = 'breached'"
    assert both.execute(found).fetchall()[0][0] > 35


def test_every_published_byte_is_the_same(on_duckdb, on_spark):
    def files(folder: Path) -> dict[str, bytes]:
        every = (path for path in folder.rglob("*") if path.is_file() and path.name != "run.json")
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}

    one, two = files(on_duckdb.month), files(on_spark.month)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_the_run_says_which_engine_it_was(on_duckdb, on_spark):
    engines = [
        json.loads((each.month / "run.json").read_text(encoding="utf-8"))["engine"] for each in (on_duckdb, on_spark)
    ]
    assert engines[0].startswith("duckdb 2.")
    assert engines[1].startswith("spark 4.")


def test_spark_says_nothing_to_the_user_and_leaves_nothing_behind(on_spark):
    assert not any(word in on_spark.said for word in ("WARN", "SLF4J", "Stage", "log4j", "Traceback"))
    assert not (on_spark.out / "warehouse" / "spark").exists()
