"""What a later month knows of the releases before it, and of what people did with their findings."""

import time
from dataclasses import replace

import pytest

from checks import findings, looking_back
from checks.ledger import Ledger
from checks.run import Period

SAID = ("rule_id", "clock", "subject_kind", "source", "subject_no", "person_no", "case_no", "unit_code", "officer_no")


def release(month, name="2026-09"):
    """The month is built and published as that one."""
    month.build(name)
    content = findings.release_content(month.con, month.run)
    return findings.ledger_of(month.run.warehouse).record_release(name, content)


def published(month):
    return {row["subject_no"]: row for row in month.rows("from clocks.published_findings")}


def ledger(month) -> Ledger:
    return findings.ledger_of(month.run.warehouse)


def test_an_empty_ledger_leaves_every_table_empty(month):
    month.build()
    for name in looking_back.TABLES:
        assert month.one(f"select count(*) as n from clocks.{name}")["n"] == 0, name


def test_a_later_month_knows_who_and_what_each_finding_is_about(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1", person_no="01", case_no="K1", clock="讯问", rule_id="RS-05")
    release(month)
    before = month.one("from findings.findings")
    month.build("2026-10")
    (found,) = month.rows("from clocks.published_findings")
    assert {name: found[name] for name in ("finding_id", "breach_at", *SAID)} == {
        name: before[name] for name in ("finding_id", "breach_at", *SAID)
    }
    assert (found["first_month"], found["last_month"], str(found["as_of"])) == (
        "2026-09", "2026-09", "2026-10-01 00:00:00",
    )  # fmt: skip
    assert (found["batch"], found["absent_batch"]) == (0, None)


def test_a_release_of_the_audited_or_a_later_month_says_nothing(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    release(month, "2026-10")
    release(month, "2026-11")
    month.build("2026-10")
    assert published(month) == {}


def test_the_same_month_again_unchanged_appends_nothing(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    assert release(month) == release(month) == 1
    assert len(ledger(month).releases()) == 1


def test_a_ledger_of_numbers_alone_is_read_and_knows_less(month):
    old = {"as_of": "2026-10-01T00:00:00", "version": "0.2.0", "batch": 3, "findings": ["f1", "f2"]}
    ledger(month).record_release("2026-09", old)
    month.build("2026-10")
    rows = month.rows("select finding_id, rule_id, subject_no, batch, first_month from clocks.published_findings")
    assert sorted(row["finding_id"] for row in rows) == ["f1", "f2"]
    assert {(row["rule_id"], row["subject_no"], row["batch"], row["first_month"]) for row in rows} == {
        (None, None, 3, "2026-09")
    }
    assert month.one("select value from published.provenance where key = 'first_audit'")["value"] == "否"


def test_the_last_release_says_what_a_finding_was_and_the_first_since_when(month):
    month.breach("2026-08-10 23:59:59", subject_no="A1")
    release(month, "2026-08")
    month.con.execute("update rules.verdicts set unit_code = 'S12'")
    release(month, "2026-09")
    month.build("2026-10")
    found = published(month)["A1"]
    assert (found["unit_code"], found["first_month"], found["last_month"]) == ("S12", "2026-08", "2026-09")
    assert month.rows("from clocks.finding_absences") == []


def test_a_finding_is_absent_from_a_release_only_if_its_clock_was_asked_then(month):
    month.breach("2026-07-10 23:59:59", subject_no="A1")
    month.breach("2026-07-10 23:59:59", subject_no="A2")
    release(month, "2026-07")
    month.con.execute("delete from rules.verdicts where subject_no = 'A1'")
    month.con.execute("insert into rules.unasked values ('JQ-03', '')")
    release(month, "2026-08")
    month.con.execute("delete from rules.unasked")
    release(month, "2026-09")
    month.build("2026-10")
    first, *_, last = [each.seq for each in ledger(month).releases()]
    gone = published(month)["A1"]
    assert [(row["finding_id"], row["seq"]) for row in month.rows("from clocks.finding_absences")] == [
        (gone["finding_id"], last)
    ]
    assert (gone["last_month"], gone["absent_batch"], published(month)["A2"]["absent_batch"]) == ("2026-07", 0, None)
    assert first == 1


def test_a_corrected_release_of_a_month_counts_after_the_first(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    release(month)
    month.con.execute("delete from rules.verdicts")
    release(month)
    month.build("2026-10")
    assert len(month.rows("from clocks.finding_absences")) == 1


def test_the_last_word_on_a_finding_is_its_state(month):
    for subject in ("A1", "A2"):
        month.breach(subject_no=subject)
    month.build()
    numbers = {row["subject_no"]: row["finding_id"] for row in month.rows("from findings.findings")}
    for subject, payload in (
        ("A1", {"status": "待核查"}),
        ("A1", {"status": "整改", "verdict": "属实-过错"}),
        ("A1", {"status": "复核"}),
        ("A2", {"verdict": "不属实"}),
    ):
        ledger(month).append("verdict", "2026-10", numbers[subject], payload)
    month.build()
    rows = month.rows("select subject_no, status, human_verdict from findings.findings order by subject_no")
    assert [tuple(row.values()) for row in rows] == [("A1", "复核", "属实-过错"), ("A2", "疑似", "不属实")]


@pytest.mark.parametrize(
    ("payload", "at", "at_latest", "due_on"),
    [
        ({"at": "2026-10-05", "due_on": "2026-10-15"}, "2026-10-05 00:00:00", "2026-10-05 23:59:59", "2026-10-15"),
        ({"at": "2026-10-05 09:00"}, "2026-10-05 09:00:00", "2026-10-05 09:00:59", "None"),
        ({"at": "2026-10-05T09:00:07"}, "2026-10-05 09:00:07", "2026-10-05 09:00:07", "None"),
        ({"at": "月初", "due_on": "月底"}, "0001-01-01 00:00:00", "9999-12-31 23:59:59", "0001-01-01"),
        ({}, "None", "None", "None"),
    ],
)  # fmt: skip
def test_a_step_keeps_the_precision_of_its_moment(month, payload, at, at_latest, due_on):
    ledger(month).append("order", "2026-10", "f1", {"status": "整改", **payload})
    month.build()
    step = month.one("from clocks.finding_steps")
    assert [str(step[name]) for name in ("at", "at_latest", "due_on")] == [at, at_latest, due_on]
    assert (step["finding_id"], step["seq"], step["status"], step["verdict"]) == ("f1", 1, "整改", None)


def test_a_hundred_thousand_findings_are_written_and_read_in_seconds(month):
    month.con.execute(
        """insert into rules.verdicts by name
        select 'JQ-03' as rule_id, '' as clock, '案件' as subject_kind, 'standard' as source, 'A' || n as subject_no,
            'S11' as unit_code, 'J001' as officer_no, '橙' as severity, 'breached' as verdict,
            timestamp '2026-09-10 23:59:59' as breach_at
        from range(100000) as numbers(n)"""
    )
    month.build("2026-09")
    begun = time.perf_counter()
    content = findings.release_content(month.con, month.run)
    ledger(month).record_release("2026-09", content)
    assert ledger(month).record_release("2026-09", content) == 1
    looking_back.build(month.con, replace(month.run, period=Period.parse("2026-10")))
    assert month.one("select count(*) as n from clocks.published_findings")["n"] == 100000
    assert time.perf_counter() - begun < 20
