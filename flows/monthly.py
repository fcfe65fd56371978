"""The month, top to bottom: exports in, the five products out.

    exports → raw → staging → quality → clocks → rules → findings → marts → published → publications

Each room is one task here and one plain function in checks/ or reports/, which runs as well without Prefect
(checks/audit.py lists them). What a run needs is in its parameters, nothing else.
"""

from prefect import flow, runtime
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from checks import audit, machine
from flows import missed, request, summary
from flows.rooms_as_tasks import opened, scheduled_at, walk


def run_name() -> str:
    """The name of a run carries its month."""
    return f"明镜 {runtime.flow_run.parameters.get('month') or '上月'} 月度审计"


@flow(name="monthly", flow_run_name=run_name)
def monthly(
    exports: str,
    month: str = "",
    as_of: str = "",
    out: str = "out",
    warehouse: str = "",
    profile: str = "",
    policy: str = "",
    allow_quarantine: bool = False,
    engine: str = request.DUCKDB,
    master: str = "",
    memory: str = "",
    threads: int = 0,
) -> summary.Summary:
    """The month's products stand in OUT/<month>, complete; no month means the last one that had ended."""
    about = {"engine": engine, "master": master, "memory": memory, "threads": threads}
    asked = request.Request(exports, month, as_of, out, warehouse, profile, policy, allow_quarantine, **about)
    run = request.to_run(asked if month else request.for_month_before(asked, scheduled_at()))
    with machine.scratch(opened(run), run.warehouse) as con:
        walk(con, run, audit.rooms(run))
        result = summary.read(con, run, run.out / run.period.month)
    show(result)
    if not month:
        missed.done(run.warehouse, "audit", scheduled_at())
    return result


def show(result: summary.Summary) -> None:
    """The summary and the coverage are artifacts of this run, one page and one table for each month."""
    create_markdown_artifact(
        key=f"audit-{result.month}", markdown=result.markdown(), description=f"{result.month} 月度审计摘要"
    )
    create_table_artifact(
        key=f"coverage-{result.month}", table=result.coverage, description=f"{result.month} 规则运行情况"
    )
