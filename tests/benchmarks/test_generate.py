"""The exports that are measured are such as a bureau could have made; the peer finds in them what the rules find."""

import shutil
from contextlib import closing
from hashlib import sha256

import pandas as pd
import pytest

from benchmarks import sizes
from benchmarks.generate import generate
from benchmarks.peer import month
from benchmarks.written_as import recode, write_as
from checks import clocks, intake, policy, rules
from checks.contract import tables
from checks.rules.readiness import columns_present, readiness_of
from checks.run import Period, Run, default_as_of
from checks.warehouse import open_warehouse

INCIDENTS = 600


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn") / "exports"
    generate(folder, INCIDENTS)
    return folder


@pytest.fixture(scope="module")
def taken_in(exports, tmp_path_factory):
    """The run, and what intake says of each file."""
    run = _run(exports, tmp_path_factory.mktemp("taken"))
    return run, _taken_in(run)


def _hashes(folder):
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def _run(exports, folder):
    period = Period.parse("2026-10")
    return Run(exports, folder / "out", folder / "warehouse", period, default_as_of(period), None, policy.read())


def _taken_in(run):
    """What intake says of each file: rows read, rows accepted."""
    with closing(open_warehouse(run.warehouse)) as con:
        intake.receive(con, run)
        return con.execute("select file, n_read, n_accepted from staging.intake order by file").fetchall()


def test_the_same_seed_draws_the_same_bytes(exports, tmp_path):
    generate(tmp_path / "again", INCIDENTS)
    assert _hashes(tmp_path / "again") == _hashes(exports)


def test_another_seed_draws_others(exports, tmp_path):
    generate(tmp_path / "others", INCIDENTS, seed=2)
    assert _hashes(tmp_path / "others") != _hashes(exports)


def test_every_table_of_the_contract_is_drawn(tmp_path):
    counts = generate(tmp_path / "exports", INCIDENTS)
    assert set(counts) == set(tables())
    assert all(counts.values())


def test_as_many_rows_are_drawn_as_were_asked_for(tmp_path):
    asked = sizes.rows_of("0.02M")
    drawn = sum(generate(tmp_path / "exports", sizes.incidents_for(asked)).values())
    assert asked == 20_000
    assert abs(drawn / asked - 1) < 0.03


def test_every_row_that_is_drawn_is_accepted(exports, taken_in):
    assert {file for file, _, _ in taken_in[1]} == {path.name for path in exports.iterdir()}
    assert all(n_read == n_accepted > 0 for _, n_read, n_accepted in taken_in[1])


def test_in_every_other_form_the_same_rows_are_accepted(exports, taken_in, tmp_path):
    """A month of cases and all visits in three forms: more files would take longer and say no more."""
    copies, mixed = tmp_path / "csv", tmp_path / "mixed"
    copies.mkdir()
    mixed.mkdir()
    written = {"案件_2026-10": "xlsx", "回访_2026-10": "parquet", "警情_2026-10": "csv"}
    for stem in written:
        shutil.copy(exports / f"{stem}.csv", copies)
    forms = {form: write_as(copies, form) for form in ("xlsx", "parquet")} | {"csv": copies}
    recode(copies, "gb18030")
    assert all(b"\r\n" in path.read_bytes() for path in copies.iterdir())
    for stem, form in written.items():
        shutil.copy(forms[form] / f"{stem}.{form}", mixed)
    plain = {file.removesuffix(".csv"): n for file, *n in taken_in[1]}
    accepted = {file.split(".")[0]: n for file, *n in _taken_in(_run(mixed, tmp_path))}
    assert accepted == {stem: plain[stem] for stem in written}


def test_the_peer_finds_in_the_drawn_exports_what_the_rules_find(exports, taken_in):
    run, _ = taken_in
    asked = month.audit(run.as_of, run.policy)
    found = month.judged(month.known(month.reading.read(exports), asked), asked)
    with closing(open_warehouse(run.warehouse)) as con:
        clocks.build(con, run)
        present = columns_present(con)
        for rule in (rule for rule in rules.read_all() if rule.id in month.RULES):
            rules.apply(con, rule, run.policy, readiness_of(rule, present))
        ours = {rule_id: _ours(con, rule_id) for rule_id in month.RULES}
    assert {rule_id: month.as_rows(frame) for rule_id, frame in found.items()} == ours
    assert sum(map(len, ours.values())) > 10


def _ours(con, rule_id):
    table = next(rule.table for rule in rules.read_all() if rule.id == rule_id)
    late = f"select subject_no, person_no, due_at, done_at from rules.\"{table}\" where verdict = 'breached'"
    return month.as_rows(con.execute(late).df())


def test_the_peers_expectations_see_what_is_broken(exports):
    frames = month.reading.read(exports)
    sound = {name: frames[name] for name in ("units", "officers", "measures")}
    as_of = pd.Timestamp("2026-11-03")
    before = month.expectations.check(sound, as_of).set_index(["table", "expectation"])["n_failed"]
    broken = sound["measures"].assign(unit_code=None, measure_no="1", kind="逛街")
    after = month.expectations.check(sound | {"measures": broken}, as_of)
    failed = set(after[(after["table"] == "measures") & (after["n_failed"] == len(broken))]["expectation"])
    assert before[("measures", "expect_column_values_to_be_unique")] == 0
    assert {
        "expect_column_values_to_be_unique",
        "expect_column_values_to_not_be_null",
        "expect_column_values_to_be_in_set",
    } <= failed
