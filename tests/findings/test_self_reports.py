"""What a unit told of itself before anybody found it weighs half."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import findings, manifest

ITEM = "from published.score_items where unit_code = '{}' and rule_id = 'JQ-03'"


def report(month, subject_no, at, **facts):
    """The unit told of a problem of that object at that moment."""
    said = {"rule_id": "JQ-03", "object_no": subject_no, "person_no": None, "reported_at": at, "by_no": "J001", **facts}
    findings.ledger_of(month.run.warehouse).append("self_report", "2026-10", "", said)


def say(month, verdicts):
    """The month stands, and people found that of these objects."""
    month.build()
    numbers = {row["subject_no"]: row["finding_id"] for row in month.rows("from findings.findings")}
    said = [("step", "2026-10", numbers[subject], {"verdict": verdict}) for subject, verdict in verdicts.items()]
    findings.ledger_of(month.run.warehouse).append_all(said, None)


def release(month, name, as_of=None):
    """The month is built and published as that one."""
    month.build(name, as_of)
    content = findings.release_content(month.con, month.run)
    findings.ledger_of(month.run.warehouse).record_release(name, content)


def marked(month):
    """The objects of which the list says that the unit told of them itself."""
    month.build()
    rows = month.rows("select subject_no, is_self_reported from published.findings")
    return {row["subject_no"] for row in rows if row["is_self_reported"]}


@pytest.mark.parametrize(
    ("at", "is_early"),
    [
        ("2026-10-31 23:59:59", True),
        ("2026-11-01 00:00:00", False),
        ("2026-10-31", True),
        ("2026-11-01", False),
        ("2026-10-31 23:59", True),
        ("月底", False),
        (None, False),
    ],
)  # fmt: skip
def test_a_problem_told_of_before_the_audit_found_it_is_self_reported(month, at, is_early):
    month.breach(subject_no="A")
    report(month, "A", at)
    assert marked(month) == ({"A"} if is_early else set())


@pytest.mark.parametrize(("at", "is_early"), [("2026-09-30 23:59:59", True), ("2026-10-01 00:00:00", False)])
def test_the_first_release_that_named_it_is_when_it_was_found(month, at, is_early):
    month.breach("2026-09-10 23:59:59", subject_no="A")
    release(month, "2026-09")
    report(month, "A", at)
    assert marked(month) == ({"A"} if is_early else set())


def test_a_release_of_the_same_month_found_it_too(month):
    month.breach(subject_no="A")
    release(month, "2026-10", datetime(2026, 10, 20))
    report(month, "A", "2026-10-25")
    assert marked(month) == set()


def test_a_month_run_again_is_not_changed_by_a_later_release(month):
    month.breach(subject_no="A")
    report(month, "A", "2026-10-25")
    release(month, "2026-10")
    release(month, "2026-11")
    assert marked(month) == {"A"}


def test_rule_object_and_the_person_that_was_told_of_must_be_the_same(month):
    for subject, person in (("A", "01"), ("A", "02"), ("B", "01"), ("C", None)):
        month.breach(subject_no=subject, person_no=person)
    report(month, "A", "2026-10-25", person_no="01")
    report(month, "B", "2026-10-25", person_no="")
    report(month, "C", "2026-10-25", rule_id="RS-05")
    month.build()
    rows = month.rows("from published.findings where is_self_reported order by subject_no")
    assert [(row["subject_no"], row["person_no"]) for row in rows] == [("A", "01"), ("B", "01")]


def test_halves_add_up_in_the_score(month):
    for subject in ("FLAW", "FAULT", "OWN-FLAW", "OWN-FAULT", "OWN-UNTRUE", "OWN-OPEN"):
        month.breach(subject_no=subject)
        if subject.startswith("OWN"):
            report(month, subject, "2026-10-25")
    flaw, fault = "属实-瑕疵", "属实-过错"
    say(month, {"FLAW": flaw, "FAULT": fault, "OWN-FLAW": flaw, "OWN-FAULT": fault, "OWN-UNTRUE": "不属实"})
    month.build()
    item = month.one(ITEM.format("S11"))
    # 0.3 + 1 + 0.15 + 0.5
    assert (item["n_weighted"], item["peer_weighted"]) == (Decimal("1.95"), Decimal("1.95"))
    assert (item["n_confirmed"], item["n_self_reported"], item["n_suspected"]) == (4, 2, 1)
    manifest.refuse_unreconciled(month.con)


def test_a_rule_that_is_not_scored_takes_no_point_and_gives_its_weight_to_nobody(month):
    for place in range(20):
        month.breach(subject_no=f"A{place:02d}")
    month.build()
    before = month.one("from published.scores where unit_code = 'S11'")["weight_decidable"]
    verdicts = {f"A{place:02d}": "属实-过错" if place < 11 else "不属实" for place in range(20)}
    ids = {row["subject_no"]: row["finding_id"] for row in month.rows("from findings.findings")}
    steps = [
        ("step", "2026-10", ids[subject], {"verdict": verdict, "at": "2026-10-20"})
        for subject, verdict in verdicts.items()
    ]
    findings.ledger_of(month.run.warehouse).append_all(steps, None)
    month.build()
    item = month.one(ITEM.format("S11"))
    assert (item["is_decidable"], item["deduction"], item["n_weighted"]) == (False, 0, Decimal(11))
    after = month.one("from published.scores where unit_code = 'S11'")["weight_decidable"]
    assert before - after == item["weight"] > 0


VERDICTS = st.lists(
    st.tuples(st.sampled_from(["属实-瑕疵", "属实-过错", "不属实", None]), st.sampled_from(["S11", "S12"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VERDICTS, st.data())
def test_the_deduction_of_a_unit_never_rises_when_it_told_of_a_problem_itself(month, drawn, data):
    month.con.execute("delete from rules.verdicts")
    for kept in month.run.warehouse.glob("ledger*"):
        kept.unlink()
    for place, (_, unit) in enumerate(drawn):
        month.breach(subject_no=f"A{place}", unit_code=unit)
    say(month, {f"A{place}": verdict for place, (verdict, _) in enumerate(drawn) if verdict})
    month.build()
    before = {unit: month.one(ITEM.format(unit)) for unit in ("S11", "S12")}
    report(month, f"A{data.draw(st.integers(0, len(drawn) - 1))}", "2026-10-25")
    month.build()
    for unit, item in before.items():
        assert month.one(ITEM.format(unit))["deduction"] <= item["deduction"]
