"""Everything that is measured of one bureau: the floor, the audit, the same month again, five rules, and the peer."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import audited, floor
from benchmarks.audited import Audited
from benchmarks.generate import generate
from benchmarks.laps import MONTH, Lap, apart
from benchmarks.peer import laps as peer
from benchmarks.sizes import incidents_for
from benchmarks.written_as import write_as

FIVE = ("JQ-03", "AJ-01", "RS-03", "HF-01", "CW-02")


@dataclass(frozen=True)
class Asked:
    """What the caller wants to know, and of which exports."""

    seed: int
    form: str  # csv, xlsx, parquet
    encoding: str
    memory: str
    peer_rows: int  # beyond so many the peer is not asked: pandas holds everything in memory
    by_rule: bool


@dataclass
class Measured:
    """One size as measured."""

    rows: int
    incidents: int
    n_files: int = 0
    mb: int = 0
    floor: Lap | None = None
    first: Audited = field(default_factory=Audited)
    again: Audited = field(default_factory=Audited)
    five: Lap | None = None
    peer: list[Lap] = field(default_factory=list)
    n_expectations: int = 0
    equal: dict[str, tuple[int, bool]] = field(default_factory=dict)  # findings of each of the five, and if both agree
    by_rule: list[Lap] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)


def measure(rows: int, folder: Path, asked: Asked) -> Measured:
    """The exports are made, read, audited twice and judged by the peer; each in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    plain, incidents = folder / "csv", incidents_for(rows)
    drawn = apart(generate, plain, incidents, asked.seed)
    found = Measured(sum(drawn.values()), incidents)
    found.floor = apart(floor.floor, plain, folder, asked.memory)
    if found.rows <= asked.peer_rows:
        rest = _ask_peer(found, plain, folder)
    exports = apart(write_as, plain, asked.form, asked.encoding)
    files = [path.stat().st_size for path in exports.iterdir()]
    found.n_files, found.mb = len(files), sum(files) >> 20
    found.first = apart(audited.audit, exports, folder, asked.memory)
    found.again = apart(audited.audit, exports, folder, asked.memory)
    found.empty = audited.empty_scopes(folder)
    if found.peer:
        found.five, ours = apart(audited.some_rules, exports, folder, asked.memory, FIVE)
        found.equal = {rule_id: (len(ours[rule_id]), ours[rule_id] == rest[rule_id]) for rule_id in FIVE}
    if asked.by_rule:
        found.by_rule = apart(audited.by_rule, exports, folder, asked.memory)
    return found


def _ask_peer(found: Measured, plain: Path, folder: Path) -> dict[str, set]:
    """What the peer took is known; what it found."""
    from checks import policy
    from checks.run import Period

    as_of = Period.parse(MONTH).ends_at
    found.peer, rows, found.n_expectations = apart(peer.audit, plain, folder, as_of, policy.read())
    return rows


def clear(folder: Path) -> None:
    """What was written for this size is gone."""
    shutil.rmtree(folder, ignore_errors=True)
