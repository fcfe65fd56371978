"""What a run may use of a machine follows from what is there, can be asked for, and leaves nothing behind."""

import tempfile
from pathlib import Path

import duckdb
import pytest

from checks import machine
from checks.complaint import BadInput
from checks.warehouse import open_warehouse

GB = 10**9


def setting(con, name):
    return con.execute(f"select current_setting('{name}')").fetchall()[0][0]


def test_without_asking_a_quarter_of_the_memory_is_used_and_every_processor():
    with open_warehouse(None) as con:
        means = machine.chosen()
        assert means.threads == setting(con, "threads")
        assert abs(machine.size(setting(con, "memory_limit")) - means.memory) < 0.11 * GB  # it cuts off what it shows
    assert means.memory >= GB and not means.is_asked


def test_what_is_asked_for_is_what_the_database_gets_and_what_is_said():
    means = machine.chosen("1500MB", 1)
    with open_warehouse(None, means) as con:
        assert setting(con, "threads") == 1
        assert setting(con, "memory_limit") == "1.3 GiB"  # 1.397: the database cuts off what it shows
    assert means.in_words() == "数据库内存上限 1.5 GB（按 --memory），1 个线程（可用 --threads 改）"


@pytest.mark.parametrize("text", ["2", "two GB", "2 cores", "-1GB", "999MB", "0GB"])
def test_a_memory_that_is_none_or_too_little_is_refused(text):
    with pytest.raises(BadInput, match="内存上限"):
        machine.chosen(text)


def test_a_negative_number_of_threads_is_refused():
    with pytest.raises(BadInput, match="线程数不能是负数"):
        machine.chosen(threads=-1)


SIZES = [("2GB", 2 * GB), ("18.8 GiB", int(18.8 * 1024**3)), ("900mb", 900 * 10**6)]


@pytest.mark.parametrize(("text", "n_bytes"), SIZES)
def test_a_size_is_read_as_the_database_writes_it(text, n_bytes):
    assert machine.size(text) == n_bytes


def test_what_is_there_in_passing_stands_in_one_folder_and_is_gone_afterwards_whatever_happens(tmp_path):
    left = tmp_path / machine.SCRATCH / "of a run that broke off"
    left.mkdir(parents=True)
    before = tempfile.gettempdir()
    con = open_warehouse(tmp_path)
    with pytest.raises(ZeroDivisionError), machine.scratch(con, tmp_path):
        assert Path(setting(con, "temp_directory")) == tmp_path / machine.SCRATCH / "duckdb"
        assert not left.exists()
        assert Path(tempfile.mkdtemp()).parent == tmp_path / machine.SCRATCH
        raise ZeroDivisionError
    assert not (tmp_path / machine.SCRATCH).exists() and tempfile.gettempdir() == before


def test_what_does_not_fit_into_memory_is_written_into_that_folder(tmp_path):
    with machine.scratch(open_warehouse(tmp_path, machine.Means(50 * 10**6, 1)), tmp_path) as con:
        con.execute("create temp table wide as select i, md5(i::varchar) as text from range(2_000_000) as r(i)")
        con.execute("create temp table sorted as from wide order by text")
        files = list((tmp_path / machine.SCRATCH / "duckdb").glob("*"))
        assert files and con.execute("select count(*) from sorted").fetchall() == [(2_000_000,)]


def test_while_others_need_the_memory_the_database_holds_little_and_afterwards_what_it_may(tmp_path):
    means = machine.Means(2 * 10**9, 1)
    with machine.scratch(open_warehouse(tmp_path, means), tmp_path) as con:
        con.execute("create temp table texts as select i, md5(i::varchar) as text from range(200_000) as r(i)")
        allowed = setting(con, "memory_limit")
        with pytest.raises(ZeroDivisionError), machine.at_rest(con, means):
            assert machine.size(setting(con, "memory_limit")) < 300 * 10**6
            raise ZeroDivisionError
        assert setting(con, "memory_limit") == allowed
        with machine.at_rest(con, None):
            assert setting(con, "memory_limit") == allowed
        assert con.execute("select count(distinct text) from texts").fetchall() == [(200_000,)]


class Tight:
    """A connection that has room for the work of one thread alone."""

    def __init__(self, room_for=1):
        self.threads, self.room_for, self.done = 8, room_for, []

    def execute(self, statement):
        if statement == "select current_setting('threads')":
            return duckdb.sql(f"select {self.threads}")
        if statement.startswith("set threads = "):
            self.threads = int(statement.rsplit(" ", 1)[1])
        elif self.threads > self.room_for:
            raise duckdb.OutOfMemoryException("too many")
        else:
            self.done.append((statement, self.threads))
        return self


def test_what_has_no_room_on_all_processors_is_done_on_one_and_the_next_on_all_again():
    con = Tight()
    machine.execute(con, "create table t as select 1")
    assert con.done == [("create table t as select 1", 1)] and con.threads == 8


def test_what_has_no_room_on_one_either_fails_and_leaves_the_processors_as_they_were():
    con = Tight(room_for=0)
    with pytest.raises(duckdb.OutOfMemoryException):
        machine.execute(con, "create table t as select 1")
    assert con.done == [] and con.threads == 8
