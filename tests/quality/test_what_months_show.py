"""The audited month beside the three before it: an incomplete file is no clean month, and few records are no file."""

from datetime import datetime, timedelta

import pytest

from checks.ledger import FILE, Ledger
from checks.quality import levels
from checks.quality.months import periods_of
from checks.quality.of_months import FEWER, NONE_LEFT, gaps, of_units
from checks.run import Period

MONTHS = (10, 9, 8, 7)  # the audited month first


def records(staging, per_month: tuple[int, ...], table="incidents", **values) -> list[list[int]]:
    """So many records in October, September, August and July; returned are their row numbers, month by month."""
    made = []
    for month, n in zip(MONTHS, per_month, strict=True):
        at = datetime(2026, month, 2, 9, 14, 33)
        rows = [_record(table, f"{values}{month}-{k}", at + timedelta(hours=k)) | values for k in range(n)]
        made.append(staging.add_all(table, rows) if rows else [])
    return made


def _record(table: str, number: str, at: datetime) -> dict:
    if table == "cases":
        return {"source": "甲", "case_no": number, "kind": "治安", "unit_code": "U1", "reported_at": at}
    return {"source": "甲", "incident_no": number, "category": "治安", "unit_code": "U1", "received_at": at}


def found(staging, table="incidents", **when) -> list[tuple]:
    """The units whose records are incomplete: unit, records of the month, mean, what was found."""
    return [each[1:] for each in gaps(staging.look(table, **when), levels.read())]


def units(staging, *codes: str) -> list[int]:
    return [staging.add("units", unit_code=code, unit_name=code, level="所队") for code in codes]


def test_the_three_months_before_are_those_of_the_bureau():
    assert [each.month for each in periods_of(Period.parse("2026-02"))] == ["2026-02", "2026-01", "2025-12", "2025-11"]
    moved = periods_of(Period.parse("2026-10", 26))
    assert [each.starts_at for each in moved[:2]] == [datetime(2026, 9, 26), datetime(2026, 8, 26)]
    assert all(one.starts_at == other.ends_at for one, other in zip(moved, moved[1:], strict=False))


# ---- units


def test_a_unit_that_had_records_in_each_month_and_has_none_is_named_by_its_row_in_the_list_of_units(staging):
    there, gone, _ = units(staging, "U1", "U2", "U3")
    records(staging, (3, 3, 3, 3))
    records(staging, (0, 1, 1, 1), unit_code="U2")
    staging.check()
    assert staging.status("incidents", "unit_code", NONE_LEFT) == (2, 1, "不合格")
    assert staging.failing("incidents", "unit_code", NONE_LEFT) == [gone]
    (key, file) = staging.con.execute(
        "select key, source_file from quality.rows where check_name = ?", [NONE_LEFT]).fetchone()
    assert (key, file) == ("U2", "单位.csv") and there != gone
    assert [tuple(map(str, row)) for row in staging.con.execute("select * from quality.unit_gaps").fetchall()] == [
        ("incidents", "U2", "0", "1.00", NONE_LEFT)]


@pytest.mark.parametrize("before", [(0, 4, 4), (4, 0, 4), (4, 4, 0)])
def test_without_records_in_each_of_the_three_months_nobody_knows_what_to_expect(staging, before):
    units(staging, "U1")
    records(staging, (0, *before))
    staging.check()
    assert found(staging) == []
    assert staging.status("incidents", "unit_code", NONE_LEFT) == (0, 0, "无数据")


def test_in_the_first_month_nothing_is_said_of_anybody(staging):
    units(staging, "U1")
    records(staging, (50, 0, 0, 0))
    staging.check()
    for name in (NONE_LEFT, FEWER):
        assert staging.status("incidents", "unit_code", name) == (0, 0, "无数据")


def test_a_unit_with_few_cases_may_have_none_by_chance(staging):
    records(staging, (0, 4, 5, 5), "cases")
    assert found(staging, "cases") == []
    records(staging, (0, 5, 5, 5), "cases", unit_code="U2")
    assert [unit for unit, *_ in found(staging, "cases")] == ["U2"]


def test_a_unit_that_was_closed_is_not_missed(staging):
    records(staging, (0, 9, 9, 9))
    day = datetime(2026, 9, 30).date()
    staging.add("units", unit_code="U1", unit_name="某所", level="所队", valid_to=day)
    assert found(staging) == []


def test_a_month_that_is_not_over_misses_nobody(staging):
    units(staging, "U1")
    records(staging, (0, 9, 9, 9))
    assert found(staging, as_of=datetime(2026, 10, 31, 23, 59, 59)) == []
    assert len(found(staging, as_of=datetime(2026, 11, 1))) == 1


def test_fewer_records_than_half_and_than_chance_allows_are_named(staging):
    # Of a mean of 50, chance leaves 50 - 4 * sqrt(50 * 4 / 3) = 17.3.
    records(staging, (17, 50, 50, 50), unit_code="U1")
    records(staging, (18, 50, 50, 50), unit_code="U2")
    assert [(unit, n, what) for unit, n, _, what in found(staging)] == [("U1", 17, FEWER)]


def test_large_units_may_lose_less_than_half(staging):
    records(staging, (201, 400, 400, 400), unit_code="U1")
    records(staging, (200, 400, 400, 400), unit_code="U2")
    assert [unit for unit, *_ in found(staging)] == ["U2"]


def test_of_few_records_fewer_may_be_chance(staging):
    records(staging, (1, 9, 9, 9))
    assert found(staging) == []


def test_both_checks_stand_for_every_export_that_names_its_units(staging):
    for name, n in (("incidents", 2), ("cases", 2), ("petitions", 2), ("case_events", 0), ("units", 0)):
        assert len(of_units(staging.look(name), levels.read())) == n, name


# ---- the whole export, one system of several


def test_an_export_without_the_month_names_the_last_records_that_it_has(staging):
    _, september, _, _ = records(staging, (0, 5, 5, 5))
    assert staging.named("incidents", "silent_table", "received_at") == (15, september[-1:])


def test_an_export_with_one_record_in_the_month_is_there(staging):
    records(staging, (1, 5, 5, 5))
    assert staging.named("incidents", "silent_table", "received_at") == (16, [])


def test_of_an_export_with_few_records_a_month_without_any_is_chance(staging):
    records(staging, (0, 5, 5, 4))
    assert staging.named("incidents", "silent_table", "received_at") == (0, [])


def test_a_system_that_is_missing_is_seen_beside_one_that_is_there(staging):
    records(staging, (9, 9, 9, 9))
    _, september, _, _ = records(staging, (0, 9, 9, 9), source="乙")
    records(staging, (0, 9, 9, 0), source="丙")
    assert staging.named("incidents", "silent_source", "source") == (63, september[-1:])
    assert staging.named("incidents", "silent_table", "received_at")[1] == []


# ---- columns


def with_channel(staging, unit: str, per_month: tuple[tuple[int, int], ...], **values) -> list[list[int]]:
    """Records of that unit, in each month so many with a channel and so many without; the row numbers without one."""
    without = []
    for place, (n_with, n_without) in enumerate(per_month):
        only = tuple((n_with if back == place else 0) for back in range(4))
        records(staging, only, unit_code=unit, channel="110", **values)
        none = tuple((n_without if back == place else 0) for back in range(4))
        without.append(records(staging, none, unit_code=unit, channel=None, **values)[place])
    return without


def test_a_column_that_one_unit_leaves_empty_all_at_once_is_named_row_by_row(staging):
    with_channel(staging, "U2", ((40, 0),) * 4)
    october, *_ = with_channel(staging, "U1", ((10, 30), (40, 0), (40, 0), (40, 0)))
    assert staging.named("incidents", "null_jump", "channel") == (80, october)


def test_a_column_that_became_empty_everywhere_was_lost(staging):
    october, *_ = with_channel(staging, "U1", ((0, 40), (40, 0), (40, 0), (40, 0)))
    other, *_ = with_channel(staging, "U2", ((0, 40), (40, 0), (40, 0), (40, 0)))
    assert staging.named("incidents", "null_jump", "channel") == (80, october + other)


def test_what_is_recent_is_unfinished_in_every_unit_and_that_is_no_jump(staging):
    for unit in ("U1", "U2", "U3"):
        with_channel(staging, unit, ((4, 36), (28, 12), (32, 8), (32, 8)))
    assert staging.named("incidents", "null_jump", "channel") == (120, [])


def test_a_unit_that_never_filled_the_column_goes_on_as_before(staging):
    with_channel(staging, "U1", ((0, 40),) * 4)
    with_channel(staging, "U2", ((40, 0),) * 4)
    assert staging.named("incidents", "null_jump", "channel") == (80, [])


def test_a_third_more_is_a_jump_and_less_is_none(staging):
    with_channel(staging, "U2", ((100, 0),) * 4)
    october, *_ = with_channel(staging, "U1", ((67, 33), (100, 0), (100, 0), (100, 0)))
    assert staging.named("incidents", "null_jump", "channel") == (200, october)
    staging.add_all("incidents", [_record("incidents", f"mehr{k}", datetime(2026, 10, 9, 9)) | {"channel": "110"}
                                  for k in range(2)])
    assert staging.named("incidents", "null_jump", "channel") == (202, [])


def test_of_a_unit_with_few_records_no_jump_is_claimed(staging):
    with_channel(staging, "U2", ((40, 0),) * 4)
    with_channel(staging, "U1", ((0, 29), (40, 0), (40, 0), (40, 0)))
    assert staging.named("incidents", "null_jump", "channel") == (40, [])


# ---- months that were published


@pytest.fixture
def published(staging, tmp_path):
    """September was published from batch 1, and the ledger says so."""
    staging.warehouse = tmp_path
    Ledger(tmp_path / FILE).record_release("2026-09", {"findings": [], "batch": 1})
    return staging


def a_september(n: int, batch: int) -> dict:
    return _record("incidents", f"S{n}", datetime(2026, 9, 30, 23, 59, 59)) | {"batch": batch}


def test_a_record_of_a_published_month_that_only_this_batch_brings_is_late(published):
    published.add("incidents", **a_september(1, batch=1))
    late = published.add("incidents", **a_september(2, batch=2))
    published.add("incidents", **a_september(3, batch=2) | {"received_at": datetime(2026, 10, 1)})
    assert published.named("incidents", "late", "incident_no") == (2, [late])


def test_each_month_is_closed_by_its_own_batch(published, tmp_path):
    Ledger(tmp_path / FILE).record_release("2026-08", {"findings": [], "batch": 2})
    rows = {}
    for month in (8, 9):
        for batch in (1, 2, 3):
            record = _record("incidents", f"{month}-{batch}", datetime(2026, month, 5, 9)) | {"batch": batch}
            rows[month, batch] = published.add("incidents", **record)
    late = [rows[8, 3], rows[9, 2], rows[9, 3]]
    assert published.named("incidents", "late", "incident_no") == (6, sorted(late))


def test_a_newer_version_of_a_record_that_was_there_is_not_late(published):
    published.add("incidents", history_only=True, **a_september(1, batch=1))
    published.add("incidents", **a_september(1, batch=2) | {"category": "刑事"})
    assert published.named("incidents", "late", "incident_no") == (1, [])


def test_the_audited_month_itself_is_not_closed(published):
    published.add("incidents", **a_september(2, batch=2))
    assert published.named("incidents", "late", "incident_no", month="2026-09") == (0, [])


def test_a_month_published_again_from_the_later_batch_has_taken_the_record(published, tmp_path):
    published.add("incidents", **a_september(2, batch=2))
    Ledger(tmp_path / FILE).record_release("2026-09", {"findings": [], "batch": 2})
    assert published.named("incidents", "late", "incident_no") == (1, [])


def test_a_release_that_does_not_say_its_batch_closes_nothing(staging, tmp_path):
    staging.warehouse = tmp_path
    Ledger(tmp_path / FILE).record_release("2026-09", {"findings": []})
    staging.add("incidents", **a_september(2, batch=2))
    assert staging.named("incidents", "late", "incident_no") == (0, [])


def test_looking_for_releases_makes_no_ledger(staging, tmp_path):
    staging.warehouse = tmp_path
    staging.look("incidents")
    assert list(tmp_path.iterdir()) == []


def test_the_whole_room_agrees_on_late_records_and_missing_units(published):
    units(published, "U1", "U2")
    records(published, (3, 3, 3, 3))
    records(published, (0, 5, 5, 5), unit_code="U2")
    late = published.add("incidents", **a_september(2, batch=2))
    published.check()
    assert published.con.execute("select * from quality.errors").fetchall() == []
    assert published.failing("incidents", "incident_no", "所属月份已发布，本次才报来") == [late]
