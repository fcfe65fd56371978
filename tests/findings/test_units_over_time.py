"""Findings, denominators and scores of units that moved, were merged, renamed or closed."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import findings, manifest

SIX = ("met", "breached", "borderline", "pending", "unknown", "exempt")


@pytest.fixture
def bureau(month):
    """A second branch beside the month's, and 城北派出所 of the first merged into 清江派出所 of the second."""
    month.unit("S2", "西岸分局", parent_code="S0", level="分局")
    month.unit("S21", "清江派出所", parent_code="S2", unit_type="派出所", line="治安")
    month.unit(
        "S14", "城北派出所", parent_code="S1", unit_type="派出所", line="基层",
        valid_to=date(2026, 10, 15), successor_code="S21",
    )  # fmt: skip
    return month


def said(month, columns, table="published.findings"):
    return {row["subject_no"]: tuple(row[name] for name in columns) for row in month.rows(f"from {table}")}


def test_a_finding_of_a_merged_unit_goes_to_its_successor_with_a_mark_and_stays_in_the_branch_of_its_day(bureau):
    bureau.breach(subject_no="BEFORE", unit_code="S14", due_at="2026-10-15 23:59:59")
    bureau.breach(subject_no="AFTER", unit_code="S14", due_at="2026-10-16 00:00:00")
    bureau.breach(subject_no="OWN", unit_code="S21", due_at="2026-10-15 23:59:59")
    bureau.build()
    assert said(bureau, ("unit_code", "unit_name", "branch_name", "line")) == {
        "BEFORE": ("S21", "清江派出所（原城北派出所）", "东岸分局", "基层"),
        "AFTER": ("S21", "清江派出所（原城北派出所）", "西岸分局", "治安"),
        "OWN": ("S21", "清江派出所", "西岸分局", "治安"),
    }


def test_a_warning_is_placed_by_the_day_on_which_its_clock_started(bureau):
    for subject, started in (("OLD", "2026-10-15 12:00:00"), ("NEW", "2026-10-16 12:00:00")):
        due = "2026-11-05 23:59:59"
        bureau.verdict(
            "pending", subject_no=subject, unit_code="S14", started_at=started, due_at=due, strict_due_at=due
        )
    bureau.build()
    assert said(bureau, ("unit_code", "unit_name", "branch_name"), "published.warnings") == {
        "OLD": ("S21", "清江派出所（原城北派出所）", "东岸分局"),
        "NEW": ("S21", "清江派出所（原城北派出所）", "西岸分局"),
    }


@pytest.mark.parametrize(
    ("as_of", "unit"), [(datetime(2026, 10, 15, 23, 59, 59), "S14"), (datetime(2026, 10, 16), "S21")]
)
def test_a_unit_answers_for_itself_to_the_end_of_its_last_day(bureau, as_of, unit):
    bureau.breach(unit_code="S14", due_at="2026-10-10 23:59:59")
    bureau.build(as_of=as_of)
    assert bureau.one("select unit_code from published.findings")["unit_code"] == unit


def test_a_finding_keeps_its_number_and_its_past_when_its_unit_is_merged(bureau):
    bureau.breach(subject_no="OLD", unit_code="S14", due_at="2026-09-20 23:59:59")
    bureau.build("2026-09")
    before = bureau.one("select finding_id, unit_code, unit_name from published.findings")
    assert (before["unit_code"], before["unit_name"]) == ("S14", "城北派出所")
    content = findings.release_content(bureau.con, bureau.run)
    findings.ledger_of(bureau.run.warehouse).record_release("2026-09", content)
    bureau.build("2026-10")
    after = bureau.one("select finding_id, unit_code, flow, first_seen_month from published.findings")
    assert after == {**after, "finding_id": before["finding_id"], "unit_code": "S21"}
    assert (after["flow"], after["first_seen_month"]) == ("存量", "2026-09")


def test_the_denominators_of_a_merged_unit_stand_with_its_successor_and_are_named(bureau):
    for unit, verdict in (("S14", "met"), ("S14", "unknown"), ("S21", "met"), ("S11", "met")):
        bureau.verdict(verdict, unit_code=unit, started_at="2026-10-03 08:00:00")
    bureau.verdict("met", unit_code="S21", rule_id="JQ-01", started_at="2026-10-03 08:00:00")
    bureau.build()
    counted = {
        (row["rule_id"], row["unit_code"]): (row["n_scope"], row["n_met"], row["former_units"])
        for row in bureau.rows("from published.populations")
    }
    assert counted == {
        ("JQ-03", "S21"): (3, 2, "城北派出所"),
        ("JQ-03", "S11"): (1, 1, None),
        ("JQ-01", "S21"): (1, 1, None),
    }


def test_a_unit_that_moved_counts_in_each_branch_by_the_day_and_once_in_its_own_row(bureau):
    bureau.unit("S15", "桥东派出所", parent_code="S1", line="基层")
    bureau.unit("S15", "桥东派出所", parent_code="S2", line="基层", valid_from=date(2026, 10, 10))
    for started in ("2026-10-01 08:00:00", "2026-10-09 23:59:59", "2026-10-10 00:00:00"):
        bureau.verdict("met", unit_code="S15", started_at=started)
    bureau.build()
    own = bureau.one("from published.populations")
    assert (own["unit_code"], own["branch_name"], own["n_scope"]) == ("S15", "西岸分局", 3)
    rolled = {row["branch_name"]: (row["n_scope"], row["line"]) for row in bureau.rows("from published.rollups")}
    assert rolled == {"东岸分局": (2, "基层"), "西岸分局": (1, "基层")}


@pytest.mark.parametrize(
    ("first_day", "told"),
    [
        (date(2026, 10, 1), (None, None)),
        (date(2026, 10, 2), (date(2026, 10, 2), "东岸分局")),
        (date(2026, 10, 31), (date(2026, 10, 31), "东岸分局")),
        (date(2026, 11, 1), (None, None)),
    ],
)
def test_a_unit_that_changed_its_branch_within_the_period_says_so(bureau, first_day, told):
    bureau.unit("S15", "桥东派出所", parent_code="S1")
    bureau.unit("S15", "桥东派出所", parent_code="S2", valid_from=first_day)
    bureau.build()
    row = bureau.one("select moved_on, former_branch from published.units where unit_code = 'S15'")
    assert (row["moved_on"], row["former_branch"]) == told


def test_a_unit_that_was_in_no_branch_before_names_none_even_if_it_once_had_one(bureau):
    for parent, first_day in (("S1", None), ("S0", date(2026, 10, 5)), ("S2", date(2026, 10, 20))):
        bureau.unit("S15", "桥东派出所", parent_code=parent, valid_from=first_day)
    bureau.build()
    row = bureau.one("select moved_on, former_branch from published.units where unit_code = 'S15'")
    assert (row["moved_on"], row["former_branch"]) == (date(2026, 10, 20), None)


def test_a_unit_under_a_new_name_is_shown_with_the_name_that_it_had(bureau):
    bureau.unit("S15", "桥东派出所", parent_code="S1")
    bureau.unit("S15", "东桥派出所", parent_code="S1", valid_from=date(2026, 10, 10))
    bureau.breach(subject_no="OLD", unit_code="S15", due_at="2026-10-09 23:59:59")
    bureau.breach(subject_no="NEW", unit_code="S15", due_at="2026-10-10 23:59:59")
    bureau.build()
    assert said(bureau, ("unit_code", "unit_name")) == {
        "OLD": ("S15", "东桥派出所（原桥东派出所）"),
        "NEW": ("S15", "东桥派出所"),
    }


def test_a_unit_that_got_a_new_code_and_kept_its_name_is_shown_with_the_old_code(bureau):
    bureau.unit("S16", "桥西派出所", parent_code="S1", valid_to=date(2026, 9, 30), successor_code="T16")
    bureau.unit("T16", "桥西派出所", parent_code="S1", valid_from=date(2026, 10, 1))
    bureau.breach(subject_no="OLD", unit_code="S16")
    bureau.build()
    assert said(bureau, ("unit_code", "unit_name")) == {"OLD": ("T16", "桥西派出所（原单位代码S16）")}


def test_a_branch_under_a_new_name_is_one_branch(bureau):
    bureau.unit("S1", "东城分局", parent_code="S0", level="分局", valid_from=date(2026, 10, 10))
    for subject, due in (("OLD", "2026-10-09 23:59:59"), ("NEW", "2026-10-10 23:59:59")):
        bureau.breach(subject_no=subject, due_at=due)
    bureau.build()
    assert set(said(bureau, ("branch_name",)).values()) == {("东城分局",)}
    assert bureau.one("select branch_name, n_scope from published.rollups") == {"branch_name": "东城分局", "n_scope": 2}


def test_a_successor_that_is_not_on_the_list_leaves_the_finding_with_the_unit(bureau):
    bureau.unit("S16", "桥西派出所", parent_code="S1", valid_to=date(2026, 9, 30), successor_code="X9")
    bureau.breach(subject_no="OLD", unit_code="S16")
    bureau.build()
    assert said(bureau, ("unit_code", "unit_name", "branch_name")) == {"OLD": ("S16", "桥西派出所", "东岸分局")}
    unit = bureau.one("from published.units where unit_code = 'S16'")
    assert (unit["is_open"], unit["is_scored"], unit["successor_code"]) == (False, False, None)
    note = bureau.one("select score, grade_note from published.scores where unit_code = 'S16'")
    assert note == {"score": None, "grade_note": "单位不在启用期内，不参加考核"}


def test_the_units_say_who_took_whose_place_and_from_which_day(bureau):
    bureau.unit("S17", "城关派出所", parent_code="S1", valid_to=date(2026, 8, 31), successor_code="S14")
    bureau.verdict("met", unit_code="S17", started_at="2026-08-01 08:00:00")
    bureau.verdict("met", unit_code="S14", started_at="2026-08-01 08:00:00")
    bureau.build()
    told = {
        row["unit_code"]: (row["successor_code"], row["successor_name"], row["succeeded_on"], row["former_units"])
        for row in bureau.rows("from published.units where successor_code is not null or former_units is not null")
    }
    assert told == {
        "S14": ("S21", "清江派出所", date(2026, 10, 16), None),
        "S17": ("S21", "清江派出所", date(2026, 10, 16), None),
        "S21": (None, None, None, "城北派出所、城关派出所"),
    }


def test_a_former_unit_whose_records_are_none_of_this_month_is_not_named(bureau):
    bureau.verdict("met", unit_code="S21", started_at="2026-10-20 08:00:00")
    bureau.build()
    assert bureau.one("select former_units from published.units where unit_code = 'S21'")["former_units"] is None


def test_the_score_of_the_successor_counts_what_the_former_unit_did_and_the_former_one_has_none(bureau):
    for unit, n in (("S14", 8), ("S21", 4)):
        for _ in range(n):
            bureau.verdict("met", unit_code=unit, due_at="2026-10-12 23:59:59")
    bureau.breach(unit_code="S14", due_at="2026-10-12 23:59:59", severity="红")
    bureau.build()
    scored = {row["unit_code"]: row for row in bureau.rows("from published.scores")}
    assert "S14" not in scored
    heir = scored["S21"]
    assert (heir["n_scope"], heir["n_suspected"], heir["former_units"]) == (13, 1, "城北派出所")
    items = bureau.rows("select * from published.score_items where unit_code in ('S14', 'S21') and rule_id = 'JQ-03'")
    assert [(row["unit_code"], row["n_scope"], row["n_suspected"]) for row in items] == [("S21", 13, 1)]


def test_a_confirmed_fault_of_the_former_unit_is_a_red_line_of_its_successor(bureau):
    bureau.breach(subject_no="A", unit_code="S14", due_at="2026-10-12 23:59:59", severity="红")
    bureau.build()
    number = bureau.one("select finding_id from published.findings")["finding_id"]
    ledger = findings.ledger_of(bureau.run.warehouse)
    ledger.append("verdict", "2026-10", number, {"status": "属实-过错", "verdict": "属实-过错"})
    bureau.build()
    assert bureau.one("select red_lines from published.scores where unit_code = 'S21'")["red_lines"] == 1


def test_a_verdict_whose_start_cannot_be_read_is_placed_by_as_of(bureau):
    bureau.verdict("unknown", unit_code="S14", started_at="0001-01-01 00:00:00")
    bureau.build()
    assert bureau.one("select branch_name, n_unknown from published.rollups") == {
        "branch_name": "西岸分局",
        "n_unknown": 1,
    }


STRETCHES = st.lists(
    st.fixed_dictionaries(
        {
            "code": st.sampled_from(["S11", "S12", "S13", "S21", "T1"]),
            "name": st.sampled_from(["甲所", "乙所"]),
            "parent_code": st.sampled_from(["S1", "S2", "S12", "X9", None]),
            "line": st.sampled_from(["治安", "刑侦", None]),
            "valid_from": st.none() | st.dates(date(2026, 8, 1), date(2026, 11, 5)),
            "valid_to": st.none() | st.dates(date(2026, 8, 1), date(2026, 11, 5)),
            "successor_code": st.sampled_from(["S11", "S12", "S21", "T1", "X9", None]),
        }
    ),
    max_size=7,
)
VERDICTS = st.lists(
    st.tuples(
        st.sampled_from(SIX),
        st.sampled_from(["S11", "S12", "S13", "S21", "T1", "X9", None]),
        st.integers(0, 100 * 24).map(lambda hours: datetime(2026, 7, 25) + timedelta(hours=hours)),
    ),
    max_size=15,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STRETCHES, VERDICTS)
def test_however_units_changed_every_verdict_is_counted_at_one_place_and_all_totals_agree(bureau, stretches, verdicts):
    bureau.con.execute("delete from staging.units_history where batch = 2")
    bureau.con.execute("delete from rules.verdicts")
    for stretch in stretches:
        facts = {key: value for key, value in stretch.items() if key not in ("code", "name")}
        bureau.unit(stretch["code"], stretch["name"], batch=2, **facts)
    for number, (verdict, unit, moment) in enumerate(verdicts):
        bureau.verdict(
            verdict, subject_no=f"A{number:03d}", unit_code=unit, started_at=moment, due_at=moment,
            strict_due_at=moment, breach_at=moment if verdict == "breached" else None,
        )  # fmt: skip
    bureau.build()
    manifest.refuse_unreconciled(bureau.con)
    sums = ", ".join(f"coalesce(sum(n_{word}), 0) as {word}" for word in ("scope", *SIX))
    wanted = {"scope": len(verdicts), **{word: sum(each[0] == word for each in verdicts) for word in SIX}}
    for table in ("populations", "rollups", "coverage"):
        assert bureau.one(f"select {sums} from published.{table}") == wanted, table
    listed = bureau.rows("select branch_name, count(*) as n from published.findings group by all order by all")
    rolled = bureau.rows(
        "select verdict_branch as branch_name, count(*) as n from ("
        "select b.unit_name as verdict_branch from rules.verdicts v cross join clocks.audit a "
        "left join clocks.unit_places p on p.unit_code = v.unit_code "
        "and cast(v.breach_at as date) >= p.since and cast(v.breach_at as date) < p.until "
        "left join published.units b on b.unit_code = p.branch_code "
        "where v.verdict = 'breached' and v.breach_at < a.ends_at) group by all order by all"
    )
    assert listed == rolled
