"""Only the legal department freezes, when the display is over; what is final says what was still open."""

import json

import pytest
from openpyxl import load_workbook

from checks.freezing import versions
from tests.release.invented import FINDINGS, MONTH, finding

LEGAL = "900001"
DAY = {"early": "2026-11-05", "due": "2026-11-06"}


@pytest.fixture
def on(monkeypatch):
    """A function after which it is half past nine on that day."""
    from datetime import datetime

    from flows import wall_clock

    def set_to(day: str) -> None:
        monkeypatch.setattr(wall_clock, "now", lambda: datetime.fromisoformat(f"{day}T09:30:00"))

    return set_to


def said(bureau) -> dict:
    """What the last event of a freezing says."""
    return bureau.ledger.events("freeze")[-1].payload


@pytest.mark.parametrize(
    ("by", "told"), [("900002", "在民警表里是民警、所队长"), ("900003", "局领导"), ("900009", "没有警号")]
)
def test_who_is_not_of_the_legal_department_may_not_freeze(bureau, typed, by, told):
    status, text = typed("freeze_month", by, "")
    assert status == 2 and told in text and "法制民警封账" in text
    assert bureau.ledger.events("freeze") == []


def test_where_no_posts_were_exported_it_is_said_that_nobody_was_checked(bureau, typed, monkeypatch):
    from flows import release_commands

    monkeypatch.setattr(release_commands, "roles_in", lambda warehouse: {})
    status, text = typed("freeze_month", "900009", "")
    assert status == 0 and "没有核对封账人" in text and said(bureau)["role"] == ""


def test_before_the_display_is_over_freezing_takes_a_reason_and_a_document(bureau, typed, on):
    on(DAY["early"])
    for words in ((LEGAL, ""), (LEGAL, "市局要求"), (LEGAL, "", "明公法〔2026〕9号")):
        status, text = typed("freeze_month", *words)
        assert status == 2 and "公示到 2026-11-05 止" in text and "2026-11-06 起再封账" in text and "--doc" in text
    assert bureau.ledger.events("freeze") == []
    status, text = typed("freeze_month", LEGAL, "市局要求", "明公法〔2026〕9号")
    assert status == 0 and "提前封账，依据 明公法〔2026〕9号" in text
    assert (said(bureau)["is_early"], said(bureau)["doc_no"], said(bureau)["role"]) == (
        True,
        "明公法〔2026〕9号",
        "法制民警",
    )


def test_from_the_day_after_the_display_on_it_takes_neither(bureau, typed, on):
    on(DAY["due"])
    status, text = typed("freeze_month", LEGAL, "")
    assert status == 0 and "提前" not in text and not said(bureau)["is_early"]


def test_the_document_names_no_citizen(bureau, typed):
    assert "--doc 里有身份证号" in typed("freeze_month", LEGAL, "理由", "11010119900101123X")[1]


def test_a_final_copy_says_how_many_objections_were_open_and_later_steps_are_told(bureau, typed):
    bureau.audit([finding("f1", status="异议", verdict="属实-过错"), FINDINGS[1], finding("f3")])
    for number, status in (("f2", "异议"), ("f3", "待核查"), ("f3", "属实-瑕疵"), ("elsewhere", "异议")):
        bureau.ledger.append("step", MONTH, number, {"act": "办理", "status": status, "at": "2026-11-08 10:00:00"})
    status, text = typed("freeze_month", LEGAL, "")
    assert status == 0 and "还有 2 件异议没有答复" in text and "又登记了 2 件问题的办理" in text
    assert said(bureau)["n_open"] == 2
    final = bureau.out / "封账" / MONTH / "v1" / "正式稿" / "一考核_正式稿.xlsx"
    assert "('n_open', 2)" in load_workbook(final).active["A1"].value
    assert typed("list_all")[0] == 0


def test_what_is_handed_out_says_from_which_version_it_was_made(bureau, typed):
    def edition():
        return versions.edition_of(bureau.draft, versions.of_month(bureau.ledger, bureau.out, MONTH))

    assert edition() == "草稿，尚未封账"
    typed("freeze_month", LEGAL, "")
    assert edition() == "已封账，正式稿第1版"
    bureau.audit(FINDINGS[:1])
    assert edition() == "草稿，与已封账的第1版不同"


def test_a_final_copy_is_sealed_read_only_and_part_of_what_is_verified(bureau, typed):
    typed("freeze_month", LEGAL, "")
    folder = bureau.out / "封账" / MONTH / "v1"
    final = folder / "正式稿" / "一考核_正式稿.xlsx"
    assert not final.stat().st_mode & 0o222
    assert "正式稿/一考核_正式稿.xlsx" in json.loads((folder / "freeze.json").read_text(encoding="utf-8"))["files"]
    final.chmod(0o600)
    final.write_bytes(final.read_bytes() + b" ")
    status, text = typed("verify")
    assert status == 2 and str(final) in text
