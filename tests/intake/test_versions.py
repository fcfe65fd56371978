"""The history of a record: what changed is a new version, what is said again is none, whatever order files come in."""

import tempfile
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.intake.conftest import HEADINGS, Desk
from tests.intake.test_batches import snapshot

STAMPED = HEADINGS + ",更新时间"
HISTORY = """select incident_no, unit_code, batch, source_file, source_row from staging.incidents_history
    order by incident_no, batch, updated_at nulls first, source_file, source_row"""


def row(number: str, unit: str, stamp: str = "") -> str:
    return f"{number},2026-10-01 08:00:00,治安,{unit},{stamp}"


def batch(desk, **files: list[str]) -> list[tuple]:
    """The folder holds these files alone and is received; what became of the rows: accepted and repeated, by file."""
    for path in desk.folder.iterdir():
        path.unlink()
    for name, rows in files.items():
        desk.incidents(*rows, name=f"警情_{name}.csv", headings=STAMPED)
    number = desk.receive().number
    return desk.ask(f"select n_accepted, n_duplicate from staging.intake where batch = {number} order by file")


def test_a_row_that_says_what_is_on_record_is_no_new_version(desk):
    batch(desk, a=[row("J1", "4401"), row("J2", "4401")])
    assert batch(desk, b=[row("J2", "4401"), row("J1", "4402"), row("J3", "4401")]) == [(2, 1)]
    assert desk.ask(HISTORY) == [
        ("J1", "4401", 1, "警情_a.csv", 2),
        ("J1", "4402", 2, "警情_b.csv", 3),
        ("J2", "4401", 1, "警情_a.csv", 3),
        ("J3", "4401", 2, "警情_b.csv", 4),
    ]
    assert desk.ask("select batch, source_file from staging.incidents where incident_no = 'J2'") == [(1, "警情_a.csv")]


def test_a_record_that_goes_back_to_what_it_was_has_three_versions(desk):
    for name, unit in (("a", "4401"), ("b", "4402"), ("c", "4401"), ("d", "4401")):
        batch(desk, **{name: [row("J1", unit)]})
    assert desk.ask("select unit_code, batch from staging.incidents_history order by batch") == [
        ("4401", 1),
        ("4402", 2),
        ("4401", 3),
    ]


def test_the_same_value_written_another_way_is_no_new_version(desk):
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401")
    desk.receive()
    desk.incidents("J1 ,2026/10/1 8:00:00, 治安 ,4401", "J1,20261001080000,治安,4401", name="警情_2.csv")
    desk.receive()
    found = desk.ask("select n_accepted, n_duplicate from staging.intake where batch = 2 order by file")
    assert found == [(0, 1), (0, 2)]


def test_a_file_without_an_optional_column_brings_versions_without_it_and_is_noted(desk):
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401,移送", headings=HEADINGS + ",处警结果")
    desk.receive()
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401")
    desk.receive()
    assert desk.ask("select outcome, batch from staging.incidents_history order by batch") == [("移送", 1), (None, 2)]
    assert desk.ask("select batch, file, column_name, severity, note, n_rows from staging.notes") == [
        (2, "警情.csv", "处警结果", "警告", "本批没有这一列，以前各批有（来源系统：standard）", 1)
    ]


def test_another_systems_export_without_the_column_is_not_noted(desk):
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401,移送,甲", headings=HEADINGS + ",处警结果,来源系统")
    desk.receive()
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401,乙", headings=HEADINGS + ",来源系统")
    desk.receive()
    assert desk.ask("select * from staging.notes") == []
    assert desk.ask("select n_accepted from staging.intake where batch = 2") == [(1,)]


def test_a_value_that_could_not_be_read_is_not_the_same_as_none(desk):
    batch(desk, a=[row("J1", "4401")])
    assert batch(desk, a=[row("J1", "4401", "不明")]) == [(1, 0)]
    assert batch(desk, a=[row("J1", "4401", "不详")], b=[row("J2", "4401")]) == [(0, 1), (1, 0)]


def test_monthly_files_that_overlap_bring_each_version_once(desk):
    october, november = [row("J1", "4401"), row("J2", "4401")], [row("J2", "4402"), row("J3", "4401")]
    assert batch(desk, a10=october) == [(2, 0)]
    assert batch(desk, a10=october, a11=november) == [(0, 2), (2, 0)]
    assert batch(desk, a10=october, a11=november, a12=[row("J3", "4401")]) == [(0, 2), (0, 2), (0, 1)]
    assert desk.ask("select incident_no, unit_code, batch from staging.incidents order by 1") == [
        ("J1", "4401", 1),
        ("J2", "4402", 2),
        ("J3", "4401", 2),
    ]


def test_of_the_stretches_of_a_unit_each_has_its_own_versions(desk):
    def of_batch(line: str) -> list[tuple]:
        head = "单位代码,单位名称,单位层级,条线,启用日期"
        desk.write("单位.csv", f"{head}\n4401,城北,所队,{line},2020-01-01\n4401,城北,所队,治安,2026-10-10\n")
        number = desk.receive().number
        return desk.ask(f"select n_accepted, n_duplicate from staging.intake where batch = {number}")

    assert of_batch("刑侦") == [(2, 0)]
    assert of_batch("交警") == [(2, 0)]  # the last row is said again, so that it stays the latest
    assert of_batch("刑侦 ") == [(2, 0)]
    assert of_batch(" 刑侦") == [(0, 2)]
    old = "select line, batch from staging.units_history where valid_from = date '2020-01-01' order by batch"
    assert desk.ask(old) == [("刑侦", 1), ("交警", 2), ("刑侦", 3)]
    assert desk.ask("select line from staging.units") == [("治安",)]


def test_what_comes_last_in_a_batch_is_the_latest_though_another_file_said_it_before(desk):
    assert batch(desk, a=[row("J1", "4401")], b=[row("J1", "4402")], c=[row("J1", "4401")]) == [(1, 0)] * 3
    assert desk.ask("select unit_code, source_file from staging.incidents") == [("4401", "警情_c.csv")]


def test_a_new_version_beside_the_latest_does_not_win_over_it(desk):
    batch(desk, a=[row("J1", "4401", "2026-10-02")])
    found = batch(desk, b=[row("J1", "4401", "2026-10-02"), row("J1", "4409", "2026-10-01"), row("J1", "4409")])
    assert found == [(3, 0)]
    assert desk.ask("select unit_code, batch from staging.incidents") == [("4401", 2)]


def test_a_key_with_an_empty_part_is_a_key(desk):
    desk.write("案件节点.csv", "案件编号,节点,时间\nA1,讯问,2026-10-01 09:00:00\n")
    desk.receive()
    desk.write(
        "案件节点.csv", "案件编号,节点,时间,人员序号\nA1,讯问,2026-10-01 09:00:00,\nA1,讯问,2026-10-01 09:00:00,1\n"
    )
    desk.receive()
    assert desk.ask("select n_accepted, n_duplicate from staging.intake where batch = 2") == [(1, 1)]


numbers = st.sampled_from(["J1", "J2", "J3"])
units = st.sampled_from(["4401", "4402"])
stamps = st.sampled_from(["", "2026-10-02 10:00:00", "2026-10-03 10:00:00"])
files = st.lists(st.builds(row, numbers, units, stamps), min_size=1, max_size=5)
batches = st.lists(st.dictionaries(st.sampled_from("abc"), files, min_size=1, max_size=3), min_size=2, max_size=4)


def as_received(received: list[dict[str, list[str]]]) -> list[tuple]:
    """Every row of every batch in the order that the contract gives to versions: number, batch, what it says."""
    rows = []
    for number, folder in enumerate(received, 1):
        for name, lines in folder.items():
            for place, line in enumerate(lines):
                rows.append((line.split(",")[0], number, line.split(",")[4], name, place, line))
    return [(key, number, line) for key, number, _, _, _, line in sorted(rows)]


@settings(max_examples=12, deadline=None, derandomize=True, phases=[Phase.generate])
@given(batches)
def test_the_history_is_what_a_plain_model_says(folders):
    distinct = [folder for place, folder in enumerate(folders) if folder not in folders[:place]]
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "exports").mkdir()
        desk = Desk(Path(place) / "exports", Path(place) / "warehouse")
        for folder in folders:
            batch(desk, **folder)
        counts = desk.ask("select sum(n_read), sum(n_accepted), sum(n_duplicate) from staging.intake")
        stamp = "coalesce(cast(updated_at as varchar), '')"
        said = f"incident_no || ',2026-10-01 08:00:00,治安,' || unit_code || ',' || {stamp}"
        order = "incident_no, batch, updated_at nulls first, source_file, source_row"
        history = desk.ask(f"select incident_no, batch, {said} from staging.incidents_history order by {order}")
        latest = desk.ask(f"select incident_no, batch, {said} from staging.incidents order by 1")
        before = snapshot(desk)
        desk.close()
        (desk.warehouse / "mingjing.duckdb").unlink()
        desk.receive()
        assert snapshot(desk) == before
        desk.close()
    rows = as_received(distinct)
    assert counts == [(len(rows), len(history), len(rows) - len(history))]
    for key, of_record in groupby(rows, key=lambda each: each[0]):
        said_in_order = [(number, line) for _, number, line in of_record]
        versions = [(number, line) for number_of, number, line in history if number_of == key]
        # The latest is what the contract makes of all rows, whether or not they were said before.
        assert [line for number_of, _, line in latest if number_of == key] == [said_in_order[-1][1]]
        assert versions[-1][1] == said_in_order[-1][1]
        # Nothing that was ever said is lost, and nothing stands where nobody said it.
        assert {line for _, line in versions} == {line for _, line in said_in_order}
        assert set(versions) <= set(said_in_order)
        # No version repeats the one before it, unless it had to be said again to stay the latest.
        for (_, one), (number, other) in zip(versions, versions[1:], strict=False):
            assert one != other or number == versions[-1][0]
        # A batch that says nothing else of the record than its latest version brings no version.
        for number in {number for number, _ in said_in_order}:
            held = [line for at, line in said_in_order if at < number]
            now = {line for at, line in said_in_order if at == number}
            if held and now == {held[-1]}:
                assert number not in {at for at, _ in versions}


@pytest.mark.parametrize("n_batches", [5])
def test_a_loop_of_batches_is_made_again_from_what_was_kept_and_any_of_them_again_changes_nothing(desk, n_batches):
    folders = [
        {
            "a": [row(f"J{place}", f"44{(place * number) % 3:02d}") for place in range(6)],
            f"x{number}": [row("J9", "4401")],
        }
        for number in range(n_batches)
    ]
    for folder in folders:
        batch(desk, **folder)
    before = snapshot(desk)
    for folder in folders:
        batch(desk, **folder)
    assert snapshot(desk) == before
    desk.open().execute("delete from raw.batches where batch = 2")
    batch(desk, **folders[0])
    assert snapshot(desk) == before


def test_a_row_put_aside_is_settled_by_a_later_export_that_says_what_was_known_before(desk):
    desk.allow_quarantine = True
    batch(desk, a=[row("J1", "4401"), row("J2", "4401")])
    batch(desk, b=[row("J1", "4401").replace("治安", "不知道")])
    assert desk.ask("select * from staging.settled") == []
    batch(desk, c=[row("J2", "4401"), row("J1", "4401").replace("治安", "不知道 ")])
    assert desk.ask("select * from staging.settled") == []
    batch(desk, d=[row("J1", "4401")])
    assert desk.ask("select batch, file, source_row, settled_by from staging.settled order by batch") == [
        (2, "警情_b.csv", 2, "后来的导出"),
        (3, "警情_c.csv", 3, "后来的导出"),
    ]
