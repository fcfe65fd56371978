"""What the room quality says: counts, rows, errors, and what it does not claim."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from checks import quality
from checks.contract import tables
from checks.quality import incidents, levels
from checks.quality.judge import Judge
from checks.quality.kinds import Check, matches, never
from checks.quality.seen import Seen

AT = datetime(2026, 10, 5, 8)
INCIDENT = {"source": "标准", "incident_no": "J1", "received_at": AT, "category": "治安", "unit_code": "U1"}
STEP = {"source": "标准", "case_no": "A1", "event": "询问", "at": AT}

TWICE = "主键重复"
VERSIONS = "同一批次内主键相同而内容不同，且分不出先后"
ASIDE = "行被隔离，未参加检查"


def with_checks(monkeypatch, *own: Check) -> None:
    """The suite of incidents has these checks of its own and no others."""
    monkeypatch.setattr(incidents, "CHECKS", own)


def test_all_of_more_than_twenty_failing_rows_are_listed(staging):
    rows = [staging.add("incidents", **INCIDENT | {"incident_no": f"J{n}", "category": "错"}) for n in range(205)]
    staging.check()
    assert staging.status("incidents", "category", "代码不在代码表中") == (205, 205, "不合格")
    assert staging.failing("incidents", "category", "代码不在代码表中") == rows


def test_the_examples_are_the_first_five_rows_of_the_export(staging):
    for n in range(12):
        staging.add("incidents", **INCIDENT | {"incident_no": f"J{n}", "category": "错", "source_row": 12 - n})
    staging.check()
    (examples,) = staging.con.execute(
        "select example_rows from quality.checks where check_name = '代码不在代码表中' and n_failed > 0").fetchone()
    assert examples == "警情.csv:1；警情.csv:2；警情.csv:3；警情.csv:4；警情.csv:5"


@pytest.mark.parametrize("broken", [
    never("unit_code", "坏检查", "contradiction", "r.no_such_column = 1"),
    never("unit_code", "坏检查", "contradiction", "r.unit_code = 'U1'", "r.no_such_column is null"),
    never("unit_code", "坏检查", "contradiction", "cast(r.unit_code as integer) = 1"),
    never("unit_code", "坏检查", "contradiction", "this is no sql"),
    matches("unit_code", "(", "坏检查"),
    Check("unit_code", "坏检查", "contradiction", "false", expectation="ExpectNothingOfTheKind"),
    Check("unit_code", "坏检查", "contradiction", "false", expectation="ExpectColumnValuesToNotBeNull",
          arguments={"column": "no_such_column"}),
    Check("unit_code", "坏检查", "contradiction", "false", expectation="ExpectColumnValuesToNotBeNull",
          arguments={"columns": "unit_code"}),
])
def test_a_check_that_raises_is_an_error_and_spoils_no_other(staging, monkeypatch, broken):
    good = never("unit_code", "好检查", "contradiction", "r.unit_code = 'U1'")
    with_checks(monkeypatch, good, broken)
    staging.add("incidents", **INCIDENT)
    staging.check()
    assert staging.status("incidents", "unit_code", "坏检查")[1:] == (None, "执行错误")
    assert staging.failing("incidents", "unit_code", "坏检查") == []
    assert staging.status("incidents", "unit_code", "好检查") == (1, 1, "不合格")
    assert staging.status("incidents", "category", "代码不在代码表中") == (1, 0, "通过")
    ((name, error),) = staging.con.execute("select check_name, error from quality.errors").fetchall()
    assert name == "坏检查" and error.strip() and "\n" not in error


def test_a_count_that_the_list_does_not_bear_out_is_an_error(staging, monkeypatch):
    apart = Check("unit_code", "两说", "contradiction", "false", expectation="ExpectColumnValuesToBeInSet",
                  arguments={"column": "unit_code", "value_set": ["U2"]})
    with_checks(monkeypatch, apart)
    staging.add("incidents", **INCIDENT)
    staging.check()
    assert staging.status("incidents", "unit_code", "两说") == (1, None, "执行错误")
    errors = staging.con.execute("select error from quality.errors").fetchall()
    assert errors == [("Great Expectations 计 1 行，SQL 列出 0 行",)]


def test_an_export_without_rows_passes_nothing(staging):
    staging.check()
    assert staging.con.execute("select distinct n_rows, n_failed, status from quality.checks").fetchall() == [
        (0, 0, "无数据")]
    judged = staging.con.execute("select distinct table_name from quality.checks").fetchall()
    assert {name for (name,) in judged} == set(tables())
    assert staging.con.execute("select count(*) from quality.rows").fetchone() == (0,)


def test_great_expectations_is_not_imported_where_there_is_nothing_to_judge():
    program = ("import sys, staging_room; room = staging_room.Staging(); room.check();"
               "sys.exit('great_expectations' in sys.modules)")
    ended = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parent, capture_output=True, timeout=120)
    assert ended.returncode == 0, ended.stderr.decode()


def test_a_column_that_no_export_carried_is_not_checked(staging):
    staging.add("incidents", **INCIDENT)
    staging.con.execute("insert into staging.columns values ('incidents', 'outcome', false, 0)")
    staging.check()
    assert staging.status("incidents", "outcome", "代码不在代码表中") == (0, 0, "无数据")
    assert staging.status("incidents", "finished_at", "有处警结果而此项为空") == (0, 0, "无数据")


def test_an_export_that_was_not_received_has_no_data(staging):
    for column in tables()["units"].columns:
        staging.con.execute("insert into staging.columns values ('units', ?, false, 0)", [column.name])
    staging.check()
    statuses = staging.con.execute("select distinct status from quality.checks where table_name = 'units'").fetchall()
    assert statuses == [("无数据",)]


def test_a_column_without_a_value_is_not_called_clean(staging):
    staging.add("incidents", **INCIDENT)
    staging.check()
    assert staging.status("incidents", "outcome", "代码不在代码表中") == (0, 0, "无数据")
    assert staging.status("incidents", "arrived_at", "早于接警时间") == (0, 0, "无数据")


def test_a_number_is_not_looked_up_in_an_export_that_is_not_there(staging):
    staging.add("incidents", **INCIDENT | {"case_no": "A1"})
    staging.check()
    assert staging.status("incidents", "case_no", "编号不在案件表中") == (0, 0, "无数据")
    assert staging.status("incidents", "unit_code", "单位不在单位表中") == (0, 0, "无数据")


def test_empty_parts_of_a_key_are_the_same(staging):
    rows = [staging.add("case_events", **STEP), staging.add("case_events", **STEP)]
    staging.add("case_events", **STEP | {"person_no": "1"})
    staging.check()
    assert staging.status("case_events", "at", TWICE) == (3, 2, "不合格")
    assert staging.failing("case_events", "at", TWICE) == rows


def test_the_key_is_written_with_its_empty_parts(staging):
    staging.add("case_events", **STEP | {"item_no": "W1", "officer_no": "P9"})
    staging.add("officers", officer_no="P1")
    staging.check()
    keys = staging.con.execute("select distinct key from quality.rows where column_name = 'officer_no'").fetchall()
    assert ("标准/A1//W1/询问/2026-10-05 08:00:00",) in keys


def test_a_key_is_unique_even_where_no_export_names_its_source(staging):
    staging.con.execute("insert into staging.columns values ('incidents', 'source', false, 1)")
    rows = [staging.add("incidents", **INCIDENT), staging.add("incidents", **INCIDENT)]
    staging.check()
    assert staging.failing("incidents", "incident_no", TWICE) == rows


def test_two_keys_that_only_read_alike_are_two(staging):
    staging.add("incidents", **INCIDENT | {"source": "甲/乙", "incident_no": "1"})
    staging.add("incidents", **INCIDENT | {"source": "甲", "incident_no": "乙/1"})
    staging.check()
    assert staging.status("incidents", "incident_no", TWICE) == (2, 0, "通过")


def test_two_contents_in_one_batch_need_a_time_that_orders_them(staging):
    staging.add("incidents", **INCIDENT | {"category": "刑事"}, history_only=True)
    row = staging.add("incidents", **INCIDENT)
    staging.check()
    assert staging.failing("incidents", "incident_no", VERSIONS) == [row]


@pytest.mark.parametrize("older", [{"batch": 0}, {"updated_at": datetime(2026, 10, 6)}, {"entered_at": AT}])
def test_an_older_version_is_no_contradiction(staging, older):
    staging.add("incidents", **INCIDENT | {"category": "刑事"} | older, history_only=True)
    staging.add("incidents", **INCIDENT | {"updated_at": datetime(2026, 10, 7)})
    staging.check()
    assert staging.status("incidents", "incident_no", VERSIONS) == (1, 0, "通过")


@pytest.mark.parametrize("table", sorted(tables()))
def test_a_time_that_cannot_be_read_fails_only_the_check_that_says_so(staging, table):
    times = [column.name for column in tables()[table].columns if column.type == "time"]
    anywhere = {name: datetime(1, 1, 1) for name in times}
    anywhere |= {f"{name}_latest": datetime(9999, 12, 31, 23, 59, 59) for name in times}
    near = dict.fromkeys(times, AT)
    for name in times:  # each unreadable beside readable others, then all at once
        alone = {name: anywhere[name], f"{name}_latest": anywhere[f"{name}_latest"]}
        staging.add(table, **near | alone, unreadable=name)
    staging.add(table, **anywhere, unreadable=",".join(sorted(times)))
    staging.check()
    said = staging.con.execute(
        "select column_name, check_name, n_failed from quality.checks where n_failed > 0 and table_name = ?"
        " and column_name in (select unnest(?)) and check_name not in (?, ?)"
        " and check_name not like '%在同一秒'",  # as all of them are in these rows, and rightly
        [table, times, TWICE, VERSIONS]).fetchall()
    assert sorted(said) == [(name, "值无法读取", 2) for name in sorted(times)]


def test_a_poor_precision_accuses_of_nothing(staging):
    day = {"finished_at": datetime(2026, 10, 5), "finished_at_latest": datetime(2026, 10, 5, 23, 59, 59)}
    staging.add("incidents", **INCIDENT | day)
    day_before = {"finished_at": datetime(2026, 10, 4), "finished_at_latest": datetime(2026, 10, 4, 23, 59, 59)}
    row = staging.add("incidents", **INCIDENT | day_before)
    staging.check()
    assert staging.failing("incidents", "finished_at", "早于接警时间") == [row]


def test_a_bare_date_of_the_day_of_as_of_has_happened(staging):
    day = {"received_at": datetime(2026, 11, 1), "received_at_latest": datetime(2026, 11, 1, 23, 59, 59)}
    staging.add("incidents", **INCIDENT | day)
    staging.check()
    assert staging.status("incidents", "received_at", "晚于审计时点，本次按尚未发生处理") == (1, 0, "通过")


def test_a_row_put_aside_for_two_reasons_is_one_row(staging):
    staging.add("incidents", **INCIDENT)
    for column in ("category", "unit_code"):
        staging.con.execute(
            "insert into staging.quarantine values (1, 'incidents', '警情.csv', null, 7, ?, '', '不行')", [column])
    staging.check()
    assert staging.status("incidents", "", ASIDE) == (2, 1, "不合格")
    assert staging.failing("incidents", "", ASIDE) == [7]
    assert staging.status("cases", "", ASIDE) == (0, 0, "无数据")


def test_an_export_wholly_put_aside_is_still_reported(staging):
    staging.con.execute("insert into staging.quarantine values (1, 'cases', '案件.csv', null, 2, 'kind', '怪', '不行')")
    staging.check()
    assert staging.status("cases", "", ASIDE) == (1, 1, "不合格")


def test_braces_in_a_predicate_are_its_own(staging, monkeypatch):
    eighteen = never("officer_no", "十八位", "contradiction", "regexp_full_match(r.officer_no, '[0-9]{3}')")
    with_checks(monkeypatch, eighteen)
    row = staging.add("incidents", **INCIDENT | {"officer_no": "123"})
    staging.add("incidents", **INCIDENT | {"officer_no": "1234"})
    staging.check()
    assert staging.failing("incidents", "officer_no", "十八位") == [row]


def test_rows_not_yet_committed_are_judged_and_the_transaction_stays_open(staging):
    staging.con.begin()
    staging.add("incidents", **INCIDENT | {"category": "错"})
    staging.check()
    assert staging.status("incidents", "category", "代码不在代码表中") == (1, 1, "不合格")
    staging.con.rollback()
    assert staging.con.execute("select count(*) from staging.incidents").fetchone() == (0,)


def test_the_same_exports_give_the_same_room_again(staging):
    for n in range(50):
        staging.add("incidents", **INCIDENT | {"incident_no": f"J{n}", "category": "错" if n % 3 else "治安"})
    rooms = []
    for _ in range(2):
        staging.check()
        rooms.append([staging.con.execute(f"select * from quality.{name} order by all").fetchall()
                      for name in ("checks", "rows", "errors")])
    assert rooms[0] == rooms[1]


def test_every_export_has_a_suite_with_checks_of_its_own():
    for table in tables().values():
        suite = quality.suite_of(Seen(table, datetime(2026, 11, 1)), levels.read())
        assert {check.name for check in suite} > {TWICE, VERSIONS}, table.name


def test_predicates_are_counted_together_and_only_expectations_on_their_own(staging, monkeypatch):
    alone = []

    def note(_judge, _batch, _table, checks):
        alone.extend(checks.values())
        return dict.fromkeys(checks, 0)

    monkeypatch.setattr(Judge, "_one_by_one", note)
    staging.add("incidents", **INCIDENT)
    staging.add("units", unit_code="U1", unit_name="某所", level="所队")
    staging.check()
    assert alone and all(check.expectation for check in alone)


def test_one_predicate_that_raises_does_not_cost_the_others_their_counts(staging, monkeypatch):
    wrong = never("unit_code", "坏检查", "contradiction", "cast(r.unit_code as integer) = 1")
    elsewhere = never("unit_code", "坏查找", "contradiction",
                      "exists (select 1 from staging.no_such_table as o where o.x = r.unit_code)")
    good = [never("unit_code", f"好检查{n}", "contradiction", f"r.unit_code = 'U{n}'") for n in range(20)]
    with_checks(monkeypatch, *good, wrong, elsewhere)
    staging.add("incidents", **INCIDENT)
    staging.check()
    failed = [staging.status("incidents", "unit_code", f"好检查{n}") for n in range(20)]
    assert failed == [(1, int(n == 1), "不合格" if n == 1 else "通过") for n in range(20)]
    errors = staging.con.execute("select check_name from quality.errors order by 1").fetchall()
    assert errors == [("坏查找",), ("坏检查",)]
