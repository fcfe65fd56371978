"""A warehouse opened for reading: nothing in it can change, and whoever cannot read it is told what to do."""

import subprocess
import sys

import duckdb
import pytest

from checks.complaint import BadInput
from checks.warehouse import FILE, open_for_reading, open_warehouse

HOLDING = "import duckdb, sys; con = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def test_what_was_opened_for_reading_cannot_be_changed(tmp_path):
    open_warehouse(tmp_path).close()
    con = open_for_reading(tmp_path)
    with pytest.raises(duckdb.InvalidInputException):
        con.execute("create table staging.mine (a integer)")


def test_where_there_is_no_warehouse_none_is_made_and_the_audit_is_named(tmp_path):
    with pytest.raises(BadInput, match="mingjing audit"):
        open_for_reading(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_while_another_program_writes_whoever_reads_is_told_to_wait(tmp_path):
    open_warehouse(tmp_path).close()
    words = [sys.executable, "-c", HOLDING, str(tmp_path / FILE)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(BadInput, match="正被另一个程序使用"):
            open_for_reading(tmp_path)
        other.stdin.close()


def test_a_file_that_is_no_database_is_called_unreadable(tmp_path):
    (tmp_path / FILE).write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(BadInput, match="打不开"):
        open_for_reading(tmp_path)
