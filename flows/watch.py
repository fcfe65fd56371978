"""The warnings, every morning: what will be late soon, from the newest exports, and nothing else."""

from prefect import flow, runtime
from prefect.artifacts import create_markdown_artifact

import reports
from checks import audit, machine, manifest
from checks.run import Run
from flows import missed, request, summary
from flows.rooms_as_tasks import opened, scheduled_at, walk

FOLDER = "预警"


def run_name() -> str:
    """The name of a run carries the moment as of which it warns."""
    return f"明镜 {runtime.flow_run.parameters.get('as_of') or '每日'} 预警"


@flow(name="watch", flow_run_name=run_name)
def watch(
    exports: str,
    as_of: str = "",
    out: str = "out",
    warehouse: str = "",
    profile: str = "",
    policy: str = "",
    allow_quarantine: bool = False,
    memory: str = "",
    threads: int = 0,
) -> summary.Summary:
    """The warnings in OUT/预警 are those of as_of, by default the moment at which the run was due."""
    due = scheduled_at()
    now, about = as_of or due.isoformat(), {"memory": memory, "threads": threads}
    asked = request.Request(exports, "", now, out, warehouse, profile, policy, allow_quarantine, **about)
    run = request.to_run(request.for_month_of_as_of(asked))
    with machine.scratch(opened(run), run.warehouse) as con:
        walk(con, run, steps())
        result = summary.read(con, run, run.out / FOLDER)
    create_markdown_artifact(key="watch", markdown=result.warning_markdown(), description="预警摘要")
    if not as_of:
        missed.done(run.warehouse, "watch", due)
    return result


def steps() -> list[audit.Step]:
    """The month's rooms, with the list of warnings in place of the month's publications."""
    return [*audit.judging(), audit.Step("publications", "更新预警清单", publish)]


def publish(con, run: Run) -> None:
    """OUT/预警 holds the new list, or still the old one if it could not be written."""
    manifest.replace_folder(run.out / FOLDER, lambda fresh: reports.watch(con, run, fresh))
