"""The chain of a ledger walked from its first event to its last."""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from checks.complaint import BadInput
from checks.ledger.reading import reading
from checks.ledger.seal import EMPTY, FIELDS, Head, sealed

ADVICE = "不要继续使用这份台账；用备份恢复：mingjing ledger restore 备份文件（这份会另存，不会删除）"
QUERY = f"select {', '.join(FIELDS)}, hash from events order by seq"

# SQLite itself refuses to change or delete an event; whoever gets past that is found by the hashes.
GUARDS = {
    f"events_{deed}_refused": f"create trigger if not exists events_{deed}_refused before {deed} on events "
    f"begin select raise(abort, 'the ledger is append-only'); end"
    for deed in ("update", "delete")
}


@dataclass
class Walk:
    """What stands in a ledger whose chain is whole."""

    path: Path
    kinds: Counter = field(default_factory=Counter)
    months: set[str] = field(default_factory=set)
    hashes: list[str] = field(default_factory=list)

    @property
    def head(self) -> Head:
        """The last event, or that there is none."""
        return Head(len(self.hashes), self.hashes[-1]) if self.hashes else EMPTY

    def holds(self, head: Head) -> bool:
        """Whether that event stands in the chain as it stood then; the first signs of its hash are enough."""
        if not head.seq:
            return True
        return head.seq <= len(self.hashes) and bool(head.hash) and self.hashes[head.seq - 1].startswith(head.hash)

    def n_shared(self, other: "Walk") -> int:
        """How many events, from the first on, are the same in both."""
        pairs = enumerate(zip(self.hashes, other.hashes, strict=False))
        return next((place for place, (one, two) in pairs if one != two), min(len(self.hashes), len(other.hashes)))


def walk(path: Path) -> Walk:
    """What stands in the ledger; BadInput names the first event that is not as it was written, or is gone."""
    with reading(path) as connection:
        _refuse_other_tables(path, connection)
        walked = Walk(path)
        for row in map(dict, connection.execute(QUERY)):
            _refuse_broken(walked, row)
            walked.hashes.append(row["hash"])
            walked.kinds[row["kind"]] += 1
            walked.months.add(row["month"])
        highest = connection.execute("select seq from sqlite_sequence where name = 'events'").fetchone()
    _refuse_cut(walked, highest[0] if highest else 0)
    return walked


def refuse_malformed(path: Path) -> None:
    """SQLite finds nothing wrong with the pages of the file; otherwise BadInput says what."""
    with reading(path) as connection:
        found = [str(row[0]) for row in connection.execute("pragma integrity_check(3)")]
    if found != ["ok"]:
        raise BadInput("台账文件已损坏", file=path, value="；".join(found), advice=ADVICE)


def _refuse_other_tables(path: Path, connection: sqlite3.Connection) -> None:
    """The file is a ledger and no other database."""
    connection.row_factory = sqlite3.Row
    columns = {row["name"] for row in connection.execute("pragma table_info(events)")}
    if not columns >= {*FIELDS, "hash"}:
        raise BadInput("这个文件不是台账，或者台账的表已被删除", file=path, advice=ADVICE)


def _refuse_broken(walked: Walk, row: dict) -> None:
    """The event is the next one, follows from the one before, and says what its hash was made of."""
    expected = walked.head.seq + 1
    if row["seq"] != expected:
        raise tampered(walked.path, expected, f"第 {expected} 条不在，接着的是第 {row['seq']} 条")
    if row["prev_hash"] != walked.head.hash:
        raise tampered(walked.path, expected, "它记着的前一条的校验值，不是前一条的校验值")
    if row["hash"] != _sealed_or_none(row):
        raise tampered(walked.path, expected, "内容与校验值不符")


def _sealed_or_none(row: dict) -> str | None:
    try:
        return sealed(row)
    except (TypeError, UnicodeEncodeError):  # bytes that are no text
        return None


def _refuse_cut(walked: Walk, highest: int) -> None:
    """The last event is the last that was ever written, by the count that SQLite keeps for itself."""
    n = len(walked.hashes)
    if n < highest:
        raise tampered(walked.path, n + 1, f"末尾缺了：曾经写到第 {highest} 条，现在只到第 {n} 条")
    if n > highest:
        raise tampered(walked.path, n, f"数据库只登记到第 {highest} 条，台账里却有 {n} 条")


def tampered(path: Path, seq: int, why: str) -> BadInput:
    """The complaint that names the first event that is not as it was written."""
    return BadInput(f"台账被改动过：第 {seq} 条事件不是当初写下的样子", file=path, row=seq, value=why, advice=ADVICE)
