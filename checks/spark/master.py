"""Where Spark is to be found, and what is missing for it; every answer comes before any work begins."""

import importlib.util
import os
import re
import shutil
import socket
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checks.complaint import BadInput

LOCAL = re.compile(r"local(?:\[(?:\d+|\*)\])?")
REMOTE = re.compile(r"(?P<kind>spark|sc)://(?P<host>\[[0-9A-Fa-f:]+\]|[\w.-]+):(?P<port>\d{1,5})(?P<rest>/.*)?")
OLDEST_JAVA = 17
SECONDS = 5  # how long a port may take to answer
DUCKDB = "或者去掉 --engine spark，用 DuckDB 审计，结果相同"
INSTALL = f"在本机运行 python -m pip install --require-hashes --no-deps -r requirements-spark.txt；{DUCKDB}"
JAVA = f"安装 Java {OLDEST_JAVA} 或更新的版本，把 JAVA_HOME 设为它的文件夹；用 sc:// 的不需要 Java；{DUCKDB}"
FORMS = "写成 local[2]（本机两核）、spark://主机:7077（独立集群）或 sc://主机:15002（Spark Connect）"
CONNECT = ("grpc", "grpc_status", "google.rpc", "zstandard", "pandas")


@dataclass(frozen=True)
class Master:
    """A place where Spark runs, as typed."""

    text: str
    host: str = ""  # blank where it runs on this machine alone
    port: int = 0

    @property
    def is_connect(self) -> bool:
        """Whether it is a Spark Connect server: it needs no Java on this machine."""
        return self.text.startswith("sc://")


def parse(text: str) -> Master:
    """The master of that text; BadInput if it is none."""
    found = REMOTE.fullmatch(text)
    if found and 0 < int(found["port"]) < 65536:
        return Master(text, found["host"].strip("[]"), int(found["port"]))
    if not LOCAL.fullmatch(text):
        raise BadInput("--master 写的不是 Spark 所在处", value=text or "（空）", advice=FORMS)
    return Master(text)


def refuse_missing(master: Master) -> None:
    """Everything that a session with this master needs is there; BadInput says what to install or to start."""
    wanted = ("pyspark", *(CONNECT if master.is_connect else ("py4j",)))
    lacking = [name for name in wanted if not _is_installed(name)]
    if lacking:
        raise BadInput("没有安装 Spark 引擎", value="缺少 " + "、".join(lacking), advice=INSTALL)
    if not master.is_connect:
        _refuse_java()
    if master.host:
        _refuse_silent(master)


def engine(master: str) -> str:
    """With what the rooms clocks and rules of a run were worked out, and its version."""
    if not master:
        return f"duckdb {version('duckdb')}"
    try:
        return f"spark {version('pyspark')}"
    except PackageNotFoundError:
        return f"spark {version('pyspark-client')}"


def _is_installed(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def _refuse_java() -> None:
    """A Java that Spark runs on is there."""
    java = _java()
    if java is None:
        raise BadInput("没有找到 Java，Spark 无法启动", value=os.environ.get("JAVA_HOME"), advice=JAVA)
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, errors="replace", timeout=60).stderr
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BadInput("Java 无法运行，Spark 无法启动", file=java, value=str(error), advice=JAVA) from None
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    if not found or int(found[1]) < OLDEST_JAVA:
        line = said.splitlines()[0] if said else ""
        raise BadInput("Java 版本太旧，Spark 无法启动", file=java, value=line, advice=JAVA)


def _java() -> str | None:
    """The program that Spark would start: that of JAVA_HOME if it is set, else the one on the PATH."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")


def _refuse_silent(master: Master) -> None:
    """Something listens where the master should be."""
    try:
        socket.create_connection((master.host, master.port), timeout=SECONDS).close()
    except OSError as error:
        raise unanswered(master, str(error)) from None


def unanswered(master: Master, why: str) -> BadInput:
    """The complaint about a master that does not answer."""
    start = "start-connect-server.sh" if master.is_connect else "start-master.sh，再在每台计算机上运行 start-worker.sh"
    advice = f"在 {master.host or '本机'} 上运行 Spark 的 sbin/{start}，并检查地址、端口和防火墙；{DUCKDB}"
    return BadInput("Spark 没有应答", value=f"{master.text}（{why}）", advice=advice)
