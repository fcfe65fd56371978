"""Every rule and clock is carried to Spark, macros and all; what would come out otherwise there is rewritten."""

import re

import duckdb
import pytest
import sqlglot
from sqlglot import exp

from checks import clocks, contract
from checks.rules import rule_file
from checks.rules.terms import CHANGES
from checks.spark import dialect, macros, parquet, steps
from checks.staging_schema import SQL_TYPES

FILES = sorted([*rule_file.FOLDER.glob("*.sql"), *(p for p in clocks.FOLDER.glob("*.sql") if p.name != "macros.sql")])


def query(path) -> str:
    """What the file selects, without the header of a rule."""
    return re.sub(r"\A/\* ---\n.*?\n--- \*/\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_or_clock_is_carried_to_spark(path):
    tree = dialect.rewritten(macros.parse(query(path)))
    wanted = sqlglot.parse_one(query(path), dialect="duckdb").named_selects
    *_, last = steps.cut(tree, "step")
    assert sqlglot.parse_one(dialect.text(last.query), dialect="spark").named_selects == wanted


def test_every_macro_of_the_clocks_is_known_and_names_no_other():
    text = macros.FILE.read_text(encoding="utf-8")
    assert list(macros._macros()) == re.findall(r"^create or replace macro (\w+)", text, re.M)
    bodies = [body for _, body in macros._macros().values()]
    assert not {each.name for body in bodies for each in body.find_all(exp.Anonymous)} & macros._macros().keys()


def test_the_structs_of_all_rules_have_the_fields_of_the_changes_in_their_order():
    """Spark takes the fields of a struct by their place."""
    fields = re.findall(r'"?(\w+)"? (?:varchar|timestamp|integer)', CHANGES)
    structs = [said for rule in rule_file.read_all() for said in re.findall(r"\{[^{}]*\}", rule.sql)]
    assert len(structs) > 5
    assert {tuple(re.findall(r"'(\w+)': ", said)) for said in structs} == {tuple(fields)}


@pytest.mark.parametrize(
    ("written", "carried"),
    [
        ("t + to_hours(n)", "`t` + MAKE_DT_INTERVAL(0, `n`)"),
        ("d + to_months(n)", "`d` + MAKE_YM_INTERVAL(0, `n`)"),
        ("terms[place]", "GET(`terms`, CAST((`place`) - 1 AS INT))"),
        ("terms[1]", "GET(`terms`, CAST((1) - 1 AS INT))"),
        ("len(terms)", "CAST(SIZE(`terms`) AS BIGINT)"),
        ("length(word)", "CAST(LENGTH(`word`) AS BIGINT)"),
        (
            "list(a) filter (where b)",
            "CASE WHEN COUNT(*) FILTER(WHERE `b`) > 0 THEN COLLECT_LIST(`a`) FILTER(WHERE `b`) END",
        ),
        ("date_trunc('hour', t)", "CAST(DATE_TRUNC('HOUR', `t`) AS TIMESTAMP_NTZ)"),
        ("isodow(d)", "CAST(EXTRACT(DAYOFWEEK_ISO FROM `d`) AS BIGINT)"),
        ("date '1-01-01'", "CAST('0001-01-01' AS DATE)"),
        ("avg(a)", "AVG(CAST(`a` AS DOUBLE))"),
        ("row_number() over (order by a)", "CAST(ROW_NUMBER() OVER (ORDER BY `a` NULLS LAST) AS BIGINT)"),
        ("named_clock(r, c)", "(`r` || COALESCE(':' || NULLIF(`c`, ''), ''))"),
        ("is_unreadable(coalesce(a, b))", "(COALESCE(`a`, `b`) < CAST('0001-01-02 00:00:00' AS TIMESTAMP_NTZ))"),
    ],
)
def test_what_spark_would_read_otherwise_is_rewritten(written, carried):
    assert dialect.to_spark(f"select {written} from r") == f"SELECT {carried} FROM `r`"


def test_a_word_that_nobody_has_looked_at_on_spark_is_refused():
    with pytest.raises(dialect.NotPortable, match="levenshtein_of"):
        dialect.to_spark("select levenshtein_of(a, b) from r")


def test_a_step_that_is_read_again_and_again_is_a_table_of_its_own():
    doubling = ["one as (select a.n from t as a join t as b on a.n = b.n)"]
    names = ["one", "two", "three", "four", "five"]
    doubling += [
        f"{new} as (select a.n from {old} as a join {old} as b on a.n = b.n)"
        for old, new in zip(names, names[1:], strict=False)
    ]
    made = steps.cut(sqlglot.parse_one(f"with {', '.join(doubling)} select n from five", dialect="duckdb"), "step")
    assert [step.name for step in made] == ["step_1", "step_2", ""]
    assert all(len(list(step.query.find_all(exp.Table))) <= 8 for step in made)


@pytest.mark.parametrize(
    "table", [table for table in contract.tables().values() if table.dated_by], ids=lambda each: each.name
)
def test_a_large_table_is_written_by_month_and_read_back_whole(table, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "LARGE", 3)
    moments = ["2026-09-30 23:59:59", "2026-10-01 00:00:00", None]
    with duckdb.connect() as con:
        con.execute("create schema staging")
        columns = ", ".join(f'"{column.name}" {SQL_TYPES[column.type]}' for column in table.columns)
        con.execute(f"create table staging.{table.name} ({columns})")
        for moment in moments:
            con.execute(f'insert into staging.{table.name} ("{table.dated_by[0]}") values (?)', [moment])
        parquet.write(con, f"staging.{table.name}", tmp_path / "rows")
        read = f"select \"{table.dated_by[0]}\"::varchar from read_parquet('{tmp_path}/rows/**/*.parquet') order by all"
        assert con.execute(read).fetchall() == [(moment,) for moment in sorted(moments, key=str)]
    assert {each.name.partition("=")[2] for each in (tmp_path / "rows").iterdir()} == {"2026-09", "2026-10", "none"}
