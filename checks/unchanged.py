"""Which rooms of a month stand already: what was made of the same exports, rules and decisions is not made again.

The warehouse remembers what its rooms were made of. Whoever takes exports in makes it forget, so that a run that broke
off, the morning's warnings or the audit of another month leave nothing that would be believed.
"""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from checks import manifest, provenance
from checks.file_hash import sha256
from checks.ledger import ledger_of
from checks.ledger.anchors import RUN
from checks.run import Run

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("checks/**/*.py", "flows/**/*.py", "reports/**/*", "sql/**/*")
RULES = "rules"  # the rule files were looked at
EXPORTS, MONTH = "exports", "month"  # what was made of the exports alone; what of these and the ledger
TABLE = "create table if not exists main.made_of (what varchar, seal varchar)"


def forget(con) -> dict[str, str]:
    """Nothing in the warehouse is believed to stand; what was, until now."""
    said = _remembered(con)
    con.execute("delete from main.made_of where what <> ?", [RULES])
    return said


def _remembered(con) -> dict[str, str]:
    con.execute(TABLE)
    return dict(con.execute("select what, seal from main.made_of").fetchall())


def remember(con, what: str, seal: str) -> None:
    """The warehouse says what its rooms were made of."""
    con.execute("delete from main.made_of where what = ?", [what])
    con.execute("insert into main.made_of values (?, ?)", [what, seal])


def once(con, run: Run, look: Callable[[Run], None]) -> None:
    """The rules were looked at, now or when the program and the policy were the same."""
    seal = f"{_program()}:{run.policy.sha256}"
    if _remembered(con).get(RULES) != seal:
        look(run)
        remember(con, RULES, seal)


def seal_of_exports(con, run: Run) -> str:
    """One hash of all that the tables of the exports, and what is said of their quality, depend on."""
    batches = con.execute("select batch, digest, program from raw.batches order by batch").fetchall()
    said = {
        "batches": batches,
        "period": [run.period.month, run.period.starts_at.isoformat(), run.period.ends_at.isoformat()],
        "as_of": run.as_of.isoformat(),
        "policy": run.policy.sha256,
        "templates": _files(run.policy.templates) if run.policy.templates else [],
        "profile": provenance.profile_hash(run),
        "allow_quarantine": run.allow_quarantine,
        "engine": run.master,
        "program": _program(),
    }
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8")).hexdigest()


def seal_of_month(con, run: Run) -> str:
    """One hash of all that a month depends on: the exports, and everything that people decided."""
    return hashlib.sha256(f"{seal_of_exports(con, run)}\n{ledger_of(run.warehouse).head()}".encode()).hexdigest()


@cache
def _program() -> str:
    """One hash of every file of the program, and of the libraries that the figures go through."""
    files = sorted({file for pattern in SOURCES for file in ROOT.glob(pattern) if file.is_file()})
    seal = hashlib.sha256(json.dumps([provenance.program_version(), provenance.engine_versions()]).encode())
    for file in files:
        if file.suffix != ".pyc":
            seal.update(file.relative_to(ROOT).as_posix().encode() + b"\n" + file.read_bytes() + b"\0")
    return seal.hexdigest()


def _files(folder: Path) -> list[list[str]]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [[file.relative_to(folder).as_posix(), sha256(file)] for file in files]


def is_whole(folder: Path) -> bool:
    """Whether the month's folder holds every file that its manifest lists, each as it was written."""
    if not (folder / RUN).is_file() or not (folder / manifest.MANIFEST).is_file():
        return False
    try:
        listed = json.loads((folder / manifest.MANIFEST).read_text(encoding="utf-8"))["outputs"]
        return all(sha256(folder / each["file"]) == each["sha256"] for each in listed)
    except (OSError, ValueError, KeyError):
        return False


class Kept:
    """What of one run stands already; asked as soon as its exports are in."""

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self.exports = self.month = False  # whether what is made of these stands

    def taking_in(self, function: Callable) -> Callable:
        """The room of the exports; behind it is known what stands."""

        def take_in(con, run: Run) -> None:
            before = forget(con)
            function(con, run)
            self.exports = before.get(EXPORTS) == seal_of_exports(con, run)
            self.month = self.exports and before.get(MONTH) == seal_of_month(con, run)
            self.month = self.month and is_whole(run.out / run.period.month)
            for what in [EXPORTS] * self.exports + [MONTH] * self.month:
                remember(con, what, before[what])

        return take_in

    def of_exports(self, function: Callable) -> Callable:
        """A room that is made of the exports alone, unless it stands."""

        def make(con, run: Run) -> None:
            if not self.exports:
                function(con, run)
                remember(con, EXPORTS, seal_of_exports(con, run))

        return make

    def of_month(self, function: Callable) -> Callable:
        """A room that asks the ledger too, unless it stands."""

        def make(con, run: Run) -> None:
            if not self.month:
                function(con, run)

        return make

    def publishing(self, function: Callable) -> Callable:
        """The last room. What it made is kept, unless the program itself then decided something that has to be told."""

        def publish(con, run: Run) -> Path:
            folder = run.out / run.period.month
            if self.month:
                return folder
            folder = function(con, run)
            stamps = json.loads((folder / RUN).read_text(encoding="utf-8"))
            if stamps["ledger"]["seq"] == ledger_of(run.warehouse).last_seq():
                remember(con, MONTH, seal_of_month(con, run))
            return folder

        return publish
