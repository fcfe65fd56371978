"""A session with Spark: quiet, without time zones, and proven to reach the folder that both engines share."""

import os
import shutil
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired

from checks.complaint import BadInput
from checks.spark.master import DUCKDB, Master, refuse_missing, unanswered

CONNECTING = 120  # seconds that a session may take to be there
SECONDS = 120  # how long a cluster may take to give its first answer
# What makes a result the same as on DuckDB: a moment has no time zone, a folder is named by a text, days of old are
# those of the calendar of now, an impossible cast is an error.
SAME = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "false",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    "spark.sql.parquet.compression.codec": "snappy",
    "spark.sql.adaptive.enabled": "true",
}
# What a session of its own is started with: no page, no port to the outside, no words.
OWN = {
    "spark.app.name": "mingjing",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    "spark.sql.ui.explainMode": "simple",
    "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "2",
}
# Of few rows the planning and compiling costs more than the work: nothing is compiled, parted or planned again.
FEW = 200_000  # rows in staging
OF_FEW = {
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
}
# Java's second compiler takes more of the processor than it gives back in minutes: it waits for what is really hot.
JAVA = " ".join(
    (
        "-XX:+IgnoreUnrecognizedVMOptions -XX:+UseParallelGC -XX:NewRatio=1 -XX:MetaspaceSize=512m",
        "-XX:ReservedCodeCacheSize=256m -XX:Tier4InvocationThreshold=1000000 -XX:Tier4MinInvocationThreshold=200000",
        "-XX:Tier4CompileThreshold=2000000 -XX:Tier4BackEdgeThreshold=10000000",
    )
)
SHARE = f"把 --warehouse 放在集群的每台计算机都能用同一路径读写的文件夹（如 NFS 共享），再运行一次；{DUCKDB}"
LOOPBACK = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
LOCAL = {"spark.sql.shuffle.partitions": "8"}
MEMORY = 4 * 10**9  # bytes that Java may hold on this machine, unless more or less was asked for
LEAST = 2 * 10**9


def start(master: Master, folder: Path, memory: int = 0):
    """A session with that master that can work and read the folder; BadInput if there is none.

    Java holds so many bytes at most, here and on each worker of a cluster; of 0 it is for the program to say.
    """
    refuse_missing(master)
    folder.mkdir(parents=True, exist_ok=True)
    spark = _in_time(lambda: _connect(master, folder, memory), master, "连接不上", CONNECTING)
    late = f"{SECONDS} 秒内没有算出结果，集群里可能没有 worker"
    try:
        _in_time(lambda: spark.range(1).count(), master, late, SECONDS)
    except BadInput:
        stop(spark)
        raise
    return spark


def fit(spark, n_rows: int) -> None:
    """The session works as suits so many rows in staging."""
    if n_rows < FEW:
        for name, value in OF_FEW.items():
            spark.conf.set(name, value)


def stop(spark) -> None:
    """The session is over, and with it what it started on this machine."""
    gateway = getattr(getattr(spark, "_sc", None), "_gateway", None)
    with suppress(Exception):  # a server is said goodbye once: it may be gone
        spark.client.set_retry_policies([])
    with suppress(Exception):  # a server that is gone has nothing to stop
        spark.stop()
    if gateway is not None:
        _end_java(gateway)


def _end_java(gateway) -> None:
    """The Java process that was started for the session has ended, so that the next session may start its own."""
    from pyspark import SparkContext

    gateway.shutdown()
    if getattr(gateway, "proc", None) is not None:
        gateway.proc.stdin.close()
        try:
            gateway.proc.wait(timeout=20)
        except TimeoutExpired:
            gateway.proc.kill()
    SparkContext._gateway = SparkContext._jvm = None


def _connect(master: Master, folder: Path, memory: int):
    warnings.filterwarnings("ignore", module=r"pyspark\.")  # of its own parts, to whoever reads the month's summary
    from pyspark.sql import SparkSession

    if master.is_connect:
        _refuse_silent(master)
        spark = SparkSession.builder.remote(master.text).create()
    else:
        for mark in ("SPARK_CONNECT_MODE_ENABLED", "SPARK_REMOTE"):  # of an earlier session with a server
            os.environ.pop(mark, None)
        spark = SparkSession(_context(master, folder, memory))
    for name, value in SAME.items():
        spark.conf.set(name, value)
    return spark


def _refuse_silent(master: Master) -> None:
    """Whoever listens there speaks as a server does: pyspark would hold up the program's end for one that does not."""
    import grpc
    from pyspark.sql.connect.client import DefaultChannelBuilder

    with DefaultChannelBuilder(master.text).toChannel() as channel:
        grpc.channel_ready_future(channel).result(timeout=CONNECTING)


def _context(master: Master, folder: Path, memory: int):
    """A context of its own; what its Java process says goes into a file, not to the user."""
    from pyspark import SparkConf, SparkContext
    from pyspark.java_gateway import launch_gateway

    conf = SparkConf(loadDefaults=False)
    settings = {**OWN, **SAME, "spark.master": master.text, "spark.local.dir": str(folder / "local")}
    settings |= {"spark.driver.extraJavaOptions": JAVA, "spark.executor.extraJavaOptions": JAVA}
    settings |= {"spark.driver.memory": f"{max(memory or MEMORY, LEAST) >> 20}m"}
    if memory:
        settings |= {"spark.executor.memory": f"{memory >> 20}m"}
    if not master.host:
        settings |= {**LOCAL, **LOOPBACK}
    elif master.host in ("127.0.0.1", "localhost", "::1"):
        settings |= LOOPBACK
    for name, value in settings.items():
        conf.set(name, value)
    with (folder / "spark.log").open("ab") as log:
        gateway = launch_gateway(conf=conf, popen_kwargs={"stdout": log, "stderr": log})
    return SparkContext(conf=conf, gateway=gateway)


def _in_time(ask: Callable, master: Master, else_: str, seconds: int):
    """What was asked for, if it comes in time; otherwise BadInput."""
    got: list = []
    failed: list[Exception] = []

    def attempt() -> None:
        try:
            got.append(ask())
        except Exception as error:  # whatever it is, the person reads what to do
            failed.append(error)

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise unanswered(master, str(failed[0]).splitlines()[0]) from failed[0]
    if not got:
        raise unanswered(master, else_)
    return got[0]


def refuse_unshared(spark, con, master: Master, folder: Path) -> None:
    """What this machine writes into the folder Spark can read, and the other way round; otherwise BadInput."""
    probe = folder / "probe"
    shutil.rmtree(probe, ignore_errors=True)
    probe.mkdir(parents=True)
    try:
        con.execute(f"copy (select 1 as n) to '{(probe / 'here.parquet').as_posix()}' (format parquet)")
        here = spark.read.schema("n int").parquet(probe.as_uri())
        late = f"{SECONDS} 秒内没有写出文件"
        _in_time(lambda: here.write.parquet((probe / "there").as_uri()), master, late, SECONDS)
        there = con.execute(f"select n from read_parquet('{(probe / 'there').as_posix()}/*.parquet')").fetchall()
        if there != [(1,)]:  # a folder of the same name on another disk
            raise OSError("两边写的文件互相看不到")
    except Exception as error:
        why = str(error).splitlines()[0]
        raise BadInput("Spark 读不到数据仓库所在的文件夹", file=folder, value=why, advice=SHARE) from None
    finally:
        shutil.rmtree(probe, ignore_errors=True)
