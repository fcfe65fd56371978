"""What was asked for, turned into a run; everything that is wrong with it is said before anything starts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from checks import machine
from checks import policy as policies
from checks.complaint import BadInput
from checks.run import Period, Run, default_as_of, moment, month_of

DUCKDB, SPARK = ENGINES = ("duckdb", "spark")
HERE = "local[*]"  # Spark on every core of this machine
ONLY_AUDIT = ("month", "engine", "master")  # what renewing the warnings is not asked: it takes DuckDB seconds


@dataclass(frozen=True)
class Request:
    """What a person or a schedule asks for, as typed; blank means the default."""

    exports: str
    month: str = ""
    as_of: str = ""
    out: str = "out"
    warehouse: str = ""
    profile: str = ""
    policy: str = ""
    allow_quarantine: bool = False
    engine: str = DUCKDB
    master: str = ""
    memory: str = ""
    threads: int = 0

    @property
    def warehouse_folder(self) -> Path:
        """The folder of the warehouse: OUT/warehouse unless another was named."""
        return Path(self.warehouse) if self.warehouse else Path(self.out) / "warehouse"


def to_run(request: Request) -> Run:
    """The run of that request; BadInput names what cannot be understood."""
    policy = _policy(request)
    period = Period.parse(request.month, policy.month_start_day)
    return Run(
        exports=_folder(request.exports),
        out=Path(request.out),
        warehouse=request.warehouse_folder,
        period=period,
        as_of=moment(request.as_of) if request.as_of else default_as_of(period),
        profile=_profile(request.profile),
        policy=policy,
        allow_quarantine=request.allow_quarantine,
        master=_master(request),
        means=machine.chosen(request.memory, request.threads),
    )


def for_month_before(request: Request, at: datetime) -> Request:
    """The request for the month that had ended at that moment."""
    start_day = _policy(request).month_start_day
    return replace(request, month=month_ended_before(at, start_day))


def for_month_of_as_of(request: Request) -> Request:
    """The request for the month in which its as-of lies."""
    start_day = _policy(request).month_start_day
    return replace(request, month=month_of(moment(request.as_of), start_day))


def month_ended_before(at: datetime, start_day: int) -> str:
    """The last month whose period was over at that moment."""
    current = Period.parse(month_of(at, start_day), start_day)
    return month_of(current.starts_at - timedelta(seconds=1), start_day)


def _policy(request: Request) -> policies.Policy:
    """The policy that was named, else the one that comes with the program."""
    return policies.read(Path(request.policy) if request.policy else None)


def _master(request: Request) -> str:
    """Where Spark is, and what it needs is installed and answers; blank where DuckDB does the work."""
    if request.engine not in ENGINES:
        raise BadInput("没有这个引擎", value=request.engine, advice=f"--engine 写其中之一：{'、'.join(ENGINES)}")
    if request.engine == DUCKDB:
        if request.master:
            advice = "加上 --engine spark，或者去掉 --master"
            raise BadInput("--master 只用于 Spark", value=request.master, advice=advice)
        return ""
    from checks.spark import master

    asked = master.parse(request.master or HERE)
    master.refuse_missing(asked)
    return asked.text


def _folder(exports: str) -> Path:
    """The folder of exports, which is there."""
    if not Path(exports).is_dir():
        advice = "检查路径；文件夹里应当是各系统导出的 CSV、XLSX 或 Parquet 文件"
        raise BadInput("找不到导出文件夹", file=exports, advice=advice)
    return Path(exports)


def _profile(path: str):
    """The source profile of that file, if one was named."""
    if not path:
        return None
    from checks.intake.profiles import profile

    return profile.read(Path(path))
