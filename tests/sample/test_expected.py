"""The audit of the sample says what its generator planted: all of it, and nothing else."""

import csv
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

import samples
from checks import clocks, findings, intake, policy, rules
from checks.run import Period, Run
from checks.warehouse import open_warehouse
from samples.plants import unit_indicators
from tests.rules import in_full

FINDING = ("rule_id", "clock", "subject_kind", "subject_no", "person_no", "unit_code", "flow", "severity", "breach_at")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A sample with another seed and size than the one that is committed."""
    folder = tmp_path_factory.mktemp("exports")
    samples.write(folder, 77, 400)
    return folder


@pytest.fixture(scope="module")
def judged(folder, tmp_path_factory) -> duckdb.DuckDBPyConnection:
    """The warehouse after the sample went through the rooms up to the findings."""
    place = tmp_path_factory.mktemp("warehouse")
    period = Period.parse("2026-10")
    run = Run(folder, place / "out", place, period, datetime(2026, 11, 1), None, policy.read(None))
    con = open_warehouse(place / "mingjing.duckdb")
    for room in (intake.receive, clocks.build, rules.build, findings.build):
        room(con, run)
    yield con
    con.close()


@pytest.fixture
def one_by_one(judged) -> duckdb.DuckDBPyConnection:
    """The same with every verdict in it."""
    with in_full.one_by_one(judged, policy.read(None)):
        yield judged


def _expected(folder: Path, name: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    with (folder / "expected" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return sorted(tuple(row[column] for column in columns) for row in csv.DictReader(file))


def test_the_findings_are_exactly_those_that_were_planted(folder, judged):
    texts = ", ".join(f"coalesce({column}::varchar, '')" for column in FINDING[:-1])
    query = f"select {texts}, strftime(breach_at, '%Y-%m-%d %H:%M:%S') from findings.findings"
    assert sorted(judged.execute(query).fetchall()) == _expected(folder, "findings", FINDING)


def test_each_lookalike_has_the_verdict_that_the_law_gives_it(folder, one_by_one):
    identity = ("rule_id", "clock", "subject_no", "person_no")
    texts = ", ".join(f"coalesce({column}, '')" for column in identity)
    verdicts = one_by_one.execute(f"select {texts}, verdict from rules.verdicts").fetchall()
    given = {row[:4]: row[4] for row in verdicts}
    expected = _expected(folder, "lookalikes", (*identity, "verdict"))
    assert [(*row[:4], given.get(row[:4], "out of scope")) for row in expected] == expected


def test_the_only_unit_that_lies_off_is_the_one_that_was_planted(judged):
    far = judged.execute("select rule_id, indicator, period, unit_code from rules.indicators where standing like '偏%'")
    assert far.fetchall() == [("CW-06", "罚没款数额", "2026-10", unit_indicators.FAR_OFF.code)]


def test_intake_counts_each_file_as_it_was_written(folder, judged):
    parts = ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
    texts = ", ".join(f"{part}::varchar" for part in parts)
    counted = judged.execute(f"select file, coalesce(sheet, ''), table_name, {texts} from staging.intake").fetchall()
    assert sorted(counted) == _expected(folder, "intake", ("file", "sheet", "table_name", *parts))


def test_every_blacked_out_column_was_dropped_and_named(judged):
    named = judged.execute("select identity_columns from staging.intake where identity_columns <> ''").fetchall()
    columns = {column.strip() for (text,) in named for column in text.replace("、", ",").split(",")}
    assert columns == {"报警人姓名", "报警人联系电话", "嫌疑人姓名", "人员姓名", "被处罚人姓名", "信访人姓名"}
