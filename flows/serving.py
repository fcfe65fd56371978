"""Keep the schedules with Prefect's own scheduler, and first make up for the runs that were missed."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from checks.complaint import BadInput
from flows import display, embedded, missed
from flows.request import ONLY_AUDIT, Request, for_month_before
from flows.wall_clock import BEIJING

STARTING = 120  # seconds that a server may take on a slow machine with a new database
PLACES = ("exports", "out", "warehouse", "profile", "policy")


def serve(request: Request, now: datetime) -> None:
    """Missed runs are made, then every scheduled run as it falls due, until somebody stops the program."""
    signal.signal(signal.SIGTERM, _stopped)
    request = _absolute(request)
    missed.begin(request.warehouse_folder, now)
    with _server(request.warehouse_folder):
        make_up(request, missed.since_last(request.warehouse_folder, now))
        _keep(request)


def _stopped(*_about) -> None:
    """Being told to end is like Ctrl+C: the server ends too."""
    raise KeyboardInterrupt


def make_up(request: Request, missing: dict[str, list[datetime]]) -> None:
    """Every month that was missed is audited, oldest first; of the warnings, only the newest are still of use."""
    from flows.monthly import monthly
    from flows.watch import watch

    _say_missing(missing)
    for due in missing["audit"]:
        _made_up(request, "audit", due, lambda asked: monthly(**asdict(for_month_before(asked, due))))  # noqa: B023
    for due in missing["watch"][-1:]:
        _made_up(request, "watch", due, lambda asked: watch(**_watching(asked, due)))  # noqa: B023


def _made_up(request: Request, name: str, due: datetime, run) -> None:
    """The run of that moment has been made, or it is said why it could not and it stays missed."""
    try:
        run(request)
    except BadInput as bad:
        display.complain(f"{due:%Y-%m-%d %H:%M} 的运行没有补上：{bad.text()}")
    else:
        missed.done(request.warehouse_folder, name, due)
        display.say(f"已补上 {due:%Y-%m-%d %H:%M} 的运行。")


def _say_missing(missing: dict[str, list[datetime]]) -> None:
    for name, title in (("audit", "月度审计"), ("watch", "预警更新")):
        moments = missing[name]
        if moments:
            last = f"，最近一次 {moments[-1]:%Y-%m-%d %H:%M}" if len(moments) > 1 else ""
            display.say(f"错过的{title} {len(moments)} 次：{moments[0]:%Y-%m-%d %H:%M}{last}。现在补上。")
        else:
            display.say(f"没有错过的{title}。")


def deployments(request: Request, cron: dict[str, str] = missed.CRON) -> list:
    """The two flows with their schedules in Beijing time and the folders that they work on."""
    from prefect.schedules import Cron

    from flows.monthly import monthly
    from flows.watch import watch

    asked = asdict(request)
    parameters = {"audit": {**asked, "month": "", "as_of": ""}, "watch": _watching(request, None)}
    return [
        flow.to_deployment(
            name=name,
            schedule=Cron(cron[name], timezone=BEIJING),
            parameters=parameters[name],
            concurrency_limit=1,  # one warehouse file, one writer
        )
        for name, flow in (("audit", monthly), ("watch", watch))
    ]


def _keep(request: Request) -> None:
    from prefect import serve as keep

    display.say(f"计划任务已启动：月度审计 {missed.CRON['audit']}，预警更新 {missed.CRON['watch']}（cron，北京时间）。")
    display.say(f"运行情况页面：{os.environ['PREFECT_API_URL'].removesuffix('/api')}。按 Ctrl+C 停止。")
    keep(*deployments(request), limit=1, print_starting_message=False)


def _watching(request: Request, due: datetime | None) -> dict:
    """The parameters of the flow that renews the warnings, as of that moment."""
    asked = asdict(replace(request, as_of=due.isoformat() if due else ""))
    return {name: value for name, value in asked.items() if name not in ONLY_AUDIT}


def _absolute(request: Request) -> Request:
    """The same request for runs that start in processes of their own, wherever they are started."""
    places = {name: str(Path(getattr(request, name)).resolve()) for name in PLACES if getattr(request, name)}
    return replace(request, **places)


@contextmanager
def _server(warehouse: Path) -> Iterator[None]:
    """Inside, a Prefect server with a scheduler answers: the configured one, or one of our own on this machine.

    The server that a single flow starts for itself has no scheduler, so that its schedules would never fire.
    """
    if embedded.has_server():
        yield
        return
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    # The page that the server shows has to know where the server is.
    os.environ.update(PREFECT_API_URL=f"{address}/api", PREFECT_SERVER_UI_API_URL=f"{address}/api")
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with embedded.log_file(warehouse).open("ab") as log:
        # A group of its own: Ctrl+C is for us, and we still need the server to put the schedules to rest.
        apart = {"creationflags": 0x200} if os.name == "nt" else {"start_new_session": True}
        server = subprocess.Popen(command, stdout=log, stderr=log, **apart)
        try:
            _wait_for(f"{address}/api/health", server, warehouse)
            yield
        finally:
            server.terminate()
            with suppress(subprocess.TimeoutExpired):
                server.wait(timeout=20)
            server.kill()


def _wait_for(address: str, server: subprocess.Popen, warehouse: Path) -> None:
    """The server answers."""
    for _ in range(STARTING * 2):
        with suppress(URLError, OSError), urlopen(address, timeout=5):
            return
        if server.poll() is not None:
            break
        time.sleep(0.5)
    raise RuntimeError(f"Prefect 服务没有启动，见 {embedded.log_file(warehouse)}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
