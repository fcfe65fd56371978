"""A bureau whose month was audited, and its commands."""

from datetime import datetime

import pytest
import typer
from xlsxwriter import Workbook

from flows import commands, display, release_commands, wall_clock
from reports import final_copies
from tests.release.invented import MONTH, Bureau


@pytest.fixture
def bureau(tmp_path):
    """A folder of products with one audited month."""
    made = Bureau(tmp_path / "out")
    made.audit()
    return made


ROLES = {"900001": ("法制民警",), "900002": ("民警", "所队长"), "900003": ("局领导",)}


def at_desk(monkeypatch) -> None:
    """Officers have these posts, and what is printed as final is one page that says what it was told."""

    def page(folder, said: dict, target) -> None:
        target.mkdir()
        with Workbook(target / "一考核_正式稿.xlsx") as book:
            book.set_properties({"created": datetime(2026, 11, 1)})
            book.add_worksheet().write_string(0, 0, str(sorted(said.items())))

    monkeypatch.setattr(final_copies, "write", page)
    monkeypatch.setattr(release_commands, "roles_in", lambda warehouse: ROLES)


@pytest.fixture
def typed(bureau, monkeypatch):
    """A function that gives the status of a command of `release` and everything that it said, unbroken."""
    at_desk(monkeypatch)
    display_at = display.Console(width=400, highlight=False, record=True)
    monkeypatch.setattr(display, "OUT", display_at)
    monkeypatch.setattr(display, "ERRORS", display_at)
    monkeypatch.setattr(wall_clock, "now", lambda: datetime(2026, 11, 9, 9, 30))

    def run(command: str, *words, month: str = MONTH) -> tuple[int, str]:
        words = (*words, "")[:3] if command == "freeze_month" else words  # no document unless one is named
        try:
            with commands.answering(bureau.out / "warehouse"):
                getattr(release_commands, command)(month, *words, bureau.out, bureau.out / "warehouse")
        except typer.Exit as ended:
            return ended.exit_code, display_at.export_text()
        return 0, display_at.export_text()

    return run
