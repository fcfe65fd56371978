"""The sample month, frozen as a bureau would freeze it."""

import json
import shutil

from checks.audience import FILES
from checks.freezing import versions
from checks.freezing.freeze import Wanted, freeze
from checks.ledger import FILE, copies, ledger_of


def test_the_sample_month_is_frozen_whole_and_says_of_every_file_for_whom_it_is(sample, tmp_path):
    run, folder = sample
    shutil.copytree(folder, tmp_path / run.period.month)
    (tmp_path / "warehouse").mkdir()
    copies.copied(run.warehouse / FILE, tmp_path / "warehouse" / FILE)
    ledger, wanted = ledger_of(tmp_path / "warehouse"), Wanted(run.period.month, "900001", "", "2026-11-09T09:30:00")
    done = freeze(ledger, tmp_path, wanted, None)
    assert done.is_new and done.version.number == 1 and not done.left_out
    assert versions.proven(done.version).files.keys() == versions.drafts.read(folder).files.keys()
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    whom = {entry["file"]: entry["audience"] for entry in told["outputs"]}
    assert all(whom.values()) and whom["问题清单.csv"] == ["法制部门"]
    assert {name for name in whom if "纪检" in whom[name]} == {name for name in whom if name.startswith("一追究/")}
    own = {name: readers for name, readers in whom.items() if name.startswith("一整改/")}
    assert own and all(len(readers) == 1 and readers[0] in name for name, readers in own.items())
    assert all(name in whom for name in FILES if "*" not in name)
