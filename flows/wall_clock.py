"""The clock of the machine, read only for a default that is printed and for what a schedule has missed."""

from datetime import datetime
from zoneinfo import ZoneInfo

BEIJING = "Asia/Shanghai"


def now() -> datetime:
    """This moment in Beijing to the second, without a zone, as all times here are."""
    return in_beijing(datetime.now(ZoneInfo(BEIJING))).replace(microsecond=0)


def in_beijing(moment: datetime) -> datetime:
    """That moment as civil time in Beijing, without a zone."""
    return moment.astimezone(ZoneInfo(BEIJING)).replace(tzinfo=None)
