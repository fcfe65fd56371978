"""A rule whose columns the exports lack is not asked, and where a way of being done is not shown nobody is accused."""

import pytest

from checks import clocks, contract, rooms, rules
from checks.rules import rule_file
from checks.rules.readiness import columns_present, readiness_of, unusable_tables


@pytest.fixture
def con(bench):
    """The bench without an example, and without a column that the exports carry."""
    bench.con.execute("begin")
    bench.con.execute("delete from staging.columns")
    yield bench.con
    bench.con.execute("rollback")


def carry(con, *columns):
    """The exports carry only these columns."""
    every = [(table.name, column.name) for table in contract.tables().values() for column in table.columns]
    there = {each: ".".join(each) in columns for each in every}
    rooms.put_rows(con, "staging.columns", [(*each, is_there, int(is_there)) for each, is_there in there.items()])


def add_case(con, **values):
    heads = ", ".join(values)
    con.execute(f"insert into staging.cases ({heads}) values ({', '.join('?' for _ in values)})", list(values.values()))


def the_rule(rule_id):
    return next(rule for rule in rule_file.read_all() if rule.id == rule_id)


def test_a_rule_without_its_start_is_not_asked_and_says_which_column_is_missing(con):
    carry(con, "cases.kind", "cases.origin", "cases.filed_at")
    (ready,) = readiness_of(the_rule("JQ-03"), columns_present(con))
    assert ready.missing and "案件.接报时间" in ready.missing[0]


def test_a_start_that_is_wholly_blank_is_as_good_as_missing(con):
    carry(con, "cases.kind", "cases.origin", "cases.reported_at", "cases.filed_at")
    add_case(con, source="样例", case_no="A1", kind="刑事", unit_code="U1")
    con.execute("update staging.columns set n_filled = 0 where column_name = 'reported_at'")
    (ready,) = readiness_of(the_rule("JQ-03"), columns_present(con))
    assert ready.missing


def test_a_done_column_that_is_wholly_blank_is_no_excuse(con, the_policy):
    carry(
        con,
        "cases.kind",
        "cases.origin",
        "cases.reported_at",
        "cases.filed_at",
        "cases.declined_at",
        "cases.transferred_out_at",
    )
    con.execute(
        "update staging.columns set n_filled = 0 where column_name in ('filed_at', 'declined_at', 'transferred_out_at')"
    )
    add_case(
        con,
        source="样例",
        case_no="A1",
        kind="刑事",
        origin="报案",
        unit_code="U1",
        reported_at="2026-10-12",
        reported_at_latest="2026-10-12",
    )
    rule = the_rule("JQ-03")
    clocks.refresh(con, rule.sql)
    rules.apply(con, rule, the_policy, readiness_of(rule, columns_present(con)))
    assert con.execute(f'select verdict from rules."{rule.table}"').fetchall() == [("breached",)]


def test_where_one_way_of_being_done_is_not_exported_the_undone_are_unknown_and_the_done_are_judged(con, the_policy):
    carry(con, "cases.kind", "cases.origin", "cases.reported_at", "cases.filed_at")
    both = {
        "source": "样例",
        "kind": "刑事",
        "origin": "报案",
        "unit_code": "U1",
        "reported_at": "2026-10-12",
        "reported_at_latest": "2026-10-12",
    }
    add_case(con, case_no="A1", **both)
    add_case(con, case_no="A2", filed_at="2026-10-20", filed_at_latest="2026-10-20", **both)
    rule = the_rule("JQ-03")
    clocks.refresh(con, rule.sql)
    rules.apply(con, rule, the_policy, readiness_of(rule, columns_present(con)))
    verdicts = con.execute(f'select subject_no, verdict from rules."{rule.table}" order by 1').fetchall()
    assert verdicts == [("A1", "unknown"), ("A2", "breached")]


def test_an_empty_export_with_all_its_headings_is_not_missing_anything(con):
    carry(con, *(f"cases.{column.name}" for column in contract.tables()["cases"].columns))
    con.execute("update staging.columns set n_filled = 0")
    (ready,) = readiness_of(the_rule("JQ-03"), columns_present(con))
    assert not ready.missing


def test_one_way_of_being_done_may_stand_in_either_of_two_columns(con):
    carry(con, "measures.kind", "measures.started_at", "measures.ended_at", "cases.prosecuted_at")
    (ready,) = readiness_of(the_rule("RS-08"), columns_present(con))
    assert not ready.missing and not ready.absent


def test_a_rule_that_needs_an_unusable_table_is_not_asked_and_says_why(con):
    carry(con, *(f"{table.name}.{column.name}" for table in contract.tables().values() for column in table.columns))
    present = columns_present(con)
    (ready,) = readiness_of(the_rule("JQ-03"), present, {"cases": "案由乱码（10行中9行）"})
    assert ready.missing == ("案件表不可用：案由乱码（10行中9行）",)
    (ready,) = readiness_of(the_rule("JQ-03"), present, {"petitions": "回不来"})
    assert not ready.missing


def test_only_the_clock_that_needs_an_unusable_table_is_not_asked(con):
    carry(con, *(f"{table.name}.{column.name}" for table in contract.tables().values() for column in table.columns))
    ready = readiness_of(the_rule("AJ-03"), columns_present(con), {"case_events": "坏"})
    needs = the_rule("AJ-03").needs
    for each in ready:
        ways = [way for need in needs if need.clock in ("", each.clock) for way in need.ways]
        assert bool(each.missing) == any(table == "case_events" for way in ways for table, _ in way)
    assert any(each.missing for each in ready)


def test_a_table_that_was_not_received_lacks_its_columns_and_is_not_unusable_as_well(con):
    con.execute("create schema quality")
    columns = "table_name varchar, verdict varchar, reason varchar, is_received boolean"
    con.execute(f"create table quality.tables ({columns})")
    con.execute("insert into quality.tables values ('cases', '不可用', '没有提供', false)")
    con.execute("insert into quality.tables values ('visits', '不可用', '甲；乙', true)")
    assert unusable_tables(con) == {"visits": "甲、乙"}
