"""A broken rule is refused with its file, its line and what to write instead, before anything is read."""

import dataclasses
from datetime import datetime

import pytest

from checks import audit, policy
from checks.complaint import BadInput
from checks.rules import rule_file, sound
from checks.run import Period, Run

GOOD = next(path for path in rule_file.FOLDER.glob("JQ-03_*.sql"))
TEXT = GOOD.read_text(encoding="utf-8")


def line_of(text: str, part: str) -> int:
    """The line of the file on which that part begins."""
    return text[: text.index(part)].count("\n") + 1


# what is damaged, into what, the words of the complaint, and the damaged line
BROKEN = {
    "an entry misspelt": ("question:", "qestion:", "是不是想写 question", "qestion:"),
    "an entry missing": ("theme: 受立案\n", "", "补上 theme", None),
    "a class that does not exist": ("class: R", "class: X", "R、S、U", "class: X"),
    "no quotation": ("    quote: 刑事案件", "    quoted: 刑事案件", "是不是想写 quote", "    quoted:"),
    "a blank quotation": (TEXT[TEXT.index("    quote:") :].split("\n")[0], "    quote: 无", "8 个字", "    quote: 无"),
    "a day that is none": ("since: 2015-11-04", "since: 2015-11-31", "2026-01-01 这样的日期", "since: 2015-11-31"),
    "a value that is no number": ("{days: 3,", "{days: 三,", "不是整数", "    values: {days: 三"),
    "a local number that nobody set": ("{days: 3,", "{days: policy:jq03_days,", "jq03_days", None),
    "a need of another form": ('"scope: cases.kind"', '"scop: cases.kind"', "done: cases.filed_at", '"scop: cases'),
    "a need of no column": ('"scope: cases.kind"', '"scope: cases.kinds"', "数据约定", '"scope: cases.kinds'),
    "no YAML": ("name: 刑事案件立案审查超期", "name: {刑事", "YAML", None),
    "the same entry twice": ("class: R\n", "class: R\nclass: R\n", "写了两次", "class: R\nseverity"),
    "no frame": ("/* ---", "/*", "第一行写", "/*"),
    "an example without what must come out": ("    expect: met\n  - it: 疑难", "  - it: 疑难", "没有写预期结果", None),
    "an example of an unknown table": ("    incidents: {", "    incident: {", "incidents、cases", "    incident: {"),
    "an example of an unknown column": ("{case_no: A1, kind:", "{case_number: A1, kind:", "数据约定", "{case_number"),
    "an example whose time cannot be read": (
        "filed_at: 2026-10-15 23:59:59", "filed_at: 2026-10-15 24:00:00", "读不懂", "filed_at: 2026-10-15 24"
    ),  # fmt: skip
    "an example with no such code": ("kind: 刑事, origin: 报案", "kind: 刑案, origin: 报案", "刑事、", "刑案"),
    "an example with no such verdict": ("{verdict: met,", "{verdict: good,", "没有这种结论", "{verdict: good"),
    "SQL outside the subset": ("    cases.unit_code,\n", "    any_value(cases.unit_code),\n", "min", "    any_value"),
    "SQL that cannot be read": ("from reviewed as cases\n", "from reviewed as cases (\n", "读不懂", None),
    "SQL that names no such column": ("    cases.unit_code,\n", "    cases.unit,\n", "不能执行", "    cases.unit,"),
    "a term that no rule may say": ("as start_at,", "as begins_at,", "begins_at", None),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_refused_with_its_place_and_what_to_write(case, tmp_path, the_policy):
    before, after, said, place = BROKEN[case]
    assert before in TEXT, "the damage must change the file"
    bad = tmp_path / GOOD.name
    bad.write_text(TEXT.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        sound.refuse_broken(the_policy, [rule_file.read(bad)])
    text = str(refused.value)
    assert GOOD.name in text and said in text
    assert "怎么办" in text
    if place:
        assert f"行：{line_of(bad.read_text(encoding='utf-8'), place)}\n" in text


def test_the_rules_of_the_program_are_sound(the_policy):
    sound.refuse_broken(the_policy)
    assert len(rule_file.read_all()) >= 25


def test_a_file_that_is_not_named_like_a_rule_is_refused(tmp_path):
    bad = tmp_path / "新规则.sql"
    bad.write_text(TEXT, encoding="utf-8")
    with pytest.raises(BadInput, match="编号_英文名"):
        rule_file.read(bad)


def test_two_files_of_one_number_are_refused(tmp_path):
    for name in ("JQ-03_one.sql", "JQ-03_other.sql"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    with pytest.raises(BadInput, match="同一个编号"):
        rule_file.read_all(tmp_path)


def test_a_screen_without_its_false_positives_is_refused(tmp_path):
    bad = tmp_path / GOOD.name
    start, end = TEXT.index("false_positives:"), TEXT.index("examples:")
    screen = TEXT[:start].replace("class: R", "class: S") + "false_positives: []\n" + TEXT[end:]
    bad.write_text(screen, encoding="utf-8")
    with pytest.raises(BadInput, match="可能误报"):
        rule_file.read(bad)


def test_an_audit_with_a_broken_rule_reads_nothing_and_publishes_nothing(tmp_path, monkeypatch):
    rules, exports = tmp_path / "rules", tmp_path / "exports"
    rules.mkdir()
    exports.mkdir()
    (rules / GOOD.name).write_text(TEXT.replace("    cases.unit_code,\n", "    cases.unit,\n"), encoding="utf-8")
    (exports / "案件.csv").write_text("案件编号,案件类型,办案单位代码\nA1,刑事,U1\n", encoding="utf-8")
    monkeypatch.setattr(rule_file, "FOLDER", rules)
    period = Period.parse("2026-10")
    run = Run(exports, tmp_path / "out", tmp_path / "store", period, datetime(2026, 11, 1), None, policy.read())
    with pytest.raises(BadInput, match=GOOD.name):
        audit.audit(run)
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "store" / "exports").exists()


def test_a_law_that_ended_binds_up_to_the_day_before_its_end(bench, the_policy):
    rule = rule_file.read(GOOD)
    version = dataclasses.replace(rule.law[0], until=datetime(2026, 10, 12).date())
    ended = dataclasses.replace(rule, law=(version,), examples=rule.examples[:1])
    (outcome,) = bench.tries(ended)
    assert outcome.got[0]["verdict"] == "unknown"
    longer = dataclasses.replace(version, until=datetime(2026, 10, 13).date())
    (outcome,) = bench.tries(dataclasses.replace(ended, law=(longer,)))
    assert outcome.got[0]["verdict"] == "met"
