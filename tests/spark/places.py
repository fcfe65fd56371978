"""Spark on this machine alone: a cluster of one master and one worker, or a server for Spark Connect."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from checks.spark.session import JAVA

HOST = "127.0.0.1"
PATIENCE = 300  # seconds until a Java process listens
CONNECT = "org.apache.spark.sql.connect.service.SparkConnectServer"


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Inside, a standalone master with one worker of two cores answers at the address that is given."""
    with ExitStack() as processes:
        processes.enter_context(lonely_master(folder, port := free_port()))
        worker = free_port()
        address = f"spark://{HOST}:{port}"
        asked = [
            "org.apache.spark.deploy.worker.Worker",
            address,
            "--host",
            HOST,
            "--port",
            str(worker),
            "--cores",
            "2",
        ]
        asked += ["--memory", "3g", "--webui-port", str(free_port()), "--work-dir", str(folder / "work")]
        processes.enter_context(_java(asked, worker, folder / "worker.log"))
        yield address


@contextmanager
def lonely_master(folder: Path, port: int) -> Iterator[str]:
    """Inside, a standalone master answers that has no worker."""
    asked = [
        "org.apache.spark.deploy.master.Master",
        "--host",
        HOST,
        "--port",
        str(port),
        "--webui-port",
        str(free_port()),
    ]
    with _java(asked, port, folder / "master.log"):
        yield f"spark://{HOST}:{port}"


@contextmanager
def connect_server(folder: Path) -> Iterator[str]:
    """Inside, a server for Spark Connect answers at the address that is given."""
    port = free_port()
    settings = {
        "spark.connect.grpc.binding.address": HOST,
        "spark.connect.grpc.binding.port": str(port),
        "spark.ui.enabled": "false",
        "spark.driver.host": HOST,
        "spark.driver.bindAddress": HOST,
        "spark.driver.memory": "3g",
        "spark.local.dir": str(folder / "local"),
        "spark.driver.extraJavaOptions": JAVA,
        "spark.sql.shuffle.partitions": "8",
    }
    said = [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]
    asked = ["org.apache.spark.deploy.SparkSubmit", "--master", "local[2]", "--class", CONNECT, *said, "spark-internal"]
    with _java(asked, port, folder / "connect.log"):
        yield f"sc://{HOST}:{port}"


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        return one.getsockname()[1]


@contextmanager
def _java(asked: list[str], port: int, log: Path) -> Iterator[None]:
    """Inside, that class of Spark runs and listens on the port; afterwards its process has ended."""
    from pyspark.find_spark_home import _find_spark_home

    home = Path(_find_spark_home())
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": HOST, "SPARK_NO_DAEMONIZE": "1"}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as words:
        command = [str(home / "bin" / "spark-class"), *asked]
        program = subprocess.Popen(command, stdout=words, stderr=words, env=environment)
    try:
        _wait(program, port, log)
        yield
    finally:
        program.terminate()
        try:
            program.wait(timeout=30)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def _wait(program: subprocess.Popen, port: int, log: Path) -> None:
    """The program listens on the port."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert program.poll() is None, log.read_text(encoding="utf-8", errors="replace")[-3000:]
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"nothing listens on {port}: {log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
