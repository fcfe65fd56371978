"""Records that a later batch should hold and does not, and what a batch covers."""

import json

from tests.intake.conftest import HEADINGS
from tests.intake.test_batches import snapshot

LISTED = "select key, unit_code, last_batch, missing_since, source_file, source_row from staging.vanished order by key"


def incidents(numbers, month: str = "10", unit: str = "4401") -> list[str]:
    return [f"J{month}{unit}{number:02d},2026-{month}-01 08:00:00,治安,{unit}" for number in numbers]


def batch(desk, *rows: str, headings: str = HEADINGS, name: str = "警情.csv") -> None:
    """The folder holds one file of these rows, and is received."""
    for path in desk.folder.iterdir():
        path.unlink()
    desk.incidents(*rows, headings=headings, name=name)
    desk.receive()


def missing(desk) -> list[str]:
    return [key for key, *_ in desk.ask(LISTED)]


def test_a_record_that_its_month_no_longer_holds_is_listed_and_stays(desk):
    batch(desk, *incidents(range(10)))
    batch(desk, *incidents(range(9)))
    assert desk.ask(LISTED) == [("J10440109", "4401", 1, 2, "警情.csv", 11)]
    assert desk.ask("select table_name, source, dated_at, batch from staging.vanished") == [
        ("incidents", "standard", desk.ask("select timestamp '2026-10-01 08:00:00'")[0][0], 1)
    ]
    assert desk.ask("select count(*) from staging.incidents") == [(10,)]


def test_a_month_that_was_exported_in_part_says_nothing_about_the_rest(desk):
    batch(desk, *incidents(range(10)))
    batch(desk, *incidents(range(7)))
    assert missing(desk) == []
    batch(desk, *incidents(range(8)), name="警情_2.csv")
    assert missing(desk) == ["J10440108", "J10440109"]


def test_the_next_month_alone_says_nothing_about_the_month_before(desk):
    batch(desk, *incidents(range(10)))
    batch(desk, *incidents(range(10), month="11"))
    assert missing(desk) == []


def test_one_unit_that_did_not_export_is_not_missing_record_by_record(desk):
    batch(desk, *incidents(range(20)), *incidents(range(3), unit="4402"))
    batch(desk, *incidents(range(20)))
    assert missing(desk) == []


def test_in_a_small_unit_the_month_of_the_whole_bureau_decides(desk):
    batch(desk, *incidents(range(20)), *incidents(range(3), unit="4402"))
    batch(desk, *incidents(range(20)), *incidents(range(2), unit="4402"))
    assert missing(desk) == ["J10440202"]


def test_a_record_that_reappears_is_no_longer_missing(desk):
    batch(desk, *incidents(range(10)))
    batch(desk, *incidents(range(9)))
    batch(desk, *incidents(range(10)), name="警情_3.csv")
    assert missing(desk) == []
    batch(desk, *incidents(range(9)), name="警情_4.csv")
    assert desk.ask(LISTED) == [("J10440109", "4401", 3, 4, "警情.csv", 11)]


def test_what_stays_away_keeps_the_batch_since_which_it_is_missing_and_counts_no_more(desk):
    batch(desk, *incidents(range(10)))
    batch(desk, *incidents(range(8)))
    batch(desk, *incidents(range(7)))
    assert [(key, since) for key, _, _, since, *_ in desk.ask(LISTED)] == [
        ("J10440107", 3),
        ("J10440108", 2),
        ("J10440109", 2),
    ]


def test_a_row_that_was_put_aside_is_there(desk):
    batch(desk, *incidents(range(10)))
    desk.allow_quarantine = True
    rows = incidents(range(10))
    batch(desk, *rows[:9], rows[9].replace("治安", "不知道"))
    assert missing(desk) == []


def test_a_record_that_moved_to_another_unit_or_month_is_there(desk):
    batch(desk, *incidents(range(10)))
    rows = incidents(range(10))
    batch(desk, *rows[:8], rows[8].replace(",4401", ",4402"), rows[9].replace("2026-10", "2026-09"))
    assert missing(desk) == []


def test_each_source_has_its_own_months(desk):
    headings = HEADINGS + ",来源系统"
    first, second = ([f"{row},{source}" for row in incidents(range(10))] for source in ("甲", "乙"))
    batch(desk, *first, *second, headings=headings)
    batch(desk, *first[:9], headings=headings)
    assert desk.ask("select source, key from staging.vanished") == [("甲", "J10440109")]


def test_a_list_without_dates_is_missed_as_a_whole(desk):
    desk.write("民警.csv", "警号,单位代码\n" + "".join(f"00{number:02d},44{number % 4:02d}\n" for number in range(20)))
    desk.receive()
    desk.write("民警.csv", "警号,单位代码\n" + "".join(f"00{number:02d},44{number % 4:02d}\n" for number in range(18)))
    desk.receive()
    assert [(key, unit) for key, unit, *_ in desk.ask(LISTED)] == [("0018", None), ("0019", None)]


def test_a_key_of_several_parts_is_told_in_all_of_them_but_the_source(desk):
    rows = [f"A1,讯问,2026-10-01 09:{minute:02d}:00,{minute or ''}\n" for minute in range(10)]
    desk.write("案件节点.csv", "案件编号,节点,时间,人员序号\n" + "".join(rows))
    desk.receive()
    desk.write("案件节点.csv", "案件编号,节点,时间,人员序号\n" + "".join(rows[1:]))
    desk.receive()
    assert missing(desk) == ["A1///讯问/2026-10-01 09:00:00"]


def test_a_deleted_warehouse_misses_the_same_records(desk):
    for n_rows in (10, 9, 10, 8):
        batch(desk, *incidents(range(n_rows)), name=f"警情_{n_rows}.csv" if n_rows == 9 else "警情.csv")
    batch(desk, *incidents(range(9)), *incidents(range(3), month="11"))
    before = snapshot(desk)
    assert before["vanished"]
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert snapshot(desk) == before


def test_the_periods_say_what_a_batch_holds_of_each_unit_new_or_not(desk):
    batch(desk, *incidents(range(3)), *incidents(range(2), month="11", unit="4402"))
    rows = incidents(range(3))
    batch(desk, *rows, rows[0], "J8,看不清,治安,4401", *incidents(range(1), month="12"))
    found = desk.ask(
        "select batch, source, unit_code, n_rows, cast(first_at as varchar), cast(last_at as varchar)"
        " from staging.batch_periods order by batch, unit_code"
    )
    assert found == [
        (1, "standard", "4401", 3, "2026-10-01 08:00:00", "2026-10-01 08:00:00"),
        (1, "standard", "4402", 2, "2026-11-01 08:00:00", "2026-11-01 08:00:00"),
        (2, "standard", "4401", 5, "2026-10-01 08:00:00", "2026-12-01 08:00:00"),
    ]


def test_a_case_is_dated_by_the_first_of_its_dates_that_can_be_read(desk):
    rows = ["A1,治安,,2026-10-03,4401", "A2,治安,不明,2026-10-02,4401", "A3,治安,,,4401"]
    desk.write("案件.csv", "\n".join(["案件编号,案件类型,接报时间,受案时间,办案单位代码", *rows]) + "\n")
    desk.receive()
    found = desk.ask("select n_rows, cast(first_at as date), cast(last_at as date) from staging.batch_periods")
    assert [(n_rows, str(first), str(last)) for n_rows, first, last in found] == [(3, "2026-10-02", "2026-10-03")]


def test_the_record_of_a_batch_holds_its_counts_and_periods(desk):
    batch(desk, *incidents(range(2)), "合计,2,,")
    record = json.loads((desk.warehouse / "exports/batches/0001.json").read_text(encoding="utf-8"))
    assert record["counts"] == [
        {
            "file": "警情.csv",
            "sheet": None,
            "table_name": "incidents",
            "n_read": 3,
            "n_accepted": 2,
            "n_quarantined": 0,
            "n_duplicate": 0,
            "n_dropped": 1,
        }
    ]
    assert [(each["unit_code"], each["n_rows"], each["first_at"]) for each in record["periods"]] == [
        ("4401", 2, "2026-10-01 08:00:00")
    ]
