"""What XT-01 and XT-04 know from outside one example: versions, rows put aside, and how numbers are made."""

import dataclasses

import pytest

from checks import clocks, number_patterns, rules
from checks.rules import rule_file
from checks.rules.readiness import Readiness, columns_present, readiness_of

AROUND = (
    "insert into staging.{where} (source, case_no, kind, unit_code, reported_at, reported_at_latest) values "
    "('样例', '{number}', '治安', 'U1', timestamp '2026-10-10 09:00:00', timestamp '2026-10-10 09:00:00')"
)
FINED = (
    "insert into staging.penalties (source, penalty_no, case_no, person_no, kind, unit_code, decided_at, "
    "decided_at_latest) values ('样例', 'F1', '{number}', '01', '罚款', 'U1', timestamp '2026-10-12 09:00:00', "
    "timestamp '2026-10-12 09:00:00')"
)


@pytest.fixture
def con(bench, the_policy):
    """The bench without an example: its numbers carry no mark, so they are made as the policy says."""
    bench.con.execute("begin")
    number_patterns.put(bench.con, the_policy.numbers)
    yield bench.con
    bench.con.execute("rollback")


def the_rule(rule_id):
    return next(rule for rule in rule_file.read_all() if rule.id == rule_id)


def verdicts(con, the_policy, rule_id, clock):
    """What the rule says of each object under that clock."""
    rule = the_rule(rule_id)
    clocks.refresh(con, rule.sql)
    rules.apply(con, rule, the_policy, [Readiness(each, (), ()) for each in rule.clocks])
    columns = "subject_no, verdict, reason, law"
    return con.execute(f'select {columns} from rules."{rule.table}" where clock = ? order by all', [clock]).fetchall()


def enter(con, where, received, entered):
    con.execute(
        f"insert into staging.{where} (source, incident_no, unit_code, received_at, received_at_latest, "
        "entered_at, entered_at_latest) values ('样例', 'J1', 'U1', ?, ?, ?, ?)",
        [received, received, entered, entered],
    )


def test_a_correction_does_not_make_a_record_late_that_was_entered_in_time(con, the_policy):
    for where, entered in (
        ("incidents_history", "2026-10-12 16:00:00"),
        ("incidents_history", "2026-10-30 09:00:00"),
        ("incidents", "2026-10-30 09:00:00"),
    ):
        enter(con, where, "2026-10-12 14:10:00", entered)
    ((_, verdict, _, _),) = verdicts(con, the_policy, "XT-01", "补录")
    assert verdict == "met"


def test_a_later_version_is_late_where_the_first_was_late_too(con, the_policy):
    for where, entered in (
        ("incidents_history", "2026-10-20 09:00:00"),
        ("incidents_history", "2026-10-30 09:00:00"),
        ("incidents", "2026-10-30 09:00:00"),
    ):
        enter(con, where, "2026-10-12 14:10:00", entered)
    ((_, verdict, _, _),) = verdicts(con, the_policy, "XT-01", "补录")
    assert verdict == "breached"


def fine_between_two_cases(con):
    """A fine names case 5; the exports hold 4 and 6."""
    for number in ("Z010101-2026-00004", "Z010101-2026-00006"):
        con.execute(AROUND.format(where="cases", number=number))
    con.execute(FINED.format(number="Z010101-2026-00005"))


def test_a_case_whose_row_was_put_aside_is_not_outside_the_system(con, the_policy):
    fine_between_two_cases(con)
    assert verdicts(con, the_policy, "XT-01", "体外循环")[0][1] == "breached"
    con.execute(
        "insert into staging.quarantined_cells (table_name, column_name, value) "
        "values ('cases', 'case_no', 'Z010101-2026-00005')"
    )
    ((_, verdict, reason, _),) = verdicts(con, the_policy, "XT-01", "体外循环")
    assert verdict == "unknown" and "隔离" in reason


def test_the_number_of_another_thing_that_was_put_aside_does_not_count(con, the_policy):
    fine_between_two_cases(con)
    con.execute(
        "insert into staging.quarantined_cells (table_name, column_name, value) values "
        "('cases', 'incident_no', 'Z010101-2026-00005'), ('penalties', 'case_no', 'Z010101-2026-00005'), "
        "('incidents', 'incident_no', 'Z010101-2026-00005')"
    )
    assert verdicts(con, the_policy, "XT-01", "体外循环")[0][1] == "breached"


def test_without_a_pattern_nothing_is_outside_the_system(con, the_policy):
    fine_between_two_cases(con)
    number_patterns.put(con, ())
    ((_, verdict, _, _),) = verdicts(con, the_policy, "XT-01", "体外循环")
    assert verdict == "unknown"


def test_without_a_pattern_the_contents_of_numbers_are_not_asked_and_it_is_said(con):
    number_patterns.put(con, ())
    ready = {each.clock: each.missing for each in readiness_of(the_rule("XT-04"), columns_present(con))}
    assert ready == {"重号": (), "编号内容": ("政策文件[case_numbers]（案件编号格式）",)}


def test_with_a_pattern_of_incidents_alone_the_numbers_of_cases_are_not_asked(con, the_policy):
    number_patterns.put(con, tuple(each for each in the_policy.numbers if each.object_kind == "警情"))
    ready = {each.clock: each.missing for each in readiness_of(the_rule("XT-04"), columns_present(con))}
    assert ready["编号内容"]


def test_a_year_of_two_digits_is_compared_with_two_digits(con, the_policy):
    short = dataclasses.replace(the_policy.numbers[0], shape="_____", places={"year": (2, 2)}, unit_code_from=None)
    number_patterns.put(con, (short,))
    for number in ("A26-1", "A25-1"):
        con.execute(AROUND.format(where="cases", number=number))
    said = {row[0]: row[1] for row in verdicts(con, the_policy, "XT-04", "编号内容")}
    assert said == {"A26-1": "met", "A25-1": "breached"}


def test_a_number_without_unit_and_year_has_no_contents_to_compare(con, the_policy):
    serial = dataclasses.replace(the_policy.numbers[0], shape="_____", places={"serial": (4, 2)}, unit_code_from=None)
    number_patterns.put(con, (serial,))
    con.execute(AROUND.format(where="cases", number="A2601"))
    assert verdicts(con, the_policy, "XT-04", "编号内容") == []


def test_a_unit_that_an_earlier_version_named_may_stand_in_the_number(con, the_policy):
    insert = AROUND.format(where="cases", number="Z010101-2026-00005").replace("U1", "990101020000")
    con.execute(insert)
    con.execute(insert.replace("staging.cases", "staging.cases_history"))
    assert verdicts(con, the_policy, "XT-04", "编号内容")[0][1] == "breached"
    con.execute(insert.replace("staging.cases", "staging.cases_history").replace("990101020000", "990101010000"))
    assert verdicts(con, the_policy, "XT-04", "编号内容")[0][1] == "met"


def test_each_kind_of_record_is_told_the_sentence_that_binds_it(con, the_policy):
    enter(con, "incidents", "2026-10-12 14:10:00", "2026-10-30 09:00:00")
    fine_between_two_cases(con)
    ((_, _, _, law),) = verdicts(con, the_policy, "XT-01", "补录")
    assert "第十二条第一项" in law
    ((_, _, _, law),) = verdicts(con, the_policy, "XT-01", "体外循环")
    assert "第十二条第二项" in law
