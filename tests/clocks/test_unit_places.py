"""Where a unit stood, day by day."""

import datetime as dt
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.clocks import unit_reference

FIRST, NEVER = dt.date(1, 1, 1), dt.date(9999, 12, 31)
COLUMNS = (
    "unit_code", "unit_name", "parent_code", "level", "unit_type", "line", "is_scored",
    "valid_from", "valid_to", "successor_code", "unreadable", "batch", "source_file", "source_row",
)  # fmt: skip
BRANCHES = [
    {"unit_code": "B1", "unit_name": "东岸分局", "level": "分局", "parent_code": "S0"},
    {"unit_code": "B2", "unit_name": "西岸分局", "level": "分局", "parent_code": "S0"},
    {"unit_code": "S0", "unit_name": "明湖市公安局", "level": "市局"},
]


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def fill(con, rows):
    """单位 holds exactly these rows, in their order, all of one batch unless a row says which."""
    con.execute("delete from staging.units_history")
    for number, row in enumerate(rows, 1):
        row = {"level": "所队", "batch": 1, "source_file": "单位.xlsx", "source_row": number, **row}
        marks = ", ".join("?" for _ in COLUMNS)
        values = [row.get(name) for name in COLUMNS]
        con.execute(f"insert into staging.units_history ({', '.join(COLUMNS)}) values ({marks})", values)


def stood(con, rows, code, *days):
    """What the unit was on each of these days: name, whether in force, as which unit, line, branch."""
    fill(con, rows)
    asked = (
        "select unit_name, is_in_force, stands_as, line, branch_code from clocks.unit_places "
        "where unit_code = ? and since <= ? and ? < until"
    )
    found = [con.execute(asked, [code, each, each]).fetchall() for each in map(day, days)]
    assert [len(each) for each in found] == [1] * len(days)
    return [each[0] for each in found]


def unit(code="U", name="城北派出所", **facts):
    return {"unit_code": code, "unit_name": name, **facts}


def test_a_unit_without_dates_is_the_same_on_every_day(con):
    fill(con, [*BRANCHES, unit(parent_code="B1", line="治安")])
    assert con.execute("from clocks.unit_places where unit_code = 'U'").fetchall() == [
        ("U", FIRST, NEVER, "城北派出所", True, "U", "所队", None, "治安", True, "B1", "东岸分局")
    ]


def test_the_first_and_the_last_day_belong_to_the_unit(con):
    rows = [*BRANCHES, unit(parent_code="B1", valid_from=day("03-01"), valid_to=day("06-30"))]
    found = stood(con, rows, "U", "02-28", "03-01", "06-30", "07-01")
    assert [is_in_force for _, is_in_force, *_ in found] == [False, True, True, False]
    assert {branch for *_, branch in found} == {"B1"}, "before and after it is what it is nearest to"


def test_a_unit_that_moved_stood_under_each_branch_on_its_own_days(con):
    rows = [
        *BRANCHES,
        unit(parent_code="B1", line="治安", valid_to=day("10-14")),
        unit(parent_code="B2", line="刑侦", valid_from=day("10-15")),
    ]
    found = stood(con, rows, "U", "10-13", "10-14", "10-15", "10-16")
    assert [each[3:] for each in found] == [("治安", "B1"), ("治安", "B1"), ("刑侦", "B2"), ("刑侦", "B2")]
    assert all(each[1] for each in found)


@pytest.mark.parametrize("rows", [("B1", "B2"), ("B2", "B1")])
def test_the_rows_of_a_unit_may_stand_in_any_order_and_the_next_one_ends_the_one_before(con, rows):
    since = {"B1": None, "B2": day("10-15")}
    said = [*BRANCHES, *(unit(parent_code=branch, valid_from=since[branch]) for branch in rows)]
    assert [each[4] for each in stood(con, said, "U", "10-14", "10-15")] == ["B1", "B2"]


def test_between_two_rows_a_unit_is_what_it_last_was_and_the_data_say_so(con):
    rows = [
        *BRANCHES,
        unit(parent_code="B1", valid_to=day("05-31")),
        unit(parent_code="B2", valid_from=day("08-01")),
    ]
    found = stood(con, rows, "U", "05-31", "06-01", "07-31", "08-01")
    assert [(each[1], each[4]) for each in found] == [(True, "B1"), (False, "B1"), (False, "B1"), (True, "B2")]


def test_of_two_rows_that_begin_on_one_day_the_later_version_decides(con):
    rows = [
        *BRANCHES,
        unit(parent_code="B2", valid_from=day("05-01"), batch=2),
        unit(parent_code="B1", valid_from=day("05-01"), batch=1),
    ]
    assert stood(con, rows, "U", "04-30", "05-01")[1][4] == "B2"
    assert stood(con, [*rows, unit(parent_code=None, valid_from=day("05-01"), batch=2)], "U", "05-01")[0][4] is None


def test_a_later_batch_without_a_first_day_corrects_the_record_for_all_time(con):
    rows = [
        *BRANCHES,
        unit(parent_code="B1", valid_to=day("04-30")),
        unit(parent_code="B2", valid_from=day("05-01")),
        unit(parent_code="B2", line="刑侦", batch=2),
    ]
    assert [each[3:] for each in stood(con, rows, "U", "04-30", "05-01")] == [("刑侦", "B2"), ("刑侦", "B2")]


def test_an_old_stretch_that_comes_again_with_a_later_batch_corrects_nothing(con):
    old, new = unit(parent_code="B1"), unit(parent_code="B2", valid_from=day("05-01"))
    rows = [*BRANCHES, old, new, {**old, "batch": 2}]
    assert [each[4] for each in stood(con, rows, "U", "04-30", "05-01")] == ["B1", "B2"]


def test_a_stretch_of_the_past_that_a_later_batch_adds_leaves_what_follows_it(con):
    new = unit(parent_code="B2", valid_from=day("05-01"))
    rows = [*BRANCHES, new, unit(parent_code="B1", valid_to=day("04-30"), batch=2)]
    assert [each[4] for each in stood(con, rows, "U", "04-30", "05-01")] == ["B1", "B2"]


def test_a_later_batch_that_only_closes_a_unit_closes_it(con):
    rows = [*BRANCHES, unit(valid_from=day("01-01")), unit(valid_to=day("06-30"), batch=2)]
    assert [each[1] for each in stood(con, rows, "U", "06-30", "07-01")] == [True, False]


def test_a_last_day_before_the_first_one_ends_nothing(con):
    rows = [unit(valid_from=day("05-01"), valid_to=day("04-01"))]
    assert [each[1] for each in stood(con, rows, "U", "04-01", "05-01", "12-01")] == [False, True, True]


def test_a_first_day_that_cannot_be_read_counts_only_where_there_is_no_better_row(con):
    blurred = unit(parent_code="B1", unreadable="valid_from")
    assert stood(con, [*BRANCHES, blurred], "U", "01-01")[0][4] == "B1"
    rows = [*BRANCHES, unit(parent_code="B2", valid_from=day("05-01")), blurred]
    assert [each[4] for each in stood(con, rows, "U", "04-30", "05-01")] == ["B2", "B2"]


def test_a_branch_that_moved_or_changed_its_name_does_so_for_the_units_below_it(con):
    rows = [
        unit("B1", "东岸分局", level="分局"),
        unit("B1", "东城分局", level="分局", valid_from=day("07-01")),
        unit(parent_code="B1"),
    ]
    fill(con, rows)
    asked = "select since, until, branch_name from clocks.unit_places where unit_code = 'U' order by since"
    assert con.execute(asked).fetchall() == [
        (FIRST, day("07-01"), "东岸分局"),
        (day("07-01"), NEVER, "东城分局"),
    ]


def test_the_branch_is_found_through_the_units_between(con):
    moved = [unit("M", "大队", parent_code="B1"), unit("M", "大队", parent_code="B2", valid_from=day("10-15"))]
    rows = [*BRANCHES, *moved, unit(parent_code="M")]
    assert [each[4] for each in stood(con, rows, "U", "10-14", "10-15")] == ["B1", "B2"]
    assert stood(con, rows, "B1", "10-14")[0][4] == "B1", "a 分局 is its own"
    assert stood(con, rows, "S0", "10-14")[0][4] is None


def test_a_parent_that_is_not_on_the_list_or_is_a_unit_below_it_gives_no_branch(con):
    assert stood(con, [unit(parent_code="X9")], "U", "10-14")[0][4] is None
    circle = [
        unit("A", "甲所", parent_code="C"),
        unit("B", "乙所", parent_code="A"),
        unit("C", "丙所", parent_code="B"),
    ]
    assert stood(con, circle, "A", "10-14") == [("甲所", True, "A", None, None)]


MERGED = [
    *BRANCHES,
    unit("A", "城北派出所", parent_code="B1", line="治安", valid_to=day("06-30"), successor_code="B"),
    unit("B", "城中派出所", parent_code="B1", line="治安", valid_to=day("09-30"), successor_code="C"),
    unit("C", "清江派出所", parent_code="B2", line="综合", valid_from=day("09-15")),
]


def test_a_merged_unit_stands_from_the_next_day_as_its_successor_along_the_chain(con):
    found = stood(con, MERGED, "A", "06-29", "06-30", "07-01", "09-30", "10-01")
    assert [each[2] for each in found] == ["A", "A", "B", "B", "C"]
    assert [each[3:] for each in found] == [("治安", "B1")] * 4 + [("综合", "B2")]
    assert {each[0] for each in found} == {"城北派出所"}, "its own name, for the mark"


def test_a_successor_that_is_not_on_the_list_takes_nothing(con):
    rows = [unit(valid_to=day("06-30"), successor_code="X9")]
    assert [each[1:3] for each in stood(con, rows, "U", "06-30", "07-01")] == [(True, "U"), (False, "U")]


def test_a_successor_without_a_last_day_takes_nothing_yet(con):
    rows = [unit(successor_code="V"), unit("V", "清江派出所")]
    assert [each[2] for each in stood(con, rows, "U", "01-01", "12-31")] == ["U", "U"]


def test_units_that_name_each_other_as_successors_each_stay_themselves(con):
    rows = [unit("A", "甲所", valid_to=day("06-30"), successor_code="B"),
            unit("B", "乙所", valid_to=day("07-31"), successor_code="A"),
            unit("D", "丁所", valid_to=day("05-31"), successor_code="A")]  # fmt: skip
    assert [each[2] for each in stood(con, rows, "A", "06-30", "07-01", "08-01")] == ["A", "B", "A"]
    assert [each[2] for each in stood(con, rows, "D", "06-30", "07-01", "08-01")] == ["A", "B", "D"]
    assert stood(con, [unit(valid_to=day("06-30"), successor_code="U")], "U", "07-01")[0][2] == "U"


def test_a_unit_that_is_opened_again_is_itself_again(con):
    rows = [unit("A", valid_to=day("06-30"), successor_code="B"), unit("A", valid_from=day("09-01")), unit("B", "乙所")]
    assert [each[2] for each in stood(con, rows, "A", "06-30", "07-01", "08-31", "09-01")] == ["A", "B", "B", "A"]


def test_the_units_of_a_merged_branch_stand_under_its_successor(con):
    rows = [unit("B1", "东岸分局", level="分局", valid_to=day("06-30"), successor_code="B2"),
            unit("B2", "西岸分局", level="分局"), unit(parent_code="B1")]  # fmt: skip
    assert [each[4] for each in stood(con, rows, "U", "06-30", "07-01")] == ["B1", "B2"]


def test_a_chain_of_sixteen_is_followed_and_a_tree_of_sixteen_floors_climbed(con):
    chain = [unit(f"C{n:02d}", f"{n}所", valid_to=day("06-30"), successor_code=f"C{n + 1:02d}") for n in range(16)]
    assert stood(con, [*chain, unit("C16", "末所")], "C00", "07-01")[0][2] == "C16"
    tree = [unit(f"T{n:02d}", f"{n}层", parent_code=f"T{n + 1:02d}") for n in range(16)]
    assert stood(con, [*tree, unit("T16", "分局", level="分局")], "T00", "07-01")[0][4] == "T16"


DAYS = st.none() | st.integers(0, 40).map(lambda n: dt.date(2026, 6, 1) + dt.timedelta(days=n))
CODES = st.sampled_from(["A", "B", "C", "D"])
ROWS = st.lists(
    st.builds(
        partial(dict, is_scored=None, unit_type=None),
        unit_code=CODES,
        unit_name=st.sampled_from(["甲所", "乙所"]),
        level=st.sampled_from(["所队", "所队", "分局"]),
        parent_code=st.none() | CODES | st.just("X9"),
        line=st.sampled_from([None, "治安", "刑侦"]),
        valid_from=DAYS,
        valid_to=DAYS,
        successor_code=st.none() | CODES | st.just("X9"),
        batch=st.integers(1, 3),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_every_day_of_every_unit_has_one_place_and_it_is_the_one_that_the_rows_say(con, rows):
    rows = [{**row, "source_row": number} for number, row in enumerate(rows, 1)]
    fill(con, rows)
    found = con.execute(
        "select unit_code, since, until, unit_name, is_in_force, stands_as, line, branch_code from clocks.unit_places "
        "order by unit_code, since"
    ).fetchall()
    for code in sorted({row["unit_code"] for row in rows}):
        own = [place[1:] for place in found if place[0] == code]
        assert [own[0][0], own[-1][1]] == [FIRST, NEVER]
        assert [place[1] for place in own[:-1]] == [place[0] for place in own[1:]], "no gap and no overlap"
        for n in range(-1, 43):
            on = dt.date(2026, 6, 1) + dt.timedelta(days=n)
            told = next(place[2:] for place in own if place[0] <= on < place[1])
            assert told == unit_reference.place(rows, code, on), (code, on)
