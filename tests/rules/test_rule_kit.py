"""The kit for rules: begun, tried by its examples, tried on exports, compared; and the page that teaches it."""

import re
from pathlib import Path

import pytest

from checks import policy
from checks.complaint import BadInput
from checks.rules import page, rule_draft, rule_file, sound
from checks.rules.bench import Bench
from flows import rule_kit, rule_pages
from flows.request import Request
from tests.rules.mutation import tally

ROOT = Path(__file__).resolve().parents[2]
LESSON = (ROOT / "docs" / "add-a-rule.md").read_text(encoding="utf-8")
CASES = (
    "案件编号,案件类型,案件来源,接报时间,立案时间,不予立案时间,移送时间,受案时间,审查期限档,审查延长批准时间,"
    "办案单位代码\n"
)
LATE = "A1,刑事,报案,2026-10-12 09:00:00,2026-10-16 09:00:00,,,,,,U1\n"
IN_TIME = "A2,刑事,报案,2026-10-12 09:00:00,2026-10-13 09:00:00,,,,,,U1\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of rules of its own."""
    monkeypatch.setattr(rule_file, "FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
def exports(tmp_path):
    """Two cases: one filed on the fourth day, one on the next."""
    place = tmp_path / "exports"
    place.mkdir()
    (place / "案件.csv").write_text(CASES + LATE + IN_TIME, encoding="utf-8")
    (place / "单位.csv").write_text("单位代码,单位名称,单位层级\nU1,柳荫派出所,所队\n", encoding="utf-8")
    return place


def blocks(language: str) -> list[str]:
    """The blocks of that language in docs/add-a-rule.md."""
    return re.findall(rf"```{language}\n(.*?)```", LESSON, re.S)


def lesson() -> str:
    """The rule file that somebody has who followed the page."""
    header, worked = blocks("yaml")
    (select,) = blocks("sql")
    return f"/* ---\n{header}{worked}--- */\n{select}"


@pytest.mark.parametrize("kind", rule_draft.KINDS)
def test_a_new_rule_is_refused_until_everything_is_said_and_sound_once_it_is(folder, the_policy, kind):
    path = rule_draft.write("zz-01", "something_told", kind)
    assert path.name == "ZZ-01_something_told.sql"
    with pytest.raises(BadInput, match="还没有填"):
        rule_file.read(path)
    text = path.read_text(encoding="utf-8")
    said = text.replace("theme: 待填", "theme: 办案期限").replace("{days: 待填}", "{days: 3}")
    said = re.sub(r"since: 待填.*", "since: 2020-09-01", said).replace("待填：", "").replace("待填", "")
    path.write_text(re.sub(r"(instrument|quote): ", r"\1: 某某规定的一句原文", said), encoding="utf-8")
    rule = rule_file.read(path)
    sound.refuse_broken(the_policy, [rule])
    assert all(outcome.holds for outcome in Bench(the_policy, [rule]).tries(rule))


def test_a_new_rule_overwrites_nothing_and_its_names_are_checked(folder):
    rule_draft.write("ZZ-01", "told", "deadline")
    for words, said in [
        (("ZZ-01", "other", "deadline"), "已经有规则了"),
        (("ZZ1", "other", "deadline"), "规则编号不对"),
        (("ZZ-02", "Other", "deadline"), "英文名不对"),
        (("ZZ-02", "other", "story"), "没有这种草稿"),
    ]:
        with pytest.raises(BadInput, match=said):
            rule_draft.write(*words)
    assert len(list(folder.glob("*.sql"))) == 1


def test_the_rule_of_the_lesson_is_sound_and_its_examples_come_out(folder, the_policy):
    path = rule_draft.write("ZZ-01", "injury_appraisal_commissioned", "deadline")
    path.write_text(lesson(), encoding="utf-8")
    rule = rule_file.read(path)
    sound.refuse_broken(the_policy, [rule])
    wrong = [outcome for outcome in Bench(the_policy, [rule]).tries(rule) if not outcome.holds]
    assert not wrong
    assert rule_kit.test("ZZ-01", the_policy)


def test_the_examples_of_the_lesson_notice_every_small_change(folder, the_policy):
    path = rule_draft.write("ZZ-01", "injury_appraisal_commissioned", "deadline")
    path.write_text(lesson(), encoding="utf-8")
    counted = tally(rule_file.read(path), the_policy)
    assert counted.n_mutants >= 20
    assert counted.survivors == ()


def test_an_example_that_does_not_come_out_is_told(folder, the_policy, capsys):
    path = rule_draft.write("ZZ-01", "injury_appraisal_commissioned", "deadline")
    path.write_text(lesson().replace("expect: borderline", "expect: met", 1), encoding="utf-8")
    assert not rule_kit.test("ZZ-01", the_policy)
    shown = capsys.readouterr().out
    assert "×" in shown and "1 个不符合" in shown and "临界" in shown


def test_a_rule_is_tried_on_exports_and_leaves_nothing_behind(exports, tmp_path, capsys):
    before = sorted(tmp_path.rglob("*"))
    rule_kit.attempt("JQ-03", Request(str(exports), "2026-10", out=str(tmp_path / "out")))
    shown = capsys.readouterr().out
    assert "JQ-03" in shown and "A1" in shown and "A2" not in shown
    assert "没有写入台账" in shown
    assert sorted(tmp_path.rglob("*")) == before


def test_a_rule_whose_columns_are_missing_says_so_when_it_is_tried(exports, tmp_path, capsys):
    rule_kit.attempt("RS-06", Request(str(exports), "2026-10", out=str(tmp_path / "out")))
    assert "数据不足" in capsys.readouterr().out


def test_the_verdicts_that_an_edited_rule_changes_are_shown_and_no_others(exports, tmp_path, capsys):
    edited = tmp_path / "JQ-03_criminal_filing_review.sql"
    text = rule_kit.found("JQ-03").path.read_text(encoding="utf-8")
    edited.write_text(text.replace("{days: 3,", "{days: 4,", 1), encoding="utf-8")
    rule_kit.compare("JQ-03", str(edited), Request(str(exports), "2026-10", out=str(tmp_path / "out")))
    shown = capsys.readouterr().out
    assert "2 条结论，其中 1 条有变化" in shown
    assert "A1" in shown and "A2" not in shown


def test_a_rule_compared_with_itself_changes_nothing(exports, tmp_path, capsys):
    rule_kit.compare("JQ-03", "JQ-03", Request(str(exports), "2026-10", out=str(tmp_path / "out")))
    assert "其中 0 条有变化" in capsys.readouterr().out


def test_two_policies_are_compared_through_the_rules_that_ask_them(exports, tmp_path, capsys):
    (exports / "警情.csv").write_text(
        "警情编号,接警时间,处警完毕时间,警情类别,处警结果,关联案件编号,处警单位代码\n"
        "J1,2026-10-12 09:00:00,2026-10-12 09:30:00,治安,受案,A3,U1\n",
        encoding="utf-8",
    )
    (exports / "案件.csv").write_text(CASES + "A3,治安,110,,,,,2026-10-13 15:00:00,,,U1\n", encoding="utf-8")
    text = policy.PATH.read_text(encoding="utf-8")
    edited = tmp_path / "longer.toml"
    edited.write_text(re.sub(r"(jq01_accept_hours\]\nvalue = )24", r"\g<1>48", text), encoding="utf-8")
    request = Request(str(exports), "2026-10", out=str(tmp_path / "out"))
    rule_kit.compare(str(policy.PATH), str(policy.PATH), request)
    assert "共 0 条结论，其中 0 条有变化" in capsys.readouterr().out
    rule_kit.compare(str(policy.PATH), str(edited), request)
    shown = capsys.readouterr().out
    assert "JQ-01" in shown and "J1" in shown and "共 1 条结论，其中 1 条有变化" in shown


def test_a_rule_and_a_policy_cannot_be_compared(exports):
    with pytest.raises(BadInput, match="不是同一种文件"):
        rule_kit.compare("JQ-03", "policy.toml", Request(str(exports), "2026-10"))


def test_a_rule_that_is_not_there_is_told():
    for which in ("XX-99", "nowhere.sql"):
        with pytest.raises(BadInput):
            rule_kit.found(which)


def test_every_page_in_the_documentation_is_current():
    """`mingjing rule pages` writes them again."""
    folder = ROOT / "docs" / "rules"
    wanted = rule_pages.contents()
    assert sorted(path.name for path in folder.glob("*")) == sorted(wanted)
    stale = [name for name, text in wanted.items() if (folder / name).read_text(encoding="utf-8") != text]
    assert not stale


@pytest.mark.parametrize("rule", rule_file.read_all(), ids=lambda rule: rule.id)
def test_a_page_quotes_every_law_and_shows_every_example_and_the_whole_sql(rule, the_policy):
    text = page.markdown(rule, the_policy)
    assert all(version.quote in text and version.article in text for version in rule.law)
    assert all(each["it"].replace("|", "\\|") in text for each in rule.examples)
    assert rule.sql.strip() in text


def test_the_terminal_shows_the_same_page(capsys, the_policy):
    def letters(text):
        return re.sub(r"[^\u4e00-\u9fff]", "", text)

    rule_pages.show("RS-05", the_policy)
    wanted = page.markdown(rule_kit.found("RS-05"), the_policy)
    shown = capsys.readouterr().out
    assert sorted(letters(shown)) == sorted(letters(wanted))


def test_pages_of_rules_that_are_gone_are_removed(tmp_path):
    (tmp_path / "AA-01.md").write_text("旧", encoding="utf-8")
    rule_pages.write(tmp_path)
    assert {path.name for path in tmp_path.glob("*.md")} == set(rule_pages.contents())
