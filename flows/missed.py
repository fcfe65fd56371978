"""Which scheduled runs nobody made, because the machine was off; kept in a small file beside the warehouse."""

import json
import os
from datetime import datetime
from pathlib import Path

from croniter import croniter

from checks.complaint import BadInput

FILE = "schedule.json"
# Beijing time. The month that ended is audited on the 1st; the warnings are renewed every morning.
CRON = {"audit": "0 2 1 * *", "watch": "0 6 * * *"}


def begin(warehouse: Path, now: datetime) -> None:
    """Every schedule has a moment from which its runs are counted: the first time that it was kept."""
    known = _read(warehouse)
    _write(warehouse, {name: known.get(name, now) for name in CRON})


def since_last(warehouse: Path, now: datetime) -> dict[str, list[datetime]]:
    """The moments after each schedule's last run, up to now, at which it should have run; oldest first."""
    known = _read(warehouse)
    return {name: _moments(cron, known.get(name, now), now) for name, cron in CRON.items()}


def done(warehouse: Path, name: str, at: datetime) -> None:
    """That schedule's runs up to that moment need not be made again."""
    known = _read(warehouse)
    known[name] = max(at, known.get(name, at))
    _write(warehouse, known)


def _moments(cron: str, last: datetime, now: datetime) -> list[datetime]:
    steps, moments = croniter(cron, last), []
    while (moment := steps.get_next(datetime)) <= now:
        moments.append(moment)
    return moments


def _read(warehouse: Path) -> dict[str, datetime]:
    path = warehouse / FILE
    if not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {name: datetime.fromisoformat(at) for name, at in sorted(kept.items()) if name in CRON}
    except (ValueError, TypeError, AttributeError) as error:
        advice = "删除这个文件后重新启动；此前错过的运行请手工补上"
        raise BadInput("计划任务记录读不出来", file=path, value=str(error), advice=advice) from None


def _write(warehouse: Path, known: dict[str, datetime]) -> None:
    """The file is the old one or the new one, never half of either."""
    warehouse.mkdir(parents=True, exist_ok=True)
    fresh = warehouse / f"{FILE}.new"
    text = json.dumps({name: at.isoformat() for name, at in sorted(known.items())}, indent=2)
    fresh.write_text(text + "\n", encoding="utf-8")
    os.replace(fresh, warehouse / FILE)
