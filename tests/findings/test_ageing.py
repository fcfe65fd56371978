"""How old the open cases are, counted by hand: each unit, each band, and what stands still because nobody is known."""

from datetime import datetime

import pytest

from checks import rooms

AS_OF = datetime(2026, 11, 1)

# filed on that day, so old on 1 November 2026: the last day of each band and the first of the next
OPENED = {
    "2026-11-01": "30日以内",
    "2026-10-02": "30日以内",
    "2026-10-01": "31至60日",
    "2026-09-02": "31至60日",
    "2026-09-01": "61至90日",
    "2026-08-03": "61至90日",
    "2026-08-02": "91至180日",
    "2026-05-05": "91至180日",
    "2026-05-04": "181至365日",
    "2025-11-01": "181至365日",
    "2025-10-31": "366至730日",
    "2024-11-01": "366至730日",
    "2024-10-31": "超过730日",
    "2015-03-01": "超过730日",
}


def case(month, number, day="2026-10-20", hour="09:00:00", **facts):
    """A criminal case of 柳荫派出所, filed on that day at that hour, unless the facts say otherwise."""
    at = f"{day} {hour}"
    row = {"kind": "刑事", "unit_code": "S11", "filed_at": at, "filed_at_latest": at, **facts}
    month.insert("staging.cases", source="standard", case_no=number, source_file="案件.csv", source_row=1, **row)


def ages(month):
    month.build(as_of=AS_OF)
    rows = month.rows("from published.ageing")
    return {(row["unit_code"], row["band"]): (row["n_open"], row["n_stock"]) for row in rows}


@pytest.mark.parametrize("hour", ["00:00:00", "23:59:59"])
@pytest.mark.parametrize(("day", "band"), OPENED.items())
def test_a_case_stands_in_the_band_of_its_days_whatever_the_hour(month, day, band, hour):
    if day == "2026-11-01":
        hour = "00:00:00"
    case(month, "A1", day, hour)
    assert ages(month) == {("S11", band): (1, 0)}


def test_each_unit_and_band_is_what_a_hand_counts_and_all_add_up_to_the_open_cases(month):
    for number, day in enumerate(OPENED):
        case(month, f"A{number}", day, "00:00:00")
    for number, reason in enumerate(("行为人不明", "在逃", "等待协查", None)):
        case(month, f"B{number}", "2024-10-31", unit_code="S12", pending_reason=reason)
    case(month, "C1", "2026-10-20", unit_code="X9")
    case(month, "C2", "2026-10-20", unit_code=None)
    assert ages(month) == {
        ("S11", "30日以内"): (2, 0),
        ("S11", "31至60日"): (2, 0),
        ("S11", "61至90日"): (2, 0),
        ("S11", "91至180日"): (2, 0),
        ("S11", "181至365日"): (2, 0),
        ("S11", "366至730日"): (2, 0),
        ("S11", "超过730日"): (2, 0),
        ("S12", "超过730日"): (4, 2),
        ("X9", "30日以内"): (1, 0),
        ("", "30日以内"): (1, 0),
    }
    assert all(row["ok"] for row in month.rows("from published.reconciliation"))


def test_only_what_was_taken_up_and_has_not_ended_is_open(month):
    none = {"filed_at": None, "filed_at_latest": None}
    taken = {"accepted_at": "2026-10-01 09:00:00", "accepted_at_latest": "2026-10-01 09:00:00"}
    case(month, "A1", kind="治安", **none, **taken)
    case(month, "A2", kind="刑事", **none, **taken)
    for number, end in enumerate(
        ("decided_at", "concluded_at", "prosecuted_at", "cancelled_at", "transferred_out_at", "declined_at")
    ):
        case(month, f"E{number}", **{end: "2026-10-25 09:00:00", f"{end}_latest": "2026-10-25 09:00:00"})
    case(month, "L1", prosecuted_at="2026-11-02 09:00:00", prosecuted_at_latest="2026-11-02 09:00:00")
    case(month, "L2", "2026-11-02")
    case(month, "S1", is_classified=True)
    assert ages(month) == {("S11", "31至60日"): (1, 0), ("S11", "30日以内"): (1, 0)}


def test_a_case_whose_start_cannot_be_read_is_counted_and_its_age_is_not_guessed(month):
    case(month, "A1", filed_at=datetime(1, 1, 1), filed_at_latest=datetime(9999, 12, 31, 23, 59, 59))
    assert ages(month) == {("S11", "起算时间不明"): (1, 0)}
    assert month.one("from published.ageing")["from_days"] is None


def test_a_merged_units_cases_stand_with_the_unit_that_answers_for_them(month):
    month.unit("S19", "旧街派出所", parent_code="S1", unit_type="派出所", valid_to="2026-09-30", successor_code="S11")
    case(month, "A1", "2026-10-20")
    case(month, "A2", "2026-10-20", unit_code="S19")
    month.build(as_of=AS_OF)
    row = month.one("from published.ageing")
    assert (row["unit_code"], row["former_units"], row["n_open"]) == ("S11", "旧街派出所", 2)


@pytest.mark.parametrize(
    ("day", "as_of", "months"),
    [
        ("2024-10-14", datetime(2026, 10, 14, 23, 59, 59), 23),
        ("2024-10-14", datetime(2026, 10, 15), 24),
        ("2024-10-14", datetime(2026, 11, 1), 24),
        ("2024-10-31", datetime(2026, 11, 1), 24),
        ("2024-11-01", datetime(2026, 11, 1), 23),
        ("2026-02-28", datetime(2026, 3, 31, 12), 0),
        ("2026-11-01", datetime(2026, 11, 1), 0),
    ],
)
def test_a_month_counts_once_it_is_over_on_every_reading(month, day, as_of, months):
    case(month, "A1", day, "00:00:00")
    month.build(as_of=as_of)
    assert month.one("select months_open from clocks.open_cases")["months_open"] == months


@pytest.mark.parametrize(
    "wrong",
    [
        "update marts.ageing set n_open = n_open + 1 where band = '30日以内'",
        "update marts.ageing set band = '31至60日' where band = '30日以内'",
        "update marts.ageing set n_stock = n_stock + 1",
        "delete from marts.ageing",
    ],
)
def test_a_total_that_does_not_add_up_shows(month, wrong):
    case(month, "A1", "2026-10-20")
    case(month, "A2", "2026-08-03")
    month.build(as_of=AS_OF)
    sums = "from published.reconciliation where name like '未结案件%'"
    assert len(month.rows(sums)) == 3
    month.con.execute(wrong)
    query = (rooms.SQL / "published" / "reconciliation.sql").read_text(encoding="utf-8")
    assert not all(row["ok"] for row in month.rows(query))
