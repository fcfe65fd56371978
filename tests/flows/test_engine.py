"""Which engine is asked for, and what is said when it is not there: before anything is read."""

import socket
import subprocess

import pytest

from checks.complaint import BadInput
from checks.spark import master
from flows.request import Request, to_run


def told(request: Request) -> str:
    """The complaint about the request."""
    with pytest.raises(BadInput) as complaint:
        to_run(request)
    return complaint.value.text()


def test_duckdb_works_it_out_unless_spark_is_asked_for(exports):
    assert to_run(Request(str(exports), "2026-10")).master == ""


def test_an_engine_that_nobody_knows_is_refused(exports):
    assert "duckdb、spark" in told(Request(str(exports), "2026-10", engine="hive"))


def test_a_master_without_spark_is_refused(exports):
    assert "--engine spark" in told(Request(str(exports), "2026-10", master="local[2]"))


@pytest.mark.parametrize(
    "text", ["yarn", "spark://host", "sc://host:99999", "local[x]", "http://host:7077", "local[2]; x"]
)
def test_what_is_no_place_of_spark_is_refused_with_the_ways_to_write_one(exports, text):
    assert "spark://主机:7077" in told(Request(str(exports), "2026-10", engine="spark", master=text))


def test_without_pyspark_the_command_that_installs_it_is_said(exports, monkeypatch):
    monkeypatch.setattr(master, "_is_installed", lambda name: name != "pyspark")
    said = told(Request(str(exports), "2026-10", engine="spark"))
    assert "缺少 pyspark" in said
    assert "requirements-spark.txt" in said


def test_without_java_it_is_said_what_to_install(exports, monkeypatch, tmp_path):
    monkeypatch.setattr(master, "_is_installed", lambda name: True)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    said = told(Request(str(exports), "2026-10", engine="spark"))
    assert "没有找到 Java" in said
    assert "Java 17" in said


def test_a_java_that_is_too_old_is_refused(exports, monkeypatch):
    monkeypatch.setattr(master, "_is_installed", lambda name: True)
    monkeypatch.setattr(master, "_java", lambda: "java")
    old = subprocess.CompletedProcess([], 0, "", 'java version "1.8.0_202"\n')
    monkeypatch.setattr(master.subprocess, "run", lambda *_, **__: old)
    assert "Java 版本太旧" in told(Request(str(exports), "2026-10", engine="spark"))


@pytest.mark.parametrize(("kind", "program"), [("spark", "start-master.sh"), ("sc", "start-connect-server.sh")])
def test_where_nothing_listens_it_is_said_what_to_start(exports, monkeypatch, kind, program):
    monkeypatch.setattr(master, "_is_installed", lambda name: True)
    monkeypatch.setattr(master, "_refuse_java", lambda: None)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # bound and not listening: whoever calls is refused
        address = f"{kind}://127.0.0.1:{nobody.getsockname()[1]}"
        said = told(Request(str(exports), "2026-10", engine="spark", master=address))
    assert "Spark 没有应答" in said
    assert program in said
