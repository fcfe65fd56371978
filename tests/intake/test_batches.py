"""Exports kept, batches counted, and a warehouse that can be deleted."""

import hashlib
import json

import pytest

from checks.complaint import BadInput
from checks.contract import tables
from checks.intake.profiles import profile
from checks.staging_schema import SIDE_TABLES, column_types

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码"
ROW = "J1,2026-10-01 08:00:00,治安,4401"


def snapshot(desk) -> dict[str, list[tuple]]:
    """Everything that staging holds, in a fixed order."""
    names = [name for table in tables() for name in (table, f"{table}_history")] + list(SIDE_TABLES)
    return {name: sorted(desk.ask(f"select * from staging.{name}"), key=str) for name in names}


def two_batches(desk) -> None:
    """A first batch of several formats, one with an identity column, and a second batch that corrects a row."""
    desk.incidents(ROW, "合计,1,,", "J9,不明,治安,4401", ROW)
    desk.incidents(ROW.replace("J1", "J5") + ",某甲,已告知", name="警情_所.csv", headings=HEADINGS + ",姓名,处理说明")
    desk.workbook("民警.xlsx", {"民警": [["警号", "角色"], ["012345", "民警"]], "封面": [["十月"]]})
    desk.receive()
    desk.incidents(ROW.replace("4401", "4402"), name="警情_补.csv")
    desk.receive()


def test_a_file_is_kept_byte_for_byte_under_its_sha256(desk):
    path = desk.incidents(ROW)
    batch = desk.receive()
    name = hashlib.sha256(path.read_bytes()).hexdigest()
    assert (desk.warehouse / "exports" / f"{name}.csv").read_bytes() == path.read_bytes()
    assert (batch.number, batch.files, batch.sha256s, batch.profile_name) == (1, ("警情.csv",), (name,), None)


def test_the_same_exports_again_are_the_same_batch_and_change_nothing(desk):
    desk.incidents(ROW)
    first = desk.receive()
    before = snapshot(desk)
    record = (desk.warehouse / "exports/batches/0001.json").read_bytes()
    assert desk.receive() == first
    assert snapshot(desk) == before
    assert [path.name for path in (desk.warehouse / "exports/batches").iterdir()] == ["0001.json"]
    assert (desk.warehouse / "exports/batches/0001.json").read_bytes() == record


def test_a_later_batch_wins_over_an_earlier_one(desk):
    two_batches(desk)
    assert desk.ask("select unit_code, batch from staging.incidents where incident_no = 'J1'") == [("4402", 2)]
    assert desk.ask(
        "select unit_code, batch from staging.incidents_history where incident_no = 'J1' order by batch"
    ) == [
        ("4401", 1),
        ("4402", 2),
    ]


def test_an_earlier_batch_received_again_does_not_win(desk):
    desk.incidents(ROW)
    desk.receive()
    path = desk.incidents(ROW.replace("4401", "4402"))
    desk.receive()
    path.unlink()
    desk.incidents(ROW)
    assert desk.receive().number == 1
    assert desk.ask("select unit_code from staging.incidents") == [("4402",)]


def test_a_deleted_warehouse_is_made_again_from_what_was_kept(desk):
    two_batches(desk)
    before = snapshot(desk)
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    assert desk.receive().number == 2
    assert snapshot(desk) == before
    assert before["incidents_history"] and before["intake"] and before["columns"]


def test_a_warehouse_that_another_version_filled_is_filled_again(desk):
    two_batches(desk)
    before = snapshot(desk)
    desk.open().execute("update raw.batches set program = 'another'")
    desk.open().execute("delete from staging.incidents_history")
    desk.receive()
    assert snapshot(desk) == before


def test_the_same_file_under_another_profile_is_kept_beside_the_first_reading(desk):
    desk.incidents(ROW + ",4409,某甲", headings=HEADINGS + ",新单位,姓名")
    desk.receive()
    desk.profile = profile.from_text(
        """
name: 另一系统
tables:
  - table: incidents
    files: ["警情*.csv"]
    columns: {incident_no: 警情编号, received_at: 接警时间, category: 警情类别, unit_code: 新单位}
""",
        "another.yaml",
    )
    assert desk.receive().number == 2
    before = snapshot(desk)
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert snapshot(desk) == before
    found = desk.ask("select batch, source, unit_code from staging.incidents_history order by 1")
    assert found == [(1, "standard", "4401"), (2, "另一系统", "4409")]


def test_a_kept_file_that_was_changed_stops_the_run(desk):
    path = desk.incidents(ROW)
    desk.receive()
    desk.close()
    name = hashlib.sha256(path.read_bytes()).hexdigest()
    (desk.warehouse / "mingjing.duckdb").unlink()
    (desk.warehouse / "exports" / f"{name}.csv").write_text("别的", encoding="utf-8")
    with pytest.raises(BadInput, match="被改动过"):
        desk.receive()


def test_the_record_of_a_batch_has_no_clock_and_no_place_in_it(desk):
    desk.incidents(ROW)
    desk.receive()
    text = (desk.warehouse / "exports/batches/0001.json").read_text(encoding="utf-8")
    record = json.loads(text)
    assert sorted(record) == ["allow_quarantine", "counts", "digest", "files", "number", "periods", "profile"]
    assert str(desk.folder) not in text


def test_bad_input_in_a_later_batch_leaves_the_warehouse_as_it_was(desk):
    two_batches(desk)
    before = snapshot(desk)
    kept = sorted(path.name for path in (desk.warehouse / "exports").rglob("*"))
    desk.incidents(ROW, name="民警_坏.csv")
    with pytest.raises(BadInput):
        desk.receive()
    assert snapshot(desk) == before
    assert sorted(path.name for path in (desk.warehouse / "exports").rglob("*")) == kept


def test_staging_has_the_columns_that_every_room_expects(desk):
    desk.incidents(ROW)
    desk.receive()
    for table in tables().values():
        for name in (table.name, f"{table.name}_history"):
            found = desk.ask(f"select column_name, lower(column_type) from (describe staging.{name})")
            assert found == [(column, kind) for column, kind in column_types(table)]


def twenty(desk, *broken: str) -> None:
    """Twenty incidents in the folder, of which the last are these."""
    rows = [ROW.replace("J1", f"J{number}") for number in range(10, 30 - len(broken))]
    desk.incidents(*rows, *broken, name="警情_二十.csv")


@pytest.mark.parametrize(
    ("broken", "totals"),
    [
        (("J1,2026-10-01 08:00:00,不知道,4401", "J2,2026-10-01 08:00:00,不知道,4401"), None),
        ((), "表,行数\n警情,21\n"),
        ((), "表,行数\n警情,很多\n"),
        (('J2,"2026-10-01 08:00:00,治安,4401',), None),
    ],
    ids=["too many rows put aside", "totals that differ", "totals that cannot be read", "a cut file"],
)
def test_whatever_stops_a_batch_leaves_the_warehouse_as_it_was(desk, broken, totals):
    desk.incidents(ROW)
    desk.receive()
    before = snapshot(desk)
    kept = sorted(path.name for path in (desk.warehouse / "exports").rglob("*"))
    (desk.folder / "警情.csv").unlink()
    twenty(desk, *broken)
    if totals:
        desk.write("对账.csv", totals)
    with pytest.raises(BadInput):
        desk.receive()
    assert snapshot(desk) == before
    assert sorted(path.name for path in (desk.warehouse / "exports").rglob("*")) == kept
    for path in desk.folder.iterdir():
        path.unlink()
    twenty(desk)
    assert desk.receive().number == 2


def test_one_row_in_twenty_put_aside_is_let_through_and_one_more_is_not(desk):
    twenty(desk, "J1,2026-10-01 08:00:00,不知道,4401")
    desk.receive()
    assert desk.ask("select n_read, n_quarantined from staging.intake") == [(20, 1)]


def test_two_contents_of_one_row_in_two_files_are_no_copies_of_each_other(desk):
    """The same text under two profiles' systems is two records."""
    desk.incidents(ROW, name="警情_甲.csv")
    desk.incidents(ROW, name="警情_乙.csv")
    desk.profile = profile.from_text(
        """
name: 两个系统
tables:
  - table: incidents
    files: ["警情_甲*.csv"]
    columns: {incident_no: 警情编号, received_at: 接警时间, category: 警情类别, unit_code: 处警单位代码}
    constants: {source: 甲}
  - table: incidents
    files: ["警情_乙*.csv"]
    columns: {incident_no: 警情编号, received_at: 接警时间, category: 警情类别, unit_code: 处警单位代码}
    constants: {source: 乙}
""",
        "two.yaml",
    )
    desk.receive()
    assert desk.ask("select source, incident_no from staging.incidents order by 1") == [("乙", "J1"), ("甲", "J1")]
    assert desk.ask("select sum(n_duplicate) from staging.intake") == [(0,)]
