"""A petition about a case on which a finding is open: the finding is at least 橙, and the case goes into the sample."""

import pytest

from checks import findings

RAISED = "信访交叉，等级升至橙"


def case(month, case_no, **facts):
    """A case of 柳荫派出所 stands in the export of the case system."""
    row = {"source": "standard", "case_no": case_no, "kind": "刑事", "unit_code": "S11", "unreadable": None, **facts}
    month.insert("staging.cases", **row)


def petition(month, case_no, received="2026-10-20 09:00:00", latest=None, **facts):
    """A petition about that case came in then."""
    n = month.con.execute("select count(*) from staging.petitions").fetchone()[0]
    row = {"source": "petitions", "petition_no": f"P{n}", "case_no": case_no, "unit_code": "S12", **facts}
    month.insert("staging.petitions", received_at=received, received_at_latest=latest or received, **row)


def breach(month, case_no, severity="黄", **facts):
    """A breach on the record of that case."""
    facts = {"subject_no": case_no, "case_no": case_no, "severity": severity, **facts}
    month.breach(**facts)


def severities(month):
    return {row["subject_no"]: row["severity"] for row in month.rows("from findings.findings")}


def test_a_yellow_finding_on_a_case_that_a_petition_names_is_raised_and_says_so(month):
    for number in ("A1", "A2"):
        case(month, number)
        breach(month, number)
    petition(month, "A1")
    month.build()
    rows = {row["subject_no"]: row for row in month.rows("from published.findings")}
    assert (rows["A1"]["severity"], rows["A2"]["severity"]) == ("橙", "黄")
    assert rows["A1"]["reason"] == f"{rows['A2']['reason']}；{RAISED}"
    assert RAISED not in rows["A2"]["reason"]


def test_what_is_orange_or_red_stays_as_it_is_and_its_case_is_in_the_sample_all_the_same(month):
    for number, severity in (("A1", "橙"), ("A2", "红")):
        case(month, number)
        breach(month, number, severity)
        petition(month, number)
    month.build()
    assert severities(month) == {"A1": "橙", "A2": "红"}
    rows = month.rows("from published.petition_crossings")
    assert [(row["case_no"], row["n_findings"], row["n_raised"]) for row in rows] == [("A1", 1, 0), ("A2", 1, 0)]
    assert not any(RAISED in row["reason"] for row in month.rows("from published.findings"))


def test_the_sample_names_each_case_once_with_its_unit_and_counts(month):
    case(month, "A1")
    breach(month, "A1")
    breach(month, "A1", "红", subject_kind="措施", subject_no="M1", rule_id="RS-05")
    for _ in range(3):
        petition(month, "A1")
    month.build()
    row = month.one("from published.petition_crossings")
    assert row == {
        "case_no": "A1", "unit_code": "S11", "unit_name": "柳荫派出所", "n_petitions": 3, "n_findings": 2,
        "n_raised": 1, "rules": "JQ-03、RS-05",
    }  # fmt: skip


def test_the_number_of_a_finding_is_the_same_with_and_without_a_petition(month):
    case(month, "A1")
    breach(month, "A1")
    month.build()
    before = month.one("from published.findings")["finding_id"]
    petition(month, "A1")
    month.build()
    assert month.one("from published.findings")["finding_id"] == before


@pytest.mark.parametrize(
    ("received", "latest", "severity"),
    [
        ("2026-10-31 23:59:59", None, "橙"),
        ("2026-11-01 00:00:00", None, "橙"),  # exactly at as-of has happened
        ("2026-11-01 00:00:01", None, "黄"),
        ("2024-01-05 00:00:00", "2024-01-05 23:59:59", "橙"),
        ("0001-01-01 00:00:00", "9999-12-31 23:59:59", "黄"),  # could not be read
        (None, None, "黄"),
    ],
)
def test_only_a_petition_that_had_surely_come_in_by_as_of_counts(month, received, latest, severity):
    case(month, "A1")
    breach(month, "A1")
    petition(month, "A1", received, latest)
    month.build()
    assert severities(month) == {"A1": severity}
    assert len(month.rows("from published.petition_crossings")) == (severity == "橙")


@pytest.mark.parametrize(
    "said",
    [
        {"status": "关闭"}, {"status": "销号"}, {"status": "系统销号"}, {"status": "不可逆已说明"},
        {"status": "不属实"}, {"verdict": "不属实"}, {"verdict": "属实-过错", "status": "已追究"},
    ],
    ids=lambda said: "-".join(said.values()),
)  # fmt: skip
def test_a_closed_finding_is_not_raised_and_its_case_is_in_no_sample(month, said):
    case(month, "A1")
    breach(month, "A1")
    petition(month, "A1")
    month.build()
    finding = month.one("from published.findings")["finding_id"]
    findings.ledger_of(month.run.warehouse).append("verdict", "2026-10", finding, said)
    month.build()
    assert severities(month) == {"A1": "黄"}
    assert month.rows("from published.petition_crossings") == []


@pytest.mark.parametrize(
    "said", [{"status": "待核查"}, {"verdict": "属实-瑕疵"}, {"verdict": "不属实", "status": "异议"}]
)
def test_a_finding_that_people_still_work_on_is_raised(month, said):
    case(month, "A1")
    breach(month, "A1")
    petition(month, "A1")
    month.build()
    finding = month.one("from published.findings")["finding_id"]
    findings.ledger_of(month.run.warehouse).append("verdict", "2026-10", finding, said)
    month.build()
    assert severities(month) == {"A1": "橙"}


def test_a_petition_on_a_case_without_a_finding_and_a_finding_without_a_case_change_nothing(month):
    case(month, "A1")
    case(month, "A2")
    breach(month, "A1")
    breach(month, None, subject_no="J1", subject_kind="警情")
    month.verdict("met", subject_no="A2", case_no="A2", severity="黄")
    petition(month, "A2")
    petition(month, None)
    month.build()
    assert severities(month) == {"A1": "黄", "J1": "黄"}
    assert month.rows("from published.petition_crossings") == []


def test_a_case_number_that_two_systems_use_means_the_case_in_its_own_system(month):
    for source in ("standard", "other"):
        case(month, "A1", source=source)
        breach(month, "A1", source=source)
    petition(month, "A1", source="other")
    petition(month, "A1", source="third")  # nobody can tell which of the two it means
    month.build()
    raised = {row["source"]: row["severity"] for row in month.rows("from findings.findings")}
    assert raised == {"standard": "黄", "other": "橙"}
    assert month.one("from published.petition_crossings")["n_petitions"] == 1


def test_a_finding_in_another_system_is_found_by_the_only_case_of_that_number(month):
    case(month, "A1")
    breach(month, "A1", subject_kind="回访", subject_no="H1", source="visits")
    petition(month, "A1")
    month.build()
    assert severities(month) == {"H1": "橙"}


def test_how_the_petition_itself_was_handled_is_no_finding_on_its_case(month):
    case(month, "A1")
    petition(month, "A1")
    breach(month, "A1", subject_kind="信访", subject_no="P0", source="petitions")
    month.build()
    assert severities(month) == {"P0": "黄"}
    assert month.rows("from published.petition_crossings") == []


def test_a_classified_case_is_crossed_by_nothing(month):
    case(month, "A1", is_classified=True)
    breach(month, "A1")
    petition(month, "A1")
    month.build()
    assert severities(month) == {"A1": "黄"}


def test_how_many_petitions_there_are_changes_no_score(month):
    case(month, "A1")
    breach(month, "A1")
    month.verdict("met", due_at="2026-10-15 00:00:00")
    scores, tables = [], ("published.scores", "published.score_items")
    for _ in range(3):
        month.build()
        finding = month.one("from findings.findings")["finding_id"]
        findings.ledger_of(month.run.warehouse).append("verdict", "2026-10", finding, {"verdict": "属实-过错"})
        month.build()
        scores.append([month.rows(f"from {table} order by all") for table in tables])
        petition(month, "A1")
    assert scores[0] == scores[1] == scores[2]
    assert severities(month) == {"A1": "橙"}


def test_the_totals_of_the_sample_are_proven(month):
    case(month, "A1")
    breach(month, "A1")
    petition(month, "A1")
    month.build()
    assert all(row["ok"] for row in month.rows("from published.reconciliation"))
