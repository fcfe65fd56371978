"""published.orders: every order that was given by as-of, and how it had gone by then."""

from dataclasses import replace
from datetime import date, datetime

from checks import findings
from checks.life.casebook import STEP

ORDERED = {"act": "下达整改", "from": "属实-瑕疵", "status": "整改", "at": "2026-10-08 09:00:00", "by": "900001"}
ORDERED |= {"due_on": "2026-10-16", "doc_no": "明公法整〔2026〕1号"}


def released(month, name="2026-09"):
    """The month is built and published as that one; the number of its one finding."""
    month.build(name)
    content = findings.release_content(month.con, month.run)
    findings.ledger_of(month.run.warehouse).record_release(name, content)
    return content["findings"][0]


def step(month, finding_id, said):
    findings.ledger_of(month.run.warehouse).append(STEP, "2026-09", finding_id, said)


def published(month):
    month.build("2026-10")
    return month.rows("from published.orders")


def test_without_an_order_the_table_is_empty(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    released(month)
    assert published(month) == []


def test_an_order_stands_with_its_unit_its_dates_and_how_late_it_is(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    finding_id = released(month)
    step(month, finding_id, ORDERED)
    (row,) = published(month)
    assert (row["finding_id"], row["order_no"], row["subject_no"]) == (finding_id, "明公法整〔2026〕1号", "A1")
    assert (row["unit_name"], row["branch_name"], row["month"]) == ("柳荫派出所", "东岸分局", "2026-10")
    assert (row["ordered_on"], row["due_on"]) == (date(2026, 10, 8), date(2026, 10, 16))
    assert (row["outcome"], row["days_over"], row["level"]) == ("逾期未完成", 16, "法制部门")  # as of 1 November


def test_an_order_that_is_not_late_has_gone_up_to_nobody(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    finding_id = released(month)
    step(month, finding_id, ORDERED | {"due_on": "2026-11-01"})
    (row,) = published(month)
    assert (row["outcome"], row["days_over"], row["level"]) == ("未到期", 0, None)


def test_what_happened_after_as_of_has_not_happened(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    finding_id = released(month)
    step(month, finding_id, ORDERED)
    before = published(month)
    step(month, finding_id, {"act": "报告已纠正", "status": "复核", "at": "2026-11-02", "note": "已办"})
    step(month, finding_id, {"act": "下达整改", "status": "整改", "at": "2026-11-20", "due_on": "2026-12-04"})
    assert published(month) == before


def test_an_order_on_a_problem_that_is_not_found_again_stays(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    finding_id = released(month)
    step(month, finding_id, ORDERED)
    month.con.execute("delete from rules.verdicts")
    (row,) = published(month)
    assert (row["finding_id"], row["rule_name"], row["unit_name"]) == (finding_id, "刑事案件立案审查超期", "柳荫派出所")


def test_the_month_of_an_order_is_the_audited_month_of_its_day(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1")
    finding_id = released(month)
    step(month, finding_id, ORDERED | {"at": "2026-09-27 09:00:00"})
    month.run = replace(month.run, policy=replace(month.run.policy, month_start_day=26))
    (row,) = published(month)
    assert row["month"] == "2026-10"


def test_every_order_counts_in_the_reconciliation(month):
    month.breach("2026-09-10 23:59:59", subject_no="A1", unit_code="S99")  # on no list of units
    finding_id = released(month)
    step(month, finding_id, ORDERED)
    month.con.execute("delete from rules.verdicts")
    (row,) = published(month)
    assert row["unit_code"] == "S99"
    line = month.one("""select "left", "right", ok from published.reconciliation where name like '整改令%'""")
    assert (line["left"], line["right"], line["ok"]) == (1, 1, True)


def test_the_release_says_by_which_day_the_verdicts_are_due(month):
    month.build("2026-10")
    said = {row["key"]: row["value"] for row in month.rows("from published.provenance")}
    assert (said["verdicts_due_on"], said["rectify_workdays"]) == ("2026-11-10", "10")
    month.build("2026-09", as_of=datetime(2026, 9, 28))
    said = {row["key"]: row["value"] for row in month.rows("from published.provenance")}
    assert said["verdicts_due_on"] == "2026-10-13"  # over the National Day, and the Saturday that is worked
