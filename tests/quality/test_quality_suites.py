"""Every check of every suite, on a row that fails it and on a row that passes it."""

import pytest
import suite_examples as examples
from staging_room import AS_OF, Staging

from checks.contract import tables
from checks.quality import levels, suite_of
from checks.quality.seen import Seen

EVERY = [(table, check) for table in tables() for check in suite_of(Seen(tables()[table], AS_OF), levels.read())]


@pytest.fixture(scope="module")
def judged():
    """A room with all examples, judged once; beside it which rows each check must and must not name."""
    staging, expected = Staging(), {}
    for table, rows in examples.KNOWN.items():
        for row in rows:
            staging.add(table, **examples.PLAIN[table] | row)
    for table, check in EVERY:
        pairs = examples.of(table, check)
        expected[table, check.column, check.name] = [
            (staging.add(table, **failing), staging.add(table, **passing)) for failing, passing in pairs]
    staging.check()
    return staging, expected


def test_no_check_of_any_suite_raises(judged):
    staging, _ = judged
    assert staging.con.execute("select * from quality.errors").fetchall() == []
    statuses = staging.con.execute("select distinct status from quality.checks").fetchall()
    assert ("执行错误",) not in statuses


def test_every_check_names_its_failing_row_and_not_its_passing_row(judged):
    staging, expected = judged
    wrong = []
    for about, pairs in expected.items():
        named = set(staging.failing(*about))
        wrong += [(about, pair) for pair in pairs if pair[0] not in named or pair[1] in named]
    assert wrong == []


def test_every_passing_example_was_judged(judged):
    staging, expected = judged
    unjudged = []
    for table, check in EVERY:
        for _, passing in expected[table, check.column, check.name]:
            (n,) = staging.con.execute(
                f"select count(*) from staging.{table} as r where r.source_row = {passing} and ({check.applies})"
            ).fetchone()
            if n != 1:
                unjudged.append((table, check.column, check.name))
    assert unjudged == []


def test_what_an_expectation_skips_is_no_failing_row(judged):
    staging, _ = judged
    beyond = []
    for table, check in [(table, check) for table, check in EVERY if check.expectation]:
        (n,) = staging.con.execute(
            f"select count(*) from staging.{table} as r where ({check.fails}) and not coalesce({check.applies}, false)"
        ).fetchone()
        if n:
            beyond.append((table, check.column, check.name, n))
    assert beyond == []


def test_the_count_of_every_check_is_the_number_of_its_rows(judged):
    staging, _ = judged
    apart = staging.con.execute("""
        select table_name, column_name, check_name, n_failed, count(rows.key)
        from quality.checks as checks
        left join quality.rows as rows using (table_name, column_name, check_name)
        group by all having n_failed <> count(rows.key)""").fetchall()
    assert apart == []
    assert staging.con.execute("select count(*) from quality.rows").fetchone()[0] > len(EVERY)


def test_no_check_fails_on_more_rows_than_it_judges(judged):
    staging, _ = judged
    assert staging.con.execute("select * from quality.checks where n_failed > n_rows").fetchall() == []


def test_no_table_has_two_checks_of_one_name_on_one_column():
    names = [(table, check.column, check.name) for table, check in EVERY]
    assert sorted(names) == sorted(set(names))


def test_every_check_reads_columns_that_the_contract_has():
    for table, check in EVERY:
        known = {column.name for column in tables()[table].columns}
        assert {check.column, *check.reads} <= known, (table, check.name)
        assert set(check.needs) <= set(tables()), (table, check.name)
