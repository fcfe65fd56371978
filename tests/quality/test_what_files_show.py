"""What the rows of one file show together: heaps, precisions, shifts, each with a file that only looks like it."""

from datetime import datetime, timedelta

import pytest

from checks.quality.levels import read
from checks.quality.moments import times_of

DAY = datetime(2026, 10, 5)
MINUTE = timedelta(minutes=1)


def incident(n: int, **values) -> dict:
    return {"source": "甲", "incident_no": f"J{n}", "category": "治安", "unit_code": "U1", **values}


def incidents(moments: list[datetime], column: str = "received_at", **values) -> list[dict]:
    """One incident for each moment."""
    return [incident(n, **{column: moment}, **values) for n, moment in enumerate(moments)]


def spread(n: int) -> list[datetime]:
    """So many moments that fall on no round time, all between nine in the morning and five in the afternoon."""
    start = DAY + timedelta(hours=9, minutes=7, seconds=31)
    return [start + timedelta(days=k % 20, seconds=(k * 4021) % 28_000) for k in range(n)]


def figure(kind: str, name: str) -> float:
    return read().kinds[kind].figures[name]


# ---- midnight


def test_times_that_are_midnight_far_more_often_than_chance_are_named(staging):
    rows = staging.add_all("incidents", incidents([DAY + timedelta(days=k) for k in range(5)] + spread(95)))
    assert staging.named("incidents", "midnight", "received_at") == (100, rows[:5])


def test_fewer_midnights_than_one_in_twenty_are_chance(staging):
    staging.add_all("incidents", incidents([DAY + timedelta(days=k) for k in range(4)] + spread(96)))
    assert staging.named("incidents", "midnight", "received_at") == (100, [])


def test_of_fewer_than_fifty_times_nothing_is_said(staging):
    staging.add_all("incidents", incidents([DAY] * 49))
    assert staging.named("incidents", "midnight", "received_at") == (0, [])
    staging.add("incidents", **incident(99, received_at=DAY))
    assert staging.named("incidents", "midnight", "received_at")[0] == 50


def test_a_bare_date_is_no_midnight(staging):
    day = {"received_at_latest": DAY + timedelta(seconds=86399)}
    staging.add_all("incidents", incidents([DAY] * 60, **day))
    assert staging.named("incidents", "midnight", "received_at") == (0, [])


def test_only_the_file_with_the_heap_is_named(staging):
    staging.add_all("incidents", incidents(spread(60), source_file="甲.csv"))
    rows = staging.add_all("incidents", [
        row | {"incident_no": f"K{n}", "source_file": "乙.xlsx", "source_sheet": "单日"}
        for n, row in enumerate(incidents([DAY] * 60))])
    lone = staging.add("incidents", **incident(999, received_at=DAY, source_file="甲.csv"))
    n_judged, named = staging.named("incidents", "midnight", "received_at")
    assert (n_judged, named) == (121, rows) and lone not in named


# ---- heaps


@pytest.mark.parametrize("clock", ["08:00", "08:30", "09:00", "17:00", "17:30", "18:00"])
def test_a_tenth_of_the_times_on_one_office_minute_is_a_heap(staging, clock):
    hour, minute = map(int, clock.split(":"))
    heap = [DAY + timedelta(days=k, hours=hour, minutes=minute) for k in range(10)]
    rows = staging.add_all("incidents", incidents(heap + spread(90)))
    assert staging.named("incidents", "office_heap", "received_at") == (100, rows[:10])


def test_less_than_a_tenth_on_one_minute_is_none(staging):
    heap = [DAY + timedelta(days=k, hours=8) for k in range(9)]
    staging.add_all("incidents", incidents(heap + spread(91)))
    assert staging.named("incidents", "office_heap", "received_at") == (100, [])


def test_a_rush_hour_is_no_heap(staging):
    rush = [DAY + timedelta(days=k // 29, hours=8, minutes=k % 29 - 14) for k in range(29 * 10)]
    staging.add_all("incidents", incidents(rush))
    assert staging.named("incidents", "office_heap", "received_at") == (290, [])


def test_a_second_past_the_minute_is_not_on_it(staging):
    heap = [DAY + timedelta(days=k, hours=8, seconds=1) for k in range(30)]
    staging.add_all("incidents", incidents(heap + spread(70)))
    assert staging.named("incidents", "office_heap", "received_at") == (100, [])


def test_a_time_known_to_the_minute_lies_on_its_minute(staging):
    heap = [DAY + timedelta(days=k, hours=17, minutes=30) for k in range(20)]
    rows = [incident(n, received_at=at, received_at_latest=at + timedelta(seconds=59)) for n, at in
            enumerate(heap + [each.replace(second=0) for each in spread(80)])]
    named = staging.add_all("incidents", rows)
    assert staging.named("incidents", "office_heap", "received_at") == (100, named[:20])


def test_half_of_the_times_on_full_hours_is_a_heap_and_less_is_not(staging):
    full = [DAY + timedelta(days=k, hours=1 + k % 6) for k in range(50)]
    rows = staging.add_all("incidents", incidents(full + spread(50)))
    assert staging.named("incidents", "hour_heap", "received_at") == (100, rows[:50])
    staging.add("incidents", **incident(200, received_at=spread(1)[0]))
    assert staging.named("incidents", "hour_heap", "received_at") == (101, [])


# ---- precision


def test_the_rows_of_the_rarer_precision_are_named(staging):
    rows = staging.add_all("incidents", incidents(spread(19)))
    day = staging.add("incidents", **incident(50, received_at=DAY, received_at_latest=DAY + timedelta(seconds=86399)))
    assert staging.named("incidents", "mixed_precision", "received_at") == (20, [day])
    assert day not in rows


def test_of_fewer_than_twenty_times_no_precision_is_usual(staging):
    staging.add_all("incidents", incidents(spread(18)))
    staging.add("incidents", **incident(50, received_at=DAY, received_at_latest=DAY + timedelta(seconds=86399)))
    assert staging.named("incidents", "mixed_precision", "received_at") == (0, [])


def test_of_two_precisions_alike_the_coarser_is_the_odd_one(staging):
    staging.add_all("incidents", incidents(spread(20)))
    coarse = [incident(100 + n, received_at=at.replace(second=0), received_at_latest=at.replace(second=59))
              for n, at in enumerate(spread(20))]
    rows = staging.add_all("incidents", coarse)
    assert staging.named("incidents", "mixed_precision", "received_at") == (40, rows)


def test_two_files_may_differ_in_precision(staging):
    staging.add_all("incidents", incidents(spread(30), source_file="甲.csv"))
    coarse = [incident(100 + n, received_at=at.replace(second=0), received_at_latest=at.replace(second=59),
                       source_file="乙.csv") for n, at in enumerate(spread(30))]
    staging.add_all("incidents", coarse)
    assert staging.named("incidents", "mixed_precision", "received_at") == (60, [])


def test_what_could_not_be_read_has_no_precision(staging):
    staging.add_all("incidents", incidents(spread(30)))
    staging.add("incidents", **incident(99, received_at=datetime(1, 1, 1),
                                        received_at_latest=datetime(9999, 12, 31, 23, 59, 59)))
    assert staging.named("incidents", "mixed_precision", "received_at") == (30, [])


# ---- eight hours


def a_day_of_calls(per_hour: dict[int, int]) -> list[datetime]:
    """So many calls in each hour of the day, none on a round minute."""
    return [DAY + timedelta(days=k % 25, hours=hour, minutes=3 + 7 * (k % 8), seconds=11 + k % 40)
            for hour, n in per_hour.items() for k in range(n)]


# As people call: little from two to six, most in the evening.
USUAL = dict(enumerate((6, 4, 2, 2, 2, 2, 4, 7, 10, 11, 11, 10, 9, 9, 10, 10, 11, 12, 13, 13, 12, 11, 9, 7)))
OFFICE = dict.fromkeys(range(9, 18), 8)


def moved(per_hour: dict[int, int], by: int) -> dict[int, int]:
    return {(hour + by) % 24: n for hour, n in per_hour.items()}


def test_calls_as_people_make_them_are_not_shifted(staging):
    staging.add_all("incidents", incidents(a_day_of_calls(USUAL)))
    n_judged, named = staging.named("incidents", "night_shift", "received_at")
    assert n_judged == sum(USUAL.values()) and named == []


@pytest.mark.parametrize("usual", [USUAL, OFFICE], ids=["all day", "office hours"])
def test_an_export_in_utc_is_seen_by_its_nights(staging, usual):
    moments = a_day_of_calls(moved(usual, -8))
    rows = staging.add_all("incidents", incidents(moments))
    night = sorted(row for row, moment in zip(rows, moments, strict=True) if 2 <= moment.hour < 6)
    assert staging.named("incidents", "night_shift", "received_at") == (len(rows), night)
    assert len(night) > 0.1 * len(rows)


@pytest.mark.parametrize("usual", [OFFICE, {3: 20, 12: 40, 20: 12}, dict.fromkeys(range(24), 5)],
                         ids=["office hours", "a busy hour at night", "evenly"])
def test_no_other_day_is_taken_for_utc(staging, usual):
    staging.add_all("incidents", incidents(a_day_of_calls(usual)))
    assert staging.named("incidents", "night_shift", "received_at")[1] == []


def test_of_few_times_no_shift_is_claimed(staging):
    staging.add_all("incidents", incidents([DAY + timedelta(hours=3, minutes=1 + k) for k in range(49)]))
    assert staging.named("incidents", "night_shift", "received_at") == (0, [])


def test_what_machines_write_at_night_is_no_shift(staging):
    staging.add_all("incidents", incidents([DAY + timedelta(hours=3, minutes=k) for k in range(58)], "entered_at"))
    assert staging.named("incidents", "night_shift", "entered_at") == (0, [])


def beside(n: int, arrived: timedelta) -> list[dict]:
    """Incidents with an arrival so much after the report, and up to half an hour more."""
    return [incident(k, received_at=at, arrived_at=at + arrived + timedelta(minutes=k % 30))
            for k, at in enumerate(spread(n))]


def test_a_column_eight_hours_before_its_neighbour_is_named(staging):
    rows = staging.add_all("incidents", beside(60, timedelta(hours=-8)))
    assert staging.named("incidents", "pair_shift", "arrived_at") == (60, rows)
    assert staging.named("incidents", "pair_shift", "received_at") == (60, [])


def test_a_column_whose_follower_comes_eight_hours_later_throughout_is_named(staging):
    rows = staging.add_all("incidents", beside(60, timedelta(hours=8)))
    assert staging.named("incidents", "pair_shift", "received_at") == (60, rows)
    assert staging.named("incidents", "pair_shift", "arrived_at") == (60, [])


def test_what_happened_at_night_may_well_be_entered_in_the_morning(staging):
    late = [incident(k, received_at=at, entered_at=at + timedelta(hours=9)) for k, at in enumerate(spread(60))]
    staging.add_all("incidents", late)
    assert staging.named("incidents", "pair_shift", "received_at")[1] == []


def test_a_time_of_entry_eight_hours_early_is_named_for_what_it_is(staging):
    early = [incident(k, received_at=at, entered_at=at - timedelta(hours=7)) for k, at in enumerate(spread(60))]
    rows = staging.add_all("incidents", early)
    assert staging.named("incidents", "pair_shift", "entered_at") == (60, rows)
    assert read().of("pair_shift", "incidents", "entered_at").severity == "提示"


@pytest.mark.parametrize("arrived", [timedelta(0), timedelta(minutes=-35), timedelta(hours=6), timedelta(hours=15),
                                     timedelta(hours=-10)], ids=str)
def test_another_distance_is_no_shift(staging, arrived):
    staging.add_all("incidents", beside(60, arrived))
    assert staging.named("incidents", "pair_shift", "arrived_at") == (60, [])
    assert staging.named("incidents", "pair_shift", "received_at") == (60, [])


def test_of_fewer_than_fifty_pairs_no_shift_is_claimed(staging):
    staging.add_all("incidents", beside(49, timedelta(hours=-8)))
    assert staging.named("incidents", "pair_shift", "arrived_at") == (0, [])


def test_a_few_rows_that_cannot_be_shifted_do_not_hide_a_shift_and_many_do(staging):
    rows = staging.add_all("incidents", beside(98, timedelta(hours=-8)))
    for n in range(2):
        staging.add("incidents", **incident(500 + n, received_at=DAY, arrived_at=DAY - timedelta(hours=9),
                                            received_at_latest=DAY + timedelta(seconds=59)))
    assert staging.named("incidents", "pair_shift", "arrived_at") == (100, rows)
    staging.add("incidents", **incident(600, received_at=DAY + MINUTE, arrived_at=DAY - timedelta(hours=9)))
    assert staging.named("incidents", "pair_shift", "arrived_at") == (101, [])


# ---- the same second


def test_as_many_records_in_one_second_as_the_level_says_are_a_crowd(staging):
    least = int(figure("crowd", "records"))
    rows = staging.add_all("incidents", incidents([DAY + timedelta(hours=10)] * least + spread(10)))
    assert staging.named("incidents", "crowd", "received_at") == (least + 10, rows[:least])


def test_one_record_fewer_is_none_and_midnight_is_no_second(staging):
    least = int(figure("crowd", "records"))
    staging.add_all("incidents", incidents([DAY + timedelta(hours=10)] * (least - 1) + [DAY] * least))
    assert staging.named("incidents", "crowd", "received_at") == (least - 1, [])


def test_a_minute_that_many_records_share_is_no_second(staging):
    at = DAY + timedelta(hours=10)
    rows = [incident(n, received_at=at, received_at_latest=at + timedelta(seconds=59)) for n in range(40)]
    staging.add_all("incidents", rows)
    assert staging.named("incidents", "crowd", "received_at") == (0, [])


# ---- the room as a whole


def test_great_expectations_counts_what_a_file_shows_as_the_list_does(staging):
    """Every kind of heap and shift at once, through the whole room."""
    staging.add_all("incidents", beside(60, timedelta(hours=-8)))
    heap = incidents([DAY] * 60 + [DAY + timedelta(hours=8)] * 60 + a_day_of_calls(moved(OFFICE, -8)),
                     source_file="乙.csv")
    staging.add_all("incidents", [row | {"incident_no": f"K{n}"} for n, row in enumerate(heap)])
    staging.check()
    assert staging.con.execute("select * from quality.errors").fetchall() == []
    failed = {name for (name,) in staging.con.execute(
        "select check_name from quality.checks where table_name = 'incidents' and status = '不合格'").fetchall()}
    assert failed >= {"零点整过多，疑似只有日期", "集中在上下班时刻，疑似事后补填",
                      "大量记录时间完全相同，疑似批量补录", "系统地比相邻时间早约八小时，疑似按UTC导出"}


def test_every_time_of_every_table_is_looked_at(staging):
    assert "at" in times_of(staging.look("case_events").table)
    row = {"source": "甲", "case_no": "C1", "event": "询问"}
    rows = staging.add_all("case_events", [row | {"person_no": str(n), "at": DAY} for n in range(50)])
    assert staging.named("case_events", "midnight", "at") == (50, rows)
