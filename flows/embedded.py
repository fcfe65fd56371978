"""Where Prefect keeps its things when no server is configured, and how it starts while something else is done."""

import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Thread

LOGGING = Path(__file__).with_name("logging.yml")
# Loaded here, used elsewhere: together they take as long as the server, and there are two cores.
SLOW_TO_LOAD = ("polars", "great_expectations", "altair", "vl_convert", "docxtpl", "xlsxwriter")


def configure(warehouse: Path) -> None:
    """Prefect keeps its database and its log in the warehouse folder; call this before Prefect is imported."""
    home = warehouse.resolve() / "prefect"
    home.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("PREFECT_LOGGING_SETTINGS_PATH", str(LOGGING))
    os.environ.setdefault("PREFECT_LOGGING_COLORS", "false")
    os.environ["PREFECT_HOME"] = str(home)


def has_server() -> bool:
    """Whether a Prefect server is configured, whose page will then show the run."""
    return bool(os.environ.get("PREFECT_API_URL"))


def log_file(warehouse: Path) -> Path:
    """The file in which to look when something went wrong."""
    return warehouse / "mingjing.log"


def warm_up() -> None:
    """The embedded server is up and the slow libraries are loaded, both at the same time."""
    server = None if has_server() else Thread(target=_start_server, name="prefect-server", daemon=True)
    if server:
        server.start()
    for name in SLOW_TO_LOAD:
        import_module(name)
    if server:
        server.join()


def _start_server() -> None:
    """The server that the first flow would start for itself, and wait for, is up; if it is not, the flow says why."""
    from prefect.server.api.server import SubprocessASGIServer

    with suppress(Exception):
        SubprocessASGIServer().start()
