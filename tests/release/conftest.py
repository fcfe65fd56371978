"""A bureau whose month was audited, and its commands."""

from datetime import datetime

import pytest
import typer

from flows import commands, display, release_commands, wall_clock
from tests.release.invented import MONTH, Bureau


@pytest.fixture
def bureau(tmp_path):
    """A folder of products with one audited month."""
    made = Bureau(tmp_path / "out")
    made.audit()
    return made


@pytest.fixture
def typed(bureau, monkeypatch):
    """A function that gives the status of a command of `release` and everything that it said, unbroken."""
    display_at = display.Console(width=400, highlight=False, record=True)
    monkeypatch.setattr(display, "OUT", display_at)
    monkeypatch.setattr(display, "ERRORS", display_at)
    monkeypatch.setattr(wall_clock, "now", lambda: datetime(2026, 11, 9, 9, 30))

    def run(command: str, *words, month: str = MONTH) -> tuple[int, str]:
        try:
            with commands.answering(bureau.out / "warehouse"):
                getattr(release_commands, command)(month, *words, bureau.out, bureau.out / "warehouse")
        except typer.Exit as ended:
            return ended.exit_code, display_at.export_text()
        return 0, display_at.export_text()

    return run
