"""What a breached verdict becomes."""

from datetime import datetime

import yaml

from checks import findings, manifest
from checks.contract import PATH

FIVE_FLOWS = "select flow, count(*) as n from published.findings group by all order by flow"


def flows(month):
    return {row["flow"]: row["n"] for row in month.rows(FIVE_FLOWS)}


def contract_columns(output):
    """The English and Chinese names of an output table as the contract lists them."""
    listed = yaml.safe_load(PATH.read_text(encoding="utf-8"))["outputs"][output]["columns"]
    pairs = [entry.split() for entry in listed]
    return {english: chinese.split("(")[0] for english, chinese in pairs}


def test_findings_have_exactly_the_columns_of_the_contract(month):
    month.build()
    names = [row["column_name"] for row in month.rows("describe published.findings")]
    assert names == list(contract_columns("findings"))


def test_headings_are_the_words_of_the_contract():
    headings = yaml.safe_load(manifest.HEADINGS.read_text(encoding="utf-8"))
    for output in ("findings", "coverage", "quality"):
        assert headings[output]["columns"] == contract_columns(output)


def test_every_published_table_has_its_headings_in_its_order(month):
    month.build()
    headings = yaml.safe_load(manifest.HEADINGS.read_text(encoding="utf-8"))
    tables = month.rows("select table_name from duckdb_tables() where schema_name = 'published' order by all")
    assert sorted(headings) == [row["table_name"] for row in tables]
    for table, names in headings.items():
        columns = [row["column_name"] for row in month.rows(f"describe published.{table}")]
        assert columns == list(names["columns"]), table


def test_a_finding_keeps_its_number_when_dates_units_and_severity_change(month):
    month.breach(subject_no="A1", person_no="01")
    month.build()
    before = month.one("select finding_id from published.findings")["finding_id"]
    month.con.execute("delete from rules.verdicts")
    month.breach(
        subject_no="A1", person_no="01", due_at="2026-10-20 23:59:59", unit_code="S12", severity="红", law="新法"
    )
    month.build()
    assert month.one("select finding_id from published.findings")["finding_id"] == before
    assert len(before) == 16


def test_rule_source_object_person_and_clock_each_make_another_finding(month):
    same = {"subject_no": "A1", "person_no": "01"}
    for change in (
        {},
        {"rule_id": "JQ-01"},
        {"source": "b"},
        {"subject_no": "A2"},
        {"person_no": "02"},
        {"clock": "讯问"},
    ):
        month.breach(**{**same, **change})
    month.breach(subject_no="A10", person_no="1")
    month.breach(subject_no="A1", person_no="01", source="standar", rule_id="JQ-03d")
    month.build()
    ids = [row["finding_id"] for row in month.rows("select finding_id from findings.findings")]
    assert len(set(ids)) == 8


def test_the_first_audit_calls_earlier_breaches_stock(month):
    month.breach()
    month.breach(due_at="2026-08-01 00:00:00")
    month.build()
    assert flows(month) == {"本月新增": 1, "存量": 1}


def test_an_earlier_breach_never_published_is_added_and_a_published_one_is_stock(month):
    month.breach(subject_no="OLD", due_at="2026-09-30 23:59:59")
    month.build("2026-09")
    content = findings.release_content(month.con, month.run)
    findings.ledger_of(month.run.warehouse).record_release("2026-09", content)
    month.breach(subject_no="LATE", due_at="2026-09-30 23:59:59")
    month.breach(subject_no="NEW", due_at="2026-10-01 00:00:00")
    month.build()
    said = {row["subject_no"]: (row["flow"], row["first_seen_month"]) for row in month.rows("from published.findings")}
    assert said == {"OLD": ("存量", "2026-09"), "LATE": ("本月补计", "2026-10"), "NEW": ("本月新增", "2026-10")}


def test_releases_of_the_same_or_a_later_month_change_nothing(month):
    month.breach(subject_no="OLD", due_at="2026-09-30 23:59:59")
    month.breach(subject_no="NEW")
    month.build()
    before = month.rows("from published.findings")
    ledger = findings.ledger_of(month.run.warehouse)
    for released in ("2026-10", "2026-11"):
        ledger.record_release(released, findings.release_content(month.con, month.run))
    month.build()
    assert month.rows("from published.findings") == before


def test_a_breach_at_the_end_of_the_month_belongs_to_the_next_and_is_counted(month):
    month.breach(due_at="2026-10-31 23:59:59")
    month.breach(due_at="2026-11-01 00:00:00")
    month.build(as_of=datetime(2026, 11, 5))
    assert month.one("select count(*) as n from published.findings")["n"] == 1
    assert month.one("select value from published.provenance where key = 'n_later'")["value"] == "1"


def test_hours_over_the_limit_run_to_the_deed_or_to_as_of_and_only_whole_hours_count(month):
    month.breach(subject_no="DONE", due_at="2026-10-10 23:59:59", done_at="2026-10-11 02:59:58")
    month.breach(subject_no="OPEN", due_at="2026-10-30 23:59:59")
    month.breach(subject_no="EVENT", due_at=None, breach_at="2026-10-05 08:00:00")
    month.build()
    hours = {row["subject_no"]: row["overdue_hours"] for row in month.rows("from published.findings")}
    assert hours == {"DONE": 2, "OPEN": 24, "EVENT": None}


def test_findings_stand_in_the_order_red_orange_yellow(month):
    for severity in ("黄", "红", "橙"):
        month.breach(severity=severity)
    month.build()
    assert [row["severity"] for row in month.rows("from published.findings")] == ["红", "橙", "黄"]


def test_a_record_decides_and_a_screen_suspects_but_every_finding_awaits_a_person(month):
    month.breach(rule_id="JQ-03")
    month.breach(rule_id="JQ-01")
    month.build()
    said = {row["rule_id"]: (row["certainty"], row["status"]) for row in month.rows("from published.findings")}
    assert said == {"JQ-03": ("确定", "疑似"), "JQ-01": ("疑似", "疑似")}


def test_a_finding_names_its_unit_and_the_branch_above_it(month):
    month.breach(subject_no="A", unit_code="S11")
    month.breach(subject_no="B", unit_code="S0")
    month.breach(subject_no="C", unit_code="X9")
    month.breach(subject_no="D", unit_code=None)
    month.build()
    named = {row["subject_no"]: (row["unit_name"], row["branch_name"]) for row in month.rows("from published.findings")}
    assert named == {
        "A": ("柳荫派出所", "东岸分局"),
        "B": ("明湖市公安局", None),
        "C": (None, None),
        "D": ("（单位未填）", None),
    }


def test_units_that_are_their_own_ancestors_do_not_stop_the_run(month):
    month.unit("R1", "甲所", parent_code="R2")
    month.unit("R2", "乙所", parent_code="R1")
    month.build()
    assert month.one("select branch_name from published.units where unit_code = 'R1'")["branch_name"] is None


def test_what_is_soon_due_or_between_the_due_dates_and_not_done_is_a_warning(month):
    as_of = "2026-11-01 00:00:00"
    month.verdict("pending", subject_no="SOON", strict_due_at="2026-12-01 00:00:00", due_at="2026-12-01 00:00:00")
    month.verdict("pending", subject_no="LATER", strict_due_at="2026-12-01 00:00:01", due_at="2026-12-01 00:00:01")
    month.verdict("borderline", subject_no="EDGE", strict_due_at="2026-10-31 23:00:00", due_at="2026-11-01 01:30:00")
    month.verdict("borderline", subject_no="DONE", strict_due_at=as_of, due_at=as_of, done_at=as_of)
    month.verdict("borderline", subject_no="EVENT", started_at="2026-10-20 08:00:00")
    month.verdict("met", subject_no="MET", strict_due_at=as_of, due_at=as_of)
    month.build()
    said = {row["subject_no"]: (row["status"], row["hours_left"]) for row in month.rows("from published.warnings")}
    assert said == {"SOON": ("未到期", 720), "EDGE": ("临界", 1)}
    assert month.one("select value from published.provenance where key = 'n_borderline_done'")["value"] == "2"


def test_a_month_that_begins_on_the_26th_counts_from_that_day(month):
    for due_at in ("2026-09-25 23:59:59", "2026-09-26 00:00:00", "2026-10-25 23:59:59", "2026-10-26 00:00:00"):
        month.breach(due_at=due_at)
    month.build(start_day=26)
    assert month.rows("from published.trend") == [
        {"month": "2026-09", "flow": "存量", "n": 1},
        {"month": "2026-10", "flow": "本月新增", "n": 2},
    ]
    assert month.one("select value from published.provenance where key = 'n_later'")["value"] == "1"


def test_the_trend_counts_the_months_of_the_breaches(month):
    month.breach()
    month.breach(due_at="2026-08-31 23:59:59")
    month.breach(due_at="2026-08-01 00:00:00")
    month.build()
    assert month.rows("from published.trend") == [
        {"month": "2026-08", "flow": "存量", "n": 2},
        {"month": "2026-10", "flow": "本月新增", "n": 1},
    ]
