"""One case of the corpus: its files received batch by batch, and what became of them."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from checks.complaint import BadInput
from checks.intake.profiles import profile
from checks.warehouse import open_warehouse
from tests.intake.conftest import Desk
from tests.intake.nasty.make_by_libreoffice import MADE
from tests.intake.nasty.make_files import FOLDER, write
from tests.intake.nasty.making import AT_TEST_TIME
from tests.intake.reckoning import everything, reckon

INDEX = Path(__file__).parent / "corpus.yaml"
BY_OTHER_PROGRAMS = set(MADE)
GOOD = "警号,角色\n099999,民警\n"


@dataclass
class Outcome:
    """What one case came to: its complaint if it was refused, and the desk to ask everything else."""

    desk: Desk
    complaint: str | None = None
    was: dict = field(default_factory=dict)  # the warehouse before the batch that was refused


def cases() -> list[dict]:
    """The corpus, in its order."""
    return yaml.safe_load(INDEX.read_text(encoding="utf-8"))


def lay_out(case: str, folder: Path) -> Path:
    """The case's files stand in a folder of their own."""
    if case in AT_TEST_TIME:
        write(case, folder)
    else:
        shutil.copytree(FOLDER / case, folder)
    return folder


def batches_of(folder: Path) -> list[Path]:
    """The folders to receive, in order: the numbered ones, or the folder itself."""
    return sorted(path for path in folder.iterdir() if path.name.isdigit()) or [folder]


def run(case: dict, place: Path) -> Outcome:
    """Every batch of the case was received, up to the first that was refused; the balance closed after each."""
    folder = lay_out(case["case"], place / "files")
    desk = Desk(folder, place / "warehouse", allow_quarantine=case.get("allow_quarantine", False))
    desk.connections.append(open_warehouse(None))
    desk.open().execute("set threads = 1")  # a handful of rows: a second thread only costs
    if "complaint" in case:
        _receive_something_good(desk, place / "good")
    written = folder / "profile.yaml"
    desk.profile = profile.read(written) if written.exists() else None
    outcome = Outcome(desk)
    for batch in batches_of(folder):
        desk.folder, outcome.was = batch, everything(desk) if "complaint" in case else {}
        try:
            desk.receive()
        except BadInput as complaint:
            outcome.complaint = str(complaint)
            break
        reckon(desk)
    return outcome


def _receive_something_good(desk: Desk, folder: Path) -> None:
    """The warehouse holds a batch, so that it can be seen whether a refused one changes it."""
    folder.mkdir(parents=True)
    (folder / "民警.csv").write_text(GOOD, encoding="utf-8")
    desk.folder = folder
    desk.receive()
