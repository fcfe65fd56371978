"""Each room as one Prefect task: thin, because all logic is in the plain function that it calls."""

import re
from datetime import datetime

from prefect import runtime, task
from prefect.cache_policies import NO_CACHE

from checks.audit import Step
from checks.run import Run
from checks.warehouse import open_warehouse
from flows import progress, quiet_end, wall_clock

quiet_end.arrange()  # a scheduled run is a process that Prefect starts, without the command line

WAITS = [2, 10, 30]  # seconds; each longer, as whoever holds the file is likelier to be done
KEPT = "（与上次相同，沿用）"
HELD_BY_ANOTHER = re.compile(r"lock|another process", re.IGNORECASE)


def is_held(_task, _run, state) -> bool:
    """Whether another program holds the warehouse file, so that waiting may help."""
    return bool(HELD_BY_ANOTHER.search(str(_failure(state) or "")))


def is_share_busy(_task, _run, state) -> bool:
    """Whether the folder could not be written to, so that waiting may help; the complaint about it hides the cause."""
    failure = _failure(state)
    return isinstance(failure, OSError) or isinstance(getattr(failure, "__context__", None), OSError)


def _failure(state) -> BaseException | None:
    try:
        state.result()
    except Exception as failure:
        return failure
    return None


def opened(run: Run):
    """The warehouse of the run is open; a file that another program holds is waited for."""
    name = f"{run.period.month} 打开数据仓库"
    opening = task(name="warehouse", task_run_name=name, cache_policy=NO_CACHE)(
        lambda: open_warehouse(run.warehouse, run.means)
    )
    return opening.with_options(retries=len(WAITS), retry_delay_seconds=WAITS, retry_condition_fn=is_held)()


def walk(con, run: Run, steps: list[Step]) -> None:
    """Every step has been done, in order, each as a task of its own."""
    for number, step in enumerate(steps, start=1):
        progress.announce(step.title + KEPT * step.stands(), number, len(steps))
        _as_task(step, con, run)()


def _as_task(step: Step, con, run: Run):
    """The step as a task; only one that writes the products is tried again."""
    room = task(
        # Not the step itself: its arguments are a connection and a policy, which Prefect would try to copy.
        lambda: step.function(con, run),
        name=step.name,
        task_run_name=f"{run.period.month} {step.title}",
        cache_policy=NO_CACHE,
    )
    if step.name != "publications":
        return room
    return room.with_options(retries=len(WAITS), retry_delay_seconds=WAITS, retry_condition_fn=is_share_busy)


def scheduled_at() -> datetime:
    """When this run was due, in Beijing time to the minute; for one that nobody scheduled, when it was started."""
    return wall_clock.in_beijing(runtime.flow_run.scheduled_start_time).replace(second=0, microsecond=0)
