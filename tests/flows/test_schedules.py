"""The schedules: the same in `mingjing serve` and in prefect.yaml, in Beijing time, and they do fire."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from flows import missed
from flows.request import Request

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 150  # seconds: a server that starts with a new database, the next moment, and a whole run

OFTEN = (
    "from flows import missed; missed.CRON.update(watch='* * * * * 0,30'); from flows.cli import main; main()"
)


@dataclass(frozen=True)
class Kept:
    """The real command, started with the warnings due every half minute: where it writes, and what it said."""

    program: subprocess.Popen
    out: Path
    said: Path


@pytest.fixture(scope="module", autouse=True)
def kept(exports, tmp_path_factory):
    """The command keeps its schedules from the first of these tests on, so that the last need not wait long."""
    folder = tmp_path_factory.mktemp("kept")
    out, said = folder / "out", folder / "said.txt"
    command = [sys.executable, "-c", OFTEN, "serve", str(exports), "--out", str(out)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    with said.open("wb") as file:
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file, stderr=file)
        try:
            yield Kept(program, out, said)
        finally:
            program.terminate()
            program.wait(timeout=60)


def test_serve_and_prefect_yaml_keep_the_same_schedules(prefect_server):
    from flows.serving import deployments

    declared = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    written = {each["name"]: each for each in declared}
    for served in deployments(Request("exports")):
        schedule = served.schedules[0].schedule
        assert written[served.name]["schedules"] == [{"cron": schedule.cron, "timezone": schedule.timezone}]
        assert written[served.name]["entrypoint"] == served.entrypoint
        assert set(written[served.name]["parameters"]) <= set(served.parameters)


def test_the_audit_is_due_on_the_first_at_two_and_the_warnings_every_day_at_six():
    assert missed.CRON == {"audit": "0 2 1 * *", "watch": "0 6 * * *"}


def test_a_month_that_was_missed_is_audited_at_the_next_start(prefect_server, exports, tmp_path, capsys):
    from flows import serving

    request = Request(str(exports), out=str(tmp_path))
    serving.make_up(request, {"audit": [datetime(2026, 11, 1, 2)], "watch": []})
    assert (tmp_path / "2026-10" / "manifest.json").exists()
    said = capsys.readouterr().out
    assert "错过的月度审计 1 次：2026-11-01 02:00" in said
    assert "没有错过的预警更新" in said
    assert missed.since_last(request.warehouse_folder, datetime(2026, 11, 2))["audit"] == []


def test_a_month_that_cannot_be_made_up_stays_missed(prefect_server, tmp_path, capsys):
    from flows import serving

    request = Request(str(tmp_path / "没有"), out=str(tmp_path))
    missed.begin(request.warehouse_folder, datetime(2026, 10, 20))
    serving.make_up(request, {"audit": [datetime(2026, 11, 1, 2)], "watch": []})
    assert "没有补上" in capsys.readouterr().err
    assert missed.since_last(request.warehouse_folder, datetime(2026, 11, 2))["audit"] == [datetime(2026, 11, 1, 2)]


def test_a_schedule_fires(kept):
    """With SQLAlchemy 2.1 no schedule ever fires and nothing says so: only waiting for one to fire shows that it does.

    The command has done its work when a list of warnings lies there. It is given PATIENCE.
    """
    until, warnings = time.monotonic() + PATIENCE, kept.out / "预警" / "预警清单.csv"
    while not warnings.exists() and time.monotonic() < until:
        assert kept.program.poll() is None, kept.said.read_text(encoding="utf-8")
        time.sleep(0.5)
    log = (kept.out / "warehouse" / "mingjing.log").read_text(encoding="utf-8")
    assert warnings.exists(), log[-3000:]
    assert "没有错过的月度审计" in kept.said.read_text(encoding="utf-8")
