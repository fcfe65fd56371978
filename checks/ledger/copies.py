"""Backups of a ledger: made whole, proven, never overwritten; and one of them put back in its place."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from checks.complaint import BadInput
from checks.ledger import anchors, chain, proof
from checks.ledger.chain import Walk
from checks.ledger.reading import plainly, reading
from checks.ledger.seal import Head

BESIDE = ("-shm", "-wal", "")  # what SQLite keeps of one database, in the order in which it is moved
KEPT = "{stem}.replaced-{number}"


@dataclass(frozen=True)
class Backup:
    """A backup that stands and is whole; not new where the same one stood there before."""

    path: Path
    head: Head
    is_new: bool


@dataclass(frozen=True)
class Restored:
    """What a ledger is after it was restored, and where the one that stood there is now."""

    walked: Walk
    kept_at: Path | None
    n_lost: int  # events that are only in the one that was put aside, or that only its heads tell of
    is_changed: bool = True


def copied(source: Path, target: Path) -> Walk:
    """The target is the ledger as it stands in this moment, in one file, and what it holds; BadInput if it is broken.

    The target must not exist; if anything fails it does not exist afterwards.
    """
    try:
        with plainly(target), reading(source) as connection, closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
            copy.execute("pragma journal_mode = delete").fetchall()  # one file, readable from where nobody may write
        _settle(target)
        walked = chain.walk(target)
        chain.refuse_malformed(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return walked


def backup(ledger: Path, target: Path) -> Backup:
    """A backup of the ledger stands at the target, in a folder under its number and hash; a broken ledger has none."""
    proof.prove(ledger, [])
    is_folder = target.is_dir() or not target.suffix
    if not is_folder and target.exists():
        raise BadInput("已有这个文件，备份从不覆盖", file=target, advice="换一个文件名，或者写一个文件夹")
    folder = target if is_folder else target.parent
    fresh = folder / f".{target.name}.{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        head = copied(ledger, fresh).head
        place = folder / anchors.backup_name(head) if is_folder else target
        return _put(fresh, place, head)
    except OSError as error:
        raise _not_writable(folder, error) from None
    finally:
        with suppress(OSError):  # there is none: it was put in its place, or never made
            fresh.unlink()


def restore(copy: Path, ledger: Path, may_lose: bool) -> Restored:
    """The ledger is what the copy is, and what stood in its place is kept beside it under another name.

    BadInput, and nothing is changed, if the copy is broken, or if the ledger is whole and has events that the copy
    lacks, unless they may be lost.
    """
    source = proof.prove(copy, []).walked
    anchors.refuse_renamed(copy, source.head)
    standing, noted = _standing(ledger), anchors.noted(ledger)
    n_lost = _n_lost(source, standing, noted)
    if standing and standing.hashes == source.hashes:
        return Restored(standing, None, 0, is_changed=False)
    if standing and n_lost and not may_lose:
        raise _would_lose(ledger, source, standing, n_lost)
    if standing:
        _settle_writers(ledger)
    fresh = ledger.with_name(f".{ledger.name}.tmp")
    try:
        ledger.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        walked = copied(copy, fresh)
        kept_at = _exchange(fresh, ledger, any(not source.holds(each.head) for each in noted))
    except OSError as error:
        raise _not_writable(ledger.parent, error) from None
    anchors.note(ledger, walked.head)
    return Restored(walked, kept_at, n_lost)


def _put(fresh: Path, place: Path, head: Head) -> Backup:
    """The fresh copy stands in its place; one that stands there already is proven to be the same."""
    if place.exists():
        kept = chain.walk(place).head
        if kept != head:
            raise BadInput("同名的备份内容不同，没有覆盖", file=place, value=kept.in_words(), advice="换一个文件夹")
        return Backup(place, head, is_new=False)
    os.rename(fresh, place)
    return Backup(place, head, is_new=True)


def _standing(ledger: Path) -> Walk | None:
    """What stands in the ledger that is to be replaced; None if there is none, or it is not what it was."""
    try:
        return proof.refuse_altered(ledger)
    except BadInput:
        return None


def _n_lost(source: Walk, standing: Walk | None, noted: list[anchors.Anchor]) -> int:
    """How many events the copy lacks, of those that stand, or of those that were ever written by the heads."""
    if standing:
        return len(standing.hashes) - standing.n_shared(source)
    return max(0, max((each.head.seq for each in noted), default=0) - source.head.seq)


def _would_lose(ledger: Path, source: Walk, standing: Walk, n_lost: int) -> BadInput:
    n_shared = standing.n_shared(source)
    return BadInput(
        f"现在的台账完好，其中有 {n_lost} 条事件是这份备份没有的，没有恢复",
        file=ledger,
        value=f"第 {n_shared + 1} 条至第 {standing.head.seq} 条；备份到{source.head.in_words()}",
        advice="台账完好就不必恢复；确实要退回备份，加上 --lose-later-events（现在的台账会另存，不会删除）",
    )


def _settle_writers(ledger: Path) -> None:
    """Nobody is writing, and everything that was written stands in the one file."""
    with plainly(ledger), closing(sqlite3.connect(ledger, timeout=5, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        connection.execute("commit")
        connection.execute("pragma wal_checkpoint(truncate)").fetchall()


def _exchange(fresh: Path, ledger: Path, with_heads: bool) -> Path | None:
    """The fresh file is the ledger; where the former one is now, with its heads if they are not of the fresh one."""
    kept_at = _free_name(ledger)
    moves = [(ledger.with_name(ledger.name + end), kept_at.with_name(kept_at.name + end)) for end in BESIDE]
    if with_heads:
        moves.append((anchors.heads_file(ledger), anchors.heads_file(kept_at)))
    done = []
    try:
        for old, new in moves:
            if old.exists():
                os.rename(old, new)
                done.append((old, new))
        os.rename(fresh, ledger)
    except OSError:  # on Windows, a file that another program has open
        for old, new in reversed(done):
            os.rename(new, old)
        raise
    finally:
        fresh.unlink(missing_ok=True)
    return kept_at if kept_at.exists() else None


def _free_name(ledger: Path) -> Path:
    """A name beside the ledger under which nothing stands yet."""
    number = 1
    while True:
        name = KEPT.format(stem=ledger.stem, number=number)
        if not list(ledger.parent.glob(f"{name}.*")):
            return ledger.with_name(f"{name}{ledger.suffix}")
        number += 1


def _settle(path: Path) -> None:
    """The file is on the disk, not only in memory."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _not_writable(folder: Path, error: OSError) -> BadInput:
    advice = "检查文件夹的权限和剩余空间，关闭正在使用台账的程序（如 mingjing serve），然后重新运行"
    return BadInput("文件夹无法写入，台账没有改动", file=folder, value=error.strerror, advice=advice)
