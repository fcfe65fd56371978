"""The case time line: every dated thing of the matter, in order, as exact as it is known, and nothing of another."""

from datetime import datetime

import pytest

from checks import contract
from checks.life.records import OF_A_MATTER
from checks.life.timeline import ENTRY, MARK, precision, written, written_to
from reports import story_marks
from tests.story.conftest import FULL

DATED = {
    (table, column.name)
    for table in OF_A_MATTER
    for column in contract.tables()[table].columns
    if column.type in ("time", "day")
}
LISTS = {
    "units",
    "officers",
    "exemptions",
}  # of no matter; a finding about a unit tells its days, one with papers theirs


def what(moments):
    """What happened, in the order in which it is told."""
    return [each.what for each in moments]


def test_every_table_of_the_contract_is_of_a_matter_or_a_list():
    assert set(contract.tables()) == set(OF_A_MATTER) | LISTS


@pytest.mark.parametrize("rule_and_object", [("JQ-03", FULL), ("RS-05", "C9")])
def test_every_dated_column_of_every_table_of_the_case_stands_in_the_time_line(audited_once, rule_and_object):
    told = audited_once.story_of(*rule_and_object)
    assert {(each.table, each.column) for each in told.moments} == DATED
    assert len(told.moments) == len(DATED)
    shown, n_left_out = story_marks.timeline(told)
    assert not n_left_out
    assert [each for each in shown if each.kind != MARK] == told.moments


def test_each_moment_names_its_file_and_row(audited_once):
    for each in audited_once.story_of("JQ-03", FULL).moments:
        assert each.source_file == f"{contract.tables()[each.table].heading}.csv"
        assert each.source_row > 0


def test_what_happened_stands_in_the_order_of_time_with_the_marks_behind_what_they_fall_together_with(audited_once):
    shown, _ = story_marks.timeline(audited_once.story_of("JQ-03", "A1"))
    times = [each.at for each in shown]
    assert times == sorted(times)
    said = what(shown)
    assert said.index("案件：接报") < said.index("▶ 起算：接报") < said.index("◆ 最迟到期") < said.index("案件：立案")
    assert said.index("案件：立案") + 1 == said.index(next(each for each in said if each.startswith("■")))


def test_a_day_alone_is_told_as_a_day_and_a_second_as_a_second(audited_once):
    told = {each.what: each for each in audited_once.story_of("JQ-03", "A1").moments}
    assert (told["案件：接报"].written, told["案件：接报"].precision) == ("2026-10-01", "只到日")
    assert (told["警情：接警"].written, told["警情：接警"].precision) == ("2026-10-01 08:03", "到分")
    assert (told["警情：处警完毕"].written, told["警情：处警完毕"].precision) == ("2026-10-01 09:15:20", "到秒")


def test_a_time_that_nobody_can_read_stands_last_and_says_so(audited_once):
    last = audited_once.story_of("AJ-01", "Z1").moments[-1]
    assert (last.what, last.written, last.precision) == ("询问", "无法识别", "无法识别")


def test_what_the_audit_took_for_not_yet_happened_is_marked(audited_once):
    later = [each.what for each in audited_once.story_of("JQ-03", "A1").moments if each.is_later]
    assert later == ["案件：撤案"]


def test_the_record_that_the_finding_is_about_is_marked(audited_once):
    own = {each.table for each in audited_once.story_of("RS-05", "C1").moments if each.is_own}
    assert own == {"measures"}
    assert {each.table for each in audited_once.story_of("AJ-02", "Z1/延1").moments if each.is_own} == {"extensions"}


def test_when_somebody_wrote_it_down_is_told_apart_from_when_it_happened(audited_once):
    entries = {each.column for each in audited_once.story_of("JQ-03", FULL).moments if each.kind == ENTRY}
    assert entries == {"entered_at", "updated_at"}


def test_of_a_petition_only_that_it_came_and_when_is_told(audited_once):
    petition = [each for each in audited_once.story_of("AJ-01", "Z1").moments if each.table == "petitions"]
    assert set(what(petition)) == {"信访：收到", "信访：受理", "信访：告知"}
    assert {(each.which, each.detail) for each in petition} == {("", "")}


def test_a_case_of_the_same_number_in_another_source_is_another_case(world):
    world.put("cases", source="经侦系统", case_no="A1", kind="经济犯罪", reported_at="2026-05-05 09:00:00")
    world.put("case_events", source="经侦系统", case_no="A1", event="辨认", at="2026-05-06 09:00:00")
    world.audit("JQ-03", release=False)
    assert not {"辨认"} & set(what(world.story_of("JQ-03", "A1").moments))


def test_what_another_source_says_of_a_number_that_is_unique_belongs_to_the_case(world):
    world.put("case_events", source="执法仪平台", case_no="A1", event="勘验", at="2026-10-03 09:00:00")
    world.audit("JQ-03", release=False)
    assert "勘验" in what(world.story_of("JQ-03", "A1").moments)


def test_an_incident_belongs_to_the_case_by_either_of_the_two_columns(world):
    world.put("incidents", incident_no="J7", case_no="A1", received_at="2026-10-01 07:00:00", category="刑事")
    world.put("incidents", incident_no="J8", received_at="2026-10-01 06:00:00", category="刑事")
    world.put(
        "cases", case_no="A8", kind="刑事", incident_no="J8", reported_at="2026-10-01", filed_at="2026-10-20 09:00:00"
    )
    world.audit("JQ-03", release=False)
    named = {each.which for each in world.story_of("JQ-03", "A1").moments if each.table == "incidents"}
    assert named == {"J1", "J7"}
    assert {each.which for each in world.story_of("JQ-03", "A8").moments if each.table == "incidents"} == {"J8"}


def test_of_a_case_that_is_classified_now_nothing_is_told_but_that(world):
    world.put(
        "cases", batch=2, case_no="A1", kind="刑事", incident_no="J1", reported_at="2026-10-01", is_classified=True
    )
    world.audit("JQ-03", month="2026-11")
    told = world.story_of("JQ-03", "A1")
    assert told.is_withheld
    assert told.moments == told.changes == []


@pytest.mark.parametrize(
    "ends, said",
    [
        (("2026-01-05 08:03:00", "2026-01-05 08:03:00"), ("2026-01-05 08:03:00", "到秒")),
        (("2026-01-05 08:03:00", "2026-01-05 08:03:59"), ("2026-01-05 08:03", "到分")),
        (("2026-01-05 08:00:00", "2026-01-05 08:59:59"), ("2026-01-05 08时", "到时")),
        (("2026-01-05 00:00:00", "2026-01-05 23:59:59"), ("2026-01-05", "只到日")),
        (("2026-01-05 00:00:00", "2026-01-31 23:59:59"), ("2026-01-05", "跨日")),
    ],
)
def test_no_moment_is_told_more_exactly_than_it_is_known(audited_once, ends, said):
    moment = [datetime.fromisoformat(end) for end in ends]
    assert (written(*moment), precision(*moment)) == said


def test_the_end_of_a_term_is_told_as_the_sentence_of_the_finding_tells_it():
    assert written_to(datetime(2026, 10, 10, 23, 59, 59)) == "2026-10-10 24:00"
    assert written_to(datetime(2026, 10, 10, 9, 0)) == "2026-10-10 09:00"
    assert written_to(datetime(2026, 10, 10, 9, 0, 1)) == "2026-10-10 09:00:01"
