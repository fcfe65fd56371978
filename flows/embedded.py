"""Where Prefect keeps its things when no server is configured, and how it starts while something else is done."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
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
    database = home / "prefect.db"
    if not database.exists() and empty_database().exists():
        shutil.copyfile(empty_database(), database)


def empty_database() -> Path:
    """Where the installation keeps an empty database of Prefect, if it made one: making it takes six seconds."""
    return Path(sys.prefix) / "share" / "mingjing" / f"prefect-{version('prefect')}.db"


def has_server() -> bool:
    """Whether a Prefect server is configured, whose page will then show the run."""
    return bool(os.environ.get("PREFECT_API_URL"))


def log_file(warehouse: Path) -> Path:
    """The file in which to look when something went wrong."""
    return warehouse / "mingjing.log"


def warm_up() -> None:
    """The embedded server is up and the slow libraries are loaded, both at the same time."""
    starting = None if has_server() else _server_starting()
    for name in SLOW_TO_LOAD:
        import_module(name)
    if starting:
        starting.join()


def _server_starting() -> Thread:
    """The server that the first flow would start for itself is on its way; if it fails, the flow says why."""
    # Imported here, not in the thread: two threads that import the same libraries can see them half loaded.
    from prefect.server.api.server import SubprocessASGIServer

    def start() -> None:
        with suppress(Exception):
            SubprocessASGIServer().start()

    thread = Thread(target=start, name="prefect-server", daemon=True)
    thread.start()
    return thread


def prepare() -> None:
    """The installation has an empty database of Prefect, made by Prefect, for the first run of every warehouse."""
    from prefect.server.api.server import SubprocessASGIServer

    server = SubprocessASGIServer()
    server.start()
    server.stop()
    empty_database().parent.mkdir(parents=True, exist_ok=True)
    # Not a copy of the file: what was written last is still in the log beside it.
    with (
        closing(sqlite3.connect(Path(os.environ["PREFECT_HOME"]) / "prefect.db")) as made,
        closing(sqlite3.connect(empty_database())) as kept,
    ):
        made.backup(kept)


if __name__ == "__main__":
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        configure(Path(folder))
        prepare()
