"""The schedules: the same in `mingjing serve` and in prefect.yaml, in Beijing time, and they do fire."""

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import yaml

from flows import missed
from flows.request import Request

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 150  # seconds: a server that starts with a new database, the next full minute, and a whole run

EVERY_MINUTE = (
    "from flows import missed; missed.CRON.update(watch='* * * * *'); from flows.cli import main; main()"
)


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


def test_a_schedule_fires(exports, tmp_path):
    """With SQLAlchemy 2.1 no schedule ever fires and nothing says so: only waiting for one to fire shows that it does.

    The real command is started with the warnings due every minute, and has done its work when a list of warnings lies
    there. It is given PATIENCE and is then stopped, whatever came of it.
    """
    out = tmp_path / "out"
    command = [sys.executable, "-c", EVERY_MINUTE, "serve", str(exports), "--out", str(out)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    with (tmp_path / "said.txt").open("wb") as said:
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        try:
            until = time.monotonic() + PATIENCE
            while not (out / "预警" / "预警清单.csv").exists() and time.monotonic() < until:
                assert program.poll() is None, (tmp_path / "said.txt").read_text(encoding="utf-8")
                time.sleep(1)
        finally:
            program.terminate()
            program.wait(timeout=60)
    log = (out / "warehouse" / "mingjing.log").read_text(encoding="utf-8")
    assert (out / "预警" / "预警清单.csv").exists(), log[-3000:]
    assert "没有错过的月度审计" in (tmp_path / "said.txt").read_text(encoding="utf-8")
