"""The sample month, frozen as a bureau would freeze it."""

import json
import shutil
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from checks.audience import FILES
from checks.complaint import BadInput
from checks.freezing import versions
from checks.freezing.freeze import Wanted, freeze
from checks.ledger import FILE, copies, ledger_of
from checks.life import bureau
from reports import final_copies


def test_the_sample_month_is_frozen_whole_and_says_of_every_file_for_whom_it_is(sample, sample_con, tmp_path):
    run, folder = sample
    shutil.copytree(folder, tmp_path / run.period.month)
    (tmp_path / "warehouse").mkdir()
    copies.copied(run.warehouse / FILE, tmp_path / "warehouse" / FILE)
    ledger, wanted = ledger_of(tmp_path / "warehouse"), Wanted(run.period.month, "019001", "", "2026-11-09T09:30:00")
    wanted = replace(wanted, roles=bureau.roles(sample_con))
    with pytest.raises(BadInput, match="警号 000001 不能封账：在民警表里是局领导"):
        freeze(ledger, tmp_path, replace(wanted, by="000001"), None, final_copies.write)
    with pytest.raises(BadInput, match="得分公示到 2026-11-05 止"):
        freeze(ledger, tmp_path, replace(wanted, recorded_at="2026-11-05T17:00:00"), None, final_copies.write)
    done = freeze(ledger, tmp_path, wanted, None, final_copies.write)
    assert done.is_new and done.version.number == 1 and not done.left_out
    final = done.version.folder / "正式稿" / "一考核_正式稿_第1版.xlsx"
    (again,) = final_copies.write(folder, done.version.said, tmp_path / "again")
    assert (again.name, again.read_bytes()) == (final.name, final.read_bytes())
    assert load_workbook(final, read_only=True)["考核得分"]["A1"].value.endswith("得分（正式稿第1版）")
    assert versions.proven(done.version).files.keys() == versions.drafts.read(folder).files.keys()
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    whom = {entry["file"]: entry["audience"] for entry in told["outputs"]}
    assert all(whom.values()) and whom["问题清单.csv"] == ["法制部门"]
    assert {name for name in whom if "纪检" in whom[name]} == {name for name in whom if name.startswith("一追究/")}
    own = {name: readers for name, readers in whom.items() if name.startswith("一整改/")}
    assert own and all(len(readers) == 1 and readers[0] in name for name, readers in own.items())
    assert all(name in whom for name in FILES if "*" not in name)
