"""The exports that are measured are exports that a bureau could have made."""

from hashlib import sha256

import pytest

from benchmarks.generate import generate, recode
from checks import intake, policy
from checks.contract import tables
from checks.run import Period, Run, default_as_of
from checks.warehouse import open_warehouse


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn") / "exports"
    generate(folder, 600)
    return folder


@pytest.fixture(scope="module")
def taken_in(exports, tmp_path_factory):
    return _taken_in(exports, tmp_path_factory.mktemp("taken"))


def _hashes(folder):
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def _taken_in(exports, folder):
    """What intake says of each file: rows read, rows accepted."""
    period = Period.parse("2026-10")
    run = Run(exports, folder / "out", folder / "warehouse", period, default_as_of(period), None, policy.read())
    with open_warehouse(run.warehouse) as con:
        intake.receive(con, run)
        return con.execute("select file, n_read, n_accepted from staging.intake order by file").fetchall()


def test_the_same_seed_draws_the_same_bytes(exports, tmp_path):
    generate(tmp_path / "again", 600)
    assert _hashes(tmp_path / "again") == _hashes(exports)


def test_another_seed_draws_others(exports, tmp_path):
    generate(tmp_path / "others", 600, seed=2)
    assert _hashes(tmp_path / "others") != _hashes(exports)


def test_every_table_of_the_contract_is_drawn(tmp_path):
    counts = generate(tmp_path / "exports", 600)
    assert set(counts) == set(tables())
    assert all(counts.values())


def test_every_row_that_is_drawn_is_accepted(exports, taken_in):
    assert {file for file, _, _ in taken_in} == {path.name for path in exports.iterdir()}
    assert all(n_read == n_accepted > 0 for _, n_read, n_accepted in taken_in)


def test_as_gb18030_the_same_rows_are_accepted(taken_in, tmp_path):
    copies = tmp_path / "exports"
    generate(copies, 600)
    recode(copies, "gb18030")
    assert all(b"\r\n" in path.read_bytes() for path in copies.iterdir())
    assert _taken_in(copies, tmp_path) == taken_in
