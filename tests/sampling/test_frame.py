"""The frame: what came in or was decided in the month, when it came, who answers, what was found on it."""

import pytest

from checks.complaint import BadInput
from checks.ledger import RELEASE, ledger_of
from checks.sampling.frame import Warehouse
from checks.warehouse import open_warehouse
from tests.findings.made_when_asked import MadeWhenAsked


def test_an_incident_belongs_to_the_month_in_which_it_was_received(month):
    month.incident("J1", received="2026-10-01 00:00:00")
    month.incident("J2", received="2026-10-31 23:59:59")
    month.incident("J3", received="2026-09-30 23:59:59")
    month.incident("J4", received="2026-11-01 00:00:00")
    month.incident("J5", received="0001-01-01 00:00:00", latest="9999-12-31 23:59:59")  # could not be read
    month.build()
    assert set(month.frame()) == {"J1", "J2"}


STEPS = (
    "reported_at", "accepted_at", "filed_at", "declined_at", "decided_at", "concluded_at", "prosecuted_at",
    "cancelled_at", "transferred_out_at",
)  # fmt: skip


def test_a_case_belongs_to_each_month_in_which_it_came_in_or_was_decided(month):
    for number, step in enumerate(STEPS):
        month.case(f"A{number}", **{"reported_at": "2026-08-03 09:00:00", step: "2026-10-12 09:00:00"})
        month.case(f"B{number}", **{"reported_at": "2026-08-03 09:00:00", step: "2026-09-30 09:00:00"})
    month.build()
    assert set(month.frame()) == {f"A{number}" for number in range(len(STEPS))}


def test_what_is_classified_is_not_in_it(month):
    month.case("A1", reported_at="2026-10-12 09:00:00", is_classified=True)
    month.incident("J1", is_classified=True)
    month.incident("J2", case_no="A1")
    month.build()
    assert month.frame() == {}


HOURS = [
    ("2026-10-12 08:00:00", None, "工作时间"),  # a Monday
    ("2026-10-12 17:59:59", None, "工作时间"),
    ("2026-10-12 07:59:59", None, "非工作时间"),
    ("2026-10-12 18:00:00", None, "非工作时间"),
    ("2026-10-17 10:00:00", None, "非工作时间"),  # a Saturday
    ("2026-10-05 10:00:00", None, "非工作时间"),  # a Monday that is a day off
    ("2026-10-10 10:00:00", None, "工作时间"),  # a Saturday that is worked
    ("2026-10-12 00:00:00", "2026-10-12 23:59:59", "时段不明"),  # known to the day
    ("2026-10-17 00:00:00", "2026-10-17 23:59:59", "非工作时间"),
    ("2026-10-12 17:00:00", "2026-10-12 18:30:00", "时段不明"),
    ("2026-10-12 18:00:00", "2026-10-12 18:59:59", "非工作时间"),  # known to the hour
    ("2026-10-12 20:00:00", "2026-10-13 09:00:00", "时段不明"),
]


def test_nights_weekends_and_holidays_are_out_of_hours_as_far_as_the_time_is_known(month):
    for number, (received, latest, _) in enumerate(HOURS):
        month.incident(f"J{number}", received=received, latest=latest)
    month.build()
    found = month.frame()
    for number, (received, latest, hours) in enumerate(HOURS):
        assert found[f"J{number}"]["hours"] == hours, (received, latest)


def test_a_case_came_when_it_was_reported_else_accepted_else_filed(month):
    month.case("A1", reported_at="2026-10-12 22:00:00", accepted_at="2026-10-13 09:00:00")
    month.case("A2", accepted_at="2026-10-13 22:00:00", filed_at="2026-10-14 09:00:00")
    month.case("A3", filed_at="2026-10-14 09:00:00")
    month.case("A4", decided_at="2026-10-14 09:00:00")
    month.build()
    hours = {number: row["hours"] for number, row in month.frame().items()}
    assert hours == {"A1": "非工作时间", "A2": "非工作时间", "A3": "工作时间", "A4": "时段不明"}


def test_a_day_beyond_the_calendar_is_neither_working_time_nor_off(month):
    month.incident("J1", received="2035-10-12 10:00:00")
    month.incident("J2", received="2035-10-12 22:00:00")
    month.build(month="2035-10")
    assert {number: row["hours"] for number, row in month.frame().items()} == {"J1": "时段不明", "J2": "非工作时间"}


def test_kinds_are_those_under_which_people_speak_of_them(month):
    for number, category in enumerate(("刑事", "治安", "纠纷", "求助", "投诉")):
        month.incident(f"J{number}", category)
    for number, kind in enumerate(("刑事", "经济犯罪", "治安", "其他行政")):
        month.case(f"A{number}", kind, filed_at="2026-10-12 09:00:00")
    month.build()
    assert [row["kind"] for _, row in sorted(month.frame().items())] == [
        "刑事案件", "经济犯罪案件", "治安案件", "其他行政案件",
        "刑事治安警情", "刑事治安警情", "纠纷警情", "其他警情", "其他警情",
    ]  # fmt: skip


def test_the_unit_is_the_one_that_answers_now(month):
    month.unit("S14", "城北派出所", valid_to="2026-10-20", successor_code="S12")
    month.incident("J1", unit_code="S14")
    month.incident("J2", unit_code=None)
    month.incident("J3", unit_code="X9")
    month.build()
    units = {number: (row["unit_code"], row["unit_name"]) for number, row in month.frame().items()}
    assert units == {"J1": ("S12", "石桥派出所"), "J2": ("", "（单位未填）"), "J3": ("X9", "X9")}


def test_a_finding_marks_the_object_that_it_is_about_and_the_case_to_which_it_belongs(month):
    month.incident("J1")
    month.incident("J2")
    month.incident("J3")
    month.incident("J4", source="other")
    for number in ("A1", "A2", "A3"):
        month.case(number, reported_at="2026-10-12 09:00:00")
    month.insert("staging.measures", source="standard", measure_no="M1", case_no="A1", kind="逮捕")
    at = "2026-10-20 09:00:00"
    month.insert("staging.visits", source="standard", visit_no="H1", object_kind="警情", object_no="J2", visited_at=at)
    month.breach(subject_kind="措施", subject_no="M1", case_no="A1")
    month.breach(subject_kind="案件", subject_no="A2", case_no="A2")
    month.breach(subject_kind="警情", subject_no="J1")
    month.breach(subject_kind="警情", subject_no="J4")  # the incident of that number in another system is not this one
    month.breach(subject_kind="回访", subject_no="H1")
    month.verdict("met", subject_kind="警情", subject_no="J3")
    month.build()
    assert {number for number, row in month.frame().items() if row["has_finding"]} == {"A1", "A2", "J1", "J2"}


STATES = [
    ({"status": "关闭"}, False),
    ({"status": "不属实"}, False),
    ({"verdict": "不属实"}, False),
    ({"verdict": "不属实", "status": "异议"}, True),
    ({"verdict": "属实-瑕疵", "status": "销号"}, True),  # put right, and found all the same
    ({"status": "待核查"}, True),
]


def test_a_finding_stands_until_somebody_says_that_it_is_untrue(month):
    for number in range(len(STATES)):
        month.incident(f"J{number}")
        month.breach(subject_kind="警情", subject_no=f"J{number}")
    month.build()
    numbers = {row["subject_no"]: row["finding_id"] for row in month.rows("from findings.findings")}
    ledger = ledger_of(month.run.warehouse)
    for number, (said, _) in enumerate(STATES):
        ledger.append("step", "2026-10", numbers[f"J{number}"], said)
    month.build()
    found = month.frame()
    for number, (said, stands) in enumerate(STATES):
        assert found[f"J{number}"]["has_finding"] is stands, said


def test_the_cases_that_must_be_in_the_sample_are_those_of_the_petition_crossings(month):
    month.case("A1", reported_at="2026-05-12 09:00:00")  # long before
    month.case("A2", reported_at="2026-10-12 09:00:00")
    month.case("A3", reported_at="2026-10-12 09:00:00")
    for number in ("A1", "A2"):
        month.breach(subject_no=number, case_no=number)
    for number in ("A1", "A3"):
        month.petition(number)
    month.build()
    crossed = {row["case_no"] for row in month.rows("from published.petition_crossings")}
    assert {number for number, row in month.frame().items() if row["has_petition"]} == crossed == {"A1"}
    assert month.frame()["A1"]["has_finding"]


def test_the_frame_of_a_published_month_is_read_with_its_release(kept):
    kept.incident("J1", received="2026-10-12 00:00:00", latest="2026-10-12 23:59:59")
    kept.incident("J2")
    kept.publish()
    frame = Warehouse(kept.run.warehouse).frame("2026-10", ledger_of(kept.run.warehouse))
    assert (frame.month, frame.as_of, frame.release) == ("2026-10", "2026-11-01T00:00:00", 1)
    assert [(each.object_no, each.came_at) for each in frame.drawable] == [
        ("J1", "2026-10-12"),  # no more exact than it is known
        ("J2", "2026-10-12 09:00"),
    ]


def test_what_the_audit_asked_and_who_handled_it_is_known_of_each_drawn_object(kept):
    kept.incident("J1", outcome_approver="J009")
    kept.case("A1", reported_at="2026-10-12 09:00:00", legal_reviewer_no="J005", approver_no="J006")
    kept.insert("staging.measures", source="standard", measure_no="M1", case_no="A1", kind="逮捕", officer_no="J003")
    kept.verdict("met", subject_no="A1", case_no="A1")
    kept.verdict("met", rule_id="RS-05", subject_kind="措施", subject_no="M1", case_no="A1")
    kept.verdict("met", rule_id="JQ-01", subject_kind="警情", subject_no="J1", case_no="A1")
    kept.publish()
    warehouse = Warehouse(kept.run.warehouse)
    drawn = warehouse.frame("2026-10", ledger_of(kept.run.warehouse)).drawable
    known = {about[2]: each for about, each in warehouse.particulars(drawn).items()}
    assert (known["A1"].rules, known["A1"].handlers) == (("JQ-01", "JQ-03", "RS-05"), ("J001", "J003", "J005", "J006"))
    assert (known["J1"].rules, known["J1"].handlers) == (("JQ-01",), ("J001", "J009"))


def refused(kept, asked="2026-10"):
    with pytest.raises(BadInput) as refusal:
        Warehouse(kept.run.warehouse).frame(asked, ledger_of(kept.run.warehouse))
    assert "怎么办" in refusal.value.text()
    return refusal.value.text()


def test_a_month_that_is_not_in_the_warehouse_is_refused(kept):
    kept.publish()
    text = refused(kept, "2026-09")
    assert "仓库里不是 2026-09 已发布的审计" in text
    assert "仓库里现在是 2026-10" in text
    assert "--month 2026-09" in text


def test_a_month_that_only_the_warnings_were_renewed_of_is_refused(kept):
    kept.publish()
    kept.con = MadeWhenAsked(open_warehouse(kept.run.warehouse))
    kept.build(as_of=kept.run.as_of.replace(day=2))
    kept.con.close()
    assert "仓库里是截至 2026-11-02 00:00 的数据，不是最后发布的那一次" in refused(kept)


def test_a_month_that_was_never_published_is_refused(kept):
    kept.build()
    kept.con.close()
    assert "不是最后发布的那一次" in refused(kept)


def test_a_warehouse_of_an_older_version_is_refused(kept):
    kept.build()
    kept.con.execute("drop table marts.sampling_frame")
    kept.con.close()
    assert "可能是旧版本审计的" in refused(kept)


def test_a_folder_without_a_warehouse_is_refused_and_stays_as_it_is(tmp_path):
    with pytest.raises(BadInput, match="这里没有数据仓库"):
        Warehouse(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_a_warehouse_that_is_no_warehouse_is_refused(tmp_path):
    (tmp_path / "mingjing.duckdb").write_bytes(b"no database" * 100)
    with pytest.raises(BadInput, match="数据仓库打不开"):
        Warehouse(tmp_path)


def test_reading_the_frame_writes_nothing(kept):
    kept.incident("J1")
    kept.publish()
    path = kept.run.warehouse / "mingjing.duckdb"
    before = path.read_bytes()
    warehouse = Warehouse(kept.run.warehouse)
    warehouse.particulars(warehouse.frame("2026-10", ledger_of(kept.run.warehouse)).drawable)
    warehouse.close()
    assert path.read_bytes() == before
    assert len(ledger_of(kept.run.warehouse).events(RELEASE)) == 1
