"""How often each rule proved right, when it is not scored, and what people gave as reasons."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

import pytest

from checks import findings, manifest
from checks.complaint import BadInput
from checks.policy import Decided

TRUE, FAULT, UNTRUE = "属实-瑕疵", "属实-过错", "不属实"


def say(month, *steps):
    """These steps, each with its finding, stand in the ledger."""
    usual = {"act": "核查", "by": "J900", "at": "2026-10-20 09:00:00"}
    events = [("step", "2026-10", finding_id, usual | said) for finding_id, said in steps]
    findings.ledger_of(month.run.warehouse).append_all(events, None)


def number(subject_no, rule_id="JQ-03"):
    """The number of the finding of that object."""
    return sha256("\x1f".join((rule_id, "standard", subject_no, "", "")).encode()).hexdigest()[:16]


def found(subject_no, verdict, **said):
    """The step with which somebody finds that of the finding of that object."""
    return number(subject_no), {"opinion": verdict, "verdict": verdict, "status": verdict, **said}


def check(month, subject_no, verdict, **said):
    """Somebody found that of the finding of that object."""
    say(month, found(subject_no, verdict, **said))


def checked(month, n_true, n_untrue, **said):
    """So many problems of JQ-03 stand there, all of them checked."""
    subjects = [f"C{place:04d}" for place in range(n_true + n_untrue)]
    for subject in subjects:
        month.breach(subject_no=subject)
    verdicts = [TRUE] * n_true + [UNTRUE] * n_untrue
    say(month, *(found(*pair, note="记录有误", **said) for pair in zip(subjects, verdicts, strict=True)))


def decided(month, **rules):
    """The policy says of these rules (JQ_03=True) whether they are scored."""
    said = {rule.replace("_", "-"): Decided(is_scored, "明公法〔2026〕3号") for rule, is_scored in rules.items()}
    life = replace(month.run.policy.life, decided=said)
    month.run = replace(month.run, policy=replace(month.run.policy, life=life))


def precision(month, rule_id="JQ-03"):
    month.build()
    manifest.refuse_unreconciled(month.con)
    return month.one(f"from published.rule_precision where rule_id = '{rule_id}'")


def test_every_rule_that_judges_has_a_row_and_none_of_none_is_no_share(month):
    month.insert("rules.catalogue", rule_id="RS-11", name="监测", class_="U", severity="黄")
    month.breach()
    row = precision(month)
    assert [each["rule_id"] for each in month.rows("from published.rule_precision")] == ["JQ-01", "JQ-03", "RS-05"]
    assert (row["n"], row["precision"], row["lower"], row["upper"]) == (0, None, None, None)
    assert (row["n_open"], row["is_unscored"], row["scoring_note"]) == (1, False, None)


# Wilson's interval worked by hand: (x + z²/2 ∓ z·√(x(n−x)/n + z²/4)) / (n + z²) with z² = 3.841459, z = 1.959964.
# 1 of 1: (2.920729 ∓ 1.959964 × 0.979982) / 4.841459. 12 of 20: (13.920729 ∓ 1.959964 × √5.760365) / 23.841459.
@pytest.mark.parametrize(
    ("n_true", "n_untrue", "share", "lower", "upper"),
    [
        (1, 0, "1", "0.2065", "1"),
        (0, 1, "0", "0", "0.7935"),
        (12, 8, "0.6", "0.3866", "0.7812"),
        (11, 9, "0.55", "0.3421", "0.7418"),
        (1, 2, "0.3333", "0.0615", "0.7923"),
    ],
)
def test_the_share_of_true_ones_has_its_interval(month, n_true, n_untrue, share, lower, upper):
    checked(month, n_true, n_untrue)
    row = precision(month)
    assert (row["n_true"], row["n_untrue"], row["n"]) == (n_true, n_untrue, n_true + n_untrue)
    assert (row["precision"], row["lower"], row["upper"]) == (Decimal(share), Decimal(lower), Decimal(upper))
    assert (row["all_precision"], row["all_lower"], row["all_upper"]) == (row["precision"], row["lower"], row["upper"])


@pytest.mark.parametrize(
    ("n_true", "n_untrue", "is_unscored"),
    [(12, 8, False), (11, 9, True), (0, 20, True), (0, 19, False), (20, 0, False), (59, 41, True), (60, 40, False)],
)
def test_a_rule_that_is_wrong_too_often_is_not_scored_from_twenty_checked_on(month, n_true, n_untrue, is_unscored):
    checked(month, n_true, n_untrue)
    assert precision(month)["is_unscored"] is is_unscored


def test_the_mark_says_from_what_it_follows_and_under_which_document(month):
    checked(month, 11, 9)
    assert precision(month)["scoring_note"] == (
        "自2026-08-03起核查20件，属实11件，准确率55%，低于60%，研究决定以前不计分（明公办〔2025〕30号第六条至第十条）"
    )


def test_ninety_days_are_counted_to_the_day(month):
    for subject, at in (("IN", "2026-08-03"), ("FIRST", "2026-08-03 00:00:00"), ("OUT", "2026-08-02 23:59:59")):
        month.breach(subject_no=subject)
        check(month, subject, TRUE, at=at)
    row = precision(month)
    assert (str(row["since"]), row["n"], row["n_all"]) == ("2026-08-03", 2, 3)


def test_a_verdict_whose_day_cannot_be_read_counts_among_all_only(month):
    month.breach(subject_no="A")
    check(month, "A", TRUE, at="月初")
    row = precision(month)
    assert (row["n"], row["n_all"]) == (0, 1)


def test_what_was_checked_after_as_of_counts_as_it_does_in_the_score(month):
    month.breach(subject_no="A")
    check(month, "A", TRUE, at="2026-11-12 10:00:00")
    assert precision(month)["n"] == 1


def test_only_the_last_ninety_days_decide(month):
    checked(month, 0, 30, at="2026-07-01 09:00:00")
    row = precision(month)
    assert (row["n"], row["n_all"], row["is_unscored"]) == (0, 30, False)


def test_a_changed_verdict_counts_once_with_the_last_and_on_its_day(month):
    month.breach(subject_no="A")
    check(month, "A", UNTRUE, note="系统故障", at="2026-07-01 09:00:00")
    check(month, "A", FAULT, at="2026-10-20 09:00:00")
    row = precision(month)
    assert (row["n_true"], row["n_fault"], row["n_untrue"], row["n_all"]) == (1, 1, 0, 1)
    assert month.rows("from published.untrue_reasons") == []


def test_people_who_contradict_each_other_have_found_nothing(month):
    month.breach(subject_no="A")
    check(month, "A", UNTRUE, note="系统故障")
    say(month, (number("A"), {"opinion": TRUE, "verdict": "", "status": "待核查", "by": "J901"}))
    row = precision(month)
    assert (row["n"], row["n_all"], row["n_conflicts"], row["n_open"]) == (0, 0, 1, 1)


def test_a_verdict_taken_back_is_none_and_no_contradiction(month):
    month.breach(subject_no="A")
    check(month, "A", TRUE)
    say(month, (number("A"), {"act": "重新核查", "verdict": "", "status": "待核查"}))
    row = precision(month)
    assert (row["n"], row["n_conflicts"], row["n_open"]) == (0, 0, 1)


@pytest.mark.parametrize(("n_true", "is_scored", "is_unscored"), [(0, True, False), (20, False, True)])
def test_what_somebody_decided_goes_before_the_share(month, n_true, is_scored, is_unscored):
    checked(month, n_true, 20 - n_true)
    decided(month, JQ_03=is_scored)
    row = precision(month)
    assert row["is_unscored"] is is_unscored
    assert "明公法〔2026〕3号" in row["scoring_note"]


def test_a_decision_about_no_rule_stops_the_run(month):
    decided(month, ZZ_01=False)
    with pytest.raises(BadInput, match="没有这条可以计分的规则"):
        month.build()


def test_a_finding_that_was_published_and_is_found_no_more_still_counts(month):
    for name, subject in (("2026-09", "EARLIER"), ("2026-10", "OWN")):
        month.con.execute("delete from rules.verdicts")
        month.breach("2026-09-10 23:59:59" if name == "2026-09" else "2026-10-10 23:59:59", subject_no=subject)
        month.build(name)
        content = findings.release_content(month.con, month.run)
        findings.ledger_of(month.run.warehouse).record_release(name, content)
    month.con.execute("delete from rules.verdicts")
    for subject in ("EARLIER", "OWN"):
        check(month, subject, UNTRUE, note="已更正")
    assert (precision(month)["n_untrue"], month.one("from published.untrue_reasons")["n"]) == (2, 2)


def test_what_only_a_later_month_found_says_nothing_of_this_one(month):
    month.breach("2026-11-10 23:59:59", subject_no="LATER")
    month.build("2026-11")
    content = findings.release_content(month.con, month.run)
    findings.ledger_of(month.run.warehouse).record_release("2026-11", content)
    check(month, "LATER", UNTRUE, note="已更正", at="2026-12-01")
    assert precision(month)["n_all"] == 0


def test_the_same_reason_is_counted_once_however_it_was_typed(month):
    notes = ("系统时间错误。", "系统时间错误", " 系统时间错误！ ", "有豁免ＡＢ", "有豁免ab；", "其他")
    for place, note in enumerate(notes):
        month.breach(subject_no=f"A{place}")
        check(month, f"A{place}", UNTRUE, note=note)
    precision(month)
    rows = [(row["reason"], row["n"], row["example"]) for row in month.rows("from published.untrue_reasons")]
    assert rows == [("系统时间错误", 3, " 系统时间错误！ "), ("有豁免ab", 2, "有豁免ab；"), ("其他", 1, "其他")]


def test_a_situation_is_the_reason_and_the_note_its_example(month):
    for subject, note in (("A", "七日的那条"), ("B", "三日的那条")):
        month.breach(subject_no=subject)
        check(month, subject, UNTRUE, situation="期限算错", note=note)
    precision(month)
    row = month.one("from published.untrue_reasons")
    assert (row["reason"], row["n"], row["n_recent"], row["example"]) == ("期限算错", 2, 2, "三日的那条")
    assert row["finding_id"] == number("B")


def test_an_upheld_objection_gives_its_grounds_and_an_old_verdict_none(month):
    for subject in ("A", "B"):
        month.breach(subject_no=subject)
    check(month, "A", FAULT)
    objection = {"act": "提出异议", "status": "异议", "note": "当日已口头报告。"}
    say(month, (number("A"), objection), (number("A"), {"act": "异议撤销", "verdict": UNTRUE, "status": UNTRUE}))
    findings.ledger_of(month.run.warehouse).append("verdict", "2026-10", number("B"), {"verdict": UNTRUE})
    precision(month)
    reasons = {row["reason"]: (row["n"], row["n_recent"]) for row in month.rows("from published.untrue_reasons")}
    assert reasons == {"当日已口头报告": (1, 1), "（没有写理由）": (1, 0)}


def test_a_reason_shows_no_number_of_a_citizen(month):
    month.breach(subject_no="A")
    check(month, "A", UNTRUE, note="请电 138 0000 0000 核实", situation="号码１３８００００００００")
    precision(month)
    row = month.one("from published.untrue_reasons")
    assert not any("0000" in text or "００００" in text for text in (row["reason"], row["example"]))
