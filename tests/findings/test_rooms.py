"""A room is its folder of SQL files."""

import duckdb
import pytest
import sqlglot

from checks import rooms


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder in place of sql/, with one room in it."""
    monkeypatch.setattr(rooms, "SQL", tmp_path)
    (tmp_path / "marts").mkdir()
    return tmp_path / "marts"


def test_every_file_is_a_table_of_its_name_made_anew(folder):
    con = duckdb.connect()
    (folder / "units.sql").write_text("select 1 as n", encoding="utf-8")
    (folder / "cases.sql").write_text("-- 注释\nselect 2 as n\n", encoding="utf-8")
    assert rooms.build(con, "marts") == ["cases", "units"]
    (folder / "units.sql").write_text("select 3 as n", encoding="utf-8")
    rooms.build(con, "marts")
    assert con.execute("select n from marts.units union all select n from marts.cases").fetchall() == [(3,), (2,)]


def test_a_file_that_fails_is_named(folder):
    (folder / "units.sql").write_text("select nothing", encoding="utf-8")
    with pytest.raises(duckdb.Error) as failure:
        rooms.build(duckdb.connect(), "marts")
    assert failure.value.__notes__ == ["in sql/marts/units.sql"]


def test_a_file_that_reads_its_own_room_is_made_after_what_it_reads(folder):
    con = duckdb.connect()
    (folder / "cases.sql").write_text("select n + 1 as n from marts.units", encoding="utf-8")
    (folder / "units.sql").write_text("select 1 as n", encoding="utf-8")
    assert rooms.build(con, "marts") == ["cases", "units"]
    assert con.execute("select n from marts.cases").fetchall() == [(2,)]


def test_no_file_reads_a_later_room_and_only_marts_read_their_own():
    before = ["staging", "quality", "clocks", "rules"]
    for room in ("findings", "marts", "published"):
        for file in sorted((rooms.SQL / room).glob("*.sql")):
            tree = sqlglot.parse_one(file.read_text(encoding="utf-8"), dialect="duckdb")
            read = {table.db for table in tree.find_all(sqlglot.exp.Table) if table.db}
            assert read <= {*before, "marts"} if room == "marts" else read <= set(before), file.name
        before.append(room)
