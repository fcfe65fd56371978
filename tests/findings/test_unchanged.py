"""What stands and was made of the same is not made again; whatever it was made of changes, it is."""

import json
from contextlib import closing
from dataclasses import asdict, replace
from datetime import datetime

import pytest

from checks import policy, unchanged
from checks.audit import Step, _unless_it_stands
from checks.file_hash import sha256
from checks.findings import ledger_of
from checks.run import Period, Run
from checks.warehouse import open_warehouse

NAMES = ("staging", "quality", "clocks", "publications")
MADE = ["staging", *NAMES[1:]]


class Month:
    """Four rooms that only note that they were made, and publish one file."""

    def __init__(self, folder):
        period = Period.parse("2026-10")
        self.run = Run(folder, folder / "out", folder / "warehouse", period, period.ends_at, None, policy.read())
        self.digest, self.decided = "first", []

    def made(self, **changed) -> list[str]:
        """The rooms that were made, of the run with these changes."""
        run, made = replace(self.run, **changed), []
        with closing(open_warehouse(run.warehouse)) as con:
            kept = unchanged.Kept()
            for name in NAMES:
                step = _unless_it_stands(Step(name, name, self._room(name, made)), kept)
                stands = step.stands()
                step.function(con, run)
                assert (name in made) is not stands
        return made

    def _room(self, name, made):
        def make(con, run):
            made.append(name)
            if name == "staging":
                unchanged.forget(con)
                con.execute("create or replace table raw.batches (batch integer, digest varchar, program varchar)")
                con.execute("insert into raw.batches values (1, ?, 'p')", [self.digest])
            if name == "publications":
                return self._publish(run)
            return None

        return make

    def _publish(self, run):
        folder = run.out / run.period.month
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "一通报.docx").write_bytes(b"printed")
        listed = [{"file": "一通报.docx", "sha256": sha256(folder / "一通报.docx")}]
        (folder / "manifest.json").write_text(json.dumps({"outputs": listed}), encoding="utf-8")
        head = ledger_of(run.warehouse).head()
        (folder / "run.json").write_text(json.dumps({"ledger": asdict(head)}), encoding="utf-8")
        for step in self.decided:
            ledger_of(run.warehouse).append("step", "2026-10", step, {"status": "销号"})
        return folder


@pytest.fixture
def month(tmp_path):
    made = Month(tmp_path)
    assert made.made() == MADE
    return made


def test_an_unchanged_month_is_not_made_again(month):
    assert month.made() == ["staging"]
    assert month.made() == ["staging"]


def test_what_was_decided_since_is_told_and_the_exports_are_not_checked_again(month):
    ledger_of(month.run.warehouse).append("step", "2026-10", "F1", {"status": "属实-瑕疵"})
    assert month.made() == ["staging", "clocks", "publications"]
    assert month.made() == ["staging"]


def test_what_the_program_itself_decided_behind_the_release_is_told_by_the_next_run(tmp_path):
    month = Month(tmp_path)
    month.decided = ["F1"]
    assert month.made() == MADE
    month.decided = []
    assert month.made() == ["staging", "clocks", "publications"]


def test_other_exports_another_moment_or_another_policy_make_everything_again(month):
    month.digest = "second"
    assert month.made() == MADE
    assert month.made(as_of=datetime(2026, 11, 2)) == MADE
    assert month.made(policy=replace(month.run.policy, sha256="0" * 64)) == MADE
    assert month.made(allow_quarantine=True) == MADE


def test_a_product_that_was_changed_or_lost_is_made_again(month):
    product = month.run.out / "2026-10" / "一通报.docx"
    product.write_bytes(b"typed over")
    assert month.made() == ["staging", "clocks", "publications"]
    assert product.read_bytes() == b"printed"
    product.unlink()
    assert month.made() == ["staging", "clocks", "publications"]


def test_a_run_that_broke_off_leaves_nothing_that_is_believed(month):
    with closing(open_warehouse(month.run.warehouse)) as con:
        unchanged.Kept().taking_in(month._room("staging", []))(con, replace(month.run, as_of=datetime(2026, 11, 2)))
    assert month.made() == MADE
