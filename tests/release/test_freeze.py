"""A month that was frozen stays what it was; what changes later is a further version that says why."""

import json
import os

import openpyxl
import pytest
from typer.testing import CliRunner

from checks.freezing import versions
from checks.ledger import anchors, chain
from flows import cli
from tests.release.conftest import at_desk
from tests.release.invented import FINDINGS, ITEMS, MONTH, UNITS, finding, unit

WHY = "核查结果补录"


def corrected(bureau):
    """The month was audited again: a person called f1 a fault, f2 is gone, f3 is new; 柳荫派出所 lost points."""
    said = {"act": "核查", "from": "待核查", "status": "属实-过错", "verdict": "属实-过错", "by": "900001"}
    bureau.ledger.append("step", MONTH, "f1", said)
    found = [finding("f1", status="属实-过错", verdict="属实-过错"), finding("f3")]
    units = [unit("S11", "柳荫派出所", 98.5, n_confirmed=1, band="中"), UNITS[1]]
    items = [{**ITEMS[0], "deduction": 1.5}]
    bureau.audit(found, units=units, items=items, batch=2, inputs=[{"file": "案件_补.csv", "sha256": "a"}])


def every_byte(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_a_frozen_month_is_a_read_only_copy_that_the_ledger_knows(bureau, typed):
    status, text = typed("freeze_month", "900001", "")
    folder = bureau.out / "封账" / MONTH / "v1"
    assert status == 0 and f"{MONTH} 已封账，v1" in text
    (event,) = bureau.ledger.events("freeze")
    assert (event.month, event.payload["version"], event.payload["by"]) == (MONTH, 1, "900001")
    assert event.payload["recorded_at"] == "2026-11-09T09:30:00"
    card = json.loads((folder / "freeze.json").read_text(encoding="utf-8"))
    assert (card["ledger"]["seq"], card["ledger"]["hash"]) == (event.seq, bureau.ledger.head().hash)
    for path in bureau.draft.rglob("*"):
        if path.is_file():
            assert (folder / path.relative_to(bureau.draft)).read_bytes() == path.read_bytes()
    assert not any(path.stat().st_mode & 0o222 for path in folder.rglob("*") if path.is_file())
    assert (folder / "一追究").stat().st_mode & 0o777 == 0o700
    assert typed("verify")[0] == 0
    assert not (folder / "更正说明.xlsx").exists()


def test_freezing_the_same_content_again_changes_nothing(bureau, typed):
    typed("freeze_month", "900001", "")
    before, head = every_byte(bureau.out / "封账"), bureau.ledger.head()
    bureau.audit()
    status, text = typed("freeze_month", "900001", "再封一次")
    assert status == 0 and "没有再封" in text
    assert (every_byte(bureau.out / "封账"), bureau.ledger.head()) == (before, head)


def test_other_content_needs_a_reason_and_becomes_the_next_version_beside_the_former_one(bureau, typed):
    typed("freeze_month", "900001", "")
    before = every_byte(bureau.out / "封账")
    corrected(bureau)
    status, text = typed("freeze_month", "900001", " ")
    assert status == 2 and "加上 --why" in text
    assert every_byte(bureau.out / "封账") == before
    status, text = typed("freeze_month", "900001", WHY)
    assert status == 0 and "v2" in text and "更正说明" in text
    assert before.items() <= every_byte(bureau.out / "封账").items()
    status, text = typed("list_all", month="")
    assert status == 0 and WHY in text and f"{MONTH}：现在的成果与 v2 相同" in text
    assert "2 个版本" in typed("verify")[1]


def test_the_correction_note_says_what_changed_why_and_what_it_did_to_the_scores(bureau, typed):
    typed("freeze_month", "900001", "")
    corrected(bureau)
    typed("freeze_month", "900001", WHY)
    book = openpyxl.load_workbook(bureau.out / "封账" / MONTH / "v2" / "更正说明.xlsx")
    cover = dict(row[:2] for row in book["更正说明"].iter_rows(min_row=2, values_only=True))
    assert cover["版本"].startswith("v1 更正为 v2") and cover["更正理由"] == WHY
    assert cover["问题的变化"].startswith("新增1件，减少1件，内容改变1件")
    assert cover["得分的变化"].startswith("1个单位的得分改变：升0个，降1个。等次改变1个单位")
    assert "自己的问题没有变化" not in cover["得分的变化"]
    assert "数据批次：1 → 2" in cover["改变的原因"] and "导出文件：新读入 案件_补.csv" in cover["改变的原因"]
    rows = list(book["问题变化"].iter_rows(min_row=4, values_only=True))
    told = {(row[1], row[6]): (row[0], row[7], row[8], row[9]) for row in rows}
    by_hand = "核查：待核查 → 属实-过错，警号 900001（台账第 3 条）"
    assert told["f1", "状态"] == ("改变", "疑似", "属实-过错", by_hand)
    assert told["f2", "（整件）"][0] == "减少" and told["f3", "（整件）"][0] == "新增"
    assert told["f3", "（整件）"][3] == "导出文件（案件_补.csv）有变化"
    assert cover["未答复的异议"] == "没有" and "正式稿第2版" in cover["版本"]
    scores = [row[1:7] for row in book["得分变化"].iter_rows(min_row=4, values_only=True)]
    assert scores == [
        ("柳荫派出所", 100, 98.5, "-1.5", "良", "中"),
        ("石桥派出所", None, None, "不变", "良", "良"),
    ]
    assert "一通报.docx" in [row[1] for row in book["文件变化"].iter_rows(min_row=3, values_only=True)]


def test_the_difference_is_shown_between_versions_and_to_the_draft(bureau, typed):
    assert "还没有封账" in typed("compare", "", "draft", 30)[1]
    typed("freeze_month", "900001", "")
    assert "内容相同" in typed("compare", "", "draft", 30)[1]
    corrected(bureau)
    status, text = typed("compare", "", "draft", 1)
    assert status == 0 and "v1 → draft" in text and "新增1件，减少1件" in text and "JQ-03 0.0→1.5" in text
    assert "加 --limit 0" in text
    assert "现在的成果与 v1 不同" in typed("list_all")[1]
    typed("freeze_month", "900001", WHY)
    assert "新增1件，减少1件" in typed("compare", "v1", "2", 30)[1]
    for words in (("v2", "v1"), ("draft", "v1"), ("v3", "draft"), ("v0", "draft")):
        assert typed("compare", *words, 30)[0] == 2


def test_a_score_that_changed_without_a_finding_of_its_unit_is_told_apart(bureau, typed):
    typed("freeze_month", "900001", "")
    bureau.audit([finding("f1", status="待核查"), FINDINGS[1]], units=[UNITS[0], unit("S12", "石桥派出所", 91.5)])
    text = typed("compare", "", "draft", 30)[1]
    assert "出分与不出分之间改变1个。其中1个单位自己的问题没有变化，是应检数、同类单位的问题率或者计分办法变了" in text


def test_a_finding_that_is_settled_is_no_lost_one_and_a_moved_row_is_only_counted(bureau, typed):
    typed("freeze_month", "900001", "")
    bureau.audit([finding("f2", source_row=9)], settled=[finding("f1", status="已整改")], ruleset_sha256="r2")
    text = typed("compare", "", "draft", 30)[1]
    assert "新增0件，减少0件，内容改变1件（其中状态、结论或者所在清单改变1件，转入已了结问题1件）" in text
    assert "规则：r1 → r2" in text and "规则有变化" in text


def test_a_column_that_only_one_version_publishes_is_no_change_of_a_score(bureau, typed):
    typed("freeze_month", "900001", "")
    without = [{name: said for name, said in row.items() if name != "band"} for row in UNITS]
    bureau.audit(units=without, version="0.5.0")
    text = typed("compare", "", "draft", 30)[1]
    assert "2个单位的得分都不变。\n" in text and "原得分" not in text and "程序版本：0.4.0 → 0.5.0" in text


def test_an_audit_of_a_frozen_month_says_which_version_holds(bureau, typed):
    assert typed("remind") == (0, "")
    typed("freeze_month", "900001", "")
    assert "2026-10 已经封账。现在的成果与 v1 相同" in typed("remind")[1]
    corrected(bureau)
    assert "现在的成果与 v1 不同，以 v1 为准" in typed("remind")[1]


DAMAGES = {
    "一个文件改了": lambda folder: (folder / "一通报.docx").write_bytes(b"other"),
    "一个文件没有了": lambda folder: (folder / "scores.parquet").unlink(),
    "清单改了": lambda folder: (folder / "manifest.json").write_text("{}", encoding="utf-8"),
    "运行记录改了": lambda folder: (folder / "run.json").write_text("{}", encoding="utf-8"),
    "封账记录改了": lambda folder: (folder / "freeze.json").write_text("{}", encoding="utf-8"),
    "封账记录没有了": lambda folder: (folder / "freeze.json").unlink(),
    "多了一个文件": lambda folder: (folder / "一整改.xlsx").write_bytes(b"more"),
    "文件夹没有了": lambda folder: folder.rename(folder.with_name("别处")),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_frozen_folder_that_was_altered_is_found_with_the_file(bureau, typed, damage):
    typed("freeze_month", "900001", "")
    folder = bureau.out / "封账" / MONTH / "v1"
    for path in folder.rglob("*"):
        path.chmod(0o700)
    DAMAGES[damage](folder)
    for command, *words in (("verify",), ("compare", "", "draft", 30), ("freeze_month", "900001", WHY)):
        status, text = typed(command, *words)
        assert status == 2 and str(folder) in text and "怎么办" in text, command
    assert len(bureau.ledger.events("freeze")) == 1


def test_a_correction_note_that_was_altered_is_found(bureau, typed):
    typed("freeze_month", "900001", "")
    corrected(bureau)
    typed("freeze_month", "900001", WHY)
    note = bureau.out / "封账" / MONTH / "v2" / "更正说明.xlsx"
    note.chmod(0o600)
    note.write_bytes(note.read_bytes() + b" ")
    assert typed("verify")[0] == 2


def test_what_a_desktop_leaves_beside_the_files_is_no_damage(bureau, typed):
    typed("freeze_month", "900001", "")
    (bureau.out / "封账" / MONTH / "v1" / "~$一通报.docx").write_bytes(b"open in Word")
    assert typed("verify")[0] == 0


def test_a_folder_that_the_ledger_does_not_know_is_no_version_and_is_not_written_over(bureau, typed):
    stray = bureau.out / "封账" / MONTH / "v1"
    stray.mkdir(parents=True)
    assert "台账里没有这次封账" in typed("verify")[1]
    status, text = typed("freeze_month", "900001", "")
    assert status == 2 and "文件夹却已经在了" in text
    assert list(stray.iterdir()) == [] and bureau.ledger.events("freeze") == []


def wrong_output(bureau):
    (bureau.draft / "一通报.docx").write_bytes(b"edited by hand")


def no_proof(bureau):
    bureau.write("manifest.json", bureau.manifest() | {"reconciliation": []})


def not_equal(bureau):
    bureau.audit(reconciliation=[{"name": "问题总数", "left": 2, "right": 1, "ok": False}])


def other_findings(bureau):
    """The table and the manifest were changed together."""
    bureau.audit()
    run = (bureau.draft / "run.json").read_text(encoding="utf-8")
    release, bureau.ledger.releasing = bureau.ledger.releasing, None
    bureau.ledger.releasing = lambda month, content: release(month, content | {"findings": ["f1", "f2"]})
    bureau.audit([*FINDINGS, finding("f9")])
    del bureau.ledger.releasing
    bureau.write("run.json", json.loads(run))
    bureau.write("manifest.json", bureau.manifest() | {"release": 1})


def older_release(bureau):
    kept = {name: (bureau.draft / name).read_bytes() for name in os.listdir(bureau.draft) if name != "一追究"}
    bureau.audit(FINDINGS[:1])
    for name, content in kept.items():
        (bureau.draft / name).write_bytes(content)


def other_head(bureau):
    bureau.write("run.json", {"ledger": {"seq": 1, "hash": "0" * 64}})


def path_outside(bureau):
    bureau.write("manifest.json", bureau.manifest() | {"outputs": [{"file": "../x.csv", "sha256": "0"}]})


def other_month(bureau):
    bureau.write("manifest.json", bureau.manifest() | {"month": "2026-09"})


REFUSED = {
    wrong_output: "文件被改动过",
    no_proof: "数据勾稽不符，不予封账",
    not_equal: "数据勾稽不符，不予封账",
    other_findings: "不是一回事",
    older_release: "不是台账记着的最近一次发布",
    other_head: "台账里没有这次审计记下的末条",
    path_outside: "清单缺少内容",
    other_month: "另一个月",
}


@pytest.mark.parametrize("spoil", REFUSED, ids=lambda spoil: spoil.__name__)
def test_a_draft_that_is_not_what_the_audit_published_is_not_frozen(bureau, typed, spoil):
    spoil(bureau)
    status, text = typed("freeze_month", "900001", "")
    assert status == 2 and REFUSED[spoil] in text
    assert bureau.ledger.events("freeze") == [] and not list(bureau.out.glob("封账/*/*"))


@pytest.mark.parametrize(
    ("by", "why", "said"),
    [("", "", "不是警号"), ("张某", "", "不是警号"), ("900001", "身份证 11010119900101123X", "身份证号或者手机号")],
)
def test_who_freezes_is_a_police_number_and_the_reason_names_no_citizen(bureau, typed, by, why, said):
    status, text = typed("freeze_month", by, why)
    assert status == 2 and said in text and bureau.ledger.events("freeze") == []


def test_a_freezing_that_fails_leaves_no_folder_and_no_event(bureau, typed, monkeypatch):
    replace = os.replace

    def full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert typed("freeze_month", "900001", "")[0] == 2
    assert bureau.ledger.events("freeze") == [] and list((bureau.out / "封账" / MONTH).iterdir()) == []
    monkeypatch.setattr(os, "replace", replace)
    assert typed("freeze_month", "900001", "")[0] == 0


def test_a_ledger_made_anew_is_found_by_the_frozen_folders_alone(bureau, typed):
    typed("freeze_month", "900001", "")
    (kept,) = [each for each in anchors.months_in(bureau.out) if each.where.endswith("freeze.json")]
    assert chain.walk(bureau.ledger.path).holds(kept.head)
    assert kept.head == versions.of_month(bureau.ledger, bureau.out, MONTH)[0].event


def test_files_of_the_draft_that_no_audit_wrote_are_not_frozen_and_are_told(bureau, typed):
    (bureau.draft / "笔记.txt").write_text("mine", encoding="utf-8")
    status, text = typed("freeze_month", "900001", "")
    assert status == 0 and "没有封存：笔记.txt" in text
    assert not (bureau.out / "封账" / MONTH / "v1" / "笔记.txt").exists()


def test_the_commands_are_typed_as_the_handbook_says(bureau, monkeypatch):
    at_desk(monkeypatch)

    def typed(*words):
        return CliRunner().invoke(cli.app, ["release", *words, "--out", str(bureau.out)]).exit_code

    month = ("--month", MONTH)
    early = ("--why", "市局要求提前报送", "--doc", "明公法〔2026〕9号")
    assert typed("freeze", *month, "--by", "900001", *early) == 0
    corrected(bureau)
    assert typed("freeze", *month, "--by", "900001", "--doc", "明公法〔2026〕9号") == 2
    assert typed("diff", *month, "--limit", "1") == 0
    assert typed("freeze", *month, "--by", "900001", "--why", WHY, "--doc", "明公法〔2026〕9号") == 0
    assert typed("diff", *month, "--from", "v1", "--to", "v2") == 0
    assert typed("list") == typed("verify", *month) == 0
    assert [event.payload["version"] for event in bureau.ledger.events("freeze")] == [1, 2]
