"""The four ledgers: which records stand in them, why, how they stand, and what of them is a problem."""

from datetime import datetime

import pytest
from test_rule_precision import FAULT, UNTRUE, found, say

CAME = {"reported_at": "2026-10-05 09:00:00", "kind": "刑事", "unit_code": "S11", "officer_no": "000012"}
UNREADABLE = {"at": datetime(1, 1, 1), "latest": datetime(9999, 12, 31, 23, 59, 59)}


def put(month, table, **facts):
    """One row was exported: a text that ends in _at is a moment known to the second."""
    row = {"source": "standard", "source_file": "案件.csv", "source_row": 2}
    for name, value in facts.items():
        if name.endswith("_at") and value:
            moment = (
                value if isinstance(value, dict) else dict.fromkeys(("at", "latest"), datetime.fromisoformat(value))
            )
            row |= {name: moment["at"], f"{name}_latest": moment["latest"]}
        else:
            row[name] = value
    month.insert(f"staging.{table}", **row)


@pytest.fixture(scope="module")
def bureau(new_month, tmp_path_factory):
    month = new_month(tmp_path_factory.mktemp("registers"))
    case = {table: {**CAME} for table in ("LATE", "UNTRUE", "SOON", "DONE", "DECLINED", "SECRET", "BLURRED")}
    case["DONE"] |= {"reported_at": "2026-08-01 09:00:00", "concluded_at": "2026-10-20 09:00:00"}
    case["DECLINED"] |= {"reported_at": "2026-08-01 09:00:00", "declined_at": "2026-08-03 09:00:00"}
    case["SECRET"] |= {"is_classified": True}
    case["BLURRED"] |= {"filed_at": UNREADABLE, "kind": "治安"}
    for case_no, facts in case.items():
        put(month, "cases", case_no=case_no, **facts)
    put(
        month,
        "incidents",
        incident_no="I1",
        category="刑事",
        received_at="2026-10-05 08:00:00",
        unit_code="S11",
        case_no="LATE",
    )
    put(month, "incidents", incident_no="I2", category="求助", received_at="2026-10-05 08:00:00", unit_code="S11")
    put(
        month,
        "incidents",
        incident_no="I3",
        category="治安",
        received_at="2026-07-05 08:00:00",
        unit_code="S11",
        outcome="其他",
    )
    person = {"case_no": "LATE", "person_no": "01", "unit_code": "S13", "kind": "刑事拘留"}
    put(month, "measures", measure_no="M1", started_at="2026-09-01 10:00:00", **person)
    put(month, "measures", measure_no="M2", started_at="2026-09-01 10:00:00", ended_at="2026-09-03 10:00:00", **person)
    put(month, "measures", measure_no="M3", started_at="2026-09-01 10:00:00", ended_at="2026-10-03 10:00:00", **person)
    for subject in ("LATE", "UNTRUE"):
        month.breach(subject_no=subject, case_no=subject)
    month.breach(rule_id="JQ-01", subject_kind="警情", subject_no="I3", due_at="2026-07-06 08:00:00")
    soon = {"strict_due_at": "2026-11-07 23:59:59", "due_at": "2026-11-08 23:59:59"}
    month.verdict("pending", subject_no="SOON", case_no="SOON", **soon)
    custody = {"rule_id": "RS-05", "subject_kind": "措施", "case_no": "LATE", "unit_code": "S13", "severity": "红"}
    month.breach(subject_no="M1", **custody)
    say(month, found("UNTRUE", UNTRUE), found("LATE", FAULT, note="未按期立案"))
    month.build()
    return month


def register(month, name):
    key = "record_no" if name in ("filings", "persons") else "case_no"
    return {row[key]: row for row in month.rows(f"from published.register_{name}")}


def test_a_case_stands_in_its_ledger_if_it_came_or_ended_in_the_month_or_is_open(bureau):
    criminal, administrative = register(bureau, "criminal_cases"), register(bureau, "administrative_cases")
    said = {case_no: row["listed_because"] for case_no, row in criminal.items()}
    assert said == {"LATE": "本月", "UNTRUE": "本月", "SOON": "本月", "DONE": "以前受理本月办结"}
    assert set(administrative) == {"BLURRED"}


def test_a_record_is_overdue_unless_people_found_that_it_is_not(bureau):
    states = {case_no: (row["state"], row["days_left"]) for case_no, row in register(bureau, "criminal_cases").items()}
    assert states["LATE"] == ("超期", -22)  # 10 October to 1 November is 21 days and a second
    assert states["UNTRUE"] == ("在办", None) and states["DONE"] == ("已办结", None)
    assert states["SOON"] == ("将到期", 7)


def test_the_row_of_a_case_tells_its_problems_and_those_of_what_belongs_to_it(bureau):
    row = register(bureau, "criminal_cases")["LATE"]
    assert row["problems"] == "RS-05 刑拘提请批捕超期〔红〕措施M1；JQ-03 刑事案件立案审查超期〔橙〕"
    assert row["progress"] == "疑似；属实-过错" and (row["n_problems"], row["severity"]) == (2, "红")
    assert row["measures"] == "刑事拘留3" and row["n_measures_running"] == 1
    assert register(bureau, "criminal_cases")["UNTRUE"]["n_problems"] == 0


def test_the_register_of_filings_has_reports_of_offences_and_what_is_undecided_of_old(bureau):
    rows = register(bureau, "filings")
    assert set(rows) == {"I1", "I3", "UNTRUE", "SOON", "BLURRED"}  # LATE is what came of I1, I2 is about no offence
    assert (rows["I1"]["case_no"], rows["I1"]["state"], rows["I1"]["unit_name"]) == ("LATE", "超期", "柳荫派出所")
    assert (rows["I3"]["listed_because"], rows["I3"]["duty"]) == ("以前未办结", "JQ-01 疑似有案不立")


def test_a_measure_stands_while_it_runs_and_in_the_month_in_which_it_ended(bureau):
    rows = register(bureau, "persons")
    assert {number: (row["listed_because"], row["state"]) for number, row in rows.items()} == {
        "M1": ("以前未结束", "超期"),
        "M3": ("以前采取本月结束", "已办结"),
    }
    assert rows["M1"]["officer_no"] is None and rows["M1"]["person_no"] == "01"


def test_a_time_that_could_not_be_read_is_empty_and_said_so(bureau):
    row = register(bureau, "administrative_cases")["BLURRED"]
    assert row["filed_at"] is None and row["time_note"] == "立案时间无法识别"


def test_the_counts_say_what_is_in_no_ledger_and_everything_adds_up(bureau):
    counts = {row["register"]: row for row in bureau.rows("from published.register_counts")}
    filings, criminal = counts["受立案情况监督管理登记表"], counts["刑事案件办理监督管理台账"]
    assert (filings["n_rows"], filings["n_no_offence"]) == (5, 1)
    assert (criminal["n_rows"], criminal["n_classified"], criminal["n_over"]) == (4, 1, 1)
    assert all(line["ok"] for line in bureau.rows("from published.reconciliation"))


def test_a_fault_has_its_situation_and_where_the_evidence_lies(bureau):
    row = bureau.one("from published.accountability")
    assert (row["situation"], row["mitigating"]) == ("未按期立案", None)
    assert row["evidence"] == "案件LATE；导出案件.csv第2行；核查结果（2026-10-20 09:00）"
