"""The list of findings: which there are, in which order, which are asked for, and the file for Excel."""

import csv
import io

import pytest

from checks.complaint import BadInput
from checks.life.listing import Wanted, by_state, chosen, refuse_unknown, values
from reports import finding_list

RULES = ["AJ-01", "AJ-02", "JQ-03", "RS-05", "XF-01"]


@pytest.fixture
def listed(world):
    """The bureau's findings, one in conflict, one settled, one overdue."""
    first, second, third = (world.number(*each) for each in (("JQ-03", "A1"), ("RS-05", "C1"), ("AJ-01", "Z1")))
    world.does(
        ("核查", first, {"by": "P1", "at": "2026-11-06", "verdict": "属实-瑕疵"}),
        ("核查", first, {"by": "P2", "at": "2026-11-07", "verdict": "不属实", "note": "有审批"}),
        ("核查", second, {"by": "P1", "at": "2026-11-06", "verdict": "不属实", "note": "=HYPERLINK(1)"}),
        ("发放核查", third, {"by": "L1", "due_on": "2026-11-12"}),
    )
    return world.lines()


def named(lines):
    """Rule and object of each."""
    return [(line.rule_id, line.subject_no) for line in lines]


def test_the_list_is_in_order_of_severity_then_rule_then_breach(listed):
    keys = [("红橙黄".index(line.severity), line.rule_id, line.breach_at) for line in listed]
    assert keys == sorted(keys)
    assert len(listed) == 6


def test_without_a_word_only_what_is_not_settled_is_listed(listed):
    assert ("RS-05", "C1") not in named(chosen(listed, Wanted()))
    assert len(chosen(listed, Wanted(with_settled=True))) == len(listed) == len(chosen(listed, Wanted())) + 1


@pytest.mark.parametrize(
    "wanted, found",
    [
        (Wanted(rule="aj-01"), [("AJ-01", "Z1")]),
        (Wanted(state="不属实"), [("RS-05", "C1")]),
        (Wanted(state="待核查"), [("AJ-01", "Z1"), ("JQ-03", "A1")]),
        (Wanted(case="A1"), [("JQ-03", "A1")]),
        (Wanted(case="A1", with_settled=True), [("RS-05", "C1"), ("JQ-03", "A1")]),
        (Wanted(case="C9"), [("RS-05", "C9")]),
        (Wanted(is_overdue=True), [("AJ-01", "Z1")]),
        (Wanted(is_in_conflict=True), [("JQ-03", "A1")]),
        (Wanted(unit="S11", rule="AJ-01"), [("AJ-01", "Z1")]),
        (Wanted(unit="柳荫", rule="AJ-01"), [("AJ-01", "Z1")]),
        (Wanted(unit="东岸分局", rule="AJ-01"), [("AJ-01", "Z1")]),
        (Wanted(unit="石桥派出所"), []),
        (Wanted(month="2026-10", rule="AJ-01"), [("AJ-01", "Z1")]),
        (Wanted(month="2026-09"), []),
    ],
)
def test_each_filter_finds_what_it_says(listed, wanted, found):
    assert sorted(named(chosen(listed, wanted))) == sorted(found)


def test_a_severity_that_matches_all_lists_all(listed):
    of = {severity: chosen(listed, Wanted(severity=severity, with_settled=True)) for severity in "红橙黄"}
    assert sum(len(lines) for lines in of.values()) == len(listed)


@pytest.mark.parametrize(
    "wanted, said",
    [
        (Wanted(rule="AB-99"), "没有这条规则"),
        (Wanted(state="好"), "没有这个状态"),
        (Wanted(severity="绿"), "没有这个等级"),
        (Wanted(month="十月"), "审计月份不是一个月份"),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(listed, wanted, said):
    with pytest.raises(BadInput, match=said):
        refuse_unknown(wanted, listed, RULES)


def test_the_counts_by_state_add_up_and_stand_in_the_order_of_a_life(listed):
    counts = by_state(listed)
    assert sum(counts.values()) == len(listed)
    assert list(counts) == ["疑似", "待核查", "不属实"]


def test_the_values_that_there_are_can_be_named(listed):
    assert values(listed, "unit") == ["柳荫派出所"]
    assert set(values(listed, "rule")) == {"AJ-01", "AJ-02", "JQ-03", "RS-05"}


def test_the_file_has_every_finding_under_chinese_headings_for_excel(listed, tmp_path):
    path = tmp_path / "问题.csv"
    finding_list.write(listed, path)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [row["问题编号"] for row in rows] == [line.finding_id for line in listed]
    late = next(row for row in rows if row["规则编号"] == "AJ-01")
    assert (late["状态"], late["期限"], late["逾期天数"], late["下一步由谁办"]) == (
        "待核查",
        "2026-11-12",
        "8",
        "责任单位",
    )
    assert {row["本次查出"] for row in rows} == {"是"}
    finding_list.write(listed, path)
    assert path.read_bytes() == raw


def test_no_cell_of_the_file_is_a_formula(listed, world):
    world.changed("update marts.findings set unit_name = '=cmd|calc'")
    rows = csv.reader(io.StringIO(finding_list.text(world.lines())))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_finding_of_an_older_ledger_that_says_no_more_than_its_number_is_listed(world):
    from checks.ledger import Ledger

    Ledger(world.ledger_file).record_release(
        "2026-09", {"as_of": "2026-10-01T00:00:00", "findings": ["00ff00ff00ff00ff"]}
    )
    (line,) = [line for line in world.lines() if line.finding_id == "00ff00ff00ff00ff"]
    assert not line.is_found
    assert (line.first_month, line.rule_id, line.subject_no) == ("2026-09", "", "")
